import type { IsoDate } from '../profile/index.js';
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

/** One thing that took pieces from stock, or brought them; what takes it back is told as the same thing the other way round. */
interface Movement {
  readonly item: string;
  readonly kind: 'redeem' | 'stock';
  /** Pieces taken, below 0 for those that came: of what is taken back, those of the entry before. */
  readonly taken: number;
  /** 1, and −1 where it is taken back. */
  readonly sign: 1 | -1;
  /** The day to which it counts. */
  readonly day: number;
}

/** Everything that moved stock, with the day to which it counts: its own, or that on which it was recorded. */
function* movements(state: LedgerState): Generator<Movement> {
  const { columns, topics } = state.book;
  for (let row = 0; row < state.length; row++) {
    const kind = columns.kind[row];
    if (kind !== redeem && kind !== stock) continue;
    const moved = { item: topics[columns.topic[row] as number] ?? '', kind: kind === redeem ? 'redeem' : 'stock', taken: columns.quantity[row] as number } as const;
    yield { ...moved, sign: 1, day: dayNumberOfRow(state, row) };
    const reversal = columns.reversal[row] as number;
    if (reversal >= 0 && reversal < state.length) yield { ...moved, sign: -1, day: dayNumberOfRow(state, reversal) };
  }
}

/**
 * Balances the stock of a period good by good, in the order of the catalogue: opening + brought − lost − redeemed is what
 * there is at the end, which is reckoned back from the stock as it is kept, so that a difference would show. A movement and a
 * redemption count to their own days, whenever they were recorded, and what takes one back to the day of that; a movement
 * that names no day counts to the day on which it was recorded. Goods of which there neither was nor is anything are left out.
 * @throws {JicengError} `bad-period`
 */
export function stockBalances(state: LedgerState, period: string): StockBalance[] {
  const { from, to } = pointsPeriod(period);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  const sums = new Map<string, Sums>([...state.items.keys()].map((id) => [id, { before: 0, after: 0, brought: 0, lost: 0, redeemed: 0 }]));
  for (const { item, kind, taken, sign, day } of movements(state)) {
    const of = sums.get(item);
    // One that cannot be read names no good.
    if (!of) continue;
    const pieces = sign * taken;
    if (day < first) of.before -= pieces;
    else if (day > last) of.after -= pieces;
    else if (kind === 'redeem') of.redeemed += pieces;
    else if (taken > 0) of.lost += pieces;
    else of.brought -= pieces;
  }
  return [...state.items.values()].flatMap(({ id, name, isClosed, stock: kept }): StockBalance[] => {
    const { before: opening, after, brought, lost, redeemed } = sums.get(id) as Sums;
    const closing = kept - after;
    const difference = closing - (opening + brought - lost - redeemed);
    const isIdle = isClosed && [opening, brought, lost, redeemed, closing].every((pieces) => pieces === 0);
    return isIdle ? [] : [{ item: id, name, isClosed, opening, brought, lost, redeemed, closing, difference, isBalanced: difference === 0 }];
  });
}

/**
 * How many pieces of a good there were at the end of a day, by the ledger as it is now. Of today that is the stock as it is
 * kept: whoever counts today finds what is there, whatever day a movement names. 0 for a good that the ledger does not know.
 */
export function stockOn(state: LedgerState, item: string, day: IsoDate, today: IsoDate): number {
  let pieces = state.items.get(item)?.stock ?? 0;
  if (day >= today) return pieces;
  const end = dayNumberOf(day);
  for (const moved of movements(state)) if (moved.item === item && moved.day > end) pieces += moved.sign * moved.taken;
  return pieces;
}
