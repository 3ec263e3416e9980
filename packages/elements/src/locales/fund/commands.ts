const zh = {
  exportXlsx: '导出测算表 · Excel（.xlsx，带公式）',
  exportCsv: '导出测算表 · CSV（WPS/Excel 可直接打开）',
  print: '打印测算表',
  exported: (name: string) => `已导出 ${name}`,
  undo: (what: string, minutes: number) => `撤回：${what}（还可撤回 ${minutes} 分钟）`,
};

/** What the menu of the calculator says. */
export type FundCommandStrings = typeof zh;

const en: FundCommandStrings = {
  exportXlsx: 'Export the sheet · Excel (.xlsx, with formulas)',
  exportCsv: 'Export the sheet · CSV (opens in WPS and Excel)',
  print: 'Print the sheet',
  exported: (name) => `Exported ${name}`,
  undo: (what, minutes) => `Undo: ${what} (${minutes} more ${minutes === 1 ? 'minute' : 'minutes'})`,
};

/** The sentences of a locale. */
export function fundCommandStrings(locale: string): FundCommandStrings {
  return locale.startsWith('en') ? en : zh;
}
