import { correctionsIn, entriesSince, entryRow, pointsPolicyOn, rowOfId, type EntryRow, type IsoDate, type LedgerAccount, type LedgerState, type Profile } from '@jiceng/domain';
import { lockBlocks, periodsListed, standingOn, waitingIn, type LockBlock, type PeriodStanding } from './period-stage.js';

/** What the view is reckoned from. */
export interface PublicityInput {
  readonly state: LedgerState;
  readonly profile: Profile | undefined;
  /** Not `all`. */
  readonly period: string;
  readonly today: IsoDate;
  /** Whether an account is of what shows. */
  readonly has: (account: LedgerAccount) => boolean;
}

/** All that the view says of a ledger; reckoned once for each change, because some of it looks at every entry. */
export interface PublicityFacts {
  readonly standing: PeriodStanding;
  readonly blocks: readonly LockBlock[];
  /** Entries of the period that wait for approval. */
  readonly waiting: number;
  /** Entries that count to the period and came after its publication. */
  readonly since: number;
  /** Whether the ledger also has accounts that do not show: its head, totals and locks are theirs too. */
  readonly isPart: boolean;
  /** Reversals that count to the period, of the accounts that show, the oldest first. */
  readonly corrections: readonly EntryRow[];
  /** Of the list of all periods, the newest first. */
  readonly periods: readonly PeriodStanding[];
}

/** @throws {JicengError} `bad-period` */
export function publicityFacts({ state, profile, period, today, has }: PublicityInput): PublicityFacts {
  const standing = standingOn(state, period, today);
  const every = (profile && pointsPolicyOn(profile, 'publication', today)?.how.every) ?? 'quarter';
  return {
    standing,
    blocks: lockBlocks(state, standing, today),
    waiting: waitingIn(state, period),
    since: standing.publication ? entriesSince(state, standing.publication) : 0,
    isPart: state.accounts.some((account) => account.isKnown && !has(account)),
    corrections: correctionsIn(state, period)
      .map((id) => entryRow(state, rowOfId(state, id)))
      .filter(({ account }) => account !== null && has(account)),
    periods: periodsListed(state, every, today).map((each) => standingOn(state, each, today)),
  };
}
