import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive by their paths, in their order, read by its directory and Node's own inflater: independent of what wrote it. */
export function unzipped(archive: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (view.getUint32(end, true) !== 0x0605_4b50) end--;
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [method, packed, name, extra, comment, start] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const bytes = archive.subarray(content, content + packed);
    files.set(new TextDecoder('utf-8', { fatal: true }).decode(archive.subarray(at + 46, at + 46 + name)), method === 0 ? bytes : new Uint8Array(inflateRawSync(bytes)));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The texts and numbers of a sheet of a workbook, row by row; a cell that is left out is `''`. */
export function sheetRows(workbook: Uint8Array, sheet: number): string[][] {
  const xml = textOf(unzipped(workbook).get(`xl/worksheets/sheet${sheet}.xml`));
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, letters = '', content = ''] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const text = /<(?:v|t)(?: [^>]*)?>(.*?)<\/(?:v|t)>/s.exec(content)?.[1] ?? '';
      while (cells.length < column) cells.push('');
      cells.push(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    }
    return cells;
  });
}

/** A file as text. */
export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes ?? new Uint8Array());
}
