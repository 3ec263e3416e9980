import { JicengError } from '../error.js';
import { contentHash } from '../profile/index.js';
import type { MeetingRecord } from './record.js';

/** One sealed version of a record (定稿): never edited; a correction is a further version, and both are kept. */
export interface MinutesVersion {
  /** From 1. */
  readonly version: number;
  readonly record: MeetingRecord;
  /** When it was sealed, as an ISO instant in UTC, and by whom. */
  readonly time: string;
  readonly author: string;
  /** Why it was corrected; `''` for the first version. */
  readonly reason: string;
  /** Hash of the version before; null for the first. */
  readonly previous: string | null;
  /** SHA-256 over the canonical JSON of all the rest, 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

/** What every version is sealed with. */
export interface Sealing {
  readonly time: string;
  readonly author: string;
  /** Needed from the second version on. */
  readonly reason?: string;
}

/**
 * The versions with one more, sealed: its hash holds its content and the hash of the version before, so that a later
 * change of any of them shows.
 * @throws {JicengError} `meeting-no-reason` for a correction without one, `meeting-unchanged` when nothing was corrected
 */
export function sealedMinutes(versions: readonly MinutesVersion[], record: MeetingRecord, { time, author, reason = '' }: Sealing): MinutesVersion[] {
  const last = versions.at(-1);
  if (last && reason.trim() === '') throw new JicengError('meeting-no-reason', 'The minutes were not changed: a correction needs a reason. Say why they are corrected.', { version: last.version });
  if (last && recordDifference(last.record, record).length === 0) throw new JicengError('meeting-unchanged', 'The minutes were not changed: they say the same as before.', { version: last.version });
  const content = { version: (last?.version ?? 0) + 1, record: structuredCopy(record), time, author, reason: last ? reason : '', previous: last?.hash ?? null };
  return [...versions, { ...content, hash: contentHash(content) }];
}

function structuredCopy(record: MeetingRecord): MeetingRecord {
  return JSON.parse(JSON.stringify(record)) as MeetingRecord;
}

/** Whether every version still is as it was sealed, and in its place; else the number of the first that is not. */
export function verifyMinutes(versions: readonly MinutesVersion[]): { readonly ok: boolean; readonly firstBad?: number } {
  let previous: string | null = null;
  for (const [index, { hash, ...content }] of versions.entries()) {
    if (content.version !== index + 1 || content.previous !== previous || contentHash(content) !== hash) return { ok: false, firstBad: index + 1 };
    previous = hash;
  }
  return { ok: true };
}

/** One field that differs between two versions. */
export interface RecordChange {
  /** `place`, `agenda/1/title`, `roll/li/status`: people by their ids, lists by place. */
  readonly path: string;
  /** Undefined where there is none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two versions of a record, field by field, in the order of the fields. */
export function recordDifference(before: MeetingRecord, after: MeetingRecord): RecordChange[] {
  const changes: RecordChange[] = [];
  compare('', byPerson(before), byPerson(after), changes);
  return changes;
}

/** People change places when a roll is sorted, which is no change of what was recorded. */
function byPerson(record: MeetingRecord): Record<string, unknown> {
  return { ...record, ...(record.roll ? { roll: Object.fromEntries(record.roll.map(({ person, ...rest }) => [person, rest])) } : {}) };
}

function compare(path: string, before: unknown, after: unknown, changes: RecordChange[]): void {
  if (isTree(before) && isTree(after) && Array.isArray(before) === Array.isArray(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(path === '' ? key : `${path}/${key}`, (before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key], changes);
    }
  } else if (before !== after && !(isTree(before) && isTree(after) && Object.keys(before).length + Object.keys(after).length === 0)) changes.push({ path, before, after });
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
