import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factBookOf, readFactTable, statementOn, withSheets, type FactTableOptions, type PastedTable } from './index.js';
import { column, sampleProfile, sheet } from './testing/sample.js';

const units: Readonly<Record<string, string>> = { '001': '柳树村', '002': '石桥村', '003': '新民社区', '004': '和平村', '005': '和平村' };
const findUnit = (text: string): string[] => (text in units ? [text] : Object.keys(units).filter((id) => units[id] === text));
const book = factBookOf([sheet(1, [column('population', '2026-06-30', { '001': 1499 }), column('population', '2026-10-31', { '002': 2300 }), column('members', '2025-12-31', { '002': 61 })])]);

function read(rows: string[][], others: Partial<FactTableOptions> = {}): PastedTable {
  return readFactTable(rows, { profile: sampleProfile, findUnit, asOf: '2026-10-31', year: 2026, book, ...others });
}
const kinds = ({ columns }: PastedTable): unknown[] => columns.map((each) => (typeof each === 'object' ? (each?.id ?? null) : each));

describe('a table with a heading', () => {
  const table = read([
    ['单位编码', '单位名称', '人口', '上年末党员', '集体收入（万元）', '城镇社区'],
    ['001', '柳树村', '1,500', '24', '2.88', '否'],
    ['', '新民社区', '4120人', '', '', '√'],
    ['', '', '', '', '', ''],
    ['002', '', '2300', '61'],
  ]);

  it('is understood by the words of the profile and of an import of the tree', () => {
    expect(table.hasHeading).toBe(true);
    expect(kinds(table)).toEqual(['unit-id', 'unit-name', 'population', 'membersLastYear', 'incomeFen', 'urban']);
    expect(table.findings).toEqual([]);
  });

  it('shows each cell with what was known before, and counts what is recorded for its day already', () => {
    expect(table.cells.map(({ row, column: at, unit, fact, asOf, before, after, isChanged, isConverted }) => [row, at, unit, fact, asOf, before, after, isChanged, isConverted])).toEqual([
      [2, 2, '001', 'population', '2026-10-31', 1499, 1500, true, false],
      [2, 3, '001', 'members', '2025-12-31', null, 24, true, false],
      [2, 4, '001', 'incomeFen', '2026-10-31', null, 2_880_000, true, true],
      [2, 5, '001', 'urban', '2026-10-31', null, false, true, false],
      [3, 2, '003', 'population', '2026-10-31', null, 4120, true, true],
      [3, 5, '003', 'urban', '2026-10-31', null, true, true, true],
    ]);
    expect(table.unchanged).toBe(2);
  });

  it('becomes columns of a sheet', () => {
    expect(table.factColumns).toEqual([
      column('population', '2026-10-31', { '001': 1500, '003': 4120 }),
      column('members', '2025-12-31', { '001': 24 }),
      column('incomeFen', '2026-10-31', { '001': 2_880_000 }),
      column('urban', '2026-10-31', { '001': false, '003': true }),
    ]);
  });

  it('states the same value for a new day, and says that it stays the same', () => {
    expect(read([['单位', '人口'], ['001', '1499']]).cells).toMatchObject([{ before: 1499, after: 1499, isChanged: false }]);
  });

  it('compares with what else is known, when told', () => {
    const current = () => ({ day: '2026-10-31', value: 7 });
    expect(read([['单位', '人口'], ['001', '7'], ['002', '8']], { current })).toMatchObject({ unchanged: 1, cells: [{ unit: '002', before: 7, after: 8 }] });
  });
});

describe('the day of a column', () => {
  it.each([
    ['党员（2025年末）', 'members', '2025-12-31'], ['党员 2025-06-30', 'members', '2025-06-30'], ['2025年党员', 'members', '2025-12-31'], ['2026年党员', 'members', '2026-10-31'],
    ['党员', 'members', '2026-10-31'], ['上年末党员', 'members', '2025-12-31'], ['上年末党员（2025年）', 'members', '2024-12-31'], ['上年末党员（2024年末）', 'members', '2024-12-31'],
  ])('%s is %s on %s', (heading, fact, asOf) => {
    expect(read([['单位', heading], ['001', '5']]).factColumns).toEqual([{ fact, asOf, units: ['001'], values: [5] }]);
  });
});

describe('a block without a heading', () => {
  it('is read by the columns that are given, row by row for the selected units', () => {
    const table = read([['1500', '是'], ['2300', '否'], ['5', '']], { columns: [{ fact: 'population' }, { fact: 'urban' }], selected: ['001', '002'] });
    expect(table.hasHeading).toBe(false);
    expect(table.factColumns).toEqual([column('population', '2026-10-31', { '001': 1500 }), column('urban', '2026-10-31', { '001': true, '002': false })]);
    expect(table.unchanged).toBe(1);
    expect(table.findings).toEqual([{ row: 3, code: 'no-unit', text: '' }]);
  });

  it('may name its units in a column', () => {
    const table = read([['柳树村', '1500'], ['石桥村', '2301']], { columns: ['unit-name', { fact: 'population' }] });
    expect(table.factColumns).toEqual([column('population', '2026-10-31', { '001': 1500, '002': 2301 })]);
  });

  it('is not guessed at', () => {
    expect(read([['柳树村', '1500']])).toMatchObject({ hasHeading: false, cells: [], findings: [{ code: 'unknown-heading', column: 0 }, { code: 'unknown-heading', column: 1 }, { code: 'no-unit-column', row: 1 }] });
  });

  it('with a fact that the profile does not have is told', () => {
    expect(read([['001', '5']], { columns: ['unit-id', { fact: 'cows' }] }).findings).toEqual([{ row: 1, column: 1, code: 'unknown-heading', text: '' }]);
  });
});

