import { emptyLedger, entryId, type LedgerEntry } from '@jiceng/domain';
import fc from 'fast-check';
import type { Backend } from '../backend.js';
import { codeOf, type SuiteTools } from '../store.suite.js';
import { author, award, otherLog } from './ledger.suite.js';
import { ledgersOver } from './ledger-together.suite.js';
import type { PointsRepository } from './repository.js';

const many = (count: number) => Array.from({ length: count }, (_, at) => award('h1', at, { note: `第 ${at} 条` }));

/** What holds of entries that are looked for by their ids, in any backend. */
export function ledgerFindSuite(name: string, openBackend: (database: string) => Backend, { describe, it, assert }: SuiteTools): void {
  const withLedger = (stretchLength: number, body: (points: PointsRepository, backend: Backend) => Promise<void>) => async (): Promise<void> => {
    const { database, tabs: [points], end } = ledgersOver(openBackend, stretchLength);
    const backend = openBackend(database);
    try {
      await body(points, backend);
    } finally {
      backend.close();
      end();
    }
  };

  describe(`${name}: points by their ids`, () => {
    it('are none in a ledger of nothing', withLedger(4, async (points) => {
      assert.deepEqual([await points.entriesOf([]), await points.entriesOf([`a1:1:${'0'.repeat(32)}`])], [[], [undefined]]);
    }));

    it('are whole entries in the order of the ids, from stretches and on top, also twice, of any writer', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 }), fc.array(fc.nat({ max: 62 }), { maxLength: 12 }), async (before, theirs, after, stretchLength, wanted) => {
          await withLedger(stretchLength, async (points) => {
            await points.append(many(before), { author });
            await points.merge(otherLog('z9', many(theirs)), { author });
            await points.append(many(after), { author });
            const { entries } = await points.read();
            const given = wanted.flatMap((at) => entries[at % Math.max(1, entries.length)] ?? []);
            assert.deepEqual(await points.entriesOf(given.map(entryId)), given);
            assert.deepEqual(await points.entriesOf(entries.map(entryId)), entries);
          })();
        }),
        { numRuns: 40 },
      );
    });

    for (const count of [3, 4, 5, 11]) {
      it(`are undefined for what is no id and for entries that are not there, among ${count}`, withLedger(4, async (points) => {
        const { entries } = await points.append(many(count), { author });
        const [{ writer, hash }] = entries as [LedgerEntry];
        const strange = `${writer}:1:${hash.slice(1, 33)}`;
        const past = `${writer}:${count + 1}:${hash.slice(0, 32)}`;
        const known = entryId(entries[0] as LedgerEntry);
        assert.deepEqual(await points.entriesOf(['', 'x', strange, known, past, `b2:1:${hash.slice(0, 32)}`]), [undefined, undefined, undefined, entries[0], undefined, undefined]);
      }));
    }

    it('are found in stretches that older versions stored', withLedger(4, async (points, backend) => {
      const { entries } = await points.append(many(11), { author });
      await backend.write(['stretches'], async (records) => {
        const { logs: _, ...older } = (await records.get('stretches', 5)) as NonNullable<Awaited<ReturnType<typeof records.get<'stretches'>>>>;
        await records.put('stretches', older, 5);
      });
      assert.deepEqual(await points.entriesOf(entries.map(entryId)), entries);
      const id = entryId(entries[5] as LedgerEntry);
      assert.deepEqual(await points.entriesOf([`${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`, id]), [undefined, entries[5]]);
    }));

    it('read no stretch but those that hold them, and reject with what is wrong with one', withLedger(4, async (points, backend) => {
      const { entries } = await points.append(many(11), { author });
      await backend.write(['stretches'], async (records) => {
        const stretch = (await records.get('stretches', 5)) as NonNullable<Awaited<ReturnType<typeof records.get<'stretches'>>>>;
        await records.put('stretches', { ...stretch, format: 99 }, 5);
      });
      const ids = entries.map(entryId);
      const sound = [...ids.slice(0, 4), ...ids.slice(8)];
      assert.deepEqual(await points.entriesOf(sound), [...entries.slice(0, 4), ...entries.slice(8)]);
      assert.strictEqual(await codeOf(points.entriesOf(ids)), 'storage-unreadable');
    }));

    it('are called off', withLedger(4, async (points) => {
      const { entries } = await points.append(many(5), { author });
      assert.strictEqual(await codeOf(points.entriesOf(entries.map(entryId), { signal: AbortSignal.abort() })), 'aborted');
      assert.strictEqual((await points.catchUp(emptyLedger())).length, 5);
    }));
  });
}
