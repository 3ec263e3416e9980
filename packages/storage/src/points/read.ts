import type { LedgerEntry } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { recordError } from '../record-errors.js';
import { makePace } from '../transfer/pace.js';
import { unreadable } from './columns.js';
import { endsAfter, isEntry, ledgerKey, ledgerStores, readLedger, type LedgerRecord, type LogEnd } from './ledger-record.js';
import { decodeStretch, type StoredStretch } from './stretch.js';

/** How far a long piece of work has come, in entries. */
export interface PointsProgress {
  readonly phase: 'reading' | 'adding' | 'verifying' | 'storing';
  readonly done: number;
  readonly total: number;
}

/** How long work can be followed and called off. */
export interface PointsWorkOptions {
  /** Calls it off; a write, until the moment it is durable. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: PointsProgress) => void) | undefined;
}

/** What the walk through the ledger is given piece by piece. */
export interface LedgerPiece {
  /** Position of the first entry. */
  readonly first: number;
  readonly entries: readonly LedgerEntry[];
  /** Count of all entries that are stored. */
  readonly length: number;
  /** The stretch that holds them; undefined for those that are in none, or in one that cannot be read. */
  readonly stretch: StoredStretch | undefined;
}

/** Which part of the ledger is walked through, and how. */
interface WalkOptions extends PointsWorkOptions {
  /** Only entries after this position. */
  readonly after: number;
  /** Entries of a closed stretch. */
  readonly stretchLength: number;
  /** Takes what is there without the stretches that cannot be read, whatever the record says of them. */
  readonly isLenient?: boolean;
}

/** Stretches that are fetched at once: about five megabytes. */
const batchLength = 8;

/** Ends a walk in whose course the ledger was replaced, by a backup or by nothing. */
const replaced = new Error('The ledger was replaced.');

/** Begins anew as often as the ledger is replaced in the course of a walk: what is half of one and half of another is none. */
export async function onOneLedger<Result>(walk: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await walk();
    } catch (error) {
      if (error !== replaced) throw error;
    }
  }
}

/** Whether a record goes on where another one ended. One that is damaged goes on from itself, whatever it says: else a walk would never end. */
function goesOn({ length, ends }: LedgerRecord, now: LedgerRecord | undefined): boolean {
  if (!Array.isArray(now?.ends) || now.length < length) return false;
  return ends.every(({ writer, sequence }) => now.ends.some((end) => end.writer === writer && !(end.sequence < sequence)));
}

/**
 * Walks through the ledger in the order in which this database got to know its entries, in slices. Stretches of a ledger are
 * never edited and never go, so they are read one transaction after the other and still belong to the record; a walk in
 * whose course another ledger takes its place belongs within {@link onOneLedger}.
 * @param visit is given each piece; may take its time
 * @returns the record as it was at the beginning; undefined where nothing was ever recorded
 */
export async function walkLedger(context: StoreContext, { after, stretchLength, isLenient = false, signal, onProgress }: WalkOptions, visit: (piece: LedgerPiece) => void | Promise<void>): Promise<LedgerRecord | undefined> {
  const pace = makePace(signal);
  await pace.breathe();
  const begun = await context.read(ledgerStores, async (records) => {
    const ledger = await readLedger(records);
    return ledger && { ledger, top: await records.getAfter('entries', Math.max(after, ledger.folded)) };
  });
  if (!begun) {
    if (after > 0) throw recordError('points-chain', { problem: 'cut' });
    return undefined;
  }
  const { ledger, top } = begun;
  const { length, folded } = ledger;
  if (after > length) throw recordError('points-chain', { problem: 'cut' });
  const fetch = (first: number): Promise<StoredStretch[]> =>
    context.read(['ledgers', 'stretches'], async (records) => {
      const [now, stretches] = await Promise.all([records.get('ledgers', ledgerKey), records.getAfter('stretches', first - 1, batchLength)]);
      if (!goesOn(ledger, now)) throw replaced;
      return stretches;
    });

  // The first entry of the stretch that holds the next one.
  let first = after - (after % stretchLength) + 1;
  let fetching = first <= folded ? fetch(first) : undefined;
  while (fetching) {
    const stretches = await fetching;
    const next = first + batchLength * stretchLength;
    fetching = next <= folded ? fetch(next) : undefined;
    // Looked at when its turn comes; until then its error is nobody's.
    fetching?.catch(() => {});
    // The browser took a while to hand them over.
    await pace.breathe();
    for (; first < next && first <= folded; first += stretchLength) {
      const { stretch, entries } = pieceAt(first, stretches, isLenient);
      if (!isLenient && entries.length !== stretchLength) throw unreadable('stretches');
      const skipped = Math.max(after + 1 - first, 0);
      await visit({ first: first + skipped, entries: skipped > 0 ? entries.slice(skipped) : entries, length, stretch });
      onProgress?.({ phase: 'reading', done: Math.min(first + stretchLength - 1, folded) - after, total: length - after });
      await pace.breathe();
    }
  }
  if (!isLenient && top.length !== length - Math.max(after, folded)) throw recordError('points-chain', { problem: 'cut' });
  if (!isLenient && !top.every(isEntry)) throw unreadable('entries');
  await visit({ first: Math.max(after, folded) + 1, entries: top, length, stretch: undefined });
  onProgress?.({ phase: 'reading', done: length - after, total: length - after });
  return ledger;
}

function pieceAt(first: number, stretches: readonly StoredStretch[], isLenient: boolean): Pick<LedgerPiece, 'stretch' | 'entries'> {
  try {
    const stretch = stretches.find((each) => each.first === first);
    if (!stretch) throw unreadable('stretches');
    return { stretch, entries: decodeStretch(stretch) };
  } catch (error) {
    if (!isLenient) throw error;
    return { stretch: undefined, entries: [] };
  }
}

/** Entries as they were read. */
export interface ReadEntries {
  /** In the order in which this database got to know them. */
  readonly entries: LedgerEntry[];
  readonly ledger: LedgerRecord | undefined;
}

/**
 * The entries after a position, held to the record: every log ends where it says.
 * @throws {JicengError} `storage-unreadable`, `points-chain`, `aborted`
 */
export function readEntries(context: StoreContext, options: WalkOptions): Promise<ReadEntries> {
  return onOneLedger(async () => {
    const entries: LedgerEntry[] = [];
    let ends: readonly LogEnd[] = [];
    const ledger = await walkLedger(context, options, (piece) => {
      for (const entry of piece.entries) entries.push(entry);
      ends = endsAfter(ends, piece.entries);
    });
    checkEnds(ends, ledger?.ends ?? [], options.after === 0);
    return { entries, ledger };
  });
}

function checkEnds(found: readonly LogEnd[], ends: readonly LogEnd[], isWhole: boolean): void {
  const stored = new Map(ends.map((end) => [end.writer, end]));
  const fitting = found.filter(({ writer, sequence, hash }) => {
    const end = stored.get(writer);
    return end?.sequence === sequence && end.hash === hash;
  });
  if (fitting.length !== found.length || (isWhole && found.length !== ends.length)) throw recordError('points-chain', { problem: 'other-head' });
}
