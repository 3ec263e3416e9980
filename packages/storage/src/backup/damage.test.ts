import 'fake-indexeddb/auto';
import { contentHash } from '@jiceng/domain';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { openIndexedStore } from '../open-store.js';
import type { Store } from '../store.js';
import { codeOf, freshName } from '../store.suite.js';
import { openArchive } from '../transfer/zip-read.js';
import { zipFolder } from '../transfer/zip-folder.js';
import { checkFits, readableSchemas } from './archive.js';
import { everythingIn, writeEverything } from './backup.suite.js';

const author = '李强';
const open = (): Promise<Store> => openIndexedStore({ database: freshName() });

let file: Blob;
let bytes: Uint8Array<ArrayBuffer>;
let written: unknown;
let target: Store;

beforeAll(async () => {
  const store = await open();
  await writeEverything(store);
  ({ file } = await store.backups.make());
  bytes = new Uint8Array(await file.arrayBuffer());
  written = await everythingIn(store);
  target = await open();
  await target.settings.set('scale', 'standard');
});

/** Tries to restore it. @returns with which code it is refused; nothing may have changed then */
async function restored(changed: Blob): Promise<unknown> {
  const before = await everythingIn(target);
  const code = await codeOf(target.backups.restore(changed, { author }));
  if (code !== 'resolved' && typeof code === 'string') expect(await everythingIn(target)).toEqual(before);
  return code;
}

/** The archive with another manifest, whose hash is right again unless it is told not to be, and with other files. */
async function rebuilt(change: (manifest: Record<string, unknown>) => object, replace: (path: string) => string | null | undefined = () => undefined, isSealed = true): Promise<Blob> {
  const files = await Promise.all(
    (await openArchive(file)).map(async (entry) => {
      const own = replace(entry.path);
      if (own === null) return [];
      if (own !== undefined) return [{ path: entry.path, read: () => own }];
      if (entry.path !== 'backup.json') return [{ path: entry.path, read: () => entry.file() }];
      const { hash, ...said } = JSON.parse(await entry.text()) as Record<string, unknown>;
      const other = change(said);
      return [{ path: entry.path, read: () => JSON.stringify({ ...other, hash: isSealed ? contentHash(other) : hash }) }];
    }),
  );
  return zipFolder(files.flat());
}

describe('a backup that is not as it was written', () => {
  it('is refused wherever a bit is another one, or is restored as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const other = bytes.slice();
        (other[at] as number) ^= 1 << bit;
        const code = await restored(new Blob([other]));
        if (code === 'resolved') expect(await everythingIn(target)).toEqual(written);
        else expect(['backup-damaged', 'backup-unknown', 'backup-newer', 'file-too-large']).toContain(code);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(['backup-damaged', 'backup-unknown']).toContain(await restored(file.slice(0, length)));
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, string, () => Blob | Promise<Blob>]>([
    ['nothing', 'backup-unknown', () => new Blob([])],
    ['a text', 'backup-unknown', () => new Blob(['{"format":"jiceng-backup"}'])],
    ['another archive', 'backup-unknown', () => zipFolder([{ path: 'a.txt', read: () => 'a' }])],
    ['an archive of another program', 'backup-unknown', () => rebuilt(() => ({ format: 'other' }))],
    ['a backup of a newer kind', 'backup-newer', () => rebuilt((said) => ({ ...said, version: 2 }))],
    ['a backup of a newer database', 'backup-newer', () => rebuilt((said) => ({ ...said, schema: migrations.length + 1 }))],
    ['a backup of a database from before there were any', 'backup-unknown', () => rebuilt((said) => ({ ...said, schema: 4 }))],
    ['a backup whose manifest was altered', 'backup-damaged', () => rebuilt((said) => ({ ...said, savedAt: '2020-01-01T00:00:00.000Z' }), undefined, false)],
    ['a backup without one of its files', 'backup-damaged', () => rebuilt((said) => said, (path) => (path.startsWith('records/facts') ? null : undefined))],
    ['a backup with another file in the place of one', 'backup-damaged', () => rebuilt((said) => said, (path) => (path.startsWith('records/facts') ? '["a",{}]\n' : undefined))],
    ['a backup from no day', 'backup-damaged', () => rebuilt((said) => ({ ...said, savedAt: '<script>' }))],
    ['a backup without counts', 'backup-damaged', () => rebuilt(({ counts: _, ...said }) => said)],
    ['a backup that counts in words', 'backup-damaged', () => rebuilt((said) => ({ ...said, counts: { ...(said['counts'] as object), units: 'many' } }))],
    ['a backup without a list of records', 'backup-damaged', () => rebuilt(({ records: _, ...said }) => said)],
    ['a backup that lists no file of its records', 'backup-damaged', () => rebuilt((said) => ({ ...said, files: [] }))],
  ])('is refused: %s', async (_, code, make) => {
    const other = await make();
    expect(await restored(other)).toBe(code);
    expect(await codeOf(target.backups.inspect(other))).toBe(code);
  });

  it('is whole again once it is rebuilt as it was', async () => {
    expect(await restored(await rebuilt((said) => said))).toBe('resolved');
    expect(await everythingIn(target)).toEqual(written);
  });

  it.each<[string, boolean, readonly number[]]>([
    ['4 GB', false, [2 ** 31, 2 ** 31 - 1]],
    ['a byte more', true, [2 ** 31, 2 ** 31]],
    ['65,534 files and the manifest', false, Array.from({ length: 65_534 }, () => 1)],
    ['a file more', true, Array.from({ length: 65_535 }, () => 1)],
  ])('is not begun where it could not be read again: %s', (_, isRefused, sizes) => {
    const check = expect(() => checkFits(sizes));
    if (isRefused) check.toThrow(expect.objectContaining({ code: 'backup-too-large' }));
    else check.not.toThrow();
  });

  it('can be read from every database that could be backed up, up to the present one', () => {
    expect(readableSchemas.at(-1)).toBe(migrations.length);
  });
});
