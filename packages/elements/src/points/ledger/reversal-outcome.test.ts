import { entryRow, rowOfId, undoMilliseconds, type LedgerDraft } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { reversalOutcome, type ReversalOutcome } from './reversal-outcome.js';
import { award, TestLedger } from './ledger.suite.js';

const profile = getProfile('sample-village');
const outcome = (ledger: TestLedger, id: string, after = undoMilliseconds + 1, today = '2026-11-20'): ReversalOutcome => {
  const row = entryRow(ledger.state, rowOfId(ledger.state, id));
  return reversalOutcome(ledger.state, profile, row, { today, now: row.time + after });
};
const lock = (ledger: TestLedger, period: string): LedgerDraft => ({ kind: 'lock', period, date: '2026-11-20', heads: [...ledger.state.heads.values()], head: '', entries: ledger.state.length, totals: { issued: 0, reversed: 0, redeemed: 0, expired: 0, accounts: 0 }, corrections: [] });

describe('a reversal before its reason', () => {
  it.each([
    [0, 10],
    [1, 10],
    [9 * 60_000, 1],
    [undoMilliseconds, 1],
    [undoMilliseconds + 1, 0],
  ])('%d ms after the entry leaves %d minutes in which it is an undo', (after, minutes) => {
    const ledger = new TestLedger();
    const { accepted, minutesLeft } = outcome(ledger, ledger.one('吴登记', award('03-017', 2)), after);
    expect([minutesLeft, accepted?.isUndo]).toEqual([minutes, minutes > 0]);
  });

  it('says what it does to the balance, and that another person has to agree', () => {
    const ledger = new TestLedger();
    const id = ledger.one('吴登记', award('03-017', 2, { rule: 'cleaning-day', approval: true }));
    expect(outcome(ledger, id).accepted).toMatchObject({ balance: 0, balanceAfter: 0, isPending: false });
    ledger.add('周审核', { kind: 'approve', target: id });
    expect(outcome(ledger, id).accepted).toMatchObject({ balance: 2, balanceAfter: 0, isPending: true });
  });

  it('says what comes back into the shop', () => {
    const ledger = new TestLedger();
    const delivery = ledger.one('吴登记', { kind: 'stock', item: 'soap', change: 6, reason: 'delivery' });
    const soap = ledger.one('吴登记', { kind: 'redeem', account: '03-017', item: 'soap', quantity: 2, points: 0, date: '2026-11-10' });
    expect(outcome(ledger, soap).good).toEqual({ item: 'soap', quantity: 2, before: 4, after: 6 });
    expect(outcome(ledger, delivery).good).toEqual({ item: 'soap', quantity: -6, before: 4, after: -2 });
    expect(outcome(ledger, ledger.one('吴登记', award('03-017', 1))).good).toBeNull();
  });

  it('names the closed period, and counts to the current one', () => {
    const ledger = new TestLedger();
    const id = ledger.one('吴登记', award('03-017', 2, { date: '2026-08-01' }));
    ledger.add('吴登记', lock(ledger, '2026-Q3'));
    expect(outcome(ledger, id).accepted).toMatchObject({ lockedPeriod: '2026-Q3', draft: { date: '2026-11-20' } });
    ledger.add('吴登记', lock(ledger, '2026-Q4'));
    expect(outcome(ledger, id)).toMatchObject({ accepted: null, refusal: { code: 'points-locked', details: { period: '2026-Q4' } } });
  });

  it('is refused for what was taken back, for what waits to be, and for what is never', () => {
    const ledger = new TestLedger();
    const [taken, waiting, fine] = ['1', '2', '3'].map((note) => ledger.one('吴登记', award('03-017', 2, { note }))) as [string, string, string];
    const reversal = ledger.one('吴登记', { kind: 'reverse', target: taken, date: '2026-11-10', note: '误' });
    ledger.add('吴登记', { kind: 'reverse', target: waiting, date: '2026-11-10', note: '误', approval: true });
    expect([taken, waiting, reversal].map((id) => outcome(ledger, id).refusal?.code)).toEqual(['points-settled', 'points-settled', 'unknown-entry']);
    expect(outcome(ledger, fine).refusal).toBeNull();
  });
});
