import { groupedText, wholeFen } from '../money/index.js';
import type { Clause, Condition, LocalText, Operand, Profile, Statement } from '../profile/index.js';
import { checkedUnit, type CheckResult } from './checks.js';
import { explained, type Rounding } from './explain.js';
import { checkedFacts, type Facts, type FactValue } from './facts.js';
import { factsOfCondition, factsOfForm, isMissing, operandAmount, planOf, runPlan, truthOf, type Plan, type PlannedLine, type PlanOptions } from './plan.js';
import { filledSentence, phrasedSteps, type CalculationStep } from './steps.js';

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

/** What a note is about: a note of the profile, a rule that changes within the year, a total without some lines, no rule for such a unit. */
export interface Notice {
  readonly code: 'note' | 'rule-change' | 'partial' | 'no-rule';
  readonly text: string;
  readonly texts?: LocalText;
  readonly clause?: Clause;
  readonly values: Readonly<Record<string, string | number>>;
}

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

/**
 * What a unit is due by the rules of a profile (FND-01 … FND-18), line by line, exact to the fen. A line whose facts are
 * not all known is left out, its facts are named in `missing`, and a note marks the total as partial.
 * @param facts by the ids of the profile's facts: people are whole numbers, money is whole fen
 * @param options the year, by whose rules (as they stand on its last day) it is calculated; the newest rules without it
 * @throws {JicengError} `profile-unresolved`, `bad-fact` with `details.fact`, `bad-year`, `bad-date`, `amount-too-large`
 */
export function calculateFunds(profile: Profile, facts: Facts, options: PlanOptions = {}): Calculation {
  const plan = planOf(profile, options);
  return calculated(plan, checkedFacts(profile, facts));
}

function calculated(plan: Plan, facts: Readonly<Record<string, FactValue>>): Calculation {
  const { profile } = plan;
  const amounts = new Float64Array(plan.lines.length);
  const highest = new Float64Array(plan.lines.length);
  runPlan(plan, facts, amounts, highest);
  const lines: FundLine[] = [];
  const omitted: OmittedLine[] = [];
  for (const planned of plan.lines) {
    const amountFen = amounts[planned.position] as number;
    if (amountFen >= 0) lines.push(fundLine(planned, plan, facts, amounts, highest));
    else omitted.push(omittedLine(planned, plan, facts, Number.isNaN(amountFen)));
  }
  const missing = Object.keys(profile.facts).filter((fact) => omitted.some((line) => line.missing.includes(fact)));
  const notices = noticesOf(plan, facts, lines, omitted);
  const counted = lines.filter(({ inTotal }) => inTotal);
  return {
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    lines,
    totalFen: total(counted.map(({ amountFen }) => amountFen)),
    highestTotalFen: total(counted.map(({ amountFen, highestFen }) => highestFen ?? amountFen)),
    isPartial: omitted.some(({ reason }) => reason === 'missing'),
    missing,
    notes: notices.map(({ text }) => text),
    notices,
    omitted,
    checks: plan.checks.filter(({ scope }) => scope === 'unit').flatMap((check) => checkedUnit(check, plan, facts, amounts) ?? []),
  };
}

/** @throws {JicengError} `amount-too-large` */
function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, fen) => wholeFen(sum + fen), 0);
}

function fundLine({ line, position, computeHighest }: PlannedLine, plan: Plan, facts: Readonly<Record<string, FactValue>>, amounts: Float64Array, highest: Float64Array): FundLine {
  const amountFen = amounts[position] as number;
  const highestFen = computeHighest ? (highest[position] as number) : null;
  const { steps, rounding } = explained(line, facts, amountFen, highestFen, (operand) => operandAmount(operand, plan, facts, amounts));
  const used = new Set([...factsOfCondition(line.appliesWhen), ...factsOfForm(line.how)]);
  return {
    id: line.id,
    rule: line.rule,
    title: line.title['zh-CN'],
    titles: line.title,
    amountFen,
    highestFen,
    isMinimum: line.isMinimum,
    inTotal: line.inTotal,
    clause: line.clause,
    inputs: Object.fromEntries(Object.entries(facts).filter(([fact]) => used.has(fact))),
    steps: phrasedSteps(steps, plan.profile),
    calculation: steps,
    rounding,
    stated: line.stated,
    ...(line.note ? { note: line.note } : {}),
  };
}

