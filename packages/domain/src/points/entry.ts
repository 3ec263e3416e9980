import type { IsoDate } from '../profile/index.js';

/** What an entry of the ledger can be. A newer version may write others; they are verified and kept, and change nothing. */
export type LedgerKind = LedgerDraft['kind'];

/** What is a person or a household (农户) with points of its own. */
export type AccountKind = 'household' | 'member';

/** Where one writer's log ends: its number and hash. Kept apart from the entries, it shows that later ones are gone. */
export interface LedgerHead {
  readonly writer: string;
  readonly sequence: number;
  /** SHA-256 of that entry, 64 hexadecimal digits. */
  readonly hash: string;
}

/**
 * An account is set up or changed. Keys that are left out stay as they are; `null` takes the value away.
 */
export interface AccountDraft {
  readonly kind: 'account';
  readonly account: string;
  readonly name?: string;
  readonly accountKind?: AccountKind;
  /** Id of the org unit, such as the village group. */
  readonly unit?: string | null;
  /** The household that a member belongs to from `date` on. Points of days before it stay with the household before. */
  readonly household?: string | null;
  /** First day in `household`; without it from ever, when it is the first household, and else from the day of the entry. Days of a locked period with points stay as they were. */
  readonly date?: IsoDate;
  /** Class of the subject, by which some rules differ (PTS-03). */
  readonly class?: string | null;
  /** The person or household does not want to be on boards. */
  readonly optedOut?: boolean;
  /** Not scored, such as people of high age (PTS-31). The reason is not kept. */
  readonly exempt?: boolean;
  /** Gone: gets nothing any more; what it had stays in the ledger. */
  readonly closed?: boolean;
}

export interface AwardDraft {
  readonly kind: 'award';
  readonly account: string;
  /** Id of a rule of the profile. */
  readonly rule: string;
  /** The day for which the points are. */
  readonly date: IsoDate;
  /** Whole number; below 0 for a deduction that the profile lists. */
  readonly points: number;
  /** What the rule alone would have given, where a cap or the floor left less. */
  readonly asked?: number;
  readonly quantity?: number;
  /** true: counts once somebody else has approved it. */
  readonly approval?: true;
  /** Id of the event; the same one counts once (PTS-42). */
  readonly source?: string;
  /** Names or ids of photos, sheets, witnesses. Never public. */
  readonly evidence?: readonly string[];
  readonly judges?: readonly string[];
  /** Never public. */
  readonly note?: string;
}

/** How many of each kind sat on the panel that scores fairly (PTS-04). */
export interface PanelCounts {
  readonly cadres: number;
  readonly members: number;
  readonly residents: number;
}

export interface ApproveDraft {
  readonly kind: 'approve';
  readonly target: string;
  readonly panel?: PanelCounts;
  readonly note?: string;
}

export interface RefuseDraft {
  readonly kind: 'refuse';
  readonly target: string;
  readonly note: string;
}

/** Takes an award, a redemption, an expiry or a stock movement back. Nothing is ever edited. */
export interface ReverseDraft {
  readonly kind: 'reverse';
  readonly target: string;
  /** The day to which it counts: that of the entry it takes back while its period is open, else a day of the current one. */
  readonly date: IsoDate;
  /** true: within ten minutes, which needs no reason (撤回). */
  readonly undo?: true;
  readonly note?: string;
  readonly approval?: true;
}

export interface RedeemDraft {
  readonly kind: 'redeem';
  /** Whose purse: the household where the person belongs to one. */
  readonly account: string;
  /** Who came, when that is another account than the purse. */
  readonly person?: string;
  readonly item: string;
  readonly quantity: number;
  /** Points taken in all. */
  readonly points: number;
  readonly date: IsoDate;
  readonly note?: string;
}

export interface ExpireDraft {
  readonly kind: 'expire';
  readonly account: string;
  /** As its writer knew it. Never more is taken than is left of those days: another machine may have let the same run out. */
  readonly points: number;
  /** Last day of the awards whose rest has expired. */
  readonly until: IsoDate;
  readonly date: IsoDate;
}

/** How many of an item one household may take. */
export interface ItemLimit {
  readonly quantity: number;
  readonly every: 'month' | 'quarter' | 'year';
}

