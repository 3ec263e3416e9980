import { months, partsOfDay } from './days.js';
import { stringsIn } from './string-table.js';

/** A day of a year. */
type MonthDay = readonly [month: number, day: number];

const zh = {
  /** The short names of the weekdays, from Monday. */
  names: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as readonly string[],
  /** A day with its weekday: `2月12日 周四`. */
  on: (day: string, weekday: string) => `${day} ${weekday}`,
  /** Days of one year from one to another: `2月15日—23日`. */
  run: ([month, day]: MonthDay, [lastMonth, lastDay]: MonthDay) => `${month}月${day}日—${month === lastMonth ? '' : `${lastMonth}月`}${lastDay}日`,
};

/** How weekdays and runs of days are written. */
export type WeekdayStrings = typeof zh;

const en: WeekdayStrings = {
  names: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  on: (day, weekday) => `${weekday} ${day}`,
  run: ([month, day], [lastMonth, lastDay]) => (month === lastMonth ? `${day}–${lastDay} ${months[month - 1]}` : `${day} ${months[month - 1]} – ${lastDay} ${months[lastMonth - 1]}`),
};

/** How a locale writes weekdays and runs of days. */
export function weekdayStrings(locale: string): WeekdayStrings {
  return stringsIn(locale, 'weekdays', zh, en);
}

/** A run of days of one year: `2月15日—23日`, `15–23 Feb`. */
export function daysText(first: string, last: string, locale: string): string {
  const [, ...from] = partsOfDay(first);
  const [, ...to] = partsOfDay(last);
  return weekdayStrings(locale).run(from, to);
}
