import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

const zh = {
  pick: '选人方式',
  ways: { tick: '勾选', codes: '粘贴编号' },
  filter: '查找编号、姓名或拼音',
  caption: '可登记的农户和个人',
  columns: { account: '农户或个人', household: '农户', balance: '余额' },
  picked: (picked: number, all: number) => `已选 ${count(picked)} 个，共 ${count(all)} 个`,
  pickAll: (shown: number) => `全选列出的 ${count(shown)} 个`,
  pickNone: '全不选',
  pickOne: (account: string) => `选 ${account}`,
  keys: '↑↓ 移动，空格或回车勾选',
  notFound: (query: string) => `没有符合“${query}”的账户。`,
  noneForRule: '没有可以登记这个项目的账户。',
  chooseRule: '先选项目，再选人。',
  codes: '编号或姓名',
  codesHelp: '每行一个，可从 Excel、WPS 复制一列粘贴；姓名有重名时请用编号',
  check: '试算',
  checkAgain: '返回修改',
  checked: '试算结果：',
  checkedCaption: '逐户试算结果',
  checkedColumns: { account: '农户或个人', points: '得分', state: '结果' },
  summary: (entries: number, points: number, cut: number, refused: number) =>
    [`可登记 ${count(entries)} 笔，共 ${count(points)} 分`, cut > 0 && `其中 ${count(cut)} 笔超出上限已扣减`, refused > 0 && `${count(refused)} 行不能登记`].filter(Boolean).join('，'),
  nothing: '没有可登记的。请看每行的原因，改好后再试算。',
  noPick: '还没有选人。',
  cut: (points: number, asked: number) => `规则应得 ${count(asked)} 分，超出上限，计 ${count(points)} 分`,
  floor: (points: number) => `余额不够扣，实际扣 ${count(points)} 分`,
  waits: '待审',
  counts: '立即计入',
  unknownCode: (given: string) => `没有编号或姓名为“${given}”的账户`,
  ambiguous: (given: string) => `有不止一个“${given}”，请用编号`,
  twice: '名单里重复，只记一次',
  commit: (entries: number) => `登记 ${count(entries)} 笔`,
  commitPending: (entries: number) => `提交 ${count(entries)} 笔待审`,
  done: (entries: number, points: number) => `已登记 ${count(entries)} 笔，共 ${count(points)} 分`,
  donePending: (entries: number, points: number) => `已提交 ${count(entries)} 笔待审，共 ${count(points)} 分`,
};

/** The sentences of an award from a list. */
export type AwardListStrings = typeof zh;

const en: AwardListStrings = {
  pick: 'How to choose',
  ways: { tick: 'Tick', codes: 'Paste codes' },
  filter: 'Find a code, name or initials',
  caption: 'Households and people who can get it',
  columns: { account: 'Household or person', household: 'Household', balance: 'Balance' },
  picked: (picked, all) => `${count(picked)} of ${count(all)} chosen`,
  pickAll: (shown) => `Choose all ${count(shown)} listed`,
  pickNone: 'Choose none',
  pickOne: (account) => `Choose ${account}`,
  keys: '↑↓ moves, Space or Enter ticks',
  notFound: (query) => `No account matches “${query}”.`,
  noneForRule: 'No account can get this item.',
  chooseRule: 'Choose the item first, then who gets it.',
  codes: 'Codes or names',
  codesHelp: 'One on each line; a column copied in Excel or WPS can be pasted. Of namesakes give the code',
  check: 'Try it',
  checkAgain: 'Back to the list',
  checked: 'What it would come to: ',
  checkedCaption: 'What each line comes to',
  checkedColumns: { account: 'Household or person', points: 'Points', state: 'Result' },
  summary: (entries, points, cut, refused) =>
    [`${count(entries)} to record, ${count(points)} ${points === 1 ? 'point' : 'points'} in all`, cut > 0 && `${count(cut)} cut at the cap`, refused > 0 && `${count(refused)} ${refused === 1 ? 'line' : 'lines'} cannot be recorded`].filter(Boolean).join(', '),
  nothing: 'There is nothing to record. See the reason on each line, correct it, and try again.',
  noPick: 'Nobody is chosen yet.',
  cut: (points, asked) => `The rule gives ${count(asked)}; beyond the cap, so ${count(points)} count`,
  floor: (points) => `There is less than that: ${count(points)} taken`,
  waits: 'waits for approval',
  counts: 'counts at once',
  unknownCode: (given) => `There is no account “${given}”`,
  ambiguous: (given) => `There is more than one “${given}”; give the code`,
  twice: 'Twice in the list; counted once',
  commit: (entries) => (entries === 1 ? 'Record 1 award' : `Record ${count(entries)} awards`),
  commitPending: (entries) => (entries === 1 ? 'Submit 1 award for approval' : `Submit ${count(entries)} awards for approval`),
  done: (entries, points) => `${count(entries)} recorded, ${count(points)} ${points === 1 ? 'point' : 'points'} in all`,
  donePending: (entries, points) => `${count(entries)} submitted for approval, ${count(points)} ${points === 1 ? 'point' : 'points'} in all`,
};

/** The sentences of a locale. */
export function awardListStrings(locale: string): AwardListStrings {
  return stringsIn(locale, 'points/award-list', zh, en);
}
