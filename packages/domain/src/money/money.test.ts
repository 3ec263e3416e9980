import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, fenOfYuan, fractionOfPercent, groupedText, percentText, portionOf, roundedTo, scaledText, sumOfPortions, yuanText } from './index.js';

const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('yuan become whole fen', () => {
  it.each([
    [20000, 2_000_000],
    ['20000', 2_000_000],
    [0.2, 20],
    ['0.20', 20],
    [0.1, 10],
    [0.29, 29],
    [1.1, 110],
    ['3000.01', 300_001],
    [0, 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %s', (yuan, fen) => expect(fenOfYuan(yuan)).toBe(fen));

  it.each([[-1], ['-1'], [0.001], ['1.234'], [NaN], [Infinity], [1e21], [1e-7], ['1e3'], ['１０'], ['1,000'], [''], [' 1'], [null], [undefined], [{}], [[1]], [true], ['90071992547409.92']])(
    '%s is refused',
    (yuan) => expect(fenOfYuan(yuan)).toBeUndefined(),
  );

  it('whatever the number of fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (fen) => {
        expect(fenOfYuan(fen / 100)).toBe(fen);
      }));
  });
});

describe('a portion', () => {
  it.each([
    [500_100, 1.5, 7502],
    [300_001, 1, 3000],
    [500_100, 1, 5001],
    [1_000_100, 2, 20_002],
    [1, 50, 1],
    [1, 49.999999, 0],
    [0, 100, 0],
  ])('of %s fen at %s %% is %s', (fen, percent, expected) => {
    expect(portionOf(fen, fractionOfPercent(percent) as never)).toBe(expected);
  });

  it('is exact and half up, also where the product is beyond what a number holds', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(1, 100), (fen, numerator, denominator, unit) => {
        fc.pre(numerator <= denominator);
        const step = BigInt(denominator * unit);
        const exact = ((BigInt(fen) * BigInt(numerator) * 2n + step) / (step * 2n)) * BigInt(unit);
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(BigInt(portionOf(fen, { numerator, denominator }, unit))).toBe(exact);
      }),
    );
  });

  it('that is too large to be told to the fen is refused', () => {
    expect(() => portionOf(Number.MAX_SAFE_INTEGER, { numerator: 2, denominator: 1 })).toThrow(expect.objectContaining({ code: 'amount-too-large' }));
  });

  it('of several parts is rounded once', () => {
    expect(sumOfPortions([{ amount: 1, numerator: 3 }, { amount: 1, numerator: 3 }], 10)).toBe(1);
  });
});

describe('rounding to the yuan', () => {
  it.each([
    [0, 0],
    [49, 0],
    [50, 100],
    [149, 100],
    [150, 200],
  ])('%s fen is %s', (fen, expected) => expect(roundedTo('yuan', fen)).toBe(expected));
});

describe('written', () => {
  it('amounts have commas, and fen only where there are some', () => {
    expect([0, 2_000_000, 7502, 20, -50_000, 123_456_789].map(yuanText)).toEqual(['0', '20,000', '75.02', '0.20', '−500', '1,234,567.89']);
    expect([0, 999, 1000, 1499, 999_999, 1_000_000].map(groupedText)).toEqual(['0', '999', '1,000', '1,499', '999,999', '1,000,000']);
    fc.assert(fc.property(fc.oneof(fc.nat(10 ** 7), amount), (count) => groupedText(count) === count.toLocaleString('en')));
    expect(scaledText(75_015, 3)).toBe('75.015');
    expect(scaledText(5, 3)).toBe('0.005');
  });

  it('percentages come back as they were read', () => {
    expect([0.5, 1, 1.5, '2.50', 100, 0].map((percent) => percentText(fractionOfPercent(percent) as never))).toEqual(['0.5', '1', '1.5', '2.5', '100', '0']);
  });

  it('decimals keep every digit', () => {
    expect(decimalOf('1.50')).toEqual({ units: 15, scale: 1 });
    expect(decimalOf(437.5)).toEqual({ units: 4375, scale: 1 });
  });
});
