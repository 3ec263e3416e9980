import { accepted, accountOf, balanceOf, checkAccounts, checkReversal, emptyLedger, entryId, ledgerState, sealedEntries, verifyLedger, type AwardDraft, type LedgerDraft, type LedgerEntry, type LedgerState, type Profile } from '@jiceng/domain';
import type { StoreNotice } from '../store.js';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';

export const author = '王秀英';

/** Two households. */
export const sampleAccounts: readonly LedgerDraft[] = ['h1', 'h2'].map((account): LedgerDraft => ({ kind: 'account', account, name: `名${account}`, accountKind: 'household' }));

/** An award of a day. */
export const award = (account: string, points: number, more: Partial<AwardDraft> = {}): AwardDraft => ({ kind: 'award', account, rule: 'other', date: '2026-11-20', points, ...more });

/** A log as another machine writes it. */
export function otherLog(writer: string, drafts: readonly LedgerDraft[], start = Date.UTC(2026, 10, 20)): LedgerEntry[] {
  return sealedEntries(emptyLedger(), drafts, { writer, author: '李建国', now: start });
}

const balance = (state: LedgerState, id: string): number => balanceOf(state, accountOf(state, id) as never);

/** What every store promises about the points ledger, whatever it keeps its records in. */
export function ledgerSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);
  const clock = () => Date.UTC(2026, 10, 20, 6, 30);

  describe(`${name}: points`, () => {
    it('has no entries, no heads and no writer at first', withStores(async (open) => {
      const { points } = await open();
      const none = { entries: [], heads: [], length: 0, writer: '' };
      assert.deepEqual([await points.read(), await points.readSince(0), await points.inspect()], [none, none, none]);
      const state = emptyLedger();
      assert.strictEqual(await points.catchUp(state), state);
      assert.deepEqual(await points.verify(), { ok: true, entries: 0, head: '', heads: [], problems: [], problemCount: 0, notices: [] });
    }));

    it('gives entries back as they were sealed, one chain with the heads apart, also after opening again', withStores(async (open) => {
      const store = await open(clock);
      const first = await store.points.append(sampleAccounts, { author });
      const second = await store.points.append([award('h1', 5, { evidence: ['照片 1'], note: '𠮷\ud800' })], { author: '' });
      const entries = [...first.entries, ...second.entries];
      assert.deepEqual(entries.map(({ sequence, author: by, time }) => [sequence, by, time]), [[1, author, '2026-11-20T06:30:00.000Z'], [2, author, '2026-11-20T06:30:00.000Z'], [3, '', '2026-11-20T06:30:00.000Z']]);
      store.close();
      const { points } = await open();
      const ledger = await points.read();
      const [{ writer, hash }] = second.entries as [LedgerEntry];
      assert.deepEqual(ledger, { entries, heads: [{ writer, sequence: 3, hash }], length: 3, writer });
      assert.strictEqual(verifyLedger(ledger.entries, ledger.heads).ok, true);
      assert.deepEqual(await points.verify(), verifyLedger(ledger.entries, ledger.heads));
    }));

    it('leaves a change of each write: kind and id of its last entry, counts', withStores(async (open) => {
      const { points, changes } = await open(clock);
      const accounts = await points.append(sampleAccounts, { author });
      const { entries: [made], change } = await points.append([award('h1', 5)], { author });
      const key = entryId(made as LedgerEntry);
      assert.deepEqual(change, { id: change?.id, time: '2026-11-20T06:30:00.000Z', author, noun: 'points', op: 'award', key, summary: { entries: 1, total: 3 } });
      assert.deepEqual(accounts.change?.summary, { entries: 2, total: 2 });
      assert.deepEqual(await changes.list({ noun: 'points' }), [change, accounts.change]);
    }));

    it('writes nothing, and no change, for no drafts', withStores(async (open) => {
      const { points, changes } = await open();
      assert.deepEqual(await points.append([], { author }), { entries: [], change: null });
      const { entries, change, state } = await points.appendChecked(emptyLedger(), () => [], { author });
      assert.deepEqual([entries, change, state.length, await changes.list(), (await points.read()).writer], [[], null, 0, [], '']);
    }));

    it('is not touched by what is done to drafts after they were put in, or to entries that were read', withStores(async (open) => {
      const { points } = await open();
      const evidence = ['a'];
      await points.append([award('h1', 5, { evidence })], { author });
      evidence[0] = 'b';
      for (const entry of (await points.read()).entries) Object.assign(entry, { hash: '' });
      assert.strictEqual((await points.verify()).ok, true);
    }));

    it('says where a clock was set back, and goes on after the last entry', withStores(async (open) => {
      const times = [Date.UTC(2026, 10, 21), Date.UTC(2026, 10, 20)];
      const { points } = await open(() => times.shift() ?? 0);
      await points.append([award('h1', 1)], { author });
      const { entries: [later] } = await points.append([award('h1', 2)], { author });
      assert.strictEqual(later?.after, '2026-11-21T00:00:00.000Z');
      assert.deepEqual((await points.read()).entries.map(({ sequence }) => sequence), [1, 2]);
    }));

    it('records what a check makes of the ledger as it is at that moment, and refuses what it throws', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const { state } = await here.points.appendChecked(emptyLedger(), () => sampleAccounts, { author });
      await there.points.append([award('h1', 5)], { author });
      const seen: number[] = [];
      const mistake = new Error('refused');
      const attempt = here.points.appendChecked(state, (now) => {
        seen.push(balance(now, 'h1'));
        throw mistake;
      }, { author });
      assert.deepEqual([await codeOf(attempt), seen.at(-1)], [mistake, 5]);
      const { state: after } = await here.points.appendChecked(state, (now) => [award('h1', balance(now, 'h1') * 2)], { author });
      assert.deepEqual([balance(after, 'h1'), after.length, (await here.points.read()).length], [15, 4, 4]);
    }));

    it('takes back by another entry: both stay', withStores(async (open) => {
      const { points } = await open(clock);
      const { state, entries } = await points.appendChecked(emptyLedger(), () => [...sampleAccounts, award('h1', 5)], { author });
      const id = entryId(entries[2] as LedgerEntry);
      const undo = (now: LedgerState) => [accepted(checkReversal(now, id, { points: { rules: {}, policies: {} } } as unknown as Profile, { today: '2026-11-20', now: clock() })).draft];
      const { state: after, change } = await points.appendChecked(state, undo, { author });
      assert.deepEqual([balance(after, 'h1'), after.length, change?.op], [0, 4, 'reverse']);
      assert.strictEqual(await codeOf(points.appendChecked(after, undo, { author })), 'points-settled');
    }));

    it('accepts what a check of the domain accepts, and writes nothing for accounts that stand as given', withStores(async (open) => {
      const { points } = await open();
      const make = (now: LedgerState) => accepted(checkAccounts(now, [{ id: 'm1', name: '赵六', kind: 'member' }])).drafts;
      const { state } = await points.appendChecked(emptyLedger(), make, { author });
      assert.strictEqual((await points.appendChecked(state, make, { author })).change, null);
      assert.strictEqual((await points.read()).length, 1);
    }));

    it('refuses to append after another count of entries than the caller knows', withStores(async (open) => {
      const { points } = await open();
      await points.append(sampleAccounts, { author, length: 0 });
      assert.strictEqual(await codeOf(points.append([award('h1', 1)], { author, length: 0 })), 'points-behind');
      assert.strictEqual(await codeOf(points.append([award('h1', 1)], { author, length: 3 })), 'points-behind');
      assert.strictEqual(await codeOf(points.append([award('h1', 1)], { author, length: 2 })), 'resolved');
    }));

    it('tells another store, which catches up by what it knew', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const state = await there.points.catchUp((await there.points.appendChecked(emptyLedger(), () => sampleAccounts, { author })).state);
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { entries, change } = await here.points.append([award('h2', 7)], { author });
      assert.deepEqual(await heard, { type: 'change', noun: 'points', op: 'award', key: change?.key, id: change?.id, foreign: true });
      assert.deepEqual((await there.points.readSince(state.length)).entries, entries);
      const next = await there.points.catchUp(state);
      assert.deepEqual([balance(next, 'h2'), balance(state, 'h2'), next.length], [7, 0, 3]);
      assert.strictEqual(await there.points.catchUp(next), next);
      assert.deepEqual(next, ledgerState((await here.points.read()).entries));
    }));

    it('refuses a state that is longer than what is stored, or of another ledger', withStores(async (open) => {
      const { points } = await open();
      const strange = ledgerState(otherLog('z9', [award('h1', 1), award('h1', 2)]));
      for (const stored of [0, 1, 2]) {
        if (stored > 0) await points.append([award('h1', 1)], { author });
        assert.strictEqual(await codeOf(points.catchUp(strange)), 'points-chain', `catchUp ${stored}`);
        assert.strictEqual(await codeOf(points.appendChecked(strange, () => [award('h1', 3)], { author })), 'points-chain', `append ${stored}`);
        assert.strictEqual(await codeOf(points.readSince(stored + 1)), 'points-chain');
        assert.strictEqual((await points.read()).length, stored);
      }
    }));

    it('keeps nothing of what was called off, and all of what was called off too late', withStores(async (open) => {
      const { points, changes } = await open();
      const signal = AbortSignal.abort();
      for (const work of [() => points.append([award('h1', 1)], { author, signal }), () => points.read({ signal }), () => points.verify([], { signal }), () => points.catchUp(emptyLedger(), { signal })]) {
        assert.strictEqual(await codeOf(work()), 'aborted');
      }
      const soon = new AbortController();
      const onProgress = (): void => soon.abort();
      assert.strictEqual(await codeOf(points.append([award('h1', 1)], { author, signal: soon.signal, onProgress })), 'aborted');
      assert.deepEqual([(await points.read()).entries, await changes.list()], [[], []]);
      const late = new AbortController();
      await points.append([award('h1', 1)], { author, signal: late.signal });
      late.abort();
      assert.strictEqual((await points.read()).length, 1);
    }));

    it('rejects what cannot be stored, and keeps what was there', withStores(async (open) => {
      const { points } = await open();
      const { entries } = await points.append([award('h1', 1)], { author });
      const bad = award('h1', 2, { note: (() => {}) as unknown as string });
      assert.strictEqual(await codeOf(points.append([award('h1', 3), bad], { author })), 'storage-failed');
      assert.deepEqual((await points.read()).entries, entries);
    }));

    it('rejects with storage-closed after closing', withStores(async (open) => {
      const store = await open();
      store.close();
      for (const work of [() => store.points.read(), () => store.points.append([award('h1', 1)], { author }), () => store.points.merge(otherLog('b', [award('h1', 1)]), { author })]) {
        assert.strictEqual(await codeOf(work()), 'storage-closed');
      }
    }));
  });
}
