import { sealedMinutes, verifyMinutes, type MinutesVersion } from '@jiceng/domain';
import { codeOf, withStoresOf, type OpenStore, type SuiteTools } from '../store.suite.js';
import type { Store } from '../store.js';
import type { ImportedFile, ImportedMeeting } from './import.js';
import type { UnitMeeting } from './stored-meeting.js';

const author = '王秀英';
const sealing = { time: '2026-11-19T09:00:00.000Z', author: '吴河' };
const id = '01930000-0000-7000-8000-000000000001';
const held: UnitMeeting & { readonly id: string } = { id, unit: '500', kind: 'members-meeting', state: 'held', date: '2026-11-19', place: '村活动室', evidence: { sheet: ['a1'] } };
const moved = { ...held, place: '村小学' };
const once = sealedMinutes([], held, sealing);
const twice = sealedMinutes(once, moved, { ...sealing, reason: '地点写错' });
const file: ImportedFile = { id: 'a1', unit: '500', year: 2026, name: '签到表.jpg', file: new Blob(['照片'], { type: 'image/jpeg' }) };

function meetingOf(record: UnitMeeting, versions: readonly MinutesVersion[] = [], revision: string | null = null, isClosed = versions.length > 0): ImportedMeeting {
  return { record, versions, isClosed, revision };
}

