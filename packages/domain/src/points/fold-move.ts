import { flags } from './columns.js';
import type { AccountDraft, LedgerEntry } from './entry.js';
import { find, setFlag, type Fold } from './fold.js';
import { isCovered, openDay } from './locks.js';
import { lockChangedBy, membershipsOf, movesUntil } from './moves.js';
import { dayNumberOf } from './periods.js';
import type { LedgerAccount, Move } from './state.js';

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
  return withMoves(fold, account, movesUntil(before, moves, openDay(fold.locks, lock.to + 1, entry, [lock]).day, row));
}

function withMoves(fold: Fold, account: LedgerAccount, moves: readonly Move[]): LedgerAccount {
  if (fold.shared.delete('moves')) fold.moves = new Map(fold.moves);
  fold.moves.set(account.index, moves);
  return { ...account, memberships: membershipsOf(moves) };
}
