import { storageError } from '../errors.js';

/** Whole numbers of 0 or more in the narrowest array that holds them. */
type Counts = Uint8Array | Uint16Array | Uint32Array;

/** Values of one key, each in the form that takes the least room. */
export type StoredColumn =
  /** Texts that come again and again, and which of them each value is. */
  | { readonly form: 'choices'; readonly choices: readonly string[]; readonly codes: Counts }
  /** Texts joined, and how long each is. */
  | { readonly form: 'text'; readonly text: string; readonly lengths: Counts }
  | { readonly form: 'numbers'; readonly numbers: Counts | Float64Array }
  /** Lists, objects, true, null, and texts among numbers, as they are. */
  | { readonly form: 'values'; readonly values: readonly unknown[] };

/** Texts of which each comes up less often than this, on average, are joined: a list of them would be no shorter. */
const leastRepeated = 2;

/** A column of values. */
export function encodeColumn(values: readonly unknown[]): StoredColumn {
  if (values.every((value) => typeof value === 'string')) return encodeTexts(values as readonly string[]);
  if (values.every((value) => typeof value === 'number')) return { form: 'numbers', numbers: encodeNumbers(values as readonly number[]) };
  return { form: 'values', values };
}

function encodeTexts(texts: readonly string[]): StoredColumn {
  const positions = new Map<string, number>();
  for (const text of texts) if (!positions.has(text)) positions.set(text, positions.size);
  if (positions.size > 1 && positions.size * leastRepeated > texts.length) return { form: 'text', text: texts.join(''), lengths: narrow(texts.map((text) => text.length)) };
  return { form: 'choices', choices: [...positions.keys()], codes: narrow(texts.map((text) => positions.get(text) as number)) };
}

function encodeNumbers(numbers: readonly number[]): Counts | Float64Array {
  const isCount = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < 2 ** 32 && !Object.is(number, -0);
  return numbers.every(isCount) ? narrow(numbers) : new Float64Array(numbers);
}

/** Whole numbers of 0 or more in the narrowest array. */
export function narrow(numbers: readonly number[]): Counts {
  let largest = 0;
  for (const number of numbers) if (number > largest) largest = number;
  return new (largest < 2 ** 8 ? Uint8Array : largest < 2 ** 16 ? Uint16Array : Uint32Array)(numbers);
}

/**
 * The values of a column.
 * @param key what the error names
 * @throws {JicengError} `storage-unreadable` when the form is unknown or the column does not fit
 */
export function decodeColumn(column: StoredColumn, length: number, key: string): readonly unknown[] {
  const values = valuesOf(column);
  if (values?.length !== length) throw unreadable(key);
  return values;
}

function valuesOf(column: StoredColumn): readonly unknown[] | undefined {
  switch (column.form) {
    case 'choices': {
      const { choices, codes } = column;
      const texts = Array.from(codes, (code) => choices[code] as string);
      return codes.every((code) => code < choices.length) ? texts : undefined;
    }
    case 'text': {
      const { text, lengths } = column;
      let end = 0;
      const texts = Array.from(lengths, (length) => text.slice(end, (end += length)));
      return end === text.length ? texts : undefined;
    }
    case 'numbers':
      return Array.from(column.numbers);
    case 'values':
      return column.values;
    default:
      return undefined;
  }
}

/** The error of a stretch that cannot be read. */
export function unreadable(column: string, format = 1, cause?: unknown): Error {
  return storageError('storage-unreadable', { noun: 'points', format, column }, cause);
}
