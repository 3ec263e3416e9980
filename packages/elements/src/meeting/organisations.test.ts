import { buildTree, factBookOf, indexOfId, type Person } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { organisations } from '../testing/organisations.suite.js';
import { dutiesInSteps, rollupInSteps, type Rollup } from './rollup/rollup.js';

const profile = getProfile('national');
const year = 2025;
const today = '2026-01-01';

function finished<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How the year stands over all units of an organisation, when nothing was held. */
function rollupOf(name: string, rolls: ReadonlyMap<string, readonly Person[]> = new Map()): Rollup {
  const { tree } = buildTree(organisations[name]?.rows ?? []);
  const root = indexOfId(tree, tree.ids.text.slice(0, (tree.ids.offsets[1] as number) - 1));
  const units = finished(dutiesInSteps({ profile, tree, book: factBookOf([]), fieldsOn: '2025-01-01', root, rolls, year, today, holidays: undefined }));
  return finished(rollupInSteps(profile, units, [], today));
}

describe('a year of a real organisation (domain.md 2.4, section 7)', () => {
  it.each(Object.keys(organisations))('%s has as many duties as its branches and groups make', (name) => {
    const { sums } = rollupOf(name);
    expect(Object.fromEntries([...sums].map(([rule, { total }]) => [rule, total]))).toEqual(organisations[name]?.duties);
  });

  it.each(Object.keys(organisations))('%s has all of them overdue on the first day after the year, when nothing was held', (name) => {
    const { all } = rollupOf(name);
    expect(all).toEqual({ done: 0, due: all.total, overdue: all.total, total: all.total });
  });

  it('the industry bureau counts a branch without members in no sum', () => {
    const { rows } = rollupOf('the industry bureau');
    expect(rows).toHaveLength(14);
    expect(rows.filter(({ all }) => all.total === 0)).toHaveLength(2);
  });

  it.each([
    [6, 132],
    [7, 144],
  ])('the industry bureau with %i full members in one branch has %i committee meetings', (members, total) => {
    const people = Array.from({ length: members }, (_, at): Person => ({ id: `p${at}`, name: `党员${at}`, standing: 'full' }));
    expect(rollupOf('the industry bureau', new Map([['i-1', people]])).sums.get('committee-meeting')?.total).toBe(total);
  });
});
