import { emptyLedger, ledgerState, newIdentifier, type Change, type LedgerDraft, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import { openDB, type IDBPDatabase } from 'idb';
import { IndexedBackend } from '../indexed-backend.js';
import { Connection } from '../open.js';
import type { JicengSchema } from '../schema.js';
import { codeOf, type SuiteTools } from '../store.suite.js';
import { author, award, otherLog, sampleAccounts } from './ledger.suite.js';
import { ledgersOver } from './ledger-together.suite.js';
import type { PointsRepository } from './repository.js';

type Raw = IDBPDatabase<JicengSchema>;

/** The entry that is the last of the ledger, by its position. */
const last = 4;
const strange = (): LedgerEntry => otherLog('z9', [award('h1', 1)])[0] as LedgerEntry;

/** What can happen to a ledger between two entries of one page, and what the second then is refused with. */
const happenings: readonly { readonly what: string; readonly happen: (raw: Raw) => Promise<unknown>; readonly code: string }[] = [
  { what: 'the last entry is gone', happen: (raw) => raw.delete('entries', last), code: 'points-chain' },
  { what: 'the last entry is none any more', happen: (raw) => raw.put('entries', null as never, last), code: 'points-chain' },
  { what: 'the last entry is another one', happen: (raw) => raw.put('entries', strange(), last), code: 'points-chain' },
  { what: 'there is one after the last', happen: (raw) => raw.put('entries', strange(), last + 1), code: 'points-chain' },
  { what: 'there is one long after the last', happen: (raw) => raw.put('entries', strange(), last + 9), code: 'points-chain' },
  { what: 'the heads are gone', happen: (raw) => raw.clear('ledgers'), code: 'points-chain' },
  { what: 'the record is of an unknown format', happen: async (raw) => raw.put('ledgers', { ...(await raw.get('ledgers', 'points')), format: 99 } as never, 'points'), code: 'storage-unreadable' },
];

/** What holds when an entry follows on one that the same page has just recorded. */
export function ledgerAtOnceSuite(name: string, { describe, it, assert }: SuiteTools): void {
  const withLedger = (body: (points: PointsRepository, state: LedgerState, raw: Raw) => Promise<void>) => async (): Promise<void> => {
    const { database, tabs: [points], end } = ledgersOver((each) => new IndexedBackend(new Connection(each)), 100);
    const { state: first } = await points.appendChecked(emptyLedger(), () => sampleAccounts, { author });
    const drafts = Array.from({ length: last - first.length }, (_, at) => award('h1', at + 1));
    const { state } = await points.appendChecked(first, () => drafts, { author });
    const raw = await openDB<JicengSchema>(database);
    try {
      await body(points, state, raw);
    } finally {
      raw.close();
      end();
    }
  };
  const contentOf = (raw: Raw): Promise<unknown> => Promise.all([raw.getAll('ledgers'), raw.getAll('entries'), raw.getAllKeys('entries'), raw.getAll('changes')]);

  describe(`${name}: an entry that follows on the last one of the same page`, () => {
    for (const { what, happen, code } of happenings) {
      it(`is refused with ${code} when ${what}, and nothing changes`, withLedger(async (points, state, raw) => {
        await happen(raw);
        const before = await contentOf(raw);
        assert.strictEqual(await codeOf(points.appendChecked(state, () => [award('h1', 7)], { author })), code);
        assert.deepEqual(await contentOf(raw), before);
      }));
    }

    it('leads to the state of the whole ledger also where it is a lock that does not know all of it', withLedger(async (points, state) => {
      const totals = { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 };
      const unknowing: LedgerDraft = { kind: 'lock', period: '2026-Q4', date: '2026-11-22', heads: [], head: '', entries: 0, totals, corrections: [] };
      await points.merge(otherLog('z9', [award('h1', 1)]), { author });
      const locked = await points.appendChecked(await points.catchUp(state), () => [unknowing], { author });
      const { entries } = await points.read();
      assert.deepEqual(locked.state.findings.map(({ code, entry }) => [code, entry.slice(0, 2)]), [['after-lock', 'z9']]);
      assert.deepEqual([locked.state.length, locked.state.findings], [entries.length, ledgerState(entries).findings]);
      assert.strictEqual((await points.verify()).ok, true);
    }));

    it('leaves a change that sorts after one that another tab has stored meanwhile, although its clock is ahead', withLedger(async (points, state, raw) => {
      const inAnHour = newIdentifier(Date.now() + 3_600_000, (bytes) => void crypto.getRandomValues(bytes));
      await raw.put('changes', { id: inAnHour, time: new Date().toISOString(), author: '', noun: 'org', op: 'rename', key: 'a', summary: {} } as Change);
      const { change, entries } = await points.appendChecked(state, () => [award('h1', 7)], { author });
      assert.strictEqual((change?.id ?? '') > inAnHour, true);
      assert.deepEqual([entries.length, (await points.verify()).ok], [1, true]);
    }));

    it('is refused as the check says, which is asked of the ledger as it is, and nothing changes', withLedger(async (points, state, raw) => {
      const before = await contentOf(raw);
      const seen = new Set<LedgerState>();
      const refused = points.appendChecked(
        state,
        (now) => {
          seen.add(now);
          throw new RangeError('No.');
        },
        { author },
      );
      assert.strictEqual(await refused.then(() => 'resolved', (thrown: { readonly cause?: unknown }) => (thrown instanceof RangeError || thrown.cause instanceof RangeError ? 'refused' : String(thrown))), 'refused');
      assert.deepEqual([seen.size, await contentOf(raw)], [1, before]);
    }));
  });
}
