import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveProfile } from '../profile/index.js';
import { calculateBatch, filteredUnits, paymentOf, paymentsOf, sortedUnits, sumsOf, topAndRest, type BatchFilter, type Facts, type KeptBatch, type SortColumns, type SortKey } from './index.js';

const clause = { document: 'd' };
const profile = resolveProfile({
  format: 1, id: 'place', version: '1', title: '某地', layer: 'local',
  documents: { d: { title: '办法' } },
  facts: {
    kind: { type: 'choice', title: '类型', open: true, choices: { village: '村' } },
    urban: { type: 'yes-no', title: '城镇' },
    people: { type: 'people', title: '人口' },
    members: { type: 'people', title: '党员' },
    incomeFen: { type: 'money', title: '收入' },
  },
  fund: {
    lines: {
      office: { title: '办公', clause, form: 'tiers', fact: 'people', appliesWhen: { fact: 'kind', is: 'village' }, tiers: [{ below: 1500, amount: 20000 }, { from: 1500, below: 9000, amount: 25000 }, { from: 9000, amount: 25000 }] },
      activity: { title: '活动', clause, form: 'per-head', fact: 'members', amount: 100, minimumCount: 300 },
      large: { title: '大村', clause, form: 'fixed', amount: 7, appliesWhen: { all: [{ fact: 'kind', is: 'village' }, { fact: 'people', from: 4000, upTo: 5000 }] } },
      dues: { title: '党费', clause, form: 'bands', fact: 'incomeFen', mode: 'whole', appliesWhen: { fact: 'urban', is: true }, bands: [{ upTo: 3000, percent: 1 }, { above: 3000, percent: 2 }] },
      all: { title: '小计', clause, form: 'sum', of: ['office', 'activity'] },
    },
  },
});
const kept = (units: readonly Facts[]): KeptBatch => calculateBatch(profile, units, { keepAmounts: true }) as KeptBatch;

const unit = fc.record({
  kind: fc.constantFrom('village', 'branch', undefined),
  urban: fc.constantFrom(true, false),
  people: fc.option(fc.nat(3000)),
  members: fc.option(fc.integer({ min: -1, max: 400 })),
  incomeFen: fc.option(fc.nat(10 ** 6)),
});
const unitList = fc.array(unit, { maxLength: 40 });
const columnsOf = (units: readonly Facts[]): SortColumns => ({ name: (index) => `村${index % 7}`, fact: (index, fact) => units[index]?.[fact] as number | string | boolean | null | undefined });

describe('sorted units', () => {
  const keys: SortKey[] = ['total', 'name', { line: 'office' }, { line: 'dues' }, { fact: 'people' }, { fact: 'kind' }, { fact: 'urban' }];
  it('are in order, keep theirs where they are equal, and come last in both directions without the value', () => {
    fc.assert(
      fc.property(unitList, fc.constantFrom(...keys), fc.boolean(), fc.boolean(), (units, by, isDescending, isPart) => {
        const result = kept(units);
        const columns = columnsOf(units);
        const among = isPart ? Uint32Array.from(units.keys()).filter((index) => index % 3 !== 1).reverse() : null;
        const valueOf = (index: number): number | string => {
          if (by === 'name') return columns.name?.(index) as string;
          if (by !== 'total' && 'fact' in by) {
            const value = (units[index] as Facts | undefined)?.[by.fact];
            return value === undefined || value === null || (typeof value === 'number' && value < 0) ? NaN : (value as number);
          }
          const fen = by === 'total' ? result.totals[index] : result.lines.find(({ id }) => id === by.line)?.amounts[index];
          return (fen as number) >= 0 ? (fen as number) : NaN;
        };
        const isMissing = (index: number): boolean => Number.isNaN(valueOf(index));
        const given = [...(among ?? units.keys())];
        const sign = isDescending ? -1 : 1;
        const present = given.filter((index) => !isMissing(index)).sort((a, b) => (valueOf(a) < valueOf(b) ? -sign : valueOf(a) > valueOf(b) ? sign : 0));
        expect([...sortedUnits(result, columns, { by, isDescending }, among)]).toEqual([...present, ...given.filter(isMissing)]);
      }),
      { numRuns: 300 },
    );
  });

  it('are in the order of all digits of an amount, also of those beyond 32 bits', () => {
    const incomes = [3, 2 ** 32 + 1, 2 ** 32, 65_536, 65_535, Number.MAX_SAFE_INTEGER, 0, 2 ** 40];
    const units = incomes.map((incomeFen) => ({ incomeFen }));
    const sorted = sortedUnits(kept(units), columnsOf(units), { by: { fact: 'incomeFen' } });
    expect([...sorted].map((index) => incomes[index])).toEqual([...incomes].sort((a, b) => a - b));
  });

  it('follow the comparison that is given for texts', () => {
    const names = ['b', 'A', 'a', 'B'];
    const result = kept(names.map(() => ({})));
    const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { sensitivity: 'variant', caseFirst: 'lower' });
    expect([...sortedUnits(result, { name: (index) => names[index] as string, compare }, { by: 'name' })].map((index) => names[index])).toEqual(['a', 'A', 'b', 'B']);
  });

  it('are not the list that was given', () => {
    const among = Uint32Array.of(1, 0);
    sortedUnits(kept([{ kind: 'village', people: 1 }, { kind: 'village', people: 2000 }]), {}, { by: 'total' }, among);
    expect([...among]).toEqual([1, 0]);
  });
});

