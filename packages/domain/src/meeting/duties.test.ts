import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { periodsOf } from '../calendar/index.js';
import { resolveProfile } from '../profile/index.js';
import { dutyRows, dutyStates, dutyStatus, idleAlert, meetingDuties, occasionDuties, totalsOf, type Duty, type DutyUnit, type MeetingRecord } from './index.js';

const read = (id: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`../../../profiles/data/${id}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
const national = resolveProfile(read('national'));

const branch: DutyUnit = { id: 'b', kind: 'branch', members: 21, fullMembers: 18, groups: ['g1', 'g2'] };
const applying = (unit: DutyUnit, rule: string, year = 2025): Duty[] => meetingDuties(national, unit, year).filter((duty) => duty.rule === rule && duty.applies);
const countsOf = (units: readonly DutyUnit[], ...rules: string[]): number[] => rules.map((rule) => units.reduce((sum, unit) => sum + applying(unit, rule).length, 0));
const statusOf = (unit: DutyUnit, rule: string, meetings: readonly MeetingRecord[], today: string) =>
  dutyStatus(meetingDuties(national, unit, 2025), meetings, today).filter((status) => status.rule === rule);
const held = (kind: string, date: string, more: Partial<MeetingRecord> = {}): MeetingRecord => ({ id: `${kind} ${date}`, unit: 'b', state: 'held', kind, date, ...more });

describe('what a year asks for (domain.md 2.4)', () => {
  const rules = ['members-meeting', 'committee-meeting', 'group-meeting', 'theme-day', 'organisational-life', 'democratic-appraisal'];

  it.each<[string, DutyUnit[], number[]]>([
    ['MTG-05: one branch with a committee and two groups', [branch], [4, 12, 24, 12, 1, 1]],
    ['finance bureau: 3 branches, 5 groups', [2, 2, 1].map((groups, index) => ({ id: `f${index}`, kind: 'branch', hasCommittee: true, groups: ['a', 'b'].slice(0, groups) })), [12, 36, 60, 36, 3, 3]],
    ['college: 18 branches', Array.from({ length: 18 }, (_, index) => ({ id: `c${index}`, kind: 'branch', hasCommittee: true, groups: [] })), [72, 216, 0, 216, 18, 18]],
    ['industry bureau: 14 branches, 2 without members', Array.from({ length: 14 }, (_, index) => ({ id: `i${index}`, kind: 'branch', hasCommittee: true, members: index < 2 ? 0 : 6 })), [48, 144, 0, 144, 12, 12]],
    ['industry bureau with 6 full members each: no committee', Array.from({ length: 12 }, (_, index) => ({ id: `i${index}`, kind: 'branch', members: 7, fullMembers: 6 })), [48, 0, 0, 144, 12, 12]],
  ])('%s', (_, units, counts) => expect(countsOf(units, ...rules)).toEqual(counts));

  it('Xugou: seven communities report every quarter', () => {
    const communities = Array.from({ length: 7 }, (_, index) => ({ id: `x${index}`, kind: 'community' }));
    expect(countsOf(communities, 'quarterly-report')).toEqual([28]);
  });

  it.each([
    ['MTG-14', 'town', 'town-exchange', 4],
    ['MTG-15', 'county', 'county-report', 2],
    ['MTG-16', 'county', 'county-check', 2],
    ['MTG-16', 'town', 'town-self-check', 4],
    ['MTG-17', 'town', 'annual-report', 1],
    ['MTG-18', 'county', 'content-list', 12],
    ['MTG-20', 'county', 'training-check', 1],
    ['MTG-33', 'village', 'villagers-representatives', 4],
    ['MTG-38', 'village', 'publicity-general', 4],
  ])('%s: a %s has %s, %s a year', (_, kind, rule, count) => expect(applying({ id: 'u', kind }, rule)).toHaveLength(count));

  it('a kind of unit that no rule names has no duties', () => expect(meetingDuties(national, { id: 'x', kind: 'choir' }, 2025)).toEqual([]));
  it.each([NaN, 2025.5, 0, '2025' as never])('%j is refused as a year', (year) => expect(() => meetingDuties(national, branch, year)).toThrow(expect.objectContaining({ code: 'bad-year' })));
  it('a profile that is not resolved is refused', () => expect(() => meetingDuties(read('national') as never, branch, 2025)).toThrow(expect.objectContaining({ code: 'profile-unresolved' })));
});

describe('what does not apply is told with its reason', () => {
  it.each<[string, DutyUnit, string, object]>([
    ['six full members: no committee', { id: 'b', kind: 'branch', fullMembers: 6 }, 'committee-meeting', { code: 'too-few-full-members', values: { fullMembers: 6, needed: 7 } }],
    ['no committee, as was said', { id: 'b', kind: 'branch', fullMembers: 9, hasCommittee: false }, 'committee-meeting', { code: 'no-committee' }],
    ['no groups', { id: 'b', kind: 'branch', members: 9, groups: [] }, 'group-meeting', { code: 'no-groups' }],
    ['no members', { id: 'b', kind: 'branch', members: 0 }, 'members-meeting', { code: 'no-members' }],
    ['finances that are not busy', { id: 'v', kind: 'village' }, 'publicity-finances', { code: 'trait-missing', values: { trait: 'busy-finances' } }],
  ])('%s', (_, unit, rule, reason) => {
    const duties = meetingDuties(national, unit, 2025).filter((duty) => duty.rule === rule);
    expect(duties).toHaveLength(1);
    expect(dutyStatus(duties, [held(rule, '2025-01-05')], '2026-06-01')).toMatchObject([{ status: 'not-applicable', applies: false, why: reason, done: 0 }]);
  });

  it.each([[6, 0], [7, 12]])('ORG-23: %s full members, %s committee meetings', (fullMembers, count) => {
    expect(applying({ id: 'b', kind: 'branch', fullMembers }, 'committee-meeting')).toHaveLength(count);
  });

  it('what is not known is taken as given, and said', () => {
    expect(applying({ id: 'b', kind: 'branch', members: 9 }, 'committee-meeting')).toHaveLength(12);
    expect(applying({ id: 'b', kind: 'branch', members: 9 }, 'committee-meeting')[0]?.reason).toEqual({ code: 'committee-unknown', values: {} });
    expect(applying({ id: 'b', kind: 'branch' }, 'theme-day')[0]?.reason?.code).toBe('members-unknown');
    expect(applying(branch, 'theme-day')[0]?.reason).toBeNull();
  });

  it('busy finances are made known monthly', () => {
    expect(applying({ id: 'v', kind: 'village', traits: ['busy-finances'] }, 'publicity-finances')).toHaveLength(12);
  });
});

describe('only the months in which something existed', () => {
  it.each<[string, Partial<DutyUnit>, string, string[]]>([
    ['a unit from its month on', { from: '2025-10-15' }, 'theme-day', ['2025-10', '2025-11', '2025-12']],
    ['a unit up to its month', { to: '2025-02-01' }, 'theme-day', ['2025-01', '2025-02']],
    ['a unit that began on a last day', { from: '2025-11-30', to: '2025-11-30' }, 'theme-day', ['2025-11']],
    ['a quarter in part', { from: '2025-06-30', to: '2025-07-01' }, 'members-meeting', ['2025-Q2', '2025-Q3']],
    ['another year', { from: '2026-01-01' }, 'theme-day', []],
    ['a committee from its month on', { committee: { from: '2025-11-02' } }, 'committee-meeting', ['2025-11', '2025-12']],
    ['a group up to its month', { groups: [{ id: 'g', to: '2025-02-28' }] }, 'group-meeting', ['2025-01', '2025-02']],
  ])('%s', (_, change, rule, periods) => expect(applying({ ...branch, ...change }, rule).map(({ period }) => period)).toEqual(periods));

  it('the days are cut to those of the unit', () => {
    expect(applying({ ...branch, from: '2025-02-10', to: '2025-02-20' }, 'members-meeting')).toMatchObject([{ period: '2025-Q1', first: '2025-02-10', last: '2025-02-20' }]);
  });

  it('a year is what its months are together, for monthly duties, whatever the unit’s days', () => {
    const day = fc.integer({ min: 1, max: 28 }).chain((date) => fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`));
    fc.assert(
      fc.property(day, day, (from, to) => {
        const monthly = (life: Partial<DutyUnit>): string[] => ['theme-day', 'committee-meeting', 'group-meeting'].flatMap((rule) => applying({ ...branch, ...life }, rule)).map(({ id, first, last }) => `${id} ${first} ${last}`).sort();
        const byMonth = periodsOf(2025, 'month').flatMap(({ first, last }) => monthly({ from: from > first ? from : first, to: to < last ? to : last }));
        expect(byMonth.sort()).toEqual(monthly({ from, to }));
      }),
    );
  });
});

