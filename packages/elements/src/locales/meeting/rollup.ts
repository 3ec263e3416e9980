import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

const zh = {
  caption: (unit: string, year: number) => `${unit}下级单位 ${year} 年会议完成情况`,
  unit: '单位',
  all: '合计',
  sum: '全部单位',
  duty: '事项',
  allDuties: '全部事项',
  onlyOverdue: '只看有超期的',
  order: '排序',
  treeOrder: '按架构顺序',
  overdueFirst: '超期多的在前',
  units: (shown: number, total: number) => (shown === total ? `${count(total)} 个单位` : `${count(shown)} 个单位，共 ${count(total)} 个`),
  hint: '每格为“已完成 / 到期应完成”和完成率，还没有到期的不算。只统计单位，不涉及个人。',
  counts: (done: number, due: number) => `${count(done)}/${count(due)}`,
  overdue: (overdue: number) => `超期 ${count(overdue)}`,
  notYetDue: '未到期',
  none: '–',
  noUnits: '下面没有要开会的单位。请在组织架构中填写单位类型，如 村、社区、党支部。',
  noMatch: '没有超期的单位。',
  clear: '看全部单位',
  cancelled: '已取消，没有算完。',
  again: '重新计算',
  exportAll: '导出汇总',
  exportCsv: '导出汇总 · CSV（WPS/Excel 可直接打开）',
  exported: (name: string) => `已导出 ${name}`,
  file: '会议汇总',
  code: '编码',
  done: '完成',
  dueHead: '到期应完成',
  overdueHead: '超期',
  yearHead: '全年',
};

/** What the roll-up of the units below says. */
export type RollupStrings = typeof zh;

const en: RollupStrings = {
  caption: (unit, year) => `Meetings of the units below ${unit}, ${year}`,
  unit: 'Unit',
  all: 'Total',
  sum: 'All units',
  duty: 'Duty',
  allDuties: 'All duties',
  onlyOverdue: 'Only units with something overdue',
  order: 'Order',
  treeOrder: 'as in the tree',
  overdueFirst: 'most overdue first',
  units: (shown, total) => (shown === total ? `${count(total)} ${total === 1 ? 'unit' : 'units'}` : `${count(shown)} of ${count(total)} ${total === 1 ? 'unit' : 'units'}`),
  hint: 'Each field is what was done of what was due by now, and its share. What is not yet due is not counted. Units only; nothing here is about people.',
  counts: (done, due) => `${count(done)}/${count(due)}`,
  overdue: (overdue) => `${count(overdue)} overdue`,
  notYetDue: 'not yet due',
  none: '–',
  noUnits: 'No unit below has meetings to hold. State the kinds of units in the organisation tree, such as village, community or branch.',
  noMatch: 'No unit has anything overdue.',
  clear: 'Show all units',
  cancelled: 'Cancelled before it was finished.',
  again: 'Calculate again',
  exportAll: 'Export the roll-up',
  exportCsv: 'Export the roll-up · CSV (opens in WPS and Excel)',
  exported: (name) => `Exported ${name}`,
  file: 'meetings-of-units',
  code: 'Code',
  done: 'done',
  dueHead: 'due by now',
  overdueHead: 'overdue',
  yearHead: 'whole year',
};

/** The sentences of a locale. */
export function rollupStrings(locale: string): RollupStrings {
  return stringsIn(locale, 'meeting/rollup', zh, en);
}
