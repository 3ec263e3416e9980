import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayKind, daysBetween, noticePeriod, periodsOf, publishedHolidays, weekdayOf, workingDayFrom, workingDaysAfter, workingDayUpTo, type HolidayTable } from './index.js';

const isWorked = (day: string): boolean => ['workday', 'make-up'].includes(dayKind(day).kind);

describe('a notice of five working days ends (domain.md 5.2)', () => {
  it.each([
    ['2025-03-03', '2025-03-10', '2025-03-07', false, 'plain week'],
    ['2025-06-03', '2025-06-10', '2025-06-09', false, 'first day after a holiday'],
    ['2025-01-24', '2025-02-07', '2025-02-06', false, 'Sunday 26 January works'],
    ['2025-09-26', '2025-10-10', '2025-10-09', false, 'Sunday 28 September works, 8 days off'],
    ['2024-09-12', '2024-09-20', '2024-09-19', false, 'Saturday 14 September works'],
    ['2026-02-12', '2026-02-26', '2026-02-25', false, 'Saturday 14 February works'],
    ['2025-12-31', '2026-01-08', '2026-01-07', false, 'crosses the year; 4 January works'],
    ['2026-12-31', '2027-01-07', '2027-01-06', true, 'the list of the next year is not known'],
  ])('posted on %s: on %s, or %s when that day counts; estimated: %s (%s)', (start, after, counted, estimated) => {
    expect(workingDaysAfter(start, 5)).toEqual({ date: after, estimated });
    expect(workingDaysAfter(start, 5, { countStart: true })).toEqual({ date: counted, estimated });
  });

  it('posted on 2026-02-12, the strip of days shows the make-up day and the holiday, and the next step begins on the 27th', () => {
    const { days, next, nextEstimated } = noticePeriod('2026-02-12', 5);
    expect({ next, nextEstimated }).toEqual({ next: '2026-02-27', nextEstimated: false });
    expect(days.filter(({ number }) => number !== null).map(({ date, number }) => `${number} ${date}`)).toEqual(['1 2026-02-13', '2 2026-02-14', '3 2026-02-24', '4 2026-02-25', '5 2026-02-26']);
    expect(days.find(({ date }) => date === '2026-02-14')?.kind).toBe('make-up');
    expect(days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date)).toEqual(Array.from({ length: 9 }, (_, index) => `2026-02-${15 + index}`));
  });

  it('the last published day is not estimated, the working day after it is', () => {
    expect(noticePeriod('2026-12-30', 1)).toMatchObject({ date: '2026-12-31', estimated: false, next: '2027-01-01', nextEstimated: true });
  });
});

describe('what a day is (XC-21)', () => {
  it.each([
    ['2025-01-26', 'make-up', false],
    ['2025-10-08', 'holiday', false],
    ['2026-02-14', 'make-up', false],
    ['2026-02-28', 'make-up', false],
    ['2026-03-01', 'weekend', false],
    ['2026-03-02', 'workday', false],
    ['2028-10-02', 'workday', true],
    ['2003-10-01', 'workday', true],
  ] as const)('%s is %s, estimated: %s', (day, kind, estimated) => {
    expect(dayKind(day)).toEqual({ kind, estimated });
  });

  it.each([[2024, 251], [2025, 248], [2026, 248]])('%s has %s working days', (year, count) => {
    const { first, last } = periodsOf(year, 'year')[0] as { first: string; last: string };
    const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
    expect(days.filter(isWorked)).toHaveLength(count);
  });

  it.each([['2026-02-14', '2026-02-14', '2026-02-14'], ['2026-02-15', '2026-02-24', '2026-02-14'], ['2026-03-01', '2026-03-02', '2026-02-28']])('from %s the working day is %s, up to it %s', (day, after, before) => {
    expect(workingDayFrom(day)).toBe(after);
    expect(workingDayUpTo(day)).toBe(before);
  });

  it('the published years follow each other without a gap up to 2026', () => {
    const years = publishedHolidays().map(({ year }) => year);
    expect(years).toEqual(Array.from({ length: years.length }, (_, index) => 2004 + index));
    expect(years.at(-1)).toBeGreaterThanOrEqual(2026);
  });

  it('the lists of 2025 are those of the notice', () => {
    expect(publishedHolidays().find(({ year }) => year === 2025)?.work).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']);
  });
});

