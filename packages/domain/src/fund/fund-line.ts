import type { FactValue } from '../facts/index.js';
import type { Clause, LocalText, Statement } from '../profile/index.js';
import { explainerOf, type Rounding } from './explain.js';
import { factsOfCondition, factsOfForm, type Plan, type PlannedLine } from './plan.js';
import type { CalculationStep } from './steps.js';

/** One line of a calculation with everything that shows why it is what it is. */
export interface FundLine {
  /** Id of the line in the profile. */
  readonly id: string;
  /** Id of the domain extract, such as `FND-01`; `''` where the profile gives none. */
  readonly rule: string;
  /** In Chinese; `titles` has the other languages that the profile gives. */
  readonly title: string;
  readonly titles: LocalText;
  /** Whole fen; the lower end where the document gives a range. */
  readonly amountFen: number;
  /** The upper end of the range; null without one. */
  readonly highestFen: number | null;
  /** The document sets a minimum (不低于). */
  readonly isMinimum: boolean;
  /** Whether the line is part of the total; a subtotal of other lines is not. */
  readonly inTotal: boolean;
  readonly clause: Clause;
  /** The facts that were used, by their ids. */
  readonly inputs: Readonly<Record<string, FactValue>>;
  /** The calculation in words and numbers, from the sentences of the profile. */
  readonly steps: string[];
  /** The same as data, for sentences in another language. */
  readonly calculation: readonly CalculationStep[];
  readonly rounding: Rounding;
  /** For every value of the rule what each layer states, from the widest to the narrowest; the last holds. */
  readonly stated: Readonly<Record<string, readonly Statement[]>>;
  readonly note?: LocalText;
}

/** Checked facts of one unit. */
type KnownFacts = Readonly<Record<string, FactValue>>;

/** Gives one line of the profile for a unit to which it applies, from the amounts of all lines and their upper ends. */
export type LineMaker = (facts: KnownFacts, amounts: Float64Array, highest: Float64Array) => FundLine;

/** A line of a plan, made ready for many units: whatever no fact changes is looked up here, once. */
export function fundLineOf({ line, position, computeHighest }: PlannedLine, plan: Plan): LineMaker {
  const { id, rule, title: titles, isMinimum, inTotal, clause, stated, note } = line;
  const title = titles['zh-CN'];
  const explain = explainerOf(line, plan);
  const asked = new Set([...factsOfCondition(line.appliesWhen), ...factsOfForm(line.how)]);
  const used = Object.keys(plan.profile.facts).filter((fact) => asked.has(fact));
  return (facts, amounts, highest) => {
    const amountFen = amounts[position] as number;
    const highestFen = computeHighest ? (highest[position] as number) : null;
    const inputs = inputsOf(facts, used);
    const { steps, calculation, rounding } = explain(facts, amounts, amountFen, highestFen);
    const made = { id, rule, title, titles, amountFen, highestFen, isMinimum, inTotal, clause, inputs, steps, calculation, rounding, stated };
    return note ? { ...made, note } : made;
  };
}

function inputsOf(facts: KnownFacts, used: readonly string[]): Record<string, FactValue> {
  const inputs: Record<string, FactValue> = {};
  for (const fact of used) {
    const value = facts[fact];
    if (value !== undefined) inputs[fact] = value;
  }
  return inputs;
}
