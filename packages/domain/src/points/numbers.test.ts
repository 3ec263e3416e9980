import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOnePiece, inPieces, numberAt, NumbersInMaking } from './numbers.js';

describe('numbers in pieces', () => {
  it('are what an array would be, and those they grew from stay as they were', () => {
    const change = fc.record({ at: fc.nat(5000), value: fc.integer({ min: -9, max: 9 }), adds: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (first, then) => {
        const plain = new Float64Array(5001);
        const changed = (numbers: NumbersInMaking, changes: typeof first): NumbersInMaking => {
          for (const { at, value, adds } of changes) {
            if (adds) numbers.add(at, value);
            else numbers.set(at, value);
            plain[at] = adds ? (plain[at] as number) + value : value;
          }
          return numbers;
        };
        const before = changed(new NumbersInMaking([]), first).done;
        const asTheyWere = plain.slice();
        const after = changed(new NumbersInMaking(before), then).done;
        expect([inOnePiece(before, 5001), inOnePiece(after, 5001)]).toEqual([asTheyWere, plain]);
      }),
    );
  });

  it('share the pieces in which nothing changed', () => {
    const before = inPieces(new Float64Array(4096));
    const making = new NumbersInMaking(before);
    making.add(1024, 1);
    expect(making.done.map((piece, at) => piece === before[at])).toEqual([true, false, true, true]);
  });

  it.each([[0, 0], [1, 1], [1023, 1], [1024, 1], [1025, 2]])('of %i are in %i pieces, and come back as they were', (length, pieces) => {
    const numbers = Float64Array.from({ length }, (_, at) => at - 5);
    expect(inPieces(numbers).length).toBe(pieces);
    expect(inOnePiece(inPieces(numbers), length)).toEqual(numbers);
  });

  it('are what stands for none where nothing was set', () => {
    const making = new NumbersInMaking([], -1);
    making.set(3, 7);
    expect([0, 3, 1023, 1024, 9999].map((at) => numberAt(making.done, at, -1))).toEqual([-1, 7, -1, -1, -1]);
    expect([...inOnePiece(inPieces(Float64Array.of(4), -1), 3, -1)]).toEqual([4, -1, -1]);
    expect(numberAt([], 0)).toBe(0);
  });
});
