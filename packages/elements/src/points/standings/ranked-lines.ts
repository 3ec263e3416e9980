import { boardShares, pointsPolicyOn, type Standing } from '@jiceng/domain';
import type { PointsInput } from '../points-model.js';

/** The lines of a board in the order in which they show. */
export interface RankedLines {
  readonly lines: readonly Standing[];
  /** How many lines have points in the period. */
  readonly scored: number;
  /** The rank that shows beside a line; null for one without. */
  shownRank(line: Standing): number | null;
  /** Whether another line has the same rank. */
  isShared(line: Standing): boolean;
}

/**
 * Says which ranks of a board show. Whoever has no points in the period has none. Where everybody may be looking, neither
 * has who lies beyond the shares that the rules put on the board, and those stand by code, so that nobody is shown for
 * being last.
 * @param board the highest points first, ranked 1, 2, 2, 4
 */
export function rankedLines(board: readonly Standing[], { profile, today, isPublic }: Pick<PointsInput, 'profile' | 'today' | 'isPublic'>): RankedLines {
  const shares = isPublic && profile ? pointsPolicyOn(profile, 'shares', today) : undefined;
  // Those who share a rank are in the same share, so a rank within the shares is that of a line within them.
  const listed = shares ? boardShares(shares, board).reduce((sum, { standings }) => sum + standings.length, 0) : board.length;
  const shownRank = ({ rank, points }: Standing): number | null => (rank <= listed && points > 0 ? rank : null);
  const scored = board.reduce((sum, { points }) => (points === 0 ? sum : sum + 1), 0);
  // A rank is the place of the first line that has it.
  const isShared = ({ rank }: Standing): boolean => board[rank]?.rank === rank;
  if (!isPublic) return { lines: board, scored, shownRank, isShared };
  const unranked = board.filter((line) => shownRank(line) === null).sort((a, b) => (a.account < b.account ? -1 : 1));
  return { lines: [...board.filter((line) => shownRank(line) !== null), ...unranked], scored, shownRank, isShared };
}
