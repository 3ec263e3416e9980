import { accepted, checkItem, checkItemClosed, checkStockMove, isJicengError, newIdentifier, stockOn, type ItemLimit, type LedgerDraft, type LedgerState, type ShopItem, type StockDraft } from '@jiceng/domain';
import { html, nothing } from 'lit';
import type { Entered, Entry, EntryField } from '../../base/entry/entry-form.js';
import { dayText } from '../../locales/format.js';
import type { ShopStrings } from '../../locales/points/shop.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** What the forms of the catalogue need. */
export interface GoodsDesk {
  readonly element: JcPointsScoreboard;
  readonly text: ShopStrings;
}

const periods = ['month', 'quarter', 'year'] as const;
const moves: readonly StockDraft['reason'][] = ['delivery', 'count', 'loss'];

function moveOf(values: Readonly<Record<string, string>>): StockDraft['reason'] {
  return moves.find((each) => each === values['move']) ?? 'delivery';
}

function itemFields(text: ShopStrings, before: ShopItem | undefined): EntryField[] {
  return [
    { id: 'name', label: text.name, kind: 'line', isRequired: true, initial: before?.name ?? '' },
    { id: 'price', label: text.pointsEach, kind: 'count', isRequired: true, initial: before ? String(before.price) : '' },
    ...(before ? [] : [{ id: 'stock', label: text.firstStock, kind: 'count' as const, initial: '0' }]),
    { id: 'limit', label: text.limitQuantity, kind: 'count', help: text.limitHelp, initial: before?.limit ? String(before.limit.quantity) : '' },
    { id: 'every', label: text.limitEvery, kind: 'choice', choices: periods.map((value) => ({ value, label: text.everys[value] })), initial: before?.limit?.every ?? 'quarter' },
  ];
}

function limitOf({ values }: Entered): ItemLimit | null {
  const quantity = Number(values['limit'] ?? 0);
  return quantity > 0 ? { quantity, every: periods.find((each) => each === values['every']) ?? 'quarter' } : null;
}

/** The form of a good: a new one, or one that is there. Other goods are left alone, whoever changes them meanwhile. */
export function itemEntry({ element, text }: GoodsDesk, before?: ShopItem): Entry {
  // Asked for again inside the transaction, it has to stay the same.
  const id = before?.id ?? newIdentifier(Date.now(), (bytes) => crypto.getRandomValues(bytes));
  return {
    key: before ? `item-${before.id}` : 'item',
    title: before ? text.formEdit(before.name) : text.formAdd,
    submit: text.save,
    fields: () => itemFields(text, before),
    explain: (thrown) => explained({ element, text }, thrown),
    async save(entered) {
      const { name = '', price, stock = '0' } = entered.values;
      await element.record('item', (state): LedgerDraft[] => {
        const { drafts } = accepted(checkItem(state, { id, name, price: Number(price), limit: limitOf(entered) }));
        return before || stock === '0' ? [...drafts] : [...drafts, { kind: 'stock', item: id, change: Number(stock), reason: 'delivery', date: element.todayDate }];
      });
      element.actions.toast.show({ text: text.savedGood(name) });
    },
  };
}

/** The form of a delivery, a count or a loss, of today or of a day before. */
export function stockEntry({ element, text }: GoodsDesk, item: ShopItem): Entry {
  return {
    key: `stock-${item.id}`,
    title: text.formStock(item.name, text.pieces(item.stock)),
    submit: text.save,
    fields(values) {
      const move = moveOf(values);
      return [
        { id: 'move', label: text.move, kind: 'choice', choices: moves.map((value) => ({ value, label: text.moves[value] })), initial: 'delivery' },
        { id: 'quantity', label: text.moveQuantities[move], kind: 'count', isRequired: true },
        { id: 'date', label: text.moveDays[move], kind: 'day', isRequired: true, help: text.moveDayHelp, initial: element.todayDate },
        move === 'delivery' ? { id: 'note', label: text.source, kind: 'line' } : { id: 'note', label: text.reason, kind: 'line', help: text.reasonHelp },
      ];
    },
    preview: (values) => renderStockOfDay({ element, text }, item, values),
    explain: (thrown) => explained({ element, text }, thrown),
    save: (entered) => saveMove({ element, text }, item, entered),
  };
}

/** What the ledger says of an earlier day: with that a count of it is compared, and no more can have been lost. */
function renderStockOfDay({ element, text }: GoodsDesk, { id }: ShopItem, values: Readonly<Record<string, string>>): unknown {
  const { todayDate, settings, data } = element;
  const { date } = values;
  if (moveOf(values) === 'delivery' || date === undefined || date >= todayDate) return nothing;
  return html`<p class="small muted stock-of-day">${text.stockOfDay(dayText(date, settings.locale), stockOn(data.state, id, date, todayDate))}</p>`;
}

async function saveMove({ element, text }: GoodsDesk, { id, name }: ShopItem, { values }: Entered): Promise<void> {
  const reason = moveOf(values);
  const request = { item: id, reason, quantity: Number(values['quantity']), ...(values['date'] ? { date: values['date'] } : {}), ...(values['note'] ? { note: values['note'] } : {}) };
  let stock = { before: 0, after: 0 };
  const { entries } = await element.record('stock', (state): LedgerDraft[] => {
    const { item, draft, stockAfter } = accepted(checkStockMove(state, request, { today: element.todayDate }));
    stock = { before: item.stock, after: stockAfter };
    return draft ? [draft] : [];
  });
  element.actions.toast.show({ text: entries.length === 0 ? text.countAgrees(name) : text.savedMove(name, text.moves[reason], stock.before, stock.after) });
}

/** Takes a good out of the catalogue, or puts it back. */
export async function setClosed({ element, text }: GoodsDesk, { id, name }: ShopItem, closed: boolean): Promise<void> {
  const record = (to: boolean): Promise<unknown> => element.record('item', (state: LedgerState) => accepted(checkItemClosed(state, id, to)).drafts);
  await element.attempt(() => record(closed));
  element.actions.toast.show({ text: closed ? text.closedGood(name) : text.reopenedGood(name), undo: async () => void (await element.attempt(() => record(!closed))) });
}

/** What of the refusals belongs to these forms. */
function explained({ element, text }: GoodsDesk, thrown: unknown): readonly string[] | undefined {
  if (!isJicengError(thrown)) return undefined;
  const { code, details } = thrown;
  const day = (key: string): string => dayText(String(details[key]), element.settings.locale);
  if (code === 'points-bad-value' && details['field'] === 'name') return [text.badName(String(details['given'] ?? ''))];
  if (code === 'points-reason') return [text.noReason];
  if (code === 'points-stock') return [details['date'] === undefined ? text.lossOverStock(Number(details['stock'])) : text.lossOverDay(day('date'), Number(details['stock']))];
  if (code === 'points-future') return [text.futureDay(day('today'))];
  if (code === 'points-locked') return [text.lockedDay(periodText(String(details['period']), element.pointsStrings), day('locked'))];
  return undefined;
}
