import { JicengError } from '../error.js';
import { recordDifference, verifyMinutes, type MinutesVersion } from './minutes.js';
import type { MeetingRecord } from './record.js';
import { isFields, recordFault, versionsFault } from './record-form.js';

/** The form of the files that meetings go out as: a whole number that grows when an older reader could not understand them. */
export const meetingFileFormat = 1;

/** A record as a file has it: of a unit, and mostly with the id under which it was kept. */
export type FileRecord = MeetingRecord & { readonly unit: string };

/** A file of evidence, as the description of a meeting names it. */
export interface FileEvidence {
  readonly id: string;
  readonly name: string;
  /** `''` when it is not known. */
  readonly type: string;
  /** SHA-256 of its bytes; `''` when it is not said. */
  readonly hash: string;
  /** Where it lies beside the description; null when it is not there. */
  readonly path: string | null;
}

/**
 * Why nothing can be taken from the description of a meeting.
 *
 * - `no-record`: it is none of ours, so that its kind and figures are not known
 * - `newer-format`: a newer version wrote it
 * - `bad-form`: a field has a form that cannot be read; `values.field` says which
 * - `sealed-broken`: a sealed version is not as it was sealed, or what stands is not what the last one says; `values.version`
 */
export interface MeetingFileFault {
  readonly code: 'no-record' | 'newer-format' | 'bad-form' | 'sealed-broken';
  readonly values: Readonly<Record<string, string | number>>;
}

/** One meeting of a file. */
export interface FileMeeting {
  /** Its title, day and unit as far as they can be read, so that also one that cannot be taken is named. */
  readonly label: { readonly name: string; readonly date: string; readonly unitName: string };
  /** Null with a fault. */
  readonly record: FileRecord | null;
  readonly fault: MeetingFileFault | null;
  /** Every sealed version of its minutes, the first one first; each is as it was sealed. */
  readonly versions: readonly MinutesVersion[];
  /** Whether its minutes are closed, so that the last version is what it says. */
  readonly isClosed: boolean;
  /** Whether the file says that they are closed and has no version that shows it: then the record is taken as not closed. */
  readonly isSealMissing: boolean;
  /** Names of people by the ids that the record has of them. */
  readonly names: Readonly<Record<string, string>>;
  readonly evidence: readonly FileEvidence[];
}

/**
 * Reads what `oparlMeeting` and `oparlList` wrote: one meeting, a list of them, or the page that a list stands in. Every
 * meeting of it is there, with its record or with why it has none.
 * @param text the JSON
 * @param sealed the JSON of its sealed versions, where they lie in a file beside it; for one meeting
 * @throws {JicengError} `file-unreadable`, with `details.reason` `empty`, `damaged` when it is no whole JSON, or `no-meetings`
 */
export function readMeetingFile(text: string, sealed?: string): FileMeeting[] {
  const value = parsed(text);
  const list = Array.isArray(value) ? value : isFields(value) && Array.isArray(value['data']) ? value['data'] : [value];
  const meetings = list.filter(isMeeting);
  if (meetings.length === 0) throw unreadable('no-meetings', 'The file holds no meetings.');
  const beside = sealed === undefined ? undefined : parsed(sealed);
  return meetings.map((meeting) => meetingOf(meeting, beside ?? meeting['jiceng:versions']));
}

function unreadable(reason: string, sentence: string): JicengError {
  return new JicengError('file-unreadable', `${sentence} Nothing was imported.`, { reason });
}

function parsed(text: string): unknown {
  if (text.trim() === '') throw unreadable('empty', 'The file is empty.');
  try {
    // A byte order mark is no part of JSON.
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw unreadable('damaged', 'The file is no whole JSON: it is damaged, or its end is missing.');
  }
}

function isMeeting(value: unknown): value is Readonly<Record<string, unknown>> {
  return isFields(value) && typeof value['type'] === 'string' && /^https:\/\/schema\.oparl\.org\/1\.\d+\/Meeting$/.test(value['type']);
}

