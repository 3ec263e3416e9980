import { tooLarge, unreadable } from './errors.js';
import { importLimits, sheetLimits } from './limits.js';
import { plainFormat, type CellFormat } from './xlsx-parts.js';
import { attributeOf, decodeCellText, decodeEntities, type XmlHandler } from './xml-scanner.js';

/** What the cells of a sheet point to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly isFrom1904: boolean;
}

/**
 * Reads a sheet row by row as text: whole numbers as their digits, dates in ISO form, truth as TRUE and FALSE.
 * Empty cells at the end of a row are left out; rows that the file leaves out are there, empty.
 */
export class SheetReader implements XmlHandler {
  readonly records: string[][] = [];
  /** The most cells that a row has. */
  width = 0;
  readonly #context: SheetContext;
  #row: string[] = [];
  #rowNumber = 0;
  #column = -1;
  #type: string | undefined;
  #style: string | undefined;
  #value = '';
  #isValue = false;
  #isPhonetic = false;
  #isInRow = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') {
      const reference = attributeOf(attributes, 'r');
      this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
      this.#type = attributeOf(attributes, 't');
      this.#style = attributeOf(attributes, 's');
      this.#value = '';
    } else if (name === 'v' || name === 't') this.#isValue = !this.#isPhonetic;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'row') {
      const number = attributeOf(attributes, 'r');
      const next = number === undefined ? this.#rowNumber + 1 : Number(number);
      if (!(next > this.#rowNumber && next <= sheetLimits.rows)) throw unreadable('damaged', { row: this.#rowNumber + 1 });
      this.#rowNumber = next;
      this.#row = [];
      this.#column = -1;
      this.#isInRow = true;
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c' && this.#isInRow) this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  #endCell(): void {
    if (this.#value === '') return;
    const text = this.#text();
    if (text === '') return;
    const column = this.#column;
    if (column >= importLimits.columns) throw tooLarge('columns', column + 1, importLimits.columns);
    const row = this.#row;
    while (row.length < column) row.push('');
    row[column] = text;
  }

  #endRow(): void {
    this.#isInRow = false;
    const { records } = this;
    const row = this.#row;
    if (row.length === 0) return;
    while (records.length < this.#rowNumber - 1) records.push([]);
    records.push(row);
    if (row.length > this.width) this.width = row.length;
  }

  #text(): string {
    const value = this.#value;
    const format = this.#style === undefined ? plainFormat : (this.#context.formats[Number(this.#style)] ?? plainFormat);
    switch (this.#type) {
      case 's':
        return indented(this.#context.strings[Number(value)] ?? '', format);
      case 'inlineStr':
      case 'str':
        return indented(decodeCellText(value), format);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'd':
      case 'e':
        return decodeEntities(value).trim();
      default:
        return numberText(value.trim(), format, this.#context.isFrom1904);
    }
  }
}

/** Excel's indent button moves the text without changing it; as spaces it says the depth in an outline. */
function indented(text: string, { indent }: CellFormat): string {
  return indent > 0 && text.trim() !== '' ? '\u3000'.repeat(indent) + text : text;
}

/** Position of the column in a reference such as `AB12`: 27. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column - 1;
}

/**
 * A number as Excel would show it in a column that is wide enough. One that is too long for a number is left as it
 * stands: `1.1010100100100001E+17` has lost its last digits, and must not look like a code.
 */
export function numberText(raw: string, format: CellFormat, isFrom1904: boolean): string {
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return raw;
  if (format.isDate) return dateText(value, isFrom1904);
  if (Number.isSafeInteger(value)) return value >= 0 && format.digits > 0 ? String(value).padStart(format.digits, '0') : String(value);
  if (Number.isInteger(value)) return /^-?\d+$/.test(raw) ? raw : value.toExponential().toUpperCase();
  // Excel keeps 15 digits; 0.1 + 0.2 is stored with more.
  return String(Number(value.toPrecision(15)));
}

/** A day that Excel counts from 1900 or 1904 in ISO form, with the time where there is one. */
export function dateText(serial: number, isFrom1904: boolean): string {
  // Excel takes 1900 for a leap year, so days before its 29 February are one off.
  const days = isFrom1904 ? serial + 1462 : serial >= 60 ? serial : serial + 1;
  const time = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999) return String(serial);
  const text = time.toISOString();
  if (serial >= 0 && serial < 1) return text.slice(11, 19);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
