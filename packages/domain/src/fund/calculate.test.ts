import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOfYuan } from '../money/index.js';
import { resolveProfile, type Profile } from '../profile/index.js';
import { calculateFunds, compareCalculations, factQuestions } from './index.js';

type Json = Record<string, unknown>;

const clause = { document: 'd', section: '1' };
const facts = {
  kind: { type: 'choice', title: '类型', open: true, choices: { village: '村', community: '社区' } },
  urban: { type: 'yes-no', title: '城镇' },
  people: { type: 'people', title: '人口', unit: '人' },
  members: { type: 'people', title: '党员', unit: '人' },
  income: { type: 'money', title: '收入', unit: '元' },
  bonus: { type: 'money', title: '奖励', unit: '元' },
};

/** A place that exists in this test alone. */
function place(lines: Json, others: Json = {}): Profile {
  const whole = Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, Array.isArray(line) ? line : { title: id, clause, ...(line as Json) }]));
  return resolveProfile({ format: 1, id: 'place', version: '1', title: '某地', layer: 'local', documents: { d: { title: '办法' } }, facts, fund: { lines: whole, ...others } });
}

const amountsOf = (profile: Profile, given: Json, options = {}): Record<string, number> =>
  Object.fromEntries(calculateFunds(profile, given, options).lines.map(({ id, amountFen }) => [id, amountFen]));

describe('each form of rule', () => {
  const perHead = { form: 'per-head', fact: 'people', amount: 100 };
  const whole = { form: 'bands', fact: 'income', mode: 'whole', bands: [{ upTo: 3000, percent: 0.5 }, { above: 3000, percent: 1.5 }] };
  const marginal = { ...whole, mode: 'marginal' };
  it.each<[string, Json, Json, number]>([
    ['fixed', { form: 'fixed', amount: 20000 }, {}, 20000],
    ['fixed, twelve times', { form: 'fixed', amount: 0.35, times: 12 }, {}, 4.2],
    ['per head', perHead, { people: 31 }, 3100],
    ['per head of nobody', perHead, { people: 0 }, 0],
    ['per head, twelve times', { ...perHead, times: 12 }, { people: 2 }, 2400],
    ['under the floor', { ...perHead, floor: 3000 }, { people: 29 }, 3000],
    ['at the floor', { ...perHead, floor: 3000 }, { people: 30 }, 3000],
    ['over the floor', { ...perHead, floor: 3000 }, { people: 31 }, 3100],
    ['under the cap', { ...perHead, cap: 3000 }, { people: 29 }, 2900],
    ['over the cap', { ...perHead, cap: 3000 }, { people: 31 }, 3000],
    ['far over the cap', { ...perHead, cap: 3000 }, { people: Number.MAX_SAFE_INTEGER }, 3000],
    ['fewer than the minimum count', { ...perHead, minimumCount: 30 }, { people: 5 }, 3000],
    ['fewer, with an amount of its own', { ...perHead, minimumCount: 30, minimumAmount: 2500 }, { people: 29 }, 2500],
    ['exactly the minimum count', { ...perHead, minimumCount: 30, minimumAmount: 2500 }, { people: 30 }, 3000],
    ['whole band, at its edge', whole, { income: 300_000 }, 15],
    ['whole band, one fen over', whole, { income: 300_001 }, 45],
    ['marginal bands', marginal, { income: 400_000 }, 30],
    ['marginal bands, at the edge', marginal, { income: 300_000 }, 15],
    ['marginal bands, nothing', marginal, { income: 0 }, 0],
    ['share of a fact', { form: 'share', of: { fact: 'income' }, percent: 70 }, { income: 60_000 }, 420],
    ['sum of facts', { form: 'sum', of: [{ fact: 'income' }, { fact: 'bonus' }] }, { income: 150_000, bonus: 60_000 }, 2100],
    ['sum with a part that counts 0 when missing', { form: 'sum', of: [{ fact: 'income' }, { fact: 'bonus', whenMissing: 0 }] }, { income: 150_000 }, 1500],
  ])('%s', (_, line, given, yuan) => {
    expect(amountsOf(place({ line }), given)).toEqual({ line: fenOfYuan(yuan) });
  });

  it.each([
    [0, 1],
    [49, 1],
    [50, 2],
    [99, 2],
    [100, 3],
    [101, 4],
  ])('tiers in the four words of documents: %s is in tier %s', (people, tier) => {
    const profile = place({ line: { form: 'tiers', fact: 'people', tiers: [{ below: 50, amount: 1 }, { from: 50, upTo: 99, amount: 2 }, { from: 100, upTo: 100, amount: 3 }, { above: 100, amount: 4 }] } });
    expect(amountsOf(profile, { people })).toEqual({ line: tier * 100 });
  });

  it('a share of another line and a subtotal, which stays out of the total', () => {
    const profile = place({ all: { form: 'sum', of: ['office', 'extra'] }, extra: { form: 'share', of: 'office', percent: 10 }, office: { form: 'fixed', amount: 1000 } });
    const { lines, totalFen } = calculateFunds(profile, {});
    expect(lines.map(({ id, amountFen, inTotal }) => [id, amountFen, inTotal])).toEqual([['all', 110_000, false], ['extra', 10_000, true], ['office', 100_000, true]]);
    expect(totalFen).toBe(110_000);
  });

  it('a share of a line that does not apply does not apply either', () => {
    const profile = place({ office: { form: 'fixed', amount: 1000, appliesWhen: { fact: 'kind', is: 'village' } }, extra: { form: 'share', of: 'office', percent: 10 } });
    expect(calculateFunds(profile, { kind: 'community' })).toMatchObject({ lines: [], missing: [], isPartial: false });
  });

  it('rounding is half up to what the profile says, and the line says so', () => {
    const line = { form: 'share', of: { fact: 'income' }, percent: 50 };
    expect(calculateFunds(place({ line }), { income: 101 }).lines[0]).toMatchObject({ amountFen: 51, rounding: { to: 'fen', exact: '0.505', differs: true } });
    expect(calculateFunds(place({ line }, { rounding: 'yuan' }), { income: 100 }).lines[0]).toMatchObject({ amountFen: 100, rounding: { to: 'yuan', exact: '0.50', differs: true } });
    expect(calculateFunds(place({ line: { ...line, rounding: 'fen' } }, { rounding: 'yuan' }), { income: 100 }).lines[0]).toMatchObject({ amountFen: 50, rounding: { differs: false } });
  });

  it('a range gives both ends', () => {
    const profile = place({ line: { form: 'per-head', fact: 'people', amount: 70, highest: 80, times: 12 }, other: { form: 'fixed', amount: 10 } });
    expect(calculateFunds(profile, { people: 2 })).toMatchObject({ totalFen: 169_000, highestTotalFen: 193_000, lines: [{ amountFen: 168_000, highestFen: 192_000 }, { highestFen: null }] });
  });
});

