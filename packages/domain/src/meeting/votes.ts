import { JicengError } from '../error.js';
import { daysBetween } from '../calendar/index.js';
import type { Clause, IsoDate, Statement, VoteRule } from '../profile/index.js';
import { checkedCounts, type VoteCounts } from './counts.js';
import { isReached, leastOf, sharePhrase } from './shares.js';

/** Why a vote counts or not. Elements have a sentence for each. */
export interface VoteReason {
  readonly code:
    | 'quorum-reached'
    | 'quorum-missed'
    /** The document names no number of people that must be there. */
    | 'no-quorum-rule'
    | 'ballots-in-order'
    /** More ballots were taken in than given out (MTG-30). */
    | 'ballots-exceed-issued'
    | 'candidates-enough'
    | 'candidates-too-few'
    | 'majority-reached'
    | 'majority-missed'
    /** Fewer are present than the votes needed. */
    | 'cannot-pass'
    /** The document names no majority: nothing is said about the result. */
    | 'no-majority-rule'
    /** Fewer votes than people present; the rest counts as not cast. */
    | 'votes-not-cast';
  readonly values: Readonly<Record<string, number>>;
}

export interface VoteDecision {
  /** Whether the vote itself may count: enough people, ballots in order, enough candidates. */
  readonly valid: boolean;
  /** Whether the motion passed, or the candidate is elected. False too where no majority is stated: see `isJudged`. */
  readonly passed: boolean;
  /** False when the profile states no majority, so that nothing can be said about the result. */
  readonly isJudged: boolean;
  /** How many are lacking: people when too few are there, else votes in favour. */
  readonly shortfall?: number;
  readonly shortfallOf?: 'present' | 'yes';
  /** People and votes needed; null where the document states no number. */
  readonly presentNeeded: number | null;
  readonly yesNeeded: number | null;
  readonly counts: VoteCounts;
  /** Id of the rule in the profile. */
  readonly rule: string;
  readonly clause: Clause;
  readonly stated: Readonly<Record<string, readonly Statement[]>>;
  readonly why: readonly VoteReason[];
  /** The same in plain English sentences. */
  readonly reasons: string[];
}

/**
 * Decides a vote by its rule, in whole numbers: whether it may be taken and whether it passed (MTG-25 … MTG-36).
 * @throws {JicengError} `unknown-rule` without a rule; for counts that cannot be true as {@link checkedCounts}
 */
export function decideVote(rule: VoteRule, given: VoteCounts): VoteDecision {
  if (!rule) throw new JicengError('unknown-rule', 'Nothing was decided: the profile has no such rule of votes.', {});
  const counts = checkedCounts(given, rule);
  const { due, present, yes } = counts;
  const why = validityOf(rule, counts);
  const presentNeeded = rule.quorum ? Math.max(1, leastOf(rule.quorum, due)) : null;
  const valid = !why.some(({ code }) => code === 'quorum-missed' || code === 'ballots-exceed-issued' || code === 'candidates-too-few');
  const base = rule.majority?.of === 'present' ? present : due;
  const yesNeeded = rule.majority ? leastOf(rule.majority, base) : null;
  const reached = rule.majority !== null && yes > 0 && isReached(rule.majority, yes, base);
  if (yesNeeded === null) why.push({ code: 'no-majority-rule', values: { yes } });
  else {
    why.push({ code: reached ? 'majority-reached' : 'majority-missed', values: { yes, needed: yesNeeded, base } });
    if (yesNeeded > present) why.push({ code: 'cannot-pass', values: { present, needed: yesNeeded } });
  }
  const cast = yes + (counts.no ?? 0) + (counts.abstain ?? 0) + (rule.ballots ? (counts.spoiled ?? 0) : 0);
  if ((counts.no !== undefined || counts.abstain !== undefined) && cast < present) why.push({ code: 'votes-not-cast', values: { cast, present, missing: present - cast } });
  return {
    valid,
    passed: valid && reached,
    isJudged: rule.majority !== null,
    ...shortfallOf(presentNeeded, present, reached ? null : yesNeeded, yes),
    presentNeeded,
    yesNeeded,
    counts,
    rule: rule.id,
    clause: rule.clause,
    stated: rule.stated,
    why,
    reasons: why.map((reason) => sentenceOf(reason, rule)),
  };
}

