import type { FilterResult } from './filter.js';
import { indexOfId } from './id-index.js';
import type { OrgTree } from './tree.js';
import { emptyTree, hasChildren, idOf } from './tree.js';
import type { Expansion, SiblingPlaces } from './visible.js';
import { allClosed, allOpen, openUnits, rowOf, siblingPlaces, visibleAmong, visibleRows, withOpen, withRevealed } from './visible.js';

/** A search in an outline: what it found, which of that is open, and whether only the hits show, as a plain list. */
export interface OutlineFilter {
  readonly result: FilterResult;
  readonly open: Expansion;
  readonly flat: boolean;
}

/** What an outline of a tree (大纲) shows. A value: every change makes a new one, so undoing a search is keeping the old. */
export interface Outline {
  readonly tree: OrgTree;
  /** The open units while nothing is searched. */
  readonly open: Expansion;
  readonly filter: OutlineFilter | null;
  /** Indexes of the rows that show, in order. */
  readonly rows: Int32Array;
}

/** An outline of nothing. */
export const emptyOutline: Outline = { tree: emptyTree, open: new Uint8Array(0), filter: null, rows: new Int32Array(0) };

/** A tree as it first shows: closed, but a single top unit is open. */
export function outlineOf(tree: OrgTree): Outline {
  const single = tree.length > 0 && tree.end[0] === tree.length;
  return shown(tree, single ? withOpen(allClosed(tree), [0], true) : allClosed(tree), null);
}

function shown(tree: OrgTree, open: Expansion, filter: OutlineFilter | null): Outline {
  const rows = !filter ? visibleRows(tree, open) : filter.flat ? filter.result.matches : visibleAmong(tree, filter.result.rows, filter.open);
  return { tree, open, filter, rows };
}

/** Another tree in place of this one; what was open stays open as far as its ids are still there. A search ends. */
export function withTree(outline: Outline, tree: OrgTree): Outline {
  const before = outline.open;
  // A tree of one unit is always all open.
  if (before.length > 1 && before.every((open) => open === 1)) return shown(tree, allOpen(tree), null);
  const ids = new Set<string>();
  for (let index = 0; index < before.length; index++) if (before[index] === 1) ids.add(idOf(outline.tree, index));
  const open = openUnits(tree, ids);
  // A single top unit that was not there before is open, as it is in a new outline.
  if (tree.end[0] === tree.length && indexOfId(outline.tree, idOf(tree, 0)) < 0) open[0] = 1;
  return shown(tree, open, null);
}

/** Whether a unit is open in what shows now. */
export function isOpen(outline: Outline, index: number): boolean {
  return (outline.filter ? outline.filter.open : outline.open)[index] === 1;
}

/** Whether a row can be opened or closed: it has units below it, and the hits do not stand as a plain list. */
export function isExpandable(outline: Outline, index: number): boolean {
  return !outline.filter?.flat && hasChildren(outline.tree, index) && (!outline.filter || !isMatchWithoutRows(outline, index));
}

/** In a search, a hit below which nothing was found shows nothing below it. */
function isMatchWithoutRows(outline: Outline, index: number): boolean {
  const rows = outline.filter?.result.rows as Int32Array;
  const next = rows[rowOf(rows, index) + 1];
  return next === undefined || next >= (outline.tree.end[index] as number);
}

/** Opens or closes units. */
export function withUnitsOpen(outline: Outline, indexes: Iterable<number>, open: boolean): Outline {
  const { tree, filter } = outline;
  if (filter) return shown(tree, outline.open, { ...filter, open: withOpen(filter.open, indexes, open) });
  return shown(tree, withOpen(outline.open, indexes, open), null);
}

/** Opens or closes everything. */
export function withAllOpen(outline: Outline, open: boolean): Outline {
  const { tree, filter } = outline;
  const expansion = open ? allOpen(tree) : allClosed(tree);
  return filter ? shown(tree, outline.open, { ...filter, open: expansion }) : shown(tree, expansion, null);
}

/** Opens the path to a unit. A search that hides the unit ends. */
export function withUnitShown(outline: Outline, index: number): Outline {
  const { tree, filter } = outline;
  if (rowOf(outline.rows, index) >= 0) return outline;
  if (filter && rowOf(filter.result.rows, index) >= 0 && !filter.flat) {
    return shown(tree, outline.open, { ...filter, open: withRevealed(tree, filter.open, index) });
  }
  return shown(tree, withRevealed(tree, outline.open, index), null);
}

/** Shows what a search found; `flat` leaves out the units above the hits. The expansion from before is kept. */
export function withFilter(outline: Outline, result: FilterResult, flat = false): Outline {
  return shown(outline.tree, outline.open, { result, open: allOpen(outline.tree), flat });
}

/** Ends a search and brings back what showed before it. */
export function withoutFilter(outline: Outline): Outline {
  return outline.filter ? shown(outline.tree, outline.open, null) : outline;
}

/** What assistive technology is told of a row's place. */
export interface RowPlace {
  readonly level: number;
  readonly position: number;
  readonly size: number;
}

// Rows never change, and counting places among thousands of them at every frame of a scroll would be felt.
const knownPlaces = new WeakMap<Int32Array, SiblingPlaces>();

function placesAmong(tree: OrgTree, rows: Int32Array): SiblingPlaces {
  let places = knownPlaces.get(rows);
  if (!places) knownPlaces.set(rows, (places = siblingPlaces(tree, rows)));
  return places;
}

/** Of fewer rows than one in so many, the places are counted among them alone, which is sooner done. */
const fewRows = 8;

/** A function that gives each row's place; in a search, places are counted among what was found. */
export function rowPlaces(outline: Outline): (row: number) => RowPlace {
  const { tree, filter, rows } = outline;
  if (filter?.flat) return (row) => ({ level: 1, position: row + 1, size: rows.length });
  // Outside a search all siblings of a row show, so counting among what shows gives the same as counting among all.
  const all = !filter && rows.length * fewRows > tree.length;
  const { position, children } = all ? siblingPlaces(tree) : placesAmong(tree, filter ? filter.result.rows : rows);
  return (row) => {
    const index = rows[row] as number;
    return {
      level: tree.level[index] as number,
      position: position[index] as number,
      size: children[(tree.parent[index] as number) + 1] as number,
    };
  };
}
