import { JicengError } from '../error.js';
import { fenInYuan, portionOf, roundedTo, sumOfPortions, wholeFen, type Fraction } from '../money/index.js';
import { holdsOn, isIsoDay, resolvedProfile, type AmountForm, type BandsForm, type CheckRule, type Condition, type Fact, type IsoDate, type LineRule, type NoteRule, type Operand, type PerHeadForm, type Profile, type NumberRange } from '../profile/index.js';
import type { Facts } from './facts.js';

/** In the amounts of a plan: the line does not apply. */
export const notApplicable = -1;
/** In the amounts of a plan: a fact is missing. Compare with `Number.isNaN`. */
export const unknownAmount = NaN;

/** Computes the amount of one line from checked facts and the amounts of the lines before it. */
type Compute = (facts: Facts, amounts: Float64Array) => number;

export interface PlannedLine {
  readonly line: LineRule;
  /** Place in the profile's order, and in the amounts. */
  readonly position: number;
  readonly applies: (facts: Facts) => Truth;
  readonly compute: Compute;
  /** The same with the upper ends of ranges; null when no range is behind the line. */
  readonly computeHighest: Compute | null;
}

/** The rules of a profile that hold on one day, ready to be applied to many units. */
export interface Plan {
  readonly profile: Profile;
  /** null: the rules without an end. */
  readonly day: IsoDate | null;
  /** First day of the year that was asked for; null when a day or nothing was. */
  readonly yearStart: IsoDate | null;
  /** In the profile's order. */
  readonly lines: readonly PlannedLine[];
  /** Of the lines, by their ids. */
  readonly positions: ReadonlyMap<string, number>;
  /** In the order of computing: a line after those that it is computed from. */
  readonly steps: readonly PlannedLine[];
  readonly checks: readonly CheckRule[];
  readonly notes: readonly NoteRule[];
  /** The facts that some line or note asks for. */
  readonly facts: readonly Fact[];
}

/** Which rules count: those of a year (as they stand on its last day), of a day, or, without either, those without an end. */
export interface PlanOptions {
  readonly year?: number | undefined;
  readonly date?: IsoDate | undefined;
}

/** The plans that were made for a profile, by year (undefined for the newest rules) and by day. */
class Plans {
  readonly ofYears = new Map<number | undefined, Plan>();
  readonly ofDays = new Map<IsoDate, Plan>();
}

const plans = new WeakMap<Profile, Plans>();

/**
 * The plan for a year or day; made once for each profile.
 * @throws {JicengError} `profile-unresolved`, `bad-year`, `bad-date`
 */
export function planOf(given: Profile, options: PlanOptions = {}): Plan {
  const profile = resolvedProfile(given);
  let made = plans.get(profile);
  if (!made) plans.set(profile, (made = new Plans()));
  const { year, date } = options;
  // Only what has passed `dayOf` is in the maps.
  let plan = date === undefined ? made.ofYears.get(year) : made.ofDays.get(date);
  if (plan) return plan;
  const day = dayOf(options);
  plan = newPlan(profile, day, date === undefined && day !== null ? `${day.slice(0, 4)}-01-01` : null);
  if (date === undefined) made.ofYears.set(year, plan);
  else made.ofDays.set(date, plan);
  return plan;
}

/**
 * The day whose rules count; null for the newest.
 * @throws {JicengError} `bad-year`, `bad-date`
 */
export function dayOf({ year, date }: PlanOptions): IsoDate | null {
  if (date !== undefined) {
    if (isIsoDay(date)) return date;
    throw new JicengError('bad-date', 'Nothing was calculated: the date is no day. Give it as YYYY-MM-DD.', { date: String(date) });
  }
  if (year === undefined) return null;
  if (Number.isInteger(year) && year >= 1900 && year <= 9999) return `${year}-12-31`;
  throw new JicengError('bad-year', 'Nothing was calculated: the year is no whole number from 1900 to 9999.', { year: String(year) });
}

function newPlan(profile: Profile, day: IsoDate | null, yearStart: IsoDate | null): Plan {
  const holding = profile.fund.lines.filter((line) => holdsOn(line, day));
  const positions = new Map(holding.map((line, position) => [line.id, position]));
  const lines = holding.map((line, position): PlannedLine => ({
    line,
    position,
    applies: truthOf(line.appliesWhen),
    compute: computeOf(line, positions, false),
    computeHighest: hasRange(line, holding) ? computeOf(line, positions, true) : null,
  }));
  const checks = profile.fund.checks.filter((check) => holdsOn(check, day));
  const notes = profile.fund.notes.filter((note) => holdsOn(note, day));
  const used = new Set([...holding.flatMap((line) => [...factsOfCondition(line.appliesWhen), ...factsOfForm(line.how)]), ...notes.flatMap((note) => factsOfCondition(note.appliesWhen))]);
  return { profile, day, yearStart, lines, positions, steps: inOrder(lines, positions), checks, notes, facts: Object.values(profile.facts).filter(({ id }) => used.has(id)) };
}

