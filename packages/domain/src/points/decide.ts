import type { IsoDate, Profile } from '../profile/index.js';
import { isLedgerDay } from './periods.js';
import { lockedRefusal } from './award.js';
import { balanceOf } from './accounts.js';
import { pointsIn } from './purse.js';
import { dayOfNumber } from '../calendar/index.js';
import { dayNumberOfRow, entryRow, type EntryRow } from './entry-row.js';
import type { ApproveDraft, PanelCounts, RefuseDraft, ReverseDraft } from './entry.js';
import { badValue, refusal, refused, shown, type Checked, type PointsRefusal } from './refusal.js';
import { panelRefusals, pointsPolicyOn, pointsRuleOn } from './rules.js';
import { idOfRow, kinds, rowOfId, statusOfRow, type LedgerAccount, type LedgerState } from './state.js';
import { isSubject } from './subject.js';

/** For how long a thing can be taken back without a reason, in milliseconds. */
export const undoMilliseconds = 10 * 60_000;

interface Found {
  readonly row: number;
  readonly kind: string;
  readonly account: LedgerAccount | undefined;
  readonly recorder: string;
  readonly rule: string;
  readonly day: IsoDate;
}

function entryNamed(state: LedgerState, id: string): Found | PointsRefusal {
  const row = rowOfId(state, String(id));
  if (row < 0) return refusal('unknown-entry', `there is no entry “${shown(id)}”. Take its id from the ledger.`, { entry: shown(id) });
  const { columns, authors, topics } = state.book;
  return {
    row,
    kind: kinds[columns.kind[row] as number] ?? '',
    account: state.accounts[columns.account[row] as number],
    recorder: authors[columns.author[row] as number] ?? '',
    rule: topics[columns.topic[row] as number] ?? '',
    day: dayOfNumber(dayNumberOfRow(state, row)),
  };
}

function settledRefusal(state: LedgerState, { row }: Found, status = statusOfRow(state, row)): PointsRefusal {
  return refusal('points-settled', `the entry is ${status} already. Nothing needs to be done.`, { entry: idOfRow(state, row), status });
}

/**
 * Checks an approval: by a named person who neither recorded the entry nor gets the points (PTS-44), and by a full panel
 * where the rule asks for one (PTS-04). A deduction for which too little is left by now is refused with `points-balance`
 * (PTS-26). Several at once: `checkApprovals`.
 */
export function checkApproval(state: LedgerState, id: string, profile: Profile, by: ApprovalBy): Checked<{ readonly draft: ApproveDraft }> {
  return approvalAfter(state, id, profile, by, new Map());
}

/** Who approves. */
interface ApprovalBy {
  readonly author: string;
  readonly panel?: PanelCounts;
  readonly note?: string;
}

/** An entry to be approved, with who sat on its panel where there was one. */
export interface ApprovalRequest {
  readonly id: string;
  readonly panel?: PanelCounts;
}

/**
 * Checks many approvals at once: each as if those before it were in the ledger, so that together they take no more than there
 * is. Either all can be recorded, or the first that cannot says why.
 */
export function checkApprovals(state: LedgerState, requests: readonly ApprovalRequest[], profile: Profile, { author }: { readonly author: string }): Checked<{ readonly drafts: readonly ApproveDraft[] }> {
  const approved = new Map<number, EntryRow>();
  const drafts: ApproveDraft[] = [];
  for (const { id, panel } of requests) {
    const checked = approvalAfter(state, id, profile, { author, ...(panel ? { panel } : {}) }, approved);
    if (!checked.ok) return checked;
    drafts.push(checked.draft);
    const row = rowOfId(state, id);
    approved.set(row, entryRow(state, row));
  }
  return { ok: true, drafts };
}

/** @param approved by their rows, what was approved just before */
function approvalAfter(state: LedgerState, id: string, profile: Profile, { author, panel, note }: ApprovalBy, approved: ReadonlyMap<number, EntryRow>): Checked<{ readonly draft: ApproveDraft }> {
  const found = entryNamed(state, id);
  if ('code' in found) return refused(found);
  if (approved.has(found.row)) return refused(settledRefusal(state, found, 'counted'));
  if (!state.pending.has(found.row)) return refused(settledRefusal(state, found));
  const refusals: PointsRefusal[] = [];
  const approver = author.trim();
  if (approver === '' || approver === found.recorder.trim()) {
    refusals.push(refusal('points-same-person', approver === '' ? 'whoever approves has to be named. Enter who approves.' : `“${author}” recorded this. Another person must approve it.`, { author, role: 'recorder' }));
  } else if (found.account && isSubject(state, found.account, author)) {
    refusals.push(refusal('points-same-person', `“${author}” gets these points. Another person must approve them.`, { author, role: 'subject' }));
  }
  const rule = found.kind === 'award' ? pointsRuleOn(profile, found.rule, found.day) : undefined;
  const policy = rule?.needsPanel ? pointsPolicyOn(profile, 'panel', found.day) : undefined;
  if (policy) refusals.push(...panelRefusals(policy, panel ?? { cadres: 0, members: 0, residents: 0 }));
  const overdrawn = overdrawnRefusal(state, found, approved);
  if (overdrawn) refusals.push(overdrawn);
  if (refusals.length > 0) return refused(...refusals);
  return { ok: true, draft: { kind: 'approve', target: id, ...(panel ? { panel: { ...panel } } : {}), ...(note ? { note } : {}) } };
}

