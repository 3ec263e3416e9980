const zh = {
  rule: '规则',
  clause: '依据',
  inputs: '输入',
  calculation: '计算',
  rounding: '取整',
  origin: '来自',
  rulesOf: (title: string, version: string, hash: string) => `规则包 ${title} v${version} · ${hash}`,
  typed: '手工',
  recordOn: (day: string) => `架构，${day}`,
  lastYearOn: (day: string) => `上年末，${day}`,
  noInputs: '不需要输入',
  input: (fact: string, value: string, origin: string) => `${fact} ${value}（${origin}）`,
  noInput: (fact: string) => `${fact}：未填`,
  layer: (layer: string, title: string, stated: string) => `${layer}${title && title !== layer ? ` · ${title}` : ''}：${stated}`,
  roundedTo: (unit: 'fen' | 'yuan', differs: boolean, exact: string) =>
    `预算项取整到${unit === 'yuan' ? '元' : '分'}，四舍五入；${differs ? `取整前 ${exact} 元` : '本项无尾差'}`,
  layers: { national: '全国', local: '本地', unit: '本单位' },
  notStated: '未规定',
  notAdjusted: '无调整',
  inForce: '（采用）',
  comparison: '比较',
  condition: '条件',
  doesNotHold: (condition: string) => `要求${condition}，不符合，所以不适用`,
  needs: (facts: string) => `缺 ${facts}，没有计算`,
  unchecked: '原文出处为转载，正式使用前请核对文件原文',
  copy: '复制',
  copied: '已复制',
  since: (from: string) => `自 ${from} 起`,
  until: (to: string) => `到 ${to} 止`,
};

/** What the basis of a number says. */
export type BasisStrings = typeof zh;

const en: BasisStrings = {
  rule: 'Rule',
  clause: 'Basis',
  inputs: 'Inputs',
  calculation: 'Calculation',
  rounding: 'Rounding',
  origin: 'Set by',
  rulesOf: (title, version, hash) => `rules ${title} v${version} · ${hash}`,
  typed: 'typed',
  recordOn: (day) => `record, ${day}`,
  lastYearOn: (day) => `last year-end, ${day}`,
  noInputs: 'needs none',
  input: (fact, value, origin) => `${fact} ${value} (${origin})`,
  noInput: (fact) => `${fact}: not stated`,
  layer: (layer, title, stated) => `${layer}${title && title !== layer ? ` · ${title}` : ''}: ${stated}`,
  roundedTo: (unit, differs, exact) => `Budget items are rounded half up to the ${unit}; ${differs ? `${exact} yuan before` : 'nothing was rounded here'}`,
  layers: { national: 'National', local: 'Local', unit: 'This unit' },
  notStated: 'not stated',
  notAdjusted: 'no change',
  inForce: ' (in force)',
  comparison: 'Comparison',
  condition: 'Condition',
  doesNotHold: (condition) => `asks for ${condition}, which does not hold, so it does not apply`,
  needs: (facts) => `${facts} missing, so nothing was calculated`,
  unchecked: 'The source is a reprint. Check the official text before formal use',
  copy: 'Copy',
  copied: 'Copied',
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
};

/** The sentences of a locale. */
export function basisStrings(locale: string): BasisStrings {
  return locale.startsWith('en') ? en : zh;
}
