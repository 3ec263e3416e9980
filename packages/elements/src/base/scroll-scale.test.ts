import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScaled, physicalOf, scrollScale, tallestScroller, trueOf } from './scroll-scale.js';

const viewport = fc.integer({ min: 100, max: 3000 });
/** Up to five million rows of 84 px. */
const tallList = fc.integer({ min: tallestScroller + 1, max: 5_000_000 * 84 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('a list that fits', () => {
  it('scrolls pixel for pixel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: tallestScroller }), viewport, part, (height, viewportHeight, at) => {
        const scale = scrollScale(height, viewportHeight);
        const position = at * scale.trueEnd;
        expect(isScaled(scale)).toBe(false);
        expect(trueOf(scale, position)).toBe(position);
        expect(physicalOf(scale, position)).toBe(position);
      }),
    );
  });
  it('has nowhere to scroll when the viewport is taller', () => {
    expect(scrollScale(300, 400)).toEqual({ trueEnd: 0, physicalEnd: 0 });
  });
});

describe('a list that is taller than a box can be', () => {
  it('is scaled, in a box that is not', () => {
    fc.assert(
      fc.property(tallList, viewport, (height, viewportHeight) => {
        const scale = scrollScale(height, viewportHeight);
        expect(isScaled(scale)).toBe(true);
        expect(scale.trueEnd).toBe(height - viewportHeight);
        expect(scale.physicalEnd + viewportHeight).toBe(tallestScroller);
      }),
    );
  });
  it('begins and ends exactly', () => {
    fc.assert(
      fc.property(tallList, viewport, (height, viewportHeight) => {
        const scale = scrollScale(height, viewportHeight);
        expect(trueOf(scale, 0)).toBe(0);
        expect(physicalOf(scale, 0)).toBe(0);
        expect(trueOf(scale, scale.physicalEnd)).toBe(scale.trueEnd);
        expect(physicalOf(scale, scale.trueEnd)).toBe(scale.physicalEnd);
      }),
    );
  });
  it('counts pixel for pixel near both ends', () => {
    fc.assert(
      fc.property(tallList, viewport, fc.integer({ min: 0, max: 200_000 }), (height, viewportHeight, away) => {
        const scale = scrollScale(height, viewportHeight);
        expect(trueOf(scale, away)).toBe(away);
        expect(trueOf(scale, scale.physicalEnd - away)).toBe(scale.trueEnd - away);
      }),
    );
  });
  it('goes down as its bar goes down, and never leaves the list', () => {
    fc.assert(
      fc.property(tallList, viewport, part, part, (height, viewportHeight, one, other) => {
        const scale = scrollScale(height, viewportHeight);
        const [above = 0, below = 0] = [one, other].sort((a, b) => a - b).map((at) => at * scale.physicalEnd);
        expect(trueOf(scale, above)).toBeLessThanOrEqual(trueOf(scale, below));
        expect(trueOf(scale, above)).toBeGreaterThanOrEqual(0);
        expect(trueOf(scale, below)).toBeLessThanOrEqual(scale.trueEnd);
      }),
    );
  });
  it('puts its bar where the bar stood: the two functions are each other’s inverse', () => {
    fc.assert(
      fc.property(tallList, viewport, part, (height, viewportHeight, at) => {
        const scale = scrollScale(height, viewportHeight);
        const physical = at * scale.physicalEnd;
        expect(physicalOf(scale, trueOf(scale, physical))).toBeCloseTo(physical, 4);
        const position = at * scale.trueEnd;
        expect(trueOf(scale, physicalOf(scale, position))).toBeCloseTo(position, 4);
      }),
    );
  });
  it('moves by no more than a pixel where the exact ends meet the scaled middle', () => {
    fc.assert(
      fc.property(tallList, viewport, fc.integer({ min: -2, max: 2 }), (height, viewportHeight, away) => {
        const scale = scrollScale(height, viewportHeight);
        const ratio = (scale.trueEnd - 400_000) / (scale.physicalEnd - 400_000);
        for (const seam of [200_000, scale.physicalEnd - 200_000]) {
          const step = trueOf(scale, seam + away + 1) - trueOf(scale, seam + away);
          expect(step).toBeGreaterThan(0.999);
          expect(step).toBeLessThan(ratio + 1.001);
        }
      }),
    );
  });
});
