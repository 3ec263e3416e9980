import { choicesOf, chosen, type Choices } from './pack-accounts.js';
import type { LedgerState, Move } from './state.js';

/** Moves one after the other, those of an account together. */
export interface PackedMoves {
  readonly accounts: Int32Array;
  readonly rows: Int32Array;
  readonly households: Choices<string | null>;
  /** `noDate` for none. */
  readonly dates: Int32Array;
  readonly days: Int32Array;
}

const noDate = -(2 ** 31);

export function packMoves({ moves }: Pick<LedgerState, 'moves'>): PackedMoves {
  const all = [...moves].flatMap(([account, its]) => its.map((move) => ({ account, move })));
  return {
    accounts: Int32Array.from(all, ({ account }) => account),
    rows: Int32Array.from(all, ({ move }) => move.row),
    households: choicesOf(all.map(({ move }) => move.household)),
    dates: Int32Array.from(all, ({ move }) => move.date ?? noDate),
    days: Int32Array.from(all, ({ move }) => move.day),
  };
}

export function unpackMoves({ accounts, rows, households, dates, days }: PackedMoves): Map<number, Move[]> {
  const moves = new Map<number, Move[]>();
  accounts.forEach((account, at) => {
    const date = dates[at] as number;
    const move: Move = { row: rows[at] as number, household: chosen(households, at), date: date === noDate ? null : date, day: days[at] as number };
    const its = moves.get(account);
    if (its) its.push(move);
    else moves.set(account, [move]);
  });
  return moves;
}
