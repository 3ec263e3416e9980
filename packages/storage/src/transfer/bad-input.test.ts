import { isJicengError, nameOf, type OrgMapping } from '@jiceng/domain';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openImport } from './open-import.js';

const open = (...parts: BlobPart[]) => openImport(new Blob(parts));

async function findingsOf(text: BlobPart) {
  const session = await open(text);
  return (await session.build(session.guess as OrgMapping)).findings.map(({ code, row }) => [code, row]);
}

/** Noise that is the same each time. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = 12345;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const workbookParts = {
  'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
};

function sheetOf(rows: number): Uint8Array {
  return strToU8(`<worksheet><sheetData>${Array.from({ length: rows }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at * 7919}</v></c></row>`).join('')}</sheetData></worksheet>`);
}

describe('a file that is no table', () => {
  it.each<[string, BlobPart[], string]>([
    ['nothing', [''], 'empty'],
    ['a byte order mark only', ['\ufeff'], 'empty'],
    ['empty lines', ['\n\r\n\n'], 'empty'],
    ['5 MB of noise', [noise(5 * 1024 * 1024)], 'binary'],
    ['a picture', [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)], 'other-kind'],
    ['a PDF', ['%PDF-1.7\n'], 'other-kind'],
    ['an old workbook', [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(2000)], 'old-excel'],
    ['a page that calls itself a workbook', ['<html><table><tr><td>1</td></tr></table></html>'], 'markup'],
    ['an archive of something else', [zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>], 'other-kind'],
    ['JSON of something else', ['{"version": 3}'], 'no-table'],
    ['JSON that is cut off', ['[{"id":"1","name":"a"},{"id":"2","na'], 'truncated'],
    ['JSON with a fault', ['[\n  {"id":"1",\n   "name": oops}\n]'], 'damaged'],
    ['a table that is cut off within quotes', ['id,parentId,name\n1,,a\n2,1,"b'], 'unclosed-quote'],
  ])('is refused: %s', async (_, parts, reason) => {
    await expect(open(...parts)).rejects.toMatchObject({ code: 'file-unreadable', details: { reason } });
  });

  it('says the line and column of a fault in JSON', async () => {
    await expect(open('[\n  {"id":"1",\n   "name": oops}\n]')).rejects.toMatchObject({ details: { line: 3, column: 12 } });
  });

  it('is refused wherever a workbook was cut off, and never half read', async () => {
    const whole = zipSync({ ...workbookParts, 'xl/worksheets/sheet1.xml': sheetOf(2000) });
    for (let length = 4; length < whole.length; length += Math.ceil(whole.length / 40)) {
      await expect(open(whole.slice(0, length) as Uint8Array<ArrayBuffer>)).rejects.toMatchObject({ code: 'file-unreadable' });
    }
  });

  it('is refused with a typed error whatever byte of a workbook is damaged, or gives a table', async () => {
    const whole = zipSync({ ...workbookParts, 'xl/worksheets/sheet1.xml': sheetOf(50) });
    for (let at = 4; at < whole.length; at += 3) {
      const damaged = whole.slice() as Uint8Array<ArrayBuffer>;
      damaged[at] = (damaged[at] as number) ^ 0x55;
      const error: unknown = await open(damaged).then(() => undefined, (reason: unknown) => reason);
      expect(error === undefined || isJicengError(error), String(error)).toBe(true);
    }
  });
});

describe('a file that is too large', () => {
  it('is refused by its size before a byte is read', async () => {
    const file = { size: 201 * 1024 * 1024, slice: () => { throw new Error('read'); } } as unknown as Blob;
    await expect(openImport(file)).rejects.toMatchObject({ code: 'file-too-large', details: { limit: 'bytes' } });
  });

  it('is refused by what it says it unpacks to', async () => {
    const bomb = zipSync({ ...workbookParts, 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) });
    await expect(open(bomb as Uint8Array<ArrayBuffer>)).rejects.toMatchObject({ code: 'file-too-large', details: { limit: 'ratio' } });
  });

  it('is refused by what it unpacks to, when it says less', async () => {
    const bomb = zipSync({ ...workbookParts, 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000).fill(0x20) });
    const view = new DataView(bomb.buffer);
    // The directory's entry of the sheet: the size that it unpacks to stands 24 bytes after the mark.
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 30_000_000) view.setUint32(at + 24, 1000, true);
    }
    await expect(open(bomb as Uint8Array<ArrayBuffer>)).rejects.toMatchObject({ code: 'file-too-large', details: { limit: 'unpacked' } });
  });
});

describe('a table with bad rows', () => {
  it('gives a finding with its row for each', async () => {
    expect(await findingsOf([
      'id,parentId,name',
      '1.10101E+11,,damaged',
      '1,,<script>alert(1)</script>',
      '2,1,a\u0000b',
      '3,1,a\u202eb',
      '4,1,',
      '5,5,own parent',
      '6,7,circle',
      '7,6,circle',
      '8,99,orphan',
      ',1,no id',
      '2,1,again',
      '9,1,too,many',
    ].join('\n'))).toEqual([
      ['damaged-id', 2], ['markup', 3], ['control-characters', 4], ['control-characters', 5], ['empty-name', 6], ['self-parent', 7],
      ['cycle', 8], ['orphan', 10], ['bad-id', 11], ['duplicate-id', 12], ['bad-row', 13],
    ]);
  });

  it('gives a finding for a last row that was cut off', async () => {
    expect(await findingsOf('id,name,parentId\n1,a,\n2,b')).toEqual([['bad-row', 3]]);
  });

  it('gives no rows for a heading alone', async () => {
    const session = await open('id,parentId,name\n');
    expect(session).toMatchObject({ rowCount: 0, columns: ['id', 'parentId', 'name'], guess: { nesting: 'parent' } });
    expect(await session.build(session.guess as OrgMapping)).toMatchObject({ rows: 0, findings: [], tree: { length: 0 } });
  });

  it('leaves a table of one column of codes to a person', async () => {
    expect(await open('id\n1\n2\n')).toMatchObject({ columns: ['id'], rowCount: 2, guess: null });
  });

  it('builds a chain of 10,000 levels from a table and from nested JSON', async () => {
    const depth = 10_000;
    const rows = Array.from({ length: depth }, (_, at) => `${at + 1},${at === 0 ? '' : at},level ${at + 1}`);
    const json = `${Array.from({ length: depth }, (_, at) => `[{"id":"${at + 1}","name":"level ${at + 1}","children":`).join('')}[]${'}]'.repeat(depth)}`;
    for (const text of [`id,parentId,name\n${rows.reverse().join('\n')}`, json]) {
      const session = await open(text);
      const { tree, findings } = await session.build(session.guess as OrgMapping);
      expect([findings.length, tree.length, tree.level[depth - 1], nameOf(tree, depth - 1)]).toEqual([0, depth, depth, `level ${depth}`]);
    }
  });
});
