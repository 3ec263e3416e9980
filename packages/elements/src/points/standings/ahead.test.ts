import { describe, expect, it } from 'vitest';
import { periodsNear } from './ahead.js';

describe('what is added up ahead', () => {
  it.each<[string, string[]]>([
    ['2026-Q3', ['2026-Q2', '2026-Q4', '2026-09', '2026', 'all']],
    ['2026-Q1', ['2025-Q4', '2026-Q2', '2026-03', '2026', 'all']],
    ['2026-01', ['2025-12', '2026-02', '2026-Q1', '2026', 'all']],
    ['2026', ['2025', '2027', '2026-12', '2026-Q4', 'all']],
    ['all', ['2026-10', '2026-Q4', '2026']],
  ])('beside %s is %j', (period, near) => {
    expect(periodsNear(period, '2026-10-05')).toEqual(near);
  });
});
