import { languageTokens } from '../styles/languages.js';
import { count } from './format.js';
import type { Strings } from './zh-CN.js';

/** The interface in English. */
export const en: Strings = {
  code: 'en',
  styles: languageTokens,
  largeType: 'Large type',
  standardType: 'Standard type',
  more: 'More',
  moreActions: 'More actions',
  keyboardHelp: 'Keyboard help',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  readonly: 'Read only: the portal allows no changes',
  otherTab: 'Another window changed the organisation tree',
  unit: {
    unnamed: '(no name)',
    orphans: (size) => `Unit above not found (${count(size)})`,
    describe: (kind, direct, all) =>
      [kind, direct === 0 ? 'nothing below' : `${count(direct)} directly below, ${count(all)} in all`].filter(Boolean).join(', '),
  },
};
