import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { indexOfId } from './id-index.js';
import type { OrgTree } from './tree.js';
import { childrenOf, emptyTree, idOf, pathTo } from './tree.js';
import {
  allClosed,
  allOpen,
  type ArrowAction,
  arrowInto,
  arrowOut,
  type Expansion,
  movedRow,
  nearestRowAbove,
  type RowMove,
  rowOf,
  siblingPlaces,
  visibleAmong,
  visibleRows,
  withOpen,
  withRevealed,
} from './visible.js';

interface Scene {
  readonly tree: OrgTree;
  readonly open: Expansion;
  /** Some units with all above them, ascending: what a filter leaves. */
  readonly filtered: Int32Array;
}

const scene: fc.Arbitrary<Scene> = fc
  .array(fc.record({ random: fc.nat(), open: fc.boolean(), kept: fc.boolean() }), { maxLength: 40 })
  .map((cells) => {
    const rows = cells.map(({ random }, at) => ({ id: `${at}`, name: '甲', parentId: random % (at + 1) ? String((random % (at + 1)) - 1) : null }));
    const { tree } = buildTree(rows);
    const kept = new Set(cells.flatMap((cell, index) => (cell.kept ? pathTo(tree, index) : [])));
    return { tree, open: Uint8Array.from(cells, (cell) => (cell.open ? 1 : 0)), filtered: Int32Array.from([...kept].sort((a, b) => a - b)) };
  });

function walked(tree: OrgTree, open: Expansion, index = -1): number[] {
  return childrenOf(tree, index).flatMap((child) => [child, ...(open[child] === 1 ? walked(tree, open, child) : [])]);
}

//  0 1 (1 11 (2 111, 3 112), 4 12), 5 2
const { tree } = buildTree(['1:', '11:1', '111:11', '112:11', '12:1', '2:'].map((text) => {
  const [id = '', parentId = ''] = text.split(':');
  return { id, parentId, name: '甲' };
}));
const openOf = (...ids: string[]) => withOpen(allClosed(tree), ids.map((id) => indexOfId(tree, id)), true);

describe('visibleRows', () => {
  it('are what a plain recursive walk gives, by ids and by expansion', () => {
    fc.assert(
      fc.property(scene, ({ tree: forest, open }) => {
        const expected = Int32Array.from(walked(forest, open));
        const ids = new Set([...open.keys()].filter((index) => open[index] === 1).map((index) => idOf(forest, index)));
        expect(visibleRows(forest, open)).toEqual(expected);
        expect(visibleRows(forest, ids.add('nowhere'))).toEqual(expected);
      }),
    );
  });

  it('are all when all are open, and the top units when none is', () => {
    const { tree: wide } = buildTree(Array.from({ length: 5000 }, (_, at) => ({ id: String(at), name: '甲', parentId: at % 10 ? String(at - (at % 10)) : null })));
    expect(visibleRows(wide, allOpen(wide))).toHaveLength(5000);
    expect(visibleRows(wide, allClosed(wide))).toHaveLength(500);
    expect(visibleRows(wide, new Set())).toHaveLength(500);
    expect(visibleRows(emptyTree, allOpen(emptyTree))).toHaveLength(0);
  });

  it('go down a chain of 100,000', () => {
    const { tree: chain } = buildTree(Array.from({ length: 100_000 }, (_, at) => ({ id: String(at), name: '甲', parentId: at ? String(at - 1) : null })));
    expect(visibleRows(chain, allOpen(chain))).toHaveLength(100_000);
    expect(visibleRows(chain, withRevealed(chain, allClosed(chain), 99_999))).toHaveLength(100_000);
  });
});

describe('visibleAmong', () => {
  it('are those of the rows that show in the tree', () => {
    fc.assert(
      fc.property(scene, ({ tree: forest, open, filtered }) => {
        const shown = new Set(visibleRows(forest, open));
        expect(visibleAmong(forest, filtered, open)).toEqual(filtered.filter((index) => shown.has(index)));
      }),
    );
  });
});

describe('withOpen', () => {
  it('makes a new expansion and leaves the old one', () => {
    const before = openOf('1');
    expect(withOpen(before, [0], false)).toEqual(openOf());
    expect(withOpen(before, [1], true)).toEqual(openOf('1', '11'));
    expect(before).toEqual(openOf('1'));
  });

  it('takes no notice of an index outside the tree', () => {
    expect(withOpen(openOf('1'), [-1, 99], true)).toEqual(openOf('1'));
  });
});

describe('withRevealed', () => {
  it('shows the unit, opens nothing but what is above it, and closes nothing', () => {
    fc.assert(
      fc.property(scene, fc.nat(), ({ tree: forest, open }, random) => {
        fc.pre(forest.length > 0);
        const index = random % forest.length;
        const revealed = withRevealed(forest, open, index);
        expect(rowOf(visibleRows(forest, revealed), index)).toBeGreaterThanOrEqual(0);
        const above = pathTo(forest, index).slice(0, -1);
        expect(revealed).toEqual(open.map((value, unit) => (above.includes(unit) ? 1 : value)));
      }),
    );
  });
});

