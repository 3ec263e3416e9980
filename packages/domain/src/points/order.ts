import { canonicalText, entryHash } from './chain.js';
import type { LedgerEntry } from './entry.js';
import { isCovered, knowsAll, readableLock } from './locks.js';

/** The instant by which an entry is put in order. */
export function orderTime({ time, after }: Pick<LedgerEntry, 'time' | 'after'>): string {
  return after !== undefined && after > time ? after : time;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By instant, writer and number. Where all entries are honest it never puts an entry before one that its writer had seen. */
function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  return compareText(orderTime(a), orderTime(b)) || compareText(a.writer, b.writer) || a.sequence - b.sequence;
}

/**
 * The union of the logs of all writers, in the order of the ledger: by instant, writer and number, and never against the
 * numbers of one writer, however its clock went. What stands in several lists is there once; of a fork both branches stay.
 * The same entries give the same list, in whatever order and how often they are given.
 */
export function mergedEntries(...lists: readonly (readonly LedgerEntry[])[]): readonly LedgerEntry[] {
  const [only] = lists;
  if (lists.length === 1 && only && isInOrder(only)) return only;
  const logs = new Map<string, LedgerEntry[]>();
  for (const list of lists) {
    for (const entry of list) {
      const log = logs.get(entry.writer);
      if (log) log.push(entry);
      else logs.set(entry.writer, [entry]);
    }
  }
  const placed: { readonly entry: LedgerEntry; readonly time: string }[] = [];
  for (const log of logs.values()) {
    let time = '';
    for (const entry of withoutRepeats(log)) {
      const own = orderTime(entry);
      if (own > time) time = own;
      placed.push({ entry, time });
    }
  }
  placed.sort((a, b) => compareText(a.time, b.time) || comparePlace(a.entry, b.entry));
  return placed.map(({ entry }) => entry);
}

/**
 * The order in which entries count: that of the ledger, but what a lock did not know (PTS-43) comes after it, as though it had
 * been recorded then. So of two entries that settle the same thing the one counts that the locked figures have.
 * @param ordered in the order of the ledger; given back as it is where every lock knew all that was before it
 */
export function countingOrder(ordered: readonly LedgerEntry[]): readonly LedgerEntry[] {
  let counting: LedgerEntry[] | undefined;
  const ends = new Map<string, LedgerEntry>();
  ordered.forEach((entry, index) => {
    const lock = readableLock(entry);
    if (lock && !knowsAll(lock, ends.values())) {
      const before = counting ?? ordered.slice(0, index);
      counting = [...before.filter((each) => isCovered(lock, each)), entry, ...before.filter((each) => !isCovered(lock, each))];
    } else counting?.push(entry);
    ends.set(entry.writer, entry);
  });
  return counting ?? ordered;
}

/** Whether the list is in the order of the ledger as it stands, nothing in it twice. */
function isInOrder(entries: readonly LedgerEntry[]): boolean {
  const last = new Map<string, number>();
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] as LedgerEntry;
    if (index > 0 && compareEntries(entries[index - 1] as LedgerEntry, entry) >= 0) return false;
    if ((last.get(entry.writer) ?? 0) >= entry.sequence) return false;
    last.set(entry.writer, entry.sequence);
  }
  return true;
}

function comparePlace(a: LedgerEntry, b: LedgerEntry): number {
  return compareText(a.writer, b.writer) || a.sequence - b.sequence || compareText(a.hash, b.hash);
}

/** The log by its numbers, each entry once. */
function withoutRepeats(log: LedgerEntry[]): LedgerEntry[] {
  log.sort(comparePlace);
  const kept: LedgerEntry[] = [];
  for (const entry of log) {
    const before = kept.at(-1);
    if (before && comparePlace(before, entry) === 0) kept[kept.length - 1] = sounder(before, entry);
    else kept.push(entry);
  }
  return kept;
}

/** Of two entries that claim the same place and hash, the one that keeps its word; of two that do not, always the same one. */
function sounder(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  if (a === b) return a;
  const [textA, textB] = [canonicalText(a), canonicalText(b)];
  if (textA === textB || entryHash(a) === a.hash) return a;
  if (entryHash(b) === b.hash) return b;
  return textA < textB ? a : b;
}
