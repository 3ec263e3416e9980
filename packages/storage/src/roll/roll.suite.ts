import type { Person } from '@jiceng/domain';
import fc from 'fast-check';
import type { Store, StoreNotice } from '../store.js';
import { codeOf, freshName, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';

const author = '王秀英';

/** A roll of two people. */
export const samplePeople: readonly Person[] = [
  { id: 'p1', name: '周某', standing: 'full', group: 'g1', posts: ['secretary'], from: '2020-01-01' },
  { id: 'p2', name: '吴某𠮷\ud800', standing: 'probationary', from: '2026-02-01', to: '2026-12-31' },
];
const [zhou, wu] = samplePeople as [Person, Person];

/** What every store promises about rolls, whatever it keeps its records in. */
export function rollSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);

  describe(`${name}: rolls`, () => {
    it('has none at first', withStores(async (open) => {
      const { people } = await open();
      assert.deepEqual(await people.get('500'), { unit: '500', people: [], revision: null });
      assert.deepEqual([await people.list(), await people.history('500')], [[], []]);
    }));

    it('gives people back as they were entered, and leaves a change of the org noun', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      const { roll, sheet, change } = await store.people.put('500', samplePeople, { author });
      const time = '2026-11-20T06:30:00.000Z';
      assert.deepEqual(roll, { unit: '500', people: samplePeople, revision: change.id });
      assert.deepEqual(sheet, { id: change.id, time, author, unit: '500', put: samplePeople, removed: [] });
      assert.deepEqual(change, { id: change.id, time, author, noun: 'org', op: 'roll', key: '500', summary: { put: 2, removed: 0, people: 2 } });
      assert.deepEqual(await store.changes.list({ noun: 'org', key: '500' }), [change]);
      store.close();
      const { people } = await open();
      assert.deepEqual(await people.get('500'), roll);
      assert.deepEqual(await people.history('500'), [sheet]);
    }));

    it('gives those who have no id one of their own', withStores(async (open) => {
      const { people } = await open();
      const { roll } = await people.put('500', [{ name: '甲', standing: 'full' }, { id: '', name: '甲', standing: 'full' }, { id: undefined, name: '乙', standing: 'full' }], { author });
      assert.strictEqual(new Set(roll.people.map(({ id }) => id)).size, 3);
      assert.strictEqual(roll.people.every(({ id }) => /^[0-9a-f-]{36}$/.test(id)), true);
      assert.deepEqual((await people.get('500')).people, roll.people);
    }));

    it('adds and changes the people who are given, and leaves all others; a replacement leaves only those given', withStores(async (open) => {
      const { people } = await open();
      await people.put('500', samplePeople, { author });
      const left = { ...zhou, to: '2026-05-31' };
      const third: Person = { id: 'p3', name: '郑某', standing: 'full' };
      assert.deepEqual((await people.put('500', [third, left], { author })).roll.people, [left, wu, third]);
      const { roll, change } = await people.replace('500', [third, left], { author });
      assert.deepEqual(roll.people, [third, left]);
      assert.deepEqual(change.summary, { put: 0, removed: 1, people: 2 });
      assert.deepEqual((await people.get('500')).people, [third, left]);
      assert.strictEqual((await people.history('500')).length, 3);
    }));

    it('lists the rolls of all units, or of those that are asked for, by unit', withStores(async (open) => {
      const { people } = await open();
      for (const unit of ['51', '500', '50', '5']) await people.put(unit, [{ ...zhou, id: unit }], { author });
      await people.put('50', [{ ...wu, id: 'more' }], { author });
      const units = async (wanted?: readonly string[]) => (await people.list(wanted)).map(({ unit, people: its }) => `${unit} ${its.length}`);
      assert.deepEqual(await units(), ['5 1', '50 2', '500 1', '51 1']);
      assert.deepEqual(await units(['51', '50', '50', 'none']), ['50 2', '51 1']);
      assert.deepEqual(await units([]), []);
      // So many that they are not looked for one by one.
      assert.deepEqual(await units(['50', ...Array.from({ length: 2001 }, (_, index) => `x${index}`)]), ['50 2']);
    }));

    it('refuses the same person twice, and keeps the roll', withStores(async (open) => {
      const { people, changes } = await open();
      const { roll } = await people.put('500', samplePeople, { author });
      assert.strictEqual(await codeOf(people.replace('500', [zhou, wu, { ...zhou, name: '乙' }], { author })), 'roll-person-twice');
      assert.deepEqual(await people.get('500'), roll);
      assert.strictEqual((await changes.list()).length, 1);
    }));

    it('refuses an edit of a roll that another tab has edited since, and makes one that asks for no revision', withStores(async (open) => {
      const here = await open();
      const there = await open();
      assert.strictEqual(await codeOf(here.people.put('500', [zhou], { author, revision: 'other' })), 'record-changed');
      const first = await here.people.put('500', [zhou], { author, revision: null });
      assert.strictEqual(await codeOf(there.people.put('500', [wu], { author, revision: null })), 'record-changed');
      const second = await there.people.put('500', [wu], { author, revision: first.roll.revision });
      assert.strictEqual(await codeOf(here.people.replace('500', [], { author, revision: first.roll.revision })), 'record-changed');
      assert.deepEqual(await here.people.get('500'), second.roll);
      assert.deepEqual((await here.people.put('500', [{ ...zhou, name: '乙' }], { author })).roll.people.length, 2);
    }));

    it('takes an edit back, also when others came after it, and brings it again', withStores(async (open) => {
      const { people, changes } = await open();
      await people.put('500', samplePeople, { author });
      const gone = await people.replace('500', [wu], { author });
      const later = await people.put('500', [{ ...wu, standing: 'full' }], { author });
      const undone = await people.undo(gone.sheet.id, { author: '李强' });
      assert.deepEqual(undone.roll.people, [{ ...wu, standing: 'full' }, zhou]);
      assert.deepEqual([undone.sheet.reverts, undone.change.op, undone.change.author], [gone.sheet.id, 'undo-roll', '李强']);
      assert.strictEqual(await codeOf(people.undo(gone.sheet.id, { author })), 'storage-changed');
      assert.deepEqual((await people.undo(undone.sheet.id, { author })).roll.people, later.roll.people);
      assert.strictEqual((await changes.list()).length, 5);
    }));

    it('refuses to take back what is not there, and what others have built upon', withStores(async (open) => {
      const { people } = await open();
      assert.strictEqual(await codeOf(people.undo('nothing', { author })), 'unknown-roll-sheet');
      const first = await people.put('500', samplePeople, { author });
      const { roll } = await people.put('500', [{ ...wu, standing: 'full' }], { author });
      assert.strictEqual(await codeOf(people.undo(first.sheet.id, { author })), 'storage-changed');
      assert.deepEqual(await people.get('500'), roll);
    }));

    it('rejects what cannot be stored, and keeps what was there', withStores(async (open) => {
      const { people, changes } = await open();
      const bad = { id: 'p', name: () => {}, standing: 'full' } as unknown as Person;
      assert.strictEqual(await codeOf(people.put('500', [bad], { author })), 'storage-failed');
      assert.deepEqual([(await people.get('500')).people, await changes.list()], [[], []]);
    }));

    it('tells another store, which finds the roll by the key', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { roll, change } = await here.people.put('500', samplePeople, { author });
      const { noun, op, key, id } = change;
      assert.deepEqual(await heard, { type: 'change', noun, op, key, id, foreign: true });
      assert.deepEqual(await there.people.get(key), roll);
    }));

    it('of two tabs is one: of two edits upon the same revision one is kept, and the roll is what its edits made', async () => {
      const step = fc.record({ tab: fc.nat({ max: 1 }), act: fc.constantFrom('put', 'both', 'remove', 'undo', 'read'), id: fc.constantFrom('a', 'b', 'c') });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
          const database = freshName();
          const tabs: Store[] = [await openStoreOf(database), await openStoreOf(database, () => 0)];
          // What each tab has read last; nobody reads anew after a refusal, so revisions grow old.
          const read = [await (tabs[0] as Store).people.get('500'), await (tabs[1] as Store).people.get('500')];
          let expected = read[0]?.people ?? [];
          let count = 0;
          for (const { tab, act, id } of steps) {
            const { people } = tabs[tab] as Store;
            const before = await people.get('500');
            const { revision = null } = read[tab] ?? {};
            if (act === 'read') read[tab] = before;
            if (act === 'put' || act === 'remove') {
              const entered = { id, name: String(count), standing: 'full' };
              const writing = act === 'put' ? people.put('500', [entered], { author, revision }) : people.replace('500', before.people.filter((one) => one.id !== id), { author, revision });
              const isFresh = before.revision === revision;
              assert.strictEqual(await codeOf(writing), isFresh ? 'resolved' : 'record-changed');
              if (isFresh) {
                expected = (await writing).roll.people;
                assert.deepEqual(expected.filter((one) => one.id !== id), before.people.filter((one) => one.id !== id));
                count++;
              }
            }
            if (act === 'both') {
              const writes = tabs.map((each) => codeOf(each.people.put('500', [{ id, name: String(count), standing: 'full' }], { author, revision: before.revision })));
              assert.deepEqual((await Promise.all(writes)).sort(), ['record-changed', 'resolved']);
              expected = (await people.get('500')).people;
              count++;
            }
            if (act === 'undo' && before.revision !== null) {
              const { roll } = await people.undo(before.revision, { author });
              const sheets = await people.history('500');
              assert.strictEqual(sheets.at(-1)?.reverts, before.revision);
              expected = roll.people;
              count++;
            }
            for (const each of tabs) assert.deepEqual((await each.people.get('500')).people, expected);
          }
          assert.strictEqual((await (tabs[0] as Store).people.history('500')).length, count);
          assert.strictEqual((await (tabs[1] as Store).changes.list()).length, count);
          for (const tab of tabs) tab.close();
        }),
        { numRuns: 30 },
      );
    });
  });
}
