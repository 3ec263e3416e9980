import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryId } from './chain.js';
import { compareCodes, periodNotice, type NoticeOptions, type PeriodNotice } from './notice.js';
import { correctionsIn } from './publish.js';
import { standingsOf } from './standings.js';
import { Village } from './testing/village.js';

const households: NoticeOptions = { board: 'household' };
const period = '2026-Q1';

/** Two households: h10 with m1, h2 with m2, and m3 of none. */
function village(): Village {
  const built = new Village();
  built.write(
    { kind: 'account', account: 'h10', name: '欧阳明', accountKind: 'household' },
    { kind: 'account', account: 'h2', name: '赵大', accountKind: 'household' },
    { kind: 'account', account: 'm1', name: '欧阳小红', accountKind: 'member', household: 'h10' },
    { kind: 'account', account: 'm2', name: '赵小', accountKind: 'member', household: 'h2' },
    { kind: 'account', account: 'm3', name: '钱一', accountKind: 'member' },
  );
  return built;
}

const brief = ({ rows }: PeriodNotice): unknown[] => rows.map(({ account, name, lines, reversed, total }) => [account, name, lines.map(({ rule, times, points }) => `${rule} ${times}× ${points}`).join(', '), `${reversed.times}× ${reversed.points}`, total]);

describe('a public notice', () => {
  it('lists who moved points by code, with masked names, by rule, and what was taken back apart', () => {
    const built = village();
    built.award('m1', 2, { rule: 'a' });
    built.award('h10', 3, { rule: 'b' });
    built.award('m1', 2, { rule: 'a', date: '2026-03-31' });
    const wrong = built.award('m2', 5, { rule: 'a' });
    const reversal = built.record({ kind: 'reverse', target: wrong, date: '2026-02-11', note: '重复登记' });
    const notice = periodNotice(built.state, period, households);
    expect(brief(notice)).toEqual([
      ['h2', '赵*', 'a 1× 5', '1× 5', 0],
      ['h10', '欧阳*', 'a 2× 4, b 1× 3', '0× 0', 7],
    ]);
    expect(notice.totals).toEqual({ accounts: 2, issued: 12, reversed: 5, net: 7 });
    expect(notice.corrections).toEqual([{ id: reversal, target: wrong, account: 'h2', name: '赵*', rule: 'a', points: 5, date: '2026-02-11' }]);
    expect(JSON.stringify(notice)).not.toMatch(/赵大|赵小|明|小红|重复登记/);
  });

  it('of people lists each by itself, also those of no household', () => {
    const built = village();
    built.award('m1', 2);
    built.award('m3', 1);
    built.award('h2', 9);
    expect(brief(periodNotice(built.state, period, { board: 'member' }))).toEqual([
      ['m1', '欧阳**', 'item 1× 2', '0× 0', 2],
      ['m3', '钱*', 'item 1× 1', '0× 0', 1],
    ]);
  });

  it.each<[string, (built: Village) => void]>([
    ['waits for approval', (built) => built.award('h2', 4, { approval: true })],
    ['was refused', (built) => built.record({ kind: 'refuse', target: built.award('h2', 4, { approval: true }), note: '不符' })],
    ['lies a day before the period', (built) => built.award('h2', 4, { date: '2025-12-31' })],
    ['lies a day after it', (built) => built.award('h2', 4, { date: '2026-04-01' })],
    ['belongs to who opted out', (built) => void (built.award('h2', 4), built.record({ kind: 'account', account: 'h2', optedOut: true }))],
    ['belongs to who is exempt', (built) => void (built.award('h2', 4), built.record({ kind: 'account', account: 'h2', exempt: true }))],
  ])('leaves out what %s', (_, write) => {
    const built = village();
    write(built);
    expect(periodNotice(built.state, period, households)).toMatchObject({ rows: [], corrections: [], totals: { accounts: 0, issued: 0, reversed: 0, net: 0 } });
  });

  it('counts what was approved, on the day of the award', () => {
    const built = village();
    const id = built.award('h2', 4, { approval: true, date: '2026-03-31' });
    built.author = '审核人';
    built.record({ kind: 'approve', target: id });
    expect(brief(periodNotice(built.state, period, households))).toEqual([['h2', '赵*', 'item 1× 4', '0× 0', 4]]);
  });

  it('lists only the accounts asked for', () => {
    const built = village();
    built.award('h2', 1);
    built.award('h10', 2);
    expect(brief(periodNotice(built.state, period, { ...households, includes: ({ id }) => id === 'h10' }))).toEqual([['h10', '欧阳*', 'item 1× 2', '0× 0', 2]]);
  });

  it('up to heads says what it said when they were the last ones', () => {
    const built = village();
    const first = built.award('h2', 1);
    const waiting = built.award('h10', 3, { approval: true });
    const before = periodNotice(built.state, period, households);
    const heads = [...built.state.heads.values()];
    built.author = '审核人';
    built.write({ kind: 'approve', target: waiting }, { kind: 'reverse', target: first, date: '2026-02-10', note: '重复' });
    built.award('h2', 8);
    expect(periodNotice(built.state, period, { ...households, heads })).toEqual(before);
    expect(periodNotice(built.state, period, households).totals).toEqual({ accounts: 2, issued: 12, reversed: 1, net: 11 });
    expect(periodNotice(built.state, period, { ...households, heads: [] }).rows).toEqual([]);
  });

  it('names corrections as the publication does', () => {
    const built = village();
    built.record({ kind: 'reverse', target: built.award('h2', 1), date: '2026-02-10', note: '重复' });
    built.record({ kind: 'reverse', target: built.award('h10', 1), date: '2026-02-10', note: '重复' });
    expect(periodNotice(built.state, period, households).corrections.map(({ id }) => id)).toEqual(correctionsIn(built.state, period));
  });

  it('adds up, and shows what the board shows, whatever was recorded', () => {
    const award = fc.record({ account: fc.constantFrom('h2', 'h10', 'm1', 'm2', 'm3'), rule: fc.constantFrom('a', 'b'), points: fc.integer({ min: -5, max: 9 }), isWrong: fc.boolean() });
    fc.assert(
      fc.property(fc.array(award, { maxLength: 12 }), fc.constantFrom('household' as const, 'member' as const), (awards, board) => {
        const built = village();
        for (const { isWrong, ...values } of awards) {
          const id = built.award(values.account, values.points, { rule: values.rule });
          if (isWrong) built.record({ kind: 'reverse', target: id, date: '2026-02-10', note: '错' });
        }
        const { rows, totals, corrections } = periodNotice(built.state, period, { board });
        const shown = new Map(standingsOf(built.state, { period, board }).map(({ account, points }) => [account, points]));
        expect(rows.map(({ total }) => total)).toEqual(rows.map(({ account }) => shown.get(account)));
        expect(totals.net).toBe(totals.issued - totals.reversed);
        expect(totals.net).toBe(rows.reduce((sum, { total }) => sum + total, 0));
        expect(corrections).toHaveLength(rows.reduce((sum, { reversed }) => sum + reversed.times, 0));
        expect(new Set(corrections.map(({ id }) => id)).size).toBe(corrections.length);
        expect(built.entries.map(entryId)).toEqual(expect.arrayContaining(corrections.flatMap(({ id, target }) => [id, target])));
      }),
    );
  });
});

it.each([
  [['10', '9', '1'], ['1', '9', '10']],
  [['03-009', '01-022', '03-017'], ['01-022', '03-009', '03-017']],
  [['2组-10', '2组-9'], ['2组-9', '2组-10']],
])('codes %j are read in the order %j', (given, expected) => expect([...given].sort(compareCodes)).toEqual(expected));
