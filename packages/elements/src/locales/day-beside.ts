import { dayText, monthDayText } from './days.js';

/** A day in the shortest form that says which year is meant, where that is not this year: `11月22日`, `2025年11月22日`. */
export function dayBeside(isoDate: string, today: string, locale: string): string {
  return isoDate.slice(0, 4) === today.slice(0, 4) ? monthDayText(isoDate, locale) : dayText(isoDate, locale);
}
