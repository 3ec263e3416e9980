import { childrenKeys, columnsByHeading, normalHeading, tableOf, type Table } from '@jiceng/domain';
import type { TextChunk } from './encoding.js';
import { tooLarge, unreadable } from './errors.js';
import { findJsonFault } from './json-fault.js';
import { importLimits } from './limits.js';
import type { Pace } from './pace.js';

/** Keys under which an answer of a service keeps its rows. */
const wrapperKeys = ['rows', 'data', 'items', 'list', 'records', 'result', 'units', 'content'] as const;

const childKeys = new Set(childrenKeys.map(normalHeading));
const stride = 4096;

/**
 * Reads JSON as a table: an array of objects, an object that wraps one, or units nested by `children`. Keys become
 * headings. Nesting becomes a column `parentId`, and units without a code get their place as one (`1.2`).
 * @throws {JicengError} `file-unreadable` with `line` and `column` of what is no JSON; `file-too-large`
 */
export async function readJson(chunks: AsyncIterable<TextChunk>, pace: Pace, onProgress?: (done: number) => void): Promise<Table> {
  const parts: string[] = [];
  for await (const { text, done } of chunks) {
    parts.push(text);
    onProgress?.(done);
    await pace.breathe();
  }
  const items = itemsOf(await parse(parts.join(''), pace));
  if (items.length > 0 && items.every(Array.isArray)) {
    return { ...tableOf(items.map((cells) => (cells as unknown[]).map(cellOf))), exact: true };
  }
  return pace.run(flattenInSteps(items));
}

async function parse(text: string, pace: Pace): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { isEnd, line, column } = await pace.run(findJsonFault(text));
    throw unreadable(isEnd ? 'truncated' : 'damaged', { line, column }, error);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemsOf(value: unknown, isInner = false): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) throw unreadable('no-table');
  const keys = Object.keys(value);
  const { id, name } = columnsByHeading(keys);
  // One unit with all below it.
  if ((id !== undefined || name !== undefined) && (isInner || keys.some((key) => childKeys.has(normalHeading(key))))) return [value];
  for (const key of wrapperKeys) {
    const inner = value[key];
    if (Array.isArray(inner)) return inner;
    if (isObject(inner) && !isInner) return itemsOf(inner, true);
  }
  if (id !== undefined && name !== undefined) return [value];
  throw unreadable('no-table');
}

/** A unit with what its nesting says. */
interface NestedUnit {
  readonly item: unknown;
  readonly parentId: string | null;
  readonly place: string;
}

/** Makes rows of objects, those nested below right after the one above. A stack of our own: nesting may be deep. */
function* flattenInSteps(items: readonly unknown[]): Generator<number, Table> {
  const columns = new Map<string, number>();
  const childKey = items.map(childKeyOf).find((key) => key !== undefined);
  const firstItem = items.find(isObject) ?? {};
  const idColumn = columnsByHeading(Object.keys(firstItem)).id;
  const idKey = idColumn === undefined ? undefined : Object.keys(firstItem)[idColumn];
  const isNested = childKey !== undefined;
  if (isNested) {
    columns.set(idKey ?? 'id', 0);
    columns.set('parentId', 1);
  }
  const rows: string[][] = [];
  const stack: NestedUnit[] = [];
  const push = (list: readonly unknown[], parentId: string | null, place: string): void => {
    for (let at = list.length - 1; at >= 0; at--) stack.push({ item: list[at], parentId, place: place === '' ? String(at + 1) : `${place}.${at + 1}` });
  };
  push(items, null, '');
  for (let unit = stack.pop(); unit; unit = stack.pop()) {
    const { item, parentId, place } = unit;
    rows.push(isObject(item) ? cellsOf(item, columns, childKey) : [cellOf(item) || JSON.stringify(item)]);
    if (rows.length > importLimits.rows) throw tooLarge('rows', rows.length, importLimits.rows);
    if (isNested && isObject(item)) {
      const cells = rows.at(-1) as string[];
      const id = idKey === undefined ? placeId(place, rows.length) : (cells[0] ?? '');
      cells[0] = id;
      cells[1] = parentId ?? '';
      const below = item[childKey];
      if (Array.isArray(below)) push(below, id, idKey === undefined ? place : '');
    }
    if (rows.length % stride === 0) yield rows.length;
  }
  for (let at = 0; at < rows.length; at++) {
    const cells = rows[at] as string[];
    // What is no object stays short, and becomes a finding.
    if (cells.length > 1 || columns.size <= 1) while (cells.length < columns.size) cells.push('');
    if (at % stride === 0) yield at;
  }
  return { columns: [...columns.keys()], rows, firstRow: 1, exact: true };
}

/** A place as an id; where it gets too long, the number of the row is one as well. */
function placeId(place: string, row: number): string {
  return place.length > 100 ? `#${row}` : place;
}

function childKeyOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  return Object.keys(item).find((key) => childKeys.has(normalHeading(key)) && Array.isArray(item[key]));
}

function cellsOf(item: Record<string, unknown>, columns: Map<string, number>, childKey: string | undefined): string[] {
  const cells = Array.from<string>({ length: columns.size }).fill('');
  for (const key of Object.keys(item)) {
    if (key === childKey) continue;
    let column = columns.get(key);
    if (column === undefined) {
      column = columns.size;
      if (column >= importLimits.columns) throw tooLarge('columns', column + 1, importLimits.columns);
      columns.set(key, column);
    }
    cells[column] = cellOf(item[key]);
  }
  return cells;
}

/** A value as the text of a cell. A whole number beyond what JSON can hold has lost digits: it is shown as such. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential().toUpperCase() : String(value);
  }
  if (typeof value === 'object') {
    try {
      return JSON.stringify(value);
    } catch {
      return '…';
    }
  }
  return String(value);
}
