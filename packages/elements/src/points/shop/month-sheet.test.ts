import { emptyLedger, sealedEntries, withEntries, type LedgerDraft, type LedgerEntry, type RedeemDraft } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { shopStrings } from '../../locales/points/shop.js';
import { monthBalance, monthBeside, monthRows, stockCheck } from './month-sheet.js';
import { receiptWords } from './receipt.js';

const text = shopStrings('zh-CN');
const drafts: readonly LedgerDraft[] = [
  { kind: 'account', account: '03-017', name: '赵大山', accountKind: 'household' },
  { kind: 'item', item: 'soap', name: '肥皂', price: 20 },
  { kind: 'stock', item: 'soap', change: 6, reason: 'delivery' },
  { kind: 'award', account: '03-017', rule: 'other', date: '2026-11-02', points: 1240 },
  { kind: 'redeem', account: '03-017', item: 'soap', quantity: 2, points: 40, date: '2026-11-20' },
];
const entries = sealedEntries(emptyLedger(), drafts, { writer: 'a1', author: '吴登', now: Date.UTC(2026, 10, 20, 2, 30) });
const state = withEntries(emptyLedger(), entries);

describe('the month as a table', () => {
  it('has the sum line by line, then every good, in plain numbers', () => {
    expect([...monthRows(text, monthBalance(state, '2026-11'))]).toEqual([
      ['2026年11月积分超市对账表'],
      ['项目', '数额（分）'],
      ['期初余额', '0'],
      ['发放', '1240'],
      ['兑换', '40'],
      ['冲正', '0'],
      ['到期', '0'],
      ['净增', '1200'],
      ['期末余额', '1200'],
      ['差额', '0'],
      [],
      ['物品', '期初', '进', '兑出', '盘亏和损耗', '期末', '核对'],
      ['肥皂', '0', '6', '2', '0', '4', '相符'],
    ]);
  });

  it('has what was brought in the month in which it came, however late that was written down', () => {
    const late = withEntries(state, sealedEntries(state, [{ kind: 'stock', item: 'soap', change: 9, reason: 'delivery', date: '2026-10-31' }], { writer: 'a1', author: '吴登', now: Date.UTC(2026, 10, 21) }));
    expect(['2026-10', '2026-11'].map((month) => [...monthRows(text, monthBalance(late, month))].at(-1))).toEqual([
      ['肥皂', '0', '9', '0', '0', '9', '相符'],
      ['肥皂', '9', '6', '2', '0', '13', '相符'],
    ]);
  });

  it('says a difference of a good', () => {
    const altered = { ...state, items: new Map([...state.items].map(([id, item]) => [id, { ...item, stock: 3 }])) };
    expect([...monthRows(text, monthBalance(altered, '2026-11'))].at(-1)).toEqual(['肥皂', '0', '6', '2', '0', '3', '差 −1']);
  });

  it.each<[string, number, number, number, ReturnType<typeof stockCheck>['kind']]>([
    ['nothing at the beginning', 0, 4, 0, 'sound'],
    ['less than nothing at the beginning', -1, 4, 0, 'below'],
    ['nothing at the end', 4, 0, 0, 'sound'],
    ['less than nothing at the end', 4, -1, 0, 'below'],
    ['less than nothing, and a difference', -1, -1, 1, 'off'],
  ])('says of %s: %d to %d, a difference of %d', (_, opening, closing, difference, expected) => {
    const row = { item: 'soap', name: '肥皂', isClosed: false, opening, brought: 0, lost: 0, redeemed: 0, closing, difference, isBalanced: difference === 0 };
    expect(stockCheck(text, row).kind).toBe(expected);
  });
});

it.each<[string, -1 | 1, string]>([['2026-11', 1, '2026-12'], ['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12'], ['2026-10', -1, '2026-09']])('the month beside %s by %d is %s', (month, step, expected) => {
  expect(monthBeside(month, step)).toBe(expected);
});

describe('a receipt', () => {
  const entry = entries[4] as LedgerEntry<RedeemDraft>;
  const title = (account: string): string => `${account} 赵大山`;

  it('says number, time, household, good, points and balance, and the whole hash', () => {
    const words = receiptWords(text, state, { entry, balances: { before: 1240, after: 1200 } }, title, '柳树村');
    expect(words.facts.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '单位 柳树村',
      '编号 第 5 笔',
      '时间 2026-11-20 10:30',
      '农户或个人 03-017 赵大山',
      '物品 肥皂',
      '数量 2 件',
      '每件积分 20 分',
      '合计积分 40 分',
      '余额 1,240 → 1,200',
      '经办人 吴登',
    ]);
    expect(words.hash.replaceAll(' ', '')).toBe(entry.hash);
    expect(words.hash.split(' ')).toHaveLength(16);
  });

  it('of a member names who took it; what is not known is left out', () => {
    const words = receiptWords(text, state, { entry: { ...entry, person: 'p1', author: '', points: 41 }, balances: null }, title, '');
    expect(words.facts.map(({ label }) => label)).toEqual(['编号', '时间', '农户或个人', '领取人', '物品', '数量', '合计积分']);
  });
});
