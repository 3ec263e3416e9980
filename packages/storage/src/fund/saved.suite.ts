import { allocate, type UnsavedFund } from '@jiceng/domain';
import type { StoreNotice } from '../store.js';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import type { SavedQuery } from './repository.js';

const author = '王秀英';
const profile = { id: 'national', version: '3', hash: '8f2c', title: { 'zh-CN': '全国规则' } };

/** Dues of a list that belongs to no unit. */
export const sampleDues: UnsavedFund = { kind: 'dues', unit: null, title: '党费', year: 2026, profile, totalFen: 7502, rows: [] };

/** A sum that was divided for a unit. */
const allocationOf = (unit: string | null): UnsavedFund => ({
  kind: 'allocation',
  unit,
  title: '柳树村',
  year: 2026,
  profile,
  totalFen: 10_000,
  by: 'custom',
  names: ['一组', '二组'],
  weights: [1, 2],
  allocation: allocate(10_000, [1, 2], 'fen'),
});

/** What every store promises about saved results, whatever it keeps its records in. */
export function savedSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);

  describe(`${name}: saved results`, () => {
    it('has none at first', withStores(async (open) => {
      const { saved } = await open();
      assert.deepEqual(await saved.list(), []);
      assert.strictEqual(await saved.get('nothing'), undefined);
    }));

    it('gives a result back with its id, time and author, and leaves a change', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const { record, change } = await store.saved.save(allocationOf('500'), { author });
      const time = '2026-11-20T06:30:00.000Z';
      assert.deepEqual(record, { ...allocationOf('500'), id: record.id, time, author });
      const summary = { title: '柳树村', year: 2026, totalFen: 10_000 };
      assert.deepEqual(change, { id: change.id, time, author, noun: 'fund', op: 'save', key: record.id, summary });
      assert.deepEqual(await store.changes.list({ noun: 'fund' }), [change]);
      store.close();
      const { saved } = await open();
      assert.deepEqual(await saved.get(record.id), record);
      assert.deepEqual(await saved.list(), [record]);
    }));

    it('is not touched by what is done to a result after it was saved', withStores(async (open) => {
      const { saved } = await open();
      const names = ['一组', '二组'];
      const { record } = await saved.save({ ...allocationOf('500'), names } as UnsavedFund, { author });
      names.pop();
      const stored = await saved.get(record.id);
      assert.deepEqual(stored?.kind === 'allocation' && stored.names, ['一组', '二组']);
    }));

    it('lists the newest first, by unit and kind, up to a limit, without those taken back unless asked', withStores(async (open) => {
      // A clock that stands still: the ids alone must keep the order.
      const { saved } = await open(() => 1_000_000);
      const letters = new Map<string, string>();
      const save = async (letter: string, unsaved: UnsavedFund) => {
        const { record } = await saved.save(unsaved, { author });
        letters.set(record.id, letter);
        return record.id;
      };
      await save('a', allocationOf('500'));
      await save('b', sampleDues);
      await save('c', { ...sampleDues, unit: '500' });
      await save('d', allocationOf('50'));
      await save('e', allocationOf(null));
      await save('f', allocationOf(''));
      await saved.withdraw(await save('g', allocationOf('500')), { author });
      const cases: readonly (readonly [SavedQuery | undefined, string])[] = [
        [undefined, 'fedcba'],
        [{ withdrawn: true }, 'gfedcba'],
        [{ unit: '500' }, 'ca'],
        [{ unit: '500', withdrawn: true }, 'gca'],
        [{ unit: null }, 'eb'],
        [{ unit: '' }, 'f'],
        [{ unit: '501' }, ''],
        [{ kind: 'dues' }, 'cb'],
        [{ kind: 'calculation' }, ''],
        [{ unit: '500', kind: 'allocation' }, 'a'],
        [{ unit: null, kind: 'dues' }, 'b'],
        [{ limit: 0 }, ''],
        [{ limit: 1 }, 'f'],
        [{ limit: 2, kind: 'dues' }, 'cb'],
        [{ limit: 1, unit: '500' }, 'c'],
      ];
      for (const [query, expected] of cases) {
        const found = (await saved.list(query)).map(({ id }) => letters.get(id)).join('');
        assert.strictEqual(found, expected, JSON.stringify(query));
      }
    }));

    it('lists at most 100 when nothing is said', withStores(async (open) => {
      const { saved } = await open();
      for (let count = 0; count < 101; count++) await saved.save(sampleDues, { author });
      assert.strictEqual((await saved.list()).length, 100);
      assert.strictEqual((await saved.list({ limit: Infinity })).length, 101);
    }));

    it('takes a result back: it stays with its figures, and says when and by whom', withStores(async (open) => {
      let time = Date.UTC(2026, 10, 20, 6, 30);
      const { saved, changes } = await open(() => time);
      const { record } = await saved.save(allocationOf('500'), { author });
      time += 60_000;
      const undone = await saved.withdraw(record.id, { author: '李强' });
      const withdrawn = { time: '2026-11-20T06:31:00.000Z', author: '李强' };
      assert.deepEqual(undone.record, { ...record, withdrawn });
      const { id, summary, ...change } = undone.change;
      assert.deepEqual(change, { time: withdrawn.time, author: '李强', noun: 'fund', op: 'undo-save', key: record.id });
      assert.deepEqual(summary, { title: '柳树村', year: 2026, totalFen: 10_000 });
      assert.deepEqual(await saved.get(record.id), undone.record);
      assert.deepEqual((await changes.list()).map((one) => one.id)[0], id);
    }));

    it('refuses to take back what is not there or was taken back, and changes nothing', withStores(async (open) => {
      const { saved, changes } = await open();
      assert.strictEqual(await codeOf(saved.withdraw('nothing', { author })), 'unknown-saved');
      const { record } = await saved.save(sampleDues, { author });
      const undone = await saved.withdraw(record.id, { author });
      assert.strictEqual(await codeOf(saved.withdraw(record.id, { author: '李强' })), 'unknown-saved');
      assert.deepEqual(await saved.get(record.id), undone.record);
      assert.strictEqual((await changes.list()).length, 2);
    }));

    it('lets one of two tabs take a result back, and refuses the other', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const { record } = await here.saved.save(sampleDues, { author });
      const codes = await Promise.all([here, there].map(({ saved }) => codeOf(saved.withdraw(record.id, { author }))));
      assert.deepEqual(codes.sort(), ['resolved', 'unknown-saved']);
    }));

    it('rejects what cannot be stored, and keeps what was there', withStores(async (open) => {
      const { saved, changes } = await open();
      const bad = { ...sampleDues, rows: [() => {}] } as unknown as UnsavedFund;
      assert.strictEqual(await codeOf(saved.save(bad, { author })), 'storage-failed');
      assert.deepEqual([await saved.list(), await changes.list()], [[], []]);
    }));

    it('tells another store, which finds the result', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { record, change } = await here.saved.save(sampleDues, { author });
      const { noun, op, key, id } = change;
      assert.deepEqual(await heard, { type: 'change', noun, op, key, id, foreign: true });
      assert.deepEqual(await there.saved.get(key), record);
    }));
  });
}
