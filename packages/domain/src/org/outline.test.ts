import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { filterTree } from './filter.js';
import { indexOfId } from './id-index.js';
import {
  emptyOutline,
  isExpandable,
  isOpen,
  outlineOf,
  rowPlaces,
  withAllOpen,
  withFilter,
  withoutFilter,
  withTree,
  withUnitShown,
  withUnitsOpen,
  type Outline,
} from './outline.js';
import type { OrgRow } from './row.js';
import { idOf } from './tree.js';

const county: OrgRow[] = [
  { id: '1', parentId: null, name: '青溪县' },
  { id: '11', parentId: '1', name: '石桥镇' },
  { id: '111', parentId: '11', name: '柳树村' },
  { id: '112', parentId: '11', name: '和平村' },
  { id: '12', parentId: '1', name: '河口镇' },
  { id: '121', parentId: '12', name: '和平村' },
  { id: '13', parentId: '1', name: '和平镇' },
];
const { tree } = buildTree(county);
const at = (id: string): number => indexOfId(tree, id);
const shown = (outline: Outline): string[] => [...outline.rows].map((index) => idOf(outline.tree, index));
const hits = filterTree(tree, '和平');

describe('an outline', () => {
  it('of one top unit begins with that unit open', () => {
    expect(shown(outlineOf(tree))).toEqual(['1', '11', '12', '13']);
  });

  it('of several top units begins closed', () => {
    const several = buildTree([...county, { id: '2', name: '东江县' }]).tree;
    expect(shown(outlineOf(several))).toEqual(['1', '2']);
  });

  it('of nothing has no rows', () => {
    expect(shown(emptyOutline)).toEqual([]);
    expect(shown(withAllOpen(emptyOutline, true))).toEqual([]);
  });

  it('opens and closes units without changing the outline it was given', () => {
    const before = outlineOf(tree);
    const opened = withUnitsOpen(before, [at('11')], true);
    expect(shown(opened)).toEqual(['1', '11', '111', '112', '12', '13']);
    expect(shown(withUnitsOpen(opened, [at('1')], false))).toEqual(['1']);
    expect(shown(before)).toEqual(['1', '11', '12', '13']);
  });

  it('remembers what was open below a unit that is closed and opened again', () => {
    const opened = withUnitsOpen(outlineOf(tree), [at('11')], true);
    const again = withUnitsOpen(withUnitsOpen(opened, [at('1')], false), [at('1')], true);
    expect(shown(again)).toEqual(shown(opened));
  });

  it('opens and closes everything', () => {
    const all = withAllOpen(outlineOf(tree), true);
    expect(shown(all)).toEqual(['1', '11', '111', '112', '12', '121', '13']);
    expect(shown(withAllOpen(all, false))).toEqual(['1']);
  });

  it('opens the path to a unit, and changes nothing when it shows already', () => {
    const before = outlineOf(tree);
    expect(shown(withUnitShown(before, at('121')))).toEqual(['1', '11', '12', '121', '13']);
    expect(withUnitShown(before, at('12'))).toBe(before);
  });
});

describe('another tree', () => {
  it('keeps open what is still there', () => {
    const opened = withUnitsOpen(outlineOf(tree), [at('11'), at('12')], true);
    const next = buildTree([...county.filter(({ id }) => id !== '12' && id !== '121'), { id: '113', parentId: '11', name: '新村' }]).tree;
    expect(shown(withTree(opened, next))).toEqual(['1', '11', '111', '112', '113', '13']);
  });

  it('stays wholly open when everything was', () => {
    const next = buildTree([...county, { id: '131', parentId: '13', name: '新村' }]).tree;
    expect(shown(withTree(withAllOpen(outlineOf(tree), true), next))).toContain('131');
  });

  it('ends a search', () => {
    expect(withTree(withFilter(outlineOf(tree), hits), tree).filter).toBeNull();
  });
});

describe('a search', () => {
  const searched = withFilter(outlineOf(tree), hits);

  it('shows the hits with the units above them', () => {
    expect(shown(searched)).toEqual(['1', '11', '112', '12', '121', '13']);
  });

  it('shows only the hits as a flat list, in which nothing opens', () => {
    const flat = withFilter(outlineOf(tree), hits, true);
    expect(shown(flat)).toEqual(['112', '121', '13']);
    expect([...flat.rows].some((index) => isExpandable(flat, index))).toBe(false);
  });

  it('opens and closes by itself, and leaves the expansion from before alone', () => {
    const closed = withUnitsOpen(searched, [at('11')], false);
    expect(shown(closed)).toEqual(['1', '11', '12', '121', '13']);
    expect(isOpen(closed, at('11'))).toBe(false);
    expect(shown(withoutFilter(closed))).toEqual(['1', '11', '12', '13']);
  });

  it('does not offer to open a hit below which nothing was found', () => {
    expect(isExpandable(searched, at('11'))).toBe(true);
    const found = withFilter(outlineOf(tree), filterTree(tree, '石桥'));
    expect(isExpandable(found, at('11'))).toBe(false);
    expect(isExpandable(found, at('1'))).toBe(true);
  });

  it('ends when a unit is to be shown that it hides, and stays when it only stands in a closed branch', () => {
    expect(withUnitShown(searched, at('111')).filter).toBeNull();
    const closed = withUnitsOpen(searched, [at('11')], false);
    expect(shown(withUnitShown(closed, at('112')))).toEqual(shown(searched));
  });

  it('without hits shows no rows', () => {
    expect(shown(withFilter(outlineOf(tree), filterTree(tree, '无此村')))).toEqual([]);
  });
});

describe('places of rows', () => {
  it('are counted among all siblings, open or closed', () => {
    const outline = withUnitsOpen(outlineOf(tree), [at('11')], true);
    const placeOf = rowPlaces(outline);
    expect([...outline.rows.keys()].map(placeOf)).toEqual([
      { level: 1, position: 1, size: 1 },
      { level: 2, position: 1, size: 3 },
      { level: 3, position: 1, size: 2 },
      { level: 3, position: 2, size: 2 },
      { level: 2, position: 2, size: 3 },
      { level: 2, position: 3, size: 3 },
    ]);
  });

  it('are counted among what was found in a search', () => {
    const outline = withFilter(outlineOf(tree), hits);
    expect(rowPlaces(outline)(2)).toEqual({ level: 3, position: 1, size: 1 });
  });

  it('are those of a plain list when only the hits show', () => {
    const outline = withFilter(outlineOf(tree), hits, true);
    expect(rowPlaces(outline)(1)).toEqual({ level: 1, position: 2, size: 3 });
  });
});

it('whatever is opened, closed and searched, the end of a search shows what showed before it', () => {
  const step = fc.record({ unit: fc.integer({ min: 0, max: tree.length - 1 }), open: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), fc.array(step), fc.constantFrom('和', '村', '1', '柳树'), (before, during, query) => {
      const apply = (outline: Outline, steps: readonly { unit: number; open: boolean }[]): Outline =>
        steps.reduce((now, { unit, open }) => withUnitsOpen(now, [unit], open), outline);
      const start = apply(outlineOf(tree), before);
      const searched = apply(withFilter(start, filterTree(tree, query)), during);
      expect(shown(withoutFilter(searched))).toEqual(shown(start));
    }),
  );
});
