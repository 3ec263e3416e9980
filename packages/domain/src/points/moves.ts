import { dayOfNumber } from '../calendar/index.js';
import { changedMemberships, householdOn } from './accounts.js';
import { effects } from './columns.js';
import type { Lock } from './locks.js';
import { dayNumberOf } from './periods.js';
import type { LedgerAccount, LedgerBook, Membership, Move } from './state.js';

/** The memberships to which moves come, those of the first entry first. */
export function membershipsOf(moves: readonly Move[]): readonly Membership[] {
  return moves.reduce<readonly Membership[]>((before, { household, date, day }) => changedMemberships(before, { household, ...(date === null ? {} : { date: dayOfNumber(date) }) }, dayOfNumber(day)), []);
}

/**
 * Moves that come to what some of them do before a day, and from then on to what all do.
 * @param row of the entry that changes something from that day on
 */
export function movesUntil(before: readonly Move[], all: readonly Move[], open: number, row: number): readonly Move[] {
  const [first, last] = [membershipsOf(before), membershipsOf(all)].map((memberships) => ({ kind: 'member' as const, memberships }));
  if (!first || !last) return before;
  const later = last.memberships.flatMap(({ household, from }) => (from !== null && dayNumberOf(from) > open ? [{ household, date: dayNumberOf(from) }] : []));
  const then = householdOn(last, open);
  if (then !== householdOn(first, open)) later.unshift({ household: then, date: open });
  return [...before, ...later.map(({ household, date }) => ({ row, household, date, day: date }))];
}

/**
 * Rows of an account whose points go into another purse once it is as given, from the oldest on: what is taken back goes
 * where it had gone.
 * @param indexOf position of a household
 */
export function movedRows({ columns }: LedgerBook, lastRow: number, account: LedgerAccount, indexOf: (household: string) => number): Map<number, number> {
  const rows: number[] = [];
  for (let each = lastRow; each >= 0; each = columns.before[each] as number) rows.push(each);
  const moved = new Map<number, number>();
  for (const row of rows.reverse()) {
    const target = columns.target[row] as number;
    const household = target >= 0 ? null : householdOn(account, columns.day[row] as number);
    const purse = target >= 0 ? (moved.get(target) ?? (columns.purse[target] as number)) : household === null ? account.index : indexOf(household);
    if (purse !== columns.purse[row]) moved.set(row, purse);
  }
  return moved;
}

/** The lock that ends last of those whose figures would change if an account were as given; undefined where none would. */
export function lockChangedBy(book: LedgerBook, lastRow: number, account: LedgerAccount, locks: readonly Lock[]): Lock | undefined {
  if (locks.length === 0) return undefined;
  const { columns } = book;
  const rows = [...movedRows(book, lastRow, account, (household) => book.accountPositions.get(household) ?? -1).keys()].filter((row) => columns.effect[row] !== effects.none);
  const changed = locks.filter(({ from, to }) => rows.some((row) => (columns.day[row] as number) >= from && (columns.day[row] as number) <= to));
  return changed.reduce<Lock | undefined>((last, lock) => (last && last.to >= lock.to ? last : lock), undefined);
}
