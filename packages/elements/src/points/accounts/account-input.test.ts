import { accepted, accountOf, checkAccounts, type AccountRequest, type LedgerAccount, type LedgerDraft } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { TestLedger } from '../ledger/ledger.suite.js';
import { accountFieldOf, emptyAccountInput, householdOf, inputOfAccount, readAccount, requestBack, type AccountInput } from './account-input.js';

const today = '2026-11-20';
const account = (ledger: TestLedger, id: string): LedgerAccount => accountOf(ledger.state, id) as LedgerAccount;
const read = (input: AccountInput, before?: LedgerAccount) => readAccount(input, before, { isTaken: (code) => code === '03-017', today });
const added = (part: Partial<AccountInput>): AccountInput => ({ ...emptyAccountInput('member', '111'), code: 'q1', name: '冯小', ...part });

describe('a new account', () => {
  it('is asked for with what was entered', () => {
    expect(read(added({ household: '03-017', since: '20260601', class: 'retired', isOptedOut: true }))).toEqual({
      problems: [],
      request: { id: 'q1', name: '冯小', kind: 'member', unit: '111', household: '03-017', date: '2026-06-01', class: 'retired', optedOut: true, exempt: false, closed: false },
    });
  });
  it('is in its household from ever where no day is given', () => expect(read(added({ household: '03-017' })).request).not.toHaveProperty('date'));
  it('of a household has no household', () => expect(read(added({ kind: 'household', household: '03-017' })).request).not.toHaveProperty('household'));
  it.each<[Partial<AccountInput>, string]>([
    [{ code: ' ' }, 'code no-code'],
    [{ code: '03-017' }, 'code code-taken'],
    [{ name: '' }, 'name no-name'],
    [{ household: '03-017', since: '去年' }, 'since bad-date'],
    [{ since: '去年' }, ''],
  ])('%j: %s', (part, problems) => expect(read(added(part)).problems.map(({ field, code }) => `${field} ${code}`).join()).toBe(problems));
});

describe('an account that is there', () => {
  const ledger = new TestLedger();
  const before = account(ledger, 'p1');
  it('is as it was where nothing was changed', () => {
    const { request, problems } = read(inputOfAccount(before), before);
    expect(problems).toEqual([]);
    expect(accepted(checkAccounts(ledger.state, [request])).drafts).toEqual([]);
  });
  it('moves on the day that is given, or today', () => {
    expect(read({ ...inputOfAccount(before), household: '03-009' }, before).request).toMatchObject({ household: '03-009', date: today });
    expect(read({ ...inputOfAccount(before), household: '', since: '11.1' }, before).request).toMatchObject({ household: null, date: '2026-11-01' });
  });
});

describe('the way back', () => {
  const change = (ledger: TestLedger, request: AccountRequest): readonly LedgerDraft[] => accepted(checkAccounts(ledger.state, [request])).drafts;
  const standing = (each: LedgerAccount): unknown => ({ ...inputOfAccount(each), household: householdOf(each) });

  it.each<[string, Partial<AccountInput>]>([
    ['a name', { name: '赵小民' }],
    ['flags', { isOptedOut: true, isExempt: true, isClosed: true }],
    ['a class and a unit', { class: 'retired', unit: '1112' }],
    ['a move', { household: '03-009', since: '20261101' }],
    ['a leave', { household: '' }],
  ])('from %s leaves the account as it was', (_, part) => {
    const ledger = new TestLedger();
    const before = account(ledger, 'p1');
    const { request } = read({ ...inputOfAccount(before), ...part }, before);
    ledger.add('吴登记', ...change(ledger, request));
    expect(standing(account(ledger, 'p1'))).not.toEqual(standing(before));
    ledger.add('吴登记', ...change(ledger, requestBack(before, request)));
    expect(standing(account(ledger, 'p1'))).toEqual(standing(before));
  });

  it('from a new account closes it', () => expect(requestBack(undefined, read(added({})).request)).toEqual({ id: 'q1', name: '冯小', kind: 'member', closed: true }));
});

describe('a refusal stands beside its field', () => {
  it.each([
    [{ code: 'unknown-account', details: { account: 'x' } }, 'household'],
    [{ code: 'points-bad-value', details: { field: 'date' } }, 'since'],
    [{ code: 'points-bad-value', details: { field: 'household' } }, 'household'],
    [{ code: 'points-bad-value', details: { field: 'kind' } }, 'kind'],
    [{ code: 'points-bad-value', details: { field: 'account' } }, 'code'],
    [{ code: 'points-locked', details: { open: '2026-04-01' } }, 'since'],
    [{ code: 'points-future', details: { today: '2026-04-01' } }, 'since'],
  ] as const)('%j: %s', (refusal, field) => expect(accountFieldOf({ ...refusal, message: '' })).toBe(field));
});
