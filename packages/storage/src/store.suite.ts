import type { OrgTree, TextColumn } from '@jiceng/domain';
import type { Store, StoreNotice } from './store.js';

/** The functions of a test runner that the suite needs; vitest's and mocha's with chai's `assert` both fit. */
export interface SuiteTools {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
  readonly assert: {
    strictEqual(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
  };
}

/** Opens stores over the data of one name: an empty one for a new name, another one over the same data for a known one. */
export type OpenStore = (database: string, clock?: () => number) => Promise<Store>;

/** A tree of some size that is the same for the same seed: several levels, empty names, odd characters. */
export function sampleTree(seed: number, length = 1 + (seed % 40), withFields = seed % 2 === 0): OrgTree {
  let state = seed + 1;
  const random = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % limit;
  };
  const level = new Int32Array(length);
  const parent = new Int32Array(length);
  const end = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    level[index] = index === 0 ? 1 : 1 + random((level[index - 1] as number) + 1);
    parent[index] = -1;
    end[index] = index + 1;
    for (let above = index - 1; above >= 0; above--) {
      if ((level[above] as number) < (level[index] as number)) {
        parent[index] = above;
        break;
      }
    }
    for (let above = parent[index] as number; above >= 0; above = parent[above] as number) end[above] = index + 1;
  }
  const names = ['', '柳树村党支部', '和平村委会', 'ئۈرۈمچى', '𠮷\ud800', 'Branch'];
  return {
    length,
    parent,
    level,
    end,
    ids: column(length, (index) => `00${index}`),
    names: column(length, () => (names[random(names.length)] as string).repeat(1 + random(60))),
    kind: new Uint16Array(length).map(() => random(3)),
    kinds: ['', 'town', '村'],
    fields: withFields ? column(length, (index) => (index % 2 ? '' : `{"members":${index}}`)) : null,
    orphanRoot: -1,
  };
}

function column(length: number, textAt: (index: number) => string): TextColumn {
  const offsets = new Uint32Array(length + 1);
  let text = '';
  for (let index = 0; index < length; index++) {
    text += `${textAt(index)}\n`;
    offsets[index + 1] = text.length;
  }
  return { text, offsets };
}

/** The code that something rejects with; `'resolved'` when it does not. */
export async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return 'resolved';
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
}

let names = 0;

/** A database name that no other test uses. */
export function freshName(): string {
  return `test-${Date.now()}-${names++}`;
}

/** Runs a test over stores of one fresh name that are closed afterwards. */
export const withStoresOf = (openStoreOf: OpenStore) => (body: (open: (clock?: () => number) => Promise<Store>) => Promise<void>) => async (): Promise<void> => {
  const database = freshName();
  const stores: Store[] = [];
  try {
    await body(async (clock) => {
      const store = await openStoreOf(database, clock);
      stores.push(store);
      return store;
    });
  } finally {
    for (const store of stores) store.close();
  }
};

