import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newIdentifier } from './identifier.js';

const fill = (value: number) => (bytes: Uint8Array) => void bytes.fill(value);
const random = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('newIdentifier', () => {
  it('has the time of the RFC example, the version and the variant in their places', () => {
    expect(newIdentifier(0x017f22e279b0, fill(0))).toBe('017f22e2-79b0-7000-8000-000000000000');
    expect(newIdentifier(0x017f22e279b0, fill(255))).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
  });

  it('is a version 7 UUID whatever the time and the randomness', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (now, noise) => {
        expect(newIdentifier(now, (bytes) => bytes.set(noise))).toMatch(shape);
      }),
    );
  });

  it('sorts by time as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 2 ** 46 }), (now, later) => {
        expect(newIdentifier(now, random) < newIdentifier(now + later, random)).toBe(true);
      }),
    );
  });

  it('sorts after the previous one within a millisecond and when the clock is set back', () => {
    let previous = newIdentifier(1_000_000, random);
    for (let count = 0; count < 2000; count++) {
      const next = newIdentifier(1_000_000 - count, random, previous);
      expect(next).toMatch(shape);
      expect(next > previous).toBe(true);
      previous = next;
    }
  });

  it('goes on from the last id of a millisecond into the next one', () => {
    const last = newIdentifier(1_000_000, fill(255));
    const next = newIdentifier(1_000_000, fill(0), last);
    expect(next).toBe(newIdentifier(1_000_001, fill(0)));
  });

  it('takes its own time when the clock has moved on', () => {
    const previous = newIdentifier(5, random);
    expect(newIdentifier(6, fill(0), previous)).toBe(newIdentifier(6, fill(0)));
  });

  it('refuses what is no time', () => {
    for (const now of [Number.NaN, -1, 2 ** 48, Number.POSITIVE_INFINITY]) {
      expect(() => newIdentifier(now, random)).toThrow(RangeError);
    }
  });
});
