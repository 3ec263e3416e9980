import { fitsHash, isInstant, isWriterId, ledgerHead, parsedId } from './chain.js';
import type { LedgerEntry, LedgerHead } from './entry.js';

/**
 * How a ledger can fail to be what was written.
 *
 * - `changed`: what the entry says does not give its hash
 * - `broken-link`: the entry does not follow on the one before it in its writer's log
 * - `missing`: one or more entries before this one are not there
 * - `out-of-order`: the entry stands after one with a greater number
 * - `forked`: a second entry with the same number of the same writer
 * - `repeated`: the same entry again
 * - `other-target`: it approves, refuses or reverses something else than what stands in that place now
 * - `other-head`: a head that was published or kept names another entry in that place
 * - `cut`: a head that was published or kept names an entry after the last one
 * - `unreadable`: no writer, number or time that an entry can have
 */
export type LedgerProblemCode = 'changed' | 'broken-link' | 'missing' | 'out-of-order' | 'forked' | 'repeated' | 'other-target' | 'other-head' | 'cut' | 'unreadable';

export interface LedgerProblem {
  readonly code: LedgerProblemCode;
  /** Which entry of the list, from 1; one more than there are for a tail that is gone. */
  readonly position: number;
  readonly writer: string;
  readonly sequence: number;
}

/** A thing to know that breaks nothing: the writer's clock stood before that of its entry before. */
export interface LedgerNotice {
  readonly code: 'clock-back';
  readonly position: number;
  readonly writer: string;
  readonly sequence: number;
  readonly time: string;
  readonly before: string;
}

export interface VerifyResult {
  /** Whether every entry is as it was written, none is missing and none was slipped in. */
  readonly ok: boolean;
  readonly entries: number;
  /** The hash to print, see {@link ledgerHead}; `''` of an empty ledger. */
  readonly head: string;
  readonly heads: readonly LedgerHead[];
  /** Which entry of the list is the first that does not stand, from 1; there whenever `ok` is false. For one writer it is the number. */
  readonly firstBad?: number;
  /** The first hundred; `problemCount` says how many there are. */
  readonly problems: readonly LedgerProblem[];
  readonly problemCount: number;
  readonly notices: readonly LedgerNotice[];
}

export interface VerifyProgress {
  readonly phase: 'verifying';
  readonly done: number;
  /** null where it is not known how many there are. */
  readonly total: number | null;
}

/** Checks entry by entry, so that a ledger of any length can be read from where it lies. */
export interface LedgerVerifier {
  /**
   * Takes the next entry of the list; those of one writer in the order of their numbers.
   * @param isHashed whether it was found already, elsewhere, that it {@link fitsHash fits its hash}
   */
  add(entry: LedgerEntry, isHashed?: boolean): void;
  /** What was found; heads and targets that lie ahead are looked up now. */
  result(): VerifyResult;
}

/** How many problems, and how many notices, are told one by one. */
const mostTold = 100;
/** Entries between two moments at which the work can be interrupted: about three milliseconds. */
const stride = 512;
/** A greater gap than this is no gap but a number that cannot be. */
const widestGap = 1_000_000;

interface WriterLog {
  /** By number − 1; `''` for a missing entry. */
  readonly hashes: string[];
  readonly positions: number[];
  time: string;
}

/** A place that somebody vouches for. */
interface Anchor extends LedgerHead {
  readonly code: 'other-target' | 'other-head';
  /** Which entry vouches; 0 for a head that was kept apart. */
  readonly position: number;
}

/**
 * Checks a whole ledger. The order of the entries of one writer counts; those of several writers may stand mixed.
 * @param heads heads that were published or kept apart: without one, nobody can see that the last entries are gone
 */
export function verifyLedger(entries: Iterable<LedgerEntry>, heads: readonly LedgerHead[] = []): VerifyResult {
  const verifier = createLedgerVerifier(heads);
  for (const entry of entries) verifier.add(entry);
  return verifier.result();
}

/** {@link verifyLedger} as a generator that stops every few hundred entries, for work in slices. */
export function* verifyLedgerInSteps(entries: Iterable<LedgerEntry>, heads: readonly LedgerHead[] = []): Generator<VerifyProgress, VerifyResult> {
  const total = Array.isArray(entries) ? entries.length : null;
  const verifier = createLedgerVerifier(heads);
  let done = 0;
  for (const entry of entries) {
    verifier.add(entry);
    if (++done % stride === 0) yield { phase: 'verifying', done, total };
  }
  return verifier.result();
}

