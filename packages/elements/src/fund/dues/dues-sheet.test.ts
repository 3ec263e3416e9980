import { calculateDues, type SavedDues, type SheetCell } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { fundStringsOf } from '../../locales/fund/index.js';
import { duesTexts, duesWorkbook, type DuesSource } from './dues-sheet.js';
import { duesTotal } from './dues-words.js';

const profile = getProfile('national');
const { id, version, hash, title } = profile;
const strings = fundStringsOf('zh-CN');
const duesOf = (kind: string, monthlyFen?: number): SavedDues['rows'][number]['dues'] => calculateDues(profile, { kind, ...(monthlyFen === undefined ? {} : { monthlyFen }) }, { year: 2026 });

function source(...rows: SavedDues['rows'][number][]): DuesSource {
  return { kind: 'dues', unit: null, title: '石桥镇', year: 2026, profile: { id, version, hash, title }, totalFen: rows.reduce((sum, { dues }) => sum + dues.yearlyFen, 0), rows };
}

function cellsOf(dues: DuesSource): SheetCell[][] {
  const [sheet] = duesWorkbook(dues, strings, 'zh-CN').sheets;
  return [...(sheet?.rows ?? [])].map((cells) => [...cells]);
}

const valuesOf = (rows: readonly SheetCell[][]): (string | number)[][] => rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? cell.value : cell)));

const member = { name: '甲', dues: duesOf('salaried', 5_001_00), paidFen: null, waiver: '' };
const student = { name: '乙', dues: duesOf('student'), paidFen: null, waiver: '' };
const farmer = { name: '丙', dues: duesOf('farmer'), paidFen: null, waiver: '' };

describe('the sheet of dues', () => {
  it('has every member with month and year, and the totals', () => {
    expect(valuesOf(cellsOf(source(member, student))).slice(1)).toEqual([
      ['序号', '姓名', '类别', '基数（元）', '计算', '每月（元）', '全年（元）'],
      [1, '甲', '在职', 5001, '5,001 × 1.5%', 75.02, 900.24],
      [2, '乙', '学生', '', '0.20 元/月', 0.2, 2.4],
      ['', '合计 2 人', '', '', '', 75.22, 902.64],
    ]);
  });

  it('calculates the year and the totals with formulas', () => {
    const formulas = cellsOf(source(member, student)).flat().flatMap((cell) => (typeof cell === 'object' && cell.formula !== undefined ? [cell.formula] : []));
    expect(formulas).toEqual(['F3*12', 'F4*12', 'SUM(F3:F4)', 'SUM(G3:G4)']);
  });

  it('has what was paid and who approved less only where somebody did', () => {
    const rows = valuesOf(cellsOf(source({ ...member, paidFen: 1000, waiver: '石桥镇党委' })));
    expect(rows[1]?.slice(7)).toEqual(['每月实缴（元）', '备注']);
    expect(rows[2]?.slice(7)).toEqual([10, '经石桥镇党委批准少缴或免缴（FND-44）']);
  });

  it('says that a range is there with its lowest amount', () => {
    expect(valuesOf(cellsOf(source(farmer))).at(-1)).toEqual(['', '规定为幅度的，表中和合计按最低额。']);
    expect(valuesOf(cellsOf(source(member))).flat()).not.toContain('规定为幅度的，表中和合计按最低额。');
  });
});

describe('dues for the clipboard', () => {
  it('keep the order of the rows, and have what is wrong in the place of the amounts', () => {
    const rows = [{ name: '甲', kind: '', dues: member.dues, problem: '' }, { name: '丁', kind: '', dues: null, problem: '没有基数' }];
    expect(duesTexts(rows, strings, 'zh-CN').slice(1)).toEqual([
      ['甲', '在职', '5,001', '5,001 × 1.5%', '75.02', '900.24'],
      ['丁', '', '', '没有基数', '', ''],
      ['合计 1 人', '', '', '', '75.02', '900.24'],
    ]);
  });
});

describe('the sum of dues', () => {
  it('is a range where one of them is', () => {
    expect(duesTotal([member.dues, farmer.dues], strings)).toBe('75.22—76.02');
    expect(duesTotal([member.dues, farmer.dues], strings, 12)).toBe('902.64—912.24');
  });

  it('is one amount where none is', () => expect(duesTotal([member.dues, student.dues], strings)).toBe('75.22'));
});