function omittedLine({ line }: PlannedLine, plan: Plan, facts: Facts, isUnknown: boolean): OmittedLine {
  const { id, rule, title, clause } = line;
  return {
    id,
    rule,
    title: title['zh-CN'],
    titles: title,
    clause,
    reason: isUnknown ? 'missing' : 'not-applicable',
    missing: isUnknown ? [...new Set(missingFacts(id, plan, facts))] : [],
    unmet: isUnknown ? null : unmetCondition(line.appliesWhen, facts),
  };
}

/** The facts that keep a line from having an amount. */
export function missingFacts(id: string, plan: Plan, facts: Facts): string[] {
  const line = plan.lines.find((planned) => planned.line.id === id)?.line;
  if (!line) return [];
  const truth = truthOf(line.appliesWhen)(facts);
  if (truth === 0) return [];
  if (truth === -1) return factsOfCondition(line.appliesWhen).filter((fact) => isMissing(facts[fact]));
  const { how } = line;
  if ('fact' in how) return isMissing(facts[how.fact]) ? [how.fact] : [];
  const operands: readonly Operand[] = how.form === 'sum' ? how.of : how.form === 'share' ? [how.of] : [];
  return operands.flatMap((operand) => {
    if ('line' in operand) return missingFacts(operand.line, plan, facts);
    return isMissing(facts[operand.fact]) && operand.whenMissing === null ? [operand.fact] : [];
  });
}

function unmetCondition(condition: Condition | null, facts: Facts): Condition | null {
  if (condition === null || truthOf(condition)(facts) !== 0) return null;
  if (condition.form !== 'all') return condition;
  for (const each of condition.conditions) {
    const unmet = unmetCondition(each, facts);
    if (unmet) return unmet;
  }
  return condition;
}

function noticesOf({ profile, notes, lines: planned, yearStart }: Plan, facts: Facts, lines: readonly FundLine[], omitted: readonly OmittedLine[]): Notice[] {
  const own = notes
    .filter((note) => truthOf(note.appliesWhen)(facts) === 1)
    .map(({ rule, text, clause }): Notice => ({ code: 'note', text: text['zh-CN'], texts: text, clause, values: { rule } }));
  for (const { line } of planned) {
    if (yearStart === null || line.from === null || line.from <= yearStart || !lines.some(({ id }) => id === line.id)) continue;
    const values = { title: line.title['zh-CN'], day: line.from, line: line.id };
    own.push(engineNotice('rule-change', `${line.id} is by the rule that holds since ${line.from}, for the whole year`, values, profile));
  }
  const without = omitted.filter(({ reason }) => reason === 'missing');
  if (without.length > 0) {
    const missing = [...new Set(without.flatMap((line) => line.missing))];
    const values = {
      count: without.length,
      lines: without.map(({ title }) => title).join(profile.texts['list-join'] ?? ', '),
      facts: missing.map((fact) => profile.facts[fact]?.title['zh-CN'] ?? fact).join(profile.texts['list-join'] ?? ', '),
      ids: missing.join(', '),
    };
    own.push(engineNotice('partial', `Partial total, without ${values.count} lines: missing ${values.ids}`, values, profile));
  } else if (lines.length === 0) {
    const kind = typeof facts['kind'] === 'string' ? facts['kind'] : '';
    const title = profile.facts['kind']?.choices[kind]?.['zh-CN'] ?? kind;
    own.push(engineNotice('no-rule', `No line of this profile applies: ${kind}`, { kind, title }, profile));
  }
  return own;
}

/** A sentence of the profile for a code, or a plain English one where the profile has none. */
function engineNotice(code: Notice['code'], fallback: string, values: Record<string, string | number>, profile: Profile): Notice {
  const slots = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? groupedText(value) : value]));
  const sentence = Object.hasOwn(profile.texts, code) ? profile.texts[code] : undefined;
  return { code, text: sentence === undefined ? fallback : filledSentence(sentence, slots), values };
}