function meetingOf(meeting: Readonly<Record<string, unknown>>, versions: unknown): FileMeeting {
  const base = {
    label: { name: textIn(meeting, 'name'), date: textIn(meeting, 'jiceng:date') || textIn(meeting, 'start').slice(0, 10), unitName: textIn(meeting, 'jiceng:unitName') },
    names: namesIn(meeting['jiceng:names']),
    evidence: evidenceIn(meeting),
  };
  const without = (code: MeetingFileFault['code'], values: MeetingFileFault['values'] = {}): FileMeeting => ({ ...base, record: null, fault: { code, values }, versions: [], isClosed: false, isSealMissing: false });
  const format = meeting['jiceng:format'] ?? 1;
  if (typeof format !== 'number' || format > meetingFileFormat) return without('newer-format', { format: String(format).slice(0, 20), known: meetingFileFormat });
  const record = meeting['jiceng:record'];
  if (record === undefined) return without('no-record');
  const field = recordFault(record) ?? (versions === undefined ? null : versionsFault(versions));
  if (field !== null) return without('bad-form', { field });
  const sealed = (versions ?? []) as readonly MinutesVersion[];
  const broken = brokenVersion(record as FileRecord, sealed, meeting['jiceng:minutes']);
  if (broken !== null) return without('sealed-broken', { version: broken });
  const saysClosed = isFields(meeting['jiceng:minutes']);
  return { ...base, record: record as FileRecord, fault: null, versions: sealed, isClosed: saysClosed && sealed.length > 0, isSealMissing: saysClosed && sealed.length === 0 };
}

/**
 * The number of the first sealed version that is not as it was sealed; that of the last one when the meeting says that its
 * minutes are closed, and its record or its hash is another than of that version; null when all is in order.
 */
function brokenVersion(record: FileRecord, versions: readonly MinutesVersion[], minutes: unknown): number | null {
  const { ok, firstBad = 1 } = verifyMinutes(versions);
  if (!ok) return firstBad;
  if (versions.some((version) => version.record.id !== record.id)) return 1;
  const last = versions.at(-1);
  if (!last || !isFields(minutes)) return null;
  const isSame = minutes['sha256'] === last.hash && minutes['version'] === last.version && recordDifference(last.record, record).length === 0;
  return isSame ? null : last.version;
}

function textIn(fields: Readonly<Record<string, unknown>>, field: string): string {
  const value = fields[field];
  return typeof value === 'string' ? value : '';
}

function namesIn(value: unknown): Readonly<Record<string, string>> {
  return isFields(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {};
}

function evidenceIn(meeting: Readonly<Record<string, unknown>>): FileEvidence[] {
  const { auxiliaryFile: others } = meeting as { readonly auxiliaryFile?: unknown };
  return [meeting['invitation'], meeting['resultsProtocol'], ...(Array.isArray(others) ? others : [])].filter(isFields).flatMap((file): FileEvidence[] => {
    const id = idOf(textIn(file, 'id'));
    if (id === '') return [];
    const path = pathOf(textIn(file, 'accessUrl'));
    return [{ id, name: textIn(file, 'fileName') || textIn(file, 'name'), type: textIn(file, 'mimeType'), hash: textIn(file, 'jiceng:sha256'), path }];
  });
}

/** The id in a URN that `oparlMeeting` made of it; `''` for any other. */
function idOf(urn: string): string {
  const [, kind, id = ''] = /^urn:(uuid|jiceng:file):(.+)$/.exec(urn) ?? [];
  return kind === 'uuid' ? id : decoded(id);
}

function pathOf(url: string): string | null {
  const path = decoded(url);
  // What lies elsewhere, or above the description, is not in the archive.
  return path === '' || /^[a-z][a-z+.-]*:|^[\\/]|(?:^|\/)\.\.(?:\/|$)/i.test(path) ? null : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
