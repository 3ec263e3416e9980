import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedColumn, unpackColumn, type PackedColumn } from './pack-columns.js';

const anyNumber = fc.oneof(fc.constantFrom(-1, 0, -0, 0.5, NaN, 127, 128, 255, 256, 65_535, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53), fc.integer());
/** Lists of which one value makes up most. */
const mostlyOne = fc.tuple(fc.constantFrom(-1, 0), fc.array(fc.tuple(fc.nat({ max: 199 }), anyNumber), { maxLength: 30 })).map(([one, others]) => {
  const values = new Float64Array(200).fill(one);
  for (const [place, value] of others) values[place] = value;
  return values;
});

function unpacked(packed: PackedColumn, length: number): Float64Array {
  const room = new Float64Array(length).fill(77);
  unpackColumn(packed, room);
  return room;
}

describe('a packed column', () => {
  it('is unpacked to what it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(anyNumber, { minLength: 1, maxLength: 60 }).map((list) => new Float64Array(list)), mostlyOne), (values) => {
        expect(unpacked(structuredClone(packedColumn(values)), values.length)).toEqual(values);
      }),
    );
  });

  const one = (length: number, others: readonly number[]): number[] => [...others, ...new Array<number>(length - others.length).fill(-1)];
  it.each<readonly [what: string, values: readonly number[], packed: PackedColumn]>([
    ['one value once', [5, 5, 5], 5],
    ['a single row once', [-1], -1],
    ['a count as where it begins', [4096, 4097, 4098], { from: 4096 }],
    ['what falls as numbers', [3, 2, 1], new Uint8Array([3, 2, 1])],
    ['one other among eight by its place', one(8, [300]), { mostly: -1, places: new Uint8Array([0]), values: new Uint16Array([300]) }],
    ['two others among eight as numbers', one(8, [3, 4]), new Int8Array([3, 4, -1, -1, -1, -1, -1, -1])],
    ['two others among sixteen by their places', one(16, [3, -1, 4]), { mostly: -1, places: new Uint8Array([0, 2]), values: new Uint8Array([3, 4]) }],
    ['numbers up to 255 in bytes', [0, 255, 7], new Uint8Array([0, 255, 7])],
    ['numbers beyond 255 in two', [0, 256, 7], new Uint16Array([0, 256, 7])],
    ['numbers below 0 in the narrowest that has them', [-128, 127, 0], new Int8Array([-128, 127, 0])],
    ['numbers beyond those in two', [-128, 128, 0], new Int16Array([-128, 128, 0])],
    ['what is not whole as it is', [0.5, 0.5], new Float64Array([0.5, 0.5])],
    ['−0 as it is', [-0, -0], new Float64Array([-0, -0])],
  ])('holds %s', (_, values, packed) => {
    expect(packedColumn(new Float64Array(values))).toEqual(packed);
  });

  it.each<readonly [what: string, packed: PackedColumn]>([
    ['too few values', new Uint8Array(3)],
    ['too many values', new Uint8Array(5)],
    ['a place beyond the last row', { mostly: -1, places: new Uint8Array([4]), values: new Uint8Array([1]) }],
    ['a place without a value', { mostly: -1, places: new Uint8Array([1, 2]), values: new Uint8Array([1]) }],
  ])('is refused with %s', (_, packed) => {
    expect(() => unpacked(packed, 4)).toThrow(RangeError);
  });
});
