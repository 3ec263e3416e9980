import { JicengError } from '../error.js';
import { fenInYuan, fractionOfPercent, scaledText, type RoundingUnit } from '../money/index.js';
import { checkedFen } from './dues.js';

/** One part of a total that was divided. */
export interface AllocatedShare {
  /** Whole fen; whole yuan when that is the unit. */
  readonly amountFen: number;
  /** Whether one unit (a fen or a yuan) of the remainder went here. */
  readonly hasRemainder: boolean;
}

export interface Allocation {
  readonly totalFen: number;
  readonly unit: RoundingUnit;
  /** In the order of the weights; they add up to the total. */
  readonly shares: readonly AllocatedShare[];
  /** How many units the remainder had, each in another share. */
  readonly remainder: number;
}

/**
 * Divides a total by weights with the largest remainder (FND-21): each part is its exact share rounded down, and the
 * units that are left go one by one to the parts that lost most, of equals to the one that stands first. So the parts
 * add up to the total, and none differs from its exact share by a unit or more.
 * @param totalFen whole fen; a multiple of 100 when the unit is the yuan
 * @param weights whole numbers of 0 or more, not all 0: people, members, 1 for each for equal parts
 * @throws {JicengError} `bad-fact` for a total, `bad-weights`, `allocation-unit` for a total that is no whole yuan
 */
export function allocate(totalFen: number, weights: readonly number[], unit: RoundingUnit = 'yuan'): Allocation {
  checkedFen(totalFen, 'totalFen');
  const unitFen = unit === 'yuan' ? fenInYuan : 1;
  if (totalFen % unitFen !== 0) {
    throw new JicengError('allocation-unit', 'Nothing was divided: the total has fen, and the parts shall be whole yuan. Divide to the fen, or change the total.', { total: totalFen });
  }
  const bad = weights.findIndex((weight) => !Number.isSafeInteger(weight) || weight < 0);
  const sum = bad < 0 ? weights.reduce((all, weight) => all + BigInt(weight), 0n) : 0n;
  if (sum === 0n) {
    throw new JicengError('bad-weights', 'Nothing was divided: the weights must be whole numbers of 0 or more, and at least one above 0.', { index: bad });
  }
  const units = BigInt(totalFen / unitFen);
  const parts = weights.map((weight, index) => {
    const product = units * BigInt(weight);
    return { index, whole: Number(product / sum), rest: product % sum };
  });
  const remainder = totalFen / unitFen - parts.reduce((all, { whole }) => all + whole, 0);
  const inLine = [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const favoured = new Set(inLine.slice(0, remainder).map(({ index }) => index));
  const shares = parts.map(({ whole, index }) => ({ amountFen: (whole + (favoured.has(index) ? 1 : 0)) * unitFen, hasRemainder: favoured.has(index) }));
  return { totalFen, unit, shares, remainder };
}

/** Whether percentages make up a whole (FND-19). Percentages are as texts, without loss: `"1"` is 1 %. */
export interface ShareSum {
  readonly ok: boolean;
  /** The sum in per cent. */
  readonly sum: string;
  /** What is lacking to 100 %, and what is beyond it; `"0"` when nothing. */
  readonly short: string;
  readonly over: string;
}

/**
 * Adds percentages exactly (FND-19): 40 + 30 + 20 + 5 + 4 is 99, short by 1.
 * @throws {JicengError} `bad-weights` for one that is negative, no number, or has more than six decimals
 */
export function sumOfShares(percents: readonly (number | string)[]): ShareSum {
  const scale = 6;
  const hundred = 100n * 10n ** BigInt(scale);
  let sum = 0n;
  percents.forEach((percent, index) => {
    const rate = fractionOfPercent(percent);
    if (!rate) throw new JicengError('bad-weights', 'Nothing was added: a share must be a percentage of 0 or more with at most six decimals.', { index });
    sum += (BigInt(rate.numerator) * hundred) / BigInt(rate.denominator);
  });
  const text = (value: bigint): string => scaledText(value > 0n ? value : 0n, scale);
  return { ok: sum === hundred, sum: text(sum), short: text(hundred - sum), over: text(sum - hundred) };
}
