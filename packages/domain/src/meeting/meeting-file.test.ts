import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJicengError } from '../error.js';
import { readMeetingFile, type FileRecord } from './meeting-file.js';
import { sealedMinutes, type MinutesVersion } from './minutes.js';
import { oparlList, oparlMeeting, type OparlObject, type OparlSource } from './oparl.js';

const id = '01930000-0000-7000-8000-000000000001';
const base: FileRecord & { readonly id: string } = { id, unit: '111', kind: 'members-meeting', state: 'held', date: '2026-11-19' };
const sealing = { time: '2026-11-19T09:00:00.000Z', author: '吴河' };
const amended = { ...base, place: '村小学' };
const versions = sealedMinutes(sealedMinutes([], base, sealing), amended, { ...sealing, reason: '地点写错' });
const last = versions.at(-1) as MinutesVersion;
const sealedSource = { record: amended, sealed: { version: 2, hash: last.hash }, versions };

/** A meeting as it goes out. */
function written(change: Partial<OparlSource> = {}): OparlObject {
  return oparlMeeting({ record: base, unitName: '柳树村党支部', kindTitle: '党员大会', names: { zhou: '周山' }, decisions: [], results: [], evidence: [], modified: '2026-11-19T09:00:00.000Z', sealed: null, ...change });
}

function thrownBy(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return isJicengError(error) ? `${error.code} ${error.details['reason']}` : String(error);
  }
  return '';
}

const text = fc.string({ maxLength: 8, unit: 'grapheme' });
const optional = <Value>(values: Readonly<Record<string, fc.Arbitrary<Value>>>): fc.Arbitrary<object> => fc.record(values, { requiredKeys: [] });
const people = fc.nat(60);

/** Any record, with everything that one can hold. */
const anyRecord = fc
  .tuple(
    fc.record({ id: fc.oneof(fc.uuid(), text.filter((each) => each !== '')), unit: text, kind: text, date: fc.oneof(text, fc.constant('2026-11-19')) }),
    optional<unknown>({
      state: fc.constantFrom('draft', 'planned', 'held', 'cancelled'),
      title: text,
      group: text,
      also: fc.array(text),
      mode: fc.constantFrom('on-site', 'online', 'mixed'),
      start: fc.constant('14:30'),
      end: fc.constant('16:10'),
      place: text,
      chair: text,
      recorder: text,
      heldBy: text,
      due: people,
      present: people,
      roll: fc.array(fc.tuple(fc.record({ person: text, status: fc.constantFrom('present', 'online', 'excused', 'absent', 'attending') }), optional({ late: text, left: text, checkedIn: text, reason: text })).map(([must, may]) => ({ ...must, ...may }))),
      agenda: fc.array(fc.record({ title: text, first: fc.boolean(), speaker: text }, { requiredKeys: ['title'] })),
      votes: fc.array(fc.record({ rule: text, about: text, yes: people, no: people, issued: people, recused: fc.array(text) }, { requiredKeys: ['rule', 'about', 'yes'] })),
      resolutions: fc.array(fc.oneof(text, fc.record({ text, item: people, answers: fc.dictionary(text, text) }, { requiredKeys: ['text'] }))),
      actions: fc.array(fc.record({ id: text, text, owner: text, due: text }, { requiredKeys: ['id', 'text'] })),
      tasks: fc.array(text),
      corrections: fc.array(fc.record({ text, doneOn: text }, { requiredKeys: ['text'] })),
      evidence: fc.dictionary(text, fc.array(text)),
      covers: fc.array(text),
    }),
  )
  .map(([must, may]) => ({ ...must, ...may }) as FileRecord & { readonly id: string });