describe('where a duty stands', () => {
  it('MTG-01: a meeting in each of two quarters meets both', () => {
    const meetings = [held('members-meeting', '2025-01-20'), held('members-meeting', '2025-04-02')];
    expect(statusOf(branch, 'members-meeting', meetings, '2025-07-01').map(({ status }) => status)).toEqual(['done', 'done', 'due', 'not-yet-due']);
  });

  it.each([['2025-06-30', 'due', 0], ['2025-07-01', 'overdue', 1], ['2025-07-21', 'overdue', 21]])('MTG-01: two in the first quarter do not cover the second: on %s %s, %s days', (today, status, days) => {
    const meetings = [held('members-meeting', '2025-01-20'), held('members-meeting', '2025-03-30')];
    expect(statusOf(branch, 'members-meeting', meetings, today).slice(0, 2)).toMatchObject([{ status: 'done', done: 1, records: ['members-meeting 2025-01-20', 'members-meeting 2025-03-30'] }, { status, days, records: [] }]);
  });

  it.each([['MTG-02', 'committee-meeting', '2025-01-31', '2025-02-01'], ['MTG-04', 'lecture', '2025-12-31', '2026-01-01'], ['MTG-08', 'organisational-life', '2025-12-31', '2026-01-01']])('%s: %s is due on %s and overdue on %s', (_, rule, last, next) => {
    expect(statusOf(branch, rule, [], last)[0]?.status).toBe('due');
    expect(statusOf(branch, rule, [], next)[0]?.status).toBe('overdue');
  });

  it.each([['2025-03-31', 'due'], ['2025-04-01', 'overdue']])('MTG-38, XC-23: first-quarter publicity on %s: %s', (today, status) => {
    expect(statusOf({ id: 'v', kind: 'village' }, 'publicity-general', [], today)[0]?.status).toBe(status);
  });

  it.each<[string, Partial<MeetingRecord>, string]>([
    ['a draft', { state: 'draft' }, 'due'],
    ['a planned one', { state: 'planned' }, 'due'],
    ['a cancelled one', { state: 'cancelled' }, 'due'],
    ['one in the future', { date: '2025-01-21' }, 'due'],
    ['another unit’s', { unit: 'other' }, 'due'],
    ['another kind', { kind: 'theme-day' }, 'due'],
    ['one held today', { date: '2025-01-20' }, 'done'],
  ])('%s: %s leaves it %s', (_, change, status) => {
    expect(statusOf(branch, 'members-meeting', [held('members-meeting', '2025-01-10', change)], '2025-01-20')[0]?.status).toBe(status);
  });

  it('a record without state or unit counts', () => {
    expect(statusOf(branch, 'members-meeting', [{ kind: 'members-meeting', date: '2025-01-10' }], '2025-01-20')[0]).toMatchObject({ status: 'done', records: [''], dates: ['2025-01-10'] });
  });

  it('MTG-10: one record satisfies the organisational life and the appraisal', () => {
    const meetings = [held('organisational-life', '2025-11-10', { also: ['democratic-appraisal'] })];
    expect([...statusOf(branch, 'organisational-life', meetings, '2025-12-01'), ...statusOf(branch, 'democratic-appraisal', meetings, '2025-12-01')]).toMatchObject([
      { status: 'done', records: ['organisational-life 2025-11-10'], notes: [] },
      { status: 'done', records: ['organisational-life 2025-11-10'] },
    ]);
  });

  it('MTG-08: held in June it counts, with a note', () => {
    expect(statusOf(branch, 'organisational-life', [held('organisational-life', '2025-06-10')], '2025-07-01')).toMatchObject([{ status: 'done', notes: [{ code: 'not-in-preferred-quarter', values: { quarter: 4 } }] }]);
  });

  it('MTG-03: every group for itself', () => {
    const january = statusOf(branch, 'group-meeting', [held('group-meeting', '2025-01-10', { group: 'g2' })], '2025-02-01').filter(({ period }) => period === '2025-01');
    expect(january.map(({ group, status }) => `${group} ${status}`)).toEqual(['g1 overdue', 'g2 done']);
    expect(statusOf({ ...branch, groups: ['g1'] }, 'group-meeting', [held('group-meeting', '2025-01-10')], '2025-02-01')[0]?.status).toBe('done');
    expect(statusOf(branch, 'group-meeting', [held('group-meeting', '2025-01-10')], '2025-02-01')[0]?.status).toBe('overdue');
  });

  it.each([['secretary', 'done', []], ['deputy-secretary', 'due', []], [undefined, 'done', ['role-not-named']]])('MTG-04: a lecture by %s: %s', (heldBy, status, notes) => {
    const [lecture] = statusOf(branch, 'lecture', [held('lecture', '2025-03-05', heldBy === undefined ? {} : { heldBy })], '2025-06-01');
    expect([lecture?.status, lecture?.notes.map(({ code }) => code)]).toEqual([status, notes]);
  });

  it('is told alone just as it is told with everything else, whatever was held', () => {
    const duties = meetingDuties(national, { ...branch, fullMembers: 6 }, 2025);
    const day = fc.integer({ min: 0, max: 420 }).map((days) => new Date(Date.UTC(2024, 11, 1 + days)).toISOString().slice(0, 10));
    const meeting = fc.record({ kind: fc.constantFrom(...new Set(duties.map(({ kind }) => kind))), date: day, unit: fc.constantFrom('b', 'other', undefined), group: fc.constantFrom('g1', 'g2', undefined), state: fc.constantFrom('held' as const, 'draft' as const), heldBy: fc.constantFrom('secretary', 'committee', undefined) });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 40 }), day, (meetings, today) => {
        const records = meetings.map(({ unit, group, heldBy, ...rest }) => ({ ...rest, ...(unit && { unit }), ...(group && { group }), ...(heldBy && { heldBy }) }));
        expect(dutyStates(duties, records, today)).toEqual(dutyStatus(duties, records, today).map(({ status }) => status));
      }),
    );
  });

  it('today has to be a day', () => expect(() => dutyStatus([], [], 'today')).toThrow(expect.objectContaining({ code: 'bad-date' })));
});

