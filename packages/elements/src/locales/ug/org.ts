import { count } from '../format.js';
import type { OrgStrings } from '../org.js';

/** What the org tree says at first, in Uyghur. */
export const org: OrgStrings = {
  title: 'تەشكىلىي قۇرۇلما',
  titleOf: (name) => `تەشكىلىي قۇرۇلما · ${name}`,
  treeLabel: (name, size) => `${name ? `${name}، ` : ''}تەشكىلىي قۇرۇلما، ${count(size)} ئورۇن`,
  search: 'نام، پىنيىن ياكى كود بويىچە ئىزدەش',
  expandAll: 'ھەممىنى ئېچىش',
  collapseAll: 'ھەممىنى يىغىش',
  units: (size) => `جەمئىي ${count(size)} ئورۇن`,
  breadcrumb: 'يۇقىرى دەرىجىلىك ئورۇنلار',
  top: 'ئەڭ يۇقىرى دەرىجە',
  columns: { name: 'نام', kind: 'تىپ', direct: 'بىۋاسىتە', all: 'جەمئىي' },
  level: (level) => `${level}-دەرىجە`,
  thumb: (row, name) => `${count(row)}-قۇر · ${name}`,
  imeHint: 'كىرگۈزگۈچ ئوچۇق، / نى بېسىپ ئىزدەڭ',
  empty: 'تېخى تەشكىلىي قۇرۇلما يوق.',
  emptyHint: 'بار جەدۋەلنى كىرگۈزسىڭىز بولىدۇ.',
  importTable: 'جەدۋەل كىرگۈزۈش',
  detail: 'ئورۇن تەپسىلاتى',
  detailHint: 'بىر ئورۇننى تاللاڭ، ئۇنىڭ ئەھۋالى بۇ يەردە كۆرسىتىلىدۇ.',
};
