import type { StoreNotice } from '../store.js';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import { attachmentLimits } from './attachment.js';
import type { AttachmentQuery, NewAttachment } from './repository.js';

const options = { author: '王秀英', noun: 'meeting' };
const time = '2026-11-20T06:30:00.000Z';

/** What a file is evidence of. */
export const sampleOf: NewAttachment = { unit: '500', year: 2026, name: '签到表.jpg' };

/** A file whose bytes are all one number. */
export const fileOf = (size: number, value = 7, type = 'image/jpeg'): Blob => new Blob([new Uint8Array(size).fill(value)], { type });

/** What every store promises about attachments, whatever it keeps its records in. */
export function attachmentsSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);
  const bytesOf = async (blob: Blob): Promise<number[]> => [...new Uint8Array(await blob.arrayBuffer())];

  describe(`${name}: attachments`, () => {
    it('gives a file back byte for byte, with its hash, and leaves a change', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const { attachment, change } = await store.attachments.add(new Blob(['abc'], { type: 'text/plain' }), sampleOf, options);
      const { id } = attachment;
      const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
      assert.deepEqual(attachment, { ...sampleOf, id, time, author: '王秀英', type: 'text/plain', bytes: 3, hash });
      assert.deepEqual(change, { id: change.id, time, ...options, op: 'attach', key: id, summary: { ...sampleOf, bytes: 3 } });
      store.close();
      const { attachments } = await open();
      const file = await attachments.file(id);
      assert.deepEqual([await file.text(), file.type], ['abc', 'text/plain']);
      assert.deepEqual([await attachments.get(id), await attachments.list({ year: 2026 })], [attachment, [attachment]]);
    }));

    it('keeps an empty file, and one of several parts', withStores(async (open) => {
      const { attachments } = await open();
      const size = 2 * 1024 * 1024 + 1;
      const bytes = new Uint8Array(size).map((_, index) => index % 251);
      for (const [file, hash] of [
        [new Blob([]), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
        [new Blob([bytes]), '72bcf8fa6c73c0a650f5c83f47e54290ba2fe60ac6cb0d8fe5b0a41dd57a0844'],
      ] as const) {
        const { attachment } = await attachments.add(file, sampleOf, options);
        const stored = await attachments.file(attachment.id);
        assert.deepEqual([attachment.hash, stored.size], [hash, file.size]);
        assert.strictEqual((await bytesOf(stored)).every((value, index) => value === index % 251), true);
      }
    }));

    it('lists those of a year and of units, by unit and then by age', withStores(async (open) => {
      const { attachments } = await open();
      const letters = new Map<string, string>();
      for (const [letter, unit, year] of [['a', '500', 2026], ['b', '50', 2026], ['c', '500', 2025], ['d', '500', 2026]] as const) {
        letters.set((await attachments.add(fileOf(1), { ...sampleOf, unit, year }, options)).attachment.id, letter);
      }
      const cases: readonly (readonly [AttachmentQuery, string])[] = [
        [{ year: 2026 }, 'bad'],
        [{ year: 2026, units: ['500'] }, 'ad'],
        [{ year: 2025, units: ['500', '50'] }, 'c'],
        [{ year: 2024 }, ''],
      ];
      for (const [query, expected] of cases) assert.strictEqual((await attachments.list(query)).map(({ id }) => letters.get(id)).join(''), expected, JSON.stringify(query));
    }));

    it('takes a file up to 20 MB, and refuses one byte more before it is read', withStores(async (open) => {
      const { attachments, changes } = await open();
      const { fileBytes, yearBytes } = attachmentLimits;
      assert.deepEqual([fileBytes, yearBytes], [20 * 1024 * 1024, 200 * 1024 * 1024]);
      assert.strictEqual((await attachments.add(fileOf(fileBytes), sampleOf, options)).attachment.bytes, fileBytes);
      const large = { size: fileBytes + 1, slice: () => assert.strictEqual('read', 'not read') } as unknown as Blob;
      assert.strictEqual(await codeOf(attachments.add(large, sampleOf, options)), 'attachment-too-large');
      assert.strictEqual(await codeOf(attachments.add({ size: 300 * 1024 * 1024 } as Blob, sampleOf, options)), 'attachment-too-large');
      assert.strictEqual((await changes.list()).length, 1);
    }));

    it('removes a file once, and what is known of it stays', withStores(async (open) => {
      const { attachments } = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      for (const act of [attachments.file('none'), attachments.remove('none', options)]) assert.strictEqual(await codeOf(act), 'unknown-attachment');
      assert.strictEqual(await attachments.get('none'), undefined);
      const { attachment } = await attachments.add(fileOf(5), sampleOf, options);
      const gone = await attachments.remove(attachment.id, { ...options, author: '李强' });
      assert.deepEqual(gone.attachment, { ...attachment, removed: { time, author: '李强' } });
      assert.strictEqual(gone.change.op, 'remove-attachment');
      assert.deepEqual(await attachments.list({ year: 2026 }), [gone.attachment]);
      for (const act of [attachments.file(attachment.id), attachments.remove(attachment.id, options)]) assert.strictEqual(await codeOf(act), 'unknown-attachment');
    }));

    it('keeps nothing of a file that cannot be read, or that was called off', withStores(async (open) => {
      const { attachments, changes } = await open();
      const fileThat = (reads: () => Promise<ArrayBuffer>): Blob => ({ size: 3, type: '', slice: () => ({ arrayBuffer: reads }) }) as unknown as Blob;
      const moved = fileThat(() => Promise.reject(new DOMException('', 'NotReadableError')));
      const cutMeanwhile = fileThat(async () => new ArrayBuffer(2));
      for (const file of [moved, cutMeanwhile]) assert.strictEqual(await codeOf(attachments.add(file, sampleOf, options)), 'attachment-unreadable');
      assert.strictEqual(await codeOf(attachments.add(fileOf(1), sampleOf, { ...options, signal: AbortSignal.abort() })), 'aborted');
      const soon = new AbortController();
      const adding = codeOf(attachments.add(fileOf(1), sampleOf, { ...options, signal: soon.signal }));
      soon.abort();
      assert.strictEqual(await adding, 'aborted');
      assert.deepEqual([await attachments.list({ year: 2026 }), await changes.list()], [[], []]);
    }));

    it('tells another store, which finds the file', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { attachment, change } = await here.attachments.add(fileOf(2), sampleOf, options);
      assert.deepEqual(await heard, { type: 'change', noun: 'meeting', op: 'attach', key: attachment.id, id: change.id, foreign: true });
      assert.deepEqual(await bytesOf(await there.attachments.file(attachment.id)), [7, 7]);
    }));
  });
}
