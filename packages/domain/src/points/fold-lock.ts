import { flags } from './columns.js';
import type { LedgerEntry, LockDraft } from './entry.js';
import { find, findAt, ownBook, setFlag, type Fold } from './fold.js';
import { dayNumberOf, pointsPeriod } from './periods.js';
import { idOfRow, kindNumbers, type LockedPeriod } from './state.js';

/** What is about an account and moves no points of it. */
const withoutPoints = [kindNumbers.get('account'), kindNumbers.get('commend')];

/** A lock with its days and what it covers. */
export function lockOf(entry: LockedPeriod): Fold['locks'][number] {
  const { from, to } = pointsPeriod(entry.period);
  return { entry, from: dayNumberOf(from), to: dayNumberOf(to), covered: new Map([...entry.heads.map(({ writer, sequence }) => [writer, sequence] as const), [entry.writer, entry.sequence]]) };
}

/** Closes a period, and lets what it did not know of count after it: what moves points, and what moves stock on a day that it names. */
export function foldLock(fold: Fold, entry: LedgerEntry<LockDraft>): void {
  if (!isClosable(entry.period) || !Array.isArray(entry.heads) || !entry.heads.every(isHead)) return find(fold, 'unreadable', entry);
  const lock = lockOf(entry);
  fold.locks.push(lock);
  // What other writers had recorded by then, and this one did not know, was not in the totals that were locked.
  fold.book.writers.forEach((writer, position) => {
    const rows = fold.book.rows[position] ?? [];
    for (let sequence = (lock.covered.get(writer) ?? 0) + 1; sequence < rows.length; sequence++) {
      const row = rows[sequence] ?? -1;
      if (row < 0 || !hasMovedOn(fold, row, lock)) continue;
      const { columns } = ownBook(fold);
      columns.day[row] = lock.to + 1;
      setFlag(fold, row, flags.late);
      findAt(fold, 'after-lock', idOfRow(fold, row), { period: entry.period });
    }
  });
}

/** Whether a row moved points or stock on a day of a locked period. */
function hasMovedOn({ book: { columns } }: Fold, row: number, { from, to }: Fold['locks'][number]): boolean {
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