describe('a table of one’s own', () => {
  const next: HolidayTable = [{ year: 2027, off: ['2026-12-31', '2027-01-01'], work: ['2027-01-02'] }];

  it('makes a year known, also a day off that lies in December before it', () => {
    expect(workingDaysAfter('2026-12-30', 1, { holidays: next })).toEqual({ date: '2027-01-02', estimated: false });
    expect(workingDaysAfter('2026-02-12', 5, { holidays: next }).date).toBe('2026-02-26');
  });

  it('stands before the published list in its year, and only there', () => {
    const holidays: HolidayTable = [{ year: 2026, off: [], work: [] }];
    expect(workingDaysAfter('2026-02-12', 5, { holidays })).toMatchObject({ date: '2026-02-19', estimated: false });
    expect(workingDaysAfter('2025-09-26', 5, { holidays }).date).toBe('2025-10-10');
  });

  it.each([['2026-02-14', 0, '2026-02-14'], ['2026-02-15', 0, '2026-02-15'], ['2026-02-15', 1, '2026-02-24']])('%s and %s days is %s', (start, days, date) => {
    expect(workingDaysAfter(start, days).date).toBe(date);
  });

  it('an empty one changes nothing', () => {
    expect(workingDaysAfter('2026-12-31', 5, { holidays: [] })).toEqual(workingDaysAfter('2026-12-31', 5));
  });

  it.each<[string, HolidayTable, string]>([
    ['a day that does not exist', [{ year: 2027, off: ['2027-02-29'], work: [] }], 'holiday-bad-date'],
    ['a day of another year', [{ year: 2027, off: ['2026-11-30'], work: [] }], 'holiday-other-year'],
    ['a day both off and worked', [{ year: 2027, off: ['2027-01-02'], work: ['2027-01-02'] }], 'holiday-off-and-work'],
    ['a year twice', [{ year: 2027, off: [], work: [] }, { year: 2027, off: [], work: [] }], 'holiday-year-twice'],
    ['half a year', [{ year: 2027.5, off: [], work: [] }], 'holiday-bad-year'],
    ['no list of days', [{ year: 2027, off: [] } as never], 'holiday-bad-date'],
  ])('with %s is refused', (_, holidays, code) => {
    expect(() => workingDaysAfter('2027-01-01', 1, { holidays })).toThrow(expect.objectContaining({ name: 'JicengError', code }));
  });

  it('with a gap is used, and the days in the gap are estimated', () => {
    const holidays: HolidayTable = [{ year: 2027, off: [], work: [] }, { year: 2029, off: [], work: [] }];
    expect(workingDaysAfter('2027-12-30', 1, { holidays }).estimated).toBe(false);
    expect(workingDaysAfter('2027-12-31', 1, { holidays }).estimated).toBe(true);
    expect(workingDaysAfter('2029-01-02', 1, { holidays }).estimated).toBe(false);
  });
});

describe('whatever is counted', () => {
  it.each([['2026-02-30', 1, 'bad-date'], ['2026-2-3', 1, 'bad-date'], ['2026-02-03', -1, 'bad-days'], ['2026-02-03', 1.5, 'bad-days'], ['2026-02-03', 10_001, 'bad-days'], ['2026-02-03', '5' as never, 'bad-days']])('%s and %s days: %s', (start, days, code) => {
    expect(() => workingDaysAfter(start, days)).toThrow(expect.objectContaining({ code }));
  });

  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days));
  it('the end is a working day, exactly so many are numbered, and counting the posting day never ends later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const after = noticePeriod(start, count);
        expect(isWorked(after.date)).toBe(true);
        expect(after.days.filter(({ number }) => number !== null)).toHaveLength(count);
        expect(after.date > start && after.next > after.date).toBe(true);
        expect(workingDaysAfter(start, count, { countStart: true }).date <= after.date).toBe(true);
      }),
    );
  });

  it('counting in two parts gives the same end', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (start, first, second) => {
        expect(workingDaysAfter(workingDaysAfter(start, first).date, second).date).toBe(workingDaysAfter(start, first + second).date);
      }),
    );
  });

  it('without lists every working day is from Monday to Friday', () => {
    for (let day = '2030-01-01'; day < '2030-03-01'; day = addDays(day, 1)) expect(isWorked(day)).toBe(weekdayOf(day) <= 5);
  });
});
