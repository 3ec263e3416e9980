import { enBasis, zhBasis } from '../basis.js';
import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

const zh = {
  ...zhBasis,
  inputs: '输入',
  calculation: '计算',
  kind: (kind: string) => `单位类型 ${kind}`,
  members: (members: number) => `党员 ${count(members)} 人`,
  membersUnknown: '党员人数：没有登记',
  fullMembers: (members: number) => `正式党员 ${count(members)} 人`,
  fullMembersUnknown: '正式党员人数：没有登记',
  hasCommittee: '设有支委会（名册上有委员）',
  groups: (groups: string) => `党小组 ${groups}`,
  noGroups: '没有党小组',
  since: (day: string) => `自 ${day} 起`,
  existed: (from: string, to: string) => [from && `${from} 成立`, to && `${to} 撤销`].filter(Boolean).join('，'),
  window: (first: string, last: string) => `应在 ${first} 至 ${last} 之间召开`,
  windowOpen: (first: string) => `自 ${first} 起应当随时完成，没有规定期限`,
  endOfDay: '期限到当天 23:59，次日起算超期',
  counted: (done: number, total: number) => `算作完成 ${count(done)} 项，共 ${count(total)} 项`,
  planned: (fixed: number, day: string) => `固定日 ${fixed} 日，遇休息日顺延，本月为 ${day}`,
  idle: (days: number, allowed: number) => `距今 ${count(days)} 天 > ${count(allowed)} 天`,
  idleTitle: '一年没有开展组织生活',
};

/** What the basis of a duty says. */
export type DutyBasisStrings = typeof zh;

const en: DutyBasisStrings = {
  ...enBasis,
  inputs: 'Inputs',
  calculation: 'Reckoning',
  kind: (kind) => `Kind of unit: ${kind}`,
  members: (members) => `${count(members)} ${members === 1 ? 'member' : 'members'}`,
  membersUnknown: 'Number of members: not stated',
  fullMembers: (members) => `${count(members)} full ${members === 1 ? 'member' : 'members'}`,
  fullMembersUnknown: 'Number of full members: not stated',
  hasCommittee: 'It has a committee (the roll names its members)',
  groups: (groups) => `Groups: ${groups}`,
  noGroups: 'No groups',
  since: (day) => `since ${day}`,
  existed: (from, to) => [from && `founded ${from}`, to && `closed ${to}`].filter(Boolean).join(', '),
  window: (first, last) => `To be held from ${first} to ${last}`,
  windowOpen: (first) => `To be done from ${first} on; the document names no last day`,
  endOfDay: 'The last day ends at 23:59; overdue from the next day',
  counted: (done, total) => `${count(done)} of ${count(total)} ${done === 1 ? 'counts' : 'count'} as done`,
  planned: (fixed, day) => `The fixed day is day ${fixed} of the month, moved off days of rest: this month ${day}`,
  idle: (days, allowed) => `${count(days)} ${days === 1 ? 'day' : 'days'} ago > ${count(allowed)} ${allowed === 1 ? 'day' : 'days'}`,
  idleTitle: 'Nothing held for a year',
};

/** The sentences of a locale. */
export function dutyBasisStrings(locale: string): DutyBasisStrings {
  return stringsIn(locale, 'meeting/duty-basis', zh, en);
}
