import type { OrgTree } from '@jiceng/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, OrgVersion } from '../schema.js';
import { codeOf, sampleTree } from '../store.suite.js';
import { decodeTree, orgFormat } from './columns.js';
import { encodeTree } from './encode.js';

const versionOf = (tree: OrgTree): OrgVersion => ({
  version: 'v',
  savedAt: '2026-11-20T06:30:00.000Z',
  size: tree.length,
  format: orgFormat,
  length: tree.length,
  orphanRoot: tree.orphanRoot,
  kinds: tree.kinds,
  columns: encodeTree(tree).map(({ column }) => column),
});

const blocksOf = (tree: OrgTree) => new Map<string, Block | undefined>(encodeTree(tree).map(({ column, value }) => [column, value]));

describe('encodeTree and decodeTree', () => {
  it('give every tree back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 400 }), fc.boolean(), (seed, length, withFields) => {
        const tree = sampleTree(seed, length, withFields);
        expect(decodeTree(versionOf(tree), blocksOf(tree))).toEqual(tree);
      }),
    );
  });

  it('give a tree back that is deeper than a byte counts, with a text longer than two bytes count', () => {
    const length = 70_000;
    const tree: OrgTree = {
      ...sampleTree(1, length, false),
      level: new Int32Array(length).map((_, index) => index + 1),
      parent: new Int32Array(length).map((_, index) => index - 1),
      end: new Int32Array(length).fill(length),
    };
    const long = 'x'.repeat(70_000);
    const names = { text: `${long}\n${'\n'.repeat(length - 1)}`, offsets: new Uint32Array(length + 1).map((_, index) => (index ? 70_000 + index : 0)) };
    const deep = { ...tree, names };
    const blocks = blocksOf(deep);
    expect(blocks.get('level')).toBeInstanceOf(Uint32Array);
    expect(blocks.get('name-length')).toBeInstanceOf(Uint32Array);
    const back = decodeTree(versionOf(deep), blocks);
    expect(back.names).toEqual(deep.names);
    expect(back.parent).toEqual(deep.parent);
    expect(back.end).toEqual(deep.end);
  });

  it('store numbers in the narrowest arrays', () => {
    const blocks = blocksOf(sampleTree(2, 300));
    expect(blocks.get('level')).toBeInstanceOf(Uint8Array);
    expect(blocks.get('kind')).toBeInstanceOf(Uint8Array);
    expect(blocks.get('id-length')).toBeInstanceOf(Uint8Array);
    expect(blocks.get('name-length')).toBeInstanceOf(Uint16Array);
  });

  it('refuse blocks that are missing, of another type or of another length', async () => {
    const tree = sampleTree(2, 30);
    const columns = [...blocksOf(tree).keys()];
    expect(columns).toEqual(['level', 'kind', 'id-text', 'id-length', 'name-text', 'name-length', 'fields-text', 'fields-length']);
    for (const column of columns) {
      for (const damage of [undefined, 'short', new Uint8Array(29), new Uint8Array(30).fill(200)]) {
        if (column === 'kind' && damage instanceof Uint8Array && damage.length === 30) continue;
        const blocks = blocksOf(tree).set(column, damage);
        const attempt = (async () => decodeTree(versionOf(tree), blocks))();
        expect([column, await codeOf(attempt)]).toEqual([column, 'storage-unreadable']);
      }
    }
  });
});