describe('what is not taken over is told', () => {
  it.each<[string, string[], object]>([
    ['an unknown unit', ['009', '', '5'], { row: 2, code: 'unknown-unit', text: '009', column: 0 }],
    ['a name of several units', ['', '和平村', '5'], { row: 2, code: 'ambiguous-unit', text: '和平村', column: 1 }],
    ['a damaged code', ['5.00229E+11', '柳树村', '5'], { row: 2, code: 'damaged-id', text: '5.00229E+11', column: 0 }],
    ['a code and a name of two units', ['001', '石桥村', '5'], { row: 2, code: 'contradicting-unit', text: '石桥村', column: 1 }],
    ['no unit', ['', '', '5'], { row: 2, code: 'no-unit', text: '', column: 1 }],
    ['a bad value', ['001', '', '12.5'], { row: 2, column: 2, code: 'bad-value', text: '12.5', reason: 'fraction', suggestion: 13 }],
    ['a negative value', ['001', '', '-3'], { row: 2, column: 2, code: 'bad-value', text: '-3', reason: 'negative' }],
  ])('%s', (_, cells, finding) => {
    const table = read([['编码', '名称', '人口'], cells]);
    expect(table.findings).toEqual([finding]);
    expect(table.cells).toEqual([]);
  });

  it('a code with a text mark and a name that nobody has are no hindrance', () => {
    expect(read([['编码', '名称', '人口'], ["'001", '柳树新村', '5']]).factColumns).toEqual([column('population', '2026-10-31', { '001': 5 })]);
  });

  it('a unit that comes twice, a heading that comes twice, a column that nobody knows', () => {
    const table = read([['编码', '人口', '常住人口', '备注', '空'], ['001', '5', '6', '新', ''], ['002', '7'], ['001', '8', '', '', '', '多']]);
    expect(table.findings).toEqual([
      { row: 1, column: 2, code: 'duplicate-heading', text: '常住人口', first: 1 },
      { row: 1, column: 3, code: 'unknown-heading', text: '备注' },
      { row: 1, column: 5, code: 'unknown-heading', text: '' },
      { row: 4, code: 'duplicate-unit', text: '001', first: 2 },
    ]);
    expect(table.factColumns).toEqual([column('population', '2026-10-31', { '001': 5, '002': 7 })]);
  });

  it('a table without units', () => {
    expect(read([['人口'], ['5']])).toMatchObject({ cells: [], findings: [{ row: 1, code: 'no-unit-column' }] });
    expect(read([])).toMatchObject({ cells: [], factColumns: [], findings: [{ code: 'no-unit-column' }] });
  });
});

describe('whatever is pasted', () => {
  const someRows = fc.array(fc.tuple(fc.constantFrom(...Object.keys(units), '柳树村', '和平村', '', 'x'), fc.constantFrom('5', '1.5万', '?', '', '2300'), fc.constantFrom('是', '否', '?', '')), { maxLength: 8 });

  it('every cell with a text is among the cells, the unchanged or the findings', () => {
    fc.assert(fc.property(someRows, (rows) => {
      const table = read([['编码', '人口', '城镇社区'], ...rows]);
      const leftOut = new Set(table.findings.filter(({ column: at, code }) => code !== 'bad-value' || at === undefined).map(({ row }) => row));
      const texts = rows.flatMap(([, ...cells], index) => (leftOut.has(index + 2) ? [] : cells.filter((cell) => cell !== '')));
      expect(table.cells.length + table.unchanged + table.findings.filter(({ code }) => code === 'bad-value').length).toBe(texts.length);
      rows.forEach((cells, index) => {
        const isRead = leftOut.has(index + 2) || cells.every((cell) => cell === '') || findUnit(cells[0]).length === 1;
        expect(isRead).toBe(true);
      });
    }));
  });

  it('once written, the same table changes nothing', () => {
    fc.assert(fc.property(someRows, (rows) => {
      const pasted = [['编码', '人口', '城镇社区'], ...rows];
      const first = read(pasted);
      const written = withSheets(book, [sheet(2, first.factColumns)]);
      expect(read(pasted, { book: written }).cells).toEqual([]);
      for (const { unit, fact, asOf, after } of first.cells) expect(statementOn(written, unit, fact, asOf)?.value).toBe(after);
    }));
  });
});
