import { columnName } from '../column-name.js';
import type { Table } from './mapping.js';

/** Rows read between two moments at which the work can be interrupted. */
export const mappingStride = 4096;

const apostrophe = 0x27;
const fullWidthDigit = /[\uff10-\uff19]/;
const fullWidthDigits = /[\uff10-\uff19]/g;

/** A cell's text: without spaces around it and without Excel's text mark, a leading apostrophe. */
export function cellText(cell: string | undefined, exact: boolean): string {
  if (cell === undefined || cell === '') return '';
  const text = trimmed(cell);
  return text.charCodeAt(0) === apostrophe && !exact ? text.slice(1).trim() : text;
}

/** A cell as an id: {@link cellText} with full-width digits (０–９) as plain ones. */
export function cellId(cell: string | undefined, exact: boolean): string {
  const text = cellText(cell, exact);
  return fullWidthDigit.test(text)
    ? text.replace(fullWidthDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    : text;
}

/** A cell as a number; undefined when it holds none. Full-width digits count. */
export function cellNumber(cell: string | undefined): number | undefined {
  const text = cellId(cell, false);
  if (text === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Nearly all cells have nothing to trim; asking first is cheaper than making a text. */
function trimmed(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return isEdge(first) || isEdge(last) ? cell.trim() : cell;
}

function isEdge(character: number): boolean {
  return character <= 0x20 || character === 0xa0 || (character >= 0x1680 && (character <= 0x3000 || character === 0xfeff));
}

/** Whether no cell of a row holds anything. */
export function isEmptyRow(row: readonly string[]): boolean {
  return row.every((cell) => cell === '' || cell.trim() === '');
}

/** Whether a row repeats the heading, as it does at the top of each page of some lists. */
export function repeatsHeading(table: Table, row: readonly string[], column: number): boolean {
  const heading = table.columns[column];
  if (heading === undefined || heading === '' || row[column] !== heading) return false;
  return table.columns.every((text, position) => (row[position] ?? '').trim() === text.trim());
}

/**
 * How many cells a row has beyond the headings, the empty ones at its end apart; 0 for none. A separator inside a
 * name that was not quoted does this.
 */
export function surplusCells(table: Table, row: readonly string[]): number {
  let length = row.length;
  while (length > table.columns.length && (row[length - 1] ?? '').trim() === '') length--;
  return Math.max(0, length - table.columns.length);
}

// A field of this name would not be an own field, or would take the place of one that is known.
const reservedFields = new Set(['id', 'parentId', 'name', 'kind', 'order', 'level', '__proto__']);

/** The columns that the mapping does not use, each with the name of its extra field. No two are alike. */
export function extraFields(table: Table, used: readonly (number | undefined)[]): { column: number; field: string }[] {
  const taken = new Set(reservedFields);
  return table.columns.flatMap((heading, column) => {
    if (used.includes(column)) return [];
    const text = heading.trim() || columnName(column);
    let field = text;
    for (let count = 2; taken.has(field); count++) field = `${text} (${count})`;
    taken.add(field);
    return [{ column, field }];
  });
}
