import { describe, expect, it } from 'vitest';
import { balanceOf, householdOn, lifetimeOf } from './accounts.js';
import { householdTimes } from './details.js';
import { dayNumberOf } from './periods.js';
import { ledgerState } from './ledger.js';
import { accepted } from './refusal.js';
import { checkAccounts, type AccountRequest } from './setup.js';
import { standingsOf } from './standings.js';
import { accountOf, type LedgerAccount, type LedgerState } from './state.js';
import { Village } from './testing/village.js';

const account = (state: LedgerState, id: string): LedgerAccount => accountOf(state, id) as LedgerAccount;
const move = (more: Partial<AccountRequest> = {}): AccountRequest => ({ id: 'm1', name: '名m1', kind: 'member', household: 'h2', ...more });
const board = (state: LedgerState, period: string): object => Object.fromEntries(standingsOf(state, { board: 'household', period }).map(({ account: id, points }) => [id, points]));
const codes = (state: LedgerState): string[] => state.findings.map(({ code }) => code);

/** `m1` in `h1` with 10 points of the first quarter, `h2` with 4, and the quarter locked. @param household of m1 */
function locked(household: string | null = 'h1', period = '2026-Q1'): Village {
  const village = new Village().people('h1', 'h2', 'm1');
  if (household !== null) village.record({ kind: 'account', account: 'm1', household });
  village.award('m1', 10);
  village.award('h2', 4);
  village.now = Date.parse('2026-04-20T00:00:00.000Z');
  village.lock(period);
  return village;
}

describe('a move with a first day', () => {
  it.each<[string, string | null, string[]]>([
    ['before the locked quarter', '2025-12-31', ['points-locked']],
    ['in it', '2026-02-01', ['points-locked']],
    ['on the day of the points', '2026-02-10', ['points-locked']],
    ['in it, after all points', '2026-02-11', []],
    ['after it', '2026-04-01', []],
  ])('%s changes nothing of what was locked', (_, date, refusals) => {
    const village = locked();
    const before = board(village.state, '2026-Q1');
    const checked = checkAccounts(village.state, [move({ date: date as string })]);
    expect(checked.ok ? [] : checked.refusals.map(({ code }) => code)).toEqual(refusals);
    if (checked.ok) village.write(...checked.drafts);
    else expect(checked.refusals[0]).toMatchObject({ details: { account: 'm1', date, period: '2026-Q1', open: '2026-04-01' } });
    expect([board(village.state, '2026-Q1'), codes(village.state)]).toEqual([before, []]);
  });

  it('may lie in a locked quarter for somebody who has no points in it', () => {
    const village = locked().people('m2');
    const checked = accepted(checkAccounts(village.state, [move({ id: 'm2', name: '名m2', date: '2026-02-01' })]));
    expect(checked.drafts).toMatchObject([{ account: 'm2', household: 'h2', date: '2026-02-01' }]);
    expect(accepted(checkAccounts(village.state, [move({ id: 'm3', name: '名m3' })])).drafts[0]).not.toHaveProperty('date');
  });

  it.each<[string, string | undefined, string[]]>([
    ['today', '2026-05-01', []],
    ['tomorrow', '2026-05-02', ['points-future']],
    ['never said', undefined, []],
  ])('is not yet to come: %s', (_, date, refusals) => {
    const village = new Village().people('h2', 'm1');
    const checked = checkAccounts(village.state, [move(date === undefined ? {} : { date })], '2026-05-01');
    expect(checked.ok ? [] : checked.refusals.map(({ code }) => code)).toEqual(refusals);
    expect(checkAccounts(village.state, [move(date === undefined ? {} : { date })]).ok).toBe(true);
  });

  it('is written once: the same list again says nothing new', () => {
    const village = new Village().people('h1', 'h2', 'm1');
    const list = [move({ household: 'h1', date: '2026-02-01' })];
    village.write(...accepted(checkAccounts(village.state, list)).drafts);
    expect(accepted(checkAccounts(village.state, list)).drafts).toEqual([]);
    expect(accepted(checkAccounts(village.state, [move({ household: 'h1', date: '2026-03-01' })])).drafts).toEqual([]);
    expect(accepted(checkAccounts(village.state, [move({ household: 'h1', date: '2026-01-31' })])).drafts).toHaveLength(1);
    expect(accepted(checkAccounts(village.state, [move({ household: null, date: '2026-01-31' })])).drafts).toEqual([]);
    expect(accepted(checkAccounts(village.state, [move({ household: null, date: '2026-02-01' })])).drafts).toHaveLength(1);
  });
});

describe('a first household that is named without a day', () => {
  it('holds from the first open day where locked days have points, and says so in its entry', () => {
    const village = locked(null);
    const { drafts } = accepted(checkAccounts(village.state, [move()]));
    expect(drafts).toEqual([{ kind: 'account', account: 'm1', household: 'h2', date: '2026-04-01' }]);
    village.write(...drafts);
    village.award('m1', 3, { date: '2026-04-02' });
    expect([board(village.state, '2026-Q1'), board(village.state, '2026-Q2')]).toMatchObject([{ h2: 4 }, { h2: 3 }]);
    expect([balanceOf(village.state, account(village.state, 'h2')), lifetimeOf(village.state, account(village.state, 'm1')), codes(village.state)]).toEqual([7, 13, []]);
  });

  it('goes past every lock that follows', () => {
    const village = locked(null);
    village.lock('2026-04');
    expect(accepted(checkAccounts(village.state, [move()])).drafts).toMatchObject([{ date: '2026-05-01' }]);
  });
});

