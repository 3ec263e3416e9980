import { accountIndexOf, dayNumberOfRow, lockedDays, purseIndexOf, standingOf, type EntryStanding, type LockedDays } from './entry-row.js';
import type { LedgerKind } from './entry.js';
import { dayNumberOf, pointsPeriod } from './periods.js';
import { kindNumbers, type LedgerAccount, type LedgerState } from './state.js';

/** Which entries are listed; what is left out restricts nothing. */
export interface EntryQuery {
  /** Id of a period; entries that count to no day are taken by the day on which they were recorded. */
  readonly period?: string;
  readonly kinds?: readonly LedgerKind[];
  /** Ids of rules and items. */
  readonly topics?: ReadonlySet<string>;
  readonly standings?: ReadonlySet<EntryStanding>;
  /** Who recorded. */
  readonly author?: string;
  /** Only what is about one of these, or moves the balance of one. */
  readonly accounts?: readonly LedgerAccount[];
  /** Nothing about others than these; what is about nobody stays. */
  readonly among?: readonly LedgerAccount[];
}

/**
 * The rows that a query leaves, the newest first. One sweep over the columns: a million entries take some ten
 * milliseconds, whatever is asked for.
 * @throws {JicengError} `bad-period`
 */
export function entryRows(state: LedgerState, query: EntryQuery): Uint32Array {
  const { columns } = state.book;
  const { kind: kinds, topic: topics, author: authors } = columns;
  const kind = query.kinds && maskOf(256, query.kinds.map((each) => kindNumbers.get(each) ?? -1));
  const topic = query.topics && maskOf(state.book.topics.length, [...query.topics].map((id) => state.book.topicPositions.get(id) ?? -1));
  const author = query.author === undefined ? -1 : (state.book.authorPositions.get(query.author) ?? -2);
  const isOnDay = query.period === undefined || query.period === 'all' ? undefined : dayTest(state, query.period);
  const isAbout = accountTest(state, query);
  const stands = query.standings && standingTest(state, query.standings);
  const waiting = isOnlyPending(query) ? Uint32Array.from(state.pending).sort() : undefined;
  const length = waiting?.length ?? state.length;
  const found = new Uint32Array(length);
  let count = 0;
  for (let at = length - 1; at >= 0; at--) {
    const row = waiting ? (waiting[at] as number) : at;
    if (kind && kind[kinds[row] as number] !== 1) continue;
    if (topic && topic[topicAt(state, topics, row)] !== 1) continue;
    if (author !== -1 && authors[row] !== author) continue;
    if (isOnDay && !isOnDay(row)) continue;
    if (isAbout && !isAbout(row)) continue;
    if (stands && !stands(row)) continue;
    found[count++] = row;
  }
  // What is kept of a few rows should not hold the room of all.
  return count * 2 > length ? found.subarray(0, count) : found.slice(0, count);
}

/** What waits is known without a sweep. */
function isOnlyPending({ standings }: EntryQuery): boolean {
  return standings?.size === 1 && standings.has('pending');
}

type RowTest = (row: number) => boolean;

/** 1 at the positions that are asked for; those of ids that the ledger does not know are below 0 and left out. */
function maskOf(length: number, positions: readonly number[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const position of positions) if (position >= 0 && position < length) mask[position] = 1;
  return mask;
}

/** Position of what an entry is about: its own, or that of the entry which it takes back; −1 for nothing. */
function topicAt({ book, length }: LedgerState, topics: Int32Array, row: number): number {
  const own = topics[row] as number;
  const target = book.columns.target[row] as number;
  return own >= 0 || target < 0 || target >= length ? own : (topics[target] as number);
}

function dayTest(state: LedgerState, id: string): RowTest {
  const { from, to } = pointsPeriod(id);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  return (row) => {
    const day = dayNumberOfRow(state, row);
    return day >= first && day <= last;
  };
}

/** undefined where everybody's entries are wanted. */
function accountTest(state: LedgerState, { accounts, among }: EntryQuery): RowTest | undefined {
  const indices = (list: readonly LedgerAccount[]): Uint8Array => maskOf(state.accounts.length, list.map(({ index }) => index));
  const only = accounts && indices(accounts);
  const within = among && among.length < state.accounts.length ? indices(among) : undefined;
  if (!only && !within) return undefined;
  return (row) => {
    const about = accountIndexOf(state, row);
    if (within && about >= 0 && within[about] !== 1) return false;
    return !only || only[about] === 1 || only[purseIndexOf(state, row)] === 1;
  };
}

function standingTest(state: LedgerState, standings: ReadonlySet<EntryStanding>): RowTest {
  const isLocked: LockedDays = lockedDays(state);
  return (row) => standings.has(standingOf(state, row, isLocked));
}

/** Who recorded the entries of a ledger, in the order of their first ones. */
export function recordersOf({ book, length }: LedgerState): readonly string[] {
  const seen = new Uint8Array(book.authors.length);
  let left = book.authors.length;
  for (let row = 0; row < length && left > 0; row++) {
    const author = book.columns.author[row] as number;
    if (seen[author] === 0) left--;
    seen[author] = 1;
  }
  return book.authors.filter((name, position) => name !== '' && seen[position] === 1);
}
