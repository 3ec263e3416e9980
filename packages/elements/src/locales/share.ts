import { portionOf } from '@jiceng/domain';

/**
 * A part of a whole as it is shown: `89.7%`, rounded half up. What is there is never shown as nothing, and what is not all never
 * as all.
 * @param whole above 0
 */
export function shareText(part: number, whole: number): string {
  const perMille = portionOf(part, { numerator: 1000, denominator: whole });
  if (perMille === 0 && part > 0) return '<0.1%';
  return perMille === 1000 && part < whole ? '>99.9%' : perMilleText(perMille);
}

/** Thousandths as per cent: 78 is `7.8%`, 1000 is `100%`. */
export function perMilleText(perMille: number): string {
  return `${String(perMille / 10)}%`;
}
