import { describe, expect, it } from 'vitest';
import { gridOf, recalculated, type GivenCell } from '../../../../tests/support/formulas.js';
import { resolveProfile } from '../profile/index.js';
import { batchSheet, calculateBatch, calculateFunds, calculationSheet, hasKeptAmounts, type BatchSheetWords, type CalculationSheetData, type CalculationSheetWords, type Facts, type KeptBatch, type WorkbookSheet } from './index.js';

const clause = { document: 'd', section: '二', text: '每人一百元' };
const profile = resolveProfile({
  format: 1, id: 'place', version: '3', title: '某地', layer: 'local',
  documents: { d: { title: '办法' } },
  facts: {
    kind: { type: 'choice', title: '类型', open: true, choices: { village: '村', community: '社区' } },
    people: { type: 'people', title: '人口', unit: '人' },
    former: { type: 'people', title: '离任' },
    incomeFen: { type: 'money', title: '收入', unit: '元' },
  },
  texts: { 'list-join': '、' },
  fund: {
    lines: {
      heads: { title: '活动', clause, checked: true, form: 'per-head', fact: 'people', amount: 100 },
      service: { title: '服务', clause, form: 'fixed', amount: 50000, appliesWhen: { fact: 'kind', is: 'community' } },
      all: { title: '小计', clause, form: 'sum', of: ['heads', 'service'] },
      former: { title: '补助', clause, form: 'per-head', fact: 'former', amount: 70, highest: 80 },
      share: { title: '配套', clause, form: 'share', of: { fact: 'incomeFen' }, percent: 1.5 },
    },
  },
});

const shared = { line: '项目', clause: '依据条款', total: '合计', rules: '规则包', version: '版本', hash: '校验' };
const words: CalculationSheetWords = {
  ...shared, tab: '测算', unit: '单位', year: '年度', fact: '情况', value: '数值', source: '来源', origins: { record: '填报', 'last-year': '上年', typed: '手工' },
  number: '序号', process: '计算过程', amount: '金额（元）', highest: '最高（元）', notApplicable: '不适用', lacking: (facts) => `缺：${facts}`,
  notes: '说明', missing: '缺数据', saved: '保存', savedId: '编号', author: '编制', reviewer: '审核', responsible: '负责人',
};
const batchWords: BatchSheetWords = {
  ...shared, tab: '批量', rulesTab: '规则', id: '编码', name: '单位', sum: (units) => `合计 ${units}`, partial: (units) => `${units} 个缺数据`, refused: (units) => `${units} 个有误`,
  rule: '编号', clauseText: '条款', method: '算法', comparison: '核对', checked: '已核对', unchecked: '未核对',
};

function dataOf(facts: Readonly<Record<string, string | number>>): CalculationSheetData {
  const used = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value, origin: 'record' as const, asOf: '2026-10-31' }]));
  const { id, version, hash, title } = profile;
  return { heading: '2026 年柳树村经费测算', title: '柳树村', year: 2026, profile: { id, version, hash, title }, facts: used, calculation: calculateFunds(profile, facts, { year: 2026 }), capital: '人民币零元整' };
}

function gridOfSheet(sheet: WorkbookSheet | undefined): GivenCell[][] {
  return gridOf((sheet as WorkbookSheet).rows as Iterable<(string | number | GivenCell)[]>);
}

/** The row whose cell in a column holds a text. */
const rowWith = (grid: readonly GivenCell[][], column: number, text: string): GivenCell[] => grid.find((cells) => cells[column]?.value === text) as GivenCell[];
const values = (cells: readonly GivenCell[]): (string | number)[] => cells.map(({ value }) => value);

/** Every formula with its cached value and what comes out when it is computed again. */
function formulasOf(grid: GivenCell[][]): { cached: unknown; computed: unknown }[] {
  const valueAt = recalculated(grid);
  return grid.flatMap((cells, row) => cells.flatMap(({ value, formula }, column) => (formula === undefined ? [] : [{ cached: value, computed: valueAt(row, column) }])));
}

