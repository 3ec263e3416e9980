import { percentText, yuanText } from '../money/index.js';
import type { AmountForm, BandsForm, FixedForm, LineRule, PerHeadForm, ShareForm, SumForm, TiersForm } from '../profile/index.js';
import type { Facts } from './facts.js';
import { phrasedSteps, phraseOf, type Phrase } from './phrase.js';
import { bandFor, bandParts, isWithin, operandOf, perHeadFen, type Plan } from './plan.js';
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
  /** The steps in words. */
  readonly steps: string[];
  readonly calculation: CalculationStep[];
  readonly rounding: Rounding;
}

/** Tells how a line came to the amounts that the plan has computed. */
export type Explainer = (facts: Facts, amounts: Float64Array, amountFen: number, highestFen: number | null) => Explanation;

/** The explaining of a line, made ready for many units: what no fact changes is put in words here, once. */
export function explainerOf(line: LineRule, plan: Plan): Explainer {
  const { profile } = plan;
  const { rounding: to, isMinimum } = line;
  const tell = formTeller(line.how, plan);
  const rounded = phraseOf(profile, to === 'yuan' ? 'rounded-yuan' : 'rounded-fen', {}, ['exact', 'resultFen']);
  const atLeast = phraseOf(profile, 'at-least', {}, ['resultFen']);
  const upTo = phraseOf(profile, 'highest', {}, ['resultFen']);
  const explain: Explainer = (facts, amounts, amountFen, highestFen) => {
    const told = tell(facts, amounts);
    const { unrounded } = told;
    const exact = typeof unrounded === 'number' ? yuanText(unrounded) : unrounded;
    const differs = typeof unrounded === 'number' ? unrounded !== amountFen : unrounded !== yuanText(amountFen);
    if (differs) told.add(rounded, { exact, resultFen: amountFen });
    if (isMinimum) told.add(atLeast, { resultFen: amountFen });
    if (highestFen !== null) told.add(upTo, { resultFen: highestFen });
    return { steps: told.steps, calculation: told.calculation, rounding: { to, exact, differs } };
  };
  return line.how.form === 'fixed' ? copying(explain) : explain;
}

/** For what depends on no fact: explains once, and gives each unit a copy of its own. */
function copying(explain: Explainer): Explainer {
  let first: Explanation | undefined;
  return (facts, amounts, amountFen, highestFen) => {
    first ??= explain(facts, amounts, amountFen, highestFen);
    const { steps, calculation, rounding } = first;
    return { steps: [...steps], calculation: calculation.map(({ kind, values }) => ({ kind, values: { ...values } })), rounding: { ...rounding } };
  };
}

/** The steps told so far, in words and as data. */
class Told {
  /** @param unrounded the amount before rounding: whole fen, or text where it may have more digits */
  constructor(readonly steps: string[], readonly calculation: CalculationStep[], readonly unrounded: number | string) {}

  static first({ kind, told }: Phrase, values: CalculationStep['values'], unrounded: number | string): Told {
    return new Told([told(values)], [{ kind, values }], unrounded);
  }

  add({ kind, told }: Phrase, values: CalculationStep['values']): void {
    this.steps.push(told(values));
    this.calculation.push({ kind, values });
  }
}

/** Tells the steps up to the amount before rounding. */
type Teller = (facts: Facts, amounts: Float64Array) => Told;

function formTeller(how: AmountForm, plan: Plan): Teller {
  switch (how.form) {
    case 'fixed':
      return fixedTeller(how, plan);
    case 'tiers':
      return tiersTeller(how, plan);
    case 'per-head':
      return perHeadTeller(how, plan);
    case 'share':
      return shareTeller(how, plan);
    case 'sum':
      return sumTeller(how, plan);
    case 'bands':
      return bandsTeller(how, plan);
  }
}

