import { stringsIn } from '../string-table.js';

const zh = {
  title: '对比两个方案',
  hint: '方案 A 是现在的测算。在方案 B 里改数，看每一项差多少；这里的改动不影响现在的测算。',
  nothing: '先填好情况，才能对比。',
  subject: '项目',
  nameA: '方案 A 现状',
  nameB: '方案 B',
  nameOf: (letter: string) => `方案 ${letter} 的名称`,
  factOf: (fact: string, scenario: string) => `${fact}，${scenario}`,
  difference: '差额',
  tier: (before: number, after: number) => `第 ${before} 档变为第 ${after} 档`,
  takeB: (name: string) => `以“${name}”为新测算`,
  close: '结束对比',
  spoken: (difference: string) => `合计差 ${difference}`,
};

/** What the comparison says. */
export type CompareStrings = typeof zh;

const en: CompareStrings = {
  title: 'Compare two scenarios',
  hint: 'Scenario A is the calculation as it is. Change numbers of scenario B to see the difference of each item; the calculation itself does not change.',
  nothing: 'Fill in the facts first, then compare.',
  subject: 'Item',
  nameA: 'Scenario A, as it is',
  nameB: 'Scenario B',
  nameOf: (letter) => `Name of scenario ${letter}`,
  factOf: (fact, scenario) => `${fact}, ${scenario}`,
  difference: 'Difference',
  tier: (before, after) => `tier ${before} becomes tier ${after}`,
  takeB: (name) => `Calculate with “${name}”`,
  close: 'End the comparison',
  spoken: (difference) => `The total differs by ${difference}`,
};

/** The sentences of a locale. */
export function compareStrings(locale: string): CompareStrings {
  return stringsIn(locale, 'fund/compare', zh, en);
}
