import { flags } from './columns.js';
import type { LedgerEntry, LockDraft } from './entry.js';
import { foldMovesBefore } from './fold-move.js';
import { find, findAt, ownBook, setFlag, settlePurses, type Fold } from './fold.js';
import { lockOf, openDay, type Lock } from './locks.js';
import { idOfRow, kindNumbers, type LedgerAccount } from './state.js';

export { lockOf } from './locks.js';

/** What is about an account and moves no points of it. */
const ofAccounts = kindNumbers.get('account');
const withoutPoints = [ofAccounts, kindNumbers.get('commend')];

/** Closes a period, and lets what it did not know of count after it: what moves points, what moves stock on a day that it names, and moves of people with points. */
export function foldLock(fold: Fold, entry: LedgerEntry<LockDraft>): void {
  if (!isClosable(entry.period) || !Array.isArray(entry.heads) || !entry.heads.every(isHead)) return find(fold, 'unreadable', entry);
  const lock = lockOf(entry);
  fold.locks.push(lock);
  const accounts = new Set<number>();
  const movers = new Set<number>();
  // What other writers had recorded by then, and this one did not know, was not in the totals that were locked.
  fold.book.writers.forEach((writer, position) => {
    const rows = fold.book.rows[position] ?? [];
    for (let sequence = (lock.covered.get(writer) ?? 0) + 1; sequence < rows.length; sequence++) {
      const row = rows[sequence] ?? -1;
      if (row < 0) continue;
      if (fold.book.columns.kind[row] === ofAccounts) movers.add(fold.book.columns.account[row] as number);
      if (!hasMovedOn(fold, row, lock)) continue;
      const { columns } = ownBook(fold);
      const { day, passed } = openDay(fold.locks, lock.to + 1);
      columns.day[row] = day;
      setFlag(fold, row, flags.late);
      for (const { entry: { period } } of [lock, ...passed]) findAt(fold, 'after-lock', idOfRow(fold, row), { period });
      if (columns.account[row] !== -1) accounts.add(columns.account[row] as number);
    }
  });
  for (const index of accounts) settlePurses(fold, fold.accounts[index] as LedgerAccount);
  for (const index of movers) foldMovesBefore(fold, lock, index);
}

/** Whether a row moved points or stock on a day of a locked period. */
function hasMovedOn({ book: { columns } }: Fold, row: number, { from, to }: Lock): boolean {
  const isMove = columns.account[row] === -1 ? ((columns.flags[row] as number) & flags.dated) !== 0 : !withoutPoints.includes(columns.kind[row]);
  const day = columns.day[row] as number;
  return isMove && day >= from && day <= to;
}

/** Whether a period can be locked: a month, a quarter or a year. */
function isClosable(period: unknown): boolean {
  return typeof period === 'string' && /^(19|[2-9]\d)\d\d(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(period);
}

function isHead(head: unknown): boolean {
  return typeof head === 'object' && head !== null && Number.isSafeInteger((head as { readonly sequence?: unknown }).sequence);
}
