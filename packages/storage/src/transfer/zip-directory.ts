import { readBytes } from './encoding.js';
import { tooLarge, unreadable } from './errors.js';
import { importLimits, type UnpackLimits } from './limits.js';

/** One packed file of an archive, as the directory at its end lists it. The sizes are claims until it is unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const longestComment = 0xffff;
const endBytes = 22;

/**
 * Lists an archive without unpacking anything, and holds what it claims to unpack to against the limits.
 * @throws {JicengError} `file-unreadable` for a damaged or truncated archive; `file-too-large`
 */
export async function readZipDirectory(file: Blob, limits: UnpackLimits = importLimits): Promise<ZipEntry[]> {
  const { start, size, count } = await findDirectory(file);
  if (start + size > file.size) throw unreadable('truncated', { place: file.size });
  const view = viewOf(await readBytes(file, start, start + size));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) throw unreadable('damaged', { place: start + at });
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw unreadable('damaged', { place: start + at });
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...sizesOf(view, at, at + 46 + nameBytes, extraBytes),
    });
    at = next;
  }
  checkClaims(entries, file.size, limits);
  return entries;
}

function checkClaims(entries: readonly ZipEntry[], fileBytes: number, { unpackedBytes, unpackedRatio }: UnpackLimits): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > unpackedBytes) throw tooLarge('unpacked', unpacked, unpackedBytes);
  const ratio = Math.ceil(unpacked / fileBytes);
  if (ratio > unpackedRatio) throw tooLarge('ratio', ratio, unpackedRatio);
}

async function findDirectory(file: Blob): Promise<{ start: number; size: number; count: number }> {
  const tailStart = Math.max(0, file.size - endBytes - longestComment);
  const view = viewOf(await readBytes(file, tailStart, file.size));
  let end = view.byteLength - endBytes;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  // The directory stands at the end, so it is what a file that was cut off lacks.
  if (end < 0) throw unreadable('truncated', { place: file.size });
  const found = { count: view.getUint16(end + 10, true), size: view.getUint32(end + 12, true), start: view.getUint32(end + 16, true) };
  if (found.count !== 0xffff && found.size !== 0xffffffff && found.start !== 0xffffffff) return found;
  if (end < 20 || view.getUint32(end - 20, true) !== locator64Signature) return found;
  const place = Number(view.getBigUint64(end - 20 + 8, true));
  if (place + 56 > file.size) throw unreadable('damaged', { place: file.size });
  const long = viewOf(await readBytes(file, place, place + 56));
  if (long.getUint32(0, true) !== end64Signature) throw unreadable('damaged', { place });
  return { count: Number(long.getBigUint64(32, true)), size: Number(long.getBigUint64(40, true)), start: Number(long.getBigUint64(48, true)) };
}

/** Sizes and place of an entry; what does not fit into 32 bits stands in an extra field. */
function sizesOf(view: DataView, at: number, extra: number, extraBytes: number): Pick<ZipEntry, 'packedBytes' | 'unpackedBytes' | 'offset'> {
  let unpackedBytes = view.getUint32(at + 24, true);
  let packedBytes = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraBytes; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    const next = (): number => {
      if (place + 8 > extra + extraBytes) throw unreadable('damaged', { place: at });
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    };
    if (unpackedBytes === 0xffffffff) unpackedBytes = next();
    if (packedBytes === 0xffffffff) packedBytes = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { unpackedBytes, packedBytes, offset };
}

/** Where the packed bytes of an entry begin; its own header repeats the name, at another length at times. */
export async function dataStartOf(file: Blob, entry: ZipEntry): Promise<number> {
  const view = viewOf(await readBytes(file, entry.offset, entry.offset + 30));
  if (view.byteLength < 30 || view.getUint32(0, true) !== headerSignature) throw unreadable('damaged', { place: entry.offset });
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packedBytes > file.size) throw unreadable('truncated', { place: file.size });
  return start;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
