import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, lifetimeOf, peopleOf } from './accounts.js';
import { entryId } from './chain.js';
import type { LedgerDraft, LedgerEntry } from './entry.js';
import { ledgerState, withEntries } from './ledger.js';
import { numberAt } from './numbers.js';
import { mergedEntries } from './order.js';
import { reconciliation } from './reconcile.js';
import { rowOfSource } from './sources.js';
import { accountOf, rowOfId, statusOf, type LedgerAccount, type LedgerState } from './state.js';
import { grown, randomLogs } from './testing/random-logs.js';
import { Village } from './testing/village.js';
import { verifyLedger } from './verify.js';

const account = (state: LedgerState, id: string): LedgerAccount => accountOf(state, id) as LedgerAccount;
const balance = (state: LedgerState, id: string): number => balanceOf(state, account(state, id));
const lifetime = (state: LedgerState, id: string): number => lifetimeOf(state, account(state, id));
const codes = (state: LedgerState): string[] => state.findings.map(({ code }) => code);
/** What a state says, without how it is kept. */
const said = (state: LedgerState): object => ({
  length: state.length,
  heads: [...state.heads].sort(),
  accounts: state.accounts.map((each) => [each.id, each.name, balanceOf(state, each), lifetimeOf(state, each), peopleOf(state, each).length]).sort(),
  items: [...state.items].sort(),
  pending: [...state.pending].length,
  findings: state.findings.map(({ code, entry }) => `${entry} ${code}`).sort(),
});

describe('a balance', () => {
  it('is what was earned less what was taken back and redeemed (PTS-40)', () => {
    const village = new Village().people('m1');
    village.award('m1', 40);
    const wrong = village.award('m1', 10);
    village.record({ kind: 'reverse', target: wrong, date: '2026-02-10', note: '重复登记' });
    village.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 3, points: 30, date: '2026-02-11' });
    expect([balance(village.state, 'm1'), lifetime(village.state, 'm1')]).toEqual([10, 40]);
  });

  it('of a deduction sinks, and what was earned in all does not', () => {
    const village = new Village().people('m1');
    village.award('m1', 5);
    village.award('m1', -2);
    expect([balance(village.state, 'm1'), lifetime(village.state, 'm1')]).toEqual([3, 5]);
  });

  it('comes back with what is given back, and with points that had expired by mistake', () => {
    const village = new Village().people('m1');
    village.award('m1', 30);
    const soap = village.record({ kind: 'redeem', account: 'm1', item: 'soap', quantity: 2, points: 20, date: '2026-02-11' });
    const expiry = village.record({ kind: 'expire', account: 'm1', points: 10, until: '2026-02-10', date: '2027-01-01' });
    expect(balance(village.state, 'm1')).toBe(0);
    village.write({ kind: 'reverse', target: soap, date: '2026-02-11', undo: true }, { kind: 'reverse', target: expiry, date: '2027-01-02', note: '误' });
    expect([balance(village.state, 'm1'), lifetime(village.state, 'm1'), village.state.items.get('soap')?.stock]).toEqual([30, 30, 0]);
  });
});

describe('an event', () => {
  it('counts once (PTS-42), the earlier record of it', () => {
    const village = new Village().people('m1');
    village.award('m1', 2, { source: 'e1' });
    const second = village.award('m1', 2, { source: 'e1' });
    expect(balance(village.state, 'm1')).toBe(2);
    expect(village.state.findings).toEqual([{ code: 'duplicate-source', entry: second, details: { source: 'e1', first: entryId(village.entries[1] as LedgerEntry) } }]);
    expect(statusOf(village.state, second)).toBe('repeated');
  });

  it('that two machines recorded counts by the earlier one, in whatever order the files come', () => {
    const first = new Village('a1').people('m1');
    const later = new Village('b2', '2026-01-02T00:00:00.000Z').people('m1');
    first.award('m1', 2, { source: 'e1' });
    const other = later.award('m1', 5, { source: 'e1' });
    for (const entries of [[...first.entries, ...later.entries], [...later.entries, ...first.entries]]) {
      const state = ledgerState(entries);
      expect(balance(state, 'm1')).toBe(2);
      expect(state.findings).toMatchObject([{ code: 'duplicate-source', entry: other }]);
    }
  });

  it('may be counted again once the first record was taken back or refused', () => {
    const village = new Village().people('m1', 'm2');
    const wrong = village.award('m2', 2, { source: 'e1' });
    const before = village.state;
    village.record({ kind: 'reverse', target: wrong, date: '2026-02-10', undo: true });
    village.award('m1', 2, { source: 'e1' });
    expect([balance(village.state, 'm1'), balance(village.state, 'm2'), codes(village.state)]).toEqual([2, 0, []]);
    expect(rowOfSource(before.book.sources, 'e1')).toBeLessThan(before.length);
  });
});

