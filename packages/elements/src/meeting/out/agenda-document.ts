import { yearOf, type MeetingRecord } from '@jiceng/domain';
import type { PrintDocument } from '../../base/print/print-document.js';
import { dayText } from '../../locales/format.js';
import { meetingSheetStrings, type MeetingSheetStrings } from '../../locales/meeting/sheets.js';
import { weekdayText } from '../../base/day-strip/day-words.js';
import { readFrame, type OutFrame } from './meeting-year.js';
import type { OutElement } from './out-element.js';
import { groupName, personName, recordTitle } from './out-words.js';
import { sheetFrame } from './sheet-frame.js';
import { printed, type TextDocument } from './text-document.js';

/**
 * The agenda of a meeting, set as a formal text: when and where, who leads it, and its items in their order.
 * @throws {JicengError} as {@link readFrame}
 */
export async function agendaDocument(element: OutElement, record: MeetingRecord): Promise<PrintDocument> {
  return printed(agendaText(await readFrame(element), record));
}

/** The same from what is known already. */
export function agendaText(frame: OutFrame, record: MeetingRecord): TextDocument {
  const text = meetingSheetStrings(frame.locale);
  const items = agendaLines(frame, record, text);
  return {
    ...sheetFrame(frame, 'agenda', record.date === '' ? frame.year : yearOf(record.date)),
    title: text.agendaTitle,
    period: titleAndDay(frame, record),
    orientation: 'portrait',
    form: 'formal',
    sections: [{ blocks: [{ kind: 'facts', facts: headFacts(frame, record, text) }, { kind: 'heading', text: text.agenda }, ...items.map((line) => ({ kind: 'paragraph' as const, text: line }))] }],
  };
}

/** What a meeting is called, its group and its day: what tells one sheet from another. */
export function titleAndDay({ profile, locale, groups }: OutFrame, record: MeetingRecord): string {
  return [recordTitle(profile, record, locale), ...(record.group === undefined ? [] : [groupName(groups, record.group)]), ...(record.date === '' ? [] : [dayText(record.date, locale)])].join(' · ');
}

/** When, where and by whom, as far as the record says. */
export function headFacts({ people, locale, groups }: OutFrame, { date, start = '', end = '', place = '', mode, chair = '', recorder = '', group = '' }: MeetingRecord, text: MeetingSheetStrings): { label: string; value: string }[] {
  const rows: readonly (readonly [string, string])[] = [
    [text.date, date === '' ? '' : weekdayText(date, locale)],
    [text.time, start === '' ? '' : text.timeSpan(start, end)],
    [text.place, place],
    [text.mode, mode ? text.modes[mode] : ''],
    [text.group, group === '' ? '' : groupName(groups, group)],
    [text.chair, chair === '' ? '' : personName(people, chair)],
    [text.recorder, recorder === '' ? '' : personName(people, recorder)],
  ];
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

/** The items of the agenda, numbered, each with who speaks. */
export function agendaLines({ people }: OutFrame, { agenda = [] }: MeetingRecord, text: MeetingSheetStrings): string[] {
  return agenda.map(({ title, first = false, speaker = '' }, index) => `${index + 1}. ${title}${first ? text.firstItem : ''}${speaker === '' ? '' : text.speaker(personName(people, speaker))}`);
}
