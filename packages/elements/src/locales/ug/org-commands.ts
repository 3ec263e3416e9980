import { count } from '../format.js';
import type { OrgCommandStrings } from '../org-commands.js';

/** What the menu of the tree, its import and its export say, in Uyghur. */
export const orgCommands: OrgCommandStrings = {
  exportCsv: (rows) => `ھەممىنى چىقىرىش، ${count(rows)} قۇر · CSV (WPS/Excel بىلەن بىۋاسىتە ئېچىلىدۇ)`,
  exportXlsx: (rows) => `ھەممىنى چىقىرىش، ${count(rows)} قۇر · Excel (.xlsx)`,
  exportJson: (rows) => `ھەممىنى چىقىرىش، ${count(rows)} قۇر · JSON (باشقا پروگراممىلار ئۈچۈن)`,
  exportShownCsv: (rows) => `ھازىرقى تىزىملىكنى چىقىرىش، ${count(rows)} قۇر · CSV`,
  exported: (name) => `چىقىرىلدى: ${name}`,
  fileName: (name, date, extension) => `${name || 'تەشكىلىي قۇرۇلما'}_${date}.${extension}`,
  sheetName: 'تەشكىلىي قۇرۇلما',
  replaced: (size) => `${count(size)} ئورۇن يېزىلدى، بۇرۇنقى قۇرۇلما ئالماشتۇرۇلدى.`,
  stored: (size) => `${count(size)} ئورۇن يېزىلدى.`,
  undone: 'قايتۇرۇۋېلىندى، خاتىرىسى ساقلاندى.',
  pasteFacts: 'ئورۇن ئەھۋالىنى چاپلاش',
  undoImport: (minutes) => `ئالدىنقى كىرگۈزۈشنى قايتۇرۇۋېلىش (يەنە ${minutes} مىنۇت ۋاقىت بار)`,
  order: 'تىزىش نومۇرى',
  parentCode: 'يۇقىرى دەرىجىلىك ئورۇن كودى',
  code: 'كود',
  columns: { name: 'نام', kind: 'تىپ' },
};
