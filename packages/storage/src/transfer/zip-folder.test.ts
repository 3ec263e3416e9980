import { isJicengError } from '@jiceng/domain';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePace } from './pace.js';
import { archivedName, zipFolder, zipType, type ArchivedFile } from './zip-folder.js';

const text = (path: string, content = path): ArchivedFile => ({ path, read: () => content });
const bytes = (path: string, content: Uint8Array<ArrayBuffer>): ArchivedFile => ({ path, read: () => Promise.resolve(new Blob([content])) });

async function packed(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  return new Uint8Array(await (await zipFolder(files)).arrayBuffer());
}
async function namesIn(files: readonly ArchivedFile[]): Promise<string[]> {
  return Object.keys(unzipSync(await packed(files)));
}

describe('a zipped folder', () => {
  it('holds every file under its path, texts and bytes', async () => {
    const photo = crypto.getRandomValues(new Uint8Array(50_000));
    const read = unzipSync(await packed([text('柳树村_2026/目录.csv', '日期,会议'), bytes('柳树村_2026/附件/签到表.jpg', photo), bytes('空', new Uint8Array()), text('空.txt', '')]));
    expect(Object.keys(read)).toEqual(['柳树村_2026/目录.csv', '柳树村_2026/附件/签到表.jpg', '空', '空.txt']);
    expect(strFromU8(read['柳树村_2026/目录.csv'] as Uint8Array)).toBe('日期,会议');
    expect(read['柳树村_2026/附件/签到表.jpg']).toEqual(photo);
    expect([read['空']?.length, read['空.txt']?.length]).toEqual([0, 0]);
  });

  it('says of every Chinese name that it is UTF-8', async () => {
    const file = await packed([text('会议记录.html'), text('a.txt')]);
    const view = new DataView(file.buffer);
    const flags: boolean[] = [];
    for (let at = 0; at + 4 <= file.length; at++) if (view.getUint32(at, true) === 0x0201_4b50) flags.push((view.getUint16(at + 8, true) & 0x800) !== 0);
    expect(flags).toEqual([true, false]);
  });

  it('is an archive by its type, also without a file', async () => {
    expect((await zipFolder([])).type).toBe(zipType);
    expect(await namesIn([])).toEqual([]);
  });

  it('keeps a file that is larger than a piece', async () => {
    const large = new Uint8Array(9 * 1024 * 1024 + 7).map((_, index) => (index * 31) % 251);
    const read = unzipSync(await packed([bytes('大.bin', large), text('后.txt', '后')]));
    expect(Buffer.from(read['大.bin'] as Uint8Array).equals(large)).toBe(true);
    expect(strFromU8(read['后.txt'] as Uint8Array)).toBe('后');
  });

  it('packs bytes only where a file asks for it, and gives them back as they were', async () => {
    const even = new Uint8Array(300 * 1024 + 7).fill(7);
    const file = await packed([{ ...bytes('packed', even), packed: true }, { ...bytes('empty', new Uint8Array()), packed: true }]);
    expect([file.length < 2000, (await packed([bytes('as it is', even)])).length > even.length]).toEqual([true, true]);
    const read = unzipSync(file);
    expect([Buffer.from(read['packed'] as Uint8Array).equals(even), read['empty']?.length]).toEqual([true, 0]);
  });

  it('gives the same bytes for the same files', async () => expect(await packed([text('a'), text('b')])).toEqual(await packed([text('a'), text('b')])));

  it('numbers files that some system would take for the same', async () => {
    expect(await namesIn([text('照片/a.JPG'), text('照片/A.jpg'), text('照片/a.jpg'), text('a'), text('a')])).toEqual(['照片/a.JPG', '照片/A (2).jpg', '照片/a (3).jpg', 'a', 'a (2)']);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await zipFolder([text('a'), text('b'), text('c')], makePace(undefined), ({ done, total }) => told.push(done, total));
    expect(told).toEqual([1, 3, 2, 3, 3, 3]);
  });

  it('can be called off between two files, and reads no further one', async () => {
    const controller = new AbortController();
    const read: string[] = [];
    const file = (path: string): ArchivedFile => ({ path, read: () => (read.push(path), controller.abort(), path) });
    const error = await zipFolder([file('a'), file('b')], makePace(controller.signal)).catch((thrown: unknown) => thrown);
    expect(isJicengError(error) && error.code).toBe('aborted');
    expect(read).toEqual(['a']);
  });

  it('fails with what a file fails with', async () => {
    await expect(zipFolder([{ path: 'a', read: () => Promise.reject(new Error('gone')) }])).rejects.toThrow('gone');
  });
});

describe('a name in an archive', () => {
  it.each([
    ['签到表.jpg', '签到表.jpg'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..', '_'],
    ['', '_'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['a. .', 'a'],
    ['无\u0000零\u202e倒.exe', '无_零_倒.exe'],
    [`${'长'.repeat(80)}.pdf`, `${'长'.repeat(60)}.pdf`],
    ['a.b.c', 'a.b.c'],
    ['.htaccess', 'htaccess'],
    ['._ .', '_'],
    ['..jpg', 'jpg'],
    ['　表.pdf　', '表.pdf'],
  ])('%j becomes %j', (given, name) => expect(archivedName(given)).toBe(name));

  it('never leads out of its folder, is never empty, and stays what it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('.', '/', '\\', ' ', '会', '\u0000'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 80 }), (given) => {
        const name = archivedName(given);
        expect(name).not.toMatch(/^\.{0,2}$|[/\\]|[. ]$/);
        expect(name).not.toContain('\0');
        expect(archivedName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
