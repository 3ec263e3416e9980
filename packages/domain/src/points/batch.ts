import type { Profile } from '../profile/index.js';
import { allAtOnce } from '../slices.js';
import { sealedEntries } from './append.js';
import { checkAward, type AcceptedAward, type AwardBy, type AwardRequest } from './award.js';
import type { AwardDraft } from './entry.js';
import { foldFrom, stateOf } from './fold.js';
import { foldEntry } from './fold-kinds.js';
import type { Checked } from './refusal.js';
import type { LedgerState } from './state.js';

export interface AwardsProgress {
  readonly phase: 'checking';
  readonly done: number;
  readonly total: number;
}

/** What many awards at once come to; each is checked as if those before it were in the ledger. */
export interface CheckedAwards {
  /** One for each request, in their order. */
  readonly results: readonly Checked<AcceptedAward>[];
  /** Those that were accepted, in their order. */
  readonly drafts: readonly AwardDraft[];
}

/** The writer of entries that never leave the dry run. */
const dryWriter = 'dry-run';
/** Awards between two moments at which the work can be interrupted. */
const stride = 64;

/** Checks many awards (按名单登记, 试算): caps and events count from one to the next, and nothing is recorded. */
export function checkAwards(state: LedgerState, requests: readonly AwardRequest[], profile: Profile, by: AwardBy): CheckedAwards {
  return allAtOnce(checkAwardsInSteps(state, requests, profile, by));
}

/** {@link checkAwards} as a generator that stops every few awards, for work in slices. */
export function* checkAwardsInSteps(state: LedgerState, requests: readonly AwardRequest[], profile: Profile, by: AwardBy): Generator<AwardsProgress, CheckedAwards> {
  const fold = foldFrom(state, [], requests.length);
  const results: Checked<AcceptedAward>[] = [];
  const drafts: AwardDraft[] = [];
  for (const request of requests) {
    const result = checkAward(stateOf(fold), request, profile, by);
    results.push(result);
    if (result.ok) {
      drafts.push(result.draft);
      for (const entry of sealedEntries(fold, [result.draft], { writer: dryWriter, author: by.author, now: 0 })) foldEntry(fold, entry);
    }
    if (results.length % stride === 0) yield { phase: 'checking', done: results.length, total: requests.length };
  }
  return { results, drafts };
}
