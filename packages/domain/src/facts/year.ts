import { yearOf } from '../calendar/day.js';
import type { Fact, IsoDate } from '../profile/index.js';
import type { FactOrigin } from './used.js';

/** Which dated values of which fact count for a fact in one year. */
export interface CountingRule {
  /** Id of the fact whose values are looked at: the fact's own, or that of which it is the year before. */
  readonly source: string;
  /** First and last day; `''`: no first day. The newest value in them counts. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /**
   * Where no value is dated in those days, the earliest one after them, up to this day, counts too; null: it is missing.
   */
  readonly knownBy: IsoDate | null;
  readonly origin: FactOrigin;
}

/**
 * Which values count for a fact in a year (XC-24, XC-37): the newest up to the end of the year, or up to today in the year
 * of today. What a unit is (choices, yes and no) changes seldom, so where nothing older is known the earliest knowledge
 * counts for the years before it as well; numbers are never carried back. A fact of the year before takes the newest value
 * dated in that year; one that counts within its year only, the newest dated in this year.
 * @param day the last day whose values count, where it is before the last of the year; for a fact of the year before it
 * changes nothing
 */
export function countingRule(fact: Fact, year: number, today: IsoDate, day?: IsoDate): CountingRule {
  if (fact.previousYearOf !== null) {
    return { source: fact.previousYearOf, from: firstDay(year - 1), to: lastCountingDay(year - 1, today), knownBy: null, origin: 'last-year' };
  }
  const last = lastCountingDay(year, today);
  const to = day !== undefined && day < last ? day : last;
  const isTimeless = (fact.type === 'choice' || fact.type === 'yes-no') && !fact.isWithinYear;
  return { source: fact.id, from: fact.isWithinYear ? firstDay(year) : '', to, knownBy: isTimeless && today > to ? today : null, origin: 'record' };
}

/**
 * Where a value that someone states for a fact is recorded: the fact and day of the sheet's column. A count of the end of
 * last year is the counted fact itself on 31 December.
 * @param asOf the day on which the value holds, for a fact of its own
 * @param year the year that is looked at
 */
export function recordedAs(fact: Fact, year: number, asOf: IsoDate): { readonly fact: string; readonly asOf: IsoDate } {
  return fact.previousYearOf === null ? { fact: fact.id, asOf } : { fact: fact.previousYearOf, asOf: lastDay(year - 1) };
}

export function firstDay(year: number): IsoDate {
  return `${String(year).padStart(4, '0')}-01-01`;
}

export function lastDay(year: number): IsoDate {
  return `${String(year).padStart(4, '0')}-12-31`;
}

function lastCountingDay(year: number, today: IsoDate): IsoDate {
  return year === yearOf(today) ? today : lastDay(year);
}

/** The day on which the fields of a stored tree hold: the day it was stored, never after today. */
export function dayOfFields(fieldsOn: IsoDate, today: IsoDate): IsoDate {
  return fieldsOn < today ? fieldsOn : today;
}
