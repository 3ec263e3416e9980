import { emptyLedger, sealedEntries, withEntries } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { openStore } from '@jiceng/storage';
import { describe, expect, it } from 'vitest';
import { ledgerStrings } from '../../locales/points/ledger.js';
import { outStrings } from '../../locales/points/out.js';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { ledgerColumns, outEntries, publicLedgerColumns, publicOutEntries, type LedgerOut } from './ledger-sheet.js';
import { textsOfRows } from './ledger-texts.js';
import { textRows } from './out-sheet.js';

const ledger = new WrittenLedger();
ledger.write(
  { kind: 'account', account: 'h1', name: '赵大山', accountKind: 'household' },
  { kind: 'account', account: 'm1', name: '赵小明', accountKind: 'member', household: 'h1' },
  { kind: 'account', account: 'm2', name: '周不公', accountKind: 'member', optedOut: true },
  { kind: 'item', item: 'soap', name: '洗衣皂', price: 2 },
  { kind: 'stock', item: 'soap', change: 5, reason: 'delivery', date: '2026-06-28' },
);
const waiting = ledger.record({ kind: 'award', account: 'm1', rule: 'cleaning-day', date: '2026-11-08', points: 2, asked: 4, quantity: 2, approval: true, evidence: ['file:f1', 'file:gone', 'witness:钱秀', '签到表'], judges: ['甲', '乙'], source: '清洁 1108', note: '=河道' });
// A second person.
const approval = sealedEntries(ledger.state, [{ kind: 'approve', target: waiting }], { writer: 'a1', author: '郑审核', now: Date.UTC(2026, 6, 1) + 60_000 });
ledger.entries = [...ledger.entries, ...approval];
ledger.state = withEntries(ledger.state, approval);
ledger.record({ kind: 'reverse', target: waiting, date: '2026-11-09', note: '重复登记' });
ledger.award('m2', 3, '2026-11-10');
ledger.award('h1', 8, '2026-11-10');
ledger.record({ kind: 'redeem', account: 'h1', item: 'soap', quantity: 1, points: 2, date: '2026-11-11' });
const { state, entries } = ledger;

const out: LedgerOut = {
  words: { state, profile: getProfile('sample-village'), locale: 'zh-CN', accountTitle: (id) => id, unitTitle: (id) => id, periodTitle: (period) => period },
  ledgerText: ledgerStrings('zh-CN'),
  nameOf: (id) => state.accounts.find((account) => account.id === id)?.name ?? '',
  fileName: (id) => (id === 'f1' ? '河道.jpg' : undefined),
};
const rows = entries.map((_, row) => row).reverse();
const all = (): ReturnType<typeof outEntries> => outEntries(state, rows, (row) => entries[row]);

/** A row of a sheet by its headings. */
function byHeading(table: readonly (readonly (string | number)[])[], line: number): Record<string, string | number> {
  return Object.fromEntries((table[0] ?? []).map((head, at) => [String(head), table[line]?.[at] ?? '']));
}

describe('the ledger as a sheet', () => {
  const table = [...textRows(ledgerColumns(out), all())];
  const lineOf = (number: number): Record<string, string | number> => byHeading(table, table.findIndex(([cell]) => cell === String(number)));

  it('has a line for every entry, the newest first, with number and hashes', () => {
    expect(table.slice(1).map(([number]) => number)).toEqual(entries.map((_, row) => String(entries.length - row)));
    expect(table.slice(1).map((cells) => cells.at(-2))).toEqual([...entries].reverse().map(({ hash }) => hash));
    expect(table.slice(1).map((cells) => cells.at(-1))).toEqual([...entries].reverse().map(({ previous }) => previous));
  });

  it('says all of an award: what the rule gives, who decided, what proves it, and what took it back', () => {
    expect(lineOf(6)).toMatchObject({
      计入日期: '2026-11-08', 类型: '登记积分', 账户编号: 'm1', 户名或姓名: '赵小明', 记入账户: 'h1', 事项: '参加清洁日', 类别: '志愿', 分值: 2, 按规则应得: 4, 数量: 2, 状态: '已冲正',
      登记人: '吴登记', 登记时间: '2026-07-01 08:00', 审核人: '郑审核', 审核时间: '2026-07-01 08:01', 说明或原因: '=河道', 证明: '河道.jpg、文件 1 个、钱秀、签到表', 评委: '甲、乙', 来源事件: '清洁 1108', 冲正它的记录: '第 8 笔', 账本: 'a1', 账本内序号: 6,
    });
    expect(lineOf(8)).toMatchObject({ 类型: '冲正', 分值: -2, 事项: '冲正第 6 笔：重复登记', 所指的记录: '第 6 笔', 状态: '冲正' });
    expect(lineOf(11)).toMatchObject({ 事项: '兑换 洗衣皂 × 1', 分值: -2, 数量: 1 });
  });

  it('has no points where an entry moves none', () => expect(lineOf(5)).toMatchObject({ 类型: '库存', 分值: '', 事项: '进货 洗衣皂 +5' }));

  it('has a delivery by its own day, beside the time at which it was recorded', () => expect(lineOf(5)).toMatchObject({ 计入日期: '2026-06-28', 登记时间: '2026-07-01 08:00' }));
});

describe('the ledger as a sheet for everybody', () => {
  const table = [...textRows(publicLedgerColumns(out), publicOutEntries(state, all()))];

  it('has masked names and only public fields', () => {
    const { ledgerColumns: heads } = outStrings('zh-CN');
    expect(table[0]).toEqual([heads.number, heads.date, heads.account, heads.name, heads.item, heads.points, heads.state, heads.hash]);
    expect(byHeading(table, table.findIndex(([cell]) => cell === '6'))).toMatchObject({ 户名或姓名: '赵**', 事项: '参加清洁日', 分值: 2 });
    const text = JSON.stringify(table);
    for (const hidden of ['赵大山', '赵小明', '周不公', 'm2', '吴登记', '郑审核', '钱秀', '河道', '重复登记', '清洁 1108']) expect(text).not.toContain(hidden);
  });

  it('lists what moves points and counts or was taken back, and nothing else', () => expect(table.slice(1).map(([number]) => number)).toEqual(['11', '10', '8', '6']));
});

describe('the texts of entries', () => {
  it.each([12, 3000])('of %i rows are those of the rows, in whatever order they are asked for', async (count) => {
    const store = await openStore({ database: `texts-${count}`, storage: 'memory' });
    await store.points.append(Array.from({ length: count }, (_, at) => ({ kind: 'award', account: 'h1', rule: 'other', date: '2026-11-10', points: at + 1 }) as const), { author: '' });
    const known = await store.points.catchUp(emptyLedger());
    const wanted = Uint32Array.from({ length: count }, (_, at) => count - 1 - at);
    const textOf = await textsOfRows(store, known, wanted);
    for (const row of [0, 1, count - 1]) expect(textOf(row)).toMatchObject({ kind: 'award', points: row + 1 });
    // Somebody records something meanwhile: the rows stay those of the state.
    await store.points.append([{ kind: 'award', account: 'h2', rule: 'other', date: '2026-11-10', points: 7 }], { author: '' });
    expect((await textsOfRows(store, known, wanted))(count - 1)).toMatchObject({ points: count });
    store.close();
  });
});
