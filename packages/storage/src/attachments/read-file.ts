import { byteHasher } from '@jiceng/domain';
import { recordError } from '../record-errors.js';

/** Bytes that are hashed between two moments at which the page can do something else: some ten milliseconds' worth. */
const partBytes = 1024 * 1024;

/** A file as it will be stored, and its hash. */
export interface ReadFile {
  readonly blob: Blob;
  readonly hash: string;
}

/**
 * Reads a file once, and gives a copy that does not change when the file on the disk does.
 * @throws {JicengError} `attachment-unreadable`
 */
export async function readFile(file: Blob, name: string): Promise<ReadFile> {
  const hasher = byteHasher();
  const parts: ArrayBuffer[] = [];
  for (let start = 0; start < file.size; start += partBytes) {
    const part = await file.slice(start, start + partBytes).arrayBuffer().catch((error: unknown) => {
      throw recordError('attachment-unreadable', { name }, error);
    });
    hasher.update(new Uint8Array(part));
    parts.push(part);
  }
  const blob = new Blob(parts, { type: file.type });
  // It was written to meanwhile: what was read is neither the file from before nor the one that it will be.
  if (blob.size !== file.size) throw recordError('attachment-unreadable', { name });
  return { blob, hash: hasher.digest() };
}
