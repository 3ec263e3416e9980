import { emptyLedger } from '@jiceng/domain';
import type { IDBPDatabase } from 'idb';
import { deleteDB, openDB, unwrap } from 'idb';
import { migrations, type Migration } from './migrations/index.js';
import { openIndexedStore } from './open-store.js';
import { Connection } from './open.js';
import type { StoreStatus } from './status.js';
import type { Store, StoreNotice } from './store.js';
import { sampleColumns } from './facts/facts.suite.js';
import { sampleDues } from './fund/saved.suite.js';
import { award, otherLog, sampleAccounts } from './points/ledger.suite.js';
import { recordWrites, recordsOf, writeRecords } from './records.suite.js';
import { codeOf, freshName, sampleTree, type SuiteTools } from './store.suite.js';

const author = '';
const samplePoints = award('h1', 5);

/** A step after the released ones, as a newer version of the kit will have it. */
const laterStep: Migration = (database) => void database.createObjectStore('later');
const laterMigrations = [...migrations, laterStep];

/** Makes a database as a kit with the first `version` steps would. */
async function makeAtVersion(name: string, version: number): Promise<IDBPDatabase> {
  return openDB(name, version, {
    async upgrade(database, from, _to, transaction) {
      for (const step of migrations.slice(from, version)) await step(database, transaction);
    },
  });
}

const shapeOf = (database: IDBPDatabase): unknown =>
  [...database.objectStoreNames].map((name) => {
    const { store } = database.transaction(name);
    return [name, store.keyPath, [...store.indexNames].map((index) => [index, store.index(index).keyPath])];
  });

function nextStatus(store: Store): Promise<StoreStatus> {
  return new Promise((resolve) => {
    const end = store.subscribe((notice: StoreNotice) => {
      if (notice.type !== 'status') return;
      end();
      resolve(notice.status);
    });
  });
}

/**
 * What the connection promises, in any IndexedDB.
 * @param lose takes a connection away as the browser does
 */
