import { dayNumberOfRow } from './entry-row.js';
import { dayNumberOf, pointsPeriod } from './periods.js';
import { kindNumbers, type LedgerState } from './state.js';

/** What came in and went out of one good in a period, in pieces. */
export interface StockBalance {
  /** Id of the good. */
  readonly item: string;
  readonly name: string;
  readonly isClosed: boolean;
  /** Before the first day. */
  readonly opening: number;
  /** Deliveries and what counts found too much, less those that were taken back. */
  readonly brought: number;
  /** Losses and what counts found missing, less those that were taken back. */
  readonly lost: number;
  /** Redeemed, less what was given back. */
  readonly redeemed: number;
  /** After the last day, as the stock is kept. */
  readonly closing: number;
  /** closing − (opening + brought − lost − redeemed); 0 when it balances. */
  readonly difference: number;
  readonly isBalanced: boolean;
}

interface Sums {
  before: number;
  after: number;
  brought: number;
  lost: number;
  redeemed: number;
}

const redeem = kindNumbers.get('redeem');
const stock = kindNumbers.get('stock');

/**
 * Balances the stock of a period good by good, in the order of the catalogue: opening + brought − lost − redeemed is what
 * there is at the end, which is reckoned back from the stock as it is kept, so that a difference would show. A movement
 * counts to the day on which it was recorded, a redemption to its own day, and what takes one back to the day of that.
 * Goods of which there neither was nor is anything are left out.
 * @throws {JicengError} `bad-period`
 */
export function stockBalances(state: LedgerState, period: string): StockBalance[] {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const { columns, topics } = state.book;
  const sums = new Map<string, Sums>([...state.items.keys()].map((id) => [id, { before: 0, after: 0, brought: 0, lost: 0, redeemed: 0 }]));
  for (let row = 0; row < state.length; row++) {
    const kind = columns.kind[row];
    if (kind !== redeem && kind !== stock) continue;
    // One that cannot be read names no good.
    const of = sums.get(topics[columns.topic[row] as number] ?? '');
    if (!of) continue;
    const taken = columns.quantity[row] as number;
    const add = (day: number, pieces: number): void => {
      if (day < first) of.before -= pieces;
      else if (day > last) of.after -= pieces;
      else if (kind === redeem) of.redeemed += pieces;
      else if (taken > 0) of.lost += pieces;
      else of.brought -= pieces;
    };
    add(dayNumberOfRow(state, row), taken);
    const reversal = columns.reversal[row] as number;
    if (reversal >= 0 && reversal < state.length) add(dayNumberOfRow(state, reversal), -taken);
  }
  return [...state.items.values()].flatMap(({ id, name, isClosed, stock: kept }): StockBalance[] => {
    const { before: opening, after, brought, lost, redeemed } = sums.get(id) as Sums;
    const closing = kept - after;
    const difference = closing - (opening + brought - lost - redeemed);
    const isIdle = isClosed && [opening, brought, lost, redeemed, closing].every((pieces) => pieces === 0);
    return isIdle ? [] : [{ item: id, name, isClosed, opening, brought, lost, redeemed, closing, difference, isBalanced: difference === 0 }];
  });
}
