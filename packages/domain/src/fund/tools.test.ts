import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveProfile } from '../profile/index.js';
import { allocate, averageChecks, calculateBatch, calculateBatchInSteps, calculateFunds, nextSteps, paymentOf, sumOfShares } from './index.js';

const clause = { document: 'd', section: '1' };
const profile = resolveProfile({
  format: 1, id: 'place', version: '1', title: '某地', layer: 'local',
  documents: { d: { title: '办法' } },
  facts: {
    kind: { type: 'choice', title: '类型', open: true, choices: { village: '村' } },
    people: { type: 'people', title: '人口' },
    members: { type: 'people', title: '党员' },
    officeFen: { type: 'money', title: '办公' },
  },
  fund: {
    lines: {
      office: { title: '办公', clause, form: 'tiers', fact: 'people', appliesWhen: { fact: 'kind', is: 'village' }, tiers: [{ below: 1500, amount: 20000 }, { from: 1500, amount: 25000 }] },
      activity: { title: '活动', clause, form: 'per-head', fact: 'members', amount: 100, minimumCount: 30, cap: 20000 },
      share: { title: '配套', clause, form: 'share', of: 'activity', percent: 1, rounding: 'yuan' },
    },
    checks: { average: { title: '平均', clause, fact: 'officeFen', scope: 'average', atLeast: { amount: 20000 } } },
  },
});

describe('a total divided by weights', () => {
  it.each<[number, number[], 'yuan' | 'fen', number[]]>([
    [13_000_000, [1, 1, 1], 'yuan', [4_333_400, 4_333_300, 4_333_300]],
    [13_000_000, [1, 1, 1], 'fen', [4_333_334, 4_333_333, 4_333_333]],
    [100, [1, 1], 'yuan', [100, 0]],
    [0, [1, 2], 'yuan', [0, 0]],
    [1000, [0, 5], 'fen', [0, 1000]],
    [1000, [2, 1], 'fen', [667, 333]],
    [1001, [1, 2, 4], 'fen', [143, 286, 572]],
  ])('%s over %j to the %s', (total, weights, unit, expected) => {
    expect(allocate(total, weights, unit).shares.map(({ amountFen }) => amountFen)).toEqual(expected);
  });

  it('the share that got the remainder is marked', () => {
    expect(allocate(13_000_000, [1, 1, 1])).toMatchObject({ remainder: 1, shares: [{ hasRemainder: true }, { hasRemainder: false }, { hasRemainder: false }] });
  });

  it('adds up, and every share is within one unit of the exact one', () => {
    const weights = fc.array(fc.nat(10 ** 12), { minLength: 1, maxLength: 40 }).filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.nat(10 ** 12), weights, fc.constantFrom<'fen' | 'yuan'>('fen', 'yuan'), (units, list, unit) => {
        const size = unit === 'yuan' ? 100 : 1;
        const total = units * size;
        const { shares } = allocate(total, list, unit);
        expect(shares.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(total);
        const sum = list.reduce((all, weight) => all + BigInt(weight), 0n);
        shares.forEach(({ amountFen }, index) => {
          const difference = BigInt(amountFen) * sum - BigInt(total) * BigInt(list[index] as number);
          expect(difference < BigInt(size) * sum && -difference < BigInt(size) * sum).toBe(true);
        });
      }),
    );
  });

  it.each<[string, number, number[], 'yuan' | 'fen', string]>([
    ['no weight', 100, [], 'fen', 'bad-weights'],
    ['only zeros', 100, [0, 0], 'fen', 'bad-weights'],
    ['half a weight', 100, [0.5], 'fen', 'bad-weights'],
    ['a negative weight', 100, [2, -1], 'fen', 'bad-weights'],
    ['half a fen', 0.5, [1], 'fen', 'bad-fact'],
    ['fen in whole yuan', 150, [1], 'yuan', 'allocation-unit'],
  ])('%s is refused', (_, total, weights, unit, code) => {
    expect(() => allocate(total, weights, unit)).toThrow(expect.objectContaining({ code }));
  });
});

describe('shares in per cent', () => {
  it.each([
    [[40, 30, 20, 5, 5], { ok: true, sum: '100', short: '0', over: '0' }],
    [[40, 30, 20, 5, 4], { ok: false, sum: '99', short: '1', over: '0' }],
    [[33.3, 33.3, 33.4], { ok: true, sum: '100' }],
    [['33.333333', '33.333333', '33.333333'], { ok: false, short: '0.000001' }],
    [[60, 60], { ok: false, over: '20' }],
  ])('%j', (percents, expected) => expect(sumOfShares(percents)).toMatchObject(expected));

  it('that are none are refused', () => expect(() => sumOfShares([50, -1])).toThrow(expect.objectContaining({ code: 'bad-weights' })));
});

