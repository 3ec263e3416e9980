import { rowsOfTabSeparated } from '../../base/table/tab-separated.js';

/** A line of pasted or typed text that says anything. */
export interface PastedRow {
  /** Its place in the text, from 1. */
  readonly line: number;
  /** Never more than asked for, each without spaces around it; the first may be empty. */
  readonly cells: readonly string[];
}

/** Commas that part thousands part no cells. */
const separator = /[，、；;]|,(?!\d{3}(?!\d))/;

/**
 * The rows of a text that was copied from a sheet, or typed with commas or spaces between its cells. Empty lines are
 * left out. Of typed lines the last cells are found first, so that a name may have spaces in it.
 * @param most how many columns there are at most; what stands beyond them in a sheet is left off
 */
export function pastedRows(text: string, most: number): PastedRow[] {
  const rows = text.includes('\t') ? rowsOfTabSeparated(text).map((cells) => cells.slice(0, most)) : text.split(/\r\n|\r|\n/).map((line) => typedCells(line, most));
  return rows.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) })).filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function typedCells(line: string, most: number): string[] {
  const plain = line.trim();
  if (separator.test(plain)) return plain.split(separator).slice(0, most);
  const words = plain.split(/\s+/);
  const beyond = Math.max(0, words.length - most);
  return [words.slice(0, beyond + 1).join(' '), ...words.slice(beyond + 1)];
}
