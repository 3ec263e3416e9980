import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { indexOfId } from './id-index.js';
import type { OrgRow } from './row.js';
import { childrenOf, emptyTree, hasChildren, idOf, isOrphanRoot, kindOf, nameOf, pathTo, positionOf, sizeOf, type TextColumn, textAt, shortPathTo } from './tree.js';
import { countDescendants, unitOf } from './unit.js';

//  0 县 1: 1 镇 11 (2 村 111, 3 村 112 (4 组 1121)), 5 镇 12; 6 the marked node: 7 散 9
const { tree } = buildTree([
  { id: '1', name: '县' },
  { id: '11', parentId: '1', name: '甲镇', kind: 'town' },
  { id: '111', parentId: '11', name: '甲村', kind: 'village' },
  { id: '112', parentId: '11', name: '乙村', kind: 'village', order: 3, phone: '0818', tags: ['a', { b: null }] },
  { id: '1121', parentId: '112', name: '一组' },
  { id: '12', parentId: '1', name: '乙镇', kind: 'town' },
  { id: '9', parentId: '404', name: '散' },
]);
const at = (id: string) => indexOfId(tree, id);
const idsOf = (indexes: readonly number[]) => indexes.map((index) => idOf(tree, index));

describe('childrenOf', () => {
  it.each([
    ['1', ['11', '12']],
    ['11', ['112', '111']],
    ['1121', []],
    ['@orphans', ['9']],
  ])('of %s are %j', (id, expected) => {
    expect(idsOf(childrenOf(tree, at(id)))).toEqual(expected);
    expect(hasChildren(tree, at(id))).toBe(expected.length > 0);
  });

  it('of −1 are the top units, of an index beyond the tree none', () => {
    expect(idsOf(childrenOf(tree, -1))).toEqual(['1', '@orphans']);
    expect(childrenOf(tree, 99)).toEqual([]);
    expect(childrenOf(emptyTree, -1)).toEqual([]);
  });
});

describe('pathTo', () => {
  it.each([
    ['1', ['1']],
    ['1121', ['1', '11', '112', '1121']],
    ['9', ['@orphans', '9']],
  ])('%s leads over %j', (id, expected) => {
    expect(idsOf(pathTo(tree, at(id)))).toEqual(expected);
  });

  it('no unit is empty', () => {
    expect(pathTo(tree, -1)).toEqual([]);
  });
});

describe('countDescendants', () => {
  it.each([
    ['1', { direct: 2, all: 5, levels: [2, 2, 1] }],
    ['112', { direct: 1, all: 1, levels: [1] }],
    ['12', { direct: 0, all: 0, levels: [] }],
    ['@orphans', { direct: 1, all: 1, levels: [1] }],
  ])('of %s are %j', (id, expected) => {
    expect(countDescendants(tree, at(id))).toEqual(expected);
  });

  it('of −1 are all units without the marked node', () => {
    expect(countDescendants(tree, -1)).toEqual({ direct: 1, all: sizeOf(tree), levels: [1, 3, 2, 1] });
    expect(countDescendants(emptyTree, -1)).toEqual({ direct: 0, all: 0, levels: [] });
  });

  it('are the units whose path leads over it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), fc.nat(), (randoms, random) => {
        const rows = randoms.map((number, unit) => ({ id: String(unit), name: '甲', parentId: number % (unit + 1) ? String((number % (unit + 1)) - 1) : null }));
        const forest = buildTree(rows).tree;
        const unit = random % forest.length;
        const below = Array.from({ length: forest.length }, (_, index) => index).filter((index) => index !== unit && pathTo(forest, index).includes(unit));
        expect(countDescendants(forest, unit)).toMatchObject({ all: below.length, direct: below.filter((index) => forest.parent[index] === unit).length });
      }),
    );
  });
});

describe('the marked node', () => {
  it('is one index, has no name, and counts as no unit', () => {
    expect(Array.from({ length: tree.length }, (_, index) => isOrphanRoot(tree, index)).filter(Boolean)).toHaveLength(1);
    expect(isOrphanRoot(tree, at('@orphans'))).toBe(true);
    expect(nameOf(tree, tree.orphanRoot)).toBe('');
    expect([tree.length, sizeOf(tree)]).toEqual([8, 7]);
  });

  it('is not there when there are no orphans', () => {
    expect(isOrphanRoot(emptyTree, -1)).toBe(false);
    expect(sizeOf(emptyTree)).toBe(0);
  });
});

