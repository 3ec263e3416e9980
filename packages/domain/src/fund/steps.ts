import { groupedText, scaledText, yuanText, type Fraction } from '../money/index.js';
import type { Fact, Profile, NumberRange } from '../profile/index.js';

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
  return exactText(BigInt(fen) * BigInt(numerator), denominator);
}

/** Fen over a power of ten, in yuan with all its digits; two of them where there are fen at all, as amounts are written. */
export function exactText(units: bigint, denominator: number): string {
  const text = scaledText(units, String(denominator).length - 1 + 2);
  return /\.\d$/.test(text) ? `${text}0` : text;
}

const signs = { from: '≥', above: '>', below: '<', upTo: '≤' } as const;

/** The steps in words, from the sentences of the profile; a step without a sentence is told in signs alone. */
export function phrasedSteps(steps: readonly CalculationStep[], profile: Profile): string[] {
  return steps.map((step) => {
    const slots = slotsOf(step, profile);
    const sentence = Object.hasOwn(profile.texts, step.kind) ? profile.texts[step.kind] : undefined;
    return sentence === undefined ? inSigns(step.kind, slots) : filledSentence(sentence, slots);
  });
}

/** A sentence with its slots `{name}` filled; a slot without a value stays as it is, so that it is noticed. */
export function filledSentence(sentence: string, slots: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(slots, name) ? (slots[name] as string) : slot));
}

/** The values of a step as they are written: `amountFen` becomes `{amount}` in yuan, a count gets its commas. */
function slotsOf({ values }: CalculationStep, profile: Profile): Record<string, string> {
  const fact = typeof values['fact'] === 'string' && Object.hasOwn(profile.facts, values['fact']) ? profile.facts[values['fact']] : undefined;
  const isMoney = values['isMoney'] === 1 || fact?.type === 'money';
  const number = (value: number): string => (isMoney ? yuanText(value) : groupedText(value));
  const slots: Record<string, string> = { unit: fact?.unit?.['zh-CN'] ?? (isMoney ? (profile.texts['unit-yuan'] ?? '') : ''), fact: fact?.title['zh-CN'] ?? '' };
  for (const [key, value] of Object.entries(values)) {
    if (key === 'fact') continue;
    if (typeof value === 'string') slots[key] = value;
    else if (key.endsWith('Fen')) slots[key.slice(0, -3)] = yuanText(value);
    else slots[key] = ['value', 'lower', 'upper', 'minimum'].includes(key) ? number(value) : groupedText(value);
  }
  slots['bounds'] = boundsText(values, slots, profile);
  return slots;
}

function boundsText(values: CalculationStep['values'], slots: Readonly<Record<string, string>>, profile: Profile): string {
  const bounds: string[] = [];
  for (const [side, word] of [['lower', values['lowerWord']], ['upper', values['upperWord']]] as const) {
    if (typeof word !== 'string') continue;
    const sentence = profile.texts[`bound-${word}`];
    const bound = slots[side] as string;
    bounds.push(sentence === undefined ? `${signs[word as keyof typeof signs]} ${bound}` : filledSentence(sentence, { ...slots, bound }));
  }
  return bounds.join(profile.texts['bound-join'] ?? ', ');
}

function inSigns(kind: CalculationStepKind, { value, bounds, amount, times, result, minimum, rate, exact, base, parts, lowest, highest, limit }: Readonly<Record<string, string | undefined>>): string {
  switch (kind) {
    case 'times':
      return `${amount} × ${times} = ${result}`;
    case 'tier':
      return `${value}${bounds ? ` ${bounds}` : ''} → ${result}`;
    case 'per-head':
      return `${value} × ${amount} = ${result}`;
    case 'per-head-times':
      return `${value} × ${amount} × ${times} = ${result}`;
    case 'minimum-count':
    case 'minimum-amount':
      return `${value} < ${minimum} → ${result}`;
    case 'floor':
      return `≥ ${result}`;
    case 'cap':
      return `≤ ${result}`;
    case 'share':
      return `${base} × ${rate}% = ${exact}`;
    case 'band':
    case 'band-part':
      return `${amount}${bounds ? ` (${bounds})` : ''} × ${rate}% = ${exact}`;
    case 'sum':
      return `${parts} = ${result}`;
    case 'sum-exact':
      return `${parts} = ${exact}`;
    case 'rounded-fen':
    case 'rounded-yuan':
      return `${exact} → ${result}`;
    case 'highest':
      return `… ${result}`;
    case 'at-least':
      return `≥ ${result}`;
    case 'range':
      return `${lowest}–${highest}`;
    case 'jump':
      return `> ${limit} → ${rate}%`;
    default:
      return `= ${result}`;
  }
}

/** A value of a fact as a person writes it: `1,499 人`, yuan for money, the title of a choice. */
export function factText(fact: Fact, value: string | number | boolean): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return Object.hasOwn(fact.choices, value) ? (fact.choices[value]?.['zh-CN'] as string) : value;
  const number = fact.type === 'money' ? yuanText(value) : groupedText(value);
  return fact.unit ? `${number} ${fact.unit['zh-CN']}` : number;
}
