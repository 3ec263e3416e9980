import type { IsoDate } from '../profile/index.js';
import { idDigits, parsedId } from './chain.js';
import { flags, type LedgerColumns } from './columns.js';
import type { AccountKind, AnswerDraft, ItemLimit, LedgerEntry, LedgerHead, LedgerKind, LockDraft, ObjectionDraft, PublishDraft } from './entry.js';
import type { Numbers } from './numbers.js';
import type { LedgerSources } from './sources.js';

/** Since when a member belongs to which household. */
export interface Membership {
  /** null: to none. */
  readonly household: string | null;
  /** First day; null: from ever. */
  readonly from: IsoDate | null;
}

/** What an entry says of the household of an account. */
export interface Move {
  /** Row of the entry. */
  readonly row: number;
  /** null: none. */
  readonly household: string | null;
  /** First day as a number; null where the entry names none. */
  readonly date: number | null;
  /** The day on which it was recorded. */
  readonly day: number;
}

/** Somebody with points, as the entries about the account say together. */
export interface LedgerAccount {
  readonly id: string;
  /** Position in all columns by account. */
  readonly index: number;
  /** `''` for an account that entries name and none sets up. */
  readonly name: string;
  readonly kind: AccountKind;
  readonly unit: string | null;
  readonly class: string | null;
  /** From the earliest on; each holds until the next. */
  readonly memberships: readonly Membership[];
  readonly isOptedOut: boolean;
  readonly isExempt: boolean;
  readonly isClosed: boolean;
  /** Whether an entry sets it up. */
  readonly isKnown: boolean;
}

/** A good of the shop (积分超市), priced in points. */
export interface ShopItem {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly limit: ItemLimit | null;
  readonly isClosed: boolean;
  /** Below 0 when two machines gave out the last one, each without the other's knowledge. */
  readonly stock: number;
}

/** Whether two limits of a good are the same; none is one too. */
export function isSameLimit(a: ItemLimit | null | undefined, b: ItemLimit | null | undefined): boolean {
  return a?.quantity === b?.quantity && a?.every === b?.every;
}

/**
 * What the fold of the entries noticed. Nothing is dropped in silence: an entry counts, or stands in one of these.
 *
 * - `duplicate-source`: the same event was counted by an earlier entry; this one counts nothing
 * - `unknown-target`: answers or reverses an entry that is not here, or another one than stands there
 * - `already-settled`: the target had been approved, refused or reversed before; changes nothing
 * - `same-person`: approved by who recorded it; it stays pending
 * - `unknown-account`: names an account that no entry has set up; it counts for that account
 * - `already-expired`: what was to run out had run out or been spent before, as on another machine; only what was left counts
 * - `after-lock`: dated in a locked period by a writer who did not know of the lock; counts to the first open day after it. So
 *   does a move that would change what was locked
 * - `overdrawn`: more was redeemed than there was, by writers who did not know of each other
 * - `oversold`: more was given out than there was in stock
 * - `unknown-kind`: of a newer version; changes nothing
 * - `unreadable`: a value that cannot be; changes nothing
 */
export type LedgerFindingCode =
  | 'duplicate-source'
  | 'unknown-target'
  | 'already-settled'
  | 'same-person'
  | 'already-expired'
  | 'unknown-account'
  | 'after-lock'
  | 'overdrawn'
  | 'oversold'
  | 'unknown-kind'
  | 'unreadable';

