import { isNumericFact, type AmountForm, type Condition, type NumberRange } from '../profile/index.js';
import { truthOf, type Plan, type PlannedLine, type Truth } from './plan.js';
import type { Facts } from './facts.js';

/** The values of a fact at which a tier, band, minimum count or condition of a line begins. */
export function boundsOfLine({ line: { appliesWhen, how } }: PlannedLine, fact: string): number[] {
  return [...boundsOfCondition(appliesWhen, fact), ...boundsOfForm(how, fact)];
}

function boundsOfForm(how: AmountForm, fact: string): number[] {
  if (!('fact' in how) || how.fact !== fact) return [];
  if (how.form === 'per-head') return [how.minimumCount];
  const ranges: readonly NumberRange[] = how.form === 'tiers' ? how.tiers : how.bands;
  return ranges.map(({ from }) => from);
}

function boundsOfCondition(condition: Condition | null, fact: string): number[] {
  if (condition === null) return [];
  if ('conditions' in condition) return condition.conditions.flatMap((each) => boundsOfCondition(each, fact));
  if (condition.form !== 'within' || condition.fact !== fact) return [];
  const { from, upTo } = condition.range;
  return upTo === null ? [from] : [from, upTo + 1];
}

/** A value at which a line changes, with the values that count as near it. */
interface Edge {
  readonly fact: string;
  readonly bound: number;
  readonly from: number;
  readonly upTo: number;
  /** Whether the line changes there for this unit. */
  readonly isOf: (facts: Facts) => boolean;
}

/** How near is near: this many hundredths of the value at which a line changes. */
const nearPercent = 3;

/**
 * A test for units that stand near a step (跨档边缘): one of their whole-number facts is within 3 % of a value at which
 * a tier, band or minimum of a line that applies begins, or at which a line begins or ceases to apply. In whole
 * numbers alone, so that 1,455 and 1,545 are near 1,500, and 1,454 and 1,546 are not.
 */
export function nearStepTest(plan: Plan): (facts: Facts) => boolean {
  const edges = plan.facts.filter(isNumericFact).flatMap(({ id }) => plan.lines.flatMap((planned) => edgesOf(planned, id)));
  return (facts) =>
    edges.some(({ fact, from, upTo, isOf }) => {
      const value = facts[fact];
      return typeof value === 'number' && value >= from && value <= upTo && isOf(facts);
    });
}

function edgesOf({ line: { appliesWhen, how } }: PlannedLine, fact: string): Edge[] {
  const truth = truthOf(appliesWhen);
  const ofForm = changingBounds(how, fact).map((bound) => edge(fact, bound, (facts) => truth(facts) === 1));
  const ofCondition = boundsOfCondition(appliesWhen, fact).map((bound) => edge(fact, bound, (facts) => differs(truth, facts, fact, bound)));
  return [...ofForm, ...ofCondition].filter(({ bound }) => bound > 0);
}

function edge(fact: string, bound: number, isOf: Edge['isOf']): Edge {
  // Whole hundredths: the range is of values whose difference × 100 is at most bound × 3.
  const reach = Math.floor((bound * nearPercent) / 100);
  return { fact, bound, from: bound - reach, upTo: bound + reach, isOf };
}

/** The bounds of a form on whose two sides something else is paid. */
function changingBounds(how: AmountForm, fact: string): number[] {
  if (!('fact' in how) || how.fact !== fact) return [];
  if (how.form === 'per-head') return [how.minimumCount];
  if (how.form === 'tiers') return how.tiers.filter(({ amountFen }, index) => index > 0 && how.tiers[index - 1]?.amountFen !== amountFen).map(({ from }) => from);
  const rate = (index: number): number => ((how.bands[index]?.rate.numerator ?? 0) / (how.bands[index]?.rate.denominator ?? 1));
  return how.bands.filter((_, index) => index > 0 && rate(index) !== rate(index - 1)).map(({ from }) => from);
}

/** Whether a condition surely turns from one to the other at a bound, all else being as it is. */
function differs(truth: (facts: Facts) => Truth, facts: Facts, fact: string, bound: number): boolean {
  const [below, at] = [bound - 1, bound].map((value) => truth({ ...facts, [fact]: value }));
  return below !== -1 && at !== -1 && below !== at;
}
