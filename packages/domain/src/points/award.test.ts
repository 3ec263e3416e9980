import { describe, expect, it } from 'vitest';
import { checkAward, type AwardRequest } from './award.js';
import { checkAwards } from './batch.js';
import { checkApproval, checkRefusal, checkReversal } from './decide.js';
import { numberAt } from './numbers.js';
import { accepted, type Checked } from './refusal.js';
import { isExemptAge, panelRefusals, pointsPolicyOn } from './rules.js';
import { checkAccounts } from './setup.js';
import { policyProfile, ruleProfile, Village } from './testing/village.js';

const request = (more: Partial<AwardRequest> = {}): AwardRequest => ({ account: 'm1', rule: 'item', date: '2026-02-10', ...more });
const by = { author: '登记人', today: '2026-12-31' };
const codes = (checked: Checked<object>): string[] => (checked.ok ? [] : checked.refusals.map(({ code }) => code));

describe('how many points an award has', () => {
  const village = new Village().people('m1', 'm2', 'h1');
  village.record({ kind: 'account', account: 'm2', class: 'post-holder' });
  const points = (values: Record<string, unknown>, more: Partial<AwardRequest>): unknown => {
    const checked = checkAward(village.state, request(more), ruleProfile(values), by);
    return checked.ok ? checked.draft.points : codes(checked);
  };
  it.each<[string, Record<string, unknown>, Partial<AwardRequest>, unknown]>([
    ['fixed', { form: 'fixed', points: 2 }, {}, 2],
    ['fixed, as the host repeats it', { form: 'fixed', points: 2 }, { points: 2 }, 2],
    ['fixed, but the host says another number', { form: 'fixed', points: 2 }, { points: 3 }, ['points-range']],
    ['quantity × points', { form: 'fixed', points: 2 }, { quantity: 3 }, 6],
    ['59 of 60 minutes (PTS-13)', { form: 'fixed', points: 1, per: 60 }, { quantity: 59 }, 0],
    ['60 minutes', { form: 'fixed', points: 1, per: 60 }, { quantity: 60 }, 1],
    ['119 minutes', { form: 'fixed', points: 1, per: 60 }, { quantity: 119 }, 1],
    ['the class of the subject (PTS-03)', { form: 'by-class', points: { 'post-holder': 3, otherwise: 1 } }, { account: 'm2' }, 3],
    ['no class: the default table', { form: 'by-class', points: { 'post-holder': 3, otherwise: 1 } }, {}, 1],
    ['open', {}, { points: 7 }, 7],
    ['open, zero', {}, { points: 0 }, 0],
    ['open, below zero', {}, { points: -1 }, ['points-range']],
    ['open, at the highest', { highest: 5 }, { points: 5 }, 5],
    ['open, above the highest', { highest: 5 }, { points: 6 }, ['points-range']],
    ['open, below the lowest', { lowest: 1 }, { points: 0 }, ['points-range']],
    ['open, half a point', {}, { points: 1.5 }, ['points-bad-value']],
    ['open, as text', {}, { points: '3' as never }, ['points-bad-value']],
    ['open, without points', {}, {}, ['points-bad-value']],
    ['open, with a quantity', {}, { points: 3, quantity: 2 }, ['points-range']],
    ['fixed, more than can be counted', { form: 'fixed', points: 4 }, { quantity: 2 ** 52 }, ['points-bad-value']],
    ['no quantity', { form: 'fixed', points: 2 }, { quantity: 0 }, ['points-bad-value']],
    ['half a quantity', { form: 'fixed', points: 2 }, { quantity: 1.5 }, ['points-bad-value']],
  ])('%s', (_, values, more, expected) => expect(points(values, more)).toEqual(expected));
});