export interface LedgerFinding {
  readonly code: LedgerFindingCode;
  /** Id of the entry. */
  readonly entry: string;
  /** What the sentence needs: `account`, `first` (id of the entry that counts), `target`, `period`, `item`. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** What the rows of all states that grew from one share. It only grows; a state reads no further than its own length. */
export interface LedgerBook {
  /** Rows written. */
  length: number;
  columns: LedgerColumns;
  readonly writers: string[];
  readonly authors: string[];
  /** Ids of rules and items. */
  readonly topics: string[];
  /** Row of each number of each writer, by the writer's position; −1 for none. */
  readonly rows: number[][];
  /** Rows of entries that came second in one place. */
  readonly forks: Map<string, number>;
  /** Row that counts for each event. */
  readonly sources: LedgerSources;
  readonly writerPositions: Map<string, number>;
  readonly authorPositions: Map<string, number>;
  readonly topicPositions: Map<string, number>;
  readonly accountPositions: Map<string, number>;
}

export type PublishedPeriod = LedgerEntry<PublishDraft>;
export type LockedPeriod = LedgerEntry<LockDraft>;

/** An objection with its answer, if it has one. */
export interface Objection {
  readonly id: string;
  readonly entry: LedgerEntry<ObjectionDraft>;
  readonly isOpen: boolean;
  /** The first answer; there once it is not open any more. */
  readonly answer?: LedgerEntry<AnswerDraft>;
}

/** What all entries come to. Plain data: it may be cloned and sent to a worker. Never altered; entries more make a new one. */
export interface LedgerState {
  readonly timeZone: string;
  /** Number of entries. */
  readonly length: number;
  /** @internal */
  readonly book: LedgerBook;
  /** Where each writer's log ends, by the writer's id. */
  readonly heads: ReadonlyMap<string, LedgerHead>;
  /** The instant and writer of the last entry by the order of the ledger; `''` of an empty one. */
  readonly last: { readonly time: string; readonly writer: string; readonly sequence: number };
  readonly accounts: readonly LedgerAccount[];
  /** What entries said of households, in the order of the ledger, by the position of the account. @internal */
  readonly moves: ReadonlyMap<number, readonly Move[]>;
  /** By account: what entries of the account itself moved, what its purse holds, what it earned in all. */
  readonly own: Numbers;
  readonly purse: Numbers;
  readonly lifetime: Numbers;
  readonly purseLifetime: Numbers;
  /** Last row of each account; −1 for none. */
  readonly lastRow: Numbers;
  readonly items: ReadonlyMap<string, ShopItem>;
  /** Rows that wait for approval, in the order of the ledger. */
  readonly pending: ReadonlySet<number>;
  readonly published: readonly PublishedPeriod[];
  readonly locks: readonly LockedPeriod[];
  readonly objections: ReadonlyMap<string, Objection>;
  readonly findings: readonly LedgerFinding[];
}

/** Kinds by their number in the column; later ones are added at the end. */
export const kinds: readonly LedgerKind[] = ['account', 'award', 'approve', 'refuse', 'reverse', 'redeem', 'expire', 'item', 'stock', 'publish', 'lock', 'objection', 'answer', 'merge', 'commend'];
export const kindNumbers: ReadonlyMap<string, number> = new Map(kinds.map((kind, number) => [kind, number]));
/** The number of a kind that this version does not know. */
export const unknownKind = 255;

/**
 * How an entry stands: `pending` waits for approval, `counted` has its effect, `refused` and `reversed` have none any
 * more, `repeated` never had one, because its event had been counted.
 */
export type EntryStatus = 'pending' | 'counted' | 'refused' | 'reversed' | 'repeated';

/** The account with an id, or undefined; also one that entries name and none has set up. */
export function accountOf(state: LedgerState, id: string): LedgerAccount | undefined {
  const index = state.book.accountPositions.get(id);
  return index === undefined ? undefined : state.accounts[index];
}

function rowAt({ book, length }: Pick<LedgerState, 'book' | 'length'>, writer: string, sequence: number, digits: string): number {
  const row = book.rows[book.writerPositions.get(writer) ?? -1]?.[sequence] ?? -1;
  const isHere = (each: number): boolean => isWithin(each, length) && digitsOf(book.columns, each) === digits;
  if (isHere(row)) return row;
  const fork = book.forks.get(`${writer}:${sequence}:${digits}`) ?? -1;
  return isHere(fork) ? fork : -1;
}

function digitsOf({ hash }: LedgerColumns, row: number): string {
  let digits = '';
  for (let at = row * 4; at < row * 4 + 4; at++) digits += (hash[at] as number).toString(16).padStart(8, '0');
  return digits.slice(0, idDigits);
}

/** Row of an entry by its id, or −1 where the ledger has no such entry. */
export function rowOfId(state: Pick<LedgerState, 'book' | 'length'>, id: string): number {
  const place = parsedId(id);
  return place ? rowAt(state, place.writer, place.sequence, place.digits) : -1;
}

/** How an entry stands by its id, or undefined where the ledger has no such entry. */
export function statusOf(state: LedgerState, id: string): EntryStatus | undefined {
  const row = rowOfId(state, id);
  return row < 0 ? undefined : statusOfRow(state, row);
}

/** The id of the entry in a row. */
export function idOfRow({ book }: Pick<LedgerState, 'book'>, row: number): string {
  return `${book.writers[book.columns.writer[row] as number]}:${book.columns.sequence[row]}:${digitsOf(book.columns, row)}`;
}

/** How the entry in a row stands. */
export function statusOfRow({ book, length }: Pick<LedgerState, 'book' | 'length'>, row: number): EntryStatus {
  const { columns } = book;
  const bits = columns.flags[row] as number;
  if ((bits & flags.repeated) !== 0) return 'repeated';
  if (isWithin(columns.reversal[row] as number, length)) return 'reversed';
  if ((bits & flags.needsApproval) === 0) return 'counted';
  const decision = columns.decision[row] as number;
  if (!isWithin(decision, length)) return 'pending';
  return columns.kind[decision] === kindNumbers.get('refuse') ? 'refused' : 'counted';
}

function isWithin(row: number, length: number): boolean {
  return row >= 0 && row < length;
}
