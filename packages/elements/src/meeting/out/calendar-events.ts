import { addDays, clauseText, contentHash, procedureState, type CalendarEvent, type DutyStatus, type IsoDate } from '@jiceng/domain';
import { procedureEvents, type StoredMeeting, type StoredProcedure } from '@jiceng/storage';
import { localText } from '../../facts/fact-words.js';
import { dayText, monthDayText } from '../../locales/format.js';
import { meetingOutStrings } from '../../locales/meeting/out.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import { usableHolidays } from '../usable-holidays.js';
import type { MeetingYear } from './meeting-year.js';
import { dutyTitle, periodText, recordTitle } from './out-words.js';

/** Days before, on which an alarm rings. */
const alarmDays = [7, 1] as const;

/**
 * What belongs in a calendar of the year: the last day of every duty (of a theme day the planned one), meetings that are planned or held,
 * and the days on which notices end. What is done stays in it without an alarm, so that a second import takes the alarm away.
 */
export function calendarEvents(source: MeetingYear): CalendarEvent[] {
  return [
    ...source.statuses.flatMap((status) => dutyEvent(source, status)),
    ...[...source.meetings, ...source.withdrawn].flatMap((meeting) => meetingEvent(source, meeting)),
    ...source.procedures.flatMap((procedure) => noticeEvents(source, procedure)),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** An id of ASCII that is the same each time, whatever the ids of units and duties look like. */
function eventId(kind: string, key: string): string {
  return `${kind}-${contentHash({ kind, key }).slice(0, 32)}@jiceng`;
}

/** Alarms that can still ring: one whose day has passed would ring at once. */
function alarmsFor(date: IsoDate, title: string, { today, locale }: MeetingYear): CalendarEvent['alarms'] {
  const text = meetingOutStrings(locale);
  return alarmDays.filter((days) => addDays(date, -days) >= today).map((daysBefore) => ({ daysBefore, text: text.alarm(daysBefore, title) }));
}

function dutyEvent(source: MeetingYear, status: DutyStatus): CalendarEvent[] {
  const { locale, unitName } = source;
  const date = status.planned ?? status.last;
  if (!status.applies || date === null) return [];
  const [text, words] = [meetingOutStrings(locale), meetingSheetStrings(locale)];
  const period = periodText(status.period, words, locale);
  const title = (status.planned === null ? text.dutyTitle : text.dutyPlanned)(dutyTitle(status, source), period, unitName);
  const isDone = status.status === 'done';
  return [
    {
      id: eventId('duty', status.id),
      date,
      title: isDone ? text.dutyDone(title) : title,
      description: [text.dutyText(status.last === null ? '' : monthDayText(status.last, locale), status.done, status.least), text.dutyRule(clauseText(status.clause))].join('\n'),
      alarms: isDone ? [] : alarmsFor(date, title, source),
    },
  ];
}

function meetingEvent(source: MeetingYear, { id, record, withdrawn }: StoredMeeting): CalendarEvent[] {
  const { locale, unitName, profile } = source;
  const { date, state, start, end, place } = record;
  if (state === 'draft' || date === '') return [];
  const title = meetingOutStrings(locale).meetingTitle(recordTitle(profile, record, locale), unitName);
  return [
    {
      id: eventId('meeting', id),
      date,
      title,
      description: (record.agenda ?? []).map((item, index) => `${index + 1}. ${item.title}`).join('\n'),
      isCancelled: state === 'cancelled' || withdrawn !== undefined,
      alarms: state === 'planned' ? alarmsFor(date, title, source) : [],
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(place !== undefined && { place }),
    },
  ];
}

function noticeEvents(source: MeetingYear, procedure: StoredProcedure): CalendarEvent[] {
  const { profile, locale, unitName, today, year, holidays } = source;
  const text = meetingOutStrings(locale);
  if (!Object.hasOwn(profile.meeting.procedures, procedure.procedure)) return [];
  const { steps } = procedureState(profile, procedure.procedure, procedureEvents(procedure), today, usableHolidays(holidays));
  return steps.flatMap(({ step, notice }): CalendarEvent[] => {
    const from = notice?.days[0]?.date;
    if (!notice || from === undefined || notice.date.slice(0, 4) !== String(year)) return [];
    const title = text.noticeEnd(procedure.title, localText(step.title, locale), unitName);
    const period = text.noticeText(dayText(from, locale), dayText(notice.date, locale), step.notice?.workingDays ?? 0, dayText(notice.next, locale));
    return [
      {
        id: eventId('notice', `${procedure.id}/${step.id}`),
        date: notice.date,
        title,
        description: notice.estimated || notice.nextEstimated ? `${period}\n${text.noticeEstimated}` : period,
        alarms: alarmsFor(notice.date, title, source),
      },
    ];
  });
}
