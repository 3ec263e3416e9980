import { expectedPeople, hasVote, peopleOn, ruleOn, type MeetingKind, type MeetingRecord, type Person, type Profile } from '@jiceng/domain';
import { markOf } from './marks.js';
import type { MarkInput } from './record-input.js';

/** One line of the sheet. */
export interface AttendanceRow {
  /** Id of a person of the roll, or the name of a guest. */
  readonly person: string;
  readonly name: string;
  /** Key of a standing; `''` for a guest. */
  readonly standing: string;
  readonly hasVote: boolean;
  /** Not in the unit at the last meeting. */
  readonly isNew: boolean;
  /** Not among those who belong to the meeting. */
  readonly isGuest: boolean;
  readonly mark: MarkInput;
}

/** Those who belong to a meeting, and what the sheet says of them. */
export interface AttendanceSheet {
  readonly rows: readonly AttendanceRow[];
  /** Ids of those who belong to it. */
  readonly expected: readonly string[];
  /** Names of those who were in the unit at the last meeting and have left it since. */
  readonly gone: readonly string[];
  /** How many without a vote belong to it, by standing. */
  readonly withoutVote: readonly { readonly standing: string; readonly count: number }[];
}

/** What a sheet is made from. */
export interface SheetContext {
  readonly profile: Profile;
  /** The unit's whole roll. */
  readonly people: readonly Person[];
  /** The meeting of the same kind before it, where there is one. */
  readonly last: MeetingRecord | undefined;
}

/** The kind of a meeting as it holds on its day; undefined when the rules know none. */
export function kindOf({ meeting }: Profile, kind: string, day: string): MeetingKind | undefined {
  return Object.hasOwn(meeting.kinds, kind) ? ruleOn(meeting.kinds[kind], day === '' ? undefined : day) : undefined;
}

/** The sheet of a meeting: its people in the order of the roll, and below them who else was marked. */
export function attendanceSheet({ kind: kindKey, date, group }: MeetingRecord, marks: readonly MarkInput[], { profile, people, last }: SheetContext): AttendanceSheet {
  const kind = kindOf(profile, kindKey, date);
  const expected = kind ? expectedPeople(profile, kind, people, date, group) : [];
  const ids = new Set(expected.map(({ id }) => id));
  const byId = new Map(people.map((person) => [person.id, person]));
  const marked = new Map(marks.map((mark) => [mark.person, mark]));
  const rowOf = (person: Person, isGuest: boolean): AttendanceRow => ({
    person: person.id,
    name: person.name,
    standing: person.standing,
    hasVote: !isGuest && kind !== undefined && hasVote(profile, kind, person.standing, date),
    isNew: isNewSince(person, last),
    isGuest,
    mark: marked.get(person.id) ?? markOf([], person.id),
  });
  const guests = marks.filter(({ person }) => !ids.has(person)).map(({ person }) => rowOf(byId.get(person) ?? { id: person, name: person, standing: '' }, true));
  const rows = [...expected.map((person) => rowOf(person, false)), ...guests];
  const counts = new Map<string, number>();
  for (const row of rows) if (!row.isGuest && !row.hasVote) counts.set(row.standing, (counts.get(row.standing) ?? 0) + 1);
  return { rows, expected: [...ids], gone: goneSince(people, date, last), withoutVote: [...counts].map(([standing, count]) => ({ standing, count })) };
}

/** New is who joined after the last meeting, or, where no day of joining is known, who did not stand on its sheet. */
function isNewSince({ id, from }: Person, last: MeetingRecord | undefined): boolean {
  if (!last?.roll) return false;
  return from === undefined ? !last.roll.some(({ person }) => person === id) : from > last.date;
}

function goneSince(people: readonly Person[], date: string, last: MeetingRecord | undefined): string[] {
  if (!last?.roll) return [];
  const now = new Set(peopleOn(people, date).map(({ id }) => id));
  const sheet = new Set(last.roll.map(({ person }) => person));
  return people.filter(({ id, to }) => to !== undefined && sheet.has(id) && !now.has(id)).map(({ name }) => name);
}
