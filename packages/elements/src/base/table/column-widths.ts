import type { Column } from './table-options.js';

/** Widths of a text's parts that cannot be broken, in widths of the digit 0: an upper bound for every font of the tokens. */
const wideCharacter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud800-\udbff][\udc00-\udfff]/g;
/** Chinese heads may break anywhere, yet no sooner than after so many characters. */
const headCharacters = 4;
/** What the sort mark takes. */
const sortMark = 2.5;
/** Heads are set in the smaller type. */
const headScale = 0.9;
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
    const characters = Math.max(this.#widest.get(column.key) ?? 0, headWidth(column));
    const shown = Math.ceil(characters * 10) / 10;
    return `minmax(max(${column.width ?? 0}em, calc(${shown}ch + var(--_cell-padding))), ${shown / 2}fr)`;
  }
}

function textTrack({ width }: Column, isFirst: boolean): string {
  const least = width ?? (isFirst ? 10 : 8);
  // The first column stays in sight while the others scroll, and must leave them room.
  return `minmax(${isFirst ? `min(${least}em, 40cqi)` : `${least}em`}, ${least}fr)`;
}
