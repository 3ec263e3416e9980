import type { ProcedureEvent } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import type { ProcedureEntry, StoredProcedure } from '@jiceng/storage';
import { describe, expect, it } from 'vitest';
import { caseColumns, caseMoves, slotText } from './case-board.js';
import { attachmentOf, attachmentValue, beginning, matterOf, minutesToWithdraw, nextObjectionId, objectionsOf } from './event-values.js';
import { awaitedHappenings, backSteps, openMerges, procedureRows, templatesFor, type ProcedureRow } from './procedure-rows.js';

const county = getProfile('county-five-standards');
const national = getProfile('national');

const entry = (event: ProcedureEvent, withdrawn = false): ProcedureEntry => ({ event, time: '2026-03-02T01:00:00Z', author: '', ...(withdrawn && { withdrawn: { time: '2026-03-02T01:05:00Z', author: '' } }) });

function stored(id: string, procedure: string, events: readonly ProcedureEvent[], more: Partial<StoredProcedure> = {}): StoredProcedure {
  return { id, unit: 'v', procedure, title: id, time: '2026-03-02T01:00:00Z', author: '', entries: events.map((event) => entry(event)), revision: id, ...more };
}

const complete = (step: string, date: string): ProcedureEvent => ({ type: 'complete', step, date });
const proof = (step: string, date: string, slot: string, value: string): ProcedureEvent => ({ type: 'proof', step, date, slot, value });
const routed: readonly ProcedureEvent[] = [
  beginning('2026-03-02', 'small'),
  complete('found', '2026-03-02'),
  proof('recorded', '2026-03-02', 'matter', '路灯不亮'),
  complete('recorded', '2026-03-03'),
  proof('routed', '2026-03-03', 'owner', '村电工'),
  proof('routed', '2026-03-03', 'due', '2026-03-10'),
  complete('routed', '2026-03-03'),
];

const only = (each: StoredProcedure, today = '2026-03-08', profile = county): ProcedureRow => procedureRows(profile, [each], today)[0] as ProcedureRow;

describe('the list of procedures', () => {
  it('shows the running ones first, the oldest on top, then the finished ones', () => {
    const closed = [...routed, complete('handled', '2026-03-05'), complete('checked', '2026-03-06'), proof('answered', '2026-03-07', 'answer', '已修好'), complete('answered', '2026-03-07')];
    const rows = procedureRows(county, [stored('c', 'case', closed), stored('b', 'case', routed, { time: '2026-03-04T01:00:00Z' }), stored('a', 'four-discussions', [])], '2026-03-08');
    expect(rows.map(({ stored: { id }, number, at, state }) => [id, number, at, state?.isFinished])).toEqual([
      ['a', '2026-001', 1, false],
      ['b', '2026-002', 4, false],
      ['c', '2026-001', 6, true],
    ]);
  });

  it('keeps the number of one that follows one which was taken back', () => {
    const gone = stored('a', 'case', [], { withdrawn: { time: '', author: '' } });
    expect(procedureRows(county, [gone, stored('b', 'case', [])], '2026-03-08').map(({ stored: { id }, number }) => [id, number])).toEqual([['b', '2026-002']]);
  });

  it('numbers by the year in Shanghai', () => {
    expect(only(stored('a', 'case', [], { time: '2025-12-31T16:30:00Z' })).number).toBe('2026-001');
  });

  it('shows one of other rules, and judges nothing of it', () => {
    expect(only(stored('a', 'five-step-selection', []), '2026-03-08', national)).toMatchObject({ state: null, at: 0 });
  });
});

describe('templates', () => {
  it.each([
    ['village', ['four-discussions', 'organisational-life', 'member-admission', 'case', 'five-step-selection']],
    ['town', ['case', 'township-decision']],
    ['county', []],
  ])('of a %s are those of the rules', (kind, ids) => expect(templatesFor(county, kind).map(({ id }) => id)).toEqual(ids));

  it('are all offered where the kind is not known', () => expect(templatesFor(county, undefined)).toHaveLength(6));
});

