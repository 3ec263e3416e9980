import { JicengError } from '../error.js';
import { isIsoDay, type IsoDate } from '../profile/index.js';
import { yearOf } from './day.js';

/** What the State Council publishes for a year: days off, and days of rest on which work is made up (调休补班). */
export interface HolidayYear {
  readonly year: number;
  readonly off: readonly IsoDate[];
  readonly work: readonly IsoDate[];
}

/** Published years, in any order. A table is not changed once it was used: what was read of it is kept. */
export type HolidayTable = readonly HolidayYear[];

/** One thing wrong with a holiday table, and in which year. */
export interface HolidayFinding {
  readonly code: 'holiday-bad-year' | 'holiday-bad-date' | 'holiday-other-year' | 'holiday-off-and-work' | 'holiday-year-twice' | 'holiday-gap';
  readonly year: number;
  readonly date?: string;
  /** A plain English sentence. */
  readonly message: string;
  /** A gap is only to be known: its days are estimated. All else makes the table unusable. */
  readonly isFatal: boolean;
}

/**
 * What is wrong with a table: years that are none or stand twice, days that do not exist or belong to another year
 * (a New Year holiday may begin in December before, and work be made up in January after), a day both off and worked,
 * and years that are left out between others.
 */
export function holidayFindings(table: HolidayTable): HolidayFinding[] {
  const findings: HolidayFinding[] = [];
  const years = new Set<number>();
  for (const { year, off, work } of table) {
    if (!Array.isArray(off) || !Array.isArray(work)) {
      findings.push({ code: 'holiday-bad-date', year, message: 'A year of a holiday table needs two lists of days, “off” and “work”.', isFatal: true });
      continue;
    }
    const tell = (code: HolidayFinding['code'], message: string, date?: string): void => void findings.push({ code, year, message, isFatal: true, ...(date === undefined ? {} : { date }) });
    if (!Number.isInteger(year) || year < 1949 || year > 9998) tell('holiday-bad-year', `“${String(year)}” is no year of a holiday table.`);
    if (years.has(year)) tell('holiday-year-twice', `The year ${year} stands twice. Put its days together.`);
    years.add(year);
    const daysOff = new Set(off);
    for (const date of [...off, ...work]) {
      if (!isIsoDay(date)) tell('holiday-bad-date', `“${String(date)}” is no day. Write it as YYYY-MM-DD.`, String(date).slice(0, 40));
      else if (!isOfYear(date, year)) tell('holiday-other-year', `${date} does not belong to ${year}.`, date);
    }
    for (const date of work) if (daysOff.has(date)) tell('holiday-off-and-work', `${date} cannot be both a day off and a working day.`, date);
  }
  const known = [...years].filter(Number.isInteger).sort((a, b) => a - b);
  known.forEach((year, index) => {
    for (let missing = (known[index - 1] ?? year) + 1; missing < year && findings.length < 100; missing++) {
      findings.push({ code: 'holiday-gap', year: missing, message: `The year ${missing} is missing; its days are estimated unless they are known otherwise.`, isFatal: false });
    }
  });
  return findings;
}

function isOfYear(date: IsoDate, year: number): boolean {
  return yearOf(date) === year || date.slice(0, 7) === `${year - 1}-12` || date.slice(0, 7) === `${year + 1}-01`;
}

/**
 * The table itself, when it can be used.
 * @throws {JicengError} the code of the first fatal {@link HolidayFinding}, with `details.year`
 */
export function checkedHolidays(table: HolidayTable): HolidayTable {
  const fatal = holidayFindings(table).find(({ isFatal }) => isFatal);
  if (fatal) throw new JicengError(fatal.code, `The holiday table was not used. ${fatal.message}`, { year: fatal.year, ...(fatal.date === undefined ? {} : { date: fatal.date }) });
  return table;
}
