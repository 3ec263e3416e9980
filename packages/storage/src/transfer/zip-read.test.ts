import { isJicengError } from '@jiceng/domain';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isArchive, openArchive } from './zip-read.js';
import { zipFolder } from './zip-folder.js';

/** Bytes that cannot be packed, the same each time. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  let state = 7;
  return new Uint8Array(length).map(() => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16);
}

const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const zipped = (files: Zippable, level: 0 | 6 = 6): Uint8Array => zipSync(files, { level });
const reasonOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'read', (error: unknown) => (isJicengError(error) ? `${error.code} ${error.details['reason'] ?? error.details['limit']}` : String(error)));

describe('an archive that is read', () => {
  it('gives every file of one that we wrote, texts and bytes, and no folders', async () => {
    const photo = noise(200_000);
    const archive = await zipFolder([
      { path: '柳树村_2026/会议.json', read: () => '{"名":"会议"}' },
      { path: '柳树村_2026/附件/签到表.jpg', read: () => new Blob([photo]) },
    ]);
    const entries = await openArchive(archive);
    expect(entries.map(({ path, bytes }) => [path, bytes])).toEqual([['柳树村_2026/会议.json', 16], ['柳树村_2026/附件/签到表.jpg', 200_000]]);
    expect(await entries[0]?.text()).toBe('{"名":"会议"}');
    expect(new Uint8Array((await (await entries[1]?.file())?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(photo);
  });

  it('reads what another program packed: deflated bytes, stored texts, folders, backslashes', async () => {
    const photo = noise(150_000);
    const deflated = await openArchive(blobOf(zipped({ 'a/': new Uint8Array(), 'a\\b.jpg': photo, 'empty.txt': new Uint8Array() })));
    expect(deflated.map(({ path }) => path)).toEqual(['a/b.jpg', 'empty.txt']);
    expect(new Uint8Array((await (await deflated[0]?.file())?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(photo);
    expect((await deflated[1]?.file())?.size).toBe(0);
    const [stored] = await openArchive(blobOf(zipped({ 'a.json': strToU8('{}') }, 0)));
    expect(await stored?.text()).toBe('{}');
  });

  it('is told from other files by its first bytes', async () => {
    expect(await Promise.all([isArchive(blobOf(zipped({ a: strToU8('a') }))), isArchive(new Blob(['{}'])), isArchive(new Blob([]))])).toEqual([true, false, false]);
  });

  it('is refused when it is cut off or is none', async () => {
    const bytes = zipped({ 'a.json': strToU8('{}') });
    for (const end of [4, bytes.length - 23, bytes.length - 1]) expect(await reasonOf(openArchive(blobOf(bytes.slice(0, end)))), String(end)).toBe('file-unreadable truncated');
  });

  it('is refused when a part is damaged, or says less than comes out', async () => {
    const bytes = zipped({ 'a.json': noise(4000) });
    const flipped = bytes.slice().fill(0xff, 36, 60);
    const [damaged] = await openArchive(blobOf(flipped));
    expect([await reasonOf(damaged?.text() as Promise<string>), await reasonOf(damaged?.file() as Promise<Blob>)]).toEqual(['file-unreadable damaged', 'file-unreadable damaged']);
    const view = new DataView(bytes.buffer);
    const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x0201_4b50);
    view.setUint32(entry + 24, 5, true);
    const [lying] = await openArchive(blobOf(bytes));
    expect(await reasonOf(lying?.file() as Promise<Blob>)).toBe('file-unreadable damaged');
  });

  it('is refused when it unpacks to a hundred times its size', async () => {
    expect(await reasonOf(openArchive(blobOf(zipped({ a: new Uint8Array(3_000_000) }))))).toBe('file-too-large ratio');
  });
});
