import { count } from './format.js';
import { units } from './org-en.js';
import { stringsIn } from './string-table.js';

const zh = {
  foundSpoken: (matches: number, current: number, name: string, place: string) =>
    `找到 ${count(matches)} 个单位，第 ${count(current)} 个：${name}${place ? `，位于${place}` : ''}`,
  notFound: (query: string) => `没有符合“${query}”的单位。`,
  clear: '清除搜索',
  previousHit: '上一个',
  nextHit: '下一个',
  resultsOnly: '只看结果列表',
  foundAt: (matches: number, current: number) => `找到 ${count(matches)} 个，第 ${count(current)} 个`,
};

/** What stands above the hits of a search in the tree. */
export type OrgSearchStrings = typeof zh;

const en: OrgSearchStrings = {
  foundSpoken: (matches, current, name, place) =>
    `${units(matches)} found, number ${count(current)}: ${name}${place ? `, in ${place}` : ''}`,
  notFound: (query) => `No unit matches “${query}”.`,
  clear: 'Clear search',
  previousHit: 'Previous',
  nextHit: 'Next',
  resultsOnly: 'Results only',
  foundAt: (matches, current) => `${count(matches)} found, number ${count(current)}`,
};

/** What a search in the tree says, in a locale. */
export function orgSearchStrings(locale: string): OrgSearchStrings {
  return stringsIn(locale, 'org-search', zh, en);
}
