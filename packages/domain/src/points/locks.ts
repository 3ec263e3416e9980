import type { LedgerEntry, LedgerPlace } from './entry.js';
import { dayNumberOf, pointsPeriod } from './periods.js';
import type { LockedPeriod } from './state.js';

/** A lock with its days and what it covers. */
export interface Lock {
  readonly entry: LockedPeriod;
  readonly from: number;
  readonly to: number;
  /** The last entry of each writer that its totals knew. */
  readonly covered: ReadonlyMap<string, number>;
}

export function lockOf(entry: LockedPeriod): Lock {
  const { from, to } = pointsPeriod(entry.period);
  return { entry, from: dayNumberOf(from), to: dayNumberOf(to), covered: new Map([...entry.heads.map(({ writer, sequence }) => [writer, sequence] as const), [entry.writer, entry.sequence]]) };
}

/** The lock that an entry is; undefined for any other, and for one that cannot be read. */
export function readableLock(entry: LedgerEntry): Lock | undefined {
  return entry.kind === 'lock' && isClosable(entry.period) && Array.isArray(entry.heads) && entry.heads.every(isHead) ? lockOf(entry) : undefined;
}

/** Whether a period can be locked: a month, a quarter or a year. */
function isClosable(period: unknown): boolean {
  return typeof period === 'string' && /^(19|[2-9]\d)\d\d(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(period);
}

function isHead(head: unknown): boolean {
  return typeof head === 'object' && head !== null && Number.isSafeInteger((head as { readonly sequence?: unknown }).sequence);
}

/** Whether the totals of a lock knew an entry. */
export function isCovered({ covered }: Lock, { writer, sequence }: Pick<LedgerPlace, 'writer' | 'sequence'>): boolean {
  return (covered.get(writer) ?? 0) >= sequence;
}

/** Whether a lock knew all of what the last entries of the logs stand for. */
export function knowsAll(lock: Lock, ends: Iterable<Pick<LedgerPlace, 'writer' | 'sequence'>>): boolean {
  for (const end of ends) if (!isCovered(lock, end)) return false;
  return true;
}

/**
 * The first day from one on that is not closed to an entry, and the locks that were passed. A lock closes no day to what its
 * totals had on that day: an entry that it knew, moved there by none but locks that it knew. So it does not matter in which
 * order locks come to be known.
 * @param place of the entry; none for one that is yet to be recorded
 * @param before locks that moved it to the day given
 */
export function openDay(locks: readonly Lock[], date: number, place?: Pick<LedgerPlace, 'writer' | 'sequence'>, before: readonly Lock[] = []): { readonly day: number; readonly passed: readonly Lock[] } {
  let day = date;
  const passed: Lock[] = [];
  const hadIt = (lock: Lock): boolean => place !== undefined && isCovered(lock, place) && [...before, ...passed].every(({ entry }) => isCovered(lock, entry));
  const closes = (lock: Lock): boolean => day >= lock.from && day <= lock.to && !hadIt(lock);
  for (let lock = locks.find(closes); lock; lock = locks.find(closes)) {
    passed.push(lock);
    day = lock.to + 1;
  }
  return { day, passed };
}
