import { addDays } from '../calendar/day.js';
import { isIsoDay, type IsoDate } from '../profile/index.js';
import { halfWidth } from './half-width.js';

/** What a typed or pasted text says of a day. */
export type DayReading =
  | { readonly state: 'empty' }
  /** `isConverted`: the text was not written as `YYYY-MM-DD`. */
  | { readonly state: 'ok'; readonly value: IsoDate; readonly isConverted: boolean }
  /** `impossible-day`: written as a day, but there is none such, as 30 February. */
  | { readonly state: 'bad'; readonly reason: 'not-a-day' | 'impossible-day' };

/** Year, month and day; the year is empty where the form has none. */
const forms: readonly RegExp[] = [
  /^([1-9]\d{3})(\d{2})(\d{2})$/,
  /^([1-9]\d{3})([-./])(\d{1,2})\2(\d{1,2})$/,
  /^([1-9]\d{3})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^()(\d{1,2})[-./](\d{1,2})$/,
  /^()(\d{1,2})月(\d{1,2})[日号]?$/,
];

/** 今天, in the languages of the interface. */
const todayWords = new Set(['今天', 'today', 'بۈگۈن']);

/**
 * Reads a day: `20261122`, `2026-11-22`, `2026.11.22`, `2026/11/22`, `2026年11月22日`, `11.22` and `11月22日` of the year of
 * today, `今天` (`today`, `بۈگۈن`). No time zone takes part.
 * @param today the day that 今天 means and whose year is meant where none is written
 */
export function readDay(text: string, today: IsoDate): DayReading {
  const plain = halfWidth(text).replace(/\s+/g, '').toLowerCase();
  if (plain === '') return { state: 'empty' };
  if (todayWords.has(plain)) return { state: 'ok', value: today, isConverted: true };
  for (const form of forms) {
    const parts = form.exec(plain)?.slice(1).filter((part) => !/^[-./]$/.test(part));
    if (!parts) continue;
    const [year = '', month = '', day = ''] = parts;
    const value = `${year || today.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isIsoDay(value) ? { state: 'ok', value, isConverted: value !== text.trim() } : { state: 'bad', reason: 'impossible-day' };
  }
  return { state: 'bad', reason: 'not-a-day' };
}

/** The last serial number of a spreadsheet: 9999-12-31. */
const lastSerial = 2_958_465;
/** 29 February 1900, which spreadsheets count and which never was. */
const phantomSerial = 60;

/**
 * The day of a serial number of Excel and WPS (1900 system): 1 is 1900-01-01, 45000 is 2023-03-15. A time of day, the
 * part after the point, is left off.
 * @returns undefined for what is no serial number, and for 60, the 29 February 1900 that never was
 */
export function dayOfSerial(serial: number): IsoDate | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial) || whole === phantomSerial) return undefined;
  return addDays('1899-12-31', whole < phantomSerial ? whole : whole - 1);
}
