import { columnsByHeading } from '../org/mapping-guess.js';
import type { Fact, IsoDate, Profile } from '../profile/index.js';
import { placeOfHeading, type FieldPlace } from './fields.js';
import { readFactHeading, type FactHeading } from './heading.js';

/** What a column of a pasted table holds; null: it is not read. */
export type PastedColumn = Fact | 'unit-id' | 'unit-name' | null;

/** What a column holds as the caller says it; a fact by its id. */
export type GivenColumn = 'unit-id' | 'unit-name' | { readonly fact: string } | null;

/** The columns of a pasted table, as far as they are understood. */
export interface PastedHeading {
  readonly columns: readonly PastedColumn[];
  readonly hasHeading: boolean;
  /** Where the values of each column are recorded; null for one that holds no fact. */
  readonly places: readonly (FieldPlace | null)[];
  /** Columns whose fact and day an earlier column has too, with the position of that one. */
  readonly duplicates: ReadonlyMap<number, number>;
}

/** Looks at the first row of a table: whether it is a heading, and what its columns hold. */
export function readPastedHeading(
  first: readonly string[],
  { profile, asOf, year, columns: given }: { readonly profile: Profile; readonly asOf: IsoDate; readonly year: number; readonly columns?: readonly GivenColumn[] },
): PastedHeading {
  const headings = first.map((cell) => readFactHeading(profile, cell));
  const units = unitColumns(first, headings);
  const hasHeading = headings.some((heading) => heading !== undefined) || units.size > 0;
  const facts = given ? given.map((column) => givenHeading(column, profile)) : hasHeading ? headings : [];
  const places = facts.map((heading) => (heading ? placeOfHeading(heading, asOf, year) : null));
  const duplicates = duplicatesOf(places);
  const columns = Array.from({ length: Math.max(first.length, facts.length) }, (_, position): PastedColumn => {
    const unit = given ? given[position] : units.get(position);
    if (unit === 'unit-id' || unit === 'unit-name') return unit;
    return duplicates.has(position) ? null : (facts[position]?.fact ?? null);
  });
  return { columns, hasHeading, places, duplicates };
}

function givenHeading(column: GivenColumn, profile: Profile): FactHeading | undefined {
  if (column === null || typeof column === 'string') return undefined;
  const fact = Object.hasOwn(profile.facts, column.fact) ? profile.facts[column.fact] : undefined;
  return fact && { fact, day: null, power: 0 };
}

/** The columns of codes and names of units, by the headings that an import of the tree knows. */
function unitColumns(cells: readonly string[], headings: readonly (FactHeading | undefined)[]): ReadonlyMap<number, 'unit-id' | 'unit-name'> {
  const { id, name } = columnsByHeading(cells.map((cell, position) => (headings[position] ? '' : cell)));
  const columns = new Map<number, 'unit-id' | 'unit-name'>();
  if (id !== undefined) columns.set(id, 'unit-id');
  if (name !== undefined) columns.set(name, 'unit-name');
  return columns;
}

function duplicatesOf(places: readonly (FieldPlace | null)[]): ReadonlyMap<number, number> {
  const firsts = new Map<string, number>();
  const duplicates = new Map<number, number>();
  places.forEach((place, position) => {
    if (!place) return;
    const key = `${place.asOf} ${place.fact}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, position);
    else duplicates.set(position, first);
  });
  return duplicates;
}
