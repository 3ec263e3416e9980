import { getProfile } from '@jiceng/profiles';
import type { MeetingRecord } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { carriedActions, inputOfRecord } from './input-of-record.js';
import { emptyDecision, emptyInput, emptyMark, inputOfDraft, type RecordInput } from './record-input.js';
import { recordOfInput, unreadable } from './record-of-input.js';

const profile = getProfile('county-five-standards');
const today = '2026-11-20';
const typed = (part: Partial<RecordInput>): MeetingRecord => recordOfInput({ ...emptyInput, kind: 'members-meeting', date: '2026-11-19', ...part }, { today });

const full: MeetingRecord = {
  kind: 'organisational-life',
  date: '2026-11-19',
  title: '四季度组织生活会',
  group: 'g1',
  also: ['democratic-appraisal'],
  mode: 'mixed',
  start: '14:30',
  end: '16:10',
  place: '村活动室',
  chair: '周某',
  recorder: '吴某',
  heldBy: 'secretary',
  roll: [
    { person: 'p1', status: 'present', late: '14:50', left: '16:00' },
    { person: 'p2', status: 'online', late: '14:40', checkedIn: '14:40' },
    { person: 'p3', status: 'excused', reason: '外出' },
  ],
  due: 21,
  present: 17,
  agenda: [{ title: '学习', first: true }, { title: '修路方案', speaker: '吴某' }],
  votes: [
    { rule: '', about: '修路方案', yes: 10, no: 4, abstain: 2, at: '15:20', recused: ['p3'] },
    { rule: 'election', about: '补选委员：赵某', yes: 12, issued: 17, collected: 17, seats: 1, candidates: 2 },
    { rule: 'election', about: '补选委员：钱某', yes: 4, issued: 17, collected: 17, seats: 1, candidates: 2 },
    { rule: '', about: '另行表决的事', yes: 3 },
  ],
  resolutions: [{ text: '修路方案', item: 1 }, { text: '卫生公约', answers: { 'decided-by': '党员大会' } }, { text: '补选委员' }],
  actions: [{ id: 'a1', text: '联系施工队', owner: '吴某', due: '2026-12-01' }],
  tasks: ['任务一', '任务二'],
  problems: ['问题一'],
  corrections: [{ text: '改正一', due: '2026-12-31' }],
  evidence: { sheet: ['f1'], notice: ['f2'] },
};

describe('a record and its form', () => {
  it('says the same after it was shown in the form', () => {
    expect(recordOfInput(inputOfRecord({ ...full, state: 'held' }, profile), { today })).toEqual(full);
  });

  it('keeps what the form has no field for', () => {
    const base: MeetingRecord = { ...full, id: 'm1', unit: '111', state: 'held', covers: ['2026-11/1'] };
    expect(recordOfInput(inputOfRecord(base, profile), { today, base })).toEqual(base);
  });

  it('shows people by their names, and keeps the ids that the record has for them', () => {
    const people = [{ id: 'p1', name: '周某', standing: 'full' }, { id: 'p2', name: '吴某', standing: 'full' }];
    const base: MeetingRecord = { kind: 'members-meeting', date: '2026-11-19', chair: 'p1', recorder: '郑某', agenda: [{ title: '修路', speaker: 'p2' }], actions: [{ id: 'a', text: '测量', owner: 'p2' }] };
    const input = inputOfRecord(base, profile, people);
    expect([input.chair, input.recorder, input.agenda[0]?.speaker, input.actions[0]?.owner]).toEqual(['周某', '郑某', '吴某', '吴某']);
    expect(recordOfInput(input, { today, base, people })).toEqual({ ...base, mode: 'on-site' });
    expect(recordOfInput({ ...input, chair: '吴某' }, { today, base, people }).chair).toBe('吴某');
  });

  it('drops what was emptied in the form', () => {
    const input = { ...inputOfRecord(full, profile), place: ' ', decisions: [], also: [] };
    const record = recordOfInput(input, { today, base: full });
    expect(record).not.toHaveProperty('place');
    expect(record).not.toHaveProperty('votes');
    expect(record).not.toHaveProperty('also');
  });

  it('keeps both votes of a matter that was voted on twice', () => {
    const votes = [{ rule: '', about: '修路方案', yes: 8 }, { rule: '', about: '修路方案', yes: 12 }];
    const record: MeetingRecord = { kind: 'members-meeting', date: '2026-11-19', votes, resolutions: ['修路方案'] };
    expect(recordOfInput(inputOfRecord(record, profile), { today }).votes).toEqual(votes);
  });

  it('knows missing votes as not cast in a record that was held, and asks in a draft', () => {
    const record: MeetingRecord = { kind: 'members-meeting', date: '2026-11-19', votes: [{ rule: '', about: 'x', yes: 8, no: 1 }] };
    expect(inputOfRecord({ ...record, state: 'held' }, profile).decisions[0]?.isRestNotCast).toBe(true);
    expect(inputOfRecord({ ...record, state: 'draft' }, profile).decisions[0]?.isRestNotCast).toBe(false);
  });
});

