import { columnName, type NumberFormat, type SheetCell, type StyledCell } from '@jiceng/domain';

const longestCell = 32_767;

/** In the order of the styles: what the format of a cell makes of it. `text` keeps what is typed over it as it is typed. */
const formats = ['general', 'text', 'amount', 'count', 'percent'] as const;
type CellFormat = (typeof formats)[number];

/** Numbers of built-in formats, and of one of our own. */
const percentFormat = 164;
const formatNumbers: Readonly<Record<CellFormat, number>> = { general: 0, text: 49, amount: 4, count: 3, percent: percentFormat };

/** The style of a text that is nothing more. */
export const textStyle = styleOf('text', false, false);

function styleOf(format: CellFormat, isBold: boolean, isWrapped: boolean): number {
  return formats.indexOf(format) * 4 + (isBold ? 2 : 0) + (isWrapped ? 1 : 0);
}

/** A text that is moved to the right, as Excel's indent button moves it: the text itself has no spaces for it. */
export interface IndentedCell extends StyledCell {
  readonly value: string;
  /** Steps; from 15 on, the most that old versions of Excel show, no further. */
  readonly indent: number;
}

const mostIndent = 15;

/** The formats that are not built in, as `numFmts`. */
export const numberFormatsXml = `<numFmts count="1"><numFmt numFmtId="${percentFormat}" formatCode="0.0%"/></numFmts>`;

/** The styles that cells point to, as `cellXfs`. */
export function cellStylesXml(): string {
  const styles = formats.flatMap((format) =>
    [0, 1, 2, 3].map((kind) => {
      const [isBold, isWrapped] = [kind >= 2, kind % 2 === 1];
      const head = `<xf numFmtId="${formatNumbers[format]}" fontId="${isBold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${isBold ? ' applyFont="1"' : ''}`;
      return `${head} applyAlignment="1"><alignment vertical="top"${isWrapped ? ' wrapText="1"' : ''}/></xf>`;
    }),
  );
  const indented = Array.from(
    { length: mostIndent },
    (_, step) => `<xf numFmtId="${formatNumbers.text}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top" indent="${step + 1}"/></xf>`,
  );
  return `<cellXfs count="${styles.length + mostIndent}">${styles.join('')}${indented.join('')}</cellXfs>`;
}

/** The styles of indented texts come after those of {@link styleOf}. */
function indentedStyle(indent: number): number {
  return indent < 1 ? textStyle : formats.length * 4 + Math.min(indent, mostIndent) - 1;
}

/** One row; empty cells are left out, those with a format apart. */
export function rowXml(cells: readonly SheetCell[], number: number): string {
  let text = `<row r="${number}">`;
  for (let column = 0; column < cells.length; column++) text += cellXml(cells[column] as SheetCell, `${columnName(column)}${number}`);
  return `${text}</row>`;
}

function cellXml(cell: SheetCell, reference: string): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, reference, textStyle);
  if (isIndented(cell)) return cell.value === '' ? '' : textXml(cell.value, reference, indentedStyle(cell.indent));
  const { value, formula, format, isBold = false, isWrapped = false } = cell;
  const style = styleOf(formatOf(cell), isBold, isWrapped);
  if (formula !== undefined) return formulaXml(formula, value, reference, style);
  if (value === '') return format === undefined ? '' : `<c r="${reference}" s="${style}"/>`;
  return typeof value === 'number' ? `<c r="${reference}" s="${style}"><v>${value}</v></c>` : textXml(value, reference, style);
}

function isIndented(cell: StyledCell): cell is IndentedCell {
  return 'indent' in cell;
}

function formatOf({ value, formula, format }: StyledCell): NumberFormat | 'general' | 'text' {
  return format ?? (typeof value === 'string' && formula === undefined ? 'text' : 'general');
}

function textXml(text: string, reference: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedText(text)}</t></is></c>`;
}

function formulaXml(formula: string, value: string | number, reference: string, style: number): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  return `<c r="${reference}" s="${style}"${type}><f>${escapedText(formula)}</f><v>${typeof value === 'string' ? escapedText(value) : value}</v></c>`;
}

// What XML cannot hold, what Excel would read as such an escape, and halves of surrogate pairs.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-f]{4}_)/gi;
const worthEscaping = /[^ !#-%'-;=?-\ud7ff\ue000-\ufffd]|_x/;
const markup: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as Excel reads it back: markup as entities, what XML cannot hold as `_x0001_`. One that no cell can hold is cut. */
export function escapedText(text: string): string {
  const whole = text.length > longestCell ? text.slice(0, longestCell) : text;
  if (!worthEscaping.test(whole)) return whole;
  return whole
    .replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => markup[character] as string);
}
