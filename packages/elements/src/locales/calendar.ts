import { stringsIn } from './string-table.js';

/** Weekdays from Monday, short and in full. */
const zhDays = ['一', '二', '三', '四', '五', '六', '日'] as const;
const enDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const enMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

const zh = {
  title: '选择日期',
  month: (year: number, month: number) => `${year}年${month}月`,
  weekdays: zhDays.map((day) => [day, `星期${day}`] as const) as readonly (readonly [short: string, long: string])[],
  marks: { off: '休', work: '班' },
  day: (day: string, weekday: number, mark: 'off' | 'work' | null) => `${day} 周${zhDays[weekday - 1] ?? ''}${mark === 'off' ? '，放假' : mark === 'work' ? '，调休上班' : ''}`,
  today: '今天',
  monthBefore: '上个月',
  monthAfter: '下个月',
  yearBefore: '上一年',
  yearAfter: '下一年',
};

/** What the calendar says. */
export type CalendarStrings = typeof zh;

const en: CalendarStrings = {
  title: 'Choose a date',
  month: (year, month) => `${enMonths[month - 1] ?? ''} ${year}`,
  weekdays: enDays.map((day) => [day.slice(0, 2), day] as const),
  marks: { off: 'off', work: 'work' },
  day: (day, weekday, mark) => `${enDays[weekday - 1] ?? ''} ${day}${mark === 'off' ? ', holiday' : mark === 'work' ? ', made-up workday' : ''}`,
  today: 'Today',
  monthBefore: 'Month before',
  monthAfter: 'Month after',
  yearBefore: 'Year before',
  yearAfter: 'Year after',
};

/** The sentences of a locale. */
export function calendarStrings(locale: string): CalendarStrings {
  return stringsIn(locale, 'calendar', zh, en);
}