describe('the fixed theme day (MTG-06)', () => {
  const planned = (themeDay: number, year: number): (string | null)[] => applying({ ...branch, themeDay }, 'theme-day', year).map((duty) => duty.planned?.slice(5) ?? null);

  it('the 15th moves off days of rest to the next working day', () => {
    expect(planned(15, 2026)).toEqual(['01-15', '02-24', '03-16', '04-15', '05-15', '06-15', '07-15', '08-17', '09-15', '10-15', '11-16', '12-15']);
  });

  it('the 31st is the last day of shorter months, and stays in the month', () => {
    expect(planned(31, 2025)).toEqual(['01-27', '02-28', '03-31', '04-30', '05-30', '06-30', '07-31', '08-29', '09-30', '10-31', '11-28', '12-31']);
  });

  it.each([0, 32, 1.5, '5' as never])('%j is refused as a fixed day', (themeDay) => expect(() => planned(themeDay, 2026)).toThrow(expect.objectContaining({ code: 'bad-theme-day' })));

  it('without a fixed day none is planned', () => expect(new Set(applying(branch, 'theme-day').map((duty) => duty.planned))).toEqual(new Set([null])));

  it.each([['2025-05-12', []], ['2025-05-13', []], ['2025-05-14', ['not-on-fixed-day']]])('planned for 6 May, held on %s: %j', (date, notes) => {
    const may = statusOf({ ...branch, themeDay: 5 }, 'theme-day', [held('theme-day', date)], '2025-06-01').find(({ period }) => period === '2025-05');
    expect(may).toMatchObject({ planned: '2025-05-06', status: 'done' });
    expect(may?.notes.map(({ code }) => code)).toEqual(notes);
  });

  it('none in May is overdue on 1 June', () => {
    expect(statusOf(branch, 'theme-day', [], '2025-06-01').find(({ period }) => period === '2025-05')?.status).toBe('overdue');
  });
});

