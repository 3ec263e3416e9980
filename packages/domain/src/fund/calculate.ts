import type { FactValue } from '../facts/index.js';
import { wholeFen } from '../money/index.js';
import type { Profile } from '../profile/index.js';
import { unitCheckOf, type CheckResult } from './checks.js';
import { checkedFacts, type Facts } from './facts.js';
import { fundLineOf, type FundLine } from './fund-line.js';
import { noticingOf, type Notice } from './notices.js';
import { omittedLineOf, type OmittedLine } from './omitted.js';
import { planOf, runPlan, type Plan, type PlanOptions } from './plan.js';

export interface Calculation {
  readonly profile: { readonly id: string; readonly version: string; readonly hash: string };
  /** In the profile's order; only lines that apply and whose facts are known. */
  readonly lines: FundLine[];
  /** The sum of the lines that are in the total, whole fen. */
  readonly totalFen: number;
  /** The same with the upper ends of ranges; equal to `totalFen` when there are none. */
  readonly highestTotalFen: number;
  /** Whether a line was left out because a fact is missing. */
  readonly isPartial: boolean;
  /** Ids of the facts that lines of this unit need and that are not known; none is guessed. */
  readonly missing: string[];
  /** In Chinese: the profile's notes, and that the total is partial. `notices` has the same as data. */
  readonly notes: string[];
  readonly notices: readonly Notice[];
  readonly omitted: readonly OmittedLine[];
  /** Floors and ceilings that given facts were compared with. */
  readonly checks: readonly CheckResult[];
}

/** Calculates one unit from checked facts. */
type Calculator = (facts: Readonly<Record<string, FactValue>>) => Calculation;

const calculators = new WeakMap<Plan, Calculator>();

/**
 * What a unit is due by the rules of a profile (FND-01 … FND-18), line by line, exact to the fen. A line whose facts are
 * not all known is left out, its facts are named in `missing`, and a note marks the total as partial.
 * @param facts by the ids of the profile's facts: people are whole numbers, money is whole fen
 * @param options the year, by whose rules (as they stand on its last day) it is calculated; the newest rules without it
 * @throws {JicengError} `profile-unresolved`, `bad-fact` with `details.fact`, `bad-year`, `bad-date`, `amount-too-large`
 */
export function calculateFunds(profile: Profile, facts: Facts, options: PlanOptions = {}): Calculation {
  const plan = planOf(profile, options);
  let calculate = calculators.get(plan);
  if (!calculate) calculators.set(plan, (calculate = calculatorOf(plan)));
  return calculate(checkedFacts(profile, facts));
}

/** A plan made ready for explaining many units: whatever does not depend on the facts is done here, once. */
function calculatorOf(plan: Plan): Calculator {
  const { profile } = plan;
  const { id, version, hash } = profile;
  const factIds = Object.keys(profile.facts);
  const lineMakers = plan.lines.map((planned) => fundLineOf(planned, plan));
  const omitters = plan.lines.map((planned) => omittedLineOf(planned, plan));
  const noticing = noticingOf(plan);
  const checkers = plan.checks.filter(({ scope }) => scope === 'unit').map((check) => unitCheckOf(check, plan));
  // Filled anew for each unit; no result keeps them.
  const amounts = new Float64Array(plan.lines.length);
  const hasRanges = plan.lines.some(({ computeHighest }) => computeHighest !== null);
  const highest = hasRanges ? new Float64Array(plan.lines.length) : amounts;
  return (facts) => {
    runPlan(plan, facts, amounts, hasRanges ? highest : undefined);
    const lines: FundLine[] = [];
    const omitted: OmittedLine[] = [];
    let totalFen = 0;
    let highestTotalFen = 0;
    let isPartial = false;
    for (let position = 0; position < amounts.length; position++) {
      const fen = amounts[position] as number;
      if (fen >= 0) {
        const line = (lineMakers[position] as (typeof lineMakers)[number])(facts, amounts, highest);
        lines.push(line);
        if (line.inTotal) {
          totalFen = wholeFen(totalFen + fen);
          highestTotalFen = wholeFen(highestTotalFen + (line.highestFen ?? fen));
        }
      } else {
        const isUnknown = Number.isNaN(fen);
        if (isUnknown) isPartial = true;
        omitted.push((omitters[position] as (typeof omitters)[number])(facts, isUnknown));
      }
    }
    const notices = noticing(facts, amounts, omitted, isPartial);
    const checks: CheckResult[] = [];
    for (const check of checkers) {
      const result = check(facts, amounts);
      if (result) checks.push(result);
    }
    return {
      profile: { id, version, hash },
      lines,
      totalFen,
      highestTotalFen,
      isPartial,
      missing: isPartial ? factIds.filter((fact) => omitted.some(({ missing }) => missing.includes(fact))) : [],
      notes: notices.map(({ text }) => text),
      notices,
      omitted,
      checks,
    };
  };
}
