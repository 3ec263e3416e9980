import { accountOf, addDays, balanceOf, balanceParts, entryRows, householdTimes, lifetimeOf, pointsBatches, pointsPolicyOn, purseOf, type BalanceParts, type EntryStanding, type HouseholdTime, type IsoDate, type LedgerAccount, type LedgerState, type Profile } from '@jiceng/domain';

/** Points that run out on one day. */
export interface ExpiringPoints {
  readonly day: IsoDate;
  readonly points: number;
  /** The day has passed, and it is not in the ledger yet. */
  readonly isPast: boolean;
}

/** Everything that the page of an account says. */
export interface AccountFigures {
  readonly account: LedgerAccount;
  /** Whose balance it spends from; the account itself, or its household. */
  readonly purse: LedgerAccount;
  readonly balance: number;
  /** Of an account that has a balance of its own; null of a member in a household. */
  readonly parts: BalanceParts | null;
  readonly lifetime: number;
  /** Of a household: who is or was in it. */
  readonly people: readonly HouseholdTime[];
  /** Of a member: where they are and were, from the earliest on. */
  readonly households: readonly { readonly household: string; readonly from: IsoDate | null; readonly to: IsoDate | null }[];
  /** Null where the rules let nothing run out, or the balance is the household's. */
  readonly expiring: readonly ExpiringPoints[] | null;
  /** Rows of what moves its points, or would once it is approved, the newest first. */
  readonly rows: Uint32Array;
  /** How many of them wait for approval. */
  readonly pending: number;
}

/** How entries stand that everybody may see: what waits, was refused or counts nothing is not among them. */
const publicStandings: ReadonlySet<EntryStanding> = new Set(['counted', 'locked', 'reversed', 'reversal']);

/** What an account comes to; undefined for one that nobody has set up. @param isPublic leaves out what everybody may not see */
export function accountFigures(state: LedgerState, id: string, { profile, today, isPublic }: { readonly profile: Profile | undefined; readonly today: IsoDate; readonly isPublic: boolean }): AccountFigures | undefined {
  const account = accountOf(state, id);
  if (!account?.isKnown) return undefined;
  const purse = purseOf(state, account);
  const isOwn = purse === account;
  const rows = entryRows(state, { accounts: [account], kinds: ['award', 'reverse', 'redeem', 'expire'], ...(isPublic ? { standings: publicStandings } : {}) });
  return {
    account,
    purse,
    balance: balanceOf(state, account),
    parts: isOwn ? balanceParts(state, account) : null,
    lifetime: lifetimeOf(state, account),
    people: account.kind === 'household' ? householdTimes(state, account) : [],
    households: householdsOf(account),
    expiring: isOwn && profile ? expiringOf(state, account, profile, today) : null,
    rows,
    pending: rows.reduce((sum, row) => sum + (state.pending.has(row) ? 1 : 0), 0),
  };
}

function householdsOf({ memberships }: LedgerAccount): AccountFigures['households'] {
  return memberships.flatMap(({ household, from }, at) => {
    const next = memberships[at + 1]?.from ?? null;
    return household === null ? [] : [{ household, from, to: next === null ? null : addDays(next, -1) }];
  });
}

function expiringOf(state: LedgerState, purse: LedgerAccount, profile: Profile, today: IsoDate): readonly ExpiringPoints[] | null {
  const policy = pointsPolicyOn(profile, 'expiry', today);
  if (!policy) return null;
  const byDay = new Map<IsoDate, number>();
  for (const { expires, points } of pointsBatches(state, purse, policy)) byDay.set(expires, (byDay.get(expires) ?? 0) + points);
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, points]) => ({ day, points, isPast: day < today }));
}
