import { makeCsv, makePace, makeWorkbook } from '@jiceng/storage/transfer';
import { saveFile } from '../../base/save-file.js';

/** The files that a roll goes out as. */
export type RollFormat = 'xlsx' | 'csv';

/** A roll as a table, with the headings that an import of it knows. */
export interface RollTable {
  /** The name of its sheet. */
  readonly sheet: string;
  /** What stands above its pages. */
  readonly header: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Saves a roll under a name. @throws {JicengError} `aborted` */
export async function saveRoll(name: string, { sheet, header, heads, rows }: RollTable, format: RollFormat, signal?: AbortSignal): Promise<void> {
  const pace = makePace(signal);
  if (format === 'csv') {
    saveFile(name, await makeCsv([heads, ...rows], pace));
    return;
  }
  const head = heads.map((value) => ({ value, isBold: true, isWrapped: true }));
  const print = { isLandscape: false, repeatedRows: { from: 1, upTo: 1 }, header };
  saveFile(name, await makeWorkbook({ sheets: [{ name: sheet, rows: [head, ...rows], widths: heads.map(() => 14), frozenRows: 1, print }] }, pace));
}
