import { nameOf, idOf, suggestedChoice, type Fact, type OrgTree } from '@jiceng/domain';

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

const stride = 4096;
const mostExamples = 3;

/** What the names of units say that they are, stopping now and then. */
export function* suggestKindsInSteps(fact: Fact, tree: OrgTree, indexes: Uint32Array): Generator<number, KindSuggestions> {
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