describe('planned and paid', () => {
  it.each([
    [3_300_000, 3_300_000, { gapFen: 0, overpaidFen: 0, paidPerMille: 1000, gapPerMille: 0 }],
    [3_300_000, 3_000_000, { gapFen: 300_000, overpaidFen: 0, gapPerMille: 91 }],
    [20_610_000, 19_000_000, { gapFen: 1_610_000, gapPerMille: 78 }],
    [100, 150, { gapFen: 0, overpaidFen: 50, paidPerMille: 1500 }],
    [0, 0, { gapFen: 0, paidPerMille: null, gapPerMille: null }],
  ])('%s planned, %s paid', (planned, paid, expected) => expect(paymentOf(planned, paid)).toMatchObject(expected));

  it('that are no amounts are refused', () => expect(() => paymentOf(1, -1)).toThrow(expect.objectContaining({ code: 'bad-fact' })));
});

describe('the next step of a fact', () => {
  const of = (facts: Record<string, unknown>, fact: string) => nextSteps(profile, facts).find((each) => each.fact === fact);

  it('is the nearest value at which a line changes, up and down', () => {
    const facts = { kind: 'village', people: 1499, members: 24 };
    expect(of(facts, 'people')).toEqual({ fact: 'people', value: 1499, up: { value: 1500, by: 1, differenceFen: 500_000, lines: [{ id: 'office', title: '办公', fromFen: 2_000_000, toFen: 2_500_000 }] }, down: null });
    expect(of(facts, 'members')).toMatchObject({ up: { value: 31, by: 7, differenceFen: 10_100 }, down: null });
    expect(of({ ...facts, members: 31 }, 'members')).toMatchObject({ up: { by: 1 }, down: { value: 30, by: -1, differenceFen: -10_100 } });
  });

  it('under a cap there is none further up', () => {
    expect(of({ kind: 'village', people: 0, members: 250 }, 'members')).toMatchObject({ up: null, down: { value: 199 } });
  });

  it('of a fact that no applicable line reads there is none', () => {
    expect(of({ kind: 'branch', people: 3, members: 1 }, 'people')).toMatchObject({ up: null, down: null });
  });

  it('is what trying every value finds', () => {
    fc.assert(
      fc.property(fc.nat(1600), fc.nat(240), (people, members) => {
        const facts = { kind: 'village', people, members };
        for (const { fact, value, up, down } of nextSteps(profile, facts)) {
          const isOther = (at: number): boolean => JSON.stringify(amounts({ ...facts, [fact]: at })) !== JSON.stringify(amounts(facts));
          let next = value + 1;
          while (next < 1700 && !isOther(next)) next++;
          let previous = value - 1;
          while (previous >= 0 && !isOther(previous)) previous--;
          expect([up?.value ?? 1700, down?.value ?? -1]).toEqual([next, previous]);
        }
      }),
      { numRuns: 10 },
    );
    function amounts(facts: Record<string, unknown>): number[] {
      return calculateFunds(profile, facts).lines.map(({ amountFen }) => amountFen);
    }
  });
});