describe('conditions', () => {
  const when = (appliesWhen: Json): Profile => place({ line: { form: 'fixed', amount: 1, appliesWhen } });
  const both = { all: [{ fact: 'kind', is: 'community' }, { fact: 'urban', is: true }] };
  const either = { any: [{ fact: 'kind', is: 'community' }, { fact: 'urban', is: true }] };
  it.each<[string, Json, Json, 'applies' | 'not' | string[]]>([
    ['all, both hold', both, { kind: 'community', urban: true }, 'applies'],
    ['all, one does not', both, { kind: 'community', urban: false }, 'not'],
    ['all, one does not and the other is not known', both, { kind: 'village' }, 'not'],
    ['all, one is not known', both, { kind: 'community' }, ['urban']],
    ['all, null is not known', both, { kind: 'community', urban: null }, ['urban']],
    ['any, one holds and the other is not known', either, { urban: true }, 'applies'],
    ['any, one is not known', either, { kind: 'village' }, ['urban']],
    ['any, none holds', either, { kind: 'village', urban: false }, 'not'],
    ['several choices', { fact: 'kind', is: ['village', 'community'] }, { kind: 'community' }, 'applies'],
    ['at the bound', { fact: 'people', from: 50 }, { people: 50 }, 'applies'],
    ['over 50, exactly 50', { fact: 'people', above: 50 }, { people: 50 }, 'not'],
    ['a fact of the range is missing', { fact: 'people', above: 50 }, {}, ['people']],
  ])('%s', (_, condition, given, expected) => {
    const { lines, missing, omitted } = calculateFunds(when(condition), given);
    expect(lines.length === 1 ? 'applies' : missing.length > 0 ? missing : omitted[0]?.reason === 'not-applicable' && 'not').toEqual(expected);
  });

  it('the first condition that does not hold is told', () => {
    expect(calculateFunds(when(both), { kind: 'community', urban: false }).omitted[0]?.unmet).toEqual({ form: 'is', fact: 'urban', values: [true] });
  });
});

