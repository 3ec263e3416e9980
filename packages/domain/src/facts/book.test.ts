import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factBookOf, revertedColumns, statementOn, statementsOf, withSheets, type FactColumn, type FactSheet } from './index.js';
import { column, sheet, sheetId } from './testing/sample.js';

const days = ['2024-12-31', '2025-12-31', '2026-06-30'];
const units = ['a', 'b', 'c'];
const facts = ['members', 'population'];

/** A short list of sheets with one or two columns each, and values that are sometimes taken back. */
const someSheets = fc
  .array(fc.array(fc.tuple(fc.constantFrom(...facts), fc.constantFrom(...days), fc.dictionary(fc.constantFrom(...units), fc.option(fc.nat(5)), { minKeys: 1 })), { minLength: 1, maxLength: 2 }), { maxLength: 8 })
  .map((list) => list.map((columns, index) => sheet(index + 1, distinct(columns).map(([fact, asOf, values]) => column(fact, asOf, values)))));

/** A sheet states one fact and day once. */
function distinct<Column extends readonly [string, string, unknown]>(columns: readonly Column[]): Column[] {
  return columns.filter(([fact, asOf], index) => columns.findIndex((other) => other[0] === fact && other[1] === asOf) === index);
}

/** All that holds, said plainly: for each unit, fact and day the greatest sheet. */
function plainly(sheets: readonly FactSheet[]): string[] {
  const held = new Map<string, unknown>();
  for (const { columns } of [...sheets].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const each of columns) each.units.forEach((unit, index) => held.set(`${unit} ${each.fact} ${each.asOf}`, each.values[index]));
  }
  return [...held].flatMap(([key, value]) => (value === null ? [] : [`${key} ${String(value)}`])).sort();
}

function told(sheets: Iterable<FactSheet>): string[] {
  const book = factBookOf(sheets);
  return units.flatMap((unit) => facts.flatMap((fact) => statementsOf(book, unit, fact).map(({ day, value }) => `${unit} ${fact} ${day} ${String(value)}`))).sort();
}

describe('a book of sheets', () => {
  const sheets = [
    sheet(1, [column('members', '2025-12-31', { a: 24, b: 61 }), column('population', '2026-06-30', { a: 1499 })]),
    sheet(2, [column('members', '2026-06-30', { a: 25 })]),
    sheet(3, [column('members', '2025-12-31', { a: 26 })]),
  ];
  const book = factBookOf(sheets);

  it('tells what holds with who stated it, the newest day first', () => {
    expect(statementsOf(book, 'a', 'members')).toEqual([
      { day: '2026-06-30', value: 25, sheet: sheetId(2), time: '2026-11-01T00:00:02.000Z', author: '王会计', source: 'typed' },
      { day: '2025-12-31', value: 26, sheet: sheetId(3), time: '2026-11-01T00:00:03.000Z', author: '王会计', source: 'typed' },
    ]);
    expect(statementsOf(book, 'a', 'urban')).toEqual([]);
    expect(statementsOf(book, 'z', 'members')).toEqual([]);
  });

  it.each([
    ['2025-12-30', undefined, undefined], ['2025-12-31', undefined, 26], ['2026-06-29', undefined, 26], ['2026-06-30', undefined, 25],
    ['2026-12-31', '2026-06-30', 25], ['2026-12-31', '2026-07-01', undefined], ['2026-06-29', '2026-01-01', undefined],
  ])('on %s, from %s, the members are %s', (day, from, value) => expect(statementOn(book, 'a', 'members', day, from)?.value).toBe(value));

  it('forgets what a greater sheet takes back, and has an older day again', () => {
    const after = withSheets(book, [sheet(4, [column('members', '2026-06-30', { a: null })])]);
    expect(statementOn(after, 'a', 'members', '2026-12-31')?.value).toBe(26);
    expect(statementOn(book, 'a', 'members', '2026-12-31')?.value).toBe(25);
  });

  it('shares with the book before it what a sheet does not touch', () => {
    const after = withSheets(book, [sheet(4, [column('members', '2026-10-31', { a: 30 })])]);
    expect(after.facts.get('population')).toBe(book.facts.get('population'));
    const [before, now] = [book, after].map(({ facts: all }) => all.get('members')?.byUnit ?? []) as [readonly unknown[], readonly unknown[]];
    expect(before.filter((drawer, position) => drawer !== now[position])).toHaveLength(1);
  });

  it('is the same whatever the order of its sheets, also when they come one after another or twice', () => {
    fc.assert(fc.property(someSheets.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list))), ([list, shuffled, again]) => {
      const expected = plainly(list);
      expect(told(list)).toEqual(expected);
      expect(told([...shuffled, ...again])).toEqual(expected);
      const bySteps = shuffled.reduce((made, each) => withSheets(made, [each]), factBookOf(again));
      expect(units.flatMap((unit) => facts.flatMap((fact) => statementsOf(bySteps, unit, fact)))).toEqual(units.flatMap((unit) => facts.flatMap((fact) => statementsOf(factBookOf(list), unit, fact))));
    }));
  });
});

