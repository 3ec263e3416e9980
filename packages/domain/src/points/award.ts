import type { IsoDate, PointsCap, PointsRule, Profile } from '../profile/index.js';
import type { AwardDraft } from './entry.js';
import { lockOn, ruleUse } from './history.js';
import { isLedgerDay, periodAround } from './periods.js';
import { pointsIn, purseOn, waitingDeductions } from './purse.js';
import { quantityCounted } from './quantity.js';
import { badValue, refusal, refused, shown, type Checked, type PointsRefusal } from './refusal.js';
import { pointsRuleOn } from './rules.js';
import { rowOfSource } from './sources.js';
import { accountOf, idOfRow, statusOfRow, type LedgerAccount, type LedgerState } from './state.js';
import { isSubject } from './subject.js';

/** Points to be recorded, as a form or a host gives them. */
export interface AwardRequest {
  readonly account: string;
  readonly rule: string;
  readonly date: IsoDate;
  /** Only where the rule leaves them open. */
  readonly points?: number;
  /** How often, or how many of the rule's unit; 1 when not said, and always where the rule leaves the points open. */
  readonly quantity?: number;
  readonly source?: string;
  readonly evidence?: readonly string[];
  readonly judges?: readonly string[];
  readonly note?: string;
}

/** Who records an award, and when. */
export interface AwardBy {
  /** May not be who gets the points, where the rule asks for approval (PTS-44). */
  readonly author: string;
  /** The last day of which points can be recorded. */
  readonly today: IsoDate;
}

/** How much of a cap is used once the award counts; of a deduction, what was taken by its size. */
export interface CapUse {
  readonly cap: PointsCap;
  /** `2026`, `2026-Q1`, `2026-03`, or a day. */
  readonly period: string;
  readonly usedPoints: number;
  readonly usedTimes: number;
}

/** What an award comes to, and the rule with its clause that made it so. */
export interface AcceptedAward {
  readonly draft: AwardDraft;
  readonly rule: PointsRule;
  /** What the rule alone gives, before caps and the floor. */
  readonly asked: number;
  /** What the caps leave of it, before the floor. */
  readonly capped: number;
  /** How often it counts to the caps. */
  readonly times: number;
  readonly caps: readonly CapUse[];
  readonly isPending: boolean;
  /** Whose balance it moves: the household of its day, or the account itself. */
  readonly purse: LedgerAccount;
  /** Of a deduction: points that other deductions take from the same balance once they are approved; they are not there any more. */
  readonly waiting: number;
  /** What can be spent before, and once the award counts. */
  readonly balance: number;
  readonly balanceAfter: number;
}

/**
 * Checks an award against the profile's rules and what is in the ledger. Of an award that goes beyond a cap the part up to
 * the cap counts (PTS-27), each of its quantity being one time, and a deduction never takes more than is left where its
 * points go (PTS-26); both are noted in `asked`. With nothing left of a cap the award is refused. What has not happened yet
 * earns nothing (PTS-02).
 */
