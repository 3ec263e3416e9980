import { isIsoDay } from '../profile/index.js';
import type { RecordedDecision } from './findings.js';
import { meetingFileFormat } from './meeting-file.js';
import type { MinutesVersion } from './minutes.js';
import type { MeetingRecord } from './record.js';

/** A file that belongs to a meeting, as far as it is described. */
export interface OparlEvidence {
  readonly id: string;
  /** Which evidence it is: `notice`, `minutes`, `sheet`, … */
  readonly slot: string;
  readonly name: string;
  /** `''` when it is not known. */
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** When it was attached, as an ISO instant in UTC. */
  readonly time: string;
  /** Where it lies beside the description; null when it is not there. */
  readonly path: string | null;
}

/** What a meeting is described from. */
export interface OparlSource {
  readonly record: MeetingRecord & { readonly id: string; readonly unit: string };
  readonly unitName: string;
  /** Title of the kind. */
  readonly kindTitle: string;
  /** Names of the people in the record, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly decisions: readonly RecordedDecision[];
  /** What is said of a decision, in words, in the same order. */
  readonly results: readonly string[];
  readonly evidence: readonly OparlEvidence[];
  /** When the record was written last, as an ISO instant in UTC. */
  readonly modified: string;
  /** Version and hash of its sealed minutes; null when they are not closed. */
  readonly sealed: { readonly version: number; readonly hash: string } | null;
  /** Every sealed version of its minutes, where they do not lie in a file beside it. */
  readonly versions?: readonly MinutesVersion[];
}

/** An object of OParl, or what is within one. */
export interface OparlObject {
  readonly [field: string]: OparlValue | undefined;
}

export type OparlValue = string | number | boolean | OparlObject | readonly OparlValue[];

const schema = 'https://schema.oparl.org/1.1';

/**
 * A meeting with the field names of OParl 1.1, as far as there are any: `Meeting` with its `Location`, `AgendaItem`s and `File`s.
 * What OParl has no field for stands under names with `jiceng:` before them, as it provides for vendors, and the whole record
 * under `jiceng:record`, so that nothing is lost and `readMeetingFile` reads it again. Ids are URNs, because there is no server that they could be fetched from.
 * A day without a time of day is in `jiceng:date` alone: `start` would claim a time.
 */
export function oparlMeeting({ record, unitName, kindTitle, names, decisions, results, evidence, modified, sealed, versions = [] }: OparlSource): OparlObject {
  const { date, start, end, place = '', title = '', state = 'held', roll = [], agenda = [] } = record;
  const id = urn('meeting', record.id);
  const files = evidence.map((file) => ({ slot: file.slot, file: fileOf(file) }));
  const single = (slot: string): OparlObject | undefined => files.find((each) => each.slot === slot)?.file;
  const [invitation, resultsProtocol] = [single('notice'), single('minutes')];
  const others = files.filter(({ file }) => file !== invitation && file !== resultsProtocol).map(({ file }) => file);
  return withoutUndefined({
    id,
    type: `${schema}/Meeting`,
    name: title === '' ? kindTitle : title,
    // The words that OParl recommends for a meeting that is set and for one that was held.
    meetingState: state === 'held' ? 'durchgeführt' : state === 'planned' ? 'terminiert' : undefined,
    cancelled: state === 'cancelled' ? true : undefined,
    start: instant(date, start),
    end: instant(date, end),
    location: place === '' ? undefined : { id: `${id}:location`, type: `${schema}/Location`, description: place },
    organization: [urn('unit', record.unit)],
    participant: roll.some(({ status }) => isParticipant(status)) ? roll.filter(({ status }) => isParticipant(status)).map(({ person }) => urn('person', person)) : undefined,
    invitation,
    resultsProtocol,
    auxiliaryFile: others.length > 0 ? others : undefined,
    agendaItem: agenda.map((item, index) => agendaItemOf(id, record, index, item.title, decisions, results)),
    modified,
    'jiceng:format': meetingFileFormat,
    'jiceng:date': date,
    'jiceng:kind': record.kind,
    'jiceng:kindTitle': kindTitle,
    'jiceng:unitName': unitName,
    'jiceng:votes': decisions.length > 0 ? decisions.map((decision, index) => voteOf(decision, results[index] ?? '')) : undefined,
    'jiceng:minutes': sealed ? { version: sealed.version, sha256: sealed.hash } : undefined,
    'jiceng:versions': versions.length > 0 ? plain(versions) : undefined,
    'jiceng:names': names,
    'jiceng:record': plain(record),
  });
}

/** A list of objects as an OParl server gives one, on a single page. */
export function oparlList(data: readonly OparlObject[]): OparlObject {
  return { data, pagination: { totalElements: data.length, elementsPerPage: Math.max(1, data.length), currentPage: 1, totalPages: 1 }, links: {} };
}

/** As it will stand in the file. */
function plain(value: object): OparlObject {
  return JSON.parse(JSON.stringify(value)) as OparlObject;
}

function agendaItemOf(meeting: string, { resolutions = [] }: MeetingRecord, index: number, name: string, decisions: readonly RecordedDecision[], results: readonly string[]): OparlObject {
  const texts = resolutions.flatMap((resolution) => (typeof resolution === 'object' && resolution.item === index ? [resolution.text] : []));
  // A vote belongs to the item whose words it was about: a record says nothing else of it.
  const result = decisions.flatMap(({ about }, place) => (about !== '' && about === name ? [results[place] ?? ''] : [])).join('\n');
  return withoutUndefined({
    id: `${meeting}:agenda:${index + 1}`,
    type: `${schema}/AgendaItem`,
    meeting,
    number: String(index + 1),
    order: index,
    name,
    result: result === '' ? undefined : result,
    resolutionText: texts.length > 0 ? texts.join('\n') : undefined,
  });
}

function voteOf({ about, decision }: RecordedDecision, result: string): OparlObject {
  if (!decision) return { about, result };
  const { valid, passed, isJudged, rule, clause, counts } = decision;
  return withoutUndefined({ about, result, valid, passed: isJudged ? passed : undefined, rule, clause: [clause.title, clause.section ?? ''].filter(Boolean).join(' '), counts: { ...counts } });
}

function fileOf({ id, name, type, bytes, hash, time, path }: OparlEvidence): OparlObject {
  return withoutUndefined({
    id: urn('file', id),
    type: `${schema}/File`,
    name: name.replace(/\.[^.]+$/, ''),
    fileName: name,
    mimeType: type === '' ? 'application/octet-stream' : type,
    date: time,
    size: bytes,
    accessUrl: path === null ? undefined : path.split('/').map(encodeURIComponent).join('/'),
    'jiceng:sha256': hash,
  });
}

function isParticipant(status: string): boolean {
  return status === 'present' || status === 'online' || status === 'attending';
}

function urn(kind: string, id: string): string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? `urn:uuid:${id}` : `urn:jiceng:${kind}:${encodeURIComponent(id)}`;
}

function instant(date: string, time: string | undefined): string | undefined {
  return isIsoDay(date) && time !== undefined ? `${date}T${time}:00+08:00` : undefined;
}

function withoutUndefined(fields: Readonly<Record<string, OparlValue | undefined>>): OparlObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
