import { accepted, checkLock, checkPublication, resolveProfile, workingDaysAfter } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { WrittenLedger } from '../../testing/ledger.suite.js';
import { lockBlocks, periodsListed, standingOn, waitingIn } from './period-stage.js';

const profile = resolveProfile({
  format: 1, id: 'place', version: '1', title: '某村', layer: 'local', documents: { d: { title: '办法' } },
  points: { policies: { publication: { title: '公示', clause: { document: 'd', section: '1' }, form: 'publication', every: 'quarter', days: 5 } } },
});
const period = '2026-Q3';
const workingDays = (start: string, days: number): string => workingDaysAfter(start, days).date;

/** A quarter with points in it; put up on 9 October it hangs until the 15th, a Thursday. */
function quarter(): WrittenLedger {
  const ledger = new WrittenLedger().households({ h1: '赵大', h2: '钱二' });
  ledger.award('h1', 5);
  return ledger;
}
function published(date = '2026-10-09'): WrittenLedger {
  const ledger = quarter();
  ledger.record(accepted(checkPublication(ledger.state, { period, date, places: ['村务公开栏'] }, profile, workingDays)).draft);
  return ledger;
}
function locked(): WrittenLedger {
  const ledger = published();
  ledger.record(accepted(checkLock(ledger.state, period, '2026-10-16')).draft);
  return ledger;
}
const objected = (ledger: WrittenLedger): string => ledger.record({ kind: 'objection', period, date: '2026-10-12', note: '少记一次' });

describe('a period stands', () => {
  it.each<[string, () => WrittenLedger, string, string]>([
    ['at recording while nobody has put it up', quarter, '2026-10-20', 'recording'],
    ['on display from the day on which it is put up', published, '2026-10-09', 'published'],
    ['on display to the last day for objections', published, '2026-10-15', 'published'],
    ['at its objections from the day after', published, '2026-10-16', 'answering'],
    ['locked once it is', locked, '2026-10-16', 'locked'],
  ])('%s', (_, make, today, stage) => expect(standingOn(make().state, period, today).stage).toBe(stage));

  it('locked when a longer period around it is, and not when a part of it is', () => {
    const ledger = locked();
    expect(standingOn(ledger.state, '2026-08', '2026-10-16')).toMatchObject({ stage: 'locked', publication: null, lock: { period } });
    expect(standingOn(ledger.state, '2026', '2026-10-16').stage).toBe('recording');
  });

  it('with its own objections, open until they are answered, and its latest publication', () => {
    const ledger = published();
    const id = objected(ledger);
    ledger.record({ kind: 'objection', period: '2026-Q2', date: '2026-10-12', note: '别的' });
    expect(standingOn(ledger.state, period, '2026-10-12')).toMatchObject({ open: 1, objections: [{ id }] });
    ledger.record({ kind: 'answer', target: id, date: '2026-10-13', result: 'dismissed', note: '已核' });
    ledger.record(accepted(checkPublication(ledger.state, { period, date: '2026-10-19', places: [] }, profile, workingDays)).draft);
    expect(standingOn(ledger.state, period, '2026-10-19')).toMatchObject({ open: 0, stage: 'published', publication: { date: '2026-10-19' } });
  });
});

describe('a lock is kept back', () => {
  const codes = (ledger: WrittenLedger, today: string): string[] => lockBlocks(ledger.state, standingOn(ledger.state, period, today), today).map(({ code }) => code);

  it.each<[string, string[]]>([
    ['2026-10-15', ['running']],
    ['2026-10-16', []],
  ])('on %s, the notice ending on the 15th: %j', (today, expected) => expect(codes(published(), today)).toEqual(expected));

  it('over a weekend, to the next working day', () => {
    // Put up on Saturday 10 October, which was worked, it ends on Friday the 16th.
    const ledger = published('2026-10-10');
    expect([codes(ledger, '2026-10-16'), codes(ledger, '2026-10-17'), codes(ledger, '2026-10-18'), codes(ledger, '2026-10-19')]).toEqual([['running'], ['running'], ['running'], []]);
    expect(lockBlocks(ledger.state, standingOn(ledger.state, period, '2026-10-17'), '2026-10-17')).toEqual([{ code: 'running', ends: '2026-10-16', next: '2026-10-19' }]);
  });

  it('by open objections and by what waits in the period, with how many', () => {
    const ledger = published();
    objected(ledger);
    ledger.record({ kind: 'award', account: 'h1', rule: 'other', date: '2026-09-30', points: 1, approval: true });
    ledger.record({ kind: 'award', account: 'h1', rule: 'other', date: '2026-10-01', points: 1, approval: true });
    expect(waitingIn(ledger.state, period)).toBe(1);
    expect(lockBlocks(ledger.state, standingOn(ledger.state, period, '2026-10-16'), '2026-10-16')).toEqual([{ code: 'objections', count: 1 }, { code: 'pending', count: 1 }]);
  });
});

describe('the list of periods', () => {
  it('has what was put up, and the last few that are over, since the ledger began', () => {
    expect(periodsListed(quarter().state, 'quarter', '2026-11-20')).toEqual(['2026-Q3']);
    expect(periodsListed(quarter().state, 'quarter', '2027-05-01')).toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
    expect(periodsListed(quarter().state, 'quarter', '2028-01-01')).toEqual(['2027-Q4', '2027-Q3', '2027-Q2', '2027-Q1']);
    expect(periodsListed(locked().state, 'quarter', '2028-01-01')).toEqual(['2027-Q4', '2027-Q3', '2027-Q2', '2027-Q1', '2026-Q3']);
  });

  it.each<[string, () => WrittenLedger, string]>([
    ['of an empty ledger', () => new WrittenLedger(), '2026-11-20'],
    ['while the first period is not over', quarter, '2026-09-30'],
  ])('is empty %s', (_, make, today) => expect(periodsListed(make().state, 'quarter', today)).toEqual([]));
});
