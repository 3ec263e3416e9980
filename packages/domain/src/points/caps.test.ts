import { describe, expect, it } from 'vitest';
import { checkAward, type AwardRequest } from './award.js';
import { checkAwards } from './batch.js';
import { ruleUse } from './history.js';
import { periodAround } from './periods.js';
import { quantityCounted } from './quantity.js';
import { accepted } from './refusal.js';
import { ruleProfile, Village } from './testing/village.js';
import type { Profile } from '../profile/index.js';
import type { LedgerAccount } from './state.js';

const day = '2026-02-10';
const by = { author: '登记人', today: '2026-12-31' };

/** Records awards one after the other, as far as they are accepted: their points, or the code of the first reason. */
function recorded(village: Village, profile: Profile, requests: readonly Partial<AwardRequest>[]): (number | string | undefined)[] {
  return requests.map((more) => {
    const checked = checkAward(village.state, { account: 'm1', rule: 'item', date: day, ...more }, profile, by);
    if (checked.ok) village.record(checked.draft);
    return checked.ok ? checked.draft.points : checked.refusals[0]?.code;
  });
}

describe('a cap on how often counts each of the quantity (PTS-03, PTS-22)', () => {
  const monthly = { form: 'by-class', points: { otherwise: 2 }, caps: [{ times: 1, every: 'month' }] };
  it.each<[string, Record<string, unknown>, Partial<AwardRequest>[], (number | string)[]]>([
    ['twelve at once, of which one may be', monthly, [{ quantity: 12 }, {}], [2, 'points-cap']],
    ['one, as it says itself', monthly, [{ quantity: 1 }, { quantity: 1 }], [2, 'points-cap']],
    ['the next month begins anew', monthly, [{ quantity: 12 }, { date: '2026-03-01' }], [2, 2]],
    ['three of three', { form: 'fixed', points: 2, caps: [{ times: 3, every: 'year' }] }, [{ quantity: 3 }, {}], [6, 'points-cap']],
    ['two and two of three', { form: 'fixed', points: 2, caps: [{ times: 3, every: 'year' }] }, [{ quantity: 2 }, { quantity: 2 }, {}], [4, 2, 'points-cap']],
    ['what one cap leaves out is no use of the other', { form: 'fixed', points: 2, caps: [{ times: 1, every: 'day' }, { times: 2, every: 'year' }] }, [{ quantity: 10 }, {}, { date: '2026-02-11', quantity: 10 }, { date: '2026-02-12' }], [2, 'points-cap', 2, 'points-cap']],
    ['points and times, whichever comes first', { form: 'fixed', points: 2, caps: [{ times: 1, every: 'day' }, { points: 3, every: 'year' }] }, [{ quantity: 10 }, { date: '2026-02-11', quantity: 10 }, { date: '2026-02-12' }], [2, 1, 'points-cap']],
    ['every 60 minutes are one time', { form: 'fixed', points: 1, per: 60, caps: [{ times: 2, every: 'day' }] }, [{ quantity: 119 }, { quantity: 179 }, { quantity: 60 }], [1, 1, 'points-cap']],
    ['59 minutes are none', { form: 'fixed', points: 1, per: 60, caps: [{ times: 1, every: 'day' }] }, [{ quantity: 59 }, { quantity: 60 }, { quantity: 59 }], [0, 1, 0]],
    ['an open item is one time', { highest: 10, caps: [{ times: 1, every: 'month' }] }, [{ points: 10 }, { points: 1 }], [10, 'points-cap']],
  ])('%s', (_, values, requests, expected) => expect(recorded(new Village().people('m1'), ruleProfile(values), requests)).toEqual(expected));

  it('notes what was asked, says how much of the cap is used, and keeps the quantity as it was given', () => {
    const village = new Village().people('m1');
    const award = accepted(checkAward(village.state, { account: 'm1', rule: 'item', date: day, quantity: 12 }, ruleProfile(monthly), by));
    expect(award).toMatchObject({ asked: 24, times: 1, caps: [{ usedTimes: 1, usedPoints: 2 }], draft: { points: 2, asked: 24, quantity: 12 }, balanceAfter: 2 });
  });

  it('counts an entry that was recorded with more than the cap, and refuses the next one', () => {
    const village = new Village().people('m1');
    village.award('m1', 24, { quantity: 12 });
    expect(checkAward(village.state, { account: 'm1', rule: 'item', date: '2026-02-11' }, ruleProfile({ ...monthly, caps: [{ times: 12, every: 'month' }] }), by)).toMatchObject({ ok: false, refusals: [{ code: 'points-cap', details: { used: 12, cap: 12, unit: 'times' } }] });
    expect(checkAward(village.state, { account: 'm1', rule: 'item', date: '2026-02-11' }, ruleProfile({ ...monthly, caps: [{ times: 13, every: 'month' }] }), by)).toMatchObject({ ok: true, draft: { points: 2 } });
  });

  it('counts from one line of a list to the next', () => {
    const village = new Village().people('m1');
    const profile = ruleProfile({ form: 'fixed', points: 2, caps: [{ times: 3, every: 'month' }] });
    const { results } = checkAwards(village.state, [2, 2, 1].map((quantity) => ({ account: 'm1', rule: 'item', date: day, quantity })), profile, by);
    expect(results.map((result) => (result.ok ? result.draft.points : result.refusals[0]?.code))).toEqual([4, 2, 'points-cap']);
    expect(recorded(village, profile, [{ quantity: 3 }])).toEqual([6]);
  });
});

