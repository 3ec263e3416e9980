import type { Attendance, AttendanceEntry, MeetingRecord } from '@jiceng/domain';
import type { MeetingSheetStrings } from '../../locales/meeting/sheets.js';
import type { OutFrame } from './meeting-year.js';
import { personName } from './out-words.js';
import type { TextBlock } from './text-document.js';

/**
 * Who came and who did not: the figures, then the names by how they took part, then who was late or left early. Without a
 * roll there are the two figures alone, and of a meeting that was not held nothing.
 */
export function attendanceBlocks({ people }: OutFrame, { roll, state = 'held' }: MeetingRecord, { due, present, excused, absent, attending }: Attendance, text: MeetingSheetStrings): TextBlock[] {
  const heading: TextBlock = { kind: 'heading', text: text.attendance };
  const figure = (value: number | null): string => (value === null ? text.unknown : String(value));
  if (!roll || roll.length === 0) return state === 'held' ? [heading, { kind: 'paragraph', text: text.attendanceFigures(figure(due), figure(present)) }] : [];
  const name = ({ person }: AttendanceEntry): string => personName(people, person);
  const withReason = (entry: AttendanceEntry): string => text.withReason(name(entry), entry.reason ?? '');
  const of = (status: AttendanceEntry['status'], write: (entry: AttendanceEntry) => string): string => roll.filter((entry) => entry.status === status).map(write).join(text.listJoin);
  const times = roll.flatMap((entry) => [...(entry.late === undefined ? [] : [text.lateAt(name(entry), entry.late)]), ...(entry.left === undefined ? [] : [text.leftAt(name(entry), entry.left)])]);
  const lines: readonly (readonly [string, string])[] = [
    [text.present, of('present', name)],
    [text.online, of('online', (entry) => text.checkedInAt(name(entry), entry.checkedIn ?? ''))],
    [text.excused, of('excused', withReason)],
    [text.absent, of('absent', withReason)],
    [text.attending, of('attending', name)],
    [text.lateAndLeft, times.join(text.sentenceJoin)],
  ];
  return [
    heading,
    { kind: 'paragraph', text: text.attendanceLine(figure(due), figure(present), excused, absent, attending) },
    ...lines.filter(([, names]) => names !== '').map(([label, names]): TextBlock => ({ kind: 'paragraph', text: text.sentence(text.pair(label, names)) })),
  ];
}
