import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsByCategory, pointsSeries } from './details.js';
import { ledgerState } from './ledger.js';
import { accountOf, type LedgerAccount, type LedgerState } from './state.js';
import { numberAt } from './numbers.js';
import { categorySums, monthSums, periodSums, sumAt } from './sums.js';
import { profileWith, rule, Village } from './testing/village.js';

const profile = profileWith({ categories: { work: '劳动', study: '学习' }, rules: { sweep: rule({ form: 'open', category: 'work' }), read: rule({ form: 'open', category: 'study' }) } });
const days = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30'] as const;
const rules = ['sweep', 'read', 'gone'] as const;
const indexOf = (state: LedgerState, id: string): number => (accountOf(state, id) as LedgerAccount).index;

/** A village of two households, one of them with a member, in which so many things happen. */
const happenings = fc.array(fc.record({ account: fc.constantFrom('h1', 'h2', 'm1'), date: fc.constantFrom(...days), rule: fc.constantFrom(...rules), points: fc.integer({ min: -3, max: 9 }), isTakenBack: fc.boolean() }), { maxLength: 12 });

function household(): Village {
  const village = new Village().people('h1', 'h2', 'm1');
  village.record({ kind: 'account', account: 'm1', household: 'h1' });
  return village;
}

describe('sums by account', () => {
  it('are the same whether a state grew step by step or was folded at once', () => {
    fc.assert(
      fc.property(happenings, (happened) => {
        const village = household();
        for (const { isTakenBack, ...each } of happened) {
          const target = village.award(each.account, each.points, { date: each.date, rule: each.rule });
          if (isTakenBack) village.record({ kind: 'reverse', target, date: each.date, undo: true });
          // Asked for at each step, so that each step adds to what was kept.
          for (const by of ['account', 'purse'] as const) periodSums(village.state, '2026', by);
          categorySums(village.state, '2026-Q1', profile.points, 'purse');
          monthSums(village.state, '2026-06-30', 7, 'account');
        }
        const fresh = ledgerState(village.entries);
        for (const by of ['account', 'purse'] as const) {
          categorySums(fresh, '2026', profile.points, by);
          expect(periodSums(village.state, '2026', by)).toEqual(periodSums(fresh, '2026', by));
          expect(categorySums(village.state, '2026-Q1', profile.points, by).sums).toEqual(categorySums(fresh, '2026-Q1', profile.points, by).sums);
          expect(monthSums(village.state, '2026-06-30', 7, by).sums).toEqual(monthSums(fresh, '2026-06-30', 7, by).sums);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('agree with what is asked for one account alone', () => {
    fc.assert(
      fc.property(happenings, (happened) => {
        const village = household();
        for (const { account, points, date, rule: item } of happened) village.award(account, points, { date, rule: item });
        const { state } = village;
        const sums = categorySums(state, '2026-Q1', profile.points, 'purse');
        const months = monthSums(state, '2026-06-30', 7, 'purse');
        for (const id of ['h1', 'h2']) {
          const account = accountOf(state, id) as LedgerAccount;
          const parts = Object.fromEntries(sums.categories.map((category, place) => [category, sumAt(sums, account.index, place)] as const).filter(([, points]) => points !== 0));
          expect(parts).toEqual(pointsByCategory(state, account, '2026-Q1', profile.points));
          expect(months.months.map((_, place) => sumAt(months, account.index, place))).toEqual(pointsSeries(state, account, '2026-06-30', { count: 7 }).map(({ points }) => points));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a state that others grew from stay those of its own entries', () => {
    const village = household();
    village.award('h1', 5, { date: '2026-01-01' });
    const before = village.state;
    village.award('h1', 7, { date: '2026-01-01' });
    expect(numberAt(periodSums(village.state, '2026', 'account'), indexOf(village.state, 'h1'))).toBe(12);
    expect(numberAt(periodSums(before, '2026', 'account'), indexOf(before, 'h1'))).toBe(5);
    expect(numberAt(periodSums(village.state, '2026', 'account'), indexOf(village.state, 'h1'))).toBe(12);
  });

  it('follow points that go with somebody into another household', () => {
    const village = household();
    village.award('m1', 5, { date: '2026-02-01' });
    expect(numberAt(periodSums(village.state, '2026', 'purse'), indexOf(village.state, 'h1'))).toBe(5);
    village.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-01-15' });
    expect([numberAt(periodSums(village.state, '2026', 'purse'), indexOf(village.state, 'h1')), numberAt(periodSums(village.state, '2026', 'purse'), indexOf(village.state, 'h2'))]).toEqual([0, 5]);
  });

  it('find every day among thousands of entries, in order or not', () => {
    const village = household();
    const dates = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-01-02'];
    const drafts = dates.flatMap((date) => Array.from({ length: 4096 }, () => ({ kind: 'award', account: 'h1', rule: 'sweep', date, points: 1 }) as const));
    village.write(...drafts, { kind: 'award', account: 'h1', rule: 'sweep', date: '2026-02-02', points: 1 });
    const pointsIn = (period: string): number => numberAt(periodSums(village.state, period, 'account'), indexOf(village.state, 'h1'));
    expect(['2025', '2026-01', '2026-02', '2026-03', '2026-04', '2026', 'all'].map(pointsIn)).toEqual([0, 8192, 4097, 4096, 0, 16_385, 16_385]);
    village.award('h1', 1, { date: '2026-04-01' });
    expect(['2026-02', '2026-04'].map(pointsIn)).toEqual([4097, 1]);
  });

  it('have room for an account that came later', () => {
    const village = household();
    periodSums(village.state, 'all', 'account');
    village.people('m9').award('m9', 3);
    expect(numberAt(periodSums(village.state, 'all', 'account'), indexOf(village.state, 'm9'))).toBe(3);
  });

  it('put what no rule of the profile names under no category', () => {
    const village = household();
    village.award('h2', 4, { date: '2026-02-01', rule: 'gone' });
    const sums = categorySums(village.state, '2026', profile.points, 'account');
    expect([sums.categories, sums.categories.map((_, place) => sumAt(sums, indexOf(village.state, 'h2'), place))]).toEqual([['work', 'study', ''], [0, 0, 4]]);
  });

  it('refuse a period that is none', () => {
    expect(() => periodSums(household().state, '2026-13', 'account')).toThrow(expect.objectContaining({ code: 'bad-period' }));
    expect(() => categorySums(household().state, 'Q1', profile.points, 'account')).toThrow(expect.objectContaining({ code: 'bad-period' }));
  });
});
