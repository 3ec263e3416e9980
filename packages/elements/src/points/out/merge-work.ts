import { entryId, mergeReportInSteps, type LedgerEntry, type LedgerFinding, type LedgerFindingCode, type LedgerState, type MergeReport } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import { phasesShown } from '../points-data.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { readLedgerContent, type LedgerContent } from './ledger-file.js';

/** A ledger file that was read and compared with what is here. */
export interface ComparedFile {
  readonly name: string;
  readonly content: LedgerContent;
  readonly report: MergeReport;
  /** The ledger that it was compared with. */
  readonly state: LedgerState;
}

/**
 * Reads a ledger file and compares it with what is here, as long work of the widget. Nothing is changed.
 * @throws {JicengError} as `readLedgerContent`
 */
export function comparedFile(element: JcPointsScoreboard, file: Blob, name: string): Promise<ComparedFile> {
  return element.work.run(undefined, async (signal) => {
    const pace = makePace(signal);
    const content = await readLedgerContent(file, pace, (phase, done, total) => element.work.progress({ phase, done, total }));
    return { name, content, ...(await compared(element, content, signal)) };
  });
}

/** The same comparison anew, for what is here by now. */
export async function comparedAgain(element: JcPointsScoreboard, { name, content }: ComparedFile): Promise<ComparedFile> {
  return { name, content, ...(await element.work.run(undefined, (signal) => compared(element, content, signal))) };
}

async function compared(element: JcPointsScoreboard, { entries, heads }: LedgerContent, signal: AbortSignal): Promise<Pick<ComparedFile, 'report' | 'state'>> {
  const { state } = element.data;
  const report = await makePace(signal).run(mergeReportInSteps(state, entries, heads), ({ done, total }) => element.work.progress({ phase: 'checking', done, total: total ?? 0 }));
  return { report, state };
}

/** What a merge came to. */
export interface MergeOutcome {
  /** Entries of the file that were added; 0 when all were here. */
  readonly added: number;
  /** Id of the entry that binds them; `''` when nothing was added. */
  readonly entry: string;
  /** What the ledger noticed only now, with the number of entries. */
  readonly findings: readonly (readonly [code: LedgerFindingCode, entries: number])[];
  /** Entries that wait for approval since. */
  readonly pending: number;
}

/**
 * Takes the entries of a file in, all or nothing, and shows the ledger with them.
 * @throws {JicengError} `readonly`, and as `store.points.merge`
 */
export async function mergeFile(element: JcPointsScoreboard, { content }: ComparedFile): Promise<MergeOutcome> {
  element.assertWritable();
  const before = element.data.state;
  const store = await element.store;
  const { entries } = await element.work.run(undefined, (signal) =>
    store.points.merge(content.entries, { author: element.settings.author, signal, onProgress: ({ phase, done, total }) => element.work.progress({ phase: phasesShown[phase], done, total }) }),
  );
  const binding = entries.at(-1);
  if (!binding) return { added: 0, entry: '', findings: [], pending: 0 };
  await element.openAgain();
  await element.updateComplete;
  const id = entryId(binding as LedgerEntry);
  element.send('jc-change', { noun: 'points', op: 'merge', id });
  const { state } = element.data;
  return { added: entries.length - 1, entry: id, findings: newFindings(before.findings, state.findings), pending: state.pending.size - before.pending.size };
}

/** What was noticed since, each with its number of entries, in the order in which it was. */
export function newFindings(before: readonly LedgerFinding[], after: readonly LedgerFinding[]): (readonly [code: LedgerFindingCode, entries: number])[] {
  const known = new Set(before.map(({ code, entry }) => `${code} ${entry}`));
  const found = new Map<LedgerFindingCode, Set<string>>();
  for (const { code, entry } of after) {
    if (known.has(`${code} ${entry}`)) continue;
    found.set(code, (found.get(code) ?? new Set()).add(entry));
  }
  return [...found].map(([code, { size }]) => [code, size] as const);
}
