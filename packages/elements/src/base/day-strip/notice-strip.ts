import type { CountedDay, IsoDate, NoticePeriod } from '@jiceng/domain';

/** What one place of the strip is: the day of posting, a counted day, or a run of days that do not count. */
export type StripMark = 'posted' | 'workday' | 'make-up' | 'weekend' | 'holiday';

/** A day of a notice, or a run of days off. */
export interface StripItem {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly mark: StripMark;
  /** Which working day it is, from 1; null where none is counted. */
  readonly number: number | null;
  /** The last day of the notice. */
  readonly isEnd: boolean;
  /** No list of holidays was published for its year. */
  readonly isEstimated: boolean;
}

/** The days of a notice as they are read off: each counted day by itself, days off in a row as one. */
export function noticeStrip({ days, date: end }: Pick<NoticePeriod, 'days' | 'date'>): StripItem[] {
  const items: StripItem[] = [];
  days.forEach((day, index) => {
    const mark = markOf(day, index === 0);
    const before = items.at(-1);
    if (before && isOff(mark) && before.mark === mark && before.isEstimated === day.estimated) {
      items[items.length - 1] = { ...before, last: day.date };
      return;
    }
    items.push({ first: day.date, last: day.date, mark, number: day.number, isEnd: day.date === end && day.number !== null, isEstimated: day.estimated });
  });
  return items;
}

function markOf({ kind, number }: CountedDay, isFirst: boolean): StripMark {
  return isFirst && number === null ? 'posted' : kind;
}

function isOff(mark: StripMark): boolean {
  return mark === 'weekend' || mark === 'holiday';
}
