import { count } from '../format.js';
import { stringsIn } from '../string-table.js';
import { signedPoints } from './ledger.js';

const zh = {
  title: (entry: string) => `冲正${entry}`,
  undoTitle: (entry: string) => `撤回${entry}`,
  reason: '原因',
  chooseReason: '请选择原因',
  reasons: {
    duplicate: '重复登记',
    account: '户别或人员登错',
    item: '项目选错',
    points: '分值或次数写错',
    facts: '经核实与事实不符',
    objection: '公示意见成立',
    other: '其他',
  },
  more: '补充说明',
  moreHelp: '写清楚错在哪里，如“与第 1,188 笔相同”。说明只在内部可见。',
  otherHelp: '请写明原因。说明只在内部可见。',
  needsReason: '没有冲正：还没有选择原因。账本没有变化。请选择原因。',
  needsWords: '没有冲正：选了“其他”就要写明原因。账本没有变化。请填写补充说明。',
  noteOf: (reason: string, words: string) => (words === '' ? reason : reason === '' ? words : `${reason}：${words}`),
  undoNow: (minutes: number) => `登记后 10 分钟内可以直接撤回，还有 ${count(minutes)} 分钟，不用写原因，也不用审核。`,
  effects: '冲正以后',
  balance: (before: number, after: number) => `可用余额 ${signedBalance(before)} → ${signedBalance(after)} 分`,
  balanceSame: (balance: number) => `这一笔还没有计入，可用余额仍是 ${signedBalance(balance)} 分`,
  belowZero: '余额会低于 0，因为其中有积分已经兑换。',
  stock: (item: string, before: number, after: number) => `${item} 库存 ${count(before)} → ${count(after)}`,
  goods: (item: string, quantity: number) => `请先收回 ${item} ${count(quantity)} 件，再退还积分。`,
  keeps: (entry: string) => `${entry}仍留在账本里，标为“已冲正”，两笔互相注明。`,
  needsApproval: '冲正要由另一位审核人通过才生效，在那之前积分不变。',
  lockedPeriod: (locked: string, current: string) => `${locked}已经锁定，不能再改，所以冲正计入${current}，并注明所更正的时段。`,
  reverse: '冲正',
  undo: '撤回',
  cancel: '不冲正',
  keep: '不撤回',
  reversed: (entry: string) => `已冲正${entry}`,
  undone: (entry: string) => `已撤回${entry}`,
  submitted: (entry: string) => `${entry}的冲正已提交待审`,
  settled: (state: string) => `这一笔是“${state}”，不用再冲正。`,
  waiting: '这一笔的冲正已经提交，正等另一位审核人通过。',
  todayLocked: (locked: string) => `今天也在已锁定的${locked}里，现在不能冲正。请在新的时段里办理。`,
  notThis: '这一类记录不能冲正。更改请重新登记。',
  ctrlEnter: 'Ctrl+Enter',
};

function signedBalance(points: number): string {
  return points < 0 ? signedPoints(points) : count(points);
}

export type ReversalStrings = typeof zh;
export type ReversalReason = keyof ReversalStrings['reasons'];

const en: ReversalStrings = {
  title: (entry) => `Reverse ${entry}`,
  undoTitle: (entry) => `Undo ${entry}`,
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  reasons: {
    duplicate: 'Recorded twice',
    account: 'Wrong household or person',
    item: 'Wrong item',
    points: 'Wrong points or quantity',
    facts: 'Checked, and not as it was',
    objection: 'Objection upheld',
    other: 'Another reason',
  },
  more: 'In words',
  moreHelp: 'Say what is wrong, such as “the same as no. 1,188”. Only staff see it.',
  otherHelp: 'Say why. Only staff see it.',
  needsReason: 'Nothing was reversed: no reason is chosen. The ledger is unchanged. Choose a reason.',
  needsWords: 'Nothing was reversed: another reason has to be said in words. The ledger is unchanged. Fill in the words.',
  noteOf: (reason, words) => (words === '' ? reason : reason === '' ? words : `${reason}: ${words}`),
  undoNow: (minutes) => `Within 10 minutes it can be undone without a reason and without approval; ${count(minutes)} ${minutes === 1 ? 'minute is' : 'minutes are'} left.`,
  effects: 'After the reversal',
  balance: (before, after) => `Balance ${signedBalance(before)} → ${signedBalance(after)} ${after === 1 ? 'point' : 'points'}`,
  balanceSame: (balance) => `It has not been counted; the balance stays ${signedBalance(balance)} ${balance === 1 ? 'point' : 'points'}`,
  belowZero: 'The balance falls below 0, because some of the points were redeemed.',
  stock: (item, before, after) => `Stock of ${item} ${count(before)} → ${count(after)}`,
  goods: (item, quantity) => `Take back ${count(quantity)} × ${item} before the points are returned.`,
  keeps: (entry) => `${entry} stays in the ledger, marked as reversed; the two name each other.`,
  needsApproval: 'Another person has to approve the reversal; until then the points stay.',
  lockedPeriod: (locked, current) => `${locked} is locked and stays as it is, so the reversal counts to ${current} and names the period that it corrects.`,
  reverse: 'Reverse',
  undo: 'Undo',
  cancel: 'Leave it',
  keep: 'Leave it',
  reversed: (entry) => `${entry} is reversed`,
  undone: (entry) => `${entry} is undone`,
  submitted: (entry) => `The reversal of ${entry} waits for approval`,
  settled: (state) => `This entry is ${state}; there is nothing to reverse.`,
  waiting: 'A reversal of this entry waits for another person’s approval.',
  todayLocked: (locked) => `Today lies in ${locked}, which is locked, so nothing can be reversed now. Do it in the next period.`,
  notThis: 'An entry of this kind is not reversed. Record the change anew.',
  ctrlEnter: 'Ctrl+Enter',
};

/** The sentences of a locale. */
export function reversalStrings(locale: string): ReversalStrings {
  return stringsIn(locale, 'points/reversal', zh, en);
}
