import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAllocation, planAllocation, weightTexts, type AllocationInput, type AllocationUnit } from './allocation-plan.js';

const units = (...weights: (number | null)[]): AllocationUnit[] => weights.map((weight, index) => ({ id: `u${index}`, name: `第${index + 1}村`, weight }));
const input = (given: Partial<AllocationInput>): AllocationInput => ({ ...emptyAllocation, ...given });
const yuan = (given: Partial<AllocationInput>, among: AllocationUnit[]): number[] =>
  planAllocation(input(given), among).rows.map(({ share }) => (share ? share.amountFen / 100 : NaN));

describe('dividing a sum', () => {
  it('splits 130,000 over three units in whole yuan and names the one that got the remainder (FND-21)', () => {
    const { rows, allocation } = planAllocation(input({ sum: '130,000' }), units(null, null, null));
    expect(rows.map(({ share }) => share)).toEqual([
      { amountFen: 43_334_00, hasRemainder: true },
      { amountFen: 43_333_00, hasRemainder: false },
      { amountFen: 43_333_00, hasRemainder: false },
    ]);
    expect(allocation?.totalFen).toBe(130_000_00);
    expect(rows[0]?.exact).toBe('43,333.33…');
  });

  it('splits to the fen when asked to', () => {
    expect(yuan({ sum: '100', unit: 'fen' }, units(null, null, null))).toEqual([33.34, 33.33, 33.33]);
    expect(planAllocation(input({ sum: '100', unit: 'fen' }), units(null, null, null)).rows[0]?.exact).toBe('33.3333…');
  });

  it('divides by a fact of the units', () => expect(yuan({ sum: '1000', by: 'members' }, units(1, 3))).toEqual([250, 750]));

  it('writes an exact part without the sign that it goes on', () => {
    expect(planAllocation(input({ sum: '1000', by: 'members' }), units(1, 3)).rows.map(({ exact }) => exact)).toEqual(['250', '750']);
  });

  it('gives a unit whose fact is 0 nothing', () => expect(yuan({ sum: '10', by: 'members' }, units(0, 5))).toEqual([0, 10]));

  it('divides by percentages with decimals, also written full-width and with the sign', () => {
    expect(yuan({ sum: '800', by: 'custom', percents: { u0: '12.5%', u1: '８７.５' } }, units(null, null))).toEqual([100, 700]);
  });

  it('divides among a list by the numbers beside the names', () => {
    expect(yuan({ sum: '1万', among: 'list', by: 'listed', list: '甲村\t1,000人\n乙村\t3,000人' }, [])).toEqual([2500, 7500]);
  });

  it('takes a first row without a number for a heading', () => {
    const { rows } = planAllocation(input({ sum: '90', among: 'list', by: 'listed', list: '单位\t人数\n甲村\t1\n乙村\t2' }), []);
    expect(rows.map(({ name }) => name)).toEqual(['甲村', '乙村']);
  });

  it('takes the only row for a row, whatever stands in it', () => {
    expect(planAllocation(input({ sum: '90', among: 'list', by: 'listed', list: '甲村\t很多' }), []).problems).toEqual([{ kind: 'bad-weights', names: ['甲村'] }]);
  });

  const custom = (...percents: string[]): Partial<AllocationInput> => ({ sum: '100', by: 'custom', percents: Object.fromEntries(percents.map((percent, index) => [`u${index}`, percent])) });
  const five = units(null, null, null, null, null);
  const refused: readonly { readonly says: string; readonly given: Partial<AllocationInput>; readonly among?: AllocationUnit[]; readonly problems: readonly unknown[] }[] = [
    { says: 'asks for the sum', given: {}, problems: [{ kind: 'no-sum' }] },
    { says: 'does not divide 0', given: { sum: '0' }, problems: [{ kind: 'no-sum' }] },
    { says: 'refuses a negative sum', given: { sum: '-5' }, problems: [{ kind: 'bad-sum', reason: 'negative', suggestion: undefined }] },
    { says: 'refuses part of a fen, and suggests the nearest', given: { sum: '1.005' }, problems: [{ kind: 'bad-sum', reason: 'too-many-decimals', suggestion: 101 }] },
    { says: 'refuses fen in a sum to be divided in whole yuan', given: { sum: '100.50' }, problems: [{ kind: 'fen-in-sum' }] },
    { says: 'asks for somebody to divide among', given: { sum: '100' }, among: [], problems: [{ kind: 'nobody' }] },
    { says: 'names the units whose fact is not known', given: { sum: '100', by: 'members' }, among: units(5, null), problems: [{ kind: 'missing-weights', names: ['第2村'] }] },
    { says: 'does not divide by zeros alone', given: { sum: '100', by: 'members' }, among: units(0, 0), problems: [{ kind: 'only-zeros' }] },
    { says: 'says what is lacking to 100 %', given: custom('40', '30', '20', '5', '4'), among: five, problems: [{ kind: 'shares', sum: '99', short: '1', over: '0' }] },
    { says: 'says what is beyond 100 %', given: custom('40', '30', '20', '5', '6.5'), among: five, problems: [{ kind: 'shares', sum: '101.5', short: '0', over: '1.5' }] },
    { says: 'names a percentage that is not given, beside the sum', given: custom('40'), among: units(null, null), problems: [{ kind: 'missing-weights', names: ['第2村'] }, { kind: 'shares', sum: '40', short: '60', over: '0' }] },
    { says: 'names a percentage that is none', given: custom('100', '一半'), among: units(null, null), problems: [{ kind: 'bad-weights', names: ['第2村'] }] },
    { says: 'names every problem at once', given: { by: 'members' }, among: units(null), problems: [{ kind: 'no-sum' }, { kind: 'missing-weights', names: ['第1村'] }] },
  ];
  for (const { says, given, among = units(null, null), problems } of refused) {
    it(says, () => {
      const plan = planAllocation(input(given), among);
      expect(plan.problems).toEqual(problems);
      expect(plan.allocation).toBeNull();
      expect(plan.rows).toHaveLength(among.length);
    });
  }

  it('takes 40 + 30 + 20 + 5 + 5 for a whole (FND-19)', () => expect(planAllocation(input(custom('40', '30', '20', '5', '5')), five).allocation?.totalFen).toBe(100_00));

  it('never loses a fen, and no part is a unit or more away from its exact one', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 }).filter((all) => all.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), weights, (sum, given) => {
        const { rows } = planAllocation(input({ sum: String(sum), by: 'members' }), units(...given));
        const total = given.reduce((all, weight) => all + weight, 0);
        expect(rows.reduce((all, { share }) => all + (share?.amountFen ?? 0), 0)).toBe(sum * 100);
        rows.forEach(({ share }, index) => expect(Math.abs((share?.amountFen ?? 0) / 100 - (sum * (given[index] as number)) / total)).toBeLessThan(1 + 1e-6));
      }),
    );
  });
});

describe('weights as they are read', () => {
  const cases: readonly { readonly by: string; readonly weights: readonly number[]; readonly texts: readonly string[] }[] = [
    { by: 'custom', weights: [40, 60], texts: ['40%', '60%'] },
    { by: 'custom', weights: [125, 875], texts: ['12.5%', '87.5%'] },
    { by: 'members', weights: [40, 60], texts: ['40', '60'] },
    { by: 'listed', weights: [1499, 1], texts: ['1,499', '1'] },
    { by: 'custom', weights: [1, 2], texts: ['1', '2'] },
  ];
  for (const { by, weights, texts } of cases) it(`${by}: ${weights.join(', ')} → ${texts.join(', ')}`, () => expect(weightTexts(by, weights)).toEqual(texts));
});
