import { dutyRows, monthOf, type DutyCell, type DutyRow, type DutyStatus } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import { monthDayText } from '../../locales/format.js';
import type { MeetingSheetStrings } from '../../locales/meeting/sheets.js';

/** One cell of a row: so many months wide, with its sign and its words. */
export interface YearGridCell {
  readonly span: number;
  readonly text: string;
}

/** The year as it stands on paper. The spans of a row add up to twelve. */
export interface YearGrid {
  readonly head: string;
  readonly months: readonly string[];
  readonly sumHead: string;
  readonly rows: readonly { readonly title: string; readonly cells: readonly YearGridCell[]; readonly sum: string }[];
}

const monthsInYear = 12;

/** The grid of a year: a row for each duty, a cell for each of its periods. */
export function yearGrid(statuses: readonly DutyStatus[], reasons: ReadonlyMap<string, string>, text: MeetingSheetStrings, locale: string): YearGrid {
  return {
    head: text.duty,
    months: text.months,
    sumHead: text.done,
    rows: dutyRows(statuses).map((row) => ({
      title: localText(row.title, locale),
      cells: cellsOf(row, reasons, text, locale),
      sum: row.total === 0 ? text.states['not-applicable'] : `${row.done}/${row.total}`,
    })),
  };
}

function cellsOf({ cells }: DutyRow, reasons: ReadonlyMap<string, string>, text: MeetingSheetStrings, locale: string): YearGridCell[] {
  const found: YearGridCell[] = [];
  let next = 1;
  const fill = (upTo: number): void => {
    for (; next < upTo; next++) found.push({ span: 1, text: '' });
  };
  for (const cell of cells) {
    const { start, span } = monthsOf(cell);
    const words = cellText(cell, reasons, text, locale);
    // Two occasions in one month share its cell.
    if (start < next) {
      const last = found.pop();
      if (last) found.push({ span: last.span, text: [last.text, words].filter(Boolean).join(text.listJoin) });
      continue;
    }
    fill(start);
    found.push({ span, text: words });
    next = start + span;
  }
  fill(monthsInYear + 1);
  return found;
}

function monthsOf({ period, first }: DutyCell): { start: number; span: number } {
  const part = period.slice(5);
  const number = Number(part.slice(1));
  if (part === '') return { start: 1, span: monthsInYear };
  if (part.startsWith('Q')) return { start: number * 3 - 2, span: 3 };
  if (part.startsWith('H')) return { start: number * 6 - 5, span: 6 };
  return { start: monthOf(first), span: 1 };
}

/** What a cell says: its sign, and the days, the count or the word that belong to it. */
export function cellText({ status, done, total, last, statuses }: DutyCell, reasons: ReadonlyMap<string, string>, text: MeetingSheetStrings, locale: string): string {
  const sign = text.states[status];
  const [only] = statuses;
  const share = total > 1 ? `${done}/${total}` : only && only.least > 1 ? `${only.done}/${only.least}` : '';
  switch (status) {
    case 'done': {
      const days = total === 1 ? [...new Set(statuses.flatMap(({ dates }) => dates))].map((day) => monthDayText(day, locale)) : [];
      return `${sign} ${days.length > 0 ? days.join(text.listJoin) : share}`.trim();
    }
    case 'partly':
      return `${sign} ${share}`.trim();
    case 'due':
      return `${sign} ${last === null ? text.stateWords.due : text.until(monthDayText(last, locale))}`;
    case 'overdue': {
      const late = statuses.filter((each) => each.status === 'overdue');
      const word = late.every(({ id }) => reasons.has(id)) ? text.explained : text.stateWords.overdue;
      return `${sign} ${word}${share === '' ? '' : ` ${share}`}`;
    }
    case 'not-yet-due':
      return sign;
    default:
      return `${sign} ${text.stateWords['not-applicable']}`;
  }
}
