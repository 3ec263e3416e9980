import { yuanText, type CheckRule, type Clause, type FundLine, type LineRule, type OmittedLine, type Profile, type Statement, type UsedFact } from '@jiceng/domain';
import { shortHash } from '../base/short-hash.js';
import { dayText } from '../locales/format.js';
import { basisStrings, type BasisStrings } from '../locales/fund/basis.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { conditionText, localText, stepTexts, valueText } from './words.js';

/** One part of a basis: a heading and what stands under it. */
export interface BasisPart {
  readonly term: string;
  readonly lines: readonly string[];
}

/** Why a number is what it is (依据), in words: the same for the screen, the clipboard and paper. */
export interface Basis {
  readonly title: string;
  /** `20,000 元`; `''` for a line without an amount. */
  readonly amount: string;
  readonly parts: readonly BasisPart[];
  /** Warnings, such as that nobody compared the values with the official text. */
  readonly warnings: readonly string[];
}

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
      rulePart(profile, line.rule, localText(line.titles, locale), rule, text, locale),
      clausePart(line.clause, text),
      { term: text.inputs, lines: inputLines(element, Object.keys(line.inputs), text) },
      { term: text.calculation, lines: stepTexts(line, profile, fundStrings, locale) },
      { term: text.rounding, lines: [text.roundedTo(line.rounding.to, line.rounding.differs, line.rounding.exact)] },
      { term: text.origin, lines: layerLines(profile, line.stated, text, locale) },
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
      rulePart(profile, line.rule, localText(line.titles, locale), rule, text, locale),
      clausePart(line.clause, text),
      { term: text.condition, lines: [why] },
      ...(rule ? [{ term: text.origin, lines: layerLines(profile, rule.stated, text, locale) }] : []),
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
      rulePart(profile, check.rule, localText(check.titles, locale), rule, text, locale),
      clausePart(check.clause, text),
      { term: text.inputs, lines: inputLines(element, factsOfCheck(check.fact, rule), text) },
      { term: text.comparison, lines: comparison.length > 0 ? comparison : [fundStrings.checkUnknown] },
      ...(rule ? [{ term: text.origin, lines: layerLines(profile, rule.stated, text, locale) }] : []),
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

function rulePart(profile: Profile, rule: string, title: string, dated: { readonly from: string | null; readonly to: string | null } | undefined, text: BasisStrings, locale: string): BasisPart {
  const { hash } = profile;
  const dates = [dated?.from ? text.since(dayText(dated.from, locale)) : '', dated?.to ? text.until(dayText(dated.to, locale)) : ''].filter(Boolean).join(' ');
  return {
    term: text.rule,
    lines: [[rule, title, dates].filter(Boolean).join(' '), text.rulesOf(localText(profile.title, locale), profile.version, `${shortHash(hash)} …`)],
  };
}

function clausePart({ title, section, text: sentence }: Clause, text: BasisStrings): BasisPart {
  return { term: text.clause, lines: [[title, section].filter(Boolean).join(' '), ...(sentence ? [sentence] : [])] };
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

/** What each layer states, from the widest to the narrowest; the last that states something is in force. */
function layerLines(profile: Profile, stated: Readonly<Record<string, readonly Statement[]>>, text: BasisStrings, locale: string): string[] {
  const statements = Object.values(stated).flat();
  const lines = profile.layers.map(({ id, title, layer }) => {
    const own = Object.entries(stated).flatMap(([key, all]) => all.filter((each) => each.profile === id).map((each) => ({ key, each, holds: all.at(-1) === each })));
    const values = own.filter(({ key }) => amountKeys.includes(key)).flatMap(({ each }) => amountsOf(each.value));
    const stating = values.length > 0 ? values.join(' / ') : own.map(({ each }) => each.clause.section ?? each.clause.title).find(Boolean);
    return text.layer(text.layers[layer], localText(title, locale), own.length === 0 ? text.notStated : `${stating}${own.some(({ holds }) => holds) ? text.inForce : ''}`);
  });
  const hasUnit = profile.layers.some(({ layer }) => layer === 'unit');
  return statements.length === 0 || hasUnit ? lines : [...lines, text.layer(text.layers.unit, '', text.notAdjusted)];
}

/** The values of a rule that are amounts or rates, as the document writes them. */
const amountKeys = ['amount', 'highest', 'tiers', 'bands', 'percent', 'floor', 'cap', 'minimumAmount', 'minimumCount', 'atLeast', 'atMost'];

function amountsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(amountsOf);
  if (typeof value === 'number') return [String(value).replace(/\B(?=(\d{3})+$)/g, ',')];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const { amount, percent, number } = value as { amount?: unknown; percent?: unknown; number?: unknown };
  return percent === undefined ? amountsOf(amount ?? number) : [`${String(percent)}%`];
}

/** A basis as plain text, for the clipboard. */
export function basisText({ title, amount, parts, warnings }: Basis): string {
  return [[title, amount].filter(Boolean).join(' '), ...parts.map(({ term, lines }) => `${term}\t${lines.join('\n\t')}`), ...warnings].join('\n');
}
