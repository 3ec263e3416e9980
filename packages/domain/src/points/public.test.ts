import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerDraft } from './entry.js';
import { headsOfFile, readLedgerFile } from './file.js';
import { maskedName } from './mask.js';
import { publicAccount, publicLedger, publicStandings } from './public.js';
import { standingsOf } from './standings.js';
import { Village } from './testing/village.js';

describe('a masked name', () => {
  it.each([
    ['赵大', '赵*'],
    ['钱小明', '钱**'],
    ['欧阳明', '欧阳*'],
    ['司马相如', '司马**'],
    ['欧阳', '欧*'],
    ['王', '*'],
    ['', ''],
    [' 赵大 ', '赵*'],
    ['阿卜杜拉·买买提', '阿***·***'],
    ['古丽‧肉孜', '古*‧**'],
    ['𠮷野明', '𠮷**'],
    ['葛󠄀城', '葛󠄀*'],
    ['ئابدۇللا مەمەت', 'ئ******* *****'],
    ['John Smith', 'J*** *****'],
    ['赵大（户主）', '赵*****'],
    ['3号', '3*'],
  ])('%s is shown as %s', (name, masked) => expect(maskedName(name)).toBe(masked));

  it('never tells a name whole, and keeps at most two of its characters', () => {
    const names = fc.array(fc.constantFrom(...'王李张欧阳司马诸葛明强丽·𠮷 aئ'.split('')), { minLength: 1, maxLength: 8 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(names, (name) => {
        fc.pre(/[^\s·]/u.test(name));
        const masked = maskedName(name);
        expect(masked).toContain('*');
        expect(masked.replace(/[*\s·]/gu, '').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('what is public', () => {
  const village = new Village().people('m1', 'm2', 'm3');
  village.write({ kind: 'account', account: 'm1', name: '钱小明' }, { kind: 'account', account: 'm2', optedOut: true });
  const secret = { note: '病假', evidence: ['photo-1'], judges: ['甲'], source: 'e1' };
  const first = village.award('m1', 5, secret);
  village.award('m2', 5, { source: 'e2' });
  village.award('m3', 5, { approval: true });
  village.award('m1', 5, { source: 'e1' });
  const wrong = village.award('m1', 3);
  const reversal = village.record({ kind: 'reverse', target: wrong, date: '2026-02-10', note: '家庭原因' });
  village.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 2, points: 4, date: '2026-02-11', note: '低保' } as LedgerDraft);
  const shown = publicLedger(village.state, village.entries);

  it('is code, masked name, item, points and date of what counts (PTS-45), and of its corrections', () => {
    expect(shown.map(({ kind, points, status }) => [kind, points, status])).toEqual([['award', 5, 'counted'], ['award', 3, 'reversed'], ['reverse', 3, 'counted'], ['redeem', 4, 'counted']]);
    expect(shown[0]).toEqual({ id: first, kind: 'award', account: 'm1', name: '钱**', topic: 'item', points: 5, quantity: 1, date: '2026-02-10', status: 'counted' });
    expect(shown[2]).toMatchObject({ id: reversal, target: wrong });
  });

  it('holds no name, note, evidence, judge, event or author', () => {
    const text = JSON.stringify([shown, publicStandings(standingsOf(village.state, { period: 'all' }))]);
    for (const hidden of ['钱小明', '名m3', '病假', 'photo-1', '甲', 'e1', '家庭原因', '低保', '登记人', 'm2']) expect(text).not.toContain(hidden);
  });

  it('of one account is found by its code alone', () => {
    expect(publicAccount(village.state, ' m1 ')).toEqual({ id: 'm1', name: '钱**' });
    expect(['钱小明', 'm2', 'm9', ''].map((code) => publicAccount(village.state, code))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the file of another machine', () => {
  const { entries } = new Village().people('m1');
  it('gives its entries', () => {
    expect(readLedgerFile(JSON.parse(JSON.stringify({ ledger: 1, entries })))).toEqual(entries);
    expect(readLedgerFile({ ledger: 1, entries: [] })).toEqual([]);
  });
  it.each<[string, unknown, string, object]>([
    ['nothing', null, 'points-file', {}],
    ['another file', { units: [] }, 'points-file', {}],
    ['no list', { ledger: 1, entries: {} }, 'points-file', {}],
    ['a newer version', { ledger: 2, entries }, 'points-newer', { version: 2, expected: 1 }],
    ['an entry that is none', { ledger: 1, entries: [...entries, 7] }, 'points-entry', { position: 2 }],
    ['an entry without a number', { ledger: 1, entries: [{ ...entries[0], sequence: 0 }] }, 'points-entry', { position: 1 }],
    ['an entry without a hash', { ledger: 1, entries: [{ ...entries[0], hash: 'abc' }] }, 'points-entry', { position: 1 }],
    ['an entry of no time', { ledger: 1, entries: [{ ...entries[0], after: '' }] }, 'points-entry', { position: 1 }],
  ])('that is %s is refused', (_, raw, code, details) => expect(() => readLedgerFile(raw)).toThrow(expect.objectContaining({ code, details })));
  it('gives the heads that it keeps apart, without those that can be none', () => {
    const head = { writer: 'a1', sequence: 1, hash: entries[0]?.hash ?? '' };
    expect(headsOfFile({ ledger: 1, heads: [head, null, { ...head, sequence: 0 }, { ...head, writer: 7 }, { ...head, hash: 'abc' }, { ...head, hash: [head.hash] }], entries })).toEqual([head]);
    for (const raw of [null, 7, {}, { heads: 'x' }]) expect(headsOfFile(raw)).toEqual([]);
  });
});
