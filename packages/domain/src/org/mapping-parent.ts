import type { BuildProgress } from './build.js';
import type { OrgFinding } from './finding.js';
import type { MappedRows, ParentMapping, Table } from './mapping.js';
import { cellId, cellNumber, cellText, extraFields, isEmptyRow, mappingStride, repeatsHeading, surplusCells } from './mapping-cells.js';
import type { OrgRow } from './row.js';

/** Reads rows that name the unit above by its code. */
export function* parentRowsInSteps(table: Table, mapping: ParentMapping): Generator<BuildProgress, MappedRows> {
  const reader = new CodedRowReader(table, mapping, [mapping.parentId]);
  const exact = table.exact === true;
  const total = table.rows.length;
  for (let start = 0; start < total; start += mappingStride) {
    const end = Math.min(start + mappingStride, total);
    for (let position = start; position < end; position++) {
      const cells = table.rows[position] as readonly string[];
      const row = reader.read(position, mapping.parentId);
      if (row) row.parentId = cellId(cells[mapping.parentId], exact) || null;
    }
    yield { phase: 'parsing', done: end, total };
  }
  return reader.result();
}

/** What a mapping with one unit a row and a code in each has in common, whatever says the place in the tree. */
export class CodedRowReader {
  readonly rows: OrgRow[] = [];
  readonly findings: OrgFinding[] = [];
  readonly #table: Table;
  readonly #columns: { id: number; name: number; kind?: number; order?: number; level?: number };
  readonly #extras: { column: number; field: string }[];
  readonly #exact: boolean;
  readonly #positions: number[] = [];

  constructor(table: Table, columns: { id: number; name: number; kind?: number; order?: number; level?: number }, others: readonly number[]) {
    this.#table = table;
    this.#columns = columns;
    this.#exact = table.exact === true;
    this.#extras = extraFields(table, [columns.id, columns.name, columns.kind, columns.order, columns.level, ...others]);
  }

  /**
   * Reads one row of the table.
   * @param lastColumn a column that the very last row must reach, or the file was cut off within it
   * @returns the row, already in {@link rows}; undefined when it is passed over or has become a finding
   */
  read(position: number, lastColumn: number): OrgRow | undefined {
    const table = this.#table;
    const { id, name, kind, order, level } = this.#columns;
    const cells = table.rows[position] as readonly string[];
    const code = cellId(cells[id], this.#exact);
    const text = cellText(cells[name], this.#exact);
    if ((code === '' || text === '') && isEmptyRow(cells)) return undefined;
    if (repeatsHeading(table, cells, name)) return undefined;
    const isLast = position === table.rows.length - 1;
    const needed = Math.max(id, name, isLast ? lastColumn : 0) + 1;
    const surplus = cells.length > table.columns.length ? surplusCells(table, cells) : 0;
    if ((cells.length < needed && !table.sparse) || surplus > 0) {
      const values = { expected: table.columns.length, actual: cells.length, content: cells.join(' ').slice(0, 40) };
      const row = table.firstRow + position;
      this.findings.push(code === '' ? { code: 'bad-row', row, values } : { code: 'bad-row', id: code, row, values });
      return undefined;
    }
    const row: OrgRow = { id: code, parentId: null, name: text };
    if (kind !== undefined) {
      const value = cellText(cells[kind], this.#exact);
      if (value !== '') row.kind = value;
    }
    if (order !== undefined) {
      const value = cellNumber(cells[order]);
      if (value !== undefined) row.order = value;
    }
    if (level !== undefined) {
      const value = cellNumber(cells[level]);
      if (value !== undefined) row.level = value;
    }
    for (const extra of this.#extras) {
      if (extra.column >= cells.length) break;
      const value = cellText(cells[extra.column], this.#exact);
      if (value !== '') row[extra.field] = value;
    }
    this.rows.push(row);
    this.#positions.push(position);
    return row;
  }

  /** The number that Excel shows beside the row that `rows[index]` was read from. */
  rowNumberOf(index: number): number {
    return this.#table.firstRow + (this.#positions[index] ?? index);
  }

  result(): MappedRows {
    return { rows: this.rows, findings: this.findings, rowNumberOf: (index) => this.rowNumberOf(index) };
  }
}
