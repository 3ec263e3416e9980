import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash, profileFindings, resolveProfile } from './index.js';

type Json = Record<string, unknown>;

const clause = { document: 'd', section: '1' };
const facts = {
  kind: { type: 'choice', title: '类型', choices: { village: '村', community: '社区' } },
  people: { type: 'people', title: '人口', unit: '人' },
  income: { type: 'money', title: '收入' },
  urban: { type: 'yes-no', title: '城镇' },
};
const fixed = { title: '办公', clause, form: 'fixed', amount: 100 };

function raw(fund: Json = {}, others: Json = {}): Json {
  return { format: 1, id: 'base', version: '1', title: '基', layer: 'national', documents: { d: { title: '文件' } }, facts, fund, ...others };
}
const withLine = (line: Json, others: Json = {}): Json => raw({ lines: { office: { title: '办公', clause, ...line }, ...others } });
const withFact = (own: Json): Json => raw({}, { facts: { ...facts, own } });
const local = (lines: Json, others: Json = {}): Json => ({
  format: 1, id: 'here', version: '2', title: '本县', layer: 'local', extends: 'base', documents: { e: { title: '本县文件' } }, fund: { lines }, ...others,
});
const own = { document: 'e', section: '2' };

describe('a profile that cannot be used is refused with the path', () => {
  const tiers = (...list: Json[]) => withLine({ form: 'tiers', fact: 'people', tiers: list.map((tier) => ({ amount: 1, ...tier })) });
  it.each<[string, unknown, string, string]>([
    ['null', null, 'profile-not-a-profile', ''],
    ['a text', '{}', 'profile-not-a-profile', ''],
    ['a list', [], 'profile-not-a-profile', ''],
    ['a resolved one', resolveProfile(raw()), 'profile-not-a-profile', ''],
    ['too deep', JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`), 'profile-not-a-profile', ''],
    ['another format', raw({}, { format: 2 }), 'profile-version', '/format'],
    ['no format', raw({}, { format: undefined }), 'profile-version', '/format'],
    ['a version that is none', raw({}, { version: 'new' }), 'profile-version', '/version'],
    ['a version as a number', raw({}, { version: 3 }), 'profile-version', '/version'],
    ['an unknown key', raw({}, { titel: '基' }), 'profile-unknown-key', '/titel'],
    ['an unknown key of a line', withLine({ form: 'fixed', amount: 1, ammount: 2 }), 'profile-unknown-key', '/fund/lines/office/ammount'],
    ['a key of another form', withLine({ form: 'fixed', amount: 1, fact: 'people' }), 'profile-unknown-key', '/fund/lines/office/fact'],
    ['a missing key', withLine({ form: 'fixed' }), 'profile-missing-key', '/fund/lines/office'],
    ['no clause', raw({ lines: { office: { title: '办公', form: 'fixed', amount: 1 } } }), 'profile-missing-key', '/fund/lines/office'],
    ['no form', withLine({ amount: 1 }), 'profile-missing-key', '/fund/lines/office'],
    ['an amount below 0', withLine({ form: 'fixed', amount: -1 }), 'profile-bad-value', '/fund/lines/office/amount'],
    ['an amount of three decimals', withLine({ form: 'fixed', amount: 0.125 }), 'profile-bad-value', '/fund/lines/office/amount'],
    ['an amount of 1e21', withLine({ form: 'fixed', amount: 1e21 }), 'profile-bad-value', '/fund/lines/office/amount'],
    ['NaN', withLine({ form: 'fixed', amount: NaN }), 'profile-bad-value', '/fund/lines/office/amount'],
    ['an id with a slash', raw({ lines: { 'a/b': fixed } }), 'profile-bad-id', '/fund/lines/a~1b'],
    ['an id of every object', raw({ lines: { constructor: fixed } }), 'profile-bad-id', '/fund/lines/constructor'],
    ['an unknown document', withLine({ form: 'fixed', amount: 1, clause: { document: 'x' } }), 'profile-unknown-document', '/fund/lines/office/clause/document'],
    ['an unknown fact', withLine({ form: 'per-head', fact: 'cows', amount: 1 }), 'profile-unknown-fact', '/fund/lines/office/fact'],
    ['a fact of another type', withLine({ form: 'per-head', fact: 'urban', amount: 1 }), 'profile-bad-value', '/fund/lines/office/fact'],
    ['a choice that does not exist', withLine({ form: 'fixed', amount: 1, appliesWhen: { fact: 'kind', is: 'vilage' } }), 'profile-bad-value', '/fund/lines/office/appliesWhen/is'],
    ['a condition without a test', withLine({ form: 'fixed', amount: 1, appliesWhen: { fact: 'people' } }), 'profile-missing-key', '/fund/lines/office/appliesWhen'],
    ['overlapping tiers', tiers({ upTo: 1500 }, { from: 1500 }), 'profile-tiers-overlap', '/fund/lines/office/tiers/1'],
    ['tiers out of order', tiers({ from: 10 }, { below: 10 }), 'profile-tiers-gap', '/fund/lines/office/tiers/0'],
    ['an unbounded tier before another', tiers({ from: 0 }, { from: 10 }), 'profile-tiers-overlap', '/fund/lines/office/tiers/1'],
    ['a gap between tiers', tiers({ below: 50 }, { above: 50 }), 'profile-tiers-gap', '/fund/lines/office/tiers/1'],
    ['nothing said for 0', tiers({ from: 1 }), 'profile-tiers-gap', '/fund/lines/office/tiers/0'],
    ['nothing said beyond the last', tiers({ below: 50 }, { from: 50, upTo: 99 }), 'profile-tiers-gap', '/fund/lines/office/tiers'],
    ['a tier that holds no number', tiers({ below: 0 }, { from: 0 }), 'profile-bad-value', '/fund/lines/office/tiers/0'],
    ['two bounds on one side', tiers({ below: 5, upTo: 5 }, { from: 5 }), 'profile-bad-value', '/fund/lines/office/tiers/0'],
    ['half a person', tiers({ below: 1.5 }, { from: 1.5 }), 'profile-bad-value', '/fund/lines/office/tiers/0/below'],
    ['a gap of one fen between bands', withLine({ form: 'bands', fact: 'income', mode: 'whole', bands: [{ upTo: 3000, percent: 1 }, { from: 3000.02, percent: 2 }] }), 'profile-tiers-gap', '/fund/lines/office/bands/1'],
    ['an unknown line', withLine({ form: 'share', of: 'elsewhere', percent: 10 }), 'profile-unknown-line', '/fund/lines/office/of'],
    ['a line of itself', withLine({ form: 'share', of: 'office', percent: 10 }), 'profile-rule-cycle', '/fund/lines/office/of'],
    ['a line of itself through others', withLine({ form: 'sum', of: ['other'] }, { other: { title: '他', clause, form: 'share', of: 'third', percent: 1 }, third: { title: '三', clause, form: 'sum', of: ['office'] } }), 'profile-rule-cycle', '/fund/lines/office/of'],
    ['two statements on one day', raw({ lines: { office: [{ ...fixed, to: '2025-12-31' }, { ...fixed, from: '2025-12-31' }] } }), 'profile-dates-overlap', '/fund/lines/office/1'],
    ['an end before the beginning', raw({ lines: { office: { ...fixed, from: '2026-01-01', to: '2025-01-01' } } }), 'profile-bad-value', '/fund/lines/office/to'],
    ['a day that does not exist', raw({ lines: { office: { ...fixed, from: '2026-02-29' } } }), 'profile-bad-value', '/fund/lines/office/from'],
    ['a parent that was not given', raw({}, { extends: 'nowhere' }), 'profile-unknown-parent', '/extends'],
    ['a profile that extends itself', raw({}, { extends: 'base' }), 'profile-cycle', '/extends'],
    ['a highest amount below the lowest', withLine({ form: 'fixed', amount: 2, highest: 1 }), 'profile-bad-value', '/fund/lines/office/highest'],
    ['a cap below the floor', withLine({ form: 'per-head', fact: 'people', amount: 1, floor: 2, cap: 1 }), 'profile-bad-value', '/fund/lines/office/cap'],
    ['the year before of an unknown fact', withFact({ type: 'people', title: '去年人口', previousYearOf: 'cows' }), 'profile-unknown-fact', '/facts/own/previousYearOf'],
    ['the year before of another type', withFact({ type: 'money', title: '去年收入', previousYearOf: 'people' }), 'profile-bad-value', '/facts/own/previousYearOf'],
    ['the year before of itself', withFact({ type: 'people', title: '去年人口', previousYearOf: 'own' }), 'profile-bad-value', '/facts/own/previousYearOf'],
    ['words for a choice that does not exist', withFact({ type: 'choice', title: '等次', choices: { good: '优' }, choiceNames: { bad: ['差'] } }), 'profile-bad-value', '/facts/own/choiceNames/bad'],
    ['a word for two choices', withFact({ type: 'choice', title: '等次', choices: { good: '优', fair: '良' }, choiceNames: { good: ['好'], fair: ['中', ' 好 '] } }), 'profile-bad-value', '/facts/own/choiceNames/fair/1'],
    ['the title of another choice', withFact({ type: 'choice', title: '等次', choices: { good: '优', fair: '良' }, choiceNames: { good: ['良'] } }), 'profile-bad-value', '/facts/own/choiceNames/good/0'],
    ['the title of another fact as a name', withFact({ type: 'count', title: '户数', names: ['户', ' 人 口'] }), 'profile-bad-value', '/facts/own/names/1'],
    ['the id of another fact as a name', withFact({ type: 'count', title: '户数', names: ['People'] }), 'profile-bad-value', '/facts/own/names/0'],
    ['no names in a list', withFact({ type: 'count', title: '户数', names: [] }), 'profile-bad-value', '/facts/own/names'],
    ['a key of earlier drafts', withFact({ type: 'people', title: '去年人口', previousYear: true }), 'profile-unknown-key', '/facts/own/previousYear'],
  ])('%s', (_, given, code, path) => {
    expect(() => resolveProfile(given)).toThrow(expect.objectContaining({ name: 'JicengError', code, details: expect.objectContaining({ path }) }));
  });

  it('a circle of parents is told as it runs', () => {
    const a = raw({}, { id: 'a', extends: 'b' });
    const b = raw({}, { id: 'b', extends: 'a' });
    expect(() => resolveProfile(a, { a, b })).toThrow(expect.objectContaining({ code: 'profile-cycle', details: { path: '/extends', circle: 'a → b → a' } }));
  });

  it('a wide layer cannot extend a narrow one', () => {
    expect(() => resolveProfile(raw({}, { extends: 'here' }), { here: local({}, { extends: undefined }) })).toThrow(expect.objectContaining({ code: 'profile-layer-order' }));
  });

  it('an error in a parent names the parent', () => {
    expect(() => resolveProfile(local({}), { base: raw({}, { titel: 1 }) })).toThrow(expect.objectContaining({ code: 'profile-unknown-key', details: expect.objectContaining({ profile: 'base', path: '/titel' }) }));
  });

  it('a line that cannot be read is not also told as unknown where another names it', () => {
    const findings = profileFindings(raw({ lines: { a: { ...fixed, amount: 1, fact: 'people' }, b: { title: '乙', clause, form: 'share', of: 'a', percent: 1 } } }));
    expect(findings.map(({ code }) => code)).toEqual(['profile-unknown-key']);
  });

  it('all findings are listed, not only the first', () => {
    expect(profileFindings(raw({ lines: { a: { ...fixed, x: 1 }, b: { ...fixed, amount: 'much' } } })).map(({ path }) => path)).toEqual(['/fund/lines/a/x', '/fund/lines/b/amount']);
  });

  it('a thing that refers to itself in memory is no profile', () => {
    const circular = raw();
    circular['self'] = circular;
    expect(() => resolveProfile(circular)).toThrow(expect.objectContaining({ code: 'profile-not-a-profile' }));
  });
});

describe('layers', () => {
  const base = withLine({ form: 'fixed', amount: 100, times: 12 });
  const unit = { format: 1, id: 'unit', version: '1', title: '本村', layer: 'unit', extends: 'here', documents: { u: { title: '决议' } }, fund: { lines: { office: { clause: { document: 'u' }, amount: 300 } } } };
  const here = local({ office: { clause: own, checked: true, amount: 200 } });

  it('a narrower layer changes single values, and every value knows what each layer says', () => {
    const [line] = resolveProfile(unit, { base, here }).fund.lines;
    expect(line).toMatchObject({ how: { form: 'fixed', amountFen: 30_000, times: 12 }, clause: { document: 'u', title: '决议', checked: false } });
    expect(line?.stated['amount']).toMatchObject([
      { layer: 'national', profile: 'base', value: 100, clause: { section: '1', checked: false } },
      { layer: 'local', profile: 'here', value: 200, clause: { section: '2', title: '本县文件', checked: true } },
      { layer: 'unit', profile: 'unit', value: 300 },
    ]);
    expect(line?.stated['times']).toMatchObject([{ layer: 'national', value: 12 }]);
  });

  it('the layers are named from the widest to the narrowest', () => {
    expect(resolveProfile(unit, { base, here }).layers.map(({ id }) => id)).toEqual(['base', 'here', 'unit']);
  });

  it('a statement with a form is a whole line, and what it leaves out is gone', () => {
    const [line] = resolveProfile(local({ office: { clause: own, title: '新办公', form: 'fixed', amount: 7 } }), { base }).fund.lines;
    expect(line).toMatchObject({ how: { amountFen: 700, times: 1 }, title: { 'zh-CN': '新办公' } });
    expect(line?.stated['amount']).toMatchObject([{ value: 100 }, { value: 7 }]);
  });

  it('a rule that is removed is gone, and one in another form stands alone', () => {
    expect(resolveProfile(local({ office: { removed: true } }), { base }).fund.lines).toEqual([]);
    const other = local({ office: { clause: own, title: '办公', form: 'per-head', fact: 'people', amount: 5 } });
    expect(resolveProfile(other, { base }).fund.lines[0]?.stated['amount']).toHaveLength(1);
  });

  it('lines keep the order of the widest layer; new ones follow', () => {
    const lines = resolveProfile(local({ own: { ...fixed, clause: own }, office: { clause: own, amount: 1 } }), { base }).fund.lines;
    expect(lines.map(({ id }) => id)).toEqual(['office', 'own']);
  });

  it('a statement with dates holds in them, the wider one before and after', () => {
    const dated = local({ office: { clause: own, amount: 200, from: '2025-01-01', to: '2025-12-31' } });
    const lines = resolveProfile(dated, { base }).fund.lines;
    expect(lines.map(({ from, to, how }) => [from, to, 'amountFen' in how && how.amountFen])).toEqual([
      [null, '2024-12-31', 10_000],
      ['2025-01-01', '2025-12-31', 20_000],
      ['2026-01-01', null, 10_000],
    ]);
  });

  it('other sections are merged and kept as they are', () => {
    const { org } = resolveProfile(local({}, { org: { rules: { b: 2 } } }), { base: raw({}, { org: { rules: { a: 1 }, list: [1] } }) });
    expect(org).toEqual({ rules: { a: 1, b: 2 }, list: [1] });
  });

  it('of each value the narrowest layer that states it is the one that holds', () => {
    const amounts = fc.option(fc.integer({ min: 1, max: 10 ** 6 }), { nil: undefined });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), amounts, amounts, fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), (national, county, village, times) => {
        const wide = withLine({ form: 'fixed', amount: national, times: 12 });
        const middle = local({ office: { clause: own, amount: county, times } });
        const narrow = { ...unit, fund: { lines: { office: { clause: { document: 'u' }, amount: village } } } };
        const [line] = resolveProfile(narrow, { base: wide, here: middle }).fund.lines;
        expect(line?.how).toMatchObject({ amountFen: (village ?? county ?? national) * 100, times: times ?? 12 });
        expect(line?.stated['amount']?.map(({ value }) => value)).toEqual([national, county, village].filter((value) => value !== undefined));
      }),
    );
  });

  it('neither changes nor holds what it was given', () => {
    const given = structuredClone(base);
    const profile = resolveProfile(given);
    (given['fund'] as { lines: { office: Json } }).lines.office['amount'] = 999;
    expect(profile.fund.lines[0]?.how).toMatchObject({ amountFen: 10_000 });
    expect(structuredClone(profile)).toEqual(profile);
    expect(() => Object.assign(profile.fund.lines[0]?.how as object, { amountFen: 1 })).toThrow(TypeError);
  });
});

describe('facts', () => {
  it('say nothing more than their file does', () => {
    expect(resolveProfile(raw()).facts['people']).toEqual({ id: 'people', type: 'people', title: { 'zh-CN': '人口' }, unit: { 'zh-CN': '人' }, choices: {}, isOpen: false, names: [], choiceNames: {}, previousYearOf: null, isWithinYear: false });
  });

  it('are extended by narrower layers, word by word', () => {
    const base = raw({}, { facts: { ...facts, before: { type: 'people', title: '去年人口', previousYearOf: 'people', names: ['上年人口'] }, income: { type: 'money', title: '收入', withinYear: true } } });
    const here = local({}, { facts: { kind: { type: 'choice', title: '类型', choices: { hamlet: '屯' }, choiceNames: { hamlet: ['自然屯'], village: ['行政村'] } }, before: { type: 'people', title: '去年人口', names: ['去年人数'] } } });
    const { kind, before, income } = resolveProfile(here, { base }).facts;
    expect(kind).toMatchObject({ choices: { village: { 'zh-CN': '村' }, hamlet: { 'zh-CN': '屯' } }, choiceNames: { hamlet: ['自然屯'], village: ['行政村'] } });
    expect(before).toMatchObject({ previousYearOf: 'people', names: ['去年人数'] });
    expect(income).toMatchObject({ isWithinYear: true });
  });
});

describe('the hash', () => {
  it('is the SHA-256 of canonical JSON', () => {
    expect(contentHash('abc')).toBe('6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25');
    expect(canonicalJson({ b: [1, { d: undefined, c: null }], a: '村' })).toBe('{"a":"村","b":[1,{"c":null}]}');
  });

  it('stays when keys change places and changes with any value and any layer', () => {
    const base = withLine({ form: 'fixed', amount: 100 });
    const shuffled = Object.fromEntries(Object.entries(base).reverse());
    const { hash } = resolveProfile(base);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(resolveProfile(shuffled).hash).toBe(hash);
    expect(resolveProfile(withLine({ form: 'fixed', amount: 101 })).hash).not.toBe(hash);
    const child = local({});
    expect(resolveProfile(child, { base }).hash).not.toBe(resolveProfile(child, { base: withLine({ form: 'fixed', amount: 101 }) }).hash);
  });
});

describe('whatever is given', () => {
  it('is resolved or refused with a typed error', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('fund', 'facts', 'dues', 'documents', 'texts', 'extends', 'id'), (value, key) => {
        for (const given of [value, raw({}, { [key]: value }), raw({ lines: { a: value } }), raw({ lines: { a: { ...fixed, appliesWhen: value } } })]) {
          try {
            resolveProfile(given);
          } catch (error) {
            expect(error).toMatchObject({ name: 'JicengError', code: expect.stringMatching(/^profile-/) });
          }
        }
      }),
    );
  });
});
