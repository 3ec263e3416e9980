import { groupedText, scaledText, yuanText, type Fraction } from '../money/index.js';
import type { Fact, NumberRange } from '../profile/index.js';

/** What one step of a calculation did. A profile has a sentence for each under `texts`, by this name. */
export type CalculationStepKind =
  /** The document names the amount. */
  | 'fixed'
  /** `amountFen` × `times` = `resultFen`, such as twelve months. */
  | 'times'
  /** `value` lies in tier number `tier` of `tiers`, from `lower` to `upper`: `resultFen`. */
  | 'tier'
  /** `value` × `amountFen`, the second also × `times`, = `resultFen`. */
  | 'per-head'
  | 'per-head-times'
  /** Fewer than `minimum`, so as many as that count, or so much is paid: `resultFen`. */
  | 'minimum-count'
  | 'minimum-amount'
  | 'floor'
  | 'cap'
  /** `rate` of `baseFen` is `exact` yuan, `resultFen` when rounded. */
  | 'share'
  | 'band'
  | 'band-part'
  /** `parts` = `resultFen`; or `exact`, where the parts have not been rounded. */
  | 'sum'
  | 'sum-exact'
  /** `exact` yuan rounded half up to `resultFen`. */
  | 'rounded-fen'
  | 'rounded-yuan'
  /** The document gives a range, up to `resultFen`. */
  | 'highest'
  /** The document sets a minimum. */
  | 'at-least'
  /** Dues: between `lowestFen` and `highestFen`. */
  | 'range'
  /** Dues: from `limitFen` on, the whole amount at `rate`. */
  | 'jump';

/**
 * One step as data, for sentences in any language. Names that end in `Fen` hold whole fen; `fact` holds the id of the
 * fact that `value` is of; `lower` and `upper` are bounds as the document writes them, with `lowerWord` and `upperWord`.
 */
export interface CalculationStep {
  readonly kind: CalculationStepKind;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The bounds of a range as the document writes them, for a step. Money is in fen, under the same names. */
export function boundsOf({ from, upTo, lowerWord, upperWord }: NumberRange): Record<string, string | number> {
  return {
    ...(lowerWord === null ? {} : { lowerWord, lower: lowerWord === 'above' ? from - 1 : from }),
    ...(upperWord === null || upTo === null ? {} : { upperWord, upper: upperWord === 'below' ? upTo + 1 : upTo }),
  };
}

/** `fen` × `rate` in yuan with all its digits: 500,100 fen × 15/1000 → `75.015`. The denominator is a power of ten. */
export function exactYuan(fen: number, { numerator, denominator }: Fraction): string {
  const product = fen * numerator;
  return exactText(Number.isSafeInteger(product) ? product : BigInt(fen) * BigInt(numerator), denominator);
}

/** Fen over a power of ten, in yuan with all its digits; two of them where there are fen at all, as amounts are written. */
export function exactText(units: number | bigint, denominator: number): string {
  const text = scaledText(units, String(denominator).length - 1 + 2);
  return /\.\d$/.test(text) ? `${text}0` : text;
}

/** A value of a fact as a person writes it: `1,499 人`, yuan for money, the title of a choice. */
export function factText(fact: Fact, value: string | number | boolean): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return Object.hasOwn(fact.choices, value) ? (fact.choices[value]?.['zh-CN'] as string) : value;
  const number = fact.type === 'money' ? yuanText(value) : groupedText(value);
  return fact.unit ? `${number} ${fact.unit['zh-CN']}` : number;
}