describe('an entry that waits for approval', () => {
  const waiting = (): { village: Village; id: string } => {
    const village = new Village().people('m1');
    return { village, id: village.award('m1', 7, { approval: true }) };
  };

  it('counts nothing until a second person approves it', () => {
    const { village, id } = waiting();
    expect([balance(village.state, 'm1'), village.state.pending.size, statusOf(village.state, id)]).toEqual([0, 1, 'pending']);
    village.author = '审核人';
    village.record({ kind: 'approve', target: id });
    expect([balance(village.state, 'm1'), village.state.pending.size, statusOf(village.state, id)]).toEqual([7, 0, 'counted']);
  });

  it.each<[string, string, LedgerDraft['kind'], number, string, string[]]>([
    ['its recorder', '登记人', 'approve', 0, 'pending', ['same-person']],
    ['nobody', '', 'approve', 0, 'pending', ['same-person']],
    ['who gets the points', '名m1', 'approve', 0, 'pending', ['same-person']],
    ['somebody else', '审核人', 'approve', 7, 'counted', []],
    ['somebody else who refuses', '审核人', 'refuse', 0, 'refused', []],
  ])('decided by %s', (_, author, kind, points, status, findings) => {
    const { village, id } = waiting();
    village.author = author;
    village.record({ kind, target: id, note: '' } as LedgerDraft);
    expect([balance(village.state, 'm1'), statusOf(village.state, id), codes(village.state)]).toEqual([points, status, findings]);
  });

  it('is decided once', () => {
    const { village, id } = waiting();
    village.author = '审核人';
    village.write({ kind: 'refuse', target: id, note: '不符' }, { kind: 'approve', target: id });
    expect([balance(village.state, 'm1'), statusOf(village.state, id), codes(village.state)]).toEqual([0, 'refused', ['already-settled']]);
  });

  it('can be withdrawn, and an approved one taken back with approval', () => {
    const { village, id } = waiting();
    village.record({ kind: 'reverse', target: id, date: '2026-02-10', undo: true });
    expect([balance(village.state, 'm1'), lifetime(village.state, 'm1'), statusOf(village.state, id)]).toEqual([0, 0, 'reversed']);
    const next = village.award('m1', 3);
    const reversal = village.record({ kind: 'reverse', target: next, date: '2026-02-10', note: '误', approval: true });
    expect([balance(village.state, 'm1'), statusOf(village.state, next)]).toEqual([3, 'counted']);
    village.author = '审核人';
    village.record({ kind: 'approve', target: reversal });
    expect([balance(village.state, 'm1'), statusOf(village.state, next)]).toEqual([0, 'reversed']);
  });
});

describe('a household', () => {
  const home = (): Village => {
    const village = new Village().people('h1', 'h2', 'm1', 'm2');
    village.write({ kind: 'account', account: 'm1', household: 'h1' }, { kind: 'account', account: 'm2', household: 'h1' });
    return village;
  };

  it('sums its people in one balance (PTS-20), from which each of them spends', () => {
    const village = home();
    village.award('m1', 10);
    village.award('m2', 5);
    village.award('h1', 1);
    village.record({ kind: 'redeem', account: 'h1', person: 'm2', item: 'soap', quantity: 1, points: 6, date: '2026-02-11' });
    expect(['h1', 'm1', 'm2', 'h2'].map((id) => balance(village.state, id))).toEqual([10, 10, 10, 0]);
    expect(['h1', 'm1', 'm2'].map((id) => lifetime(village.state, id))).toEqual([16, 10, 5]);
  });

  it('keeps what people earned before they moved, also when the move is told later', () => {
    const village = home();
    village.award('m1', 10, { date: '2026-02-10' });
    const wrong = village.award('m1', 4, { date: '2026-04-10' });
    const before = village.state;
    village.record({ kind: 'account', account: 'm1', household: 'h2', date: '2026-03-01' });
    expect(['h1', 'h2'].map((id) => balance(village.state, id))).toEqual([10, 4]);
    expect(['h1', 'h2'].map((id) => balance(before, id))).toEqual([14, 0]);
    expect(['h1', 'h2'].map((id) => peopleOf(village.state, account(village.state, id)).length)).toEqual([1, 1]);
    village.record({ kind: 'account', account: 'm1', household: null, date: '2026-05-01' });
    village.record({ kind: 'reverse', target: wrong, date: '2026-05-02', note: '误' });
    expect(['h1', 'h2', 'm1'].map((id) => balance(village.state, id))).toEqual([10, 0, 0]);
    expect(said(ledgerState(village.entries))).toEqual(said(village.state));
  });
});

