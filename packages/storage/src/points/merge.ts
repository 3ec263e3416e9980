import { createLedgerVerifier, entryHash, mergedEntries, type LedgerEntry, type LedgerHead, type MergeDraft } from '@jiceng/domain';
import { recordError } from '../record-errors.js';
import { makePace } from '../transfer/pace.js';
import { endsAfter, headOf, type LogEnd } from './ledger-record.js';
import type { PointsWorkOptions, ReadEntries } from './read.js';

/** What a file of another machine adds to what is stored. */
export interface Union {
  /** Entries that are not stored yet, in the order of the ledger. */
  readonly added: readonly LedgerEntry[];
  /** Where their logs end then, for the entry that binds them. */
  readonly heads: readonly LedgerHead[];
  /** Where their logs ended when they were looked at; `undefined` for a log that is new here. */
  readonly before: ReadonlyMap<string, LogEnd | undefined>;
}

/**
 * The union of what is stored and other entries, verified as a whole.
 * @throws {JicengError} `points-chain` with `details.position` (from 1) and `details.problem` for the first of the given
 * entries that does not stand, with `details.stored` for one that is stored, and with neither for one that is missing in
 * both; `aborted`
 */
export async function unionWith({ entries: stored, ledger }: ReadEntries, given: readonly LedgerEntry[], { signal, onProgress }: PointsWorkOptions): Promise<Union> {
  const ends = ledger?.ends ?? [];
  const hashes = new Map<string, string[]>();
  for (const { writer, sequence, hash } of stored) {
    const log = hashes.get(writer);
    if (log) log[sequence] = hash;
    else hashes.set(writer, [...Array<string>(sequence), hash]);
  }
  const pace = makePace(signal);
  const ordered = mergedEntries(given);
  const added: LedgerEntry[] = [];
  for (const [at, entry] of ordered.entries()) {
    const there = hashes.get(entry.writer)?.[entry.sequence];
    if (there === undefined) added.push(entry);
    else if (there !== entry.hash) throw unsound(given, entry, 'forked');
    else if (entryHash(entry) !== entry.hash) throw unsound(given, entry, 'changed');
    if (at % lookedAtOnce === 0) await pace.breathe();
  }
  if (added.length === 0) return { added, heads: [], before: new Map() };

  const verifier = createLedgerVerifier(ends.map(headOf));
  let done = 0;
  const total = stored.length + added.length;
  for (const list of [stored, added]) {
    for (const entry of list) {
      verifier.add(entry);
      if (++done % lookedAtOnce === 0) await pace.breathe();
      if (done % reportedEvery === 0) onProgress?.({ phase: 'verifying', done, total });
    }
  }
  const { ok, firstBad = 0, problems } = verifier.result();
  if (!ok) {
    const bad = problems.find(({ position }) => position === firstBad);
    const problem = bad?.code ?? 'changed';
    if (firstBad <= stored.length) throw recordError('points-chain', { stored: firstBad, problem });
    const entry = added[firstBad - stored.length - 1];
    // After the last entry: one that others vouch for is in neither.
    if (!entry) throw recordError('points-chain', { problem, writer: bad?.writer ?? '', sequence: bad?.sequence ?? 0 });
    throw unsound(given, entry, problem);
  }
  const writers = new Set(added.map(({ writer }) => writer));
  return {
    added,
    heads: endsAfter(ends, added).filter(({ writer }) => writers.has(writer)).map(headOf),
    before: new Map([...writers].map((writer) => [writer, ends.find((end) => end.writer === writer)])),
  };
}

/** Entries between two looks at the clock, and between two reports. */
const lookedAtOnce = 64;
const reportedEvery = 4096;

/** Entries that are stored at once. */
const storedAtOnce = 4096;

/** Entries in pieces, so that the page can breathe between them. */
export function* piecesOf(entries: readonly LedgerEntry[]): Generator<readonly LedgerEntry[]> {
  for (let at = 0; at < entries.length; at += storedAtOnce) yield entries.slice(at, at + storedAtOnce);
}

/** The entry that binds the logs that were taken in. */
export function mergeDraft({ heads }: Union): MergeDraft {
  return { kind: 'merge', heads: [...heads].sort((a, b) => (a.writer < b.writer ? -1 : 1)) };
}

/** Whether the logs that a union was made from still end where they did. */
export function isCurrent({ before }: Union, ends: readonly LogEnd[]): boolean {
  return [...before].every(([writer, end]) => ends.find((each) => each.writer === writer)?.hash === end?.hash);
}

function unsound(given: readonly LedgerEntry[], entry: LedgerEntry, problem: string): Error {
  return recordError('points-chain', { position: given.indexOf(entry) + 1, problem, writer: entry.writer, sequence: entry.sequence });
}
