/** Rows of delimited text, and how much of the text they took. */
export interface Records {
  readonly records: string[][];
  /** Characters that were read; what is left is the beginning of a row. */
  readonly length: number;
  /** The text ends within quotes. */
  readonly isUnclosed: boolean;
}

/**
 * Reads delimited text as Excel does: quotes count at the start of a cell only, and what follows a closing quote
 * belongs to the cell (`"红旗"村` is 红旗村). Used where the fast parser meets quotes that it takes for faults and
 * would read over row ends.
 *
 * @param text lines end with `\n`
 * @param isLast the text ends the file, so that a last row without a line end is whole
 */
export function readLenient(text: string, separator: string, isLast: boolean): Records {
  const records: string[][] = [];
  let length = 0;
  let row: string[] = [];
  let at = 0;
  while (at < text.length || (isLast && row.length > 0)) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (!quoted) return { records, length, isUnclosed: true };
      cell = quoted.cell;
      at = quoted.end;
    }
    const rest = nextOf(text, at, separator);
    cell += text.slice(at, rest);
    row.push(cell);
    if (rest === text.length) {
      if (!isLast) return { records, length, isUnclosed: false };
      records.push(row);
      return { records, length: rest, isUnclosed: false };
    }
    at = rest + 1;
    if (text[rest] === '\n') {
      records.push(row);
      row = [];
      length = at;
    }
  }
  return { records, length, isUnclosed: false };
}

function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let cell = '';
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

function nextOf(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === separator || character === '\n') return at;
  }
  return text.length;
}
