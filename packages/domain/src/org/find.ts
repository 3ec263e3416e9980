import { idOf, isOrphanRoot, nameOf, type OrgTree } from './tree.js';

/** Finds the ids of the units with exactly an id or a name; several where they share the name, none where nobody has it. */
export type UnitFinder = (text: string) => readonly string[];

/**
 * A finder over a stretch of a tree, for many lookups: a table of ids and names is made at the first one.
 * @param from index of the first unit, and `end` after the last one, such as a unit's own `end`; the whole tree when not given
 */
export function unitFinder(tree: OrgTree, from = 0, end: number = tree.length): UnitFinder {
  let places: Map<string, string | string[]> | undefined;
  return (text) => {
    places ??= placesOf(tree, from, end);
    const found = places.get(text.trim());
    return found === undefined ? [] : typeof found === 'string' ? [found] : found;
  };
}

function placesOf(tree: OrgTree, from: number, end: number): Map<string, string | string[]> {
  const places = new Map<string, string | string[]>();
  for (let index = from; index < end; index++) {
    if (isOrphanRoot(tree, index)) continue;
    const name = nameOf(tree, index);
    const id = idOf(tree, index);
    const known = places.get(name);
    if (known === undefined) places.set(name, id);
    else if (typeof known === 'string') places.set(name, [known, id]);
    else known.push(id);
  }
  // An id is nobody else's, so it goes before a name that looks the same.
  for (let index = from; index < end; index++) {
    if (!isOrphanRoot(tree, index)) places.set(idOf(tree, index), idOf(tree, index));
  }
  return places;
}
