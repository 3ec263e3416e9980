import { describe, expect, it } from 'vitest';
import { workingDaysAfter } from '../calendar/index.js';
import { balanceOf } from './accounts.js';
import { checkAward } from './award.js';
import { entryId } from './chain.js';
import { checkApproval, checkReversal } from './decide.js';
import type { LedgerDraft, LedgerEntry } from './entry.js';
import { ledgerState, withEntries } from './ledger.js';
import { checkAnswer, checkLock, checkObjection, checkPublication, correctionsIn, entriesSince, findHead, headAfterLock, isStatementTrue, openObjections, publicationOf, readHead } from './publish.js';
import { accepted, type Checked } from './refusal.js';
import { checkRedemption } from './shop.js';
import { standingsOf } from './standings.js';
import { accountOf, type LedgerAccount, type LedgerState, type LockedPeriod, type PublishedPeriod } from './state.js';
import { policyProfile, Village } from './testing/village.js';
import { verifyLedger } from './verify.js';

const profile = policyProfile({ publication: { form: 'publication', every: 'quarter', days: 5 } });
const workingDays = (start: string, days: number): string => workingDaysAfter(start, days).date;
const codes = (checked: Checked<object>): string[] => (checked.ok ? [] : checked.refusals.map(({ code }) => code));
const points = (state: LedgerState, period: string): number[] => standingsOf(state, { period, board: 'member' }).map((each) => each.points);

function quarter(): Village {
  const village = new Village().people('m1', 'm2');
  village.award('m1', 10, { date: '2026-03-31' });
  village.record({ kind: 'reverse', target: village.award('m2', 4, { date: '2026-02-10' }), date: '2026-02-10', note: '重复登记' });
  return village;
}
const publish = (village: Village, date = '2026-04-01'): string => village.record(accepted(checkPublication(village.state, { period: '2026-Q1', date, places: ['村务公开栏'] }, profile, workingDays)).draft);
const lock = (village: Village, date = '2026-04-10'): string => village.record(accepted(checkLock(village.state, '2026-Q1', date)).draft);

describe('a publication', () => {
  it('states heads, totals, corrections and the last working day for objections (PTS-43)', () => {
    const village = quarter();
    const { draft } = accepted(checkPublication(village.state, { period: '2026-Q1', date: '2026-04-01', places: ['村务公开栏'] }, profile, workingDays));
    // 4 to 6 April 2026 are days off.
    expect(draft).toMatchObject({
      period: '2026-Q1', ends: '2026-04-09', days: 5, entries: 5, head: verifyLedger(village.entries).head,
      heads: [{ writer: 'a1', sequence: 5 }], totals: { issued: 14, reversed: 4, redeemed: 0, expired: 0, accounts: 2 },
    });
    expect(draft.corrections).toEqual(correctionsIn(village.state, '2026-Q1'));
    expect(draft.corrections).toHaveLength(1);
    village.record(draft);
    expect(publicationOf(village.state, '2026-Q1')?.ends).toBe('2026-04-09');
    expect(verifyLedger(village.entries).ok).toBe(true);
  });

  it.each<[string, string, number | undefined, string[]]>([
    ['2026-Q1', '2026-03-31', undefined, ['points-period']],
    ['2026-Q1', '2026-04-01', undefined, []],
    ['2026', '2026-12-31', undefined, ['points-period']],
    ['all', '2026-12-31', undefined, ['points-period']],
    ['2026-Q1', '2026-04-31', undefined, ['points-bad-value']],
    ['2026-Q1', '2026-04-01', 0, ['points-bad-value']],
  ])('of %s on %s for %s days: %j', (period, date, days, expected) => {
    expect(codes(checkPublication(quarter().state, { period, date, places: [], ...(days === undefined ? {} : { days }) }, profile, workingDays))).toEqual(expected);
  });
  it('needs the days from the profile or the caller', () => {
    const request = { period: '2026-Q1', date: '2026-04-01', places: [] };
    expect(codes(checkPublication(quarter().state, request, policyProfile({}), workingDays))).toEqual(['points-period']);
    expect(accepted(checkPublication(quarter().state, { ...request, days: 3 }, policyProfile({}), workingDays)).draft.ends).toBe('2026-04-07');
  });
});

