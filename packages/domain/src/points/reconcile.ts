import { balanceSigns, effects } from './columns.js';
import type { PeriodTotals } from './entry.js';
import { numberAt } from './numbers.js';
import { dayNumberOf, pointsPeriod } from './periods.js';
import type { LedgerState } from './state.js';

/** What came in and went out in a period, and whether the sum of all balances agrees. All figures are points. */
export interface Reconciliation {
  readonly period: string;
  /** Sum of all balances before the first day. */
  readonly opening: number;
  /** Awards less deductions. */
  readonly issued: number;
  readonly reversed: number;
  /** Less what was given back. */
  readonly redeemed: number;
  readonly expired: number;
  /** issued − reversed − redeemed − expired. */
  readonly net: number;
  /** Sum of all balances after the last day, account by account. */
  readonly closing: number;
  /** closing − opening − net; 0 when it balances. */
  readonly difference: number;
  readonly isBalanced: boolean;
}

/**
 * Balances a period: issued − redeemed − reversed − expired is what the balances have grown by. The balances are summed
 * account by account on their own, so that a difference would show.
 * @throws {JicengError} `bad-period`
 */
export function reconciliation({ book, length, accounts, purse: purses }: LedgerState, period: string): Reconciliation {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const { effect, day, points, purse } = book.columns;
  const totals = new Float64Array(balanceSigns.length);
  const before = new Float64Array(accounts.length);
  const after = new Float64Array(accounts.length);
  for (let row = 0; row < length; row++) {
    const what = effect[row] as number;
    if (what === effects.none) continue;
    const [on, amount, whose] = [day[row] as number, points[row] as number, purse[row] as number];
    if (on >= first && on <= last) totals[what] = (totals[what] as number) + amount;
    const signed = (balanceSigns[what] as number) * amount;
    if (on < first) before[whose] = (before[whose] as number) + signed;
    if (on > last) after[whose] = (after[whose] as number) + signed;
  }
  // Backwards from the balances as they are kept: what came after the period is taken off.
  const closing = accounts.reduce((sum, { index }) => sum + numberAt(purses, index) - (after[index] as number), 0);
  const opening = before.reduce((sum, balance) => sum + balance, 0);
  const of = (what: number): number => totals[what] as number;
  const issued = of(effects.earned);
  const reversed = of(effects.reversed);
  const redeemed = of(effects.redeemed) - of(effects.returned);
  const expired = of(effects.expired) - of(effects.restored);
  const net = issued - reversed - redeemed - expired;
  const difference = closing - opening - net;
  return { period, opening, issued, reversed, redeemed, expired, net, closing, difference, isBalanced: difference === 0 };
}

/** What is printed and locked of a period. */
export function periodTotals(state: LedgerState, period: string): PeriodTotals {
  const { issued, reversed, redeemed, expired } = reconciliation(state, period);
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const { effect, day, purse } = state.book.columns;
  const touched = new Set<number>();
  for (let row = 0; row < state.length; row++) {
    const on = day[row] as number;
    if (effect[row] === effects.earned && on >= first && on <= last) touched.add(purse[row] as number);
  }
  return { issued, reversed, redeemed, expired, accounts: touched.size };
}
