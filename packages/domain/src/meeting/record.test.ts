import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveProfile, type MeetingKind } from '../profile/index.js';
import type { Person } from '../roll/index.js';
import { attendanceOf, expectedPeople, hasVote, isTimeOfDay, meetingFindings, presentAt, presentForVote, recordDecisions, stateFor, type AttendanceEntry, type MeetingRecord } from './index.js';

const read = (id: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`../../../profiles/data/${id}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
const national = resolveProfile(read('national'));
const county = resolveProfile(read('county-five-standards'), { national: read('national') });
const kind = (id: string): MeetingKind => county.meeting.kinds[id] as MeetingKind;

/** Twenty-four members, three of them probationary, as in MTG-31; the first three are the committee. */
const people: Person[] = Array.from({ length: 24 }, (_, index) => ({
  id: `p${index}`,
  name: `党员${index}`,
  standing: index < 21 ? 'full' : 'probationary',
  group: index % 2 === 0 ? 'g1' : 'g2',
  ...(index < 3 ? { posts: [index === 0 ? 'secretary' : 'committee'] } : {}),
}));
const villagers: Person[] = [{ id: 'v1', name: '村民1', standing: 'villager', posts: ['representative'] }, { id: 'v2', name: '村民2', standing: 'villager' }];
const rollOf = (count: number, change: (index: number) => Partial<AttendanceEntry> = () => ({})): AttendanceEntry[] => people.map(({ id }, index) => ({ person: id, status: index < count ? 'present' : 'absent', reason: index < count ? '' : '外出', ...change(index) }));
const whole: MeetingRecord = { kind: 'members-meeting', date: '2026-11-19', start: '14:30', end: '16:10', place: '村活动室', chair: '周', recorder: '吴', roll: rollOf(17), agenda: [{ title: '学习', first: true }, { title: '修路' }], votes: [{ rule: 'members-meeting', about: '修路', yes: 10, no: 4, abstain: 2 }], resolutions: ['修路'] };
const findings = (change: Partial<MeetingRecord>, roll: Person[] = people, profile = county) => meetingFindings(profile, { ...whole, ...change }, { today: '2026-11-20', people: roll });
const told = (change: Partial<MeetingRecord>, roll?: Person[]): string[] => findings(change, roll).map(({ level, code, at }) => `${level} ${code} ${at}`);

describe('who belongs to a meeting', () => {
  it.each([
    ['members-meeting', undefined, 24],
    ['committee-meeting', undefined, 3],
    ['group-meeting', 'g1', 12],
    ['villagers-representatives', undefined, 1],
    ['villagers-assembly', undefined, 26],
  ])('%s of group %s: %s people', (id, group, count) => {
    expect(expectedPeople(county, kind(id), [...people, ...villagers], '2026-11-19', group)).toHaveLength(count);
  });

  it('only people of that day', () => {
    const roll: Person[] = [{ id: 'a', name: '甲', standing: 'full', from: '2026-11-20' }, { id: 'b', name: '乙', standing: 'full', to: '2026-11-18' }, { id: 'c', name: '丙', standing: 'full', from: '2026-11-19', to: '2026-11-19' }];
    expect(expectedPeople(county, kind('members-meeting'), roll, '2026-11-19').map(({ id }) => id)).toEqual(['c']);
  });

  it.each([['members-meeting', 'full', true], ['members-meeting', 'probationary', false], ['members-meeting', 'on-probation', false], ['members-meeting', 'villager', false], ['villagers-assembly', 'villager', true], ['villagers-assembly', 'probationary', true], ['members-meeting', 'visitor', false]])('MTG-31: at a %s the standing %s has a vote: %s', (id, standing, votes) => {
    expect(hasVote(county, kind(id), standing)).toBe(votes);
  });
});

describe('attendance', () => {
  it('MTG-31: of 24 members, 3 probationary, 21 are due', () => {
    expect(attendanceOf(county, whole, people)).toEqual({ expected: 24, due: 21, present: 17, came: 17, excused: 0, absent: 7, attending: 0, unmarked: [] });
  });

  it('probationary members who came are no votes, and those who sit in are not counted', () => {
    const roll: AttendanceEntry[] = [{ person: 'p0', status: 'present' }, { person: 'p1', status: 'online' }, { person: 'p23', status: 'present' }, { person: 'guest', status: 'attending' }, { person: 'p2', status: 'excused' }];
    expect(attendanceOf(county, { ...whole, roll }, people)).toMatchObject({ due: 21, present: 2, came: 3, excused: 1, attending: 1 });
    expect(attendanceOf(county, { ...whole, roll }, people).unmarked).toHaveLength(20);
  });

  it('without a roll of the unit everybody in the record counts, and figures of the sheet stand before', () => {
    expect(attendanceOf(county, { ...whole, roll: rollOf(17) })).toMatchObject({ due: 24, present: 17 });
    expect(attendanceOf(county, { ...whole, roll: rollOf(17), due: 21, present: 16 })).toMatchObject({ due: 21, present: 16 });
    const { roll: _, ...bare } = whole;
    expect(attendanceOf(county, bare)).toMatchObject({ due: null, present: null, expected: null });
  });

  const late: AttendanceEntry[] = [{ person: 'a', status: 'present' }, { person: 'b', status: 'present', late: '14:50' }, { person: 'c', status: 'online', left: '15:20' }, { person: 'd', status: 'absent', late: '14:00' }];
  it.each([[undefined, 'abc'], ['14:49', 'ac'], ['14:50', 'abc'], ['15:19', 'abc'], ['15:20', 'ab']])('at %s there are %s', (time, there) => {
    expect(presentAt(late, time).map(({ person }) => person).join('')).toBe(there);
  });

  it('a late arrival and an early leaving change the count of the right vote only', () => {
    const roll = rollOf(17, (index) => (index === 1 ? { late: '14:50' } : index === 2 ? { left: '15:30' } : {}));
    const present = (at?: string, recused?: string[]) => presentForVote(county, { ...whole, roll }, { ...(at ? { at } : {}), ...(recused ? { recused } : {}) }, people)?.present;
    expect([present(), present('14:40'), present('15:00'), present('15:40')]).toEqual([17, 16, 17, 16]);
    expect(present('15:00', ['p5', 'p20'])).toBe(16);
  });

  it('a figure of the sheet is lowered by those whom the roll shows as gone', () => {
    const roll = rollOf(17, (index) => (index === 1 ? { left: '15:00' } : {}));
    expect(presentForVote(county, { ...whole, roll, due: 21, present: 15 }, { at: '15:10' }, people)).toEqual({ due: 21, present: 14 });
  });

  it('where nobody leaves, the later minute never has fewer there, and never more than came at all', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    const entry = fc.record({ person: fc.uuid(), status: fc.constantFrom('present' as const, 'online' as const, 'absent' as const), late: time }, { requiredKeys: ['person', 'status'] });
    fc.assert(
      fc.property(fc.array(entry), time, time, (list, a, b) => {
        const [earlier, later] = [a, b].sort() as [string, string];
        expect(presentAt(list, earlier).length).toBeLessThanOrEqual(presentAt(list, later).length);
        expect(presentAt(list, later).length).toBeLessThanOrEqual(presentAt(list).length);
      }),
    );
  });

  it.each([['00:00', true], ['23:59', true], ['24:00', false], ['9:30', false], ['12:60', false], ['', false], [930, false]])('%j is a time: %s', (given, expected) => expect(isTimeOfDay(given)).toBe(expected));
});

describe('votes of a record', () => {
  it('are decided with those who were there: 10 of 21 due do not pass', () => {
    const [{ decision }] = recordDecisions(county, whole, people) as unknown as [{ decision: unknown }];
    expect(decision).toMatchObject({ valid: true, passed: false, shortfall: 1, counts: { due: 21, present: 17 } });
  });

  it('take the rule of the kind where none is named', () => {
    expect(recordDecisions(county, { ...whole, votes: [{ rule: '', about: '修路', yes: 11 }] }, people)[0]?.decision).toMatchObject({ rule: 'members-meeting', passed: true });
  });
});

describe('what is wrong or missing in a record', () => {
  it('a whole one is held', () => {
    expect(findings({})).toEqual([]);
    expect(stateFor(findings({}))).toBe('held');
  });

  it.each<[string, Partial<MeetingRecord>, string]>([
    ['an unknown kind', { kind: 'party' }, 'wrong meeting-unknown-kind kind'],
    ['a day that does not exist', { date: '2026-02-30' }, 'wrong meeting-bad-date date'],
    ['a meeting in the future', { date: '2026-11-21' }, 'wrong meeting-in-future date'],
    ['an end before the start', { end: '14:29' }, 'wrong meeting-end-before-start end'],
    ['a time that is none', { start: '2pm' }, 'wrong meeting-bad-time start'],
    ['the same person twice', { roll: [...rollOf(17), { person: 'p3', status: 'present' }] }, 'wrong meeting-person-twice roll/24'],
    ['somebody gone before coming', { roll: rollOf(17, (index) => (index === 0 ? { late: '15:00', left: '14:50' } : {})) }, 'wrong meeting-left-before-late roll/0'],
    ['more present than due', { due: 10, present: 11 }, 'wrong meeting-present-over-due present'],
    ['half a person', { present: 10.5 }, 'wrong meeting-bad-count present'],
    ['more votes than present', { votes: [{ rule: 'members-meeting', about: '修路', yes: 16, no: 2 }] }, 'wrong meeting-vote-sum votes/0'],
    ['a negative vote', { votes: [{ rule: 'members-meeting', about: '修路', yes: -1 }] }, 'wrong meeting-bad-count votes/0'],
    ['a vote before the start', { votes: [{ rule: 'members-meeting', about: '修路', yes: 1, at: '14:00' }] }, 'wrong meeting-vote-time votes/0'],
    ['a kind that it cannot be too', { also: ['theme-day'] }, 'wrong meeting-also-not-allowed also'],
    ['no place', { place: ' ' }, 'missing meeting-field-missing place'],
    ['no chair', { chair: '' }, 'missing meeting-field-missing chair'],
    ['no recorder', { recorder: '' }, 'missing meeting-field-missing recorder'],
    ['no agenda', { agenda: [] }, 'missing meeting-field-missing agenda'],
    ['nobody on the roll', { roll: [] }, 'missing meeting-field-missing attendance'],
    ['no day', { date: '' }, 'missing meeting-field-missing date'],
  ])('%s makes it a draft', (_, change, expected) => {
    expect(told(change)).toContain(expected);
    expect(stateFor(findings(change))).toBe('draft');
  });

  it.each<[string, Partial<MeetingRecord>, string]>([
    ['MTG-24: absence without a reason', { roll: rollOf(17, (index) => (index === 20 ? { reason: '' } : {})) }, 'asked meeting-field-missing absence-reasons'],
    ['MTG-52: online without a check-in time', { roll: rollOf(17, (index) => (index === 2 ? { status: 'online' } : {})) }, 'asked meeting-field-missing online-times'],
    ['a vote without a resolution', { resolutions: [] }, 'asked meeting-field-missing resolutions'],
    ['MTG-19: the first item in the second place', { agenda: [{ title: '修路' }, { title: '学习', first: true }] }, 'note meeting-first-item-not-first agenda/1'],
    ['somebody who is not on the roll', { roll: [...rollOf(17), { person: 'x', status: 'present' }] }, 'note meeting-person-unknown roll/24'],
    ['people of whom nothing is said', { roll: rollOf(17).slice(0, 23) }, 'note meeting-person-unmarked roll'],
    ['a rule of votes that the profile does not have', { votes: [{ rule: 'nowhere', about: '修路', yes: 1 }] }, 'note meeting-vote-rule-unknown votes/0'],
  ])('%s is told, and it is held', (_, change, expected) => {
    expect(told(change)).toContain(expected);
    expect(stateFor(findings(change))).toBe('held');
  });

  it('MTG-52: with a check-in time nothing is asked', () => {
    expect(told({ roll: rollOf(17, (index) => (index === 2 ? { status: 'online', checkedIn: '14:28' } : {})) })).toEqual([]);
  });

  it('a first item is missed only where the locality wants one', () => {
    expect(told({ kind: 'leadership-study', votes: [], agenda: [{ title: '工作' }] })).toEqual(['note meeting-first-item-missing agenda']);
    expect(told({ agenda: [{ title: '工作' }] })).toEqual([]);
  });

  it('MTG-51, MTG-56: a village committee’s resolution says who decided, and whether interest and tender were asked', () => {
    const committee = { kind: 'village-committee', votes: [], resolutions: [{ text: '修路', answers: { 'decided-by': '村民代表会议', 'interest-declared': '无' } }] };
    expect(told(committee, [])).toEqual(['missing meeting-resolution-incomplete resolutions/0']);
    expect(told({ ...committee, resolutions: [{ text: '修路', answers: { 'decided-by': '村民代表会议', 'interest-declared': '无', 'tender-needed': '是' } }] }, [])).toEqual([]);
  });

  it('figures stand for a roll, and a vote without either cannot be decided', () => {
    const { roll: _, ...bare } = whole;
    const context = { today: '2026-11-20' };
    expect(meetingFindings(county, { ...bare, due: 21, present: 17 }, context)).toEqual([]);
    expect(meetingFindings(county, bare, context).map(({ code }) => code)).toEqual(['meeting-vote-no-attendance', 'meeting-field-missing']);
  });

  it('a posting needs a day and a place, a report a day and a recorder', () => {
    const context = { today: '2026-11-20' };
    expect(meetingFindings(national, { kind: 'publicity-general', date: '2026-03-01', place: '公开栏' }, context).map(({ level, at }) => `${level} ${at}`)).toEqual(['asked evidence']);
    expect(stateFor(meetingFindings(national, { kind: 'quarterly-report', date: '2026-03-01' }, context))).toBe('draft');
  });

  it.each<[string, Partial<MeetingRecord>, string[]]>([
    ['no lists', {}, ['missing tasks', 'missing problems', 'missing corrections']],
    ['all three', { tasks: ['一'], problems: ['二'], corrections: [{ text: '三', due: '2026-12-31' }] }, []],
    ['a correction without a day', { tasks: ['一'], problems: ['二'], corrections: [{ text: '三' }] }, ['missing corrections/0']],
  ])('MTG-17: a yearly report with %s', (_, change, expected) => {
    const list = meetingFindings(county, { kind: 'annual-report', date: '2026-11-01', recorder: '吴', evidence: { report: ['f1'] }, ...change }, { today: '2026-11-20' });
    expect(list.map(({ level, at }) => `${level} ${at}`)).toEqual(expected);
  });

  it('what is wrong comes first', () => {
    const levels = findings({ place: '', kind: 'members-meeting', due: 1, present: 2, resolutions: [] }).map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((a, b) => ['wrong', 'missing', 'asked', 'note'].indexOf(a) - ['wrong', 'missing', 'asked', 'note'].indexOf(b)));
    expect(new Set(levels)).toEqual(new Set(['wrong', 'missing', 'asked']));
  });
});
