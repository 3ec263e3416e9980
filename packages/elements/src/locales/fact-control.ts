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

const en: FactControlStrings = {
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  neither: 'Not stated',
  badNumber: 'This takes a number, such as 1499.',
  badNegative: 'It cannot be negative.',
  badFraction: (suggestion) => `People and counts are whole numbers${suggestion ? `, such as ${suggestion}` : ''}.`,
  badDecimals: (suggestion) => `Amounts have at most two decimals${suggestion ? `, such as ${suggestion}` : ''}.`,
  badTooLarge: 'The number is too large. Check it.',
  badChoice: 'There is no such choice. Choose from the list.',
  badYesNo: 'Choose yes or no.',
};

/** The sentences of a locale. */
export function factControlStrings(locale: string): FactControlStrings {
  return locale.startsWith('en') ? en : zh;
}