/** What every store promises, whatever it keeps its records in. */
export function storeSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const author = '王秀英';
  const withStores = withStoresOf(openStoreOf);

  describe(`${name}: org`, () => {
    it('has nothing at first', withStores(async (open) => {
      const { org } = await open();
      assert.strictEqual(await org.read(), null);
      assert.strictEqual(await org.head(), null);
    }));

    it('gives back every tree as it was put in', withStores(async (open) => {
      const { org } = await open();
      for (let seed = 0; seed < 25; seed++) {
        const tree = sampleTree(seed);
        const { version } = await org.replace(tree, { author });
        const stored = await org.read();
        assert.deepEqual(stored?.tree, tree, `seed ${seed}`);
        assert.strictEqual(stored?.version, version);
      }
    }));

    it('keeps a tree of nothing, and one with a marked node for orphans', withStores(async (open) => {
      const { org } = await open();
      const tree = { ...sampleTree(9), orphanRoot: 0 };
      await org.replace(tree, { author });
      assert.strictEqual((await org.read())?.tree.orphanRoot, 0);
      assert.strictEqual((await org.head())?.size, tree.length - 1);
      await org.replace(sampleTree(0, 0, false), { author });
      assert.strictEqual((await org.read())?.tree.length, 0);
      assert.strictEqual((await org.head())?.size, 0);
    }));

    it('tells by its head what is current, what was before, when and how much', withStores(async (open) => {
      let time = Date.UTC(2026, 10, 20, 6, 30);
      const { org } = await open(() => time);
      const first = await org.replace(sampleTree(5, 12), { author });
      const { previousVersion, ...head } = (await org.head()) ?? {};
      assert.deepEqual(head, { version: first.version, savedAt: '2026-11-20T06:30:00.000Z', size: 12 });
      assert.strictEqual(typeof previousVersion, 'string');
      time += 1000;
      const second = await org.replace(sampleTree(6, 3), { author });
      assert.deepEqual(await org.head(), {
        version: second.version,
        previousVersion: first.version,
        savedAt: '2026-11-20T06:30:01.000Z',
        size: 3,
      });
    }));

    it('is not touched by what is done to a tree after it was put in', withStores(async (open) => {
      const { org } = await open();
      const tree = sampleTree(30);
      await org.replace(tree, { author });
      tree.level.fill(7);
      tree.kind.fill(9);
      assert.deepEqual((await org.read())?.tree, sampleTree(30));
    }));

    it('stores a column that is a window into a larger buffer as its own part only', withStores(async (open) => {
      const { org } = await open();
      const tree = sampleTree(17);
      const wide = new Uint16Array(1000).fill(1);
      wide.set(tree.kind, 100);
      await org.replace({ ...tree, kind: wide.subarray(100, 100 + tree.length) }, { author });
      assert.deepEqual((await org.read())?.tree, tree);
    }));

    it('reports progress in units up to all of them', withStores(async (open) => {
      const { org } = await open();
      const reports: [number, number][] = [];
      await org.replace(sampleTree(8, 20), { author, onProgress: (done, total) => reports.push([done, total]) });
      assert.deepEqual(reports.at(-1), [20, 20]);
      assert.deepEqual(reports, [...reports].sort(([a], [b]) => a - b));
    }));

    it('keeps the old tree when called off before, in the middle and at the end', withStores(async (open) => {
      const { org, changes } = await open();
      await org.replace(sampleTree(4), { author });
      const before = await org.head();
      assert.strictEqual(await codeOf(org.replace(sampleTree(5), { author, signal: AbortSignal.abort() })), 'aborted');
      for (const step of [1, 3, 6]) {
        const controller = new AbortController();
        let count = 0;
        const onProgress = (): void => {
          if (++count === step) controller.abort();
        };
        const code = await codeOf(org.replace(sampleTree(5, 9, false), { author, signal: controller.signal, onProgress }));
        assert.strictEqual(code, 'aborted', `step ${step}`);
      }
      assert.deepEqual(await org.head(), before);
      assert.deepEqual((await org.read())?.tree, sampleTree(4));
      assert.strictEqual((await changes.list()).length, 1);
    }));

    it('keeps a tree whose signal is aborted after it was stored', withStores(async (open) => {
      const { org } = await open();
      const controller = new AbortController();
      const { version } = await org.replace(sampleTree(5), { author, signal: controller.signal });
      controller.abort();
      assert.strictEqual((await org.read())?.version, version);
    }));

    it('keeps the old tree when the progress listener throws, and passes the mistake on', withStores(async (open) => {
      const { org } = await open();
      await org.replace(sampleTree(4), { author });
      const mistake = new Error('mistake');
      const onProgress = (): void => {
        throw mistake;
      };
      assert.strictEqual(await codeOf(org.replace(sampleTree(5), { author, onProgress })), mistake);
      assert.deepEqual((await org.read())?.tree, sampleTree(4));
    }));

    it('lets one of two replacements at once follow the other', withStores(async (open) => {
      const { org } = await open();
      const [first, second] = await Promise.all([
        org.replace(sampleTree(4), { author }),
        org.replace(sampleTree(5), { author }),
      ]);
      const head = await org.head();
      assert.strictEqual(head?.version, second.version);
      assert.strictEqual(head?.previousVersion, first.version);
      assert.deepEqual((await org.read())?.tree, sampleTree(5));
    }));

    it('takes a replacement back, and brings it back again', withStores(async (open) => {
      const { org } = await open();
      const first = await org.replace(sampleTree(4), { author });
      const second = await org.replace(sampleTree(5), { author });
      const undone = await org.undoReplace({ author });
      assert.strictEqual(undone.version, first.version);
      assert.deepEqual((await org.read())?.tree, sampleTree(4));
      assert.strictEqual((await org.undoReplace({ author })).version, second.version);
      assert.deepEqual((await org.read())?.tree, sampleTree(5));
    }));

    it('takes the first tree back to an empty one', withStores(async (open) => {
      const { org } = await open();
      await org.replace(sampleTree(4), { author });
      await org.undoReplace({ author });
      assert.strictEqual((await org.read())?.tree.length, 0);
      await org.undoReplace({ author });
      assert.deepEqual((await org.read())?.tree, sampleTree(4));
    }));

    it('replaces after an undo, and can undo that', withStores(async (open) => {
      const { org } = await open();
      await org.replace(sampleTree(4), { author });
      await org.replace(sampleTree(5), { author });
      await org.undoReplace({ author });
      await org.replace(sampleTree(6), { author });
      assert.deepEqual((await org.read())?.tree, sampleTree(6));
      await org.undoReplace({ author });
      assert.deepEqual((await org.read())?.tree, sampleTree(4));
    }));

    it('refuses to undo where nothing was stored, and where something else is current', withStores(async (open) => {
      const { org } = await open();
      assert.strictEqual(await codeOf(org.undoReplace({ author })), 'nothing-to-undo');
      const first = await org.replace(sampleTree(4), { author });
      await org.replace(sampleTree(5), { author });
      assert.strictEqual(await codeOf(org.undoReplace({ author, version: first.version })), 'storage-changed');
      assert.deepEqual((await org.read())?.tree, sampleTree(5));
    }));

    it('has the same tree after closing and opening again', withStores(async (open) => {
      const store = await open();
      const { version } = await store.org.replace(sampleTree(11), { author });
      store.close();
      const { org } = await open();
      const stored = await org.read();
      assert.strictEqual(stored?.version, version);
      assert.deepEqual(stored?.tree, sampleTree(11));
    }));
  });

  describe(`${name}: changes`, () => {
    it('has a record of each write: id, time, author, what was done and to what', withStores(async (open) => {
      const { org, changes } = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const { change, version } = await org.replace(sampleTree(4, 7), { author });
      assert.deepEqual(change, {
        id: change.id,
        time: '2026-11-20T06:30:00.000Z',
        author,
        noun: 'org',
        op: 'replace',
        key: version,
        summary: { units: 7, previousUnits: 0 },
      });
      assert.deepEqual(await changes.list(), [change]);
      const undone = await org.undoReplace({ author: '' });
      assert.strictEqual(undone.change.op, 'undo-replace');
      assert.strictEqual(undone.change.author, '');
      assert.deepEqual(undone.change.summary, { units: 0, previousUnits: 7 });
    }));

    it('lists the newest first, by noun and key, up to a limit', withStores(async (open) => {
      // A clock that stands still: the ids alone must keep the order.
      const { org, changes } = await open(() => 1_000_000);
      const made: string[] = [];
      const versions: string[] = [];
      for (let seed = 0; seed < 6; seed++) {
        const { change, version } = await org.replace(sampleTree(seed), { author });
        made.unshift(change.id);
        versions.push(version);
      }
      const ids = async (query?: Parameters<typeof changes.list>[0]) => (await changes.list(query)).map(({ id }) => id);
      assert.deepEqual(await ids(), made);
      assert.deepEqual(await ids({ noun: 'org' }), made);
      assert.deepEqual(await ids({ noun: 'org', limit: 2 }), made.slice(0, 2));
      assert.deepEqual(await ids({ limit: 0 }), []);
      assert.deepEqual(await ids({ noun: 'points' }), []);
      assert.deepEqual(await ids({ noun: 'org', key: versions[1] }), [made[4]]);
    }));
  });

  describe(`${name}: settings`, () => {
    it('keeps small values by key, as copies, also after opening again', withStores(async (open) => {
      const store = await open();
      assert.strictEqual(await store.settings.get('scale'), undefined);
      const columns = ['name', 'kind'];
      await store.settings.set('org.columns', columns);
      columns.push('members');
      await store.settings.set('scale', 'large');
      await store.settings.set('scale', 'standard');
      store.close();
      const { settings } = await open();
      assert.strictEqual(await settings.get('scale'), 'standard');
      assert.deepEqual(await settings.get('org.columns'), ['name', 'kind']);
    }));

    it('rejects what cannot be stored, and keeps what was there', withStores(async (open) => {
      const { settings } = await open();
      await settings.set('scale', 'large');
      const bad = (() => {}) as unknown as string;
      assert.strictEqual(await codeOf(settings.set('scale', bad)), 'storage-failed');
      assert.strictEqual(await settings.get('scale'), 'large');
    }));
  });

  describe(`${name}: notices`, () => {
    it('tells its listeners once of each durable change, and no more after they end', withStores(async (open) => {
      const store = await open();
      const notices: StoreNotice[] = [];
      const end = store.subscribe((notice) => notices.push(notice));
      const { change } = await store.org.replace(sampleTree(4), { author });
      await codeOf(store.org.replace(sampleTree(4), { author, signal: AbortSignal.abort() }));
      await store.settings.set('scale', 'large');
      end();
      await store.settings.set('scale', 'standard');
      const { id, op, key } = change;
      assert.deepEqual(notices[0], { type: 'change', noun: 'org', op, key, id, foreign: false });
      assert.deepEqual(
        notices.map((notice) => (notice.type === 'change' ? `${notice.noun} ${notice.op} ${notice.foreign}` : notice.type)),
        ['org replace false', 'settings set false'],
      );
    }));

    it('hears another store over the same data, once, and finds the change there', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const own: StoreNotice[] = [];
      here.subscribe((notice) => own.push(notice));
      const { change, version } = await here.org.replace(sampleTree(4), { author });
      const { noun, op, key, id } = change;
      assert.deepEqual(await heard, { type: 'change', noun, op, key, id, foreign: true });
      assert.strictEqual((await there.org.head())?.version, version);
      // What comes back from there tells that nothing of our own came before it.
      await there.settings.set('scale', 'large');
      while (own.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      assert.deepEqual(own.map((notice) => notice.type === 'change' && notice.foreign), [false, true]);
    }));
  });

  describe(`${name}: closing`, () => {
    it('rejects with storage-closed afterwards', withStores(async (open) => {
      const store = await open();
      store.close();
      assert.strictEqual(await codeOf(store.org.read()), 'storage-closed');
      assert.strictEqual(await codeOf(store.org.replace(sampleTree(1), { author })), 'storage-closed');
      assert.strictEqual(await codeOf(store.settings.set('scale', 'large')), 'storage-closed');
    }));

    it('finishes a replacement that has begun, and still tells the others', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      let version = '';
      await here.org
        .replace(sampleTree(4), { author, onProgress: () => here.close() })
        .then((write) => (version = write.version));
      assert.strictEqual((await heard).type, 'change');
      assert.strictEqual((await there.org.head())?.version, version);
    }));
  });
}