/** What a form is computed from. */
export function operandsOf(how: AmountForm): readonly Operand[] {
  return how.form === 'sum' ? how.of : how.form === 'share' ? [how.of] : [];
}

/** The facts that a form asks for. */
export function factsOfForm(how: AmountForm): string[] {
  if ('fact' in how) return [how.fact];
  return operandsOf(how).flatMap((operand) => ('fact' in operand ? [operand.fact] : []));
}

/** The facts that a condition asks for. */
export function factsOfCondition(condition: Condition | null): string[] {
  if (condition === null) return [];
  return 'conditions' in condition ? condition.conditions.flatMap(factsOfCondition) : [condition.fact];
}

function hasRange(line: LineRule, lines: readonly LineRule[]): boolean {
  if ('highestFen' in line.how && line.how.highestFen !== null) return true;
  return operandsOf(line.how).some((operand) => 'line' in operand && lines.some((other) => other.id === operand.line && hasRange(other, lines)));
}

/** The resolving of the profile has made sure that no line is behind itself. */
function inOrder(lines: readonly PlannedLine[], positions: ReadonlyMap<string, number>): PlannedLine[] {
  const ordered = new Set<PlannedLine>();
  const add = (planned: PlannedLine): void => {
    for (const operand of operandsOf(planned.line.how)) {
      const behind = 'line' in operand ? lines[positions.get(operand.line) ?? -1] : undefined;
      if (behind) add(behind);
    }
    ordered.add(planned);
  };
  lines.forEach(add);
  return [...ordered];
}

/** Whether a condition holds: 1 yes, 0 no, −1 not known because a fact is missing. */
export type Truth = 1 | 0 | -1;

/** A condition as a function of checked facts. */
export function truthOf(condition: Condition | null): (facts: Facts) => Truth {
  if (condition === null) return () => 1;
  switch (condition.form) {
    case 'is': {
      const { fact, values } = condition;
      const [only] = values;
      if (values.length === 1) return (facts) => (facts[fact] === only ? 1 : isMissing(facts[fact]) ? -1 : 0);
      return (facts) => (isMissing(facts[fact]) ? -1 : values.includes(facts[fact] as string) ? 1 : 0);
    }
    case 'within': {
      const { fact, range } = condition;
      return (facts) => (isMissing(facts[fact]) ? -1 : isWithin(range, facts[fact] as number) ? 1 : 0);
    }
    default: {
      const truths = condition.conditions.map(truthOf);
      // What settles the whole: one “no” among all, one “yes” among any.
      const settling = condition.form === 'all' ? 0 : 1;
      return (facts) => {
        let truth: Truth = settling === 0 ? 1 : 0;
        for (const each of truths) {
          const one = each(facts);
          if (one === settling) return settling;
          if (one === -1) truth = -1;
        }
        return truth;
      };
    }
  }
}

export function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

export function isWithin({ from, upTo }: NumberRange, value: number): boolean {
  return value >= from && (upTo === null || value <= upTo);
}

function computeOf(line: LineRule, positions: ReadonlyMap<string, number>, highest: boolean): Compute {
  const applies = line.appliesWhen && truthOf(line.appliesWhen);
  const amount = amountOf(line, positions, highest);
  if (!applies) return amount;
  return (facts, amounts) => {
    const truth = applies(facts);
    return truth === 1 ? amount(facts, amounts) : truth === 0 ? notApplicable : unknownAmount;
  };
}