describe('an open item has no quantity', () => {
  const courtyard = ruleProfile({ highest: 10 });
  it.each<[number | undefined, boolean]>([[undefined, true], [1, true], [2, false], [3, false]])('with a quantity of %s: %s', (quantity, isAccepted) => {
    const checked = checkAward(new Village().people('m1').state, { account: 'm1', rule: 'item', date: day, points: 10, ...(quantity === undefined ? {} : { quantity }) }, courtyard, by);
    expect(checked).toMatchObject(isAccepted ? { ok: true, draft: { points: 10 } } : { ok: false, refusals: [{ code: 'points-range', details: { rule: 'item', quantity } }] });
  });
});

describe('a cap on a deduction counts what was taken by its size', () => {
  const profile = ruleProfile({ form: 'fixed', points: -3, caps: [{ times: 1, points: 3, every: 'month' }] });
  const village = (): Village => {
    const made = new Village().people('m1');
    made.award('m1', 50, { rule: 'other' });
    return made;
  };
  it.each<[string, Record<string, unknown>, Partial<AwardRequest>[], (number | string)[]]>([
    ['once a month', { caps: [{ times: 1, points: 3, every: 'month' }] }, [{}, {}, { date: '2026-03-01' }], [-3, 'points-cap', -3]],
    ['at most four points', { caps: [{ points: 4, every: 'month' }] }, [{}, {}, {}], [-3, -1, 'points-cap']],
    ['four at once', { caps: [{ times: 2, every: 'month' }] }, [{ quantity: 4 }, {}], [-6, 'points-cap']],
    ['without a cap', {}, [{}, {}, {}], [-3, -3, -3]],
  ])('%s', (_, values, requests, expected) => expect(recorded(village(), ruleProfile({ form: 'fixed', points: -3, ...values }), requests)).toEqual(expected));

  it('and says how much of it is used', () => {
    expect(accepted(checkAward(village().state, { account: 'm1', rule: 'item', date: day, quantity: 4 }, profile, by))).toMatchObject({ asked: -12, capped: -3, caps: [{ usedPoints: 3, usedTimes: 1 }], draft: { points: -3, asked: -12 }, balanceAfter: 47 });
  });

  it('widens no room for what is given by the same item, and what is given none for it', () => {
    const open = ruleProfile({ lowest: -10, highest: 10, caps: [{ points: 10, every: 'year' }] });
    expect(recorded(village(), open, [{ points: 8 }, { points: -7 }, { points: 8 }, { points: 1 }, { points: -8 }, { points: -1 }])).toEqual([8, -7, 2, 'points-cap', -3, 'points-cap']);
  });
});

describe('what is used of an item', () => {
  it('counts entries, whole units, and points given and taken apart', () => {
    const village = new Village().people('m1');
    village.award('m1', 2, { quantity: 150 });
    village.award('m1', 0, { quantity: 59 });
    village.award('m1', -4, { quantity: 240, approval: true });
    village.award('m1', 1, { quantity: 60, date: '2026-03-01' });
    const used = (per?: number): unknown => ruleUse(village.state, village.state.accounts[0] as LedgerAccount, 'item', periodAround(day, 'month'), per);
    expect(used(60)).toEqual({ given: 2, taken: 4, times: 6, entries: 3 });
    expect(used()).toEqual({ given: 2, taken: 4, times: 449, entries: 3 });
  });

  it.each<[string, Parameters<typeof quantityCounted>[0], number]>([
    ['none is one', { points: 2 }, 1],
    ['one', { points: 2, quantity: 1 }, 1],
    ['all of it', { points: 24, quantity: 12 }, 12],
    ['the part that a cap left', { points: 6, asked: 24, quantity: 12 }, 3],
    ['a part of one is one', { points: 1, asked: 24, quantity: 12 }, 1],
    ['nothing left is still one', { points: 0, asked: -12, quantity: 4 }, 1],
    ['of a deduction', { points: -3, asked: -12, quantity: 4 }, 1],
    ['below 1, which cannot be', { points: 3, quantity: -5 }, 1],
    ['no number, which cannot be', { points: 3, quantity: '5' as never }, 1],
    ['of points that are no number', { points: 3n as never, asked: 'x' as never, quantity: 5 }, 5],
    ['more than was asked, which cannot be', { points: 30, asked: 3, quantity: 5 }, 5],
    ['asked for nothing, which cannot be', { points: 3, asked: 0, quantity: 5 }, 5],
  ])('%s', (_, entry, expected) => expect(quantityCounted(entry)).toBe(expected));
});
