import { emptyLedger, type LedgerEntry } from '@jiceng/domain';
import { openDB, type IDBPDatabase } from 'idb';
import { IndexedBackend } from '../indexed-backend.js';
import { Connection } from '../open.js';
import type { JicengSchema } from '../schema.js';
import { codeOf, type SuiteTools } from '../store.suite.js';
import { author, award, otherLog } from './ledger.suite.js';
import type { LedgerRecord, LogEnd } from './ledger-record.js';
import { ledgersOver } from './ledger-together.suite.js';
import type { LedgerLimits, PointsRepository } from './repository.js';
import { decodeStretch, encodeStretch, type StoredStretch } from './stretch.js';

type Raw = IDBPDatabase<JicengSchema>;

/** Eleven entries in stretches of four: two stretches, three on top. */
const stretchLength = 4;
const count = 11;

/**
 * What can happen to a ledger, and what then is said: by a read, by the append of an entry that makes a stretch full, and
 * by the verification: which entry is the first that does not stand; null where it rejects like the read.
 */
const damages: readonly { readonly what: string; readonly damage: (raw: Raw) => Promise<unknown>; readonly read: string; readonly append: string; readonly first: number | null }[] = [
  { what: 'the last entry is gone', damage: (raw) => raw.delete('entries', 11), read: 'points-chain', append: 'points-chain', first: 11 },
  { what: 'all entries on top are gone', damage: (raw) => raw.clear('entries'), read: 'points-chain', append: 'points-chain', first: 9 },
  { what: 'an entry on top is gone', damage: (raw) => raw.delete('entries', 10), read: 'points-chain', append: 'points-chain', first: 10 },
  { what: 'an entry on top is none any more', damage: (raw) => raw.put('entries', null as never, 10), read: 'storage-unreadable', append: 'storage-unreadable', first: 10 },
  { what: 'there is one after the last', damage: (raw) => raw.put('entries', otherLog('z9', [award('h1', 1)])[0] as LedgerEntry, 12), read: 'points-chain', append: 'points-chain', first: 12 },
  { what: 'the last entry is another one', damage: (raw) => raw.put('entries', otherLog('z9', [award('h1', 1)])[0] as LedgerEntry, 11), read: 'points-chain', append: 'points-chain', first: 12 },
  { what: 'a stretch is gone', damage: (raw) => raw.delete('stretches', 5), read: 'storage-unreadable', append: 'resolved', first: 5 },
  { what: 'a stretch is of an unknown format', damage: (raw) => changeStretch(raw, (stretch) => ({ ...stretch, format: 99 })), read: 'storage-unreadable', append: 'resolved', first: 5 },
  { what: 'a stretch has lost a column', damage: (raw) => changeStretch(raw, (stretch) => ({ ...stretch, columns: [] })), read: 'storage-unreadable', append: 'resolved', first: 5 },
  { what: 'a stretch has lost an entry', damage: (raw) => changeStretch(raw, (stretch) => encodeStretch(5, decodeStretch(stretch).slice(0, 3))), read: 'storage-unreadable', append: 'resolved', first: 8 },
  { what: 'an entry in a stretch was changed', damage: (raw) => changeStretch(raw, (stretch) => encodeStretch(5, decodeStretch(stretch).map((entry, at) => (at === 2 && entry.kind === 'award' ? { ...entry, points: 99 } : entry)))), read: 'resolved', append: 'resolved', first: 7 },
  { what: 'an entry in a stretch holds what no JSON can', damage: (raw) => changeStretch(raw, (stretch) => encodeStretch(5, decodeStretch(stretch).map((entry, at) => (at === 1 ? ({ ...entry, points: 5n } as never) : entry)))), read: 'resolved', append: 'resolved', first: 6 },
  { what: 'the heads are gone', damage: (raw) => raw.clear('ledgers'), read: 'points-chain', append: 'points-chain', first: null },
  { what: 'the record is of an unknown format', damage: async (raw) => raw.put('ledgers', { ...(await raw.get('ledgers', 'points')), format: 99 } as never, 'points'), read: 'storage-unreadable', append: 'storage-unreadable', first: null },
];

async function changeStretch(raw: Raw, change: (stretch: StoredStretch) => StoredStretch): Promise<void> {
  await raw.put('stretches', change((await raw.get('stretches', 5)) as StoredStretch), 5);
}

/** Everything that is stored of a ledger. */
async function contentOf(raw: Raw): Promise<unknown> {
  return Promise.all([raw.getAll('ledgers'), raw.getAll('stretches'), raw.getAll('entries'), raw.getAllKeys('stretches'), raw.getAllKeys('entries'), raw.getAll('changes')]);
}

