import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveProfile } from '../profile/index.js';
import type { Person } from '../roll/index.js';
import type { FileMeeting, FileRecord } from './meeting-file.js';
import { planMeetingImport, type ImportContext, type KnownMeeting, type PlannedMeeting } from './meeting-import.js';
import { sealedMinutes, type MinutesVersion } from './minutes.js';

const profile = resolveProfile(JSON.parse(readFileSync(new URL('../../../profiles/data/national.json', import.meta.url), 'utf8')), {});
const sealing = { time: '2026-11-19T09:00:00.000Z', author: '吴河' };
const record: FileRecord & { readonly id: string; readonly state: 'held' } = {
  id: 'm1',
  unit: '111',
  kind: 'members-meeting',
  state: 'held',
  date: '2026-11-19',
  place: '村活动室',
  chair: 'zhou',
  recorder: 'wu',
  due: 21,
  present: 17,
  agenda: [{ title: '修路方案' }],
};
const moved = { ...record, place: '村小学' };
const once = sealedMinutes([], record, sealing);
const twice = sealedMinutes(once, moved, { ...sealing, reason: '地点写错' });
const otherwise = sealedMinutes(once, { ...record, place: '田间' }, { ...sealing, reason: '地点写错' });

function fileMeeting(change: Partial<FileMeeting> = {}): FileMeeting {
  return { label: { name: '党员大会', date: record.date, unitName: '柳树村党支部' }, record, fault: null, versions: [], isClosed: false, isSealMissing: false, names: {}, evidence: [], ...change };
}

const sealedIn = (versions: readonly MinutesVersion[], isClosed = true): FileMeeting => fileMeeting({ record: versions.at(-1)?.record as FileRecord, versions, isClosed });
const knownAs = (versions: readonly MinutesVersion[], isClosed = true): KnownMeeting => ({ id: 'm1', record: versions.at(-1)?.record ?? record, versions, isClosed, isWithdrawn: false });

function planned(meeting: FileMeeting, known?: KnownMeeting, context: Partial<ImportContext> = {}): PlannedMeeting {
  const plan = planMeetingImport([meeting], { profile, today: '2026-11-20', isUnit: (id) => id === '111', peopleOf: () => [], known: (id) => (known?.id === id ? known : undefined), ...context });
  return plan[0] as PlannedMeeting;
}

const said = ({ standing, canTake, reasons }: PlannedMeeting): string => [standing, canTake ? 'taken' : 'left', ...reasons.map(({ code }) => code)].join(' ');

describe('a meeting of a file, beside what is kept', () => {
  it.each<[string, FileMeeting, KnownMeeting | undefined, string]>([
    ['is not here', fileMeeting(), undefined, 'new taken'],
    ['is not here, and sealed', sealedIn(twice), undefined, 'new taken'],
    ['is the same', fileMeeting(), knownAs([], false), 'unchanged left'],
    ['is the same, and sealed', sealedIn(twice), knownAs(twice), 'unchanged left'],
    ['says something else, and is not sealed', fileMeeting({ record: moved }), knownAs([], false), 'differs taken changes'],
    ['is sealed only in the file', sealedIn(once), knownAs([], false), 'differs taken adds-versions'],
    ['has a further version', sealedIn(twice), knownAs(once), 'differs taken adds-versions'],
    ['has a further version, and was opened again here', sealedIn(twice), knownAs(once, false), 'differs taken adds-versions'],
    ['is closed, and was opened again here', sealedIn(twice), knownAs(twice, false), 'differs taken changes'],
    ['has fewer versions', sealedIn(once), knownAs(twice), 'problem left older-versions'],
    ['has another second version', sealedIn(otherwise), knownAs(twice), 'problem left versions-forked'],
    ['has another first version', sealedIn(sealedMinutes([], moved, sealing)), knownAs(once), 'problem left versions-forked'],
    ['was never sealed, and is sealed here with other words', fileMeeting({ record: moved }), knownAs(once), 'problem left sealed-here'],
    ['was never sealed, and is sealed here with the same words', fileMeeting(), knownAs(once), 'unchanged left'],
    ['was opened again in the file, and is sealed here', sealedIn(twice, false), knownAs(once), 'problem left sealed-here'],
    ['was taken back here', fileMeeting(), { ...knownAs([], false), isWithdrawn: true }, 'problem left withdrawn-here'],
  ])('one that %s', (_, meeting, known, expected) => expect(said(planned(meeting, known))).toBe(expected));

  it('stands once in what was chosen: the first one counts, and what has no id is always new', () => {
    const context: ImportContext = { profile, today: '2026-11-20', isUnit: () => true, peopleOf: () => [], known: () => undefined };
    const { id: _, ...nameless } = record;
    const plan = planMeetingImport([fileMeeting(), fileMeeting({ record: moved }), fileMeeting({ record: nameless }), fileMeeting({ record: nameless })], context);
    expect(plan.map(said)).toEqual(['new taken', 'problem left twice', 'new taken', 'new taken']);
  });
});

