import { dayNumber, dayNumberInShanghai, dayOfNumber } from '../calendar/index.js';
import type { IsoDate } from '../profile/index.js';
import { flags } from './columns.js';
import type { LedgerKind } from './entry.js';
import { dayNumberOf, dayOfInstant, pointsPeriod } from './periods.js';
import { idOfRow, kindNumbers, kinds, statusOfRow, type LedgerAccount, type LedgerState } from './state.js';

/**
 * How an entry stands in the ledger that people read (design.md 4.3):
 *
 * - `pending`: waits for a second person
 * - `counted`, `locked`: has its effect; locked when its day lies in a closed period
 * - `reversed`: was taken back; `reversal`: takes another one back
 * - `refused`: a second person said no
 * - `repeated`: counts nothing, because its event had been counted
 * - `recorded`: moves no points by itself, such as an approval or a delivery
 */
export type EntryStanding = 'pending' | 'counted' | 'locked' | 'reversed' | 'reversal' | 'refused' | 'repeated' | 'recorded';

/** What the columns say of an entry, without its text. */
export interface EntryRow {
  /** Position in the order of the ledger, from 0. */
  readonly row: number;
  readonly id: string;
  /** `unknown`: written by a newer version. */
  readonly kind: LedgerKind | 'unknown';
  readonly standing: EntryStanding;
  /** Whose points it is about, also of what is decided or taken back; null for nobody's. */
  readonly account: LedgerAccount | null;
  /** The account whose balance it moves or would move; null for none. */
  readonly purse: LedgerAccount | null;
  /** Id of the rule or of the item; `''` without. */
  readonly topic: string;
  /** As they stand in the entry or in the one that it answers; 0 where it is about none. */
  readonly points: number;
  /** What it adds to the balance once it counts, below 0 for what it takes; 0 for what moves none by itself. */
  readonly change: number;
  /** Pieces that a redemption took from stock; of a delivery below 0. Of an award how many of its quantity count, where that is more than 1; else 0. */
  readonly quantity: number;
  /** The day to which it counts; for what counts to none, and for a movement of stock that names none, the day on which it was recorded. */
  readonly day: IsoDate;
  /** When it was recorded by its writer's clock, in milliseconds since 1970. */
  readonly time: number;
  /** Who recorded it; `''` when the page did not say. */
  readonly author: string;
  readonly writer: string;
  readonly sequence: number;
  /** Whether it was dated in a locked period and counts after it. */
  readonly isLate: boolean;
  /** Row of the entry that it answers or takes back, −1 for none. */
  readonly target: number;
  /** Row of the approval or refusal, −1 for none. */
  readonly decision: number;
  /** Row of the reversal that took it back, −1 for none. */
  readonly reversal: number;
}

const [award, approve, reverse, redeem, expire] = (['award', 'approve', 'reverse', 'redeem', 'expire'] as const).map((kind) => kindNumbers.get(kind) as number) as [number, number, number, number, number];

const ofAccounts = kindNumbers.get('account') as number;

/** Whether entries of a kind move points once they count. */
export function movesPoints(kind: number): boolean {
  return kind === award || kind === reverse || kind === redeem || kind === expire;
}

/** What the columns say of the entry in a row. */
export function entryRow(state: LedgerState, row: number): EntryRow {
  const { columns, authors, writers, topics } = state.book;
  const target = here(state, columns.target[row] as number);
  const account = accountIndexOf(state, row);
  const about = columns.account[row] === -1 && target >= 0 ? target : row;
  return {
    row,
    id: idOfRow(state, row),
    kind: kinds[columns.kind[row] as number] ?? 'unknown',
    standing: standingOf(state, row, lockedDays(state)),
    account: state.accounts[account] ?? null,
    purse: state.accounts[purseIndexOf(state, row)] ?? null,
    topic: topics[columns.topic[row] as number] ?? topics[columns.topic[about] as number] ?? topicOfTarget(state, target),
    points: columns.points[about] as number,
    change: changeOf(state, row),
    quantity: columns.quantity[row] as number,
    day: dayOf(state, row),
    time: columns.time[row] as number,
    author: authors[columns.author[row] as number] ?? '',
    writer: writers[columns.writer[row] as number] ?? '',
    sequence: columns.sequence[row] as number,
    isLate: ((columns.flags[row] as number) & flags.late) !== 0,
    target,
    decision: here(state, columns.decision[row] as number),
    reversal: reversalOf(state, row),
  };
}

/** The points of an entry with the sign that they have in a balance. What takes a pending entry back moves nothing, and has no account of its own. */
function changeOf(state: LedgerState, row: number): number {
  const { columns } = state.book;
  const kind = columns.kind[row] as number;
  if (columns.account[row] === -1 || !movesPoints(kind)) return 0;
  const isTaken = kind === reverse ? columns.kind[columns.target[row] as number] === award : kind !== award;
  const points = columns.points[row] as number;
  return isTaken && points !== 0 ? -points : points;
}

