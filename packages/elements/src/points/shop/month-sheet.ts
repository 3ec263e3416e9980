import { pointsPeriod, reconciliation, stockBalances, type LedgerState, type Reconciliation, type StockBalance } from '@jiceng/domain';
import type { PrintDocument, PrintTable } from '../../base/print/print-document.js';
import { saveText } from '../../base/save-file.js';
import { localText } from '../../facts/fact-words.js';
import { count, dayText } from '../../locales/format.js';
import { shopStrings, type ShopStrings } from '../../locales/points/shop.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** What is reconciled of a month: the points of all accounts, and the stock of each good. */
export interface MonthBalance {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly points: Reconciliation;
  readonly stock: readonly StockBalance[];
}

/** Reconciles a month. @throws {JicengError} `bad-period` */
export function monthBalance(state: LedgerState, month: string): MonthBalance {
  return { month, points: reconciliation(state, month), stock: stockBalances(state, month) };
}

/** The month before or after. @param step −1 or 1 */
export function monthBeside(month: string, step: -1 | 1): string {
  const [year, at] = [Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + step];
  return `${year + Math.floor(at / 12)}-${String(((at + 12) % 12) + 1).padStart(2, '0')}`;
}

/** `2026年11月`. */
export function monthName(text: ShopStrings, month: string): string {
  return text.monthOf(Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** The figures of the points, in the order in which they are summed. */
export function pointsLines(text: ShopStrings, { opening, issued, redeemed, reversed, expired, net, closing, difference }: Reconciliation): readonly (readonly [label: string, points: number])[] {
  const { terms } = text;
  return [
    [terms.opening, opening],
    [terms.issued, issued],
    [terms.redeemed, redeemed],
    [terms.reversed, reversed],
    [terms.expired, expired],
    [terms.net, net],
    [terms.closing, closing],
    [terms.difference, difference],
  ];
}

/**
 * What the check of a good says. Below zero its sum may agree and still no shelf ever held so little: something was given
 * out on a day before that of its delivery.
 */
export function stockCheck(text: ShopStrings, { opening, closing, difference, isBalanced }: StockBalance): { readonly kind: 'sound' | 'below' | 'off'; readonly text: string } {
  if (!isBalanced) return { kind: 'off', text: text.stockDiffers(difference) };
  return opening < 0 || closing < 0 ? { kind: 'below', text: text.stockBelowZero } : { kind: 'sound', text: text.agrees };
}

/** The rows of the month as a table file has them: numbers plain, so that a spreadsheet reads them. */
export function* monthRows(text: ShopStrings, { month, points, stock }: MonthBalance): Generator<string[]> {
  yield [text.monthTitle(monthName(text, month))];
  yield [text.item, text.amount];
  for (const [label, amount] of pointsLines(text, points)) yield [label, String(amount)];
  yield [];
  const { opening, brought, redeemed, lost, closing, check } = text.stockColumns;
  yield [text.good, opening, brought, redeemed, lost, closing, check];
  for (const row of stock) yield [row.name || row.item, ...[row.opening, row.brought, row.redeemed, row.lost, row.closing].map(String), stockCheck(text, row).text];
}

/** Saves the month as a CSV. @returns the file's name */
export async function saveMonth(element: JcPointsScoreboard, balance: MonthBalance): Promise<string> {
  const text = shopStrings(element.settings.locale);
  const name = text.monthFile(element.unitName, balance.month, element.todayDate.replaceAll('-', ''));
  await saveText(name, monthRows(text, balance));
  return name;
}

/** The month for A4. */
export function monthDocument(element: JcPointsScoreboard, { month, points, stock }: MonthBalance): PrintDocument {
  const { settings, rules, unitName, todayDate } = element;
  const text = shopStrings(settings.locale);
  const { from, to } = pointsPeriod(month);
  return {
    title: text.monthTitle(monthName(text, month)),
    ...(unitName ? { unit: unitName } : {}),
    period: `${dayText(from, settings.locale)}—${dayText(to, settings.locale)}`,
    orientation: 'portrait',
    fileName: text.monthFile(unitName, month, todayDate.replaceAll('-', '')).replace(/\.csv$/, ''),
    printedOn: text.printedOn(dayText(todayDate, settings.locale)),
    footNote: rules ? text.rulesOf(localText(rules.title, settings.locale), rules.version) : '',
    sections: [
      {
        blocks: [
          { kind: 'heading', text: text.pointsBalance },
          pointsTable(text, points),
          { kind: 'paragraph', look: 'note', text: points.isBalanced ? text.balances(points.opening, points.closing) : text.differs(points.difference, points.opening, points.closing) },
          { kind: 'heading', text: text.stockBalance },
          stock.length === 0 ? { kind: 'paragraph', look: 'note', text: text.noStockRows } : stockTable(text, stock),
          { kind: 'paragraph', look: 'note', text: text.wholeLedger },
          { kind: 'signatures', lines: text.signatures },
        ],
      },
    ],
  };
}

function pointsTable(text: ShopStrings, points: Reconciliation): PrintTable {
  return {
    kind: 'table',
    columns: [{ label: text.item, share: 3 }, { label: text.amount, align: 'end', share: 2 }],
    rows: pointsLines(text, points).map(([label, amount]) => [label, signed(amount)]),
  };
}

function stockTable(text: ShopStrings, stock: readonly StockBalance[]): PrintTable {
  const { opening, brought, redeemed, lost, closing, check } = text.stockColumns;
  return {
    kind: 'table',
    columns: [{ label: text.good, share: 3 }, ...[opening, brought, redeemed, lost, closing].map((label) => ({ label, align: 'end' as const, share: 1.4 })), { label: check, share: 1.4 }],
    rows: stock.map((row) => [row.name || row.item, ...[row.opening, row.brought, row.redeemed, row.lost, row.closing].map(signed), stockCheck(text, row).text]),
  };
}

/** A whole number with its sign in front. */
export function signed(amount: number): string {
  return amount < 0 ? `−${count(-amount)}` : count(amount);
}