function fixedTeller({ amountFen, times }: FixedForm, { profile }: Plan): Teller {
  const resultFen = amountFen * times;
  const values = times === 1 ? { resultFen } : { amountFen, times, resultFen };
  const phrase = phraseOf(profile, times === 1 ? 'fixed' : 'times', values);
  return () => Told.first(phrase, values, resultFen);
}

function tiersTeller({ fact, tiers }: TiersForm, { profile }: Plan): Teller {
  const tellers = tiers.map((tier, index) => {
    const values = { fact, value: 0, tier: index + 1, tiers: tiers.length, ...boundsOf(tier), resultFen: tier.amountFen };
    const { value: _, ...known } = values;
    return { values, phrase: phraseOf(profile, 'tier', known, ['value']) };
  });
  return (facts) => {
    const value = facts[fact] as number;
    const index = tiers.findIndex((tier) => isWithin(tier, value));
    const { values, phrase } = tellers[index] as (typeof tellers)[number];
    return Told.first(phrase, { ...values, value }, values.resultFen);
  };
}

function perHeadTeller(how: PerHeadForm, { profile }: Plan): Teller {
  const { fact, amountFen, times, minimumCount: minimum, minimumAmountFen, floorFen, capFen } = how;
  const unbounded = { ...how, floorFen: null, capFen: null };
  const perHead = phraseOf(profile, times === 1 ? 'per-head' : 'per-head-times', { fact, amountFen, times }, ['value', 'resultFen']);
  const atMinimum = phraseOf(profile, minimumAmountFen === null ? 'minimum-count' : 'minimum-amount', { fact, minimum }, ['value', 'resultFen']);
  const floor = phraseOf(profile, 'floor', {}, ['resultFen']);
  const cap = phraseOf(profile, 'cap', {}, ['resultFen']);
  return (facts) => {
    const value = facts[fact] as number;
    const productFen = value * amountFen * times;
    const resultFen = perHeadFen(how, value, false);
    // Far above a cap the product itself may be too large to be told; the cap is then all that is left to say.
    if (!Number.isSafeInteger(productFen)) return Told.first(cap, { resultFen }, resultFen);
    const told = Told.first(perHead, { fact, value, amountFen, times, resultFen: productFen }, resultFen);
    const unboundedFen = perHeadFen(unbounded, value, false);
    if (value < minimum) told.add(atMinimum, { fact, value, minimum, resultFen: unboundedFen });
    if (floorFen !== null && unboundedFen < floorFen) told.add(floor, { resultFen: floorFen });
    if (capFen !== null && Math.max(unboundedFen, floorFen ?? 0) > capFen) told.add(cap, { resultFen: capFen });
    return told;
  };
}

function shareTeller({ of, rate: fraction }: ShareForm, { profile, positions }: Plan): Teller {
  const base = operandOf(of, positions);
  const rate = percentText(fraction);
  const phrase = phraseOf(profile, 'share', { rate }, ['baseFen', 'exact']);
  return (facts, amounts) => {
    const baseFen = base(facts, amounts);
    const exact = exactYuan(baseFen, fraction);
    return Told.first(phrase, { baseFen, rate, exact }, exact);
  };
}

function sumTeller({ of }: SumForm, { profile, positions }: Plan): Teller {
  const operands = of.map((operand) => operandOf(operand, positions));
  const phrase = phraseOf(profile, 'sum', {}, ['parts', 'resultFen']);
  return (facts, amounts) => {
    // Parts that do not apply are not told.
    const parts = operands.map((operand) => operand(facts, amounts)).filter((fen) => fen >= 0);
    const resultFen = parts.reduce((sum, fen) => sum + fen, 0);
    return Told.first(phrase, { parts: parts.map(yuanText).join(' + '), resultFen }, resultFen);
  };
}

function bandsTeller(how: BandsForm, { profile }: Plan): Teller {
  return (facts) => {
    const { steps, exact } = bandSteps(how, facts[how.fact] as number);
    return new Told(phrasedSteps(steps, profile), steps, exact);
  };
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
