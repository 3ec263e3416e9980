import { fenInYuan, roundedTo } from '../money/index.js';
import type { BandsForm, Condition, LineRule, NumberRange, PerHeadForm, Profile, ShareForm, SumForm, TiersForm } from '../profile/index.js';
import { eachFen } from './plan.js';
import { shownChoice } from './spreadsheet-values.js';

/** Which cells a formula reads. Cells of money and of lines hold yuan, those of facts nothing where a fact is not known. */
export interface FormulaReferences {
  /** The cell of a fact, such as `C5`. */
  readonly fact: (id: string) => string;
  /** The cell of another line; null for one that does not hold in that year. */
  readonly line: (id: string) => string | null;
}

/** The cells that must be filled before there is an amount, and the amount. */
interface Amount {
  readonly needs: readonly string[];
  readonly formula: string;
}

/** What the functions below have in common. */
interface Context {
  readonly profile: Profile;
  readonly references: FormulaReferences;
  readonly isHighest: boolean;
}

/**
 * A line as a formula of a spreadsheet, in yuan, without the `=`. It gives what `calculateFunds` gives: the same
 * amount to the fen, 0 where the line does not apply, and an empty text, which a sum passes over, where a fact is
 * missing. What is rounded is computed in whole fen, so that no program's fractions come between.
 * @param isHighest the upper end, where the document gives a range
 */
export function lineFormula(line: LineRule, profile: Profile, references: FormulaReferences, isHighest = false): string {
  const context: Context = { profile, references, isHighest };
  const { needs, formula } = amountOf(line, context);
  const empty = needs.map((cell) => `${cell}=""`);
  const amount = empty.length === 0 ? formula : `IF(${anyOf(empty)},"",${formula})`;
  const { appliesWhen } = line;
  if (appliesWhen === null) return amount;
  const isNot = 'conditions' in appliesWhen ? failing(appliesWhen, context) : `${references.fact(appliesWhen.fact)}<>""`;
  return `IF(${holding(appliesWhen, context)},${amount},IF(${isNot},0,""))`;
}

function amountOf(line: LineRule, context: Context): Amount {
  const { how, rounding } = line;
  const cell = 'fact' in how ? context.references.fact(how.fact) : '';
  switch (how.form) {
    case 'fixed':
      return { needs: [], formula: yuan(roundedTo(rounding, eachFen(how, context.isHighest) * how.times)) };
    case 'tiers':
      return { needs: [cell], formula: tiersFormula(how, line, cell, context.profile) };
    case 'per-head':
      return { needs: [cell], formula: perHeadFormula(how, line, cell, context.isHighest) };
    case 'bands':
      return { needs: [cell], formula: bandsFormula(how, line, cell) };
    case 'share':
      return shareFormula(how, line, context);
    case 'sum':
      return sumFormula(how, line, context);
  }
}

function tiersFormula({ fact, tiers }: TiersForm, { rounding }: LineRule, cell: string, profile: Profile): string {
  const isMoney = profile.facts[fact]?.type === 'money';
  return chosen(tiers, tiers.map(({ amountFen }) => yuan(roundedTo(rounding, amountFen))), cell, isMoney);
}

/** The text of the range in which a cell lies: halves of the ranges, and halves of those. */
function chosen(ranges: readonly NumberRange[], texts: readonly string[], cell: string, isMoney: boolean): string {
  if (texts.length === 1) return texts[0] as string;
  const middle = texts.length >> 1;
  const isBelow = `${cell}${boundText(ranges[middle] as NumberRange, ranges[middle - 1] as NumberRange, isMoney)}`;
  const [low, high] = [[0, middle], [middle, texts.length]].map(([from, upTo]) => chosen(ranges.slice(from, upTo), texts.slice(from, upTo), cell, isMoney));
  return `IF(${isBelow},${low},${high})`;
}

