export { rowsOfTabSeparated, tabSeparated } from './tab-separated.js';
export { TableController } from './table-controller.js';
export type { CellPlace, Column, Sort, TableEditing, TableMode, TableOptions } from './table-options.js';
export { tableStyles } from './table-styles.js';
export { textWidth } from './column-widths.js';
