import type { IsoDate, PointsRules } from '../profile/index.js';
import { effects } from './columns.js';
import { dayNumberOf, periodsUpTo, type PointsPeriod } from './periods.js';
import type { LedgerAccount, LedgerState } from './state.js';

/** What was issued and redeemed in a month, in points. */
export interface MonthPoints {
  /** Such as `2026-03`. */
  readonly period: string;
  /** Awards less deductions, as in a reconciliation: what was taken back is not taken off. */
  readonly issued: number;
  /** The same by category of the profile; under `''` what the profile has no rule for any more. Categories without points are left out. */
  readonly byCategory: Readonly<Record<string, number>>;
  /** Less what was given back. */
  readonly redeemed: number;
}

/**
 * What was issued, by category, and redeemed, month by month, the oldest first.
 * @param day lies in the last month
 * @param accounts only of these; all when not given
 */
export function pointsByMonth(
  state: LedgerState,
  day: IsoDate,
  { rules, categories }: PointsRules,
  { count = 12, accounts }: { readonly count?: number; readonly accounts?: readonly LedgerAccount[] } = {},
): MonthPoints[] {
  const months = periodsUpTo(day, 'month', count);
  const starts = months.map(({ from }) => dayNumberOf(from));
  const [first, last] = [starts[0] as number, dayNumberOf((months.at(-1) as PointsPeriod).to)];
  const categoryOf = new Map(rules.map((rule) => [rule.id, rule.category]));
  const sums = months.map(() => ({ issued: 0, redeemed: 0, byCategory: new Map([...Object.keys(categories), ''].map((id) => [id, 0])) }));
  const isAsked = accounts && marksOf(state, accounts);
  const { effect, day: days, points, topic, account } = state.book.columns;
  for (let row = 0; row < state.length; row++) {
    const what = effect[row];
    const on = days[row] as number;
    if (what === effects.none || on < first || on > last || (isAsked && isAsked[account[row] as number] !== 1)) continue;
    const of = sums[monthOf(starts, on)] as (typeof sums)[number];
    const amount = points[row] as number;
    if (what === effects.redeemed) of.redeemed += amount;
    else if (what === effects.returned) of.redeemed -= amount;
    else if (what === effects.earned) {
      const category = categoryOf.get(state.book.topics[topic[row] as number] ?? '') ?? '';
      of.issued += amount;
      of.byCategory.set(category, (of.byCategory.get(category) ?? 0) + amount);
    }
  }
  return months.map(({ id }, index) => {
    const { issued, redeemed, byCategory } = sums[index] as (typeof sums)[number];
    return { period: id, issued, redeemed, byCategory: Object.fromEntries([...byCategory].filter(([, amount]) => amount !== 0)) };
  });
}

/** 1 at the position of each of these accounts. */
function marksOf({ accounts: { length } }: LedgerState, accounts: readonly LedgerAccount[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { index } of accounts) marks[index] = 1;
  return marks;
}

/** The last month that begins on a day or before it. */
function monthOf(starts: readonly number[], day: number): number {
  let month = starts.length - 1;
  while ((starts[month] as number) > day) month--;
  return month;
}
