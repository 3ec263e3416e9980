import { stringsIn } from '../string-table.js';

const zh = {
  compare: '对比两个方案',
  spokenTotal: (total: string, partial: boolean) => `${partial ? '暂计' : '合计'} ${total} 元`,
  spokenChange: (total: string, difference: string, more: boolean) => `合计 ${total} 元，比刚才${more ? '多' : '少'} ${difference} 元`,
  checks: '核对',
  checkShort: (value: string, limit: string, short: string) => `${value}，低于 ${limit}，差 ${short}`,
  checkOver: (value: string, limit: string, over: string) => `${value}，高于 ${limit}，多 ${over}`,
  checkAtLeast: (value: string, limit: string) => `${value}，不低于 ${limit}`,
  checkAtMost: (value: string, limit: string) => `${value}，不高于 ${limit}`,
  checkUnknown: '缺比较的数，不作判断',
  notes: '说明',
  nextSteps: '再多多少会变',
};

/** What stands beside the result. */
export type BesideResultStrings = typeof zh;

const en: BesideResultStrings = {
  compare: 'Compare two scenarios',
  spokenTotal: (total, partial) => (partial ? `${total} yuan so far` : `Total ${total} yuan`),
  spokenChange: (total, difference, more) => `Total ${total} yuan, ${difference} ${more ? 'more' : 'less'} than before`,
  checks: 'Checks',
  checkShort: (value, limit, short) => `${value}, below ${limit}, short by ${short}`,
  checkOver: (value, limit, over) => `${value}, above ${limit}, over by ${over}`,
  checkAtLeast: (value, limit) => `${value}, not below ${limit}`,
  checkAtMost: (value, limit) => `${value}, not above ${limit}`,
  checkUnknown: 'what it is compared with is missing; no judgement is given',
  notes: 'Notes',
  nextSteps: 'What would change it',
};

/** The sentences of a locale. */
export function besideResultStrings(locale: string): BesideResultStrings {
  return stringsIn(locale, 'fund/beside-result', zh, en);
}
