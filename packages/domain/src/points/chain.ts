import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { JicengError } from '../error.js';
import { canonicalJson } from '../profile/index.js';
import type { LedgerDraft, LedgerEntry, LedgerHead, LedgerPlace } from './entry.js';
import { dayNumberOf } from './periods.js';

/** How many digits of the hash stand in an id: enough that nobody finds a second entry with the same. */
export const idDigits = 32;

const writerPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const idPattern = /^([^:]+):([1-9]\d{0,15}):([0-9a-f]{32})$/;

/** Whether a text can name a writer: letters, digits, `.`, `_` and `-`, at most 64. A UUID can. */
export function isWriterId(text: unknown): text is string {
  return typeof text === 'string' && writerPattern.test(text);
}

const timePattern = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Whether a text is an ISO instant in UTC with milliseconds, which sorts as plain text. */
export function isInstant(text: unknown): text is string {
  return typeof text === 'string' && !Number.isNaN(dayNumberOf(text.slice(0, 10))) && timePattern.test(text.slice(10));
}

/**
 * The id of an entry: writer, number and the first {@link idDigits} digits of its hash, such as `a1:877:3f9a…`. It names
 * the place and binds the content: an approval of `a1:877:3f9a…` is none of what is later put in its place.
 */
export function entryId({ writer, sequence, hash }: Pick<LedgerEntry, 'writer' | 'sequence' | 'hash'>): string {
  return `${writer}:${sequence}:${hash.slice(0, idDigits)}`;
}

/** The parts of an id, or null for what is none. */
export function parsedId(id: string): { readonly writer: string; readonly sequence: number; readonly digits: string } | null {
  const match = idPattern.exec(id);
  return match ? { writer: match[1] as string, sequence: Number(match[2]), digits: match[3] as string } : null;
}

/**
 * The text that is hashed: the JSON of the entry without its `hash`, the keys of every object in the order of their UTF-16
 * code units, no spaces; the same as {@link canonicalJson} gives.
 */
export function canonicalText(entry: LedgerEntry): string {
  const { hash: _, ...content } = entry as unknown as Readonly<Record<string, unknown>>;
  let before = '';
  for (const key of Object.keys(content)) {
    // Entries that were sealed here have their keys in order, and hardly any holds objects: then JSON.stringify says the same, five times as fast.
    if (key < before || isNested(content[key])) return canonicalJson(content);
    before = key;
  }
  return JSON.stringify(content);
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

/** SHA-256 of {@link canonicalText}, 64 lower-case hexadecimal digits. Pure, so it also works on plain HTTP. */
export function entryHash(entry: LedgerEntry): string {
  const text = canonicalText(entry);
  return hashOf(text.length * 3 > bytes.length ? utf8ToBytes(text) : bytes.subarray(0, writtenUtf8(text)));
}

/** What hashes nothing yet, and what takes its place for each entry anew: made a million times, it would cost a fifth of the hashing. */
const fresh = sha256.create();
const hasher = fresh.clone();
const digest = new Uint8Array(sha256.outputLen);

function hashOf(data: Uint8Array): string {
  fresh._cloneInto(hasher).update(data).digestInto(digest);
  return bytesToHex(digest);
}

/** Whether an entry says what its hash was made of. */
export function fitsHash(entry: LedgerEntry): boolean {
  try {
    return entryHash(entry) === entry.hash;
  } catch {
    // It holds what no JSON can, and so nothing that was ever hashed.
    return false;
  }
}

/** Nearly every entry fits in here; a million small arrays would take longer to make than to fill. */
const bytes = new Uint8Array(4096);

/** Writes a text as UTF-8 into `bytes`; JSON.stringify leaves no half of a pair alone. */
function writtenUtf8(text: string): number {
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
    else {
      if (code >= 0xd800 && code <= 0xdbff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (text.charCodeAt(++at) - 0xdc00);
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
      } else bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}

/**
 * Puts a draft at the end of a writer's log. The same draft and place give the same entry, whatever the order of keys.
 * @param place where: the number after the last one and the hash of the last entry, `''` before the first
 * @throws {JicengError} `points-entry` for a writer, number or time that cannot be
 */
export function sealedEntry<Draft extends LedgerDraft>(draft: Draft, place: Omit<LedgerPlace, 'hash'>): LedgerEntry<Draft> {
  if (!isWriterId(place.writer) || !(Number.isSafeInteger(place.sequence) && place.sequence >= 1) || !isInstant(place.time)) {
    throw new JicengError('points-entry', `Nothing was recorded: entry ${place.sequence} of the writer “${place.writer}” at “${place.time}” has no possible place. Give a writer id, a number from 1 and an ISO instant in UTC.`, { writer: place.writer, sequence: place.sequence, time: place.time });
  }
  const content: Record<string, unknown> = { ...draft, ...place, hash: '' };
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(content).sort()) if (content[key] !== undefined) ordered[key] = content[key];
  const entry = ordered as unknown as LedgerEntry<Draft>;
  ordered['hash'] = entryHash(entry);
  return Object.freeze(ordered) as unknown as LedgerEntry<Draft>;
}

/**
 * The one hash that is printed for a whole ledger: of one writer the hash of its last entry, of several the SHA-256 of
 * all heads in the order of their writers; `''` of an empty ledger.
 */
export function ledgerHead(heads: readonly LedgerHead[]): string {
  if (heads.length <= 1) return heads[0]?.hash ?? '';
  const lines = [...heads].sort((a, b) => (a.writer < b.writer ? -1 : 1)).map(({ writer, sequence, hash }) => `${writer} ${sequence} ${hash}\n`);
  return bytesToHex(sha256(utf8ToBytes(lines.join(''))));
}
