import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON with the keys of every object in the order of their UTF-16 code units and no spaces, as in RFC 8785. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON, as 64 lower-case hexadecimal digits. Pure, so it also works on plain HTTP. */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** Takes up bytes part by part, so that a large file can be hashed with pauses. */
export interface ByteHasher {
  update(bytes: Uint8Array): void;
  /** SHA-256 of all of them, as `sha256sum` writes it: 64 lower-case hexadecimal digits. To be asked once. */
  digest(): string;
}

/** A new hasher of bytes. Pure, so it also works on plain HTTP. */
export function byteHasher(): ByteHasher {
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}
