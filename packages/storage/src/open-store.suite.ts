import { openIndexedStore, openStore } from './open-store.js';
import type { Store } from './store.js';
import { codeOf, freshName, sampleTree, type SuiteTools } from './store.suite.js';

const author = '';

/** Runs a test while the page's `indexedDB` is another one. */
async function withFactory(factory: PropertyDescriptor, body: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { ...factory, configurable: true });
  try {
    await body();
  } finally {
    if (own) Object.defineProperty(globalThis, 'indexedDB', own);
    else delete (globalThis as Record<string, unknown>)['indexedDB'];
  }
}

const refuse = (): never => {
  throw new DOMException('Not here', 'SecurityError');
};

/** A factory whose open request fails with an error, or never answers. */
function answering(error: DOMException | null): PropertyDescriptor {
  return {
    value: {
      open() {
        const request = new EventTarget();
        Object.setPrototypeOf(request, IDBOpenDBRequest.prototype);
        const own = new EventTarget();
        Object.assign(request, {
          addEventListener: own.addEventListener.bind(own),
          removeEventListener: own.removeEventListener.bind(own),
        });
        Object.defineProperty(request, 'error', { value: error });
        if (error) setTimeout(() => own.dispatchEvent(new Event('error')));
        return request;
      },
    },
  };
}

/** What the page's shared stores promise. */
export function openStoreSuite(name: string, { describe, it, assert }: SuiteTools): void {
  const reasonOf = async (store: Store): Promise<string> => {
    const { kind, state, reason } = store.status;
    await store.org.replace(sampleTree(4), { author });
    assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
    store.close();
    return `${kind} ${state} ${reason}`;
  };

  describe(`${name}: openStore`, () => {
    for (const storage of ['indexeddb', 'memory'] as const) {
      it(`gives everyone the same ${storage} store, until the last one lets go`, async () => {
        const database = freshName();
        const [first, second] = await Promise.all([openStore({ database, storage }), openStore({ database, storage })]);
        assert.strictEqual(first === second, true);
        await first.org.replace(sampleTree(4), { author });
        first.close();
        assert.deepEqual((await second.org.read())?.tree, sampleTree(4));
        second.close();
        assert.strictEqual(await codeOf(second.org.read()), 'storage-closed');
        const third = await openStore({ database, storage });
        assert.strictEqual(third === first, false);
        assert.deepEqual((await third.org.read())?.tree, sampleTree(4));
        // One more than there were does no harm to the next.
        first.close();
        assert.strictEqual((await third.org.head())?.size, sampleTree(4).length);
        third.close();
      });
    }

    it('keeps databases apart, and memory apart from IndexedDB', async () => {
      const database = freshName();
      const stores = await Promise.all([
        openStore({ database, storage: 'indexeddb' }),
        openStore({ database, storage: 'memory' }),
        openStore({ database: `${database}-other`, storage: 'indexeddb' }),
      ]);
      await stores[0].org.replace(sampleTree(4), { author });
      assert.strictEqual(await stores[1].org.head(), null);
      assert.strictEqual(await stores[2].org.head(), null);
      for (const store of stores) store.close();
    });

    it('says why the data are in memory: asked for, missing, refused in each way that browsers have', async () => {
      const open = () => openStore({ database: freshName(), storage: 'indexeddb' });
      assert.strictEqual(await reasonOf(await openStore({ database: freshName(), storage: 'memory' })), 'memory ready requested');
      await withFactory({ value: undefined }, async () => assert.strictEqual(await reasonOf(await open()), 'memory ready missing'));
      await withFactory({ value: null }, async () => assert.strictEqual(await reasonOf(await open()), 'memory ready missing'));
      await withFactory({ get: refuse }, async () => assert.strictEqual(await reasonOf(await open()), 'memory ready refused'));
      await withFactory({ value: { open: refuse } }, async () => assert.strictEqual(await reasonOf(await open()), 'memory ready refused'));
      for (const error of [
        new DOMException('', 'SecurityError'),
        new DOMException('A mutation operation was attempted', 'InvalidStateError'),
        new DOMException('The user denied permission to access the database.', 'UnknownError'),
      ]) {
        await withFactory(answering(error), async () => assert.strictEqual(await reasonOf(await open()), 'memory ready refused'));
      }
    });

    it('does not hide damage or a full disk behind memory, and tries again at the next use', async () => {
      const database = freshName();
      for (const [errorName, code, reason] of [
        ['UnknownError', 'storage-unreadable', 'unreadable'],
        ['QuotaExceededError', 'storage-quota', 'quota'],
      ] as const) {
        let store: Store | undefined;
        await withFactory(answering(new DOMException('Internal error opening backing store', errorName)), async () => {
          store = await openStore({ database, storage: 'indexeddb' });
          assert.deepEqual(store.status, { kind: 'indexeddb', state: 'failed', reason });
          assert.strictEqual(await codeOf(store.org.read()), code);
        });
        assert.strictEqual(await store?.org.read(), null);
        assert.deepEqual(store?.status, { kind: 'indexeddb', state: 'ready' });
        store?.close();
      }
    });

    it('tries again after each failure, also when IndexedDB was away for a while', async () => {
      const store = await openStore({ database: freshName(), storage: 'indexeddb' });
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = () => {
        IDBDatabase.prototype.transaction = transaction;
        throw new DOMException('Connection lost', 'InvalidStateError');
      };
      await withFactory({ value: undefined }, async () => {
        assert.strictEqual(await codeOf(store.org.read()), 'storage-blocked');
        assert.deepEqual(store.status, { kind: 'indexeddb', state: 'failed', reason: 'missing' });
        assert.strictEqual(await codeOf(store.org.read()), 'storage-blocked');
      });
      assert.strictEqual(await store.org.read(), null);
      assert.deepEqual(store.status, { kind: 'indexeddb', state: 'ready' });
      store.close();
    });

    it('says blocked when the browser does not answer, and keeps waiting', async () => {
      await withFactory(answering(null), async () => {
        const store = await openIndexedStore({ database: freshName() }, { patience: 20 });
        assert.deepEqual(store.status, { kind: 'indexeddb', state: 'blocked', reason: 'no-answer' });
        const waiting = codeOf(store.org.read());
        store.close();
        assert.strictEqual(await waiting, 'storage-closed');
      });
    });
  });
}
