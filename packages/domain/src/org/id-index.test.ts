import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from './build.js';
import { indexOfId } from './id-index.js';
import { hashText, IdRegister, IdTable } from './id-register.js';
import { emptyTree, idOf } from './tree.js';

function treeOf(ids: readonly string[]) {
  return buildTree(ids.map((id) => ({ id, name: '甲' }))).tree;
}

describe('indexOfId', () => {
  it('finds every id and none other', () => {
    const id = fc.stringMatching(/^[0-9a-c和]{1,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 60 }), fc.array(fc.oneof(id, fc.string()), { maxLength: 60 }), (ids, others) => {
        const tree = treeOf(ids);
        for (const one of ids) expect(idOf(tree, indexOfId(tree, one))).toBe(one);
        for (const one of others) if (!ids.includes(one)) expect(indexOfId(tree, one)).toBe(-1);
      }),
    );
  });

  it('finds every id of 2,000, and none that only looks like one', () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => String(110_000_000_000 + at * 7));
    const tree = treeOf(ids);
    expect(ids.every((id) => idOf(tree, indexOfId(tree, id)) === id)).toBe(true);
    expect(ids.every((id) => indexOfId(tree, `${id}0`) === -1 && indexOfId(tree, id.slice(1)) === -1)).toBe(true);
  });

  it.each(['', '\n', '1\n2', '0', '01', '@orphans', '12'])('does not find %j among 1 and 2', (id) => {
    expect(indexOfId(treeOf(['1', '2']), id)).toBe(-1);
  });

  it('finds nothing in a tree of nothing', () => {
    expect(indexOfId(emptyTree, '1')).toBe(-1);
  });
});

describe('IdTable', () => {
  it('grows beyond what was expected, and tells ids of the same hash apart', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `id${at}`);
    const table = new IdTable(0, (position, id) => ids[position] === id);
    const hashOf = (id: string) => Number(id.slice(2)) % 3;
    for (const id of ids) {
      expect(table.find(id, hashOf(id))).toBe(-1);
      table.append(hashOf(id));
    }
    expect(ids.map((id) => table.find(id, hashOf(id)))).toEqual(ids.map((_, at) => at));
  });
});

describe('hashText', () => {
  it('of a part is that of the part alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, text, after) => {
        expect(hashText(before + text + after, before.length, before.length + text.length)).toBe(hashText(text));
      }),
    );
  });
});

describe('IdRegister', () => {
  it('gives each id its position, in whatever order they come, and knows what came before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 })), fc.boolean(), (texts, sorted) => {
        const given = sorted ? [...texts].sort() : texts;
        const ids: string[] = new Array<string>(given.length);
        const register = new IdRegister(ids);
        const expected: string[] = [];
        for (const id of given) {
          const known = expected.indexOf(id);
          expect(register.add(id)).toBe(known);
          if (known < 0) expected.push(id);
        }
        expect(ids.slice(0, expected.length)).toEqual(expected);
        for (const id of [...given, 'absent', '\uffff']) expect(register.find(id)).toBe(expected.indexOf(id));
      }),
    );
  });
});
