import { emptyLedger, ledgerState, sealedEntries, verifyLedger, withEntries, type LedgerEntry, type MergeDraft } from '@jiceng/domain';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import { author, award, otherLog, sampleAccounts } from './ledger.suite.js';

/** What every store promises about the union of two machines' ledgers. */
export function ledgerMergeSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);
  const theirs = otherLog('z9', [...sampleAccounts, award('h1', 5), award('h2', 7)]);

  /** What can be wrong with a file, which of its entries is told, and as what. */
  const damages: readonly (readonly [what: string, entries: readonly LedgerEntry[], position: number, problem: string])[] = [
    ['an entry was changed', theirs.map((entry, at) => (at === 2 ? { ...entry, points: 500 } as LedgerEntry : entry)), 3, 'changed'],
    ['an entry is missing', theirs.filter((_, at) => at !== 1), 2, 'missing'],
    ['the first entry is missing', theirs.slice(1), 1, 'missing'],
    ['two files fork', [...theirs, otherLog('z9', [...sampleAccounts, award('h1', 50)])[2] as LedgerEntry], 0, 'forked'],
    ['entries of two files are spliced', [theirs[0] as LedgerEntry, otherLog('z9', [award('h1', 1), award('h1', 2)])[1] as LedgerEntry], 2, 'broken-link'],
  ];

  describe(`${name}: points of another machine`, () => {
    it('are taken in as they are, with an entry that binds them, one change, and the union verifies', withStores(async (open) => {
      const { points, changes } = await open(() => Date.UTC(2026, 10, 21));
      const own = await points.append([award('h3', 1)], { author });
      const { entries, change } = await points.merge(theirs, { author });
      const binding = entries.at(-1) as LedgerEntry<MergeDraft>;
      const last = theirs.at(-1) as LedgerEntry;
      assert.deepEqual(entries, [...theirs, binding]);
      assert.deepEqual([binding.kind, binding.heads, binding.previous], ['merge', [{ writer: 'z9', sequence: 4, hash: last.hash }], own.entries[0]?.hash]);
      assert.deepEqual([change?.op, change?.summary], ['merge', { entries: 5, total: 6 }]);
      const ledger = await points.read();
      assert.deepEqual(ledger.entries, [...theirs, ...own.entries, binding]);
      assert.strictEqual(verifyLedger(ledger.entries, ledger.heads).ok, true);
      assert.strictEqual((await changes.list({ noun: 'points' })).length, 2);
    }));

    it('change nothing a second time, nor as an older file', withStores(async (open) => {
      const { points, changes } = await open();
      await points.merge(theirs, { author });
      const before = [await points.read(), await changes.list()];
      for (const again of [theirs, theirs.slice(0, 2), [...theirs].reverse(), [...theirs, ...theirs], (await points.read()).entries, []]) {
        assert.deepEqual(await points.merge(again, { author }), { entries: [], change: null });
      }
      assert.deepEqual([await points.read(), await changes.list()], before);
    }));

    it('are taken in where they go on, and only what is new is bound', withStores(async (open) => {
      const { points } = await open();
      await points.merge(theirs, { author });
      const more = sealedEntries(ledgerState(theirs), [award('h1', 9)], { writer: 'z9', author: '', now: Date.UTC(2026, 10, 22) });
      const { entries } = await points.merge([...theirs, ...more], { author });
      assert.deepEqual(entries.slice(0, -1), more);
      assert.strictEqual((await points.verify()).ok, true);
    }));

    it('are taken in once by two tabs that take in the same file at once', withStores(async (open) => {
      const [one, other] = [await open(), await open()];
      const written = await Promise.all([one.points.merge(theirs, { author }), other.points.merge(theirs, { author })]);
      const { entries, length } = await one.points.read();
      assert.deepEqual([length, entries.filter(({ kind }) => kind === 'merge').length], [theirs.length + 1, 1]);
      assert.deepEqual(written.map(({ change }) => change === null).sort(), [false, true]);
    }));

    it('are refused where an entry for which one of them vouches is missing, with its place', withStores(async (open) => {
      const { points } = await open();
      const binding: MergeDraft = { kind: 'merge', heads: theirs.slice(-1).map(({ writer, sequence, hash }) => ({ writer, sequence, hash })) };
      const vouching = sealedEntries(emptyLedger(), [binding], { writer: 'y8', author: '', now: Date.UTC(2026, 10, 22) });
      for (const lacking of [vouching, [...theirs.slice(0, -1), ...vouching]]) {
        const error = (await points.merge(lacking, { author }).catch((thrown: unknown) => thrown)) as { code: string; details: Record<string, unknown> };
        assert.deepEqual([error.code, error.details], ['points-chain', { problem: 'cut', writer: 'z9', sequence: theirs.length }]);
        assert.strictEqual((await points.read()).length, 0);
      }
    }));

    for (const [what, entries, position, problem] of damages) {
      it(`are refused whole, with the entry, when ${what}`, withStores(async (open) => {
        const { points } = await open();
        await points.append([award('h3', 1)], { author });
        const before = await points.read();
        const error = (await points.merge(entries, { author }).catch((thrown: unknown) => thrown)) as { code: string; details: Record<string, unknown> };
        assert.deepEqual([error.code, error.details['problem']], ['points-chain', problem]);
        if (position > 0) assert.strictEqual(error.details['position'], position);
        assert.deepEqual(await points.read(), before);
      }));
    }

    it('are refused when they contradict what is stored: another entry in its place, or the same one with other words', withStores(async (open) => {
      const { points } = await open();
      await points.merge(theirs, { author });
      const before = await points.read();
      const changed = theirs.map((entry, at) => (at === 2 ? ({ ...entry, points: 500 } as LedgerEntry) : entry));
      for (const entries of [otherLog('z9', [award('h1', 1)]), changed]) assert.strictEqual(await codeOf(points.merge(entries, { author })), 'points-chain');
      assert.deepEqual(await points.read(), before);
    }));

    it('are not taken in by half: called off while they are read, verified or stored', withStores(async (open) => {
      const { points, changes } = await open();
      await points.append([award('h3', 1)], { author });
      const before = [await points.read(), await changes.list()];
      for (const phase of ['reading', 'storing']) {
        const controller = new AbortController();
        const onProgress = (progress: { readonly phase: string }): void => {
          if (progress.phase === phase) controller.abort();
        };
        assert.strictEqual(await codeOf(points.merge(theirs, { author, signal: controller.signal, onProgress })), 'aborted', phase);
      }
      assert.deepEqual([await points.read(), await changes.list()], before);
    }));

    it('of many thousand entries are verified and stored with progress, and an append goes on after them', withStores(async (open) => {
      const { points } = await open(() => Date.UTC(2026, 10, 21));
      const many = otherLog('z9', Array.from({ length: 9000 }, (_, at) => award('h1', at % 5)));
      const phases = new Set<string>();
      let last = 0;
      await points.merge(many, { author, onProgress: ({ phase, done, total }) => {
        phases.add(phase);
        if (phase === 'storing') assert.strictEqual(done > last && done <= total, true);
        if (phase === 'storing') last = done;
      } });
      assert.deepEqual([[...phases].sort(), last], [['storing', 'verifying'], 9001]);
      const { entries } = await points.append([award('h1', 1)], { author });
      const ledger = await points.read();
      assert.deepEqual([ledger.length, ledger.entries.slice(0, 9000), ledger.entries.at(-1)], [9002, many, entries[0]]);
    }));

    it('restore a ledger into an empty database, which goes on as a writer of its own', withStores(async (open) => {
      const { points } = await open(() => Date.UTC(2026, 10, 21));
      await points.merge(theirs, { author });
      const { entries: [next] } = await points.append([award('h1', 1)], { author });
      assert.strictEqual(next?.writer === 'z9', false);
      assert.strictEqual((await points.verify()).ok, true);
    }));

    it('that continue this database’s own log make it go on as a new writer, because another copy may go on under the old name', withStores(async (open) => {
      const { points } = await open(() => Date.UTC(2026, 10, 21));
      const { entries } = await points.append([award('h1', 1)], { author });
      const { writer } = await points.read();
      const state = withEntries(emptyLedger(), entries);
      const ahead = sealedEntries(state, [award('h1', 2)], { writer, author, now: Date.UTC(2026, 10, 22) });
      await points.merge([...entries, ...ahead], { author });
      const after = await points.read();
      assert.strictEqual(after.writer === writer, false);
      assert.deepEqual(after.entries.map((entry) => [entry.writer, entry.sequence]), [[writer, 1], [writer, 2], [after.writer, 1]]);
      assert.strictEqual((await points.verify()).ok, true);
    }));
  });
}
