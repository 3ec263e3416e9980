import { makeWorkbook } from '@jiceng/storage/transfer';
import { describe, expect, it } from 'vitest';
import { sheetRows } from '../../testing/unzip.suite.js';
import { countCell, longCell, sheetsOf, textRows, type OutColumn } from './out-sheet.js';

interface Row {
  readonly name: string;
  readonly points: number;
}

const columns: readonly OutColumn<Row>[] = [
  { head: '姓名', width: 10, cell: ({ name }) => longCell(name) },
  { head: '分值', width: 8, cell: ({ points }) => countCell(points) },
];
const frame = { name: '流水', header: '柳树村', numbered: (name: string, number: number) => `${name} ${number}` };

function* people(count: number): Generator<Row> {
  for (let at = 1; at <= count; at++) yield { name: `人${at}`, points: at };
}

describe('rows that go out', () => {
  it.each([
    [0, ['流水'], [0]],
    [3, ['流水'], [3]],
    [4, ['流水 1', '流水 2'], [3, 1]],
    [7, ['流水 1', '流水 2', '流水 3'], [3, 3, 1]],
  ])('%i with room for three on a sheet are on %j, each with its heading', async (count, names, rows) => {
    const sheets = sheetsOf(columns, people(count), count, frame, 3);
    expect(sheets.map(({ name }) => name)).toEqual(names);
    const workbook = new Uint8Array(await (await makeWorkbook({ sheets })).arrayBuffer());
    const written = names.map((_, at) => sheetRows(workbook, at + 1));
    expect(written.map(([head]) => head)).toEqual(names.map(() => ['姓名', '分值']));
    expect(written.map(({ length }) => length - 1)).toEqual(rows);
    expect(written.flatMap((sheet) => sheet.slice(1))).toEqual(Array.from(people(count), ({ name, points }) => [name, String(points)]));
  });

  it('are the same as text, a number as a number, and nothing as nothing', () => {
    expect([...textRows(columns, [{ name: '=1+1', points: 0 }, { name: '', points: -3 }])]).toEqual([['姓名', '分值'], ['=1+1', 0], ['', -3]]);
    expect([countCell(null), countCell(undefined)]).toEqual(['', '']);
  });
});
