import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { findingStrings } from '../../locales/meeting/record-findings.js';
import { emptyAgendaItem, emptyDecision, emptyInput, emptyMark, type RecordInput } from './record-input.js';
import { recordOfInput } from './record-of-input.js';
import { isBlocking, recordProblems, type RecordProblem } from './record-problems.js';

const profile = getProfile('county-five-standards');
const today = '2026-11-20';
const people = ['p1', 'p2', 'p3'].map((id) => ({ id, name: id, standing: 'full' }));
const complete: RecordInput = {
  ...emptyInput,
  kind: 'members-meeting',
  date: '2026-11-19',
  start: '14:30',
  end: '16:00',
  place: '村活动室',
  chair: '周某',
  recorder: '吴某',
  marks: ['p1', 'p2', 'p3'].map((person) => ({ ...emptyMark(person), status: 'present' })),
  agenda: [{ ...emptyAgendaItem, title: '修路' }],
};
const problems = (part: Partial<RecordInput>): RecordProblem[] => {
  const input = { ...complete, ...part };
  return recordProblems(input, { profile, record: recordOfInput(input, { today }), people, today, text: findingStrings('zh-CN') });
};
const blocking = (part: Partial<RecordInput>): string[] => problems(part).filter(isBlocking).map(({ target, text }) => `${target}: ${text}`);
const vote = { ...emptyDecision, text: '修路', yes: '2' };

describe('what stands between a form and its end', () => {
  it('is nothing when all is there', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[string, Partial<RecordInput>, string[]]>([
    ['no kind', { kind: '' }, ['record-kind: 请选择会议类型']],
    ['no place', { place: ' ' }, ['record-place: 缺地点']],
    ['no agenda', { agenda: [emptyAgendaItem] }, ['record-agenda-0: 缺议程']],
    ['nobody marked', { marks: [] }, ['record-attendance: 缺出席情况']],
    ['a day that cannot be read, once', { date: '昨天' }, ['record-date: “昨天”读不出日期，请写成 2026-11-19 这样']],
    ['a day after today', { date: '2026-11-21' }, ['record-date: 日期 2026-11-21 在今天之后，还没有开的会议不能登记完成，可以存草稿']],
    ['more votes than people', { decisions: [{ ...vote, yes: '4' }] }, ['record-decisions-0-yes: 决议 1：票数合计 4，多于在场 3 人']],
    ['a candidate twice, at the second name', { kind: 'election', decisions: [{ ...vote, seats: '1', candidates: [{ name: '周某', yes: '2' }, { name: ' 周某', yes: '1' }, { name: '', yes: '' }, { name: '', yes: '' }] }] }, ['record-decisions-0-candidates-1-name: 决议 1：同一个人登记了两次']],
    ['a vote outside the meeting, at its time', { decisions: [{ ...emptyDecision, isVoted: false, text: '公约' }, { ...vote, at: '1700' }] }, ['record-decisions-1-at: 决议 2：表决时间 17:00 不在会议时间内']],
    ['a correction without a day', { kind: 'annual-report', tasks: 'a', problems: 'b', corrections: [{ text: 'c', owner: '', due: '', doneOn: '' }] }, ['record-corrections-0: 整改事项要有期限']],
  ])('is named with its field: %s', (_, part, expected) => {
    expect(blocking(part)).toEqual(expected);
  });

  it('is named at the person: who left before coming', () => {
    const marks = complete.marks.map((mark) => (mark.person === 'p2' ? { ...mark, late: '15:00', left: '14:50' } : mark));
    expect(problems({ marks }).filter(isBlocking)).toEqual([expect.objectContaining({ person: 'p2', target: 'record-attendance', own: '离会时间 14:50 早于到会时间 15:00' })]);
  });

  it('does not hold up for what can be supplied later', () => {
    const marks = [...complete.marks.slice(1), { ...emptyMark('p1'), status: 'absent' as const }];
    expect(problems({ marks }).map(({ level, code }) => `${level} ${code}`)).toEqual(['asked meeting-field-missing']);
  });

  it('has a sentence of its own in every language', () => {
    for (const locale of ['zh-CN', 'en']) for (const [code, sentence] of Object.entries(findingStrings(locale).codes)) expect(sentence({ text: 'x', count: 1, field: 'place', list: 'tasks' }), code).not.toBe('');
    expect(Object.keys(findingStrings('en').codes)).toEqual(Object.keys(findingStrings('zh-CN').codes));
    expect(Object.keys(findingStrings('en').fields)).toEqual(Object.keys(findingStrings('zh-CN').fields));
  });
});
