import { flags } from './columns.js';
import type { AccountDraft, LedgerEntry } from './entry.js';
import { find, findAt, ownBook, setAccount, setFlag, settlePurses, type Fold } from './fold.js';
import { isCovered, openDay, type Lock } from './locks.js';
import { lockChangedBy, membershipsOf, movesUntil } from './moves.js';
import { dayNumberOf } from './periods.js';
import { idOfRow, type LedgerAccount, type Move } from './state.js';

/**
 * An account with the household that an entry names. A move never changes what was locked without knowledge of it: it counts
 * from the first open day (PTS-43).
 */
export function foldMove(fold: Fold, row: number, entry: LedgerEntry<AccountDraft>, account: LedgerAccount, day: string): LedgerAccount {
  const { household, date } = entry;
  if (household === undefined) return account;
  const before = fold.moves.get(account.index) ?? [];
  const moves = [...before, { row, household, date: date === undefined ? null : dayNumberOf(date), day: dayNumberOf(day) }];
  const moved = { ...account, memberships: membershipsOf(moves) };
  const lock = lockChangedBy(fold.book, fold.lastRow.at(account.index), moved, fold.locks.filter((each) => !isCovered(each, entry)));
  if (!lock) return withMoves(fold, account, moves);
  setFlag(fold, row, flags.late);
  find(fold, 'after-lock', entry, { period: lock.entry.period });
  return withMoves(fold, account, movesUntil(before, moves, openDay(fold.locks, lock.to + 1).day, row));
}

/** Lets moves of an account that a lock did not know of, and that would change what it closed, count from the first open day. */
export function foldMovesBefore(fold: Fold, lock: Lock, index: number): void {
  const account = fold.accounts[index] as LedgerAccount;
  const moves = fold.moves.get(index) ?? [];
  const { writers, columns } = fold.book;
  const known = moves.filter(({ row }) => isCovered(lock, { writer: writers[columns.writer[row] as number] as string, sequence: columns.sequence[row] as number }));
  const late = moves.filter((move) => !known.includes(move));
  const last = late.at(-1);
  if (!last || !lockChangedBy(fold.book, fold.lastRow.at(index), { ...account, memberships: membershipsOf(known) }, [lock])) return;
  const open = openDay(fold.locks, lock.to + 1).day;
  const startOf = (move: Move): number => move.date ?? (move === moves[0] ? -Infinity : move.day);
  ownBook(fold);
  for (const row of new Set(late.filter((move) => startOf(move) < open).map((move) => move.row))) {
    setFlag(fold, row, flags.late);
    findAt(fold, 'after-lock', idOfRow(fold, row), { period: lock.entry.period });
  }
  const moved = withMoves(fold, account, movesUntil(known, moves, open, last.row));
  setAccount(fold, moved);
  settlePurses(fold, moved);
}

function withMoves(fold: Fold, account: LedgerAccount, moves: readonly Move[]): LedgerAccount {
  if (fold.shared.delete('moves')) fold.moves = new Map(fold.moves);
  fold.moves.set(account.index, moves);
  return { ...account, memberships: membershipsOf(moves) };
}
