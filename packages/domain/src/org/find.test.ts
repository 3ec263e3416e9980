import { describe, expect, it } from 'vitest';
import { buildTree, indexOfId, unitFinder } from './index.js';

const { tree } = buildTree([
  { id: '1', parentId: null, name: '青溪县' },
  { id: '11', parentId: '1', name: '石桥镇' },
  { id: '111', parentId: '11', name: '和平村' },
  { id: '12', parentId: '1', name: '河口镇' },
  { id: '121', parentId: '12', name: '和平村' },
  { id: '122', parentId: '12', name: '111' },
  { id: '9', parentId: 'gone', name: '河口村' },
]);

describe('unitFinder', () => {
  it.each([
    ['an id', '121', ['121']],
    ['a name', '石桥镇', ['11']],
    ['a name with spaces around it', ' 石桥镇 ', ['11']],
    ['a name that two units share', '和平村', ['111', '121']],
    ['an id that is another unit’s name', '111', ['111']],
    ['a unit whose parent is missing', '河口村', ['9']],
    ['a part of a name', '和平', []],
    ['nothing', '', []],
    ['what every object has', 'constructor', []],
  ])('finds %s', (_, text, ids) => {
    expect(unitFinder(tree)(text)).toEqual(ids);
  });

  it('finds only within its stretch', () => {
    const town = indexOfId(tree, '12');
    const find = unitFinder(tree, town, tree.end[town]);
    expect([find('和平村'), find('石桥镇'), find('11')]).toEqual([['121'], [], []]);
  });
});