export interface ItemDraft {
  readonly kind: 'item';
  readonly item: string;
  readonly name?: string;
  /** Points for one; never yuan. */
  readonly price?: number;
  readonly limit?: ItemLimit | null;
  readonly closed?: boolean;
}

/** A change of stock, so that the counts of two machines add up. */
export interface StockDraft {
  readonly kind: 'stock';
  readonly item: string;
  readonly change: number;
  /** 进货, 盘点, 损耗. */
  readonly reason: 'delivery' | 'count' | 'loss';
  /** The day on which the goods came, were counted or were lost; without it the movement counts to the day on which it was recorded. */
  readonly date?: IsoDate;
  readonly note?: string;
}

/** What a period comes to, as it is printed. */
export interface PeriodTotals {
  readonly issued: number;
  readonly reversed: number;
  readonly redeemed: number;
  readonly expired: number;
  /** Accounts with points in the period. */
  readonly accounts: number;
}

interface PeriodStatement {
  readonly period: string;
  readonly date: IsoDate;
  /** Where every writer's log ended, this entry not among them. */
  readonly heads: readonly LedgerHead[];
  /** The one hash of all heads, as it is printed. */
  readonly head: string;
  /** Entries up to the heads. */
  readonly entries: number;
  readonly totals: PeriodTotals;
  /** Ids of the reversals that count to the period. */
  readonly corrections: readonly string[];
}

/** A period is put up for objections (公示). */
export interface PublishDraft extends PeriodStatement {
  readonly kind: 'publish';
  /** Last day for objections, and of how many working days. */
  readonly ends: IsoDate;
  readonly days: number;
  readonly places: readonly string[];
}

/** A period is closed; nothing dated in it is taken any more. */
export interface LockDraft extends PeriodStatement {
  readonly kind: 'lock';
}

/** An objection (异议) to a published period; who objects may stay unnamed. */
export interface ObjectionDraft {
  readonly kind: 'objection';
  readonly period: string;
  readonly date: IsoDate;
  /** Id of the entry in question, when it is about one. */
  readonly target?: string;
  readonly by?: string;
  readonly note: string;
}

export interface AnswerDraft {
  readonly kind: 'answer';
  /** Id of the objection. */
  readonly target: string;
  readonly date: IsoDate;
  readonly result: 'upheld' | 'dismissed';
  readonly note: string;
}

/** Another machine's logs were taken in; their heads bind them from here on. */
export interface MergeDraft {
  readonly kind: 'merge';
  readonly heads: readonly LedgerHead[];
}

/** A star or commendation (星级创评、表彰, PTS-09): free text, and no points. Nobody is ever listed for lacking one. */
export interface CommendDraft {
  readonly kind: 'commend';
  readonly account: string;
  /** Such as 服务之星. */
  readonly title: string;
  readonly date: IsoDate;
}

/** What an entry says, before it has its place in a log. */
export type LedgerDraft =
  | AccountDraft
  | AwardDraft
  | ApproveDraft
  | RefuseDraft
  | ReverseDraft
  | RedeemDraft
  | ExpireDraft
  | ItemDraft
  | StockDraft
  | PublishDraft
  | LockDraft
  | ObjectionDraft
  | AnswerDraft
  | MergeDraft
  | CommendDraft;

/** The place of an entry in its writer's log. */
export interface LedgerPlace {
  /** Id of the writer: one browser's database. */
  readonly writer: string;
  /** 1 for the first entry of the writer, then 2, and so on. */
  readonly sequence: number;
  /** When, by the writer's clock, as an ISO instant in UTC. */
  readonly time: string;
  /** Where the clock was behind what the ledger already held: the instant by which the entry is put in order. */
  readonly after?: string;
  /** Who recorded it; `''` when the page did not say. */
  readonly author: string;
  /** The hash of the writer's entry before; `''` for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of everything else, 64 hexadecimal digits. */
  readonly hash: string;
}

/** One line of the ledger: never edited, never removed. */
export type LedgerEntry<Draft extends LedgerDraft = LedgerDraft> = Draft extends LedgerDraft ? Draft & LedgerPlace : never;
