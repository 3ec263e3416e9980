import type { PastedCell, PastedTable } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { previewOfKinds, previewOfTable, shownRows } from './fact-preview.js';

const day = '2026-11-20';
const cell = (unit: string, fact: string): PastedCell => ({ row: 2, column: 1, unit, fact, asOf: day, text: '5', before: null, after: 5, isChanged: true, isConverted: false });
const table = (cells: PastedCell[]): PastedTable => ({ columns: [], hasHeading: true, cells, unchanged: 3, findings: [], factColumns: [{ fact: 'population', asOf: day, units: ['a'], values: [5] }] });

describe('the preview of a pasted table', () => {
  it('counts values and units, and writes all columns as pasted', () => {
    const cells = [cell('a', 'population'), cell('a', 'members'), cell('b', 'population')];
    expect(previewOfTable(table(cells))).toEqual({ cells, size: 3, units: 2, unchanged: 3, findings: [], columns: table(cells).factColumns, source: 'pasted' });
  });

  it.each([[shownRows - 1, shownRows - 1], [shownRows, shownRows], [shownRows + 1, shownRows]])('of %i values shows %i', (size, shown) => {
    const preview = previewOfTable(table(Array.from({ length: size }, (_, place) => cell(String(place), 'population'))));
    expect([preview.cells.length, preview.size, preview.units]).toEqual([shown, size, size]);
  });
});

describe('the preview of suggested kinds', () => {
  it('has a value for each unit, dated and typed, and says whose names say nothing', () => {
    const preview = previewOfKinds({ kinds: [{ kind: 'village', units: ['a', 'b'], examples: ['一村'] }, { kind: 'town', units: ['c'], examples: ['一镇'] }], without: 4, examplesWithout: ['网格'] }, day);
    expect(preview).toMatchObject({ size: 3, units: 3, source: 'typed', nameless: { count: 4, examples: ['网格'] } });
    expect(preview.cells.map(({ unit, fact, asOf, before, after }) => [unit, fact, asOf, before, after])).toEqual([['a', 'kind', day, null, 'village'], ['b', 'kind', day, null, 'village'], ['c', 'kind', day, null, 'town']]);
    expect(preview.columns).toEqual([{ fact: 'kind', asOf: day, units: ['a', 'b', 'c'], values: ['village', 'village', 'town'] }]);
  });
});
