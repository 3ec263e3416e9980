import { enBasis, zhBasis } from '../basis.js';
import { stringsIn } from '../string-table.js';

const zh = {
  ...zhBasis,
  inputs: '输入',
  calculation: '计算',
  rounding: '取整',
  typed: '手工',
  recordOn: (day: string) => `架构，${day}`,
  lastYearOn: (day: string) => `上年末，${day}`,
  noInputs: '不需要输入',
  input: (fact: string, value: string, origin: string) => `${fact} ${value}（${origin}）`,
  noInput: (fact: string) => `${fact}：未填`,
  roundedTo: (unit: 'fen' | 'yuan', differs: boolean, exact: string) =>
    `预算项取整到${unit === 'yuan' ? '元' : '分'}，四舍五入；${differs ? `取整前 ${exact} 元` : '本项无尾差'}`,
  comparison: '比较',
  condition: '条件',
  doesNotHold: (condition: string) => `要求${condition}，不符合，所以不适用`,
  needs: (facts: string) => `缺 ${facts}，没有计算`,
};

/** What the basis of a number says. */
export type BasisStrings = typeof zh;

const en: BasisStrings = {
  ...enBasis,
  inputs: 'Inputs',
  calculation: 'Calculation',
  rounding: 'Rounding',
  typed: 'typed',
  recordOn: (day) => `record, ${day}`,
  lastYearOn: (day) => `last year-end, ${day}`,
  noInputs: 'needs none',
  input: (fact, value, origin) => `${fact} ${value} (${origin})`,
  noInput: (fact) => `${fact}: not stated`,
  roundedTo: (unit, differs, exact) => `Budget items are rounded half up to the ${unit}; ${differs ? `${exact} yuan before` : 'nothing was rounded here'}`,
  comparison: 'Comparison',
  condition: 'Condition',
  doesNotHold: (condition) => `asks for ${condition}, which does not hold, so it does not apply`,
  needs: (facts) => `${facts} missing, so nothing was calculated`,
};

/** The sentences of a locale. */
export function basisStrings(locale: string): BasisStrings {
  return stringsIn(locale, 'fund/basis', zh, en);
}