function validityOf({ quorum, ballots, surplus }: VoteRule, { due, present, issued, collected, spoiled = 0, candidates, seats }: VoteCounts): VoteReason[] {
  const why: VoteReason[] = [];
  if (quorum) {
    // Nobody at all is no meeting, also where nobody is due.
    const isMet = present > 0 && isReached(quorum, present, due);
    why.push({ code: isMet ? 'quorum-reached' : 'quorum-missed', values: { present, due, needed: Math.max(1, leastOf(quorum, due)) } });
  } else why.push({ code: 'no-quorum-rule', values: { present, due } });
  if (ballots && issued !== undefined && collected !== undefined) {
    why.push({ code: collected > issued ? 'ballots-exceed-issued' : 'ballots-in-order', values: { issued, collected, spoiled, counted: Math.max(0, collected - spoiled) } });
  }
  if (surplus && candidates !== undefined && seats !== undefined) {
    const needed = seats + leastOf(surplus, seats);
    why.push({ code: candidates < needed ? 'candidates-too-few' : 'candidates-enough', values: { candidates, seats, needed } });
  }
  return why;
}

function shortfallOf(presentNeeded: number | null, present: number, yesNeeded: number | null, yes: number): { shortfall?: number; shortfallOf?: 'present' | 'yes' } {
  if (presentNeeded !== null && present < presentNeeded) return { shortfall: presentNeeded - present, shortfallOf: 'present' };
  if (yesNeeded !== null && yes < yesNeeded) return { shortfall: yesNeeded - yes, shortfallOf: 'yes' };
  return {};
}

function sentenceOf({ code, values }: VoteReason, { quorum, majority, clause }: VoteRule): string {
  const source = `(${clause.title}${clause.section === undefined ? '' : ` ${clause.section}`})`;
  switch (code) {
    case 'quorum-reached':
      return `A vote may be taken: ${values['present']} of ${values['due']} are present, ${values['needed']} are needed ${source}.`;
    case 'quorum-missed':
      return `No vote may be taken: ${values['present']} of ${values['due']} are present, ${values['needed']} are needed, ${quorum ? sharePhrase(quorum) : ''} ${source}.`;
    case 'no-quorum-rule':
      return `The profile states no number of people that must be present ${source}.`;
    case 'ballots-in-order':
      return `${values['collected']} of ${values['issued']} ballots came back${values['spoiled'] ? `; ${values['spoiled']} do not count` : ''}.`;
    case 'ballots-exceed-issued':
      return `The vote does not count: ${values['collected']} ballots came back and ${values['issued']} were given out ${source}.`;
    case 'candidates-enough':
      return `${values['candidates']} candidates stand for ${values['seats']} seats; ${values['needed']} are needed.`;
    case 'candidates-too-few':
      return `The vote does not count: ${values['candidates']} candidates stand for ${values['seats']} seats; ${values['needed']} are needed ${source}.`;
    case 'majority-reached':
      return `${values['yes']} are in favour; ${values['needed']} are needed ${source}.`;
    case 'majority-missed':
      return `Not passed: ${values['yes']} are in favour; ${values['needed']} are needed, ${majority ? sharePhrase(majority) : ''} of the ${values['base']} ${majority?.of ?? 'due'} ${source}.`;
    case 'cannot-pass':
      return `With ${values['present']} present nothing can pass: ${values['needed']} votes are needed.`;
    case 'no-majority-rule':
      return `The profile states no majority for this, so nothing is said about the result ${source}.`;
    case 'votes-not-cast':
      return `${values['cast']} votes were counted and ${values['present']} were present; ${values['missing']} count as not cast.`;
  }
}

/** How many candidates there must be for so many seats (MTG-29); null where the rule states no surplus. */
export function candidatesNeeded({ surplus }: VoteRule, seats: number): number | null {
  return surplus ? seats + leastOf(surplus, seats) : null;
}

/** Whether a ballot counts: it names no more people than there are seats (MTG-30). */
export function isBallotValid(names: number, seats: number): boolean {
  return names <= seats;
}

/** Whether a meeting was announced early enough: ten days before is in time, nine is not (MTG-32). True where the rule states no days. */
export function isAnnouncedInTime({ noticeDays }: VoteRule, announcedOn: IsoDate, heldOn: IsoDate): boolean {
  return noticeDays === null || daysBetween(announcedOn, heldOn) >= noticeDays;
}

/** How many signatures call for the meeting, for each group of people whose number is known (MTG-32, MTG-33). */
export function signaturesNeeded({ callOn }: VoteRule, people: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(callOn).flatMap(([group, share]) => (people[group] === undefined ? [] : [[group, leastOf(share, people[group])]])));
}