/** What every store promises about meetings that come from a file, whatever it keeps its records in. */
export function importSuite(name: string, openStoreOf: OpenStore, { describe, it, assert }: SuiteTools): void {
  const withStores = withStoresOf(openStoreOf);
  const take = (store: Store, meetings: readonly ImportedMeeting[], files: readonly ImportedFile[] = []) => store.meetings.importAll(meetings, files, { author });
  const stateOf = async ({ meetings }: Store) => {
    const kept = await meetings.get(id);
    return kept && [kept.record.place, kept.isClosed, kept.version, kept.withdrawn !== undefined];
  };

  describe(`${name}: meetings from a file`, () => {
    it('are kept under their ids with their versions and files, as they were sealed, and leave a change each and one for all', withStores(async (open) => {
      const store = await open();
      const draft: UnitMeeting = { unit: '501', kind: 'lecture', state: 'planned', date: '2025-12-01' };
      const { meetings, files, change } = await take(store, [meetingOf(moved, twice), meetingOf(draft)], [file]);
      store.close();
      const { meetings: kept, attachments, changes } = await open();
      const [first, second] = meetings;
      assert.deepEqual([first?.record, first?.isClosed, first?.version, first?.hash, first?.author], [moved, true, 2, twice[1]?.hash, author]);
      assert.deepEqual([second?.record, second?.isClosed, second?.version], [{ ...draft, id: second?.id }, false, 0]);
      assert.deepEqual([await kept.get(id), await kept.get(second?.id ?? '')], [first, second]);
      assert.deepEqual([await kept.history(id), verifyMinutes(await kept.history(id))], [twice, { ok: true }]);
      assert.deepEqual([(await kept.heads({ year: 2026 })).map((head) => head.id), (await kept.heads({ year: 2025 })).map(({ unit }) => unit)], [[id], ['501']]);
      assert.deepEqual([files, await (await attachments.file('a1')).text(), (await attachments.get('a1'))?.name], [['a1'], '照片', '签到表.jpg']);
      assert.deepEqual((await changes.list({ noun: 'meeting' })).map(({ op, summary }) => `${op} ${summary?.['meetings'] ?? summary?.['kind']}`), ['import 2', 'import lecture', 'import members-meeting']);
      assert.deepEqual(change.summary, { meetings: 2, files: 1 });
    }));

    it('are taken back together: new ones with their files, changed ones to what they were', withStores(async (open) => {
      const store = await open();
      const { meeting: draft } = await store.meetings.hold({ unit: '500', kind: 'lecture', date: '2026-03-01', title: '旧' }, { author });
      const written = await take(store, [meetingOf(moved, twice), meetingOf({ ...draft.record, title: '新' }, [], draft.revision)], [file]);
      assert.strictEqual((await store.meetings.get(draft.id))?.record.title, '新');
      const change = await store.meetings.undoImport(written, { author });
      assert.deepEqual([change.op, change.key], ['undo-import', written.change.key]);
      assert.deepEqual([await stateOf(store), (await store.meetings.get(draft.id))?.record], [['村小学', true, 2, true], draft.record]);
      assert.deepEqual((await store.meetings.list({ year: 2026 })).map((each) => each.id), [draft.id]);
      assert.deepEqual([await codeOf(store.attachments.file('a1')), (await store.attachments.get('a1'))?.name], ['unknown-attachment', '签到表.jpg']);
      assert.strictEqual(await codeOf(store.meetings.undoImport(written, { author })), 'record-changed');
      assert.strictEqual(await codeOf(take(store, [meetingOf(moved, twice)])), 'unknown-meeting');
    }));

    it('get further versions after those that are kept, and with an undo one more with the words from before', withStores(async (open) => {
      const store = await open();
      await take(store, [meetingOf(held, once)]);
      const before = await store.meetings.get(id);
      const written = await take(store, [meetingOf(moved, twice, before?.revision)]);
      assert.deepEqual([await stateOf(store), await store.meetings.history(id)], [['村小学', true, 2, false], twice]);
      assert.strictEqual(await codeOf(store.meetings.undoImport(written, { author })), 'meeting-no-reason');
      await store.meetings.undoImport(written, { author, reason: '撤回' });
      const versions = await store.meetings.history(id);
      assert.deepEqual([await stateOf(store), versions.map(({ record }) => record.place), verifyMinutes(versions).ok], [['村活动室', true, 3, false], ['村活动室', '村小学', '村活动室'], true]);
    }));

    it('never change what is sealed, nor what was changed since', withStores(async (open) => {
      const store = await open();
      await take(store, [meetingOf(moved, twice)]);
      const { revision = '' } = (await store.meetings.get(id)) ?? {};
      const other = sealedMinutes(once, { ...held, place: '田间' }, { ...sealing, reason: '地点写错' });
      const [firstVersion] = once as [MinutesVersion];
      for (const [meeting, code] of [
        [meetingOf(held, [], revision), 'meeting-closed'],
        [meetingOf({ ...held, place: '田间' }, other, revision), 'meeting-closed'],
        [meetingOf(held, once, revision), 'meeting-closed'],
        [meetingOf(moved, twice, revision, false), 'meeting-closed'],
        [meetingOf({ ...held, id: 'new' }, [{ ...firstVersion, author: '' }]), 'meeting-closed'],
        [meetingOf(moved, twice), 'record-changed'],
        [meetingOf(moved, twice, 'older'), 'record-changed'],
        [meetingOf({ ...held, id: 'new' }, [], revision), 'record-changed'],
      ] as const) {
        assert.strictEqual(await codeOf(take(store, [meetingOf({ ...held, id: 'beside' }), meeting], [file])), code);
      }
      assert.deepEqual([await store.meetings.history(id), await store.meetings.get('beside'), await store.attachments.get('a1')], [twice, undefined, undefined]);
    }));

    it('of a whole year are written together, and are all in its heads', withStores(async (open) => {
      const store = await open();
      const { meeting } = await store.meetings.hold({ unit: '500', kind: 'lecture', date: '2026-06-15' }, { author });
      const year = Array.from({ length: 300 }, (_, at): ImportedMeeting => meetingOf({ unit: at % 3 === 0 ? '501' : '500', kind: 'theme-day', state: 'held', date: `2026-${String((at % 12) + 1).padStart(2, '0')}-15` }));
      const written = await take(store, year);
      const heads = async (): Promise<number[]> => [(await store.meetings.heads({ year: 2026, units: ['500'] })).length, (await store.meetings.heads({ year: 2026, units: ['501'] })).length];
      assert.deepEqual(await heads(), [201, 100]);
      const dates = (await store.meetings.heads({ year: 2026, units: ['500'] })).map(({ date }) => date);
      assert.deepEqual(dates, [...dates].sort());
      await store.meetings.undoImport(written, { author });
      assert.deepEqual([await heads(), (await store.meetings.heads({ year: 2026 })).map((head) => head.id)], [[1, 0], [meeting.id]]);
    }));

    it('leave a file that is there already, and bring one back that was removed', withStores(async (open) => {
      const store = await open();
      assert.deepEqual((await take(store, [], [file])).files, ['a1']);
      assert.deepEqual((await take(store, [], [{ ...file, name: 'x', file: new Blob(['y']) }])).files, []);
      assert.strictEqual(await (await store.attachments.file('a1')).text(), '照片');
      await store.attachments.remove('a1', { author, noun: 'meeting' });
      assert.deepEqual((await take(store, [], [file])).files, ['a1']);
      assert.strictEqual((await store.attachments.get('a1'))?.removed, undefined);
    }));

    it('with a file above the limit, or called off, are not kept', withStores(async (open) => {
      const store = await open();
      const large = { ...file, file: new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]) };
      assert.strictEqual(await codeOf(take(store, [meetingOf(held)], [large])), 'attachment-too-large');
      const controller = new AbortController();
      controller.abort();
      assert.strictEqual(await codeOf(store.meetings.importAll([meetingOf(held)], [file], { author, signal: controller.signal })), 'aborted');
      assert.deepEqual([await store.meetings.get(id), await store.changes.list()], [undefined, []]);
    }));
  });
}
