import { buildTree } from '@jiceng/domain';
import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { allAtOnce } from './batch-calculation.js';
import { suggestKindsInSteps } from './kind-suggestions.js';

const kind = getProfile('county-five-standards').facts['kind'];

describe('kinds by name', () => {
  it('come with counts and examples, the most units first, and names that say nothing are counted', () => {
    if (!kind) throw new Error('The profile has no kind.');
    const names = ['和平村村民委员会', '土城社区居民委员会', '东风村村民委员会', '河口村', '青山村', '第七合作区'];
    const { tree } = buildTree(names.map((name, index) => ({ id: String(index), parentId: null, name })));
    const found = allAtOnce(suggestKindsInSteps(kind, tree, Uint32Array.from(names.keys())));
    expect(found.kinds.map((each) => [each.kind, each.units.length, each.examples.length])).toEqual([
      ['village', 4, 3],
      ['community', 1, 1],
    ]);
    expect(found.without).toBe(1);
    expect(found.examplesWithout).toEqual(['第七合作区']);
  });
});