describe('the next step under rules of any kind', () => {
  const cut = fc.integer({ min: 1, max: 40 });
  const cuts = fc.uniqueArray(cut, { minLength: 1, maxLength: 3 }).map((list) => list.sort((a, b) => a - b));
  const yuan = fc.nat(9);
  const tiers = fc.tuple(cuts, fc.array(yuan, { minLength: 4, maxLength: 4 })).map(([bounds, amounts]) => ({
    form: 'tiers',
    fact: 'people',
    tiers: [0, ...bounds].map((from, index) => ({ from, ...(index < bounds.length ? { below: bounds[index] } : {}), amount: amounts[index] })),
  }));
  const perHead = fc.record({ minimumCount: fc.nat(20), amount: yuan, floor: fc.nat(50), more: fc.nat(100), own: fc.option(yuan) }).map(({ minimumCount, amount, floor, more, own }) => ({
    form: 'per-head', fact: 'people', amount, floor, cap: floor + more, minimumCount, ...(own === null ? {} : { minimumAmount: own }),
  }));
  const bands = fc.tuple(cut, fc.nat(100), fc.nat(100), fc.constantFrom('whole', 'marginal'), fc.constantFrom('fen', 'yuan')).map(([bound, low, high, mode, rounding]) => ({
    form: 'bands', fact: 'people', mode, rounding, bands: [{ upTo: bound / 100, percent: low }, { above: bound / 100, percent: high }],
  }));
  const condition = fc.tuple(fc.constant('people'), cuts).map(([fact, bounds]) => ({ any: [{ fact, below: bounds[0] }, { fact, from: bounds.at(-1) }] }));

  it.each([
    ['people', fc.oneof(tiers, perHead)],
    ['money', bands],
  ])('of %s is what trying every value finds', (type, rule) => {
    const line = fc.tuple(rule, fc.option(condition)).map(([how, appliesWhen]) => ({ title: '项', clause, ...how, ...(appliesWhen && type === 'people' ? { appliesWhen } : {}) }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), fc.nat(60), (lines, people) => {
        const place = resolveProfile({
          format: 1, id: 'x', version: '1', title: '某地', layer: 'local', documents: { d: { title: '办法' } }, facts: { people: { type, title: '数' } },
          fund: { lines: { ...Object.fromEntries(lines.map((each, index) => [`line-${index}`, each])), share: { title: '配套', clause, form: 'share', of: 'line-0', percent: 30, rounding: 'yuan' } } },
        });
        const amounts = (at: number): string => JSON.stringify(calculateFunds(place, { people: at }).lines.map(({ id, amountFen }) => [id, amountFen]));
        const now = amounts(people);
        const [{ up, down }] = nextSteps(place, { people }) as [ReturnType<typeof nextSteps>[number]];
        const end = 400;
        let next = people + 1;
        while (next < end && amounts(next) === now) next++;
        let previous = people - 1;
        while (previous >= 0 && amounts(previous) === now) previous--;
        expect([Math.min(up?.value ?? end, end), down?.value ?? -1]).toEqual([next, previous]);
      }),
    );
  });
});

describe('a batch', () => {
  const unit = fc.record({ kind: fc.constantFrom('village', 'branch'), people: fc.option(fc.nat(3000), { nil: undefined }), members: fc.option(fc.nat(300)) });

  it('sums what each unit gets by itself', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const each = units.map((facts) => calculateFunds(profile, facts));
        const batch = calculateBatch(profile, units, { keepAmounts: true });
        expect(batch).toMatchObject({ units: units.length, totalFen: each.reduce((sum, { totalFen }) => sum + totalFen, 0), partialUnits: each.filter(({ isPartial }) => isPartial).length, refused: [] });
        expect([...(batch.totals ?? [])]).toEqual(each.map(({ totalFen }) => totalFen));
        expect(batch.missing['members'] ?? 0).toBe(each.filter(({ missing }) => missing.includes('members')).length);
        for (const { id, totalFen } of batch.lines) {
          expect(totalFen).toBe(each.flatMap(({ lines }) => lines.filter((line) => line.id === id)).reduce((sum, { amountFen }) => sum + amountFen, 0));
        }
      }),
    );
  });

  it('tells of units with a bad fact and leaves them out', () => {
    const batch = calculateBatch(profile, [{ kind: 'village', people: 1, members: 30 }, { kind: 'village', people: -1 }, null as never], { keepAmounts: true });
    expect(batch).toMatchObject({ units: 3, totalFen: 2_303_000, refused: [{ index: 1, fact: 'people' }, { index: 2 }] });
    expect([...(batch.totals ?? [])]).toEqual([2_303_000, NaN, NaN]);
    expect(batch.lines[0]?.amounts).toEqual(Float64Array.of(2_000_000, NaN, NaN));
  });

  it('stops every few thousand units, also when their number is not known', () => {
    function* many(): Generator<Record<string, unknown>> {
      for (let count = 0; count < 10_000; count++) yield { kind: 'branch', people: 1, members: 30 };
    }
    expect([...calculateBatchInSteps(profile, many())]).toEqual([{ phase: 'calculating', done: 4096, total: null }, { phase: 'calculating', done: 8192, total: null }]);
    expect(calculateBatch(profile, many(), { keepAmounts: true }).totals).toHaveLength(10_000);
  });

  it('of nothing is nothing', () => {
    expect(calculateBatch(profile, [])).toMatchObject({ units: 0, totalFen: 0, missing: {}, totals: null });
  });
});

describe('an average', () => {
  it('may be in order while one unit lies below (FND-14)', () => {
    expect(averageChecks(profile, [{ officeFen: 1_500_000 }, { officeFen: 2_500_000 }])).toMatchObject([{ ok: true, value: 2_000_000, units: 2, outside: [0] }]);
  });

  it('that only rounds up to the limit is not enough', () => {
    expect(averageChecks(profile, [{ officeFen: 1_999_999 }, { officeFen: 2_000_000 }])).toMatchObject([{ ok: false, value: 2_000_000 }]);
  });

  it('of nothing is left out', () => expect(averageChecks(profile, [{}])).toEqual([]));
});
