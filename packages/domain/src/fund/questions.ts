import type { Condition, Fact, Profile } from '../profile/index.js';
import { checkedFacts, type Facts } from './facts.js';
import { factsOfCondition, factsOfForm, planOf, truthOf, type Plan, type PlanOptions } from './plan.js';
import { linesBehind } from '../profile/lines-behind.js';

/** A fact that a form asks for. */
export interface FactQuestion {
  readonly fact: Fact;
  /** `needed`: a line that applies, or may apply, cannot do without; `unused`: no line of this unit reads it. */
  readonly use: 'needed' | 'unused';
}

/**
 * The facts that the rules of a profile ask for, in the profile's order, so that a form can be made from them: those of
 * lines and conditions that apply to this unit are needed, those of other lines, of checks and of this year alone are not.
 * @param given what is known already; a bad fact counts as not known, so that the form stays while someone types
 */
export function factQuestions(profile: Profile, given: Facts, options: PlanOptions = {}): FactQuestion[] {
  const plan = planOf(profile, options);
  const facts = soundFacts(profile, given);
  const needed = new Set(plan.lines.flatMap(({ line }) => neededBy(line.id, plan, facts)));
  return Object.values(profile.facts).map((fact) => ({ fact, use: needed.has(fact.id) ? 'needed' : 'unused' }));
}

function soundFacts(profile: Profile, given: Facts): Facts {
  const sound: Record<string, unknown> = {};
  for (const fact of Object.keys(profile.facts)) {
    try {
      Object.assign(sound, checkedFacts(profile, { [fact]: given[fact] }));
    } catch {
      // Not known, as said above.
    }
  }
  return sound;
}

function neededBy(id: string, plan: Plan, facts: Facts): string[] {
  const line = plan.lines.find((planned) => planned.line.id === id)?.line;
  if (!line) return [];
  const { appliesWhen, how } = line;
  const asked = askedBy(appliesWhen, facts);
  if (truthOf(appliesWhen)(facts) !== 1) return asked;
  return [...asked, ...factsOfForm(how), ...linesBehind(line).flatMap((other) => neededBy(other, plan, facts))];
}

/** The facts that decide whether a condition holds; those behind one that settles it are not asked for. */
function askedBy(condition: Condition | null, facts: Facts): string[] {
  if (condition === null) return [];
  if (condition.form !== 'all') return factsOfCondition(condition);
  const asked: string[] = [];
  for (const each of condition.conditions) {
    asked.push(...askedBy(each, facts));
    if (truthOf(each)(facts) !== 1) break;
  }
  return asked;
}
