import type { IsoDate } from '../profile/index.js';
import type { VoteCounts } from './counts.js';

/** How somebody took part: 到会, 线上, 请假, 缺席, 列席 (sitting in, without a vote). */
export type AttendanceStatus = 'present' | 'online' | 'excused' | 'absent' | 'attending';

/** One line of the attendance. Times are `HH:MM`. */
export interface AttendanceEntry {
  /** Id of a person of the unit's roll, or a name. */
  readonly person: string;
  readonly status: AttendanceStatus;
  /** When somebody who was late came. */
  readonly late?: string;
  /** When somebody left before the end. */
  readonly left?: string;
  /** When somebody who is online was checked in (MTG-52). */
  readonly checkedIn?: string;
  readonly reason?: string;
}

export interface AgendaItem {
  readonly title: string;
  /** Whether it is the fixed item of study that has to stand first (MTG-19). */
  readonly first?: boolean;
  readonly speaker?: string;
}

/** A vote as it was taken, with who was there at that moment. */
export interface RecordedVote extends Omit<Partial<VoteCounts>, 'due' | 'present'> {
  /** Key of `meeting.votes`; the kind's own where it is empty. */
  readonly rule: string;
  readonly about: string;
  readonly yes: number;
  /** `HH:MM`; without it everybody who came counts as present. */
  readonly at?: string;
  /** People who stood back from it (回避): shown, and not counted as present. */
  readonly recused?: readonly string[];
}

export interface Resolution {
  readonly text: string;
  /** Index of the agenda item. */
  readonly item?: number;
  /** What the kind asks of a resolution, by key: `decided-by`, `interest-declared`, `tender-needed`. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Something to be done that is carried to the next meeting until it is. */
export interface ActionItem {
  /** Unique within the unit. */
  readonly id: string;
  readonly text: string;
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly doneOn?: IsoDate;
}

/** One correction of a list (整改清单). */
export interface Correction {
  readonly text: string;
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly doneOn?: IsoDate;
}

/** A meeting as it is recorded. Only the kind and the date are there from the start. */
export interface MeetingRecord {
  readonly id?: string;
  readonly unit?: string;
  /** Key of `meeting.kinds` in the profile. */
  readonly kind: string;
  readonly date: IsoDate;
  /** Only what is `held` counts; without it a record counts as held. */
  readonly state?: MeetingState;
  readonly title?: string;
  /** The group whose meeting it is. */
  readonly group?: string;
  /** Other kinds that this record satisfies too (MTG-10), as the profile allows. */
  readonly also?: readonly string[];
  readonly mode?: 'on-site' | 'online' | 'mixed';
  /** `HH:MM`. */
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
  readonly chair?: string;
  readonly recorder?: string;
  /** Role of the person who held it, such as `secretary` for a lecture. */
  readonly heldBy?: string;
  readonly roll?: readonly AttendanceEntry[];
  /** People with a vote who are due, and who came, where there is no roll, or the sheet says otherwise. */
  readonly due?: number;
  readonly present?: number;
  readonly agenda?: readonly AgendaItem[];
  readonly votes?: readonly RecordedVote[];
  readonly resolutions?: readonly (string | Resolution)[];
  readonly actions?: readonly ActionItem[];
  /** The three lists of a yearly report (MTG-17); corrections also of an organisational-life meeting (MTG-09). */
  readonly tasks?: readonly string[];
  readonly problems?: readonly string[];
  readonly corrections?: readonly Correction[];
  /** Ids of attachments, by slot. */
  readonly evidence?: Readonly<Record<string, readonly string[]>>;
  /** Items of a monthly list that it covers (MTG-18). */
  readonly covers?: readonly string[];
}

export type MeetingState = 'draft' | 'planned' | 'held' | 'cancelled';

/** The attendance statuses of those who are there. */
export function isThere({ status }: AttendanceEntry): boolean {
  return status === 'present' || status === 'online';
}
