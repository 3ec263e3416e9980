import type { VoteRule } from '../profile/index.js';
import type { VoteCounts } from './counts.js';
import { decideVote, type VoteDecision } from './votes.js';

export interface CandidateVotes {
  readonly id: string;
  readonly yes: number;
}

export interface ElectionResult {
  /** The vote as a whole: people, ballots and number of candidates in order. */
  readonly valid: boolean;
  /** In the order of their votes; never more than seats. */
  readonly elected: readonly string[];
  /** Those with enough votes who share the last place, so that nobody can say who takes it. */
  readonly tied: readonly string[];
  /** Seats that stay empty. */
  readonly open: number;
  /** For each candidate, in the order given. */
  readonly decisions: readonly { readonly id: string; readonly decision: VoteDecision }[];
}

/**
 * Who is elected (MTG-27 … MTG-30): of the candidates with enough votes those with the most, as many as there are seats.
 * A tie for the last seat elects none of those who share it.
 * @throws {JicengError} as {@link decideVote}
 */
export function decideElection(rule: VoteRule, counts: Omit<VoteCounts, 'yes' | 'no' | 'abstain' | 'candidates'> & { readonly seats: number }, candidates: readonly CandidateVotes[]): ElectionResult {
  const decisions = candidates.map(({ id, yes }) => ({ id, yes, decision: decideVote(rule, { ...counts, yes, candidates: candidates.length }) }));
  const enough = decisions.filter(({ decision }) => decision.passed).sort((a, b) => b.yes - a.yes);
  const { seats } = counts;
  const edge = enough[seats - 1]?.yes;
  const isTied = enough.length > seats && enough[seats]?.yes === edge;
  const elected = isTied ? enough.filter(({ yes }) => yes > (edge as number)) : enough.slice(0, seats);
  return {
    valid: decisions.length > 0 && decisions.every(({ decision }) => decision.valid),
    elected: elected.map(({ id }) => id),
    tied: isTied ? enough.filter(({ yes }) => yes === edge).map(({ id }) => id) : [],
    open: seats - elected.length,
    decisions: decisions.map(({ id, decision }) => ({ id, decision })),
  };
}
