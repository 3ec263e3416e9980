import { allAtOnce, toldAs } from '../slices.js';
import { entryId } from './chain.js';
import type { LedgerEntry, LedgerHead } from './entry.js';
import { kindNumbers, rowOfId, type LedgerState } from './state.js';
import { verifyLedgerInSteps, type VerifyProgress, type VerifyResult } from './verify.js';

/**
 * How a writer's log in a file stands to what is here.
 *
 * - `new`: not here yet; `grown`: goes on after what is here; `same`: ends where it ends here
 * - `behind`: ends earlier than here, as in an older file
 * - `forked`: has another entry in a place than there is here; nothing can be merged
 */
export type LogStanding = 'new' | 'grown' | 'same' | 'behind' | 'forked';

/** A writer's log, here and in the file. */
export interface ComparedLog {
  readonly writer: string;
  readonly standing: LogStanding;
  /** Number of the last entry here, 0 for none, and in the file. */
  readonly here: number;
  readonly there: number;
  /** Entries that are not here yet. */
  readonly added: number;
}

/** What a merge of a file would do. Nothing is changed by finding out. */
export interface MergeReport {
  /** In the order of the file. */
  readonly logs: readonly ComparedLog[];
  /** Entries of the file, and those of them that are not here yet. */
  readonly entries: number;
  readonly added: number;
  /** Whether the file is what was written, see {@link verifyLedger}. */
  readonly verified: VerifyResult;
  /** The first entry of the file that is another one here, with its position from 1; null for none. */
  readonly fork: { readonly position: number; readonly writer: string; readonly sequence: number } | null;
  /** Entries to be added whose kind only a newer version knows: they are kept and verified, and change nothing. */
  readonly unknownKinds: number;
  /** Instants of the first and last entry to be added; `''` where there is none. */
  readonly from: string;
  readonly upTo: string;
}

/** Whether what a file has can be taken in, and adds anything. */
export function isMergeable({ verified, fork, added }: Pick<MergeReport, 'verified' | 'fork' | 'added'>): boolean {
  return verified.ok && fork === null && added > 0;
}

interface LogCount {
  readonly here: number;
  there: number;
  added: number;
  isForked: boolean;
}

/** {@link mergeReportInSteps} in one go. */
export function mergeReport(state: LedgerState, entries: readonly LedgerEntry[], heads: readonly LedgerHead[] = []): MergeReport {
  return allAtOnce(mergeReportInSteps(state, entries, heads));
}

/** Entries between two moments at which the work can be interrupted. */
const stride = 512;

/**
 * Compares the entries of a file with a ledger, and verifies them, as a generator that stops every few hundred entries.
 * @param entries such as `readLedgerFile` gives
 * @param heads heads that the file keeps apart, or that were published: without one, nobody can see that its last entries are gone
 */
export function* mergeReportInSteps(state: LedgerState, entries: readonly LedgerEntry[], heads: readonly LedgerHead[] = []): Generator<VerifyProgress, MergeReport> {
  const { length: total } = entries;
  const logs = new Map<string, LogCount>();
  let fork: MergeReport['fork'] = null;
  let unknownKinds = 0;
  let [from, upTo] = ['', ''];
  for (let at = 0; at < total; at++) {
    const entry = entries[at] as LedgerEntry;
    const { writer, sequence, time, kind } = entry;
    let log = logs.get(writer);
    if (!log) logs.set(writer, (log = { here: state.heads.get(writer)?.sequence ?? 0, there: 0, added: 0, isForked: false }));
    log.there = Math.max(log.there, sequence);
    if (sequence > log.here) {
      log.added++;
      if (!kindNumbers.has(kind)) unknownKinds++;
      if (from === '' || time < from) from = time;
      if (time > upTo) upTo = time;
    } else if (rowOfId(state, entryId(entry)) < 0) {
      log.isForked = true;
      fork ??= { position: at + 1, writer, sequence };
    }
    if ((at + 1) % stride === 0) yield { phase: 'verifying', done: at + 1, total: 2 * total };
  }
  const verified = yield* toldAs(verifyLedgerInSteps(entries, heads), ({ done }) => ({ phase: 'verifying' as const, done: total + done, total: 2 * total }));
  const compared = [...logs].map(([writer, log]): ComparedLog => ({ writer, standing: standingOf(log), here: log.here, there: log.there, added: log.added }));
  return { logs: compared, entries: total, added: compared.reduce((sum, { added }) => sum + added, 0), verified, fork, unknownKinds, from, upTo };
}

function standingOf({ here, there, isForked }: LogCount): LogStanding {
  if (isForked) return 'forked';
  if (here === 0) return 'new';
  return there > here ? 'grown' : there === here ? 'same' : 'behind';
}
