import type { IsoDate, Profile } from '../profile/index.js';
import { balanceOf, purseOf } from './accounts.js';
import { lockedRefusal } from './award.js';
import type { ItemDraft, ItemLimit, LedgerDraft, RedeemDraft, StockDraft } from './entry.js';
import { runOutBy } from './expiry.js';
import { rowsOf } from './history.js';
import { dayNumberOf, isLedgerDay, periodAround } from './periods.js';
import { badValue, refusal, refused, shown, type Checked, type PointsRefusal } from './refusal.js';
import { pointsPolicyOn } from './rules.js';
import { accountOf, isSameLimit, kindNumbers, statusOfRow, type LedgerAccount, type LedgerState, type ShopItem } from './state.js';

export interface RedemptionRequest {
  readonly account: string;
  readonly item: string;
  readonly quantity: number;
  readonly date: IsoDate;
  readonly note?: string;
}

/** What a redemption comes to; what its receipt says. */
export interface AcceptedRedemption {
  readonly draft: RedeemDraft;
  /** The account that pays. */
  readonly purse: LedgerAccount;
  readonly item: ShopItem;
  readonly balance: number;
  readonly balanceAfter: number;
  readonly stockAfter: number;
}

/** Days on which the shop gives out. */
export interface ShopWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const redeem = kindNumbers.get('redeem') as number;

/**
 * Checks a redemption: by balance, stock, window and limit, each with its numbers. A member of a household spends what the
 * household has, and nobody what has run out by that day. Run inside the transaction that stores the entry, it never overspends and never oversells.
 */
export function checkRedemption(state: LedgerState, request: RedemptionRequest, profile: Profile): Checked<AcceptedRedemption> {
  const { quantity, date, note } = request;
  const account = accountOf(state, request.account);
  const item = state.items.get(request.item);
  if (!account?.isKnown || account.isClosed) return refused(refusal('unknown-account', `there is no account “${shown(request.account)}”. Add it first, or correct the code.`, { account: shown(request.account) }));
  if (!item || item.isClosed) return refused(refusal('unknown-item', `the shop has no item “${shown(request.item)}”. Choose one of the catalogue.`, { item: shown(request.item) }));
  if (!isLedgerDay(date)) return refused(badValue('date', date, 'a day that exists, as YYYY-MM-DD'));
  if (!Number.isSafeInteger(quantity) || quantity < 1 || !Number.isSafeInteger(quantity * item.price)) return refused(badValue('quantity', quantity, 'a whole number of at least 1'));
  const purse = purseOf(state, account);
  const balance = balanceOf(state, purse);
  const points = item.price * quantity;
  const refusals = [lockedRefusal(state, date), windowRefusal(profile, date), stockRefusal(item, quantity), balanceRefusal(purse, balance, runOutBy(state, purse, profile, date), points), limitRefusal(state, purse, item, quantity, date)].filter((each) => each !== undefined);
  if (refusals.length > 0) return refused(...refusals);
  return {
    ok: true,
    purse,
    item,
    balance,
    balanceAfter: balance - points,
    stockAfter: item.stock - quantity,
    draft: { kind: 'redeem', account: purse.id, ...(purse.id === account.id ? {} : { person: account.id }), item: item.id, quantity, points, date, ...(note ? { note } : {}) },
  };
}

/** @param expired what of the balance has run out, whether an entry says so yet or not */
function balanceRefusal({ id }: LedgerAccount, balance: number, expired: number, needed: number): PointsRefusal | undefined {
  const short = needed - (balance - expired);
  if (short <= 0) return undefined;
  const gone = expired > 0 ? `, ${expired} of them have run out` : '';
  return refusal('points-balance', `“${id}” has ${balance} points${gone}, ${needed} are needed, ${short} are missing. Choose something else or wait.`, { account: id, balance, needed, short, ...(expired > 0 ? { expired } : {}) });
}

function stockRefusal({ id, stock }: ShopItem, quantity: number): PointsRefusal | undefined {
  if (stock >= quantity) return undefined;
  return refusal('points-stock', `of “${id}” there are ${stock} in stock, not ${quantity}. Choose another item or record a delivery.`, { item: id, stock, quantity });
}

/** The window that a day lies in, or else the next one; null where the shop is always open. */
export function shopWindow(profile: Profile, day: IsoDate): { readonly isOpen: boolean; readonly window: ShopWindow } | null {
  const policy = pointsPolicyOn(profile, 'redemption', day);
  if (!policy) return null;
  const year = Number(day.slice(0, 4));
  const windows = [year, year + 1].flatMap((each) => policy.how.windows.map(({ from, to }): ShopWindow => ({ from: `${String(each).padStart(4, '0')}-${from}`, to: `${String(each).padStart(4, '0')}-${to}` })));
  const window = windows.find(({ to }) => day <= to) as ShopWindow;
  return { isOpen: window.from <= day, window };
}

