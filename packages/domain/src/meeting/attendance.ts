import type { IsoDate, MeetingKind, Profile } from '../profile/index.js';
import { peopleOn, type Person } from '../roll/index.js';
import { isThere, type AttendanceEntry, type MeetingRecord, type RecordedVote } from './record.js';
import { ruleOn } from './rules.js';

/** Whether a text is a time of day, `HH:MM` from 00:00 to 23:59. */
export function isTimeOfDay(text: unknown): text is string {
  return typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The people who belong to a kind of meeting on a day: of the unit, or of the group, holding one of its posts. */
export function expectedPeople(profile: Profile, kind: MeetingKind, people: readonly Person[], day: IsoDate, group?: string): Person[] {
  const { standings } = profile.meeting;
  const belongs = (standing: string): boolean => (kind.voters ? kind.voters.includes(standing) : Object.hasOwn(standings, standing) && ruleOn(standings[standing], day)?.isMember === true);
  return peopleOn(people, day).filter(({ standing, group: of, posts = [] }) => belongs(standing) && (group === undefined || of === group) && (kind.posts === null || posts.some((post) => kind.posts?.includes(post))));
}

/** Whether somebody of a standing has a vote in a kind of meeting (MTG-31). */
export function hasVote(profile: Profile, kind: MeetingKind, standing: string, day?: IsoDate): boolean {
  if (kind.voters) return kind.voters.includes(standing);
  const { standings } = profile.meeting;
  return Object.hasOwn(standings, standing) && ruleOn(standings[standing], day)?.votes === true;
}

/** Those of the entries who are there at a time: come by then, and not yet gone. Without a time, everybody who came. */
export function presentAt(entries: readonly AttendanceEntry[], time?: string): AttendanceEntry[] {
  return entries.filter((entry) => isThere(entry) && (time === undefined || ((entry.late === undefined || entry.late <= time) && (entry.left === undefined || time < entry.left))));
}

/** The figures of one meeting's attendance. */
export interface Attendance {
  /** People who should come, with a vote or without; null where there is no roll. */
  readonly expected: number | null;
  /** Those with a vote who should come (应到), and who came (实到); null where nobody said. */
  readonly due: number | null;
  readonly present: number | null;
  /** Everybody who came, sitting in not counted. */
  readonly came: number;
  readonly excused: number;
  readonly absent: number;
  /** 列席. */
  readonly attending: number;
  /** Ids of people on the roll of the unit of whom nothing is said. */
  readonly unmarked: readonly string[];
}

interface Sides {
  readonly voters: readonly AttendanceEntry[];
  readonly due: number | null;
  readonly unmarked: readonly string[];
  readonly expected: number | null;
}

function sidesOf(profile: Profile, record: MeetingRecord, people: readonly Person[]): Sides {
  const kind = kindOf(profile, record);
  const entries = (record.roll ?? []).filter(({ status }) => status !== 'attending');
  if (!kind || people.length === 0) {
    const due = record.due ?? (record.roll ? entries.length : null);
    return { voters: entries, due, unmarked: [], expected: record.roll ? entries.length : null };
  }
  const expected = expectedPeople(profile, kind, people, record.date, record.group);
  const voters = new Set(expected.filter(({ standing }) => hasVote(profile, kind, standing, record.date)).map(({ id }) => id));
  const marked = new Set((record.roll ?? []).map(({ person }) => person));
  return {
    voters: entries.filter(({ person }) => voters.has(person)),
    due: record.due ?? voters.size,
    unmarked: record.roll ? expected.filter(({ id }) => !marked.has(id)).map(({ id }) => id) : [],
    expected: expected.length,
  };
}

function kindOf(profile: Profile, { kind, date }: MeetingRecord): MeetingKind | undefined {
  return Object.hasOwn(profile.meeting.kinds, kind) ? ruleOn(profile.meeting.kinds[kind], date) : undefined;
}

/**
 * Who should have come and who came. Figures that the record itself states stand before those of the roll, because a
 * sheet may say otherwise.
 * @param people the unit's roll; where it is empty, everybody in the record counts as having a vote
 */
export function attendanceOf(profile: Profile, record: MeetingRecord, people: readonly Person[] = []): Attendance {
  const { voters, due, unmarked, expected } = sidesOf(profile, record, people);
  const roll = record.roll ?? [];
  const count = (status: AttendanceEntry['status']): number => roll.filter((entry) => entry.status === status).length;
  return {
    expected,
    due,
    present: record.present ?? (record.roll ? voters.filter(isThere).length : null),
    came: roll.filter(isThere).length,
    excused: count('excused'),
    absent: count('absent'),
    attending: count('attending'),
    unmarked,
  };
}

/**
 * Those due and present at one vote: at its time, without those who stood back from it. From a figure that the record
 * states, only those are taken off whom the roll shows as late, gone or standing back.
 * @returns null where the record says neither by figures nor by a roll who came
 */
export function presentForVote(profile: Profile, record: MeetingRecord, vote: Pick<RecordedVote, 'at' | 'recused'>, people: readonly Person[] = []): { readonly due: number; readonly present: number } | null {
  const { voters, due } = sidesOf(profile, record, people);
  const { present } = attendanceOf(profile, record, people);
  if (due === null || present === null) return null;
  const there = presentAt(voters, vote.at).filter(({ person }) => vote.recused?.includes(person) !== true).length;
  return { due, present: present - (voters.filter(isThere).length - there) };
}
