import { isJicengError, ledgerStateInSteps, verifyLedgerInSteps, type LedgerEntry, type LedgerState, type VerifyResult } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import { readLedgerContent, type FileProgress } from '../out/ledger-file.js';

/** A ledger file that was read and verified; nothing of it was taken in. */
export interface VerifiedFile {
  readonly name: string;
  readonly entries: readonly LedgerEntry[];
  readonly result: VerifyResult;
}

/** How the work on a file goes on. */
export interface FileWork {
  readonly signal: AbortSignal;
  readonly progress: (phase: Parameters<FileProgress>[0] | 'calculating', done: number, total: number) => void;
}

/** Why a file could not be verified; `position` is that of the entry, 0 for none. */
export interface FileProblem {
  readonly code: (typeof fileProblems)[number];
  readonly position: number;
}

const fileProblems = ['points-file', 'points-newer', 'points-entry', 'file-unreadable', 'file-too-large'] as const;

/**
 * Reads a ledger file and verifies it in slices. Heads that the file keeps apart from its entries are held against them.
 * @returns what was found, or why it is no ledger that can be read
 * @throws {JicengError} `aborted`
 */
export async function verifiedFile(file: File, { signal, progress }: FileWork): Promise<VerifiedFile | FileProblem> {
  try {
    const { entries, heads } = await readLedgerContent(file, makePace(signal), progress);
    const result = await makePace(signal).run(verifyLedgerInSteps(entries, heads), ({ done, total }) => progress('checking', done, total ?? entries.length));
    return { name: file.name, entries, result };
  } catch (thrown) {
    const code = isJicengError(thrown) ? fileProblems.find((each) => each === thrown.code) : undefined;
    if (!isJicengError(thrown) || code === undefined) throw thrown;
    return { code, position: Number(thrown.details['position'] ?? 0) };
  }
}

/** What the entries of a file come to, in slices. @throws {JicengError} `aborted` */
export function stateOfFile({ entries }: VerifiedFile, { signal, progress }: FileWork): Promise<LedgerState> {
  return makePace(signal).run(ledgerStateInSteps(entries), ({ done, total }) => progress('calculating', done, total));
}