function windowRefusal(profile: Profile, date: IsoDate): PointsRefusal | undefined {
  const shop = shopWindow(profile, date);
  if (!shop || shop.isOpen) return undefined;
  const { from, to } = shop.window;
  return refusal('points-window', `on ${date} the shop gives nothing out. The next time is ${from} to ${to}.`, { date, from, to });
}

function limitRefusal(state: LedgerState, purse: LedgerAccount, { id, limit }: ShopItem, quantity: number, date: IsoDate): PointsRefusal | undefined {
  if (!limit) return undefined;
  const period = periodAround(date, limit.every);
  const used = takenIn(state, purse, id, dayNumberOf(period.from), dayNumberOf(period.to));
  if (used + quantity <= limit.quantity) return undefined;
  return refusal('points-limit', `of “${id}” each household may take ${limit.quantity} in a ${limit.every}, and “${purse.id}” has taken ${used} in ${period.id}. Take ${Math.max(limit.quantity - used, 0)} at most.`, { item: id, limit: limit.quantity, used, every: limit.every, period: period.id });
}

function takenIn(state: LedgerState, purse: LedgerAccount, item: string, from: number, to: number): number {
  const { columns, topicPositions } = state.book;
  const topic = topicPositions.get(item);
  let taken = 0;
  for (const row of rowsOf(state, purse)) {
    const day = columns.day[row] as number;
    if (columns.kind[row] === redeem && columns.topic[row] === topic && day >= from && day <= to && statusOfRow(state, row) === 'counted') taken += columns.quantity[row] as number;
  }
  return taken;
}

/** A good of the catalogue as a host gives it. */
export interface CatalogueItem {
  readonly id: string;
  readonly name: string;
  /** Points for one. */
  readonly price: number;
  readonly stock: number;
  readonly limit?: ItemLimit | null;
}

/**
 * The entries that make the catalogue what is given: new and changed items, stock as movements, and items that are not
 * given any more are closed. Nothing for what stands already.
 */
export function checkCatalogue(state: LedgerState, catalogue: readonly CatalogueItem[]): Checked<{ readonly drafts: readonly (ItemDraft | StockDraft)[] }> {
  const refusals = catalogue.flatMap(itemRefusals);
  const repeated = catalogue.find(({ id }, index) => catalogue.findIndex((each) => each.id === id) < index);
  if (repeated) refusals.push(badValue('item', repeated.id, 'every item once'));
  if (refusals.length > 0) return refused(...refusals);
  const given = new Set(catalogue.map(({ id }) => id));
  const gone = [...state.items.values()].filter(({ id, isClosed }) => !isClosed && !given.has(id));
  return { ok: true, drafts: [...catalogue.flatMap((item) => itemDrafts(state.items.get(item.id), item)), ...gone.map(({ id }): ItemDraft => ({ kind: 'item', item: id, closed: true }))] };
}

function itemRefusals({ id, name, price, stock, limit }: CatalogueItem): PointsRefusal[] {
  const isCount = (given: unknown): boolean => Number.isSafeInteger(given) && (given as number) >= 0;
  const refusals: PointsRefusal[] = [];
  if (typeof id !== 'string' || id === '') refusals.push(badValue('item', id, 'an id as text'));
  if (typeof name !== 'string' || name === '') refusals.push(badValue('name', name, 'a name as text'));
  if (!isCount(price)) refusals.push(badValue('price', price, 'whole points, 0 or more'));
  if (!isCount(stock)) refusals.push(badValue('stock', stock, 'a whole number, 0 or more'));
  if (limit && !(Number.isSafeInteger(limit.quantity) && limit.quantity >= 1)) refusals.push(badValue('limit', limit.quantity, 'a whole number of at least 1'));
  return refusals;
}

function itemDrafts(before: ShopItem | undefined, { id, name, price, stock, limit = null }: CatalogueItem): (ItemDraft | StockDraft)[] {
  const drafts: (ItemDraft | StockDraft)[] = [];
  const hasSameLimit = isSameLimit(before?.limit, limit);
  if (!before || before.isClosed || before.name !== name || before.price !== price || !hasSameLimit) {
    drafts.push({ kind: 'item', item: id, name, price, ...(hasSameLimit ? {} : { limit }), ...(before?.isClosed ? { closed: false } : {}) });
  }
  const change = stock - (before?.stock ?? 0);
  if (change !== 0) drafts.push({ kind: 'stock', item: id, change, reason: before ? 'count' : 'delivery' });
  return drafts satisfies LedgerDraft[];
}
