import { getProfile } from '@jiceng/profiles';
import type { Person } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { attendanceSheet } from './attendance-sheet.js';
import { emptyDecision, emptyInput, emptyMark, type DecisionInput, type MarkInput, type RecordInput } from './record-input.js';
import { recordOfInput } from './record-of-input.js';
import { verdictOf, type Verdict } from './verdict.js';

const profile = getProfile('county-five-standards');
const today = '2026-11-20';
/** A branch with so many full and probationary members: f1 …, p1 …. */
const branch = (full: number, probationary = 0): Person[] => [
  ...Array.from({ length: full }, (_, at) => ({ id: `f${at + 1}`, name: `党员${at + 1}`, standing: 'full' })),
  ...Array.from({ length: probationary }, (_, at) => ({ id: `p${at + 1}`, name: `预备${at + 1}`, standing: 'probationary' })),
];
const came = (count: number, part: Partial<MarkInput> = {}): MarkInput[] => Array.from({ length: count }, (_, at) => ({ ...emptyMark(`f${at + 1}`), status: 'present' as const, ...part }));
const judge = (people: readonly Person[], part: Partial<RecordInput>): Verdict => {
  const input: RecordInput = { ...emptyInput, kind: 'members-meeting', date: '2026-11-19', ...part };
  return verdictOf(profile, input, recordOfInput(input, { today }), people);
};
const vote = (yes: number, part: Partial<DecisionInput> = {}): DecisionInput => ({ ...emptyDecision, text: '修路方案', yes: String(yes), ...part });

describe('whether a vote may be taken', () => {
  it.each([
    [21, 11, 'can', 11, 11],
    [21, 10, 'cannot', 11, 11],
    [20, 10, 'few', 10, 11],
    [20, 11, 'can', 10, 11],
    [20, 9, 'cannot', 10, 11],
    [1, 1, 'can', 1, 1],
    [3, 0, 'cannot', 2, 2],
  ] as const)('%i due, %i present: %s', (due, present, state, presentNeeded, yesNeeded) => {
    const marks = present === 0 ? [{ ...emptyMark('f1'), status: 'absent' as const }] : came(present);
    expect(judge(branch(due), { marks }).quorum).toMatchObject({ due, present, state, presentNeeded, yesNeeded });
  });

  it('does not count probationary members, present or not', () => {
    const marks = [...came(11), { ...emptyMark('p1'), status: 'present' as const }];
    expect(judge(branch(21, 3), { marks }).quorum).toMatchObject({ due: 21, present: 11, state: 'can' });
  });

  it('is not known before anybody is marked, and says nothing for a kind without a rule', () => {
    expect(judge(branch(21), {}).quorum).toMatchObject({ due: 21, present: null, state: 'unknown' });
    expect(judge(branch(21), { kind: 'lecture', marks: came(5) }).quorum.state).toBe('no-rule');
  });
});

describe('how a vote came out', () => {
  it.each([
    [11, 10, 'failed', 1],
    [11, 11, 'passed', undefined],
    [20, 10, 'failed', 1],
    [10, 10, 'invalid', 1],
  ] as const)('of 21 due, %i present, %i in favour: %s', (present, yes, state, shortfall) => {
    const verdict = judge(branch(21), { marks: came(present), decisions: [vote(yes)] }).votes[0];
    expect(verdict?.state).toBe(state);
    expect(verdict?.decision?.shortfall).toBe(shortfall);
  });

  it('counts those who came late, left or stood back only as long as they were there', () => {
    const marks = came(14).map((mark, at): MarkInput => (at === 0 ? { ...mark, late: '14:50' } : at === 1 ? { ...mark, left: '15:10' } : mark));
    const at = (time: string, recused: string[] = []): number | null | undefined => judge(branch(21), { start: '14:30', end: '16:00', marks, decisions: [vote(11, { at: time, recused })] }).votes[0]?.present;
    expect([at('14:40'), at('14:50'), at('15:09'), at('15:10'), at('')]).toEqual([13, 14, 14, 13, 14]);
    expect(at('15:00', ['f3', 'f4'])).toBe(12);
  });

  it('waits for the votes, keeps apart what was not voted on, and names figures that cannot be true', () => {
    const { votes } = judge(branch(21), { marks: came(16), decisions: [vote(10), { ...emptyDecision, text: '待计票' }, { ...emptyDecision, text: '卫生公约', isVoted: false }, vote(12, { no: '5' })] });
    expect(votes.map(({ state }) => state)).toEqual(['failed', 'waiting', 'unvoted', 'wrong']);
    expect(votes[3]?.finding).toMatchObject({ code: 'meeting-vote-sum', values: { sum: 17, present: 16 } });
  });

  it('says how many present did not vote', () => {
    expect(judge(branch(21), { marks: came(17), decisions: [vote(12, { no: '3', abstain: '1' })] }).votes[0]?.notCast).toBe(1);
    expect(judge(branch(21), { marks: came(17), decisions: [vote(12)] }).votes[0]?.notCast).toBe(0);
  });

  it('judges nothing where the document names no majority', () => {
    const people = branch(5).map((person) => ({ ...person, posts: ['committee'] }));
    expect(judge(people, { kind: 'committee-meeting', marks: came(3), decisions: [vote(2)] }).votes[0]?.state).toBe('no-rule');
    expect(judge(people, { kind: 'committee-meeting', marks: came(2), decisions: [vote(2)] }).votes[0]?.state).toBe('invalid');
  });
});

