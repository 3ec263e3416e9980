import { makeCsv } from '@jiceng/storage/transfer';

/** How long the browser may take to begin a download before its address is given back. */
const downloadMilliseconds = 60_000;

/** Hands a file to the user as a download. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadMilliseconds);
}

/** Saves rows of text as a CSV that WPS and Excel open as it is. */
export async function saveText(name: string, rows: Iterable<readonly string[]>): Promise<void> {
  saveFile(name, await makeCsv(rows));
}
