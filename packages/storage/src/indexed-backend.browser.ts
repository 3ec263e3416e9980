import { assert } from '@open-wc/testing';
import { indexedSuite } from './indexed-backend.suite.js';
import { openIndexedStore } from './open-store.js';
import { freshName, sampleTree } from './store.suite.js';

indexedSuite('indexeddb', { describe, it, assert });

describe('indexeddb: a tree of 665,276 units', () => {
  it('comes back whole', async () => {
    const length = 665_276;
    const tree = { ...sampleTree(0, 1, false), ...largeTree(length) };
    const store = await openIndexedStore({ database: freshName() });
    const { version } = await store.org.replace(tree, { author: '' });
    const stored = await store.org.read();
    store.close();
    assert.equal(stored?.version, version);
    assert.isTrue(same(stored?.tree.parent, tree.parent));
    assert.isTrue(same(stored?.tree.end, tree.end));
    assert.isTrue(same(stored?.tree.level, tree.level));
    assert.isTrue(same(stored?.tree.names.offsets, tree.names.offsets));
    assert.isTrue(stored?.tree.names.text === tree.names.text);
    assert.isTrue(stored?.tree.ids.text === tree.ids.text);
  });
});

/** Five levels, each unit but the leaves with up to eight below it. */
function largeTree(length: number) {
  const level = new Int32Array(length);
  const parent = new Int32Array(length);
  const end = new Int32Array(length);
  const path: number[] = [];
  for (let index = 0; index < length; index++) {
    const depth = index === 0 ? 1 : 2 + ((Math.imul(index, 2_654_435_761) >>> 7) % Math.min(4, path.length));
    while (path.length >= depth) end[path.pop() as number] = index;
    level[index] = depth;
    parent[index] = path.at(-1) ?? -1;
    path.push(index);
  }
  for (const index of path) end[index] = length;
  const joined = (textAt: (index: number) => string) => {
    const offsets = new Uint32Array(length + 1);
    const parts: string[] = [];
    for (let index = 0, start = 0; index < length; index++) {
      const text = `${textAt(index)}\n`;
      parts.push(text);
      offsets[index + 1] = start += text.length;
    }
    return { text: parts.join(''), offsets };
  };
  return {
    length,
    level,
    parent,
    end,
    kind: new Uint16Array(length),
    ids: joined((index) => String(500_000_000 + index)),
    names: joined((index) => `柳树村第${index}党小组`),
  };
}

function same(a: ArrayLike<number> | undefined, b: ArrayLike<number>): boolean {
  if (a?.length !== b.length) return false;
  for (let index = 0; index < b.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
