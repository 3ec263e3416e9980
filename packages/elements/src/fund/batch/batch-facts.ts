import { kindFact, factColumnsInSteps, hasChildren, idOf, kindOf, textAt, type FactBook, type FactColumns, type FactValues, type OrgTree, type Profile, type UnitSource } from '@jiceng/domain';

/** What a batch is gathered from. */
export interface BatchSource {
  readonly tree: OrgTree;
  readonly book: FactBook;
  /** As in `UnitFactsOptions`. */
  readonly fieldsOn: string;
  readonly profile: Profile;
  readonly year: number;
  readonly today: string;
}

/** The units of a batch and what is known of them. A unit is told by its place. */
export interface BatchFacts extends FactColumns {
  /** Where each unit stands in the tree. */
  readonly indexes: Uint32Array;
  /** Where those units stand of which nobody knows what they are. */
  readonly withoutKind: Uint32Array;
  /** How many of those have no units below them: a town without a kind is in nobody's way. */
  readonly lastWithoutKind: number;
  /** How many units were looked at. */
  readonly looked: number;
}

export interface GatheringProgress {
  readonly done: number;
  readonly total: number;
}

/** Units between two moments at which the work can be interrupted. */
const stride = 16_384;

/** Where the units at and below one stand; the whole tree for −1. The marked node of orphans is no unit. */
export function indexesBelow(tree: OrgTree, root: number): Uint32Array {
  const first = Math.max(0, root);
  const end = root < 0 ? tree.length : (tree.end[root] as number);
  const isMarkedIn = tree.orphanRoot >= first && tree.orphanRoot < end;
  const indexes = new Uint32Array(end - first - (isMarkedIn ? 1 : 0));
  let place = 0;
  for (let index = first; index < end; index++) if (index !== tree.orphanRoot) indexes[place++] = index;
  return indexes;
}

/** The facts of some units, by their places in `indexes`. */
export function* factsAtInSteps({ tree, book, fieldsOn, profile, year, today }: BatchSource, indexes: Uint32Array): Generator<GatheringProgress, FactColumns> {
  const { fields } = tree;
  const units: UnitSource = {
    length: indexes.length,
    idOf: (place) => idOf(tree, indexes[place] as number),
    kindOf: (place) => kindOf(tree, indexes[place] as number),
    ...(fields && {
      fieldsOf: (place) => {
        const text = textAt(fields, indexes[place] as number);
        return text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
      },
    }),
  };
  const steps = factColumnsInSteps({ profile, book, units, fieldsOn, year, today });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const { phase, done, total } = step.value;
    // Reading takes most of the time, so it counts for units and gathering only lets others work.
    yield { done: phase === 'reading' ? done : indexes.length, total: phase === 'reading' ? total : indexes.length };
  }
}

/**
 * The units at and below one that a rule can be for, with their facts.
 * @param root where the unit stands in the tree; −1 for the whole tree
 * @param kinds the kinds that rules are for; null for any
 */
export function* gatherInSteps(source: BatchSource, root: number, kinds: ReadonlySet<string> | null): Generator<GatheringProgress, BatchFacts> {
  const all = indexesBelow(source.tree, root);
  const gathered = yield* factsAtInSteps(source, all);
  const kind = gathered.columns.find(({ fact }) => fact === kindFact);
  const places: number[] = [];
  const withoutKind: number[] = [];
  for (let place = 0; place < all.length; place++) {
    const position = kind?.form === 'choice' ? (kind.values[place] as number) : 0;
    if (position === 0) withoutKind.push(all[place] as number);
    if (kinds === null || (kind?.form === 'choice' && position > 0 && kinds.has(kind.choices[position] as string))) places.push(place);
    if ((place + 1) % stride === 0) yield { done: all.length, total: all.length };
  }
  const kept = Uint32Array.from(places);
  const columns: FactValues[] = [];
  for (const column of gathered.columns) {
    columns.push(pickedColumn(column, kept));
    yield { done: all.length, total: all.length };
  }
  const placeOf = new Map(gathered.unreadable.length === 0 ? [] : [...kept].map((place, index) => [place, index]));
  const unreadable = gathered.unreadable.flatMap((each) => {
    const index = placeOf.get(each.index);
    return index === undefined ? [] : [{ ...each, index }];
  });
  return {
    length: kept.length,
    columns,
    unreadable,
    unreadableCount: unreadable.length,
    indexes: picked(all, new Uint32Array(kept.length), kept),
    withoutKind: Uint32Array.from(withoutKind),
    lastWithoutKind: withoutKind.filter((index) => !hasChildren(source.tree, index)).length,
    looked: all.length,
  };
}

function pickedColumn(column: FactValues, places: Uint32Array): FactValues {
  if (column.form === 'choice') return { ...column, values: picked(column.values, new Uint16Array(places.length), places) };
  return { ...column, values: picked(column.values, new Float64Array(places.length), places) };
}

function picked<Values extends Float64Array | Uint16Array | Uint32Array>(from: Values, to: Values, places: Uint32Array): Values {
  for (let index = 0; index < places.length; index++) to[index] = from[places[index] as number] as number;
  return to;
}