describe('an election', () => {
  const election = (votes: readonly (readonly [string, string])[], part: Partial<DecisionInput> = {}): DecisionInput => ({
    ...emptyDecision,
    text: '支部委员会选举',
    issued: '17',
    collected: '17',
    seats: '3',
    candidates: votes.map(([name, yes]) => ({ name, yes })),
    ...part,
  });
  const four = [['赵某', '15'], ['钱某', '12'], ['孙某', '9'], ['李某', '8']] as const;
  const of = (marks: readonly MarkInput[], decision: DecisionInput): Verdict['votes'][number] | undefined => judge(branch(21), { kind: 'election', marks, decisions: [decision] }).votes[0];

  it('elects those with more than half of the people present, as many as there are seats', () => {
    const verdict = of(came(17), election(four));
    expect(verdict?.state).toBe('passed');
    expect(verdict?.election?.elected).toEqual(['赵某', '钱某', '孙某']);
  });

  it.each<[string, number, DecisionInput, string]>([
    ['fewer than four fifths present', 16, election(four, { issued: '16', collected: '16' }), 'invalid'],
    ['as many candidates as seats', 17, election(four.slice(0, 3)), 'invalid'],
    ['more ballots than were given out', 17, election(four, { collected: '18' }), 'invalid'],
    ['a seat that stays empty', 17, election([['赵某', '15'], ['钱某', '12'], ['孙某', '8'], ['李某', '8']]), 'failed'],
    ['seats not typed yet', 17, election(four, { seats: '' }), 'waiting'],
    ['votes of one name not typed yet', 17, election([...four.slice(0, 3), ['李某', '']]), 'waiting'],
  ])('with %s is %s', (_, present, decision, state) => {
    expect(of(came(present), decision)?.state).toBe(state);
  });
});

describe('the sheet', () => {
  const people: Person[] = [...branch(2, 1), { id: 'f9', name: '新来', standing: 'full', from: '2026-10-01' }, { id: 'f8', name: '转出', standing: 'full', to: '2026-10-31' }];
  const last = { kind: 'members-meeting', date: '2026-09-10', roll: ['f1', 'p1', 'f8'].map((person) => ({ person, status: 'present' as const })) };
  const record = { kind: 'members-meeting', date: '2026-11-19' };

  it('has those who belong to the meeting in the order of the roll, then guests', () => {
    const sheet = attendanceSheet(record, [{ ...emptyMark('村医'), status: 'attending' }], { profile, people, last });
    expect(sheet.rows.map(({ name, hasVote, isGuest }) => [name, hasVote, isGuest])).toEqual([
      ['党员1', true, false],
      ['党员2', true, false],
      ['预备1', false, false],
      ['新来', true, false],
      ['村医', false, true],
    ]);
    expect(sheet.withoutVote).toEqual([{ standing: 'probationary', count: 1 }]);
  });

  it('marks who is new since the last meeting, and names who has gone', () => {
    const sheet = attendanceSheet(record, [], { profile, people, last });
    expect(sheet.rows.filter(({ isNew }) => isNew).map(({ name }) => name)).toEqual(['党员2', '新来']);
    expect(sheet.gone).toEqual(['转出']);
    const first = attendanceSheet(record, [], { profile, people, last: undefined });
    expect(first.rows.some(({ isNew }) => isNew)).toBe(false);
    expect(first.gone).toEqual([]);
  });
});