/** The refusal of a deduction that would take more than its purse has now, or undefined: when it was recorded there was more. */
function overdrawnRefusal(state: LedgerState, { row, kind }: Found, approved: ReadonlyMap<number, EntryRow>): PointsRefusal | undefined {
  const { columns } = state.book;
  const purse = state.accounts[columns.purse[row] as number];
  const needed = -(columns.points[row] as number);
  if (kind !== 'award' || needed <= 0 || !purse) return undefined;
  let balance = pointsIn(state, purse);
  for (const before of approved.values()) if (before.purse === purse) balance += before.change;
  if (balance >= needed) return undefined;
  return refusal('points-balance', `“${purse.id}” has ${balance} points, and this takes ${needed}, so ${needed - balance} are missing. Refuse it, and record it anew where it still has to be taken.`, { entry: idOfRow(state, row), account: purse.id, balance, needed, short: needed - balance });
}

/** Checks a refusal of what waits for approval (驳回); it needs a reason. */
export function checkRefusal(state: LedgerState, id: string, { reason }: { readonly reason: string }): Checked<{ readonly draft: RefuseDraft }> {
  const found = entryNamed(state, id);
  if ('code' in found) return refused(found);
  if (!state.pending.has(found.row)) return refused(settledRefusal(state, found));
  if (reason.trim() === '') return refused(reasonRefusal());
  return { ok: true, draft: { kind: 'refuse', target: id, note: reason.trim() } };
}

function reasonRefusal(): PointsRefusal {
  return refusal('points-reason', 'a reason is missing. Say in a few words why.', {});
}

export interface ReversalRequest {
  /** Not needed within ten minutes of the entry (撤回), and later (冲正) always. */
  readonly reason?: string;
  readonly today: IsoDate;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a reversal comes to. */
export interface AcceptedReversal {
  readonly draft: ReverseDraft;
  readonly isPending: boolean;
  /** Within ten minutes. */
  readonly isUndo: boolean;
  /** The locked period that the entry belongs to, when the reversal has to count to the current one. */
  readonly lockedPeriod: string | null;
  readonly balance: number;
  readonly balanceAfter: number;
}

/**
 * Checks a reversal of an award, a redemption, an expiry, a movement of stock or a commendation. It counts to the day of the
 * entry while that period is open, and else to today: so a delivery that was written down wrong leaves no trace in the stock
 * of its month, and none in a month that is closed. What takes a commendation back counts to today. Within ten minutes it is
 * an undo and needs neither reason nor approval.
 */
export function checkReversal(state: LedgerState, id: string, profile: Profile, { reason = '', today, now }: ReversalRequest): Checked<AcceptedReversal> {
  const found = entryNamed(state, id);
  if ('code' in found) return refused(found);
  if (!isLedgerDay(today)) return refused(badValue('date', today, 'a day that exists, as YYYY-MM-DD'));
  const { columns } = state.book;
  const { row, kind, account } = found;
  if (!['award', 'redeem', 'expire', 'stock', 'commend'].includes(kind)) return refused(refusal('unknown-entry', `an entry of the kind “${kind}” is not taken back. Choose an award, a redemption, an expiry, a delivery or a commendation.`, { entry: shown(id), kind }));
  const status = statusOfRow(state, row);
  if ((status !== 'counted' && status !== 'pending') || isReversalPending(state, row)) return refused(settledRefusal(state, found));
  const age = now - (columns.time[row] as number);
  const isUndo = age >= 0 && age <= undoMilliseconds;
  if (!isUndo && reason.trim() === '') return refused(reasonRefusal());
  const movesPoints = kind !== 'stock' && kind !== 'commend';
  const countsToday = kind === 'commend';
  const locked = countsToday ? undefined : lockedRefusal(state, found.day);
  const lockedToday = locked ? lockedRefusal(state, today) : undefined;
  if (lockedToday) return refused(lockedToday);
  const needsApproval = !isUndo && kind === 'award' && status === 'counted' && (pointsRuleOn(profile, found.rule, found.day)?.needsApproval ?? false);
  const balance = account ? balanceOf(state, account) : 0;
  const points = status === 'pending' || !movesPoints ? 0 : (columns.points[row] as number);
  return {
    ok: true,
    isPending: needsApproval,
    isUndo,
    lockedPeriod: locked ? String(locked.details['period']) : null,
    balance,
    balanceAfter: kind === 'award' ? balance - points : balance + points,
    draft: {
      kind: 'reverse',
      target: id,
      date: locked || countsToday ? today : found.day,
      ...(isUndo ? { undo: true as const } : {}),
      ...(reason.trim() === '' ? {} : { note: reason.trim() }),
      ...(needsApproval ? { approval: true as const } : {}),
    },
  };
}

function isReversalPending(state: LedgerState, target: number): boolean {
  for (const row of state.pending) if (state.book.columns.target[row] === target) return true;
  return false;
}
