import type { ItemDraft, ItemLimit, StockDraft } from './entry.js';
import { badValue, refusal, refused, shown, type Checked, type PointsRefusal } from './refusal.js';
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
  /** How many came or were lost; of a count, how many there are. */
  readonly quantity: number;
  /** Why; needed for a loss, and for a count that differs. */
  readonly note?: string;
}

/** What a movement of stock comes to. */
export interface AcceptedStockMove {
  readonly item: ShopItem;
  /** Null where a count finds what the ledger says. */
  readonly draft: StockDraft | null;
  readonly stockAfter: number;
}

/**
 * Checks a movement of stock, so that the counts of two machines add up: a count is stored as its difference. Refused with
 * `unknown-item`, `points-bad-value` (`field`: `quantity`), `points-stock` for a loss of more than there is, and
 * `points-reason`.
 */
export function checkStockMove(state: LedgerState, { item: id, reason, quantity, note = '' }: StockRequest): Checked<AcceptedStockMove> {
  const item = state.items.get(id);
  if (!item) return refused(unknownItem(id));
  const least = reason === 'count' ? 0 : 1;
  if (!Number.isSafeInteger(quantity) || quantity < least) return refused(badValue('quantity', quantity, `a whole number of at least ${least}`));
  const change = reason === 'count' ? quantity - item.stock : reason === 'loss' ? -quantity : quantity;
  const stockAfter = item.stock + change;
  const refusals: PointsRefusal[] = [];
  if (reason === 'loss' && stockAfter < 0) refusals.push(refusal('points-stock', `of “${id}” there are ${item.stock} in stock, so ${quantity} cannot be lost. Count what there is.`, { item: id, stock: item.stock, quantity }));
  if (reason !== 'delivery' && change !== 0 && note.trim() === '') refusals.push(refusal('points-reason', 'a reason is missing. Say in a few words why.', {}));
  if (refusals.length > 0) return refused(...refusals);
  return { ok: true, item, stockAfter, draft: change === 0 ? null : { kind: 'stock', item: id, change, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) } };
}

function unknownItem(id: string): PointsRefusal {
  return refusal('unknown-item', `the shop has no item “${shown(id)}”. Choose one of the catalogue.`, { item: shown(id) });
}

function isCount(given: unknown): boolean {
  return Number.isSafeInteger(given) && (given as number) >= 0;
}