/** What becomes of a ledger in IndexedDB that was damaged, or for which the room ends. @param limits other than the usual ones */
export function ledgerDamageSuite(name: string, { describe, it, assert }: SuiteTools, limits: Partial<LedgerLimits> = {}): void {
  const withLedger = (body: (points: PointsRepository, raw: Raw, entries: readonly LedgerEntry[]) => Promise<void>) => async (): Promise<void> => {
    const { database, tabs: [points], end } = ledgersOver((each) => new IndexedBackend(new Connection(each)), stretchLength, undefined, limits);
    const { entries } = await points.append(Array.from({ length: count }, (_, at) => award('h1', at)), { author });
    const raw = await openDB<JicengSchema>(database);
    try {
      await body(points, raw, entries);
    } finally {
      raw.close();
      end();
    }
  };

  describe(`${name}: a points ledger`, () => {
    it('is kept in full stretches with the rest on top, and the heads apart', withLedger(async (_, raw) => {
      assert.deepEqual([await raw.getAllKeys('stretches'), await raw.getAllKeys('entries'), await raw.getAllKeys('ledgers')], [[1, 5], [9, 10, 11], ['points']]);
    }));

    for (const { what, damage, read, append, first } of damages) {
      it(`is ${read === 'resolved' ? 'read, and found out by the verification,' : read} when ${what}, and left as it is`, withLedger(async (points, raw, entries) => {
        const state = await points.catchUp(emptyLedger());
        await damage(raw);
        const before = await contentOf(raw);
        assert.strictEqual(await codeOf(points.read()), read);
        assert.strictEqual(await codeOf(points.catchUp(emptyLedger())), read);
        assert.strictEqual(await codeOf(points.merge(otherLog('b2', [award('h1', 1)]), { author })), read === 'resolved' ? 'points-chain' : read);
        if (first === null) {
          assert.deepEqual([await codeOf(points.verify()), await codeOf(points.inspect())], [read, read]);
        } else {
          const { ok, firstBad } = await points.verify();
          assert.deepEqual([ok, firstBad], [false, first]);
          const { entries: left, heads } = await points.inspect();
          const known = new Set(entries.map(({ hash }) => hash));
          assert.strictEqual(left.filter(({ hash }) => known.has(hash)).length >= count - stretchLength, true);
          assert.strictEqual(heads[0]?.hash, entries.at(-1)?.hash);
        }
        assert.deepEqual(await contentOf(raw), before);
        assert.strictEqual(await codeOf(points.appendChecked(state, () => [award('h1', 1)], { author })), append);
        if (append !== 'resolved') assert.deepEqual(await contentOf(raw), before);
      }));
    }

    // A walk looks again and again whether the record still goes on: one that does not even go on from itself must not hold it up.
    for (const [what, change] of [
      ['names a log twice, once shorter', (end: LogEnd) => [end, { ...end, sequence: 3 }]],
      ['has lost how far a log goes', ({ sequence: _, ...end }: LogEnd) => [end]],
    ] as const) {
      it(`is told as damaged, and nobody waits for ever, when the record ${what}`, withLedger(async (points, raw) => {
        const record = (await raw.get('ledgers', 'points')) as LedgerRecord;
        await raw.put('ledgers', { ...record, ends: change(record.ends[0] as LogEnd) } as never, 'points');
        assert.deepEqual([await codeOf(points.read()), await codeOf(points.catchUp(emptyLedger()))], ['points-chain', 'points-chain']);
        assert.deepEqual([(await points.verify()).ok, (await points.inspect()).entries.length], [false, count]);
      }));
    }

    for (const number of [1, 2, 3, 4]) {
      it(`is as before when the room ends at put ${number}, of one entry, of one that folds, of one that was checked, and of a merge`, withLedger(async (points, raw) => {
        const state = await points.catchUp(emptyLedger());
        const before = await contentOf(raw);
        const { put } = IDBObjectStore.prototype;
        const writes: readonly (readonly [puts: number, write: () => Promise<unknown>])[] = [
          [3, () => points.append([award('h1', 1)], { author })],
          [3, () => points.append([award('h1', 1), award('h1', 2)], { author })],
          [3, () => points.appendChecked(state, () => [award('h1', 1)], { author })],
          [4, () => points.merge(otherLog('b2', [award('h1', 1), award('h1', 2)]), { author })],
        ];
        for (const [puts, write] of writes) {
          if (number > puts) continue;
          let done = 0;
          IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...parameters) {
            if (++done === number) throw new DOMException('The disk is full', 'QuotaExceededError');
            return put.apply(this, parameters);
          };
          try {
            assert.strictEqual(await codeOf(write()), 'storage-quota', String(write));
          } finally {
            IDBObjectStore.prototype.put = put;
          }
          assert.deepEqual(await contentOf(raw), before);
        }
        assert.strictEqual(await codeOf(points.append([award('h1', 1)], { author })), 'resolved');
        assert.strictEqual((await points.verify()).ok, true);
      }));
    }
  });
}
