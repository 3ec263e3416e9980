import { accountOf, balanceOf, emptyLedger, ledgerState, packVersion, sealedEntries, standingsOf, statusOf, stockBalances, entryId, withEntries, type LedgerDraft, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import fc from 'fast-check';
import type { Backend } from '../backend.js';
import { codeOf, type SuiteTools } from '../store.suite.js';
import { digestOf } from './digest.js';
import { author, award, otherLog, sampleAccounts } from './ledger.suite.js';
import { ledgersOver } from './ledger-together.suite.js';
import type { LedgerLimits, PointsRepository } from './repository.js';
import type { StoredSnapshot } from './snapshot.js';
import { decodeStretch, encodeStretch, type StoredStretch } from './stretch.js';

/** Stretches of four, a snapshot after four entries more, and a page that is always idle. */
const stretchLength = 4;
const limits: Partial<LedgerLimits> = { snapshotEvery: 4, rest: async () => {} };

const many = (count: number): LedgerDraft[] => Array.from({ length: count }, (_, at) => award('h1', at + 1, { source: `e${at}` }));
const balance = (state: LedgerState): number => balanceOf(state, accountOf(state, 'h1') as never);

/** What a state tells of entries. */
const told = (state: LedgerState, entries: readonly LedgerEntry[]): unknown => [
  state.length,
  [...state.heads].sort(),
  state.accounts.map((account) => [account, balanceOf(state, account)]),
  state.findings,
  [...state.pending],
  entries.map((entry) => statusOf(state, entryId(entry))),
  standingsOf(state, { period: '2026-11' }),
];

/** The snapshot of so many entries, as soon as it is there. @param before digest of one that shall be replaced */
async function kept(backend: Backend, length: number, before = '', attempts = 500): Promise<StoredSnapshot> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const snapshot = await stored(backend);
    if (snapshot?.summary.length === length && snapshot.digest !== before) return snapshot;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`No snapshot of ${length} entries was kept.`);
}

const stored = (backend: Backend): Promise<StoredSnapshot | undefined> => backend.read(['snapshots'], (records) => records.get('snapshots', 'points')) as Promise<StoredSnapshot | undefined>;
const put = (backend: Backend, value: unknown, key = 'points'): Promise<void> => backend.keep(['snapshots'], (records) => records.put('snapshots', value, key));

/** A snapshot that says something else and is whole in itself. */
function resealed(snapshot: StoredSnapshot, changes: Partial<StoredSnapshot['summary']>): StoredSnapshot {
  const summary = { ...snapshot.summary, ...changes };
  return { ...snapshot, summary, digest: digestOf(summary) };
}

/** Alters an entry that lies in a stretch, so that folding gives another balance than was kept: 100 more. */
async function tamper(backend: Backend): Promise<void> {
  await backend.write(['stretches'], async (records) => {
    const stretch = (await records.get('stretches', 5)) as StoredStretch;
    const entries = decodeStretch(stretch).map((entry, at) => (at === 0 && entry.kind === 'award' ? { ...entry, points: entry.points + 100 } : entry));
    await records.put('stretches', encodeStretch(5, entries), 5);
  });
}

/** What can be wrong with a snapshot. The backend is that of a ledger whose entries were tampered with after it was kept. */
const damages: readonly (readonly [what: string, damage: (backend: Backend, snapshot: StoredSnapshot) => Promise<unknown>])[] = [
  ['is none', (backend) => put(backend, null)],
  ['is of another format', (backend, snapshot) => put(backend, { ...snapshot, format: 2 })],
  ['was made by an older version', (backend, snapshot) => put(backend, resealed(snapshot, { version: packVersion - 1 }))],
  ['was made by a newer version', (backend, snapshot) => put(backend, resealed(snapshot, { version: packVersion + 1 }))],
  ['is of another time zone', (backend, snapshot) => put(backend, resealed(snapshot, { timeZone: 'Asia/Urumqi' }))],
  ['says something else of an account', (backend, snapshot) => put(backend, { ...snapshot, summary: { ...snapshot.summary, accounts: { ...snapshot.summary.accounts, names: ['x', 'y'] } } })],
  ['has lost its blocks', (backend, snapshot) => put(backend, { ...snapshot, blocks: [] })],
  ['names a block that is not there', (backend, { blocks }) => backend.keep(['snapshots'], (records) => records.remove('snapshots', blocks[0] as string))],
  ['has a block that was changed', async (backend, { blocks: [key = ''] }) => {
    const block = (await backend.read(['snapshots'], (records) => records.get('snapshots', key))) as { readonly columns: object };
    await put(backend, { ...block, columns: { ...block.columns, points: 7 } }, key);
  }],
  ['is of more entries than there are', (backend, snapshot) => put(backend, resealed(snapshot, { length: 99 }))],
];

