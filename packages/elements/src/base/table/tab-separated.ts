/** Rows of texts, as a sheet puts them on the clipboard: cells parted by tabs, quoted where they hold one or a line break. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The rows that a copied block of a sheet holds. A quote counts as one only at the beginning of a cell, as sheets write
 * it; the line break at the end that Excel adds makes no row.
 */
export function rowsOfTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  for (;;) {
    const cell = text[place] === '"' ? quotedCellAt(text, place) : plainCellAt(text, place);
    row.push(cell.text);
    place = cell.end;
    if (text[place] === '\t') {
      place++;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[place] === '\r' && text[place + 1] === '\n') place++;
    place++;
    if (place >= text.length) return rows;
  }
}

interface ReadCell {
  readonly text: string;
  /** Place of the tab or line break after it, or the length of the whole. */
  readonly end: number;
}

function plainCellAt(text: string, start: number): ReadCell {
  const pattern = /[\t\r\n]|$/g;
  pattern.lastIndex = start;
  const end = pattern.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/** A quote that is never closed, or has text after it, was no quote: the cell is taken as it stands. */
function quotedCellAt(text: string, start: number): ReadCell {
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found ? { text: (found[1] as string).replaceAll('""', '"'), end: pattern.lastIndex } : plainCellAt(text, start);
}
