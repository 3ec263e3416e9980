import { isJicengError } from '@jiceng/domain';
import { undecodable, unreadable } from './errors.js';
import { blockBytes, chunkBytes } from './limits.js';
import type { Pace } from './pace.js';
import { byteOrderMark, sniffBytes, utf16WithoutMark } from './sniff.js';

/** Characters beyond ASCII that settle the guess: what decodes this many without a fault is in that encoding. */
const settling = 4096;

/** Reads a part of a file; a file that has gone since it was chosen is a typed error. */
export async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (error) {
    throw unreadable('gone', {}, error);
  }
}

/** Reads a file in pieces, each with the place after it. The next block is fetched while one is worked on. */
async function* readPieces(file: Blob): AsyncGenerator<{ bytes: Uint8Array; end: number }, void> {
  const fetchBlock = (start: number): Promise<Uint8Array> => {
    const block = readBytes(file, start, Math.min(start + blockBytes, file.size));
    // Whoever stops early does not ask for this one; its fault is nobody's then.
    block.catch(() => {});
    return block;
  };
  let next = fetchBlock(0);
  for (let start = 0; start < file.size; start += blockBytes) {
    const block = await next;
    if (start + blockBytes < file.size) next = fetchBlock(start + blockBytes);
    for (let at = 0; at < block.length; at += chunkBytes) {
      const bytes = block.subarray(at, at + chunkBytes);
      yield { bytes, end: start + at + bytes.length };
    }
  }
}

/**
 * Finds the encoding of a text file: by its byte order mark, by the zeros of UTF-16, else UTF-8 when it decodes
 * without a fault, else GB18030 when that does.
 * @throws {JicengError} `file-encoding` when neither does; `file-unreadable` when it ends within a character
 */
export async function guessEncoding(file: Blob, pace: Pace): Promise<string> {
  const head = await readBytes(file, 0, sniffBytes);
  const marked = byteOrderMark(head)?.encoding ?? utf16WithoutMark(head);
  if (marked) return marked;
  const utf8 = await firstFault(file, 'utf-8', pace);
  if (utf8 === null) return 'utf-8';
  // A few faults among much that is right: UTF-8 that was damaged or cut, and not another encoding.
  if (utf8.atEnd) throw unreadable('truncated', { place: file.size });
  if (utf8.isDamage) throw undecodable('utf-8', utf8.place);
  const gb18030 = await firstFault(file, 'gb18030', pace);
  if (gb18030 === null) return 'gb18030';
  if (gb18030.atEnd) throw unreadable('truncated', { place: file.size });
  throw undecodable('gb18030', gb18030.place);
}

/** Where a file stops being in an encoding. */
interface Fault {
  readonly place: number;
  readonly atEnd: boolean;
  readonly isDamage: boolean;
}

async function firstFault(file: Blob, encoding: string, pace: Pace): Promise<Fault | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let right = 0;
  for await (const { bytes, end } of readPieces(file)) {
    try {
      right += countBeyondAscii(decoder.decode(bytes, { stream: true }));
    } catch {
      const text = new TextDecoder(encoding).decode(bytes);
      const wrong = text.split('\ufffd').length - 1;
      return { place: end - bytes.length, atEnd: false, isDamage: right + countBeyondAscii(text) - wrong > wrong * 4 + 4 };
    }
    if (right >= settling) return null;
    await pace.breathe();
  }
  try {
    decoder.decode();
    return null;
  } catch {
    return { place: file.size, atEnd: right > 0, isDamage: false };
  }
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

/** A piece of a text file. */
export interface TextChunk {
  readonly text: string;
  /** Bytes read so far. */
  readonly done: number;
  readonly isLast: boolean;
}

/**
 * Decodes a file piece by piece, without its byte order mark. A piece takes a few milliseconds.
 * @throws {JicengError} `file-encoding` at the first fault or for an encoding that the browser does not know
 */
export async function* decodeChunks(file: Blob, encoding: string): AsyncGenerator<TextChunk, void> {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw undecodable(encoding);
  }
  for await (const { bytes, end } of readPieces(file)) {
    const isLast = end === file.size;
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
      if (isLast) text += flush(decoder, end);
    } catch (error) {
      throw isJicengError(error) ? error : undecodable(encoding, end - bytes.length);
    }
    yield { text, done: end, isLast };
  }
}

/** The bytes that were kept back are the beginning of a character whose end is missing. */
function flush(decoder: TextDecoder, place: number): string {
  try {
    return decoder.decode();
  } catch {
    throw unreadable('truncated', { place });
  }
}
