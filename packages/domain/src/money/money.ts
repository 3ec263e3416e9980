import { JicengError } from '../error.js';

/** A number of a document without loss: `units` / 10 ^ `scale`, both whole and not negative. 1.5 is `{ units: 15, scale: 1 }`. */
export interface Decimal {
  readonly units: number;
  readonly scale: number;
}

/** A part of a whole in whole numbers, such as 15/1000 for 1.5 %. The denominator is above 0. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Where an amount is rounded to: the fen (0.01 yuan) or the whole yuan; always half up. */
export type RoundingUnit = 'fen' | 'yuan';

/** Fen in one yuan. */
export const fenInYuan = 100;

const decimalPattern = /^(\d+)(?:\.(\d+))?$/;

/**
 * Reads a number as it is written, so that no digit is lost to binary fractions: 0.1 is one tenth.
 * @param value a number, or a text of ASCII digits with at most one point
 * @returns undefined for what is no plain decimal number, is below 0, or has more digits than a number holds exactly
 */
export function decimalOf(value: unknown): Decimal | undefined {
  // A number beyond 2 ^ 53 or below 0.000001 is written with an exponent, and is refused by the pattern or the check below.
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const match = decimalPattern.exec(text);
  if (!match) return undefined;
  const digits = (match[2] ?? '').replace(/0+$/, '');
  const units = Number((match[1] as string) + digits);
  return Number.isSafeInteger(units) ? { units, scale: digits.length } : undefined;
}

/** Whole fen of an amount in yuan with at most two decimals; undefined for anything else. */
export function fenOfYuan(yuan: unknown): number | undefined {
  const decimal = decimalOf(yuan);
  if (!decimal || decimal.scale > 2) return undefined;
  const fen = decimal.units * 10 ** (2 - decimal.scale);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** A percentage as a fraction of whole numbers: 1.5 → 15/1000. Undefined for what is no percentage of at most six decimals. */
export function fractionOfPercent(percent: unknown): Fraction | undefined {
  const decimal = decimalOf(percent);
  if (!decimal || decimal.scale > 6) return undefined;
  return { numerator: decimal.units, denominator: 100 * 10 ** decimal.scale };
}

/**
 * `amount` × `numerator` / `denominator`, rounded half up to a whole multiple of `unit`, without a float in between.
 * All four are whole numbers, not negative, `denominator` and `unit` above 0.
 * @throws {JicengError} `amount-too-large` when the result is beyond the whole numbers that can be told apart
 */
export function portionOf(amount: number, { numerator, denominator }: Fraction, unit = 1): number {
  const step = denominator * unit;
  const doubled = amount * numerator * 2 + step;
  if (Number.isSafeInteger(doubled) && Number.isSafeInteger(step * 2)) return ((doubled - (doubled % (step * 2))) / (step * 2)) * unit;
  const exactStep = BigInt(denominator) * BigInt(unit);
  const rounded = (BigInt(amount) * BigInt(numerator) * 2n + exactStep) / (exactStep * 2n);
  return wholeFen(Number(rounded * BigInt(unit)));
}

/** The sum of `amount` × `numerator` over the parts, / `denominator`, rounded half up once, as {@link portionOf} does. */
export function sumOfPortions(parts: readonly { readonly amount: number; readonly numerator: number }[], denominator: number, unit = 1): number {
  const sum = parts.reduce((total, { amount, numerator }) => total + BigInt(amount) * BigInt(numerator), 0n);
  const step = BigInt(denominator) * BigInt(unit);
  return wholeFen(Number(((sum * 2n + step) / (step * 2n)) * BigInt(unit)));
}

/** `fen` rounded half up to the unit. */
export function roundedTo(unit: RoundingUnit, fen: number): number {
  return unit === 'fen' ? fen : portionOf(fen, { numerator: 1, denominator: 1 }, fenInYuan);
}

/**
 * The amount itself, when it is a whole number of fen that can be told apart from its neighbours.
 * @throws {JicengError} `amount-too-large`
 */
export function wholeFen(fen: number): number {
  if (Number.isSafeInteger(fen)) return fen;
  throw new JicengError('amount-too-large', 'The amount is above 90 trillion yuan and cannot be kept to the fen. Check the numbers that were entered.');
}

/** A whole number with commas between thousands: `1,499`. */
export function groupedText(count: number): string {
  const digits = String(count);
  if (count >= 0 && count < 1000) return digits;
  // Nearly every number has one comma at most, and the pattern takes many times as long.
  if (count > 0 && count < 1_000_000 && Number.isInteger(count)) return `${digits.slice(0, -3)},${digits.slice(-3)}`;
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** An amount in yuan, with commas, and with two decimals only where there are fen: `20,000`, `75.02`, `−500`. */
export function yuanText(fen: number): string {
  const size = Math.abs(fen);
  const rest = size % fenInYuan;
  const yuan = groupedText((size - rest) / fenInYuan);
  return (fen < 0 ? '−' : '') + (rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`);
}

/** A fraction as a percentage without loss: 15/1000 → `1.5`. The denominator is a power of ten of at least 100. */
export function percentText({ numerator, denominator }: Fraction): string {
  return scaledText(numerator, String(denominator).length - 3);
}

/** `units` / 10 ^ `scale` with commas and without needless zeros: 75015, 3 → `75.015`. */
export function scaledText(units: number | bigint, scale: number): string {
  const digits = String(units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const rest = digits.slice(digits.length - scale).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === '' ? grouped : `${grouped}.${rest}`;
}
