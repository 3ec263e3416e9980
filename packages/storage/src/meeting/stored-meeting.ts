import type { MeetingRecord, MinutesVersion } from '@jiceng/domain';

/** A meeting that is to be kept: of whichever unit it is, that is known. */
export type UnitMeeting = MeetingRecord & { readonly unit: string };

/** A record as it is kept. */
export type KeptMeeting = MeetingRecord & Required<Pick<MeetingRecord, 'id' | 'unit' | 'state'>>;

/** A meeting in the store. */
export interface StoredMeeting {
  /** UUID version 7. */
  readonly id: string;
  readonly unit: string;
  /** The year under which it is listed, `2026`: that of its date, and for one without a date that in which it was written. */
  readonly year: string;
  /** As it is now. */
  readonly record: KeptMeeting;
  /** Id of the change that wrote it last. As long as it is the same, so is the meeting. */
  readonly revision: string;
  /** When it was written last, as an ISO instant in UTC, and by whom (登记人). */
  readonly time: string;
  readonly author: string;
  /** Whether its minutes are closed (定稿): then it is corrected with a reason, and not edited. */
  readonly isClosed: boolean;
  /** How many versions of its minutes were sealed; they never grow fewer. */
  readonly version: number;
  /** Hash of the last of them; null when there is none. */
  readonly hash: string | null;
  /** Set when it was taken back; it stays in the store. */
  readonly withdrawn?: { readonly time: string; readonly author: string };
}

/** What is done to a meeting: the op of its change. */
export type MeetingOp = 'save' | 'hold' | 'close' | 'amend' | 'import';

/** What takes the last write back. */
export interface MeetingUndo {
  readonly op: MeetingOp;
  /** What the record said before; null when it was new. */
  readonly before: KeptMeeting | null;
  /** Of an import: whether its minutes were closed before. */
  readonly wasClosed?: boolean;
}

/** A meeting as it is stored. */
export interface MeetingRow {
  readonly id: string;
  readonly meeting: StoredMeeting;
  /** Null after a step was taken back. */
  readonly undo: MeetingUndo | null;
}

/** A sealed version of minutes as it is stored; never written again. */
export interface MinutesRow {
  /** That of the change that sealed it, so that versions stand in their order whatever the clocks say. */
  readonly id: string;
  readonly minutes: MinutesVersion;
}

/** The meetings of a unit and year as duties are reckoned from them, in one record; see `year-heads.ts`. */
export interface YearRow {
  /** Year and unit. */
  readonly id: string;
  /** How `heads` is written. Later formats are told apart by it. */
  readonly format: number;
  readonly heads: string;
}
