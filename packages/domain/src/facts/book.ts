import type { IsoDate } from '../profile/index.js';
import { emptyShelf, fromShelf, ShelfDraft, type Shelf } from './shelf.js';
import type { FactColumn, FactSheet, FactSource } from './sheet.js';
import type { FactValue } from './value.js';

/** A value of one fact of one unit that holds on its day, and which sheet states it. */
export interface FactStatement {
  readonly day: IsoDate;
  readonly value: FactValue;
  /** Id of the sheet. */
  readonly sheet: string;
  /** When it was recorded, as an ISO instant in UTC. */
  readonly time: string;
  readonly author: string;
  readonly source: FactSource;
}

/** A value of a sheet on its day; null takes back what lesser sheets state for the day. */
export interface Stated {
  readonly day: IsoDate;
  readonly value: FactValue | null;
  readonly sheet: FactSheet;
}

/** A column that is long enough to stay as it is. */
export interface LongColumn {
  readonly column: FactColumn;
  readonly sheet: FactSheet;
}

/** What the sheets state about one fact: long columns as they are, the others by unit. */
export interface StatedFact {
  readonly long: readonly LongColumn[];
  /** For each day at most one: of the sheet with the greatest id among the short columns. */
  readonly byUnit: Shelf<readonly Stated[]>;
}

/**
 * What is known of units: all sheets as one. A value, never changed; the order in which sheets came in leaves no trace.
 * Made by {@link factBookOf}.
 */
export interface FactBook {
  /** By the ids of facts. */
  readonly facts: ReadonlyMap<string, StatedFact>;
}

/** From this many units on a column is kept as it is and looked up by an index that is made when it is first asked. */
const longFrom = 512;

/** The book of some sheets, in any order. Two sheets of one id are the same sheet. */
export function factBookOf(sheets: Iterable<FactSheet>): FactBook {
  return withSheets({ facts: new Map() }, sheets);
}

/** A new book that also has these sheets; it shares with the old one what they do not touch. */
export function withSheets(book: FactBook, sheets: Iterable<FactSheet>): FactBook {
  const facts = new Map(book.facts);
  const long = new Map<string, LongColumn[]>();
  const drafts = new Map<string, ShelfDraft<readonly Stated[]>>();
  for (const sheet of new Map([...sheets].map((each) => [each.id, each])).values()) {
    for (const column of sheet.columns) {
      const before = book.facts.get(column.fact);
      if (column.units.length >= longFrom) {
        const columns = long.get(column.fact) ?? [...(before?.long ?? [])];
        if (!before?.long.some((known) => known.sheet.id === sheet.id)) columns.push({ column, sheet });
        long.set(column.fact, columns);
      } else {
        const draft = drafts.get(column.fact) ?? new ShelfDraft(before?.byUnit ?? emptyShelf());
        drafts.set(column.fact, draft);
        addShort(draft, column, sheet);
      }
    }
  }
  for (const fact of new Set([...long.keys(), ...drafts.keys()])) {
    const before = facts.get(fact);
    facts.set(fact, {
      long: long.get(fact) ?? before?.long ?? [],
      byUnit: drafts.get(fact)?.finished() ?? before?.byUnit ?? emptyShelf(),
    });
  }
  return { facts };
}

function addShort(draft: ShelfDraft<readonly Stated[]>, { asOf: day, units, values }: FactColumn, sheet: FactSheet): void {
  units.forEach((unit, index) => {
    const before = draft.get(unit) ?? [];
    if (before.some((stated) => stated.day === day && stated.sheet.id > sheet.id)) return;
    draft.set(unit, [...before.filter((stated) => stated.day !== day), { day, value: values[index] ?? null, sheet }]);
  });
}

/** All that holds of one fact of one unit, the newest day first. */
export function statementsOf(book: FactBook, unit: string, fact: string): FactStatement[] {
  const stated = book.facts.get(fact);
  if (!stated) return [];
  const byDay = new Map<IsoDate, Stated>();
  const add = (each: Stated): void => {
    const other = byDay.get(each.day);
    if (!other || other.sheet.id <= each.sheet.id) byDay.set(each.day, each);
  };
  fromShelf(stated.byUnit, unit)?.forEach(add);
  for (const { column, sheet } of stated.long) {
    const position = positionIn(column.units, unit);
    if (position >= 0) add({ day: column.asOf, value: column.values[position] ?? null, sheet });
  }
  return [...byDay.values()]
    .flatMap(({ day, value, sheet: { id, time, author, source } }) => (value === null ? [] : [{ day, value, sheet: id, time, author, source }]))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** The newest statement dated from `from` to `day`, both days within; without `from`, up to `day`. */
export function statementOn(book: FactBook, unit: string, fact: string, day: IsoDate, from: IsoDate = ''): FactStatement | undefined {
  return statementsOf(book, unit, fact).find((statement) => statement.day <= day && statement.day >= from);
}

/** Up to so many times a long list is searched; then it gets an index, which takes as long as a hundred searches. */
const mostSearches = 64;
const searches = new WeakMap<readonly string[], number>();

/** Where a unit stands in a column; −1 where it does not. The first answer comes soon also where the list is long. */
function positionIn(units: readonly string[], unit: string): number {
  const count = searches.get(units) ?? 0;
  if (count >= mostSearches) return positionsOf(units).get(unit) ?? -1;
  searches.set(units, count + 1);
  return units.indexOf(unit);
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Where each unit of a column stands in it. Kept for the list of units, which columns of one sheet often share. */
export function positionsOf(units: readonly string[]): ReadonlyMap<string, number> {
  let positions = indexes.get(units);
  if (!positions) {
    const made = new Map<string, number>();
    for (let position = 0; position < units.length; position++) made.set(units[position] as string, position);
    indexes.set(units, (positions = made));
  }
  return positions;
}

/** Values of one fact on one day that one sheet states. */
export interface StatedPiece {
  readonly day: IsoDate;
  /** Id of the sheet. */
  readonly sheet: string;
  readonly units: readonly string[];
  readonly values: readonly (FactValue | null)[];
}

/** All that the sheets state about a fact, the earliest day first, and on each day the greatest id first. */
export function piecesOf(book: FactBook, fact: string): StatedPiece[] {
  const stated = book.facts.get(fact);
  if (!stated) return [];
  const long = stated.long.map(({ column: { asOf, units, values }, sheet }): StatedPiece => ({ day: asOf, sheet: sheet.id, units, values }));
  const short = new Map<string, StatedPiece & { units: string[]; values: (FactValue | null)[] }>();
  for (const [unit, each] of stated.byUnit.flatMap((drawer) => [...(drawer ?? [])])) {
    for (const { day, value, sheet } of each) {
      const key = `${day} ${sheet.id}`;
      const piece = short.get(key) ?? { day, sheet: sheet.id, units: [], values: [] };
      short.set(key, piece);
      piece.units.push(unit);
      piece.values.push(value);
    }
  }
  return [...long, ...short.values()].sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.sheet < b.sheet ? 1 : -1));
}
