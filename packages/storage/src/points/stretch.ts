import { isJicengError, type LedgerEntry } from '@jiceng/domain';
import { decodeColumn, encodeColumn, narrow, unreadable, type StoredColumn } from './columns.js';

/**
 * A closed stretch of the ledger: entries one after the other as this database got to know them, key by key. Written
 * once and never edited.
 */
export interface StoredStretch {
  /** How it is written. Later formats are told apart by it. */
  readonly format: number;
  /** Position of its first entry, which is also its key. */
  readonly first: number;
  /** Count of entries. */
  readonly length: number;
  /** Every key that an entry has. */
  readonly keys: readonly string[];
  /** The values of each key, of the entries that have it. */
  readonly columns: readonly StoredColumn[];
  /** The keys that entries have, by their positions in `keys` and in the order in which the entry has them. */
  readonly shapes: readonly (readonly number[])[];
  /** Which of the shapes each entry has. */
  readonly shape: Uint8Array | Uint16Array | Uint32Array;
  /** What `previous` says where it is not the hash of the writer's entry before in the stretch. */
  readonly links: { readonly rows: Uint8Array | Uint16Array | Uint32Array; readonly hashes: readonly string[] };
  /** The writers whose entries it has, each with the number of the last of them; not there where older versions stored it. */
  readonly logs?: readonly (readonly [writer: string, last: number])[];
}

/**
 * Format 1: columns by key; hashes, times and sources as joined texts, so that an entry that was read holds parts of them
 * and no copies; what an entry follows on not at all, because it is the hash of the one before.
 *
 * Measured with 1,000,000 entries (20,000 accounts, half of the awards with a source) in Chromium 156 on 2 cores: 83 MB on
 * the disk; written in 23–29 s by 20,000 at a time, nearly all of it hashing; read in 1.1–2.2 s, with 240–290 MB of heap
 * then; folded into a state (`catchUp` without a snapshot) in 4.4–5.2 s, opened from a snapshot in 0.34 s; verified in
 * 10 s. The append that folds 4,096 entries takes 75–90 ms. `npm run bench:points` measures it anew.
 */
const stretchFormat = 1;

/** The key that follows from the entries before, and is stored where it does not. */
const linkKey = 'previous';

/** A stretch of entries. @param first position of the first of them */
export function encodeStretch(first: number, entries: readonly LedgerEntry[]): StoredStretch {
  const positions = new Map<string, number>();
  const columns: unknown[][] = [];
  const shapePositions = new Map<string, number>();
  const shapes: number[][] = [];
  const shape = entries.map((entry) => {
    const keys = Object.keys(entry);
    const name = JSON.stringify(keys);
    let at = shapePositions.get(name);
    if (at === undefined) {
      at = shapes.length;
      shapePositions.set(name, at);
      for (const key of keys) {
        if (positions.has(key)) continue;
        positions.set(key, columns.length);
        columns.push([]);
      }
      shapes.push(keys.map((key) => positions.get(key) as number));
    }
    const values = entry as unknown as Readonly<Record<string, unknown>>;
    for (const key of keys) if (key !== linkKey) (columns[positions.get(key) as number] as unknown[]).push(values[key]);
    return at;
  });
  return { format: stretchFormat, first, length: entries.length, keys: [...positions.keys()], columns: columns.map(encodeColumn), shapes, shape: narrow(shape), links: encodeLinks(entries), logs: lastNumbers(entries) };
}

function lastNumbers(entries: readonly LedgerEntry[]): [writer: string, last: number][] {
  return [...new Map(entries.map(({ writer, sequence }) => [writer, sequence]))];
}

function encodeLinks(entries: readonly LedgerEntry[]): StoredStretch['links'] {
  const ends = new Map<string, string>();
  const rows: number[] = [];
  const hashes: string[] = [];
  entries.forEach(({ writer, previous, hash }, row) => {
    if (ends.get(writer) !== previous) {
      rows.push(row);
      hashes.push(previous);
    }
    ends.set(writer, hash);
  });
  return { rows: narrow(rows), hashes };
}

/**
 * The entries of a stretch, as they were.
 * @throws {JicengError} `storage-unreadable` when the format is unknown or a column is missing or does not fit
 */
export function decodeStretch(stretch: StoredStretch): LedgerEntry[] {
  try {
    return entriesOf(stretch);
  } catch (error) {
    // Parts that are missing, or of another type, fail wherever they are first used.
    throw isJicengError(error) ? error : unreadable('stretches', stretchFormat, error);
  }
}

function entriesOf(stretch: StoredStretch): LedgerEntry[] {
  const { format, length, keys, columns, shapes, shape } = stretch;
  if (format !== stretchFormat) throw unreadable('stretches', format);
  if (shape.length !== length) throw unreadable('shape');
  const counts = countsOf(stretch);
  const values = keys.map((key, at) => (key === linkKey ? [] : decodeColumn(columns[at] as StoredColumn, counts[at] as number, key)));
  const next = new Uint32Array(keys.length);
  const entries: LedgerEntry[] = [];
  for (const which of shape) {
    const entry: Record<string, unknown> = {};
    for (const at of shapes[which] as readonly number[]) {
      const key = keys[at] as string;
      const index = next[at] as number;
      const value = key === linkKey ? '' : (values[at] as readonly unknown[])[index];
      next[at] = index + 1;
      // Assigned, this one name would set what the object inherits from.
      if (key === '__proto__') Object.defineProperty(entry, key, { value, writable: true, enumerable: true, configurable: true });
      else entry[key] = value;
    }
    entries.push(entry as unknown as LedgerEntry);
  }
  linkEntries(entries, stretch.links);
  return entries;
}

/** How many entries have each key. */
function countsOf({ keys, shapes, shape }: StoredStretch): Uint32Array {
  const counts = new Uint32Array(keys.length);
  for (const which of shape) {
    const its = shapes[which];
    if (!its) throw unreadable('shapes');
    for (const at of its) {
      if (at >= keys.length) throw unreadable('shapes');
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return counts;
}

function linkEntries(entries: readonly LedgerEntry[], { rows, hashes }: StoredStretch['links']): void {
  if (rows.length !== hashes.length) throw unreadable(linkKey);
  const ends = new Map<string, string>();
  let exception = 0;
  entries.forEach((entry, row) => {
    let previous = ends.get(entry.writer);
    if (rows[exception] === row) previous = hashes[exception++];
    if (previous === undefined) throw unreadable(linkKey);
    (entry as { previous: string }).previous = previous;
    ends.set(entry.writer, entry.hash);
  });
}
