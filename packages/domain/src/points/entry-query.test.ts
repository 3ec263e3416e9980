import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryId } from './chain.js';
import type { LedgerEntry } from './entry.js';
import { entryRows, recordersOf, type EntryQuery } from './entry-query.js';
import { entryRow, pendingReversalOf } from './entry-row.js';
import { pointsPeriod } from './periods.js';
import { accountOf, rowOfId, type LedgerAccount, type LedgerState } from './state.js';
import { Village } from './testing/village.js';

const account = (state: LedgerState, id: string): LedgerAccount => accountOf(state, id) as LedgerAccount;
const standing = ({ state }: Village, id: string): string => entryRow(state, rowOfId(state, id)).standing;

describe('an entry stands', () => {
  it('as pending until somebody else agrees, then as counted, and in a closed period as locked', () => {
    const village = new Village().people('m1');
    const id = village.award('m1', 2, { approval: true });
    expect(standing(village, id)).toBe('pending');
    village.author = '审核人';
    village.record({ kind: 'approve', target: id });
    expect(standing(village, id)).toBe('counted');
    village.lock('2026-Q1');
    expect(standing(village, id)).toBe('locked');
    expect(standing(village, village.award('m1', 2, { date: '2026-04-01' }))).toBe('counted');
  });

  it('as refused, reversed, repeated or a reversal, also where the reversal was approved later', () => {
    const village = new Village().people('m1');
    const [refused, reversed, later] = [village.award('m1', 2, { approval: true }), village.award('m1', 3, { source: 'e1' }), village.award('m1', 4)];
    const repeated = village.award('m1', 3, { source: 'e1' });
    village.author = '审核人';
    village.record({ kind: 'refuse', target: refused, note: '不实' });
    const undo = village.record({ kind: 'reverse', target: reversed, date: '2026-02-10', note: '误' });
    const waiting = village.record({ kind: 'reverse', target: later, date: '2026-02-10', note: '误', approval: true });
    expect([refused, reversed, repeated, undo, waiting, later].map((id) => standing(village, id))).toEqual(['refused', 'reversed', 'repeated', 'reversal', 'pending', 'counted']);
    expect(pendingReversalOf(village.state, rowOfId(village.state, later))).toBe(rowOfId(village.state, waiting));
    village.author = '第三人';
    village.record({ kind: 'approve', target: waiting });
    expect([waiting, later].map((id) => standing(village, id))).toEqual(['reversal', 'reversed']);
    expect(pendingReversalOf(village.state, rowOfId(village.state, later))).toBe(-1);
    expect(entryRow(village.state, rowOfId(village.state, later)).reversal).toBe(rowOfId(village.state, waiting));
  });

  it('as recorded where a reversal came second and changes nothing', () => {
    const village = new Village().people('m1');
    const id = village.award('m1', 2);
    village.record({ kind: 'reverse', target: id, date: '2026-02-10', note: '误' });
    expect(standing(village, village.record({ kind: 'reverse', target: id, date: '2026-02-10', note: '误' }))).toBe('recorded');
  });
});

describe('a row of the ledger', () => {
  it('says of a refusal whose points it is about, and on which day it was recorded', () => {
    const village = new Village('a1', '2026-02-28T17:00:00.000Z').people('m1');
    const id = village.award('m1', 2, { approval: true });
    const refusal = village.record({ kind: 'refuse', target: id, note: '不实' });
    expect(entryRow(village.state, rowOfId(village.state, refusal))).toMatchObject({ account: { id: 'm1' }, topic: 'item', points: 2, day: '2026-03-01', kind: 'refuse', standing: 'recorded', target: rowOfId(village.state, id) });
    expect(entryRow(village.state, rowOfId(village.state, id)).decision).toBe(rowOfId(village.state, refusal));
  });

  it('says what it adds to the balance or takes from it', () => {
    const village = new Village().people('m1');
    const [award, waiting] = [village.award('m1', 9), village.award('m1', 4, { approval: true })];
    const change = (id: string): number => entryRow(village.state, rowOfId(village.state, id)).change;
    const soap = village.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 5, date: '2026-02-11' });
    const expiry = village.record({ kind: 'expire', account: 'm1', points: 3, until: '2026-02-10', date: '2027-01-01' });
    const reversals = [award, waiting, soap].map((target) => village.record({ kind: 'reverse', target, date: '2026-02-12', note: '误' }));
    const delivery = village.record({ kind: 'stock', item: 'soap', change: 4, reason: 'delivery' });
    expect([award, waiting, soap, expiry, ...reversals, delivery].map(change)).toEqual([9, 4, -5, -3, -9, 0, 5, 0]);
  });

  it('that came after a lock without knowing of it counts after it, and says so', () => {
    const first = new Village('a1').people('m1');
    const second = new Village('b2', '2026-05-01T00:00:00.000Z').merge(first.entries);
    const late = second.award('m1', 5, { date: '2026-03-31' });
    first.lock('2026-Q1');
    first.merge(second.entries);
    expect(entryRow(first.state, rowOfId(first.state, late))).toMatchObject({ isLate: true, day: '2026-04-01', standing: 'counted' });
  });
});