describe('a long sheet', () => {
  const many = Array.from({ length: 512 }, (_, index) => `u${index}`);
  const long = (value: number, number: number, changes: Readonly<Record<number, null>> = {}): FactSheet =>
    sheet(number, [{ fact: 'members', asOf: '2025-12-31', units: many, values: many.map((_, index) => (index in changes ? null : value)) }]);
  const members = (sheets: FactSheet[], unit: string): unknown => statementOn(factBookOf(sheets), unit, 'members', '2026-12-31')?.value;

  it.each([
    ['alone', [long(1, 1)], 1], ['and a greater short one', [long(1, 1), sheet(2, [column('members', '2025-12-31', { u7: 2 })])], 2], ['and a lesser short one', [long(1, 3), sheet(2, [column('members', '2025-12-31', { u7: 2 })])], 1],
    ['and a greater long one', [long(4, 4), long(1, 1)], 4], ['that is taken back', [long(1, 1), long(4, 4, { 7: null })], undefined], ['that is taken back by a short one', [long(1, 1), sheet(2, [column('members', '2025-12-31', { u7: null })])], undefined],
  ])('%s holds as a short one does', (_, sheets, expected) => {
    expect(members(sheets, 'u7')).toBe(expected);
    expect(members([...sheets].reverse(), 'u7')).toBe(expected);
    expect(members([...sheets, ...sheets], 'u7')).toBe(expected);
    expect(members(sheets, 'u512')).toBeUndefined();
  });

  it('is looked up alike the first time and the five hundredth', () => {
    const book = factBookOf([sheet(1, [{ fact: 'members', asOf: '2025-12-31', units: many, values: many.map((_, index) => index) }])]);
    expect(many.map((unit) => statementOn(book, unit, 'members', '2026-12-31')?.value)).toEqual(many.map((_, index) => index));
    expect(statementOn(book, 'u512', 'members', '2026-12-31')).toBeUndefined();
  });

  it('is held once, however often it comes', () => {
    const once = factBookOf([long(1, 1)]);
    expect(withSheets(once, [structuredClone(long(1, 1))]).facts.get('members')?.long).toHaveLength(1);
  });
});

describe('taking a sheet back', () => {
  const first = sheet(1, [column('members', '2025-12-31', { a: 24 })]);
  const second = sheet(2, [column('members', '2025-12-31', { a: 26, b: 3 }), column('members', '2026-06-30', { a: 30 })]);
  const back: FactColumn[] = [column('members', '2025-12-31', { a: 24, b: null }), column('members', '2026-06-30', { a: null })];

  it('states what held before it, or nothing', () => expect(revertedColumns([second, first], second.id)).toEqual(back));

  it.each([
    ['another day', column('members', '2025-12-30', { a: 1 })], ['another fact', column('population', '2025-12-31', { a: 1 })], ['another unit', column('members', '2025-12-31', { c: 1 })],
  ])('is not hindered by a later sheet about %s', (_, other) => expect(revertedColumns([first, second, sheet(3, [other])], second.id)).toEqual(back));

  it.each([['another value', 9], ['the same value', 26], ['nothing', null]])('is refused when a later sheet states %s for the same', (_, value) => {
    expect(() => revertedColumns([first, sheet(3, [column('members', '2025-12-31', { a: value })]), second], second.id)).toThrow(
      expect.objectContaining({ code: 'facts-changed', details: { unit: 'a', fact: 'members', day: '2025-12-31' } }),
    );
  });

  it('goes on step by step: the last sheet, then the one before it; but no sheet twice', () => {
    const third = sheet(3, [column('members', '2025-12-31', { a: 28 })]);
    const undone = sheet(4, revertedColumns([first, second, third], third.id), 3);
    expect(revertedColumns([first, second, third, undone], second.id)).toEqual(back);
    expect(() => revertedColumns([first, second, third, undone], third.id)).toThrow(expect.objectContaining({ code: 'facts-changed' }));
    const redone = sheet(5, revertedColumns([first, second, third, undone], undone.id), 4);
    expect(redone.columns).toEqual(third.columns);
    expect(() => revertedColumns([first, second, third, undone, redone], second.id)).toThrow(expect.objectContaining({ code: 'facts-changed' }));
  });

  it('is refused for a sheet that is not there', () => expect(() => revertedColumns([first], 'x')).toThrow(expect.objectContaining({ code: 'unknown-fact-sheet' })));

  it('restores what held before the last sheet', () => {
    fc.assert(fc.property(someSheets.filter((list) => list.length > 0), (list) => {
      const last = list.at(-1) as FactSheet;
      const reverting = sheet(99, revertedColumns(list, last.id), list.length);
      expect(told([...list, reverting])).toEqual(told(list.slice(0, -1)));
    }));
  });
});
