import type { ZipPassThrough } from 'fflate';
import { makePace, type Pace } from './pace.js';

/** A file in an archive: text that is written here, or bytes that are copied. */
export interface ArchivedFile {
  /** Its folders and name, parted by `/`. Take every part through {@link archivedName}; of two files with one path the later gets a number. */
  readonly path: string;
  /** Read when its turn comes, so that the files need not be in memory together. */
  readonly read: () => string | Blob | Promise<string | Blob>;
  /** Whether bytes are packed too, as texts always are. */
  readonly packed?: boolean;
}

/** How far an archive is. */
export interface ArchiveProgress {
  readonly done: number;
  readonly total: number;
}

/** The type of an archive. */
export const zipType = 'application/zip';

/** Bytes of a file that are copied or packed at once. */
const pieceBytes = 1024 * 1024;
/** What zip calls deflated. */
const deflated = 8;
/** Bytes after which what is written leaves the memory of the page, where the browser can put blobs on disk. */
const settledBytes = 8 * 1024 * 1024;
/** Characters that a part of a path keeps: with a few folders it stays below the 260 of Windows. */
const nameCharacters = 60;

/**
 * A name as a part of a path that every system can unpack: without what Windows, macOS or Linux refuse in one, and not too
 * long; the ending of a file stays. `''` becomes `_`.
 */
export function archivedName(name: string): string {
  const clean = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- no name of a file may hold them
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|\p{Bidi_Control}\p{Surrogate}]/gu, '_')
    // What begins with a dot is hidden on many systems.
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const [, stem = '', ending = ''] = /^(.+?)(\.[^.\s]{1,8})?$/su.exec(clean) ?? [];
  const short = [...stem].slice(0, nameCharacters).join('').replace(/[.\s]+$/u, '');
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${isReserved ? '_' : ''}${short || '_'}${ending}`;
}

/**
 * Files as one zip archive. Names are UTF-8 and marked as such, so that Chinese ones unpack everywhere. Texts are packed;
 * copied bytes are stored as they are, because photos and PDF are packed already, unless a file says otherwise. In one
 * browser the same files give the same archive.
 *
 * The browser itself deflates, beside the page; where it cannot, everything is stored as it is. The streams of fflate do not
 * do for it: of data that begin with zeros they refer to what was before the beginning, and nobody can unpack that (its
 * issue 260).
 * @param onProgress told how many files are written
 * @throws {JicengError} `aborted`, and whatever reading a file throws; nothing is given then
 */
export async function zipFolder(files: readonly ArchivedFile[], pace: Pace = makePace(undefined), onProgress?: (progress: ArchiveProgress) => void): Promise<Blob> {
  const { Zip, ZipPassThrough } = await import('fflate');
  const settled: Blob[] = [];
  let pieces: BlobPart[] = [];
  let waiting = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
    waiting += piece.length;
    if (waiting < settledBytes) return;
    settled.push(new Blob(pieces));
    pieces = [];
    waiting = 0;
  });
  const paths = uniquePaths(files.map(({ path }) => path));
  for (const [index, { read, packed = false }] of files.entries()) {
    const path = paths[index] as string;
    await pace.breathe();
    const content = await read();
    const isText = typeof content === 'string';
    const deflate = isText || packed ? rawDeflate() : undefined;
    const part = new ZipPassThrough(path);
    if (deflate) part.compression = deflated;
    // The same content gives the same bytes, on any day.
    part.mtime = new Date(1980, 0, 1, 12);
    zip.add(part);
    const bytes = isText ? new Blob([content]) : content;
    if (deflate) await pack(bytes, part, deflate, pace);
    else await copy(bytes, (piece, isLast) => part.push(piece, isLast), pace);
    onProgress?.({ done: index + 1, total: files.length });
  }
  await pace.breathe();
  zip.end();
  return new Blob([...settled, ...pieces], { type: zipType });
}

async function copy(file: Blob, push: (bytes: Uint8Array<ArrayBuffer>, isLast: boolean) => void | Promise<void>, pace: Pace): Promise<void> {
  if (file.size === 0) await push(new Uint8Array(), true);
  for (let from = 0; from < file.size; from += pieceBytes) {
    await pace.breathe();
    await push(new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer()), from + pieceBytes >= file.size);
  }
}

/** Deflates a file into the archive. Its part counts and sums the plain bytes; what it gives on are the packed ones. */
async function pack(file: Blob, part: ZipPassThrough, { readable, writable }: CompressionStream, pace: Pace): Promise<void> {
  const give = part.ondata;
  part.ondata = () => {};
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const drain = async (): Promise<void> => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) give(null, piece.value, false);
  };
  const fill = async (): Promise<void> => {
    try {
      await copy(
        file,
        async (bytes, isLast) => {
          part.push(bytes, isLast);
          await writer.write(bytes);
        },
        pace,
      );
      await writer.close();
    } catch (thrown) {
      // Whoever drains it is told too.
      await writer.abort(thrown);
      throw thrown;
    }
  };
  await Promise.all([fill(), drain()]);
  give(null, new Uint8Array(), true);
}

/** What deflates as archives want it; undefined where the browser has none. */
function rawDeflate(): CompressionStream | undefined {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    // None at all, or one that only knows gzip: Chromium before 103, Safari before 16.4, Firefox before 113.
    return undefined;
  }
}

/** The paths, of those that some system takes for the same the later ones with a number before their ending. Unique ones stay as they are. */
export function uniquePaths(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const [, stem = '', ending = ''] = /^(.*?)(\.[^./]{1,8})?$/su.exec(path) ?? [];
    let unique = path;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${stem} (${number})${ending}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
