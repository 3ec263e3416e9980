import { yuanText, type SheetCell, type StyledCell, type Workbook } from '@jiceng/domain';
import { makeCsv, makeWorkbook } from '@jiceng/storage/transfer';
import { saveFile } from '../../base/save-file.js';

/** The files that a table goes out as. */
export type SheetFormat = 'xlsx' | 'csv';

/** Saves a workbook under a name, or its first sheet as a text table. */
export async function saveWorkbook(name: string, workbook: Workbook, format: SheetFormat): Promise<void> {
  if (format === 'xlsx') return saveFile(name, await makeWorkbook(workbook));
  const rows = [...(workbook.sheets[0]?.rows ?? [])].map((cells) => cells.map(plainText));
  saveFile(name, await makeCsv(rows));
}

function plainText(cell: SheetCell): string {
  if (typeof cell !== 'object') return String(cell);
  return cell.format === 'amount' && typeof cell.value === 'number' ? cell.value.toFixed(2) : String(cell.value);
}

/** An amount as a cell: yuan, as a number with two decimals. */
export function amountCell(fen: number, more: Omit<StyledCell, 'value' | 'format'> = {}): StyledCell {
  return { value: fen / 100, format: 'amount', ...more };
}

/** An amount on paper has its two decimals, also where they are 0. */
export function sheetAmount(fen: number): string {
  return fen % 100 === 0 ? `${yuanText(fen)}.00` : yuanText(fen);
}
