import type { LedgerPlace } from './entry.js';
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

/** Whether the totals of a lock knew an entry. */
export function isCovered({ covered }: Lock, { writer, sequence }: Pick<LedgerPlace, 'writer' | 'sequence'>): boolean {
  return (covered.get(writer) ?? 0) >= sequence;
}

/**
 * The first day from one on that is not closed to an entry, and the locks that were passed. A lock that knew the entry
 * closes nothing to it on its own day; on any other day it was not in the totals.
 * @param place of the entry; none for one that is yet to be recorded
 */
export function openDay(locks: readonly Lock[], date: number, place?: Pick<LedgerPlace, 'writer' | 'sequence'>): { readonly day: number; readonly passed: readonly Lock[] } {
  let day = date;
  const passed: Lock[] = [];
  const closes = (lock: Lock): boolean => day >= lock.from && day <= lock.to && !(place && day === date && isCovered(lock, place));
  for (let lock = locks.find(closes); lock; lock = locks.find(closes)) {
    passed.push(lock);
    day = lock.to + 1;
  }
  return { day, passed };
}