export function openSuite(name: string, lose: (database: IDBDatabase) => void, { describe, it, assert }: SuiteTools): void {
  /** Runs a test over a fresh database name and deletes it afterwards. */
  const withDatabase = (body: (database: string, later: (end: () => void) => void) => Promise<void>) => async (): Promise<void> => {
    const database = freshName();
    const ends: (() => void)[] = [];
    try {
      await body(database, (end) => ends.push(end));
    } finally {
      for (const end of ends) end();
      await deleteDB(database);
    }
  };

  describe(`${name}: migrations`, () => {
    it('lead to the same stores from every older version', withDatabase(async (database, later) => {
      const shapes: unknown[] = [];
      for (let from = 0; from < migrations.length; from++) {
        const at = `${database}-${from}`;
        if (from > 0) (await makeAtVersion(at, from)).close();
        const connection = new Connection(at);
        const opened = await connection.database();
        later(() => connection.close());
        assert.strictEqual(opened.version, migrations.length);
        shapes.push(shapeOf(opened as unknown as IDBPDatabase));
      }
      const placed = (store: string): unknown => [store, 'id', [['place', 'place']]];
      assert.deepEqual(shapes[0], [
        placed('attachments'),
        ['blobs', null, []],
        ['blocks', null, []],
        ['changes', 'id', [['noun', ['noun']], ['noun-key', ['noun', 'key']]]],
        ['drafts', null, []],
        ['entries', null, []],
        ['facts', 'id', []],
        ['ledgers', null, []],
        placed('meetings'),
        ['meta', null, []],
        placed('minutes'),
        placed('notes'),
        placed('procedures'),
        ['profiles', null, []],
        placed('rolls'),
        ['saved', 'id', [['unit', ['place']]]],
        ['settings', null, []],
        ['snapshots', null, []],
        ['stretches', null, [['log', 'logs']]],
        placed('years'),
      ]);
      for (const shape of shapes) assert.deepEqual(shape, shapes[0]);
    }));

    for (let from = 1; from <= migrations.length; from++) {
      const to = from < migrations.length ? migrations : laterMigrations;
      it(`keep the data of version ${from}: the tree and what undoes it, its changes, settings`, withDatabase(async (database, later) => {
        const old = await openIndexedStore({ database }, { migrations: migrations.slice(0, from) });
        await old.org.replace(sampleTree(4), { author });
        const { version } = await old.org.replace(sampleTree(5), { author });
        await old.settings.set('scale', 'large');
        const changes = await old.changes.list();
        old.close();
        const store = await openIndexedStore({ database }, { migrations: to });
        later(() => store.close());
        assert.deepEqual(store.status, { kind: 'indexeddb', state: 'ready' });
        const stored = await store.org.read();
        assert.strictEqual(stored?.version, version);
        assert.deepEqual(stored?.tree, sampleTree(5));
        assert.deepEqual(await store.changes.list(), changes);
        assert.strictEqual(await store.settings.get('scale'), 'large');
        // The parts that are new with this version begin empty and can be written.
        assert.deepEqual(await store.facts.read(), []);
        assert.deepEqual(await store.saved.list(), []);
        const { sheet } = await store.facts.add(sampleColumns, { author, source: 'typed' });
        assert.deepEqual(await store.facts.read(), [sheet]);
        assert.deepEqual(await recordsOf(store), { rolls: [], meetings: [], heads: [], procedures: [], talks: [], attachments: [] });
        const { written } = await writeRecords(store);
        assert.deepEqual(await recordsOf(store), written);
        assert.strictEqual((await store.points.read()).length, 0);
        const { entries } = await store.points.append(sampleAccounts, { author });
        assert.deepEqual((await store.points.read()).entries, entries);
        await store.org.undoReplace({ author });
        assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
      }));
    }

    for (let from = 2; from <= migrations.length; from++) it(`keep the facts, saved results, profiles and drafts of version ${from}`, withDatabase(async (database, later) => {
      const old = await openIndexedStore({ database }, { migrations: migrations.slice(0, from) });
      const { sheet } = await old.facts.add(sampleColumns, { author, source: 'typed' });
      const { record } = await old.saved.save(sampleDues, { author });
      await old.profiles.put('/rules.json', { id: 'local' });
      await old.drafts.put('facts', { population: 12 });
      const kept = [await old.profiles.get('/rules.json'), await old.drafts.get('facts')];
      old.close();
      const store = await openIndexedStore({ database }, { migrations: laterMigrations });
      later(() => store.close());
      assert.deepEqual(await store.facts.read(), [sheet]);
      assert.deepEqual(await store.saved.list(), [record]);
      assert.deepEqual([await store.profiles.get('/rules.json'), await store.drafts.get('facts')], kept);
    }));

    it('keep rolls, meetings with their versions, procedures, notes, and attachments with their files', withDatabase(async (database, later) => {
      const old = await openIndexedStore({ database });
      const { written, versions, file } = await writeRecords(old);
      old.close();
      const store = await openIndexedStore({ database }, { migrations: laterMigrations });
      later(() => store.close());
      assert.deepEqual(await recordsOf(store), written);
      assert.deepEqual(await store.meetings.history(versions.meeting), versions.all);
      assert.strictEqual(await (await store.attachments.file(file)).text(), 'abc');
    }));

    it('keep the points ledger, and its writer goes on with its log', withDatabase(async (database, later) => {
      const old = await openIndexedStore({ database });
      await old.points.append(sampleAccounts, { author });
      const { entries: [award] } = await old.points.append([samplePoints], { author });
      const ledger = await old.points.read();
      old.close();
      const store = await openIndexedStore({ database }, { migrations: laterMigrations });
      later(() => store.close());
      assert.deepEqual(await store.points.read(), ledger);
      const { entries: [next] } = await store.points.append([samplePoints], { author });
      assert.deepEqual([next?.writer, next?.sequence, next?.previous], [award?.writer, 4, award?.hash]);
      assert.strictEqual((await store.points.verify()).ok, true);
    }));

    it('change nothing when a step fails, also after it has waited', withDatabase(async (database, later) => {
      const old = await openIndexedStore({ database });
      await old.org.replace(sampleTree(4), { author });
      old.close();
      const failing: Migration = async (opened, transaction) => {
        opened.createObjectStore('later');
        await transaction.objectStore('meta').clear();
        throw new Error('a step that fails');
      };
      const broken = await openIndexedStore({ database }, { migrations: [...migrations, failing] });
      later(() => broken.close());
      assert.deepEqual(broken.status, { kind: 'indexeddb', state: 'failed', reason: 'unreadable' });
      assert.strictEqual(await codeOf(broken.org.read()), 'storage-unreadable');
      const store = await openIndexedStore({ database });
      later(() => store.close());
      assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
    }));
  });

  describe(`${name}: other tabs with other versions`, () => {
    for (let from = 1; from <= migrations.length; from++) {
      const to = from < migrations.length ? migrations : laterMigrations;
      it(`is blocked while a tab of version ${from} holds on, and goes on by itself`, withDatabase(async (database, later) => {
        // A tab that does not let go: it has no listener for versionchange.
        const old = await makeAtVersion(database, from);
        const store = await openIndexedStore({ database }, { migrations: to });
        later(() => store.close());
        assert.deepEqual(store.status, { kind: 'indexeddb', state: 'blocked', reason: 'older-tab' });
        const waiting = store.org.head();
        const written = store.org.replace(sampleTree(4), { author });
        const added = store.facts.add(sampleColumns, { author, source: 'typed' });
        const status = nextStatus(store);
        old.close();
        assert.deepEqual(await status, { kind: 'indexeddb', state: 'ready' });
        assert.strictEqual(await waiting, null);
        const { version } = await written;
        assert.strictEqual((await store.org.head())?.version, version);
        assert.deepEqual(await store.facts.read(), [(await added).sheet]);
      }));
    }

    it('lets what waits be called off, and closes while blocked', withDatabase(async (database) => {
      const old = await makeAtVersion(database, migrations.length);
      const store = await openIndexedStore({ database }, { migrations: laterMigrations });
      const controller = new AbortController();
      const aborted = codeOf(store.org.replace(sampleTree(4), { author, signal: controller.signal }));
      const closed = codeOf(store.org.read());
      controller.abort();
      assert.strictEqual(await aborted, 'aborted');
      store.close();
      assert.strictEqual(await closed, 'storage-closed');
      old.close();
    }));

    it('lets a newer tab go on, says so, and then only reads', withDatabase(async (database, later) => {
      const store = await openIndexedStore({ database });
      later(() => store.close());
      const { version } = await store.org.replace(sampleTree(4), { author });
      const status = nextStatus(store);
      const newer = await openIndexedStore({ database }, { migrations: laterMigrations });
      later(() => newer.close());
      assert.deepEqual(newer.status, { kind: 'indexeddb', state: 'ready' });
      assert.deepEqual(await status, { kind: 'indexeddb', state: 'outdated' });
      assert.strictEqual((await store.org.read())?.version, version);
      assert.deepEqual(store.status, { kind: 'indexeddb', state: 'newer' });
      assert.strictEqual(await codeOf(store.org.undoReplace({ author })), 'storage-newer');
      await newer.org.replace(sampleTree(5), { author });
      assert.deepEqual((await store.org.read())?.tree, sampleTree(5));
    }));

    it('only reads what a newer version has written', withDatabase(async (database, later) => {
      const newer = await openIndexedStore({ database }, { migrations: laterMigrations });
      await newer.org.replace(sampleTree(4), { author });
      newer.close();
      const store = await openIndexedStore({ database });
      later(() => store.close());
      assert.deepEqual(store.status, { kind: 'indexeddb', state: 'newer' });
      assert.strictEqual(store.readonly, true);
      assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
      assert.strictEqual(await codeOf(store.org.replace(sampleTree(5), { author })), 'storage-newer');
      assert.strictEqual(await codeOf(store.org.undoReplace({ author })), 'storage-newer');
      assert.strictEqual(await codeOf(store.settings.set('scale', 'large')), 'storage-newer');
      assert.deepEqual((await store.org.read())?.tree, sampleTree(4));
    }));

    it('only reads the facts, results, profiles and drafts that a newer version has written', withDatabase(async (database, later) => {
      const newer = await openIndexedStore({ database }, { migrations: laterMigrations });
      const { sheet } = await newer.facts.add(sampleColumns, { author, source: 'typed' });
      const { record } = await newer.saved.save(sampleDues, { author });
      await newer.profiles.put('/rules.json', { id: 'local' });
      await newer.drafts.put('facts', 1);
      newer.close();
      const store = await openIndexedStore({ database });
      later(() => store.close());
      const writes = [
        () => store.facts.add(sampleColumns, { author, source: 'typed' }),
        () => store.saved.save(sampleDues, { author }),
        () => store.saved.withdraw(record.id, { author }),
        () => store.profiles.put('/rules.json', null),
        () => store.drafts.put('facts', 2),
        () => store.drafts.remove('facts'),
      ];
      for (const write of writes) assert.strictEqual(await codeOf(write()), 'storage-newer', String(write));
      assert.deepEqual(await store.facts.read(), [sheet]);
      assert.deepEqual(await store.saved.list(), [record]);
      assert.deepEqual((await store.profiles.get('/rules.json'))?.raw, { id: 'local' });
      assert.strictEqual((await store.drafts.get('facts'))?.value, 1);
    }));

    it('only reads the rolls, meetings, procedures, notes and attachments that a newer version has written', withDatabase(async (database, later) => {
      const newer = await openIndexedStore({ database }, { migrations: laterMigrations });
      const { written, file } = await writeRecords(newer);
      newer.close();
      const store = await openIndexedStore({ database });
      later(() => store.close());
      for (const [, write] of recordWrites(store, written)) assert.strictEqual(await codeOf(write()), 'storage-newer', String(write));
      assert.deepEqual(await recordsOf(store), written);
      assert.strictEqual(await (await store.attachments.file(file)).text(), 'abc');
    }));

    it('only reads and verifies the points ledger that a newer version has written', withDatabase(async (database, later) => {
      const newer = await openIndexedStore({ database }, { migrations: laterMigrations });
      const { entries } = await newer.points.append([samplePoints], { author });
      newer.close();
      const store = await openIndexedStore({ database });
      later(() => store.close());
      const writes = [
        () => store.points.append([samplePoints], { author }),
        () => store.points.appendChecked(emptyLedger(), () => [samplePoints], { author }),
        () => store.points.merge(otherLog('z9', [samplePoints]), { author }),
      ];
      for (const write of writes) assert.strictEqual(await codeOf(write()), 'storage-newer', String(write));
      assert.deepEqual((await store.points.read()).entries, entries);
      assert.strictEqual((await store.points.verify()).ok, true);
    }));

    it('lets another tab delete the database, and begins anew at the next use', withDatabase(async (database, later) => {
      const store = await openIndexedStore({ database });
      later(() => store.close());
      await store.org.replace(sampleTree(4), { author });
      await deleteDB(database);
      assert.strictEqual(await store.org.read(), null);
    }));
  });

  describe(`${name}: a connection that is lost`, () => {
    it('is said, and opened again at the next use', withDatabase(async (database, later) => {
      const connection = new Connection(database);
      later(() => connection.close());
      lose(unwrap((await connection.database()) as unknown as IDBPDatabase));
      for (let count = 0; connection.status.state === 'ready' && count < 100; count++) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      assert.deepEqual(connection.status, { kind: 'indexeddb', state: 'failed', reason: 'terminated' });
      assert.strictEqual((await connection.database()).version, migrations.length);
      assert.deepEqual(connection.status, { kind: 'indexeddb', state: 'ready' });
    }));

    it('is opened again when it was closed without a word', withDatabase(async (database, later) => {
      const store = await openIndexedStore({ database });
      later(() => store.close());
      const { transaction } = IDBDatabase.prototype;
      let lost = 0;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...parameters) {
        if (lost++ === 0) this.close();
        return transaction.apply(this, parameters);
      };
      try {
        assert.strictEqual(await store.org.read(), null);
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
      assert.strictEqual(lost, 2);
    }));
  });

  describe(`${name}: a database that cannot be used`, () => {
    for (const [version, age] of [[1, 'older'], [migrations.length, 'the same'], [99, 'newer']] as const) {
      it(`is left as it is when it is another program’s, of ${age} version`, withDatabase(async (database) => {
        const theirs = await openDB(database, version, { upgrade: (opened) => void opened.createObjectStore('theirs') });
        await theirs.put('theirs', 'value', 'key');
        theirs.close();
        const store = await openIndexedStore({ database });
        assert.strictEqual(await codeOf(store.org.read()), 'storage-unreadable');
        // A newer database is only read, so there it is said before the stores are looked for.
        const code = version > migrations.length ? 'storage-newer' : 'storage-unreadable';
        assert.strictEqual(await codeOf(store.org.replace(sampleTree(4), { author })), code);
        assert.strictEqual(await codeOf(store.facts.read()), 'storage-unreadable');
        store.close();
        const again = await openDB(database);
        assert.strictEqual(again.version, version);
        assert.deepEqual([...again.objectStoreNames], ['theirs']);
        assert.strictEqual(await again.get('theirs', 'key'), 'value');
        again.close();
      }));
    }
  });
}
