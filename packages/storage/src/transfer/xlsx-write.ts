import type { SheetCell } from '@jiceng/domain';
import type { ExportCell } from './export-rows.js';
import { makePace, type Pace } from './pace.js';
import { textStyle, type IndentedCell } from './xlsx-cells.js';
import { writtenSheets } from './xlsx-workbook.js';

export { xlsxType } from './xlsx-workbook.js';

/** A sheet to be written. */
export interface SheetToWrite {
  /** Shown on the tab; characters that Excel refuses in it are taken out. */
  readonly name: string;
  /** The heading is the first row; it is set in bold and stays in view. */
  readonly rows: Iterable<readonly (ExportCell | IndentedCell)[]>;
  /** Width of each column in characters. */
  readonly widths?: readonly number[];
}

/**
 * A workbook (.xlsx) with one sheet of plain rows. Text stays text, also where it looks like a number or formula: every
 * text cell is written as text and formatted as text, and a code that is typed into an empty cell keeps its zeros.
 * Empty texts are empty cells. See {@link makeWorkbook}, which this is the plain case of.
 * @throws {JicengError} `file-too-large` for more rows or columns than a sheet holds; `aborted`
 */
export function makeXlsx({ name, rows, widths = [] }: SheetToWrite, pace: Pace = makePace(undefined), onProgress?: (rows: number) => void): Promise<Blob> {
  return writtenSheets([{ name, rows: withBoldHead(rows), widths, frozenRows: 1 }], textStyle, pace, onProgress);
}

function* withBoldHead(rows: SheetToWrite['rows']): Generator<readonly SheetCell[]> {
  let isHead = true;
  for (const cells of rows) {
    yield isHead ? cells.map((value): SheetCell => (typeof value === 'string' ? { value, isBold: true } : value)) : cells;
    isHead = false;
  }
}