/** Below a range, in the word by which the document divides it from the one before: `<1500`, `<=3000`. */
function boundText({ from, lowerWord }: NumberRange, { upperWord }: NumberRange, isMoney: boolean): string {
  const isWithin = lowerWord === 'above' || (lowerWord === null && upperWord === 'upTo');
  return isWithin ? `<=${number(from - 1, isMoney)}` : `<${number(from, isMoney)}`;
}

function perHeadFormula(how: PerHeadForm, { rounding }: LineRule, cell: string, isHighest: boolean): string {
  const { times, floorFen, capFen, minimumCount, minimumAmountFen } = how;
  const each = eachFen(how, isHighest);
  const isWhole = [each * times, floorFen, capFen, minimumAmountFen].every((fen) => fen === null || fen % fenInYuan === 0);
  const product = (count: string): string => {
    const factors = each % fenInYuan === 0 ? `${count}*${yuan(each)}` : `${count}*${each}/${fenInYuan}`;
    return times === 1 ? factors : each % fenInYuan === 0 ? `${factors}*${times}` : `${count}*${each}*${times}/${fenInYuan}`;
  };
  let formula = product(minimumCount > 0 && minimumAmountFen === null ? `MAX(${cell},${minimumCount})` : cell);
  if (minimumAmountFen !== null) formula = `IF(${cell}<${minimumCount},${yuan(minimumAmountFen)},${formula})`;
  if (floorFen !== null) formula = `MAX(${yuan(floorFen)},${formula})`;
  if (capFen !== null) formula = `MIN(${yuan(capFen)},${formula})`;
  return rounding === 'yuan' && !isWhole ? `ROUND(${formula},0)` : formula;
}

function shareFormula({ of, rate: { numerator, denominator } }: ShareForm, line: LineRule, context: Context): Amount {
  const operand = operandOf(of, context);
  if (operand === null) return { needs: [], formula: '0' };
  if (line.rounding === 'yuan' && operand.isWhole) return { needs: operand.needs, formula: `ROUND(${operand.formula}*${numerator}/${denominator},0)` };
  return { needs: operand.needs, formula: quotient(`${fenOf(operand)}*${numerator}`, denominator, line) };
}

function sumFormula({ of }: SumForm, { rounding }: LineRule, context: Context): Amount {
  const operands = of.map((each) => operandOf(each, context)).filter((operand) => operand !== null);
  if (operands.length === 0) return { needs: [], formula: '0' };
  const sum = operands.map(({ formula }) => formula).join('+');
  // A sum of fractions may be off by less than anything that is paid: to the fen first, and only then to the yuan.
  const isWhole = operands.every((operand) => operand.isWhole);
  const exact = isWhole ? sum : `ROUND(${sum},2)`;
  return { needs: operands.flatMap(({ needs }) => needs), formula: rounding === 'yuan' && !isWhole ? `ROUND(${exact},0)` : exact };
}

/** What an operand stands for; null for a line that does not hold. `isWhole`: its yuan have no fen. */
function operandOf(operand: ShareForm['of'], { profile, references }: Context): (Amount & { readonly isWhole: boolean }) | null {
  if ('line' in operand) {
    const cell = references.line(operand.line);
    return cell === null ? null : { needs: [cell], formula: cell, isWhole: isWholeYuan(operand.line, profile) };
  }
  const cell = references.fact(operand.fact);
  if (operand.whenMissing === null) return { needs: [cell], formula: cell, isWhole: false };
  return { needs: [], formula: `IF(${cell}="",${yuan(operand.whenMissing)},${cell})`, isWhole: false };
}

/** Whether the amounts of a line have no fen, in every stretch of time in which it stands. */
export function isWholeYuan(id: string, { fund }: Profile): boolean {
  return fund.lines.every((line) => line.id !== id || line.rounding === 'yuan');
}

