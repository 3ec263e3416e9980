import type { DayStrings } from '../days.js';

/** How days are written in Uyghur. */
export const days: DayStrings = {
  day: (year, month, day) => `${year}-يىلى ${month}-ئاينىڭ ${day}-كۈنى`,
  monthDay: (month, day) => `${month}-ئاينىڭ ${day}-كۈنى`,
  isYearFirst: true,
};
