/** What a file is by its first bytes. Names and types that a browser tells are not asked: they are often wrong. */
export type FileKind = 'empty' | 'zip' | 'old-excel' | 'text' | 'binary' | `other:${string}`;

const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['other:png', [0x89, 0x50, 0x4e, 0x47]],
  ['other:jpeg', [0xff, 0xd8, 0xff]],
  ['other:gif', [0x47, 0x49, 0x46, 0x38]],
  ['other:pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['other:gzip', [0x1f, 0x8b]],
  ['other:rar', [0x52, 0x61, 0x72, 0x21]],
  ['other:7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other:rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['other:sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['other:program', [0x7f, 0x45, 0x4c, 0x46]],
  ['other:program', [0x4d, 0x5a, 0x90]],
];

/** Bytes that {@link sniff} needs of a file's start. */
export const sniffBytes = 64 * 1024;

/** Says what a file is. @param head the first bytes, up to {@link sniffBytes} */
export function sniff(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  const known = signatures.find(([, bytes]) => bytes.every((byte, position) => head[position] === byte));
  if (known) return known[0];
  if (byteOrderMark(head) !== null || utf16WithoutMark(head) !== null) return 'text';
  return isMostlyControls(head) ? 'binary' : 'text';
}

/** The encoding that a byte order mark says, and its length; null without one. */
export function byteOrderMark(head: Uint8Array): { encoding: string; length: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * The UTF-16 that a file without a byte order mark is in; null when it is none. Digits, separators and line ends have
 * a zero as their upper half, so the zeros stand at odd places or at even ones, not at both.
 */
export function utf16WithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < 2 || even + odd < head.length / 200) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  if (Math.min(even, odd) * 10 > Math.max(even, odd)) return null;
  // A name may end where the sample does, half a surrogate pair in.
  const whole = head.subarray(0, head.length - (head.length % 2));
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(whole, { stream: true });
  } catch {
    return null;
  }
  return isTextual(text) ? encoding : null;
}

function isTextual(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) controls++;
  return controls * 20 <= text.length && /[\r\n,;\t]/.test(text);
}

/** One stray zero in a name is a finding; a share of them is no text. */
function isMostlyControls(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls++;
  return controls * 20 > head.length || (controls > 20 && controls * 100 > head.length);
}

function isControl(character: number): boolean {
  return character < 0x20 && character !== 0x09 && character !== 0x0a && character !== 0x0c && character !== 0x0d;
}
