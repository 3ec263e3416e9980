import type { FactColumn, FactValue } from '@jiceng/domain';
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

describe('indexeddb: a sheet of 620,573 units with three facts', () => {
  it('comes back whole from the disk', async () => {
    const columns = largeColumns(620_573);
    const store = await openIndexedStore({ database: freshName() });
    const { change } = await store.facts.add(columns, { author: '', source: 'imported' });
    const [sheet] = await store.facts.read();
    store.close();
    assert.deepEqual(change.summary, { units: 620_573, facts: 3 });
    columns.forEach(({ fact, asOf, units, values }, at) => {
      const stored = sheet?.columns[at];
      assert.deepEqual([stored?.fact, stored?.asOf], [fact, asOf]);
      assert.isTrue(same(stored?.units, units));
      assert.isTrue(same(stored?.values, values));
    });
  });
});

/** Numbers with gaps, choices, and yes or no; each column with a list of units of its own. */
function largeColumns(length: number): FactColumn[] {
  const kinds = ['village', 'community', 'town'];
  const valuesAt: readonly ((index: number) => FactValue | null)[] = [
    (index) => (index % 9 === 0 ? null : Math.imul(index, 37) % 5000),
    (index) => kinds[index % 3] as string,
    (index) => index % 2 === 0,
  ];
  return valuesAt.map((valueAt, at) => ({
    fact: `fact-${at}`,
    asOf: '2026-11-01',
    units: Array.from({ length }, (_, index) => String(500_000_000_000 + index * 7)),
    values: Array.from({ length }, (_, index) => valueAt(index)),
  }));
}

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

function same<T>(a: ArrayLike<T> | undefined, b: ArrayLike<T>): boolean {
  if (a?.length !== b.length) return false;
  for (let index = 0; index < b.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