export function checkAward(state: LedgerState, request: AwardRequest, profile: Profile, { author, today }: AwardBy): Checked<AcceptedAward> {
  const account = accountOf(state, request.account);
  const day = request.date;
  if (!isLedgerDay(day)) return refused(badValue('date', day, 'a day that exists, as YYYY-MM-DD'));
  if (day > today) return refused(refusal('points-future', `${day} is yet to come: today is ${today}. Correct the date, or record it on its day.`, { date: day, today }));
  if (!account?.isKnown) return refused(refusal('unknown-account', `there is no account “${shown(request.account)}”. Add it first, or correct the code.`, { account: shown(request.account) }));
  const rule = pointsRuleOn(profile, request.rule, day);
  if (!rule) return refused(refusal('unknown-rule', `the profile “${profile.id}” has no item “${shown(request.rule)}” on ${day}. Choose another item or day.`, { rule: shown(request.rule), date: day, profile: profile.id }));
  const refusals = [...subjectRefusals(state, account, rule, author), ...ledgerRefusals(state, request), ...proofRefusals(state, account, rule, request)];
  const asked = askedPoints(account, rule, request);
  if ('code' in asked) return refused(...refusals, asked);
  const isDeduction = asked.points < 0;
  const caps = capUses(state, account, rule, day, isDeduction);
  const rooms = caps.map((use) => roomIn(use, Math.abs(asked.each)));
  const full = caps[rooms.findIndex((room) => room <= 0)];
  if (full && asked.points !== 0) refusals.push(capRefusal(rule, full));
  if (refusals.length > 0) return refused(...refusals);
  const purse = purseOn(state, account, day);
  const balance = pointsIn(state, purse);
  const waiting = isDeduction ? waitingDeductions(state, purse) : 0;
  const capped = asked.points === 0 ? 0 : Math.min(Math.abs(asked.points), ...rooms);
  const size = isDeduction ? Math.min(capped, Math.max(balance - waiting, 0)) : capped;
  const points = isDeduction && size > 0 ? -size : size;
  const { quantity, source, evidence, judges, note } = request;
  const times = Math.floor(quantityCounted({ quantity: quantity ?? 1, points, asked: asked.points }) / perOf(rule));
  return {
    ok: true,
    rule,
    asked: asked.points,
    capped: isDeduction ? -capped : capped,
    times,
    isPending: rule.needsApproval,
    purse,
    waiting,
    balance,
    balanceAfter: balance + points,
    caps: caps.map((use) => ({ ...use, usedPoints: use.usedPoints + size, usedTimes: use.usedTimes + times })),
    draft: {
      kind: 'award',
      account: account.id,
      rule: rule.id,
      date: day,
      points,
      ...(asked.points === points ? {} : { asked: asked.points }),
      ...(quantity === undefined ? {} : { quantity }),
      ...(rule.needsApproval ? { approval: true as const } : {}),
      ...(source === undefined ? {} : { source }),
      ...(evidence?.length ? { evidence: [...evidence] } : {}),
      ...(judges?.length ? { judges: [...judges] } : {}),
      ...(note ? { note } : {}),
    },
  };
}

function subjectRefusals(state: LedgerState, account: LedgerAccount, rule: PointsRule, author: string): PointsRefusal[] {
  const refusals: PointsRefusal[] = [];
  if (!rule.subjects.includes(account.kind) || account.isClosed || account.isExempt) {
    const reason = account.isClosed ? 'closed' : account.isExempt ? 'exempt' : account.kind;
    refusals.push(refusal('points-subject', `“${rule.id}” is not for the account “${account.id}” (${reason}). Choose another item or account.`, { rule: rule.id, account: account.id, reason }));
  }
  if (rule.needsApproval && isSubject(state, account, author)) {
    refusals.push(refusal('points-same-person', `“${author}” would record points for themselves. Let somebody else record them.`, { author, account: account.id, role: 'subject' }));
  }
  return refusals;
}

function ledgerRefusals(state: LedgerState, { date, source }: AwardRequest): PointsRefusal[] {
  const refusals: PointsRefusal[] = [];
  const locked = lockedRefusal(state, date);
  if (locked) refusals.push(locked);
  if (source === undefined) return refusals;
  if (typeof source !== 'string' || source === '') return [...refusals, badValue('source', source, 'the id of the event as text')];
  const row = rowOfSource(state.book.sources, source) ?? -1;
  const status = row >= 0 && row < state.length ? statusOfRow(state, row) : undefined;
  if (status === 'counted' || status === 'pending') {
    refusals.push(refusal('duplicate-source', `the event “${source}” is counted already. Nothing needs to be done, or give another event.`, { source, first: idOfRow(state, row) }));
  }
  return refusals;
}

/** The refusal for a day in a locked period, or undefined. */
export function lockedRefusal(state: LedgerState, date: IsoDate): PointsRefusal | undefined {
  const lock = lockOn(state, date);
  return lock && refusal('points-locked', `${date} lies in ${lock.period}, which was locked on ${lock.date}. Record it on a day of an open period and name the locked one in the note.`, { date, period: lock.period, locked: lock.date });
}