describe('a cap (PTS-27: 2 points a time, 12 a year)', () => {
  const profile = ruleProfile({ form: 'fixed', points: 2, caps: [{ points: 12, every: 'year' }] });
  const times = (count: number, more: (index: number) => Partial<AwardRequest> = () => ({})): number[] => {
    const village = new Village().people('m1');
    return Array.from({ length: count }, (_, index) => {
      const checked = checkAward(village.state, request(more(index)), profile, { ...by, today: '2027-12-31' });
      if (checked.ok) village.record(checked.draft);
      return checked.ok ? checked.draft.points : -1;
    });
  };
  it('six events count, a seventh is refused with its numbers, and the next year begins anew', () => {
    expect(times(6)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(times(7)).toEqual([2, 2, 2, 2, 2, 2, -1]);
    expect(times(8, (index) => ({ date: index === 7 ? '2027-01-01' : '2026-12-31' }))).toEqual([2, 2, 2, 2, 2, 2, -1, 2]);
    const village = new Village().people('m1');
    village.award('m1', 12);
    expect(checkAward(village.state, request(), profile, { ...by, today: '2027-12-31' })).toMatchObject({ ok: false, refusals: [{ code: 'points-cap', details: { used: 12, cap: 12, period: '2026', unit: 'points', rule: 'item' } }] });
  });

  it('of fifteen at once twelve count, and what was asked is noted', () => {
    const village = new Village().people('m1');
    expect(accepted(checkAward(village.state, request({ quantity: 15 }), profile, by))).toMatchObject({ asked: 30, draft: { points: 12, asked: 30 }, caps: [{ period: '2026', usedPoints: 12 }], balanceAfter: 12 });
  });

  it('what waits is used, what was refused or taken back is not', () => {
    const village = new Village().people('m1');
    const [one, two] = [village.award('m1', 10, { approval: true }), village.award('m1', 2)];
    expect(codes(checkAward(village.state, request(), profile, by))).toEqual(['points-cap']);
    village.record({ kind: 'reverse', target: two, date: '2026-02-10', undo: true });
    expect(accepted(checkAward(village.state, request(), profile, by)).caps[0]?.usedPoints).toBe(12);
    village.record({ kind: 'refuse', target: one, note: '不符' });
    expect(accepted(checkAward(village.state, request(), profile, by)).caps[0]?.usedPoints).toBe(2);
  });

  it.each<[string, string, string, boolean]>([
    ['day', '2026-02-10', '2026-02-10', false],
    ['day', '2026-02-10', '2026-02-11', true],
    ['month', '2026-02-01', '2026-02-28', false],
    ['month', '2026-02-28', '2026-03-01', true],
    ['quarter', '2026-01-01', '2026-03-31', false],
    ['quarter', '2026-03-31', '2026-04-01', true],
    ['year', '2026-01-01', '2026-12-31', false],
  ])('once a %s: on %s, and again on %s: %s', (every, first, second, isAllowed) => {
    const once = ruleProfile({ caps: [{ times: 1, every }] });
    const village = new Village().people('m1');
    village.award('m1', 3, { date: first });
    expect(checkAward(village.state, request({ points: 3, date: second }), once, by).ok).toBe(isAllowed);
  });

  it('counts from one line of a list to the next', () => {
    const village = new Village().people('m1');
    const { results, drafts } = checkAwards(village.state, Array.from({ length: 8 }, () => request()), profile, by);
    expect(drafts.map(({ points }) => points)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, false, false]);
    expect(village.state.accounts.map(({ index }) => numberAt(village.state.own, index))).toEqual([0]);
    village.award('m1', 1);
    expect(village.state.length).toBe(2);
  });
});

it('a deduction takes no more than there is, and notes what the rule asked (PTS-26: 60 − 70 is 0)', () => {
  const profile = ruleProfile({ form: 'fixed', points: -70 });
  const village = new Village().people('m1');
  village.award('m1', 60);
  expect(accepted(checkAward(village.state, request(), profile, by))).toMatchObject({ draft: { points: -60, asked: -70 }, balanceAfter: 0 });
  village.award('m1', -60);
  expect(accepted(checkAward(village.state, request(), profile, by)).draft).toMatchObject({ points: 0, asked: -70 });
});

