import { columnName, type SheetCell, type Workbook, type WorkbookSheet } from '@jiceng/domain';
import { tooLarge } from './errors.js';
import { sheetLimits } from './limits.js';
import { makePace, type Pace } from './pace.js';
import { rowXml } from './xlsx-cells.js';
import { fixedParts, sheetEnd, sheetPart, sheetStart, type SheetFrame } from './xlsx-package.js';
import { ZipWriter } from './zip-write.js';

/** The type of a workbook file. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows between two moments at which the work can be interrupted. */
const stride = 256;

/**
 * A workbook as a file (.xlsx): its sheets with values, formulas and their results, formats, widths, rows that stay in
 * view, and how they are printed. Text stays text, also where it begins with `=`; a text beyond the 32,767 characters
 * that a cell can hold is cut there. Rows are taken one by one, so that they need not be in memory together.
 *
 * Written against fflate alone: write-excel-file builds a sheet in one task that cannot be paused, holds it several
 * times, packs it in a worker from a blob, and mistakes a text such as `constructor`.
 *
 * @param onProgress told how many rows of all sheets are written
 * @throws {JicengError} `file-too-large` for more rows or columns than a sheet holds; `aborted`
 */
export function makeWorkbook({ sheets }: Workbook, pace: Pace = makePace(undefined), onProgress?: (rows: number) => void): Promise<Blob> {
  return writtenSheets(sheets, 0, pace, onProgress);
}

/** @param columnStyle for cells that are typed into an empty place */
export async function writtenSheets(sheets: readonly WorkbookSheet[], columnStyle: number, pace: Pace, onProgress?: (rows: number) => void): Promise<Blob> {
  const zip = await ZipWriter.create();
  for (const [name, text] of Object.entries(fixedParts(sheets.map(({ name, print }) => ({ name, print: print ?? null }))))) {
    zip.begin(name);
    zip.write(text);
  }
  let written = 0;
  for (const [index, { rows, widths, frozenRows = 0, frozenColumns = 0, print = null }] of sheets.entries()) {
    const frame: SheetFrame = { widths, columnStyle, frozenRows, frozenColumns, print };
    zip.begin(sheetPart(index + 1));
    zip.write(sheetStart(frame, (row, column) => `${columnName(column)}${row + 1}`));
    let number = 0;
    for (const cells of rows) {
      zip.write(rowXml(checkedRow(cells, ++number), number));
      if (++written % stride === 0) {
        onProgress?.(written);
        await pace.breathe();
      }
    }
    zip.write(sheetEnd(frame));
  }
  await pace.breathe();
  onProgress?.(written);
  return zip.end(xlsxType);
}

function checkedRow(cells: readonly SheetCell[], number: number): readonly SheetCell[] {
  const { rows, columns } = sheetLimits;
  if (number > rows) throw tooLarge('rows', number, rows);
  if (cells.length > columns) throw tooLarge('columns', cells.length, columns);
  return cells;
}
