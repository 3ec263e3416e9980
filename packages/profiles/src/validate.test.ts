import { Validator } from '@cfworker/json-schema';
import { profileFindings } from '@jiceng/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileIds, rawProfiles } from './index.js';
import { validateProfile } from './validate.js';

const schema = JSON.parse(readFileSync(new URL('../schema/profile.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>;
const bySchema = (raw: unknown): boolean => new Validator(schema, '2020-12', false).validate(JSON.parse(JSON.stringify(raw))).valid;

const head = { format: 1, id: 'willow', version: '1', title: '柳溪县', layer: 'local', extends: 'national' };
const documents = { rules: { title: '柳溪县村级经费办法' } };
const clause = { document: 'rules', section: '第三条' };
const line = (values: Record<string, unknown>): Record<string, unknown> => ({ ...head, documents, fund: { lines: { heads: { title: '人头', clause, ...values } } } });

describe('validateProfile', () => {
  it.each(profileIds)('%s meets the schema and has nothing wrong', (id) => {
    expect(validateProfile(rawProfiles[id])).toEqual([]);
    expect(bySchema(rawProfiles[id])).toBe(true);
  });

  it.each<[string, unknown, string, string]>([
    ['no profile', null, '', 'profile-not-a-profile'],
    ['an unknown key', { ...head, titel: '柳溪' }, '/titel', 'profile-unknown-key'],
    ['a wrong version', { ...head, format: 9 }, '/format', 'profile-version'],
    ['a text for a number', line({ form: 'fixed', amount: '两万' }), '/fund/lines/heads/amount', 'profile-bad-value'],
    ['a missing value', line({ form: 'fixed' }), '/fund/lines/heads', 'profile-missing-key'],
    ['overlapping tiers', line({ form: 'tiers', fact: 'population', tiers: [{ upTo: 10, amount: 1 }, { from: 10, amount: 2 }] }), '/fund/lines/heads/tiers/1', 'profile-tiers-overlap'],
    ['a gap', line({ form: 'tiers', fact: 'population', tiers: [{ below: 10, amount: 1 }, { above: 10, amount: 2 }] }), '/fund/lines/heads/tiers/1', 'profile-tiers-gap'],
    ['a rule of itself', line({ form: 'share', of: 'heads', percent: 5 }), '/fund/lines/heads/of', 'profile-rule-cycle'],
    ['a fact that nothing describes', line({ form: 'per-head', fact: 'cows', amount: 5 }), '/fund/lines/heads/fact', 'profile-unknown-fact'],
    ['an unknown parent', { ...head, extends: 'nowhere' }, '/extends', 'profile-unknown-parent'],
  ])('%s is told with path, code and a sentence', (_, raw, path, code) => {
    const [finding] = validateProfile(raw);
    expect(finding).toMatchObject({ path, code });
    expect(finding?.message).toMatch(/^[A-Z“0-9].+\.$/);
  });

  it('tells everything at once, each thing once', () => {
    const raw = line({ form: 'tiers', amount: -1, ammount: 2 });
    expect(validateProfile(raw).map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/fund/lines/heads/amount profile-bad-value',
      '/fund/lines/heads/ammount profile-unknown-key',
      '/fund/lines/heads profile-missing-key',
      '/fund/lines/heads profile-missing-key',
    ]);
  });
});

describe('the schema and the domain', () => {
  it('agree: what the schema refuses, the domain refuses, whichever value is replaced, added or taken out', () => {
    const county = rawProfiles['county-five-standards'];
    const values = fc.constantFrom<unknown>(null, -1, '', 'x', 3, 0.125, true, [], {}, [1], { fact: 'kind' }, '2026-13-01');
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('replace', 'add', 'remove'), values, (choice, change, value) => {
        const raw = structuredClone(county) as unknown as Record<string, unknown>;
        const places = placesIn(raw);
        const { holder, key } = places[choice % places.length] as (typeof places)[number];
        if (change === 'replace') holder[key] = value;
        else if (change === 'remove') delete holder[key];
        else holder['wrong-key'] = value;
        if (!bySchema(raw)) expect(profileFindings(raw, rawProfiles)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
    if (typeof value !== 'object' || value === null) return [];
    const holder = value as Record<string, unknown>;
    return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
  }
});
