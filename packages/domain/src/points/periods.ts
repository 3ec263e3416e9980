import { dayInShanghai, dayNumber, isoDay, periodOn, periodsOf } from '../calendar/index.js';
import { JicengError } from '../error.js';
import { isIsoDay, type IsoDate } from '../profile/index.js';

/** Days of a period, both ends within it. */
export interface PointsPeriod {
  /** `all`, `2026`, `2026-Q1`, `2026-03`. */
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How often something is counted anew. */
export type Recurrence = 'day' | 'month' | 'quarter' | 'year';

/** No ledger is older, and no day in it is younger. */
const firstDay = '1900-01-01';
const lastDay = '9999-12-31';

/** Whether a value is a day that a ledger can hold. */
export function isLedgerDay(day: unknown): day is IsoDate {
  return isIsoDay(day) && day >= firstDay;
}

/**
 * The days that a period's id stands for.
 * @throws {JicengError} `bad-period` for anything but `all`, `2026`, `2026-Q1`, `2026-03`
 */
export function pointsPeriod(id: string): PointsPeriod {
  if (id === 'all') return { id, from: firstDay, to: lastDay };
  const [, year = '', quarter, month] = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)))?$/.exec(id) ?? [];
  const length = quarter ? 'quarter' : month ? 'month' : 'year';
  const period = year < '1900' ? undefined : periodsOf(Number(year), length)[quarter ? Number(quarter) - 1 : month ? Number(month) - 1 : 0];
  if (!period) throw new JicengError('bad-period', `“${id}” is no period. Give all, a year such as 2026, a quarter such as 2026-Q1, or a month such as 2026-03.`, { period: String(id).slice(0, 40) });
  return { id, from: period.first, to: period.last };
}

/** The period of that length in which a day lies. */
export function periodAround(day: IsoDate, every: Recurrence): PointsPeriod {
  if (every === 'day') return { id: day, from: day, to: day };
  const { id, first, last } = periodOn(day, every);
  return { id, from: first, to: last };
}

/** The ids of so many periods of one length, the last of which holds the day, the oldest first. */
export function periodsUpTo(day: IsoDate, every: 'month' | 'quarter' | 'year', count: number): PointsPeriod[] {
  const periods = [periodAround(day, every)];
  while (periods.length < count) {
    const { from } = periods[0] as PointsPeriod;
    const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
    if (from <= firstDay) break;
    periods.unshift(periodAround(month === 1 ? isoDay(year - 1, 12, 31) : isoDay(year, month - 1, 1), every));
  }
  return periods;
}

/**
 * The day on which an instant lies.
 * @param timeZone an IANA name
 */
export function dayOfInstant(instant: string, timeZone = 'Asia/Shanghai'): IsoDate {
  if (timeZone === 'Asia/Shanghai') return dayInShanghai(Date.parse(instant));
  const parts = formatOf(timeZone).formatToParts(Date.parse(instant));
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  return isoDay(part('year'), part('month'), part('day'));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format;
}

const numbersKept = new Map<string, number>();

/** {@link dayNumber} of a day that is asked for again and again; NaN for what is no day. */
export function dayNumberOf(day: unknown): number {
  const kept = numbersKept.get(day as string);
  if (kept !== undefined) return kept;
  const number = isIsoDay(day) ? dayNumber(day) : NaN;
  // A ledger names some thousand days. Whatever names more is not worth keeping.
  if (numbersKept.size < 50_000) numbersKept.set(day as string, number);
  return number;
}
