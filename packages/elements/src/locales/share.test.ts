import { describe, expect, it } from 'vitest';
import { shareText } from './share.js';

describe('a share', () => {
  it.each([
    [0, 3, '0%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 16, '6.3%'],
    [897, 1000, '89.7%'],
    [3, 4, '75%'],
    [1, 2000, '0.1%'],
    [1, 2001, '<0.1%'],
    [1999, 2000, '>99.9%'],
    [199, 200, '99.5%'],
    [200, 200, '100%'],
    [9_007_199_254_740_991, 9_007_199_254_740_991, '100%'],
  ])('of %i of %i is %s', (part, whole, text) => expect(shareText(part, whole)).toBe(text));
});
