import { lastHousehold } from './accounts.js';
import type { LedgerAccount, LedgerState } from './state.js';

/** Whether a name that the page gave is that of the account. */
function isNamed({ id, name }: LedgerAccount, given: string): boolean {
  return given === id || given === name.trim();
}

/** The households of today by the ids and names of their people; made once for each list of accounts, because a list of awards asks again and again. */
const homesKept = new WeakMap<readonly LedgerAccount[], ReadonlyMap<string, ReadonlySet<string>>>();

function homesOf(accounts: readonly LedgerAccount[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kept = homesKept.get(accounts);
  if (kept) return kept;
  const homes = new Map<string, Set<string>>();
  for (const account of accounts) {
    const home = lastHousehold(account);
    if (home === null) continue;
    for (const name of [account.id, account.name.trim()]) {
      const known = homes.get(name);
      if (known) known.add(home);
      else homes.set(name, new Set([home]));
    }
  }
  homesKept.set(accounts, homes);
  return homes;
}

/** Whether a person that the page names gets the points of an account (PTS-44): by its id or name, and those of a household as one of its people today. */
export function isSubject({ accounts }: Pick<LedgerState, 'accounts'>, account: LedgerAccount, person: string): boolean {
  const given = person.trim();
  if (given === '') return false;
  return isNamed(account, given) || (account.kind === 'household' && (homesOf(accounts).get(given)?.has(account.id) ?? false));
}
