import { abortedError, verifyMinutes, type Change, type MinutesVersion } from '@jiceng/domain';
import { attachmentLimits } from '../attachments/attachment.js';
import { readFile, type ReadFile } from '../attachments/read-file.js';
import type { Writer } from '../backend.js';
import type { StoreContext } from '../context.js';
import { marks, recordChange, type Mark } from '../record-change.js';
import { checkRevision, recordError } from '../record-errors.js';
import type { SealOptions } from './repository.js';
import type { KeptMeeting, StoredMeeting, UnitMeeting } from './stored-meeting.js';
import { undoPlan, writePlan } from './write.js';
import { HeadChanges } from './year-heads.js';

/** A meeting that comes from a file. */
export interface ImportedMeeting {
  /** As it is to be kept, under its id; without one it is new. */
  readonly record: UnitMeeting;
  /** Whether its minutes are closed: then the last version says what the record says. */
  readonly isClosed: boolean;
  /** Every sealed version of its minutes, the first one first. Those that are kept already must be the first of them. */
  readonly versions: readonly MinutesVersion[];
  /** Revision of what is kept under its id, as it was compared with; null where there was nothing. */
  readonly revision: string | null;
}

/** A file of evidence that comes with them. */
export interface ImportedFile {
  /** The id that records name it by. What is kept under it already stays as it is. */
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly name: string;
  readonly file: Blob;
}

/** How an import is written. */
export interface ImportOptions {
  /** Who does it (登记人); `''` when not known. */
  readonly author: string;
  /** Calls it off until the moment it is durable. */
  readonly signal?: AbortSignal | undefined;
}

/** An import as it is durable now. */
export interface MeetingsImport {
  /** In the order in which they were given. */
  readonly meetings: readonly StoredMeeting[];
  /** Ids of the files that were not there before. */
  readonly files: readonly string[];
  readonly change: Change;
}

/** What of the repository takes meetings in from files. */
export interface MeetingImporter {
  /**
   * Keeps meetings with their sealed versions and their evidence, all of them or none. A sealed version is added as it was
   * sealed, and none is changed. Each meeting leaves a change of op `import`, and the whole another one with the counts.
   * Rejects with `meeting-closed` when minutes that are closed here would be opened, or the versions do not continue those
   * that are kept; with `record-changed` when a meeting is not as it was compared with; with `unknown-meeting` for one that was taken
   * back; with `attachment-too-large`, `attachments-full`, `attachment-unreadable`, `aborted`, `storage-quota`, `storage-newer`, `storage-failed`.
   */
  importAll(meetings: readonly ImportedMeeting[], files: readonly ImportedFile[], options: ImportOptions): Promise<MeetingsImport>;
  /**
   * Takes an import back, all of it or nothing: new meetings are taken back, others are as before, and the files that came
   * with it are removed. Where minutes were closed and got further versions, the words from before become another one, which needs a
   * reason. Rejects with `record-changed` when one of its meetings was written since, and like `importAll`.
   */
  undoImport(written: MeetingsImport, options: SealOptions): Promise<Change>;
}

/** The one implementation, over any backend. */
export function createMeetingImporter({ write, identifiers, now }: StoreContext): MeetingImporter {
  return {
    async importAll(meetings, files, { author, signal }) {
      const read: ReadEvidence[] = [];
      for (const each of files) {
        if (signal?.aborted) throw abortedError();
        if (each.file.size > attachmentLimits.fileBytes) throw recordError('attachment-too-large', { name: each.name, bytes: each.file.size, limit: attachmentLimits.fileBytes });
        read.push({ ...each, ...(await readFile(each.file, each.name)) });
      }
      const identify = await identifiers();
      const kept: StoredMeeting[] = [];
      const added: string[] = [];
      const change = await write(['meetings', 'minutes', 'years', 'attachments', 'blobs', 'changes'], async (records) => {
        const mark = await marks(records, identify, now);
        const heads = new HeadChanges();
        for (const meeting of meetings) kept.push(await importMeeting(records, meeting, author, mark, heads));
        await heads.write(records);
        for (const file of read) if (await importFile(records, file, author, mark())) added.push(file.id);
        const its = mark();
        return recordChange(records, its, { author, noun: 'meeting', op: 'import', key: its.id, summary: { meetings: kept.length, files: added.length } });
      }, signal);
      return { meetings: kept, files: added, change };
    },

    async undoImport({ meetings, files, change: { key } }, options) {
      const identify = await identifiers();
      const { author } = options;
      return write(['meetings', 'minutes', 'years', 'attachments', 'blobs', 'changes'], async (records) => {
        const mark = await marks(records, identify, now);
        const heads = new HeadChanges();
        for (const { id, revision } of meetings) {
          const known = await records.get('meetings', id);
          if (!known) throw recordError('unknown-meeting', { id });
          checkRevision(known.meeting.revision, revision, id);
          await writePlan(records, undoPlan(known), known, { ...options, ...mark() }, heads);
        }
        await heads.write(records);
        for (const id of files) await removeFile(records, id, author, mark());
        return recordChange(records, mark(), { author, noun: 'meeting', op: 'undo-import', key, summary: { meetings: meetings.length, files: files.length } });
      });
    },
  };
}

type ReadEvidence = ImportedFile & ReadFile;

async function importMeeting(records: Writer, { record, isClosed, versions, revision }: ImportedMeeting, author: string, mark: () => Mark, heads: HeadChanges): Promise<StoredMeeting> {
  const known = record.id === undefined ? undefined : await records.get('meetings', record.id);
  if (known?.meeting.withdrawn) throw recordError('unknown-meeting', { id: known.id });
  checkRevision(known?.meeting.revision ?? null, revision, record.id ?? '');
  const id = record.id ?? mark().id;
  const here = (await records.getPlaced('minutes', [id])).map(({ minutes }) => minutes);
  const continues = here.every(({ hash }, index) => versions[index]?.hash === hash) && verifyMinutes(versions).ok;
  if (!continues || (known?.meeting.isClosed && !isClosed)) throw recordError('meeting-closed', { id });
  for (const minutes of versions.slice(here.length)) await records.put('minutes', { id: mark().id, place: [id], minutes });
  const kept: KeptMeeting = { ...record, id, state: record.state ?? 'held' };
  const undo = { op: 'import' as const, before: known?.meeting.record ?? null, ...(known && { wasClosed: known.meeting.isClosed }) };
  return (await writePlan(records, { op: 'import', record: kept, isClosed, isSealed: false, undo }, known, { author, ...mark() }, heads)).meeting;
}

/** @returns whether it was not there before */
async function importFile(records: Writer, { id, unit, year, name, blob, hash }: ReadEvidence, author: string, { time }: Mark): Promise<boolean> {
  const known = await records.get('attachments', id);
  if (known && !known.removed) return false;
  const place = [String(year), unit];
  const used = (await records.getPlaced('attachments', place)).reduce((sum, each) => sum + (each.removed ? 0 : each.bytes), 0);
  const { size: bytes, type } = blob;
  if (used + bytes > attachmentLimits.yearBytes) throw recordError('attachments-full', { name, bytes, used, limit: attachmentLimits.yearBytes });
  await records.put('attachments', { id, time, author, unit, year, name, type, bytes, hash, place });
  await records.put('blobs', blob, id);
  return true;
}

async function removeFile(records: Writer, id: string, author: string, { time }: Mark): Promise<void> {
  const known = await records.get('attachments', id);
  if (!known || known.removed) return;
  await records.put('attachments', { ...known, removed: { time, author } });
  await records.remove('blobs', id);
}
