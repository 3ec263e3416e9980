import { awardTable, type SheetTable } from '@jiceng/domain';
import { openImport, type ImportOptions } from '@jiceng/storage/transfer';

/** A points sheet that was read, and how. */
export interface SheetFile {
  readonly table: SheetTable;
  readonly format: 'csv' | 'xlsx' | 'json';
  /** Of a text file: the encoding in which it was read; `''` for others. */
  readonly encoding: string;
  /** The sheets of a workbook, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string;
}

/** How a file is to be read where it cannot be guessed. */
export type SheetReading = Pick<ImportOptions, 'encoding' | 'sheet'>;

/** The encodings that are offered. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/**
 * Reads a workbook, a text table or JSON as a points sheet, its heading where it names the most columns.
 * @throws {JicengError} `file-too-large`, `file-unreadable`, `file-encoding`, `import-failed`, `aborted`
 */
export async function readSheetFile(file: Blob, options: ImportOptions): Promise<SheetFile> {
  const session = await openImport(file, options);
  try {
    const { columns, firstRow, format, encoding = '', sheets, sheet } = session;
    return { table: awardTable({ columns, rows: await session.rows(), firstRow }), format, encoding, sheets, sheet };
  } finally {
    session.close();
  }
}