describe('filtered units', () => {
  const village = { kind: 'village', people: 100, members: 400 };
  const near = (facts: Facts): boolean => filteredUnits(kept([facts]), { by: 'near-step', profile, facts: () => facts }).length === 1;

  it.each<[string, Facts, boolean]>([
    ['just within 3 % below', { ...village, people: 1455 }, true],
    ['just beyond 3 % below', { ...village, people: 1454 }, false],
    ['at the step', { ...village, people: 1500 }, true],
    ['just within 3 % above', { ...village, people: 1545 }, true],
    ['just beyond 3 % above', { ...village, people: 1546 }, false],
    ['at the step of a line that does not apply', { ...village, kind: 'branch', people: 1500 }, false],
    ['at a bound of tiers that pay the same', { ...village, people: 9000 }, false],
    ['below what makes a line apply', { ...village, people: 3900 }, true],
    ['above what ends a line', { ...village, people: 5100 }, true],
    ['far beyond what ends a line', { ...village, people: 5200 }, false],
    ['at a condition that another fact settles', { ...village, kind: 'branch', people: 4000 }, false],
    ['at a condition whose other fact is not known', { people: 4000, members: 400 }, false],
    ['near the minimum count', { ...village, members: 309 }, true],
    ['not near the minimum count', { ...village, members: 310 }, false],
    ['near the edge of a band', { ...village, urban: true, incomeFen: 291_001 }, true],
    ['not near the edge of a band', { ...village, urban: true, incomeFen: 291_000 }, false],
    ['of a fact that is not known', { kind: 'village' }, false],
  ])('near a step: %s', (_, facts, expected) => expect(near(facts)).toBe(expected));

  it.each<[string, BatchFilter, number[]]>([
    ['all', { by: 'all' }, [0, 1, 2, 3]],
    ['missing', { by: 'missing' }, [1, 3]],
    ['refused', { by: 'refused' }, [2]],
  ])('%s', (_, filter, expected) => {
    const result = kept([{ ...village, urban: false }, { kind: 'village', members: 1, urban: false }, { ...village, people: -1 }, {}]);
    expect([...filteredUnits(result, filter)]).toEqual(expected);
    expect([...filteredUnits(result, filter, Uint32Array.of(3, 1))]).toEqual([3, 1].filter((index) => expected.includes(index)));
  });

  it('changed: those with another amount, another lack, or no year before', () => {
    const same = { ...village, urban: false };
    const now = kept([same, { ...same, people: 1500 }, { ...same, people: null }, { ...same, kind: 'branch', members: 1 }, same]);
    const then = kept([{ ...same, people: 99 }, same, same, { ...same, kind: 'branch', members: 2 }]);
    expect([...filteredUnits(now, { by: 'changed', lastYear: then })]).toEqual([1, 2, 4]);
  });

  it('changed: a line that only one of the years has counts as one that does not apply', () => {
    const now = kept([{ ...village, urban: false }, { kind: 'branch', members: 1, urban: false }]);
    const then: KeptBatch = { ...now, totals: now.totals, lines: now.lines.filter(({ id }) => id !== 'office') };
    expect([...filteredUnits(now, { by: 'changed', lastYear: then })]).toEqual([0]);
  });
});

describe('sums of some units', () => {
  it('are those of a batch of them alone', () => {
    fc.assert(
      fc.property(unitList, fc.func(fc.boolean()), (units, isAmong) => {
        const among = Uint32Array.from(units.keys()).filter((index) => isAmong(index));
        const sums = sumsOf(kept(units), among);
        const alone = kept([...among].map((index) => units[index] as Facts));
        expect(sums).toEqual({
          units: alone.units, totalFen: alone.totalFen, partialUnits: alone.partialUnits, refusedUnits: alone.refused.length,
          lines: alone.lines.map(({ id, totalFen, units: count, unknownUnits }) => ({ id, totalFen, units: count, unknownUnits: unknownUnits })),
        });
      }),
    );
  });

  it('the largest and the rest make up the whole, and who has no total is in the rest', () => {
    fc.assert(
      fc.property(unitList, fc.nat(12), (units, count) => {
        const result = kept(units);
        const { top, rest } = topAndRest(result, null, count);
        const totals = [...top].map((index) => result.totals[index] as number);
        expect(top.length).toBe(Math.min(count, units.length - result.refused.length));
        expect(totals).toEqual([...result.totals].filter((fen) => fen >= 0).sort((a, b) => b - a).slice(0, count));
        expect(sumsOf(result, top).totalFen + rest.totalFen).toBe(result.totalFen);
        expect(top.length + rest.units).toBe(units.length);
      }),
    );
  });
});

describe('payments of many units (FND-34)', () => {
  const result = kept([1, 2, 3, 4, 5].map(() => ({ kind: 'village', people: 1, members: 1, urban: false })));

  it('add up; too much for one does not make up for what another lacks', () => {
    expect(paymentsOf(result, Float64Array.of(5_000_000, 4_000_000, 6_000_000, NaN))).toEqual({
      plannedFen: 15_000_000, paidFen: 15_000_000, gapFen: 1_000_000, overpaidFen: 1_000_000, paidPerMille: 1000, gapPerMille: 67,
      units: 3, unknownUnits: 2, gapUnits: 1, overpaidUnits: 1,
    });
  });

  it('of one unit are what its own payment says', () => {
    fc.assert(fc.property(fc.nat(10 ** 7), (paid) => {
      expect(paymentsOf(result, Float64Array.of(paid), Uint32Array.of(0))).toMatchObject(paymentOf(5_000_000, paid));
    }));
  });

  it('that are no amounts are refused, and nothing is nothing', () => {
    for (const bad of [-1, 0.5, Infinity]) expect(() => paymentsOf(result, Float64Array.of(0, bad))).toThrow(expect.objectContaining({ code: 'bad-fact' }));
    expect(paymentsOf(kept([]), new Float64Array())).toMatchObject({ units: 0, plannedFen: 0, paidPerMille: null });
  });
});
