import type { IsoDate } from '../profile/index.js';
import { lockedRefusal } from './award.js';
import type { ItemDraft, ItemLimit, StockDraft } from './entry.js';
import { isLedgerDay } from './periods.js';
import { badValue, refusal, refused, shown, type Checked, type PointsRefusal } from './refusal.js';
import { stockOn } from './stock-balance.js';
import { isSameLimit, type LedgerState, type ShopItem } from './state.js';

/** A good of the catalogue as somebody enters it; what there is of it is moved by itself. */
export interface ItemRequest {
  /** A new one for a new good. */
  readonly id: string;
  readonly name: string;
  /** Points for one. */
  readonly price: number;
  /** How many one household may take; null for as many as it can pay. */
  readonly limit: ItemLimit | null;
}

/**
 * The entry that adds a good or changes one; none where it stands as given. Other goods are left alone, whatever was done
 * with them meanwhile. Refused with `points-bad-value`: `field` is `item`, `name` (also one that another open good has),
 * `price` or `limit`.
 */
export function checkItem(state: LedgerState, { id, name, price, limit }: ItemRequest): Checked<{ readonly drafts: readonly ItemDraft[] }> {
  const refusals: PointsRefusal[] = [];
  const wanted = typeof name === 'string' ? name.trim() : '';
  if (typeof id !== 'string' || id === '') refusals.push(badValue('item', id, 'an id as text'));
  if (wanted === '') refusals.push(badValue('name', name, 'a name as text'));
  else if ([...state.items.values()].some((each) => each.id !== id && !each.isClosed && each.name === wanted)) refusals.push(badValue('name', name, 'a name that no other good has'));
  if (!isCount(price)) refusals.push(badValue('price', price, 'whole points, 0 or more'));
  if (limit && !(Number.isSafeInteger(limit.quantity) && limit.quantity >= 1)) refusals.push(badValue('limit', limit.quantity, 'a whole number of at least 1'));
  if (refusals.length > 0) return refused(...refusals);
  return { ok: true, drafts: itemDrafts(state.items.get(id), { id, name: wanted, price, limit }) };
}

function itemDrafts(before: ShopItem | undefined, { id, name, price, limit }: ItemRequest): ItemDraft[] {
  const changes = {
    ...(before?.name === name ? {} : { name }),
    ...(before?.price === price ? {} : { price }),
    ...(isSameLimit(before?.limit, limit) ? {} : { limit }),
  };
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'item', item: id, ...changes }];
}

/**
 * The entry that takes a good out of the catalogue, or puts it back; none where it stands so. What there is of it stays.
 * Refused with `unknown-item`, and with `points-bad-value` where another open good has its name by now.
 */
export function checkItemClosed(state: LedgerState, id: string, closed: boolean): Checked<{ readonly drafts: readonly ItemDraft[] }> {
  const item = state.items.get(id);
  if (!item) return refused(unknownItem(id));
  if (item.isClosed === closed) return { ok: true, drafts: [] };
  if (!closed && [...state.items.values()].some((each) => each.id !== id && !each.isClosed && each.name === item.name)) return refused(badValue('name', item.name, 'a name that no other good has'));
  return { ok: true, drafts: [{ kind: 'item', item: id, closed }] };
}

/** A movement of stock as somebody enters it. */
export interface StockRequest {
  readonly item: string;
  /** 进货 delivery, 盘点 count, 损耗 loss. */
  readonly reason: StockDraft['reason'];
  /** How many came or were lost; of a count, how many there were at the end of the day. */
  readonly quantity: number;
  /** The day on which they came, were counted or were lost; without it the movement counts to the day on which it is recorded. */
  readonly date?: IsoDate;
  /** Why; needed for a loss, and for a count that differs. */
  readonly note?: string;
}

/** What a movement of stock comes to. */
export interface AcceptedStockMove {
  readonly item: ShopItem;
  /** Null where a count finds what the ledger says. */
  readonly draft: StockDraft | null;
  /** What there is once it counts, whatever its day. */
  readonly stockAfter: number;
}

/**
 * Checks a movement of stock, so that the counts of two machines add up: a count is stored as its difference from what the
 * ledger says of its day, and no more is lost than there was on the day and is there now. Refused with `unknown-item`,
 * `points-bad-value` (`field`: `date` or `quantity`), `points-future` for a day after today, `points-locked`, `points-stock`
 * for a loss of more than there is (`date` in the details where it is the day that had fewer), and `points-reason`.
 *
 * A locked period takes no movement, as it takes no award and no redemption. Nothing about stock stands in the totals of a
 * lock, but the reconciliation of the month is printed and signed with them, and its redemptions cannot change any more: a
 * delivery that came to it later would make what was signed wrong. What is found later is recorded on an open day, or counted.
 * @param today the last day of which a movement can be recorded
 */
export function checkStockMove(state: LedgerState, { item: id, reason, quantity, date, note = '' }: StockRequest, { today }: { readonly today: IsoDate }): Checked<AcceptedStockMove> {
  const item = state.items.get(id);
  if (!item) return refused(unknownItem(id));
  const ofDay = date === undefined ? undefined : dayRefusal(state, date, today);
  if (ofDay && ofDay.code !== 'points-locked') return refused(ofDay);
  const least = reason === 'count' ? 0 : 1;
  if (!Number.isSafeInteger(quantity) || quantity < least) return refused(badValue('quantity', quantity, `a whole number of at least ${least}`));
  const then = date === undefined ? item.stock : stockOn(state, id, date, today);
  const change = reason === 'count' ? quantity - then : reason === 'loss' ? -quantity : quantity;
  const refusals: PointsRefusal[] = ofDay ? [ofDay] : [];
  if (reason === 'loss' && quantity > Math.min(then, item.stock)) refusals.push(lossRefusal(item, quantity, then < item.stock ? { stock: then, date: date as IsoDate } : { stock: item.stock }));
  if (reason !== 'delivery' && change !== 0 && note.trim() === '') refusals.push(refusal('points-reason', 'a reason is missing. Say in a few words why.', {}));
  if (refusals.length > 0) return refused(...refusals);
  const draft: StockDraft = { kind: 'stock', item: id, change, reason, ...(date === undefined ? {} : { date }), ...(note.trim() === '' ? {} : { note: note.trim() }) };
  return { ok: true, item, stockAfter: item.stock + change, draft: change === 0 ? null : draft };
}

/** Why nothing can be recorded of a day; undefined for nothing. */
function dayRefusal(state: LedgerState, date: IsoDate, today: IsoDate): PointsRefusal | undefined {
  if (!isLedgerDay(date)) return badValue('date', date, 'a day that exists, as YYYY-MM-DD');
  if (date > today) return refusal('points-future', `${date} is yet to come: today is ${today}. Correct the date, or record it on its day.`, { date, today });
  return lockedRefusal(state, date);
}

/** @param few how many there are, or were on a day that had fewer */
function lossRefusal({ id }: ShopItem, quantity: number, few: { readonly stock: number; readonly date?: IsoDate }): PointsRefusal {
  const there = few.date === undefined ? `there are ${few.stock} in stock` : `there were ${few.stock} in stock on ${few.date}`;
  return refusal('points-stock', `of “${id}” ${there}, so ${quantity} cannot be lost. Count what there is.`, { item: id, ...few, quantity });
}

function unknownItem(id: string): PointsRefusal {
  return refusal('unknown-item', `the shop has no item “${shown(id)}”. Choose one of the catalogue.`, { item: shown(id) });
}

function isCount(given: unknown): boolean {
  return Number.isSafeInteger(given) && (given as number) >= 0;
}
