import { icalendar, JicengError, type MinutesVersion } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { archivedName, makeCsv, makeWorkbook, uniquePaths, type ArchivedFile } from '@jiceng/storage/transfer';
import { meetingOutStrings } from '../../locales/meeting/out.js';
import { meetingSheetStrings } from '../../locales/meeting/sheets.js';
import { calendarEvents } from './calendar-events.js';
import { evidenceOfYear, evidenceText, type EvidenceEntry } from './evidence-document.js';
import type { MeetingYear } from './meeting-year.js';
import { minutesText } from './minutes-document.js';
import { oparlOf } from './oparl-source.js';
import { groupName, kindTitle, recordTitle, slotText } from './out-words.js';
import { pageHtml } from './page-html.js';
import { registerRows, registerText, registerWorkbook } from './register-sheet.js';
import { yearText } from './year-document.js';

/** Bytes of evidence that go into one archive. A store takes no more for a unit and year; an imported one may hold more. */
export const archiveBytes = 200 * 1024 * 1024;

/** What an archive is made of beside what is known of the year. */
export interface ArchiveSource {
  /** The sealed versions of each meeting, by its id. */
  readonly versions: ReadonlyMap<string, readonly MinutesVersion[]>;
  /** The file of a piece of evidence. */
  readonly fileOf: (id: string) => Promise<Blob>;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** The meetings that go out: drafts stay. */
export function keptMeetings({ meetings }: Pick<MeetingYear, 'meetings'>): StoredMeeting[] {
  return meetings.filter(({ record }) => record.state !== 'draft');
}

/** The year as a page: the table, the register, the minutes of each meeting, the list of evidence. */
export function yearPage(source: MeetingYear, versions: ArchiveSource['versions']): string {
  const text = meetingOutStrings(source.locale);
  const { attachments } = source;
  return pageHtml({
    title: text.pageTitle(source.unitName, source.year),
    locale: source.locale,
    contents: text.contents,
    documents: [yearText(source), registerText(source), ...keptMeetings(source).map((meeting) => minutesText(source, { meeting, versions: versions.get(meeting.id) ?? [], attachments })), evidenceText(source)],
  });
}

/** The calendar of the year as text. */
export function yearCalendar(source: MeetingYear, now: number): string {
  return icalendar({ name: meetingOutStrings(source.locale).calendarName(source.unitName, source.year), events: calendarEvents(source), now });
}

/**
 * The files of one unit's year: the register as workbook, table and page, the calendar, a folder for each meeting with its
 * minutes, its description, its sealed versions and its evidence, what belongs to no meeting, and a list of all evidence with hashes.
 * Nothing is read before its turn comes.
 * @throws {JicengError} `archive-too-large` when there are more than {@link archiveBytes} of evidence
 */
export function yearArchive(source: MeetingYear, { versions, fileOf, now }: ArchiveSource): ArchivedFile[] {
  checkArchiveSize(source);
  const { folder } = meetingOutStrings(source.locale);
  const root = archivedName(`${source.unitName}_${source.year}`);
  const entries = evidenceOfYear({ meetings: keptMeetings(source), attachments: source.attachments });
  const folders = meetingFolders(source);
  const paths = evidencePaths(source, entries, folders);
  const inMeeting = (meeting: StoredMeeting): ArchivedFile[] => {
    const place = folders.get(meeting.id) ?? '';
    const sealed = versions.get(meeting.id) ?? [];
    return [
      { path: `${place}/${folder.minutes}`, read: () => minutesPage(source, meeting, sealed) },
      { path: `${place}/${folder.meetingFile}`, read: () => json(oparlOf(source, meeting, (id) => paths.get(pathKey(meeting, id))?.slice(place.length + 1) ?? null)) },
      ...(sealed.length === 0 ? [] : [{ path: `${place}/${folder.versions}`, read: () => json(sealed) }]),
    ];
  };
  const files: ArchivedFile[] = [
    { path: folder.table, read: () => makeCsv(registerRows(source).map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell)))) },
    { path: folder.register, read: () => makeWorkbook(registerWorkbook(source)) },
    { path: folder.page, read: () => yearPage(source, versions) },
    { path: folder.calendar, read: () => yearCalendar(source, now) },
    { path: folder.index, read: () => makeCsv(indexRows(source, entries)) },
    ...keptMeetings(source).flatMap(inMeeting),
    ...entries.flatMap(({ meeting, id }) => {
      const path = paths.get(pathKey(meeting, id));
      return path === undefined ? [] : [{ path, read: () => fileOf(id) }];
    }),
  ];
  return files.map(({ path, read }) => ({ path: `${root}/${path}`, read }));
}