function bandsFormula({ bands, mode }: BandsForm, line: LineRule, cell: string): string {
  const denominator = Math.max(...bands.map(({ rate }) => rate.denominator));
  const rates = bands.map(({ rate }) => String(rate.numerator * (denominator / rate.denominator)));
  const fen = fenOf({ formula: cell, isWhole: false });
  if (mode === 'whole') return quotient(`${fen}*${chosen(bands, rates, cell, true)}`, denominator, line);
  const parts = bands.map(({ from, upTo }, index) => {
    const end = upTo === null ? fen : `MIN(${fen},${upTo})`;
    // Both ends of a band lie within it, so the fen before its first belongs to the band below.
    return `${index === 0 ? end : `MAX(0,${end}-${from - 1})`}*${rates[index]}`;
  });
  return quotient(parts.length === 1 ? (parts[0] as string) : `(${parts.join('+')})`, denominator, line);
}

/** Whole fen of a cell in yuan. */
function fenOf({ formula, isWhole }: { readonly formula: string; readonly isWhole: boolean }): string {
  return isWhole ? `${formula}*${fenInYuan}` : `ROUND(${formula}*${fenInYuan},0)`;
}

/** Whole fen over a whole number, rounded half up to the fen or the yuan, in yuan. */
function quotient(fen: string, denominator: number, { rounding }: LineRule): string {
  return rounding === 'yuan' ? `ROUND(${fen}/${denominator * fenInYuan},0)` : `ROUND(${fen}/${denominator},0)/${fenInYuan}`;
}

/** Whether a condition surely holds; a fact that is missing holds nowhere. */
function holding(condition: Condition, context: Context): string {
  switch (condition.form) {
    case 'is':
      return anyOf(comparisons(condition, context));
    case 'within':
      return allOf([`${context.references.fact(condition.fact)}<>""`, ...bounds(condition, context)]);
    case 'all':
      return allOf(condition.conditions.map((each) => holding(each, context)));
    case 'any':
      return anyOf(condition.conditions.map((each) => holding(each, context)));
  }
}

/** Whether a condition surely does not hold. */
function failing(condition: Condition, context: Context): string {
  if (condition.form === 'all') return anyOf(condition.conditions.map((each) => failing(each, context)));
  if (condition.form === 'any') return allOf(condition.conditions.map((each) => failing(each, context)));
  const { fact } = condition as Single;
  const holds = condition.form === 'is' ? anyOf(comparisons(condition, context)) : allOf(bounds(condition as Within, context));
  return allOf([`${context.references.fact(fact)}<>""`, `NOT(${holds})`]);
}

/** Conditions of one fact. The form of the others has two values, by which the compiler cannot tell them apart one after the other. */
type Within = Extract<Condition, { form: 'within' }>;
type Single = Within | Extract<Condition, { form: 'is' }>;

function comparisons({ fact: id, values }: Extract<Condition, { form: 'is' }>, { profile, references }: Context): string[] {
  const fact = profile.facts[id] as Profile['facts'][string];
  return values.map((value) => `${references.fact(id)}="${shownChoice(fact, value).replaceAll('"', '""')}"`);
}

function bounds({ fact, range }: Within, { profile, references }: Context): string[] {
  const { from, upTo, lowerWord, upperWord } = range;
  const isMoney = profile.facts[fact]?.type === 'money';
  const cell = references.fact(fact);
  const lower = lowerWord === 'above' ? `${cell}>${number(from - 1, isMoney)}` : `${cell}>=${number(from, isMoney)}`;
  if (upTo === null) return [lower];
  const upper = upperWord === 'below' ? `${cell}<${number(upTo + 1, isMoney)}` : `${cell}<=${number(upTo, isMoney)}`;
  return lowerWord === null && from === 0 ? [upper] : [lower, upper];
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] as string) : `OR(${conditions.join(',')})`;
}

function allOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] as string) : `AND(${conditions.join(',')})`;
}

function number(whole: number, isMoney: boolean): string {
  return isMoney ? yuan(whole) : String(whole);
}

/** Fen as a number of yuan: `75.02`, `20000`. */
function yuan(fen: number): string {
  return String(fen / fenInYuan);
}