describe('what was typed', () => {
  it('becomes days, times and counts', () => {
    const record = typed({ date: '11.19', start: '1430', end: '１６：１０', due: '21 人', present: '1,7' });
    expect(record).toMatchObject({ date: '2026-11-19', start: '14:30', end: '16:10', due: 21 });
    expect(record).not.toHaveProperty('present');
  });

  it.each<[string, Partial<RecordInput>, string, string]>([
    ['a day', { date: '昨天下午' }, 'date', 'bad-day'],
    ['a day that is none', { date: '2026-02-30' }, 'date', 'no-such-day'],
    ['a time', { start: '25:00' }, 'start', 'bad-time'],
    ['a time of somebody', { marks: [{ ...emptyMark('p1'), status: 'present', late: '晚了' }] }, 'roll/p1', 'bad-time'],
    ['a count of votes', { decisions: [{ ...emptyDecision, yes: '十票' }] }, 'decisions/0/yes', 'bad-count'],
    ['votes for a name', { decisions: [{ ...emptyDecision, candidates: [{ name: '赵某', yes: '-1' }] }] }, 'decisions/0/candidates/0', 'bad-count'],
    ['a due day', { actions: [{ id: 'a', text: 'x', owner: '', due: '月底', doneOn: '', since: '' }] }, 'actions/0', 'bad-day'],
  ])('names %s that cannot be read, and where', (_, part, at, code) => {
    expect(unreadable({ ...emptyInput, ...part }, today)).toEqual([expect.objectContaining({ at, code })]);
  });

  it('asks nothing of votes that were not taken', () => {
    expect(unreadable({ ...emptyInput, decisions: [{ ...emptyDecision, isVoted: false, yes: '十票' }] }, today)).toEqual([]);
    expect(typed({ decisions: [{ ...emptyDecision, isVoted: false, text: '卫生公约', yes: '5' }] })).not.toHaveProperty('votes');
  });

  it('counts somebody who joined online after the start as late, and nobody who joined in time', () => {
    const marks = [{ ...emptyMark('p1'), status: 'online' as const, checkedIn: '1440' }, { ...emptyMark('p2'), status: 'online' as const, checkedIn: '1425' }];
    expect(typed({ start: '1430', marks }).roll).toEqual([
      { person: 'p1', status: 'online', late: '14:40', checkedIn: '14:40' },
      { person: 'p2', status: 'online', checkedIn: '14:25' },
    ]);
  });

  it('leaves out people of whom nothing was said, and times of those who did not come', () => {
    expect(typed({ marks: [emptyMark('p1'), { ...emptyMark('p2'), status: 'absent', late: '1450' }] }).roll).toEqual([{ person: 'p2', status: 'absent' }]);
  });

  it('has no vote until the votes in favour are known', () => {
    expect(typed({ decisions: [{ ...emptyDecision, text: '修路方案', no: '4' }] })).not.toHaveProperty('votes');
    expect(typed({ decisions: [{ ...emptyDecision, text: '修路方案', yes: '0' }] }).votes).toEqual([{ rule: '', about: '修路方案', yes: 0 }]);
  });
});

describe('a draft', () => {
  const input = inputOfRecord(full, profile);

  it('comes back as it was typed', () => {
    expect(inputOfDraft(JSON.parse(JSON.stringify(input)))).toEqual(input);
  });

  it.each([null, 'x', 7, [], { marks: 'x', agenda: [null], decisions: [{ candidates: 3, item: 'x' }], mode: 'by-letter', evidence: { a: [1] } }])('of another shape (%j) is a form that can be shown', (draft) => {
    const read = inputOfDraft(draft);
    expect(read.mode).toBe('on-site');
    expect(() => recordOfInput(read, { today })).not.toThrow();
    expect(unreadable(read, today)).toEqual([]);
  });
});

it('carries what other meetings left to do, and leaves what was done', () => {
  const records: MeetingRecord[] = [
    { kind: 'members-meeting', date: '2026-07-01', actions: [{ id: 'a', text: '修桥' }, { id: 'b', text: '清沟', doneOn: '2026-07-03' }] },
    { kind: 'members-meeting', date: '2026-08-01', state: 'draft', actions: [{ id: 'c', text: '草稿里的事' }] },
  ];
  expect(carriedActions(records, '2026-11-19')).toEqual([{ id: 'a', text: '修桥', owner: '', due: '', doneOn: '', since: '2026-07-01' }]);
});
