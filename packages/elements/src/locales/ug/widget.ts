import { languageTokens } from '../../styles/languages.js';
import { count } from '../format.js';
import type { Strings } from '../zh-CN.js';

/** The interface in Uyghur. */
export const widget: Strings = {
  code: 'ug',
  styles: languageTokens,
  largeType: 'چوڭ خەت',
  standardType: 'نورمال خەت',
  more: 'باشقا',
  moreActions: 'باشقا مەشغۇلاتلار',
  keyboardHelp: 'كۇنۇپكا تاختىسى ياردىمى',
  close: 'تاقاش',
  cancel: 'ۋاز كېچىش',
  undo: 'قايتۇرۇۋېلىش',
  readonly: 'پەقەت ئوقۇشقا: پورتال ئۆزگەرتىشكە يول قويمىغان',
  otherTab: 'تەشكىلىي قۇرۇلما باشقا كۆزنەكتە يېڭىلاندى',
  unit: {
    unnamed: '(نامى تولدۇرۇلمىغان)',
    orphans: (size) => `يۇقىرى دەرىجىلىك ئورنى تېپىلمىغان (${count(size)})`,
    describe: (kind, direct, all) =>
      [kind, direct === 0 ? 'تۆۋەن دەرىجىلىك ئورۇن يوق' : `بىۋاسىتە تۆۋەن دەرىجىلىك ${count(direct)} ئورۇن، جەمئىي ${count(all)}`].filter(Boolean).join('، '),
  },
};
