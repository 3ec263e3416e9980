import { groupedText, incomeTargets, topAndRest, type IncomeTargets } from '@jiceng/domain';
import type { PlotBar, PlotRow, RowPlotContent } from '../../base/plot/index.js';
import { plotStrings, type PlotStrings } from '../../locales/fund/plot.js';
import { shareText } from '../../locales/share.js';
import { localText } from '../words.js';
import type { BatchModel } from './batch-model.js';
import { seriesFen, seriesOf, type BatchSeries } from './batch-series.js';
import type { BatchWords } from './batch-words.js';

/** How many units have bars of their own. */
const mostBars = 20;
/** From this amount on, in fen, the axis counts in ten thousands of yuan. */
const tenThousandsFrom = 10_000_00;

/** What every chart is made from. */
export interface ChartSource {
  readonly model: BatchModel;
  readonly words: BatchWords;
  readonly direction: 'ltr' | 'rtl';
}

/** A unit with its name, or the rest of them. */
interface Charted {
  readonly key: string;
  readonly label: string;
  /** Whole fen by series. */
  readonly amounts: readonly number[];
  readonly totalFen: number;
  /** How many units it stands for. More than one are drawn as their average, which fits the axis of single units. */
  readonly units: number;
}

/** The composition of the largest units and of the others together: in amounts, or each as a whole. */
export function compositionChart({ model, words, direction }: ChartSource, measure: 'amount' | 'share'): RowPlotContent {
  const text = plotStrings(words.locale);
  const series = seriesOf(model);
  const titles = series.map((each) => seriesName(each, model, words, text));
  const charted = chartedUnits(model, words, series, text);
  const sums = series.map(({ lines }) => lines.reduce((sum, { id }) => sum + sumOfLine(model, id), 0));
  const parts = (amounts: readonly number[]): string =>
    amounts.flatMap((fen, index) => (fen > 0 ? [text.partOf(titles[index] as string, words.money(fen))] : [])).join(text.listJoin);
  const highest = measure === 'share' ? 100 : Math.max(0, ...charted.map(({ totalFen, units }) => totalFen / units));
  const inTenThousands = highest >= tenThousandsFrom;
  return {
    title: text.composition,
    summary: text.compositionSummary(model.rows.length, words.money(model.sums.totalFen), parts(sums), largestPart(charted, model, text)),
    rows: charted.map(({ key, label, amounts, totalFen, units }): PlotRow => ({
      key,
      label: units > 1 ? text.average(label) : label,
      value: units > 1 ? text.amountOf(averageMoney(totalFen, units)) : text.amountOf(words.money(totalFen)),
      spoken: text.row(label, words.money(totalFen), parts(amounts)),
      lanes: [stacked(amounts, titles, measure === 'share' ? 100 / (totalFen || 1) : 1 / units, series)],
    })),
    highest,
    isExact: measure === 'share',
    isLabelledOnce: true,
    tickText: (value) => (measure === 'share' ? String(value) : inTenThousands ? tenThousands(value) : words.money(value)),
    axisTitle: measure === 'share' ? text.axisShare : inTenThousands ? text.axisTenThousand : text.axisAmount,
    legend: series.map((each, index) => ({ series: each.series, label: titles[index] as string })),
    table: [[text.unit, ...titles, text.total], ...charted.map(({ label, amounts, totalFen }) => [label, ...amounts.map((fen) => words.money(fen)), words.money(totalFen)])],
    direction,
  };
}

function seriesName({ titles, lines: [only] }: BatchSeries, { lines }: BatchModel, words: BatchWords, text: PlotStrings): string {
  return titles && only ? words.lineTitle(only, lines) : text.otherLines;
}

function sumOfLine({ sums }: BatchModel, id: string): number {
  return sums.lines.find((line) => line.id === id)?.totalFen ?? 0;
}

function chartedUnits(model: BatchModel, words: BatchWords, series: readonly BatchSeries[], text: PlotStrings): readonly Charted[] {
  const { result, rows } = model;
  const { top, rest } = topAndRest(result, rows, mostBars);
  const units = [...top].map((unit): Charted => ({
    key: words.id(unit),
    label: words.name(unit),
    amounts: series.map((each) => seriesFen(each, unit)),
    totalFen: result.totals[unit] as number,
    units: 1,
  }));
  if (rest.units === 0) return units;
  const amounts = series.map(({ lines }) => lines.reduce((sum, { id }) => sum + (rest.lines.find((line) => line.id === id)?.totalFen ?? 0), 0));
  return [...units, { key: '', label: text.rest(rest.units), amounts, totalFen: rest.totalFen, units: rest.units }];
}

/** The largest single unit with its share; `''` where no unit stands out. */
function largestPart([first]: readonly Charted[], { sums }: BatchModel, text: PlotStrings): string {
  return first && first.key !== '' && sums.totalFen > 0 && sums.units > 1 ? text.largest(first.label, shareText(first.totalFen, sums.totalFen)) : '';
}

function stacked(amounts: readonly number[], titles: readonly string[], scale: number, series: readonly BatchSeries[]): readonly PlotBar[] {
  let end = 0;
  return amounts.flatMap((fen, index): PlotBar[] => {
    const from = end;
    end += fen * scale;
    return fen > 0 ? [{ from, to: end, series: series[index]?.series ?? 1, label: titles[index] as string }] : [];
  });
}

/** An average in whole yuan. */
function averageMoney(totalFen: number, units: number): string {
  return groupedText(Math.round(totalFen / units / 100));
}

/** Fen in ten thousands of yuan, with one decimal at most. */
function tenThousands(fen: number): string {
  return String(Math.round(fen / 100_000) / 10);
}