function topicOfTarget({ book }: LedgerState, target: number): string {
  return target < 0 ? '' : (book.topics[book.columns.topic[target] as number] ?? '');
}

function here({ length }: LedgerState, row: number): number {
  return row >= 0 && row < length ? row : -1;
}

/** Position of the account that an entry is about: its own, or that of the entry which it answers; −1 for none. */
export function accountIndexOf({ book, length }: LedgerState, row: number): number {
  const { account, target } = book.columns;
  const own = account[row] as number;
  const about = target[row] as number;
  return own >= 0 || about < 0 || about >= length ? own : (account[about] as number);
}

/** Position of the account whose balance an entry moves: its own, or that of the entry which it answers; −1 for none. */
export function purseIndexOf({ book, length }: LedgerState, row: number): number {
  const { purse, target } = book.columns;
  const own = purse[row] as number;
  const about = target[row] as number;
  return own >= 0 || about < 0 || about >= length ? own : (purse[about] as number);
}

/** Row of the reversal that took an entry back: where it needed approval, that of the reversal and not of the approval; −1 for none. */
function reversalOf(state: LedgerState, row: number): number {
  const { columns } = state.book;
  const taken = here(state, columns.reversal[row] as number);
  if (taken < 0 || columns.kind[taken] !== approve) return taken;
  for (let before = taken - 1; before > row; before--) if (columns.decision[before] === taken) return before;
  return taken;
}

/** The reversal of an entry that waits for approval, or −1. */
export function pendingReversalOf({ book, pending }: LedgerState, row: number): number {
  for (const waiting of pending) if (book.columns.kind[waiting] === reverse && book.columns.target[waiting] === row) return waiting;
  return -1;
}

/** The day as a number: that to which the entry counts, or on which it was recorded. */
export function dayNumberOfRow({ book, timeZone }: LedgerState, row: number): number {
  const { columns } = book;
  if (hasDay(columns, row)) return columns.day[row] as number;
  const time = columns.time[row] as number;
  return timeZone === 'Asia/Shanghai' ? dayNumberInShanghai(time) : dayNumberOf(dayOfInstant(new Date(time).toISOString(), timeZone));
}

/** Whether an entry counts to a day of its own. */
function hasDay({ account, kind, day, flags: bits }: LedgerState['book']['columns'], row: number): boolean {
  if (account[row] !== -1 && kind[row] !== ofAccounts) return true;
  return ((bits[row] as number) & flags.dated) !== 0 || (kind[row] === reverse && day[row] !== 0);
}

function dayOf(state: LedgerState, row: number): IsoDate {
  return dayOfNumber(dayNumberOfRow(state, row));
}

/** The days of closed periods, as a question that costs one look. */
export type LockedDays = (day: number) => boolean;

const lockedDaysKept = new WeakMap<readonly unknown[], LockedDays>();

/** The days that the locks of a state close. */
export function lockedDays({ locks }: Pick<LedgerState, 'locks'>): LockedDays {
  let known = lockedDaysKept.get(locks);
  if (!known) lockedDaysKept.set(locks, (known = lookUpOf(locks.map(({ period }) => spanOf(period)))));
  return known;
}

function spanOf(period: string): readonly [number, number] {
  const { from, to } = pointsPeriod(period);
  return [dayNumber(from), dayNumber(to)];
}

function lookUpOf(spans: readonly (readonly [number, number])[]): LockedDays {
  if (spans.length === 0) return () => false;
  const first = Math.min(...spans.map(([from]) => from));
  const closed = new Uint8Array(Math.max(...spans.map(([, to]) => to)) - first + 1);
  for (const [from, to] of spans) closed.fill(1, from - first, to - first + 1);
  return (day) => closed[day - first] === 1;
}

/** How the entry in a row stands. @param isLocked see {@link lockedDays}; asked for once and passed to many rows */
export function standingOf(state: LedgerState, row: number, isLocked: LockedDays): EntryStanding {
  const { columns } = state.book;
  const kind = columns.kind[row] as number;
  const status = statusOfRow(state, row);
  if (kind === reverse) return status === 'counted' ? (hasTakenBack(state, row) ? 'reversal' : 'recorded') : status;
  if (!movesPoints(kind) || columns.account[row] === -1) return status === 'reversed' ? 'reversed' : 'recorded';
  return status === 'counted' && isLocked(columns.day[row] as number) ? 'locked' : status;
}

/** Whether a reversal had its effect: it, or its approval, is what took the target back. */
function hasTakenBack(state: LedgerState, row: number): boolean {
  const { columns } = state.book;
  const target = here(state, columns.target[row] as number);
  const taken = target < 0 ? -1 : here(state, columns.reversal[target] as number);
  return taken >= 0 && (taken === row || taken === columns.decision[row]);
}
