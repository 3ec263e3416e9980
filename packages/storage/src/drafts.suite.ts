import type { StoreNotice } from './store.js';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from './store.suite.js';

/** What every store promises about drafts and copies of profiles, whatever it keeps its records in. */
export function draftsSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);
  const uncloneable = (() => {}) as unknown as string;

  describe(`${name}: drafts`, () => {
    it('keeps what a form held, when, and as a copy, until it is removed', withStores(async (open) => {
      let time = Date.UTC(2026, 10, 20, 6, 30);
      const store = await open(() => time);
      assert.strictEqual(await store.drafts.get('fund 500'), undefined);
      const facts = { population: '1499', kind: null, rows: [1, true] };
      await store.drafts.put('fund 500', facts);
      await store.drafts.put('fund 501', '');
      facts.population = '';
      time += 1000;
      await store.drafts.put('fund 501', 'later');
      store.close();
      const { drafts, changes } = await open();
      const kept = { population: '1499', kind: null, rows: [1, true] };
      assert.deepEqual(await drafts.get('fund 500'), { value: kept, savedAt: '2026-11-20T06:30:00.000Z' });
      assert.deepEqual(await drafts.get('fund 501'), { value: 'later', savedAt: '2026-11-20T06:30:01.000Z' });
      await drafts.remove('fund 500');
      assert.strictEqual(await drafts.get('fund 500'), undefined);
      assert.strictEqual((await drafts.get('fund 501'))?.value, 'later');
      await drafts.remove('never there');
      assert.deepEqual(await changes.list(), []);
    }));

    it('rejects what cannot be stored, and keeps the draft from before', withStores(async (open) => {
      const { drafts } = await open();
      await drafts.put('fund', 1);
      assert.strictEqual(await codeOf(drafts.put('fund', uncloneable)), 'storage-failed');
      assert.strictEqual((await drafts.get('fund'))?.value, 1);
    }));
  });

  describe(`${name}: copies of profiles`, () => {
    it('keeps the last copy of each address, and when it was made', withStores(async (open) => {
      let time = Date.UTC(2026, 10, 20, 6, 30);
      const store = await open(() => time);
      assert.strictEqual(await store.profiles.get('/rules.json'), undefined);
      await store.profiles.put('/rules.json', { id: 'old' });
      await store.profiles.put('/other.json', { id: 'other' });
      time += 1000;
      const raw = { id: 'local', facts: [{ id: 'population' }] };
      await store.profiles.put('/rules.json', raw);
      raw.facts.pop();
      store.close();
      const { profiles, changes } = await open();
      assert.deepEqual(await profiles.get('/rules.json'), {
        url: '/rules.json',
        raw: { id: 'local', facts: [{ id: 'population' }] },
        savedAt: '2026-11-20T06:30:01.000Z',
      });
      assert.deepEqual((await profiles.get('/other.json'))?.raw, { id: 'other' });
      assert.deepEqual(await changes.list(), []);
    }));

    it('rejects what cannot be stored, and keeps the copy from before', withStores(async (open) => {
      const { profiles } = await open();
      await profiles.put('/rules.json', { id: 'local' });
      assert.strictEqual(await codeOf(profiles.put('/rules.json', uncloneable)), 'storage-failed');
      assert.deepEqual((await profiles.get('/rules.json'))?.raw, { id: 'local' });
    }));
  });

  describe(`${name}: what is loaded later`, () => {
    it('has the same method each time, and is no promise to whoever awaits it', withStores(async (open) => {
      const store = await open();
      assert.strictEqual(store.drafts.get, store.drafts.get);
      assert.strictEqual(await Promise.resolve(store.drafts), store.drafts);
      assert.deepEqual(await (await Promise.resolve(store.drafts)).get('none'), undefined);
    }));
  });

  describe(`${name}: what leaves no change record`, () => {
    it('is told to the own listeners and to other stores, each once', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard: StoreNotice[][] = [[], []];
      here.subscribe((notice) => heard[0]?.push(notice));
      const all = new Promise<void>((resolve) => {
        there.subscribe((notice) => {
          if (heard[1]?.push(notice) === 3) resolve();
        });
      });
      await here.drafts.put('fund', 1);
      await here.drafts.remove('fund');
      await here.profiles.put('/rules.json', null);
      await all;
      const said = (notices: readonly StoreNotice[] | undefined) =>
        notices?.map((notice) => (notice.type === 'change' ? `${notice.noun} ${notice.op} ${notice.key} ${notice.foreign}` : notice.type));
      assert.deepEqual(said(heard[0]), ['drafts put fund false', 'drafts remove fund false', 'profiles put /rules.json false']);
      assert.deepEqual(said(heard[1]), ['drafts put fund true', 'drafts remove fund true', 'profiles put /rules.json true']);
    }));

    it('rejects with storage-closed after closing', withStores(async (open) => {
      const store = await open();
      store.close();
      const calls = [() => store.drafts.get('a'), () => store.drafts.put('a', 1), () => store.drafts.remove('a'), () => store.profiles.get('a'), () => store.profiles.put('a', 1)];
      for (const call of calls) assert.strictEqual(await codeOf(call()), 'storage-closed', String(call));
    }));
  });
}
