import type { HolidayTable } from '@jiceng/domain';
import { describe, expect, it } from 'vitest';
import { usableHolidays } from './usable-holidays.js';

const plain: HolidayTable = [{ year: 2027, off: ['2027-01-01'], work: [] }];
const withGap: HolidayTable = [...plain, { year: 2029, off: [], work: [] }];
const empty: HolidayTable = [];

describe('the holidays of a page', () => {
  it.each<[string, HolidayTable | undefined, HolidayTable | undefined]>([
    ['none', undefined, undefined],
    ['a table', plain, plain],
    ['a table with a gap, whose days are estimated', withGap, withGap],
    ['an empty table', empty, empty],
    ['a day that does not exist', [{ year: 2027, off: ['2027-02-30'], work: [] }], undefined],
    ['a day both off and worked', [{ year: 2027, off: ['2027-01-02'], work: ['2027-01-02'] }], undefined],
    ['a year twice', [...plain, ...plain], undefined],
  ])('with %s', (_, table, used) => expect(usableHolidays(table).holidays).toBe(used));
});
