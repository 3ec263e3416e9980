import { dutyStatus, meetingDuties, type MeetingRecord } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import type { StoredMeeting } from '@jiceng/storage';
import { describe, expect, it } from 'vitest';
import { correctionRows, listLines, readCorrections, withCorrection } from './corrections.js';
import { monthLists, postingRows } from './postings.js';

function kept(id: string, record: Omit<MeetingRecord, 'id' | 'unit' | 'state'> & Partial<Pick<MeetingRecord, 'state'>>): StoredMeeting {
  return { id, unit: 'v', year: record.date.slice(0, 4), record: { state: 'held', ...record, id, unit: 'v' }, revision: id, time: '', author: '', isClosed: false, version: 0, hash: null };
}

const report = kept('r', {
  kind: 'annual-report',
  date: '2026-01-20',
  corrections: [{ text: '补齐台账', due: '2026-03-31' }, { text: '修公示栏', due: '2026-02-01' }, { text: '没有期限' }, { text: '已改', due: '2026-02-01', doneOn: '2026-01-31' }],
});

describe('corrections (MTG-17)', () => {
  const states = (today: string): string[] => correctionRows([report], today).map(({ correction, state }) => `${correction.text} ${state}`);

  it.each([
    ['2026-02-01', ['没有期限 no-deadline', '修公示栏 open', '补齐台账 open', '已改 done']],
    ['2026-02-02', ['没有期限 no-deadline', '修公示栏 overdue', '补齐台账 open', '已改 done']],
  ])('stand by their day on %s: one without a day comes first', (today, expected) => expect(states(today)).toEqual(expected));

  it('of meetings that did not take place or were taken back are none', () => {
    expect(correctionRows([{ ...report, withdrawn: { time: '', author: '' } }, kept('x', { ...report.record, state: 'cancelled' })], '2026-02-01')).toEqual([]);
  });

  it('one is changed and the rest stays', () => {
    expect(withCorrection(report.record, 1, { doneOn: '2026-02-03' }).corrections).toEqual(report.record.corrections?.map((each, index) => (index === 1 ? { ...each, doneOn: '2026-02-03' } : each)));
  });

  it.each([
    ['内容 | 责任人 | 期限', '补台账 | 吴小满 | 2026-03-31', { text: '补台账', owner: '吴小满', due: '2026-03-31' }],
    ['without a name', '补台账｜3.31', { text: '补台账', due: '2026-03-31' }],
    ['pasted from a table', '补台账\t吴小满\t20260331', { text: '补台账', owner: '吴小满', due: '2026-03-31' }],
  ])('a line says %s', (_, line, correction) => expect(readCorrections(line, '2026-02-16')).toEqual({ corrections: [correction], problems: [] }));

  it.each([
    ['补台账', 'no-deadline'],
    ['补台账 | ', 'no-deadline'],
    ['补台账 | 吴小满', 'bad-deadline'],
    ['补台账 | 2026-02-30', 'bad-deadline'],
  ])('“%s” is refused: %s', (line, code) => expect(readCorrections(`\n${line}`, '2026-02-16')).toEqual({ corrections: [], problems: [{ line: 2, code }] }));

  it('empty lines say nothing', () => expect(listLines(' a \n\n b')).toEqual(['a', 'b']));
});

describe('publicity, reports and checks', () => {
  const county = getProfile('county-five-standards');
  const rowsOf = (kind: string, meetings: readonly StoredMeeting[] = [], today = '2026-04-01'): string[] => {
    const duties = dutyStatus(meetingDuties(county, { id: 'v', kind, members: 30, fullMembers: 25 }, 2026), meetings.map(({ record }) => record), today);
    return postingRows(county, duties, meetings, kind, today).map(({ rule, row, records }) => `${rule.id} ${row ? `${row.done}/${row.total}` : rule.every} ${records.length}`);
  };

  it('of a village are its reports and what it publishes, with what has no last day (MTG-14, MTG-17, MTG-38)', () => {
    expect(rowsOf('village')).toEqual(['quarterly-report 0/4 0', 'annual-report 0/1 0', 'publicity-general 0/4 0', 'publicity-finances 0/0 0', 'publicity-major occasion 0']);
  });

  it('of a town and a county are their checks (MTG-15, MTG-16, MTG-18)', () => {
    expect(rowsOf('town')).toEqual(['town-self-check 0/4 0', 'annual-report 0/1 0']);
    expect(rowsOf('county')).toEqual(['county-report 0/2 0', 'county-check 0/2 0', 'annual-report 0/1 0', 'content-list 0/12 0', 'training-check 0/1 0']);
  });

  it('one posting in the quarter is done, a draft is not (MTG-38)', () => {
    const posted = kept('p', { kind: 'publicity-general', date: '2026-03-31' });
    expect(rowsOf('village', [posted])[2]).toBe('publicity-general 1/4 1');
    expect(rowsOf('village', [kept('p', { kind: 'publicity-general', date: '2026-03-31', state: 'draft' })])[2]).toBe('publicity-general 0/4 0');
  });
});

describe('the monthly list (MTG-18)', () => {
  const list = (id: string, date: string, ...titles: string[]): StoredMeeting => kept(id, { kind: 'content-list', date, agenda: titles.map((title) => ({ title })) });
  const own = kept('m', { kind: 'theme-day', date: '2026-01-15', covers: ['学习'] });

  it('is ticked by records of its month, and a month without a list says so', () => {
    expect(monthLists([list('l', '2026-01-03', '学习', '交纳党费')], [own], 2026, '2026-02-16')).toEqual([
      { month: '2026-01', items: [{ item: '学习', coveredOn: '2026-01-15' }, { item: '交纳党费', coveredOn: null }] },
      { month: '2026-02', items: null },
    ]);
  });

  it('that was published again counts as it was last', () => {
    expect(monthLists([list('b', '2026-01-09', '新'), list('a', '2026-01-03', '旧')], [], 2026, '2026-01-31')[0]?.items?.map(({ item }) => item)).toEqual(['新']);
  });

  it.each([
    [2025, 12],
    [2026, 2],
    [2027, 0],
  ])('of %i has %i months so far', (year, months) => expect(monthLists([], [], year, '2026-02-16')).toHaveLength(months));
});
