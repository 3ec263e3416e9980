import type { DutyNeed, IsoDate } from '../profile/index.js';

/** A group of a unit (党小组), and when it existed. */
export interface DutyGroup {
  readonly id: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** What duties depend on. What is not given is not known, and is never guessed. */
export interface DutyUnit {
  readonly id: string;
  /** `branch`, `joint-branch`, `village`, `community`, `town`, `sub-district`, `county`, … */
  readonly kind: string;
  /** First and last day on which the unit existed. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly members?: number;
  readonly fullMembers?: number;
  /** Whether it has a committee, or from when to when; without it the number of full members decides, where that is known. */
  readonly hasCommittee?: boolean;
  readonly committee?: { readonly from?: IsoDate; readonly to?: IsoDate };
  readonly groups?: readonly (string | DutyGroup)[];
  /** The fixed day of the month for theme days, 1 to 31. */
  readonly themeDay?: number;
  /** What else some duties ask for: `busy-finances`. What is not listed does not hold. */
  readonly traits?: readonly string[];
}

/** Why a duty does not apply, or on what it rests. Elements have a sentence for each. */
export interface DutyReason {
  readonly code:
    | 'no-members'
    | 'too-few-members'
    | 'no-committee'
    /** Too few full members for a committee. */
    | 'too-few-full-members'
    | 'no-groups'
    | 'trait-missing'
    /** It is not known whether the unit has what the duty asks for; taken as though it had. */
    | 'members-unknown'
    | 'committee-unknown'
    | 'held'
    | 'held-in-part'
    | 'not-held'
    | 'not-begun'
    | 'deadline-near'
    /** Counts, but not in the quarter that the document prefers. */
    | 'not-in-preferred-quarter'
    /** Counts, but far from the planned day. */
    | 'not-on-fixed-day'
    /** Counts, but nobody said who held it. */
    | 'role-not-named'
    | 'no-last-day';
  readonly values: Readonly<Record<string, string | number>>;
}

/** How a need of a duty stands for a unit. */
export interface NeedResult {
  readonly isMet: boolean;
  /** Why it is not met, or what was taken as given. */
  readonly reason: DutyReason | null;
  /** When it was met, where that is known. */
  readonly period: { readonly from: IsoDate | null; readonly to: IsoDate | null } | null;
}

const met: NeedResult = { isMet: true, reason: null, period: null };

/** Whether a unit has what a duty asks for. */
export function needResult(need: DutyNeed, unit: DutyUnit): NeedResult {
  if (need.what === 'trait') {
    return unit.traits?.includes(need.trait) === true ? met : unmet('trait-missing', { trait: need.trait });
  }
  if (need.what === 'committee') return committeeResult(unit, need.fullMembers?.from ?? null);
  const known = need.what === 'members' ? (unit.members ?? (unit.fullMembers ? unit.fullMembers : undefined)) : unit.fullMembers;
  if (known === undefined) return assumed('members-unknown');
  const { from, upTo } = need.range;
  if (known >= from && (upTo === null || known <= upTo)) return met;
  return known === 0 ? unmet('no-members', {}) : unmet('too-few-members', { members: known, needed: from });
}

function committeeResult({ hasCommittee, committee, fullMembers }: DutyUnit, threshold: number | null): NeedResult {
  if (committee) return { isMet: true, reason: null, period: { from: committee.from ?? null, to: committee.to ?? null } };
  if (hasCommittee !== undefined) return hasCommittee ? met : unmet('no-committee', {});
  if (fullMembers === undefined || threshold === null) return assumed('committee-unknown');
  return fullMembers >= threshold ? met : unmet('too-few-full-members', { fullMembers, needed: threshold });
}

function unmet(code: DutyReason['code'], values: DutyReason['values']): NeedResult {
  return { isMet: false, reason: { code, values }, period: null };
}

function assumed(code: DutyReason['code']): NeedResult {
  return { isMet: true, reason: { code, values: {} }, period: null };
}
