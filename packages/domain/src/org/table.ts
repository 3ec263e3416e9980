import { headingSearch } from '../input/heading-search.js';
import type { Table } from './mapping.js';
import { isEmptyRow } from './mapping-cells.js';
import { headingScore } from './mapping-guess.js';
import { indentWidth } from './mapping-outline.js';

/**
 * Parts the heading from the rows. A title above the heading is left out; a file without a heading gets columns
 * without names.
 * @param records all rows of a file or sheet, the first one being the row that Excel numbers 1
 */
export function tableOf(records: readonly (readonly string[])[], firstRow = 1): Table {
  const top = records.slice(0, headingSearch);
  const scores = top.map((cells) => (isEmptyRow(cells) ? -1 : headingScore(cells)));
  const best = Math.max(-1, ...scores);
  const heading = best >= 1 ? scores.indexOf(best) : scores.findIndex((score) => score >= 0);
  const first = records[heading];
  if (first === undefined) return { columns: [], rows: [], firstRow };
  const isData = best < 1 && looksLikeData(first, top.slice(heading + 1));
  const columns = isData ? Array.from({ length: widest(records) }, () => '') : first.map((cell) => cell.trim());
  const start = isData ? heading : heading + 1;
  return { columns, rows: records.slice(start), firstRow: firstRow + start };
}

/**
 * Whether a first row without one known heading is a row of data: a number stands in it, or it fills fewer columns
 * than the rows below it, as the top unit of an outline does, or rows below it are indented.
 */
function looksLikeData(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (cells.some((cell) => /^'?\d+$/.test(cell.trim()))) return true;
  const filled = (row: readonly string[]): number[] => row.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const own = filled(cells);
  const others = new Set(below.flatMap(filled));
  if (others.size > own.length && own.length === 1) return true;
  const column = own[0] ?? 0;
  return own.length === 1 && others.size === 1 && below.some((row) => indentWidth(row[column] ?? '') > indentWidth(cells[column] ?? ''));
}

/** The most cells that one of the first rows has. */
function widest(records: readonly (readonly string[])[]): number {
  let width = 0;
  for (const cells of records.slice(0, 1000)) width = Math.max(width, cells.length);
  return width;
}
