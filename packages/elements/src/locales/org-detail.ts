import { count } from './format.js';
import { stringsIn } from './string-table.js';

const zh = {
  back: '返回列表',
  code: '编码',
  noChildren: '没有下级',
  path: '位置',
  directCount: '直接下级',
  allCount: '全部下级',
  byLevel: '各级下级',
  levelBelow: (level: number, size: number) => `下 ${level} 级 ${count(size)} 个`,
  unknownKind: '未填',
};

/** What the detail panel of a unit says. */
export type OrgDetailStrings = typeof zh;

const en: OrgDetailStrings = {
  back: 'Back to the list',
  code: 'Code',
  noChildren: 'nothing below',
  path: 'Place',
  directCount: 'Directly below',
  allCount: 'All below',
  byLevel: 'Below, by level',
  levelBelow: (level, size) => `${count(size)} at ${level} ${level === 1 ? 'level' : 'levels'} down`,
  unknownKind: 'not stated',
};

/** What the detail panel says, in a locale. */
export function detailStrings(locale: string): OrgDetailStrings {
  return stringsIn(locale, 'org-detail', zh, en);
}
