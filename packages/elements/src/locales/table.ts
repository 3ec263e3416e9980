import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  sortBy: '排序',
  unsorted: '原有顺序',
  ascending: '从小到大',
  descending: '从大到小',
  expand: (hidden: number) => `展开其余 ${count(hidden)} 项`,
  collapse: '收起',
  cell: (row: string, column: string) => (row ? `${row}，${column}` : column),
};

/** What a table says of its pages and columns. */
export type TableStrings = typeof zh;

const en: TableStrings = {
  sortBy: 'Sort by',
  unsorted: 'Order as given',
  ascending: 'Ascending',
  descending: 'Descending',
  expand: (hidden) => `${count(hidden)} more`,
  collapse: 'Fewer',
  cell: (row, column) => (row ? `${row}, ${column}` : column),
};

/** What every data table says, in a locale. */
export function tableStrings(locale: string): TableStrings {
  return stringsIn(locale, 'table', zh, en);
}
