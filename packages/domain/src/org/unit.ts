import type { OrgRow } from './row.js';
import { idOf, kindOf, nameOf, textAt, type OrgTree } from './tree.js';

/**
 * The unit at an index as a row again, with the fields that the source had beyond the known ones. JSON has kept those,
 * so a `Date` comes back as text and a function not at all. The level is not stored.
 * @returns a new row; `parentId` is `null` for a top unit and for one under the marked node, whose parent is unknown
 */
export function unitOf(tree: OrgTree, index: number): OrgRow {
  const above = tree.parent[index] ?? -1;
  const kind = kindOf(tree, index);
  const fields = tree.fields ? textAt(tree.fields, index) : '';
  return {
    id: idOf(tree, index),
    parentId: above < 0 || above === tree.orphanRoot ? null : idOf(tree, above),
    name: nameOf(tree, index),
    ...(kind !== '' && { kind }),
    ...(fields !== '' && (JSON.parse(fields) as Record<string, unknown>)),
  };
}

/** Counts of the units below one, the marked node never counted: `levels[0]` is the next level down. */
export interface DescendantCounts {
  readonly direct: number;
  readonly all: number;
  readonly levels: readonly number[];
}

/** Counts a unit's descendants by level, or all units for −1. */
export function countDescendants(tree: OrgTree, index: number): DescendantCounts {
  const levels: number[] = [];
  const start = index < 0 ? 0 : index + 1;
  const end = index < 0 ? tree.length : (tree.end[index] ?? start);
  const base = index < 0 ? 0 : (tree.level[index] as number);
  for (let at = start; at < end; at++) {
    if (at === tree.orphanRoot) continue;
    const depth = (tree.level[at] as number) - base - 1;
    while (levels.length <= depth) levels.push(0);
    levels[depth] = (levels[depth] as number) + 1;
  }
  return { direct: levels[0] ?? 0, all: levels.reduce((sum, count) => sum + count, 0), levels };
}
