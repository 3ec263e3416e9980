import { columnName } from '../column-name.js';
import { isFactValue } from '../facts/index.js';
import { fenInYuan, wholeFen } from '../money/index.js';
import { clauseText, isNumericFact, type Fact, type LineRule, type Profile } from '../profile/index.js';
import { sumsOf, type KeptBatch } from './batch-table.js';
import type { Facts } from './facts.js';
import { planOf, type Plan, type PlanOptions } from './plan.js';
import { totalFormula } from './spreadsheet-calculation.js';
import { isWholeYuan, lineFormula } from './spreadsheet-formula.js';
import { stretchesOf, type SheetCell, type StyledCell, type Workbook, type WorkbookSheet } from './spreadsheet-model.js';
import { factCell, formatOfFact, titleWithUnit } from './spreadsheet-values.js';
import type { BatchSheetWords } from './spreadsheet-words.js';

/** What a sheet of many units shows. Units are told by their place in the batch. */
export interface BatchSheetData {
  /** Above each printed page, such as 石桥镇 2026 年经费. */
  readonly heading: string;
  readonly result: KeptBatch;
  readonly id: (unit: number) => string;
  readonly name: (unit: number) => string;
  readonly facts: (unit: number) => Facts;
  /** The units that are shown, in this order; all when null. */
  readonly among: Uint32Array | null;
}

/** Stands in a formula for the number of its row. */
const rowMark = '\u0000';
/** The first row below the head. */
const firstRow = 2;

/** Where things stand in a sheet of units: id, name, facts, lines, total. */
interface Columns {
  readonly plan: Plan;
  readonly facts: readonly Fact[];
  readonly lines: readonly LineRule[];
  /** By the ids. */
  readonly factNames: ReadonlyMap<string, string>;
  readonly lineNames: ReadonlyMap<string, string>;
}

/**
 * Many units as a workbook: a row for each with its facts, a formula for every line over the facts of its own row, its
 * total, and sums below; and a second sheet with the rules. Formulas carry the amounts of the batch. A unit that was
 * refused stands with its facts and without amounts. The rows are made while they are read.
 * @param profile the one by which the batch was calculated, and `options` the same as then
 */
export function batchSheet(data: BatchSheetData, profile: Profile, words: BatchSheetWords, options: PlanOptions = {}): Workbook {
  const columns = columnsOf(planOf(profile, options));
  const units: WorkbookSheet = {
    name: words.tab,
    rows: { [Symbol.iterator]: () => unitRows(data, columns, words) },
    widths: [18, 26, ...columns.facts.map(() => 14), ...columns.lines.map(() => 16), 18],
    frozenRows: 1,
    frozenColumns: 2,
    print: { isLandscape: true, repeatedRows: { from: 1, upTo: 1 }, header: data.heading },
  };
  return { sheets: [units, rulesSheet(columns, words)] };
}

function columnsOf(plan: Plan): Columns {
  const { facts } = plan;
  const lines = plan.lines.map(({ line }) => line);
  const named = (list: readonly { readonly id: string }[], first: number): Map<string, string> => new Map(list.map(({ id }, index) => [id, columnName(first + index)]));
  return { plan, facts, lines, factNames: named(facts, 2), lineNames: named(lines, 2 + facts.length) };
}

/** A formula as the texts between which the row's number stands. */
type Template = readonly string[];

function lineTemplates({ plan, lines, factNames, lineNames }: Columns): Template[] {
  const fact = (id: string): string => `${factNames.get(id) as string}${rowMark}`;
  const line = (id: string): string | null => (lineNames.has(id) ? `${lineNames.get(id) as string}${rowMark}` : null);
  return lines.map((rule) => lineFormula(rule, plan.profile, { fact, line }).split(rowMark));
}

function totalTemplate({ plan, lines, facts }: Columns): Template | null {
  const counted = lines.flatMap(({ inTotal }, index) => (inTotal ? [2 + facts.length + index] : []));
  if (counted.length === 0) return null;
  const parts = stretchesOf(counted).map(({ from, upTo }) => (from === upTo ? `${columnName(from)}${rowMark}` : `${columnName(from)}${rowMark}:${columnName(upTo)}${rowMark}`));
  return totalFormula(parts, areWhole(plan, lines)).split(rowMark);
}

function areWhole({ profile }: Plan, lines: readonly LineRule[]): boolean {
  return lines.every(({ id, inTotal }) => !inTotal || isWholeYuan(id, profile));
}

