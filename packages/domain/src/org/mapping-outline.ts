import type { BuildProgress } from './build.js';
import type { OrgFinding } from './finding.js';
import type { MappedRows, OutlineMapping, Table } from './mapping.js';
import { cellId, cellText, extraFields, isEmptyRow, mappingStride, repeatsHeading } from './mapping-cells.js';
import type { OrgRow } from './row.js';
import { longestId } from './row.js';

/** A name that is being worked on: where it stands and what has come below it. */
interface OutlineUnit {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  /** The place in the outline: `1.2`. */
  readonly path: string;
  children: number;
}

/** Reads an outline: rows in pre-order, each name's place says its depth. `order` is the order of the rows. */
export function* outlineRowsInSteps(table: Table, mapping: OutlineMapping): Generator<BuildProgress, MappedRows> {
  const total = table.rows.length;
  const step = mapping.names.length === 1 ? yield* indentStep(table, mapping.names[0] as number) : 1;
  const outline = new OutlineReader(table, mapping, step);
  for (let start = 0; start < total; start += mappingStride) {
    const end = Math.min(start + mappingStride, total);
    for (let position = start; position < end; position++) outline.read(position);
    yield { phase: 'parsing', done: (total + end) >> 1, total };
  }
  return outline.result();
}

/**
 * The width of the spaces before a name: a full-width space is as wide as two narrow ones, a tab as four.
 * 0 for an empty cell.
 */
export function indentWidth(cell: string): number {
  let width = 0;
  for (const character of cell) {
    if (character === ' ' || character === '\u00a0') width += 1;
    else if (character === '\u3000') width += 2;
    else if (character === '\t') width += 4;
    else return width;
  }
  return 0;
}

class OutlineReader {
  readonly #table: Table;
  readonly #mapping: OutlineMapping;
  readonly #exact: boolean;
  readonly #extras: { column: number; field: string }[];
  readonly #rows: OrgRow[] = [];
  readonly #findings: OrgFinding[] = [];
  readonly #positions: number[] = [];
  /** The way from the top unit to the last name, depths ascending. */
  #path: OutlineUnit[] = [];
  #tops = 0;
  readonly #step: number;

  /** @param step width of one step of the indentation */
  constructor(table: Table, mapping: OutlineMapping, step: number) {
    this.#table = table;
    this.#mapping = mapping;
    this.#exact = table.exact === true;
    this.#extras = extraFields(table, [...mapping.names, mapping.id, mapping.kind]);
    this.#step = step;
  }

  read(position: number): void {
    const cells = this.#table.rows[position] as readonly string[];
    const { names } = this.#mapping;
    const filled = names.length === 1
      ? this.#indented(cells, names[0] as number)
      : names.flatMap((column, depth) => {
        const name = cellText(cells[column], this.#exact);
        return name === '' ? [] : [{ name, depth, column }];
      });
    const last = filled.at(-1);
    if (!last) {
      if (!isEmptyRow(cells)) this.#find('bad-row', position, { content: cells.join(' ').trim().slice(0, 40) });
      return;
    }
    if (repeatsHeading(this.#table, cells, last.column)) return;
    // Names before the last one in a row are the units above: new ones where the outline has moved on (merged
    // cells show them only once), the same ones where a list repeats them in every row.
    let isSame = true;
    for (const unit of filled.slice(0, -1)) {
      const current = this.#path.find(({ depth }) => depth === unit.depth);
      isSame = isSame && current?.name === unit.name;
      if (!isSame) this.#add(unit, position, '', {});
    }
    const { id, kind } = this.#mapping;
    const fields: Record<string, unknown> = {};
    const kindText = kind === undefined ? '' : cellText(cells[kind], this.#exact);
    if (kindText !== '') fields['kind'] = kindText;
    for (const extra of this.#extras) {
      if (extra.column >= cells.length) break;
      const value = cellText(cells[extra.column], this.#exact);
      if (value !== '') fields[extra.field] = value;
    }
    this.#add(last, position, id === undefined ? '' : cellId(cells[id], this.#exact), fields, id !== undefined);
  }

  #indented(cells: readonly string[], column: number): { name: string; depth: number; column: number }[] {
    const cell = cells[column] ?? '';
    const name = cellText(cell, this.#exact);
    return name === '' ? [] : [{ name, depth: indentWidth(cell) / this.#step, column }];
  }

  #add({ name, depth }: { name: string; depth: number }, position: number, id: string, fields: Record<string, unknown>, isCoded = false): void {
    const path = this.#path;
    const deepest = path.at(-1)?.depth ?? -1;
    while (path.length > 0 && (path.at(-1) as OutlineUnit).depth >= depth) path.pop();
    const parent = path.at(-1);
    // The very first row may stand deeper: there is nothing above it to jump from.
    const jump = depth - deepest;
    if (this.#rows.length > 0 && jump > 1) {
      this.#find('indent-jump', position, { name: name.slice(0, 40), expected: path.length + 1, actual: path.length + Math.ceil(jump) });
    }
    const place = parent ? `${parent.path}.${++parent.children}` : String(++this.#tops);
    const unitId = isCoded ? id : this.#madeId(place, position);
    this.#rows.push({ id: unitId, parentId: parent?.id ?? null, name, order: this.#rows.length + 1, ...fields });
    this.#positions.push(position);
    path.push({ id: unitId, name, depth, path: place, children: 0 });
  }

  /** An id from the place. Where other rows bring their own ids, a mark keeps the two apart. */
  #madeId(place: string, position: number): string {
    const mark = this.#mapping.id === undefined ? '' : '#';
    return place.length + mark.length > longestId ? `#${this.#table.firstRow + position}` : mark + place;
  }

  #find(code: OrgFinding['code'], position: number, values: OrgFinding['values']): void {
    this.#findings.push({ code, row: this.#table.firstRow + position, values });
  }

  result(): MappedRows {
    const { firstRow } = this.#table;
    const positions = this.#positions;
    return { rows: this.#rows, findings: this.#findings, rowNumberOf: (index) => firstRow + (positions[index] ?? index) };
  }
}

/** The width by which a row is mostly deeper than the row above it; 1 when none is deeper. */
function* indentStep(table: Table, column: number): Generator<BuildProgress, number> {
  const total = table.rows.length;
  const counts = new Map<number, number>();
  let last = Infinity;
  for (let position = 0; position < total; position++) {
    const cell = table.rows[position]?.[column] ?? '';
    if (cell.trim() === '') continue;
    const width = indentWidth(cell);
    if (width > last) counts.set(width - last, (counts.get(width - last) ?? 0) + 1);
    last = width;
    if (position % mappingStride === 0) yield { phase: 'parsing', done: position >> 1, total };
  }
  let step = 1;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width < step)) [step, most] = [width, count];
  }
  return step;
}
