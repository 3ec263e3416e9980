import { changedAccount } from './accounts.js';
import { entryId } from './chain.js';
import { effects, flags, type Effect } from './columns.js';
import type { AccountDraft, AnswerDraft, ApproveDraft, AwardDraft, CommendDraft, ExpireDraft, ItemDraft, LedgerEntry, LockDraft, RedeemDraft, RefuseDraft, ReverseDraft, StockDraft } from './entry.js';
import { positionIn } from './book.js';
import { leftUntil } from './batches.js';
import { foldMove } from './fold-move.js';
import { accountNamed, bindRow, countedDay, find, flowOf, moveBy, newRow, ownBook, passedBy, purseIndex, setAccount, setFlag, settlePurses, viewOf, type Fold } from './fold.js';
import { readableLock } from './locks.js';
import { dayNumberOf, dayOfInstant, pointsPeriod } from './periods.js';
import { rowOfSource, setSource } from './sources.js';
import { idOfRow, kinds, rowOfId, statusOfRow, type ShopItem } from './state.js';

const firstDayNumber = dayNumberOf(pointsPeriod('all').from);

/** Folds one entry; it comes after all others by the order of the ledger. */
export function foldEntry(fold: Fold, entry: LedgerEntry): void {
  const row = newRow(fold, entry);
  switch (entry.kind) {
    case 'account':
      return foldAccount(fold, row, entry);
    case 'award':
      return foldAward(fold, row, entry);
    case 'approve':
    case 'refuse':
      return foldDecision(fold, row, entry);
    case 'reverse':
      return foldReversal(fold, row, entry);
    case 'redeem':
      return foldRedemption(fold, row, entry);
    case 'expire':
      return foldExpiry(fold, row, entry);
    case 'item':
      return foldItem(fold, entry);
    case 'stock':
      return foldStock(fold, row, entry);
    case 'publish':
      return void fold.published.push(entry);
    case 'lock':
      return foldLock(fold, entry);
    case 'objection':
      return void fold.objections.set(entryId(entry), { id: entryId(entry), entry, isOpen: true });
    case 'answer':
      return foldAnswer(fold, entry);
    case 'merge':
      return undefined;
    case 'commend':
      return foldCommendation(fold, row, entry);
    default:
      return find(fold, 'unknown-kind', entry, { kind: String((entry as { readonly kind: unknown }).kind) });
  }
}

function foldAccount(fold: Fold, row: number, entry: LedgerEntry<AccountDraft>): void {
  const before = accountNamed(fold, entry.account);
  // It is found by the account, and is none of the rows that say something of its points.
  fold.book.columns.account[row] = before.index;
  if (entry.household !== undefined && entry.date !== undefined && !isDay(entry.date)) return find(fold, 'unreadable', entry);
  const account = foldMove(fold, row, entry, changedAccount(before, entry), dayOfInstant(entry.time, fold.timeZone));
  setAccount(fold, account);
  if (account.memberships !== before.memberships || account.kind !== before.kind) settlePurses(fold, account);
}

function foldAward(fold: Fold, row: number, entry: LedgerEntry<AwardDraft>): void {
  if (!isPoints(entry.points) || !isDay(entry.date)) return find(fold, 'unreadable', entry);
  const account = accountNamed(fold, entry.account, entry);
  const day = countedDay(fold, row, dayNumberOf(entry.date), entry);
  bindRow(fold, row, { account: account.index, purse: purseIndex(fold, account, day), topic: topicOf(fold, entry.rule), day, points: entry.points });
  if (isRepeated(fold, row, entry)) return;
  if (entry.approval !== true) return moveBy(fold, row, effects.earned);
  setFlag(fold, row, flags.needsApproval);
  fold.pending.add(row);
}

/** What it closes is known from the beginning. */
function foldLock(fold: Fold, entry: LedgerEntry<LockDraft>): void {
  if (!readableLock(entry)) find(fold, 'unreadable', entry);
}

/** Whether an earlier entry counts the same event. */
function isRepeated(fold: Fold, row: number, entry: LedgerEntry<AwardDraft>): boolean {
  if (entry.source === undefined) return false;
  const first = rowOfSource(fold.book.sources, entry.source);
  if (first !== undefined) {
    const status = statusOfRow(viewOf(fold), first);
    if (status === 'pending' || status === 'counted') {
      setFlag(fold, row, flags.repeated);
      find(fold, 'duplicate-source', entry, { source: entry.source, first: idOfRow(fold, first) });
      return true;
    }
    ownBook(fold);
  }
  setSource(fold.book.sources, entry.source, row, first);
  return false;
}

