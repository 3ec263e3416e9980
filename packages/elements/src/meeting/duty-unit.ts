import { childrenOf, idOf, nameOf, peopleOn, readDay, unitOf, type DutyUnit, type Facts, type IsoDate, type OrgTree, type Person, type Profile } from '@jiceng/domain';
import { isGroup } from './group.js';
import type { UnitGroup } from './year-result.js';

export type { UnitGroup };

/** What is known of a unit when its duties are listed. */
export interface UnitSources {
  readonly profile: Profile;
  readonly tree: OrgTree;
  /** Where the unit stands in the tree; −1 for one that is not there. */
  readonly index: number;
  readonly id: string;
  /** Facts of the unit by the ids of the profile. */
  readonly facts: Facts;
  /** The unit's roll; empty when none was entered. */
  readonly people: readonly Person[];
  /** The day on which the roll is looked at. */
  readonly day: IsoDate;
}

/** Fields that say since when a unit exists, and until when; the day of the month on which it holds its theme day. */
const foundedFields = ['成立日期', '设立日期', 'from', 'founded'];
const closedFields = ['撤销日期', 'to', 'closed'];
const themeDayFields = ['主题党日', '主题党日日期', 'themeDay'];

/** Posts that only a unit with a committee has; a secretary there is also without one. */
const committeePost = 'committee';
/** Standing of a full member (正式党员); one under probation is one too, without a vote (MTG-31). */
const fullStandings = ['full', 'on-probation'];

/**
 * What the duties of a unit depend on, as far as it is known: its kind, members and groups, whether it has a committee,
 * and when it existed. Facts of the record go before counts of the roll. What nobody said stays open and is never guessed.
 */
export function dutyUnitOf(sources: UnitSources): DutyUnit {
  const { id, facts, people, day } = sources;
  const fields = fieldsOf(sources);
  const now = peopleOn(people, day);
  const members = numberOf(facts['members']) ?? numberOf(facts['membersLastYear']) ?? memberCount(sources, now);
  const fullMembers = numberOf(facts['fullMembers']) ?? (now.length > 0 ? now.filter(({ standing }) => fullStandings.includes(standing)).length : undefined);
  const groups = groupsOf(sources);
  const [from, to] = [dayIn(fields, foundedFields, day), dayIn(fields, closedFields, day)];
  const themeDay = numberOf(facts['themeDay']) ?? monthDayIn(fields);
  return {
    id,
    kind: typeof facts['kind'] === 'string' ? facts['kind'] : '',
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(members !== undefined && { members }),
    ...(fullMembers !== undefined && { fullMembers }),
    ...(now.some(({ posts = [] }) => posts.includes(committeePost)) && { hasCommittee: true }),
    groups: groups.map((group) => group.id),
    ...(themeDay !== undefined && { themeDay }),
    traits: Object.entries(facts).flatMap(([fact, value]) => (value === true ? [fact] : [])),
  };
}

/** The groups of a unit: those below it in the tree, then those that only the roll names. */
export function groupsOf({ tree, index, people, day }: Pick<UnitSources, 'tree' | 'index' | 'people' | 'day'>): readonly UnitGroup[] {
  const groups: UnitGroup[] = index < 0 ? [] : childrenOf(tree, index).filter((child) => isGroup(tree, child)).map((child) => ({ id: idOf(tree, child), name: nameOf(tree, child) }));
  for (const { group } of peopleOn(people, day)) {
    if (group && !groups.some(({ id, name }) => id === group || name === group)) groups.push({ id: group, name: group });
  }
  return groups;
}

function fieldsOf({ tree, index }: UnitSources): Readonly<Record<string, unknown>> {
  return index < 0 ? {} : unitOf(tree, index);
}

/** Without a figure of its own, everybody on the roll whose standing is that of a member. */
function memberCount({ profile }: UnitSources, now: readonly Person[]): number | undefined {
  if (now.length === 0) return undefined;
  const { standings } = profile.meeting;
  return now.filter(({ standing }) => Object.hasOwn(standings, standing) && standings[standing]?.isMember === true).length;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function dayIn(fields: Readonly<Record<string, unknown>>, names: readonly string[], today: IsoDate): IsoDate | undefined {
  for (const name of names) {
    const reading = readDay(String(fields[name] ?? ''), today);
    if (reading.state === 'ok') return reading.value;
  }
  return undefined;
}

/** `15`, `15日`, `每月15日`. */
function monthDayIn(fields: Readonly<Record<string, unknown>>): number | undefined {
  for (const name of themeDayFields) {
    const day = Number(/^(?:每月)?(\d{1,2})[日号]?$/.exec(String(fields[name] ?? '').trim())?.[1]);
    if (day >= 1 && day <= 31) return day;
  }
  return undefined;
}
