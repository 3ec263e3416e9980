import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from './accounts.js';
import { balanceParts, householdTimes } from './details.js';
import { accountOf, type LedgerAccount, type LedgerState } from './state.js';
import { Village } from './testing/village.js';

const account = (state: LedgerState, id: string): LedgerAccount => accountOf(state, id) as LedgerAccount;
const nothing = { earned: 0, deducted: 0, reversed: 0, redeemed: 0, expired: 0, balance: 0 };

/** A household `h1` of the person `m1`, and the person `m2` of none. */
function village(): Village {
  const made = new Village().people('m2', 'h1');
  made.record({ kind: 'account', account: 'm1', name: '人一', accountKind: 'member', household: 'h1' });
  return made;
}

describe('the parts of a balance (PTS-40)', () => {
  it('earned 50, reversed 10 and redeemed 30 are 10', () => {
    const made = village();
    made.award('m2', 40);
    const wrong = made.award('m2', 10);
    made.write({ kind: 'reverse', target: wrong, date: '2026-05-02' }, { kind: 'redeem', account: 'm2', item: 'soap', quantity: 1, points: 30, date: '2026-05-03' });
    expect(balanceParts(made.state, account(made.state, 'm2'))).toEqual({ ...nothing, earned: 50, reversed: 10, redeemed: 30, balance: 10 });
  });

  it('tell deductions, what has expired and what was brought back apart', () => {
    const made = village();
    made.award('m2', 20);
    made.award('m2', -3);
    const taken = made.record({ kind: 'redeem', account: 'm2', item: 'soap', quantity: 1, points: 5, date: '2026-05-03' });
    made.record({ kind: 'expire', account: 'm2', points: 4, until: '2026-05-01', date: '2026-06-01' });
    expect(balanceParts(made.state, account(made.state, 'm2'))).toEqual({ ...nothing, earned: 20, deducted: 3, redeemed: 5, expired: 4, balance: 8 });
    made.record({ kind: 'reverse', target: taken, date: '2026-05-04' });
    expect(balanceParts(made.state, account(made.state, 'm2'))).toEqual({ ...nothing, earned: 20, deducted: 3, expired: 4, balance: 13 });
  });

  it('of a household hold what its people brought while they were its own', () => {
    const made = village();
    made.award('h1', 5);
    made.award('m1', 7, { date: '2026-05-01' });
    made.record({ kind: 'account', account: 'm1', household: null, date: '2026-06-01' });
    made.award('m1', 11, { date: '2026-06-02' });
    expect(balanceParts(made.state, account(made.state, 'h1'))).toEqual({ ...nothing, earned: 12, balance: 12 });
    expect(balanceParts(made.state, account(made.state, 'm1'))).toEqual({ ...nothing, earned: 11, balance: 11 });
  });

  it('hold nothing that waits', () => {
    const made = village();
    made.award('m2', 9, { approval: true });
    expect(balanceParts(made.state, account(made.state, 'm2'))).toEqual(nothing);
  });

  it('always come to the balance', () => {
    const step = fc.record({ who: fc.constantFrom('h1', 'm1', 'm2'), points: fc.integer({ min: -9, max: 9 }), what: fc.constantFrom('award', 'redeem', 'expire', 'back') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const made = village();
        const targets: string[] = [];
        for (const { who, points, what } of steps) {
          if (what === 'award') targets.push(made.award(who, points));
          else if (what === 'redeem') targets.push(made.record({ kind: 'redeem', account: who, item: 'soap', quantity: 1, points: Math.abs(points), date: '2026-05-03' }));
          else if (what === 'expire') targets.push(made.record({ kind: 'expire', account: who, points: Math.abs(points), until: '2026-05-01', date: '2026-06-01' }));
          else if (targets.length > 0) made.record({ kind: 'reverse', target: targets[Math.abs(points) % targets.length] as string, date: '2026-05-04' });
        }
        for (const id of ['h1', 'm2']) {
          const { earned, deducted, reversed, redeemed, expired, balance } = balanceParts(made.state, account(made.state, id));
          expect(earned - deducted - reversed - redeemed - expired).toBe(balance);
          expect(balance).toBe(balanceOf(made.state, account(made.state, id)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the people of a household', () => {
  const times = (made: Village, id: string): unknown[] => householdTimes(made.state, account(made.state, id)).map(({ account: { id: who }, from, to, points }) => [who, from, to, points]);

  it('are there from ever until they move, and bring what they earned meanwhile', () => {
    const made = village();
    made.award('h1', 100);
    made.award('m1', 7, { date: '2026-05-31' });
    made.write({ kind: 'account', account: 'h2', name: '农户二', accountKind: 'household' }, { kind: 'account', account: 'm1', household: 'h2', date: '2026-06-01' });
    const wrong = made.award('m1', 11, { date: '2026-06-01' });
    made.award('m1', 4, { date: '2026-06-02' });
    made.record({ kind: 'reverse', target: wrong, date: '2026-06-01' });
    expect(times(made, 'h1')).toEqual([['m1', null, '2026-05-31', 7]]);
    expect(times(made, 'h2')).toEqual([['m1', '2026-06-01', null, 4]]);
  });

  it('may come back, each time counted by itself', () => {
    const made = village();
    made.write({ kind: 'account', account: 'm1', household: null, date: '2026-03-01' }, { kind: 'account', account: 'm1', household: 'h1', date: '2026-07-01' });
    for (const [date, points] of [['2026-02-28', 1], ['2026-03-01', 2], ['2026-06-30', 4], ['2026-07-01', 8]] as const) made.award('m1', points, { date });
    expect(times(made, 'h1')).toEqual([['m1', null, '2026-02-28', 1], ['m1', '2026-07-01', null, 8]]);
  });

  it('are none of a household that nobody was in', () => {
    const made = village().people('h9');
    expect(times(made, 'h9')).toEqual([]);
  });
});
