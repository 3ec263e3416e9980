import { yearOf } from '../calendar/day.js';
import { idOf, isOrphanRoot, kindOf, nameOf, textAt, type OrgTree } from '../org/tree.js';
import type { Fact, IsoDate, Profile } from '../profile/index.js';
import { toldAs } from '../slices.js';
import type { FactBook } from './book.js';
import { factColumnsInSteps } from './columns.js';
import { kindFact } from './of-unit.js';
import { suggestedChoice } from './read.js';
import type { FactColumn } from './sheet.js';

/** Units whose names say that they are of one kind. */
export interface KindSuggestion {
  /** Id of the choice. */
  readonly kind: string;
  /** Ids of the units. */
  readonly units: readonly string[];
  /** Names of the first ones. */
  readonly examples: readonly string[];
}

export interface KindSuggestions {
  /** The most units first. */
  readonly kinds: readonly KindSuggestion[];
  /** How many units have a name that says nothing, and names of the first ones. */
  readonly without: number;
  readonly examplesWithout: readonly string[];
}

export interface UnitsWithoutKindOptions {
  readonly profile: Profile;
  readonly book: FactBook;
  readonly tree: OrgTree;
  /** Index of the first unit, and after the last one, such as a unit's own `end`; the whole tree when not given. */
  readonly from?: number;
  readonly end?: number;
  /** As in `UnitFactsOptions`. */
  readonly fieldsOn: IsoDate;
  readonly today: IsoDate;
}

/** Units looked at between two moments at which the work can be interrupted. */
const stride = 4096;
const mostExamples = 3;

/**
 * Finds the units of which neither the table nor the book says what they are, as a generator for work in slices.
 * @returns their indexes in the tree, ascending; none where the profile has no fact for the kind
 */
export function* unitsWithoutKindInSteps({ profile, book, tree, from = 0, end = tree.length, fieldsOn, today }: UnitsWithoutKindOptions): Generator<number, Uint32Array> {
  const kind = profile.facts[kindFact];
  if (!kind) return new Uint32Array(0);
  const { fields } = tree;
  const units = {
    length: end - from,
    idOf: (place: number) => idOf(tree, from + place),
    kindOf: (place: number) => kindOf(tree, from + place),
    fieldsOf: (place: number) => {
      const text = fields ? textAt(fields, from + place) : '';
      return text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
    },
  };
  const gathering = factColumnsInSteps({ profile: { ...profile, facts: { [kindFact]: kind } }, book, units, fieldsOn, year: yearOf(today), today });
  const { columns } = yield* toldAs(gathering, ({ phase, done }) => (phase === 'reading' ? done : units.length));
  const values = columns[0]?.values ?? new Uint16Array(0);
  // A choice that is not known is written as 0.
  return Uint32Array.from(values.keys()).filter((place) => values[place] === 0 && !isOrphanRoot(tree, from + place)).map((place) => from + place);
}

/**
 * What the names of units say that they are, as a generator for work in slices. Only ever a suggestion that a person
 * looks at and confirms.
 * @param fact the fact that says what a unit is
 */
export function* kindSuggestionsInSteps(fact: Fact, tree: OrgTree, indexes: Uint32Array): Generator<number, KindSuggestions> {
  const kinds = new Map<string, { kind: string; units: string[]; examples: string[] }>();
  const examplesWithout: string[] = [];
  let without = 0;
  for (let place = 0; place < indexes.length; place++) {
    const index = indexes[place] as number;
    const name = nameOf(tree, index);
    const kind = suggestedChoice(fact, name);
    if (kind === undefined) {
      without++;
      if (examplesWithout.length < mostExamples) examplesWithout.push(name);
    } else {
      const found = kinds.get(kind) ?? { kind, units: [], examples: [] };
      kinds.set(kind, found);
      found.units.push(idOf(tree, index));
      if (found.examples.length < mostExamples) found.examples.push(name);
    }
    if ((place + 1) % stride === 0) yield place + 1;
  }
  return { kinds: [...kinds.values()].sort((a, b) => b.units.length - a.units.length), without, examplesWithout };
}

/** The suggestions as one column of a sheet, each unit with the kind that its name says. */
export function kindColumnOf({ kinds }: KindSuggestions, asOf: IsoDate): FactColumn {
  return { fact: kindFact, asOf, units: kinds.flatMap(({ units }) => units), values: kinds.flatMap(({ kind, units }) => units.map(() => kind)) };
}
