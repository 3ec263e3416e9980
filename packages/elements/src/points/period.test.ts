import { getProfile } from '@jiceng/profiles';
import { describe, expect, it } from 'vitest';
import { pointsEn } from '../locales/points/en.js';
import { pointsZhCN } from '../locales/points/zh-CN.js';
import { defaultPeriod, neighbourOf, periodText } from './period.js';

describe('a period', () => {
  it.each<[string, string, string]>([
    ['all', '全部时间', 'All time'],
    ['2026', '2026年', '2026'],
    ['2026-Q3', '2026年三季度', 'Q3 2026'],
    ['2026-03', '2026年3月', 'March 2026'],
  ])('%s reads %s and %s', (period, zh, en) => {
    expect([periodText(period, pointsZhCN), periodText(period, pointsEn)]).toEqual([zh, en]);
  });

  it.each<[string, string | undefined, string | undefined]>([
    ['2026-Q1', '2025-Q4', '2026-Q2'],
    ['2026-Q4', '2026-Q3', '2027-Q1'],
    ['2026-01', '2025-12', '2026-02'],
    ['2026-12', '2026-11', '2027-01'],
    ['2026', '2025', '2027'],
    ['1900', undefined, '1901'],
    ['1900-Q1', undefined, '1900-Q2'],
    ['9999-12', '9999-11', undefined],
    ['all', undefined, undefined],
  ])('%s lies between %s and %s', (period, before, after) => {
    expect([neighbourOf(period, -1), neighbourOf(period, 1)]).toEqual([before, after]);
  });

  it('is at first the one that the rules publish, and the quarter where they do not say', async () => {
    const profile = await getProfile('sample-village');
    expect(defaultPeriod(profile, '2026-11-20')).toBe('2026-Q4');
    expect(defaultPeriod(undefined, '2026-03-31')).toBe('2026-Q1');
    const monthly = { ...profile, points: { ...profile.points, policies: profile.points.policies.map((policy) => (policy.how.form === 'publication' ? { ...policy, how: { ...policy.how, every: 'month' as const } } : policy)) } };
    expect(defaultPeriod(monthly, '2026-11-20')).toBe('2026-11');
  });
});
