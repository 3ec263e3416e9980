import type { IsoDate } from '../profile/index.js';
import { isLedgerDay } from './periods.js';
import { lastHousehold } from './accounts.js';
import type { AccountDraft, AccountKind } from './entry.js';
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
  /** First day in the household, when it is not from ever. */
  readonly date?: IsoDate;
  readonly class?: string | null;
  readonly optedOut?: boolean;
  readonly exempt?: boolean;
  readonly closed?: boolean;
}

/** The entries that set accounts up or change them; none for one that stands as given. All or none are accepted. */
export function checkAccounts(state: LedgerState, accounts: readonly AccountRequest[]): Checked<{ readonly drafts: readonly AccountDraft[] }> {
  const kinds = new Map(accounts.map(({ id, kind }) => [id, kind]));
  const refusals = accounts.flatMap((account) => accountRefusals(state, account, kinds));
  if (refusals.length > 0) return refused(...refusals);
  return { ok: true, drafts: accounts.flatMap((account) => accountDraft(state, account)) };
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

function accountDraft(state: LedgerState, { id, name, kind, unit, household, date, class: subjectClass, optedOut, exempt, closed }: AccountRequest): AccountDraft[] {
  const known = accountOf(state, id);
  const before = known?.isKnown ? known : undefined;
  const isNew = <Value>(given: Value | undefined, stands: Value | undefined): given is Value => given !== undefined && given !== stands;
  const moves = household !== undefined && (date !== undefined ? true : household !== (before ? lastHousehold(before) : null));
  const changes: Omit<AccountDraft, 'kind' | 'account'> = {
    ...(isNew(name, before?.name) ? { name } : {}),
    ...(before ? {} : { accountKind: kind }),
    ...(isNew(unit, before ? before.unit : null) ? { unit } : {}),
    ...(moves ? { household, ...(date === undefined ? {} : { date }) } : {}),
    ...(isNew(subjectClass, before ? before.class : null) ? { class: subjectClass } : {}),
    ...(isNew(optedOut, before?.isOptedOut ?? false) ? { optedOut } : {}),
    ...(isNew(exempt, before?.isExempt ?? false) ? { exempt } : {}),
    ...(isNew(closed, before?.isClosed ?? false) ? { closed } : {}),
  };
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'account', account: id, ...changes }];
}
