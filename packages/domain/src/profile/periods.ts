import type { IsoDate } from './raw.js';

/** A stretch of days, both ends within it; null: no bound on that side. */
export interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const dayMilliseconds = 86_400_000;

/** The day some days later, or earlier for a negative number. Of the calendar's own arithmetic a profile, which widgets read before they show anything, has no need. */
function shiftedDay(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

function laterStart(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlierEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || (b !== null && b < a) ? b : a;
}

/** Whether the period has no day, because it ends before it begins. */
export function isEmptyPeriod({ from, to }: Period): boolean {
  return from !== null && to !== null && from > to;
}

/** The days within both periods; {@link isEmptyPeriod empty} where there are none. */
export function overlapOf(a: Period, b: Period): Period {
  return { from: laterStart(a.from, b.from), to: earlierEnd(a.to, b.to) };
}

/** The days that two periods share, or null. */
export function sharedPeriod(a: Period, b: Period): Period | null {
  const shared = overlapOf(a, b);
  return isEmptyPeriod(shared) ? null : shared;
}

/** What is left of `period` when `cut` is taken out: none, one or two stretches. */
export function periodWithout(period: Period, cut: Period): Period[] {
  if (!sharedPeriod(period, cut)) return [period];
  const rest: Period[] = [];
  if (cut.from !== null) rest.push({ from: period.from, to: earlierEnd(period.to, shiftedDay(cut.from, -1)) });
  if (cut.to !== null) rest.push({ from: laterStart(period.from, shiftedDay(cut.to, 1)), to: period.to });
  return rest.filter((stretch) => !isEmptyPeriod(stretch));
}

/** Whether a day lies in the period; without a day, whether the period has no end. */
export function holdsOn({ from, to }: Period, day: IsoDate | null): boolean {
  return day === null ? to === null : (from === null || from <= day) && (to === null || day <= to);
}
