import type { AccountDraft, LedgerEntry } from './entry.js';
import { numberAt } from './numbers.js';
import { dayNumberOf } from './periods.js';
import type { LedgerAccount, LedgerState, Membership } from './state.js';

/** An account that entries name before one sets it up. */
export function unknownAccount(id: string, index: number): LedgerAccount {
  return { id, index, name: '', kind: 'member', unit: null, class: null, memberships: [], isOptedOut: false, isExempt: false, isClosed: false, isKnown: false };
}

/** The account as an entry about it leaves it, but for its household. */
export function changedAccount(before: LedgerAccount, entry: LedgerEntry<AccountDraft>): LedgerAccount {
  return {
    id: before.id,
    index: before.index,
    name: entry.name ?? before.name,
    kind: entry.accountKind ?? before.kind,
    unit: entry.unit === undefined ? before.unit : entry.unit,
    class: entry.class === undefined ? before.class : entry.class,
    memberships: before.memberships,
    isOptedOut: entry.optedOut ?? before.isOptedOut,
    isExempt: entry.exempt ?? before.isExempt,
    isClosed: entry.closed ?? before.isClosed,
    isKnown: true,
  };
}

/** Memberships once an entry has named a household. @param day the day of the entry, when it names none */
export function changedMemberships(before: readonly Membership[], { household, date }: Pick<AccountDraft, 'household' | 'date'>, day: string): readonly Membership[] {
  if (household === undefined) return before;
  if (date === undefined && before.at(-1)?.household === household) return before;
  return withMembership(before, { household, from: date ?? (before.length === 0 ? null : day) });
}

/** Memberships with another, from the earliest on; it takes the place of one of the same first day. */
export function withMembership(before: readonly Membership[], membership: Membership): readonly Membership[] {
  const others = before.filter(({ from }) => from !== membership.from);
  return [...others, membership].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** Id of the household that an account belongs to on a day, or null. */
export function householdOn({ kind, memberships }: Pick<LedgerAccount, 'kind' | 'memberships'>, dayNumber: number): string | null {
  if (kind === 'household') return null;
  for (let at = memberships.length - 1; at >= 0; at--) {
    const { household, from } = memberships[at] as Membership;
    if (from === null || dayNumberOf(from) <= dayNumber) return household;
  }
  return null;
}

/** The households an account belongs to today, as far as the ledger knows. */
export function lastHousehold(account: LedgerAccount): string | null {
  return householdOn(account, Infinity);
}

/** The account whose balance pays for an account, today: its household, or itself. */
export function purseOf(state: LedgerState, account: LedgerAccount): LedgerAccount {
  const household = lastHousehold(account);
  const index = household === null ? undefined : state.book.accountPositions.get(household);
  return (index === undefined ? undefined : state.accounts[index]) ?? account;
}

/** Points that can be spent: of a member in a household, those of the household. */
export function balanceOf(state: LedgerState, account: LedgerAccount): number {
  return numberAt(state.purse, purseOf(state, account).index);
}

/** Points earned in all, less what was taken back; spending and expiry do not touch it. A household counts its people's while they were its own. */
export function lifetimeOf(state: LedgerState, account: LedgerAccount): number {
  return numberAt(account.kind === 'household' ? state.purseLifetime : state.lifetime, account.index);
}

/** The members who belong to a household today, in the order of their accounts. */
export function peopleOf(state: LedgerState, household: LedgerAccount): LedgerAccount[] {
  return state.accounts.filter((account) => lastHousehold(account) === household.id);
}

/** Whoever may have moved points of a purse: the account itself and all who ever belonged to it. */
export function contributors({ accounts }: Pick<LedgerState, 'accounts'>, account: LedgerAccount): LedgerAccount[] {
  if (account.kind === 'member' && account.isKnown) return [account];
  return accounts.filter((each) => each === account || each.memberships.some(({ household }) => household === account.id));
}

/** Whether an account is on boards: set up, not closed, and neither opted out nor exempt. */
export function isOnBoards({ isKnown, isClosed, isOptedOut, isExempt }: LedgerAccount): boolean {
  return isKnown && !isClosed && !isOptedOut && !isExempt;
}
