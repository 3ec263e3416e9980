import type { Share } from '../profile/index.js';

/**
 * The smallest whole number of people that satisfies a share of all (XC-01 … XC-04): half of 21 is 11 both for 半数以上
 * and for 过半数; of 20 it is 10 and 11. Rounded up, never by a float.
 */
export function leastOf({ word, numerator, denominator }: Share, whole: number): number {
  const product = numerator * whole;
  const rest = product % denominator;
  const floor = (product - rest) / denominator;
  return word === 'moreThan' || rest > 0 ? floor + 1 : floor;
}

/** Whether a part of the whole satisfies the share: `5 × part ≥ 4 × whole` for at least 4/5. */
export function isReached({ word, numerator, denominator }: Share, part: number, whole: number): boolean {
  return word === 'moreThan' ? part * denominator > whole * numerator : part * denominator >= whole * numerator;
}

/** The share in plain English: `at least 4/5`. */
export function sharePhrase({ word, numerator, denominator }: Share): string {
  return `${word === 'moreThan' ? 'more than' : 'at least'} ${numerator}/${denominator}`;
}
