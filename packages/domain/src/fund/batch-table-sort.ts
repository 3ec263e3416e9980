import type { FactValue } from '../facts/index.js';
import { sumsOf, type BatchSums, type KeptBatch } from './batch-table.js';

/** What units are sorted by: their total, a line, a fact, or their name. */
export type SortKey = 'total' | 'name' | { readonly line: string } | { readonly fact: string };

export interface BatchOrder {
  readonly by: SortKey;
  readonly isDescending?: boolean;
}

/** What a batch does not keep itself, for orders that ask for it. Units are told by their place in the batch. */
export interface SortColumns {
  readonly name?: (unit: number) => string;
  readonly fact?: (unit: number, fact: string) => FactValue | null | undefined;
  /** Compares texts in the order of the page's language; by their characters when not given. Asked once for each pair of different texts. */
  readonly compare?: (a: string, b: string) => number;
}

/**
 * The units of a batch in an order. Units that are equal keep theirs, and those without the value (a line that does
 * not apply, a missing fact, a unit that was refused) come last in either direction.
 * @param among the units that are sorted, in the order that equal ones keep; all when null
 */
export function sortedUnits(result: KeptBatch, columns: SortColumns, { by, isDescending = false }: BatchOrder, among: Uint32Array | null = null): Uint32Array {
  const units = among ?? Uint32Array.from({ length: result.units }, (_, unit) => unit);
  const keys = keysOf(result, columns, by, units);
  const sorted = new Uint32Array(units.length);
  const known = Uint32Array.from(units.keys()).filter((place) => (keys[place] as number) >= 0);
  let end = 0;
  for (const place of inOrder(keys, known, isDescending)) sorted[end++] = units[place] as number;
  for (let place = 0; place < units.length; place++) if (!((keys[place] as number) >= 0)) sorted[end++] = units[place] as number;
  return sorted;
}

/** A number of 0 or more for each of the units; anything else is a value that is not there. */
function keysOf(result: KeptBatch, { name, fact, compare }: SortColumns, by: SortKey, units: Uint32Array): Float64Array {
  if (by === 'name') return ranks(units, (unit) => name?.(unit), compare);
  if (by !== 'total' && 'fact' in by) return ranks(units, (unit) => fact?.(unit, by.fact), compare);
  const amounts = by === 'total' ? result.totals : result.lines.find(({ id }) => id === by.line)?.amounts;
  return Float64Array.from(units, (unit) => amounts?.[unit] ?? NaN);
}

/** Numbers stand for themselves, texts for their place among the different ones, no comes before yes. */
function ranks(units: Uint32Array, valueOf: (unit: number) => FactValue | null | undefined, compare?: (a: string, b: string) => number): Float64Array {
  const places = new Map<string, number>();
  const keys = new Float64Array(units.length).fill(NaN);
  const texts: [place: number, text: string][] = [];
  for (let place = 0; place < units.length; place++) {
    const value = valueOf(units[place] as number);
    if (typeof value === 'number') keys[place] = value;
    else if (typeof value === 'boolean') keys[place] = value ? 1 : 0;
    else if (typeof value === 'string') {
      places.set(value, 0);
      texts.push([place, value]);
    }
  }
  [...places.keys()].sort(compare ?? ((a, b) => (a < b ? -1 : a > b ? 1 : 0))).forEach((text, rank) => places.set(text, rank));
  for (const [place, text] of texts) keys[place] = places.get(text) as number;
  return keys;
}

const digitBits = 16;
const digits = 1 << digitBits;

/**
 * Places by their keys, of 0 or more: sorted by the last 16 bits, then by those before them, and so on. The bits of a
 * number that is not negative are in the order of the numbers, and a digit that all have in common is skipped, so that
 * 600,000 amounts take a few passes instead of ten million comparisons.
 */
function inOrder(keys: Float64Array, places: Uint32Array, isDescending: boolean): Uint32Array {
  const parts = new Uint16Array(keys.buffer, keys.byteOffset, keys.length * 4);
  const flip = isDescending ? digits - 1 : 0;
  let sorted: Uint32Array = places;
  let other: Uint32Array = new Uint32Array(places.length);
  for (let digit = 0; digit < 4; digit++) {
    const part = isLittleEndian ? digit : 3 - digit;
    const counts = new Uint32Array(digits);
    for (const place of sorted) counts[flip ^ (parts[place * 4 + part] as number)]!++;
    if (places.length > 0 && counts[flip ^ (parts[(places[0] as number) * 4 + part] as number)] === places.length) continue;
    let start = 0;
    for (let value = 0; value < digits; value++) {
      const count = counts[value] as number;
      counts[value] = start;
      start += count;
    }
    for (const place of sorted) other[counts[flip ^ (parts[place * 4 + part] as number)]!++] = place;
    [sorted, other] = [other, sorted];
  }
  return sorted;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The units with the largest totals, and what is left. */
export interface TopAndRest {
  /** From the largest total down; units without a total are never among them. */
  readonly top: Uint32Array;
  readonly rest: BatchSums;
}

/**
 * The first `count` units by their total and the sums of all others, for a chart (前 20 与其余).
 * @param among all when null
 * @throws {JicengError} `amount-too-large`
 */
export function topAndRest(result: KeptBatch, among: Uint32Array | null, count: number): TopAndRest {
  const sorted = sortedUnits(result, {}, { by: 'total', isDescending: true }, among);
  const isThere = sorted.slice(0, count).findIndex((unit) => Number.isNaN(result.totals[unit]));
  const end = Math.min(sorted.length, isThere < 0 ? count : isThere);
  return { top: sorted.slice(0, end), rest: sumsOf(result, sorted.subarray(end)) };
}
