import { effects, isEarning } from '../columns.js';
import { dayNumberOf, pointsPeriod } from '../periods.js';
import type { LedgerAccount, LedgerState } from '../state.js';

/**
 * What an account earned in a period, by the rules under which it did, found plainly: every entry is looked at. The sums
 * of the ledger are kept and grown instead, and are compared with this.
 * @param by whose points count: those of the account alone, or all that went into its purse
 */
export function plainEarnings({ book, length }: LedgerState, { index }: LedgerAccount, period: string, by: 'account' | 'purse'): Readonly<Record<string, number>> {
  const { from, to } = pointsPeriod(period);
  const { effect, points, day, topic, [by]: whose } = book.columns;
  const sums: Record<string, number> = {};
  for (let row = 0; row < length; row++) {
    const [what, on] = [effect[row] as number, day[row] as number];
    if (whose[row] !== index || !isEarning(what) || on < dayNumberOf(from) || on > dayNumberOf(to)) continue;
    const rule = book.topics[topic[row] as number] ?? '';
    sums[rule] = (sums[rule] ?? 0) + (what === effects.earned ? 1 : -1) * (points[row] as number);
  }
  return sums;
}
