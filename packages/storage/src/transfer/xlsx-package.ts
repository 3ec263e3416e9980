import type { SheetPrint } from '@jiceng/domain';
import { cellStylesXml, escapedText, numberFormatsXml } from './xlsx-cells.js';

const longestSheetName = 31;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A4, as print set-ups number it. */
const paper = 9;
/** 15 mm on every side, in inches; the header and footer stand within. */
const margin = 0.59;
const headerMargin = 0.28;

/** The parts of a sheet that do not depend on its rows. */
export interface SheetFrame {
  readonly widths: readonly number[];
  /** The style of cells that are typed into an empty place of a column. */
  readonly columnStyle: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: SheetPrint | null;
}

/** What every workbook has beside its sheets, by the name of the part. */
export function fixedParts(sheets: readonly { readonly name: string; readonly print: SheetPrint | null }[]): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1);
  const styles = sheets.length + 1;
  const names = sheetNames(sheets.map(({ name }) => name));
  const overrides = numbers.map((number) => `<Override PartName="/${sheetPart(number)}" ContentType="${contentType}.worksheet+xml"/>`).join('');
  const relations = numbers.map((number) => `<Relationship Id="rId${number}" Type="${document}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('');
  const list = names.map((name, index) => `<sheet name="${escapedText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>${overrides}<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${document}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${document}"><sheets>${list}</sheets>${repeatedRowsXml(sheets, names)}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packageNamespace}/relationships">${relations}<Relationship Id="rId${styles}" Type="${document}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}">${numberFormatsXml}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${cellStylesXml()}</styleSheet>`,
  };
}

/** The name of a sheet's part, the first being 1. */
export function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Names that Excel takes: without the characters that it refuses, not too long, each once, whatever the case. */
function sheetNames(given: readonly string[]): string[] {
  const taken = new Set<string>();
  return given.map((wanted, index) => {
    const clean = wanted.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, longestSheetName) || `Sheet${index + 1}`;
    let name = clean;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${clean.slice(0, longestSheetName - String(number).length - 1)} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function repeatedRowsXml(sheets: readonly { readonly print: SheetPrint | null }[], names: readonly string[]): string {
  const defined = sheets.flatMap(({ print }, index) => {
    const rows = print?.repeatedRows;
    if (!rows) return [];
    const sheet = (names[index] as string).replaceAll("'", "''");
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapedText(`'${sheet}'!$${rows.from}:$${rows.upTo}`)}</definedName>`];
  });
  return defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
}

/** A sheet up to its first row. */
export function sheetStart({ widths, columnStyle, frozenRows, frozenColumns, print }: SheetFrame, cell: (row: number, column: number) => string): string {
  const fit = print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
  const columns = widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" style="${columnStyle}" customWidth="1"/>`).join('');
  return `${xml}<worksheet xmlns="${main}">${fit}<sheetViews><sheetView workbookViewId="0">${paneXml(frozenRows, frozenColumns, cell)}</sheetView></sheetViews>${columns && `<cols>${columns}</cols>`}<sheetData>`;
}

function paneXml(rows: number, columns: number, cell: (row: number, column: number) => string): string {
  if (rows === 0 && columns === 0) return '';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${splits} topLeftCell="${cell(rows, columns)}" activePane="${active}" state="frozen"/>`;
}

/** A sheet after its last row: how it is printed. */
export function sheetEnd({ print }: SheetFrame): string {
  if (!print) return '</sheetData></worksheet>';
  const margins = `<pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${margin}" header="${headerMargin}" footer="${headerMargin}"/>`;
  const setup = `<pageSetup paperSize="${paper}" orientation="${print.isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`;
  // In a header `&` begins a code; the footer has the page, the number of pages and the day.
  const header = print.header === '' ? '' : `<oddHeader>${escapedText(`&C${print.header.replaceAll('&', '&&')}`)}</oddHeader>`;
  return `</sheetData><printOptions horizontalCentered="1" gridLines="1"/>${margins}${setup}<headerFooter>${header}<oddFooter>&amp;C&amp;P / &amp;N&amp;R&amp;D</oddFooter></headerFooter></worksheet>`;
}
