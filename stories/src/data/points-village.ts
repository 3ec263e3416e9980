import { accepted, checkLock, checkPublication, entryId, ledgerState, resolveProfile, workingDaysAfter, type AccountDraft, type LedgerDraft, type LedgerState, type OrgRow } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';

/** The village that most stories show; 青溪县 › 石桥镇 › 柳树村. */
export const village = '990111';
const groups = ['9901111', '9901112', '9901113'] as const;

/** Who recorded what stories find, and who approved it. */
export const recorder = '吴小满';
export const approver = '郑立秋';

/** A town whose villages keep points; every name is invented. */
export function pointsTown(): OrgRow[] {
  return [
    { id: '99011', parentId: null, name: '石桥镇', kind: '乡镇' },
    { id: village, parentId: '99011', name: '柳树村', kind: '村' },
    ...groups.map((id, at) => ({ id, parentId: village, name: `${'一二三'[at]}组`, kind: '村民小组' })),
    { id: '990112', parentId: '99011', name: '石桥村', kind: '村' },
  ];
}

const heads = ['赵大山', '钱秀', '孙平', '欧阳小兰', '周石', '冯大塘', '褚田', '卫岭', '蒋坡', '沈湾', '韩谷雨', '杨井'];

/** A code as the village writes it: group, then number. */
export const codeOf = (at: number): string => `0${(at % groups.length) + 1}-${String(at + 1).padStart(3, '0')}`;

const household = (account: string, name: string, unit: string): AccountDraft => ({ kind: 'account', account, name, accountKind: 'household', unit });
const member = (account: string, name: string, unit: string, home: string, more: Partial<AccountDraft> = {}): AccountDraft => ({ kind: 'account', account, name, accountKind: 'member', unit, household: home, ...more });

/** Twelve households, and six members in four of them. */
export const villageAccounts: readonly AccountDraft[] = [
  ...heads.map((name, at) => household(codeOf(at), name, groups[at % groups.length] as string)),
  member('p1', '赵大山', groups[0], codeOf(0), { class: 'post-holder' }),
  member('p2', '赵小明', groups[0], codeOf(0)),
  member('p3', '钱秀', groups[1], codeOf(1), { class: 'post-holder' }),
  member('p4', '欧阳小兰', groups[0], codeOf(3)),
  member('p5', '欧阳立春', groups[0], codeOf(3), { class: 'retired' }),
  member('p6', '卫岭', groups[1], codeOf(7)),
  household('09-001', '秦远', '990112'),
];

/** Points of a day; waits for nobody. */
export function award(account: string, rule: string, date: string, points: number, more: Partial<Extract<LedgerDraft, { readonly kind: 'award' }>> = {}): LedgerDraft {
  return { kind: 'award', account, rule, date, points, ...more };
}

const judges = ['王田', '冯石桥', '陈路'];

