import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerState } from './ledger.js';
import { accountOf, type LedgerAccount, type LedgerState } from './state.js';
import { numberAt } from './numbers.js';
import { categorySums, monthSums, periodSums, sumAt } from './sums.js';
import { plainEarnings } from './testing/plain-earnings.js';
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

  it('are kept as long as they are asked for, however many periods are looked at between', () => {
    const village = household();
    village.award('m1', 5, { date: '2026-01-01' });
    const { state } = village;
    const months = (): unknown => monthSums(state, '2026-06-30', 12, 'purse').sums;
    const [kept, once] = [months(), periodSums(state, '2026', 'purse')];
    for (let year = 1990; year < 2040; year++) {
      periodSums(state, String(year === 2026 ? 1989 : year), 'purse');
      expect(months()).toBe(kept);
    }
    // What nobody asked for again was let go, and is made anew.
    const again = periodSums(state, '2026', 'purse');
    expect(again).toEqual(once);
    expect(again).not.toBe(once);
  });

  it('agree with what every entry says, looked at one by one', () => {
    fc.assert(
      fc.property(happenings, fc.constantFrom('account' as const, 'purse' as const), (happened, by) => {
        const village = household();
        for (const { account, points, date, rule: item } of happened) village.award(account, points, { date, rule: item });
        const { state } = village;
        const sums = categorySums(state, '2026-Q1', profile.points, by);
        const months = monthSums(state, '2026-06-30', 7, by);
        for (const account of state.accounts) {
          const { sweep = 0, read = 0, gone = 0 } = plainEarnings(state, account, '2026-Q1', by);
          expect(sums.categories.map((_, place) => sumAt(sums, account.index, place))).toEqual([sweep, read, gone]);
          const total = (month: string): number => Object.values(plainEarnings(state, account, month, by)).reduce((sum, points) => sum + points, 0);
          expect(months.months.map((_, place) => sumAt(months, account.index, place))).toEqual(months.months.map(({ id }) => total(id)));
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

  it('stay with the household of their day when somebody moves on, and take back what was reversed', () => {
    const village = household();
    village.award('m1', 2, { date: '2025-11-30' });
    village.award('m1', 3, { date: '2026-01-15' });
    village.award('h1', 4, { date: '2026-02-01' });
    village.record({ kind: 'reverse', target: village.award('m1', 1, { date: '2026-02-10' }), date: '2026-02-10', undo: true });
    village.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-02-15' });
    village.award('m1', 8, { date: '2026-02-20' });
    const { state } = village;
    const months = (by: 'account' | 'purse', id: string): number[] => {
      const sums = monthSums(state, '2026-02-28', 4, by);
      return sums.months.map((_, place) => sumAt(sums, indexOf(state, id), place));
    };
    expect([months('purse', 'h1'), months('purse', 'h2'), months('account', 'm1')]).toEqual([[2, 0, 3, 4], [0, 0, 0, 8], [2, 0, 3, 8]]);
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
