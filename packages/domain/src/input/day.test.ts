import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay } from '../profile/index.js';
import { dayOfSerial, readDay } from './index.js';

describe('a day', () => {
  it.each([
    ['2026-11-22', '2026-11-22', false], [' 2026-11-22 ', '2026-11-22', false],
    ['20261122', '2026-11-22', true], ['2026.11.22', '2026-11-22', true], ['2026/11/22', '2026-11-22', true], ['2026-1-2', '2026-01-02', true], ['2026．1．2', '2026-01-02', true],
    ['2026年11月22日', '2026-11-22', true], ['2026年1月2号', '2026-01-02', true], ['２０２６年１１月２２', '2026-11-22', true], ['2026 年 11 月 22 日', '2026-11-22', true], ["'20261122", '2026-11-22', true],
    ['11.22', '2026-11-22', true], ['1/2', '2026-01-02', true], ['11月22日', '2026-11-22', true], ['今天', '2026-10-31', true], ['Today', '2026-10-31', true], ['بۈگۈن', '2026-10-31', true],
    ['2024-02-29', '2024-02-29', false], ['2000.2.29', '2000-02-29', true],
  ])('%j is %s', (text, value, isConverted) => expect(readDay(text, '2026-10-31')).toEqual({ state: 'ok', value, isConverted }));

  it.each([
    ['2026-02-29', 'impossible-day'], ['2.29', 'impossible-day'], ['1900-02-29', 'impossible-day'], ['2026-04-31', 'impossible-day'], ['20261301', 'impossible-day'], ['20260100', 'impossible-day'], ['13.1', 'impossible-day'],
    ['26.11.22', 'not-a-day'], ['2026-11', 'not-a-day'], ['2026', 'not-a-day'], ['1122', 'not-a-day'], ['2026-11.22', 'not-a-day'], ['0026-11-22', 'not-a-day'], ['202611221', 'not-a-day'], ['明天', 'not-a-day'], ['45000', 'not-a-day'], ['11.22.', 'not-a-day'],
  ])('%j is refused: %s', (text, reason) => expect(readDay(text, '2026-10-31')).toEqual({ state: 'bad', reason }));

  it('that is not written is empty', () => expect(readDay(' ', '2026-10-31')).toEqual({ state: 'empty' }));

  it('without a year is of the year of today, and exists in it', () => {
    expect(readDay('2.29', '2028-01-01')).toMatchObject({ value: '2028-02-29' });
  });
});

describe('a serial number of a spreadsheet', () => {
  it.each([
    [0, undefined], [0.9, undefined], [1, '1900-01-01'], [59, '1900-02-28'], [60, undefined], [60.5, undefined], [61, '1900-03-01'],
    [45000, '2023-03-15'], [45000.99, '2023-03-15'], [46326, '2026-10-31'], [2_958_465, '9999-12-31'], [2_958_466, undefined], [-1, undefined], [NaN, undefined], [Infinity, undefined],
  ])('%s: %s', (serial, day) => expect(dayOfSerial(serial)).toBe(day));

  it('counts day by day from March 1900 on', () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
      const [day, next] = [dayOfSerial(serial) as string, dayOfSerial(serial + 1) as string];
      expect(isIsoDay(day) && isIsoDay(next)).toBe(true);
      expect(Date.parse(next) - Date.parse(day)).toBe(86_400_000);
    }));
  });
});