describe('a meeting that went out and is read again', () => {
  it('is the same record, whatever it says', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const [meeting] = readMeetingFile(JSON.stringify(written({ record })));
        expect(meeting?.fault).toBeNull();
        expect(meeting?.record).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });

  it('has the same sealed versions, whether they lie in it or beside it', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const sealed = sealedMinutes([], record, sealing);
        const source = { record, sealed: { version: 1, hash: sealed[0]?.hash ?? '' } };
        const within = readMeetingFile(JSON.stringify(written({ ...source, versions: sealed })));
        expect(within).toEqual(readMeetingFile(JSON.stringify(written(source)), JSON.stringify(sealed)));
        expect(within).toMatchObject([{ fault: null, versions: sealed, isClosed: true, isSealMissing: false }]);
      }),
      { numRuns: 30 },
    );
  });

  it('has the names of its people, and where its evidence lies', () => {
    const file = { id: '01930000-0000-7000-8000-0000000000a1', slot: 'sheet', name: '签到 表.jpg', type: 'image/jpeg', bytes: 12, hash: 'a'.repeat(64), time: '2026-11-19T08:30:00.000Z', path: '附件/签到表/签到 表.jpg' };
    const other = { ...file, id: '附 1', slot: 'notice', name: '通知', type: '', path: null };
    const { slot: _, bytes: __, time: ___, ...read } = file;
    expect(readMeetingFile(JSON.stringify(written({ evidence: [file, other] })))[0]).toMatchObject({
      label: { name: '党员大会', date: '2026-11-19', unitName: '柳树村党支部' },
      names: { zhou: '周山' },
      evidence: [{ id: '附 1', name: '通知', type: 'application/octet-stream', path: null }, read],
    });
  });

  it.each<[string, string, number]>([
    ['one meeting', JSON.stringify(written()), 1],
    ['a list', JSON.stringify([written(), written()]), 2],
    ['the page that a list stands in', JSON.stringify(oparlList([written(), written(), written()])), 3],
    ['what an editor put a byte order mark before', `\ufeff${JSON.stringify(written())}`, 1],
    ['a list with other things in it', JSON.stringify([{ type: 'https://schema.oparl.org/1.1/Paper' }, written(), null, 7]), 1],
  ])('%s', (_, file, count) => expect(readMeetingFile(file)).toHaveLength(count));
});

describe('a file of which nothing can be read', () => {
  it.each<[string, string, string]>([
    ['nothing', '  ', 'empty'],
    ['no JSON', '日期,会议', 'damaged'],
    ['a JSON that was cut off', JSON.stringify(written()).slice(0, -20), 'damaged'],
    ['other JSON', '{"units":[]}', 'no-meetings'],
    ['a list of nothing', '[]', 'no-meetings'],
    ['a number', '7', 'no-meetings'],
    ['another object of OParl', '{"type":"https://schema.oparl.org/1.1/Paper"}', 'no-meetings'],
  ])('%s', (_, file, reason) => expect(thrownBy(() => readMeetingFile(file))).toBe(`file-unreadable ${reason}`));

  it('says so of a damaged file of sealed versions too', () => expect(thrownBy(() => readMeetingFile(JSON.stringify(written()), '[{'))).toBe('file-unreadable damaged'));
});

