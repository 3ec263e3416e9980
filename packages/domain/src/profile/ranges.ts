import { decimalOf, fenOfYuan } from '../money/index.js';
import { below, type Report } from './finding.js';
import type { RawRange } from './raw.js';
import type { NumberRange } from './types.js';

/**
 * Reads a range in the words of documents as whole numbers, both ends within it: 不足 1500 is up to 1,499, and
 * 超过 3000 yuan is from 300,001 fen (XC-01).
 * @returns undefined when something was reported
 */
export function readRange(raw: RawRange, isMoney: boolean, path: string, report: Report): NumberRange | undefined {
  let sound = true;
  const read = (key: keyof RawRange): number | undefined => {
    const given = raw[key];
    if (given === undefined) return undefined;
    const decimal = decimalOf(given);
    const whole = isMoney ? fenOfYuan(given) : decimal?.scale === 0 ? decimal.units : undefined;
    if (whole !== undefined) return whole;
    sound = false;
    const expected = isMoney ? 'an amount in yuan with at most two decimals' : 'a whole number';
    report(below(path, key), 'profile-bad-value', `Expected ${expected}.`, { expected, given: String(given) });
    return undefined;
  };
  const [from, above, lessThan, upTo] = [read('from'), read('above'), read('below'), read('upTo')];
  if (!sound) return undefined;
  if (from !== undefined && above !== undefined) return bothBounds('from', 'above', path, report);
  if (lessThan !== undefined && upTo !== undefined) return bothBounds('below', 'upTo', path, report);
  const first = from ?? (above === undefined ? 0 : above + 1);
  const last = upTo ?? (lessThan === undefined ? null : lessThan - 1);
  if (last === null || first <= last) {
    return {
      from: first,
      upTo: last,
      lowerWord: from !== undefined ? 'from' : above !== undefined ? 'above' : null,
      upperWord: lessThan !== undefined ? 'below' : upTo !== undefined ? 'upTo' : null,
    };
  }
  report(path, 'profile-bad-value', 'No number lies between these bounds. Correct one of them.', { expected: 'a lower bound not above the upper one', given: `${first}–${last}` });
  return undefined;
}

function bothBounds(one: string, other: string, path: string, report: Report): undefined {
  report(path, 'profile-bad-value', `“${one}” and “${other}” bound the same side. Keep one of them.`, { expected: 'one bound on each side', given: `${one}, ${other}` });
  return undefined;
}

/** Reports where ranges in ascending order overlap or leave a number without a range, from 0 up to no end. */
export function checkCover(ranges: readonly NumberRange[], isMoney: boolean, path: string, report: Report): void {
  // A bound is told in the unit in which the author wrote it.
  const told = (whole: number): number => (isMoney ? whole / 100 : whole);
  let next: number | null = 0;
  ranges.forEach((range, index) => {
    const at = below(path, index);
    if (next === null || range.from < next) {
      report(at, 'profile-tiers-overlap', `${told(range.from)} is already in the tier before. Let this one begin where that one ends, and keep them in ascending order.`, { number: told(range.from) });
    } else if (range.from > next) {
      report(at, 'profile-tiers-gap', `Nothing is said for ${told(next)}. Let this tier begin there, or add one before it.`, { number: told(next) });
    }
    next = next === null || range.upTo === null ? null : Math.max(next, range.upTo + 1);
  });
  if (next !== null) {
    report(path, 'profile-tiers-gap', `Nothing is said for ${told(next)} and more. Leave the upper bound of the last tier out, or add a tier.`, { number: told(next) });
  }
}
