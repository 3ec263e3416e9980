import { entryRow, rowOfId, type LedgerDraft } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { ledgerStrings, signedPoints } from '../../locales/points/ledger.js';
import { entryFields } from './entry-fields.js';
import { entryName, entryNumber, entrySentence, groupedHash, ruleTitle, shortHashOf } from './entry-words.js';
import { award, TestLedger } from './ledger.suite.js';

const digits = '3f9a07c2'.padEnd(32, '0');

describe('the number of an entry', () => {
  it('is its place in its log; with several logs it says which', () => {
    const one = new TestLedger('0199-aaaa');
    expect(entryNumber(one.state, '0199-aaaa', 1190)).toBe('1,190');
    expect(entryName(one.words, `0199-aaaa:1190:${digits}`)).toBe('第 1,190 笔');
    const two = { heads: new Map(['0199-aaaa', '0199-bbbb'].map((writer) => [writer, { writer, sequence: 57, hash: digits }])) };
    expect(entryNumber(two, '0199-bbbb', 57)).toBe('57·bbbb');
    // What is only tried out has a writer of its own, which is in the book and has no log.
    one.state.book.writers.push('dry-run');
    expect(entryNumber(one.state, '0199-aaaa', 1190)).toBe('1,190');
  });

  it('and the hash are shown in groups', () => {
    expect(shortHashOf(`w1:1:${digits}`)).toBe('3f9a 07c2');
    expect(groupedHash('3f9a07c2ab')).toBe('3f9a 07c2 ab');
    expect([groupedHash(''), shortHashOf('none'), entryName(new TestLedger().words, 'none')]).toEqual(['', ' ', 'none']);
  });

  it.each([[2, '+2'], [0, '0'], [-2, '−2'], [1234, '+1,234'], [-1234, '−1,234']])('%d points are written %s', (points, text) => expect(signedPoints(points)).toBe(text));
});

describe('an entry in plain words', () => {
  const ledger = new TestLedger();
  const target = ledger.one('吴登记', award('03-017', 2));
  const objection = ledger.one('村民', { kind: 'objection', period: '2026-Q3', date: '2026-11-12', note: '少记一次' });
  const statement = { period: '2026-Q3', date: '2026-11-16', heads: [], head: '', entries: 1, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] };

  it.each<[LedgerDraft, string]>([
    [award('03-017', 2, { rule: 'cleaning-day' }), '参加清洁日'],
    [award('03-017', 2, { rule: 'gone' }), 'gone'],
    [{ kind: 'approve', target }, '通过第 4 笔'],
    [{ kind: 'refuse', target, note: '不实' }, '驳回第 4 笔：不实'],
    [{ kind: 'reverse', target, date: '2026-11-10', note: '重复登记' }, '冲正第 4 笔：重复登记'],
    [{ kind: 'reverse', target, date: '2026-11-10', undo: true }, '撤回第 4 笔'],
    [{ kind: 'item', item: 'soap', name: '洗衣皂', price: 20, limit: { quantity: 2, every: 'quarter' } }, '物品 洗衣皂：每件 20 分；每户每季限 2 件'],
    [{ kind: 'item', item: 'soap', closed: true, limit: null }, '物品 洗衣皂：不限件数；停止兑换'],
    [{ kind: 'stock', item: 'soap', change: 6, reason: 'delivery' }, '进货 洗衣皂 +6'],
    [{ kind: 'stock', item: 'soap', change: -1, reason: 'loss' }, '损耗 洗衣皂 −1'],
    [{ kind: 'redeem', account: '03-017', item: 'soap', quantity: 2, points: 40, date: '2026-11-10' }, '兑换 洗衣皂 × 2'],
    [{ kind: 'expire', account: '03-017', points: 1, until: '2025-12-31', date: '2026-11-10' }, '2025年12月31日 及以前的积分到期'],
    [{ kind: 'publish', ...statement, ends: '2026-11-23', days: 5, places: ['公示栏'] }, '公示〔2026-Q3〕，到 2026年11月23日，共 5 个工作日'],
    [{ kind: 'lock', ...statement }, '锁定〔2026-Q3〕'],
    [{ kind: 'objection', period: '2026-Q3', date: '2026-11-12', note: '少记一次' }, '对〔2026-Q3〕公示的意见：少记一次'],
    [{ kind: 'answer', target: objection, date: '2026-11-13', result: 'upheld', note: '补记' }, '意见成立：补记'],
    [{ kind: 'answer', target: objection, date: '2026-11-13', result: 'dismissed', note: '已核实' }, '意见不成立：已核实'],
    [{ kind: 'merge', heads: [{ writer: 'w2', sequence: 1, hash: digits }] }, '合并了 1 份账本'],
    [{ kind: 'account', account: 'p2', name: '赵二', accountKind: 'member', household: '03-017' }, '设立账户 p2 某；属于农户 03-017 某'],
    [{ kind: 'account', account: 'p1', name: '赵明', unit: null, household: null, date: '2026-10-01', class: 'post-holder', optedOut: true, exempt: false, closed: true }, '账户 p1 某：名称改为 赵明；不再属于任何单位；2026年10月1日 起不属于任何农户；类别改为 有岗位党员；不参加榜单；参加积分；停用'],
    [{ kind: 'account', account: 'p1' }, '账户 p1 某 没有改动'],
  ])('%o', (draft, expected) => {
    const id = ledger.one('吴登记', draft);
    expect(entrySentence(ledger.words, entryRow(ledger.state, rowOfId(ledger.state, id)), ledger.entry(id))).toBe(expected);
  });

  it('is named by its kind while its text is not there, an award by its item', () => {
    const [approval] = ledger.entries.filter(({ kind }) => kind === 'approve');
    const row = entryRow(ledger.state, ledger.entries.indexOf(approval as (typeof ledger.entries)[number]));
    expect(entrySentence(ledger.words, row, undefined)).toBe('通过');
    expect(entrySentence(ledger.words, entryRow(ledger.state, rowOfId(ledger.state, target)), undefined)).toBe('其他');
  });

  it('an item that no longer holds on the day keeps its title, one that never was its id', () => {
    expect(ruleTitle(ledger.words, 'cleaning-day', '1999-01-01')).toBe('参加清洁日');
    expect(ruleTitle({ ...ledger.words, profile: undefined }, 'cleaning-day', '2026-01-01')).toBe('cleaning-day');
  });
});

