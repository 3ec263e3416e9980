import { buildTree, filterTree, idOf, indexOfId, type OrgRow, type OrgTree } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { mostOffered, offersAround, offersFound, withRecent, type OfferGroup } from './offers.js';

const rows: readonly OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县' },
  { id: '11', parentId: '1', name: '石桥镇' },
  { id: '111', parentId: '11', name: '柳树村' },
  { id: '112', parentId: '11', name: '和平村' },
  { id: '12', parentId: '1', name: '河口镇' },
];
const county = buildTree(rows).tree;

/** A county with villages `1` to `size`. */
function flat(size: number): OrgTree {
  return buildTree([{ id: '0', parentId: null, name: '平原县' }, ...Array.from({ length: size }, (_, at) => ({ id: String(at + 1), parentId: '0', name: `第${at + 1}村` }))]).tree;
}

const shown = (tree: OrgTree, groups: readonly OfferGroup[]): string => groups.map(({ kind, indexes }) => `${kind} ${indexes.map((index) => idOf(tree, index)).join(' ')}`).join(', ');
const around = (tree: OrgTree, id: string, recent: readonly string[] = []): string => shown(tree, offersAround(tree, indexOfId(tree, id), recent));

describe('before anything is typed', () => {
  it.each([
    ['no unit chosen', '', [], 'top 1 11 12'],
    ['a village: its town, its siblings and itself', '111', [], 'nearby 11 111 112'],
    ['a town: its county, its siblings, and what is below', '11', [], 'nearby 1 11 12, below 111 112'],
    ['the top unit', '1', [], 'nearby 1, below 11 12'],
    ['units chosen before', '111', ['12', '1'], 'recent 12 1, nearby 11 111 112'],
    ['no unit twice', '111', ['112', '11'], 'recent 112 11, nearby 111'],
    ['no unit that is gone, nor the current one', '111', ['999', '111'], 'nearby 11 111 112'],
  ])('offers %s', (_what, id, recent, expected) => expect(around(county, id, recent)).toBe(expected));
  it('offers several top units without what is below them', () => {
    const { tree } = buildTree([{ id: 'a', parentId: null, name: '甲' }, { id: 'b', parentId: null, name: '乙' }, { id: 'c', parentId: 'a', name: '丙' }]);
    expect(around(tree, '')).toBe('top a b');
  });
  it('offers nothing of nothing', () => expect(offersAround(buildTree([]).tree, -1, ['1'])).toEqual([]));
  it('leaves the marked node for orphans out', () => {
    const { tree } = buildTree([...rows, { id: '9', parentId: '8', name: '孤村' }]);
    expect(tree.orphanRoot).toBeGreaterThan(0);
    for (const id of ['', '1', '9']) expect(offersAround(tree, indexOfId(tree, id), []).flatMap(({ indexes }) => indexes)).not.toContain(tree.orphanRoot);
  });
  it.each([1, 24, 25, 26, 1000])('of %d siblings, offers the current one and those around it', (size) => {
    const tree = flat(size);
    for (const id of ['1', String(Math.ceil(size / 2)), String(size)]) {
      const indexes = offersAround(tree, indexOfId(tree, id), []).flatMap((group) => group.indexes);
      expect(indexes).toContain(indexOfId(tree, id));
      expect(indexes).toHaveLength(1 + Math.min(size, 25));
    }
  });
  it.each([49, 50, 1000])('of %d units, offers no more than fit', (size) => {
    const offered = offersAround(flat(size), -1, ['1']).flatMap(({ indexes }) => indexes);
    expect(offered).toHaveLength(mostOffered);
  });
});

describe('what a query finds', () => {
  const found = (tree: OrgTree, query: string): string => shown(tree, offersFound(tree, query, filterTree(tree, query).matches));

  it('is offered in the order of the tree', () => expect(found(county, '村')).toBe('found 111 112'));
  it('begins with the unit whose code it is', () => {
    expect(found(county, '11')).toBe('found 11 111 112');
    expect(found(flat(300), '200')).toBe('found 200');
    expect(found(flat(300), '3').startsWith('found 3 13 23')).toBe(true);
  });
  it('is no more than fit', () => {
    const tree = flat(300);
    expect(offersFound(tree, '村', filterTree(tree, '村').matches)[0]?.indexes).toHaveLength(mostOffered);
  });
  it('may be nothing', () => expect(found(county, '长江')).toBe(''));
});

describe('the units chosen last', () => {
  it.each([
    [[], 'a', ['a']],
    [['a', 'b'], 'c', ['c', 'a', 'b']],
    [['a', 'b', 'c'], 'c', ['c', 'a', 'b']],
    [['a', 'b', 'c', 'd', 'e'], 'f', ['f', 'a', 'b', 'c', 'd']],
  ])('%j and then %j are %j', (before, id, after) => expect(withRecent(before, id)).toEqual(after));
});
