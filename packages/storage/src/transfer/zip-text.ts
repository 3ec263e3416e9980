import { isJicengError } from '@jiceng/domain';
import { readBytes } from './encoding.js';
import { tooLarge, undecodable, unreadable } from './errors.js';
import { chunkBytes, importLimits, type UnpackLimits } from './limits.js';
import { byteOrderMark } from './sniff.js';
import { dataStartOf, type ZipEntry } from './zip-directory.js';

/** Packed bytes that are inflated at once: they unpack to a thousand times as much at most. */
const inflateBytes = 16 * 1024;

/** What may still be unpacked of one archive, whatever its directory claims. Shared by all its entries. */
export interface UnpackBudget {
  left: number;
  /** The limit that it is held against. */
  readonly most: number;
}

/** A budget for an archive of a size. */
export function unpackBudget(fileBytes: number, { unpackedBytes, unpackedRatio }: UnpackLimits = importLimits): UnpackBudget {
  return { left: Math.min(unpackedBytes, fileBytes * unpackedRatio), most: unpackedBytes };
}

/** Takes what was unpacked off a budget. @throws {JicengError} `file-too-large` when it is used up */
export function spend(budget: UnpackBudget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw tooLarge('unpacked', budget.most - budget.left, budget.most);
}

/**
 * Unpacks a text of an archive piece by piece. Only the synchronous inflater is used: the other one starts a worker
 * from a blob, which a strict policy forbids.
 * @throws {JicengError} `file-too-large` as soon as more comes out than the budget holds; `file-unreadable`
 */
export async function* unpackText(file: Blob, entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<string, void> {
  if (entry.isEncrypted) throw unreadable('old-excel');
  if (entry.method !== 0 && entry.method !== 8) throw unreadable('damaged', { part: entry.name });
  const { Inflate } = await import('fflate');
  const start = await dataStartOf(file, entry);
  let pieces: Uint8Array[] = [];
  let unpacked = 0;
  const take = (piece: Uint8Array): void => {
    unpacked += piece.length;
    spend(budget, piece.length);
    if (piece.length > 0) pieces.push(piece);
  };
  const inflate = entry.method === 8 ? new Inflate(take) : null;
  let decoder: TextDecoder | null = null;
  const decode = (isLast: boolean): string => {
    decoder ??= new TextDecoder(byteOrderMark(pieces[0] ?? new Uint8Array())?.encoding ?? 'utf-8', { fatal: true });
    let text = '';
    for (const piece of pieces) text += decoder.decode(piece, { stream: true });
    pieces = [];
    return isLast ? text + decoder.decode() : text;
  };
  for (let at = 0; at < entry.packedBytes; at += chunkBytes) {
    const bytes = await readBytes(file, start + at, start + Math.min(at + chunkBytes, entry.packedBytes));
    for (let from = 0; from < bytes.length; from += inflateBytes) {
      const isLast = at + from + inflateBytes >= entry.packedBytes;
      const packed = bytes.subarray(from, from + inflateBytes);
      try {
        if (inflate) inflate.push(packed, isLast);
        else take(packed);
      } catch (error) {
        throw isJicengError(error) ? error : unreadable('damaged', { part: entry.name, place: start + at + from }, error);
      }
      if (isLast && unpacked !== entry.unpackedBytes) throw unreadable('damaged', { part: entry.name });
      let text: string;
      try {
        text = decode(isLast);
      } catch {
        throw undecodable('utf-8', start + at + from);
      }
      yield text;
    }
  }
}
