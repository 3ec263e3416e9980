import { childrenOf, indexOfId, isOrphanRoot, type OrgTree } from '@jiceng/domain';

/** Most units that are offered at once. */
export const mostOffered = 50;
/** How many chosen units are kept to be offered again. */
export const mostRecent = 5;

/** Units that are offered together, by their indexes. */
export interface OfferGroup {
  readonly kind: 'recent' | 'nearby' | 'below' | 'top' | 'found';
  readonly indexes: readonly number[];
}

/** What is offered before anything is typed: the units chosen last, then those around the current one. */
export function offersAround(tree: OrgTree, current: number, recentIds: readonly string[]): OfferGroup[] {
  const recent = recentIds.map((id) => indexOfId(tree, id)).filter((index) => index >= 0 && index !== current);
  const groups: OfferGroup[] = [{ kind: 'recent', indexes: recent.slice(0, mostRecent) }];
  if (current < 0) groups.push({ kind: 'top', indexes: topUnits(tree) });
  else {
    const above = tree.parent[current] as number;
    groups.push({ kind: 'nearby', indexes: [...(above < 0 ? [] : [above]), ...around(childrenOf(tree, above), current)] });
    groups.push({ kind: 'below', indexes: childrenOf(tree, current) });
  }
  return withinLimit(tree, groups);
}

/** The top units; with a single one, what is below it as well. */
function topUnits(tree: OrgTree): number[] {
  const top = childrenOf(tree, -1);
  return top.length === 1 ? [...top, ...childrenOf(tree, top[0] as number)] : top;
}

/** Of many siblings, those nearest to one. */
function around(siblings: readonly number[], current: number): number[] {
  const most = mostOffered / 2;
  const start = Math.max(0, Math.min(siblings.indexOf(current) - Math.floor(most / 2), siblings.length - most));
  return siblings.slice(start, start + most);
}

/** No unit twice, none of the nodes that are no units, and no more than fit. */
function withinLimit(tree: OrgTree, groups: readonly OfferGroup[]): OfferGroup[] {
  const offered = new Set<number>();
  const kept = groups.map(({ kind, indexes }) => ({
    kind,
    indexes: indexes.filter((index) => {
      const isOffered = !isOrphanRoot(tree, index) && !offered.has(index) && offered.size < mostOffered;
      if (isOffered) offered.add(index);
      return isOffered;
    }),
  }));
  return kept.filter(({ indexes }) => indexes.length > 0);
}

/** The units that are offered of all that match a query, in the order of the tree; one whose code is the query comes first. */
export function offersFound(tree: OrgTree, query: string, matches: Int32Array): OfferGroup[] {
  const exact = indexOfId(tree, query);
  const indexes = Array.from(matches.subarray(0, mostOffered));
  if (exact >= 0) indexes.unshift(exact);
  return withinLimit(tree, [{ kind: 'found', indexes }]);
}

/** The ids of the units chosen last, after one more was chosen. */
export function withRecent(recentIds: readonly string[], id: string): string[] {
  return [id, ...recentIds.filter((other) => other !== id)].slice(0, mostRecent);
}
