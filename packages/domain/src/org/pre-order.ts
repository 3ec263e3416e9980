import { compareKnownIds } from './row.js';
import type { OrgTree, TextColumn } from './tree.js';

/** Units as parallel lists, each with the slot of the one above it (−1 for a top unit). No circles. */
export interface LinkedUnits {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly parents: Int32Array;
  /** Infinity for a unit without one. */
  readonly orders: Float64Array | null;
  readonly fields: readonly string[] | null;
  /** 1 where the id is all digits. */
  readonly isNumber: Uint8Array;
  readonly kindOf: Uint16Array;
  /** The first is `''`. */
  readonly kinds: readonly string[];
}

const stride = 16_384;
/** Texts joined at once; larger blocks are slower to join. */
const joinStride = 2048;

/**
 * The slots in pre-order, siblings by `order`, then by id.
 * @param last slot of the marked node for orphans, or −1; it has no order and comes after the other top units, whatever its id
 * @param progress makes what is yielded, from the count of slots done
 */
export function* childOrder<Progress>(
  units: LinkedUnits,
  last: number,
  progress: (done: number) => Progress,
): Generator<Progress, Int32Array> {
  const { ids, parents, orders, isNumber } = units;
  const count = ids.length;
  const compare = (a: number, b: number): number => {
    const aOrder = orders?.[a] ?? Infinity;
    const bOrder = orders?.[b] ?? Infinity;
    if (aOrder !== bOrder) return aOrder < bOrder ? -1 : 1;
    if (a === last || b === last) return a === last ? 1 : -1;
    return compareKnownIds(ids[a] as string, ids[b] as string, isNumber[a] === 1, isNumber[b] === 1);
  };

  // Children as linked lists; entry 0 is the list of top units. Most files are sorted, so a list is only sorted
  // when a child came in out of turn.
  const firstChild = new Int32Array(count + 1).fill(-1);
  const lastChild = new Int32Array(count + 1).fill(-1);
  const nextSibling = new Int32Array(count).fill(-1);
  const unsorted = new Set<number>();
  for (let slot = 0; slot < count; slot++) {
    const list = (parents[slot] as number) + 1;
    const before = lastChild[list] as number;
    if (before < 0) firstChild[list] = slot;
    else {
      nextSibling[before] = slot;
      if (compare(before, slot) > 0) unsorted.add(list);
    }
    lastChild[list] = slot;
    if (slot % stride === 0) yield progress(slot >> 1);
  }
  for (const list of unsorted) {
    const children: number[] = [];
    for (let child = firstChild[list] as number; child >= 0; child = nextSibling[child] as number) children.push(child);
    children.sort(compare);
    firstChild[list] = children[0] as number;
    children.forEach((child, position) => (nextSibling[child] = children[position + 1] ?? -1));
    if (children.length > stride) yield progress(count >> 1);
  }

  const order = new Int32Array(count);
  let done = 0;
  // Going down by first child and on by next sibling needs no stack, so a chain of any depth is safe.
  for (let slot = firstChild[0] as number; slot >= 0; ) {
    order[done++] = slot;
    let next = firstChild[slot + 1] as number;
    while (next < 0 && slot >= 0) {
      next = nextSibling[slot] as number;
      slot = parents[slot] as number;
    }
    slot = next;
    if (done % stride === 0) yield progress((count + done) >> 1);
  }
  return order;
}

/**
 * Writes the columns of a tree. Kinds are numbered anew as they occur, so that the order of the rows leaves no trace.
 * @param order the slots in pre-order
 * @param orphanSlot slot of the marked node, or −1
 * @param progress makes what is yielded, from the count of units done
 */
export function* columnsInPreOrder<Progress>(
  units: LinkedUnits,
  order: Int32Array,
  orphanSlot: number,
  progress: (done: number) => Progress,
): Generator<Progress, OrgTree> {
  const length = order.length;
  const parent = new Int32Array(length);
  const level = new Int32Array(length);
  const end = new Int32Array(length);
  const kind = new Uint16Array(length);
  const indexOfSlot = new Int32Array(units.ids.length);
  const kinds = [''];
  const kindNumbers = new Int32Array(units.kinds.length).fill(-1);
  kindNumbers[0] = 0;
  let orphanRoot = -1;
  for (let index = 0; index < length; index++) {
    const slot = order[index] as number;
    const parentSlot = units.parents[slot] as number;
    const above = parentSlot < 0 ? -1 : (indexOfSlot[parentSlot] as number);
    indexOfSlot[slot] = index;
    parent[index] = above;
    level[index] = above < 0 ? 1 : (level[above] as number) + 1;
    const given = units.kindOf[slot] as number;
    if (kindNumbers[given] === -1) kindNumbers[given] = kinds.push(units.kinds[given] as string) - 1;
    kind[index] = kindNumbers[given] as number;
    if (slot === orphanSlot) orphanRoot = index;
    if (index % stride === 0) yield progress(index >> 1);
  }
  // From the back, each unit's end is known before its parent's.
  for (let index = length - 1; index >= 0; index--) {
    if ((end[index] as number) === 0) end[index] = index + 1;
    const above = parent[index] as number;
    if (above >= 0 && (end[above] as number) < (end[index] as number)) end[above] = end[index] as number;
  }
  const ids = yield* joined(units.ids, order, () => progress((length * 3) >> 2));
  const names = yield* joined(units.names, order, () => progress(length));
  const fields = units.fields ? yield* joined(units.fields, order, () => progress(length)) : null;
  return { length, parent, level, end, ids, names, kind, kinds, fields, orphanRoot };
}

function* joined<Progress>(texts: readonly string[], order: Int32Array, progress: () => Progress): Generator<Progress, TextColumn> {
  const offsets = new Uint32Array(order.length + 1);
  let all = '';
  let length = 0;
  for (let start = 0; start < order.length; start += joinStride) {
    const end = Math.min(start + joinStride, order.length);
    const block = new Array<string>(end - start);
    for (let index = start; index < end; index++) {
      const text = texts[order[index] as number] ?? '';
      block[index - start] = text;
      length += text.length + 1;
      offsets[index + 1] = length;
    }
    all += `${block.join('\n')}\n`;
    if ((start / joinStride) % 8 === 0) yield progress();
  }
  return { text: all, offsets };
}
