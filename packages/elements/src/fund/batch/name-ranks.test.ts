import { allAtOnce } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameRanksInSteps } from './name-ranks.js';

const byCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ranksOf = (names: readonly string[]): number[] => [...allAtOnce(nameRanksInSteps(names.length, (unit) => names[unit] as string, byCharacters))];

describe('the ranks of names', () => {
  it('are in the order of the names, and equal where these are', () => {
    expect(ranksOf(['b', 'a', 'c', 'a'])).toEqual([1, 0, 2, 0]);
    expect(ranksOf([])).toEqual([]);
  });

  it('are what a sort says, also of more names than one slice sorts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(), (count, seed) => {
        const names = Array.from({ length: count }, (_, unit) => `${(unit * 7919 + seed) % 9973} village`);
        const distinct = [...new Set(names)].sort(byCharacters);
        const expected = new Map(distinct.map((name, rank) => [name, rank]));
        expect(ranksOf(names)).toEqual(names.map((name) => expected.get(name)));
      }),
      { numRuns: 8 },
    );
  });

  it('stop now and then', () => {
    const steps = nameRanksInSteps(20_000, (unit) => String(unit), byCharacters);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(4);
  });
});
