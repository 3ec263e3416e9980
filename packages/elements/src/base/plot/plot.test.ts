import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, fitsOnBar, textWidth } from './text-width.js';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['村', 1],
    ['12', 1.2],
    ['村1', 1.6],
  ])('of “%s” is about %d em', (text, width) => {
    expect(textWidth(text)).toBeCloseTo(width);
  });

  it('is kept by a text that is cut, and a text that fits stays whole', () => {
    expect(cutText('柳树村', 3)).toBe('柳树村');
    expect(cutText('柳树村', 2.9)).toBe('柳…');
    fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, width) => textWidth(cutText(text, width)) <= Math.max(1, width) + 1e-9));
  });
});

describe('a text on a bar', () => {
  it.each([
    ['参会', 3.75, true],
    ['参会', 3.7, false],
    ['12', 2.6, true],
    ['12', 2.5, false],
    ['', 1, true],
  ])('“%s” on %d em fits: %s', (text, width, fits) => {
    expect(fitsOnBar(text, width)).toBe(fits);
  });

  it('never covers more than two thirds of it', () => {
    fc.assert(fc.property(fc.string(), fc.double({ min: 0, max: 80, noNaN: true }), (text, width) => !fitsOnBar(text, width) || textWidth(text) < (width * 2) / 3));
  });
});
