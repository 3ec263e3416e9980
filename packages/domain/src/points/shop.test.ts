import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, lifetimeOf } from './accounts.js';
import { sealedEntries } from './append.js';
import { expiryDay, expiryDrafts, pointsBatches } from './expiry.js';
import { withEntries } from './ledger.js';
import { numberAt } from './numbers.js';
import { reconciliation } from './reconcile.js';
import { accepted, type Checked } from './refusal.js';
import { pointsPolicyOn } from './rules.js';
import { checkCatalogue, checkRedemption, shopWindow, type RedemptionRequest } from './shop.js';
import { accountOf, type LedgerAccount, type LedgerState } from './state.js';
import { policyProfile, Village } from './testing/village.js';

const open = policyProfile({});
const account = (state: LedgerState, id: string): LedgerAccount => accountOf(state, id) as LedgerAccount;
const codes = (checked: Checked<object>): string[] => (checked.ok ? [] : checked.refusals.map(({ code }) => code));
const request = (more: Partial<RedemptionRequest> = {}): RedemptionRequest => ({ account: 'm1', item: 'soap', quantity: 1, date: '2026-02-11', ...more });

/** One account with so many points, and so many pieces of soap at 20 points. */
function stocked(points: number, stock: number, more: object = {}): Village {
  const village = new Village().people('m1', 'h1');
  village.write(...accepted(checkCatalogue(village.state, [{ id: 'soap', name: '肥皂', price: 20, stock, ...more }])).drafts);
  if (points > 0) village.award('m1', points);
  return village;
}