describe('rowOf and nearestRowAbove', () => {
  it('find a unit that shows, and for another the nearest above it that does', () => {
    fc.assert(
      fc.property(scene, ({ tree: forest, open, filtered }) => {
        for (const rows of [visibleRows(forest, open), visibleAmong(forest, filtered, open)]) {
          for (let index = 0; index < forest.length; index++) {
            expect(rowOf(rows, index)).toBe(rows.indexOf(index));
            const nearest = pathTo(forest, index).reverse().find((unit) => rows.includes(unit)) ?? -1;
            expect(nearestRowAbove(forest, rows, index)).toBe(rows.indexOf(nearest));
          }
          expect(rowOf(rows, -1)).toBe(-1);
          expect(nearestRowAbove(forest, rows, -1)).toBe(-1);
        }
      }),
    );
  });
});

describe('siblingPlaces', () => {
  function expectPlaces(forest: OrgTree, shown: Int32Array, places: ReturnType<typeof siblingPlaces>): void {
    for (const index of [-1, ...shown]) {
      const siblings = childrenOf(forest, index).filter((child) => shown.includes(child));
      expect(places.children[index + 1]).toBe(siblings.length);
      siblings.forEach((child, before) => expect(places.position[child]).toBe(before + 1));
    }
  }

  it('are what a recursive count gives, of all units and of filtered rows among themselves', () => {
    fc.assert(
      fc.property(scene, ({ tree: forest, filtered }) => {
        expectPlaces(forest, visibleRows(forest, allOpen(forest)), siblingPlaces(forest));
        expectPlaces(forest, filtered, siblingPlaces(forest, filtered));
      }),
    );
  });

  it('of all units are worked out once', () => {
    expect(siblingPlaces(tree)).toBe(siblingPlaces(tree));
    expect(siblingPlaces(tree, Int32Array.of(0))).not.toBe(siblingPlaces(tree));
  });
});

describe('movedRow', () => {
  it.each<[RowMove, number, number]>([
    ['next', 4, 5],
    ['next', 9, 9],
    ['next', -1, 0],
    ['previous', 4, 3],
    ['previous', 0, 0],
    ['first', 7, 0],
    ['last', 7, 9],
    ['page-forward', 4, 7],
    ['page-forward', 8, 9],
    ['page-back', 4, 1],
    ['page-back', 1, 0],
  ])('%s from row %i of ten leads to %i', (move, row, expected) => {
    expect(movedRow(10, row, move, 3)).toBe(expected);
  });

  it.each<RowMove>(['next', 'previous', 'first', 'last', 'page-forward', 'page-back'])('%s leads nowhere without rows', (move) => {
    expect(movedRow(0, 0, move, 3)).toBe(-1);
  });
});

describe('the arrows, as the ARIA tree pattern has them', () => {
  const none: ArrowAction = { kind: 'none' };
  it.each<[string, string[], string, ArrowAction, ArrowAction]>([
    ['a closed top unit', [], '1', { kind: 'open' }, none],
    ['an open top unit', ['1'], '1', { kind: 'focus', row: 1 }, { kind: 'close' }],
    ['a closed unit below', ['1'], '11', { kind: 'open' }, { kind: 'focus', row: 0 }],
    ['an open unit below', ['1', '11'], '11', { kind: 'focus', row: 2 }, { kind: 'close' }],
    ['a leaf', ['1', '11'], '112', none, { kind: 'focus', row: 1 }],
    ['a leaf after a closed sibling', ['1'], '12', none, { kind: 'focus', row: 0 }],
    ['a top unit without units below', ['1'], '2', none, none],
    ['a leaf that counts as open', ['1', '12'], '12', none, { kind: 'focus', row: 0 }],
  ])('on %s', (_, openIds, id, into, out) => {
    const open = openOf(...openIds);
    const rows = visibleRows(tree, open);
    const row = rowOf(rows, indexOfId(tree, id));
    expect(arrowInto(tree, rows, row, open)).toEqual(into);
    expect(arrowOut(tree, rows, row, open)).toEqual(out);
  });

  it('move among filtered rows, and not to a unit that the filter hides', () => {
    const open = openOf('1', '11');
    const rows = Int32Array.of(0, 1, 4);
    expect(arrowInto(tree, rows, 0, open)).toEqual({ kind: 'focus', row: 1 });
    expect(arrowInto(tree, rows, 1, open)).toEqual(none);
    expect(arrowOut(tree, rows, 2, open)).toEqual({ kind: 'focus', row: 0 });
  });

  it('do nothing outside the rows', () => {
    const rows = visibleRows(tree, openOf());
    for (const row of [-1, 2]) expect([arrowInto(tree, rows, row, openOf()), arrowOut(tree, rows, row, openOf())]).toEqual([none, none]);
  });
});
