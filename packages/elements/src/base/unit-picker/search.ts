import type { FilterResult, OrgTree } from '@jiceng/domain';
import { loadPart } from '../load-part.js';
import { loadRomanization } from '../romanization.js';

/** Searching and the pinyin readings, which are loaded when something is first typed. */
type Searching = typeof import('@jiceng/domain/filter');

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
