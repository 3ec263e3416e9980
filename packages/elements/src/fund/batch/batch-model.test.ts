import { allAtOnce, buildTree, factBookOf, type OrgRow } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculationInSteps } from './batch-calculation.js';
import { gatherInSteps, indexesBelow, type BatchFacts, type BatchSource } from './batch-facts.js';
import { batchFilters, BatchModel, firstSort, type BatchFilterName, type BatchSort, type BatchTexts } from './batch-model.js';

const profile = getProfile('county-five-standards');
const kinds = new Set(['village', 'community']);

const rows: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '乡镇' },
  { id: '111', parentId: '11', name: '柳树村', kind: '村', 人口: '1,499', 上年末党员: '24', 本年累计已付: '30000' },
  { id: '112', parentId: '11', name: '石桥村', kind: '村', 人口: '2300', 上年末党员: '61', 本年累计已付: '20000' },
  { id: '113', parentId: '11', name: '新民社区', kind: '社区', 人口: '4120', 上年末党员: '120', 城镇社区: '是' },
  { id: '114', parentId: '11', name: '无名单位' },
  { id: '12', parentId: '1', name: '河口镇', kind: '乡镇' },
  { id: '121', parentId: '12', name: '河口村', kind: '村', 人口: '很多' },
];

function gathered(list: readonly OrgRow[], id: string | null = null): BatchFacts {
  const { tree } = buildTree(list);
  const source: BatchSource = { tree, book: factBookOf([]), fieldsOn: '2026-11-20', profile, year: 2026, today: '2026-11-20' };
  const root = id === null ? -1 : list.findIndex((row) => row.id === id);
  return allAtOnce(gatherInSteps(source, root, kinds));
}

function modelOf(facts: BatchFacts): BatchModel {
  const { length, columns } = facts;
  return new BatchModel({ profile, year: 2026, facts, columns, result: allAtOnce(calculationInSteps({ profile, year: 2026, length, columns })) });
}

const texts: BatchTexts = { name: (unit) => `unit ${unit}`, choice: (_, choice) => choice, compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0) };

function arranged(model: BatchModel, filter: BatchFilterName = 'all', sort: BatchSort = firstSort): number[] {
  allAtOnce(model.arrangeInSteps(filter, sort, texts, null));
  return [...model.rows];
}

describe('the units of a batch', () => {
  it('are those at and below a unit that a rule can be for, and those are counted whose kind nobody knows', () => {
    const all = gathered(rows);
    expect([...all.indexes]).toEqual([2, 3, 4, 7]);
    expect([...all.withoutKind]).toEqual([0, 5]);
    expect(all.lastWithoutKind).toBe(1);
    expect([...gathered(rows, '11').indexes]).toEqual([2, 3, 4]);
    expect([...gathered(rows, '111').indexes]).toEqual([2]);
  });

  it('leave out the marked node of units whose parent is not there', () => {
    const { tree } = buildTree([...rows, { id: '99', parentId: 'gone', name: '孤村', kind: '村' }]);
    expect(tree.orphanRoot).toBeGreaterThanOrEqual(0);
    expect([...indexesBelow(tree, -1)]).not.toContain(tree.orphanRoot);
    expect(indexesBelow(tree, -1)).toHaveLength(tree.length - 1);
  });

  it('have the amounts of the example, and what cannot be read is told apart from what is missing', () => {
    const model = modelOf(gathered(rows));
    arranged(model);
    expect([...model.result.totals]).toEqual([2_800_000, 3_610_000, 14_200_000, 500_000]);
    expect(model.unreadableOf(3, 'population')).toBe('很多');
    expect(model.missingOf(3).get('village-office')).toEqual(['population']);
    expect(model.lines.map(({ id }) => id)).toEqual(['village-office', 'community-office', 'village-party-building', 'community-party-building', 'member-activity', 'service']);
  });
});

describe('the rows', () => {
  const model = modelOf(gathered(rows));

  it.each([
    ['the largest total first', firstSort, [2, 1, 0, 3]],
    ['by name', { key: 'name', isDescending: true }, [3, 2, 1, 0]],
    ['by a fact, unknown ones last', { key: 'fact.population', isDescending: false }, [0, 1, 2, 3]],
    ['by a choice', { key: 'fact.kind', isDescending: false }, [2, 0, 1, 3]],
    ['by a line, those without it last', { key: 'line.member-activity', isDescending: true }, [2, 1, 0, 3]],
    ['by the gap, over-payment first, unknown ones last', { key: 'gap', isDescending: false }, [0, 1, 2, 3]],
    ['by something unknown, as by the total', { key: 'fact.nothing', isDescending: true }, [2, 1, 0, 3]],
  ] as const)('come %s', (_, sort, expected) => {
    expect(arranged(model, 'all', sort)).toEqual(expected);
  });

  it.each([
    ['missing', [3]],
    ['refused', [3]],
    ['near-step', [0]],
    ['all', [2, 1, 0, 3]],
  ] as const)('of the filter %s', (filter, expected) => {
    expect(arranged(model, filter)).toEqual(expected);
  });

  it('have payments with gap and over-payment apart (FND-34)', () => {
    arranged(model);
    expect(model.payments).toMatchObject({ units: 2, plannedFen: 6_410_000, paidFen: 5_000_000, gapFen: 1_610_000, overpaidFen: 200_000, unknownUnits: 2 });
  });
});

describe('the sums', () => {
  const unit = fc.record({ kind: fc.constantFrom('村', '社区', ''), population: fc.option(fc.integer({ min: 0, max: 6000 })), members: fc.option(fc.nat(200)), urban: fc.constantFrom('是', '否', '') });

  it('are those of the rows that show, whatever the filter', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.constantFrom(...batchFilters.filter((each) => each !== 'changed')), (units, filter) => {
        const list: OrgRow[] = units.map(({ kind, population, members, urban }, index) => ({ id: String(index + 1), parentId: null, name: `单位${index}`, kind, ...(population === null ? {} : { 人口: population }), ...(members === null ? {} : { 上年末党员: members }), 城镇社区: urban }));
        const model = modelOf(gathered(list));
        arranged(model, filter);
        const shown = [...model.rows];
        expect(model.sums.totalFen).toBe(shown.reduce((sum, row) => sum + (model.result.totals[row] as number), 0));
        for (const line of model.lines) {
          const sum = shown.reduce((total, row) => total + Math.max(0, (line.amounts[row] as number) || 0), 0);
          expect(model.sums.lines.find(({ id }) => id === line.id)?.totalFen).toBe(sum);
        }
        expect(model.sums.lines.reduce((sum, { totalFen }) => sum + totalFen, 0)).toBe(model.sums.totalFen);
      }),
    );
  });
});
