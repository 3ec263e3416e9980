import type { MeetingStrings } from '../../locales/meeting/index.js';

/** The months that a period takes up: its first one, 1 to 12, and how many. */
export interface MonthSpan {
  readonly start: number;
  readonly months: number;
}

const parts: Readonly<Record<string, number>> = { Q: 3, H: 6 };

/** The months of a period, `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
export function monthSpan(period: string): MonthSpan {
  const part = period.slice(5);
  if (part === '') return { start: 1, months: 12 };
  const months = parts[part.charAt(0)];
  return months === undefined ? { start: Number(part.slice(0, 2)), months: 1 } : { start: (Number(part.slice(1)) - 1) * months + 1, months };
}

/** A period in words, within its year: `10月`, `四季度`, `上半年`; `''` for the whole year. */
export function periodText(period: string, text: MeetingStrings): string {
  const { start, months } = monthSpan(period);
  if (months === 12) return '';
  if (months === 6) return text.half(start === 1 ? 1 : 2);
  return months === 3 ? text.quarter((start + 2) / 3) : text.month(start);
}
