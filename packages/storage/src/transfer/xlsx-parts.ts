import { importLimits } from './limits.js';
import { attributeOf, decodeCellText, decodeEntities, type XmlHandler } from './xml-scanner.js';

/** A sheet as the workbook lists it. */
export interface SheetReference {
  readonly name: string;
  readonly relation: string;
}

/** Reads `workbook.xml`: the sheets, and which day dates count from. */
export class WorkbookReader implements XmlHandler {
  readonly sheets: SheetReference[] = [];
  isFrom1904 = false;

  open(name: string, attributes: string): void {
    if (name === 'sheet') {
      const sheet = attributeOf(attributes, 'name');
      const relation = attributeOf(attributes, 'id');
      if (sheet !== undefined && relation !== undefined) this.sheets.push({ name: decodeEntities(sheet), relation });
    } else if (name === 'workbookPr') {
      const value = attributeOf(attributes, 'date1904');
      this.isFrom1904 = value === '1' || value === 'true';
    }
  }
  text(): void {}
  close(): void {}
}

/** Reads `workbook.xml.rels`: where the parts of the workbook are. */
export class RelationReader implements XmlHandler {
  /** Path of each worksheet by its relation. */
  readonly sheets = new Map<string, string>();
  sharedStrings: string | undefined;
  styles: string | undefined;

  open(name: string, attributes: string): void {
    if (name !== 'Relationship') return;
    const type = attributeOf(attributes, 'Type')?.split('/').at(-1);
    const target = attributeOf(attributes, 'Target');
    if (target === undefined) return;
    const path = partPath(decodeEntities(target));
    if (type === 'worksheet') this.sheets.set(attributeOf(attributes, 'Id') ?? '', path);
    else if (type === 'sharedStrings') this.sharedStrings = path;
    else if (type === 'styles') this.styles = path;
  }
  text(): void {}
  close(): void {}
}

function partPath(target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : ['xl'];
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Reads `sharedStrings.xml`: the texts that cells point to. Pronunciations (rPh) are left out. */
export class SharedStringReader implements XmlHandler {
  readonly strings: string[] = [];
  #text = '';
  #isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 'si') this.#text = '';
    else if (name === 't') this.#isText = !this.#isPhonetic;
    else if (name === 'rPh') this.#isPhonetic = true;
  }
  text(text: string): void {
    if (this.#isText) this.#text += text;
  }
  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'si') this.strings.push(decodeCellText(this.#text));
  }
}

/** What a cell's format means for its text. */
export interface CellFormat {
  /** The number is a day, a time or both. */
  readonly isDate: boolean;
  /** Digits that are always shown: the format `000000` shows 42 as 000042. */
  readonly digits: number;
  /** Steps that Excel's indent button has moved the text to the right. */
  readonly indent: number;
}

export const plainFormat: CellFormat = { isDate: false, digits: 0, indent: 0 };

/** Reads `styles.xml`: the formats that cells point to. */
export class StyleReader implements XmlHandler {
  readonly formats: CellFormat[] = [];
  readonly #codes = new Map<number, string>();
  #isCellFormats = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      this.#codes.set(Number(attributeOf(attributes, 'numFmtId')), decodeEntities(attributeOf(attributes, 'formatCode') ?? ''));
    } else if (name === 'cellXfs') this.#isCellFormats = true;
    else if (name === 'xf' && this.#isCellFormats) {
      const number = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      const code = this.#codes.get(number);
      this.formats.push({
        isDate: code === undefined ? isDateNumber(number) : isDateCode(code),
        digits: code !== undefined && /^0+$/.test(code) ? code.length : 0,
        indent: 0,
      });
    } else if (name === 'alignment' && this.#isCellFormats) {
      const indent = Math.min(Number(attributeOf(attributes, 'indent') ?? 0) || 0, importLimits.columns);
      const last = this.formats.pop();
      if (last) this.formats.push({ ...last, indent });
    }
  }
  text(): void {}
  close(name: string): void {
    if (name === 'cellXfs') this.#isCellFormats = false;
  }
}

/** The built-in formats of dates and times, those of Chinese, Japanese, Korean and Thai workbooks among them. */
function isDateNumber(number: number): boolean {
  return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 47) || (number >= 50 && number <= 58) || (number >= 71 && number <= 81);
}

function isDateCode(code: string): boolean {
  // Literal text, escaped characters, colours and conditions apart, only dates have these letters.
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  return /[ymdhs]/i.test(positive.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, ''));
}
