import { tooLarge } from './errors.js';
import type { ExportCell } from './export-rows.js';
import { makePace, type Pace } from './pace.js';
import { ZipWriter } from './zip-write.js';

/** The type of a workbook file. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a workbook can hold at most. */
const lastRow = 1_048_576;
const lastColumn = 16_384;
const longestCell = 32_767;
const longestSheetName = 31;

/** A sheet to be written. */
export interface SheetToWrite {
  /** Shown on the tab; characters that Excel refuses in it are taken out. */
  readonly name: string;
  /** The heading is the first row; it is set in bold and stays in view. */
  readonly rows: Iterable<readonly ExportCell[]>;
  /** Width of each column in characters. */
  readonly widths?: readonly number[];
}

/**
 * A workbook (.xlsx) with one sheet. Text stays text, also where it looks like a number or formula: every text cell is
 * written as text and formatted as text. Empty texts are empty cells; a text beyond the 32,767 characters that a cell
 * can hold is cut there.
 *
 * Written against fflate alone: write-excel-file builds a sheet in one task that cannot be paused, holds it several
 * times, packs it in a worker from a blob, and mistakes a text such as `constructor`.
 *
 * @throws {JicengError} `file-too-large` for more rows or columns than a sheet holds; `aborted`
 */
export async function makeXlsx(sheet: SheetToWrite, pace: Pace = makePace(undefined), onProgress?: (rows: number) => void): Promise<Blob> {
  const zip = await ZipWriter.create();
  for (const [name, text] of Object.entries(fixedParts(sheet.name))) {
    zip.begin(name);
    zip.write(text);
  }
  zip.begin('xl/worksheets/sheet1.xml');
  zip.write(`${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`);
  zip.write(`${columnWidths(sheet.widths ?? [])}<sheetData>`);
  let number = 0;
  for (const cells of sheet.rows) {
    number++;
    if (number > lastRow) throw tooLarge('rows', number, lastRow);
    if (cells.length > lastColumn) throw tooLarge('columns', cells.length, lastColumn);
    zip.write(rowXml(cells, number));
    if (number % 256 === 0) {
      onProgress?.(number);
      await pace.breathe();
    }
  }
  zip.write('</sheetData></worksheet>');
  await pace.breathe();
  onProgress?.(number);
  return zip.end(xlsxType);
}

function rowXml(cells: readonly ExportCell[], number: number): string {
  let text = `<row r="${number}">`;
  const style = number === 1 ? 2 : 1;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] as ExportCell;
    if (cell === '') continue;
    const reference = `${columnName(column)}${number}`;
    text += typeof cell === 'number'
      ? `<c r="${reference}"><v>${cell}</v></c>`
      : `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(cell)}</t></is></c>`;
  }
  return `${text}</row>`;
}

const columnNames: string[] = [];

function columnName(column: number): string {
  let name = columnNames[column];
  if (name === undefined) {
    name = '';
    for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(0x41 + ((rest - 1) % 26)) + name;
    columnNames[column] = name;
  }
  return name;
}

// What XML cannot hold, what Excel would read as such an escape, and halves of surrogate pairs.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-f]{4}_)/gi;
const worthEscaping = /[^ !#-%'-;=?-\ud7ff\ue000-\ufffd]|_x/;
const markup: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as Excel reads it back: markup as entities, what XML cannot hold as `_x0001_`. */
function cellXml(text: string): string {
  const whole = text.length > longestCell ? text.slice(0, longestCell) : text;
  if (!worthEscaping.test(whole)) return whole;
  return whole
    .replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => markup[character] as string);
}

function columnWidths(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  return `<cols>${widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" style="1" customWidth="1"/>`).join('')}</cols>`;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function fixedParts(sheetName: string): Record<string, string> {
  const name = sheetName.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, longestSheetName) || 'Sheet1';
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${document}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${document}"><sheets><sheet name="${cellXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${document}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${document}/styles" Target="styles.xml"/></Relationships>`,
    // Format 49 is text: a code that is typed into an empty cell of the column keeps its zeros.
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  };
}
