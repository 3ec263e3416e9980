import { halfWidth, readDay, workingDaysAfter, type IsoDate } from '@jiceng/domain';

/** A day so many working days after today: `+5个工作日`, `+5wd`. */
const workingDays = /^\+\s*(\d{1,3})\s*个?(?:工作日|wd|workdays?|working days?|خىزمەت كۈنى)$/i;

/** Reads a day as someone types it: as `readDay` does, and `+5个工作日` for one counted from today. */
export function readDayText(text: string, today: IsoDate): ReturnType<typeof readDay> {
  const days = workingDays.exec(halfWidth(text).trim())?.[1];
  return days === undefined ? readDay(text, today) : { state: 'ok', value: workingDaysAfter(today, Number(days)).date, isConverted: true };
}