describe('nothing is dropped in silence', () => {
  it.each<[string, LedgerDraft, string]>([
    ['an account that nobody set up', { kind: 'award', account: 'm9', rule: 'item', date: '2026-02-10', points: 3 }, 'unknown-account'],
    ['half a point', { kind: 'award', account: 'm1', rule: 'item', date: '2026-02-10', points: 0.5 }, 'unreadable'],
    ['a day that is none', { kind: 'award', account: 'm1', rule: 'item', date: '2026-02-30', points: 3 }, 'unreadable'],
    ['a delivery of a day that is none', { kind: 'stock', item: 'soap', change: 3, reason: 'delivery', date: '2026-02-30' }, 'unreadable'],
    ['a delivery before any ledger', { kind: 'stock', item: 'soap', change: 3, reason: 'delivery', date: '1899-12-31' }, 'unreadable'],
    ['a target that is not there', { kind: 'approve', target: `a1:1:${'0'.repeat(32)}` }, 'unknown-target'],
    ['a target that is no id', { kind: 'reverse', target: 'x', date: '2026-02-10' }, 'unknown-target'],
    ['more spent than there is', { kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 3, date: '2026-02-10' }, 'overdrawn'],
    ['more given out than there is', { kind: 'stock', item: 'soap', change: -1, reason: 'loss' }, 'oversold'],
    ['a kind of a newer version', { kind: 'donate' } as unknown as LedgerDraft, 'unknown-kind'],
  ])('%s', (_, draft, code) => {
    const village = new Village().people('m1');
    const id = village.record(draft);
    expect(village.state.findings[0]).toMatchObject({ code, entry: id });
  });
});

