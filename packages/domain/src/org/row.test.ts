import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, compareIds, hasUnsafeCharacters, isDamagedId, withoutUnsafeCharacters } from './row.js';

describe('compareIds', () => {
  const inOrder = ['0', '1', '9', '00', '01', '10', '110101', '110102', '0110101', '11010100', '1a', 'A', 'A10', 'A9', 'a', '一', '一一', '二'];

  it('puts digits before all else, shorter before longer, then by digits', () => {
    expect([...inOrder].reverse().sort(compareIds)).toEqual(inOrder);
  });

  it('is a total order: one of two different codes is first, and always the same', () => {
    const id = fc.oneof(fc.stringMatching(/^[0-9]{1,4}$/), fc.stringMatching(/^[0-9a-cA-C]{1,3}$/), fc.string({ minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
        expect(compareIds(a, b) === 0).toBe(a === b);
        if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
      }),
    );
  });
});

describe('isDamagedId', () => {
  it.each(['1.10101E+11', '1.10101E11', '1.10101e+11', '1E+11', '1e+21', '5.00229001001E+11'])('takes %s for a ruined number', (text) => {
    expect(isDamagedId(text)).toBe(true);
  });

  it.each(['110101', '0', '1.1', '1.10.2', '3E12', '3E', 'E+11', '1E+', '1.5E', '11E+10', '', '1.E+3', '1.10101E+11 '])(
    'takes %j for a code',
    (text) => {
      expect(isDamagedId(text)).toBe(false);
    },
  );
});

describe('unsafe characters', () => {
  it.each([
    ['NUL', '\u0000'],
    ['tab', '\t'],
    ['line feed', '\n'],
    ['delete', '\u007f'],
    ['next line', '\u0085'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
    ['right-to-left embedding', '\u202b'],
    ['right-to-left override', '\u202e'],
    ['right-to-left isolate', '\u2067'],
    ['end of isolate', '\u2069'],
    ['byte order mark', '\ufeff'],
  ])('%s is one, and becomes a space', (_, character) => {
    expect(hasUnsafeCharacters(`a${character}b`)).toBe(true);
    expect(withoutUnsafeCharacters(`${character}a${character}${character}b${character}`)).toBe('a b');
  });

  it.each([
    ['the right-to-left mark', '\u200f'],
    ['the left-to-right mark', '\u200e'],
    ['the joiner', '\u200d'],
    ['an ideographic space within', '\u3000'],
    ['a character beyond 16 bits', '𠮷'],
  ])('%s is none', (_, character) => {
    expect(hasUnsafeCharacters(`a${character}b`)).toBe(false);
    expect(withoutUnsafeCharacters(`a${character}b`)).toBe(`a${character}b`);
  });
});

describe('beginningOf', () => {
  it.each([
    ['和平村', 3, '和平村'],
    ['和平村', 2, '和平'],
    ['和𠮷', 2, '和'],
    ['和𠮷村', 3, '和𠮷'],
    ['', 2, ''],
  ])('of %s, at most %i units, is %s', (text, longest, expected) => {
    expect(beginningOf(text, longest)).toBe(expected);
  });
});
