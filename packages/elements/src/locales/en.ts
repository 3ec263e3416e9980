import { count } from './format.js';
import type { Strings } from './zh-CN.js';

const units = (size: number): string => `${count(size, 'en')} ${size === 1 ? 'unit' : 'units'}`;

/** The interface in English. */
export const en: Strings = {
  code: 'en',
  largeType: 'Large type',
  standardType: 'Standard type',
  more: 'More',
  moreActions: 'More actions',
  keyboardHelp: 'Keyboard help',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  undo: 'Undo',
  back: 'Back to the list',
  readonly: 'Read only: the portal allows no changes',
  cancelled: 'Cancelled. Your data is unchanged',
  phases: {
    opening: 'Opening',
    reading: 'Reading',
    parsing: 'Parsing',
    checking: 'Checking',
    building: 'Building the tree',
    writing: 'Writing',
    indexing: 'Indexing',
  },
  progress: (phase, done, total) => (total > 1 ? `${phase} ${count(done, 'en')} of ${count(total, 'en')}` : phase),
  otherTab: 'Another window changed the organisation tree',
  org: {
    title: 'Organisation tree',
    titleOf: (name) => `Organisation tree · ${name}`,
    treeLabel: (name, size) => `${name ? `${name}, ` : ''}organisation tree, ${units(size)}`,
    search: 'Search name, pinyin or code',
    clearSearch: 'Clear search',
    previousHit: 'Previous',
    nextHit: 'Next',
    resultsOnly: 'Results only',
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
    foundAt: (matches, current) => `${count(matches, 'en')} found, number ${count(current, 'en')}`,
    foundSpoken: (matches, current, name, place) =>
      `${units(matches)} found, number ${count(current, 'en')}: ${name}${place ? `, in ${place}` : ''}`,
    notFound: (query) => `No unit matches “${query}”.`,
    units: (size) => `${units(size)} in all`,
    breadcrumb: 'Units above',
    top: 'Top',
    unnamed: '(no name)',
    orphans: (size) => `Unit above not found (${count(size, 'en')})`,
    columns: { name: 'Name', kind: 'Kind', direct: 'Direct', all: 'All' },
    noChildren: 'nothing below',
    describe: (kind, direct, all) =>
      [kind, direct === 0 ? 'nothing below' : `${count(direct, 'en')} directly below, ${count(all, 'en')} in all`].filter(Boolean).join(', '),
    level: (level) => `Level ${level}`,
    thumb: (row, name) => `Row ${count(row, 'en')} · ${name}`,
    imeHint: 'An input method is on. Press / to search',
    empty: 'There is no organisation tree yet. You can import a table you already have.',
    importTable: 'Import a table',
    detail: 'Unit details',
    detailHint: 'Select a unit to see its details here.',
  },
};
