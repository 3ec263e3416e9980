import type { StoreNotice } from '../store.js';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import type { NoteQuery } from './notes.js';
import type { NewNote, NewTalkNote } from './unit-note.js';

const author = '王秀英';
const time = '2026-11-20T06:30:00.000Z';

/** A talk of two people. */
export const sampleTalk: NewTalkNote = { kind: 'talk', unit: '500', talk: { date: '2026-03-01', people: ['p1', 'p2'] } };
const reason: NewNote = { kind: 'reason', unit: '500', duty: '500/committee/2026-10', year: 2026, text: '防汛\ud800' };

/** What every store promises about talks and reasons, whatever it keeps its records in. */
export function notesSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);

  describe(`${name}: notes`, () => {
    it('gives notes back as they were added, and tells in the change nothing of who talked', withStores(async (open) => {
      const store = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      assert.deepEqual(await store.notes.list({ kind: 'talk', year: 2026 }), []);
      const talk = await store.notes.add(sampleTalk, { author });
      const why = await store.notes.add(reason, { author });
      assert.deepEqual(talk.note, { id: talk.note.id, time, author, note: sampleTalk });
      assert.deepEqual(talk.change, { id: talk.change.id, time, author, noun: 'meeting', op: 'add-talk', key: talk.note.id, summary: { unit: '500', year: '2026' } });
      store.close();
      const { notes } = await open();
      assert.deepEqual(await notes.list({ kind: 'talk', year: 2026 }), [talk.note]);
      assert.deepEqual(await notes.list({ kind: 'reason', year: 2026, units: ['500'] }), [why.note]);
    }));

    it('lists one kind and year, by unit and then by age, of units, without those taken back unless asked', withStores(async (open) => {
      const { notes } = await open();
      const letters = new Map<string, string>();
      const made: readonly (readonly [string, NewNote])[] = [
        ['a', sampleTalk],
        ['b', { ...sampleTalk, unit: '50' }],
        ['c', { ...sampleTalk, talk: { date: '2025-12-31', people: ['p1', 'p2'] } }],
        ['d', reason],
        ['e', sampleTalk],
        ['f', sampleTalk],
      ];
      for (const [letter, note] of made) letters.set((await notes.add(note, { author })).note.id, letter);
      const last = [...letters.keys()].at(-1) as string;
      await notes.withdraw(last, { author });
      const cases: readonly (readonly [NoteQuery, string])[] = [
        [{ kind: 'talk', year: 2026 }, 'bae'],
        [{ kind: 'talk', year: 2026, withdrawn: true }, 'baef'],
        [{ kind: 'talk', year: 2026, units: ['500'] }, 'ae'],
        [{ kind: 'talk', year: 2026, units: ['501'] }, ''],
        [{ kind: 'talk', year: 2025 }, 'c'],
        [{ kind: 'reason', year: 2026 }, 'd'],
        [{ kind: 'reason', year: 2025 }, ''],
      ];
      for (const [query, expected] of cases) assert.strictEqual((await notes.list(query)).map(({ id }) => letters.get(id)).join(''), expected, JSON.stringify(query));
    }));

    it('takes a note back once: it stays, and says when and by whom', withStores(async (open) => {
      const { notes, changes } = await open(() => Date.UTC(2026, 10, 20, 6, 30));
      assert.strictEqual(await codeOf(notes.withdraw('none', { author })), 'unknown-note');
      const { note } = await notes.add(sampleTalk, { author });
      const undone = await notes.withdraw(note.id, { author: '李强' });
      assert.deepEqual([undone.note, undone.change.op], [{ ...note, withdrawn: { time, author: '李强' } }, 'undo-add-talk']);
      assert.strictEqual(await codeOf(notes.withdraw(note.id, { author })), 'unknown-note');
      assert.deepEqual(await notes.list({ kind: 'talk', year: 2026, withdrawn: true }), [undone.note]);
      assert.strictEqual((await changes.list()).length, 2);
    }));

    it('rejects what cannot be stored, and tells another store of what is', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const bad = { ...reason, text: () => {} } as unknown as NewNote;
      assert.strictEqual(await codeOf(here.notes.add(bad, { author })), 'storage-failed');
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { note, change } = await here.notes.add(reason, { author });
      assert.deepEqual(await heard, { type: 'change', noun: 'meeting', op: 'add-reason', key: note.id, id: change.id, foreign: true });
      assert.deepEqual(await there.notes.list({ kind: 'reason', year: 2026 }), [note]);
    }));
  });
}
