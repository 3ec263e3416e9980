import type { Values } from './strings.js';

const zhPeriods: Readonly<Record<string, string>> = { day: '天', month: '月', quarter: '季度', year: '年' };
const zhPanel: Readonly<Record<string, string>> = { cadres: '村干部', members: '党员', residents: '居民代表' };
const enPanel: Readonly<Record<string, readonly [one: string, many: string]>> = { cadres: ['cadre', 'cadres'], members: ['member', 'members'], residents: ['resident', 'residents'] };
const zhSubjects: Readonly<Record<string, string>> = { closed: '账户已停用', exempt: '不参加积分', household: '是农户', member: '是个人' };
const zhStates: Readonly<Record<string, string>> = { counted: '已计入', refused: '已驳回', reversed: '已冲正', pending: '正在等审核', repeated: '重复，不计分', answered: '已答复' };

/** Why points were not recorded, by code. */
export const zhPointsErrors = {
  'unknown-account': (v: Values) => `没有记账：没有“${v['account'] ?? ''}”这个账户。账本没有变化。请核对编号，或先在名册里添加。`,
  'unknown-item': (v: Values) => `没有兑换：积分超市里没有“${v['item'] ?? ''}”。账本没有变化。请从商品里选。`,
  'unknown-entry': () => '没有办成：账本里没有这一笔，或这一笔不能这样办。账本没有变化。请从流水里选。',
  'points-bad-value': (v: Values) => `没有记账：“${v['given'] ?? v['field'] ?? ''}”不能用。账本没有变化。请改正后再提交。`,
  'points-range': (v: Values) =>
    v['quantity'] !== undefined
      ? `没有记账：这一项没有数量，不能写 ${v['quantity']}。账本没有变化。请不要写数量，只写分数。`
      : v['lowest'] === v['highest']
        ? `没有记账：这一项固定是 ${v['lowest'] ?? ''} 分。账本没有变化。请不要另填分数。`
        : `没有记账：这一项一次只能记 ${v['lowest'] ?? ''} 分${v['highest'] === undefined ? '以上' : `到 ${v['highest']} 分`}，填了 ${v['points'] ?? ''} 分。账本没有变化。请改正分数。`,
  'points-cap': (v: Values) => `没有记账：${v['period'] ?? ''} 这一项已有 ${v['used'] ?? ''} ${v['unit'] === 'times' ? '次' : '分'}，上限是 ${v['cap'] ?? ''}。账本没有变化。请到下一${zhPeriods[v['every'] ?? ''] ?? '期'}再记。`,
  'points-locked': (v: Values) =>
    v['open'] !== undefined
      ? `没有记账：“${v['account'] ?? ''}”在已锁定的 ${v['period'] ?? ''} 里有积分，不能从 ${v['date'] ?? ''} 起换户。账本没有变化。请改为 ${v['open']} 或以后的日期。`
      : `没有记账：${v['date'] ?? ''} 属于已锁定的 ${v['period'] ?? ''}。账本没有变化。请记到现在的时段，并在说明里写明。`,
  'points-future': (v: Values) => `没有记账：${v['date'] ?? ''} 还没有到，今天是 ${v['today'] ?? ''}。账本没有变化。请改正日期，或到那天再记。`,
  'points-same-person': (v: Values): string =>
    v['role'] === 'subject'
      ? '没有记账：积分是给本人或本户的。登记、审核和得分不能是同一个人。账本没有变化。请由别人来办。'
      : v['author'] === ''
        ? '没有通过：没有填写审核人。账本没有变化。请填写审核人的姓名。'
        : '没有通过：这笔由您登记，需由另一位审核人通过。账本没有变化。',
  'points-subject': (v: Values) => `没有记账：这一项不给这个账户记（${zhSubjects[v['reason'] ?? ''] ?? '不在范围内'}）。账本没有变化。请换一个项目或账户。`,
  'points-judges': (v: Values) => `没有记账：需要 ${v['needed'] ?? ''} 名评委，现有 ${v['present'] ?? 0} 名，被评的人不算。账本没有变化。请补上评委。`,
  'points-evidence': () => '没有记账：这一项要有证明。账本没有变化。请添加照片、单据或见证人。',
  'points-panel': (v: Values) => `没有通过：评议小组缺少${zhPanel[v['kind'] ?? ''] ?? '人'}，至少 ${v['needed'] ?? 1} 人，现有 ${v['present'] ?? 0} 人。账本没有变化。请补齐评议小组。`,
  'duplicate-source': (v: Values) => `没有记账：“${v['source'] ?? ''}”这件事已经记过。账本没有变化。不用再记。`,
  'points-settled': (v: Values) => `没有办成：这一笔${zhStates[v['status'] ?? ''] ?? '已经办过'}。账本没有变化。`,
  'points-reason': () => '没有办成：缺少说明。账本没有变化。请写几个字说明原因。',
  'points-balance': (v: Values) =>
    v['entry'] !== undefined
      ? `没有通过：“${v['account'] ?? ''}”的可用余额 ${v['balance'] ?? ''} 分，这笔要扣 ${v['needed'] ?? ''} 分，不能扣到 0 分以下。账本没有变化。请驳回这一笔；仍要扣的，驳回后重新登记。`
      : `没有兑换：余额 ${v['balance'] ?? ''} 分${v['expired'] ? `，其中 ${v['expired']} 分已到期` : ''}，需 ${v['needed'] ?? ''} 分，差 ${v['short'] ?? ''} 分。账本没有变化。请换一样，或等积分够了再来。`,
  'points-stock': (v: Values) => `没有兑换：库存为 ${v['stock'] ?? 0}，要 ${v['quantity'] ?? ''} 件。账本没有变化。请换一样，或先登记进货。`,
  'points-window': (v: Values) => `没有兑换：${v['date'] ?? ''} 不在兑换期，下次是 ${v['from'] ?? ''} 至 ${v['to'] ?? ''}。账本没有变化。`,
  'points-limit': (v: Values) => `没有兑换：每户每${zhPeriods[v['every'] ?? ''] ?? '期'}限 ${v['limit'] ?? ''} 件，已领 ${v['used'] ?? 0} 件。账本没有变化。请减少数量。`,
  'points-objections': (v: Values) => `没有锁定：还有 ${v['count'] ?? ''} 条意见没有答复。账本没有变化。请先答复。`,
  'points-pending': (v: Values) => `没有锁定：还有 ${v['count'] ?? ''} 笔待审。账本没有变化。请先通过或驳回。`,
  'points-open-window': (v: Values) => `没有办成：${v['period'] ?? '这一期'} 还没有公示，或公示期没有满${v['ends'] === undefined ? '' : `（到 ${v['ends']}）`}。账本没有变化。请在公示期满后再办。`,
  'points-period': (v: Values) => `没有办成：${v['period'] === 'all' ? '全部时间不能公示，请选月、季度或年' : `${v['period'] ?? '这一期'} 还没有结束${v['to'] === undefined ? '' : `，到 ${v['to']} 为止`}`}。账本没有变化。`,
};

