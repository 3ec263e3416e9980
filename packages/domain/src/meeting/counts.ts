import { JicengError } from '../error.js';
import type { VoteRule } from '../profile/index.js';

/** The numbers of one vote. People are whole numbers of 0 or more. */
export interface VoteCounts {
  /** People with a vote who should be there (应到). Probationary members are none of them (MTG-31). */
  readonly due: number;
  /** Those of them who are there at the moment of the vote. */
  readonly present: number;
  /** In an election: the votes for one candidate. */
  readonly yes: number;
  readonly no?: number;
  readonly abstain?: number;
  /** Ballots given out and taken in. */
  readonly issued?: number;
  readonly collected?: number;
  /** Ballots that do not count (废票): they name more people than there are seats (MTG-30), or nobody can read them. */
  readonly spoiled?: number;
  /** Names on the ballot, and how many are to be elected. */
  readonly candidates?: number;
  readonly seats?: number;
}

const fields = ['due', 'present', 'yes', 'no', 'abstain', 'issued', 'collected', 'spoiled', 'candidates', 'seats'] as const;

/**
 * The counts themselves, when they can be true.
 * @throws {JicengError} `meeting-bad-count` with `details.field` for what is no whole number of 0 or more, or is missing;
 * `meeting-present-over-due` when more are present than due; `meeting-vote-sum` when there are more votes than people
 * present, or than ballots taken in, those that do not count included
 */
export function checkedCounts(counts: VoteCounts, { ballots }: VoteRule): VoteCounts {
  for (const field of fields) {
    const given: unknown = counts[field];
    if (given === undefined && field !== 'due' && field !== 'present' && field !== 'yes') continue;
    if (Number.isSafeInteger(given) && (given as number) >= (field === 'seats' ? 1 : 0) && (given as number) < 2 ** 32) continue;
    const text = String(given).slice(0, 40);
    throw new JicengError('meeting-bad-count', `Nothing was decided: “${field}” is “${text}”. Give a whole number${field === 'seats' ? ' above 0' : ', 0 or more'}.`, { field, given: text });
  }
  const { due, present, yes, no = 0, abstain = 0, issued, collected, spoiled = 0 } = counts;
  if (present > due) {
    throw new JicengError('meeting-present-over-due', `Nothing was decided: ${present} are present and only ${due} are due. Correct one of the two.`, { present, due });
  }
  const sum = yes + no + abstain + (ballots ? spoiled : 0);
  if (sum > present) {
    throw new JicengError('meeting-vote-sum', `Nothing was decided: ${sum} votes were counted and only ${present} were present. Correct the votes or the attendance.`, { sum, present });
  }
  const areBallotsSound = issued === undefined || collected === undefined || collected <= issued;
  if (ballots && collected !== undefined && areBallotsSound && sum > collected) {
    throw new JicengError('meeting-vote-sum', `Nothing was decided: ${sum} votes were counted on ${collected} ballots. Correct one of the two.`, { sum, collected });
  }
  return counts;
}
