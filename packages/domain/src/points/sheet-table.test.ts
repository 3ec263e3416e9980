import { describe, expect, it } from 'vitest';
import { awardColumns, awardTable, sheetRows, type SheetTable } from './sheet-table.js';

const table = (columns: string[], ...rows: string[][]): SheetTable => ({ columns, rows, firstRow: 2 });

it('finds the columns by their headings, of two alike the first', () => {
  expect(awardColumns(['序号', '户编号', '姓名', '积分项目', '日 期', '得分', '分值', '备注'])).toEqual({ account: 1, name: 2, rule: 3, date: 4, points: 5, note: 7 });
  expect(awardColumns([])).toEqual({});
});

describe('the heading', () => {
  it('is taken as it stands when it says what the columns are', () => {
    const plain = table(['编号', '项目', '日期'], ['h1', '其他', '2.10']);
    expect(awardTable(plain)).toBe(plain);
  });

  it.each<[string, SheetTable]>([
    ['below a title and a note', table(['柳树村积分登记表', '', ''], ['2026年2月'], ['编号', '项目 ', '日期'], ['h1', '其他', '2.10'])],
    ['where none was found', table(['', '', ''], ['积分'], ['说明'], ['编号', '项目', '日期'], ['h1', '其他', '2.10'])],
  ])('is found %s, with the numbers of the rows', (_, given) => {
    const found = awardTable(given);
    expect(found.columns).toEqual(['编号', '项目', '日期']);
    expect(found.rows).toEqual([['h1', '其他', '2.10']]);
    expect(given.rows[found.firstRow - given.firstRow]).toBe(found.rows[0]);
  });
});

describe('the lines', () => {
  const given = table(['编号', '项目', '日期', '备注'], ["'01-002", ' 其他 ', '2.10', ''], ['', ' '], ['编号', '项目', '日期', '备注'], [], ['h2']);
  const columns = awardColumns(given.columns);

  it('have their texts and numbers, without empty rows and repeated headings', () => {
    expect([...sheetRows(given, columns)]).toEqual([{ row: 2, account: '01-002', rule: '其他', date: '2.10' }, { row: 6, account: 'h2' }]);
  });

  it('take from what holds for all only what they do not say themselves', () => {
    expect([...sheetRows(given, columns, { rule: 'cleaning-day', date: '2026-02-11' })]).toEqual([
      { row: 2, account: '01-002', rule: '其他', date: '2.10' },
      { row: 6, account: 'h2', rule: 'cleaning-day', date: '2026-02-11' },
    ]);
  });

  it('are none where no column is known', () => expect([...sheetRows(given, {}, { rule: 'other' })]).toEqual([]));
});
