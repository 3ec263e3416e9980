import { emptyLedger, isJicengError, ledgerStateInSteps, mergedEntries, withEntries, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import type { Reader } from '../backend.js';
import type { StoreContext } from '../context.js';
import { recordError } from '../record-errors.js';
import { makePace } from '../transfer/pace.js';
import { unreadable } from './columns.js';
import { checkHeads, isEntry, type LedgerRecord } from './ledger-record.js';
import { readEntries, walkLedger, type PointsWorkOptions } from './read.js';
import type { SnapshotKeeper } from './snapshot.js';

/** Entries that are added to a state at once: some milliseconds. */
const addedAtOnce = 2048;

/** Ends a walk that came upon an entry that belongs before others. */
const outOfOrder = new Error('An entry belongs before others.');

/**
 * A state with all that is stored; the same one when nothing was added since. Entries are let go as soon as they are in.
 * @param keeper has perhaps a state from which to go on instead of from the first entry
 * @throws {JicengError} like `readEntries`, and `points-chain` when the state is none of this ledger
 */
export async function caughtUp(context: StoreContext, state: LedgerState, stretchLength: number, keeper: SnapshotKeeper, options: PointsWorkOptions): Promise<LedgerState> {
  const kept = state.length === 0 ? await keeper.open(state.timeZone) : undefined;
  try {
    // The logs of a state that was kept must go on in what is stored; of the caller's own they do.
    if (kept) return await walkedOn(context, kept, stretchLength, options, checkLinks);
  } catch (error) {
    if (isJicengError(error) && error.code === 'aborted') throw error;
    // Whether the snapshot was wrong or the entries are is told by folding them.
  }
  if (state.length === 0) keeper.refolded();
  try {
    return await walkedOn(context, state, stretchLength, options);
  } catch (error) {
    if (error !== outOfOrder) throw error;
  }
  // What another machine recorded meanwhile belongs before others, so everything is folded anew.
  keeper.refolded();
  const { entries, ledger } = await readEntries(context, { ...options, after: 0, stretchLength });
  const folded = await makePace(options.signal).run(ledgerStateInSteps(entries, { timeZone: state.timeZone }), options.onProgress);
  checkHeads(folded.heads, ledger?.ends ?? []);
  return folded;
}

/** A state with the entries that come after it. @param check looks at the entries of each piece before they are added */
async function walkedOn(context: StoreContext, state: LedgerState, stretchLength: number, options: PointsWorkOptions, check?: (state: LedgerState, entries: readonly LedgerEntry[]) => void): Promise<LedgerState> {
  let grown = state;
  const ledger = await walkLedger(context, { ...options, after: state.length, stretchLength }, ({ entries, length }) => {
    if (entries.length === 0) return;
    if (grown.length === 0) grown = emptyLedger(grown.timeZone, length);
    const ordered = mergedEntries(entries);
    check?.(grown, ordered);
    const next = withLater(grown, ordered);
    if (!next) throw outOfOrder;
    grown = next;
  });
  checkHeads(grown.heads, ledger?.ends ?? []);
  return grown;
}

/**
 * Holds the first entry of each log to where the state says that the log ends.
 * @throws {JicengError} `points-chain`
 */
function checkLinks({ heads }: LedgerState, entries: readonly LedgerEntry[]): void {
  const seen = new Set<string>();
  for (const { writer, previous } of entries) {
    if (seen.has(writer)) continue;
    seen.add(writer);
    if (previous !== (heads.get(writer)?.hash ?? '')) throw recordError('points-chain', { problem: 'broken-link' });
  }
}

/** A state with entries that were sealed upon it, in slices; undefined when one, such as a lock that does not know all, belongs before others. */
export async function grownBy(state: LedgerState, entries: readonly LedgerEntry[]): Promise<LedgerState | undefined> {
  const pace = makePace(undefined);
  let grown: LedgerState | undefined = state;
  for (let at = 0; grown && at < entries.length; at += addedAtOnce) {
    grown = withLater(grown, entries.slice(at, at + addedAtOnce));
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
