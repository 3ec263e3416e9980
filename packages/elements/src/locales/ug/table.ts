import { count } from '../format.js';
import type { TableStrings } from '../table.js';

/** What every data table says, in Uyghur. */
export const table: TableStrings = {
  sortBy: 'تىزىش',
  unsorted: 'ئەسلى تەرتىپ',
  ascending: 'كىچىكتىن چوڭغا',
  descending: 'چوڭدىن كىچىككە',
  expand: (hidden) => `يەنە ${count(hidden)} تۈرنى ئېچىش`,
  collapse: 'يىغىش',
  cell: (row, column) => (row ? `${row}، ${column}` : column),
};
