import { openDB, type IDBPDatabase } from 'idb';
import { sampleColumns } from './facts/facts.suite.js';
import { sampleDues } from './fund/saved.suite.js';
import { sampleMeeting } from './meeting/meetings.suite.js';
import type { YearRow } from './meeting/stored-meeting.js';
import { recordsOf, recordWrites, writeRecords } from './records.suite.js';
import { openIndexedStore } from './open-store.js';
import type { JicengSchema, OrgHead } from './schema.js';
import type { Store } from './store.js';
import { codeOf, freshName, sampleTree, type SuiteTools } from './store.suite.js';

const author = '';

/** What only a store in IndexedDB can promise. */
export function indexedSuite(name: string, { describe, it, assert }: SuiteTools): void {
  const withStore = (body: (store: Store, database: IDBPDatabase<JicengSchema>) => Promise<void>) => async (): Promise<void> => {
    const databaseName = freshName();
    const store = await openIndexedStore({ database: databaseName });
    const database = await openDB<JicengSchema>(databaseName);
    try {
      await body(store, database);
    } finally {
      database.close();
      store.close();
    }
  };

  const versionsOf = async (database: IDBPDatabase<JicengSchema>): Promise<string[]> => [
    ...new Set((await database.getAllKeys('blocks')).map(([, version]) => version)),
  ];

  /** Runs a test while the put of a given number fails as `fail` does. */
  const withFailingPut = async (number: number, fail: () => never, body: () => Promise<void>): Promise<void> => {
    const { put } = IDBObjectStore.prototype;
    let count = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...parameters) {
      if (++count === number) fail();
      return put.apply(this, parameters);
    };
    try {
      await body();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  };

  const fullDisk = (): never => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  };

  describe(`${name}: blocks`, () => {
    it('holds the current and the previous version, and nothing older', withStore(async (store, database) => {
      const versions: string[] = [];
      for (let seed = 1; seed < 6; seed++) versions.push((await store.org.replace(sampleTree(seed), { author })).version);
      assert.deepEqual(await versionsOf(database), versions.slice(-2));
      await store.org.undoReplace({ author });
      const { version } = await store.org.replace(sampleTree(7), { author });
      assert.deepEqual(await versionsOf(database), [versions[3], version]);
    }));

    it('holds no block of a replacement that was called off', withStore(async (store, database) => {
      const { version } = await store.org.replace(sampleTree(4), { author });
      const controller = new AbortController();
      const onProgress = (): void => controller.abort();
      assert.strictEqual(await codeOf(store.org.replace(sampleTree(5), { author, signal: controller.signal, onProgress })), 'aborted');
      assert.deepEqual(await versionsOf(database), [version]);
    }));

    for (const number of [1, 4, 7, 8]) {
      it(`is as before when the room ends at put ${number}`, withStore(async (store, database) => {
        const { version } = await store.org.replace(sampleTree(4), { author });
        await withFailingPut(number, fullDisk, async () => {
          const code = await codeOf(store.org.replace(sampleTree(5, 9, false), { author }));
          assert.strictEqual(code, 'storage-quota');
        });
        assert.deepEqual(await versionsOf(database), [version]);
        assert.strictEqual((await store.changes.list()).length, 1);
        assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
        await store.org.replace(sampleTree(5), { author });
        assert.deepEqual((await store.org.read())?.tree, sampleTree(5));
      }));
    }

    it('is as before when the browser ends the transaction, and says storage-failed', withStore(async (store) => {
      await store.org.replace(sampleTree(4), { author });
      const end = (): never => {
        throw new DOMException('The disk is gone', 'UnknownError');
      };
      await withFailingPut(3, end, async () => {
        assert.strictEqual(await codeOf(store.org.replace(sampleTree(5), { author })), 'storage-failed');
      });
      assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
    }));

    it('says storage-quota when the room ends at the commit', withStore(async (store) => {
      await store.org.replace(sampleTree(4), { author });
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...parameters) {
        const request = put.apply(this, parameters);
        const { transaction } = this;
        // The browser ends the transaction by itself: requests only say that, and the reason is the transaction's.
        queueMicrotask(() => {
          Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
          transaction.abort();
        });
        return request;
      };
      try {
        assert.strictEqual(await codeOf(store.org.replace(sampleTree(5), { author })), 'storage-quota');
      } finally {
        IDBObjectStore.prototype.put = put;
      }
      assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
    }));
  });

  describe(`${name}: facts and saved results`, () => {
    for (const number of [1, 2]) {
      it(`are as before when the room ends at put ${number}`, withStore(async (store) => {
        const { sheet } = await store.facts.add(sampleColumns, { author, source: 'typed' });
        const { record } = await store.saved.save(sampleDues, { author });
        const changes = await store.changes.list();
        for (const write of [
          () => store.facts.add(sampleColumns, { author, source: 'typed' }),
          () => store.saved.save(sampleDues, { author }),
          () => store.saved.withdraw(record.id, { author }),
        ]) {
          await withFailingPut(number, fullDisk, async () => assert.strictEqual(await codeOf(write()), 'storage-quota'));
        }
        assert.deepEqual(await store.facts.read(), [sheet]);
        assert.deepEqual(await store.saved.list(), [record]);
        assert.deepEqual(await store.changes.list(), changes);
      }));
    }

    it('are storage-unreadable when a sheet has a format that is unknown, and nothing is removed', withStore(async (store, database) => {
      const { sheet } = await store.facts.add(sampleColumns, { author, source: 'typed' });
      await database.put('facts', { ...sheet, format: 99 });
      assert.strictEqual(await codeOf(store.facts.read()), 'storage-unreadable');
      assert.strictEqual((await database.getAll('facts')).length, 1);
    }));
  });

  describe(`${name}: rolls, meetings, procedures, notes and attachments`, () => {
    for (const number of [1, 2, 3, 4]) {
      it(`are as before when the room ends at put ${number}`, withStore(async (store) => {
        const { written, versions, file } = await writeRecords(store);
        const changes = await store.changes.list();
        for (const [puts, write] of recordWrites(store, written)) {
          if (number > puts) continue;
          await withFailingPut(number, fullDisk, async () => assert.strictEqual(await codeOf(write()), 'storage-quota', String(write)));
        }
        assert.deepEqual(await recordsOf(store), written);
        assert.deepEqual(await store.meetings.history(versions.meeting), versions.all);
        assert.strictEqual(await (await store.attachments.file(file)).text(), 'abc');
        assert.deepEqual(await store.changes.list(), changes);
      }));
    }

    it('are storage-unreadable when a year has a format that is unknown, also for who writes, and nothing is removed', withStore(async (store, database) => {
      const { written } = await writeRecords(store);
      const [row] = await database.getAll('years');
      await database.put('years', { ...(row as YearRow), format: 99 } as never);
      assert.strictEqual(await codeOf(store.meetings.heads({ year: 2026 })), 'storage-unreadable');
      assert.strictEqual(await codeOf(store.meetings.hold(sampleMeeting, { author })), 'storage-unreadable');
      assert.deepEqual(await store.meetings.list({ year: 2026 }), written.meetings);
    }));
  });

  describe(`${name}: damage`, () => {
    it('is storage-unreadable when a block is missing, and nothing is removed', withStore(async (store, database) => {
      const { version } = await store.org.replace(sampleTree(4), { author });
      await database.delete('blocks', ['org', version, 'name-text']);
      const keys = await database.getAllKeys('blocks');
      assert.strictEqual(await codeOf(store.org.read()), 'storage-unreadable');
      assert.deepEqual(await database.getAllKeys('blocks'), keys);
    }));

    it('is storage-unreadable when the format is unknown', withStore(async (store, database) => {
      await store.org.replace(sampleTree(4), { author });
      const head = (await database.get('meta', 'org')) as OrgHead;
      await database.put('meta', { ...head, current: { ...head.current, format: 99 } }, 'org');
      assert.strictEqual(await codeOf(store.org.read()), 'storage-unreadable');
    }));

    it('does not stand in the way of a new tree', withStore(async (store, database) => {
      const { version } = await store.org.replace(sampleTree(4), { author });
      await database.delete('blocks', ['org', version, 'level']);
      await store.org.replace(sampleTree(5), { author });
      assert.deepEqual((await store.org.read())?.tree, sampleTree(5));
    }));
  });
}
