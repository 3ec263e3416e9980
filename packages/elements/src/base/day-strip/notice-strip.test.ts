import { noticePeriod } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runText, shortWeekday } from './day-words.js';
import { noticeStrip } from './notice-strip.js';

const shown = (start: string, countStart = false): string[] =>
  noticeStrip(noticePeriod(start, 5, { countStart })).map(({ first, last, mark, number, isEnd, isEstimated }) => [first === last ? first.slice(5) : `${first.slice(5)}…${last.slice(5)}`, mark, number ?? '', isEnd ? 'end' : '', isEstimated ? '?' : ''].filter((part) => part !== '').join(' '));

describe('the strip of a notice', () => {
  it('of 2026-02-12 shows the make-up day, the holidays as one run, and the end on the 26th (design 4.2)', () => {
    expect(shown('2026-02-12')).toEqual(['02-12 posted', '02-13 workday 1', '02-14 make-up 2', '02-15…02-23 holiday', '02-24 workday 3', '02-25 workday 4', '02-26 workday 5 end']);
  });

  it.each<[string, string, boolean, string[]]>([
    ['a weekend is a run of its own', '2025-03-03', false, ['03-03 posted', '03-04 workday 1', '03-05 workday 2', '03-06 workday 3', '03-07 workday 4', '03-08…03-09 weekend', '03-10 workday 5 end']],
    ['the day of posting may count', '2025-03-03', true, ['03-03 workday 1', '03-04 workday 2', '03-05 workday 3', '03-06 workday 4', '03-07 workday 5 end']],
    ['a year without a list is told apart from the one before it', '2026-12-31', false, ['12-31 posted', '01-01 workday 1 ?', '01-02…01-03 weekend ?', '01-04 workday 2 ?', '01-05 workday 3 ?', '01-06 workday 4 ?', '01-07 workday 5 end ?']],
  ])('%s', (_, start, countStart, strip) => expect(shown(start, countStart)).toEqual(strip));

  it('holds every day of the notice once, in its order, and ends once', () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), fc.boolean(), (start, days, countStart) => {
        const notice = noticePeriod(start, days, { countStart });
        const strip = noticeStrip(notice);
        const length = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
        expect(strip.reduce((sum, { first, last }) => sum + length(first, last), 0)).toBe(notice.days.length);
        expect(strip.map(({ first }) => first)).toEqual(strip.map(({ first }) => first).sort());
        expect(strip.filter(({ isEnd }) => isEnd).map(({ last }) => last)).toEqual([notice.date]);
        expect(strip.flatMap(({ number }) => (number === null ? [] : [number]))).toEqual(Array.from({ length: days }, (_, index) => index + 1));
      }),
    );
  });
});

describe('days in words', () => {
  it.each([
    ['2026-02-14', '2月14日 周六', 'Sat 14 Feb'],
    ['2026-02-16', '2月16日 周一', 'Mon 16 Feb'],
  ])('%s', (day, chinese, english) => {
    expect(shortWeekday(day, 'zh-CN')).toBe(chinese);
    expect(shortWeekday(day, 'en')).toBe(english);
  });

  it.each([
    ['2026-02-15', '2026-02-23', '2月15日—23日', '15–23 Feb'],
    ['2026-02-28', '2026-03-01', '2月28日—3月1日', '28 Feb – 1 Mar'],
    ['2026-02-15', '2026-02-15', '2月15日 周日', 'Sun 15 Feb'],
  ])('a run from %s to %s', (first, last, chinese, english) => {
    expect(runText(first, last, 'zh-CN')).toBe(chinese);
    expect(runText(first, last, 'en')).toBe(english);
  });
});
