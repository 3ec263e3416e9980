import { isOrphanRoot, kindOf, nameOf, shortPathTo, type OrgTree } from '@jiceng/domain';
import type { Strings } from '../locales/strings.js';

/** A path of more units than this is shown with a gap. */
export const longestPath = 7;

/** The name that is shown for a unit: its own, the marked node's, or a word for none. */
export function shownName(tree: OrgTree, index: number, strings: Strings): string {
  if (isOrphanRoot(tree, index)) return strings.unit.orphans((tree.end[index] as number) - index - 1);
  return nameOf(tree, index) || strings.unit.unnamed;
}

/** The units above one, as words: `青溪县 › 石桥镇`. */
export function shownPlace(tree: OrgTree, index: number, strings: Strings): string {
  return shortPathTo(tree, index, longestPath)
    .slice(0, -1)
    .map((above) => (above < 0 ? '…' : shownName(tree, above, strings)))
    .join(' › ');
}

/** What a row says beside its name: kind and counts, as one sentence. */
export function shownFacts(tree: OrgTree, index: number, direct: number, strings: Strings): string {
  return strings.unit.describe(kindOf(tree, index), direct, (tree.end[index] as number) - index - 1);
}
