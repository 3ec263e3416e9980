import { describe, expect, it } from 'vitest';
import { readDelimited } from './delimited.js';
import { makePace } from './pace.js';
import type { TextChunk } from './encoding.js';

/** Feeds a text in pieces of a size. */
async function* pieces(text: string, size: number): AsyncGenerator<TextChunk, void> {
  for (let at = 0; at < text.length; at += size) {
    yield { text: text.slice(at, at + size), done: Math.min(at + size, text.length), isLast: at + size >= text.length };
  }
}

const read = async (text: string, size = text.length, separator?: string) => readDelimited(pieces(text, size), makePace(undefined), separator);

describe('readDelimited', () => {
  it.each([
    ['comma', ','],
    ['tab', '\t'],
    ['semicolon', ';'],
  ])('finds the %s by itself', async (_, separator) => {
    const text = [['id', 'name', 'note'], ['1', 'a', '1.5'], ['2', 'b', 'x']].map((row) => row.join(separator)).join('\n');
    expect(await read(text)).toEqual({ separator, records: [['id', 'name', 'note'], ['1', 'a', '1.5'], ['2', 'b', 'x']] });
  });

  it('takes a semicolon where names hold commas', async () => {
    const { separator } = await read('id;name\n1;a, b\n2;c, d, e\n3;f\n');
    expect(separator).toBe(';');
  });

  it('gives the same rows however the file is cut into pieces', async () => {
    const text = 'id,name\r\n1,"a ""quoted"" name"\r\n2,"two\r\nlines"\r\n\r\n3,"a,b"\r\n4,last';
    const expected = [['id', 'name'], ['1', 'a "quoted" name'], ['2', 'two\nlines'], [''], ['3', 'a,b'], ['4', 'last']];
    for (let size = 30; size <= text.length; size++) {
      expect((await read(text, size, ',')).records, `pieces of ${size}`).toEqual(expected);
    }
    for (let size = 1; size < 30; size++) expect((await read(text, size, ',')).records, `pieces of ${size}`).toEqual(expected);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end with %j', async (end) => {
    expect((await read(['a,b', '1,2', '3,4', ''].join(end))).records).toEqual([['a', 'b'], ['1', '2'], ['3', '4']]);
  });

  it('reads a quoted word at the start of a name as Excel does, and loses no row after it', async () => {
    const text = 'id,name,note\n1,"红旗"村,x\n2,b,"c"\n3,"d""",y\n';
    expect((await read(text)).records).toEqual([['id', 'name', 'note'], ['1', '红旗村', 'x'], ['2', 'b', 'c'], ['3', 'd"', 'y']]);
  });

  it('passes over the line that tells Excel the separator', async () => {
    expect(await read('sep=;\r\nid;name\r\n1;a\r\n')).toEqual({ separator: ';', records: [['id', 'name'], ['1', 'a']] });
  });

  it('refuses a quote that is never closed, with the row it begins in', async () => {
    await expect(read('id,name\n1,a\n2,"b\n3,c\n')).rejects.toMatchObject({ code: 'file-unreadable', details: { reason: 'unclosed-quote', row: 3 } });
    const long = `id,name\n1,"${'x'.repeat(3_000_000)}`;
    await expect(read(long, 100_000)).rejects.toMatchObject({ details: { reason: 'unclosed-quote', row: 2 } });
  });

  it('refuses more columns than a table may have', async () => {
    await expect(read(`${'a,'.repeat(600)}\n`)).rejects.toMatchObject({ code: 'file-too-large', details: { limit: 'columns' } });
  });
});
