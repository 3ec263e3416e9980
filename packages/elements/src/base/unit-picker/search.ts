import type { FilterResult, OrgTree, Romanization } from '@jiceng/domain';
import { loadPart } from '../load-part.js';

/** Searching and the pinyin readings, which are loaded when something is first typed. */
type Searching = typeof import('@jiceng/domain/filter');

let romanization: Promise<Romanization> | undefined;

function loadRomanization(): Promise<Romanization> {
  romanization ??= loadPart(() => import('@jiceng/domain/pinyin')).then(
    ({ createRomanization }) => createRomanization(),
    (thrown: unknown) => {
      romanization = undefined;
      throw thrown;
    },
  );
  return romanization;
}

/** What a query found, and where in a name it stands. */
export interface Found {
  readonly result: FilterResult;
  /** The parts of a name that match, each as start and end. */
  partsOf(name: string): readonly (readonly [start: number, end: number])[];
}

/** Searches a tree by name, pinyin, initials and code. Rejects with `chunk-unreachable`. */
export async function searchUnits(tree: OrgTree, query: string): Promise<Found> {
  const { filterTree, isRomanized, matchedParts, normalizedQuery }: Searching = await loadPart(() => import('@jiceng/domain/filter'));
  const readings = isRomanized(normalizedQuery(query)) ? await loadRomanization() : undefined;
  const result = filterTree(tree, query, readings);
  return { result, partsOf: (name) => matchedParts(name, result.query, readings) };
}
