import { emptyTree, type OrgTree, type TextColumn } from '@jiceng/domain';
import { storageError } from '../errors.js';
import type { Block, OrgVersion } from '../schema.js';

/**
 * Format 1: `level` and `kind` in the narrowest numbers that hold them, the joined texts as strings, and beside each
 * text the lengths of its parts (line feed included). Where a unit's parent is and where its branch ends follows from
 * the levels in pre-order, and where a text begins follows from the lengths, so neither is stored.
 *
 * Measured with 665,276 units in Chromium 156 on 2 cores, from the first `get` to a whole tree, in a browser that is
 * warm: this format 43–68 ms (of it 9–19 ms to rebuild), every column of the tree as it is 56–89 ms, names and ids as
 * UTF-8 bytes 100–150 ms (of it 40 ms and more to decode). The first read after the browser has started takes
 * 75–125 ms, with every column 113–136 ms. This format is also written in 70–100 ms instead of 110–120 ms, and is
 * 23 MB instead of 35 MB before the browser compresses it. Cutting the texts into several blocks, or rebuilding while
 * later blocks arrive, gains nothing.
 */
export const orgFormat = 1;

type Numbers = Exclude<Block, string>;

/**
 * The tree of a version from its blocks.
 * @throws JicengError `storage-unreadable` when the format is unknown or a column is missing or does not fit
 */
export function decodeTree(version: OrgVersion, values: ReadonlyMap<string, Block | undefined>): OrgTree {
  const { length, kinds, orphanRoot } = version;
  if (length === 0) return emptyTree;

  const numbersOf = (column: string): Numbers => {
    const value = values.get(column);
    if (!ArrayBuffer.isView(value) || value.length !== length) throw unreadable(version, column);
    return value;
  };
  const textOf = (name: string): TextColumn => {
    const text = values.get(`${name}-text`);
    const lengths = numbersOf(`${name}-length`);
    const offsets = new Uint32Array(length + 1);
    let start = 0;
    for (let index = 0; index < length; index++) offsets[index + 1] = start += lengths[index] as number;
    if (typeof text !== 'string' || text.length !== start) throw unreadable(version, `${name}-text`);
    return { text, offsets };
  };

  return {
    length,
    ...placesOf(version, numbersOf('level')),
    ids: textOf('id'),
    names: textOf('name'),
    kind: new Uint16Array(numbersOf('kind')),
    kinds,
    fields: version.columns.includes('fields-text') ? textOf('fields') : null,
    orphanRoot,
  };
}

/** Parents and ends from levels in pre-order: a unit's branch ends where the next unit of its level or above begins. */
function placesOf(version: OrgVersion, levels: Numbers): Pick<OrgTree, 'level' | 'parent' | 'end'> {
  const { length } = levels;
  const level = new Int32Array(levels);
  const parent = new Int32Array(length);
  const end = new Int32Array(length);
  for (let index = 0; index <= length; index++) {
    // After the last unit everything ends, as before a top unit.
    const depth = index < length ? (level[index] as number) : 1;
    let above = index - 1;
    for (; above >= 0 && (level[above] as number) >= depth; above = parent[above] as number) end[above] = index;
    if (depth !== (above < 0 ? 1 : (level[above] as number) + 1)) throw unreadable(version, 'level');
    if (index < length) parent[index] = above;
  }
  return { level, parent, end };
}

/** The error of a version that cannot be read. */
export function unreadable(version: OrgVersion, column: string): Error {
  return storageError('storage-unreadable', { noun: 'org', format: version.format, column });
}
