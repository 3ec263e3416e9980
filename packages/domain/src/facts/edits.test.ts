import { describe, expect, it } from 'vitest';
import { editedFacts, factBookOf, factsOfUnit, readFactText, withSheets, type EditedFacts, type FactSheet, type UnitRecord } from './index.js';
import { column, sampleFact, sampleProfile, sheet } from './testing/sample.js';

const today = '2026-10-31';
const unit: UnitRecord = { id: 'a', kind: '村', fields: { 户数: '300' } };
const sheets = [
  sheet(1, [column('population', '2026-06-30', { a: 1480 })]),
  sheet(2, [column('population', '2026-10-31', { a: 1499 }), column('members', '2025-12-31', { a: 24 }), column('households', '2026-03-01', { a: 290 })]),
];

function edited(typed: Readonly<Record<string, string>>, asOf: string = today, known: readonly FactSheet[] = sheets): EditedFacts {
  const book = factBookOf(known);
  const facts = factsOfUnit({ profile: sampleProfile, book, unit, fieldsOn: '2026-05-01', year: Number(asOf.slice(0, 4)), today, day: asOf });
  const edits = Object.entries(typed).map(([fact, text]) => ({ fact, reading: readFactText(sampleFact(fact), text) }));
  return editedFacts(edits, { profile: sampleProfile, book, unit: unit.id, known: facts, asOf });
}

describe('what was typed', () => {
  it('is stated for its day, each fact in a column', () => {
    expect(edited({ population: '1,500', urban: '否', incomeFen: '2.88万' })).toEqual({
      columns: [column('population', today, { a: 1500 }), column('urban', today, { a: false }), column('incomeFen', today, { a: 2_880_000 })],
      problems: [],
    });
  });

  it.each([
    ['the same for the same day states nothing', '1499', today, []],
    ['the same for another day states it for that day', '1499', '2026-10-30', [column('population', '2026-10-30', { a: 1499 })]],
    ['zero is a value', '0', today, [column('population', today, { a: 0 })]],
  ])('%s', (_, text, asOf, columns) => expect(edited({ population: text }, asOf)).toEqual({ columns, problems: [] }));

  it('for last year-end is stated for 31 December of the year before the day', () => {
    expect(edited({ membersLastYear: '25' }).columns).toEqual([column('members', '2025-12-31', { a: 25 })]);
    expect(edited({ membersLastYear: '24' }).columns).toEqual([]);
    expect(edited({ membersLastYear: '23' }, '2025-06-30').columns).toEqual([column('members', '2024-12-31', { a: 23 })]);
  });

  it('that is no value of its fact is a problem, and the rest is still known', () => {
    expect(edited({ population: '约1500', households: '12.5', urban: '是' })).toEqual({
      columns: [column('urban', today, { a: true })],
      problems: [{ fact: 'population', code: 'bad-value' }, { fact: 'households', code: 'bad-value' }],
    });
  });

  it('of a fact that the profile does not know is passed over', () => {
    expect(editedFacts([{ fact: 'toString', reading: { state: 'ok', value: 1, isConverted: false } }], { profile: sampleProfile, book: factBookOf([]), unit: 'a', known: { facts: {}, unreadable: [] }, asOf: today })).toEqual({ columns: [], problems: [] });
  });
});

describe('an emptied field', () => {
  it('takes back the statement that it showed, on its own day, and the one before counts again', () => {
    const { columns } = edited({ population: '' });
    expect(columns).toEqual([column('population', '2026-10-31', { a: null })]);
    const after = withSheets(factBookOf(sheets), [sheet(3, columns)]);
    expect(factsOfUnit({ profile: sampleProfile, book: after, unit, fieldsOn: '2026-05-01', year: 2026, today }).facts['population']).toMatchObject({ value: 1480, asOf: '2026-06-30' });
  });

  it('takes back what the form showed for an earlier day', () => {
    expect(edited({ population: ' ' }, '2026-07-01').columns).toEqual([column('population', '2026-06-30', { a: null })]);
    expect(edited({ membersLastYear: '' }).columns).toEqual([column('members', '2025-12-31', { a: null })]);
  });

  it('cannot take back what the imported tree says', () => {
    expect(edited({ kind: '' })).toEqual({ columns: [], problems: [{ fact: 'kind', code: 'from-table' }] });
    expect(edited({ households: '' })).toEqual({ columns: [], problems: [{ fact: 'households', code: 'from-table' }] });
    expect(edited({ households: '' }, '2026-04-30').columns).toEqual([column('households', '2026-03-01', { a: null })]);
  });

  it('of which nothing was known states nothing', () => expect(edited({ urban: '', grade: '' })).toEqual({ columns: [], problems: [] }));
});