/** {@link verifyLedger} for entries that come one after the other. */
export function createLedgerVerifier(heads: readonly LedgerHead[] = []): LedgerVerifier {
  const logs = new Map<string, WriterLog>();
  const ahead: Anchor[] = heads.map((head) => ({ ...head, code: 'other-head', position: 0 }));
  const problems: LedgerProblem[] = [];
  const notices: LedgerNotice[] = [];
  let problemCount = 0;
  let firstBad = Infinity;
  let position = 0;

  function tell(code: LedgerProblemCode, at: number, { writer, sequence }: { readonly writer: string; readonly sequence: number }): void {
    problemCount++;
    firstBad = Math.min(firstBad, at);
    if (problems.length < mostTold) problems.push({ code, position: at, writer, sequence });
  }

  function add(entry: LedgerEntry, isHashed = false): void {
    position++;
    const log = logOf(entry);
    if (!log) return tell('unreadable', position, { writer: String(entry.writer), sequence: Number(entry.sequence) });
    if (!isHashed && !fitsHash(entry)) tell('changed', position, entry);
    place(entry, log);
    if (entry.time < log.time && notices.length < mostTold) {
      notices.push({ code: 'clock-back', position, writer: entry.writer, sequence: entry.sequence, time: entry.time, before: log.time });
    }
    log.time = entry.time;
    for (const anchor of anchorsOf(entry, position)) if (!isSettled(anchor)) ahead.push(anchor);
  }

  function logOf({ writer, sequence, time, hash }: LedgerEntry): WriterLog | undefined {
    if (!isWriterId(writer) || !Number.isSafeInteger(sequence) || sequence < 1 || !isInstant(time) || typeof hash !== 'string') return undefined;
    let log = logs.get(writer);
    if (!log) logs.set(writer, (log = { hashes: [], positions: [], time: '' }));
    return sequence > log.hashes.length + widestGap ? undefined : log;
  }

  function place(entry: LedgerEntry, { hashes, positions }: WriterLog): void {
    const { sequence, hash, previous } = entry;
    const expected = hashes.length + 1;
    if (sequence < expected) {
      const there = hashes[sequence - 1];
      tell(there === '' ? 'out-of-order' : there === hash ? 'repeated' : 'forked', position, entry);
      if (there !== '') return;
    } else if (sequence > expected) {
      // What this entry follows on is not there to be compared with.
      tell('missing', position, entry);
      while (hashes.length < sequence - 1) {
        hashes.push('');
        positions.push(position);
      }
    } else if (previous !== (hashes.at(-1) ?? '')) tell('broken-link', position, entry);
    hashes[sequence - 1] = hash;
    positions[sequence - 1] = position;
  }

  /** Whether the place that is vouched for has been seen; a contradiction is told. */
  function isSettled({ writer, sequence, hash, code, position: from }: Anchor): boolean {
    const log = logs.get(writer);
    const there = log?.hashes[sequence - 1];
    if (!log || there === undefined) return false;
    // That an entry is missing has been told where the gap is.
    if (there !== '' && !there.startsWith(hash)) tell(code, code === 'other-target' ? from : (log.positions[sequence - 1] as number), { writer, sequence });
    return true;
  }

  function result(): VerifyResult {
    for (const anchor of ahead.splice(0)) {
      // A log that was never here may belong to another machine; only a head says that it has to be.
      if (!isSettled(anchor) && anchor.code === 'other-head') tell('cut', position + 1, anchor);
    }
    const ends = [...logs].map(([writer, { hashes }]): LedgerHead => ({ writer, sequence: hashes.length, hash: hashes.at(-1) as string }));
    const stands = ends.filter(({ sequence }) => sequence > 0);
    const ok = problemCount === 0;
    return { ok, entries: position, head: ledgerHead(stands), heads: stands, ...(ok ? {} : { firstBad }), problems: [...problems], problemCount, notices: [...notices] };
  }

  return { add, result };
}

/** The places that an entry vouches for: what it answers, and the heads that it has seen. */
function anchorsOf(entry: LedgerEntry, position: number): Anchor[] {
  if ('heads' in entry && Array.isArray(entry.heads)) return entry.heads.map((head) => ({ ...head, code: 'other-head', position }));
  if (!('target' in entry) || typeof entry.target !== 'string') return [];
  const place = parsedId(entry.target);
  return place ? [{ writer: place.writer, sequence: place.sequence, hash: place.digits, code: 'other-target', position }] : [];
}