/** What is given in a month: yards are judged, meetings and posts counted. */
function awardsOf(month: number): LedgerDraft[] {
  const day = (of: number): string => `2026-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
  return [
    ...heads.map((_, at) => award(codeOf(at), 'courtyard', day(6), 3 + ((at * 5 + month * 3) % 8), { judges })),
    ...heads.flatMap((_, at) => ((at + month) % 3 === 0 ? [award(codeOf(at), 'village-meeting', day(15), 2)] : [])),
    ...heads.flatMap((_, at) => ((at * month) % 5 === 1 ? [award(codeOf(at), 'study-event', day(18), 2)] : [])),
    ...[['p1', 3], ['p2', 2], ['p3', 3], ['p4', 2], ['p5', 1]].map(([account, points]) => award(String(account), 'duty-post', day(20), Number(points))),
  ];
}

const months = (first: number, last: number): LedgerDraft[] => Array.from({ length: last - first + 1 }, (_, at) => awardsOf(first + at)).flat();

/** The goods of the shop, which came before anybody took one. One is gone, one is limited, one has left the catalogue. */
export const villageGoods: readonly LedgerDraft[] = [
  { kind: 'item', item: 'soap', name: '洗衣皂', price: 20 },
  { kind: 'stock', item: 'soap', change: 16, reason: 'delivery', date: '2026-01-08' },
  { kind: 'item', item: 'towel', name: '毛巾', price: 15, limit: { quantity: 2, every: 'quarter' } },
  { kind: 'stock', item: 'towel', change: 30, reason: 'delivery', date: '2026-01-08' },
  { kind: 'item', item: 'rice', name: '大米 5 公斤', price: 260 },
  { kind: 'stock', item: 'rice', change: 6, reason: 'delivery', date: '2026-03-05' },
  { kind: 'item', item: 'oil', name: '食用油 2.5 升', price: 60 },
  { kind: 'item', item: 'bag', name: '布袋', price: 8, closed: true },
];

const redeemed = (at: number, item: string, quantity: number, points: number, date: string): LedgerDraft => ({ kind: 'redeem', account: codeOf(at), item, quantity, points, date });

/** Three awards that wait for a second person. */
export const waitingAwards: readonly LedgerDraft[] = [
  award(codeOf(0), 'cleaning-day', '2026-11-12', 2, { approval: true, evidence: ['witness:王田'], note: '清理河道' }),
  award(codeOf(6), 'mediation', '2026-11-13', 3, { approval: true, evidence: ['witness:陈路', 'witness:冯石桥'] }),
  award(codeOf(3), 'promise-kept', '2026-11-13', 5, { approval: true }),
];

/** The places where the village hangs its notices. */
export const places = ['村务公开栏', '一组晒谷场'];

/** What the checks of a period ask the rules for: five working days are given here. */
const profile = resolveProfile({ format: 1, id: 'story', version: '1', title: '样例', layer: 'local' });

/** The ledger of a store as it stands. */
export async function stateOf(store: Store): Promise<LedgerState> {
  return ledgerState((await store.points.read()).entries);
}

/** Puts entries at the end of the ledger. @returns their ids */
export async function add(store: Store, drafts: readonly LedgerDraft[], author = recorder): Promise<string[]> {
  return (await store.points.append(drafts, { author })).entries.map(entryId);
}

/** Puts a period up for five working days. */
export async function publish(store: Store, period: string, date: string): Promise<void> {
  const checked = checkPublication(await stateOf(store), { period, date, places, days: 5 }, profile, (start, days) => workingDaysAfter(start, days).date);
  await add(store, [accepted(checked).draft]);
}

/** Closes a period that was published. */
export async function lock(store: Store, period: string, date: string): Promise<void> {
  await add(store, [accepted(checkLock(await stateOf(store), period, date)).draft]);
}

/** A year up to the middle of November: the second quarter is locked, the third hangs out, three awards wait. */
export async function fillYear(store: Store): Promise<void> {
  await add(store, [...villageAccounts, ...villageGoods]);
  await add(store, [...months(1, 6), redeemed(1, 'soap', 1, 20, '2026-06-26')]);
  await publish(store, '2026-Q2', '2026-07-06');
  await lock(store, '2026-Q2', '2026-07-14');
  await add(store, [...months(7, 9), redeemed(3, 'towel', 1, 15, '2026-09-25'), redeemed(0, 'soap', 1, 20, '2026-09-26')]);
  const [twice = ''] = await add(store, [award(codeOf(4), 'village-meeting', '2026-09-15', 2)]);
  await add(store, [{ kind: 'reverse', target: twice, date: '2026-09-15', note: '重复登记：同一次会议' }]);
  await add(store, [...months(10, 10), ...awardsOf(11).slice(0, heads.length), award('09-001', 'other', '2026-11-12', 90), ...waitingAwards]);
  await publish(store, '2026-Q3', '2026-11-16');
}

/** The same, with what people said to the third quarter: one objection is answered, one is open. */
export async function fillObjections(store: Store): Promise<void> {
  await fillYear(store);
  const [answered = ''] = await add(store, [{ kind: 'objection', period: '2026-Q3', date: '2026-11-17', note: '9 月 15 日的会议我参加了，没有记' }]);
  await add(store, [{ kind: 'answer', target: answered, date: '2026-11-18', result: 'dismissed', note: '已核对签到表，当天没有签到' }]);
  await add(store, [{ kind: 'objection', period: '2026-Q3', date: '2026-11-19', note: '庭院评分比邻居低，请说明', by: '沈湾' }]);
}

/** Accounts and goods, and not a point yet. */
export async function fillAccounts(store: Store): Promise<void> {
  await add(store, [...villageAccounts, ...villageGoods]);
}

/** The longest names that there are, and beyond. */
export async function fillLongNames(store: Store): Promise<void> {
  const long = '石桥镇柳树村集体经济组织成员资格确认工作领导小组成员家庭户代表';
  const accounts = [household('01-0000000001', `${long}甲`, groups[0]), household('01-002', 'Abdurehim Tursun Memet', groups[0]), household('01-003', `${long}${long}`, groups[1])];
  await add(store, [...accounts, ...accounts.map(({ account }, at) => award(account, 'other', '2026-11-10', 999_999_999 - at * 7))]);
}

/** So many households, every tenth with points. */
export async function fillMany(store: Store, households: number): Promise<void> {
  const codes = Array.from({ length: households }, (_, at) => `h${String(at).padStart(5, '0')}`);
  await add(store, codes.map((code, at) => household(code, `${heads[at % heads.length]}${at + 1}`, groups[at % groups.length] as string)));
  await add(store, codes.filter((_, at) => at % 10 === 0).map((code, at) => award(code, 'other', '2026-11-10', 1 + ((at * 37) % 997))));
}
