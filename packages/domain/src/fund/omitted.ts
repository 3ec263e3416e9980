import type { Clause, Condition, LocalText } from '../profile/index.js';
import type { Facts } from './facts.js';
import { factsOfCondition, isMissing, operandsOf, truthOf, type Plan, type PlannedLine } from './plan.js';

/** A line of the profile that has no amount, and why. */
export interface OmittedLine {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly titles: LocalText;
  readonly clause: Clause;
  readonly reason: 'not-applicable' | 'missing';
  /** Ids of the facts that are missing. */
  readonly missing: readonly string[];
  /** The first condition that does not hold; null when a fact is missing. */
  readonly unmet: Condition | null;
}

/** Says of one line, for many units, why it has no amount: because a fact is missing (`isUnknown`), or because it does not apply. */
export function omittedLineOf(planned: PlannedLine, plan: Plan): (facts: Facts, isUnknown: boolean) => OmittedLine {
  const { id, rule, title: titles, clause, appliesWhen } = planned.line;
  const unmet = unmetConditionOf(appliesWhen);
  return (facts, isUnknown) => ({
    id,
    rule,
    title: titles['zh-CN'],
    titles,
    clause,
    reason: isUnknown ? 'missing' : 'not-applicable',
    missing: isUnknown ? [...new Set(missingFacts(planned, plan, facts))] : [],
    unmet: isUnknown ? null : unmet(facts),
  });
}

/** The facts that keep a line from having an amount. */
export function missingFacts({ line: { appliesWhen, how }, applies }: PlannedLine, plan: Plan, facts: Facts): string[] {
  const truth = applies(facts);
  if (truth === 0) return [];
  if (truth === -1) return factsOfCondition(appliesWhen).filter((fact) => isMissing(facts[fact]));
  if ('fact' in how) return isMissing(facts[how.fact]) ? [how.fact] : [];
  return operandsOf(how).flatMap((operand) => {
    if ('fact' in operand) return isMissing(facts[operand.fact]) && operand.whenMissing === null ? [operand.fact] : [];
    const behind = plan.lines[plan.positions.get(operand.line) ?? -1];
    return behind ? missingFacts(behind, plan, facts) : [];
  });
}

/** Finds the first condition that does not hold; null when all hold or some are not known. */
function unmetConditionOf(condition: Condition | null): (facts: Facts) => Condition | null {
  if (condition === null) return () => null;
  const truth = truthOf(condition);
  if (condition.form !== 'all') return (facts) => (truth(facts) === 0 ? condition : null);
  const parts = condition.conditions.map(unmetConditionOf);
  return (facts) => {
    if (truth(facts) !== 0) return null;
    for (const part of parts) {
      const unmet = part(facts);
      if (unmet) return unmet;
    }
    return condition;
  };
}
