import { columnName } from '../column-name.js';
import { fenInYuan } from '../money/index.js';
import { clauseText, type Clause, type LocalText, type Profile } from '../profile/index.js';
import type { Calculation } from './calculate.js';
import { planOf, type Plan } from './plan.js';
import type { SavedHead, UsedFact } from './saved.js';
import { isWholeYuan, lineFormula } from './spreadsheet-formula.js';
import { stretchesOf, type SheetCell, type StyledCell, type Workbook } from './spreadsheet-model.js';
import { factCell, titleWithUnit } from './spreadsheet-values.js';
import type { CalculationSheetWords } from './spreadsheet-words.js';

/** What a calculation sheet shows. A `SavedCalculation` with a heading and the total in capital figures is one. */
export interface CalculationSheetData {
  /** Above all, such as 2026 年柳树村经费测算. */
  readonly heading: string;
  /** Name of the unit. */
  readonly title: string;
  readonly year: number;
  readonly profile: SavedHead['profile'];
  /** By the ids of the profile's facts. */
  readonly facts: Readonly<Record<string, UsedFact>>;
  readonly calculation: Calculation;
  /** The total in capital figures (大写); `''` for none. */
  readonly capital: string;
  readonly saved?: Pick<SavedHead, 'id' | 'time' | 'author'>;
}

/** A line of the sheet: with an amount, or without and why. */
interface ShownLine {
  readonly id: string;
  readonly titles: LocalText;
  readonly clause: Clause;
  readonly process: string;
  /** Yuan; null where a fact is missing, 0 where the line does not apply. */
  readonly yuan: number | null;
  readonly highestYuan: number | null;
  readonly inTotal: boolean;
}

/** Columns: number, line or fact, clause or value, process or source, amount, upper end. */
const valueColumn = columnName(2);
const widths = [6, 26, 30, 52, 18];

/**
 * The calculation sheet of one unit: its facts, every line with clause, calculation and amount, the total, notes,
 * what is missing, the rules with their full hash, and who signs. Amounts are formulas over the facts of the sheet,
 * which carry the amounts of the calculation.
 * @param rules the profile; without it, or when it is another version than the calculation was made with, amounts are
 * plain numbers: figures that were saved stay those of their rules
 */
export function calculationSheet(data: CalculationSheetData, rules: Profile | null, words: CalculationSheetWords): Workbook {
  const plan = rules && rules.hash === data.calculation.profile.hash ? planOf(rules, { year: data.year }) : null;
  const rows: SheetCell[][] = [[{ value: data.heading, isBold: true }], ['', words.unit, data.title], ['', words.year, data.year], []];
  const factRows = addFacts(rows, data, rules, plan, words);
  rows.push([]);
  const headRow = addLines(rows, data, rules, plan, factRows, words);
  addEnd(rows, data, rules, words);
  const hasRange = rangeIn(data);
  return {
    sheets: [{
      name: words.tab,
      rows,
      widths: hasRange ? [...widths, widths.at(-1) as number] : widths,
      print: { isLandscape: false, repeatedRows: { from: headRow, upTo: headRow }, header: '' },
    }],
  };
}

function rangeIn({ calculation }: CalculationSheetData): boolean {
  return calculation.lines.some(({ highestFen }) => highestFen !== null);
}

const bold = (value: string): StyledCell => ({ value, isBold: true });
const wrapped = (value: string): StyledCell => ({ value, isWrapped: true });

/** @returns the row of each fact, the first row being 1 */
function addFacts(rows: SheetCell[][], { facts }: CalculationSheetData, rules: Profile | null, plan: Plan | null, words: CalculationSheetWords): Map<string, number> {
  rows.push(['', bold(words.fact), bold(words.value), bold(words.source)]);
  const asked = new Set(plan?.facts.map(({ id }) => id));
  const known = Object.values(rules?.facts ?? {}).filter(({ id }) => asked.has(id) || Object.hasOwn(facts, id));
  const places = new Map<string, number>();
  const sourceOf = ({ origin, asOf }: UsedFact): string => [words.origins[origin], asOf ?? ''].join(' ').trim();
  for (const fact of known) {
    const used = Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined;
    rows.push(['', titleWithUnit(fact), factCell(fact, used?.value), used ? sourceOf(used) : '']);
    places.set(fact.id, rows.length);
  }
  // Of a fact of rules that are not at hand any more the id is all that is known: it is shown as it was kept.
  for (const [id, used] of Object.entries(facts)) {
    if (!known.some((fact) => fact.id === id)) rows.push(['', id, typeof used.value === 'number' ? used.value : String(used.value), sourceOf(used)]);
  }
  return places;
}

