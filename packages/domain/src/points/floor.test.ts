import { describe, expect, it } from 'vitest';
import { balanceOf } from './accounts.js';
import { checkAward } from './award.js';
import { checkAwards } from './batch.js';
import { checkApproval, checkApprovals } from './decide.js';
import { numberAt } from './numbers.js';
import { accepted, type Checked } from './refusal.js';
import { accountOf, type LedgerAccount } from './state.js';
import { ruleProfile, Village } from './testing/village.js';

const day = '2026-02-10';
const by = { author: '登记人', today: '2026-12-31' };
const approver = { author: '审核人' };
const litter = ruleProfile({ form: 'fixed', points: -1, approval: true });
const deduction = { account: 'h1', rule: 'item', date: day };
const held = (village: Village, id: string): number => numberAt(village.state.purse, (accountOf(village.state, id) as LedgerAccount).index);
const codes = (checked: Checked<object>): string[] => (checked.ok ? [] : checked.refusals.map(({ code }) => code));

function householdWith(points: number): Village {
  const village = new Village().people('h1', 'h2', 'm1', 'm2');
  if (points > 0) village.award('h1', points);
  return village;
}

describe('what waits for approval is taken already when the next deduction is reckoned', () => {
  const points = (village: Village): number => {
    const { draft } = accepted(checkAward(village.state, deduction, litter, by));
    village.record(draft);
    return draft.points;
  };
  it.each<[number, number[]]>([
    [0, [0, 0]],
    [1, [-1, 0]],
    [2, [-1, -1, 0]],
  ])('with %s points, one after the other: %s', (balance, expected) => {
    const village = householdWith(balance);
    expect(expected.map(() => points(village))).toEqual(expected);
    expect(accepted(checkAward(village.state, deduction, litter, by))).toMatchObject({ waiting: balance, asked: -1, draft: { points: 0, asked: -1 } });
  });

  it('in one list too, also of two people of one household', () => {
    const village = householdWith(1);
    for (const account of ['m1', 'm2']) village.record({ kind: 'account', account, household: 'h1', date: '2026-01-01' });
    expect(checkAwards(village.state, ['m1', 'm2', 'h1'].map((account) => ({ ...deduction, account })), litter, by).drafts.map((draft) => draft.points)).toEqual([-1, 0, 0]);
  });

  it('and not any more once it was refused; what waits to be given is not there yet', () => {
    const village = householdWith(1);
    const id = village.record(accepted(checkAward(village.state, deduction, litter, by)).draft);
    village.award('h1', 5, { approval: true });
    expect(points(village)).toBe(0);
    village.record({ kind: 'refuse', target: id, note: '不符' });
    expect(points(village)).toBe(-1);
  });
});

