import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { IsoDate } from '../profile/index.js';
import { yearOf } from './day.js';
import type { HolidayTable } from './holidays.js';

// Only the library's data are taken: its functions read days in the machine's own time zone, which shifts them by one
// west of Greenwich, and its module carries the lunar calendar too.
const { holidays, workdays } = published as { readonly holidays: Readonly<Record<IsoDate, string>>; readonly workdays: Readonly<Record<IsoDate, string>> };

let table: HolidayTable | undefined;

/**
 * The years whose holidays and make-up days the State Council has published, as this version knows them (XC-22),
 * in ascending order.
 */
export function publishedHolidays(): HolidayTable {
  return (table ??= publishedTable());
}

/** A year is known when its National Day is: every yearly list has it, while a list may begin in December before its year. */
function publishedTable(): HolidayTable {
  const years = Object.keys(holidays).filter((day) => day.endsWith('-10-01')).map(yearOf);
  const ofYear = (days: Readonly<Record<IsoDate, string>>, year: number): IsoDate[] => Object.keys(days).filter((day) => yearOf(day) === year).sort();
  return years.sort((a, b) => a - b).map((year) => ({ year, off: ofYear(holidays, year), work: ofYear(workdays, year) }));
}
