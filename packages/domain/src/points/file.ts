import { JicengError } from '../error.js';
import { isInstant, isWriterId } from './chain.js';
import type { LedgerEntry, LedgerHead } from './entry.js';
import { verifyLedger, type VerifyResult } from './verify.js';

/** The version of the form in which ledgers go from one machine to another. */
export const ledgerFormat = 1;

/** A ledger as a file holds it: the logs of all writers. */
export interface LedgerFile {
  readonly ledger: typeof ledgerFormat;
  readonly entries: readonly LedgerEntry[];
}

const hashPattern = /^[0-9a-f]{64}$/;

/**
 * The entries of another machine's file, each with a place and a hash as one can have it. What they say is not looked at:
 * `verifyLedger` and `mergedEntries` come next.
 * @throws {JicengError} `points-file` for what is no such file, `points-newer` for one of a newer version, `points-entry`
 * with `details.position` for the first entry that has no possible place
 */
export function readLedgerFile(raw: unknown): readonly LedgerEntry[] {
  const { ledger, entries } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly ledger?: unknown; readonly entries?: unknown };
  if (typeof ledger === 'number' && Number.isSafeInteger(ledger) && ledger > ledgerFormat) {
    throw new JicengError('points-newer', `Nothing was merged: the file is of version ${ledger}, this page reads version ${ledgerFormat}. Update the widgets, then merge it again.`, { version: ledger, expected: ledgerFormat });
  }
  if (ledger !== ledgerFormat || !Array.isArray(entries)) {
    throw new JicengError('points-file', 'Nothing was merged: this is no points ledger. Choose a file that was exported as one.', {});
  }
  entries.forEach((entry: unknown, index) => {
    if (!isPlaced(entry)) throw new JicengError('points-entry', `Nothing was merged: entry ${index + 1} of the file has no possible place. Get the file anew.`, { position: index + 1 });
  });
  return entries as readonly LedgerEntry[];
}

/**
 * What {@link verifyLedger} says of entries that stand: a file that was altered is not merged.
 * @param heads heads that were published or kept apart
 * @throws {JicengError} `points-chain` with `details.position` and `details.problem` for the first entry that does not stand
 */
export function soundLedger(entries: readonly LedgerEntry[], heads: readonly LedgerHead[] = []): VerifyResult {
  const result = verifyLedger(entries, heads);
  if (result.ok) return result;
  const position = result.firstBad as number;
  const problem = result.problems.find((each) => each.position === position)?.code ?? 'changed';
  throw new JicengError('points-chain', `Nothing was merged: from entry ${position} on the ledger is not as it was written. Restore a backup, or get the file anew.`, { position, problem, count: result.problemCount });
}

function isPlaced(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { writer, sequence, time, after, author, previous, hash, kind } = entry as Readonly<Record<string, unknown>>;
  return (
    isWriterId(writer) &&
    Number.isSafeInteger(sequence) &&
    (sequence as number) >= 1 &&
    isInstant(time) &&
    (after === undefined || isInstant(after)) &&
    typeof author === 'string' &&
    typeof kind === 'string' &&
    (previous === '' || hashPattern.test(String(previous))) &&
    hashPattern.test(String(hash))
  );
}
