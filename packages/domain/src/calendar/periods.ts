import type { IsoDate } from '../profile/index.js';
import { daysInMonth, isoDay, monthOf, yearOf } from './day.js';

/** How long a period of the calendar is: 月, 季度, 半年, 年. */
export type PeriodLength = 'month' | 'quarter' | 'half' | 'year';

const monthsIn: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const periodsKept = new Map<string, readonly CalendarPeriod[]>();

/** A month, quarter, half or year with its first and last day, both within it (XC-23, XC-24). */
export interface CalendarPeriod {
  readonly length: PeriodLength;
  /** `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
  readonly id: string;
  readonly year: number;
  /** Which of its kind in the year, from 1. */
  readonly number: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** The periods of a year in their order: twelve months, four quarters, two halves or the year. The same frozen list each time. */
export function periodsOf(year: number, length: PeriodLength): readonly CalendarPeriod[] {
  const key = `${year} ${length}`;
  let periods = periodsKept.get(key);
  if (!periods) {
    periods = Object.freeze(Array.from({ length: 12 / monthsIn[length] }, (_, index) => Object.freeze(periodAt(year, length, index + 1))));
    periodsKept.set(key, periods);
  }
  return periods;
}

/** The period of a length in which a day lies. */
export function periodOn(day: IsoDate, length: PeriodLength): CalendarPeriod {
  const index = Math.floor((monthOf(day) - 1) / monthsIn[length]);
  return periodsOf(yearOf(day), length)[index] as CalendarPeriod;
}

/** Whether a day lies in a period. */
export function isWithin(day: IsoDate, { first, last }: { readonly first: IsoDate; readonly last: IsoDate }): boolean {
  return first <= day && day <= last;
}

function periodAt(year: number, length: PeriodLength, number: number): CalendarPeriod {
  const months = monthsIn[length];
  const lastMonth = number * months;
  return {
    length,
    id: idOf(year, length, number),
    year,
    number,
    first: isoDay(year, lastMonth - months + 1, 1),
    last: isoDay(year, lastMonth, daysInMonth(year, lastMonth)),
  };
}

function idOf(year: number, length: PeriodLength, number: number): string {
  const start = String(year).padStart(4, '0');
  switch (length) {
    case 'month':
      return `${start}-${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${start}-Q${number}`;
    case 'half':
      return `${start}-H${number}`;
    default:
      return start;
  }
}