describe('a lock', () => {
  it.each([
    ['2026-04-09', 'Thursday 9 April', '2026-04-01', ['points-open-window']],
    ['2026-04-10', 'Thursday 9 April', '2026-04-01', []],
    ['2026-04-11', 'Friday 10 April', '2026-04-02', ['points-open-window']],
    ['2026-04-12', 'Friday 10 April', '2026-04-02', ['points-open-window']],
    ['2026-04-13', 'Friday 10 April', '2026-04-02', []],
  ])('on %s, when objections are taken until %s: from the next working day on (XC-20)', (date, _, published, expected) => {
    const village = quarter();
    publish(village, published);
    expect(codes(checkLock(village.state, '2026-Q1', date))).toEqual(expected);
  });

  it('needs a publication, an answer to every objection, and a decision on all that waits', () => {
    const village = quarter();
    const waiting = village.award('m1', 2, { date: '2026-01-01', approval: true });
    expect(codes(checkLock(village.state, '2026-Q1', '2026-04-10'))).toEqual(['points-open-window', 'points-pending']);
    publish(village);
    expect(codes(checkObjection(village.state, { period: '2026-Q2', date: '2026-04-02', matter: '少记一次' }))).toEqual(['points-open-window']);
    expect(codes(checkObjection(village.state, { period: '2026-Q1', date: '2026-04-02', matter: ' ' }))).toEqual(['points-reason']);
    const objection = village.record(accepted(checkObjection(village.state, { period: '2026-Q1', date: '2026-04-02', matter: '少记一次' })).draft);
    expect(openObjections(village.state, '2026-Q1')).toMatchObject([{ id: objection, isOpen: true }]);
    expect(codes(checkLock(village.state, '2026-Q1', '2026-04-10'))).toEqual(['points-objections', 'points-pending']);
    village.record(accepted(checkAnswer(village.state, objection, { date: '2026-04-03', result: 'dismissed', note: '已核对' })).draft);
    expect(village.state.objections.get(objection)).toMatchObject({ isOpen: false, answer: { result: 'dismissed', note: '已核对' } });
    expect(codes(checkAnswer(village.state, objection, { date: '2026-04-03', result: 'upheld', note: '补记' }))).toEqual(['points-settled']);
    expect(codes(checkAnswer(village.state, 'x', { date: '2026-04-03', result: 'upheld', note: '补记' }))).toEqual(['unknown-entry']);
    village.record({ kind: 'refuse', target: waiting, note: '不符' });
    expect(codes(checkLock(village.state, '2026-Q1', '2026-04-10'))).toEqual([]);
  });

  it('takes an objection of the day of the first publication on, also once it was put up anew', () => {
    const village = quarter();
    publish(village, '2026-04-01');
    publish(village, '2026-04-08');
    const on = (date: string): string[] => codes(checkObjection(village.state, { period: '2026-Q1', date, matter: '少记一次' }));
    expect([on('2026-03-31'), on('2026-04-01'), on('2026-04-08')]).toEqual([['points-open-window'], [], []]);
  });

  it('closes every day of its period to whatever has a day, and no other', () => {
    const village = quarter();
    village.write({ kind: 'item', item: 'soap', name: '肥皂', price: 1 }, { kind: 'stock', item: 'soap', change: 9, reason: 'delivery' });
    publish(village);
    lock(village);
    const award = (date: string): string[] => codes(checkAward(village.state, { account: 'm1', rule: 'item', date, points: 1 }, profile, { author: '', today: '2027-12-31' }));
    expect(['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'].map(award)).toEqual([[], ['points-locked'], ['points-locked'], []]);
    expect(codes(checkRedemption(village.state, { account: 'm1', item: 'soap', quantity: 1, date: '2026-03-31' }, profile))).toEqual(['points-locked']);
    expect(codes(checkLock(village.state, '2026-Q1', '2026-04-11'))).toEqual(['points-locked']);
    expect(codes(checkPublication(village.state, { period: '2026-Q1', date: '2026-04-11', places: [] }, profile, workingDays))).toEqual(['points-locked']);
  });

  it('lets a correction count to the current period, naming the locked one', () => {
    const village = new Village().people('m1');
    const id = village.award('m1', 10, { date: '2026-03-31' });
    publish(village);
    lock(village);
    const reversal = accepted(checkReversal(village.state, id, profile, { reason: '误', today: '2026-04-12', now: village.now + 3_600_000 }));
    expect(reversal).toMatchObject({ lockedPeriod: '2026-Q1', draft: { date: '2026-04-12' } });
    village.record(reversal.draft);
    expect([points(village.state, '2026-Q1'), points(village.state, '2026-Q2'), points(village.state, 'all')]).toEqual([[10], [-10], [0]]);
    expect(codes(checkReversal(village.state, id, profile, { reason: '误', today: '2026-03-31', now: village.now }))).toEqual(['points-settled']);
  });

  it.each<[string, (id: string) => LedgerDraft]>([
    ['an award', () => ({ kind: 'award', account: 'm1', rule: 'item', date: '2026-03-31', points: 5 })],
    ['a redemption', () => ({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 5, date: '2026-03-31' })],
  ])('keeps its figures when another machine turns out to have recorded %s of the period', (_, draft) => {
    for (const start of ['2026-03-31T00:00:00.000Z', '2026-06-01T00:00:00.000Z']) {
      const [office, doorstep] = [new Village('a1', '2026-04-10T00:00:00.000Z').people('m1'), new Village('b2', start).people('m1')];
      office.award('m1', 10, { date: '2026-03-31' });
      const late = doorstep.record(draft(''));
      publish(office);
      lock(office);
      const before = points(office.state, '2026-Q1');
      office.merge(doorstep.entries);
      expect(points(office.state, '2026-Q1')).toEqual(before);
      expect(office.state.findings).toContainEqual({ code: 'after-lock', entry: late, details: { period: '2026-Q1' } });
      expect(balanceOf(office.state, accountOf(office.state, 'm1') as LedgerAccount)).toBe(draft('').kind === 'award' ? 15 : 5);
    }
  });

  it('lets what is approved after it count after it', () => {
    const village = new Village().people('m1');
    const id = village.award('m1', 3, { date: '2026-03-31', approval: true });
    publish(village);
    const { draft } = { draft: { ...accepted(checkPublication(village.state, { period: '2026-Q1', date: '2026-04-01', places: [] }, profile, workingDays)).draft, kind: 'lock' as const } };
    const { ends: _, days: __, places: ___, ...statement } = draft;
    village.record(statement);
    village.author = '审核人';
    village.record(accepted(checkApproval(village.state, id, profile, { author: '审核人' })).draft);
    expect([points(village.state, '2026-Q1'), points(village.state, '2026-Q2')]).toEqual([[0], [3]]);
  });

  it('that did not know all is not put after all: everything is folded anew, and the state before stays as it was', () => {
    const village = new Village('a1').people('m1');
    const doorstep = new Village('b2').people('m1');
    doorstep.award('m1', 5, { date: '2026-03-31' });
    const before = ledgerState([...village.entries, ...doorstep.entries]);
    village.lock('2026-Q1');
    expect(() => withEntries(before, village.entries.slice(-1))).toThrow(expect.objectContaining({ code: 'points-order' }));
    village.merge(doorstep.entries);
    expect([points(before, '2026-Q1'), points(village.state, '2026-Q1'), points(village.state, '2026-Q2')]).toEqual([[5], [0], [5]]);
  });
});

