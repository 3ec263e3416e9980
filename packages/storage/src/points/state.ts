import { isJicengError, ledgerStateInSteps, mergedEntries, withEntries, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import type { Reader } from '../backend.js';
import type { StoreContext } from '../context.js';
import { recordError } from '../record-errors.js';
import { makePace } from '../transfer/pace.js';
import { unreadable } from './columns.js';
import { checkHeads, isEntry, type LedgerRecord } from './ledger-record.js';
import { readEntries, walkLedger, type PointsWorkOptions } from './read.js';

/** Entries that are added to a state at once: some milliseconds. */
const addedAtOnce = 2048;

/** Ends a walk that came upon an entry that belongs before others. */
const outOfOrder = new Error('An entry belongs before others.');

/**
 * A state with all that is stored; the same one when nothing was added since. Entries are let go as soon as they are in.
 * @throws {JicengError} like `readEntries`, and `points-chain` when the state is none of this ledger
 */
export async function caughtUp(context: StoreContext, state: LedgerState, stretchLength: number, options: PointsWorkOptions): Promise<LedgerState> {
  let grown = state;
  try {
    const ledger = await walkLedger(context, { ...options, after: state.length, stretchLength }, ({ entries }) => {
      if (entries.length === 0) return;
      const next = withLater(grown, mergedEntries(entries));
      if (!next) throw outOfOrder;
      grown = next;
    });
    checkHeads(grown.heads, ledger?.ends ?? []);
    return grown;
  } catch (error) {
    if (error !== outOfOrder) throw error;
  }
  // What another machine recorded meanwhile belongs before others, so everything is folded anew.
  const { entries, ledger } = await readEntries(context, { ...options, after: 0, stretchLength });
  const folded = await makePace(options.signal).run(ledgerStateInSteps(entries, { timeZone: state.timeZone }), options.onProgress);
  checkHeads(folded.heads, ledger?.ends ?? []);
  return folded;
}

/** A state with entries that were sealed upon it, in slices. */
export async function grownBy(state: LedgerState, entries: readonly LedgerEntry[]): Promise<LedgerState> {
  const pace = makePace(undefined);
  let grown = state;
  for (let at = 0; at < entries.length; at += addedAtOnce) {
    grown = withEntries(grown, entries.slice(at, at + addedAtOnce));
    await pace.breathe();
  }
  return grown;
}

/**
 * A state with the few entries that were stored since, read in the transaction that will add to them.
 * @returns undefined when there are too many for that, or when one belongs before others
 * @throws {JicengError} `points-chain` when the state is none of this ledger
 */
export async function caughtUpWithin(records: Reader, { length, folded, ends }: LedgerRecord, state: LedgerState): Promise<LedgerState | undefined> {
  if (state.length > length) throw recordError('points-chain', { problem: 'cut' });
  if (state.length < folded) return undefined;
  let current: LedgerState | undefined = state;
  if (state.length < length) {
    const entries = await records.getAfter('entries', state.length);
    if (!entries.every(isEntry)) throw unreadable('entries');
    current = withLater(state, mergedEntries(entries));
  }
  if (current) checkHeads(current.heads, ends);
  return current;
}

/** The state with more entries, or undefined when one of them belongs before others. */
function withLater(state: LedgerState, entries: readonly LedgerEntry[]): LedgerState | undefined {
  try {
    return withEntries(state, entries);
  } catch (error) {
    if (isJicengError(error) && error.code === 'points-order') return undefined;
    throw error;
  }
}