describe('unitOf', () => {
  it.each([
    ['a top unit', '1', { id: '1', parentId: null, name: '县' }],
    ['a unit with a kind', '12', { id: '12', parentId: '1', name: '乙镇', kind: 'town' }],
    ['a unit with other fields', '112', { id: '112', parentId: '11', name: '乙村', kind: 'village', order: 3, phone: '0818', tags: ['a', { b: null }] }],
    ['a unit under the marked node', '9', { id: '9', parentId: null, name: '散' }],
    ['the marked node', '@orphans', { id: '@orphans', parentId: null, name: '' }],
  ])('gives %s back', (_, id, expected) => {
    expect(unitOf(tree, at(id))).toStrictEqual(expected);
  });

  it('gives a new row each time', () => {
    unitOf(tree, at('112'))['tags'] = [];
    expect(unitOf(tree, at('112'))['tags']).toHaveLength(2);
  });

  it('gives back every field that JSON can hold, whatever its name', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        const { id: _, parentId: __, name: ___, kind: ____, level: _____, ...others } = fields;
        const row = { ...others, id: '1', parentId: null, name: '甲' };
        // Through JSON, because it knows no −0.
        expect(unitOf(buildTree([row]).tree, 0)).toEqual(JSON.parse(JSON.stringify(row)));
      }),
    );
  });

  it('gives a field of the name __proto__ as a field, and changes no prototype', () => {
    const row = JSON.parse('{ "id": "1", "name": "甲", "__proto__": { "admin": true } }') as OrgRow;
    const unit = unitOf(buildTree([row]).tree, 0);
    expect(Object.hasOwn(unit, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(unit)).toBe(Object.prototype);
    expect(unit['admin']).toBeUndefined();
  });

  it('leaves out what is no data: functions, undefined, the level', () => {
    const row = { id: '1', parentId: null, name: '甲', level: 1, toJSON: () => 'x', gone: undefined };
    expect(unitOf(buildTree([row]).tree, 0)).toStrictEqual({ id: '1', parentId: null, name: '甲' });
  });
});

describe('kindOf', () => {
  it('is empty when the source did not say', () => {
    expect(kindOf(tree, at('12'))).toBe('town');
    expect(kindOf(tree, at('1'))).toBe('');
    expect(kindOf(tree, 99)).toBe('');
  });
});

describe('a text column', () => {
  function columnOf(texts: readonly string[]): TextColumn {
    const offsets = Uint32Array.of(0, ...texts.map((_, last) => texts.slice(0, last + 1).join(' ').length + 1));
    return { text: texts.map((text) => `${text}\n`).join(''), offsets };
  }

  it('gives each text at its position, and each place in it that position', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a和𠮷]{0,3}$/u), { minLength: 1, maxLength: 20 }), (texts) => {
        const column = columnOf(texts);
        texts.forEach((text, position) => {
          expect(textAt(column, position)).toBe(text);
          for (let offset = 0; offset <= text.length; offset++) expect(positionOf(column, (column.offsets[position] as number) + offset)).toBe(position);
        });
      }),
    );
  });

  it('gives the empty text outside', () => {
    const column = columnOf(['甲', '乙']);
    expect([textAt(column, -1), textAt(column, 2), textAt(emptyTree.ids, 0)]).toEqual(['', '', '']);
    expect(positionOf(column, 99)).toBe(1);
  });
});

describe('shortPathTo', () => {
  const chain = buildTree(Array.from({ length: 10 }, (_, level) => ({ id: `${level + 1}`, parentId: level ? `${level}` : null, name: `第${level + 1}级` }))).tree;

  it('is the whole path where that is short enough', () => {
    expect(shortPathTo(chain, 3, 4)).toEqual([0, 1, 2, 3]);
    expect(shortPathTo(chain, 0, 2)).toEqual([0]);
  });

  it('is the top unit, a gap and the last few where it is longer', () => {
    expect(shortPathTo(chain, 9, 4)).toEqual([0, -1, 7, 8, 9]);
    expect(shortPathTo(chain, 4, 4)).toEqual([0, -1, 2, 3, 4]);
  });
});