describe('what can be done at a step', () => {
  const merge = (events: readonly ProcedureEvent[]): string[] => openMerges(only(stored('a', 'four-discussions', events)).state as never).map(({ condition, steps }) => `${condition}: ${steps.map(({ id }) => id).join('+')}`);

  it('the first two steps may be held together until something was gathered for the first, or it was confirmed', () => {
    expect(merge([])).toEqual(['one-person: propose+consult']);
    expect(merge([{ type: 'record', step: 'propose', date: '2026-03-02', kind: 'committee-meeting' }])).toEqual([]);
    expect(merge([{ type: 'confirm', date: '2026-03-02', condition: 'one-person' }])).toEqual([]);
  });

  it('goes back only to where the rules say', () => {
    expect(backSteps(only(stored('a', 'case', routed)).state as never).map(({ id }) => id)).toEqual(['routed']);
    expect(backSteps(only(stored('a', 'case', routed.slice(0, 2))).state as never)).toEqual([]);
    expect(backSteps(only(stored('a', 'four-discussions', [])).state as never)).toEqual([]);
  });

  it('waits for the end of the work at the last step, as long as nobody recorded it (MTG-34)', () => {
    const record = (step: string, kind: string, vote?: { rule: string; counts: { due: number; present: number; yes: number } }): ProcedureEvent => ({ type: 'record', step, date: '2026-03-02', kind, ...(vote && { vote }) });
    const vote = (rule: string): { rule: string; counts: { due: number; present: number; yes: number } } => ({ rule, counts: { due: 9, present: 9, yes: 9 } });
    const events = [
      record('propose', 'committee-meeting'),
      complete('propose', '2026-03-02'),
      record('consult', 'two-committees'),
      complete('consult', '2026-03-02'),
      record('review', 'members-meeting', vote('four-discussions-review')),
      complete('review', '2026-03-02'),
      record('decide', 'villagers-representatives', vote('villagers-representatives')),
      complete('decide', '2026-03-02'),
      proof('publish-decision', '2026-03-02', 'notice', '公告'),
      proof('publish-decision', '2026-03-02', 'photo', '照片'),
      complete('publish-decision', '2026-03-02'),
    ];
    const awaited = (given: readonly ProcedureEvent[], happened: readonly string[] = []): string[] => awaitedHappenings(only(stored('a', 'four-discussions', given), '2026-03-08', national).state as never, new Set(happened));
    expect(awaited(events.slice(0, -1))).toEqual([]);
    expect(awaited(events)).toEqual(['work-finished']);
    expect(awaited(events, ['work-finished'])).toEqual([]);
  });
});

describe('the board of cases', () => {
  it('has six columns, each case in that of its state and a closed one in the last', () => {
    const closed = [...routed, complete('handled', '2026-03-05'), complete('checked', '2026-03-06'), proof('answered', '2026-03-07', 'answer', '已修好'), complete('answered', '2026-03-07')];
    const rows = procedureRows(county, [stored('a', 'case', []), stored('b', 'case', routed), stored('c', 'case', closed)], '2026-03-08');
    expect(caseColumns(county.meeting.procedures['case'] as never, rows).map(({ step, rows: cases }) => `${step.id} ${cases.map(({ stored: { id } }) => id).join()}`.trim())).toEqual(['found a', 'recorded', 'routed', 'handled b', 'checked', 'answered c']);
  });

  it.each<[string, readonly ProcedureEvent[], string[]]>([
    ['a new one goes on to the next state', [], ['next recorded']],
    ['a handled one goes on, or back to be routed', routed, ['next checked', 'back routed']],
    ['in the last state it is closed, or goes back', [...routed, complete('handled', '2026-03-05'), complete('checked', '2026-03-06')], ['close answered', 'back routed']],
  ])('%s', (_, events, moves) => expect(caseMoves(only(stored('a', 'case', events))).map(({ kind, step }) => `${kind} ${step.id}`)).toEqual(moves));

  it('shows who has it and the kind of matter', () => {
    const row = only(stored('a', 'case', routed));
    expect(row).toMatchObject({ matter: 'small', state: { ageDays: 6, dueOn: '2026-03-10' } });
    expect(slotText(row, 'owner')).toBe('村电工');
    expect(slotText(row, 'answer')).toBe('');
  });
});

describe('what events say', () => {
  it('a procedure begins with its kind of matter, or without one', () => {
    expect(matterOf([beginning('2026-03-02', 'projects')])).toBe('projects');
    expect(matterOf([beginning('2026-03-02', ''), { type: 'happened', date: '2026-03-02', what: 'work-finished' }])).toBeNull();
  });

  it('a proof is a file or a text', () => {
    expect(attachmentOf(attachmentValue('0190'))).toBe('0190');
    expect(attachmentOf('张贴在村口')).toBeNull();
    expect(attachmentOf(undefined)).toBeNull();
  });

  it('an objection stays open until it is answered with words', () => {
    const raised: ProcedureEvent = { type: 'objection', date: '2026-02-14', id: 'objection-1', about: '路线' };
    const closed = (answer: string): ProcedureEvent => ({ type: 'objection-closed', date: '2026-02-20', id: 'objection-1', answer });
    expect(objectionsOf([raised, closed(' ')])).toEqual([{ id: 'objection-1', number: 1, date: '2026-02-14', about: '路线', closed: null }]);
    expect(objectionsOf([raised, closed('已改')])[0]?.closed).toEqual({ date: '2026-02-20', answer: '已改' });
  });

  it('an objection never gets the id of one that was taken back', () => {
    expect(nextObjectionId([entry({ type: 'objection', date: '2026-02-14', id: 'objection-1' }, true)])).toBe('objection-2');
  });

  it.each([
    [0, 10],
    [9 * 60_000, 1],
    [10 * 60_000 - 1, 1],
    [10 * 60_000, 0],
    [-60_000, 10],
  ])('%i ms after it was written it can be taken back for %i minutes', (passed, minutes) => {
    const at = Date.parse('2026-03-02T01:00:00Z');
    expect(minutesToWithdraw('2026-03-02T01:00:00Z', at + passed)).toBe(minutes);
  });
});
