import { dutyStates, factsOfUnit, kindOf, idOf, isOrphanRoot, meetingDuties, unitOf, valuesOf, type Duty, type FactBook, type HolidayTable, type IsoDate, type LocalText, type OrgTree, type Person, type Profile } from '@jiceng/domain';
import type { MeetingHead } from '@jiceng/storage';
import { dutyUnitOf } from '../duty-unit.js';
import { isGroup } from '../group.js';

/** What the duties of many units are listed from. */
export interface RollupSource {
  readonly profile: Profile;
  readonly tree: OrgTree;
  readonly book: FactBook;
  /** The day on which the tree was stored. */
  readonly fieldsOn: IsoDate;
  /** The unit whose units below are looked at. */
  readonly root: number;
  readonly rolls: ReadonlyMap<string, readonly Person[]>;
  readonly year: number;
  readonly today: IsoDate;
  readonly holidays: HolidayTable | undefined;
}

/** A unit with what it has to hold in the year. */
export interface RollupUnit {
  /** Place in the tree. */
  readonly index: number;
  readonly id: string;
  readonly duties: readonly Duty[];
}

/** How many of the duties that had to be met by today were met. Those still open in time are in neither. */
export interface RollupCount {
  readonly done: number;
  /** Met, or past their last day. */
  readonly due: number;
  readonly overdue: number;
  /** All of the year that apply. */
  readonly total: number;
}

/** One row: a unit and its counts, by rule. */
export interface RollupRow {
  readonly index: number;
  readonly id: string;
  readonly counts: ReadonlyMap<string, RollupCount>;
  readonly all: RollupCount;
}

/** A duty that at least one of the units has. */
export interface RollupRule {
  readonly id: string;
  readonly title: LocalText;
}

/** The units below one, each with how its duties stand. */
export interface Rollup {
  /** In the order of the tree. */
  readonly rows: readonly RollupRow[];
  /** In the profile's order. */
  readonly rules: readonly RollupRule[];
  /** Sums over all units, by rule, and of everything. */
  readonly sums: ReadonlyMap<string, RollupCount>;
  readonly all: RollupCount;
}

/** How far a piece of the work is. */
export interface RollupProgress {
  readonly done: number;
  readonly total: number;
}

const noCount: RollupCount = { done: 0, due: 0, overdue: 0, total: 0 };

/** The units below a unit, without groups and without the node for those whose parent is missing: by their places in the tree. */
export function unitsBelow(tree: OrgTree, root: number): number[] {
  const indexes: number[] = [];
  for (let index = root + 1; index < (tree.end[root] as number); index++) {
    if (!isOrphanRoot(tree, index) && !isGroup(tree, index)) indexes.push(index);
  }
  return indexes;
}

/** Lists the duties of the units below one, unit by unit; units for which the rules have none are left out. */
export function* dutiesInSteps({ profile, tree, book, fieldsOn, root, rolls, year, today, holidays }: RollupSource): Generator<RollupProgress, readonly RollupUnit[]> {
  const indexes = unitsBelow(tree, root);
  const lastDay = `${year}-12-31`;
  const day = today < lastDay ? today : lastDay;
  const units: RollupUnit[] = [];
  for (const [at, index] of indexes.entries()) {
    const { id, parentId: _parent, name: _name, kind: _kind, ...fields } = unitOf(tree, index);
    const known = factsOfUnit({ profile, book, unit: { id, kind: kindOf(tree, index), fields }, fieldsOn, year, today });
    const unit = dutyUnitOf({ profile, tree, index, id, facts: valuesOf(known.facts), people: rolls.get(id) ?? [], day });
    const duties = meetingDuties(profile, unit, year, holidays ? { holidays } : {});
    if (duties.length > 0) units.push({ index, id: idOf(tree, index), duties });
    yield { done: at + 1, total: indexes.length };
  }
  return units;
}

/**
 * How the duties of units stand on a day.
 * @param meetings of any units and kinds of the year
 */
export function* rollupInSteps(profile: Profile, units: readonly RollupUnit[], meetings: readonly MeetingHead[], today: IsoDate): Generator<RollupProgress, Rollup> {
  const ofUnit = new Map<string, MeetingHead[]>();
  for (const meeting of meetings) {
    const list = ofUnit.get(meeting.unit);
    if (list) list.push(meeting);
    else ofUnit.set(meeting.unit, [meeting]);
  }
  const rows: RollupRow[] = [];
  const titles = new Map<string, RollupRule>();
  const sums = new Map<string, RollupCount>();
  for (const [at, { index, id, duties }] of units.entries()) {
    const counts = countsOf(duties, ofUnit.get(id) ?? [], today, titles);
    for (const [rule, count] of counts) sums.set(rule, added(sums.get(rule), count));
    rows.push({ index, id, counts, all: [...counts.values()].reduce(added, noCount) });
    yield { done: at + 1, total: units.length };
  }
  const places = new Map(Object.keys(profile.meeting.duties).map((rule, place) => [rule, place]));
  const rules = [...titles.values()].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return { rows, rules, sums, all: [...sums.values()].reduce(added, noCount) };
}

function countsOf(duties: readonly Duty[], meetings: readonly MeetingHead[], today: IsoDate, titles: Map<string, RollupRule>): Map<string, RollupCount> {
  const counts = new Map<string, { done: number; due: number; overdue: number; total: number }>();
  const states = dutyStates(duties, meetings, today);
  for (const [at, { rule, source }] of duties.entries()) {
    const status = states[at];
    if (status === 'not-applicable') continue;
    if (!titles.has(rule)) titles.set(rule, { id: rule, title: source.title });
    let count = counts.get(rule);
    if (!count) counts.set(rule, (count = { ...noCount }));
    count.total += 1;
    if (status === 'done') count.done += 1;
    else if (status === 'overdue') count.overdue += 1;
    else continue;
    count.due += 1;
  }
  return counts;
}

function added(a: RollupCount = noCount, b: RollupCount): RollupCount {
  return { done: a.done + b.done, due: a.due + b.due, overdue: a.overdue + b.overdue, total: a.total + b.total };
}

/** How the rows are chosen and ordered. */
export interface RollupArrangement {
  /** Only units with something overdue. */
  readonly onlyOverdue: boolean;
  /** Only this duty; `''` for all. */
  readonly rule: string;
  /** In the order of the tree, or those with most overdue first. */
  readonly order: 'tree' | 'overdue';
}

/** The rows that show, in their order. */
export function arranged({ rows }: Rollup, { onlyOverdue, rule, order }: RollupArrangement): readonly RollupRow[] {
  const countOf = (row: RollupRow): RollupCount => (rule === '' ? row.all : (row.counts.get(rule) ?? noCount));
  const shown = rows.filter((row) => (rule === '' || row.counts.has(rule)) && (!onlyOverdue || countOf(row).overdue > 0));
  return order === 'tree' ? shown : [...shown].sort((a, b) => countOf(b).overdue - countOf(a).overdue || a.index - b.index);
}