function* unitRows(data: BatchSheetData, columns: Columns, words: BatchSheetWords): Generator<SheetCell[]> {
  const { result, among } = data;
  const { facts, lines } = columns;
  yield [words.id, words.name, ...facts.map(titleWithUnit), ...lines.map(({ title }) => title['zh-CN']), words.total].map((value): StyledCell => ({ value, isBold: true, isWrapped: true }));
  const templates = lineTemplates(columns);
  const total = totalTemplate(columns);
  const amounts = lines.map(({ id }) => result.lines.find((line) => line.id === id)?.amounts);
  const factSums = facts.map(() => 0);
  const count = among?.length ?? result.units;
  for (let place = 0; place < count; place++) {
    const unit = among ? (among[place] as number) : place;
    const row = String(firstRow + place);
    const given = data.facts(unit);
    const totalFen = result.totals[unit] as number;
    const isRefused = Number.isNaN(totalFen);
    const cells: SheetCell[] = [data.id(unit), data.name(unit)];
    facts.forEach((fact, index) => {
      const value = given?.[fact.id];
      const isGood = isFactValue(fact, value);
      if (isGood && typeof value === 'number') factSums[index] = wholeFen((factSums[index] as number) + value);
      cells.push(isGood || value === undefined || value === null ? factCell(fact, isGood ? value : null) : String(value));
    });
    templates.forEach((template, index) => {
      const fen = amounts[index]?.[unit] as number;
      cells.push(isRefused ? '' : { value: Number.isNaN(fen) ? '' : Math.max(0, fen) / fenInYuan, formula: template.join(row), format: 'amount' });
    });
    cells.push(isRefused ? '' : { value: totalFen / fenInYuan, format: 'amount', ...(total ? { formula: total.join(row) } : {}) });
    yield cells;
  }
  yield* footRows(data, columns, factSums, count, words);
}

function* footRows({ result, among }: BatchSheetData, { plan, facts, lines }: Columns, factSums: readonly number[], count: number, words: BatchSheetWords): Generator<SheetCell[]> {
  const sums = sumsOf(result, among);
  const sumCell = (column: number, value: number, format: StyledCell['format'], isWhole: boolean): StyledCell => {
    const name = columnName(column);
    const formula = totalFormula([`${name}${firstRow}:${name}${firstRow + count - 1}`], isWhole);
    return { value, isBold: true, ...(format ? { format } : {}), ...(count > 0 ? { formula } : {}) };
  };
  yield [
    { value: words.sum(count), isBold: true },
    '',
    ...facts.map((fact, index) => {
      const isMoney = fact.type === 'money';
      const sum = factSums[index] as number;
      return isNumericFact(fact) ? sumCell(2 + index, isMoney ? sum / fenInYuan : sum, formatOfFact(fact), !isMoney) : '';
    }),
    ...lines.map(({ id }, index) => sumCell(2 + facts.length + index, (sums.lines.find((line) => line.id === id)?.totalFen ?? 0) / fenInYuan, 'amount', isWholeYuan(id, plan.profile))),
    sumCell(2 + facts.length + lines.length, sums.totalFen / fenInYuan, 'amount', areWhole(plan, lines)),
  ];
  if (sums.partialUnits > 0) yield [words.partial(sums.partialUnits)];
  if (sums.refusedUnits > 0) yield [words.refused(sums.refusedUnits)];
}

function rulesSheet({ plan: { profile }, lines }: Columns, words: BatchSheetWords): WorkbookSheet {
  const wrapped = (value: string): StyledCell => ({ value, isWrapped: true });
  const titles = { fact: (id: string) => profile.facts[id]?.title['zh-CN'] ?? id, line: (id: string) => lines.find((line) => line.id === id)?.title['zh-CN'] ?? null };
  const head = [words.line, words.rule, words.clause, words.clauseText, words.method, words.comparison].map((value): StyledCell => ({ value, isBold: true }));
  return {
    name: words.rulesTab,
    rows: [
      [words.rules, '', `${profile.title['zh-CN']} (${profile.id})`],
      [words.version, '', profile.version],
      [words.hash, '', profile.hash],
      [],
      head,
      ...lines.map((line) => [
        wrapped(line.title['zh-CN']),
        line.rule,
        wrapped(clauseText(line.clause)),
        wrapped(line.clause.text ?? ''),
        wrapped(lineFormula(line, profile, titles)),
        line.clause.checked ? words.checked : words.unchecked,
      ]),
    ],
    widths: [24, 12, 30, 44, 52, 16],
    print: { isLandscape: true, repeatedRows: { from: 5, upTo: 5 }, header: words.rulesTab },
  };
}
