import { count } from './format.js';

const zh = {
  code: '编码',
  path: '位置',
  directCount: '直接下级',
  allCount: '全部下级',
  byLevel: '各级下级',
  levelBelow: (level: number, size: number) => `下 ${level} 级 ${count(size)} 个`,
  unknownKind: '未填',
};

const en: typeof zh = {
  code: 'Code',
  path: 'Place',
  directCount: 'Directly below',
  allCount: 'All below',
  byLevel: 'Below, by level',
  levelBelow: (level, size) => `${count(size)} at ${level} ${level === 1 ? 'level' : 'levels'} down`,
  unknownKind: 'not stated',
};

/** What the detail panel says, in a locale. */
export function detailStrings(locale: string): typeof zh {
  return locale.startsWith('en') ? en : zh;
}
