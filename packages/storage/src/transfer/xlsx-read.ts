import { unreadable } from './errors.js';
import type { Pace } from './pace.js';
import { RelationReader, SharedStringReader, StyleReader, WorkbookReader } from './xlsx-parts.js';
import { SheetReader } from './xlsx-sheet.js';
import { XmlScanner, type XmlHandler } from './xml-scanner.js';
import { readZipDirectory, type ZipEntry } from './zip-directory.js';
import { unpackBudget, unpackText } from './zip-text.js';

/** A sheet of a workbook as text. */
export interface XlsxSheet {
  /** One entry a row, from row 1 on; empty cells at the end of a row are left out. */
  readonly records: string[][];
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The most cells that a row has. */
  readonly width: number;
}

/**
 * Reads one sheet of a workbook (.xlsx), unpacking only what it needs, piece by piece.
 *
 * Written against fflate alone: read-excel-file parses a sheet in one task that cannot be paused, fills every row to
 * the widest column, so that one stray cell far to the right exhausts the memory, and starts a worker from a blob.
 *
 * @param wanted name of the sheet; the first one with rows when not given
 * @param onProgress told the bytes of the file that correspond to what was read
 * @throws {JicengError} `file-unreadable`, `file-too-large`, `aborted`
 */
export async function readXlsx(file: Blob, wanted: string | undefined, pace: Pace, onProgress?: (done: number) => void): Promise<XlsxSheet> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of await readZipDirectory(file)) if (!entries.has(entry.name)) entries.set(entry.name, entry);
  if (!entries.has('xl/workbook.xml')) throw unreadable('other-kind', { kind: 'zip' });
  const budget = unpackBudget(file.size);

  const read = async <Handler extends XmlHandler>(path: string, handler: Handler, isNeeded: boolean, onPart?: (share: number) => void): Promise<Handler> => {
    const entry = entries.get(path);
    if (!entry) {
      if (isNeeded) throw unreadable('damaged', { part: path });
      return handler;
    }
    const scanner = new XmlScanner(handler);
    const whole = budget.left;
    for await (const text of unpackText(file, entry, budget)) {
      scanner.push(text);
      onPart?.(Math.min(1, (whole - budget.left) / Math.max(1, entry.unpackedBytes)));
      await pace.breathe();
    }
    scanner.end();
    return handler;
  };

  const workbook = await read('xl/workbook.xml', new WorkbookReader(), true);
  const relations = await read('xl/_rels/workbook.xml.rels', new RelationReader(), true);
  // Charts have sheets of their own, without rows.
  const references = workbook.sheets.filter(({ relation }) => relations.sheets.has(relation));
  const sheets = references.map(({ name }) => name);
  const candidates = wanted === undefined ? references : references.filter(({ name }) => name === wanted);
  if (wanted !== undefined && candidates.length === 0) throw unreadable('unknown-sheet', { sheet: wanted });
  const third = file.size / 3;
  const { strings } = await read(relations.sharedStrings ?? 'xl/sharedStrings.xml', new SharedStringReader(), false, (share) => onProgress?.(share * third));
  const { formats } = await read(relations.styles ?? 'xl/styles.xml', new StyleReader(), false);
  for (const { name, relation } of candidates) {
    const reader = new SheetReader({ strings, formats, isFrom1904: workbook.isFrom1904 });
    const { records, width } = await read(relations.sheets.get(relation) as string, reader, true, (share) => onProgress?.(third + share * (file.size - third)));
    if (records.length > 0 || wanted !== undefined) return { records, sheets, sheet: name, width };
  }
  throw unreadable('empty');
}
