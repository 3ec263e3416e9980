import { byteHasher } from '@jiceng/domain';

/** Bytes that are hashed between two moments at which the page can do something else. */
const partBytes = 1024 * 1024;

/** SHA-256 of a file, as attachments are told by. */
export async function hashOf(file: Blob): Promise<string> {
  const hasher = byteHasher();
  for (let start = 0; start < file.size; start += partBytes) hasher.update(new Uint8Array(await file.slice(start, start + partBytes).arrayBuffer()));
  return hasher.digest();
}