describe('a redemption (PTS-05)', () => {
  it('takes points and stock, and never what was earned in all', () => {
    const village = stocked(30, 6);
    const { draft, balance, balanceAfter, stockAfter } = accepted(checkRedemption(village.state, request(), open));
    expect({ balance, balanceAfter, stockAfter }).toEqual({ balance: 30, balanceAfter: 10, stockAfter: 5 });
    village.record(draft);
    expect([balanceOf(village.state, account(village.state, 'm1')), lifetimeOf(village.state, account(village.state, 'm1')), village.state.items.get('soap')?.stock]).toEqual([10, 30, 5]);
  });

  it.each<[string, number, number, Partial<RedemptionRequest>, string[], object]>([
    ['exactly enough', 20, 1, {}, [], {}],
    ['one point short', 19, 1, {}, ['points-balance'], { balance: 19, needed: 20, short: 1 }],
    ['balance 10, item 20', 10, 1, {}, ['points-balance'], { balance: 10, needed: 20, short: 10 }],
    ['balance 15, item 20: no cash tops it up', 15, 1, {}, ['points-balance'], { short: 5 }],
    ['no stock', 30, 0, {}, ['points-stock'], { stock: 0, quantity: 1 }],
    ['two of one', 40, 1, { quantity: 2 }, ['points-stock'], { stock: 1, quantity: 2 }],
    ['neither', 0, 0, {}, ['points-stock', 'points-balance'], {}],
    ['no quantity', 30, 1, { quantity: 0 }, ['points-bad-value'], { field: 'quantity' }],
    ['half a quantity', 30, 1, { quantity: 0.5 }, ['points-bad-value'], {}],
    ['a quantity below zero', 30, 1, { quantity: -1 }, ['points-bad-value'], {}],
    ['an unknown account', 30, 1, { account: 'm9' }, ['unknown-account'], { account: 'm9' }],
    ['an unknown item', 30, 1, { item: 'toString' }, ['unknown-item'], { item: 'toString' }],
  ])('%s', (_, points, stock, more, expected, details) => {
    const checked = checkRedemption(stocked(points, stock).state, request(more), open);
    expect(codes(checked)).toEqual(expected);
    if (!checked.ok) expect(checked.refusals[0]?.details).toMatchObject(details);
  });

  it('of a member is paid by the household', () => {
    const village = stocked(30, 6);
    village.record({ kind: 'account', account: 'm1', household: 'h1' });
    expect(accepted(checkRedemption(village.state, request(), open)).draft).toMatchObject({ account: 'h1', person: 'm1' });
  });

  it.each<[string, boolean, string]>([
    ['2026-12-24', false, '2026-12-25'],
    ['2026-12-25', true, '2026-12-25'],
    ['2026-12-31', true, '2026-12-25'],
    ['2027-01-01', false, '2027-03-25'],
  ])('on %s, with windows at the ends of two quarters (PTS-22): %s', (date, isOpen, from) => {
    const profile = policyProfile({ redemption: { form: 'redemption', windows: [{ from: '12-25', to: '12-31' }, { from: '03-25', to: '03-31' }] } });
    expect(shopWindow(profile, date)).toMatchObject({ isOpen, window: { from } });
    const checked = checkRedemption(stocked(30, 1).state, request({ date }), profile);
    expect(codes(checked)).toEqual(isOpen ? [] : ['points-window']);
    expect(shopWindow(open, date)).toBeNull();
  });

  it('is limited by household and quarter, and what was given back does not count', () => {
    const village = stocked(200, 9, { limit: { quantity: 2, every: 'quarter' } });
    const first = village.record(accepted(checkRedemption(village.state, request({ quantity: 2 }), open)).draft);
    expect(checkRedemption(village.state, request({ date: '2026-03-31' }), open)).toMatchObject({ refusals: [{ code: 'points-limit', details: { limit: 2, used: 2, period: '2026-Q1' } }] });
    expect(checkRedemption(village.state, request({ date: '2026-04-01' }), open).ok).toBe(true);
    village.record({ kind: 'reverse', target: first, date: '2026-02-11', undo: true });
    expect(checkRedemption(village.state, request({ quantity: 3 }), open).ok).toBe(false);
    expect(checkRedemption(village.state, request({ quantity: 2 }), open).ok).toBe(true);
  });

  it('one after the other never overspends and never oversells, whatever is asked', () => {
    const step = fc.record({ account: fc.constantFrom('m1', 'm2', 'h1'), item: fc.constantFrom('soap', 'rice'), quantity: fc.integer({ min: -1, max: 4 }), earn: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(6), (steps, stock) => {
        const village = new Village().people('m1', 'm2', 'h1');
        village.write({ kind: 'account', account: 'm1', household: 'h1' }, ...accepted(checkCatalogue(village.state, [{ id: 'soap', name: '肥皂', price: 20, stock }, { id: 'rice', name: '米', price: 7, stock: 3 }])).drafts);
        for (const { account: id, item, quantity, earn } of steps) {
          village.award(id, earn);
          const checked = checkRedemption(village.state, { account: id, item, quantity, date: '2026-02-11' }, open);
          if (checked.ok) village.record(checked.draft);
          for (const { index } of village.state.accounts) expect(numberAt(village.state.purse, index)).toBeGreaterThanOrEqual(0);
          for (const each of village.state.items.values()) expect(each.stock).toBeGreaterThanOrEqual(0);
        }
        expect(village.state.findings).toEqual([]);
      }),
    );
  });

  it('of the last one, checked by two tabs before either wrote, is found when the second is put in', () => {
    const village = stocked(40, 1);
    const { draft } = accepted(checkRedemption(village.state, request(), open));
    const writing = { writer: 'a1', author: '', now: village.now + 1000 };
    const state = withEntries(village.state, sealedEntries(village.state, [draft], writing));
    expect(codes(checkRedemption(state, request(), open))).toEqual(['points-stock']);
    expect(withEntries(state, sealedEntries(state, [draft], writing)).findings).toMatchObject([{ code: 'oversold', details: { item: 'soap', stock: -1 } }]);
  });
});

describe('the catalogue', () => {
  it('given again changes only what is new; what is not given is closed', () => {
    const village = stocked(0, 5);
    expect(accepted(checkCatalogue(village.state, [{ id: 'soap', name: '肥皂', price: 20, stock: 5 }])).drafts).toEqual([]);
    expect(accepted(checkCatalogue(village.state, [{ id: 'soap', name: '肥皂', price: 25, stock: 3 }])).drafts).toEqual([
      { kind: 'item', item: 'soap', name: '肥皂', price: 25 },
      { kind: 'stock', item: 'soap', change: -2, reason: 'count' },
    ]);
    village.write(...accepted(checkCatalogue(village.state, [])).drafts);
    expect(codes(checkRedemption(village.state, request(), open))).toEqual(['unknown-item']);
    expect(accepted(checkCatalogue(village.state, [{ id: 'soap', name: '肥皂', price: 20, stock: 5 }])).drafts).toMatchObject([{ closed: false }]);
  });

  it.each<[string, object]>([
    ['half a point', { price: 0.5 }],
    ['a price below zero', { price: -1 }],
    ['half a piece', { stock: 1.5 }],
    ['no name', { name: '' }],
    ['a limit of none', { limit: { quantity: 0, every: 'year' } }],
  ])('with %s is refused whole', (_, change) => {
    const soap = { id: 'soap', name: '肥皂', price: 20, stock: 5 };
    expect(codes(checkCatalogue(stocked(0, 1).state, [soap, { ...soap, id: 'rice', ...change }]))).toEqual(['points-bad-value']);
    expect(codes(checkCatalogue(stocked(0, 1).state, [soap, soap]))).toEqual(['points-bad-value']);
  });
});