describe('a statement', () => {
  it('knows how many entries of its period came after it', () => {
    const village = quarter();
    publish(village);
    const published = publicationOf(village.state, '2026-Q1') as PublishedPeriod;
    expect([entriesSince(village.state, published), isStatementTrue(published)]).toEqual([0, true]);
    village.award('m1', 1, { date: '2026-04-01' });
    village.award('m1', 1, { date: '2026-03-31', approval: true });
    expect(entriesSince(village.state, published)).toBe(0);
    village.record({ kind: 'reverse', target: village.award('m1', 1, { date: '2026-01-01' }), date: '2026-01-01', note: '误' });
    expect(entriesSince(village.state, published)).toBe(2);
    expect(entriesSince(village.state, { ...published, heads: [] })).toBe(5);
    expect(isStatementTrue({ ...published, head: village.entries[0]?.hash ?? '' })).toBe(false);
  });

  it.each([
    ['one writer', (): Village => quarter()],
    ['two writers', (): Village => quarter().merge(new Village('b2').people('m9').entries)],
  ])('of a lock tells the head right after it, of %s, and that head is found for ever after', (_, make) => {
    const village = make();
    publish(village);
    lock(village);
    const [locked] = village.state.locks;
    const printed = headAfterLock(locked as LockedPeriod);
    expect(printed).toBe(verifyLedger(village.entries).head);
    village.award('m1', 1, { date: '2026-05-01' });
    expect(findHead(village.state, printed)).toMatchObject({ at: 'lock', period: '2026-Q1' });
  });
});

it.each<[string, string | null]>([
  ['0123456789abcde', null],
  ['0123456789abcdef', '0123456789abcdef'],
  [' 0123 4567\t89AB CDEF 0', '0123456789abcdef0'],
  ['0123456789abcdeg', null],
  ['0'.repeat(65), null],
])('“%s” is read as the head %s', (text, digits) => expect(readHead(text)).toBe(digits));

describe('a printed head', () => {
  const village = quarter();
  const early = verifyLedger(village.entries).head;
  publish(village);
  const printed = verifyLedger(village.entries.slice(0, 5)).head;
  it.each<[string, string, object | null]>([
    ['as it is now', verifyLedger(village.entries).head, { at: 'now' }],
    ['of a publication', printed, { at: 'publish', period: '2026-Q1', date: '2026-04-01' }],
    ['of a publication, the first 16 digits in groups', `${printed.slice(0, 4)} ${printed.slice(4, 16).toUpperCase()}`, { at: 'publish' }],
    ['of the ledger when its second entry was the last', (village.entries[1] as LedgerEntry).hash, { at: 'entry', id: entryId(village.entries[1] as LedgerEntry) }],
    ['of the same, its first 17 digits', (village.entries[1] as LedgerEntry).hash.slice(0, 17), { at: 'entry' }],
    ['of the same with another 17th digit', `${(village.entries[1] as LedgerEntry).hash.slice(0, 16)}${(village.entries[1] as LedgerEntry).hash[16] === '0' ? '1' : '0'}`, null],
    ['with fifteen digits', printed.slice(0, 15), null],
    ['of another ledger', '0'.repeat(64), null],
    ['that is none', 'chain', null],
  ])('%s is found or not', (_, text, expected) => {
    const found = findHead(village.state, text);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('is not found once the entries behind it were cut away', () => {
    expect(early).toBe(printed);
    expect(findHead(ledgerState(village.entries.slice(0, 4)), printed)).toBeNull();
  });
});
