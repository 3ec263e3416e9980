import type { OrgMapping } from '@jiceng/domain';
import { nameOf } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { decodeChunks, guessEncoding } from './encoding.js';
import { openImport, type ImportOptions } from './open-import.js';
import { makePace } from './pace.js';

const text = '编码,上级编码,名称\r\n500229,,城口县\r\n500229001,500229,葛城街道\r\n500229002,500229,复兴街道\r\n';

/** The text in GB18030; an encoder is not part of the platform, so the few characters are looked up by decoding. */
function inGb18030(source: string): Uint8Array<ArrayBuffer> {
  const wanted = new Set(source);
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (wanted.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...source].flatMap((character) => (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (codes.get(character) as number[]))));
}

function inUtf16(source: string, isLittle: boolean, hasMark: boolean): Uint8Array<ArrayBuffer> {
  const marked = hasMark ? `\ufeff${source}` : source;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
  return bytes;
}

async function namesOf(bytes: BlobPart, options?: ImportOptions): Promise<{ encoding: string | undefined; names: string[] }> {
  const session = await openImport(new Blob([bytes]), options);
  const { tree } = await session.build(session.guess as OrgMapping);
  return { encoding: session.encoding, names: Array.from({ length: tree.length }, (_, index) => nameOf(tree, index)) };
}

const names = ['城口县', '葛城街道', '复兴街道'];

describe('the encoding of a text table', () => {
  it.each<[string, string, BlobPart]>([
    ['UTF-8', 'utf-8', text],
    ['UTF-8 with a mark', 'utf-8', `\ufeff${text}`],
    ['UTF-16LE with a mark', 'utf-16le', inUtf16(text, true, true)],
    ['UTF-16LE without a mark', 'utf-16le', inUtf16(text, true, false)],
    ['UTF-16BE with a mark', 'utf-16be', inUtf16(text, false, true)],
    ['UTF-16BE without a mark', 'utf-16be', inUtf16(text, false, false)],
    ['GB18030', 'gb18030', inGb18030(text)],
  ])('is found for %s', async (_, encoding, bytes) => {
    expect(await namesOf(bytes)).toEqual({ encoding, names });
  });

  it('gives the same rows for a semicolon file in GB18030 as for its UTF-8 comma twin', async () => {
    expect((await namesOf(inGb18030(text.replaceAll(',', ';')))).names).toEqual((await namesOf(text)).names);
  });

  it('is the one that was chosen, also where another would be found', async () => {
    expect(await namesOf(inGb18030(text), { encoding: 'GBK' })).toEqual({ encoding: 'gbk', names });
  });

  it.each([
    ['one that does not fit', inGb18030(text), { encoding: 'utf-8' }],
    ['one that no browser knows', text, { encoding: 'klingon' }],
  ])('is refused when it was chosen and is %s', async (_, bytes, options) => {
    await expect(openImport(new Blob([bytes]), options)).rejects.toMatchObject({ code: 'file-encoding' });
  });

  it('is found where the first Chinese character comes late', async () => {
    const long = `${'1,,a\r\n'.repeat(60_000)}`;
    const file = new Blob([long, inGb18030('城口县')]);
    expect(await guessEncoding(file, makePace(undefined))).toBe('gb18030');
  });

  it('survives a cut at any byte between two pieces', async () => {
    // A piece is 256 KiB: shifting the text by one byte each puts every byte of a character at the border.
    for (let shift = 0; shift < 4; shift++) {
      const filler = 'x'.repeat(256 * 1024 - 6 - shift);
      for (const [encoding, bytes] of [['utf-8', new TextEncoder().encode('城口县葛城')], ['gb18030', inGb18030('城口县葛城')]] as const) {
        let decoded = '';
        for await (const { text: piece } of decodeChunks(new Blob([filler, bytes]), encoding)) decoded += piece;
        expect(decoded.slice(filler.length)).toBe('城口县葛城');
      }
    }
  });

  it('is not changed to another for a file with one damaged byte', async () => {
    const bytes = new TextEncoder().encode(text.repeat(20));
    bytes[200] = 0xff;
    await expect(openImport(new Blob([bytes]))).rejects.toMatchObject({ code: 'file-encoding', details: { encoding: 'utf-8' } });
  });

  it('is not changed to another for a file that ends within a character', async () => {
    const bytes = new TextEncoder().encode(text.trimEnd());
    for (const missing of [1, 2]) {
      await expect(openImport(new Blob([bytes.slice(0, -missing)]))).rejects.toMatchObject({ code: 'file-unreadable', details: { reason: 'truncated' } });
    }
  });
});
