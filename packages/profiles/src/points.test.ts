import { accepted, checkAccounts, checkAward, emptyLedger, expiryDay, periodScore, pointsPoliciesOn, pointsPolicyOn, pointsRulesOn, profileFindings, resolveProfile, sealedEntries, starsOf, withEntries, type LedgerState } from '@jiceng/domain';
import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getProfile, rawProfiles } from './index.js';
import { validateProfile } from './validate.js';

const schema = JSON.parse(readFileSync(new URL('../schema/profile.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>;
const day = '2026-02-10';
const sample = getProfile('sample-village');
const options = getProfile('sample-village-options');

describe('the points of the sample village', () => {
  it('have a clause, a layer and a category for every rule', () => {
    for (const profile of [sample, options]) {
      for (const { rule, clause, stated } of [...profile.points.rules, ...profile.points.policies]) {
        expect(rule).toMatch(/^PTS-\d\d$/);
        expect(clause.title).not.toBe(clause.document);
        expect(Object.values(stated).every(([first]) => first?.layer === 'local' || first?.layer === 'unit')).toBe(true);
      }
      for (const { category } of profile.points.rules) expect(profile.points.categories).toHaveProperty(category);
    }
  });

  it('have an item for every category of the sources (PTS-10)', () => {
    const used = new Set(sample.points.rules.map(({ category }) => category));
    for (const category of ['attendance', 'duty', 'promise', 'volunteering', 'mediation', 'environment', 'training']) expect(used).toContain(category);
  });

  it('are for households and members apart', () => {
    const ids = (subject: 'household' | 'member'): string[] => pointsRulesOn(sample, day, subject).map(({ id }) => id);
    expect(ids('household')).not.toContain('duty-post');
    expect(ids('member')).not.toContain('courtyard');
  });

  it('leave redemption open, let nothing run out and choose no score: those are options (PTS-20 to PTS-31)', () => {
    for (const form of ['redemption', 'expiry', 'linkage', 'score', 'stars', 'shares'] as const) {
      expect(pointsPoliciesOn(sample, form, day)).toEqual([]);
      expect(pointsPoliciesOn(options, form, day).length).toBeGreaterThan(0);
    }
  });

  it('options: scores, stars and expiry come to what the practice says', () => {
    const [parts, sixty] = pointsPoliciesOn(options, 'score', day);
    const [stars] = pointsPoliciesOn(options, 'stars', day);
    const expiry = pointsPolicyOn(options, 'expiry', day);
    if (!parts || !sixty || !stars || !expiry) throw new Error('a policy is missing');
    expect(periodScore(parts, { environment: 80, appraisal: 20, promise: 12 }).score).toBe(110);
    expect(periodScore(sixty, { other: -70 }).score).toBe(0);
    expect([starsOf(stars, 90).stars, starsOf(stars, 89.5).stars, starsOf(stars, 92, 59).stars]).toEqual([5, 4, 2]);
    expect(expiryDay('2026-02-10', expiry)).toBe('2027-12-31');
  });
});

describe('the item “other”', () => {
  const writing = { writer: 'w', author: '登记人', now: 0 };
  const empty = emptyLedger();
  const { drafts } = accepted(checkAccounts(empty, [{ id: '1', name: '赵大', kind: 'household' }, { id: '2', name: '钱二', kind: 'member' }]));
  const state: LedgerState = withEntries(empty, sealedEntries(empty, drafts, writing));
  it.each([['1', 0], ['1', 1], ['2', 2], ['2', 1_000_000]])('gives %s any whole number of points, %s, without cap or approval', (account, points) => {
    const checked = accepted(checkAward(state, { account, rule: 'other', date: day, points }, sample, { author: '赵大', today: day }));
    expect(checked).toMatchObject({ isPending: false, caps: [], draft: { points } });
    expect(checked.draft.approval).toBeUndefined();
  });
  it.each([[1.5], [NaN], [Infinity], [-1], ['3'], [undefined]])('but not %s', (points) => {
    expect(checkAward(state, { account: '1', rule: 'other', date: day, points: points as number }, sample, { author: '', today: day }).ok).toBe(false);
  });
});

describe('what is wrong with the points of a profile is told with path and code', () => {
  const clause = { document: 'rules', section: '第三条' };
  const head = { format: 1, id: 'willow', version: '1', title: '柳溪县', layer: 'local', extends: 'national', documents: { rules: { title: '办法' } } };
  const withRule = (values: object): object => ({ ...head, points: { categories: { other: '其他' }, rules: { item: { title: '项目', clause, category: 'other', ...values } } } });
  const withPolicy = (values: object): object => ({ ...head, points: { categories: { other: '其他' }, policies: { p: { title: '规定', clause, ...values } } } });

  it.each<[string, object, string, string]>([
    ['an unknown part', { ...head, points: { ruels: {} } }, '/points/ruels', 'profile-unknown-key'],
    ['no form', withRule({}), '/points/rules/item', 'profile-missing-key'],
    ['no points', withRule({ form: 'fixed' }), '/points/rules/item', 'profile-missing-key'],
    ['half a point', withRule({ form: 'fixed', points: 1.5 }), '/points/rules/item/points', 'profile-bad-value'],
    ['a table where a number is needed', withRule({ form: 'fixed', points: { otherwise: 1 } }), '/points/rules/item/points', 'profile-bad-value'],
    ['no points for other classes', withRule({ form: 'by-class', points: {} }), '/points/rules/item/points', 'profile-missing-key'],
    ['a class that nothing describes', withRule({ form: 'by-class', points: { chief: 3, otherwise: 1 } }), '/points/rules/item/points/chief', 'profile-bad-value'],
    ['a category that nothing describes', withRule({ form: 'open', category: 'song' }), '/points/rules/item/category', 'profile-bad-value'],
    ['a value of another form', withRule({ form: 'open', per: 60 }), '/points/rules/item/per', 'profile-unknown-key'],
    ['a highest below the lowest', withRule({ form: 'open', lowest: 3, highest: 2 }), '/points/rules/item/highest', 'profile-bad-value'],
    ['a cap of nothing', withRule({ form: 'open', caps: [{ every: 'year' }] }), '/points/rules/item/caps/0', 'profile-missing-key'],
    ['a cap by the week', withRule({ form: 'open', caps: [{ points: 1, every: 'week' }] }), '/points/rules/item/caps/0/every', 'profile-bad-value'],
    ['no clause', withRule({ form: 'open', clause: undefined }), '/points/rules/item', 'profile-missing-key'],
    ['a window that ends before it begins', withPolicy({ form: 'redemption', windows: [{ from: '12-25', to: '01-05' }] }), '/points/policies/p/windows/0', 'profile-bad-value'],
    ['a day of the year that is none', withPolicy({ form: 'redemption', windows: [{ from: '02-30', to: '03-01' }] }), '/points/policies/p/windows/0/from', 'profile-bad-value'],
    ['shares of more than all', withPolicy({ form: 'shares', shares: [{ percent: 60, title: '甲' }, { percent: 41, title: '乙' }] }), '/points/policies/p/shares', 'profile-bad-value'],
    ['a part that is no category', withPolicy({ form: 'score', parts: { song: 3 } }), '/points/policies/p/parts/song', 'profile-bad-value'],
    ['no months', withPolicy({ form: 'expiry' }), '/points/policies/p', 'profile-missing-key'],
  ])('%s', (_, raw, path, code) => expect(validateProfile(raw)[0]).toMatchObject({ path, code }));

  it.each(['上访次数', '参加宗教活动', '不当言论', '民族', '计划生育', 'Petitions filed', 'Religious belief'])('“%s” is never scored, in any layer (domain 5.4)', (title) => {
    expect(profileFindings(withRule({ form: 'open', title }), rawProfiles)).toMatchObject([{ path: '/points/rules/item/title', code: 'profile-excluded' }]);
    expect(profileFindings({ ...head, points: { categories: { c: title } } }, rawProfiles)).toMatchObject([{ code: 'profile-excluded' }]);
  });

  it('a narrower layer changes single values, and both are shown', () => {
    const unit = { ...head, id: 'reed', layer: 'unit', extends: 'sample-village', points: { rules: { 'cleaning-day': { clause, points: 3 }, mediation: { removed: true } } } };
    const { rules } = resolveProfile(unit, rawProfiles).points;
    const cleaning = rules.find(({ id }) => id === 'cleaning-day');
    expect(cleaning).toMatchObject({ how: { form: 'fixed', points: 3 }, needsApproval: true, clause: { document: 'rules' } });
    expect(cleaning?.stated['points']?.map(({ layer, value }) => [layer, value])).toEqual([['local', 2], ['unit', 3]]);
    expect(rules.some(({ id }) => id === 'mediation')).toBe(false);
  });
});

it('the schema and the domain agree: what the schema refuses in points, the domain refuses', () => {
  const values = fc.constantFrom<unknown>(null, -1, '', 'x', 3, 0.125, true, [], {}, [1], '02-31', 'open', 'score');
  fc.assert(
    fc.property(fc.constantFrom('sample-village', 'sample-village-options'), fc.nat(), fc.constantFrom('replace', 'add', 'remove'), values, (id, choice, change, value) => {
      const raw = structuredClone(rawProfiles[id]) as unknown as Record<string, unknown>;
      const places = placesIn(raw['points']);
      const { holder, key } = places[choice % places.length] as (typeof places)[number];
      if (change === 'replace') holder[key] = value;
      else if (change === 'remove') delete holder[key];
      else holder['wrong-key'] = value;
      if (!new Validator(schema, '2020-12', false).validate(JSON.parse(JSON.stringify(raw))).valid) expect(profileFindings(raw, rawProfiles)).not.toEqual([]);
    }),
    { numRuns: 300 },
  );

  function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
    if (typeof value !== 'object' || value === null) return [];
    const holder = value as Record<string, unknown>;
    return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
  }
});
