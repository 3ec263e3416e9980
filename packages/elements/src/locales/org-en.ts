import { count } from './format.js';
import type { OrgStrings } from './org.js';

/** How many units there are, in English. */
export const units = (size: number): string => `${count(size)} ${size === 1 ? 'unit' : 'units'}`;

/** What the org tree says at first, in English. */
export const orgEn: OrgStrings = {
  title: 'Organisation tree',
  titleOf: (name) => `Organisation tree · ${name}`,
  treeLabel: (name, size) => `${name ? `${name}, ` : ''}organisation tree, ${units(size)}`,
  search: 'Name, pinyin or code',
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  units: (size) => `${units(size)} in all`,
  breadcrumb: 'Units above',
  top: 'Top',
  columns: { name: 'Name', kind: 'Kind', direct: 'Direct', all: 'All' },
  level: (level) => `Level ${level}`,
  thumb: (row, name) => `Row ${count(row)} · ${name}`,
  imeHint: 'An input method is on. Press / to search',
  empty: 'There is no organisation tree yet.',
  emptyHint: 'You can import a table you already have.',
  importTable: 'Import a table',
  detail: 'Unit details',
  detailHint: 'Select a unit to see its details here.',
};
