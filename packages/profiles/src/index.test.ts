import { profileFindings, resolveProfile } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { getProfile, profileIds, rawProfiles } from './index.js';

describe('the bundled profiles', () => {
  it('are these', () => {
    expect(profileIds).toEqual(['national', 'county-five-standards', 'shanghai-communities', 'zaoyang', 'yingshang', 'sample-village', 'sample-village-options']);
  });

  it.each(profileIds)('%s has nothing wrong, comes resolved and is the same each time', (id) => {
    expect(profileFindings(rawProfiles[id], rawProfiles)).toEqual([]);
    expect(getProfile(id)).toMatchObject({ resolved: true, id });
    expect(getProfile(id)).toBe(getProfile(id));
    expect(getProfile(id).hash).toBe(resolveProfile(rawProfiles[id], rawProfiles).hash);
  });

  it.each(profileIds)('every rule of %s names a document, and says whether it was checked', (id) => {
    const { fund, dues } = getProfile(id);
    const rules = [...fund.lines, ...fund.checks, ...fund.notes, ...fund.incomeTiers, ...fund.references, ...dues];
    for (const { rule, clause } of rules) {
      expect(rule).toMatch(/^(FND|DQ)-\d\d$/);
      expect(clause.title).not.toBe(clause.document);
    }
  });

  it('an id that is not bundled is refused', () => {
    for (const id of ['nowhere', 'constructor', '']) expect(() => getProfile(id)).toThrow(expect.objectContaining({ code: 'unknown-profile' }));
  });

  it('every rule of the domain extract that states a number has its data', () => {
    const rules = new Set(profileIds.flatMap((id) => {
      const { fund, dues } = getProfile(id);
      return [...fund.lines, ...fund.checks, ...fund.incomeTiers, ...fund.references, ...dues].map(({ rule }) => rule);
    }));
    // 08, 09, 24, 27, 28, 32, 34 and 44 state no number of their own: labels, ledgers, approvals.
    const numbers = [1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 29, 30, 31, 33, 40, 41, 42, 43, 45, 46, 47];
    for (const number of numbers) expect(rules).toContain(`FND-${String(number).padStart(2, '0')}`);
  });
});
