import type { ProcedureEvent } from '@jiceng/domain';
import fc from 'fast-check';
import type { Store, StoreNotice } from '../store.js';
import { codeOf, freshName, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import type { ProcedureQuery } from './procedures.js';
import { procedureEvents, type NewProcedure } from './stored-procedure.js';

const author = '王秀英';
const time = '2026-11-20T06:30:00.000Z';

/** A matter that goes through the four discussions. */
export const sampleProcedure: NewProcedure = { unit: '500', procedure: 'four-discussions', title: '修路方案' };

const event: ProcedureEvent = { type: 'complete', step: 'propose', date: '2026-01-20' };
const proof: ProcedureEvent = { type: 'proof', step: 'propose', date: '2026-01-20', slot: 'photo', value: 'file' };

/** What every store promises about procedures, whatever it keeps its records in. */
export function proceduresSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);

  describe(`${name}: procedures`, () => {
    it('has none at first', withStores(async (open) => {
      const { procedures } = await open();
      assert.deepEqual(await procedures.list(), []);
      assert.strictEqual(await procedures.get('none'), undefined);
    }));

    it('gives one back as it was begun and gone on with, and leaves a change for each step', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const started = await store.procedures.start(sampleProcedure, { author });
      const { id, revision } = started.procedure;
      assert.deepEqual(started.procedure, { ...sampleProcedure, id, time, author, entries: [], revision: started.change.id });
      const { procedure, change } = await store.procedures.add(id, proof, { author: '李强', revision });
      assert.deepEqual(procedure, { ...started.procedure, entries: [{ event: proof, time, author: '李强' }], revision: change.id });
      assert.deepEqual(change, { id: change.id, time, author: '李强', noun: 'meeting', op: 'add-event', key: id, summary: { ...sampleProcedure, events: 1 } });
      assert.deepEqual((await store.changes.list({ noun: 'meeting', key: id })).map(({ op }) => op), ['add-event', 'start-procedure']);
      store.close();
      const { procedures } = await open();
      assert.deepEqual([await procedures.get(id), await procedures.list()], [procedure, [procedure]]);
      assert.deepEqual(procedureEvents(procedure), [proof]);
    }));

    it('lists them by unit and then by age, of units and of one key, without those taken back unless asked', withStores(async (open) => {
      const { procedures } = await open();
      const letters = new Map<string, string>();
      for (const [letter, unit, procedure] of [['a', '500', 'case'], ['b', '50', 'case'], ['c', '500', 'selection'], ['d', '51', 'case'], ['e', '500', 'case']] as const) {
        const { procedure: made } = await procedures.start({ ...sampleProcedure, unit, procedure }, { author });
        letters.set(made.id, letter);
        if (letter === 'e') await procedures.withdraw(made.id, { author, revision: made.revision });
      }
      const cases: readonly (readonly [ProcedureQuery | undefined, string])[] = [
        [undefined, 'bacd'],
        [{ withdrawn: true }, 'baced'],
        [{ units: ['500'] }, 'ac'],
        [{ units: ['51', '50', 'none'] }, 'bd'],
        [{ units: [] }, ''],
        [{ procedure: 'case' }, 'bad'],
        [{ units: ['500'], procedure: 'case', withdrawn: true }, 'ae'],
        [{ procedure: 'none' }, ''],
      ];
      for (const [query, expected] of cases) {
        assert.strictEqual((await procedures.list(query)).map(({ id }) => letters.get(id)).join(''), expected, JSON.stringify(query));
      }
    }));

    it('takes back the last event that counts, each of them in turn, and then the whole', withStores(async (open) => {
      const { procedures } = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const { procedure: begun } = await procedures.start(sampleProcedure, { author });
      const { id } = begun;
      const { procedure: one } = await procedures.add(id, proof, { author, revision: begun.revision });
      const { procedure: two } = await procedures.add(id, event, { author, revision: one.revision });
      const undone = await procedures.withdraw(id, { author: '李强', revision: two.revision });
      assert.strictEqual(undone.change.op, 'undo-add-event');
      assert.deepEqual(undone.procedure.entries, [...one.entries, { event, time, author, withdrawn: { time, author: '李强' } }]);
      assert.deepEqual(procedureEvents(undone.procedure), [proof]);
      const { procedure: none } = await procedures.withdraw(id, { author, revision: undone.procedure.revision });
      assert.deepEqual([procedureEvents(none), none.entries.length], [[], 2]);
      const whole = await procedures.withdraw(id, { author, revision: none.revision });
      assert.deepEqual([whole.change.op, whole.procedure.withdrawn], ['undo-start-procedure', { time, author }]);
      assert.deepEqual([await procedures.get(id), await procedures.list()], [whole.procedure, []]);
      assert.strictEqual(await codeOf(procedures.add(id, event, { author, revision: whole.procedure.revision })), 'unknown-procedure');
    }));

    it('refuses what is not there or cannot be stored, and changes nothing', withStores(async (open) => {
      const { procedures, changes } = await open();
      for (const act of [() => procedures.add('none', event, { author, revision: '' }), () => procedures.withdraw('none', { author, revision: '' })]) {
        assert.strictEqual(await codeOf(act()), 'unknown-procedure');
      }
      const { procedure } = await procedures.start(sampleProcedure, { author });
      const bad = { ...event, date: () => {} } as unknown as ProcedureEvent;
      assert.strictEqual(await codeOf(procedures.add(procedure.id, bad, { author, revision: procedure.revision })), 'storage-failed');
      assert.deepEqual(await procedures.get(procedure.id), procedure);
      assert.strictEqual((await changes.list()).length, 1);
    }));

    it('tells another store, which finds it', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { procedure, change } = await here.procedures.start(sampleProcedure, { author });
      const { noun, op, key, id } = change;
      assert.deepEqual(await heard, { type: 'change', noun, op, key, id, foreign: true });
      assert.deepEqual(await there.procedures.get(key), procedure);
    }));

    it('lets one of two tabs go on from the same revision, and its entries only grow', async () => {
      const step = fc.record({ tab: fc.nat({ max: 1 }), act: fc.constantFrom('add', 'withdraw'), other: fc.constantFrom('add', 'withdraw', 'none') });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
          const database = freshName();
          const tabs: Store[] = [await openStoreOf(database), await openStoreOf(database, () => 0)];
          const [{ procedures, changes }] = tabs as [Store];
          let { procedure } = await procedures.start(sampleProcedure, { author });
          const expected: ProcedureEvent[] = [];
          let writes = 1;
          for (const [index, { tab, act, other }] of steps.entries()) {
            if (procedure.withdrawn) break;
            const { id, revision } = procedure;
            const mine: ProcedureEvent = { type: 'complete', step: `${index}`, date: '2026-01-20' };
            const actors: readonly (readonly [Store, string])[] = [[tabs[tab] as Store, act], [tabs[1 - tab] as Store, other]];
            const writing = actors.filter(([, what]) => what !== 'none').map(([store, what]) => (what === 'add' ? store.procedures.add(id, mine, { author, revision }) : store.procedures.withdraw(id, { author, revision })));
            const codes = (await Promise.all(writing.map(codeOf))).filter((code) => code !== 'resolved');
            // After the other has taken back the whole there is nothing to go on with.
            assert.strictEqual(codes.length, writing.length - 1);
            assert.strictEqual(codes.every((code) => code === 'record-changed' || code === 'unknown-procedure'), true);
            writes++;
            const [done] = (await Promise.allSettled(writing)).flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
            const before = procedure.entries;
            procedure = (done as { procedure: typeof procedure }).procedure;
            assert.deepEqual(await procedures.get(id), procedure);
            assert.deepEqual(procedure.entries.slice(0, before.length).map((entry) => entry.event), before.map((entry) => entry.event));
            if (done?.change.op === 'add-event') expected.push(mine);
            else expected.pop();
            assert.deepEqual(procedureEvents(procedure), expected);
          }
          assert.strictEqual((await changes.list()).length, writes);
          for (const tab of tabs) tab.close();
        }),
        { numRuns: 30 },
      );
    });
  });
}
