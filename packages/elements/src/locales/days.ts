import { stringsIn } from './string-table.js';

const zh = {
  /** A day: `2026年11月22日`. */
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** A day of a year that is known from elsewhere: `11月22日`. */
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  /** Whether the year comes before the month. */
  isYearFirst: true as boolean,
};

/** How days are written. */
export type DayStrings = typeof zh;

/** The short names of the months in English. */
export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const en: DayStrings = {
  day: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  monthDay: (month, day) => `${day} ${months[month - 1]}`,
  isYearFirst: false,
};

/** How a locale writes days. */
export function dayStrings(locale: string): DayStrings {
  return stringsIn(locale, 'days', zh, en);
}

/** Year, month and day of an ISO date; what stands behind the day is left out. */
export function partsOfDay(isoDate: string): [year: number, month: number, day: number] {
  return isoDate.slice(0, 10).split('-').map(Number) as [number, number, number];
}

/** A day as it is read: `2026年11月22日`, `22 Nov 2026`. */
export function dayText(isoDate: string, locale: string): string {
  return dayStrings(locale).day(...partsOfDay(isoDate));
}

/** A day of a year that is known from elsewhere: `11月22日`, `22 Nov`. */
export function monthDayText(isoDate: string, locale: string): string {
  const [, month, day] = partsOfDay(isoDate);
  return dayStrings(locale).monthDay(month, day);
}

/** Two days as one reads from one to the other: the year stands once where it is the same. */
export function periodDays(from: string, to: string, locale: string): [from: string, to: string] {
  if (from.slice(0, 4) !== to.slice(0, 4)) return [dayText(from, locale), dayText(to, locale)];
  return dayStrings(locale).isYearFirst ? [dayText(from, locale), monthDayText(to, locale)] : [monthDayText(from, locale), dayText(to, locale)];
}
