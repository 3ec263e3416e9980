import type PapaModule from 'papaparse';
import type { TextChunk } from './encoding.js';
import { tooLarge, unreadable } from './errors.js';
import { importLimits } from './limits.js';
import type { Pace } from './pace.js';
import { readLenient, type Records } from './records.js';

type Papa = typeof PapaModule;

/** A text table as it stands in the file. */
export interface DelimitedText {
  /** One entry a row that Excel would show, empty ones too. */
  readonly records: string[][];
  readonly separator: string;
}

/** The separators that are found by themselves. */
const separators = [',', '\t', ';'] as const;

/**
 * Reads delimited text piece by piece.
 * @param separator taken as it is; found by itself when not given
 * @throws {JicengError} `file-unreadable` for a quote that is never closed, with its row; `file-too-large`
 */
export async function readDelimited(
  chunks: AsyncIterable<TextChunk>,
  pace: Pace,
  separator?: string,
  onProgress?: (done: number) => void,
): Promise<DelimitedText> {
  const papa = await loadPapa();
  const records: string[][] = [];
  let rest = '';
  let found = separator;
  let carriageReturn = '';
  for await (const { text: chunk, done, isLast } of chunks) {
    // A line end may be cut between its two characters.
    let text = carriageReturn + chunk;
    carriageReturn = '';
    if (!isLast && text.endsWith('\r')) {
      carriageReturn = '\r';
      text = text.slice(0, -1);
    }
    text = rest + (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
    if (found === undefined) {
      const hint = /^sep=(.)\n/.exec(text);
      found = hint?.[1] ?? guessSeparator(papa, text);
      // Excel reads this line as a setting and does not count it.
      if (hint) text = text.slice(hint[0].length);
    }
    const part = readPart(papa, text, found, isLast);
    if (part.isUnclosed && (isLast || text.length - part.length > importLimits.recordCharacters)) {
      throw unreadable('unclosed-quote', { row: records.length + part.records.length + 1 });
    }
    for (const record of part.records) {
      if (record.length > importLimits.columns) throw tooLarge('columns', record.length, importLimits.columns);
      records.push(record);
    }
    if (records.length > importLimits.rows) throw tooLarge('rows', records.length, importLimits.rows);
    rest = text.slice(part.length);
    if (rest.length > importLimits.recordCharacters) throw unreadable('no-table', { row: records.length + 1 });
    onProgress?.(done);
    await pace.breathe();
  }
  return { records, separator: found ?? separators[0] };
}

function readPart(papa: Papa, text: string, separator: string, isLast: boolean): Records {
  const { data, errors, meta } = new papa.Parser({ delimiter: separator, newline: '\n' }).parse(text, 0, !isLast) as PapaModule.ParseResult<string[]>;
  const isFaulty = errors.some(({ row }) => isLast || (row ?? 0) < data.length);
  const rest = text.length - meta.cursor;
  if (isFaulty || (!isLast && rest > importLimits.recordCharacters)) return readLenient(text, separator, isLast);
  // The end of the last line is no further row.
  if (isLast && data.length > 0 && text.endsWith('\n') && isBlank(data.at(-1))) data.pop();
  return { records: data, length: isLast ? text.length : meta.cursor, isUnclosed: false };
}

function isBlank(record: string[] | undefined): boolean {
  return record?.length === 1 && record[0] === '';
}

function guessSeparator(papa: Papa, text: string): string {
  const { meta } = papa.parse(text.slice(0, 64 * 1024), {
    preview: 20,
    newline: '\n',
    delimitersToGuess: [...separators],
    skipEmptyLines: 'greedy',
  });
  const guessed = meta.delimiter;
  return (separators as readonly string[]).includes(guessed) ? guessed : separators[0];
}

/** The parser, loaded when the first file comes. Its own worker stays off: a strict policy forbids it. */
export async function loadPapa(): Promise<Papa> {
  const module = (await import('papaparse')) as unknown as { default?: Papa } & Papa;
  return module.default ?? module;
}
