import { allocate, type SheetCell } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { allocationWorkbook, type AllocationSource } from './allocation-sheet.js';

const profile = getProfile('county-five-standards');
const { id, version, hash, title } = profile;

function source(by: string, totalFen: number, weights: readonly number[]): AllocationSource {
  return { kind: 'allocation', unit: '11', title: '石桥镇', year: 2026, profile: { id, version, hash, title }, totalFen, by, names: weights.map((_, index) => `第${index + 1}村`), weights, allocation: allocate(totalFen, weights) };
}

const valueOf = (cell: SheetCell): string | number => (typeof cell === 'object' ? cell.value : cell);

function rowsOf(plan: AllocationSource, locale = 'zh-CN'): (string | number)[][] {
  const [sheet] = allocationWorkbook(plan, profile, locale).sheets;
  return [...(sheet?.rows ?? [])].map((cells) => cells.map(valueOf));
}

describe('the allocation sheet', () => {
  it('has every part in yuan, the remainder named, and their sum', () => {
    expect(rowsOf(source('equal', 130_000_00, [1, 1, 1]))).toEqual([
      ['2026 年石桥镇分配结果'],
      ['分配办法: 平均'],
      ['序号', '单位', '应得（元）', '备注'],
      [1, '第1村', 43_334, '＋1 元 尾差'],
      [2, '第2村', 43_333, ''],
      [3, '第3村', 43_333, ''],
      ['', '合计', 130_000, ''],
    ]);
  });

  const columns: readonly { readonly by: string; readonly weights: readonly number[]; readonly head: string; readonly cells: readonly (string | number)[] }[] = [
    { by: 'population', weights: [1499, 2300], head: '常住人口', cells: [1499, 2300] },
    { by: 'custom', weights: [125, 875], head: '比例', cells: ['12.5%', '87.5%'] },
    { by: 'listed', weights: [3, 1], head: '数', cells: [3, 1] },
  ];
  for (const { by, weights, head, cells } of columns) {
    it(`has the column ${head} for ${by}`, () => {
      const rows = rowsOf(source(by, 4_000_00, weights));
      expect(rows[2]?.[2]).toBe(head);
      expect(rows.slice(3, -1).map((row) => row[2])).toEqual(cells);
    });
  }

  for (const [by, formula] of [['equal', 'SUM(C4:C5)'], ['population', 'SUM(D4:D5)']] as const) {
    it(`adds up the column of the parts with a formula (${by})`, () => {
      const [sheet] = allocationWorkbook(source(by, 10_00, [1, 1]), profile, 'zh-CN').sheets;
      const formulas = [...(sheet?.rows ?? [])].flat().flatMap((cell) => (typeof cell === 'object' && cell.formula !== undefined ? [cell.formula] : []));
      expect(formulas).toEqual([formula]);
    });
  }

  it('speaks English', () => expect(rowsOf(source('equal', 2_00, [1, 1]), 'en')[2]).toEqual(['No.', 'Unit', 'Part (yuan)', 'Note']));
});
