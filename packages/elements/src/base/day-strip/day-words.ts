import { weekdayOf, type IsoDate } from '@jiceng/domain';
import { dayText } from '../../locales/format.js';

const chinese = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const english = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function weekday(day: IsoDate, locale: string): string {
  return (locale.startsWith('en') ? english : chinese)[weekdayOf(day) - 1] ?? '';
}

/** A day with its weekday: `2026年2月12日 周四`, `Thu 12 Feb 2026`. */
export function weekdayText(day: IsoDate, locale: string): string {
  return locale.startsWith('en') ? `${weekday(day, locale)} ${dayText(day, locale)}` : `${dayText(day, locale)} ${weekday(day, locale)}`;
}

/** A day of a year that is known from what stands around it: `2月12日`, `12 Feb`. */
export function shortDay(day: IsoDate, locale: string): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return locale.startsWith('en') ? `${date} ${englishMonths[month - 1]}` : `${month}月${date}日`;
}

/** The same with its weekday: `2月12日 周四`, `Thu 12 Feb`. */
export function shortWeekday(day: IsoDate, locale: string): string {
  return locale.startsWith('en') ? `${weekday(day, locale)} ${shortDay(day, locale)}` : `${shortDay(day, locale)} ${weekday(day, locale)}`;
}

/** A day in the shortest form that says which year is meant, where that is not this year. */
export function dayBeside(day: IsoDate, today: IsoDate, locale: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day, locale) : dayText(day, locale);
}

/** A run of days off: `2月15日—23日`, `15–23 Feb`. */
export function runText(first: IsoDate, last: IsoDate, locale: string): string {
  if (first === last) return shortWeekday(first, locale);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  if (locale.startsWith('en')) return isOneMonth ? `${Number(first.slice(8))}–${shortDay(last, locale)}` : `${shortDay(first, locale)} – ${shortDay(last, locale)}`;
  return `${shortDay(first, locale)}—${isOneMonth ? `${Number(last.slice(8))}日` : shortDay(last, locale)}`;
}