describe('a missing fact', () => {
  const profile = place({ office: { form: 'fixed', amount: 1000 }, heads: { form: 'per-head', fact: 'people', amount: 1 }, share: { form: 'share', of: 'heads', percent: 50 } });

  it('is named, its lines are left out, and the total is marked as partial', () => {
    expect(calculateFunds(profile, {})).toMatchObject({ totalFen: 100_000, missing: ['people'], isPartial: true, notes: ['Partial total, without 2 lines: missing people'], omitted: [{ id: 'heads', missing: ['people'] }, { id: 'share', missing: ['people'] }] });
  });

  it('is told in the sentence of the profile where it has one', () => {
    const own = resolveProfile({ format: 1, id: 'p', version: '1', title: '某地', layer: 'local', documents: { d: { title: '办法' } }, facts, texts: { partial: '暂计，不含 {count} 项，缺：{facts}' }, fund: { lines: { heads: { title: '人头', clause, form: 'per-head', fact: 'people', amount: 1 } } } });
    expect(calculateFunds(own, {}).notes).toEqual(['暂计，不含 1 项，缺：人口']);
  });

  it('that no line asks for is not missing', () => {
    expect(calculateFunds(profile, { people: 3 }).missing).toEqual([]);
  });
});

describe('a bad fact is refused by its name, and nothing is calculated', () => {
  const profile = place({ heads: { form: 'per-head', fact: 'people', amount: 1 } });
  it.each([
    ['people', -1], ['people', 1.5], ['people', NaN], ['people', Infinity], ['people', 1e21], ['people', '1500'], ['people', ''], ['people', '很多'], ['people', true], ['people', {}], ['people', []], ['people', 2 ** 53],
    ['income', 0.5], ['income', '1'], ['urban', 'yes'], ['urban', 1], ['kind', 7], ['kind', ''], ['kind', true],
  ])('%s: %s', (fact, value) => {
    expect(() => calculateFunds(profile, { people: 1, [fact]: value })).toThrow(expect.objectContaining({ name: 'JicengError', code: 'bad-fact', details: expect.objectContaining({ fact }) }));
  });

  it.each([[null], [undefined], [7], ['kind']])('facts that are %s', (given) => {
    expect(() => calculateFunds(profile, given as never)).toThrow(expect.objectContaining({ code: 'bad-fact' }));
  });

  it('a fact that the profile does not describe is left aside', () => {
    expect(calculateFunds(profile, { people: 1, cows: -3 }).totalFen).toBe(100);
  });

  it('an amount too large to be told to the fen is refused', () => {
    expect(() => calculateFunds(profile, { people: Number.MAX_SAFE_INTEGER })).toThrow(expect.objectContaining({ code: 'amount-too-large' }));
  });

  it.each([[{}], [null], [{ id: 'x', fund: {} }]])('a profile that is not resolved: %s', (raw) => {
    expect(() => calculateFunds(raw as never, {})).toThrow(expect.objectContaining({ code: 'profile-unresolved' }));
  });
});

