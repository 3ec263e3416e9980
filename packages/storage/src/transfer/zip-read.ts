import { isJicengError } from '@jiceng/domain';
import { readBytes } from './encoding.js';
import { tooLarge, unreadable } from './errors.js';
import { importLimits, type UnpackLimits } from './limits.js';
import { sniff, sniffBytes } from './sniff.js';
import { dataStartOf, readZipDirectory, type ZipEntry } from './zip-directory.js';
import { spend, unpackBudget, unpackText, type UnpackBudget } from './zip-text.js';

/** One file of an archive that is being read. */
export interface ArchiveEntry {
  /** Its folders and name, parted by `/`. */
  readonly path: string;
  /** What the archive says that it unpacks to; held against what comes out. */
  readonly bytes: number;
  /**
   * Its text, which is UTF-8.
   * @throws {JicengError} `file-unreadable`, `file-too-large`, `file-encoding`
   */
  text(): Promise<string>;
  /**
   * Its bytes. What is stored as it is, as photos are, is not copied.
   * @throws {JicengError} `file-unreadable`, `file-too-large`
   */
  file(): Promise<Blob>;
}

/** Packed bytes that are inflated at once. */
const inflateBytes = 64 * 1024;
/** As far back as deflated bytes may refer to. */
const windowBytes = 32 * 1024;

/** Whether a file is an archive, by its first bytes and not by its name. */
export async function isArchive(file: Blob): Promise<boolean> {
  return sniff(await readBytes(file, 0, sniffBytes)) === 'zip';
}

/**
 * Opens an archive: lists its files, folders left out, without unpacking any. Unpacked is what is asked for, held against the limits,
 * of an import where none are given. Only the synchronous inflater is used: the other one starts a worker from a blob, which a strict policy forbids.
 * @throws {JicengError} `file-unreadable` for one that is damaged, cut off or locked with a password; `file-too-large`
 */
export async function openArchive(file: Blob, limits: UnpackLimits = importLimits): Promise<ArchiveEntry[]> {
  // What it unpacks to is held against the same limit: evidence is stored as it is.
  if (file.size > limits.unpackedBytes) throw tooLarge('bytes', file.size, limits.unpackedBytes);
  const budget = unpackBudget(file.size, limits);
  const entries = (await readZipDirectory(file, limits)).filter(({ name }) => !name.endsWith('/'));
  return entries.map((entry) => ({
    path: entry.name.replaceAll('\\', '/'),
    bytes: entry.unpackedBytes,
    text: () => textOf(file, entry, budget),
    file: () => fileOf(file, entry, budget),
  }));
}

async function textOf(file: Blob, entry: ZipEntry, budget: UnpackBudget): Promise<string> {
  let text = '';
  for await (const piece of unpackText(file, entry, budget)) text += piece;
  return text;
}

async function fileOf(file: Blob, entry: ZipEntry, budget: UnpackBudget): Promise<Blob> {
  const damaged = (cause?: unknown): Error => unreadable('damaged', { part: entry.name }, cause);
  if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) throw damaged();
  const start = await dataStartOf(file, entry);
  if (entry.method === 0) {
    if (entry.packedBytes !== entry.unpackedBytes) throw damaged();
    return file.slice(start, start + entry.packedBytes);
  }
  const { Inflate } = await import('fflate');
  const pieces: BlobPart[] = [];
  let unpacked = 0;
  // Backups that were packed by fflate refer to zeros before their beginning (see `zipFolder`): with those at hand they come out whole.
  const inflate = new Inflate({ dictionary: new Uint8Array(windowBytes) }, (piece) => {
    unpacked += piece.length;
    spend(budget, piece.length);
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  for (let at = 0; at < entry.packedBytes; at += inflateBytes) {
    const end = Math.min(at + inflateBytes, entry.packedBytes);
    try {
      inflate.push(await readBytes(file, start + at, start + end), end === entry.packedBytes);
    } catch (error) {
      throw isJicengError(error) ? error : damaged(error);
    }
  }
  if (unpacked !== entry.unpackedBytes) throw damaged();
  return new Blob(pieces);
}
