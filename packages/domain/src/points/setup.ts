import { dayOfNumber } from '../calendar/index.js';
import type { IsoDate } from '../profile/index.js';
import { householdOn, withMembership } from './accounts.js';
import type { AccountDraft, AccountKind } from './entry.js';
import { lockOf, openDay, type Lock } from './locks.js';
import { lockChangedBy } from './moves.js';
import { numberAt } from './numbers.js';
import { dayNumberOf, isLedgerDay } from './periods.js';
import { badValue, refusal, refused, shown, type Checked, type PointsRefusal } from './refusal.js';
import { accountOf, type LedgerState } from './state.js';

/** An account as a host gives it. The same id again changes what is named and leaves the ledger alone. */
export interface AccountRequest {
  readonly id: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly unit?: string | null;
  /** Only of members; `null`: none. */
  readonly household?: string | null;
  /** First day in the household, when it is not from ever; its points of earlier days stay where they are. */
  readonly date?: IsoDate;
  readonly class?: string | null;
  readonly optedOut?: boolean;
  readonly exempt?: boolean;
  readonly closed?: boolean;
}

/**
 * The entries that set accounts up or change them; none for one that stands as given. All or none are accepted. A move never
 * changes what was locked (PTS-43): with a first day it is refused (`points-locked`, `open`: the first day that can be), and
 * a first household without one holds from the first open day, where locked days have points of the account.
 * @param today where it is given, moves of later days are refused (`points-future`)
 */
export function checkAccounts(state: LedgerState, accounts: readonly AccountRequest[], today?: IsoDate): Checked<{ readonly drafts: readonly AccountDraft[] }> {
  const kinds = new Map(accounts.map(({ id, kind }) => [id, kind]));
  const locks = state.locks.map(lockOf);
  const refusals = accounts.flatMap((account) => {
    const wrong = accountRefusals(state, account, kinds);
    return wrong.length > 0 ? wrong : moveRefusals(state, account, locks, today);
  });
  if (refusals.length > 0) return refused(...refusals);
  return { ok: true, drafts: accounts.flatMap((account) => accountDraft(state, account, locks)) };
}

function moveRefusals(state: LedgerState, request: AccountRequest, locks: readonly Lock[], today: IsoDate | undefined): PointsRefusal[] {
  const { id, date } = request;
  if (date === undefined || !isMoving(state, request)) return [];
  if (today !== undefined && date > today) return [refusal('points-future', `${date} is yet to come: today is ${today}. Correct the date, or record it on its day.`, { date, today })];
  const lock = lockAgainst(state, request, locks);
  if (!lock) return [];
  const { period, date: locked } = lock.entry;
  const open = dayOfNumber(openDay(locks, lock.to + 1).day);
  return [refusal('points-locked', `“${id}” has points in ${period}, which was locked on ${locked}, and a move on ${date} would give them to another household. Give ${open} or a later day.`, { account: id, date, period, locked, open })];
}

/** Whether the account is in another household than is asked for, on the day from which that is to hold. */
function isMoving(state: LedgerState, { id, household, date }: AccountRequest): boolean {
  if (household === undefined) return false;
  const known = accountOf(state, id);
  return household !== (known?.isKnown ? householdOn(known, date === undefined ? Infinity : dayNumberOf(date)) : null);
}

/** The lock that keeps an account from moving as asked; undefined for none. One without a day and not its first moves on the day on which it is recorded. */
function lockAgainst(state: LedgerState, { id, household = null, date }: AccountRequest, locks: readonly Lock[]): Lock | undefined {
  const account = accountOf(state, id);
  if (!account || (date === undefined && account.memberships.length > 0)) return undefined;
  const memberships = withMembership(account.memberships, { household, from: date ?? null });
  return lockChangedBy(state.book, numberAt(state.lastRow, account.index, -1), { ...account, memberships }, locks);
}

function accountRefusals(state: LedgerState, { id, name, kind, household, date }: AccountRequest, given: ReadonlyMap<string, AccountKind>): PointsRefusal[] {
  const refusals: PointsRefusal[] = [];
  if (typeof id !== 'string' || id === '') refusals.push(badValue('account', id, 'a code as text'));
  if (typeof name !== 'string') refusals.push(badValue('name', name, 'a name as text'));
  if (kind !== 'household' && kind !== 'member') refusals.push(badValue('kind', kind, 'household or member'));
  if (date !== undefined && !isLedgerDay(date)) refusals.push(badValue('date', date, 'a day that exists, as YYYY-MM-DD'));
  const before = accountOf(state, id);
  if (before?.isKnown && before.kind !== kind) refusals.push(badValue('kind', kind, `“${before.kind}”, as the account was set up`));
  if (household === undefined || household === null) return refusals;
  const target = accountOf(state, household);
  const targetKind = given.get(household) ?? (target?.isKnown ? target.kind : undefined);
  if (kind === 'household') refusals.push(badValue('household', household, 'none, because this is a household itself'));
  else if (targetKind === undefined) refusals.push(refusal('unknown-account', `there is no household “${shown(household)}”. Add it in the same list or before.`, { account: shown(household) }));
  else if (targetKind !== 'household') refusals.push(badValue('household', household, 'an account that is a household'));
  return refusals;
}

function accountDraft(state: LedgerState, request: AccountRequest, locks: readonly Lock[]): AccountDraft[] {
  const { id, name, kind, unit, household, class: subjectClass, optedOut, exempt, closed } = request;
  const known = accountOf(state, id);
  const before = known?.isKnown ? known : undefined;
  const isNew = <Value>(given: Value | undefined, stands: Value | undefined): given is Value => given !== undefined && given !== stands;
  const lock = isMoving(state, request) ? lockAgainst(state, request, locks) : undefined;
  const date = lock ? dayOfNumber(openDay(locks, lock.to + 1).day) : request.date;
  const changes: Omit<AccountDraft, 'kind' | 'account'> = {
    ...(isNew(name, before?.name) ? { name } : {}),
    ...(before ? {} : { accountKind: kind }),
    ...(isNew(unit, before ? before.unit : null) ? { unit } : {}),
    ...(household !== undefined && isMoving(state, request) ? { household, ...(date === undefined ? {} : { date }) } : {}),
    ...(isNew(subjectClass, before ? before.class : null) ? { class: subjectClass } : {}),
    ...(isNew(optedOut, before?.isOptedOut ?? false) ? { optedOut } : {}),
    ...(isNew(exempt, before?.isExempt ?? false) ? { exempt } : {}),
    ...(isNew(closed, before?.isClosed ?? false) ? { closed } : {}),
  };
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'account', account: id, ...changes }];
}
