/**
 * Many texts as one: joined with a line feed after each, and where each begins. One long string is searched with
 * `indexOf` in a few milliseconds and stored in one write.
 */
export interface TextColumn {
  /** Every text followed by `\n`. */
  readonly text: string;
  /** Start of each text in UTF-16 units; one more at the end, the length of `text`. */
  readonly offsets: Uint32Array;
}

/**
 * An organisation tree in columns, in pre-order (a unit, then all that is below it). A unit is its index in the
 * columns; index 0 is the first top unit. Nothing changes a tree: whatever alters it makes a new one.
 */
export interface OrgTree {
  /** Count of nodes, the marked node for orphans included. */
  readonly length: number;
  /** Index of the unit above; −1 for a top unit. */
  readonly parent: Int32Array;
  /** Depth, 1 for a top unit. */
  readonly level: Int32Array;
  /** Index after the last unit below; a unit without children has its own index + 1. */
  readonly end: Int32Array;
  readonly ids: TextColumn;
  readonly names: TextColumn;
  /** Position in `kinds` of what each unit is. */
  readonly kind: Uint16Array;
  /** The kinds that occur, in the order in which they do; before them, always, `''` for a unit without one. */
  readonly kinds: readonly string[];
  /** The other fields of each unit as JSON text, `''` where there are none; `null` when no unit has any. */
  readonly fields: TextColumn | null;
  /** Index of the marked node that orphans hang under; −1 when there are none. */
  readonly orphanRoot: number;
}

/** A tree of nothing. */
export const emptyTree: OrgTree = {
  length: 0,
  parent: new Int32Array(0),
  level: new Int32Array(0),
  end: new Int32Array(0),
  ids: { text: '', offsets: new Uint32Array(1) },
  names: { text: '', offsets: new Uint32Array(1) },
  kind: new Uint16Array(0),
  kinds: [''],
  fields: null,
  orphanRoot: -1,
};

/** The text at a position of a column; `''` outside it. */
export function textAt(column: TextColumn, index: number): string {
  const start = column.offsets[index];
  const next = column.offsets[index + 1];
  return start === undefined || next === undefined ? '' : column.text.slice(start, next - 1);
}

/**
 * The position in a column that a place in its joined text belongs to. A place beyond the text gives the last position.
 */
export function positionOf(column: TextColumn, place: number): number {
  const { offsets } = column;
  let low = 0;
  let high = offsets.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The id of the unit at an index. */
export function idOf(tree: OrgTree, index: number): string {
  return textAt(tree.ids, index);
}

/** The name of the unit at an index; `''` for the marked node, which the interface names. */
export function nameOf(tree: OrgTree, index: number): string {
  return textAt(tree.names, index);
}

/** What the unit at an index is (类型); `''` when the source did not say. */
export function kindOf(tree: OrgTree, index: number): string {
  return tree.kinds[tree.kind[index] ?? 0] ?? '';
}

/** Whether a unit has units below it. */
export function hasChildren(tree: OrgTree, index: number): boolean {
  return (tree.end[index] ?? 0) > index + 1;
}

/** Count of units, without the marked node. */
export function sizeOf(tree: OrgTree): number {
  return tree.orphanRoot < 0 ? tree.length : tree.length - 1;
}

/** Whether an index is the marked node that orphans hang under. */
export function isOrphanRoot(tree: OrgTree, index: number): boolean {
  return index >= 0 && index === tree.orphanRoot;
}

/** The indexes of a unit's children, or of the top units for −1, in order. */
export function childrenOf(tree: OrgTree, index: number): number[] {
  const children: number[] = [];
  const end = index < 0 ? tree.length : (tree.end[index] ?? 0);
  for (let child = index + 1; child < end; child = tree.end[child] as number) children.push(child);
  return children;
}

const directCounts = new WeakMap<OrgTree, Map<number, number>>();

/** Count of units directly below one. Counted when it is first asked for, because few units are ever looked at. */
export function directCount(tree: OrgTree, index: number): number {
  let counts = directCounts.get(tree);
  if (!counts) directCounts.set(tree, (counts = new Map()));
  let count = counts.get(index);
  if (count === undefined) {
    count = 0;
    const end = tree.end[index] as number;
    for (let child = index + 1; child < end; child = tree.end[child] as number) count++;
    counts.set(index, count);
  }
  return count;
}

/**
 * The path to a unit, short enough to be read: the top unit, a gap, and the last few. A gap is −1.
 * @param most how many units at the most, the top one and the unit itself included; at least 2
 */
export function shortPathTo(tree: OrgTree, index: number, most: number): number[] {
  const depth = tree.level[index] ?? 0;
  if (depth <= most) return pathTo(tree, index);
  const last: number[] = [];
  let at = index;
  for (; last.length < most - 1; at = tree.parent[at] as number) last.push(at);
  while ((tree.parent[at] as number) >= 0) at = tree.parent[at] as number;
  return [at, -1, ...last.reverse()];
}

/** The indexes from the top unit down to the unit itself (路径). */
export function pathTo(tree: OrgTree, index: number): number[] {
  const path: number[] = [];
  for (let at = index; at >= 0; at = tree.parent[at] as number) path.push(at);
  return path.reverse();
}
