import { stringsIn } from './string-table.js';

const zh = {
  author: '登记人',
  must: '必填',
  required: (label: string) => `请填写“${label}”。`,
  badDay: (given: string) => `“${given}”不是日期，请写成 20260212、2026-02-12、2.12、今天或 +5个工作日。`,
  badCount: (label: string) => `“${label}”要填 0 或以上的整数。`,
  resumed: '这是上次没有登记完的内容。',
  close: '关闭',
  discard: '放弃草稿',
};

/** What the small forms in a view say. */
export type EntryStrings = typeof zh;

const en: EntryStrings = {
  author: 'Recorded by',
  must: 'required',
  required: (label) => `Fill in “${label}”.`,
  badDay: (given) => `“${given}” is no day. Write 20260212, 2026-02-12, 2.12, today or +5wd.`,
  badCount: (label) => `“${label}” must be a whole number, 0 or more.`,
  resumed: 'This is what you had not finished last time.',
  close: 'Close',
  discard: 'Discard the draft',
};

/** The sentences of a locale. */
export function entryStrings(locale: string): EntryStrings {
  return stringsIn(locale, 'entry', zh, en);
}
