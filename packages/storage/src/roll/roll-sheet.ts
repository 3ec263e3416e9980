import { canonicalJson, type Person } from '@jiceng/domain';

/** What one edit does to the roll of a unit. */
export interface RollStep {
  /** People who were added or changed, each as a whole. */
  readonly put: readonly Person[];
  /** Ids of people who were taken out. Who leaves a unit stays, with a last day. */
  readonly removed: readonly string[];
  /** The ids of the whole roll in its new order, where that is another one. */
  readonly order?: readonly string[];
}

/** One edit of the roll of a unit (花名册变更). It is never edited itself; another one takes it back. */
export interface RollSheet extends RollStep {
  /** UUID version 7; also the id of its change record. */
  readonly id: string;
  /** When, as an ISO instant in UTC, and by whom. */
  readonly time: string;
  readonly author: string;
  readonly unit: string;
  /** Id of the sheet that this one takes back. */
  readonly reverts?: string;
}

/** The roll that edits have made, one after the other. */
export function rollAfter(steps: readonly RollStep[]): Person[] {
  let people = new Map<string, Person>();
  for (const { put, removed, order } of steps) {
    for (const person of put) people.set(person.id, person);
    for (const id of removed) people.delete(id);
    if (order) people = inOrder(people, order);
  }
  return [...people.values()];
}

function inOrder(people: ReadonlyMap<string, Person>, order: readonly string[]): Map<string, Person> {
  const first = order.flatMap((id) => people.get(id) ?? []);
  return new Map([...first.map((person) => [person.id, person] as const), ...people]);
}

/** The edit that makes one roll of another. */
export function rollStep(before: readonly Person[], after: readonly Person[]): RollStep {
  const known = new Map(before.map((person) => [person.id, canonicalJson(person)]));
  const kept = new Set(after.map(({ id }) => id));
  const step = {
    put: after.filter((person) => known.get(person.id) !== canonicalJson(person)),
    removed: before.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  };
  const ids = after.map(({ id }) => id);
  const isInOrder = rollAfter([{ put: before, removed: [] }, step]).every(({ id }, index) => id === ids[index]);
  return isInOrder ? step : { ...step, order: ids };
}

/** The ids of the people that an edit states something of. */
export function touchedBy({ put, removed }: RollStep): Set<string> {
  return new Set([...put.map(({ id }) => id), ...removed]);
}

/**
 * The roll without one of its edits, where nothing later builds on it: its people are as they were before it, all others
 * as they are now. Null where a later edit states something of one of its people, or takes the same edit back.
 */
export function rollWithout(sheets: readonly RollSheet[], id: string): Person[] | null {
  const at = sheets.findIndex((sheet) => sheet.id === id);
  const later = sheets.slice(at + 1);
  const before = rollAfter(sheets.slice(0, at));
  if (later.length === 0) return before;
  const touched = touchedBy(sheets[at] as RollSheet);
  if (later.some((sheet) => sheet.reverts === id || [...touchedBy(sheet)].some((person) => touched.has(person)))) return null;
  const restored = new Map(before.filter((person) => touched.has(person.id)).map((person) => [person.id, person]));
  const now = rollAfter(sheets).flatMap((person) => (touched.has(person.id) ? (restored.get(person.id) ?? []) : [person]));
  const present = new Set(now.map((person) => person.id));
  return [...now, ...[...restored.values()].filter((person) => !present.has(person.id))];
}
