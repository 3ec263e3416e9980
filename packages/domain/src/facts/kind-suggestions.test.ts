import { describe, expect, it } from 'vitest';
import { buildTree, idOf, indexOfId, type OrgRow, type OrgTree } from '../org/index.js';
import { allAtOnce } from '../slices.js';
import { factBookOf, kindColumnOf, kindSuggestionsInSteps, unitsWithoutKindInSteps, type FactSheet, type KindSuggestions, type UnitsWithoutKindOptions } from './index.js';
import { column, sampleFact, sampleProfile, sheet } from './testing/sample.js';

const today = '2026-10-31';
const rows: OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县' },
  { id: '11', parentId: '1', name: '石桥镇', kind: '镇' },
  { id: '111', parentId: '11', name: '柳树村委会' },
  { id: '112', parentId: '11', name: '石桥村民委员会' },
  { id: '113', parentId: '11', name: '新民社区居民委员会' },
  { id: '114', parentId: '11', name: '和平村', 单位类型: '村' },
  { id: '115', parentId: '11', name: '第一网格' },
  { id: '9', parentId: 'nowhere', name: '孤立村' },
];
const { tree } = buildTree(rows);

const without = (sheets: FactSheet[] = [], others: Partial<UnitsWithoutKindOptions> = {}): Uint32Array =>
  allAtOnce(unitsWithoutKindInSteps({ profile: sampleProfile, book: factBookOf(sheets), tree, fieldsOn: '2026-05-01', today, ...others }));
const idsOf = (indexes: Uint32Array, of: OrgTree = tree): string[] => Array.from(indexes, (index) => idOf(of, index));
const suggest = (indexes: Uint32Array, of: OrgTree = tree): KindSuggestions => allAtOnce(kindSuggestionsInSteps(sampleFact('kind'), of, indexes));

describe('the units without a kind', () => {
  it('are those of which neither the column for kinds nor a field says it; never the mark above orphans', () => {
    expect(idsOf(without())).toEqual(['1', '111', '112', '113', '115', '9']);
  });

  it.each([
    ['today', today, ['1', '112', '113', '115', '9']],
    ['long ago', '2020-01-01', ['1', '112', '113', '115', '9']],
    ['for tomorrow', '2026-11-01', ['1', '111', '112', '113', '115', '9']],
  ])('are fewer by what was stated %s', (_, day, expected) => {
    expect(idsOf(without([sheet(1, [column('kind', day, { 111: 'village' })])]))).toEqual(expected);
  });

  it('are more again once a statement is taken back', () => {
    expect(idsOf(without([sheet(1, [column('kind', today, { 111: 'village' })]), sheet(2, [column('kind', today, { 111: null })], 1)]))).toContain('111');
  });

  it('are looked for at and below a unit', () => {
    const from = indexOfId(tree, '11');
    expect(idsOf(without([], { from, end: tree.end[from] as number }))).toEqual(['111', '112', '113', '115']);
    expect(idsOf(without([], { from, end: from }))).toEqual([]);
  });

  it('are none where the profile has no fact for the kind', () => {
    const { kind: _, ...facts } = sampleProfile.facts;
    expect(idsOf(without([], { profile: { ...sampleProfile, facts } }))).toEqual([]);
  });
});

describe('what names suggest', () => {
  it('is counted by kind, the most units first, with examples, and with those whose names say nothing', () => {
    expect(suggest(without())).toEqual({
      kinds: [
        { kind: 'village', units: ['111', '112', '9'], examples: ['柳树村委会', '石桥村民委员会', '孤立村'] },
        { kind: 'county', units: ['1'], examples: ['青溪县'] },
        { kind: 'community', units: ['113'], examples: ['新民社区居民委员会'] },
      ],
      without: 1,
      examplesWithout: ['第一网格'],
    });
  });

  it('becomes one column, each unit once', () => {
    const made = kindColumnOf(suggest(without()), today);
    expect(made).toEqual({ fact: 'kind', asOf: today, units: ['111', '112', '9', '1', '113'], values: ['village', 'village', 'village', 'county', 'community'] });
    expect(kindColumnOf(suggest(new Uint32Array(0)), today)).toEqual({ fact: 'kind', asOf: today, units: [], values: [] });
  });

  it('leaves nothing to suggest once it is written', () => {
    const written = sheet(1, [kindColumnOf(suggest(without()), today)]);
    expect(suggest(without([written]))).toMatchObject({ kinds: [], without: 1 });
  });

  it('stops now and then in a long list, and names three examples', () => {
    const many = buildTree([{ id: '0', parentId: null, name: '平原县' }, ...Array.from({ length: 9000 }, (_, place): OrgRow => ({ id: String(10_000 + place), parentId: '0', name: `第${place}村` }))]).tree;
    const looking = [...unitsWithoutKindInSteps({ profile: sampleProfile, book: factBookOf([]), tree: many, fieldsOn: today, today })];
    expect(looking).toEqual([4096, 8192, 9001]);
    const indexes = without([], { tree: many });
    expect([...kindSuggestionsInSteps(sampleFact('kind'), many, indexes)]).toEqual([4096, 8192]);
    const [village] = suggest(indexes, many).kinds;
    expect([village?.units.length, village?.examples]).toEqual([9000, ['第0村', '第1村', '第2村']]);
  });
});
