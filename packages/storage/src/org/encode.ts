import type { OrgTree, TextColumn } from '@jiceng/domain';
import type { Block } from '../schema.js';

type Numbers = Exclude<Block, string>;

/** A column on its way to the store. */
interface NamedBlock {
  readonly column: string;
  readonly value: Block;
}

/** The columns of a tree as they are stored; none for a tree of nothing. */
export function encodeTree(tree: OrgTree): NamedBlock[] {
  const { length, level, kind } = tree;
  if (length === 0) return [];
  return [
    { column: 'level', value: narrow(length, (index) => level[index] as number) },
    { column: 'kind', value: narrow(length, (index) => kind[index] as number) },
    ...encodeText('id', tree.ids, length),
    ...encodeText('name', tree.names, length),
    ...(tree.fields ? encodeText('fields', tree.fields, length) : []),
  ];
}

function encodeText(name: string, { text, offsets }: TextColumn, length: number): NamedBlock[] {
  return [
    { column: `${name}-text`, value: text },
    { column: `${name}-length`, value: narrow(length, (index) => (offsets[index + 1] as number) - (offsets[index] as number)) },
  ];
}

function narrow(length: number, valueAt: (index: number) => number): Numbers {
  let largest = 0;
  for (let index = 0; index < length; index++) largest = Math.max(largest, valueAt(index));
  const numbers = new (largest < 2 ** 8 ? Uint8Array : largest < 2 ** 16 ? Uint16Array : Uint32Array)(length);
  for (let index = 0; index < length; index++) numbers[index] = valueAt(index);
  return numbers;
}

/** The size of a block in bytes, nearly; for progress. */
export function weightOf(value: Block): number {
  return typeof value === 'string' ? value.length * 2 : value.byteLength;
}
