import { sealedEntries, type LedgerDraft, type LedgerEntry } from '@jiceng/domain';
import type { Reader, Writer } from '../backend.js';
import { recordError } from '../record-errors.js';
import { unreadable } from './columns.js';
import { endsAfter, isEntry, ledgerKey, sealingPoint, type LedgerRecord } from './ledger-record.js';
import { encodeStretch } from './stretch.js';

/** Who records, and when by the store's clock. */
export interface Recorder {
  readonly author: string;
  /** As an ISO instant. */
  readonly time: string;
}

/** What is about to be stored. */
export interface NewEntries {
  /** Pieces in their order; each is made when the one before is on its way. */
  readonly pieces: Iterable<readonly LedgerEntry[]>;
  /** Count of entries in all of them. */
  readonly count: number;
}

/** Entries that are sealed at once: about 40 milliseconds of hashing. */
const sealedAtOnce = 2048;

/** Drafts sealed at the end of the log of the database's writer, piece by piece. */
export function sealedPieces(ledger: LedgerRecord, drafts: readonly LedgerDraft[], { author, time }: Recorder): NewEntries {
  function* pieces(): Generator<readonly LedgerEntry[]> {
    let { ends } = ledger;
    for (let at = 0; at < drafts.length; at += sealedAtOnce) {
      const entries = sealedEntries(sealingPoint(ends), drafts.slice(at, at + sealedAtOnce), { writer: ledger.writer, author, now: Date.parse(time) });
      ends = endsAfter(ends, entries);
      yield entries;
    }
  }
  return { pieces: pieces(), count: drafts.length };
}

/**
 * Holds the last entries to the record, before others are put after them.
 * @throws {JicengError} `points-chain` when the last entry is gone or another one, or when there is one after it
 */
export async function checkTop(records: Reader, { length, folded, ends }: LedgerRecord): Promise<void> {
  const hasTop = length > folded;
  // A key alone is answered sooner than a list of records.
  const [last, later] = await Promise.all([hasTop ? records.get('entries', length) : undefined, records.keyAfter('entries', length)]);
  if (hasTop && last === undefined) throw recordError('points-chain', { problem: 'cut' });
  const isLast = !hasTop || ends.some(({ writer, sequence, hash }) => last?.writer === writer && last.sequence === sequence && last.hash === hash);
  if (later !== undefined || !isLast) throw recordError('points-chain', { problem: 'other-head' });
}

/**
 * Puts entries after those that are stored, and moves the record. As soon as there are enough for a stretch on top, they
 * are folded into one; what is read stays the same.
 * @param onStored told how many are on their way
 * @returns the record as it is then; the last puts may still be going on, and the write waits for them
 */
export async function storeEntries(records: Writer, ledger: LedgerRecord, { pieces, count }: NewEntries, stretchLength: number, onStored?: (done: number) => void): Promise<LedgerRecord> {
  let { folded, ends } = ledger;
  const isFolding = ledger.length - folded + count >= stretchLength;
  let top: LedgerEntry[] = [];
  let first = ledger.length + 1;
  if (isFolding) {
    top = await records.getAfter('entries', folded);
    if (top.length !== ledger.length - folded) throw recordError('points-chain', { problem: 'cut' });
    if (!top.every(isEntry)) throw unreadable('entries');
    first = folded + 1;
    await records.removeBetween('entries', 0, ledger.length);
  }
  let done = 0;
  for (const piece of pieces) {
    for (const entry of piece) top.push(entry);
    ends = endsAfter(ends, piece);
    while (isFolding && top.length >= stretchLength) {
      // One by one: encoding and copying hold the page up, and in between it can breathe.
      await records.put('stretches', encodeStretch(first, top.slice(0, stretchLength)), first);
      top = top.slice(stretchLength);
      first += stretchLength;
      folded += stretchLength;
    }
    done += piece.length;
    onStored?.(done);
  }
  top.forEach((entry, at) => void records.put('entries', entry, first + at));
  const next = { ...ledger, length: ledger.length + count, folded, ends };
  void records.put('ledgers', next, ledgerKey);
  return next;
}