/**
 * Looks at the sizes alone, before anything is read.
 * @throws {JicengError} `archive-too-large`
 */
export function checkArchiveSize({ attachments }: Pick<MeetingYear, 'attachments'>): void {
  const bytes = attachments.reduce((sum, each) => sum + (each.removed ? 0 : each.bytes), 0);
  if (bytes <= archiveBytes) return;
  throw new JicengError('archive-too-large', `Nothing was exported: the evidence has ${bytes} bytes, and an archive takes ${archiveBytes}. Export the register, and save the larger files one by one.`, { bytes, limit: archiveBytes });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function minutesPage(source: MeetingYear, meeting: StoredMeeting, versions: readonly MinutesVersion[]): string {
  const { profile, locale, attachments } = source;
  const last = minutesText(source, { meeting, versions, attachments });
  // Every version as it was sealed, the last one first.
  const earlier = versions.slice(0, meeting.isClosed ? -1 : undefined).reverse().map(({ version }) => minutesText(source, { meeting, versions, attachments }, version));
  return pageHtml({ title: recordTitle(profile, meeting.record, locale), locale, documents: [last, ...earlier] });
}

/** The folder of each meeting, by its id: no two are the same. */
function meetingFolders(source: MeetingYear): Map<string, string> {
  const { profile, locale, groups } = source;
  const { folder } = meetingOutStrings(locale);
  const kept = keptMeetings(source);
  const names = kept.map(({ record }) => archivedName(folder.meeting(record.date, [kindTitle(profile, record.kind, record.date, locale), record.group === undefined ? '' : groupName(groups, record.group), record.title ?? ''].filter(Boolean).join(' '))));
  return new Map(uniquePaths(names).map((name, index) => [(kept[index] as StoredMeeting).id, name]));
}

/** Two meetings may name one file: it lies with each. */
function pathKey(meeting: StoredMeeting | null, id: string): string {
  return `${meeting?.id ?? ''}/${id}`;
}

/** Where each piece of evidence lies that has a file. */
function evidencePaths({ locale }: MeetingYear, entries: readonly EvidenceEntry[], folders: ReadonlyMap<string, string>): Map<string, string> {
  const [{ folder }, words] = [meetingOutStrings(locale), meetingSheetStrings(locale)];
  const there = entries.filter(({ attachment }) => attachment && !attachment.removed);
  const wanted = there.map(({ meeting, slot, attachment }) => {
    const name = archivedName(attachment?.name ?? '');
    return meeting ? [folders.get(meeting.id) ?? '', folder.evidence, archivedName(slotText(slot, words)), name].join('/') : `${folder.others}/${name}`;
  });
  return new Map(uniquePaths(wanted).map((path, index) => [pathKey(there[index]?.meeting ?? null, there[index]?.id ?? ''), path]));
}

function indexRows({ locale, profile }: MeetingYear, entries: readonly EvidenceEntry[]): (string | number)[][] {
  const [text, words] = [meetingOutStrings(locale), meetingSheetStrings(locale)];
  return [
    [...text.index],
    ...entries.map(({ meeting, slot, attachment }) => [
      meeting ? `${meeting.record.date} ${recordTitle(profile, meeting.record, locale)}` : '',
      slot === '' ? '' : slotText(slot, words),
      attachment?.name ?? '',
      attachment?.bytes ?? '',
      attachment?.hash ?? '',
      attachment?.time ?? '',
      attachment ? (attachment.removed ? words.removed : '') : words.lost,
    ]),
  ];
}
