import { stringsIn } from './string-table.js';

/** What every basis (依据) says, in Chinese, and the shape that every other language fills. */
export const zhBasis = {
  rule: '规则',
  clause: '依据',
  origin: '来自',
  rulesOf: (title: string, version: string, hash: string) => `规则包 ${title} v${version} · ${hash}`,
  layer: (layer: string, title: string, stated: string) => `${layer}${title && title !== layer ? ` · ${title}` : ''}：${stated}`,
  layers: { national: '全国', local: '本地', unit: '本单位' },
  notStated: '未规定',
  notAdjusted: '无调整',
  inForce: '（采用）',
  unchecked: '原文出处为转载，正式使用前请核对文件原文',
  copy: '复制',
  copied: '已复制',
  since: (from: string) => `自 ${from} 起`,
  until: (to: string) => `到 ${to} 止`,
};

export type RuleBasisStrings = typeof zhBasis;

/** The same in English. */
export const enBasis: RuleBasisStrings = {
  rule: 'Rule',
  clause: 'Basis',
  origin: 'Set by',
  rulesOf: (title, version, hash) => `rules ${title} v${version} · ${hash}`,
  layer: (layer, title, stated) => `${layer}${title && title !== layer ? ` · ${title}` : ''}: ${stated}`,
  layers: { national: 'National', local: 'Local', unit: 'This unit' },
  notStated: 'not stated',
  notAdjusted: 'no change',
  inForce: ' (in force)',
  unchecked: 'The source is a reprint. Check the official text before formal use',
  copy: 'Copy',
  copied: 'Copied',
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
};

/** The sentences of a locale. */
export function ruleBasisStrings(locale: string): RuleBasisStrings {
  return stringsIn(locale, 'basis', zhBasis, enBasis);
}
