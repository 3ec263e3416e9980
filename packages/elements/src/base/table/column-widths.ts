import type { Column } from './table-options.js';

/** Widths of a text's parts that cannot be broken, in widths of the digit 0: an upper bound for every font of the tokens. */
const wideCharacter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud800-\udbff][\udc00-\udfff]/g;
/** Chinese heads may break anywhere, yet no sooner than after so many characters. */
const headCharacters = 4;
/** What the sort mark takes. */
const sortMark = 2.5;
/** Heads are set in the smaller type. */
const headScale = 0.9;
/** The edges of a chip and what they keep free. */
const chipEdges = 2;
/** Arabic letters are joined, and narrower than digits. */
const [arabicLetter, arabicWidth] = [/\p{Script=Arabic}/gu, 0.8];
/** Totals are set in bold, and there are fonts whose bold digits are a tenth wider. */
const boldScale = 1.1;

/** How wide a text is on one line, in widths of the digit 0. */
export function textWidth(text: string): number {
  const wide = text.match(wideCharacter) ?? [];
  // A pair is one character, and Latin letters can be wider than digits.
  return [...text].length + wide.length + (text.match(/[A-Za-z%]/g)?.length ?? 0) * 0.3;
}

function headWidth({ title, sortable }: Column): number {
  const longest = Math.max(
    ...title.split(/\s+/).map((word) => (word.match(wideCharacter) ? Math.min(textWidth(word), 2 * headCharacters) : textWidth(word))),
  );
  return longest * headScale + (sortable ? sortMark : 0);
}

/** What the widest chip of a column needs; 0 where it has none. Beside texts chips are set in the smaller type. */
function chipWidth({ chips = [], kind }: Column): number {
  const widths = chips.map((chip) => textWidth(chip) - (chip.match(arabicLetter)?.length ?? 0) * (1 - arabicWidth));
  return chips.length === 0 ? 0 : Math.max(...widths) * (kind === 'number' ? boldScale : headScale) + chipEdges;
}

/** A width in widths of the digit 0, with the edges of a cell. */
function cellWidth(characters: number): string {
  return `calc(${Math.ceil(characters * 10) / 10}ch + var(--_cell-padding))`;
}

/**
 * The widths that the columns of a table have needed so far. They grow and never shrink, so that nothing moves to and
 * fro while one scrolls.
 */
export class ColumnWidths {
  readonly #widest = new Map<string, number>();

  /** Takes note of a text in a column of numbers. */
  note({ key, kind }: Column, text: string): void {
    if (kind !== 'number') return;
    const width = textWidth(text) * boldScale;
    if (width > (this.#widest.get(key) ?? 0)) this.#widest.set(key, width);
  }

  /** `grid-template-columns` for every row of the table; what is left over is shared in proportion. */
  template(columns: readonly Column[]): string {
    return columns.map((column, position) => (column.kind === 'number' ? this.#numberTrack(column) : textTrack(column, position === 0))).join(' ');
  }

  #numberTrack(column: Column): string {
    const characters = Math.max(this.#widest.get(column.key) ?? 0, headWidth(column), chipWidth(column));
    return `minmax(max(${column.width ?? 0}em, ${cellWidth(characters)}), ${Math.ceil(characters * 10) / 20}fr)`;
  }
}

function textTrack(column: Column, isFirst: boolean): string {
  const least = column.width ?? (isFirst ? 10 : 8);
  const chip = chipWidth(column);
  if (chip > 0) return `minmax(max(${least}em, ${cellWidth(chip)}), ${least}fr)`;
  // The first column stays in sight while the others scroll, and must leave them room.
  return `minmax(${isFirst ? `min(${least}em, 40cqi)` : `${least}em`}, ${least}fr)`;
}
