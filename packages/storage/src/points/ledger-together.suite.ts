import { accountOf, accepted, balanceOf, checkRedemption, emptyLedger, entryId, ledgerState, mergedEntries, resolveProfile, sealedEntries, verifyLedger, withEntries, type LedgerDraft, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import fc from 'fast-check';
import type { Backend } from '../backend.js';
import { createIdentifierMaker } from '../identifiers.js';
import { freshName, type SuiteTools } from '../store.suite.js';
import { author, award, sampleAccounts } from './ledger.suite.js';
import { createPointsRepository, ledgerLimits, type LedgerLimits, type PointsRepository } from './repository.js';

/** Repositories over one fresh database, as two tabs have them, with stretches of a few entries. */
export function ledgersOver(openBackend: (database: string) => Backend, stretchLength: number, clocks: readonly [() => number, () => number] = [Date.now, Date.now], limits: Partial<LedgerLimits> = {}): { readonly database: string; readonly tabs: [PointsRepository, PointsRepository]; readonly end: () => void } {
  const database = freshName();
  const backends = clocks.map((clock) => ({ clock, backend: openBackend(database) }));
  const [one, other] = backends.map(({ backend, clock }) => {
    const identify = createIdentifierMaker(clock);
    return createPointsRepository(
      {
        read: (stores, work) => backend.read(stores, work),
        write: (stores, work, signal) => backend.write(stores, work, signal),
        keep: (stores, work) => backend.keep(stores, work),
        identifiers: async () => identify,
        now: () => new Date(clock()).toISOString(),
      },
      { ...ledgerLimits, ...limits, stretchLength },
    );
  });
  return { database, tabs: [one as PointsRepository, other as PointsRepository], end: () => backends.forEach(({ backend }) => backend.close()) };
}

const profile = resolveProfile({ format: 1, id: 'place', version: '1', title: '某村', layer: 'local', points: { categories: { other: '其他' } } });
const ids = (entries: readonly LedgerEntry[]): string[] => entries.map(entryId);

/** What holds however two tabs write the same ledger, in any backend. */
export function ledgerTogetherSuite(name: string, openBackend: (database: string) => Backend, { describe, it, assert }: SuiteTools): void {
  describe(`${name}: points of two tabs`, () => {
    it('are one unbroken chain per writer and read as the union in order, whatever is appended, checked and merged, and however often it is folded', async () => {
      const act = fc.constantFrom('append', 'checked', 'merge');
      const step = fc.record({ tab: fc.nat({ max: 1 }), act, other: fc.option(act), count: fc.integer({ min: 1, max: 7 }), later: fc.integer({ min: -3000, max: 3000 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.integer({ min: 1, max: 9 }), async (steps, stretchLength) => {
          let time = Date.UTC(2026, 10, 20);
          const { tabs, end } = ledgersOver(openBackend, stretchLength, [() => time, () => time - 700]);
          const states: [LedgerState, LedgerState] = [emptyLedger(), emptyLedger()];
          let foreign: readonly LedgerEntry[] = [];
          let foreignState = emptyLedger();
          const written: LedgerEntry[] = [];
          const drafts = (count: number): LedgerDraft[] => Array.from({ length: count }, (_, at) => award('h1', at + 1, at % 2 ? { source: `event-${written.length}-${at}` } : {}));
          const run = async (tab: 0 | 1, what: string, count: number): Promise<readonly LedgerEntry[]> => {
            const points = tabs[tab];
            if (what === 'append') return (await points.append(drafts(count), { author })).entries;
            if (what === 'merge') return (await points.merge(foreign, { author })).entries;
            const { state, entries } = await points.appendChecked(states[tab], () => drafts(count), { author });
            states[tab] = state;
            return entries;
          };
          for (const { tab, act: one, other, count, later } of steps) {
            time += later;
            const more = sealedEntries(foreignState, drafts(count), { writer: 'z9', author: '', now: time + later });
            foreignState = withEntries(foreignState, more);
            foreign = [...foreign, ...more];
            const here = tab as 0 | 1;
            const there = (1 - tab) as 0 | 1;
            const done = await Promise.all([run(here, one, count), ...(other ? [run(there, other, 8 - count)] : [])]);
            written.push(...done.flat());
          }
          const ledger = await tabs[0].read();
          assert.deepEqual(ledger.entries, mergedEntries(written));
          assert.deepEqual([ledger.length, new Set(ids(ledger.entries)).size], [written.length, written.length]);
          const verified = verifyLedger(ledger.entries, ledger.heads);
          assert.deepEqual([verified.ok, verified.problems], [true, []]);
          assert.deepEqual((await tabs[1].verify()).ok, true);
          const whole = ledgerState(ledger.entries);
          for (const state of [...states, emptyLedger()]) assert.deepEqual(ids(ledger.entries).length, (await tabs[0].catchUp(state)).length);
          for (const state of states) assert.strictEqual(balanceIn(await tabs[1].catchUp(state), 'h1'), balanceIn(whole, 'h1'));
          for (const since of new Set([0, 1, stretchLength - 1, stretchLength, stretchLength + 1, ledger.length])) {
            if (since > ledger.length) continue;
            const { entries } = await tabs[1].readSince(since);
            assert.strictEqual(entries.length, ledger.length - since);
            assert.deepEqual(entries, mergedEntries(entries));
            assert.deepEqual(ids(entries).filter((id) => !ids(ledger.entries).includes(id)), []);
          }
          end();
        }),
        { numRuns: 60 },
      );
    });

    it('never give out more than there is, and never spend more than an account has, however many redeem at once', async () => {
      const redemption = fc.record({ tab: fc.nat({ max: 1 }), account: fc.constantFrom('h1', 'h2'), quantity: fc.integer({ min: 1, max: 4 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(redemption, { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 8 }), fc.nat({ max: 9 }), fc.nat({ max: 30 }), async (redemptions, stretchLength, stock, points) => {
          const { tabs, end } = ledgersOver(openBackend, stretchLength);
          const goods: LedgerDraft[] = [{ kind: 'item', item: 'soap', name: '肥皂', price: 5 }, { kind: 'stock', item: 'soap', change: stock, reason: 'delivery' }];
          const { state } = await tabs[0].appendChecked(emptyLedger(), () => [...sampleAccounts, ...goods, award('h1', points), award('h2', 10)], { author });
          // All of them begin with the same state: what each sees then is for the store to keep right.
          const results = await Promise.allSettled(
            redemptions.map(({ tab, account, quantity }) =>
              (tabs[tab] as PointsRepository).appendChecked(state, (now) => [accepted(checkRedemption(now, { account, item: 'soap', quantity, date: '2026-11-20' }, profile)).draft], { author }),
            ),
          );
          const after = await tabs[1].catchUp(emptyLedger());
          const left = after.items.get('soap')?.stock as number;
          const balances = ['h1', 'h2'].map((account) => balanceIn(after, account));
          assert.strictEqual(left >= 0 && balances.every((balance) => balance >= 0), true, `${left} ${balances}`);
          assert.deepEqual(after.findings, []);
          let [given, spent] = [0, 0];
          results.forEach((result, at) => {
            if (result.status === 'fulfilled') {
              given += redemptions[at]?.quantity ?? 0;
              spent += 5 * (redemptions[at]?.quantity ?? 0);
            } else {
              assert.strictEqual(['points-stock', 'points-balance'].includes((result.reason as { code: string }).code), true);
              // A refusal was right: with what is left now, which is not more than there was then, it would be one again.
              const { account, quantity } = redemptions[at] as (typeof redemptions)[number];
              assert.strictEqual(checkRedemption(after, { account, item: 'soap', quantity, date: '2026-11-20' }, profile).ok, false);
            }
          });
          assert.deepEqual([left, balances[0] as number + (balances[1] as number)], [stock - given, points + 10 - spent]);
          end();
        }),
        { numRuns: 60 },
      );
    });

    it('have one winner of the last item', async () => {
      const { tabs, end } = ledgersOver(openBackend, 4096);
      const { state } = await tabs[0].appendChecked(emptyLedger(), () => [...sampleAccounts, { kind: 'item', item: 'soap', name: '肥皂', price: 5 }, { kind: 'stock', item: 'soap', change: 1, reason: 'delivery' }, award('h1', 9), award('h2', 9)], { author });
      const redeem = (tab: 0 | 1, account: string) => tabs[tab].appendChecked(state, (now) => [accepted(checkRedemption(now, { account, item: 'soap', quantity: 1, date: '2026-11-20' }, profile)).draft], { author });
      const results = await Promise.allSettled([redeem(0, 'h1'), redeem(1, 'h2')]);
      assert.deepEqual(results.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'redeemed')).sort(), ['points-stock', 'redeemed']);
      end();
    });

    it('ask a check once while nobody else records, and for the ledger as it is once somebody did', async () => {
      const { tabs: [one, other], end } = ledgersOver(openBackend, 25);
      const seen: LedgerState[] = [];
      const make = (now: LedgerState): LedgerDraft[] => {
        seen.push(now);
        return [award('h1', balanceIn(now, 'h1') + 1)];
      };
      const first = await one.appendChecked(emptyLedger(), () => sampleAccounts, { author });
      const second = await one.appendChecked(first.state, make, { author });
      assert.deepEqual([seen.length, seen[0] === first.state], [1, true]);
      await other.append([award('h1', 10)], { author });
      const third = await one.appendChecked(second.state, make, { author });
      assert.deepEqual([seen.at(-1)?.length, balanceIn(third.state, 'h1'), third.entries[0]?.sequence], [4, 23, 5]);
      // And what grew for nothing is no part of what comes next.
      assert.deepEqual([balanceIn(second.state, 'h1'), balanceIn(await one.catchUp(second.state), 'h1'), (await other.verify()).ok], [1, 23, true]);
      end();
    });

    it('take as many checked entries at once as are asked for, each after the other', async () => {
      const { tabs, end } = ledgersOver(openBackend, 25);
      const { state } = await tabs[0].appendChecked(emptyLedger(), () => sampleAccounts, { author });
      const all = await Promise.all(Array.from({ length: 40 }, (_, at) => (tabs[at % 2] as PointsRepository).appendChecked(state, (now) => [award('h1', balanceIn(now, 'h1') + 1)], { author })));
      assert.strictEqual(all.length, 40);
      // Each saw all before it: 1, 2, 4, 8 …
      assert.strictEqual(balanceIn(await tabs[0].catchUp(state), 'h1'), 2 ** 40 - 1);
      end();
    });
  });
}

function balanceIn(state: LedgerState, id: string): number {
  const account = accountOf(state, id);
  return account ? balanceOf(state, account) : 0;
}
