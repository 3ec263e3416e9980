import fc from 'fast-check';
import type { Backend } from '../backend.js';
import { createIdentifierMaker } from '../identifiers.js';
import { codeOf, freshName, type SuiteTools } from '../store.suite.js';
import { fileOf, sampleOf } from './attachments.suite.js';
import { createAttachmentRepository, type AttachmentRepository } from './repository.js';

const options = { author: '', noun: 'meeting' };
const limits = { fileBytes: 20, yearBytes: 200 };

/** Repositories over one fresh database, as two tabs have them, with room for as many bytes as there are megabytes else. */
function tabsOver(openBackend: (database: string) => Backend): { tabs: [AttachmentRepository, AttachmentRepository]; end: () => void } {
  const database = freshName();
  const backends = [openBackend(database), openBackend(database)] as const;
  const [one, other] = backends.map((backend) => {
    const identify = createIdentifierMaker(Date.now);
    return createAttachmentRepository(
      {
        read: (stores, work) => backend.read(stores, work),
        write: (stores, work, signal) => backend.write(stores, work, signal),
        keep: (stores, work) => backend.keep(stores, work),
        identifiers: async () => identify,
        now: () => new Date().toISOString(),
      },
      limits,
    );
  });
  return { tabs: [one as AttachmentRepository, other as AttachmentRepository], end: () => backends.forEach((backend) => backend.close()) };
}

/** What holds of the room for attachments, in any backend. */
export function attachmentsRoomSuite(name: string, openBackend: (database: string) => Backend, { describe, it, assert }: SuiteTools): void {
  describe(`${name}: the room for attachments`, () => {
    it('takes what a unit’s year has room for, refuses one byte more, and has room again after one is removed', async () => {
      const { tabs: [attachments], end } = tabsOver(openBackend);
      const add = (bytes: number, other = {}) => attachments.add(fileOf(bytes), { ...sampleOf, ...other }, options);
      assert.strictEqual(await codeOf(add(21)), 'attachment-too-large');
      const { attachment: first } = await add(20);
      for (let count = 1; count < 10; count++) await add(20);
      assert.strictEqual(await codeOf(add(1)), 'attachments-full');
      assert.strictEqual(await codeOf(add(0)), 'resolved');
      for (const other of [{ unit: '501' }, { unit: '50' }, { year: 2025 }]) assert.strictEqual(await codeOf(add(20, other)), 'resolved', JSON.stringify(other));
      await attachments.remove(first.id, options);
      assert.deepEqual([await codeOf(add(19)), await codeOf(add(2)), await codeOf(add(1)), await codeOf(add(1))], ['resolved', 'attachments-full', 'resolved', 'attachments-full']);
      end();
    });

    it('is never taken twice, however two tabs add and remove', async () => {
      const step = fc.record({ act: fc.constantFrom('add', 'add', 'both', 'remove'), bytes: fc.integer({ min: 5, max: 20 }), at: fc.nat() });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24 }), async (steps) => {
          const { tabs, end } = tabsOver(openBackend);
          const held: { id: string; bytes: number }[] = [];
          const free = (): number => limits.yearBytes - held.reduce((sum, { bytes }) => sum + bytes, 0);
          for (const { act, bytes, at } of steps) {
            if (act === 'remove') {
              const [gone] = held.splice(at % Math.max(1, held.length), 1);
              if (gone) await tabs[at % 2]?.remove(gone.id, options);
              continue;
            }
            const adders = act === 'both' ? tabs : [tabs[at % 2] as AttachmentRepository];
            const results = await Promise.allSettled(adders.map((tab) => tab.add(fileOf(bytes), sampleOf, options)));
            const added = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.attachment] : []));
            for (const result of results) if (result.status === 'rejected') assert.strictEqual((result.reason as { code: string }).code, 'attachments-full');
            assert.strictEqual(added.length, Math.min(Math.floor(free() / bytes), adders.length));
            held.push(...added);
          }
          const present = (await tabs[0].list({ year: 2026 })).filter(({ removed }) => !removed);
          assert.deepEqual(present.map(({ id }) => id).sort(), held.map(({ id }) => id).sort());
          for (const { id, bytes } of held) assert.strictEqual((await tabs[1].file(id)).size, bytes);
          end();
        }),
        { numRuns: 30 },
      );
    });
  });
}