describe('the fields of an entry', () => {
  const fields = (ledger: TestLedger, id: string): Record<string, string> =>
    Object.fromEntries(entryFields(ledger.words, entryRow(ledger.state, rowOfId(ledger.state, id)), ledger.entry(id), ledgerStrings('zh-CN')).map(({ key, value }) => [key, value]));

  it('say all of an award, and that a cap left less', () => {
    const ledger = new TestLedger();
    const id = ledger.one('吴登记', award('p1', 2, { rule: 'remote-learning', asked: 4, quantity: 240, judges: ['甲', '乙'], source: 'e1', note: '上门学习', date: '2026-11-09' }));
    expect(fields(ledger, id)).toEqual({
      item: '远程教育学习',
      category: '学习',
      points: '+2 分（按规则应为 +4 分，因上限或余额只计这些）',
      quantity: '240 分钟',
      day: '2026年11月9日',
      note: '上门学习',
      judges: '甲、乙',
      source: 'e1',
      recorder: '吴登记',
      time: '2026-11-20 10:00',
    });
  });

  it('say of a redemption who collected it, and of a reversal why', () => {
    const ledger = new TestLedger();
    const soap = ledger.one('', { kind: 'redeem', account: '03-017', person: 'p1', item: 'soap', quantity: 1, points: 20, date: '2026-11-10' });
    expect(fields(ledger, soap)).toMatchObject({ sentence: '兑换 soap × 1', points: '−20 分', person: 'p1 某', recorder: '未填' });
    expect(fields(ledger, ledger.one('李会计', { kind: 'reverse', target: soap, date: '2026-11-11', note: '退货' }))).toMatchObject({ points: '+20 分', note: '退货', day: '2026年11月11日' });
  });

  it.each<[string, object, Record<string, string | undefined>]>([
    ['its day', { date: '2026-09-03' }, { day: '2026年9月3日', givenDay: undefined, note: '供销社 0917' }],
    ['no day where it names none', {}, { day: undefined, givenDay: undefined, time: '2026-11-20 10:00' }],
  ])('say of a delivery %s', (_, day, expected) => {
    const ledger = new TestLedger();
    const id = ledger.one('吴登记', { kind: 'stock', item: 'soap', change: 6, reason: 'delivery', note: '供销社 0917', ...day });
    const said = fields(ledger, id);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, said[key]]))).toEqual(expected);
    expect(said['sentence']).toBe('进货 soap +6');
  });

  it('say of a delivery into a locked period both days', () => {
    const ledger = new TestLedger();
    ledger.one('吴登记', { kind: 'lock', period: '2026-Q3', date: '2026-11-16', heads: [], head: '', entries: 0, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] });
    const late = ledger.one('李会计', { kind: 'stock', item: 'soap', change: 6, reason: 'delivery', date: '2026-09-03' });
    expect(fields(ledger, late)).toMatchObject({ day: '2026年10月1日', givenDay: '2026年9月3日' });
  });
});
