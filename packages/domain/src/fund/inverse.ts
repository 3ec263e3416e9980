import { isJicengError } from '../error.js';
import type { FactValue } from '../facts/index.js';
import { isNumericFact, type Fact, type Profile } from '../profile/index.js';
import { boundsOfLine } from './edge.js';
import { checkedFacts, type Facts } from './facts.js';
import { isMissing, planOf, runPlan, type Plan, type PlanOptions } from './plan.js';

/** What a line would become; null where it has no amount. */
export interface LineChange {
  readonly id: string;
  readonly title: string;
  readonly fromFen: number | null;
  readonly toFen: number | null;
}

/** The nearest value of a fact at which some line changes. */
export interface NextStep {
  readonly value: number;
  /** `value` less today's: above 0 upwards, below 0 downwards. People, or fen for money. */
  readonly by: number;
  readonly lines: readonly LineChange[];
  /** How much the total changes, whole fen. */
  readonly differenceFen: number;
}

export interface FactSteps {
  readonly fact: string;
  readonly value: number;
  /** null: no line changes, however far the fact goes. */
  readonly up: NextStep | null;
  readonly down: NextStep | null;
}

/** Beyond this no step is looked for: more people than there are, and a trillion yuan. */
const furthest = { people: 10_000_000_000, money: 100_000_000_000_000 };

/**
 * For each whole-number fact that is given and that lines ask for: the nearest value, upwards and downwards, at which
 * any line changes, exactly. No advice is in it.
 * @throws {JicengError} as `calculateFunds`
 */
export function nextSteps(profile: Profile, given: Facts, options: PlanOptions = {}): FactSteps[] {
  const plan = planOf(profile, options);
  const facts = checkedFacts(profile, given);
  return plan.facts.filter((fact) => isNumericFact(fact) && !isMissing(facts[fact.id])).map((fact) => stepsOf(fact, facts, plan));
}

function stepsOf(fact: Fact, facts: Readonly<Record<string, FactValue>>, plan: Plan): FactSteps {
  const value = facts[fact.id] as number;
  const last = Math.max(value, fact.type === 'money' ? furthest.money : furthest.people);
  const now = amountsAt(value);
  // Between two bounds of tiers, bands and conditions every amount only grows with the fact, so that within such a
  // stretch “is another amount than now” turns true once, and stays.
  const bounds = plan.lines.flatMap((planned) => boundsOfLine(planned, fact.id));
  const above = [...new Set([...bounds.filter((bound) => bound > value && bound <= last), last + 1])].sort((a, b) => a - b);
  const below = [...new Set([...bounds.filter((bound) => bound <= value), 0])].sort((a, b) => b - a);
  return { fact: fact.id, value, up: upwards(), down: downwards() };

  function amountsAt(at: number): Float64Array {
    const amounts = new Float64Array(plan.lines.length);
    runPlan(plan, { ...facts, [fact.id]: at }, amounts);
    return amounts;
  }

  function isSame(at: number): boolean {
    try {
      return amountsAt(at).every((fen, index) => Object.is(fen, now[index]));
    } catch (error) {
      // Too large to be told to the fen: it has surely changed before.
      if (isJicengError(error)) return false;
      throw error;
    }
  }

  function upwards(): NextStep | null {
    let first = value;
    for (const bound of above) {
      const end = bound - 1;
      if (!isSame(first)) return stepTo(first);
      if (!isSame(end)) return stepTo(firstOther(first, end));
      first = bound;
    }
    return null;
  }

  function downwards(): NextStep | null {
    let end = value;
    for (const bound of below) {
      if (!isSame(end)) return stepTo(end);
      if (!isSame(bound)) return stepTo(firstOther(end, bound));
      end = bound - 1;
      if (end < 0) break;
    }
    return null;
  }

  /** Between a value that is the same as now and one that is not: the nearest of the latter. */
  function firstOther(same: number, other: number): number {
    let near = same;
    let far = other;
    while (Math.abs(far - near) > 1) {
      const middle = Math.floor((near + far) / 2);
      if (isSame(middle)) near = middle;
      else far = middle;
    }
    return far;
  }

  function stepTo(at: number): NextStep {
    const then = amountsAt(at);
    const amount = (fen: number): number | null => (fen >= 0 ? fen : null);
    const changed = plan.lines.filter(({ position }) => !Object.is(then[position], now[position]));
    const inTotal = (amounts: Float64Array): number =>
      plan.lines.reduce((sum, { line, position }) => sum + (line.inTotal ? (amount(amounts[position] as number) ?? 0) : 0), 0);
    return {
      value: at,
      by: at - value,
      lines: changed.map(({ line, position }) => ({ id: line.id, title: line.title['zh-CN'], fromFen: amount(now[position] as number), toFen: amount(then[position] as number) })),
      differenceFen: inTotal(then) - inTotal(now),
    };
  }
}
