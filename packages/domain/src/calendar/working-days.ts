import { JicengError } from '../error.js';
import type { IsoDate } from '../profile/index.js';
import { checkedDay, dayNumber, dayOfNumber, weekdayOfNumber, yearOf } from './day.js';
import { checkedHolidays, type HolidayTable } from './holidays.js';
import { publishedHolidays } from './published.js';

export interface WorkingDayOptions {
  /** Whether the starting day itself is the first one counted, when it is a working day. */
  readonly countStart?: boolean;
  /** Stands before the published list in the years that it names. */
  readonly holidays?: HolidayTable;
}

/** What a day is: worked or not, and whether by a published list or by its weekday alone. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up';

export interface CountedDay {
  readonly date: IsoDate;
  readonly kind: DayKind;
  /** Which working day it is, from 1; null where none is counted. */
  readonly number: number | null;
  /** Whether no list was published for its year, so that Monday to Friday are taken as worked. */
  readonly estimated: boolean;
}

export interface WorkingDayEnd {
  /** The last counted day. */
  readonly date: IsoDate;
  /** Whether a day up to it lies in a year without a published list (XC-22). */
  readonly estimated: boolean;
}

/** A notice of so many working days: it ends on `date`. */
export interface NoticePeriod extends WorkingDayEnd {
  /** The working day after it, on which the next step may begin (XC-20), and whether that is estimated. */
  readonly next: IsoDate;
  readonly nextEstimated: boolean;
  /** Every day from the start to the end, for a strip of days. */
  readonly days: readonly CountedDay[];
}

interface Calendar {
  readonly off: ReadonlySet<IsoDate>;
  readonly work: ReadonlySet<IsoDate>;
  readonly years: ReadonlySet<number>;
}

/** More working days are not counted: forty years. */
const mostDays = 10_000;
const calendars = new WeakMap<HolidayTable, Calendar>();
let publishedCalendar: Calendar | undefined;

/**
 * Counts working days after a day (XC-20): Monday to Friday, without published holidays, with make-up days (XC-21).
 * Five working days after 2026-02-12 is 2026-02-26.
 * @param days how many, 0 to 10,000; 0 is the starting day itself
 * @throws {JicengError} `bad-date`, `bad-days`, or the code of a {@link HolidayFinding} for a table that cannot be used
 */
export function workingDaysAfter(start: IsoDate, days: number, options: WorkingDayOptions = {}): WorkingDayEnd {
  const { date, estimated } = noticePeriod(start, days, options);
  return { date, estimated };
}

/**
 * The same with every day on the way and the day on which the next step may begin (XC-20): posted on 2026-02-12, a notice
 * of five working days ends on the 26th, and the next step may begin on the 27th.
 * @throws {JicengError} as {@link workingDaysAfter}
 */
export function noticePeriod(start: IsoDate, days: number, { countStart = false, holidays }: WorkingDayOptions = {}): NoticePeriod {
  const first = dayNumber(checkedDay(start, 'start'));
  if (!Number.isInteger(days) || days < 0 || days > mostDays) {
    throw new JicengError('bad-days', `Nothing was calculated: “${String(days).slice(0, 40)}” is no number of working days. Give a whole number from 0 to ${mostDays}.`, { given: String(days).slice(0, 40), most: mostDays });
  }
  const calendar = calendarOf(holidays);
  const counted: CountedDay[] = [];
  let number = 0;
  for (let at = first; at === first || number < days; at++) {
    const day = dayIn(calendar, at);
    const counts = isWorked(day.kind) && days > 0 && (countStart || at > first);
    if (counts) number += 1;
    counted.push({ ...day, number: counts ? number : null });
  }
  const end = counted.at(-1) as CountedDay;
  const next = nextFrom(calendar, dayNumber(end.date) + 1);
  const estimated = counted.some((day) => day.estimated);
  return { date: end.date, estimated, next: next.date, nextEstimated: estimated || next.estimated, days: counted };
}

/** What a day is, by the published list or the table given. @throws {JicengError} as {@link workingDaysAfter} */
export function dayKind(day: IsoDate, holidays?: HolidayTable): { readonly kind: DayKind; readonly estimated: boolean } {
  const { kind, estimated } = dayIn(calendarOf(holidays), dayNumber(checkedDay(day)));
  return { kind, estimated };
}

/** The day itself when it is worked, else the next one that is. @throws {JicengError} as {@link workingDaysAfter} */
export function workingDayFrom(day: IsoDate, holidays?: HolidayTable): IsoDate {
  return nextFrom(calendarOf(holidays), dayNumber(checkedDay(day))).date;
}

/** The day itself when it is worked, else the one before that is. @throws {JicengError} as {@link workingDaysAfter} */
export function workingDayUpTo(day: IsoDate, holidays?: HolidayTable): IsoDate {
  return nextFrom(calendarOf(holidays), dayNumber(checkedDay(day)), -1).date;
}

function isWorked(kind: DayKind): boolean {
  return kind === 'workday' || kind === 'make-up';
}

function nextFrom(calendar: Calendar, start: number, step: 1 | -1 = 1): Omit<CountedDay, 'number'> {
  for (let at = start; ; at += step) {
    const day = dayIn(calendar, at);
    if (isWorked(day.kind)) return day;
  }
}

function dayIn({ off, work, years }: Calendar, number: number): Omit<CountedDay, 'number'> {
  const date = dayOfNumber(number);
  const estimated = !years.has(yearOf(date));
  if (work.has(date)) return { date, kind: 'make-up', estimated };
  if (off.has(date)) return { date, kind: 'holiday', estimated };
  return { date, kind: weekdayOfNumber(number) <= 5 ? 'workday' : 'weekend', estimated };
}

function calendarOf(table: HolidayTable | undefined): Calendar {
  if (!table) return (publishedCalendar ??= calendarFrom(publishedHolidays()));
  let calendar = calendars.get(table);
  if (!calendar) {
    checkedHolidays(table);
    const named = new Set(table.map(({ year }) => year));
    calendar = calendarFrom([...publishedHolidays().filter(({ year }) => !named.has(year)), ...table]);
    calendars.set(table, calendar);
  }
  return calendar;
}

function calendarFrom(table: HolidayTable): Calendar {
  const [off, work] = [new Set<IsoDate>(), new Set<IsoDate>()];
  for (const year of table) {
    // A later list may take back a day of an earlier one, such as a holiday that begins in December before its year.
    for (const day of year.off) {
      off.add(day);
      work.delete(day);
    }
    for (const day of year.work) {
      work.add(day);
      off.delete(day);
    }
  }
  return { off, work, years: new Set(table.map(({ year }) => year)) };
}
