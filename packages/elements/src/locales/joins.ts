import { stringsIn } from './string-table.js';

const zh = {
  /** Between the things of a list. */
  list: '、',
  /** Between what is said in one breath. */
  phrase: '，',
  /** Between statements of one sentence. */
  clause: '；',
  /** Between sentences. */
  sentence: '。',
  /** Something with what it is besides: `王强（农户）`. */
  beside: (what: string, besides: string) => `${what}（${besides}）`,
};

/** What stands between things that are said together. */
export type JoinStrings = typeof zh;

const en: JoinStrings = {
  list: ', ',
  phrase: ', ',
  clause: '; ',
  sentence: '. ',
  beside: (what, besides) => `${what} (${besides})`,
};

/** What a locale puts between things that are said together. */
export function joins(locale: string): JoinStrings {
  return stringsIn(locale, 'joins', zh, en);
}
