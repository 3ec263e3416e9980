import { verifyMinutes, type MinutesVersion } from '@jiceng/domain';
import fc from 'fast-check';
import type { Store } from '../store.js';
import { freshName, type OpenStore, type SuiteTools } from '../store.suite.js';
import { sampleMeeting } from './meetings.suite.js';
import type { MeetingWrite } from './repository.js';
import type { StoredMeeting } from './stored-meeting.js';

const acts = ['save', 'hold', 'close', 'amend', 'withdraw'] as const;

/** One tab does something with one of two meetings; or both tabs do, at the same time. */
const steps = fc.array(
  fc.record({ tab: fc.nat({ max: 1 }), isBoth: fc.boolean(), act: fc.constantFrom(...acts), other: fc.constantFrom(...acts), meeting: fc.nat({ max: 1 }), day: fc.constantFrom('2026-11-19', '2026-11-20', '2025-01-01') }),
  { maxLength: 14 },
);

/** Refusals that are in order, whatever two tabs do. */
const refusals = new Set(['record-changed', 'meeting-closed', 'meeting-open', 'meeting-unchanged', 'already-undone', 'unknown-meeting']);

/** What holds however two tabs write the same meetings. */
export function meetingsTogetherSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const act = async ({ meetings }: Store, what: (typeof acts)[number], id: string | undefined, { revision, date }: { revision: string | undefined; date: string }): Promise<MeetingWrite | string> => {
    const record = { ...sampleMeeting, date, place: `${what} ${date}`, ...(id !== undefined && { id }) };
    const options = { author: '', revision, reason: '更正' };
    try {
      if (what === 'withdraw') return await meetings.withdraw(id ?? 'none', options);
      return what === 'amend' ? await meetings.amend({ ...record, id: id ?? 'none' }, options) : await meetings[what](record, options);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  describe(`${name}: meetings of two tabs`, () => {
    it('have versions that only grow and verify, one writer of two, and lists that say what the records say', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const database = freshName();
          const tabs: Store[] = [await openStoreOf(database), await openStoreOf(database, () => 0)];
          const [first] = tabs as [Store];
          // What is stored of each of the two meetings, by what the writes have answered.
          const known: (StoredMeeting | undefined)[] = [undefined, undefined];
          const before: MinutesVersion[][] = [[], []];
          let writes = 0;
          for (const { tab, isBoth, act: one, other, meeting: at, day } of all) {
            const its = known[at];
            const how = { revision: its?.revision, date: day };
            const pairs: [Store, (typeof acts)[number]][] = [[tabs[tab] as Store, one]];
            // Two writers of one new meeting would make two meetings.
            if (isBoth && its) pairs.push([tabs[1 - tab] as Store, other]);
            const answers = await Promise.all(pairs.map(([store, what]) => act(store, what, its?.id, how)));
            const done = answers.filter((answer) => typeof answer !== 'string');
            for (const answer of answers) if (typeof answer === 'string') assert.strictEqual(refusals.has(answer), true, answer);
            assert.strictEqual(done.length <= 1, true, 'one writer of two');
            writes += done.length;
            if (done[0]) known[at] = done[0].meeting;
            const id = known[at]?.id;
            if (id === undefined) continue;
            assert.deepEqual(await first.meetings.get(id), known[at]);
            const versions = await first.meetings.history(id);
            assert.deepEqual(versions.slice(0, before[at]?.length), before[at], 'versions only grow');
            assert.deepEqual(verifyMinutes(versions), { ok: true });
            assert.deepEqual([known[at]?.version, known[at]?.hash], [versions.length, versions.at(-1)?.hash ?? null]);
            before[at] = versions;
          }
          const present = known.flatMap((meeting) => (meeting && !meeting.withdrawn ? [meeting] : []));
          for (const year of [2025, 2026]) {
            const ids = present.filter((meeting) => meeting.year === String(year)).map(({ id, record: { date, state } }) => `${id} ${date} ${state}`).sort();
            assert.deepEqual((await first.meetings.list({ year })).map(({ id, record: { date, state } }) => `${id} ${date} ${state}`).sort(), ids);
            assert.deepEqual((await first.meetings.heads({ year })).map(({ id, date, state }) => `${id} ${date} ${state}`).sort(), ids);
          }
          assert.strictEqual((await first.changes.list({ noun: 'meeting' })).length, writes);
          for (const store of tabs) store.close();
        }),
        { numRuns: 40 },
      );
    });
  });
}
