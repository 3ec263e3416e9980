import { pointsPeriod, type ShopItem, type SheetCell, type Workbook } from '@jiceng/domain';
import { outStrings } from '../../locales/points/out.js';
import { shopStrings } from '../../locales/points/shop.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import { monthName, pointsLines, stockCheck, type MonthBalance } from '../shop/month-sheet.js';
import { goodState, limitText } from '../shop/shop-words.js';
import type { OutList } from './out-list.js';
import { countCell, sheetsOf } from './out-sheet.js';

/** The goods of the catalogue, for the public those that can be had; what is on offer first. */
export function goodsOf({ data, isPublic }: JcPointsScoreboard): readonly ShopItem[] {
  const goods = [...data.state.items.values()];
  return [...goods.filter(({ isClosed }) => !isClosed), ...(isPublic ? [] : goods.filter(({ isClosed }) => isClosed))];
}

/** The catalogue and its stock as a list that goes out. The public is not told of what was oversold. */
export function goodsList(element: JcPointsScoreboard): OutList<ShopItem> {
  const { locale } = element.settings;
  const [text, shop] = [outStrings(locale), shopStrings(locale)];
  const { goodsColumns: heads } = text;
  const { isPublic } = element;
  const goods = goodsOf(element);
  return {
    kind: 'goods',
    title: text.goodsSheet,
    period: '',
    columns: [
      { head: heads.name, width: 24, cell: ({ name, id }) => name || id },
      ...(isPublic ? [] : [{ head: heads.code, width: 16, cell: ({ id }: ShopItem) => id }]),
      { head: heads.price, width: 10, cell: ({ price }) => countCell(price) },
      { head: heads.stock, width: 10, cell: ({ stock }) => countCell(isPublic ? Math.max(0, stock) : stock) },
      { head: heads.limit, width: 20, cell: ({ limit }) => limitText(shop, limit) },
      { head: heads.state, width: 10, cell: (item) => shop.states[goodState(item, isPublic)] },
    ],
    rows: goods,
    count: goods.length,
  };
}

/** The reconciliation of a month as a workbook: the points, and the stock of each good. */
export function monthWorkbook({ settings, unitName }: JcPointsScoreboard, { month, points, stock }: MonthBalance): Workbook {
  const [text, shop] = [outStrings(settings.locale), shopStrings(settings.locale)];
  const { from, to } = pointsPeriod(month);
  const header = text.header(unitName, text.kinds.month, monthName(shop, month));
  const { opening, brought, redeemed, lost, closing, check } = shop.stockColumns;
  const lines: (readonly [string, SheetCell])[] = [
    ...pointsLines(shop, points).map(([label, amount]) => [label, countCell(amount)] as const),
    ['', points.isBalanced ? shop.balances(points.opening, points.closing) : shop.differs(points.difference, points.opening, points.closing)],
    ['', `${from} — ${to}`],
    ['', shop.wholeLedger],
  ];
  return {
    sheets: [
      ...sheetsOf(
        [
          { head: shop.item, width: 20, cell: ([label]) => label },
          { head: shop.amount, width: 24, cell: ([, amount]) => amount },
        ],
        lines,
        lines.length,
        { name: text.pointsSheet, header, numbered: text.sheetNumber },
      ),
      ...sheetsOf(
        [
          { head: shop.good, width: 24, cell: ({ name, item }) => name || item },
          { head: opening, width: 10, cell: (row) => countCell(row.opening) },
          { head: brought, width: 10, cell: (row) => countCell(row.brought) },
          { head: redeemed, width: 10, cell: (row) => countCell(row.redeemed) },
          { head: lost, width: 10, cell: (row) => countCell(row.lost) },
          { head: closing, width: 10, cell: (row) => countCell(row.closing) },
          { head: check, width: 30, cell: (row) => stockCheck(shop, row).text },
        ],
        stock,
        stock.length,
        { name: text.stockSheet, header, numbered: text.sheetNumber },
      ),
    ],
  };
}