describe('a move that another machine recorded without knowing of the lock', () => {
  it.each<[string, string | null, object, string, string]>([
    ['into the quarter, before the lock', 'h1', { date: '2026-02-01' }, '2026-03-01', '2026-04-01'],
    ['into the quarter, after the lock', 'h1', { date: '2026-02-01' }, '2026-05-01', '2026-04-01'],
    ['long before the quarter', 'h1', { date: '2025-02-01' }, '2026-05-01', '2026-04-01'],
    ['from ever, before the lock', null, {}, '2026-03-01', '2026-04-01'],
    ['from ever, after the lock', null, {}, '2026-05-01', '2026-04-01'],
  ])('%s counts from the first open day, and is told', (_, household, more, start, open) => {
    const office = locked(household);
    const before = board(office.state, '2026-Q1');
    const doorstep = new Village('b2', `${start}T00:00:00.000Z`);
    doorstep.record({ kind: 'account', account: 'm1', household: 'h2', ...more });
    office.merge(doorstep.entries);
    expect(board(office.state, '2026-Q1')).toEqual(before);
    expect(office.state.findings).toMatchObject([{ code: 'after-lock', details: { period: '2026-Q1' } }]);
    expect([dayNumberOf(open) - 1, dayNumberOf(open)].map((day) => householdOn(account(office.state, 'm1'), day))).toEqual([household, 'h2']);
    expect(ledgerState([...doorstep.entries, ...office.entries])).toEqual(office.state);
    office.award('m1', 3, { date: '2026-04-02' });
    expect(board(office.state, '2026-Q2')).toMatchObject({ h2: 3 });
  });

  it('has no effect where a later move has taken over by then', () => {
    const office = new Village().people('h1', 'h2', 'h3', 'm1');
    office.write({ kind: 'account', account: 'm1', household: 'h1' }, { kind: 'account', account: 'm1', household: 'h3', date: '2026-03-01' });
    office.award('m1', 10);
    office.now = Date.parse('2026-04-20T00:00:00.000Z');
    office.lock('2026-Q1');
    for (const start of ['2026-02-20', '2026-05-01']) {
      const doorstep = new Village('b2', `${start}T00:00:00.000Z`);
      doorstep.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-02-01' });
      const merged = ledgerState([...office.entries, ...doorstep.entries]);
      expect([board(merged, '2026-Q1'), codes(merged)]).toMatchObject([{ h1: 10, h2: 0 }, ['after-lock']]);
      expect(householdOn(account(merged, 'm1'), dayNumberOf('2026-05-01'))).toBe('h3');
    }
  });

  it('counts from its day for somebody without points in what was locked', () => {
    const office = locked().people('m2');
    for (const start of ['2026-02-20', '2026-05-01']) {
      const doorstep = new Village('b2', `${start}T00:00:00.000Z`);
      doorstep.record({ kind: 'account', account: 'm2', household: 'h2', date: '2026-02-01' });
      const merged = ledgerState([...office.entries, ...doorstep.entries]);
      expect([householdOn(account(merged, 'm2'), dayNumberOf('2026-02-01')), codes(merged)]).toEqual(['h2', []]);
    }
  });

  it('is told alone: one of an open day, recorded beside it, stands as it is', () => {
    const office = locked();
    const doorstep = new Village('b2', '2026-04-10T00:00:00.000Z');
    const late = doorstep.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-02-01' });
    doorstep.write({ kind: 'account', account: 'm1', household: null, date: '2026-04-05' }, { kind: 'account', account: 'm1', household: 'h2' });
    office.merge(doorstep.entries);
    expect(office.state.findings.map(({ entry }) => entry)).toEqual([late]);
    expect(['2026-03-31', '2026-04-01', '2026-04-05', '2026-04-10'].map((day) => householdOn(account(office.state, 'm1'), dayNumberOf(day)))).toEqual(['h1', 'h2', null, 'h2']);
  });

  it('stands as it was where the lock knew of it', () => {
    const office = new Village().people('h1', 'h2', 'm1');
    office.award('m1', 10);
    const doorstep = new Village('b2', '2026-03-01T00:00:00.000Z').merge(office.entries);
    doorstep.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-02-01' });
    office.merge(doorstep.entries);
    office.now = Date.parse('2026-04-20T00:00:00.000Z');
    office.lock('2026-Q1');
    expect([board(office.state, '2026-Q1'), codes(office.state)]).toMatchObject([{ h2: 10 }, []]);
  });
});

it('what is taken back after a move is taken from the household that had it', () => {
  const village = new Village().people('h1', 'h2', 'm1');
  village.record({ kind: 'account', account: 'm1', household: 'h1' });
  const wrong = village.award('m1', 4);
  village.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-04-01' });
  village.lock('2026-Q1');
  village.record({ kind: 'reverse', target: wrong, date: '2026-05-02', note: '误' });
  const brought = (id: string): number[] => householdTimes(village.state, account(village.state, id)).map(({ points }) => points);
  expect([brought('h1'), brought('h2')]).toEqual([[0], [0]]);
});
