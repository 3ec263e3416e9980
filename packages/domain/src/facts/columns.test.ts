import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factBookOf, factColumnsInSteps, factColumnsOf, factsIn, factsOfUnit, type FactColumnsOptions, type FactSheet, type UnitRecord } from './index.js';
import { column, sampleProfile, sheet } from './testing/sample.js';

const today = '2026-10-31';

function options(units: readonly UnitRecord[], sheets: readonly FactSheet[], others: Partial<FactColumnsOptions> = {}): FactColumnsOptions {
  const source = { length: units.length, idOf: (index: number) => units[index]?.id ?? '', kindOf: (index: number) => units[index]?.kind ?? '', fieldsOf: (index: number) => units[index]?.fields };
  return { profile: sampleProfile, book: factBookOf(sheets), units: source, fieldsOn: '2026-05-01', year: 2026, today, ...others };
}

/** The values that are known, unit by unit. */
function rows(given: FactColumnsOptions): Record<string, unknown>[] {
  return Array.from(factsIn(factColumnsOf(given)), (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
}

describe('the facts of many units', () => {
  const units: UnitRecord[] = [
    { id: 'a', kind: '村', fields: { 人口: '1,499', 城镇社区: '否', '集体收入（万元）': 1.5 } },
    { id: 'b', kind: 'community', fields: { 城镇社区: '是', 上年末党员: 120 } },
    { id: 'c' },
    { id: 'd', kind: '网格', fields: { 人口: 'many' } },
  ];
  const sheets = [sheet(1, [column('members', '2025-12-31', { a: 24, c: 0, elsewhere: 5 }), column('population', '2026-06-01', { b: 4120 })])];

  it('are those of each unit', () => {
    expect(rows(options(units, sheets))).toEqual([
      { kind: 'village', urban: false, population: 1499, members: 24, membersLastYear: 24, incomeFen: 1_500_000 },
      { kind: 'community', urban: true, population: 4120, members: 120, membersLastYear: 120 },
      { members: 0, membersLastYear: 0 },
      { kind: '网格' },
    ]);
  });

  it('stand in typed columns in the order of the profile', () => {
    const { length, columns, unreadable, unreadableCount } = factColumnsOf(options(units, sheets));
    expect(length).toBe(4);
    expect(columns.map(({ fact }) => fact)).toEqual(Object.keys(sampleProfile.facts));
    expect(columns[0]).toEqual({ fact: 'kind', form: 'choice', values: Uint16Array.of(1, 2, 0, 3), choices: ['', 'village', 'community', '网格'] });
    expect(columns[1]).toEqual({ fact: 'urban', form: 'yes-no', values: Float64Array.of(0, 1, NaN, NaN) });
    expect(columns[2]).toEqual({ fact: 'population', form: 'number', values: Float64Array.of(1499, 4120, NaN, NaN) });
    expect(unreadable).toEqual([{ index: 3, fact: 'population', text: 'many', reason: 'not-a-number' }]);
    expect(unreadableCount).toBe(1);
  });

  it('can be cloned', () => {
    const made = factColumnsOf(options(units, sheets));
    expect(structuredClone(made)).toEqual(made);
  });

  it('are those of the greatest sheet of a day, in long columns too, and of an older day where it takes back', () => {
    const many = Array.from({ length: 600 }, (_, index): UnitRecord => ({ id: `u${index}` }));
    const long = (number: number, day: string, value: (index: number) => number | null): FactSheet =>
      sheet(number, [{ fact: 'population', asOf: day, units: many.map(({ id }) => id), values: many.map((_, index) => value(index)) }]);
    const stated = [long(3, '2026-06-01', (index) => (index === 0 ? null : 3)), long(2, '2026-06-01', () => 2), long(9, '2026-01-01', () => 9), sheet(4, [column('population', '2026-06-01', { u1: 4, u2: null })])];
    for (const given of [stated, [...stated].reverse()]) {
      expect(rows(options(many, given)).slice(0, 4)).toEqual([{ population: 9 }, { population: 4 }, { population: 9 }, { population: 3 }]);
    }
  });

  it('of no units are empty', () => expect(rows(options([], sheets))).toEqual([]));

  it('lists a thousand unreadable values and counts all', () => {
    const bad = Array.from({ length: 1200 }, (_, index): UnitRecord => ({ id: `u${index}`, fields: { 人口: '?' } }));
    const { unreadable, unreadableCount } = factColumnsOf(options(bad, []));
    expect([unreadable.length, unreadableCount]).toEqual([1000, 1200]);
  });

  it('are gathered in steps that say how far they are', () => {
    const many = Array.from({ length: 9000 }, (_, index): UnitRecord => ({ id: `u${index}`, kind: '村' }));
    const steps = [...factColumnsInSteps(options(many, []))];
    expect(steps.slice(0, 3)).toEqual([{ phase: 'reading', done: 4096, total: 9000 }, { phase: 'reading', done: 8192, total: 9000 }, { phase: 'gathering', done: 1, total: 8 }]);
    expect(steps.at(-1)).toEqual({ phase: 'gathering', done: 8, total: 8 });
  });

  it('of more choices than a column holds are refused', () => {
    const many = Array.from({ length: 65_536 }, (_, index): UnitRecord => ({ id: `u${index}`, kind: `k${index}` }));
    expect(() => factColumnsOf(options(many, []))).toThrow(expect.objectContaining({ code: 'too-many-choices', details: { fact: 'kind', most: 65_535 } }));
    expect(factColumnsOf(options(many.slice(1), [])).columns[0]?.values.at(-1)).toBe(65_535);
  });
});

describe('whatever is recorded', () => {
  const days = fc.constantFrom('2024-12-31', '2025-06-30', '2025-12-31', '2026-01-01', '2026-05-01', today, '2026-12-31', '2027-03-01');
  const ids = ['a', 'b', 'c'];
  const stated: Readonly<Record<string, fc.Arbitrary<string | number | boolean | null>>> = {
    kind: fc.constantFrom('village', '组', null),
    urban: fc.constantFrom(true, false, null),
    population: fc.constantFrom(1, 2, null, -1),
    members: fc.constantFrom(3, 4, null),
    incomeFen: fc.constantFrom(5, null),
    grade: fc.constantFrom('good', 'gone', null),
  };
  const someColumn = fc.constantFrom(...Object.keys(stated)).chain((fact) => fc.tuple(fc.constant(fact), days, fc.dictionary(fc.constantFrom(...ids), stated[fact] as fc.Arbitrary<string | number | boolean | null>, { minKeys: 1 })));
  const someSheets = fc.array(someColumn, { maxLength: 10 }).map((list) => list.map(([fact, day, values], index) => sheet(index, [column(fact, day, values)])));
  const cell = fc.constantFrom<unknown>('', '5', '1,000', '1.5万', '是', '优', '?', 7, -0, 0.5, true, null, undefined);
  const fields = fc.dictionary(fc.constantFrom('人口', '常住人口', '党员', '上年末党员', '党员（2025年末）', '集体收入', 'incomeFen', '城镇社区', '等次', '备注'), cell, { maxKeys: 5 });
  const someUnits = fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), kind: fc.constantFrom('', '村', '社区', '组'), fields })));

  it('the columns say of each unit what is said of it alone', () => {
    fc.assert(
      fc.property(someUnits, someSheets, days, fc.integer({ min: 2024, max: 2028 }), (units, sheets, fieldsOn, year) => {
        const given = options(units, sheets, { fieldsOn, year });
        const alone = units.map((unit) => factsOfUnit({ profile: sampleProfile, book: given.book, unit, fieldsOn, year, today }));
        expect(rows(given)).toEqual(alone.map(({ facts }) => Object.fromEntries(Object.entries(facts).map(([fact, { value }]) => [fact, value]))));
        const listed = (each: object): string => JSON.stringify(each, ['index', 'fact', 'text', 'reason']);
        expect(factColumnsOf(given).unreadable.map(listed).sort()).toEqual(alone.flatMap(({ unreadable }, index) => unreadable.map((each) => listed({ index, ...each }))).sort());
      }),
      { numRuns: 500 },
    );
  });
});
