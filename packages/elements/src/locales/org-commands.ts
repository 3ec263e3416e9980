import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  exportCsv: (rows: number) => `导出全部 ${count(rows)} 行 · CSV（WPS/Excel 可直接打开）`,
  exportXlsx: (rows: number) => `导出全部 ${count(rows)} 行 · Excel（.xlsx）`,
  exportJson: (rows: number) => `导出全部 ${count(rows)} 行 · JSON（给其他程序用）`,
  exportShownCsv: (rows: number) => `导出当前列表 ${count(rows)} 行 · CSV`,
  exported: (name: string) => `已导出 ${name}`,
  fileName: (name: string, date: string, extension: string) => `${name || '组织架构'}_${date}.${extension}`,
  sheetName: '组织架构',
  replaced: (size: number) => `已写入 ${count(size)} 个单位，替换了原有架构。`,
  stored: (size: number) => `已写入 ${count(size)} 个单位。`,
  undone: '已撤回，并留有记录。',
  pasteFacts: '粘贴单位情况',
  undoImport: (minutes: number) => `撤回上次导入（还可撤回 ${minutes} 分钟）`,
  order: '排序号',
  parentCode: '上级编码',
  code: '编码',
  columns: { name: '名称', kind: '类型' },
};

/** What the menu of the tree, its import and its export say. */
export type OrgCommandStrings = typeof zh;

const rows = (size: number): string => `${count(size)} ${size === 1 ? 'row' : 'rows'}`;
const units = (size: number): string => `${count(size)} ${size === 1 ? 'unit' : 'units'}`;

const en: OrgCommandStrings = {
  exportCsv: (size) => `Export all ${rows(size)} · CSV (opens in WPS and Excel)`,
  exportXlsx: (size) => `Export all ${rows(size)} · Excel (.xlsx)`,
  exportJson: (size) => `Export all ${rows(size)} · JSON (for other programs)`,
  exportShownCsv: (size) => `Export the ${rows(size)} shown · CSV`,
  exported: (name) => `Exported ${name}`,
  fileName: (name, date, extension) => `${name || 'organisation'}_${date}.${extension}`,
  sheetName: 'Organisation',
  replaced: (size) => `${units(size)} written; the former tree was replaced.`,
  stored: (size) => `${units(size)} written.`,
  undone: 'Undone; a record was kept.',
  pasteFacts: 'Paste facts of units',
  undoImport: (minutes) => `Undo the last import (${minutes} more ${minutes === 1 ? 'minute' : 'minutes'})`,
  order: 'Order',
  parentCode: 'Code of the unit above',
  code: 'Code',
  columns: { name: 'Name', kind: 'Kind' },
};

/** The strings of a locale. */
export function orgCommandStrings(locale: string): OrgCommandStrings {
  return stringsIn(locale, 'org-commands', zh, en);
}
