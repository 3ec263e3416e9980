import { peopleOn, ruleOn, talkCoverage, type IsoDate, type Person, type Profile, type TalkCoverage, type TalkRule } from '@jiceng/domain';
import type { UnitNote } from '@jiceng/storage';

/** A talk that was recorded: its day, and the note that says so. */
export interface RecordedTalk {
  readonly date: IsoDate;
  readonly note: string;
}

/** A member with every member of the committee: the talks of the two, the earliest first; null where the two are one. */
export interface TalkMatrixRow {
  readonly person: Person;
  readonly cells: readonly (readonly RecordedTalk[] | null)[];
  /** With how many of the committee there was a talk. */
  readonly done: number;
}

/** A member outside the committee with the talks among such members. */
export interface MemberTalks {
  readonly person: Person;
  readonly talks: readonly (RecordedTalk & { readonly with: Person })[];
}

/** Members (rows) and the committee (columns), with the days of their talks and nothing more. */
export interface TalkMatrix {
  readonly rows: readonly TalkMatrixRow[];
  readonly columns: readonly Person[];
  /** By column: with how many of the rows there was a talk. */
  readonly columnDone: readonly number[];
  readonly members: readonly MemberTalks[];
}

/** The talks between the people who are in the unit on a day. Who holds a post that the rules of talks name belongs to the committee. */
export function talkMatrix(profile: Profile, people: readonly Person[], notes: readonly UnitNote[], day: IsoDate): TalkMatrix {
  const { standings, talks } = profile.meeting;
  const posts = new Set(Object.values(talks).flatMap((rule) => (ruleOn(rule, day) ?? rule).posts));
  const isCommittee = ({ posts: held = [] }: Person): boolean => held.some((post) => posts.has(post));
  const all = peopleOn(people, day).filter(({ standing }) => Object.hasOwn(standings, standing) && standings[standing]?.isMember === true);
  const byPair = talksByPair(notes);
  const talksOf = (a: Person, b: Person): readonly RecordedTalk[] => byPair.get(pairKey(a.id, b.id)) ?? [];
  const columns = all.filter(isCommittee);
  const rows = [...columns, ...all.filter((person) => !isCommittee(person))].map((person): TalkMatrixRow => {
    const cells = columns.map((other) => (other.id === person.id ? null : talksOf(person, other)));
    return { person, cells, done: cells.filter((cell) => (cell?.length ?? 0) > 0).length };
  });
  const members = all.filter((person) => !isCommittee(person));
  return {
    rows,
    columns,
    columnDone: columns.map((_, index) => rows.filter(({ cells }) => (cells[index]?.length ?? 0) > 0).length),
    members: amongMembers(members, byPair),
  };
}

/** The talks of each member with others of the same list, in its order. Goes through the pairs that talked: of all that could have there are a hundred thousand. */
function amongMembers(members: readonly Person[], byPair: ReadonlyMap<string, readonly RecordedTalk[]>): MemberTalks[] {
  const places = new Map(members.map(({ id }, place) => [id, place]));
  const talks = members.map((): { readonly place: number; readonly talk: MemberTalks['talks'][number] }[] => []);
  for (const [key, pairTalks] of byPair) {
    const [a = '', b = ''] = key.split('\n');
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const [own, place] = [places.get(one), places.get(other)];
      if (own === undefined || place === undefined || own === place) continue;
      talks[own]?.push(...pairTalks.map((talk) => ({ place, talk: { ...talk, with: members[place] as Person } })));
    }
  }
  return members.map((person, place) => ({ person, talks: (talks[place] ?? []).sort((a, b) => a.place - b.place).map(({ talk }) => talk) }));
}

function talksByPair(notes: readonly UnitNote[]): Map<string, RecordedTalk[]> {
  const byPair = new Map<string, RecordedTalk[]>();
  for (const { id, note, withdrawn } of notes) {
    if (note.kind !== 'talk' || withdrawn) continue;
    const key = pairKey(...note.talk.people);
    const list = byPair.get(key) ?? [];
    byPair.set(key, [...list, { date: note.talk.date, note: id }]);
  }
  for (const list of byPair.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return byPair;
}

/** The same for both orders; ids hold no line break. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** How far the talks of the year are held, rule by rule and period by period. */
export function talkRules(profile: Profile, people: readonly Person[], notes: readonly UnitNote[], year: number): readonly { readonly rule: TalkRule; readonly coverage: TalkCoverage }[] {
  const talks = notes.flatMap(({ note, withdrawn }) => (note.kind === 'talk' && !withdrawn ? [note.talk] : []));
  return talkCoverage(profile, people, talks, year).flatMap((coverage) => {
    const rule = profile.meeting.talks[coverage.rule];
    return rule ? [{ rule, coverage }] : [];
  });
}

/** Which rule a pair of people falls under, as the kind of their talk; undefined where the profile has none. */
export function kindOfTalk(profile: Profile, [a, b]: readonly [Person, Person]): TalkRule | undefined {
  return Object.values(profile.meeting.talks).find(({ posts, between: [first, second] }) => {
    const side = ({ posts: held = [] }: Person): string => (held.some((post) => posts.includes(post)) ? 'committee' : 'member');
    const [one, other] = [side(a), side(b)];
    return (one === first && other === second) || (one === second && other === first);
  });
}

/** Place of a cell: row and column, from 0. */
export type CellPlace = readonly [row: number, column: number];

/** Where a key leads from a cell; undefined for a key that means nothing there. */
export function cellAfterKey(key: string, isControl: boolean, [row, column]: CellPlace, rows: number, columns: number, isRightToLeft: boolean): CellPlace | undefined {
  const side = isRightToLeft ? -1 : 1;
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case 'ArrowDown':
      return [within(row + 1, rows), column];
    case 'ArrowUp':
      return [within(row - 1, rows), column];
    case 'ArrowRight':
      return [row, within(column + side, columns)];
    case 'ArrowLeft':
      return [row, within(column - side, columns)];
    case 'Home':
      return [isControl ? 0 : row, 0];
    case 'End':
      return [isControl ? rows - 1 : row, columns - 1];
    default:
      return undefined;
  }
}
