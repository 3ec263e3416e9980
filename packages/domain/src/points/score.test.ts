import { describe, expect, it } from 'vitest';
import type { PointsPolicy, PointsPolicyForm } from '../profile/index.js';
import { pointsPolicyOn } from './rules.js';
import { boardShares, linkedBonus, periodScore, starsOf, weightedScore } from './score.js';
import type { Standing } from './standings.js';
import { policyProfile } from './testing/village.js';

function policy<Form extends PointsPolicyForm['form']>(form: Form, values: Record<string, unknown>): PointsPolicy<Form> {
  const found = pointsPolicyOn(policyProfile({ p: { form, ...values } }), form, '2026-02-10');
  if (!found) throw new Error('no policy');
  return found;
}

describe('a score', () => {
  const threeParts = policy('score', { parts: { base: 80, appraisal: 20, contribution: 10 } });
  it.each<[Record<string, number>, number]>([
    [{ base: 80, appraisal: 20, contribution: 12 }, 110],
    [{ base: 80, appraisal: 20, contribution: 10 }, 110],
    [{ base: 80, appraisal: 20, contribution: 9 }, 109],
    [{ base: 65, appraisal: 18, contribution: 0 }, 83],
    [{ base: 81 }, 80],
    [{ other: 500 }, 500],
    [{}, 0],
  ])('of 80, 20 and at most 10 (PTS-21), %j is %s', (earned, score) => expect(periodScore(threeParts, earned).score).toBe(score));

  const sixty = policy('score', { start: 60, lowest: 0, parts: {} });
  it.each<[number, number]>([
    [-70, 0],
    [-60, 0],
    [-59, 1],
    [0, 60],
    [1000, 1060],
  ])('that begins at 60, is never below 0 and has no highest (PTS-26), with %s is %s', (earned, score) => expect(periodScore(sixty, { other: earned }).score).toBe(score));

  it('tells its arithmetic', () => {
    expect(periodScore(threeParts, { base: 80, contribution: 12 })).toEqual({ score: 90, start: 0, unbounded: 90, parts: [{ category: 'base', points: 80, counted: 80 }, { category: 'contribution', points: 12, counted: 10 }] });
    expect(periodScore(policy('score', { highest: 100, parts: {} }), { base: 120 })).toMatchObject({ score: 100, unbounded: 120 });
  });
});

describe('stars (PTS-28)', () => {
  const bands = [{ score: 60, stars: 2 }, { score: 0, stars: 1 }, { score: 90, stars: 5 }, { score: 70, stars: 3 }, { score: 80, stars: 4 }];
  const stars = policy('stars', { bands, satisfaction: { weight: 30, below: 60, stars: 2 } });
  it.each<[number, number | null, number, boolean]>([
    [90, null, 5, false],
    [89.5, null, 4, false],
    [89, null, 4, false],
    [80, null, 4, false],
    [79.99, null, 3, false],
    [70, null, 3, false],
    [60, null, 2, false],
    [59, null, 1, false],
    [0, null, 1, false],
    [-1, null, 0, false],
    [92, 59, 2, true],
    [92, 59.9, 2, true],
    [92, 60, 5, false],
    [59, 10, 1, false],
  ])('of %s with satisfaction %s are %s', (score, satisfaction, expected, isCapped) => expect(starsOf(stars, score, satisfaction)).toMatchObject({ stars: expected, isCapped }));

  it('of a score weighted with satisfaction', () => {
    expect([weightedScore(stars, 90, 80), weightedScore(stars, 89.5, 95), weightedScore(policy('stars', { bands }), 90, 0)]).toEqual([87, 91.15, 90]);
  });
});

describe('shares of a board', () => {
  const board = (ranks: readonly number[]): Standing[] => ranks.map((rank, index) => ({ account: `m${index}`, name: '', rank, points: 100 - rank, balance: 0, lifetime: 0, accounts: 1 }));
  const ranks = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  const shares = (...percents: readonly number[]): PointsPolicy<'shares'> => policy('shares', { shares: percents.map((percent) => ({ percent, title: `${percent}%` })) });
  it.each<[string, number[], number[], number[]]>([
    ['10, 40 and 30 of 20 (PTS-29)', [10, 40, 30], ranks(20), [2, 8, 6]],
    ['10, 30, 40 and 20 of 20', [10, 30, 40, 20], ranks(20), [2, 6, 8, 4]],
    ['20, 60 and 20 of 10 (PTS-30)', [20, 60, 20], ranks(10), [2, 6, 2]],
    ['of 9', [20, 60, 20], ranks(9), [1, 6, 2]],
    ['with a tie at the bound', [20, 60, 20], [1, 2, 2, 4, 5, 6, 7, 8, 9, 10], [3, 5, 2]],
    ['of all the same', [20, 60, 20], Array.from({ length: 10 }, () => 1), [10, 0, 0]],
    ['of nobody', [20, 60, 20], [], [0, 0, 0]],
  ])('%s', (_, percents, given, expected) => expect(boardShares(shares(...percents), board(given)).map(({ standings }) => standings.length)).toEqual(expected));
});

describe('linked households (PTS-07)', () => {
  it.each<[number[], number, object | null]>([
    [[80, 90, 70, 100], 10, { sum: 340, households: 4, average: 85, bonus: 8.5 }],
    [[1, 1, 0], 50, { average: 0.67, bonus: 0.33 }],
    [[0], 100, { average: 0, bonus: 0 }],
    [[-1], 10, { sum: -1, average: -1, bonus: -0.1 }],
    [[-1, -1, 0], 50, { average: -0.67, bonus: -0.33 }],
    [[-1, 0, 0, 0, 0, 0, 0, 0], 100, { average: -0.13, bonus: -0.13 }],
    [[1, 0, 0, 0, 0, 0, 0, 0], 100, { average: 0.13, bonus: 0.13 }],
    [[-1, 1], 10, { sum: 0, average: 0, bonus: 0 }],
    [[], 10, null],
  ])('%j at %s %%: %j', (points, percent, expected) => {
    const bonus = linkedBonus(policy('linkage', { percent }), points);
    if (expected === null) expect(bonus).toBeNull();
    else expect(bonus).toMatchObject(expected);
  });
});
