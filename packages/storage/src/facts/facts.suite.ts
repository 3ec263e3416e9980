import type { FactColumn, FactSheet } from '@jiceng/domain';
import fc from 'fast-check';
import type { Store, StoreNotice } from '../store.js';
import { codeOf, freshName, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';

const author = '王秀英';
const typed = { author, source: 'typed' } as const;

/** Columns with every kind of value, and with odd texts. */
export const sampleColumns: readonly FactColumn[] = [
  { fact: 'population', asOf: '2026-11-01', units: ['500', '501', '𠮷\ud800'], values: [1499, 0, null] },
  { fact: 'kind', asOf: '2026-11-01', units: ['500', '501', '𠮷\ud800'], values: ['village', '', 'ئۈرۈمچى'] },
  { fact: 'poor', asOf: '2025-12-31', units: ['501', '502'], values: [true, false] },
];

/** One value of one unit. */
const oneValue = (value: number): FactColumn[] => [{ fact: 'population', asOf: '2026-11-01', units: ['500'], values: [value] }];

/** What every store promises about facts, whatever it keeps its records in. */
export function factsSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);
  const ids = (sheets: readonly FactSheet[]): string[] => sheets.map(({ id }) => id);

  describe(`${name}: facts`, () => {
    it('has no sheet at first', withStores(async (open) => {
      const { facts } = await open();
      assert.deepEqual(await facts.read(), []);
      assert.deepEqual(await facts.readSince(''), []);
    }));

    it('gives a sheet back as it was put in, with its id, time, author and source', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const { sheet } = await store.facts.add(sampleColumns, { author, source: 'imported' });
      assert.deepEqual(sheet, { id: sheet.id, time: '2026-11-20T06:30:00.000Z', author, source: 'imported', columns: sampleColumns });
      assert.deepEqual(await store.facts.read(), [sheet]);
      store.close();
      assert.deepEqual(await (await open()).facts.read(), [sheet]);
    }));

    it('keeps a sheet of no columns, and a column of no units', withStores(async (open) => {
      const { facts } = await open();
      const none = await facts.add([], typed);
      const empty = await facts.add([{ fact: 'population', asOf: '2026-11-01', units: [], values: [] }], typed);
      assert.deepEqual([none.change.summary, empty.change.summary], [{ units: 0, facts: 0 }, { units: 0, facts: 1 }]);
      assert.deepEqual(await facts.read(), [none.sheet, empty.sheet]);
    }));

    it('is not touched by what is done to columns after they were put in, or to a sheet that was read', withStores(async (open) => {
      const { facts } = await open();
      const values = [1];
      await facts.add([{ fact: 'population', asOf: '2026-11-01', units: ['500'], values }], typed);
      values[0] = 2;
      for (const { columns } of await facts.read()) (columns as FactColumn[]).pop();
      assert.deepEqual((await facts.read())[0]?.columns, oneValue(1));
    }));

    it('leaves a change of the org tree: op, sheet, counts of units and facts', withStores(async (open) => {
      const { facts, changes } = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const { sheet, change } = await facts.add(sampleColumns, typed);
      assert.deepEqual(change, {
        id: change.id,
        time: '2026-11-20T06:30:00.000Z',
        author,
        noun: 'org',
        op: 'facts',
        key: sheet.id,
        summary: { units: 4, facts: 3 },
      });
      assert.deepEqual(await changes.list({ noun: 'org', key: sheet.id }), [change]);
    }));

    it('takes a sheet back with another one, and both stay', withStores(async (open) => {
      const { facts } = await open();
      const first = await facts.add(oneValue(5), typed);
      const undone = await facts.add(oneValue(4), { ...typed, reverts: first.sheet.id });
      assert.strictEqual(undone.change.op, 'undo-facts');
      assert.strictEqual(undone.sheet.reverts, first.sheet.id);
      assert.deepEqual(await facts.read(), [first.sheet, undone.sheet]);
    }));

    it('keeps nothing of a sheet that was called off, and all of one whose signal comes too late', withStores(async (open) => {
      const { facts, changes } = await open();
      assert.strictEqual(await codeOf(facts.add(oneValue(1), { ...typed, signal: AbortSignal.abort() })), 'aborted');
      const soon = new AbortController();
      const adding = codeOf(facts.add(oneValue(1), { ...typed, signal: soon.signal }));
      soon.abort();
      assert.strictEqual(await adding, 'aborted');
      assert.deepEqual([await facts.read(), await changes.list()], [[], []]);
      const late = new AbortController();
      const { sheet } = await facts.add(oneValue(2), { ...typed, signal: late.signal });
      late.abort();
      assert.deepEqual(await facts.read(), [sheet]);
    }));

    it('rejects what cannot be stored, and keeps what was there', withStores(async (open) => {
      const { facts, changes } = await open();
      const { sheet } = await facts.add(oneValue(1), typed);
      const bad = [{ ...oneValue(2)[0], values: [() => 2] }] as unknown as FactColumn[];
      assert.strictEqual(await codeOf(facts.add(bad, typed)), 'storage-failed');
      assert.deepEqual(await facts.read(), [sheet]);
      assert.strictEqual((await changes.list()).length, 1);
    }));

    it('tells another store of a sheet, which finds it by the last one it knew', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const known = await there.facts.add(oneValue(1), typed);
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { sheet, change } = await here.facts.add(oneValue(2), typed);
      const { noun, op, key, id } = change;
      assert.deepEqual(await heard, { type: 'change', noun, op, key, id, foreign: true });
      assert.deepEqual(await there.facts.readSince(known.sheet.id), [sheet]);
      assert.deepEqual(await there.facts.readSince(sheet.id), []);
    }));

    it('rejects with storage-closed after closing', withStores(async (open) => {
      const store = await open();
      store.close();
      assert.strictEqual(await codeOf(store.facts.read()), 'storage-closed');
      assert.strictEqual(await codeOf(store.facts.add(oneValue(1), typed)), 'storage-closed');
    }));

    it('holds the union of what two tabs add in any order, by id; who follows misses nothing, whatever the clocks say', async () => {
      // A step is what a tab does: adds one, adds two at once, or reads on from the last sheet it knows.
      const step = fc.record({ tab: fc.nat({ max: 1 }), act: fc.constantFrom('add', 'both add', 'follow') });
      const clocks = fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }));
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), clocks, async (steps, times) => {
          const database = freshName();
          const tabs: Store[] = [];
          for (const time of times) tabs.push(await openStoreOf(database, () => time));
          const added: FactSheet[] = [];
          const followed: FactSheet[][] = [[], []];
          const follow = async (tab: number): Promise<void> => {
            const known = followed[tab] as FactSheet[];
            known.push(...(await (tabs[tab] as Store).facts.readSince(known.at(-1)?.id ?? '')));
          };
          const add = async (tab: number): Promise<void> => {
            added.push((await (tabs[tab] as Store).facts.add(oneValue(added.length), typed)).sheet);
          };
          for (const { tab, act } of steps) {
            if (act === 'follow') await follow(tab);
            else await Promise.all(act === 'add' ? [add(tab)] : [add(tab), add(1 - tab)]);
          }
          const expected = [...added].sort((a, b) => (a.id < b.id ? -1 : 1));
          for (const tab of [0, 1]) {
            await follow(tab);
            assert.deepEqual(await (tabs[tab] as Store).facts.read(), expected);
            assert.deepEqual(ids(followed[tab] as FactSheet[]), ids(expected));
          }
          for (const tab of tabs) tab.close();
        }),
        { numRuns: 30 },
      );
    });
  });
}