describe('expiry', () => {
  const profile = policyProfile({ expiry: { form: 'expiry', months: 12, endOf: 'month' } });
  const policy = pointsPolicyOn(profile, 'expiry', '2026-01-01');
  if (!policy) throw new Error('no policy');

  it.each([
    ['2026-02-10', '2027-02-28'],
    ['2027-02-28', '2028-02-29'],
    ['2028-02-29', '2029-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('of points of %s is %s', (earned, expires) => expect(expiryDay(earned, policy)).toBe(expires));

  it('lets the oldest be spent first, and what is left run out in an entry that everybody sees', () => {
    const village = stocked(0, 9);
    village.award('m1', 30, { date: '2026-02-10' });
    village.award('m1', 10, { date: '2026-03-10' });
    village.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 20, date: '2026-03-11' });
    const batches = (): object[] => pointsBatches(village.state, account(village.state, 'm1'), policy);
    expect(batches()).toEqual([{ earned: '2026-02-10', points: 10, expires: '2027-02-28' }, { earned: '2026-03-10', points: 10, expires: '2027-03-31' }]);
    expect(expiryDrafts(village.state, profile, '2027-02-28')).toEqual([]);
    const drafts = expiryDrafts(village.state, profile, '2027-03-01');
    expect(drafts).toEqual([{ kind: 'expire', account: 'm1', points: 10, until: '2026-02-10', date: '2027-03-01' }]);
    village.write(...drafts);
    expect(batches()).toEqual([{ earned: '2026-03-10', points: 10, expires: '2027-03-31' }]);
    expect(expiryDrafts(village.state, profile, '2027-03-31')).toEqual([]);
    expect(lifetimeOf(village.state, account(village.state, 'm1'))).toBe(40);
    expect(reconciliation(village.state, '2027-03')).toMatchObject({ opening: 20, expired: 10, net: -10, closing: 10, isBalanced: true });
    expect(expiryDrafts(village.state, open, '2040-01-01')).toEqual([]);
  });

  it('what is left of all days is the balance, and once all is old nothing is left', () => {
    const step = fc.record({ points: fc.integer({ min: 0, max: 30 }), day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 9 }), spend: fc.nat(2), undo: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const village = stocked(0, 99);
        for (const { points, day, month, spend, undo } of steps) {
          const id = village.award('m1', points, { date: `2026-0${month}-${String(day).padStart(2, '0')}` });
          const checked = checkRedemption(village.state, request({ quantity: spend, date: '2026-10-01' }), open);
          if (checked.ok) village.record(checked.draft);
          else if (undo) village.record({ kind: 'reverse', target: id, date: '2026-10-01', undo: true });
        }
        const left = (): number => pointsBatches(village.state, account(village.state, 'm1'), policy).reduce((sum, { points }) => sum + points, 0);
        expect(left()).toBe(balanceOf(village.state, account(village.state, 'm1')));
        village.write(...expiryDrafts(village.state, profile, '2028-01-01'));
        expect([left(), balanceOf(village.state, account(village.state, 'm1'))]).toEqual([0, 0]);
        expect(expiryDrafts(village.state, profile, '2028-01-01')).toEqual([]);
      }),
    );
  });
});

it('a month is told as the shop prints it', () => {
  const village = stocked(1240, 99);
  const wrong = village.award('m1', 12, { date: '2026-02-10' });
  village.write({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 15, points: 310, date: '2026-02-12' }, { kind: 'reverse', target: wrong, date: '2026-02-12', note: '误' });
  expect(reconciliation(village.state, '2026-02')).toEqual({ period: '2026-02', opening: 0, issued: 1252, reversed: 12, redeemed: 310, expired: 0, net: 930, closing: 930, difference: 0, isBalanced: true });
  village.award('m1', 5, { date: '2026-03-01' });
  expect(reconciliation(village.state, '2026-02').closing).toBe(930);
  expect(reconciliation(village.state, '2026-03')).toMatchObject({ opening: 930, closing: 935 });
});
