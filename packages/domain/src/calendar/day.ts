import { JicengError } from '../error.js';
import { isIsoDay } from '../profile/iso-day.js';
import type { IsoDate } from '../profile/raw.js';

/** Days in four hundred years of the Gregorian calendar, after which it repeats. */
const daysInEra = 146_097;
/** From 0000-03-01, the start of an era as counted here, to 1970-01-01. */
const daysBeforeEpoch = 719_468;

/**
 * Days from 1970-01-01 to the day, by whole-number arithmetic alone, so that no time zone can shift it
 * (the algorithm of Howard Hinnant, "days from civil"). The text is taken as it is: check foreign ones with {@link checkedDay}.
 */
export function dayNumber(day: IsoDate): number {
  const month = Number(day.slice(5, 7));
  // A year that begins in March has its leap day at its end.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * daysInEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - daysBeforeEpoch;
}

/** The day that lies so many days after 1970-01-01; the inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): IsoDate {
  const shifted = number + daysBeforeEpoch;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoDay(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** Writes a day of a year from 0 to 9999; month and day are taken as they are. */
export function isoDay(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The day itself, when it exists.
 * @param name what is told apart in the error, such as `start`
 * @throws {JicengError} `bad-date`
 */
export function checkedDay(day: unknown, name = 'date'): IsoDate {
  if (isIsoDay(day)) return day;
  const given = String(day).slice(0, 40);
  throw new JicengError('bad-date', `Nothing was calculated: “${name}” is “${given}”, which is no day. Write it as YYYY-MM-DD, such as 2026-02-12.`, { name, given });
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday … 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: IsoDate): number {
  return weekdayOfNumber(dayNumber(day));
}

/** The same for a {@link dayNumber}. */
export function weekdayOfNumber(number: number): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7));
}

/** 1 to 31. */
export function dayOfMonth(day: IsoDate): number {
  return Number(day.slice(8, 10));
}

/** The same day so many months later or earlier; the last day of a month that is too short: 2026-01-31 and a month is 2026-02-28. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return isoDay(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}

const hourMilliseconds = 3_600_000;

/** The day in Asia/Shanghai (UTC+8, no daylight saving time) at an instant, in milliseconds since 1970-01-01 UTC. */
export function dayInShanghai(milliseconds: number): IsoDate {
  return dayOfNumber(dayNumberInShanghai(milliseconds));
}

/** The same as a {@link dayNumber}. */
export function dayNumberInShanghai(milliseconds: number): number {
  return Math.floor((milliseconds + 8 * hourMilliseconds) / (24 * hourMilliseconds));
}