describe('what a meeting of a file says', () => {
  it.each<[string, Partial<FileMeeting>, string, readonly string[]]>([
    ['an unknown kind', { record: { ...record, kind: 'tea-party' } }, 'problem left unknown-kind', []],
    ['a kind that is a word of the language', { record: { ...record, kind: 'constructor' } }, 'problem left unknown-kind', []],
    ['an unknown unit', { record: { ...record, unit: '999' } }, 'problem left unknown-unit', []],
    ['votes that exceed those present', { record: { ...record, votes: [{ rule: '', about: '修路', yes: 18 }], resolutions: ['修路'] } }, 'problem taken as-draft', ['meeting-vote-sum']],
    ['more present than due', { record: { ...record, present: 22 } }, 'problem taken as-draft', ['meeting-present-over-due']],
    ['a meeting in the future as held', { record: { ...record, date: '2026-11-21' } }, 'problem taken as-draft', ['meeting-in-future']],
    ['a meeting of today as held', { record: { ...record, date: '2026-11-20' } }, 'new taken', []],
    ['an end before its start', { record: { ...record, start: '16:00', end: '15:59' } }, 'problem taken as-draft', ['meeting-end-before-start']],
    ['the same person twice', { record: { ...record, roll: [{ person: 'wu', status: 'present' }, { person: 'wu', status: 'present' }] } }, 'problem taken as-draft', ['meeting-person-twice']],
    ['no place', { record: { ...record, place: '' } }, 'new taken incomplete', ['meeting-field-missing']],
    ['no place, and more present than due', { record: { ...record, place: '', present: 22 } }, 'problem taken as-draft', ['meeting-present-over-due', 'meeting-field-missing']],
    ['a planned meeting in the future', { record: { ...record, state: 'planned', date: '2027-01-04' } }, 'new taken', []],
    ['a draft with nothing in it', { record: { id: 'm2', unit: '111', kind: 'lecture', state: 'draft', date: '' } }, 'new taken', []],
    ['that it is sealed, and no version shows it', { isSealMissing: true }, 'new taken seal-missing', []],
    ['a fault of its own', { record: null, fault: { code: 'newer-format', values: {} } }, 'problem left newer-format', []],
  ])('%s', (_, change, expected, codes) => {
    const plan = planned(fileMeeting(change));
    expect(said(plan)).toBe(expected);
    expect(plan.findings.map(({ code }) => code)).toEqual(codes);
    expect(plan.record?.state).toBe(!plan.canTake ? undefined : expected.includes('as-draft') ? 'draft' : (change.record?.state ?? 'held'));
  });

  it('cannot be made a draft once it is sealed', () => {
    const plan = planned(sealedIn(sealedMinutes([], { ...record, present: 22 }, sealing)));
    expect([said(plan), plan.record, plan.findings.map(({ code }) => code)]).toEqual(['problem left sealed-findings', null, ['meeting-present-over-due']]);
  });

  it('stays sealed where the rules here ask for more', () => {
    const plan = planned(sealedIn(sealedMinutes([], { ...record, place: '' }, sealing)));
    expect([said(plan), plan.isClosed, plan.record?.state]).toEqual(['new taken incomplete', true, 'held']);
  });

  it('people who are not on the roll are told, and who sits in is not', () => {
    const people: readonly Person[] = [{ id: 'zhou', name: '周山', standing: 'full' }];
    const roll = [{ person: 'zhou', status: 'present' }, { person: 'wu', status: 'present' }, { person: 'qiao', status: 'attending' }] as const;
    const plan = planned(fileMeeting({ record: { ...record, roll }, names: { zhou: '周山', wu: '吴河', qiao: '乔木' } }), undefined, { peopleOf: () => people });
    expect(plan.reasons).toEqual([{ code: 'people-unknown', values: { count: 1, name: '吴河' } }]);
  });
});
