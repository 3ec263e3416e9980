import type { OrgTree } from './tree.js';
import { hasChildren, idOf, pathTo } from './tree.js';

/** Which units are open (展开), one byte a unit by index, 1 for open. Treated as a value: a change makes a new one. */
export type Expansion = Uint8Array;

/** Nothing open. */
export function allClosed(tree: OrgTree): Expansion {
  return new Uint8Array(tree.length);
}

/** Everything open. */
export function allOpen(tree: OrgTree): Expansion {
  return new Uint8Array(tree.length).fill(1);
}

/** Open are the units of some ids, as far as the tree has them and they have units below them. */
export function openUnits(tree: OrgTree, ids: ReadonlySet<string>): Expansion {
  const open = allClosed(tree);
  for (let index = 0; index < tree.length; index++) {
    if (hasChildren(tree, index) && ids.has(idOf(tree, index))) open[index] = 1;
  }
  return open;
}

/** The expansion with some units opened or closed. */
export function withOpen(expansion: Expansion, indexes: Iterable<number>, open: boolean): Expansion {
  const next = expansion.slice();
  for (const index of indexes) next[index] = open ? 1 : 0;
  return next;
}

/** The expansion with all units above one open, so that it is visible. */
export function withRevealed(tree: OrgTree, expansion: Expansion, index: number): Expansion {
  return withOpen(expansion, pathTo(tree, index).slice(0, -1), true);
}

/**
 * The indexes of the rows that show, in order: each top unit, and below an open unit its children. Looks only at what
 * shows and skips what is closed.
 * @param expanded the open units, as ids or as an {@link Expansion}
 */
export function visibleRows(tree: OrgTree, expanded: ReadonlySet<string> | Expansion): Int32Array {
  let open: Expansion;
  if (expanded instanceof Uint8Array) open = expanded;
  else {
    open = openUnits(tree, expanded);
  }
  const { end, length } = tree;
  let rows = new Int32Array(256);
  let count = 0;
  for (let index = 0; index < length; index = open[index] === 1 ? index + 1 : (end[index] as number)) {
    if (count === rows.length) rows = enlarged(rows);
    rows[count++] = index;
  }
  return rows.slice(0, count);
}

/** Of rows in pre-order, those that are not below a closed one. */
export function visibleAmong(tree: OrgTree, rows: Int32Array, open: Expansion): Int32Array {
  const visible = new Int32Array(rows.length);
  let count = 0;
  for (let position = 0; position < rows.length; ) {
    const index = rows[position] as number;
    visible[count++] = index;
    position = open[index] === 1 ? position + 1 : placeOf(rows, tree.end[index] as number);
  }
  return visible.slice(0, count);
}

function enlarged(rows: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(rows.length * 4);
  larger.set(rows);
  return larger;
}

/** The first position in ascending rows whose index is not less than the one given. */
function placeOf(rows: Int32Array, index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position of a unit among rows in pre-order, or −1 when it does not show. */
export function rowOf(rows: Int32Array, index: number): number {
  const place = placeOf(rows, index);
  return rows[place] === index ? place : -1;
}

/** The position of a unit, or when it does not show, of the nearest unit above it that does; −1 when none does. */
export function nearestRowAbove(tree: OrgTree, rows: Int32Array, index: number): number {
  for (let at = index; at >= 0; at = tree.parent[at] as number) {
    const row = rowOf(rows, at);
    if (row >= 0) return row;
  }
  return -1;
}

/** Each unit's place among its siblings, from 1, and how many siblings there are; for `aria-posinset` and `aria-setsize`. */
export interface SiblingPlaces {
  readonly position: Int32Array;
  /** Count of children by index + 1; entry 0 counts the top units. */
  readonly children: Int32Array;
}

const places = new WeakMap<OrgTree, SiblingPlaces>();

/** The places of all units, or of some rows in pre-order counted among themselves. */
export function siblingPlaces(tree: OrgTree, rows?: Int32Array): SiblingPlaces {
  const known = rows ? undefined : places.get(tree);
  if (known) return known;
  const position = new Int32Array(tree.length);
  const children = new Int32Array(tree.length + 1);
  const count = rows ? rows.length : tree.length;
  for (let at = 0; at < count; at++) {
    const index = rows ? (rows[at] as number) : at;
    const list = (tree.parent[index] as number) + 1;
    position[index] = children[list] = (children[list] as number) + 1;
  }
  const result = { position, children };
  if (!rows) places.set(tree, result);
  return result;
}

/** Where a key that has no meaning of its own takes the focus. `page` is how many rows a page moves. */
export type RowMove = 'next' | 'previous' | 'first' | 'last' | 'page-forward' | 'page-back';

/** The row that a move leads to; the ends hold. −1 when there are no rows. */
export function movedRow(rowCount: number, row: number, move: RowMove, page: number): number {
  const targets: Record<RowMove, number> = {
    next: row + 1,
    previous: row - 1,
    first: 0,
    last: rowCount - 1,
    'page-forward': row + page,
    'page-back': row - page,
  };
  return rowCount === 0 ? -1 : Math.max(0, Math.min(rowCount - 1, targets[move]));
}

/** What the arrow into the tree (→, in right-to-left ←) and the arrow out of it do on a row. */
export type ArrowAction = { readonly kind: 'open' | 'close' } | { readonly kind: 'focus'; readonly row: number } | { readonly kind: 'none' };

/** The arrow into the tree: opens a closed unit, moves to an open unit's first child, does nothing on a leaf. */
export function arrowInto(tree: OrgTree, rows: Int32Array, row: number, open: Expansion): ArrowAction {
  const index = rows[row];
  if (index === undefined || !hasChildren(tree, index)) return { kind: 'none' };
  if (open[index] !== 1) return { kind: 'open' };
  const next = rows[row + 1];
  return next !== undefined && next < (tree.end[index] as number) ? { kind: 'focus', row: row + 1 } : { kind: 'none' };
}

/** The arrow out of the tree: closes an open unit, else moves to the unit above, does nothing on a closed top unit. */
export function arrowOut(tree: OrgTree, rows: Int32Array, row: number, open: Expansion): ArrowAction {
  const index = rows[row];
  if (index === undefined) return { kind: 'none' };
  // In a search, a hit may be open with nothing of what is below it among the rows.
  const next = rows[row + 1] as number;
  if (open[index] === 1 && next < (tree.end[index] as number)) return { kind: 'close' };
  const above = rowOf(rows, tree.parent[index] as number);
  return above >= 0 ? { kind: 'focus', row: above } : { kind: 'none' };
}
