import { stringsIn } from '../string-table.js';

const zh = {
  heldOn: (day: string) => `${day}已召开`,
  ofGroup: (group: string, text: string) => `${group}：${text}`,
  notHeld: '没有召开',
  open: '打开记录',
  openOf: (day: string) => `打开记录：${day}`,
  reasonsGiven: '说明过的原因',
  reasonOn: (day: string, author: string) => (author ? `${day}，${author}` : day),
  reason: '没有完成的原因',
  reasonHelp: '只留作说明，不算完成。不要写个人的健康、家庭等情况。',
  save: '保存说明',
  empty: '没有保存：请先写原因。',
  saved: (what: string) => `已说明${what}未完成的原因`,
  undone: (what: string) => `已撤回${what}的说明`,
  planned: (day: string) => `固定日按 ${day}`,
};

/** What stands in a cell of the year, and the reason why a duty was not met. */
export type CellStrings = typeof zh;

const en: CellStrings = {
  heldOn: (day) => `Held on ${day}`,
  ofGroup: (group, text) => `${group}: ${text}`,
  notHeld: 'Not held',
  open: 'Open the record',
  openOf: (day) => `Open the record: ${day}`,
  reasonsGiven: 'Reasons given',
  reasonOn: (day, author) => (author ? `${day}, ${author}` : day),
  reason: 'Why it was not done',
  reasonHelp: 'It is kept as an explanation and does not count as done. Write nothing about a person’s health or family.',
  save: 'Save the reason',
  empty: 'Nothing was saved: write the reason first.',
  saved: (what) => `The reason for ${what} was saved`,
  undone: (what) => `The reason for ${what} was taken back`,
  planned: (day) => `The fixed day is ${day}`,
};

/** The sentences of a locale. */
export function cellStrings(locale: string): CellStrings {
  return stringsIn(locale, 'meeting/cell', zh, en);
}
