import type { PointsPolicy } from '../profile/index.js';
import type { Standing } from './standings.js';

/** The score of a period with its arithmetic. */
export interface PeriodScore {
  readonly score: number;
  readonly start: number;
  /** By category: what was earned and what counts of it. */
  readonly parts: readonly { readonly category: string; readonly points: number; readonly counted: number }[];
  /** What the sum would be without the bounds of the rule. */
  readonly unbounded: number;
}

/**
 * The score of a period by a rule of the profile (PTS-21, PTS-26): what everybody begins with, plus each category up to
 * its most, within the rule's bounds. Every period begins anew.
 * @param byCategory points earned in the period, by category
 */
export function periodScore({ how }: PointsPolicy<'score'>, byCategory: Readonly<Record<string, number>>): PeriodScore {
  const parts = Object.entries(byCategory).map(([category, points]) => ({ category, points, counted: Math.min(points, (Object.hasOwn(how.parts, category) ? how.parts[category] : undefined) ?? Infinity) }));
  const unbounded = parts.reduce((sum, { counted }) => sum + counted, how.start);
  const score = Math.max(how.lowest ?? -Infinity, Math.min(how.highest ?? Infinity, unbounded));
  return { score, start: how.start, parts, unbounded };
}

/** Stars with what made them. */
export interface StarResult {
  readonly stars: number;
  /** The stars of the score alone. */
  readonly byScore: number;
  /** Whether low satisfaction took some. */
  readonly isCapped: boolean;
}

/**
 * Stars of a score (PTS-28): those of the highest band that it reaches, so that no score falls between two bands; fewer,
 * where satisfaction lies below the rule's bound. Below all bands there are none.
 */
export function starsOf({ how }: PointsPolicy<'stars'>, score: number, satisfaction: number | null = null): StarResult {
  const byScore = how.bands.find((band) => score >= band.score)?.stars ?? 0;
  const isLow = how.satisfaction !== null && satisfaction !== null && satisfaction < how.satisfaction.below;
  const stars = isLow && how.satisfaction ? Math.min(byScore, how.satisfaction.stars) : byScore;
  return { stars, byScore, isCapped: stars < byScore };
}

/** A score weighted with satisfaction, by whole percents; exact for numbers of at most two decimals. */
export function weightedScore({ how }: PointsPolicy<'stars'>, score: number, satisfaction: number): number {
  const weight = how.satisfaction?.weight ?? 0;
  return (Math.round(score * 100) * (100 - weight) + Math.round(satisfaction * 100) * weight) / 10_000;
}

/** One share of a board. */
export interface BoardShare {
  readonly title: string;
  readonly percent: number;
  readonly standings: readonly Standing[];
}

/**
 * A board cut by shares of its ranks (PTS-29, PTS-30), 10 % and 40 % of 20 into 2 and 8. Those who share a rank stay
 * together in the better share. What lies beyond the shares is left out.
 */
export function boardShares({ how }: PointsPolicy<'shares'>, board: readonly Standing[]): BoardShare[] {
  let percent = 0;
  let start = 0;
  return how.shares.map(({ percent: own, title }) => {
    percent += own;
    let end = Math.max(start, Math.floor((board.length * percent) / 100));
    while (end > start && end < board.length && (board[end] as Standing).rank === (board[end - 1] as Standing).rank) end++;
    const standings = board.slice(start, end);
    start = end;
    return { title: title['zh-CN'], percent: own, standings };
  });
}

/** What linked households add to a member's points (PTS-07). */
export interface LinkedBonus {
  readonly sum: number;
  readonly households: number;
  /** The average and the bonus, in points with at most two decimals, half up; below 0 half down. */
  readonly average: number;
  readonly bonus: number;
}

/**
 * The bonus of a member from the points of the households that are linked to them: the rule's share of the average.
 * Households never get or lose anything by it.
 * @returns null for a member without linked households
 */
export function linkedBonus({ how }: PointsPolicy<'linkage'>, households: readonly number[]): LinkedBonus | null {
  if (households.length === 0) return null;
  const sum = households.reduce((all, points) => all + points, 0);
  const { numerator, denominator } = how.percent;
  return { sum, households: households.length, average: hundredths(sum, households.length), bonus: hundredths(sum * numerator, denominator * households.length) };
}

/** A quotient to two decimals, half up; of what is below 0 the size is rounded like that. */
function hundredths(dividend: number, divisor: number): number {
  const size = Number((BigInt(Math.abs(dividend)) * 200n + BigInt(divisor)) / (BigInt(divisor) * 2n)) / 100;
  return dividend < 0 && size > 0 ? -size : size;
}
