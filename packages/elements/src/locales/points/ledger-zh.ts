import type { EntryStanding, LedgerFindingCode, LedgerKind, StockDraft } from '@jiceng/domain';
import { count } from '../format.js';

type Details = Readonly<Record<string, string | number>>;

/** What an account is changed to, in words. */
interface AccountWords {
  readonly set: (account: string) => string;
  readonly changed: (account: string, changes: string) => string;
  readonly unchanged: (account: string) => string;
  readonly name: (name: string) => string;
  readonly unit: (unit: string) => string;
  readonly noUnit: string;
  readonly household: (household: string, from: string) => string;
  readonly noHousehold: (from: string) => string;
  readonly class: (title: string) => string;
  readonly noClass: string;
  readonly optedOut: readonly [no: string, yes: string];
  readonly exempt: readonly [no: string, yes: string];
  readonly closed: readonly [no: string, yes: string];
}

/** What the ledger says, in Chinese. */
export const ledgerZh = {
  caption: (unit: string, period: string) => `${unit} ${period}积分流水`,
  columns: { date: '日期', account: '账户', item: '事项', points: '分值', state: '状态', people: '登记 / 审核', evidence: '证明', number: '编号和校验码' },
  standings: { pending: '待审', counted: '已计入', locked: '已锁定', reversed: '已冲正', reversal: '冲正', refused: '已驳回', repeated: '重复未计', recorded: '已记录' } as Readonly<Record<EntryStanding, string>>,
  kinds: {
    account: '账户',
    award: '登记积分',
    approve: '通过',
    refuse: '驳回',
    reverse: '冲正',
    redeem: '兑换',
    expire: '到期',
    item: '物品',
    stock: '库存',
    publish: '公示',
    lock: '锁定',
    objection: '意见',
    answer: '意见答复',
    merge: '合并',
    commend: '表彰',
    unknown: '新版本的记录',
  } as Readonly<Record<LedgerKind | 'unknown', string>>,
  number: (number: string) => `第 ${number} 笔`,
  people: (recorder: string, approver: string) => (approver === '' ? recorder : `${recorder} / ${approver}`),
  noRecorder: '未填',
  evidence: (proofs: number) => (proofs === 0 ? '–' : `${count(proofs)} 项`),
  takenBackBy: (entry: string) => `已由${entry}冲正`,
  copyHash: (entry: string, short: string) => `复制${entry}的校验码 ${short}`,
  hashCopied: '已复制校验码',
  listJoin: '、',
  clauseJoin: '；',

  // The filters.
  filters: '筛选流水',
  filterAccount: '账户',
  onlyAccount: (account: string) => `只看账户 ${account}`,
  filterItem: '类别',
  filterState: '状态',
  filterRecorder: '登记人',
  allStates: '全部状态',
  allRecorders: '全部登记人',
  moves: '积分变动',
  all: '全部流水',
  categories: '积分类别',
  items: '积分项目',
  others: '其他流水',
  groups: { reverse: '冲正', redeem: '兑换', expire: '到期', decisions: '审核', accounts: '账户', shop: '物品和库存', periods: '公示、锁定和意见', merge: '合并' },
  resetFilter: '清除筛选',
  found: (rows: number) => `找到 ${count(rows)} 笔`,
  total: (rows: number, all: number) => `${count(rows)} 笔，账本共 ${count(all)} 笔`,
  empty: '还没有积分记录。',
  import: '导入',
  emptyPeriod: (period: string) => `${period}没有流水。`,
  emptyFilter: (filter: string) => `没有符合“${filter}”的流水。`,
  loading: '正在读取流水',

  // What the ledger noticed.
  findings: '账本提示',
  findingCount: (title: string, entries: number) => `${title} ${count(entries)} 笔`,
  showFinding: (title: string) => `只看${title}`,
  findingTitles: {
    'duplicate-source': '同一事件重复登记',
    'unknown-target': '找不到原记录',
    'already-settled': '原记录已有结果',
    'same-person': '登记人自己审核',
    'already-expired': '此前已到期',
    'unknown-account': '账户没有设立',
    'after-lock': '锁定之后补记',
    overdrawn: '兑换超过余额',
    oversold: '兑换超过库存',
    'unknown-kind': '新版本的记录',
    unreadable: '内容读不出来',
  } as Readonly<Record<LedgerFindingCode, string>>,
  /** @param entryOf words for the entry of an id */
  findingText: (code: LedgerFindingCode, details: Details, entryOf: (id: string) => string): string => {
    const of = (key: string): string => String(details[key] ?? '');
    switch (code) {
      case 'duplicate-source':
        return `同一事件“${of('source')}”已由${entryOf(of('first'))}计分，这一笔不计分。`;
      case 'unknown-target':
        return '它要处理的记录不在账本里，或者那里是另一笔，所以没有作用。请合并有那一笔的账本。';
      case 'already-settled':
        return '它要处理的记录此前已经通过、驳回或冲正，这一笔没有作用。';
      case 'same-person':
        return '审核人就是登记人或得分人，这次通过不算数，原记录仍待审。';
      case 'already-expired':
        return `要到期的分里有 ${of('points')} 分此前已经到期或用掉，不再扣减。`;
      case 'unknown-account':
        return `账户“${of('account')}”还没有设立，积分先记在这个编号名下。请补录账户。`;
      case 'after-lock':
        return `所属时段 ${of('period')} 已经锁定，登记时不知道，从锁定时段之后的第一天起计算。`;
      case 'overdrawn':
        return `两台设备互不知情，兑换后余额为 ${of('balance')}。请与兑换人核对后冲正其中一笔。`;
      case 'oversold':
        return `两台设备互不知情，兑换后库存为 ${of('stock')}。请盘点库存。`;
      case 'unknown-kind':
        return '这一笔由更新的版本写入，本版本不认识，没有计算在内。请更新组件。';
      default:
        return '这一笔里有不可能的数值，没有计算在内。请核对账本。';
    }
  },

  // One entry.
  back: '返回流水',
  notFound: '账本里没有这一笔，可能还没有合并过来。',
  entryTitle: (number: string, kind: string) => `${number} · ${kind}`,
  account: '账户',
  openAccount: (account: string) => `打开账户 ${account}`,
  item: '事项',
  category: '类别',
  points: '分值',
  pointsOf: (points: string) => `${points} 分`,
  asked: (points: string, asked: string) => `${points} 分（按规则应为 ${asked} 分，因上限或余额只计这些）`,
  quantity: '数量',
  times: (quantity: number) => `${count(quantity)}`,
  day: '计入日期',
  givenDay: '登记的日期',
  note: '说明',
  reason: '原因',
  proofs: '证明',
  witness: (name: string) => `见证人 ${name}`,
  fileGone: '文件已清理',
  openFile: (name: string) => `保存 ${name}`,
  preview: (name: string) => `图片：${name}`,
  judges: '评委',
  panel: '评议小组',
  panelCounts: (cadres: number, members: number, residents: number) => `村干部 ${count(cadres)} 人，党员 ${count(members)} 人，居民代表 ${count(residents)} 人`,
  source: '来源事件',
  person: '领取人',
  recorder: '登记人',
  time: '登记时间',
  clockBehind: (moment: string) => `登记时本机时钟慢了，按 ${moment} 之后排序`,
  place: '编号',
  placeOf: (sequence: number, writer: string) => `账本 ${writer} 第 ${count(sequence)} 笔`,
  hash: '校验码',
  previous: '前一笔校验码',
  firstEntry: '无，这是第一笔',
  copy: '复制',
  follows: '相关记录',
  noFollows: '没有相关记录。',
  links: {
    approved: '由谁通过',
    refused: '由谁驳回',
    decides: '审核的记录',
    reversedBy: '冲正或撤回它的记录',
    pendingReversal: '待审的冲正',
    reverses: '原记录',
    first: '已计分的记录',
    objection: '提出的意见',
    about: '意见所指的记录',
    answer: '意见的答复',
    answers: '答复的意见',
  },
  linkBy: (entry: string, author: string, day: string) => [entry, author, day].filter(Boolean).join(' · '),
  correctedLater: (locked: string, day: string) => `原记录属于已锁定的${locked}，更正计入 ${day} 所在的时段。`,
  reverse: '冲正',
  undo: '撤回',

  // What an entry says, in plain words.
  words: {
    approve: (entry: string) => `通过${entry}`,
    refuse: (entry: string, reason: string) => `驳回${entry}：${reason}`,
    reverse: (entry: string, reason: string) => (reason === '' ? `冲正${entry}` : `冲正${entry}：${reason}`),
    undo: (entry: string) => `撤回${entry}`,
    redeem: (item: string, quantity: number) => `兑换 ${item} × ${count(quantity)}`,
    expire: (until: string) => `${until} 及以前的积分到期`,
    item: (item: string, changes: string) => (changes === '' ? `物品 ${item}` : `物品 ${item}：${changes}`),
    price: (points: number) => `每件 ${count(points)} 分`,
    limit: (quantity: number, every: 'month' | 'quarter' | 'year') => `每户每${{ month: '月', quarter: '季', year: '年' }[every]}限 ${count(quantity)} 件`,
    noLimit: '不限件数',
    offered: ['继续兑换', '停止兑换'] as readonly [no: string, yes: string],
    stock: (reason: StockDraft['reason'], item: string, change: string) => `${{ delivery: '进货', count: '盘点', loss: '损耗' }[reason]} ${item} ${change}`,
    publish: (period: string, ends: string, days: number) => `公示${period}，到 ${ends}，共 ${count(days)} 个工作日`,
    lock: (period: string) => `锁定${period}`,
    objection: (period: string, note: string) => `对${period}公示的意见：${note}`,
    answer: (isUpheld: boolean, note: string) => `意见${isUpheld ? '成立' : '不成立'}：${note}`,
    merge: (writers: number) => `合并了 ${count(writers)} 份账本`,
    commend: (title: string) => `表彰 ${title}`,
    unknown: '由更新的版本写入，本版本读不了',
  },
  accounts: {
    set: (account: string) => `设立账户 ${account}`,
    changed: (account: string, changes: string) => `账户 ${account}：${changes}`,
    unchanged: (account: string) => `账户 ${account} 没有改动`,
    name: (name: string) => `名称改为 ${name}`,
    unit: (unit: string) => `转到 ${unit}`,
    noUnit: '不再属于任何单位',
    household: (household: string, from: string) => (from === '' ? `属于农户 ${household}` : `${from} 起属于农户 ${household}`),
    noHousehold: (from: string) => (from === '' ? '不属于任何农户' : `${from} 起不属于任何农户`),
    class: (title: string) => `类别改为 ${title}`,
    noClass: '不分类别',
    optedOut: ['参加榜单', '不参加榜单'],
    exempt: ['参加积分', '免于积分'],
    closed: ['恢复使用', '停用'],
  } as AccountWords,
};

/** What the ledger says. */
export type LedgerStrings = typeof ledgerZh;