/** @returns the row of the head */
function addLines(rows: SheetCell[][], data: CalculationSheetData, rules: Profile | null, plan: Plan | null, factRows: ReadonlyMap<string, number>, words: CalculationSheetWords): number {
  const hasRange = rangeIn(data);
  const amounts = [{ column: columnName(4), isHighest: false }, ...(hasRange ? [{ column: columnName(5), isHighest: true }] : [])];
  rows.push([words.number, words.line, words.clause, words.process, words.amount, ...(hasRange ? [words.highest] : [])].map(bold));
  const headRow = rows.length;
  const lines = shownLines(data, rules, words);
  const lineRows = new Map(lines.map(({ id }, index) => [id, headRow + 1 + index]));
  lines.forEach((line, index) => {
    const rule = plan?.lines.find((planned) => planned.line.id === line.id)?.line;
    const cells = amounts.map(({ column, isHighest }): StyledCell => {
      const yuan = isHighest ? line.highestYuan : line.yuan;
      const references = {
        fact: (id: string) => `$${valueColumn}$${factRows.get(id) as number}`,
        line: (id: string) => (lineRows.has(id) ? `${column}${lineRows.get(id) as number}` : null),
      };
      return { value: yuan ?? '', format: 'amount', ...(plan && rule ? { formula: lineFormula(rule, plan.profile, references, isHighest) } : {}) };
    });
    rows.push([index + 1, wrapped(line.titles['zh-CN']), wrapped(clauseText(line.clause)), wrapped(line.process), ...cells]);
  });
  const counted = stretchesOf(lines.flatMap(({ id, inTotal }) => (inTotal ? [lineRows.get(id) as number] : [])));
  const { totalFen, highestTotalFen } = data.calculation;
  const isWhole = plan !== null && lines.every(({ id, inTotal }) => !inTotal || isWholeYuan(id, plan.profile));
  const totals = amounts.map(({ column, isHighest }): StyledCell => {
    const value = (isHighest ? highestTotalFen : totalFen) / fenInYuan;
    const parts = counted.map(({ from, upTo }) => (from === upTo ? `${column}${from}` : `${column}${from}:${column}${upTo}`));
    return { value, format: 'amount', isBold: true, ...(plan && parts.length > 0 ? { formula: totalFormula(parts, isWhole) } : {}) };
  });
  rows.push(['', bold(words.total), '', { value: data.capital, isBold: true, isWrapped: true }, ...totals]);
  return headRow;
}

/** A sum in yuan. Where there are fen, what binary fractions add is taken off. */
export function totalFormula(parts: readonly string[], isWhole: boolean): string {
  const sum = `SUM(${parts.join(',')})`;
  return isWhole ? sum : `ROUND(${sum},2)`;
}

/** All lines, in the order of the profile where it is at hand. */
function shownLines({ calculation }: CalculationSheetData, rules: Profile | null, words: CalculationSheetWords): ShownLine[] {
  const join = rules?.texts['list-join'] ?? ', ';
  const lines: ShownLine[] = [
    ...calculation.lines.map(({ id, titles, clause, steps, amountFen, highestFen, inTotal }) => ({
      id, titles, clause, inTotal, process: steps.join('\n'), yuan: amountFen / fenInYuan, highestYuan: (highestFen ?? amountFen) / fenInYuan,
    })),
    ...calculation.omitted.map(({ id, titles, clause, reason, missing }) => {
      const isMissing = reason === 'missing';
      const process = isMissing ? words.lacking(missing.map((fact) => rules?.facts[fact]?.title['zh-CN'] ?? fact).join(join)) : words.notApplicable;
      const yuan = isMissing ? null : 0;
      // An omitted line takes part in the formula of the total, so that it counts once its facts are filled in.
      const inTotal = rules?.fund.lines.find((line) => line.id === id)?.inTotal ?? false;
      return { id, titles, clause, process, yuan, highestYuan: yuan, inTotal };
    }),
  ];
  const order = new Map(rules?.fund.lines.map(({ id }, index) => [id, index]));
  return lines.sort((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) || 0);
}

function addEnd(rows: SheetCell[][], { calculation, profile, saved }: CalculationSheetData, rules: Profile | null, words: CalculationSheetWords): void {
  rows.push([]);
  const row = (label: string, text: string): void => void rows.push(['', label, '', wrapped(text)]);
  calculation.notes.forEach((note, index) => row(index === 0 ? words.notes : '', note));
  if (calculation.missing.length > 0) row(words.missing, calculation.missing.map((fact) => rules?.facts[fact]?.title['zh-CN'] ?? fact).join(rules?.texts['list-join'] ?? ', '));
  row(words.rules, `${profile.title['zh-CN']} (${profile.id})`);
  row(words.version, profile.version);
  row(words.hash, profile.hash);
  if (saved) {
    row(words.saved, saved.time);
    row(words.savedId, saved.id);
  }
  rows.push([], ['', words.author, saved?.author ?? ''], ['', words.reviewer], ['', words.responsible]);
}
