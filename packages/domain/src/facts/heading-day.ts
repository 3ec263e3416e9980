import { isIsoDay, type IsoDate } from '../profile/index.js';

/** A day that a heading names. `year`: it names a year and no day in it. */
export type HeadingDay = { readonly form: 'day'; readonly day: IsoDate } | { readonly form: 'year'; readonly year: number };

const dayPattern = /(?<!\d)(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})(?:日|号)?(?!\d)/;
const monthPattern = /(?<!\d)(\d{4})年(\d{1,2})月(?:末|底)?/;
const yearEndPattern = /(?<!\d)(\d{4})年?度?(?:年末|年底|年终|末|底)/;
const yearPattern = /(?<!\d)(\d{4})(?:年度|年)/;
/** What stands around a day and says nothing more. */
const emptyNote = /[([【〔]\s*(?:截至|截止|至|截至到)?\s*[)\]】〕]/;
const edges = /^[\s:,\-_、·]*(?:截至|截止)?[\s:,\-_、·]*|(?:截至|截止)?[\s:,\-_、·]*$/g;

/** The day in a heading, and the heading without it: 党员（2025年末） → 党员 and 2025-12-31. */
export function readHeadingDay(heading: string): { readonly rest: string; readonly day: HeadingDay | null } {
  const text = heading.normalize('NFKC');
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    const day = match && read(match);
    if (!match || !day) continue;
    const rest = (text.slice(0, match.index) + text.slice(match.index + match[0].length)).replace(emptyNote, '').replace(edges, '');
    return { rest, day };
  }
  return { rest: text, day: null };
}

const readers: readonly (readonly [RegExp, (match: RegExpExecArray) => HeadingDay | undefined])[] = [
  [dayPattern, ([, year, month, day]) => existing(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)],
  [monthPattern, ([, year, month]) => existing(lastDayOfMonth(Number(year), Number(month)))],
  [yearEndPattern, ([, year]) => existing(`${year}-12-31`)],
  [yearPattern, ([, year]) => ({ form: 'year', year: Number(year) })],
];

function existing(day: string): HeadingDay | undefined {
  return isIsoDay(day) ? { form: 'day', day } : undefined;
}

function lastDayOfMonth(year: number, month: number): string {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : '';
}
