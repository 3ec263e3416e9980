import { stringsIn } from './string-table.js';

/** Weekdays from Monday. */
const zhDays = ['一', '二', '三', '四', '五', '六', '日'];
const enDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const zh = {
  required: '必填',
  dateHelp: '如 20261119、11.19、今天',
  calendar: '从日历选择日期',
  dayOfWeek: (day: string, weekday: number) => `${day} 周${zhDays[weekday - 1] ?? ''}`,
};

/** What fields of forms say by themselves. */
export type FormStrings = typeof zh;

const en: FormStrings = {
  required: 'required',
  dateHelp: 'Such as 20261119, 11.19, today',
  calendar: 'Choose the date from a calendar',
  dayOfWeek: (day, weekday) => `${enDays[weekday - 1] ?? ''} ${day}`,
};

/** The sentences of a locale. */
export function formStrings(locale: string): FormStrings {
  return stringsIn(locale, 'form', zh, en);
}
