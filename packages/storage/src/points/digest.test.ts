import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from './digest.js';

describe('digestOf', () => {
  it('is the same for the same values, wherever they lie in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(7), (bytes, offset) => {
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        expect(digestOf({ bytes: moved.subarray(offset) })).toBe(digestOf({ bytes }));
      }),
    );
  });

  it('differs after the change of any single bit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (bytes, which) => {
        const changed = bytes.slice();
        const at = which % (bytes.length * 8);
        changed[at >> 3] = (changed[at >> 3] as number) ^ (1 << (at & 7));
        expect(digestOf(changed)).not.toBe(digestOf(bytes));
      }),
    );
  });

  it.each<readonly [what: string, one: unknown, other: unknown]>([
    ['the order of texts', ['a', 'b'], ['b', 'a']],
    ['where one text ends', ['ab', 'c'], ['a', 'bc']],
    ['the keys', { a: 1 }, { b: 1 }],
    ['the type of an array', new Uint8Array([1, 0, 0, 0]), new Uint32Array([1])],
    ['the type of a value', '1', null],
    ['how many there are', [], [[]]],
    ['a list and a text that says the same', [[]], ['0]']],
    ['where one list ends', [['a'], 'b'], [['a', 'b']]],
    ['0 and −0 in an array', new Float64Array([0]), new Float64Array([-0])],
    ['two values that change places', new Uint32Array([1, 2]), new Uint32Array([2, 1])],
  ])('tells %s', (_, one, other) => {
    expect(digestOf(one)).not.toBe(digestOf(other));
  });
});
