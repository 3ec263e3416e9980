import type { SheetCell, WorkbookSheet } from '@jiceng/domain';

/** A column of a sheet that goes out: its heading, its width in characters, and what stands in it. */
export interface OutColumn<Row> {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: Row) => SheetCell;
}

/** Rows that one sheet of a workbook takes; it could hold 1,048,576 with its heading. */
export const rowsInSheet = 1_000_000;

/** What a sheet is called, and what stands above its pages. */
export interface SheetFrame {
  readonly name: string;
  readonly header: string;
  /** The name of one of several sheets, from 1. */
  readonly numbered: (name: string, number: number) => string;
}

/**
 * Rows as sheets of a workbook: one, or as many as they need. They are made while they are written, so the sheets must be
 * written in their order.
 * @param count of the rows
 */
export function sheetsOf<Row>(columns: readonly OutColumn<Row>[], rows: Iterable<Row>, count: number, { name, header, numbered }: SheetFrame, most = rowsInSheet): WorkbookSheet[] {
  const iterator = rows[Symbol.iterator]();
  const sheets = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: sheets }, (_, at) => ({
    name: sheets === 1 ? name : numbered(name, at + 1),
    rows: sheetRows(columns, iterator, most),
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    print: { isLandscape: true, repeatedRows: { from: 1, upTo: 1 }, header },
  }));
}

function* sheetRows<Row>(columns: readonly OutColumn<Row>[], rows: Iterator<Row>, most: number): Generator<SheetCell[]> {
  yield columns.map(({ head }): SheetCell => ({ value: head, isBold: true, isWrapped: true }));
  for (let written = 0; written < most; written++) {
    const next = rows.next();
    if (next.done) return;
    const row = next.value;
    yield columns.map(({ cell }) => cell(row));
  }
}

/** Rows as those of a text table, the heading first. */
export function* textRows<Row>(columns: readonly OutColumn<Row>[], rows: Iterable<Row>): Generator<(string | number)[]> {
  yield columns.map(({ head }) => head);
  for (const row of rows) yield columns.map(({ cell }) => plainCell(cell(row)));
}

function plainCell(cell: SheetCell): string | number {
  return typeof cell === 'object' ? cell.value : cell;
}

/** A whole number that a spreadsheet shows with its thousands parted; `''` for none. */
export function countCell(value: number | null | undefined): SheetCell {
  return value === null || value === undefined ? '' : { value, format: 'count' };
}

/** A text that may be long: it goes on in a next line of its cell. */
export function longCell(value: string): SheetCell {
  return value === '' ? '' : { value, isWrapped: true };
}
