import { addDays, weekdayOf } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfterKey, markOf, monthsFrom, monthWeeks } from './month.js';

describe('the weeks of a month', () => {
  it.each([
    ['2026-02-14', 5, '2026-01-26', '2026-03-01'],
    ['2027-02-01', 4, '2027-02-01', '2027-02-28'],
    ['2026-08-31', 6, '2026-07-27', '2026-09-06'],
    ['2024-02-29', 5, '2024-01-29', '2024-03-03'],
  ])('of %s are %i, from %s to %s', (day, rows, first, last) => {
    const weeks = monthWeeks(day);
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([rows, first, last]);
  });

  it('begin on Monday, leave out no day and hold the day they were asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (offset) => {
        const day = addDays('1900-01-01', offset);
        const days = monthWeeks(day).flat();
        return days.includes(day) && weekdayOf(days[0] as string) === 1 && days.every((each, at) => at === 0 || each === addDays(days[at - 1] as string, 1));
      }),
    );
  });
});

describe('the mark of a day', () => {
  it.each([
    ['a made-up Saturday', '2026-02-14', 'work'],
    ['the first day of the Spring Festival', '2026-02-15', 'off'],
    ['a weekday within it', '2026-02-17', 'off'],
    ['a plain Saturday', '2026-03-07', null],
    ['a plain Monday', '2026-03-09', null],
    ['a holiday of a year whose list is not published', '2090-10-01', null],
  ])('of %s is right', (_, day, mark) => expect(markOf(day)).toBe(mark));
});

describe('keys', () => {
  it.each([
    ['ArrowRight', '2026-02-28', false, '2026-03-01'],
    ['ArrowLeft', '2026-03-01', false, '2026-02-28'],
    ['ArrowDown', '2026-02-25', false, '2026-03-04'],
    ['ArrowUp', '2026-03-04', false, '2026-02-25'],
    ['Home', '2026-02-14', false, '2026-02-09'],
    ['End', '2026-02-09', false, '2026-02-15'],
    ['PageDown', '2026-01-31', false, '2026-02-28'],
    ['PageUp', '2024-03-31', false, '2024-02-29'],
    ['PageDown', '2024-02-29', true, '2025-02-28'],
    ['PageUp', '2026-11-22', true, '2025-11-22'],
    ['ArrowRight', '9999-12-31', false, undefined],
    ['a', '2026-11-22', false, undefined],
    ['toString', '2026-11-22', false, undefined],
  ])('%s from %s (Shift: %s) leads to %s', (key, day, isShifted, to) => expect(dayAfterKey(day, key, isShifted, false)).toBe(to));

  it('follow the direction of the writing', () => expect(dayAfterKey('2026-11-22', 'ArrowLeft', false, true)).toBe('2026-11-23'));

  it('a month forth and back again is the same day, or the last of a shorter month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: -30, max: 30 }), (offset, months) => {
        const day = addDays('1950-01-01', offset);
        const back = monthsFrom(monthsFrom(day, months), -months);
        return back.slice(0, 7) === day.slice(0, 7) && back <= day && (Number(day.slice(8)) > 28 || back === day);
      }),
    );
  });
});
