import { addMonths, dayOfNumber } from '../calendar/index.js';
import type { IsoDate, PointsPolicy, Profile } from '../profile/index.js';
import { effects, isEarning } from './columns.js';
import type { ExpireDraft } from './entry.js';
import { periodAround } from './periods.js';
import { pointsPolicyOn } from './rules.js';
import type { LedgerAccount, LedgerState } from './state.js';

/** What is left of the points of one day. */
export interface PointsBatch {
  readonly earned: IsoDate;
  /** What is left once all that was spent has been taken from the oldest first. */
  readonly points: number;
  /** Last day on which they can be spent. */
  readonly expires: IsoDate;
}

/** Last day on which points of a day can be spent. */
export function expiryDay(earned: IsoDate, { how }: PointsPolicy<'expiry'>): IsoDate {
  return periodAround(addMonths(earned, how.months), how.endOf).to;
}

/**
 * What a purse has, by the day on which it was earned, the oldest first; what was spent, or has expired, is taken from the
 * oldest. Their sum is the balance, unless that is below 0.
 */
export function pointsBatches(state: LedgerState, purse: LedgerAccount, policy: PointsPolicy<'expiry'>): PointsBatch[] {
  return batchesOf(state, policy, purse.index).get(purse.index) ?? [];
}

/** The batches of every purse, or of one. */
function batchesOf({ book, length }: LedgerState, policy: PointsPolicy<'expiry'>, only: number | null): Map<number, PointsBatch[]> {
  const { effect, purse, points, day, target } = book.columns;
  const earned = new Map<number, Map<number, number>>();
  const spent = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    const what = effect[row] as number;
    const whose = purse[row] as number;
    if (what === effects.none || (only !== null && whose !== only)) continue;
    const amount = points[row] as number;
    if (isEarning(what) && amount > 0) {
      // What is taken back lowers the batch that it had been part of.
      const from = what === effects.reversed ? (day[target[row] as number] as number) : (day[row] as number);
      let byDay = earned.get(whose);
      if (!byDay) earned.set(whose, (byDay = new Map()));
      byDay.set(from, (byDay.get(from) ?? 0) + (what === effects.earned ? amount : -amount));
    } else {
      const isBack = what === effects.returned || what === effects.restored || what === effects.reversed;
      spent.set(whose, (spent.get(whose) ?? 0) + (isBack ? -1 : 1) * Math.abs(amount));
    }
  }
  return new Map([...earned].map(([whose, byDay]) => [whose, leftOf(byDay, spent.get(whose) ?? 0, policy)]));
}

function leftOf(byDay: ReadonlyMap<number, number>, spent: number, policy: PointsPolicy<'expiry'>): PointsBatch[] {
  let open = spent;
  return [...byDay].sort(([a], [b]) => a - b).flatMap(([day, points]) => {
    const taken = Math.min(Math.max(open, 0), Math.max(points, 0));
    open -= taken;
    const earned = dayOfNumber(day);
    return points - taken > 0 ? [{ earned, points: points - taken, expires: expiryDay(earned, policy) }] : [];
  });
}

/**
 * The entries that let run out what nobody spent in time, one for each purse, so that everybody sees it in the ledger.
 * Nothing for a profile without an expiry rule, and nothing twice.
 * @param today points whose last day lies before it have expired
 */
export function expiryDrafts(state: LedgerState, profile: Profile, today: IsoDate): ExpireDraft[] {
  const policy = pointsPolicyOn(profile, 'expiry', today);
  if (!policy) return [];
  return [...batchesOf(state, policy, null)].sort(([a], [b]) => a - b).flatMap(([index, batches]): ExpireDraft[] => {
    const expired = batches.filter(({ expires }) => expires < today);
    const points = expired.reduce((sum, batch) => sum + batch.points, 0);
    const account = state.accounts[index] as LedgerAccount;
    return points > 0 ? [{ kind: 'expire', account: account.id, points, until: (expired.at(-1) as PointsBatch).earned, date: today }] : [];
  });
}
