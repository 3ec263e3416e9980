import { addMonths, dayOfNumber } from '../calendar/index.js';
import type { IsoDate, PointsPolicy, Profile } from '../profile/index.js';
import { contributors } from './accounts.js';
import { addToFlow, leftByDay, newFlow, type PurseFlow } from './batches.js';
import { effects } from './columns.js';
import type { ExpireDraft } from './entry.js';
import { rowsOf } from './history.js';
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
  const flow = newFlow();
  for (const account of contributors(state, purse)) {
    for (const row of rowsOf(state, account)) if (state.book.columns.purse[row] === purse.index) addToFlow(flow, state.book, row, state.length);
  }
  return batchesOf(flow, policy);
}

function batchesOf(flow: PurseFlow, policy: PointsPolicy<'expiry'>): PointsBatch[] {
  return leftByDay(flow).map(([day, points]) => {
    const earned = dayOfNumber(day);
    return { earned, points, expires: expiryDay(earned, policy) };
  });
}

/** What of the points of a purse has run out by a day and is in no entry yet; 0 without an expiry rule. */
export function runOutBy(state: LedgerState, purse: LedgerAccount, profile: Profile, day: IsoDate): number {
  const policy = pointsPolicyOn(profile, 'expiry', day);
  return policy ? sumOf(pointsBatches(state, purse, policy).filter(({ expires }) => expires < day)) : 0;
}

function sumOf(batches: readonly PointsBatch[]): number {
  return batches.reduce((sum, { points }) => sum + points, 0);
}

/**
 * The entries that let run out what nobody spent in time, one for each purse, so that everybody sees it in the ledger.
 * Nothing for a profile without an expiry rule, and nothing twice.
 * @param today points whose last day lies before it have expired
 */
export function expiryDrafts(state: LedgerState, profile: Profile, today: IsoDate): ExpireDraft[] {
  const policy = pointsPolicyOn(profile, 'expiry', today);
  if (!policy) return [];
  const flows = new Map<number, PurseFlow>();
  const { effect, purse } = state.book.columns;
  for (let row = 0; row < state.length; row++) {
    if (effect[row] === effects.none) continue;
    const whose = purse[row] as number;
    let flow = flows.get(whose);
    if (!flow) flows.set(whose, (flow = newFlow()));
    addToFlow(flow, state.book, row, state.length);
  }
  return [...flows].sort(([a], [b]) => a - b).flatMap(([index, flow]): ExpireDraft[] => {
    const expired = batchesOf(flow, policy).filter(({ expires }) => expires < today);
    const points = sumOf(expired);
    const account = state.accounts[index] as LedgerAccount;
    return points > 0 ? [{ kind: 'expire', account: account.id, points, until: (expired.at(-1) as PointsBatch).earned, date: today }] : [];
  });
}
