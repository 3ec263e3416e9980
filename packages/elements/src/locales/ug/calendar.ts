import type { CalendarStrings } from '../calendar.js';
import { weekdays } from './weekdays.js';

/** What the calendar says, in Uyghur. */
export const calendar: CalendarStrings = {
  title: 'چېسلا تاللاش',
  month: (year, month) => `${year}-يىلى ${month}-ئاي`,
  weekdays: weekdays.names.map((day) => [day.slice(0, 2), day] as const),
  marks: { off: 'دەم', work: 'ئىش' },
  day: (day, weekday, mark) => `${weekdays.on(day, weekdays.names[weekday - 1] ?? '')}${mark === 'off' ? '، دەم ئېلىش كۈنى' : mark === 'work' ? '، تەڭشەلگەن خىزمەت كۈنى' : ''}`,
  today: 'بۈگۈن',
  monthBefore: 'ئالدىنقى ئاي',
  monthAfter: 'كېيىنكى ئاي',
  yearBefore: 'ئالدىنقى يىل',
  yearAfter: 'كېيىنكى يىل',
};
