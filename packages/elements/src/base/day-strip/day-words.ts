import { weekdayOf, type IsoDate } from '@jiceng/domain';
import { dayText, monthDayText } from '../../locales/format.js';
import { daysText, weekdayStrings } from '../../locales/weekdays.js';

function withWeekday(text: string, day: IsoDate, locale: string): string {
  const { names, on } = weekdayStrings(locale);
  return on(text, names[weekdayOf(day) - 1] ?? '');
}

/** A day with its weekday: `2026年2月12日 周四`, `Thu 12 Feb 2026`. */
export function weekdayText(day: IsoDate, locale: string): string {
  return withWeekday(dayText(day, locale), day, locale);
}

/** A day of a year that is known from what stands around it, with its weekday: `2月12日 周四`, `Thu 12 Feb`. */
export function shortWeekday(day: IsoDate, locale: string): string {
  return withWeekday(monthDayText(day, locale), day, locale);
}

export { dayBeside } from '../../locales/day-beside.js';

/** A run of days off: `2月15日—23日`, `15–23 Feb`. */
export function runText(first: IsoDate, last: IsoDate, locale: string): string {
  return first === last ? shortWeekday(first, locale) : daysText(first, last, locale);
}
