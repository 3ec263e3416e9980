import type { IsoDate, PointsRules } from '../profile/index.js';
import { effects, isEarning } from './columns.js';
import { rowsOf } from './history.js';
import { dayNumberOf, periodsUpTo, pointsPeriod, type PointsPeriod } from './periods.js';
import type { LedgerAccount, LedgerState } from './state.js';

/** Whoever may have moved points of a purse: the account itself and all who ever belonged to it. */
function contributors({ accounts }: LedgerState, account: LedgerAccount): LedgerAccount[] {
  if (account.kind === 'member') return [account];
  return accounts.filter((each) => each === account || each.memberships.some(({ household }) => household === account.id));
}

/** Rows that earned points for an account, or for a household while its people were its own; with the points, below 0 for what was taken back. */
function* earnings(state: LedgerState, account: LedgerAccount): Generator<{ readonly row: number; readonly points: number }> {
  const { effect, points, purse } = state.book.columns;
  for (const each of contributors(state, account)) {
    for (const row of rowsOf(state, each)) {
      const what = effect[row] as number;
      if (!isEarning(what) || (account.kind === 'household' && purse[row] !== account.index)) continue;
      yield { row, points: what === effects.earned ? (points[row] as number) : -(points[row] as number) };
    }
  }
}

/** Points of one period of a series. */
export interface SeriesPoint {
  readonly period: string;
  readonly points: number;
}

/**
 * The points of an account, period by period, the oldest first: what a sparkline shows.
 * @param count how many periods; the last one holds the day
 */
export function pointsSeries(state: LedgerState, account: LedgerAccount, day: IsoDate, { every = 'month', count = 12 }: { readonly every?: 'month' | 'quarter' | 'year'; readonly count?: number } = {}): SeriesPoint[] {
  const periods = periodsUpTo(day, every, count);
  const starts = periods.map(({ from }) => dayNumberOf(from));
  const end = dayNumberOf((periods.at(-1) as PointsPeriod).to);
  const sums = periods.map(() => 0);
  for (const { row, points } of earnings(state, account)) {
    const on = state.book.columns.day[row] as number;
    const index = starts.filter((start) => start <= on).length - 1;
    if (index >= 0 && on <= end) sums[index] = (sums[index] as number) + points;
  }
  return periods.map(({ id }, index) => ({ period: id, points: sums[index] as number }));
}

/**
 * What the points of an account in a period are made of, by category of the profile, in the order of the profile;
 * `''` holds what the profile has no rule for any more. Categories without points are left out.
 */
export function pointsByCategory(state: LedgerState, account: LedgerAccount, period: string, { rules, categories }: PointsRules): Readonly<Record<string, number>> {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const categoryOf = new Map(rules.map((rule) => [rule.id, rule.category]));
  const sums = new Map<string, number>([...Object.keys(categories), ''].map((id) => [id, 0]));
  const { day, topic } = state.book.columns;
  for (const { row, points } of earnings(state, account)) {
    const on = day[row] as number;
    if (on < first || on > last) continue;
    const category = categoryOf.get(state.book.topics[topic[row] as number] ?? '') ?? '';
    sums.set(category, (sums.get(category) ?? 0) + points);
  }
  return Object.fromEntries([...sums].filter(([, points]) => points !== 0));
}