describe('the union of logs', () => {
  it('is the same in any order, however grouped, and however often a log is given', () => {
    fc.assert(
      fc.property(randomLogs, ([a = [], b = [], c = []]) => {
        const all = mergedEntries(a, b, c);
        expect(mergedEntries(c, a, b)).toEqual(all);
        expect(mergedEntries(mergedEntries(a, b), c)).toEqual(all);
        expect(mergedEntries(a, mergedEntries(b, c))).toEqual(all);
        expect(mergedEntries(all, b, all)).toEqual(all);
      }),
    );
  });

  it('comes to the same state in any order, and entry by entry as at once', () => {
    fc.assert(
      fc.property(randomLogs, fc.nat(), ([a = [], b = [], c = []], cut) => {
        const all = mergedEntries(a, b, c);
        const whole = said(ledgerState(all));
        expect(said(ledgerState([...c, ...b, ...a, ...b]))).toEqual(whole);
        const at = cut % (all.length + 1);
        const part = ledgerState(all.slice(0, at));
        const before = said(part);
        const longer = all.slice(at).reduce((state, entry, index) => grown(state, all.slice(0, at + index), [entry]), part);
        expect(said(longer)).toEqual(whole);
        expect(said(part)).toEqual(before);
        // A second state that grows from the same one knows nothing of the first.
        expect(said(grown(part, all.slice(0, at), all.slice(at)))).toEqual(whole);
      }),
    );
  });

  it('always balances: issued − redeemed − reversed − expired is the sum of all balances', () => {
    fc.assert(
      fc.property(randomLogs, (lists) => {
        const state = ledgerState(lists.flat());
        for (const period of ['all', '2026', '2026-Q1', '2026-01', '2026-02', '2026-03']) expect(reconciliation(state, period)).toMatchObject({ difference: 0, isBalanced: true });
        const { net } = reconciliation(state, 'all');
        expect(net).toBe(state.accounts.reduce((sum, { index }) => sum + (numberAt(state.own, index)), 0));
        expect(net).toBe(state.accounts.reduce((sum, { index }) => sum + (numberAt(state.purse, index)), 0));
      }),
    );
  });

  it('keeps the order of each writer, whatever the clocks said', () => {
    const village = new Village().people('m1');
    village.award('m1', 1);
    village.now -= 3_600_000;
    village.award('m1', 2);
    const stripped = village.entries.map((entry) => ({ ...entry, after: undefined }) as unknown as LedgerEntry);
    expect(mergedEntries([...stripped].reverse()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('a fork keeps both branches, and each is named by its own id', () => {
    const one = new Village().people('m1');
    const two = new Village().people('m1');
    const [left, right] = [one.award('m1', 3), two.award('m1', 4)];
    const state = ledgerState([...one.entries, ...two.entries]);
    expect(balance(state, 'm1')).toBe(7);
    expect([rowOfId(state, left), rowOfId(state, right)].every((row) => row >= 0)).toBe(true);
    expect(left.split(':')[1]).toBe(right.split(':')[1]);
  });
});

describe('whatever stands in a file whose places are sound', () => {
  const village = new Village().people('m1', 'h1');
  const id = village.award('m1', 5, { source: 'e1', approval: true });
  village.author = '审核人';
  village.write(
    { kind: 'approve', target: id },
    { kind: 'item', item: 'soap', name: '肥皂', price: 1, limit: { quantity: 1, every: 'month' } },
    { kind: 'stock', item: 'soap', change: 3, reason: 'delivery', date: '2026-02-09' },
    { kind: 'redeem', account: 'm1', item: 'soap', quantity: 1, points: 1, date: '2026-02-11' },
    { kind: 'expire', account: 'm1', points: 1, until: '2026-02-10', date: '2026-02-12' },
    { kind: 'account', account: 'm1', household: 'h1', date: '2026-02-11' },
    { kind: 'reverse', target: id, date: '2026-02-13', note: '误' },
    { kind: 'objection', period: '2026-Q1', date: '2026-04-02', note: '少记' },
    { kind: 'merge', heads: [{ writer: 'a1', sequence: 3, hash: '0'.repeat(64) }] },
    { kind: 'lock', period: '2026-Q1', date: '2026-04-10', heads: [{ writer: 'a1', sequence: 3, hash: '0'.repeat(64) }], head: '', entries: 3, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] },
  );
  const places = ['writer', 'sequence', 'time', 'after', 'author', 'previous', 'hash'];

  it('is folded and verified without failing, and the sums still balance', () => {
    const values = fc.constantFrom<unknown>(null, undefined, -1, 0.5, NaN, 1e300, '', 'x', '0000', '1500-Q1', '2026-02-30', true, [], [null], {}, { writer: 7 }, 'a1:1:00000000000000000000000000000000', 'lock', 'award');
    fc.assert(
      fc.property(fc.nat(), fc.nat(), values, (at, which, value) => {
        const entry = village.entries[at % village.entries.length] as LedgerEntry;
        const keys = Object.keys(entry).filter((key) => !places.includes(key));
        const altered = { ...entry, [keys[which % keys.length] as string]: value } as LedgerEntry;
        const entries = village.entries.map((each) => (each === entry ? altered : each));
        expect(verifyLedger(entries).ok).toBe(false);
        expect(reconciliation(ledgerState(entries), 'all').isBalanced).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

it('a state is plain data: a copy of it says the same and grows on', () => {
  const village = new Village().people('m1', 'h1');
  village.award('m1', 5, { source: 'e1' });
  const copy = structuredClone(village.state);
  village.award('m1', 2, { source: 'e1' });
  expect(said(withEntries(copy, village.entries.slice(3)))).toEqual(said(village.state));
});

it('an entry that belongs before others is refused, and the state before still stands', () => {
  const [early, late] = [new Village('a1').people('m1'), new Village('b2', '2026-06-01T00:00:00.000Z').people('m1')];
  const state = ledgerState(late.entries);
  expect(() => withEntries(state, early.entries)).toThrow(expect.objectContaining({ code: 'points-order' }));
  expect(said(state)).toEqual(said(ledgerState(late.entries)));
});
