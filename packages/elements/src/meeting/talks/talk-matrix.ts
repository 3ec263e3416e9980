import { peopleOn, ruleOn, talkCoverage, type IsoDate, type Person, type Profile, type TalkCoverage, type TalkRule } from '@jiceng/domain';
import type { UnitNote } from '@jiceng/storage';

/** One cell: the talks of two people. */
export interface TalkCell {
  readonly a: string;
  readonly b: string;
  /** In the order of time; the ids of their notes stand beside them. */
  readonly dates: readonly IsoDate[];
  readonly notes: readonly string[];
}

/** A committee member with everybody he or she may talk with. */
export interface TalkMatrixRow {
  readonly person: Person;
  /** By column; null where the column is the person. */
  readonly cells: readonly (TalkCell | null)[];
  /** With how many of the columns there was a talk. */
  readonly done: number;
}

/** The committee (rows) and all members (columns), with what was said of their talks: the day, and nothing more. */
export interface TalkMatrix {
  readonly rows: readonly TalkMatrixRow[];
  readonly columns: readonly Person[];
  /** By column, with how many of the rows there was a talk. */
  readonly columnDone: readonly number[];
  /** Members outside the committee, each with the talks among themselves. */
  readonly members: readonly { readonly person: Person; readonly talks: readonly { readonly with: Person; readonly date: IsoDate; readonly note: string }[] }[];
}

/**
 * The talks of a year between the people who were in the unit on a day.
 * @param rules the profile's rules of talks: who holds one of their posts belongs to the committee
 */
export function talkMatrix(profile: Profile, people: readonly Person[], notes: readonly UnitNote[], day: IsoDate): TalkMatrix {
  const { standings, talks } = profile.meeting;
  const posts = new Set(Object.values(talks).flatMap((rule) => (ruleOn(rule, day) ?? rule).posts));
  const columns = peopleOn(people, day).filter(({ standing }) => Object.hasOwn(standings, standing) && standings[standing]?.isMember === true);
  const isCommittee = ({ posts: held = [] }: Person): boolean => held.some((post) => posts.has(post));
  const byPair = new Map<string, { date: IsoDate; note: string }[]>();
  for (const { id, note, withdrawn } of notes) {
    if (note.kind !== 'talk' || withdrawn) continue;
    const key = pairKey(...note.talk.people);
    const list = byPair.get(key) ?? [];
    list.push({ date: note.talk.date, note: id });
    byPair.set(key, list);
  }
  for (const list of byPair.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const talksOf = (a: string, b: string): readonly { date: IsoDate; note: string }[] => byPair.get(pairKey(a, b)) ?? [];
  const rows = columns.filter(isCommittee).map((person): TalkMatrixRow => {
    const cells = columns.map((other): TalkCell | null => {
      if (other.id === person.id) return null;
      const held = talksOf(person.id, other.id);
      return { a: person.id, b: other.id, dates: held.map(({ date }) => date), notes: held.map(({ note }) => note) };
    });
    return { person, cells, done: cells.filter((cell) => (cell?.dates.length ?? 0) > 0).length };
  });
  const members = columns.filter((person) => !isCommittee(person));
  return {
    rows,
    columns,
    columnDone: columns.map((_, index) => rows.filter(({ cells }) => (cells[index]?.dates.length ?? 0) > 0).length),
    members: members.map((person) => ({
      person,
      talks: members.filter(({ id }) => id !== person.id).flatMap((other) => talksOf(person.id, other.id).map(({ date, note }) => ({ with: other, date, note }))),
    })),
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** What the rules of the profile say of the year, each with its rule. */
export function talkRulesOf(profile: Profile, people: readonly Person[], notes: readonly UnitNote[], year: number): readonly { readonly rule: TalkRule; readonly coverage: TalkCoverage }[] {
  const talks = notes.flatMap(({ note, withdrawn }) => (note.kind === 'talk' && !withdrawn ? [note.talk] : []));
  return talkCoverage(profile, people, talks, year).flatMap((coverage) => {
    const rule = profile.meeting.talks[coverage.rule];
    return rule ? [{ rule, coverage }] : [];
  });
}

/** Where the arrow keys lead from a cell of the matrix; undefined for a key that means nothing there. */
export function cellAfterKey(key: string, [row, column]: readonly [number, number], rows: number, columns: number, isRightToLeft: boolean): readonly [number, number] | undefined {
  const side = isRightToLeft ? -1 : 1;
  const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case 'ArrowDown':
      return [clamp(row + 1, rows), column];
    case 'ArrowUp':
      return [clamp(row - 1, rows), column];
    case 'ArrowRight':
      return [row, clamp(column + side, columns)];
    case 'ArrowLeft':
      return [row, clamp(column - side, columns)];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    case 'PageUp':
      return [0, column];
    case 'PageDown':
      return [rows - 1, column];
    default:
      return undefined;
  }
}
