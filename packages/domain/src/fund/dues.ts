import { JicengError } from '../error.js';
import { percentText, portionOf, wholeFen, yuanText } from '../money/index.js';
import { holdsOn, resolvedProfile, type Clause, type DuesKind, type LocalText, type Profile, type Statement } from '../profile/index.js';
import { bandSteps, type Rounding } from './explain.js';
import { bandFor, bandsFen, dayOf, type PlanOptions } from './plan.js';
import { phrasedSteps } from './phrase.js';
import type { CalculationStep } from './steps.js';

/** What dues depend on. */
export interface DuesBase {
  /** Id of a kind of the profile: `salaried`, `retired`, `farmer`, `student`, `unemployed`, … */
  readonly kind: string;
  /** The fixed monthly pay after tax, or the pension, in whole fen; not needed for kinds with a fixed amount. */
  readonly monthlyFen?: number;
}

export interface DuesCalculation {
  readonly profile: { readonly id: string; readonly version: string; readonly hash: string };
  readonly kind: string;
  readonly rule: string;
  readonly title: string;
  readonly titles: LocalText;
  /** The base that was given; null for kinds that need none. */
  readonly baseFen: number | null;
  /** Dues a month in whole fen, half up; the lower end where the document gives a range. */
  readonly monthlyFen: number;
  /** The upper end of the range; null without one. */
  readonly highestFen: number | null;
  /** Twelve times the monthly dues. */
  readonly yearlyFen: number;
  readonly clause: Clause;
  readonly steps: string[];
  readonly calculation: readonly CalculationStep[];
  readonly rounding: Rounding;
  readonly stated: Readonly<Record<string, readonly Statement[]>>;
  readonly note?: LocalText;
}

/** The kinds of dues that hold in a year, in the profile's order. */
export function duesKinds(profile: Profile, options: PlanOptions = {}): DuesKind[] {
  const day = dayOf(options);
  return resolvedProfile(profile).dues.filter((kind) => holdsOn(kind, day));
}

/**
 * A member's dues a month (FND-40 … FND-42): the whole base at the rate of its band, half up to the fen; or the amount,
 * or range of amounts, that the document names for the kind.
 * @throws {JicengError} `profile-unresolved`, `unknown-rule` for a kind that the profile does not have, `bad-fact` with
 * `details.fact` `monthlyFen` for a base that is missing, negative, no whole number of fen or no number
 */
export function calculateDues(profile: Profile, { kind, monthlyFen: baseFen }: DuesBase, options: PlanOptions = {}): DuesCalculation {
  const kinds = duesKinds(profile, options);
  const rule = kinds.find(({ id }) => id === kind);
  if (!rule) throw unknownRule(String(kind), kinds.map(({ id }) => id));
  const { how } = rule;
  if (baseFen !== undefined || how.form === 'bands') checkedFen(baseFen, 'monthlyFen');
  const { steps, exact, monthlyFen, highestFen } = duesOf(how, baseFen ?? 0);
  const differs = exact !== yuanText(monthlyFen);
  if (differs) steps.push({ kind: 'rounded-fen', values: { exact, resultFen: monthlyFen } });
  return {
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    kind,
    rule: rule.rule,
    title: rule.title['zh-CN'],
    titles: rule.title,
    baseFen: how.form === 'bands' ? (baseFen as number) : null,
    monthlyFen,
    highestFen,
    yearlyFen: wholeFen(monthlyFen * 12),
    clause: rule.clause,
    steps: phrasedSteps(steps, profile),
    calculation: steps,
    rounding: { to: 'fen', exact, differs },
    stated: rule.stated,
    ...(rule.note ? { note: rule.note } : {}),
  };
}

function duesOf(how: DuesKind['how'], baseFen: number): { steps: CalculationStep[]; exact: string; monthlyFen: number; highestFen: number | null } {
  if (how.form === 'fixed') {
    return { steps: [{ kind: 'fixed', values: { resultFen: how.amountFen } }], exact: yuanText(how.amountFen), monthlyFen: how.amountFen, highestFen: null };
  }
  if (how.form === 'range') {
    const { lowestFen, highestFen } = how;
    return { steps: [{ kind: 'range', values: { lowestFen, highestFen } }], exact: yuanText(lowestFen), monthlyFen: lowestFen, highestFen };
  }
  const { steps, exact } = bandSteps(how, baseFen);
  const band = how.bands[bandFor(how.bands, baseFen)];
  if (how.mode === 'whole' && band && band.from > 0) {
    // That the whole amount jumps at the edge of a band surprises people, so it is said.
    const limitFen = band.lowerWord === 'above' ? band.from - 1 : band.from;
    steps.push({ kind: 'jump', values: { limitFen, lowerWord: band.lowerWord ?? 'from', rate: percentText(band.rate) } });
  }
  return { steps, exact, monthlyFen: bandsFen(how, baseFen, 1), highestFen: null };
}

/** What was paid against what is due: `below` the amount or range, `ok`, or `above` it, which is a voluntary extra (FND-42, FND-43). */
export function compareDuesPaid({ monthlyFen, highestFen }: DuesCalculation, paidFen: number): 'below' | 'ok' | 'above' {
  const paid = checkedFen(paidFen, 'paidFen');
  return paid < monthlyFen ? 'below' : paid > (highestFen ?? monthlyFen) ? 'above' : 'ok';
}

/** The base of those without monthly pay: a third of the last quarter's income, half up to the fen (FND-43). */
export function monthlyAverageFen(quarterFen: number): number {
  return portionOf(checkedFen(quarterFen, 'quarterFen'), { numerator: 1, denominator: 3 });
}

/**
 * An amount that was given, when it is whole fen of 0 or more.
 * @throws {JicengError} `bad-fact`
 */
export function checkedFen(given: unknown, name: string): number {
  if (Number.isSafeInteger(given) && (given as number) >= 0) return given as number;
  const text = typeof given === 'string' ? given.slice(0, 40) : typeof given === 'object' ? 'object' : String(given);
  throw new JicengError('bad-fact', `Nothing was calculated: “${name}” is “${text}”. It must be whole fen, 0 or more, not as text.`, { fact: name, given: text, type: 'money' });
}

/** The error for a thing that the profile does not have. */
export function unknownRule(what: string, known: readonly string[]): JicengError {
  return new JicengError('unknown-rule', `The profile has no rule for “${what}”. It has: ${known.join(', ') || 'none'}.`, { rule: what, known: known.join(', ') });
}
