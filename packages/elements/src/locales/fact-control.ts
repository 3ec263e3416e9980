import { stringTable } from './string-table.js';

const zh = {
  choose: '请选择',
  yes: '是',
  no: '否',
  neither: '未填',
  badNumber: '这里要填数字，例如 1499。',
  badNegative: '不能是负数。',
  badFraction: (suggestion: string) => `人数、件数要填整数${suggestion ? `，例如 ${suggestion}` : ''}。`,
  badDecimals: (suggestion: string) => `金额最多两位小数${suggestion ? `，例如 ${suggestion}` : ''}。`,
  badTooLarge: '数字太大，请检查。',
  badChoice: '没有这个选项，请从列表里选。',
  badYesNo: '请选“是”或“否”。',
};

/** What the field of a fact says. */
export type FactControlStrings = typeof zh;

/** The sentences of a locale. */
export const { of: factControlStrings, load: loadFactControlStrings } = stringTable('fact-control', zh, () => import('./fact-control-en.js').then(({ factControlEn }) => factControlEn));
