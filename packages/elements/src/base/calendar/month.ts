import { addDays, daysInMonth, dayKind, isoDay, monthOf, weekdayOf, yearOf, type IsoDate } from '@jiceng/domain';

/** Days in a week. */
const week = 7;

/** The first day of the month of a day. */
export function monthStart(day: IsoDate): IsoDate {
  return isoDay(yearOf(day), monthOf(day), 1);
}

/** The weeks of the month of a day, from Monday; days of the months beside it fill the first and the last one. */
export function monthWeeks(day: IsoDate): readonly (readonly IsoDate[])[] {
  const first = monthStart(day);
  const before = weekdayOf(first) - 1;
  const count = Math.ceil((before + daysInMonth(yearOf(day), monthOf(day))) / week);
  return Array.from({ length: count }, (_, row) => Array.from({ length: week }, (__, column) => addDays(first, row * week + column - before)));
}

/** What is printed beside a day: 休 for one off that is no plain weekend, 班 for one made up; null for any other. */
export type DayMark = 'off' | 'work' | null;

/** The mark of a day by the published list of holidays; a year without a list has none. */
export function markOf(day: IsoDate): DayMark {
  const { kind, estimated } = dayKind(day);
  if (estimated) return null;
  return kind === 'holiday' ? 'off' : kind === 'make-up' ? 'work' : null;
}

/** A day with a year of four digits; only such days can be chosen. */
const choosable = /^[1-9]\d{3}-/;

/** Where a key leads from a day; undefined for a key that leads nowhere. */
export function dayAfterKey(day: IsoDate, key: string, isShifted: boolean, isRightToLeft: boolean): IsoDate | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const steps: Readonly<Record<string, () => IsoDate>> = {
    [forward]: () => addDays(day, 1),
    [backward]: () => addDays(day, -1),
    ArrowDown: () => addDays(day, week),
    ArrowUp: () => addDays(day, -week),
    Home: () => addDays(day, 1 - weekdayOf(day)),
    End: () => addDays(day, week - weekdayOf(day)),
    PageDown: () => monthsFrom(day, isShifted ? 12 : 1),
    PageUp: () => monthsFrom(day, isShifted ? -12 : -1),
  };
  const next = Object.hasOwn(steps, key) ? steps[key]?.() : undefined;
  return next !== undefined && choosable.test(next) ? next : undefined;
}

/** The same day so many months on; the last of the month where it has fewer days. */
export function monthsFrom(day: IsoDate, months: number): IsoDate {
  const number = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return isoDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}
