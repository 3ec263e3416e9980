import type { DutyCell, DutyRow, DutyStatus } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import { dayBeside } from '../../locales/day-beside.js';
import { monthDayText } from '../../locales/format.js';
import type { MeetingStrings } from '../../locales/meeting/index.js';
import type { MeetingModel } from '../meeting-model.js';
import { monthSpan, periodText } from './period.js';

/** What cells are put into words with. */
export interface CellWords {
  readonly text: MeetingStrings;
  readonly locale: string;
  readonly model: MeetingModel;
}

/** What a duty is called with its period: `党小组会 10月`. */
export function cellTitle({ title }: Pick<DutyRow, 'title'>, { period }: Pick<DutyCell, 'period'>, { text, locale }: CellWords): string {
  return text.what(localText(title, locale), periodText(period, text));
}

/** What a cell shows beside its sign: the days on which it was held, a share of groups, or the last day; often nothing. */
export function cellFigure({ status, done, total, last, period, statuses }: DutyCell, { text, locale }: CellWords): string {
  const [only] = statuses;
  if (status === 'not-applicable' || status === 'not-yet-due') return '';
  if (total > 1) return text.doneOf(done, total);
  const isWide = monthSpan(period).months > 1;
  if (only && only.dates.length > 0) {
    if (isWide) return only.dates.map((date) => monthDayText(date, locale)).join(text.groupJoin);
    if (only.source.onFixedDay) return only.dates.map((date) => String(Number(date.slice(8)))).join(text.groupJoin);
    if (only.least > 1) return text.doneOf(only.done, only.least);
    const times = timesHeld(statuses);
    return times > 0 ? String(times) : '';
  }
  return isWide && last !== null ? text.dayBefore(monthDayText(last, locale)) : '';
}

/** How often it was held in one month, where that was more often than it had to be; 0 else. */
function timesHeld([only]: DutyCell['statuses']): number {
  const isCounted = only !== undefined && only.least === 1 && only.dates.length > 1 && !only.source.onFixedDay && monthSpan(only.period).months === 1;
  return isCounted ? only.dates.length : 0;
}

/** Of a cell, the duties that are not met yet. */
export function openDuties({ statuses }: DutyCell): readonly DutyStatus[] {
  return statuses.filter(({ status }) => status === 'overdue' || status === 'due' || status === 'partly');
}

/** Whether a reason was given for every duty of the cell that is overdue. */
export function isExplained({ statuses }: DutyCell, model: MeetingModel): boolean {
  const late = statuses.filter(({ status }) => status === 'overdue');
  return late.length > 0 && late.every(({ id }) => model.reasonsOf(id).length > 0);
}

/** The groups that have not met yet, by name; `''` where the duty is the unit's own. */
export function openGroups(cell: DutyCell, { text, model }: CellWords): string {
  const names = openDuties(cell).flatMap(({ group }) => (group === null ? [] : [model.groups.find(({ id }) => id === group)?.name ?? group]));
  return cell.total > 1 ? names.join(text.groupJoin) : '';
}

/** By when, and how many days are left or over: `应于10月31日前完成，已超期 20 天`. `''` for what is done or not begun. */
export function deadlineText(cell: DutyCell, { text, locale, model }: CellWords): string {
  const day = (last: string): string => dayBeside(last, model.input?.today ?? '', locale);
  const open = openDuties(cell);
  const late = open.filter(({ status }) => status === 'overdue');
  if (late.length > 0) return text.overdue(day(cell.last ?? ''), Math.max(...late.map(({ days }) => days)));
  if (open.length === 0) return '';
  return cell.last === null ? text.noLastDay : text.dueIn(day(cell.last), Math.min(...open.map(({ days }) => days)));
}

/** Why a cell does not apply, or what was taken as given; `''` for nothing. */
export function assumptionText({ statuses }: DutyCell, { text }: CellWords): string {
  const reason = statuses[0]?.reason;
  return reason ? text.reasons[reason.code](reason.values) : '';
}

/** A cell in words, as it is read out, with every figure that it shows: `支委会 10月，应于10月31日前完成，已超期 20 天`. */
export function cellName(row: DutyRow, cell: DutyCell, words: CellWords): string {
  const { text } = words;
  const times = timesHeld(cell.statuses);
  return [cellTitle(row, cell, words), times > 0 ? text.times(times) : '', cellStateText(cell, words)].filter(Boolean).join(text.nameJoin);
}

/** The same without what the duty is called. */
export function cellStateText(cell: DutyCell, words: CellWords): string {
  const { text, locale, model } = words;
  const held = cell.statuses.flatMap(({ dates }) => dates.map((date) => monthDayText(date, locale)));
  return [
    cell.total > 1 ? text.doneOf(cell.done, cell.total) : '',
    // Of what is overdue the deadline says it.
    cell.status === 'overdue' ? '' : text.states[cell.status],
    isExplained(cell, model) ? text.explained : '',
    cell.status === 'not-applicable' ? assumptionText(cell, words) : deadlineText(cell, words),
    held.length > 0 ? text.held(held.join(text.groupJoin)) : '',
  ]
    .filter(Boolean)
    .join(text.nameJoin);
}