function foldDecision(fold: Fold, row: number, entry: LedgerEntry<ApproveDraft | RefuseDraft>): void {
  const target = targetOf(fold, entry);
  if (target < 0) return;
  fold.book.columns.target[row] = target;
  if (!fold.pending.has(target)) return find(fold, 'already-settled', entry, { target: entry.target });
  const { columns, authors } = fold.book;
  const subject = fold.accounts[columns.account[target] as number];
  const recorder = authors[columns.author[target] as number] ?? '';
  if (entry.kind === 'approve' && (entry.author === '' || entry.author === recorder || entry.author === subject?.id || entry.author === subject?.name)) {
    return find(fold, 'same-person', entry, { target: entry.target, author: entry.author });
  }
  fold.pending.delete(target);
  columns.decision[target] = row;
  if (entry.kind === 'refuse') return;
  const day = countedDay(fold, row, columns.day[target] as number, entry, passedBy(fold, target));
  if (kinds[columns.kind[target] as number] === 'reverse') return takeBack(fold, row, columns.target[target] as number, day, entry);
  bindRow(fold, row, { account: columns.account[target] as number, purse: columns.purse[target] as number, topic: columns.topic[target] as number, day, points: columns.points[target] as number });
  moveBy(fold, row, effects.earned);
}

const undone: Partial<Record<string, Effect>> = { award: effects.reversed, redeem: effects.returned, expire: effects.restored };

function foldReversal(fold: Fold, row: number, entry: LedgerEntry<ReverseDraft>): void {
  const target = targetOf(fold, entry);
  if (target < 0) return;
  const { columns } = fold.book;
  columns.target[row] = target;
  if (!isDay(entry.date) || !['award', 'redeem', 'expire', 'stock', 'commend'].includes(kinds[columns.kind[target] as number] ?? '')) return find(fold, 'unreadable', entry);
  const status = statusOfRow(viewOf(fold), target);
  if (status !== 'counted' && status !== 'pending') return find(fold, 'already-settled', entry, { target: entry.target });
  const day = countedDay(fold, row, dayNumberOf(entry.date), entry);
  columns.day[row] = day;
  if (entry.approval !== true) return takeBack(fold, row, target, day, entry);
  setFlag(fold, row, flags.needsApproval);
  columns.account[row] = columns.account[target] as number;
  // The row has no place among those of its account before it moves points.
  columns.points[row] = columns.points[target] as number;
  fold.pending.add(row);
}

/** Undoes what a row did; of one that waits, that it waits. */
function takeBack(fold: Fold, row: number, target: number, day: number, entry: LedgerEntry): void {
  const { columns } = fold.book;
  if (statusOfRow(viewOf(fold), target) === 'reversed') return find(fold, 'already-settled', entry);
  const wasPending = fold.pending.delete(target);
  columns.reversal[target] = row;
  columns.target[row] = target;
  if (((columns.flags[target] as number) & flags.dated) !== 0) countStockOn(fold, row, day);
  const kind = kinds[columns.kind[target] as number] as string;
  if (kind === 'stock' || kind === 'redeem') restock(fold, target, entry);
  const effect = undone[kind];
  // What could not be read belongs to nobody.
  if (wasPending || effect === undefined || columns.account[target] === -1) return;
  bindRow(fold, row, { account: columns.account[target] as number, purse: columns.purse[target] as number, topic: columns.topic[target] as number, day, points: columns.points[target] as number });
  moveBy(fold, row, effect);
}

function foldRedemption(fold: Fold, row: number, entry: LedgerEntry<RedeemDraft>): void {
  if (!isPoints(entry.points) || entry.points < 0 || !isPoints(entry.quantity) || !isDay(entry.date)) return find(fold, 'unreadable', entry);
  const account = accountNamed(fold, entry.account, entry);
  const day = countedDay(fold, row, dayNumberOf(entry.date), entry);
  const purse = purseIndex(fold, account, day);
  bindRow(fold, row, { account: account.index, purse, day, points: entry.points, topic: topicOf(fold, entry.item) });
  fold.book.columns.quantity[row] = entry.quantity;
  moveBy(fold, row, effects.redeemed);
  const balance = fold.purse.at(purse);
  if (balance < 0) find(fold, 'overdrawn', entry, { account: entry.account, balance });
  changeStock(fold, entry.item, -entry.quantity, entry);
}

