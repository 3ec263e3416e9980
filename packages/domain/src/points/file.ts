import { JicengError } from '../error.js';
import { allAtOnce } from '../slices.js';
import { isInstant, isWriterId } from './chain.js';
import type { LedgerEntry, LedgerHead } from './entry.js';
import type { VerifyProgress } from './verify.js';

/** The version of the form in which ledgers go from one machine to another. */
export const ledgerFormat = 1;

/** A ledger as a file holds it: the logs of all writers. */
export interface LedgerFile {
  readonly ledger: typeof ledgerFormat;
  /** Where the logs ended when the file was written. Apart from the entries, so that an end that is cut off shows. */
  readonly heads?: readonly LedgerHead[];
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
  return allAtOnce(readLedgerFileInSteps(raw));
}

/** Entries between two moments at which the work can be interrupted. */
const stride = 512;

/** {@link readLedgerFile} as a generator that stops every few hundred entries, for work in slices. */
export function* readLedgerFileInSteps(raw: unknown): Generator<VerifyProgress, readonly LedgerEntry[]> {
  const { ledger, entries } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly ledger?: unknown; readonly entries?: unknown };
  if (typeof ledger === 'number' && Number.isSafeInteger(ledger) && ledger > ledgerFormat) {
    throw new JicengError('points-newer', `Nothing was merged: the file is of version ${ledger}, this page reads version ${ledgerFormat}. Update the widgets, then merge it again.`, { version: ledger, expected: ledgerFormat });
  }
  if (ledger !== ledgerFormat || !Array.isArray(entries)) {
    throw new JicengError('points-file', 'Nothing was merged: this is no points ledger. Choose a file that was exported as one.', {});
  }
  for (let index = 0; index < entries.length; index++) {
    if (!isPlaced(entries[index])) throw new JicengError('points-entry', `Nothing was merged: entry ${index + 1} of the file has no possible place. Get the file anew.`, { position: index + 1 });
    if ((index + 1) % stride === 0) yield { phase: 'verifying', done: index + 1, total: entries.length };
  }
  return entries as readonly LedgerEntry[];
}

/** The heads that a file keeps apart from its entries, without those that can be none. */
export function headsOfFile(raw: unknown): LedgerHead[] {
  const { heads } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly heads?: unknown };
  return Array.isArray(heads) ? heads.filter(isHead) : [];
}

function isHead(head: unknown): head is LedgerHead {
  if (typeof head !== 'object' || head === null) return false;
  const { writer, sequence, hash } = head as Readonly<Record<string, unknown>>;
  return isWriterId(writer) && Number.isSafeInteger(sequence) && (sequence as number) >= 1 && typeof hash === 'string' && hashPattern.test(hash);
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
