import type { LedgerDraft } from '@jiceng/domain';
import { sampleColumns } from '../facts/facts.suite.js';
import { sampleDues } from '../fund/saved.suite.js';
import { author, award, sampleAccounts } from '../points/ledger.suite.js';
import { recordsOf, writeRecords } from '../records.suite.js';
import type { Store, StoreNotice } from '../store.js';
import { codeOf, freshName, sampleTree, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import type { BackupCounts, BackupProgress } from './repository.js';

/** Some more entries than a closed stretch of the ledger has. */
const manyEntries = 4200;

const nothing: BackupCounts = { units: 0, sheets: 0, saved: 0, rolls: 0, meetings: 0, procedures: 0, notes: 0, entries: 0, attachments: 0 };

const record = (store: Store, drafts: readonly LedgerDraft[]) => store.points.append(drafts, { author });

/** Writes some of everything. @returns what a backup of it says that it holds */
export async function writeEverything(store: Store, awards = 3): Promise<BackupCounts> {
  await store.org.replace(sampleTree(6, 40), { author });
  await store.facts.add(sampleColumns, { author, source: 'imported' });
  await store.saved.save(sampleDues, { author });
  await store.settings.set('scale', 'large');
  await store.drafts.put('fund 500', { $: 'Text', rows: [1, 'ئۈرۈمچى \ud800'] });
  await store.profiles.put('/rules.json', { id: 'local' });
  await writeRecords(store);
  await record(store, sampleAccounts);
  await record(store, Array.from({ length: awards }, (_, at) => award('h1', 1 + (at % 5))));
  return { units: 40, sheets: 1, saved: 1, rolls: 1, meetings: 1, procedures: 1, notes: 1, entries: sampleAccounts.length + awards, attachments: 1 };
}

/** All that a store says of what it holds, but for its changes. */
export async function everythingIn(store: Store): Promise<unknown> {
  const { org, facts, saved, settings, drafts, profiles, points, attachments, meetings } = store;
  const records = await recordsOf(store);
  const { entries, heads } = await points.read();
  return {
    tree: (await org.read())?.tree,
    sheets: await facts.read(),
    saved: await saved.list(),
    scale: await settings.get('scale'),
    draft: await drafts.get('fund 500'),
    profile: await profiles.get('/rules.json'),
    records,
    minutes: await Promise.all(records.meetings.map(({ id }) => meetings.history(id))),
    files: await Promise.all(records.attachments.map(async ({ id }) => (await attachments.file(id)).text())),
    entries,
    heads,
  };
}

/** What every store promises about backups, whatever it keeps its records in. */
export function backupSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);
  /** A store of another name, closed at the end. */
  const withOther = async (body: (other: Store) => Promise<void>): Promise<void> => {
    const other = await openStoreOf(freshName());
    try {
      await body(other);
    } finally {
      other.close();
    }
  };

  describe(`${name}: a backup`, () => {
    it('brings everything to another database as it was, and says what it holds', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const counts = await writeEverything(store, manyEntries);
      const made = await store.backups.make();
      assert.deepEqual([made.counts, made.savedAt, made.change], [counts, '2026-11-20T06:30:00.000Z', (await store.changes.list())[0]?.id]);
      await withOther(async (other) => {
        assert.deepEqual(await other.backups.inspect(made.file), { savedAt: made.savedAt, counts, present: nothing });
        assert.deepEqual(await other.backups.restore(made.file, { author: '李强' }), { savedAt: made.savedAt, counts, present: nothing });
        assert.deepEqual(await everythingIn(other), await everythingIn(store));
        assert.deepEqual([(await other.points.verify()).ok, await other.backups.counts()], [true, counts]);
        const [change, ...others] = await other.changes.list();
        assert.deepEqual([change?.noun, change?.op, change?.key, change?.author], ['backup', 'restore', made.savedAt, '李强']);
        assert.deepEqual(others, await store.changes.list());
      });
    }));

    it('of nothing is one too', withStores(async (open) => {
      const { file, counts, change } = await (await open()).backups.make();
      assert.deepEqual([counts, change], [nothing, '']);
      await withOther(async (other) => {
        await writeEverything(other);
        await other.backups.restore(file, { author });
        assert.deepEqual([await other.org.read(), await other.facts.read(), (await other.points.read()).entries], [null, [], []]);
        assert.deepEqual((await other.changes.list()).map(({ noun }) => noun), ['backup']);
      });
    }));

    it('takes the place of what was there, and its change sorts after those of both', withStores(async (open) => {
      const store = await open();
      await writeEverything(store);
      const made = await store.backups.make();
      const before = await everythingIn(store);
      await store.facts.add(sampleColumns, { author, source: 'typed' });
      await record(store, [award('h2', 5)]);
      await store.drafts.put('later', 1);
      const [latest] = await store.changes.list();
      const { present } = await store.backups.restore(made.file, { author });
      assert.deepEqual([present.sheets, present.entries], [2, made.counts.entries + 1]);
      assert.deepEqual([await everythingIn(store), await store.drafts.get('later')], [before, undefined]);
      const [change] = await store.changes.list();
      assert.strictEqual((change?.id ?? '') > (latest?.id ?? ''), true);
    }));

    it('tells the other stores over the same data to read anew', withStores(async (open) => {
      const here = await open();
      const there = await open();
      await writeEverything(here);
      const { file } = await here.backups.make();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe((notice) => {
          if (notice.type === 'change' && notice.noun === 'backup') resolve(notice);
        });
      });
      const { savedAt } = await here.backups.restore(file, { author });
      const notice = await heard;
      assert.deepEqual(notice.type === 'change' && [notice.op, notice.key, notice.foreign], ['restore', savedAt, true]);
    }));

    it('lets the restored ledger and the one that went on be merged', withStores(async (open) => {
      const store = await open();
      await writeEverything(store);
      const { file } = await store.backups.make();
      await record(store, [award('h1', 4)]);
      await withOther(async (other) => {
        await other.backups.restore(file, { author });
        await record(other, [award('h2', 2)]);
        await other.points.merge((await store.points.read()).entries, { author });
        assert.strictEqual((await other.points.verify()).ok, true);
        const points = (await other.points.read()).entries.flatMap((entry) => (entry.kind === 'award' ? [entry.points] : []));
        assert.deepEqual(points.sort(), [1, 2, 2, 3, 4]);
      });
    }));

    it('tells how far it has come, each phase to its end', withStores(async (open) => {
      const store = await open();
      await writeEverything(store);
      const ends = async (work: (onProgress: (progress: BackupProgress) => void) => Promise<unknown>): Promise<string[]> => {
        const last = new Map<string, boolean>();
        await work(({ phase, done, total }) => last.set(phase, done === total));
        return [...last].map(([phase, isWhole]) => `${phase} ${isWhole}`);
      };
      assert.deepEqual(await ends((onProgress) => store.backups.make({ onProgress })), ['reading true', 'packing true']);
      const { file } = await store.backups.make();
      assert.deepEqual(await ends((onProgress) => store.backups.restore(file, { author, onProgress })), ['checking true', 'writing true']);
    }));

    it('that is called off changes nothing, in whichever phase', withStores(async (open) => {
      const store = await open();
      await writeEverything(store);
      const { file } = await store.backups.make();
      await record(store, [award('h2', 5)]);
      const before = [await everythingIn(store), await store.changes.list()];
      for (const phase of ['reading', 'packing', 'checking', 'writing'] as const) {
        const controller = new AbortController();
        const options = { author, signal: controller.signal, onProgress: (progress: BackupProgress) => progress.phase === phase && controller.abort() };
        const isMade = phase === 'reading' || phase === 'packing';
        assert.strictEqual(await codeOf(isMade ? store.backups.make(options) : store.backups.restore(file, options)), 'aborted', phase);
      }
      assert.deepEqual([await everythingIn(store), await store.changes.list()], before);
    }));

    it('rejects with storage-closed after closing', withStores(async (open) => {
      const store = await open();
      const { file } = await store.backups.make();
      store.close();
      for (const call of [() => store.backups.state(), () => store.backups.make(), () => store.backups.inspect(file), () => store.backups.restore(file, { author })]) {
        assert.strictEqual(await codeOf(call()), 'storage-closed', String(call));
      }
    }));
  });

  describe(`${name}: clearing the data`, () => {
    it('leaves nothing of them, and says what there was', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const counts = await writeEverything(store, manyEntries);
      const { clearedAt, counts: removed } = await store.backups.clear({ author: '李强' });
      assert.deepEqual([clearedAt, removed, await store.backups.counts()], ['2026-11-20T06:30:00.000Z', counts, nothing]);
      await withOther(async (other) => assert.deepEqual(await everythingIn(store), await everythingIn(other)));
      const [change, ...others] = await store.changes.list();
      assert.deepEqual([change?.noun, change?.op, change?.key, change?.author, others], ['backup', 'clear', clearedAt, '李强', []]);
    }));

    it('leaves nothing that a backup lacks, and the time of the last one where there was one', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      await writeEverything(store);
      const made = await store.backups.make();
      await store.backups.clear({ author });
      assert.deepEqual(await store.backups.state(), { savedAt: null, changes: 0, since: null });
      await record(store, sampleAccounts);
      assert.strictEqual((await store.backups.state()).changes, 1);
      await store.backups.noteSaved(made);
      await store.backups.clear({ author });
      assert.deepEqual(await store.backups.state(), { savedAt: made.savedAt, changes: 0, since: null });
    }));

    it('is made good by a backup', withStores(async (open) => {
      const store = await open();
      await writeEverything(store);
      const before = await everythingIn(store);
      const { file } = await store.backups.make();
      await store.backups.clear({ author });
      await store.backups.restore(file, { author });
      assert.deepEqual([await everythingIn(store), (await store.points.verify()).ok], [before, true]);
    }));

    it('begins the ledger again as a new writer, in every store over the data', withStores(async (open) => {
      const here = await open();
      const there = await open();
      for (const store of [here, there]) {
        const { heads: [old] } = (await record(here, sampleAccounts), await there.points.read());
        await here.backups.clear({ author });
        await record(store, sampleAccounts);
        const { entries, heads } = await here.points.read();
        assert.deepEqual([entries.map(({ sequence }) => sequence), heads.length, heads[0]?.writer === old?.writer], [sampleAccounts.map((_, at) => at + 1), 1, false]);
        assert.strictEqual((await there.points.verify()).ok, true);
        await here.backups.clear({ author });
      }
    }));

    it('tells the other stores over the same data to read anew', withStores(async (open) => {
      const here = await open();
      const there = await open();
      await writeEverything(here);
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe((notice) => {
          if (notice.type === 'change' && notice.noun === 'backup') resolve(notice);
        });
      });
      const { clearedAt } = await here.backups.clear({ author });
      const notice = await heard;
      assert.deepEqual(notice.type === 'change' && [notice.op, notice.key, notice.foreign], ['clear', clearedAt, true]);
      assert.strictEqual(await there.org.read(), null);
    }));

    it('that is called off or comes too late removes nothing', withStores(async (open) => {
      const store = await open();
      await writeEverything(store);
      const before = [await everythingIn(store), await store.changes.list()];
      assert.strictEqual(await codeOf(store.backups.clear({ author, signal: AbortSignal.abort() })), 'aborted');
      assert.deepEqual([await everythingIn(store), await store.changes.list()], before);
      store.close();
      assert.strictEqual(await codeOf(store.backups.clear({ author })), 'storage-closed');
    }));
  });

  describe(`${name}: how the data stand to the last backup`, () => {
    it('counts what is in none, and since when', withStores(async (open) => {
      let time = Date.UTC(2026, 10, 20, 6, 30);
      const store = await open(() => time);
      const state = () => store.backups.state();
      assert.deepEqual(await state(), { savedAt: null, changes: 0, since: null });
      await record(store, sampleAccounts);
      time += 1000;
      await record(store, [award('h1', 1)]);
      assert.deepEqual(await state(), { savedAt: null, changes: 2, since: '2026-11-20T06:30:00.000Z' });
      const made = await store.backups.make();
      time += 1000;
      await record(store, [award('h1', 2)]);
      assert.strictEqual((await state()).savedAt, null);
      await store.backups.noteSaved(made);
      assert.deepEqual(await state(), { savedAt: '2026-11-20T06:30:01.000Z', changes: 1, since: '2026-11-20T06:30:02.000Z' });
      await store.backups.restore(made.file, { author });
      assert.deepEqual(await state(), { savedAt: '2026-11-20T06:30:01.000Z', changes: 0, since: null });
    }));
  });
}
