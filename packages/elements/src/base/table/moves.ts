import type { CellPlace } from './table-options.js';

/** Row of the head, above the first one. */
export const headRow = -1;

/** Where a move may go. */
export interface TableExtent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows Page Down moves. */
  readonly pageRows: number;
  /** Whether single cells have the focus; else whole rows have it. */
  readonly byCell: boolean;
  readonly isRightToLeft: boolean;
}

/** A key that moves, with Ctrl held or not. */
export interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * The place that a key moves to from a row below the head, or undefined when the key is none that moves. One row above
 * the first is the head, {@link headRow}; only an arrow goes there.
 */
export function movedPlace(from: CellPlace, { key, ctrlKey }: MoveKey, extent: TableExtent): CellPlace | undefined {
  const { rows, columns, pageRows, byCell, isRightToLeft } = extent;
  const at = (row: number, column: number): CellPlace => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  const { row, column } = from;
  if (key === 'Home') return byCell && !ctrlKey ? at(row, 0) : at(0, byCell ? 0 : column);
  if (key === 'End') return byCell && !ctrlKey ? at(row, columns - 1) : at(rows - 1, byCell ? columns - 1 : column);
  if (ctrlKey) return undefined;
  if (key === 'ArrowDown') return at(row + 1, column);
  if (key === 'ArrowUp') return row === 0 ? { row: headRow, column } : at(row - 1, column);
  if (key === 'PageDown') return at(row + pageRows, column);
  if (key === 'PageUp') return at(row - pageRows, column);
  if (!byCell || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return undefined;
  return at(row, column + ((key === 'ArrowRight') !== isRightToLeft ? 1 : -1));
}

/** A rectangle of cells, both corners in it. */
export interface CellBlock {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** The block that two cells span, whichever was first. */
export function blockBetween(one: CellPlace, other: CellPlace): CellBlock {
  return {
    first: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    last: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

/** Whether a cell lies in a block. */
export function isInBlock({ row, column }: CellPlace, { first, last }: CellBlock): boolean {
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}