describe('a meeting that cannot be taken', () => {
  const changed = (change: object): OparlObject => ({ ...written(), ...change });
  const withRecord = (change: object): OparlObject => changed({ 'jiceng:record': { ...base, ...change } });
  it.each<[string, OparlObject, object]>([
    ['of another program', changed({ 'jiceng:record': undefined }), { code: 'no-record' }],
    ['of a newer version', changed({ 'jiceng:format': 2 }), { code: 'newer-format', values: { format: '2', known: 1 } }],
    ['of a version that is no number', changed({ 'jiceng:format': 'x' }), { code: 'newer-format', values: { format: 'x', known: 1 } }],
    ['whose record is a list', changed({ 'jiceng:record': [] }), { code: 'bad-form', values: { field: '' } }],
    ['without a unit', withRecord({ unit: undefined }), { code: 'bad-form', values: { field: 'unit' } }],
    ['with an empty id', withRecord({ id: '' }), { code: 'bad-form', values: { field: 'id' } }],
    ['with a state that there is not', withRecord({ state: 'done' }), { code: 'bad-form', values: { field: 'state' } }],
    ['with attendance of another form', withRecord({ roll: [{ person: 'zhou', status: 'present' }, { person: 'wu', status: 'maybe' }] }), { code: 'bad-form', values: { field: 'roll/1/status' } }],
    ['with an attendance that is no list', withRecord({ roll: {} }), { code: 'bad-form', values: { field: 'roll' } }],
    ['with a vote in words', withRecord({ votes: [{ rule: '', about: '修路', yes: '十' }] }), { code: 'bad-form', values: { field: 'votes/0/yes' } }],
    ['with evidence of another form', withRecord({ evidence: { sheet: [7] } }), { code: 'bad-form', values: { field: 'evidence/sheet/0' } }],
  ])('one %s', (_, meeting, fault) => {
    expect(readMeetingFile(JSON.stringify(meeting))[0]).toMatchObject({ record: null, fault, label: { name: '党员大会', date: '2026-11-19' } });
  });

  const sealed = written(sealedSource);
  const [firstVersion, secondVersion] = versions as [MinutesVersion, MinutesVersion];
  it.each<[string, OparlObject, number]>([
    ['a changed record', { ...sealed, 'jiceng:record': { ...amended, place: '田间' } as never }, 2],
    ['a changed version', { ...sealed, 'jiceng:versions': [{ ...firstVersion, record: { ...base, place: '田间' } }, secondVersion] as never }, 1],
    ['another hash', { ...sealed, 'jiceng:minutes': { version: 2, sha256: 'b'.repeat(64) } }, 2],
    ['another number of its version', { ...sealed, 'jiceng:minutes': { version: 1, sha256: last.hash } }, 2],
    ['the first version lost', { ...sealed, 'jiceng:versions': [secondVersion] as never }, 1],
    ['the versions of another meeting', { ...sealed, 'jiceng:record': { ...amended, id: 'other' } as never }, 1],
  ])('sealed minutes with %s', (_, meeting, version) => {
    expect(readMeetingFile(JSON.stringify(meeting))[0]).toMatchObject({ record: null, fault: { code: 'sealed-broken', values: { version } } });
  });

  it('sealed minutes with a version of another form', () => {
    expect(readMeetingFile(JSON.stringify({ ...sealed, 'jiceng:versions': [{ ...firstVersion, time: 7 }] }))[0]?.fault).toEqual({ code: 'bad-form', values: { field: 'versions/0/time' } });
  });
});

describe('minutes that are not wholly there', () => {
  it('are taken as not closed when no version shows that they are', () => {
    expect(readMeetingFile(JSON.stringify(written({ ...sealedSource, versions: [] })))[0]).toMatchObject({ record: amended, isClosed: false, isSealMissing: true, versions: [] });
  });

  it('were opened again: the versions are there, and the record may say something else', () => {
    const [meeting] = readMeetingFile(JSON.stringify(written({ record: { ...amended, place: '田间' }, versions })));
    expect(meeting).toMatchObject({ isClosed: false, isSealMissing: false, versions, record: { place: '田间' } });
  });
});

describe('where evidence is said to lie', () => {
  it.each([
    ['%E9%99%84%E4%BB%B6/a.jpg', '附件/a.jpg'],
    ['a.jpg', 'a.jpg'],
    ['https://example.org/a.jpg', null],
    ['data:text/plain,a', null],
    ['/etc/a.jpg', null],
    ['../a.jpg', null],
    ['b/../../a.jpg', null],
    ['%2e%2e/a.jpg', null],
    ['%', null],
    ['', null],
  ])('%s', (accessUrl, path) => {
    const meeting = { ...written(), auxiliaryFile: [{ id: 'urn:uuid:01930000-0000-7000-8000-0000000000a1', fileName: 'a.jpg', accessUrl }, { id: 'https://example.org/7', accessUrl: 'a.jpg' }, 7] };
    expect(readMeetingFile(JSON.stringify(meeting))[0]?.evidence.map((file) => file.path)).toEqual([path]);
  });
});