describe('occasions (MTG-38)', () => {
  const village: DutyUnit = { id: 'v', kind: 'village' };
  it('a major matter is due from its day on, and without a number of days never overdue', () => {
    const duties = occasionDuties(national, village, [{ id: 'road', rule: 'publicity-major', date: '2025-03-05' }, { id: 'x', rule: 'members-meeting', date: '2025-03-05' }]);
    expect(dutyStatus(duties, [], '2025-12-31')).toMatchObject([{ id: 'v/publicity-major/road', status: 'due', last: null, why: { code: 'no-last-day' } }]);
    expect(dutyStatus(duties, [{ kind: 'publicity-major', date: '2025-03-20' }], '2025-12-31')).toMatchObject([{ status: 'done' }]);
  });

  it('where a locality allows so many days, it is overdue after them', () => {
    const local = resolveProfile({ format: 1, id: 'x', version: '1', title: '本地', layer: 'local', extends: 'national', meeting: { duties: { 'publicity-major': { clause: { document: 'jiceng' }, within: 3 } } } }, { national: read('national') });
    const duties = occasionDuties(local, village, [{ id: 'road', rule: 'publicity-major', date: '2025-03-05' }]);
    expect(['2025-03-08', '2025-03-09'].map((today) => dutyStatus(duties, [], today)[0]?.status)).toEqual(['due', 'overdue']);
  });
});

