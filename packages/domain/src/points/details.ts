import { dayOfNumber } from '../calendar/index.js';
import type { IsoDate } from '../profile/index.js';
import { contributors } from './accounts.js';
import { effects, isEarning } from './columns.js';
import { rowsOf } from './history.js';
import { dayNumberOf } from './periods.js';
import type { LedgerAccount, LedgerState } from './state.js';

/** What the balance of a purse is made of (PTS-40): `earned` less all the others is the balance. */
export interface BalanceParts {
  /** Awards that count, whether they were taken back or not. */
  readonly earned: number;
  /** Taken by items of deduction. */
  readonly deducted: number;
  /** Taken back of awards, less what was given back of deductions. */
  readonly reversed: number;
  /** Spent in the shop, less what was brought back. */
  readonly redeemed: number;
  /** Run out, less what was restored. */
  readonly expired: number;
  readonly balance: number;
}

/**
 * The balance of an account that spends for itself as arithmetic: of a household, with what its people brought while they
 * were its own. Entries that wait, or were refused, are no part of it.
 */
export function balanceParts(state: LedgerState, purse: LedgerAccount): BalanceParts {
  const { effect, points, purse: purses } = state.book.columns;
  const sums = { earned: 0, deducted: 0, reversed: 0, redeemed: 0, expired: 0 };
  for (const each of contributors(state, purse)) {
    for (const row of rowsOf(state, each)) {
      if (purses[row] !== purse.index) continue;
      const amount = points[row] as number;
      switch (effect[row]) {
        case effects.earned:
          if (amount > 0) sums.earned += amount;
          else sums.deducted -= amount;
          break;
        case effects.reversed:
          sums.reversed += amount;
          break;
        case effects.redeemed:
          sums.redeemed += amount;
          break;
        case effects.returned:
          sums.redeemed -= amount;
          break;
        case effects.expired:
          sums.expired += amount;
          break;
        case effects.restored:
          sums.expired -= amount;
          break;
        default:
      }
    }
  }
  const { earned, deducted, reversed, redeemed, expired } = sums;
  return { ...sums, balance: earned - deducted - reversed - redeemed - expired };
}

/** Somebody's time in a household, and what they brought it. */
export interface HouseholdTime {
  readonly account: LedgerAccount;
  /** First day; null: from ever. */
  readonly from: IsoDate | null;
  /** Last day; null: until today. */
  readonly to: IsoDate | null;
  /** Points earned for days of this time, less what was taken back of them, whenever that was. */
  readonly points: number;
}

/** Who is or was in a household, in the order of their accounts, and of one person from the earliest time on. */
export function householdTimes(state: LedgerState, household: LedgerAccount): HouseholdTime[] {
  const { day, effect, points, target } = state.book.columns;
  return contributors(state, household).flatMap((account) =>
    account.memberships.flatMap(({ household: id, from }, at): HouseholdTime[] => {
      if (id !== household.id) return [];
      const next = account.memberships[at + 1]?.from ?? null;
      const [first, end] = [from === null ? -Infinity : dayNumberOf(from), next === null ? Infinity : dayNumberOf(next)];
      let brought = 0;
      for (const row of rowsOf(state, account)) {
        // What is taken back, or was approved after a lock, belongs to the household of the day for which it had been given.
        const about = target[row] as number;
        const on = day[about >= 0 ? about : row] as number;
        if (on < first || on >= end || !isEarning(effect[row] as number)) continue;
        brought += (effect[row] === effects.earned ? 1 : -1) * (points[row] as number);
      }
      return [{ account, from, to: next === null ? null : dayOfNumber(end - 1), points: brought }];
    }),
  );
}