/** What holds of states that are kept, in any backend. */
export function snapshotSuite(name: string, openBackend: (database: string) => Backend, { describe, it, assert }: SuiteTools): void {
  const withLedgers = (body: (tabs: readonly [PointsRepository, PointsRepository], backend: Backend, more: Partial<LedgerLimits>) => Promise<void>, more: Partial<LedgerLimits> = {}) => async (): Promise<void> => {
    const { database, tabs, end } = ledgersOver(openBackend, stretchLength, [Date.now, Date.now], { ...limits, ...more });
    const backend = openBackend(database);
    try {
      await body(tabs, backend, more);
    } finally {
      backend.close();
      end();
    }
  };
  /** A ledger of eleven entries with a snapshot of all. */
  const withSnapshot = (body: (tabs: readonly [PointsRepository, PointsRepository], backend: Backend, entries: readonly LedgerEntry[], snapshot: StoredSnapshot) => Promise<void>) =>
    withLedgers(async (tabs, backend) => {
      const { entries } = await tabs[0].append([...sampleAccounts, ...many(9)], { author });
      await tabs[0].catchUp(emptyLedger());
      await body(tabs, backend, entries, await kept(backend, 11));
    });

  describe(`${name}: a points ledger that is opened from what was kept`, () => {
    it('comes to the same as its entries, whatever was appended and merged before and after', async () => {
      const act = fc.record({ merges: fc.boolean(), tab: fc.nat({ max: 1 }), count: fc.integer({ min: 1, max: 7 }), later: fc.integer({ min: -3000, max: 3000 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
          await withLedgers(async (tabs, backend) => {
            let foreign: readonly LedgerEntry[] = [];
            let foreignState = emptyLedger();
            await tabs[0].append(sampleAccounts, { author });
            for (const { merges, tab, count, later } of acts) {
              const points = tabs[tab as 0 | 1];
              const more = sealedEntries(foreignState, many(count), { writer: 'z9', author: '', now: Date.now() + later });
              foreignState = withEntries(foreignState, more);
              foreign = [...foreign, ...more];
              if (merges) await points.merge(foreign, { author });
              else await points.append(many(count), { author });
              const { entries } = await points.read();
              assert.deepEqual(told(await points.catchUp(emptyLedger()), entries), told(ledgerState(entries), entries));
              // Sometimes what comes next finds a snapshot of all, and sometimes an older one.
              if (later > 0) await kept(backend, entries.length, '', 3).catch(() => {});
            }
          })();
        }),
        { numRuns: 12 },
      );
    });

    it('is not folded anew, and what was altered is found by the verification, after which it is', withSnapshot(async ([, other], backend, entries) => {
      await tamper(backend);
      assert.strictEqual(balance(await other.catchUp(emptyLedger())), balance(ledgerState(entries)));
      const { ok, firstBad } = await other.verify();
      assert.deepEqual([ok, firstBad], [false, 5]);
      assert.strictEqual(await stored(backend), undefined);
      assert.strictEqual(balance(await other.catchUp(emptyLedger())), balance(ledgerState(entries)) + 100);
    }));

    it('goes on with what was recorded since, by any tab', withSnapshot(async ([one, other], _, entries) => {
      const { entries: later } = await one.append([award('h1', 50)], { author });
      const state = await other.catchUp(emptyLedger());
      assert.deepEqual(told(state, entries), told(ledgerState([...entries, ...later]), entries));
      const written = await other.appendChecked(state, (now) => [award('h1', balance(now))], { author });
      assert.strictEqual(balance(written.state), 2 * balance(state));
    }));

    it('knows the days of deliveries as their entries do, which lie in closed stretches', withLedgers(async ([one, other], backend) => {
      const goods: readonly LedgerDraft[] = [
        { kind: 'item', item: 'soap', name: '肥皂', price: 0 },
        { kind: 'stock', item: 'soap', change: 30, reason: 'delivery', date: '2026-09-03' },
      ];
      const given: LedgerDraft = { kind: 'redeem', account: 'h1', item: 'soap', quantity: 2, points: 0, date: '2026-09-25' };
      const { entries } = await one.append([...sampleAccounts, ...goods, ...many(6), given], { author });
      await one.catchUp(emptyLedger());
      await kept(backend, 11);
      await tamper(backend);
      const state = await other.catchUp(emptyLedger());
      // It was not folded anew.
      assert.strictEqual(balance(state), balance(ledgerState(entries)));
      assert.deepEqual(stockBalances(state, '2026-09'), [{ item: 'soap', name: '肥皂', isClosed: false, opening: 0, brought: 30, lost: 0, redeemed: 2, closing: 28, difference: 0, isBalanced: true }]);
      const [delivery] = await other.entriesOf([entryId(entries[3] as LedgerEntry)]);
      assert.deepEqual(delivery, entries[3]);
    }));

    it('is kept again after another tab has verified, and thrown away what was kept', withSnapshot(async ([one, other], backend) => {
      await other.verify();
      assert.strictEqual(await stored(backend), undefined);
      await one.catchUp(emptyLedger());
      const { blocks } = await kept(backend, 11);
      assert.deepEqual(await backend.read(['snapshots'], (records) => records.keys('snapshots')), ['points', ...blocks].sort());
    }));

    for (const [what, damage] of damages) {
      it(`is folded anew where what was kept ${what}, and then kept as it should be`, withSnapshot(async ([, other], backend, entries, snapshot) => {
        await tamper(backend);
        await damage(backend, snapshot);
        assert.strictEqual(balance(await other.catchUp(emptyLedger())), balance(ledgerState(entries)) + 100);
        await kept(backend, 11, snapshot.digest);
        assert.strictEqual(balance(await other.catchUp(emptyLedger())), balance(ledgerState(entries)) + 100);
      }));
    }

    it('is folded anew where what was kept is of another ledger, also once that would have grown', withSnapshot(async (_, backend, __, snapshot) => {
      const blocks = await backend.read(['snapshots'], (records) => Promise.all(snapshot.blocks.map((key) => records.get('snapshots', key))));
      for (const [count, length] of [[9, 11], [12, 14]] as const) {
        await withLedgers(async ([points, reader], there) => {
          const { entries } = await points.append([...sampleAccounts, ...many(count)], { author });
          for (const [at, key] of snapshot.blocks.entries()) await put(there, blocks[at], key);
          await put(there, snapshot);
          assert.deepEqual(told(await reader.catchUp(emptyLedger()), entries), told(ledgerState(entries), entries));
          await kept(there, length, snapshot.digest);
        })();
      }
    }));

    for (const [what, code, lose] of [
      ['a stretch', 'storage-unreadable', (backend: Backend) => backend.write(['stretches'], (records) => records.removeBetween('stretches', 1, 1))],
      ['the entries on top', 'points-chain', (backend: Backend) => backend.write(['entries'], (records) => records.removeBetween('entries', 1, 99))],
    ] as const) {
      it(`is ${code} where ${what} is lost, as when it is read`, withSnapshot(async ([, other], backend) => {
        await lose(backend);
        assert.deepEqual([await codeOf(other.read()), await codeOf(other.catchUp(emptyLedger()))], [code, code]);
      }));
    }

    it('is kept again only when enough was recorded, in blocks of which those that stay are not written again', withSnapshot(async ([one], backend, _, first) => {
      let state = await one.catchUp(emptyLedger());
      for (let count = 1; count <= 3; count++) ({ state } = await one.appendChecked(state, () => [award('h1', 1)], { author }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.strictEqual((await stored(backend))?.digest, first.digest);
      ({ state } = await one.appendChecked(state, () => [award('h1', 1)], { author }));
      const next = await kept(backend, 15);
      assert.deepEqual(await backend.read(['snapshots'], (records) => records.keys('snapshots')), ['points', ...next.blocks].sort());
    }));

    it('is no change, and nobody waits for it', withLedgers(async ([points], backend) => {
      const { state } = await points.appendChecked(emptyLedger(), () => [...sampleAccounts, ...many(9)], { author });
      assert.deepEqual([(await points.appendChecked(state, () => [award('h1', 1)], { author })).state.length, await stored(backend)], [12, undefined]);
      assert.strictEqual((await backend.read(['changes'], (records) => records.newest('changes', 9))).length, 2);
    }, { rest: () => new Promise(() => {}) }));

    it('is whole without it where there is no room for it', withLedgers(async ([points, other], backend) => {
      const { keep } = backend.constructor.prototype as Backend;
      (backend.constructor.prototype as { keep: unknown }).keep = async () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
      try {
        const { state } = await points.appendChecked(emptyLedger(), () => [...sampleAccounts, ...many(9)], { author });
        await new Promise((resolve) => setTimeout(resolve, 20));
        assert.deepEqual([await stored(backend), balance(await other.catchUp(emptyLedger())), (await other.verify()).ok], [undefined, balance(state), true]);
      } finally {
        (backend.constructor.prototype as { keep: unknown }).keep = keep;
      }
    }));

    it('takes in what another machine recorded earlier', withSnapshot(async ([one, other], backend, entries) => {
      const theirs = otherLog('z9', many(3), Date.UTC(2020, 1, 1));
      const { entries: added } = await one.merge(theirs, { author });
      const all = [...entries, ...added];
      const state = await other.catchUp(emptyLedger());
      assert.deepEqual(told(state, all), told(ledgerState(all), all));
      await kept(backend, all.length);
      assert.deepEqual(told(await one.catchUp(emptyLedger()), all), told(state, all));
    }));
  });
}