describe('many duties together', () => {
  const statuses = (meetings: MeetingRecord[], today: string) => dutyStatus(meetingDuties(national, branch, 2025), meetings, today);

  it('the year grid has a row for each rule and a cell for each period', () => {
    const rows = dutyRows(statuses([held('group-meeting', '2025-01-10', { group: 'g1' }), held('members-meeting', '2025-01-10')], '2025-01-20'));
    expect(rows.map(({ rule, cells }) => `${rule} ${cells.length}`)).toEqual(['members-meeting 4', 'committee-meeting 12', 'group-meeting 12', 'lecture 1', 'theme-day 12', 'organisational-life 1', 'democratic-appraisal 1']);
    expect(rows[2]).toMatchObject({ done: 1, total: 24, overdue: 0, cells: expect.arrayContaining([expect.objectContaining({ period: '2025-01', status: 'partly', done: 1, total: 2 })]) });
    expect(rows[0]?.cells.map(({ status }) => status)).toEqual(['done', 'not-yet-due', 'not-yet-due', 'not-yet-due']);
  });

  it('a cell in part after its end is overdue, and one that does not apply says so', () => {
    expect(dutyRows(statuses([held('group-meeting', '2025-01-10', { group: 'g1' })], '2025-02-01'))[2]?.cells[0]).toMatchObject({ status: 'overdue', done: 1 });
    const [, committee] = dutyRows(dutyStatus(meetingDuties(national, { ...branch, hasCommittee: false }, 2025), [], '2025-02-01'));
    expect(committee).toMatchObject({ total: 0, cells: [{ status: 'not-applicable' }] });
  });

  it('totals count what applies', () => {
    expect(totalsOf(statuses([held('members-meeting', '2025-01-10')], '2025-02-01'))).toEqual({ done: 1, total: 55, overdue: 4 });
  });

  it('a further record never makes fewer done, whatever the records', () => {
    const record = fc.record({ kind: fc.constantFrom('members-meeting', 'theme-day', 'group-meeting'), month: fc.integer({ min: 1, max: 12 }), group: fc.constantFrom('g1', 'g2') });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), record, (list, one) => {
        const records = [...list, one].map(({ kind, month, group }) => held(kind, `2025-${String(month).padStart(2, '0')}-08`, { group }));
        expect(totalsOf(statuses(records, '2026-01-01')).done).toBeGreaterThanOrEqual(totalsOf(statuses(records.slice(0, -1), '2026-01-01')).done);
      }),
    );
  });

  it.each([['2026-01-10', null], ['2026-01-11', 366]])('MTG-23: last held on 2025-01-10, on %s the alert has %s days', (today, days) => {
    expect(idleAlert(national, branch, [held('theme-day', '2025-01-10'), held('theme-day', '2025-06-10', { state: 'draft' })], today)?.days ?? null).toBe(days);
  });

  it('MTG-23: a unit that never held anything is told by its first day, and one of which nothing is known is not', () => {
    expect(idleAlert(national, { id: 'b', from: '2024-01-01' }, [], '2026-01-01')).toMatchObject({ last: null, days: 731, allowed: 365, clause: { title: '市财政局党总支调研报告' } });
    expect(idleAlert(national, { id: 'b' }, [], '2026-01-01')).toBeNull();
  });
});

describe('rules with dates', () => {
  const local = resolveProfile({ format: 1, id: 'x', version: '1', title: '本地', layer: 'local', extends: 'national', meeting: { duties: { 'members-meeting': [{ clause: { document: 'jiceng' }, every: 'month', from: '2025-07-01' }] } } }, { national: read('national') });

  it('each period is asked for by the rule of its last day, with that rule’s clause', () => {
    const duties = meetingDuties(local, branch, 2025).filter(({ rule }) => rule === 'members-meeting');
    expect(duties.map(({ period }) => period)).toEqual(['2025-Q1', '2025-Q2', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12']);
    expect(duties.map(({ clause }) => clause.document)).toEqual([...Array<string>(2).fill('branch-work'), ...Array<string>(6).fill('jiceng')]);
  });
});
