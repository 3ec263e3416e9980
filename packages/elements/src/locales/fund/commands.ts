import { stringsIn } from '../string-table.js';

const zh = {
  exportXlsx: '导出测算表 · Excel（.xlsx，带公式）',
  exportCsv: '导出测算表 · CSV（WPS/Excel 可直接打开）',
  print: '打印测算表',
  exported: (name: string) => `已导出 ${name}`,
};

/** What the menu of the calculator says. */
export type FundCommandStrings = typeof zh;

const en: FundCommandStrings = {
  exportXlsx: 'Export the sheet · Excel (.xlsx, with formulas)',
  exportCsv: 'Export the sheet · CSV (opens in WPS and Excel)',
  print: 'Print the sheet',
  exported: (name) => `Exported ${name}`,
};

/** The sentences of a locale. */
export function fundCommandStrings(locale: string): FundCommandStrings {
  return stringsIn(locale, 'fund/commands', zh, en);
}
