import type { Change, Person } from '@jiceng/domain';
import type { Reader } from '../backend.js';
import type { StoreContext } from '../context.js';
import { storageError } from '../errors.js';
import { readUnits, unplaced } from '../places.js';
import { checkRevision, recordError } from '../record-errors.js';
import { marks, recordChange, type Mark } from '../record-change.js';
import { rollAfter, rollStep, rollWithout, type RollSheet } from './roll-sheet.js';

/** The roll of a unit as it is now. */
export interface UnitRoll {
  readonly unit: string;
  /** Everybody who is or was in the unit, in the order of the roll. */
  readonly people: readonly Person[];
  /** Id of its last edit; null when there was none. As long as it is the same, so is the roll. */
  readonly revision: string | null;
}

/** Somebody who is entered: without an id, the store gives one. */
export type EnteredPerson = Omit<Person, 'id'> & { readonly id?: string | undefined };

/** How a roll is edited. */
export interface RollOptions {
  /** Who does it (登记人); `''` when not known. */
  readonly author: string;
  /** The revision that was read; with another one stored, nothing is written. Without it the edit is made on what there is. */
  readonly revision?: string | null | undefined;
}

/** An edit that is durable. */
export interface RollWrite {
  readonly roll: UnitRoll;
  readonly sheet: RollSheet;
  readonly change: Change;
}

/**
 * The rolls of units (花名册). Every rejection is a `JicengError` and leaves the data as they were.
 *
 * An edit leaves a change of noun `org`, because the people belong to the unit, with op `roll` (`undo-roll` for one that
 * takes another back), the unit as key, and counts of people put, removed and there.
 */
export interface RollRepository {
  /** The roll of a unit; empty when none was entered. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  get(unit: string): Promise<UnitRoll>;
  /** The rolls of units that have one, of all units without `units`; by unit ascending. Rejects like `get`. */
  list(units?: readonly string[]): Promise<UnitRoll[]>;
  /**
   * Adds people, and puts those whose id is known in the place of who they were; all others stay. Rejects with
   * `record-changed`, `roll-person-twice`, `storage-quota`, `storage-newer`, `storage-failed` and like `get`.
   */
  put(unit: string, people: readonly EnteredPerson[], options: RollOptions): Promise<RollWrite>;
  /** Puts a whole roll in the place of the one there is, in the given order. Rejects like `put`. */
  replace(unit: string, people: readonly EnteredPerson[], options: RollOptions): Promise<RollWrite>;
  /**
   * Takes one edit back, whichever came after it: its people are as before it, all others stay. Taking that edit back
   * brings it again. Rejects with `unknown-roll-sheet`, with `storage-changed` when one of its people was edited since,
   * and like `put`.
   * @param sheet id of the edit, which is that of its change
   */
  undo(sheet: string, options: { readonly author: string }): Promise<RollWrite>;
  /** Every edit of a unit's roll, the oldest first. Rejects like `get`. */
  history(unit: string): Promise<RollSheet[]>;
}

/** What an edit makes of a roll. */
type Edit = (sheets: readonly RollSheet[], identify: () => string) => { readonly people: readonly Person[]; readonly reverts?: string };

/** The one implementation, over any backend. */
export function createRollRepository({ read, write, identifiers, now }: StoreContext): RollRepository {
  const edit = async (author: string, unitOf: (records: Reader) => string | Promise<string>, make: Edit): Promise<RollWrite> => {
    const identify = await identifiers();
    let done: Omit<RollWrite, 'change'> | undefined;
    const change = await write(['rolls', 'changes'], async (records) => {
      const mark = await marks(records, identify, now);
      const unit = await unitOf(records);
      const sheets = await readSheets(records, unit);
      const { people, reverts } = make(sheets, () => mark().id);
      const step = rollStep(rollAfter(sheets), people);
      const its: Mark = mark();
      const sheet: RollSheet = { ...its, author, unit, ...step, ...(reverts !== undefined && { reverts }) };
      await records.put('rolls', { ...sheet, place: [unit] });
      done = { roll: { unit, people, revision: its.id }, sheet };
      const summary = { put: step.put.length, removed: step.removed.length, people: people.length };
      return recordChange(records, its, { author, noun: 'org', op: reverts === undefined ? 'roll' : 'undo-roll', key: unit, summary });
    });
    return { ...(done as Omit<RollWrite, 'change'>), change };
  };

  /** The edit of one unit that people are given for. */
  const enter = (unit: string, entered: readonly EnteredPerson[], { author, revision }: RollOptions, combine: (now: readonly Person[], people: readonly Person[]) => readonly Person[]) =>
    edit(author, () => unit, (sheets, identify) => {
      checkRevision(sheets.at(-1)?.id ?? null, revision, unit);
      const people = entered.map((person): Person => ({ ...person, id: person.id || identify() }));
      const ids = new Set<string>();
      for (const { id, name } of people) {
        if (ids.has(id)) throw recordError('roll-person-twice', { id, name });
        ids.add(id);
      }
      return { people: combine(rollAfter(sheets), people) };
    });

  return {
    get: async (unit) => rollOf(unit, await read(['rolls'], (records) => readSheets(records, unit))),
    async list(units) {
      const sheets = await read(['rolls'], (records) => readUnits(records, 'rolls', [], units));
      const byUnit = new Map<string, RollSheet[]>();
      for (const sheet of sheets) byUnit.set(sheet.unit, [...(byUnit.get(sheet.unit) ?? []), sheet]);
      return [...byUnit].map(([unit, its]) => rollOf(unit, its)).sort((a, b) => (a.unit < b.unit ? -1 : 1));
    },
    put: (unit, people, options) =>
      enter(unit, people, options, (present, entered) => rollAfter([{ put: [...present, ...entered], removed: [] }])),
    replace: (unit, people, options) => enter(unit, people, options, (_, entered) => entered),
    undo: (id, { author }) =>
      edit(
        author,
        async (records) => {
          const sheet = await records.get('rolls', id);
          if (!sheet) throw recordError('unknown-roll-sheet', { id });
          return sheet.unit;
        },
        (sheets) => {
          const people = rollWithout(sheets, id);
          if (!people) throw storageError('storage-changed', { noun: 'org', key: id });
          return { people, reverts: id };
        },
      ),
    history: (unit) => read(['rolls'], (records) => readSheets(records, unit)),
  };
}

async function readSheets(records: Reader, unit: string): Promise<RollSheet[]> {
  return (await records.getPlaced('rolls', [unit])).map(unplaced);
}

function rollOf(unit: string, sheets: readonly RollSheet[]): UnitRoll {
  return { unit, people: rollAfter(sheets), revision: sheets.at(-1)?.id ?? null };
}
