import { JicengError } from '../error.js';
import { allAtOnce } from '../slices.js';
import { emptyLedger } from './book.js';
import type { LedgerEntry } from './entry.js';
import { foldFrom, stateOf } from './fold.js';
import { foldEntry } from './fold-kinds.js';
import { knowsAll, readableLock } from './locks.js';
import { countingOrder, mergedEntries, orderTime } from './order.js';
import type { LedgerState } from './state.js';

export interface LedgerOptions {
  /** Of days that entries do not name; Asia/Shanghai when not given. */
  readonly timeZone?: string;
}

export interface FoldProgress {
  readonly phase: 'adding';
  readonly done: number;
  readonly total: number;
}

/** Entries between two moments at which the work can be interrupted. */
const stride = 2048;

/**
 * What all entries come to: accounts, balances, what is pending, stock, published and locked periods, and findings. The
 * same entries give the same state, in whatever order and how often they are given.
 */
export function ledgerState(entries: readonly LedgerEntry[], options: LedgerOptions = {}): LedgerState {
  return allAtOnce(ledgerStateInSteps(entries, options));
}

/** {@link ledgerState} as a generator that stops every few thousand entries, for work in slices. */
export function* ledgerStateInSteps(entries: readonly LedgerEntry[], { timeZone }: LedgerOptions = {}): Generator<FoldProgress, LedgerState> {
  const ordered = mergedEntries(entries);
  const counting = countingOrder(ordered);
  const fold = foldFrom(emptyLedger(timeZone), ordered);
  for (let index = 0; index < counting.length; index++) {
    foldEntry(fold, counting[index] as LedgerEntry);
    if ((index + 1) % stride === 0) yield { phase: 'adding', done: index + 1, total: counting.length };
  }
  const last = ordered.at(-1);
  if (last) fold.last = { ...fold.last, writer: last.writer, sequence: last.sequence };
  return stateOf(fold);
}

/**
 * Whether an entry comes after all others of a state, by the order of the ledger and in counting. What a database appends
 * does; what another machine recorded meanwhile, or a lock that did not know all of it, need not, and then the whole ledger is
 * to be folded again.
 */
function isAfter(state: LedgerState, entry: LedgerEntry): boolean {
  const { time, writer, sequence } = state.last;
  const own = orderTime(entry);
  const isLater = own !== time ? own > time : entry.writer !== writer ? entry.writer > writer : entry.sequence > sequence;
  if (!isLater || entry.sequence <= (state.heads.get(entry.writer)?.sequence ?? 0)) return false;
  const lock = readableLock(entry);
  return !lock || knowsAll(lock, state.heads.values());
}

/**
 * The state with more entries, at the cost of these alone; the state before stays as it was.
 * @param entries in the order of the ledger, each {@link isAfter} all before it
 * @throws {JicengError} `points-order` when one is not
 */
export function withEntries(state: LedgerState, entries: readonly LedgerEntry[]): LedgerState {
  const fold = foldFrom(state, entries);
  let latest = state;
  for (const entry of entries) {
    if (!isAfter(latest, entry)) {
      throw new JicengError('points-order', `Nothing was added: entry ${entry.sequence} of the writer “${entry.writer}” belongs before others that are in already. Fold all entries anew with ledgerState.`, { writer: entry.writer, sequence: entry.sequence });
    }
    foldEntry(fold, entry);
    latest = { ...state, last: fold.last, heads: fold.heads };
  }
  return stateOf(fold);
}
