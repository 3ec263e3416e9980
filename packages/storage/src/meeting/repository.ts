import type { Change, MinutesVersion } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { readYear } from '../places.js';
import { createMeetingImporter, type MeetingImporter } from './import.js';
import type { StoredMeeting, UnitMeeting } from './stored-meeting.js';
import { createMeetingWriter } from './write.js';
import { byDate, headsOf, type MeetingHead } from './year-heads.js';

/** Which meetings are wanted. */
export interface MeetingQuery {
  /** The year of their dates. */
  readonly year: number;
  /** Only of these units; without them, of all. */
  readonly units?: readonly string[] | undefined;
  /** Also those that were taken back; default false. */
  readonly withdrawn?: boolean | undefined;
}

/** How a meeting is written. */
export interface MeetingOptions {
  /** Who does it (登记人); `''` when not known. */
  readonly author: string;
  /** The revision that was read; with another one stored, nothing is written. Without it the write is made on what there is. */
  readonly revision?: string | undefined;
}

/** How minutes are sealed. */
export interface SealOptions extends MeetingOptions {
  /** Why they are corrected; needed from the second version on. */
  readonly reason?: string | undefined;
}

/** A meeting as it is durable now. */
export interface MeetingWrite {
  readonly meeting: StoredMeeting;
  readonly change: Change;
}

/**
 * Meetings and their minutes. Every rejection is a `JicengError` and leaves the data as they were. No meeting is ever
 * deleted, and no version of minutes changed: one that did not take place is `cancelled`, one written by mistake is taken back.
 *
 * A write leaves a change of noun `meeting`, with op `save`, `hold`, `close`, `amend`, `import` or what takes it back, `undo-save` and
 * so on, the meeting as key, and its unit, kind, date and version. A record with an id is the meeting of that id; one
 * without is new. Whether a record is complete is the caller's to know.
 */
export interface MeetingRepository extends MeetingImporter {
  /** Meetings by date. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  list(query: MeetingQuery): Promise<StoredMeeting[]>;
  /**
   * What duties are reckoned from, of the meetings that `list` gives without those taken back; of thousands of units at once.
   * By unit and date. Rejects like `list`.
   */
  heads(query: Omit<MeetingQuery, 'withdrawn'>): Promise<MeetingHead[]>;
  /** The meeting of an id, also when it was taken back; `undefined` when there is none. Rejects like `list`. */
  get(id: string): Promise<StoredMeeting | undefined>;
  /** Every sealed version of a meeting's minutes, the first one first. Rejects like `list`. */
  history(id: string): Promise<MinutesVersion[]>;
  /**
   * Keeps a record as a draft, or as planned or cancelled where its state says so; it counts as nothing held. Rejects with
   * `unknown-meeting`, `meeting-closed`, `record-changed`, `storage-quota`, `storage-newer`, `storage-failed` and like `list`.
   */
  save(record: UnitMeeting, options: MeetingOptions): Promise<MeetingWrite>;
  /** Keeps a record as held, so that it counts; it can still be edited. Rejects like `save`. */
  hold(record: UnitMeeting, options: MeetingOptions): Promise<MeetingWrite>;
  /**
   * Keeps a record as held and closes its minutes (定稿) as a sealed version. After a closing was taken back, a further
   * version is only sealed when the record differs from the last, and then needs a reason. Rejects with
   * `meeting-not-held` for a state other than `held`, with `meeting-no-reason`, and like `save`.
   */
  close(record: UnitMeeting, options: SealOptions): Promise<MeetingWrite>;
  /**
   * Corrects closed minutes (更正) with a further version; both are kept. The record is `held` or, when it turned out that
   * nothing took place, `cancelled`. Rejects with `meeting-open` when they are not closed, `meeting-no-reason`,
   * `meeting-unchanged`, `meeting-not-held`, and like `save`.
   */
  amend(record: UnitMeeting & { readonly id: string }, options: SealOptions & { readonly reason: string }): Promise<MeetingWrite>;
  /**
   * Takes the last write of a meeting back; whether it is not too late for that is the caller's to know. A new meeting
   * says then when and by whom it was taken back; any other is as before the write. Versions stay: what takes a closing
   * back opens the record again, and what takes a correction back is a further version with the words from before, which needs
   * a reason. Rejects with `already-undone` when the last step was itself taken back, and like `close`.
   */
  withdraw(id: string, options: SealOptions): Promise<MeetingWrite>;
}

/** The one implementation, over any backend. */
export function createMeetingRepository(context: StoreContext): MeetingRepository {
  const { read } = context;
  return {
    async list({ year, units, withdrawn = false }) {
      const rows = await read(['meetings'], (records) => readYear(records, 'meetings', String(year), units));
      return rows
        .map(({ meeting }) => meeting)
        .filter((meeting) => withdrawn || !meeting.withdrawn)
        .sort((a, b) => byDate(a.record, b.record));
    },
    async heads({ year, units }) {
      const rows = await read(['years'], (records) => readYear(records, 'years', String(year), units));
      return rows.flatMap(headsOf);
    },
    get: (id) => read(['meetings'], async (records) => (await records.get('meetings', id))?.meeting),
    history: (id) => read(['minutes'], async (records) => (await records.getPlaced('minutes', [id])).map(({ minutes }) => minutes)),
    ...createMeetingWriter(context),
    ...createMeetingImporter(context),
  };
}