describe('the calculation sheet', () => {
  const full = { kind: 'community', people: 31, former: 3, incomeFen: 500_100 };
  const sheetOf = (data: CalculationSheetData, rules: typeof profile | null = profile): GivenCell[][] => gridOfSheet(calculationSheet(data, rules, words).sheets[0]);

  it('shows facts with source and day, lines with clause and calculation, and the total', () => {
    const grid = sheetOf(dataOf(full));
    expect(values(rowWith(grid, 1, '类型'))).toEqual(['', '类型', '社区', '填报 2026-10-31']);
    expect(values(rowWith(grid, 1, '收入 (元)'))).toEqual(['', '收入 (元)', 5001, '填报 2026-10-31']);
    expect(values(rowWith(grid, 1, '活动'))).toEqual([1, '活动', '办法 二', '31 × 100 = 3,100', 3100, 3100]);
    expect(values(rowWith(grid, 1, '补助')).slice(4)).toEqual([210, 240]);
    expect(values(rowWith(grid, 1, '合计'))).toEqual(['', '合计', '', '人民币零元整', 53_385.02, 53_415.02]);
    expect(values(rowWith(grid, 1, '校验'))).toEqual(['', '校验', '', profile.hash]);
    expect(rowWith(grid, 1, '负责人')).toBeDefined();
  });

  it.each<[string, Readonly<Record<string, string | number>>]>([
    ['with all facts', full],
    ['where a line does not apply', { ...full, kind: 'village' }],
    ['where facts are missing', { kind: 'community', former: 3 }],
    ['without any fact', {}],
  ])('has formulas that give its amounts, %s', (_, facts) => {
    const formulas = formulasOf(sheetOf(dataOf(facts)));
    expect(formulas.length).toBeGreaterThanOrEqual(6);
    for (const { cached, computed } of formulas) expect(computed).toBe(cached);
  });

  it('is calculated anew when a fact is filled in', () => {
    const grid = sheetOf(dataOf({ kind: 'village', people: 31 }));
    const cellOf = (title: string): [row: number, cells: GivenCell[]] => {
      const row = grid.findIndex((cells) => cells[1]?.value === title);
      return [row, grid[row] as GivenCell[]];
    };
    for (const [title, value] of Object.entries({ 类型: '社区', '人口 (人)': 40, 离任: 3, '收入 (元)': 5001 })) cellOf(title)[1][2] = { value };
    const then = calculateFunds(profile, { kind: 'community', people: 40, former: 3, incomeFen: 500_100 });
    expect(recalculated(grid)(cellOf('合计')[0], 4)).toBe(then.totalFen / 100);
  });

  it('leaves the amount of a line empty where a fact is missing, and names the fact', () => {
    const grid = sheetOf(dataOf({ kind: 'village' }));
    expect(values(rowWith(grid, 1, '活动')).slice(3)).toEqual(['缺：人口', '']);
    expect(values(rowWith(grid, 1, '服务')).slice(3)).toEqual(['不适用', 0]);
    expect(values(rowWith(grid, 1, '缺数据')).at(-1)).toBe('人口、离任、收入');
  });

  it('of other rules than those at hand has the figures as they were kept, and no formula', () => {
    const data = dataOf(full);
    const old = { ...data, calculation: { ...data.calculation, profile: { ...data.calculation.profile, hash: 'other' } }, saved: { id: 'u7', time: '2026-11-20T02:00:00Z', author: '王' } };
    for (const rules of [profile, null]) {
      const grid = sheetOf(old, rules);
      expect(formulasOf(grid)).toEqual([]);
      expect(rowWith(grid, 1, '合计')[4]?.value).toBe(53_385.02);
      expect(values(rowWith(grid, 1, '编制'))).toEqual(['', '编制', '王']);
    }
  });

  it('repeats the head of the lines on each printed page', () => {
    const [sheet] = calculationSheet(dataOf(full), profile, words).sheets;
    const head = sheet?.print?.repeatedRows?.from ?? 0;
    expect(gridOfSheet(sheet)[head - 1]?.map(({ value }) => value)).toEqual(['序号', '项目', '依据条款', '计算过程', '金额（元）', '最高（元）']);
  });
});

describe('the sheet of many units', () => {
  const units: Facts[] = [
    { kind: 'community', people: 31, former: 3, incomeFen: 500_100 },
    { kind: 'village', people: 10 },
    { kind: 'village', people: -1 },
    {},
    { kind: 'other', people: 0, former: 0, incomeFen: 1 },
  ];
  const result = calculateBatch(profile, units, { keepAmounts: true }) as KeptBatch;
  const sheetsOf = (among: Uint32Array | null): GivenCell[][][] =>
    batchSheet({ heading: '某镇', result, id: (unit) => `0${unit}`, name: (unit) => `=单位${unit}`, facts: (unit) => units[unit] as Facts, among }, profile, batchWords).sheets.map(gridOfSheet);

  it('has a row for each with its facts and amounts, and sums below', () => {
    const [grid] = sheetsOf(null) as [GivenCell[][]];
    expect(grid.map(values)).toEqual([
      ['编码', '单位', '类型', '人口 (人)', '离任', '收入 (元)', '活动', '服务', '小计', '补助', '配套', '合计'],
      ['00', '=单位0', '社区', 31, 3, 5001, 3100, 50_000, 53_100, 210, 75.02, 53_385.02],
      ['01', '=单位1', '村', 10, '', '', 1000, 0, 1000, '', '', 1000],
      ['02', '=单位2', '村', '-1', '', '', '', '', '', '', '', ''],
      ['03', '=单位3', '', '', '', '', '', '', '', '', '', 0],
      ['04', '=单位4', 'other', 0, 0, 0.01, 0, 0, 0, 0, 0, 0],
      ['合计 5', '', '', 41, 3, 5001.01, 4100, 50_000, 54_100, 210, 75.02, 54_385.02],
      ['2 个缺数据'],
      ['1 个有误'],
    ]);
  });

  it.each([['all', null], ['some, in another order', Uint32Array.of(4, 0, 1)], ['one', Uint32Array.of(3)]])('has formulas over the facts of their own row that give its amounts: %s', (_, among) => {
    const formulas = formulasOf(sheetsOf(among)[0] as GivenCell[][]);
    expect(formulas.length).toBeGreaterThan(6);
    for (const { cached, computed } of formulas) expect(computed).toBe(cached);
  });

  it('of no unit has no formula that reads its own cell', () => {
    expect(formulasOf(sheetsOf(new Uint32Array())[0] as GivenCell[][])).toEqual([]);
  });

  it('lists the rule of each line, its clause and its formula in words, and whose rules they are', () => {
    const rules = sheetsOf(null)[1] as GivenCell[][];
    expect(values(rowWith(rules, 0, '校验'))).toEqual(['校验', '', profile.hash]);
    expect(values(rowWith(rules, 0, '活动'))).toEqual(['活动', '', '办法 二', '每人一百元', 'IF(人口="","",人口*100)', '已核对']);
    expect(values(rowWith(rules, 0, '小计')).slice(4)).toEqual(['IF(OR(活动="",服务=""),"",ROUND(活动+服务,2))', '未核对']);
    expect(rules.flat().some(({ formula }) => formula !== undefined)).toBe(false);
  });

  it('is of batches that kept their amounts', () => {
    expect([hasKeptAmounts(result), hasKeptAmounts(calculateBatch(profile, units))]).toEqual([true, false]);
  });
});