function foldExpiry(fold: Fold, row: number, entry: LedgerEntry<ExpireDraft>): void {
  if (!isPoints(entry.points) || entry.points < 0 || !isDay(entry.date) || !isDay(entry.until)) return find(fold, 'unreadable', entry);
  const account = accountNamed(fold, entry.account, entry);
  const day = countedDay(fold, row, dayNumberOf(entry.date), entry);
  const purse = purseIndex(fold, account, day);
  // Another machine may have let the same points run out, or given something out for them: nothing is taken that is not left.
  const points = Math.min(entry.points, leftUntil(flowOf(fold, purse), dayNumberOf(entry.until)));
  bindRow(fold, row, { account: account.index, purse, day, points });
  if (points < entry.points) find(fold, 'already-expired', entry, { account: entry.account, points: entry.points - points });
  if (points === 0 && entry.points > 0) return setFlag(fold, row, flags.repeated);
  moveBy(fold, row, effects.expired);
}

function foldCommendation(fold: Fold, row: number, entry: LedgerEntry<CommendDraft>): void {
  if (typeof entry.title !== 'string' || !isDay(entry.date)) return find(fold, 'unreadable', entry);
  const { columns } = fold.book;
  columns.account[row] = accountNamed(fold, entry.account, entry).index;
  columns.topic[row] = topicOf(fold, entry.title);
  columns.day[row] = dayNumberOf(entry.date);
}

function foldItem(fold: Fold, entry: LedgerEntry<ItemDraft>): void {
  const before = itemNamed(fold, entry.item);
  fold.items.set(entry.item, {
    ...before,
    name: entry.name ?? before.name,
    price: entry.price ?? before.price,
    limit: entry.limit === undefined ? before.limit : entry.limit,
    isClosed: entry.closed ?? before.isClosed,
  });
}

function foldStock(fold: Fold, row: number, entry: LedgerEntry<StockDraft>): void {
  if (!isPoints(entry.change) || (entry.date !== undefined && !isDay(entry.date))) return find(fold, 'unreadable', entry);
  fold.book.columns.topic[row] = topicOf(fold, entry.item);
  fold.book.columns.quantity[row] = -entry.change;
  if (entry.date !== undefined) countStockOn(fold, row, countedDay(fold, row, dayNumberOf(entry.date), entry));
  changeStock(fold, entry.item, entry.change, entry);
}

/** Lets a movement of stock, or what takes one back, count to a day of its own. */
function countStockOn(fold: Fold, row: number, day: number): void {
  fold.book.columns.day[row] = day;
  setFlag(fold, row, flags.dated);
}

/** Puts back what a redemption or a movement of stock took. */
function restock(fold: Fold, target: number, entry: LedgerEntry): void {
  const { columns, topics } = fold.book;
  changeStock(fold, topics[columns.topic[target] as number] as string, columns.quantity[target] as number, entry);
}

function changeStock(fold: Fold, id: string, change: number, entry: LedgerEntry): void {
  const item = itemNamed(fold, id);
  const stock = item.stock + change;
  fold.items.set(id, { ...item, stock });
  if (stock < 0 && change < 0) find(fold, 'oversold', entry, { item: id, stock });
}

function itemNamed(fold: Fold, id: string): ShopItem {
  return fold.items.get(id) ?? { id, name: '', price: 0, limit: null, isClosed: false, stock: 0 };
}

function topicOf({ book }: Fold, id: string): number {
  return positionIn(id, book.topics, book.topicPositions);
}

function foldAnswer(fold: Fold, entry: LedgerEntry<AnswerDraft>): void {
  const objection = fold.objections.get(entry.target);
  if (!objection) return find(fold, 'unknown-target', entry, { target: String(entry.target) });
  fold.objections.set(entry.target, { ...objection, isOpen: false, answer: objection.answer ?? entry });
}

/** Row of the entry that is answered or reversed; −1 where it is not here, which is told. */
function targetOf(fold: Fold, entry: LedgerEntry<ApproveDraft | RefuseDraft | ReverseDraft>): number {
  const row = rowOfId(viewOf(fold), String(entry.target));
  if (row < 0) find(fold, 'unknown-target', entry, { target: String(entry.target) });
  return row;
}

function isPoints(points: unknown): boolean {
  return Number.isSafeInteger(points);
}

function isDay(day: unknown): boolean {
  return dayNumberOf(day) >= firstDayNumber;
}
