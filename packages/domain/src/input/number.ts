import { halfWidth } from './half-width.js';

/**
 * Why a text is no number that can be taken.
 *
 * - `not-a-number`: letters, a percentage, an exponent, commas in odd places
 * - `negative`: below 0
 * - `fraction`: a part of a whole where only whole numbers are
 * - `too-many-decimals`: a part of a fen
 * - `too-large`: more than can be kept exactly
 */
export type NumberProblem = 'not-a-number' | 'negative' | 'fraction' | 'too-large' | 'too-many-decimals';

/** What a typed or pasted text says. */
export type NumberReading =
  | { readonly state: 'empty' }
  /** `isConverted`: the text was not simply that number, so that the form shows how it was read. */
  | { readonly state: 'ok'; readonly value: number; readonly isConverted: boolean }
  /** `suggestion`: the value rounded half up, where that would be a number. */
  | { readonly state: 'bad'; readonly reason: NumberProblem; readonly suggestion?: number };

export interface NumberOptions {
  /** Words that may stand after the number, such as 人 or 户. */
  readonly units?: readonly string[];
  /**
   * The power of ten that the heading states: 4 for a column in 万元, −2 for one in fen. A cell that says 万 or 亿 itself
   * is read by its own word.
   */
  readonly power?: number;
}

/** Digits with or without commas or spaces between thousands, a point, 万 or 亿. */
const numberPattern = /^(-?)(\d{1,3}(?:([, \u00a0\u2009\u202f])\d{3})(?:\3\d{3})*|\d*)(?:\.(\d*))?\s*(万|亿|تۈمەن|)$/;
const simplePattern = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?$/;
const powers: Readonly<Record<string, number>> = { 万: 4, تۈمەن: 4, 亿: 8 };
/** More digits than any number that is kept exactly. */
const mostDigits = 16;

/**
 * Reads a count (XC-38): `1,499`, `１，４９９`, `1 499`, `'1499`, `1499 人`, `1.3万` = 13,000, `1亿`. Digit by digit, without a
 * binary fraction in between.
 * @param options the words that may follow, 人 when nothing is said
 */
export function readWholeNumber(text: string, { units = ['人', 'كىشى'], power = 0 }: NumberOptions = {}): NumberReading {
  return readShifted(text, units, power, 0, 'fraction');
}

/**
 * Reads an amount in yuan, also with ¥ before or 元 after it, `1.3万`, `2.88万元`.
 * @returns whole fen
 */
export function readYuan(text: string, { units = ['元', '圆', 'yuan', 'يۈەن'], power = 0 }: NumberOptions = {}): NumberReading {
  return readShifted(text, units, power, 2, 'too-many-decimals');
}

/** @param scale how many decimals the value keeps: 2 for fen */
function readShifted(text: string, units: readonly string[], power: number, scale: number, tooFine: NumberProblem): NumberReading {
  const plain = halfWidth(text).replace(scale > 0 ? /^[¥￥]\s*/ : '', '');
  if (plain === '') return { state: 'empty' };
  const [, minus = '', whole = '', , decimals, word = ''] = numberPattern.exec(withoutUnit(plain.replace(/^\u2212/, '-'), units)) ?? [];
  if (whole === '' && !decimals) return { state: 'bad', reason: 'not-a-number' };
  const digits = whole.replace(/\D/g, '');
  const shift = (word === '' ? power : (powers[word] as number)) + scale;
  const { units: kept, rest } = shifted(digits, decimals ?? '', shift);
  if (minus !== '' && /[1-9]/.test(kept + rest)) return { state: 'bad', reason: 'negative' };
  const value = kept.length > mostDigits ? NaN : Number(kept);
  if (!Number.isSafeInteger(value)) return { state: 'bad', reason: 'too-large' };
  if (rest === '') return { state: 'ok', value, isConverted: !isSimple(text, power, scale) };
  const rounded = value + (rest >= '5' ? 1 : 0);
  return { state: 'bad', reason: tooFine, ...(Number.isSafeInteger(rounded) ? { suggestion: rounded } : {}) };
}

/** The digits before and after the point once it has moved to the right, or to the left for a negative shift; without needless zeros. */
function shifted(whole: string, decimals: string, shift: number): { units: string; rest: string } {
  const digits = shift < 0 ? whole.padStart(-shift, '0') + decimals : whole + decimals.padEnd(shift, '0');
  const point = shift < 0 ? Math.max(whole.length, -shift) + shift : whole.length + shift;
  return { units: digits.slice(0, point).replace(/^0+/, ''), rest: digits.slice(point).replace(/0+$/, '') };
}

function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase();
  const unit = units.find((each) => each !== '' && lower.endsWith(each.toLowerCase()));
  return unit === undefined ? text : text.slice(0, text.length - unit.length).trimEnd();
}

function isSimple(text: string, power: number, scale: number): boolean {
  const match = simplePattern.exec(text.trim());
  return match !== null && power === 0 && (match[1] === undefined || scale > 0);
}
