import { count } from '../format.js';
import { stringsIn } from '../string-table.js';

/** Points as paper has them. */
function signed(points: number): string {
  return points < 0 ? `−${count(-points)}` : count(points);
}

const zh = {
  title: (unit: string, period: string, board: 'household' | 'member') => `${unit}${period}${board === 'member' ? '党员' : ''}积分公示`,
  honourTitle: (unit: string, period: string, board: 'household' | 'member') => `${unit}${period}${board === 'member' ? '党员' : ''}积分光荣榜`,
  intro: (basis: string, period: string, from: string, to: string, board: 'household' | 'member') =>
    `${basis ? `根据${basis}，` : ''}现将${period}（${from}至${to}）${board === 'member' ? '党员' : '农户'}积分公示如下。姓名隐去部分字，请按编号查找。表中按编号排列，不排名次。`,
  code: '编号',
  holder: { household: '户主', member: '姓名' },
  item: '项目',
  times: '次数',
  points: '得分',
  total: '本期合计',
  reversal: '冲正',
  sum: '合计',
  sumAccounts: { household: (rows: number) => `${count(rows)} 户`, member: (rows: number) => `${count(rows)} 人` },
  noItem: '其他',
  figure: signed,
  table: '一、积分明细',
  correctionsTable: '二、本期更正',
  noCorrections: '本期没有更正。',
  entryNumber: '笔号',
  original: '原笔号',
  date: '日期',
  takenBack: '扣回',
  totals: (rows: string, issued: number, reversed: number, net: number) => `本期共发放 ${signed(issued)} 分，冲正 ${signed(reversed)} 分，净得 ${signed(net)} 分，涉及 ${rows}。`,
  window: (from: string, to: string, days: number) => `公示时间：${from}至${to}（${count(days)} 个工作日）。`,
  places: (places: string) => `公示地点：${places}。`,
  listJoin: '、',
  object: (unit: string) => `对公示内容有意见的，请在公示时间内向${unit || '村里'}提出，说明编号和项目，可以不署名。`,
  contact: (contact: string) => `联系方式：${contact}`,
  contactBlank: '联系方式：________________',
  head: '三、账本链头',
  headIs: (number: number) => `第 ${count(number)} 笔`,
  headLine: (number: number, digits: string) => `第 ${count(number)} 笔：${digits}`,
  howToCheck: '核对方法：在有这本账的页面打开“核对账本”，输入上面的链头，前 16 位即可，也可以扫码复制。对得上，说明到这一笔为止没有一笔被改动、删去或插入；对不上，请保留这张公示，向上级反映。',
  qr: '链头的二维码',
  seal: '（盖章）',
  draft: '未公示，仅供校对',
  printedOn: (day: string) => `${day}打印`,
  rulesOf: (title: string, version: string) => `${title} v${version}`,
  rank: '名次',
  rankOf: (rank: number) => `第 ${count(rank)} 名`,
  score: '本期得分',
  honourNote: (top: number) => `只列前 ${count(top)} 名，并列的一起列出。未上榜不代表评价。`,
};

/** What the printed notice says. */
export type NoticeStrings = typeof zh;

const en: NoticeStrings = {
  title: (unit, period, board) => `${unit ? `${unit}: ` : ''}points of ${board === 'member' ? 'members' : 'households'}, ${period}`,
  honourTitle: (unit, period, board) => `${unit ? `${unit}: ` : ''}honour list of ${board === 'member' ? 'members' : 'households'}, ${period}`,
  intro: (basis, period, from, to, board) =>
    `${basis ? `Under ${basis}, the` : 'The'} points of ${board === 'member' ? 'members' : 'households'} in ${period} (${from} to ${to}) are made public. Names are shown in part; look for your code. The table is in the order of codes and has no ranks.`,
  code: 'Code',
  holder: { household: 'Household', member: 'Name' },
  item: 'Item',
  times: 'Times',
  points: 'Points',
  total: 'Total',
  reversal: 'Reversed',
  sum: 'Sum',
  sumAccounts: { household: (rows) => `${count(rows)} ${rows === 1 ? 'household' : 'households'}`, member: (rows) => `${count(rows)} ${rows === 1 ? 'person' : 'people'}` },
  noItem: 'Other',
  figure: signed,
  table: '1. Points by item',
  correctionsTable: '2. Corrections of the period',
  noCorrections: 'There were no corrections in the period.',
  entryNumber: 'Entry',
  original: 'Reverses',
  date: 'Day',
  takenBack: 'Taken back',
  totals: (rows, issued, reversed, net) => `In the period ${signed(issued)} points were issued and ${signed(reversed)} reversed, ${signed(net)} in all, for ${rows}.`,
  window: (from, to, days) => `On display: ${from} to ${to} (${count(days)} working ${days === 1 ? 'day' : 'days'}).`,
  places: (places) => `Where: ${places}.`,
  listJoin: ', ',
  object: (unit) => `Objections are taken by ${unit || 'the village'} while this is on display. Say the code and the item; no name is needed.`,
  contact: (contact) => `Contact: ${contact}`,
  contactBlank: 'Contact: ________________',
  head: '3. Head of the ledger',
  headIs: (number) => `No. ${count(number)}`,
  headLine: (number, digits) => `No. ${count(number)}: ${digits}`,
  howToCheck: 'How to check: open “Verify the ledger” on a page with this ledger and enter the head above, of which 16 digits suffice, or scan the code and copy it. If it agrees, no entry up to this one was altered, removed or slipped in; if it does not, keep this notice and tell the office above.',
  qr: 'The head as a QR code',
  seal: '(seal)',
  draft: 'Not published, for proofreading only',
  printedOn: (day) => `Printed ${day}`,
  rulesOf: (title, version) => `${title} v${version}`,
  rank: 'Rank',
  rankOf: (rank) => `Rank ${count(rank)}`,
  score: 'Points',
  honourNote: (top) => `Only the first ${count(top)}, those with the same points together. Not being listed is no judgement.`,
};

/** The sentences of a locale. */
export function noticeStrings(locale: string): NoticeStrings {
  return stringsIn(locale, 'points/notice', zh, en);
}