describe('an approval of a deduction', () => {
  it.each<[number, string[]]>([
    [0, []],
    [3, []],
    [4, ['points-balance']],
  ])('is refused where less is left since: %s of 5 spent for a deduction of 2', (spent, expected) => {
    const village = householdWith(5);
    const id = village.award('h1', -2, { approval: true });
    if (spent > 0) village.record({ kind: 'redeem', account: 'h1', item: 'soap', quantity: 1, points: spent, date: day });
    const checked = checkApproval(village.state, id, litter, approver);
    expect(codes(checked)).toEqual(expected);
    if (!checked.ok) expect(checked.refusals[0]).toMatchObject({ message: expect.stringContaining('Refuse it') as string, details: { entry: id, account: 'h1', balance: 1, needed: 2, short: 1 } });
  });

  it('goes by the household of its day, wherever the person lives now', () => {
    const village = new Village().people('h1', 'h2', 'm1');
    village.record({ kind: 'account', account: 'm1', household: 'h1', date: '2026-01-01' });
    village.award('h2', 10);
    const id = village.award('m1', -2, { approval: true });
    village.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-06-01' });
    expect(codes(checkApproval(village.state, id, litter, approver))).toEqual(['points-balance']);
    village.award('h1', 2);
    expect(codes(checkApproval(village.state, id, litter, approver))).toEqual([]);
  });

  it.each<[number, boolean]>([[1, false], [2, true]])('with %s points, of two at once that take one each: %s', (balance, isAccepted) => {
    const village = householdWith(balance);
    const ids = [village.award('h1', -1, { approval: true }), village.award('h1', -1, { approval: true })];
    expect(ids.map((id) => checkApproval(village.state, id, litter, approver).ok)).toEqual([true, true]);
    const checked = checkApprovals(village.state, ids.map((id) => ({ id })), litter, approver);
    expect(checked).toMatchObject(isAccepted ? { ok: true, drafts: ids.map((target) => ({ kind: 'approve', target })) } : { ok: false, refusals: [{ code: 'points-balance', details: { entry: ids[1] } }] });
    expect([village.state.pending.size, held(village, 'h1'), village.state.book.length]).toEqual([2, balance, village.state.length]);
  });

  it('counts what is approved before it in the same list, and its panel is kept', () => {
    const village = householdWith(0);
    const [plus, minus] = [village.award('h1', 1, { approval: true }), village.award('h1', -1, { approval: true })];
    const panel = { cadres: 1, members: 1, residents: 1 };
    expect(checkApprovals(village.state, [{ id: plus }, { id: minus, panel }], litter, approver)).toMatchObject({ ok: true, drafts: [{ target: plus }, { target: minus, panel }] });
    expect(codes(checkApprovals(village.state, [{ id: minus }, { id: plus }], litter, approver))).toEqual(['points-balance']);
    expect(codes(checkApprovals(village.state, [{ id: plus }, { id: plus }], litter, approver))).toEqual(['points-settled']);
    expect(accepted(checkApprovals(village.state, [], litter, approver)).drafts).toEqual([]);
  });

  it('counts what is taken back before it in the same list', () => {
    const village = householdWith(3);
    const reversal = village.record({ kind: 'reverse', target: village.award('h1', 2), date: day, note: '误', approval: true });
    const minus = village.award('h1', -4, { approval: true });
    expect(codes(checkApprovals(village.state, [{ id: minus }, { id: reversal }], litter, approver))).toEqual([]);
    expect(codes(checkApprovals(village.state, [{ id: reversal }, { id: minus }], litter, approver))).toEqual(['points-balance']);
  });

  it('of what takes nothing passes with nothing there, and so does what gives', () => {
    const village = householdWith(0);
    village.record({ kind: 'redeem', account: 'h1', item: 'soap', quantity: 1, points: 4, date: day });
    const ids = [0, 1].map((points) => village.award('h1', points, { approval: true }));
    expect(ids.map((id) => checkApproval(village.state, id, litter, approver).ok)).toEqual([true, true]);
  });
});

describe('the floor of a deduction is that of the household on its day', () => {
  const village = new Village().people('h1', 'h2', 'm1');
  village.record({ kind: 'account', account: 'm1', household: 'h1', date: '2026-01-01' });
  village.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-06-01' });
  village.award('h2', 10);
  const five = ruleProfile({ form: 'fixed', points: -5 });
  it.each<[string, string, number, number]>([
    ['2026-05-15', 'h1', 0, 0],
    ['2026-05-31', 'h1', 0, 0],
    ['2026-06-01', 'h2', 10, -5],
    ['2026-06-15', 'h2', 10, -5],
  ])('on %s that of %s with %s points: %s', (date, purse, balance, points) => {
    const award = accepted(checkAward(village.state, { account: 'm1', rule: 'item', date }, five, by));
    expect(award).toMatchObject({ purse: { id: purse }, balance, balanceAfter: balance + points, draft: { points } });
    const next = new Village('b2').merge(village.entries);
    next.record(award.draft);
    expect([held(next, 'h1'), held(next, 'h2')]).toEqual([0, date < '2026-06-01' ? 10 : 5]);
    expect(balanceOf(village.state, accountOf(village.state, 'm1') as LedgerAccount)).toBe(10);
  });
});