describe('a query', () => {
  const village = new Village('a1', '2026-02-01T00:00:00.000Z').people('h1', 'm1', 'm2');
  village.record({ kind: 'account', account: 'm1', household: 'h1' });
  const first = village.award('m1', 2);
  const second = village.award('m2', 3, { rule: 'other', date: '2026-04-02', approval: true });
  village.author = '审核人';
  const approval = village.record({ kind: 'approve', target: second });
  const delivery = village.record({ kind: 'stock', item: 'soap', change: 9, reason: 'delivery' });
  const soap = village.record({ kind: 'redeem', account: 'h1', item: 'soap', quantity: 1, points: 2, date: '2026-04-03' });
  const reversal = village.record({ kind: 'reverse', target: first, date: '2026-02-10', note: '误', approval: true });
  const { state } = village;
  const ids = (query: EntryQuery): string[] => [...entryRows(state, query)].map((row) => entryId(village.entries[row] as LedgerEntry));

  const settingUp = (id: string): string => entryId([...village.entries].reverse().find((entry) => entry.kind === 'account' && entry.account === id) as LedgerEntry);

  it.each<[string, EntryQuery, readonly string[]]>([
    ['kinds', { kinds: ['award', 'redeem'] }, [soap, second, first]],
    ['a period by the days to which entries count', { kinds: ['award', 'redeem', 'reverse'], period: '2026-Q1' }, [reversal, first]],
    ['a period of the days on which the rest was recorded', { kinds: ['stock', 'approve'], period: '2026-02' }, [delivery]],
    ['an item, with what takes its entries back', { topics: new Set(['item']) }, [reversal, first]],
    ['an item that nobody has used', { topics: new Set(['none']) }, []],
    ['a recorder', { author: '登记人', kinds: ['award'] }, [second, first]],
    ['a recorder whom nobody knows', { author: '无人' }, []],
    ['a member, with the approval', { accounts: [account(state, 'm2')], kinds: ['award', 'approve'] }, [approval, second]],
    ['what set a member up', { accounts: [account(state, 'm2')], kinds: ['account'] }, [settingUp('m2')]],
    ['what set up the people of a unit', { among: [account(state, 'm2')], kinds: ['account'] }, [settingUp('m2')]],
    ['a household, with its people', { accounts: [account(state, 'h1')], kinds: ['award', 'reverse', 'redeem'] }, [reversal, soap, first]],
    ['nobody', { accounts: [] }, []],
    ['the accounts of a unit, with what is about nobody', { among: [account(state, 'm2')], kinds: ['award', 'stock', 'redeem'] }, [delivery, second]],
    ['how entries stand', { standings: new Set(['pending', 'counted'] as const) }, [reversal, soap, second, first]],
  ])('leaves %s, the newest first', (_, query, expected) => expect(ids(query)).toEqual(expected));

  it('leaves just the entries of which the rows say what is asked for, whatever is asked for', () => {
    const rows = Array.from({ length: state.length }, (_, row) => entryRow(state, row));
    const some = <Value>(...values: readonly Value[]): fc.Arbitrary<readonly Value[] | undefined> => fc.option(fc.subarray([...values]), { nil: undefined });
    const asked = fc.record({
      period: fc.constantFrom(undefined, 'all', '2026', '2026-Q1', '2026-02', '2026-04', '2025'),
      kinds: some('account', 'award', 'approve', 'reverse', 'redeem', 'stock'),
      standings: some('pending', 'counted', 'reversal', 'recorded'),
      accounts: some('h1', 'm1', 'm2'),
      author: fc.constantFrom(undefined, '登记人', '审核人', '无人'),
    });
    fc.assert(
      fc.property(asked, ({ period, kinds, standings, accounts, author }) => {
        const query = Object.fromEntries(Object.entries({ period, kinds, author, standings: standings && new Set(standings), accounts: accounts?.map((id) => account(state, id)) }).filter(([, value]) => value !== undefined));
        const expected = rows.filter(
          (row) =>
            (period === undefined || (row.day >= pointsPeriod(period).from && row.day <= pointsPeriod(period).to)) &&
            (kinds === undefined || kinds.some((kind) => kind === row.kind)) &&
            (standings === undefined || standings.some((each) => each === row.standing)) &&
            (accounts === undefined || accounts.some((id) => id === row.account?.id || id === row.purse?.id)) &&
            (author === undefined || row.author === author),
        );
        expect([...entryRows(state, query)]).toEqual(expected.map(({ row }) => row).reverse());
      }),
    );
  });

  it('of nothing leaves every entry, and of an older state none that came later', () => {
    expect(ids({})).toHaveLength(state.length);
    village.award('m1', 1);
    expect(ids({})).toHaveLength(state.length);
  });

  it('refuses a period that is none', () => expect(() => entryRows(state, { period: '2026-13' })).toThrowError(expect.objectContaining({ code: 'bad-period' })));

  it('knows who recorded, without those who came later', () => {
    village.author = '后来人';
    village.award('m1', 1);
    expect(recordersOf(state)).toEqual(['登记人', '审核人']);
    expect(recordersOf(village.state)).toEqual(['登记人', '审核人', '后来人']);
  });
});
