import { percentText, yuanText } from '../money/index.js';
import type { AmountForm, LineRule, Operand, PerHeadForm, Tier } from '../profile/index.js';
import type { Facts } from './facts.js';
import { bandFor, bandParts, isWithin, perHeadFen } from './plan.js';
import { boundsOf, exactText, exactYuan, type CalculationStep } from './steps.js';

/** How the amount of a line came to be rounded. */
export interface Rounding {
  readonly to: 'fen' | 'yuan';
  /** The amount before rounding in yuan, with all its digits: `75.015`. */
  readonly exact: string;
  /** Whether rounding changed it. */
  readonly differs: boolean;
}

export interface Explanation {
  readonly steps: CalculationStep[];
  readonly rounding: Rounding;
}

/**
 * The steps that lead to the amount of a line.
 * @param amountFen what the plan has computed
 * @param operandFen the amount behind an operand; null for one that does not apply
 */
export function explained(line: LineRule, facts: Facts, amountFen: number, highestFen: number | null, operandFen: (operand: Operand) => number | null): Explanation {
  const { steps, exact } = stepsOf(line.how, facts, operandFen);
  const differs = exact !== yuanText(amountFen);
  if (differs) steps.push({ kind: line.rounding === 'yuan' ? 'rounded-yuan' : 'rounded-fen', values: { exact, resultFen: amountFen } });
  if (line.isMinimum) steps.push({ kind: 'at-least', values: { resultFen: amountFen } });
  if (highestFen !== null) steps.push({ kind: 'highest', values: { resultFen: highestFen } });
  return { steps, rounding: { to: line.rounding, exact, differs } };
}

function stepsOf(how: AmountForm, facts: Facts, operandFen: (operand: Operand) => number | null): { steps: CalculationStep[]; exact: string } {
  const value = 'fact' in how ? (facts[how.fact] as number) : 0;
  switch (how.form) {
    case 'fixed': {
      const { times } = how;
      const resultFen = how.amountFen * times;
      const step: CalculationStep = times === 1 ? { kind: 'fixed', values: { resultFen } } : { kind: 'times', values: { amountFen: how.amountFen, times, resultFen } };
      return { steps: [step], exact: yuanText(resultFen) };
    }
    case 'tiers': {
      const index = how.tiers.findIndex((each) => isWithin(each, value));
      const tier = how.tiers[index] as Tier;
      const values = { fact: how.fact, value, tier: index + 1, tiers: how.tiers.length, ...boundsOf(tier), resultFen: tier.amountFen };
      return { steps: [{ kind: 'tier', values }], exact: yuanText(tier.amountFen) };
    }
    case 'per-head':
      return perHeadSteps(how, value);
    case 'share': {
      const baseFen = operandFen(how.of) ?? 0;
      const exact = exactYuan(baseFen, how.rate);
      return { steps: [{ kind: 'share', values: { baseFen, rate: percentText(how.rate), exact } }], exact };
    }
    case 'sum': {
      const parts = how.of.map(operandFen).filter((fen) => fen !== null);
      const resultFen = parts.reduce((sum, fen) => sum + fen, 0);
      return { steps: [{ kind: 'sum', values: { parts: parts.map(yuanText).join(' + '), resultFen } }], exact: yuanText(resultFen) };
    }
    case 'bands':
      return bandSteps(how, value);
  }
}

function perHeadSteps(how: PerHeadForm, value: number): { steps: CalculationStep[]; exact: string } {
  const { fact, amountFen, times, minimumCount, minimumAmountFen, floorFen, capFen } = how;
  const productFen = value * amountFen * times;
  const steps: CalculationStep[] = [{ kind: times === 1 ? 'per-head' : 'per-head-times', values: { fact, value, amountFen, times, resultFen: productFen } }];
  const resultFen = perHeadFen(how, value, false);
  // Far above a cap the product itself may be too large to be told; the cap is then all that is left to say.
  if (!Number.isSafeInteger(productFen)) return { steps: [{ kind: 'cap', values: { resultFen } }], exact: yuanText(resultFen) };
  const unboundedFen = perHeadFen({ ...how, floorFen: null, capFen: null }, value, false);
  if (value < minimumCount) {
    steps.push({ kind: minimumAmountFen === null ? 'minimum-count' : 'minimum-amount', values: { fact, value, minimum: minimumCount, resultFen: unboundedFen } });
  }
  if (floorFen !== null && unboundedFen < floorFen) steps.push({ kind: 'floor', values: { resultFen: floorFen } });
  if (capFen !== null && Math.max(unboundedFen, floorFen ?? 0) > capFen) steps.push({ kind: 'cap', values: { resultFen: capFen } });
  return { steps, exact: yuanText(resultFen) };
}

/** For dues too, which have no fact. */
export function bandSteps(
  how: { readonly fact?: string; readonly mode: 'whole' | 'marginal'; readonly bands: Extract<AmountForm, { form: 'bands' }>['bands'] },
  fen: number,
): { steps: CalculationStep[]; exact: string } {
  const parts = bandParts({ form: 'bands', ...how }, fen);
  const last = bandFor(how.bands, fen);
  const steps = parts.map(({ amount, rate }, index): CalculationStep => {
    const band = how.bands[how.mode === 'whole' ? last : index] as (typeof how.bands)[number];
    return {
      kind: how.mode === 'whole' ? 'band' : 'band-part',
      values: {
        ...(how.fact === undefined ? {} : { fact: how.fact }),
        isMoney: 1,
        value: fen,
        amountFen: amount,
        tier: (how.mode === 'whole' ? last : index) + 1,
        tiers: how.bands.length,
        ...boundsOf(band),
        rate: percentText(rate),
        exact: exactYuan(amount, rate),
      },
    };
  });
  if (parts.length === 1) return { steps, exact: exactYuan(fen, (parts[0] as (typeof parts)[number]).rate) };
  const denominator = Math.max(...parts.map(({ rate }) => rate.denominator));
  const sum = parts.reduce((total, { amount, rate }) => total + BigInt(amount) * BigInt(rate.numerator) * BigInt(denominator / rate.denominator), 0n);
  const exact = exactText(sum, denominator);
  steps.push({ kind: 'sum-exact', values: { parts: parts.map(({ amount, rate }) => exactYuan(amount, rate)).join(' + '), exact } });
  return { steps, exact };
}
