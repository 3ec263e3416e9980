import { tableOf, type Table } from '@jiceng/domain';
import { readDelimited } from './delimited.js';
import { decodeChunks, guessEncoding, readBytes } from './encoding.js';
import { tooLarge, unreadable } from './errors.js';
import { importLimits } from './limits.js';
import type { Pace } from './pace.js';
import { sniff, sniffBytes } from './sniff.js';

/** What is told while a file is read, in bytes. */
export interface ReadProgress {
  readonly phase: 'reading' | 'parsing';
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  /** The encoding of a text file, as `TextDecoder` names it; found by itself when not given. */
  readonly encoding?: string;
  /** The separator of a text table; found by itself when not given. */
  readonly separator?: string;
  /** The sheet of a workbook; the first one with rows when not given. */
  readonly sheet?: string;
}

/** A file as a table, and how it was read. */
export interface FileTable {
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly table: Table;
  /** Of a text file. */
  readonly encoding?: string;
  /** Of a text table. */
  readonly separator?: string;
  /** The sheets of a workbook; `[]` for other files. */
  readonly sheets: readonly string[];
  /** The sheet that was read; `''` for other files. */
  readonly sheet: string;
}

/**
 * Reads a file of a kind that its first bytes say: a workbook (.xlsx), JSON or delimited text.
 * @throws {JicengError} `file-too-large`, `file-unreadable` (`details.reason`), `file-encoding`, `aborted`
 */
export async function readFile(
  file: Blob,
  options: ReadOptions,
  pace: Pace,
  onProgress?: (progress: ReadProgress) => void,
): Promise<FileTable> {
  if (file.size > importLimits.fileBytes) throw tooLarge('bytes', file.size, importLimits.fileBytes);
  const total = file.size;
  onProgress?.({ phase: 'reading', done: 0, total });
  const head = await readBytes(file, 0, sniffBytes);
  const kind = sniff(head);
  const isForced = options.encoding !== undefined && kind === 'binary';
  if (kind === 'empty') throw unreadable('empty');
  if (kind === 'old-excel') throw unreadable('old-excel');
  if (kind.startsWith('other:')) throw unreadable('other-kind', { kind: kind.slice('other:'.length) });
  if (kind === 'binary' && !isForced) throw unreadable('binary');
  const onParsing = (done: number): void => onProgress?.({ phase: 'parsing', done, total });
  const read = kind === 'zip' ? await readWorkbook(file, options, pace, onParsing) : await readText(file, options, pace, onParsing);
  if (read.table.columns.length === 0) throw unreadable('empty');
  return read;
}

async function readWorkbook(file: Blob, options: ReadOptions, pace: Pace, onParsing: (done: number) => void): Promise<FileTable> {
  const { readXlsx } = await import('./xlsx-read.js');
  const { records, sheets, sheet, width } = await readXlsx(file, options.sheet, pace, onParsing);
  const table = tableOf(records);
  const columns = Array.from({ length: Math.max(width, table.columns.length) }, (_, column) => table.columns[column] ?? '');
  return { format: 'xlsx', table: { ...table, columns: table.columns.length === 0 ? [] : columns, sparse: true }, sheets, sheet };
}

async function readText(file: Blob, options: ReadOptions, pace: Pace, onParsing: (done: number) => void): Promise<FileTable> {
  const encoding = (options.encoding ?? (await guessEncoding(file, pace))).toLowerCase();
  const start = await startOf(file, encoding);
  const known = { encoding, sheets: [], sheet: '' };
  if (/^\s*[[{]/.test(start) && options.separator === undefined) {
    const { readJson } = await import('./json-read.js');
    return { format: 'json', table: await readJson(decodeChunks(file, encoding), pace, onParsing), ...known };
  }
  if (/^\s*<(?:!doctype|\?xml|html|table|meta|head|body|div)/i.test(start)) throw unreadable('markup');
  const { records, separator } = await readDelimited(decodeChunks(file, encoding), pace, options.separator, onParsing);
  return { format: 'csv', table: tableOf(records), separator, ...known };
}

/** The first characters of a text file. */
async function startOf(file: Blob, encoding: string): Promise<string> {
  for await (const { text } of decodeChunks(file, encoding)) return text.slice(0, 4096);
  return '';
}