/** Planned and paid of the largest units; null when no payment is known. */
export function paymentChart({ model, words, direction }: ChartSource): RowPlotContent | null {
  const { payments, result, rows } = model;
  if (!payments || payments.units === 0) return null;
  const text = plotStrings(words.locale);
  const known = rows.filter((unit) => model.paidOf(unit) !== undefined && !Number.isNaN(result.totals[unit]));
  const { top } = topAndRest(result, known, mostBars);
  const shown = [...top].map((unit) => ({ unit, label: words.name(unit), plannedFen: result.totals[unit] as number, paidFen: model.paidOf(unit) ?? 0 }));
  const highest = Math.max(0, ...shown.flatMap(({ plannedFen, paidFen }) => [plannedFen, paidFen]));
  const inTenThousands = highest >= tenThousandsFrom;
  const rest = (plannedFen: number, paidFen: number): string =>
    paidFen > plannedFen ? `${text.over} ${words.money(paidFen - plannedFen)}` : `${text.gap} ${words.money(plannedFen - paidFen)}`;
  return {
    title: text.bullets,
    summary: `${text.bulletsSummary(words.money(payments.plannedFen), words.money(payments.paidFen), words.money(payments.gapFen))}${payments.overpaidFen > 0 ? text.bulletsOver(words.money(payments.overpaidFen)) : ''}`,
    rows: shown.map(({ unit, label, plannedFen, paidFen }): PlotRow => ({
      key: words.id(unit),
      label,
      value: rest(plannedFen, paidFen),
      spoken: text.bulletRow(label, words.money(plannedFen), words.money(paidFen), rest(plannedFen, paidFen)),
      lanes: [[{ from: 0, to: plannedFen, series: 1, look: 'outline' }, { from: 0, to: paidFen, series: 1, look: 'inner' }]],
      marks: [{ lane: 0, at: plannedFen }],
    })),
    highest,
    tickText: (value) => (inTenThousands ? tenThousands(value) : words.money(value)),
    axisTitle: inTenThousands ? text.axisTenThousand : text.axisAmount,
    legend: [{ series: 1, label: text.planned, look: 'outline' }, { series: 1, label: text.paid }],
    table: [
      [text.unit, text.planned, text.paid, text.gap, text.over],
      ...shown.map(({ label, plannedFen, paidFen }) => [label, words.money(plannedFen), words.money(paidFen), words.money(Math.max(0, plannedFen - paidFen)), words.money(Math.max(0, paidFen - plannedFen))]),
    ],
    direction,
  };
}

/** Villages by income in both readings with the targets; null without tiers, or when no income is known. */
export function tierChart({ model, words, direction }: ChartSource): RowPlotContent | null {
  const { profile, year, rows } = model;
  const fact = profile.fund.incomeTiers[0]?.fact;
  const column = fact === undefined ? undefined : model.column(fact);
  if (!column || column.form !== 'number' || !rows.some((unit) => !Number.isNaN(column.values[unit]))) return null;
  const incomes = Array.from(rows, (unit) => {
    const value = column.values[unit] as number;
    return Number.isNaN(value) ? null : value;
  });
  const targets = incomeTargets(profile, incomes, undefined, { year });
  const text = plotStrings(words.locale);
  const inUse = targets.reading === 'exclusive' ? text.exclusive : text.cumulative;
  const known = incomes.length - targets.unknown;
  const readings = (['exclusive', 'cumulative'] as const).map((reading) => ({ reading, label: text[reading] === inUse ? text.inUse(text[reading]) : text[reading] }));
  return {
    title: text.tiers,
    summary: tierSummary(targets, known, words, text),
    ...(targets.unknown > 0 ? { note: text.tiersUnknown(targets.unknown) } : {}),
    rows: targets.tiers.map(({ id, title, exclusive, cumulative, target }): PlotRow => ({
      key: id,
      label: localText(title, words.locale),
      value: target === null ? text.noTarget : text.target(target),
      spoken: text.tierRow(localText(title, words.locale), exclusive, cumulative, target === null ? text.noTarget : text.target(target)),
      lanes: [
        [{ from: 0, to: exclusive, series: 1, label: String(exclusive) }],
        [{ from: 0, to: cumulative, series: 2, label: String(cumulative) }],
      ],
      marks: target === null ? [] : [{ lane: 0, at: target }, { lane: 1, at: target }],
    })),
    highest: Math.max(1, ...targets.tiers.flatMap(({ cumulative, target }) => [cumulative, target ?? 0])),
    tickText: (value) => (Number.isInteger(value) ? String(value) : ''),
    axisTitle: '',
    legend: readings.map(({ label }, index) => ({ series: index + 1, label })),
    table: [
      [text.tier, ...readings.map(({ label }) => label), text.targetColumn, ...readings.map(({ label }) => `${label} ${text.met}`)],
      ...targets.tiers.map(({ title, exclusive, cumulative, target, isMetExclusive, isMetCumulative }) => [
        localText(title, words.locale),
        String(exclusive),
        String(cumulative),
        target === null ? text.noTarget : String(target),
        metText(isMetExclusive, text),
        metText(isMetCumulative, text),
      ]),
    ],
    direction,
  };
}

function tierSummary({ tiers, reading, isMet }: IncomeTargets, known: number, words: BatchWords, text: PlotStrings): string {
  const parts = tiers.map((tier) => text.tierPart(localText(tier.title, words.locale), tier[reading]));
  return text.tiersSummary(known, parts.join(text.listJoin), isMet);
}

function metText(isMet: boolean | null, text: PlotStrings): string {
  return isMet === null ? '–' : isMet ? text.met : text.notMet;
}
