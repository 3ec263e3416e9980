import { recordDifference, verifyMinutes } from '@jiceng/domain';
import type { StoreNotice } from '../store.js';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import type { MeetingWrite } from './repository.js';
import type { UnitMeeting } from './stored-meeting.js';

const author = '王秀英';
const time = '2026-11-20T06:30:00.000Z';
const clock = (): number => Date.UTC(2026, 10, 20, 6, 30);

/** A meeting that was held, with a vote. */
export const sampleMeeting: UnitMeeting = {
  unit: '500',
  kind: 'members-meeting',
  date: '2026-11-19',
  title: '修路\ud800',
  roll: [{ person: 'p1', status: 'present' }, { person: 'p2', status: 'absent', reason: '住院' }],
  votes: [{ rule: 'members-meeting', about: '修路方案', yes: 10, no: 4, abstain: 2, at: '15:20' }],
  evidence: { 'sign-in': ['file'] },
};

/** The same meeting as it was written before. */
const again = ({ meeting }: MeetingWrite, change: Partial<UnitMeeting> = {}) => ({ ...meeting.record, ...change });

/** What every store promises about meetings and minutes, whatever it keeps its records in. */
export function meetingsSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);

  describe(`${name}: meetings`, () => {
    it('has none at first', withStores(async (open) => {
      const { meetings } = await open();
      assert.deepEqual([await meetings.list({ year: 2026 }), await meetings.heads({ year: 2026 }), await meetings.history('none')], [[], [], []]);
      assert.strictEqual(await meetings.get('none'), undefined);
    }));

    it('gives a draft back as it was written, and leaves a change', withStores(async (open) => {
      const store = await open(clock);
      const { meeting, change } = await store.meetings.save(sampleMeeting, { author });
      const { id } = meeting;
      const record = { ...sampleMeeting, id, state: 'draft' };
      assert.deepEqual(meeting, { id, unit: '500', year: '2026', record, revision: change.id, time, author, isClosed: false, version: 0, hash: null });
      const summary = { unit: '500', kind: 'members-meeting', date: '2026-11-19', version: 0 };
      assert.deepEqual(change, { id: change.id, time, author, noun: 'meeting', op: 'save', key: id, summary });
      assert.deepEqual(await store.changes.list({ noun: 'meeting', key: id }), [change]);
      store.close();
      const { meetings } = await open();
      assert.deepEqual([await meetings.get(id), await meetings.list({ year: 2026 })], [meeting, [meeting]]);
    }));

    it('goes from draft to held to closed, keeping its id, with one change for each step', withStores(async (open) => {
      const { meetings, changes } = await open(clock);
      const draft = await meetings.save(sampleMeeting, { author });
      const { revision } = draft.meeting;
      const held = await meetings.hold(again(draft, { place: '村活动室' }), { author, revision });
      assert.deepEqual([held.meeting.id, held.meeting.record.state, held.meeting.record.place, held.meeting.isClosed], [draft.meeting.id, 'held', '村活动室', false]);
      const closed = await meetings.close(again(held), { author, revision: held.meeting.revision });
      const [version] = await meetings.history(closed.meeting.id);
      assert.deepEqual([closed.meeting.isClosed, closed.meeting.version, closed.meeting.hash], [true, 1, version?.hash]);
      assert.deepEqual([version?.record, version?.time, version?.author, version?.previous, version?.reason], [held.meeting.record, time, author, null, '']);
      assert.deepEqual((await changes.list()).map(({ op, summary }) => `${op} ${summary?.['version']}`), ['close 1', 'hold 0', 'save 0']);
    }));

    it('keeps what is planned or cancelled as such, and everything else that is saved as a draft', withStores(async (open) => {
      const { meetings } = await open();
      for (const [state, expected] of [['planned', 'planned'], ['cancelled', 'cancelled'], ['held', 'draft'], ['draft', 'draft']] as const) {
        assert.strictEqual((await meetings.save({ ...sampleMeeting, state }, { author })).meeting.record.state, expected);
      }
    }));

    it('corrects closed minutes with a further version, keeps both, and tells the difference', withStores(async (open) => {
      const { meetings } = await open(clock);
      const closed = await meetings.close(sampleMeeting, { author });
      const { id, revision } = closed.meeting;
      const { meeting, change } = await meetings.amend({ ...sampleMeeting, id, place: '村小学' }, { author: '李强', revision, reason: '地点记错' });
      assert.deepEqual([meeting.isClosed, meeting.version, change.op], [true, 2, 'amend']);
      const versions = await meetings.history(id);
      assert.deepEqual(verifyMinutes(versions), { ok: true });
      assert.deepEqual(versions.map(({ version, reason, author: by }) => [version, reason, by]), [[1, '', author], [2, '地点记错', '李强']]);
      assert.deepEqual(versions[1]?.previous, versions[0]?.hash);
      const [before, after] = versions.map(({ record }) => record);
      assert.deepEqual(before && after && recordDifference(before, after), [{ path: 'place', before: undefined, after: '村小学' }]);
    }));

    it('refuses what the state of a record does not allow, and changes nothing', withStores(async (open) => {
      const { meetings, changes } = await open();
      const open1 = await meetings.hold(sampleMeeting, { author });
      const closed = await meetings.close({ ...sampleMeeting, date: '2026-10-19' }, { author });
      const amended = again(closed, { place: '村小学' });
      const reason = '更正';
      const cases: readonly (readonly [string, string, () => Promise<unknown>])[] = [
        ['an unknown id saved', 'unknown-meeting', () => meetings.save({ ...sampleMeeting, id: 'none' }, { author })],
        ['an unknown id corrected', 'unknown-meeting', () => meetings.amend({ ...sampleMeeting, id: 'none' }, { author, reason })],
        ['an unknown id taken back', 'unknown-meeting', () => meetings.withdraw('none', { author })],
        ['closed minutes saved', 'meeting-closed', () => meetings.save(amended, { author })],
        ['closed minutes held', 'meeting-closed', () => meetings.hold(amended, { author })],
        ['closed minutes closed', 'meeting-closed', () => meetings.close(amended, { author })],
        ['open minutes corrected', 'meeting-open', () => meetings.amend(again(open1), { author, reason })],
        ['a draft closed', 'meeting-not-held', () => meetings.close(again(open1, { state: 'draft' }), { author })],
        ['a cancelled meeting closed', 'meeting-not-held', () => meetings.close(again(open1, { state: 'cancelled' }), { author })],
        ['minutes corrected to a draft', 'meeting-not-held', () => meetings.amend({ ...amended, state: 'draft' }, { author, reason })],
        ['a correction without a reason', 'meeting-no-reason', () => meetings.amend(amended, { author, reason: ' ' })],
        ['a correction of nothing', 'meeting-unchanged', () => meetings.amend(again(closed), { author, reason })],
        ['a correction taken back without a reason', 'meeting-no-reason', async () => {
          await meetings.amend(amended, { author, reason });
          return meetings.withdraw(amended.id, { author });
        }],
      ];
      for (const [what, code, act] of cases) assert.strictEqual(await codeOf(act()), code, what);
      assert.deepEqual(await meetings.get(open1.meeting.id), open1.meeting);
      assert.deepEqual((await changes.list()).map(({ op }) => op), ['amend', 'close', 'hold']);
      assert.strictEqual((await meetings.history(amended.id)).length, 2);
    }));

    it('corrects to cancelled what turned out not to have been held', withStores(async (open) => {
      const { meetings } = await open();
      const closed = await meetings.close(sampleMeeting, { author });
      await meetings.amend(again(closed, { state: 'cancelled' }), { author, reason: '未召开' });
      assert.deepEqual((await meetings.heads({ year: 2026 })).map(({ state }) => state), ['cancelled']);
    }));
  });

  describe(`${name}: taking back`, () => {
    it('marks what was new, which stays', withStores(async (open) => {
      const { meetings, changes } = await open(clock);
      const { meeting } = await meetings.hold(sampleMeeting, { author });
      const undone = await meetings.withdraw(meeting.id, { author: '李强', revision: meeting.revision });
      assert.deepEqual(undone.meeting, { ...meeting, revision: undone.change.id, author: '李强', withdrawn: { time, author: '李强' } });
      assert.deepEqual(await meetings.get(meeting.id), undone.meeting);
      assert.deepEqual([await meetings.list({ year: 2026 }), await meetings.heads({ year: 2026 })], [[], []]);
      assert.deepEqual(await meetings.list({ year: 2026, withdrawn: true }), [undone.meeting]);
      assert.deepEqual((await changes.list()).map(({ op }) => op), ['undo-hold', 'hold']);
      assert.strictEqual(await codeOf(meetings.withdraw(meeting.id, { author })), 'unknown-meeting');
      assert.strictEqual(await codeOf(meetings.save(again(undone), { author })), 'unknown-meeting');
    }));

    it('brings back what a record said before its last write, once', withStores(async (open) => {
      const { meetings } = await open();
      const draft = await meetings.save(sampleMeeting, { author });
      const held = await meetings.hold(again(draft, { place: '村小学' }), { author });
      const undone = await meetings.withdraw(held.meeting.id, { author });
      assert.deepEqual([undone.change.op, undone.meeting.record], ['undo-hold', draft.meeting.record]);
      assert.strictEqual(await codeOf(meetings.withdraw(held.meeting.id, { author })), 'already-undone');
      const saved = await meetings.save(again(undone, { place: '村委会' }), { author });
      assert.deepEqual((await meetings.withdraw(saved.meeting.id, { author })).meeting.record, draft.meeting.record);
    }));

    it('opens closed minutes again, keeps their version, and closes without a further one when they say the same', withStores(async (open) => {
      const { meetings } = await open();
      const held = await meetings.hold(sampleMeeting, { author });
      const closed = await meetings.close(again(held), { author });
      const { id } = closed.meeting;
      const opened = await meetings.withdraw(id, { author });
      assert.deepEqual([opened.change.op, opened.meeting.isClosed, opened.meeting.version], ['undo-close', false, 1]);
      const same = await meetings.close(again(opened), { author });
      assert.deepEqual([same.meeting.isClosed, same.meeting.version, same.meeting.hash], [true, 1, closed.meeting.hash]);
      await meetings.withdraw(id, { author });
      const place = { place: '村小学' };
      assert.strictEqual(await codeOf(meetings.close(again(held, place), { author })), 'meeting-no-reason');
      assert.strictEqual((await meetings.close(again(held, place), { author, reason: '补地点' })).meeting.version, 2);
      assert.deepEqual(verifyMinutes(await meetings.history(id)), { ok: true });
    }));

    it('takes a correction back with a further version that says what stood before', withStores(async (open) => {
      const { meetings } = await open();
      const closed = await meetings.close(sampleMeeting, { author });
      const { id } = closed.meeting;
      await meetings.amend(again(closed, { place: '村小学' }), { author, reason: '地点记错' });
      const undone = await meetings.withdraw(id, { author, reason: '撤回' });
      assert.deepEqual([undone.change.op, undone.meeting.version, undone.meeting.isClosed, undone.meeting.record], ['undo-amend', 3, true, closed.meeting.record]);
      const versions = await meetings.history(id);
      assert.deepEqual([versions.length, verifyMinutes(versions)], [3, { ok: true }]);
      assert.deepEqual(versions[2]?.record, versions[0]?.record);
    }));
  });

  describe(`${name}: lists of meetings`, () => {
    it('are of a year and of units, by date, and the heads say what duties are reckoned from', withStores(async (open) => {
      const { meetings } = await open(clock);
      const made: [string, string, Partial<UnitMeeting>][] = [
        ['a', '2026-03-05', { group: 'g1' }],
        ['b', '2026-01-20', { also: ['democratic-appraisal'], heldBy: 'secretary' }],
        ['c', '2025-12-31', {}],
        ['d', '2026-01-20', { unit: '50' }],
        ['e', '2027-01-01', {}],
        ['f', '', { unit: '501', heldBy: 'deputy' }],
      ];
      const letters = new Map<string, string>();
      for (const [letter, date, change] of made) letters.set((await meetings.hold({ ...sampleMeeting, date, ...change }, { author })).meeting.id, letter);
      const cases: readonly (readonly [number, readonly string[] | undefined, string])[] = [
        [2026, undefined, 'fbda'],
        [2026, ['500'], 'ba'],
        [2026, ['50'], 'd'],
        [2026, ['501', '500', 'none'], 'fba'],
        [2026, ['500', ...Array.from({ length: 2001 }, (_, index) => `x${index}`)], 'ba'],
        [2026, [], ''],
        [2025, undefined, 'c'],
        [2027, ['500'], 'e'],
        [202, undefined, ''],
      ];
      for (const [year, units, expected] of cases) {
        const found = (await meetings.list({ year, units })).map(({ id }) => letters.get(id)).join('');
        assert.strictEqual(found, expected, `${year} ${units?.slice(0, 3)}`);
        const heads = (await meetings.heads({ year, units })).map(({ id }) => letters.get(id)).sort().join('');
        assert.strictEqual(heads, [...expected].sort().join(''), `heads of ${year} ${units?.slice(0, 3)}`);
      }
      const [, b, , a] = (await meetings.list({ year: 2026 })).map(({ id }) => id);
      assert.deepEqual(await meetings.heads({ year: 2026, units: ['500'] }), [
        { id: b, unit: '500', kind: 'members-meeting', date: '2026-01-20', state: 'held', also: ['democratic-appraisal'], heldBy: 'secretary' },
        { id: a, unit: '500', kind: 'members-meeting', date: '2026-03-05', state: 'held', group: 'g1' },
      ]);
    }));

    it('follow a record that goes to another year or unit', withStores(async (open) => {
      const { meetings } = await open();
      const first = await meetings.hold(sampleMeeting, { author });
      await meetings.hold(again(first, { date: '2025-11-19', unit: '501' }), { author });
      assert.deepEqual([await meetings.list({ year: 2026 }), await meetings.heads({ year: 2026 })], [[], []]);
      assert.deepEqual((await meetings.heads({ year: 2025 })).map(({ unit, date }) => `${unit} ${date}`), ['501 2025-11-19']);
      await meetings.withdraw(first.meeting.id, { author });
      assert.deepEqual((await meetings.heads({ year: 2026 })).map(({ unit, date }) => `${unit} ${date}`), ['500 2026-11-19']);
      assert.deepEqual([await meetings.list({ year: 2025 }), await meetings.heads({ year: 2025 })], [[], []]);
    }));
  });

  describe(`${name}: writing meetings`, () => {
    it('is not touched by what is done to a record afterwards, and rejects what cannot be stored', withStores(async (open) => {
      const { meetings, changes } = await open();
      const resolutions = ['同意'];
      const { meeting } = await meetings.close({ ...sampleMeeting, resolutions }, { author });
      resolutions.pop();
      assert.deepEqual((await meetings.get(meeting.id))?.record.resolutions, ['同意']);
      const bad = { ...sampleMeeting, title: () => {} } as unknown as UnitMeeting;
      assert.strictEqual(await codeOf(meetings.hold(bad, { author })), 'storage-failed');
      assert.strictEqual((await meetings.list({ year: 2026 })).length, 1);
      assert.strictEqual((await changes.list()).length, 1);
    }));

    it('is refused for a record that another tab has written since, unless no revision is asked for', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const { meeting } = await here.meetings.save(sampleMeeting, { author });
      const { revision } = meeting;
      const theirs = await there.meetings.hold(again({ meeting } as MeetingWrite, { place: '村小学' }), { author: '李强', revision });
      for (const act of ['save', 'hold', 'close'] as const) assert.strictEqual(await codeOf(here.meetings[act]({ ...meeting.record, state: 'held' }, { author, revision })), 'record-changed', act);
      assert.strictEqual(await codeOf(here.meetings.withdraw(meeting.id, { author, revision })), 'record-changed');
      assert.deepEqual(await here.meetings.get(meeting.id), theirs.meeting);
      assert.strictEqual((await here.meetings.save(meeting.record, { author })).meeting.record.place, undefined);
    }));

    it('is told to another store, which finds the meeting', withStores(async (open) => {
      const here = await open();
      const there = await open();
      const heard = new Promise<StoreNotice>((resolve) => {
        there.subscribe(resolve);
      });
      const { meeting, change } = await here.meetings.hold(sampleMeeting, { author });
      const { noun, op, key, id } = change;
      assert.deepEqual(await heard, { type: 'change', noun, op, key, id, foreign: true });
      assert.deepEqual(await there.meetings.get(key), meeting);
    }));
  });
}
