const zh = {
  title: '情况',
  hint: '规则要用的数，各有日期；上年末的数以上年 12 月 31 日为准。',
  edit: '修改',
  paste: '粘贴自 Excel',
  save: '保存',
  cancel: '取消',
  asOf: '这些数的日期',
  lastYearEnd: (day: string) => `记为 ${day} 的数`,
  notStated: '未填',
  none: '还没有填写情况。',
  history: '历史',
  historyOf: (fact: string) => `${fact}的历史`,
  takenBack: '已撤回',
  sources: { typed: '手工填写', pasted: '粘贴', imported: '导入' },
  fromTable: '随架构表导入',
  by: (author: string) => (author ? `${author} 填` : ''),
  saved: (facts: number) => `已写入 ${facts} 项`,
  undo: '撤回',
  undone: '已撤回，并留有记录',
  unchanged: '没有改动。',
  badDate: '请填日期。',
  unreadable: (fact: string, text: string) => `架构表里的“${fact}”读不出来：${text}`,
  choose: '请选择',
  yes: '是',
  no: '否',
  openFunds: '看经费测算',
};

/** What the facts of a unit say. */
export type UnitFactsStrings = typeof zh;

const en: UnitFactsStrings = {
  title: 'Facts',
  hint: 'Numbers that the rules use, each with its day; those of last year-end are of 31 December.',
  edit: 'Change',
  paste: 'Paste from Excel',
  save: 'Save',
  cancel: 'Cancel',
  asOf: 'Day of these numbers',
  lastYearEnd: (day) => `recorded for ${day}`,
  notStated: 'not stated',
  none: 'No facts are stated yet.',
  history: 'History',
  historyOf: (fact) => `History of ${fact}`,
  takenBack: 'taken back',
  sources: { typed: 'typed', pasted: 'pasted', imported: 'imported' },
  fromTable: 'from the imported tree',
  by: (author) => (author ? `by ${author}` : ''),
  saved: (facts) => `${facts} ${facts === 1 ? 'fact' : 'facts'} written`,
  undo: 'Undo',
  undone: 'Undone; a record was kept',
  unchanged: 'Nothing was changed.',
  badDate: 'Enter a day.',
  unreadable: (fact, text) => `“${fact}” of the imported tree cannot be read: ${text}`,
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  openFunds: 'See its funds',
};

/** The sentences of a locale. */
export function unitFactsStrings(locale: string): UnitFactsStrings {
  return locale.startsWith('en') ? en : zh;
}
