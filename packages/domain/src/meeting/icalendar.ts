import { addDays } from '../calendar/index.js';
import type { IsoDate } from '../profile/index.js';

/** One thing in a calendar. Days and times are those of Asia/Shanghai. */
export interface CalendarEvent {
  /** The same each time the event is written, and of no other event: by it a second import updates the first. */
  readonly id: string;
  readonly date: IsoDate;
  /** `HH:MM`; without it the event takes the whole day. */
  readonly start?: string;
  readonly end?: string;
  readonly title: string;
  readonly description?: string;
  readonly place?: string;
  /** Whether it is called off: a calendar that has it strikes it out. */
  readonly isCancelled?: boolean;
  /** How many days before it an alarm rings, and what it says. */
  readonly alarms: readonly { readonly daysBefore: number; readonly text: string }[];
}

/** A calendar as a file. */
export interface CalendarFile {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When it is written, in milliseconds since 1970: events of a later file stand before those of an earlier one. */
  readonly now: number;
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const longestLine = 75;
const timeZone = 'Asia/Shanghai';

/** China keeps one time all year, eight hours ahead of UTC. */
const timeZoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${timeZone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A calendar as iCalendar text (RFC 5545): CRLF, lines folded at 75 octets of UTF-8, texts escaped. An event keeps its UID
 * from one file to the next and its sequence grows with the time, so that importing a later file updates what is there.
 *
 * Written by ourselves: `ics` 3.12 folds after 75 characters, which is 225 octets of Chinese, has no time zone, and brings a
 * validator along; `ical-generator` 11.1 folds rightly, but takes times of a zone from the clock of the computer, writes no
 * VTIMEZONE of its own, and lets control characters through that no text may hold.
 */
export function icalendar({ name, events, now }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jiceng//Meeting checklist//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('NAME', name),
    property('X-WR-CALNAME', name),
    `X-WR-TIMEZONE:${timeZone}`,
    ...timeZoneLines,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ id, date, start, end, title, description = '', place = '', isCancelled = false, alarms }: CalendarEvent, now: number): string[] {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VEVENT',
    property('UID', id),
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    // Minutes since 1970: larger in every later file, and within the 31 bits of an integer.
    `SEQUENCE:${Math.max(0, Math.floor(now / 60_000))}`,
    ...whenLines(date, start, end),
    property('SUMMARY', title),
    ...(description === '' ? [] : [property('DESCRIPTION', description)]),
    ...(place === '' ? [] : [property('LOCATION', place)]),
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    // A deadline takes nobody's day.
    `TRANSP:${start === undefined ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(isCancelled ? [] : alarms.flatMap(alarmLines)),
    'END:VEVENT',
  ];
}

function whenLines(date: IsoDate, start: string | undefined, end: string | undefined): string[] {
  if (start === undefined) return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`];
  const at = (time: string): string => `;TZID=${timeZone}:${compact(date)}T${time.replace(':', '')}00`;
  return [`DTSTART${at(start)}`, ...(end !== undefined && end > start ? [`DTEND${at(end)}`] : [])];
}

function alarmLines({ daysBefore, text }: CalendarEvent['alarms'][number]): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-P${daysBefore}D`, property('DESCRIPTION', text), 'END:VALARM'];
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '');
}

function property(name: string, text: string): string {
  return `${name}:${escaped(text)}`;
}

/** A text as a value: line ends, backslashes, semicolons and commas escaped; what no text may hold is left out. */
function escaped(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Half a pair of surrogates is no character, and has no form in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A line with a break and a space before each octet that is too many; no character is split. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