/** Who of a panel is counted: `1 resident`, `2 residents`. */
function panelOf({ kind, present }: Values): string {
  const [one, many] = enPanel[kind ?? ''] ?? ['person', 'people'];
  return present === 1 ? one : many;
}

export const enPointsErrors: typeof zhPointsErrors = {
  'unknown-account': (v) => `Nothing was recorded: there is no account “${v['account'] ?? ''}”. The ledger is unchanged. Check the code, or add the account first.`,
  'unknown-item': (v) => `Nothing was redeemed: the shop has no “${v['item'] ?? ''}”. The ledger is unchanged. Choose one of the goods.`,
  'unknown-entry': () => 'Nothing was done: the ledger has no such entry, or this cannot be done with it. The ledger is unchanged. Choose an entry of the ledger.',
  'points-bad-value': (v) => `Nothing was recorded: “${v['given'] ?? v['field'] ?? ''}” cannot be used. The ledger is unchanged. Correct it and submit again.`,
  'points-range': (v) =>
    v['quantity'] !== undefined
      ? `Nothing was recorded: this item has no quantity, so ${v['quantity']} cannot stand there. The ledger is unchanged. Leave the quantity out and give the points.`
      : v['lowest'] === v['highest']
        ? `Nothing was recorded: this item always gives ${v['lowest'] ?? ''}. The ledger is unchanged. Leave the points out.`
        : `Nothing was recorded: this item gives ${v['highest'] === undefined ? `at least ${v['lowest'] ?? ''}` : `${v['lowest'] ?? ''} to ${v['highest']}`} points at once, not ${v['points'] ?? ''}. The ledger is unchanged. Correct the points.`,
  'points-cap': (v) => `Nothing was recorded: of this item ${v['used'] ?? ''} of ${v['cap'] ?? ''} ${v['cap'] === 1 ? (v['unit'] === 'times' ? 'time is' : 'point is') : v['unit'] === 'times' ? 'times are' : 'points are'} used in ${v['period'] ?? ''}. The ledger is unchanged. Record it in the next ${v['every'] ?? 'period'}.`,
  'points-locked': (v) =>
    v['open'] !== undefined
      ? `Nothing was recorded: “${v['account'] ?? ''}” has points in ${v['period'] ?? ''}, which is locked, and cannot move on ${v['date'] ?? ''}. The ledger is unchanged. Give ${v['open']} or a later day.`
      : `Nothing was recorded: ${v['date'] ?? ''} lies in ${v['period'] ?? ''}, which is locked. The ledger is unchanged. Record it on a day of the open period and say so in the note.`,
  'points-future': (v) => `Nothing was recorded: ${v['date'] ?? ''} is yet to come, today is ${v['today'] ?? ''}. The ledger is unchanged. Correct the date, or record it on its day.`,
  'points-same-person': (v) =>
    v['role'] === 'subject'
      ? 'Nothing was recorded: these points are their own or their household’s. Who records, who approves and who gets the points are three people. The ledger is unchanged. Let somebody else do it.'
      : v['author'] === ''
        ? 'Nothing was approved: nobody is named as approving. The ledger is unchanged. Enter who approves.'
        : 'Nothing was approved: you recorded this entry, so somebody else has to approve it. The ledger is unchanged.',
  'points-subject': (v) => `Nothing was recorded: this item is not for this account (${v['reason'] ?? ''}). The ledger is unchanged. Choose another item or account.`,
  'points-judges': (v) => `Nothing was recorded: ${v['needed'] ?? ''} ${v['needed'] === 1 ? 'judge is needed who is' : 'judges are needed who are'} not judged themselves; there ${v['present'] === 1 ? 'is' : 'are'} ${v['present'] ?? 0}. The ledger is unchanged. Name the others.`,
  'points-evidence': () => 'Nothing was recorded: this item needs evidence. The ledger is unchanged. Add a photo, a sheet or a witness.',
  'points-panel': (v) => `Nothing was approved: the panel has ${v['present'] ?? 0} ${panelOf(v)}, at least ${v['needed'] ?? 1} ${(v['needed'] ?? 1) === 1 ? 'is' : 'are'} needed. The ledger is unchanged. Complete the panel.`,
  'duplicate-source': (v) => `Nothing was recorded: the event “${v['source'] ?? ''}” is counted already. The ledger is unchanged. Nothing needs to be done.`,
  'points-settled': (v) => `Nothing was done: this is ${v['status'] ?? 'settled'} already. The ledger is unchanged.`,
  'points-reason': () => 'Nothing was done: a reason is missing. The ledger is unchanged. Say in a few words why.',
  'points-balance': (v) =>
    v['entry'] !== undefined
      ? `Nothing was approved: the balance of “${v['account'] ?? ''}” is ${v['balance'] ?? ''} ${v['balance'] === 1 ? 'point' : 'points'}, and this takes ${v['needed'] ?? ''}; it never goes below 0. The ledger is unchanged. Refuse this entry; if it still has to be taken, record it anew.`
      : `Nothing was redeemed: the balance is ${v['balance'] ?? ''} ${v['balance'] === 1 ? 'point' : 'points'}${v['expired'] ? `, ${v['expired']} of which ran out` : ''}, ${v['needed'] ?? ''} ${v['needed'] === 1 ? 'is' : 'are'} needed, ${v['short'] ?? ''} ${v['short'] === 1 ? 'is' : 'are'} missing. The ledger is unchanged. Choose something else, or wait.`,
  'points-stock': (v) => `Nothing was redeemed: ${v['stock'] ?? 0} ${v['stock'] === 1 ? 'is' : 'are'} in stock, not ${v['quantity'] ?? ''}. The ledger is unchanged. Choose something else, or record a delivery first.`,
  'points-window': (v) => `Nothing was redeemed: on ${v['date'] ?? ''} the shop gives nothing out; the next time is ${v['from'] ?? ''} to ${v['to'] ?? ''}. The ledger is unchanged.`,
  'points-limit': (v) => `Nothing was redeemed: each household may take ${v['limit'] ?? ''} in a ${v['every'] ?? 'period'} and has taken ${v['used'] ?? 0}. The ledger is unchanged. Take fewer.`,
  'points-objections': (v) => `Nothing was locked: ${v['count'] ?? ''} ${v['count'] === 1 ? 'objection is' : 'objections are'} not answered. The ledger is unchanged. Answer ${v['count'] === 1 ? 'it' : 'them'} first.`,
  'points-pending': (v) => `Nothing was locked: ${v['count'] ?? ''} ${v['count'] === 1 ? 'entry waits' : 'entries wait'} for approval. The ledger is unchanged. Approve or refuse ${v['count'] === 1 ? 'it' : 'them'} first.`,
  'points-open-window': (v) => `Nothing was done: ${v['period'] ?? 'the period'} is not published yet, or the time for objections is not over${v['ends'] === undefined ? '' : ` (until ${v['ends']})`}. The ledger is unchanged. Wait until it is.`,
  'points-period': (v) => `Nothing was done: ${v['period'] === 'all' ? 'all time cannot be published; choose a month, a quarter or a year' : `${v['period'] ?? 'the period'} is not over${v['to'] === undefined ? '' : `; it lasts until ${v['to']}`}`}. The ledger is unchanged.`,
};