function amountOf({ how, rounding }: LineRule, positions: ReadonlyMap<string, number>, highest: boolean): Compute {
  const unit = rounding === 'yuan' ? fenInYuan : 1;
  switch (how.form) {
    case 'fixed': {
      const fixed = roundedTo(rounding, wholeFen(eachFen(how, highest) * how.times));
      return () => fixed;
    }
    case 'tiers': {
      const { fact, tiers } = how;
      const ends = tiers.map(({ upTo }) => upTo ?? Infinity);
      const amounts = tiers.map(({ amountFen }) => roundedTo(rounding, amountFen));
      // The tiers leave nothing out and stand in ascending order, so the first that does not end before is the one.
      return (facts) => {
        const value = facts[fact];
        if (isMissing(value)) return unknownAmount;
        let index = 0;
        while ((value as number) > (ends[index] as number)) index++;
        return amounts[index] as number;
      };
    }
    case 'per-head':
      return (facts) => (isMissing(facts[how.fact]) ? unknownAmount : roundedTo(rounding, perHeadFen(how, facts[how.fact] as number, highest)));
    case 'share': {
      const base = operandOf(how.of, positions);
      return (facts, amounts) => {
        const fen = base(facts, amounts);
        return fen >= 0 ? portionOf(fen, how.rate, unit) : fen;
      };
    }
    case 'sum': {
      const operands = how.of.map((operand) => operandOf(operand, positions));
      return (facts, amounts) => {
        let sum = notApplicable;
        for (const operand of operands) {
          const fen = operand(facts, amounts);
          if (Number.isNaN(fen)) return unknownAmount;
          if (fen >= 0) sum = Math.max(sum, 0) + fen;
        }
        return sum < 0 ? sum : roundedTo(rounding, wholeFen(sum));
      };
    }
    case 'bands':
      return (facts) => (isMissing(facts[how.fact]) ? unknownAmount : bandsFen(how, facts[how.fact] as number, unit));
  }
}

/** Gives the amount behind an operand; without one, `notApplicable` or `unknownAmount`. */
export function operandOf(operand: Operand, positions: ReadonlyMap<string, number>): Compute {
  if ('line' in operand) {
    const position = positions.get(operand.line);
    // A line that does not hold on this day is like one that does not apply.
    return position === undefined ? () => notApplicable : (_, amounts) => amounts[position] as number;
  }
  const { fact, whenMissing } = operand;
  return (facts) => (isMissing(facts[fact]) ? (whenMissing ?? unknownAmount) : (facts[fact] as number));
}

/** The amount for one, at the lower or the upper end of its range. */
export function eachFen({ amountFen, highestFen }: { readonly amountFen: number; readonly highestFen: number | null }, highest: boolean): number {
  return highest ? (highestFen ?? amountFen) : amountFen;
}

/** per-head before rounding: the amount for so many, and at least or at most what the rule says. */
export function perHeadFen(how: PerHeadForm, count: number, highest: boolean): number {
  const { minimumCount, minimumAmountFen, floorFen, capFen, times } = how;
  const isFew = count < minimumCount;
  const fen = isFew && minimumAmountFen !== null ? minimumAmountFen : (isFew ? minimumCount : count) * eachFen(how, highest) * times;
  if (capFen !== null && fen > capFen) return capFen;
  return floorFen !== null && fen < floorFen ? floorFen : wholeFen(fen);
}

/** The band in which an amount lies; bands leave nothing out. */
export function bandFor(bands: BandsForm['bands'], fen: number): number {
  return bands.findIndex((band) => isWithin(band, fen));
}

/** The part of an amount that lies in each band, with the band's rate; for `whole` all of it lies in one. */
export function bandParts({ bands, mode }: Omit<BandsForm, 'fact'>, fen: number): { readonly amount: number; readonly rate: Fraction }[] {
  const last = bandFor(bands, fen);
  if (mode === 'whole') return [{ amount: fen, rate: (bands[last] as BandsForm['bands'][number]).rate }];
  return bands.slice(0, last + 1).map(({ upTo, rate }, index) => ({
    amount: Math.min(fen, upTo ?? fen) - (index === 0 ? 0 : ((bands[index - 1] as NumberRange).upTo as number)),
    rate,
  }));
}

/** bands, rounded half up to a multiple of `unit`. */
export function bandsFen(how: Omit<BandsForm, 'fact'>, fen: number, unit: number): number {
  const parts = bandParts(how, fen);
  if (how.mode === 'whole') return portionOf(fen, (parts[0] as (typeof parts)[number]).rate, unit);
  const denominator = Math.max(...parts.map(({ rate }) => rate.denominator));
  // Denominators are powers of ten, so each divides the largest.
  return sumOfPortions(parts.map(({ amount, rate }) => ({ amount, numerator: rate.numerator * (denominator / rate.denominator) })), denominator, unit);
}

/** Fills `amounts` (and `highest`, where given) with the amount of every line, by position. The facts are checked ones. */
export function runPlan(plan: Plan, facts: Facts, amounts: Float64Array, highest?: Float64Array): void {
  for (const { position, compute } of plan.steps) amounts[position] = compute(facts, amounts);
  if (!highest) return;
  for (const { position, computeHighest } of plan.steps) {
    highest[position] = computeHighest ? computeHighest(facts, highest) : (amounts[position] as number);
  }
}
