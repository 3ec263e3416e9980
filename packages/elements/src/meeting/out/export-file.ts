import { oparlList, type MinutesVersion } from '@jiceng/domain';
import { makeCsv, makePace, makeWorkbook, zipFolder } from '@jiceng/storage/transfer';
import type { MenuEntry } from '../../base/frame/frame-view.js';
import { saveFile } from '../../base/save-file.js';
import { meetingOutStrings } from '../../locales/meeting/out.js';
import { readMeetingYear, type MeetingYear } from './meeting-year.js';
import { oparlOf } from './oparl-source.js';
import type { OutElement } from './out-element.js';
import { printEvidence, printYear } from './print-year.js';
import { registerRows, registerWorkbook } from './register-sheet.js';
import { outFileName } from './sheet-frame.js';
import { checkArchiveSize, keptMeetings, yearArchive, yearCalendar, yearPage } from './year-archive.js';

/**
 * The files that a unit's year goes out as: its register as CSV, workbook or page, its calendar, its meetings as JSON, or
 * all of it with the evidence in an archive.
 */
export const meetingFileFormats = ['csv', 'xlsx', 'ics', 'html', 'json', 'zip'] as const;

export type MeetingFileFormat = (typeof meetingFileFormats)[number];

const fileKinds = { csv: 'register', xlsx: 'register', ics: 'calendar', html: 'page', json: 'meetings', zip: 'archive' } as const;

/** What is known while a file is made. */
export interface FileOptions {
  readonly signal?: AbortSignal;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * The year of the unit that shows as a file, offered as a download as well.
 * @returns the file with its name
 * @throws {JicengError} `archive-too-large` for more than 200 MB of evidence, before anything is read; `aborted` when the user calls
 * it off; as `readMeetingYear`
 */
export function exportMeetingFile(element: OutElement, format: MeetingFileFormat): Promise<File> {
  return element.work.run(undefined, async (signal) => {
    const source = await readMeetingYear(element);
    const file = await meetingFile(element, source, format, { signal, now: Date.now(), onProgress: ({ done, total }) => element.work.progress({ phase: 'writing', done, total }) });
    saveFile(file.name, file);
    return file;
  });
}

/** The same without the download, from what is known already. */
export async function meetingFile(element: Pick<OutElement, 'opened'>, source: MeetingYear, format: MeetingFileFormat, options: FileOptions): Promise<File> {
  const content = await contentOf(element, source, format, options);
  return new File([content], outFileName(source, fileKinds[format], source.year, format), { type: content.type });
}

async function contentOf({ opened }: Pick<OutElement, 'opened'>, source: MeetingYear, format: MeetingFileFormat, { signal, now, onProgress }: FileOptions): Promise<Blob> {
  const pace = makePace(signal);
  switch (format) {
    case 'csv':
      return makeCsv(registerRows(source).map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell))), pace);
    case 'xlsx':
      return makeWorkbook(registerWorkbook(source), pace);
    case 'ics':
      return new Blob([yearCalendar(source, now)], { type: 'text/calendar;charset=utf-8' });
    case 'html':
      return new Blob([yearPage(source, await versionsOf(opened, source))], { type: 'text/html;charset=utf-8' });
    case 'json': {
      const versions = await versionsOf(opened, source);
      const meetings = keptMeetings(source).map((meeting) => oparlOf(source, meeting, () => null, versions.get(meeting.id)));
      return new Blob([`${JSON.stringify(oparlList(meetings), null, 2)}\n`], { type: 'application/json' });
    }
    case 'zip': {
      checkArchiveSize(source);
      const store = opened as NonNullable<typeof opened>;
      const files = yearArchive(source, { versions: await versionsOf(opened, source), fileOf: (id) => store.attachments.file(id), now });
      return zipFolder(files, pace, onProgress);
    }
  }
}

/** Every sealed version of the meetings that have some. */
async function versionsOf(opened: OutElement['opened'], source: MeetingYear): Promise<Map<string, readonly MinutesVersion[]>> {
  const sealed = keptMeetings(source).filter(({ version }) => version > 0);
  const store = opened as NonNullable<typeof opened>;
  return new Map(await Promise.all(sealed.map(async ({ id }) => [id, await store.meetings.history(id)] as const)));
}

/** How much there is to go out, where it is known. */
export interface OutCounts {
  readonly meetings?: number;
  readonly files?: number;
}

/** What goes out of the unit and year that show, as entries of the menu; none without a unit. */
export function outMenu(element: OutElement, { meetings, files }: OutCounts = {}): MenuEntry[] {
  if (element.shownUnit === null || !element.model.profile) return [];
  const { shownYear: year } = element;
  const text = meetingOutStrings(element.settings.locale);
  const labels: Readonly<Record<MeetingFileFormat, string>> = {
    xlsx: text.menu.xlsx(year, meetings),
    csv: text.menu.csv(year, meetings),
    html: text.menu.html(year),
    ics: text.menu.ics(year),
    json: text.menu.json(year, meetings),
    zip: text.menu.zip(year, files),
  };
  return [
    ...(Object.keys(labels) as MeetingFileFormat[]).map((format): MenuEntry => ({ label: labels[format], run: () => exportFromMenu(element, format) })),
    { label: text.menu.year, run: () => printYear(element) },
    { label: text.menu.evidence, run: () => printEvidence(element) },
  ];
}

async function exportFromMenu(element: OutElement, format: MeetingFileFormat): Promise<void> {
  const text = meetingOutStrings(element.settings.locale);
  const { name } = await element.attempt(() => exportMeetingFile(element, format));
  element.announcer.announce(text.exported(name));
  if (format === 'ics') element.actions.toast.show({ text: text.calendarHint });
}
