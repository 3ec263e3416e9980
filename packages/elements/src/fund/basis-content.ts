import { yuanText, type CheckRule, type FundLine, type LineRule, type OmittedLine, type Profile, type UsedFact } from '@jiceng/domain';
import { clausePart, layerLines, rulePart, type Basis } from '../base/basis/basis.js';
import { dayText } from '../locales/format.js';
import { besideResultStrings } from '../locales/fund/beside-result.js';
import { basisStrings, type BasisStrings } from '../locales/fund/basis.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { conditionText, localText, stepTexts, valueText } from './words.js';

/** The basis of a line or check of the calculation that shows; undefined when there is none of that id. */
export function basisOf(element: JcFundCalculator, id: string): Basis | undefined {
  const { model } = element;
  const { calculation } = model.result;
  const { profile } = model;
  if (!calculation || !profile) return undefined;
  const line = calculation.lines.find((each) => each.id === id);
  if (line) return lineBasis(element, profile, line);
  const omitted = calculation.omitted.find((each) => each.id === id);
  if (omitted) return omittedBasis(element, profile, omitted);
  return checkBasis(element, profile, id);
}

function lineBasis(element: JcFundCalculator, profile: Profile, line: FundLine): Basis {
  const { settings, fundStrings } = element;
  const { locale } = settings;
  const text = basisStrings(locale);
  const rule = ruleOf(profile, line.id);
  const amount = line.highestFen === null ? yuanText(line.amountFen) : fundStrings.range(yuanText(line.amountFen), yuanText(line.highestFen));
  return {
    title: localText(line.titles, locale),
    amount: fundStrings.yuan(amount),
    parts: [
      rulePart(profile, line.rule, localText(line.titles, locale), rule, locale),
      clausePart(line.clause, locale),
      { term: text.inputs, lines: inputLines(element, Object.keys(line.inputs), text) },
      { term: text.calculation, lines: stepTexts(line, profile, fundStrings, locale) },
      { term: text.rounding, lines: [text.roundedTo(line.rounding.to, line.rounding.differs, line.rounding.exact)] },
      { term: text.origin, lines: layerLines(profile, line.stated, statedAmounts, locale) },
    ],
    warnings: [...(line.note ? [localText(line.note, locale)] : []), ...(line.clause.checked ? [] : [text.unchecked])],
  };
}

function omittedBasis(element: JcFundCalculator, profile: Profile, line: OmittedLine): Basis {
  const { settings, fundStrings } = element;
  const { locale } = settings;
  const text = basisStrings(locale);
  const rule = ruleOf(profile, line.id);
  const names = line.missing.map((fact) => (profile.facts[fact] ? localText(profile.facts[fact].title, locale) : fact)).join(fundStrings.listJoin);
  const why = line.reason === 'missing' ? text.needs(names) : line.unmet ? text.doesNotHold(conditionText(line.unmet, profile, fundStrings, locale)) : fundStrings.notApplicable;
  return {
    title: localText(line.titles, locale),
    amount: '',
    parts: [
      rulePart(profile, line.rule, localText(line.titles, locale), rule, locale),
      clausePart(line.clause, locale),
      { term: text.condition, lines: [why] },
      ...(rule ? [{ term: text.origin, lines: layerLines(profile, rule.stated, statedAmounts, locale) }] : []),
    ],
    warnings: line.clause.checked ? [] : [text.unchecked],
  };
}

function checkBasis(element: JcFundCalculator, profile: Profile, id: string): Basis | undefined {
  const { settings, fundStrings, model } = element;
  const { locale } = settings;
  const text = basisStrings(locale);
  const check = model.result.calculation?.checks.find((each) => each.id === id);
  if (!check) return undefined;
  const rule = profile.fund.checks.find((each) => each.id === id);
  const shown = (number: number): string => valueText(profile.facts[check.fact], number, fundStrings, locale);
  const comparison = [
    ...(check.atLeast === null ? [] : [`${shown(check.value)} ${check.short > 0 ? '<' : '≥'} ${shown(check.atLeast)}`]),
    ...(check.atMost === null ? [] : [`${shown(check.value)} ${check.over > 0 ? '>' : '≤'} ${shown(check.atMost)}`]),
  ];
  return {
    title: localText(check.titles, locale),
    amount: '',
    parts: [
      rulePart(profile, check.rule, localText(check.titles, locale), rule, locale),
      clausePart(check.clause, locale),
      { term: text.inputs, lines: inputLines(element, factsOfCheck(check.fact, rule), text) },
      { term: text.comparison, lines: comparison.length > 0 ? comparison : [besideResultStrings(locale).checkUnknown] },
      ...(rule ? [{ term: text.origin, lines: layerLines(profile, rule.stated, statedAmounts, locale) }] : []),
    ],
    warnings: [...(check.note ? [localText(check.note, locale)] : []), ...(check.clause.checked ? [] : [text.unchecked])],
  };
}

function factsOfCheck(fact: string, rule: CheckRule | undefined): string[] {
  const limits = [rule?.atLeast, rule?.atMost].flatMap((limit) => (limit?.form === 'share' && 'fact' in limit.of ? [limit.of.fact] : []));
  return [fact, ...limits];
}

/** The rule of a line as it holds in the year that shows; the last of its stretches of time where several do. */
function ruleOf(profile: Profile, id: string): LineRule | undefined {
  return profile.fund.lines.filter((line) => line.id === id).at(-1);
}

/** The facts that were used, each with where it came from. */
function inputLines(element: JcFundCalculator, facts: readonly string[], text: BasisStrings): string[] {
  const { model, settings, fundStrings } = element;
  if (facts.length === 0) return [text.noInputs];
  return facts.map((id) => {
    const fact = model.profile?.facts[id];
    const title = fact ? localText(fact.title, settings.locale) : id;
    const used = model.result.used[id];
    return used ? text.input(title, valueText(fact, used.value, fundStrings, settings.locale), originText(used, text, settings.locale)) : text.noInput(title);
  });
}

/** Where a fact came from, in words. */
export function originText({ origin, asOf }: UsedFact, text: BasisStrings, locale: string): string {
  if (origin === 'typed' || asOf === null) return text.typed;
  const day = dayText(asOf, locale);
  return origin === 'last-year' ? text.lastYearOn(day) : text.recordOn(day);
}

/** The values of a rule that are amounts or rates, as the document writes them. */
const amountKeys = ['amount', 'highest', 'tiers', 'bands', 'percent', 'floor', 'cap', 'minimumAmount', 'minimumCount', 'atLeast', 'atMost'];

/** The amounts and rates that a layer states under a key. */
function statedAmounts(key: string, value: unknown): readonly string[] {
  return amountKeys.includes(key) ? amountsOf(value) : [];
}

function amountsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(amountsOf);
  if (typeof value === 'number') return [String(value).replace(/\B(?=(\d{3})+$)/g, ',')];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const { amount, percent, number } = value as { amount?: unknown; percent?: unknown; number?: unknown };
  return percent === undefined ? amountsOf(amount ?? number) : [`${String(percent)}%`];
}
