import { describe, expect, it } from 'vitest';
import { awardFieldOf, checkSheet, type SheetRow } from './sheet.js';
import { profileWith, rule, Village } from './testing/village.js';

const profile = profileWith({
  categories: { other: '其他' },
  rules: {
    'cleaning-day': rule({ title: { 'zh-CN': '参加清洁日', en: 'Cleaning day' }, form: 'fixed', points: 2, caps: [{ points: 5, every: 'year' }] }),
    mediation: rule({ title: '调解', form: 'fixed', points: 3, unit: { 'zh-CN': '件', en: 'cases', ug: 'دانە' } }),
    other: rule({ title: '其他', form: 'open' }),
  },
});
const village = new Village().people('m1', 'm2', 'm3');
village.write({ kind: 'account', account: 'm2', name: '王伟' }, { kind: 'account', account: 'm3', name: '王伟' });
village.award('m1', 1, { source: 'e1' });
const check = (...rows: readonly Omit<SheetRow, 'row'>[]): ReturnType<typeof checkSheet> =>
  checkSheet(village.state, rows.map((each, index) => ({ ...each, row: index + 2 })), profile, { author: '登记人', today: '2026-06-01' });
const good = { account: 'm1', rule: '其他', date: '2026-02-10', points: '3' };

it.each([
  ['户编号', 'account'],
  [' 姓名 ', 'name'],
  ['积分项目', 'rule'],
  ['日期', 'date'],
  ['得分', 'points'],
  ['次数', 'quantity'],
  ['事件编号', 'source'],
  ['Event ID', 'source'],
  ['备 注', 'note'],
  ['见证人', 'evidence'],
  ['评委', 'judges'],
  ['پائالىيەت كودى', 'source'],
  ['民族', undefined],
])('the heading “%s” is the field %s', (heading, field) => expect(awardFieldOf(heading)).toBe(field));