function proofRefusals(state: LedgerState, account: LedgerAccount, rule: PointsRule, { judges = [], evidence = [] }: AwardRequest): PointsRefusal[] {
  const refusals: PointsRefusal[] = [];
  const impartial = new Set(judges.map((judge) => judge.trim()).filter((judge) => judge !== '' && !isSubject(state, account, judge)));
  if (impartial.size < rule.judges) {
    refusals.push(refusal('points-judges', `“${rule.id}” needs ${rule.judges} judges who are not judged themselves, there are ${impartial.size}. Name the others.`, { rule: rule.id, needed: rule.judges, present: impartial.size }));
  }
  if (rule.needsEvidence && !evidence.some((each) => each !== '')) refusals.push(refusal('points-evidence', `“${rule.id}” needs evidence. Name a photo, a sheet or a witness.`, { rule: rule.id }));
  return refusals;
}

/** What the rule alone gives: for one time, and in all. */
interface Asked {
  readonly each: number;
  readonly points: number;
}

/** What the rule alone gives, or why it gives nothing. */
function askedPoints(account: LedgerAccount, { id, how }: PointsRule, { points, quantity = 1 }: AwardRequest): Asked | PointsRefusal {
  if (!Number.isSafeInteger(quantity) || quantity < 1) return badValue('quantity', quantity, 'a whole number of at least 1');
  if (how.form === 'open') {
    if (!Number.isSafeInteger(points)) return badValue('points', points, 'a whole number of points, not as text');
    const given = points as number;
    if (quantity !== 1) return refusal('points-range', `“${id}” is given once and has no quantity, not ${quantity} times. Leave the quantity out.`, { rule: id, quantity, points: given });
    if (given >= how.lowest && (how.highest === null || given <= how.highest)) return { each: given, points: given };
    const bounds = how.highest === null ? `at least ${how.lowest}` : `${how.lowest} to ${how.highest}`;
    return refusal('points-range', `“${id}” gives ${bounds} points at once, not ${given}. Correct the points.`, { rule: id, points: given, lowest: how.lowest, ...(how.highest === null ? {} : { highest: how.highest }) });
  }
  const each = how.form === 'fixed' ? how.points : (account.class !== null && Object.hasOwn(how.points, account.class) ? how.points[account.class] as number : how.otherwise);
  const times = Math.floor(quantity / how.per);
  const asked = each * times;
  if (!Number.isSafeInteger(asked)) return badValue('quantity', times, 'a smaller number');
  if (points === undefined || points === asked) return { each, points: asked };
  if (!Number.isSafeInteger(points)) return badValue('points', points, 'a whole number of points, or none, because the rule says how many');
  return refusal('points-range', `“${id}” gives ${asked} points, not ${points}. Leave the points out.`, { rule: id, points, lowest: asked, highest: asked });
}

/** How much of a quantity is one time. */
function perOf({ how }: PointsRule): number {
  return how.form === 'open' ? 1 : how.per;
}

function capUses(state: LedgerState, account: LedgerAccount, rule: PointsRule, day: IsoDate, isDeduction: boolean): CapUse[] {
  return rule.caps.map((cap) => {
    const period = periodAround(day, cap.every);
    const { given, taken, times } = ruleUse(state, account, rule.id, period, perOf(rule));
    return { cap, period: period.id, usedPoints: isDeduction ? taken : given, usedTimes: times };
  });
}

/** Points for which a cap has room. @param each the size of one time */
function roomIn({ cap, usedPoints, usedTimes }: CapUse, each: number): number {
  return Math.min(cap.points === null ? Infinity : cap.points - usedPoints, cap.times === null ? Infinity : (cap.times - usedTimes) * each);
}

function capRefusal(rule: PointsRule, { cap, period, usedPoints, usedTimes }: CapUse): PointsRefusal {
  const byTimes = cap.times !== null && usedTimes >= cap.times;
  const [used, limit, unit] = byTimes ? [usedTimes, cap.times as number, 'times'] : [usedPoints, cap.points as number, 'points'];
  return refusal('points-cap', `of “${rule.id}” ${used} of ${limit} ${unit} are used in ${period}. Nothing is left until the next ${cap.every}.`, { rule: rule.id, used, cap: limit, unit, period, every: cap.every });
}
