import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  choose: '选择单位',
  label: '单位',
  search: '搜索名称、拼音或编码',
  clear: '清除搜索',
  recent: '最近选择',
  nearby: '同级和上级',
  below: '下级单位',
  top: '顶级单位',
  found: (matches: number) => `找到 ${count(matches)} 个`,
  foundFirst: (matches: number, shown: number) => `找到 ${count(matches)} 个，显示前 ${count(shown)} 个`,
  foundSpoken: (matches: number, shown: number) =>
    shown < matches ? `找到 ${count(matches)} 个单位，显示前 ${count(shown)} 个` : `找到 ${count(matches)} 个单位`,
  notFound: (query: string) => `没有符合“${query}”的单位。`,
  noUnits: '还没有单位。',
  button: (label: string, name: string) => `${label}：${name}`,
};

/** What the unit picker says. */
export type UnitPickerStrings = typeof zh;

const en: UnitPickerStrings = {
  choose: 'Choose a unit',
  label: 'Unit',
  search: 'Name, pinyin or code',
  clear: 'Clear search',
  recent: 'Chosen lately',
  nearby: 'Beside and above',
  below: 'Below',
  top: 'Top units',
  found: (matches) => `${count(matches)} found`,
  foundFirst: (matches, shown) => `${count(matches)} found, the first ${count(shown)} shown`,
  foundSpoken: (matches, shown) => {
    const units = `${count(matches)} ${matches === 1 ? 'unit' : 'units'} found`;
    return shown < matches ? `${units}, the first ${count(shown)} shown` : units;
  },
  notFound: (query) => `No unit matches “${query}”.`,
  noUnits: 'There are no units yet.',
  button: (label, name) => `${label}: ${name}`,
};

/** What the unit picker says, in a locale. */
export function unitPickerStrings(locale: string): UnitPickerStrings {
  return stringsIn(locale, 'unit-picker', zh, en);
}
