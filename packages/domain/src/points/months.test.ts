import { describe, expect, it } from 'vitest';
import { resolvedProfile } from '../profile/index.js';
import { pointsByMonth } from './months.js';
import { reconciliation } from './reconcile.js';
import { accountOf, type LedgerAccount } from './state.js';
import { profileWith, rule, Village } from './testing/village.js';

const { points: rules } = resolvedProfile(profileWith({ categories: { environment: '环境', volunteering: '志愿' }, rules: { courtyard: rule({ form: 'open', lowest: -9, category: 'environment' }), cleaning: rule({ form: 'open', category: 'volunteering' }) } }));

function village(): Village {
  const made = new Village().people('m1', 'm2');
  made.write({ kind: 'item', item: 'soap', name: '肥皂', price: 5 }, { kind: 'stock', item: 'soap', change: 9, reason: 'delivery' });
  made.award('m1', 10, { rule: 'courtyard', date: '2026-01-31' });
  made.award('m1', 7, { rule: 'cleaning', date: '2026-02-01' });
  made.award('m2', 4, { rule: 'courtyard', date: '2026-02-28' });
  made.award('m2', 2, { rule: 'gone', date: '2026-02-28' });
  return made;
}

describe('the points of months', () => {
  it('are told by category, the oldest month first, and what the profile does not know apart', () => {
    expect(pointsByMonth(village().state, '2026-02-14', rules, { count: 3 })).toEqual([
      { period: '2025-12', issued: 0, redeemed: 0, byCategory: {} },
      { period: '2026-01', issued: 10, redeemed: 0, byCategory: { environment: 10 } },
      { period: '2026-02', issued: 13, redeemed: 0, byCategory: { environment: 4, volunteering: 7, '': 2 } },
    ]);
    expect(pointsByMonth(village().state, '2026-02-14', rules)).toHaveLength(12);
  });

  it('are those of some accounts alone where these are asked for', () => {
    const { state } = village();
    const only = [accountOf(state, 'm2') as LedgerAccount];
    expect(pointsByMonth(state, '2026-02-14', rules, { count: 2, accounts: only })).toMatchObject([{ issued: 0 }, { issued: 6, byCategory: { environment: 4, '': 2 } }]);
    expect(pointsByMonth(state, '2026-02-14', rules, { count: 1, accounts: [] })).toMatchObject([{ issued: 0, redeemed: 0 }]);
  });

  it('agree with the reconciliation: deductions lower what was issued, what was taken back does not, what was given back was not redeemed', () => {
    const made = village();
    made.award('m1', -3, { rule: 'courtyard', date: '2026-02-03' });
    const wrong = made.award('m1', 50, { rule: 'cleaning', date: '2026-02-04' });
    made.record({ kind: 'reverse', target: wrong, date: '2026-02-05', note: '误' });
    made.award('m2', 1, { rule: 'cleaning', date: '2026-02-06', approval: true });
    made.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 5, date: '2026-02-06' });
    const given = made.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 5, date: '2026-02-06' });
    made.record({ kind: 'reverse', target: given, date: '2026-02-06', undo: true });
    const [month] = pointsByMonth(made.state, '2026-02-28', rules, { count: 1 });
    const { issued, redeemed } = reconciliation(made.state, '2026-02');
    expect(month).toEqual({ period: '2026-02', issued, redeemed, byCategory: { environment: 1, volunteering: 57, '': 2 } });
    expect([issued, redeemed]).toEqual([60, 5]);
  });
});
