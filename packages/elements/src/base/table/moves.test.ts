import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockBetween, headRow, isInBlock, movedPlace, type TableExtent } from './moves.js';
import type { CellPlace } from './table-options.js';

const byRow: TableExtent = { rows: 100, columns: 4, pageRows: 10, byCell: false, isRightToLeft: false };
const byCell: TableExtent = { ...byRow, byCell: true };
const rightToLeft: TableExtent = { ...byCell, isRightToLeft: true };

type Case = readonly [keys: string, from: readonly [number, number], to: readonly [number, number] | undefined];

const rowCases: readonly Case[] = [
  ['ArrowDown', [0, 0], [1, 0]],
  ['ArrowDown', [99, 0], [99, 0]],
  ['ArrowUp', [1, 0], [0, 0]],
  ['ArrowUp', [0, 0], [headRow, 0]],
  ['PageDown', [0, 0], [10, 0]],
  ['PageDown', [89, 0], [99, 0]],
  ['PageDown', [90, 0], [99, 0]],
  ['PageUp', [10, 0], [0, 0]],
  ['PageUp', [9, 0], [0, 0]],
  ['Home', [50, 2], [0, 2]],
  ['End', [50, 2], [99, 2]],
  ['Control Home', [50, 0], [0, 0]],
  ['Control End', [50, 0], [99, 0]],
  ['ArrowRight', [50, 0], undefined],
  ['ArrowLeft', [50, 1], undefined],
  ['Control ArrowDown', [50, 0], undefined],
  ['a', [50, 0], undefined],
];
const cellCases: readonly Case[] = [
  ['ArrowRight', [5, 0], [5, 1]],
  ['ArrowRight', [5, 3], [5, 3]],
  ['ArrowLeft', [5, 1], [5, 0]],
  ['ArrowLeft', [5, 0], [5, 0]],
  ['Home', [5, 2], [5, 0]],
  ['End', [5, 2], [5, 3]],
  ['Control Home', [5, 2], [0, 0]],
  ['Control End', [5, 2], [99, 3]],
  ['ArrowUp', [0, 2], [headRow, 2]],
  ['ArrowDown', [5, 2], [6, 2]],
];

function moved(keys: string, [row, column]: readonly [number, number], extent: TableExtent): [number, number] | undefined {
  const [key = '', control] = keys.split(' ').reverse();
  const place = movedPlace({ row, column }, { key, ctrlKey: control !== undefined }, extent);
  return place && [place.row, place.column];
}

describe('a key moves', () => {
  it.each(rowCases)('among rows: %s from %j to %j', (keys, from, to) => expect(moved(keys, from, byRow)).toEqual(to));
  it.each(cellCases)('among cells: %s from %j to %j', (keys, from, to) => expect(moved(keys, from, byCell)).toEqual(to));
  it('the other way where text runs from right to left', () => {
    expect(moved('ArrowLeft', [5, 0], rightToLeft)).toEqual([5, 1]);
    expect(moved('ArrowRight', [5, 1], rightToLeft)).toEqual([5, 0]);
  });
  it('never out of the table, but for the head', () => {
    const place = fc.record({ row: fc.nat(99), column: fc.nat(3) });
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(place, key, fc.boolean(), fc.constantFrom(byRow, byCell, rightToLeft), (from, pressed, ctrlKey, extent) => {
        const to = movedPlace(from, { key: pressed, ctrlKey }, extent);
        if (!to) return;
        expect(to.row).toBeGreaterThanOrEqual(headRow);
        expect(to.row).toBeLessThan(extent.rows);
        expect(to.column).toBeGreaterThanOrEqual(0);
        expect(to.column).toBeLessThan(extent.columns);
      }),
    );
  });
});

describe('a block of cells', () => {
  const place: fc.Arbitrary<CellPlace> = fc.record({ row: fc.nat(9), column: fc.nat(9) });

  it('is the same whichever corner was first, and holds both', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const block = blockBetween(one, other);
        expect(blockBetween(other, one)).toEqual(block);
        expect(isInBlock(one, block)).toBe(true);
        expect(isInBlock(other, block)).toBe(true);
      }),
    );
  });
  it('ends at its corners', () => {
    const block = blockBetween({ row: 4, column: 1 }, { row: 2, column: 3 });
    expect(block).toEqual({ first: { row: 2, column: 1 }, last: { row: 4, column: 3 } });
    for (const [row, column] of [[1, 1], [5, 3], [2, 0], [4, 4]] as const) expect(isInBlock({ row, column }, block), `${row} ${column}`).toBe(false);
  });
});