describe('the dry run of a sheet', () => {
  it('makes new entries, reads what people write, and changes nothing', () => {
    const before = village.state.length;
    expect(check({ account: ' m1 ', rule: '参加清洁日', date: '2.10', quantity: '２次', source: 'e7', note: '河道' }, { name: '名m1', rule: 'OTHER', date: '今天', points: '1,000分' })).toEqual({
      total: 2,
      present: 0,
      rows: [2, 3],
      findings: [],
      requests: [
        { account: 'm1', rule: 'cleaning-day', date: '2026-02-10', quantity: 2, source: 'e7', note: '河道' },
        { account: 'm1', rule: 'other', date: '2026-06-01', points: 1000 },
      ],
      drafts: [
        { kind: 'award', account: 'm1', rule: 'cleaning-day', date: '2026-02-10', points: 4, quantity: 2, source: 'e7', note: '河道' },
        { kind: 'award', account: 'm1', rule: 'other', date: '2026-06-01', points: 1000 },
      ],
    });
    expect(village.state.length).toBe(before);
  });

  it.each([
    ['cleaning-day', '2', true],
    ['cleaning-day', '2 次', true],
    ['cleaning-day', '2 times', true],
    ['cleaning-day', '2 قېتىم', true],
    ['cleaning-day', '2 件', false],
    ['mediation', '2件', true],
    ['mediation', '2 cases', true],
    ['mediation', '2 دانە', true],
    ['mediation', '2 次', true],
    ['mediation', '2 分钟', false],
  ])('reads the quantity of %s from “%s”, as the profile names its unit: %s', (id, quantity, isRead) => {
    const { requests, findings } = check({ account: 'm1', rule: id, date: '2026-02-10', quantity });
    expect([requests.map((request) => request.quantity), findings.map(({ code, details }) => [code, details['field']])]).toEqual(isRead ? [[2], []] : [[], [['points-bad-value', 'quantity']]]);
  });

  it.each(['清理河道、王见证', 'ئالىم، گۈلنار؛ نۇرى'])('takes apart the evidence “%s”', (evidence) => {
    expect(check({ ...good, evidence }).requests[0]?.evidence?.length).toBe(evidence.split(/[、،؛]/).length);
  });

  it('skips an event that is in the ledger, or twice in the sheet', () => {
    const report = check({ ...good, source: 'e1' }, { ...good, source: 'e8' }, { ...good, source: 'e8' });
    expect(report).toMatchObject({ total: 3, present: 2, rows: [3] });
    expect(report.findings.map(({ row, code }) => [row, code])).toEqual([[2, 'already-present'], [4, 'already-present']]);
  });

  it('counts caps from line to line, and tells what was cut', () => {
    const report = check(...Array.from({ length: 4 }, () => ({ account: 'm1', rule: '参加清洁日', date: '2026-02-10' })));
    expect(report.drafts.map(({ points }) => points)).toEqual([2, 2, 1]);
    expect(report.findings).toMatchObject([{ row: 4, code: 'points-cap', details: { asked: 2, points: 1 } }, { row: 5, code: 'points-cap', details: { used: 5, cap: 5 } }]);
  });

  it.each<[string, Omit<SheetRow, 'row'>, string]>([
    ['an unknown code', { ...good, account: 'm9' }, 'unknown-account'],
    ['an unknown name', { ...good, account: '', name: '李四' }, 'unknown-account'],
    ['a name that two have', { ...good, account: '', name: '王伟' }, 'ambiguous-account'],
    ['an unknown item', { ...good, rule: '唱歌' }, 'unknown-rule'],
    ['no item', { account: 'm1', date: '2026-02-10' }, 'unknown-rule'],
    ['no day', { ...good, date: '' }, 'points-bad-value'],
    ['a day that never was', { ...good, date: '2026-02-30' }, 'points-bad-value'],
    ['half a point', { ...good, points: '1.5' }, 'points-bad-value'],
    ['words for points', { ...good, points: '很多' }, 'points-bad-value'],
    ['points below zero', { ...good, points: '-3' }, 'points-bad-value'],
    ['no points for an open item', { ...good, points: '' }, 'points-bad-value'],
    ['other points than the item gives', { ...good, rule: '参加清洁日', points: '7' }, 'points-range'],
  ])('tells of %s with the line', (_, row, code) => {
    const report = check(good, row);
    expect(report.rows).toEqual([2]);
    expect(report.findings.map((finding) => [finding.row, finding.code])).toEqual([[3, code]]);
    expect(report.findings[0]?.message).toMatch(/\.$/);
  });

  it('takes what proves it and who judged from their cells, each name once', () => {
    const report = check({ ...good, evidence: ' 照片 12、签到表，照片 12 ', judges: '甲；乙' }, { ...good, evidence: ' ', judges: '、' });
    expect(report.drafts).toMatchObject([{ evidence: ['照片 12', '签到表'], judges: ['甲', '乙'] }, {}]);
    expect(Object.keys(report.drafts[1] ?? {})).not.toContain('evidence');
  });

  it('says of a counted event only that, also where the line could not be recorded otherwise', () => {
    village.award('m2', 5, { rule: 'cleaning-day', source: 'e9' });
    const report = check({ account: 'm2', rule: '参加清洁日', date: '2026-02-10', source: 'e9' });
    expect(report.findings.map(({ code }) => code)).toEqual(['already-present']);
    expect(report.present).toBe(1);
  });

  it('finds accounts among the given ones alone, by code and by name', () => {
    const accounts = village.state.accounts.filter(({ id }) => id !== 'm3');
    const rows = [{ ...good, account: 'm3' }, { ...good, account: '', name: '王伟' }].map((each, index) => ({ ...each, row: index + 2 }));
    const report = checkSheet(village.state, rows, profile, { author: '登记人', today: '2026-06-01', accounts });
    expect(report.findings.map(({ row, code }) => [row, code])).toEqual([[2, 'unknown-account']]);
    expect(report.drafts.map(({ account }) => account)).toEqual(['m2']);
  });

  it('accounts for every line: a draft or a finding', () => {
    const report = check(good, { account: 'm9' }, { ...good, source: 'e1' }, {});
    for (let row = 2; row <= 5; row++) expect(report.rows.includes(row) || report.findings.some((finding) => finding.row === row)).toBe(true);
  });
});

describe('lines that are marked by what they say', () => {
  const rows = [good, good, { ...good, points: '4' }, { ...good, source: 'own' }].map((each, index): SheetRow => ({ ...each, row: index + 2 }));
  const marked = (given: readonly SheetRow[], state = village.state): ReturnType<typeof checkSheet> => checkSheet(state, given, profile, { author: '登记人', today: '2026-06-01', marksLines: true });

  it('are all new the first time, also where two say the same, and all there the second time, in any order', () => {
    const first = marked(rows);
    expect(new Set(first.drafts.map(({ source }) => source)).size).toBe(4);
    expect(first.drafts.at(-1)?.source).toBe('own');
    const after = new Village().people('m1', 'm2', 'm3');
    after.write(...first.drafts);
    expect(marked([...rows].reverse(), after.state)).toMatchObject({ drafts: [], present: 4 });
  });

  it('do not depend on the note, and do on everything that makes the points', () => {
    const sourceOf = (row: Omit<SheetRow, 'row'>): string | undefined => marked([{ ...row, row: 2 }]).drafts[0]?.source;
    expect(sourceOf({ ...good, note: '补记' })).toBe(sourceOf(good));
    for (const other of [{ account: 'm2' }, { date: '2026-02-11' }, { points: '4' }, { quantity: '2' }]) expect(sourceOf({ ...good, ...other })).not.toBe(sourceOf(good));
  });
});