describe('a year', () => {
  const profile = place({ office: [{ title: '办公', clause, form: 'fixed', amount: 1, to: '2024-12-31' }, { title: '办公', clause, form: 'fixed', amount: 2, from: '2025-01-01', to: '2026-06-30' }, { title: '办公', clause, form: 'fixed', amount: 3, from: '2026-07-01' }] });
  it.each([
    [{ year: 2020 }, 100],
    [{ year: 2024 }, 100],
    [{ year: 2025 }, 200],
    [{ year: 2026 }, 300],
    [{ date: '2026-06-30' }, 200],
    [{}, 300],
  ])('%j is calculated by its own rules', (options, fen) => expect(calculateFunds(profile, {}, options).totalFen).toBe(fen));

  it('in which a rule changes is told to be by the rule of its end', () => {
    const codes = (options: object): string[] => calculateFunds(profile, {}, options).notices.map(({ code }) => code);
    expect([{ year: 2024 }, { year: 2025 }, { year: 2026 }, { date: '2026-07-01' }, {}].map(codes)).toEqual([[], [], ['rule-change'], [], []]);
  });

  it('that is none is refused', () => {
    for (const year of [1.5, NaN, 20260, '2026']) expect(() => calculateFunds(profile, {}, { year: year as number })).toThrow(expect.objectContaining({ code: 'bad-year' }));
    calculateFunds(profile, {}, { year: 2026 });
    for (const date of ['2026-02-30', 2026, null]) expect(() => calculateFunds(profile, {}, { date: date as string })).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

describe('the explanation', () => {
  it('without sentences in the profile is told in signs', () => {
    const tiers = [{ below: 1500, amount: 20000 }, { from: 1500, amount: 25000 }];
    const profile = place({ office: { form: 'tiers', fact: 'people', tiers }, activity: { form: 'per-head', fact: 'members', amount: 100, minimumCount: 30, minimumAmount: 3000 } });
    const steps = (people: number, members: number): string[][] => calculateFunds(profile, { people, members }).lines.map((line) => line.steps);
    expect(steps(1499, 24)).toEqual([['1,499 < 1,500 → 20,000'], ['24 × 100 = 2,400', '24 < 30 → 3,000']]);
    expect(steps(1500, 30)).toEqual([['1,500 ≥ 1,500 → 25,000'], ['30 × 100 = 3,000']]);
  });

  it('always leads to the amount, and the total is the sum of its lines', () => {
    const profile = place({
      a: { form: 'per-head', fact: 'people', amount: 12.34, floor: 500, cap: 90_000, minimumCount: 7 },
      b: { form: 'share', of: 'a', percent: 33.3, rounding: 'yuan' },
      c: { form: 'bands', fact: 'income', mode: 'marginal', bands: [{ below: 1000, percent: 0.5 }, { from: 1000, upTo: 5000, percent: 1.25 }, { above: 5000, percent: 3 }] },
      d: { form: 'bands', fact: 'income', mode: 'whole', bands: [{ upTo: 1000, percent: 0.5 }, { above: 1000, percent: 1.25 }] },
      e: { form: 'sum', of: ['a', 'b', 'c', 'd'], inTotal: false },
    });
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000_000), (people, income) => {
        const { lines, totalFen } = calculateFunds(profile, { people, income });
        expect(totalFen).toBe(lines.filter(({ inTotal }) => inTotal).reduce((sum, { amountFen }) => sum + amountFen, 0));
        for (const { rounding, amountFen, steps } of lines) {
          const exact = BigInt(Math.round(Number(rounding.exact.replaceAll(',', '')) * 1e8));
          const unit = rounding.to === 'yuan' ? 10n ** 8n : 10n ** 6n;
          expect(((exact * 2n + unit) / (unit * 2n)) * (rounding.to === 'yuan' ? 100n : 1n)).toBe(BigInt(amountFen));
          expect(steps.join()).not.toMatch(/undefined|NaN|\{/);
        }
      }),
    );
  });

  it('carries the facts that were used and no others', () => {
    const profile = place({ heads: { form: 'per-head', fact: 'people', amount: 1, appliesWhen: { fact: 'kind', is: 'village' } } });
    expect(calculateFunds(profile, { kind: 'village', people: 2, members: 3 }).lines[0]?.inputs).toEqual({ kind: 'village', people: 2 });
  });
});

describe('questions of a form', () => {
  const profile = place({
    service: { form: 'fixed', amount: 1, appliesWhen: { all: [{ fact: 'kind', is: 'community' }, { fact: 'urban', is: true }] } },
    heads: { form: 'per-head', fact: 'people', amount: 1, appliesWhen: { fact: 'kind', is: 'village' } },
  });
  const needed = (given: Json): string[] => factQuestions(profile, given).filter(({ use }) => use === 'needed').map(({ fact }) => fact.id);
  it.each<[Json, string[]]>([
    [{}, ['kind']],
    [{ kind: 'village' }, ['kind', 'people']],
    [{ kind: 'village', people: -1 }, ['kind', 'people']],
    [{ kind: 'community' }, ['kind', 'urban']],
    [{ kind: 'branch' }, ['kind']],
  ])('%j asks for %j', (given, ids) => expect(needed(given)).toEqual(ids));
});

describe('two scenarios', () => {
  it('differ by line, by fact and in total', () => {
    const profile = place({ heads: { form: 'per-head', fact: 'people', amount: 2 }, urban: { form: 'fixed', amount: 5, appliesWhen: { fact: 'urban', is: true } }, office: { form: 'fixed', amount: 1 } });
    const difference = compareCalculations(calculateFunds(profile, { people: 10, urban: true }), calculateFunds(profile, { people: 7, urban: false }));
    expect(difference).toMatchObject({
      differenceFen: -1100,
      hasSameRules: true,
      isPartial: false,
      facts: [{ fact: 'people', a: 10, b: 7 }, { fact: 'urban', a: true, b: undefined }],
      lines: [{ id: 'heads', differenceFen: -600 }, { id: 'urban', aFen: 500, bFen: null, differenceFen: -500 }, { id: 'office', differenceFen: 0 }],
    });
  });
});
