import { periodsOf } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { meetingZhCN } from '../../locales/meeting/zh-CN.js';
import { meetingEn } from '../../locales/meeting/en.js';
import { monthSpan, periodText } from './period.js';

describe('a period', () => {
  it.each([
    ['2026-01', 1, 1, '1月', 'Jan'],
    ['2026-12', 12, 1, '12月', 'Dec'],
    ['2026-Q1', 1, 3, '一季度', 'Q1'],
    ['2026-Q4', 10, 3, '四季度', 'Q4'],
    ['2026-H1', 1, 6, '上半年', 'H1'],
    ['2026-H2', 7, 6, '下半年', 'H2'],
    ['2026', 1, 12, '', ''],
  ])('%s begins in month %i, takes %i and is called “%s”', (period, start, months, chinese, english) => {
    expect(monthSpan(period)).toEqual({ start, months });
    expect([periodText(period, meetingZhCN), periodText(period, meetingEn)]).toEqual([chinese, english]);
  });

  it('and its neighbours fill the year without gap or overlap', () => {
    for (const length of ['month', 'quarter', 'half', 'year'] as const) {
      const months = periodsOf(2026, length).flatMap(({ id }) => {
        const span = monthSpan(id);
        return Array.from({ length: span.months }, (_, at) => span.start + at);
      });
      expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
  });
});
