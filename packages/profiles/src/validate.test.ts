import { Validator } from '@cfworker/json-schema';
import { calculateFunds, factForHeading, profileFindings, resolveProfile } from '@jiceng/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileIds, rawProfiles } from './index.js';
import { reportProfiles } from './report.js';
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

describe('an invented locality, as the guide makes it', () => {
  const guide = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const raw = JSON.parse(/```json\n([^]*?)```/.exec(guide)?.[1] ?? '') as Record<string, unknown>;

  it.each([
    [0, 0, 8000, 4000, 120],
    [799, 320, 8000, 4000, 120],
    [800, 321, 12_000, 4013, 120],
    [5000, 1000, 12_000, 12_500, 375],
    [5000, 1601, 12_000, 20_000, 600],
  ])('%s people in %s households: %s, %s and %s yuan', (population, households, ...yuan) => {
    expect(validateProfile(raw)).toEqual([]);
    const { lines } = calculateFunds(resolveProfile(raw, rawProfiles), { kind: 'village', population, households });
    expect(lines.map(({ amountFen }) => amountFen / 100)).toEqual(yuan);
  });

  it('has its own fact under the words that the guide gives it', () => {
    const profile = resolveProfile(raw, rawProfiles);
    for (const heading of ['户数', '总户数', '户', 'households', '户数（单位：户）']) expect(factForHeading(profile, heading)?.id).toBe('households');
  });

  it('is told as in order by the check, with what nobody has compared yet', () => {
    const [report] = reportProfiles([{ name: 'willow.json', text: JSON.stringify(raw) }]);
    expect(report?.ok).toBe(true);
    expect(report?.lines.join('\n')).toMatch(/willow\.json: in order\. willow 1, national → willow, [0-9a-f]{64}\n {2}3 lines, 0 checks, 6 kinds of dues\.\n.*upkeep, reserve/);
  });

  it('may extend another file, and what is wrong in either is told', () => {
    const unit = { format: 1, id: 'reed', version: '1', title: '芦村', layer: 'unit', extends: 'willow', documents: { meeting: { title: '村民会议决议' } }, fund: { lines: { upkeep: { clause: { document: 'meeting' }, amount: 15 } } } };
    const files = (text: string) => [{ name: 'reed.json', text: `\uFEFF${JSON.stringify(unit)}` }, { name: 'willow.json', text }];
    expect(reportProfiles(files(JSON.stringify(raw))).map(({ ok }) => ok)).toEqual([true, true]);
    const [reed, willow] = reportProfiles(files(JSON.stringify({ ...raw, titel: 1 })));
    expect(reed?.lines.join()).toContain('In “willow”, which is extended');
    expect(willow?.lines.join()).toContain('/titel');
    expect(reportProfiles(files('{'))[1]).toMatchObject({ ok: false, lines: [expect.stringContaining('willow.json: this is no JSON.')] });
  });
});