describe('an award is refused', () => {
  const village = new Village().people('m1', 'h1', 'm2');
  village.write({ kind: 'account', account: 'm2', exempt: true });
  village.award('m1', 1, { source: 'e1' });
  it.each<[string, Record<string, unknown>, Partial<AwardRequest>, string, string[]]>([
    ['an unknown account', {}, { account: 'm9' }, '登记人', ['unknown-account']],
    ['an unknown item', {}, { rule: 'toString' }, '登记人', ['unknown-rule']],
    ['a day that is none', {}, { date: '2026-02-30' }, '登记人', ['points-bad-value']],
    ['an item of another kind of account', { subjects: ['household'] }, {}, '登记人', ['points-subject']],
    ['an exempt account (PTS-31)', {}, { account: 'm2' }, '登记人', ['points-subject']],
    ['an event that is counted', {}, { source: 'e1' }, '登记人', ['duplicate-source']],
    ['recorder and subject the same by code (PTS-44)', { approval: true }, {}, 'm1', ['points-same-person']],
    ['recorder and subject the same by name', { approval: true }, {}, ' 名m1 ', ['points-same-person']],
    ['the same without approval: allowed', {}, {}, 'm1', []],
    ['two of three judges (PTS-22)', { judges: 3 }, { judges: ['甲', '乙'] }, '登记人', ['points-judges']],
    ['one judge named twice', { judges: 3 }, { judges: ['甲', '乙', '乙 '] }, '登记人', ['points-judges']],
    ['a judge who is judged', { judges: 3 }, { judges: ['甲', '乙', '名m1'] }, '登记人', ['points-judges']],
    ['three judges: allowed', { judges: 3 }, { judges: ['甲', '乙', '丙'] }, '登记人', []],
    ['no evidence', { evidence: true }, { evidence: [''] }, '登记人', ['points-evidence']],
    ['everything at once', { evidence: true, judges: 1 }, { source: 'e1' }, '登记人', ['duplicate-source', 'points-judges', 'points-evidence']],
  ])('%s', (_, values, more, author, expected) => {
    expect(codes(checkAward(village.state, request({ points: 1, ...more }), ruleProfile(values), { ...by, author }))).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['the day before', '2026-02-09', ['points-future']],
    ['the day itself', '2026-02-10', []],
    ['the day after', '2026-02-11', []],
    ['the year before', '2025-12-31', ['points-future']],
  ])('recorded on %s', (_, today, expected) => {
    const checked = checkAward(village.state, request({ points: 1, date: '2026-02-10' }), ruleProfile({}), { ...by, today });
    expect(codes(checked)).toEqual(expected);
    expect(checkAwards(village.state, [request({ points: 1, date: '2026-02-10' })], ruleProfile({}), { ...by, today }).drafts).toHaveLength(expected.length === 0 ? 1 : 0);
  });

  it('and the first reason can be thrown with its numbers', () => {
    expect(() => accepted(checkAward(village.state, request({ account: 'm9' }), ruleProfile({}), by))).toThrow(expect.objectContaining({ name: 'JicengError', code: 'unknown-account', details: { account: 'm9' } }));
  });
});

it('of a household is not recorded, judged or approved by one of its people; of somebody who moved out it is (PTS-44)', () => {
  const village = new Village().people('h1', 'm1', 'm2', 'm3');
  for (const account of ['m1', 'm2']) village.record({ kind: 'account', account, household: 'h1', date: '2026-01-01' });
  village.record({ kind: 'account', account: 'm2', household: null, date: '2026-03-01' });
  const approved = ruleProfile({ approval: true, judges: 1 });
  const id = village.award('h1', 3, { approval: true });
  for (const [person, expected] of [['名m1', false], ['m1', false], ['h1', false], ['名m2', true], ['m3', true]] as const) {
    const asked = (author: string, judge: string): boolean => checkAward(village.state, request({ account: 'h1', points: 1, judges: [judge] }), approved, { ...by, author }).ok;
    expect([person, asked(person, '评委'), asked('登记人', person), checkApproval(village.state, id, approved, { author: person }).ok]).toEqual([person, expected, expected, expected]);
  }
});

describe('an approval', () => {
  const profile = ruleProfile({ approval: true }, { panel: { form: 'panel', cadres: 1, members: 1, residents: 1 } });
  const village = new Village().people('m1');
  const id = village.award('m1', 3, { approval: true });
  it.each<[string, string[]]>([
    ['登记人', ['points-same-person']],
    ['', ['points-same-person']],
    ['m1', ['points-same-person']],
    ['审核人', []],
  ])('by “%s”', (author, expected) => expect(codes(checkApproval(village.state, id, profile, { author }))).toEqual(expected));

  it.each<[number, number, number, string[]]>([
    [2, 2, 2, []],
    [1, 1, 1, []],
    [3, 2, 0, ['residents']],
    [0, 0, 1, ['cadres', 'members']],
  ])('by a panel of %s cadres, %s members, %s residents (PTS-04)', (cadres, members, residents, lacking) => {
    const policy = pointsPolicyOn(profile, 'panel', '2026-02-10');
    if (!policy) throw new Error('no panel');
    expect(panelRefusals(policy, { cadres, members, residents }).map(({ details }) => details['kind'])).toEqual(lacking);
    const panelRule = ruleProfile({ approval: true, panel: true }, { panel: { form: 'panel', cadres: 1, members: 1, residents: 1 } });
    expect(checkApproval(village.state, id, panelRule, { author: '审核人', panel: { cadres, members, residents } }).ok).toBe(lacking.length === 0);
  });

  it('of what is not there, or decided, is refused; a refusal needs a reason', () => {
    expect(codes(checkApproval(village.state, 'x', profile, { author: '审核人' }))).toEqual(['unknown-entry']);
    expect(codes(checkRefusal(village.state, id, { reason: ' ' }))).toEqual(['points-reason']);
    const decided = new Village().people('m1');
    const other = decided.award('m1', 3, { approval: true });
    decided.author = '审核人';
    decided.record(accepted(checkApproval(decided.state, other, profile, { author: '审核人' })).draft);
    expect(codes(checkApproval(decided.state, other, profile, { author: '审核人' }))).toEqual(['points-settled']);
    expect(codes(checkRefusal(decided.state, other, { reason: '不符' }))).toEqual(['points-settled']);
  });
});

