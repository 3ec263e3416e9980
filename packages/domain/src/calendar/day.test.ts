import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, checkedDay, dayInShanghai, dayNumber, dayOfNumber, daysBetween, isWithin, monthOf, periodOn, periodsOf, weekdayOf, yearOf } from './index.js';

const anyNumber = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('days', () => {
  it.each([['1970-01-01', 0], ['1969-12-31', -1], ['2000-02-29', 11_016], ['2026-11-22', 20_779]])('%s is day %s', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOfNumber(number)).toBe(day);
  });

  it('agree with the UTC calendar for every day, whatever the time zone', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = dayOfNumber(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(day)).toBe(number);
        expect(weekdayOf(day)).toBe(new Date(number * 86_400_000).getUTCDay() || 7);
      }),
    );
  });

  it('are counted and added', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
  ])('%s and %s months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it.each(['', '2026-02-29', '2026-13-01', '20260101', '2026-1-1', null, 5, undefined])('%j is refused', (given) => {
    expect(() => checkedDay(given, 'today')).toThrow(expect.objectContaining({ code: 'bad-date', details: expect.objectContaining({ name: 'today' }) }));
  });

  it.each([['2026-03-31T15:59:59Z', '2026-03-31'], ['2026-03-31T16:00:00Z', '2026-04-01'], ['1969-12-31T16:00:00Z', '1970-01-01']])('at %s it is %s in Shanghai', (instant, day) => {
    expect(dayInShanghai(Date.parse(instant))).toBe(day);
  });
});

describe('periods', () => {
  it.each([
    ['2026-03-31', 'month', '2026-03', '2026-03-01', '2026-03-31'],
    ['2024-02-10', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2026-03-31', 'quarter', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-04-01', 'quarter', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-12-31', 'quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-06-30', 'half', '2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-07-01', 'half', '2026-H2', '2026-07-01', '2026-12-31'],
    ['2026-07-01', 'year', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('%s lies in the %s %s, from %s to %s', (day, length, id, first, last) => {
    expect(periodOn(day, length)).toMatchObject({ id, first, last, year: 2026 - (day < '2026' ? 2 : 0) });
    expect(isWithin(day, { first, last })).toBe(true);
  });

  it('of every length cover a year without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2200 }), fc.constantFrom('month', 'quarter', 'half', 'year'), (year, length) => {
        const periods = periodsOf(year, length);
        expect(periods[0]?.first).toBe(`${year}-01-01`);
        expect(periods.at(-1)?.last).toBe(`${year}-12-31`);
        periods.slice(1).forEach(({ first }, index) => expect(first).toBe(addDays(periods[index]?.last as string, 1)));
      }),
    );
  });

  it('yearOf and monthOf read the text', () => {
    expect([yearOf('2026-03-04'), monthOf('2026-03-04')]).toEqual([2026, 3]);
  });
});
