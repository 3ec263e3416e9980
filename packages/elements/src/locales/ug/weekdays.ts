import type { WeekdayStrings } from '../weekdays.js';

/** How weekdays and runs of days are written in Uyghur. */
export const weekdays: WeekdayStrings = {
  names: ['دۈشەنبە', 'سەيشەنبە', 'چارشەنبە', 'پەيشەنبە', 'جۈمە', 'شەنبە', 'يەكشەنبە'],
  on: (day, weekday) => `${day}، ${weekday}`,
  run: ([month, day], [lastMonth, lastDay]) => (month === lastMonth ? `${month}-ئاينىڭ ${day}-كۈنى – ${lastDay}-كۈنى` : `${month}-ئاينىڭ ${day}-كۈنى – ${lastMonth}-ئاينىڭ ${lastDay}-كۈنى`),
};