describe('a reversal', () => {
  const minute = 60_000;
  const make = (): { village: Village; id: string; at: number } => {
    const village = new Village().people('m1');
    return { village, id: village.award('m1', 5), at: village.now };
  };
  it.each<[number, string, string[], boolean]>([
    [0, '', [], true],
    [10 * minute, '', [], true],
    [10 * minute + 1, '', ['points-reason'], false],
    [10 * minute + 1, '重复登记', [], false],
    [-1, '', ['points-reason'], false],
  ])('%s ms after the entry, for the reason “%s”', (age, reason, expected, isUndo) => {
    const { village, id, at } = make();
    const checked = checkReversal(village.state, id, ruleProfile({}), { reason, today: '2026-03-01', now: at + age });
    expect(codes(checked)).toEqual(expected);
    if (checked.ok) expect(checked).toMatchObject({ isUndo, draft: { date: '2026-02-10' }, balance: 5, balanceAfter: 0 });
  });

  it('needs approval where the rule asks for it, unless it is an undo', () => {
    const { village, id, at } = make();
    const profile = ruleProfile({ approval: true });
    expect(accepted(checkReversal(village.state, id, profile, { reason: '误', today: '2026-03-01', now: at + 11 * minute })).isPending).toBe(true);
    expect(accepted(checkReversal(village.state, id, profile, { today: '2026-03-01', now: at })).isPending).toBe(false);
    village.record(accepted(checkReversal(village.state, id, profile, { reason: '误', today: '2026-03-01', now: at + 11 * minute })).draft);
    expect(codes(checkReversal(village.state, id, profile, { reason: '误', today: '2026-03-01', now: at + 12 * minute }))).toEqual(['points-settled']);
  });

  it('happens once, and only to what moved something', () => {
    const { village, id, at } = make();
    village.record(accepted(checkReversal(village.state, id, ruleProfile({}), { today: '2026-03-01', now: at })).draft);
    expect(codes(checkReversal(village.state, id, ruleProfile({}), { reason: '误', today: '2026-03-01', now: at }))).toEqual(['points-settled']);
    const account = village.entries[0] as { writer: string; sequence: number; hash: string };
    expect(codes(checkReversal(village.state, `${account.writer}:${account.sequence}:${account.hash.slice(0, 32)}`, ruleProfile({}), { today: '2026-03-01', now: at }))).toEqual(['unknown-entry']);
  });
});

describe('accounts', () => {
  const village = new Village();
  const checked = checkAccounts(village.state, [{ id: 'm1', name: '王小明', kind: 'member', household: 'h1' }, { id: 'h1', name: '王家', kind: 'household', unit: 'group-1' }]);
  village.write(...accepted(checked).drafts);
  it('given again change what is new and nothing else', () => {
    expect(accepted(checkAccounts(village.state, [{ id: 'm1', name: '王小明', kind: 'member', household: 'h1' }])).drafts).toEqual([]);
    expect(accepted(checkAccounts(village.state, [{ id: 'm1', name: '王明', kind: 'member', household: 'h1' }])).drafts).toEqual([{ kind: 'account', account: 'm1', name: '王明' }]);
  });
  it.each<[string, object, string]>([
    ['without a code', { id: '', name: '甲', kind: 'member' }, 'points-bad-value'],
    ['of no kind', { id: 'm3', name: '甲', kind: 'village' }, 'points-bad-value'],
    ['of another kind than before', { id: 'h1', name: '王家', kind: 'member' }, 'points-bad-value'],
    ['in a household that is not there', { id: 'm3', name: '甲', kind: 'member', household: 'h9' }, 'unknown-account'],
    ['in a household that is a member', { id: 'm3', name: '甲', kind: 'member', household: 'm1' }, 'points-bad-value'],
    ['a household in a household', { id: 'h3', name: '甲', kind: 'household', household: 'h1' }, 'points-bad-value'],
  ])('%s are refused', (_, account, code) => expect(codes(checkAccounts(village.state, [account as never]))).toEqual([code]));
});

it.each([[69, false], [70, true], [71, true]])('at %s people may be left out: %s (PTS-31)', (age, expected) => {
  expect(isExemptAge(policyProfile({ exemption: { form: 'exemption', age: 70 } }), age, '2026-02-10')).toBe(expected);
  expect(isExemptAge(policyProfile({}), age, '2026-02-10')).toBe(false);
});
