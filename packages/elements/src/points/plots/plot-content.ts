import { resolvedProfile, type MonthPoints, type Profile } from '@jiceng/domain';
import type { PlotBar, PlotRow, RowPlotContent } from '../../base/plot/index.js';
import { seriesCount } from '../../base/plot/index.js';
import { localText } from '../../facts/fact-words.js';
import { count } from '../../locales/format.js';
import { pointsPlotStrings, type PointsPlotStrings } from '../../locales/points/plots.js';

/** What the plots are drawn from. */
export interface PlotSource {
  /** The oldest first; at least one. */
  readonly months: readonly MonthPoints[];
  readonly profile: Profile;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Categories that are drawn together. */
interface Series {
  readonly label: string;
  readonly categories: readonly string[];
}

/** The categories with the most points have a fill of their own; where there are more than can be told apart, the others share the last. */
function seriesOf({ months, profile, locale }: PlotSource, text: PointsPlotStrings): Series[] {
  const { categories } = resolvedProfile(profile).points;
  const totals = new Map<string, number>();
  for (const { byCategory } of months) for (const [id, points] of Object.entries(byCategory)) totals.set(id, (totals.get(id) ?? 0) + points);
  const named = (id: string): string => {
    const title = categories[id];
    return title ? localText(title, locale) : text.gone;
  };
  const order = [...Object.keys(categories), ''].filter((id) => totals.has(id));
  if (order.length <= seriesCount) return order.map((id) => ({ label: named(id), categories: [id] }));
  const kept = new Set([...order].sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0)).slice(0, seriesCount - 1));
  return [...order.filter((id) => kept.has(id)).map((id) => ({ label: named(id), categories: [id] })), { label: text.other, categories: order.filter((id) => !kept.has(id)) }];
}

function pointsIn({ byCategory }: MonthPoints, { categories }: Series): number {
  return categories.reduce((sum, id) => sum + (byCategory[id] ?? 0), 0);
}

function spanOf(months: readonly MonthPoints[], text: PointsPlotStrings): string {
  return text.span(text.month(months[0]?.period ?? ''), text.month(months.at(-1)?.period ?? ''));
}

/** The parts that are not nothing, in words. */
function partsOf(series: readonly Series[], pointsOf: (each: Series) => number, text: PointsPlotStrings): string {
  return series.flatMap((each) => (pointsOf(each) === 0 ? [] : [text.partOf(each.label, pointsOf(each))])).join(text.join);
}

/** Points issued each month, stacked by category; null where nothing was. */
export function categoryPlot(source: PlotSource): RowPlotContent | null {
  const { months, locale, direction } = source;
  const text = pointsPlotStrings(locale);
  const series = seriesOf(source, text);
  if (series.length === 0) return null;
  const total = months.reduce((sum, { issued }) => sum + issued, 0);
  const inAll = (each: Series): number => months.reduce((sum, month) => sum + pointsIn(month, each), 0);
  const rows = months.map((month): PlotRow => {
    const name = text.month(month.period);
    return {
      key: month.period,
      label: name,
      value: text.value(month.issued),
      spoken: text.categoryRow(name, month.issued, partsOf(series, (each) => pointsIn(month, each), text)),
      lanes: [stacked(series.map((each) => pointsIn(month, each)), series)],
    };
  });
  const hasBelowZero = months.some((month) => series.some((each) => pointsIn(month, each) < 0));
  return {
    title: text.categories,
    summary: text.categorySummary(spanOf(months, text), total, partsOf(series, inAll, text)),
    note: hasBelowZero ? text.belowZero : text.gross,
    rows,
    highest: Math.max(1, ...rows.map(({ lanes }) => lanes[0]?.at(-1)?.to ?? 0)),
    isLabelledOnce: true,
    tickText,
    axisTitle: text.axis,
    legend: series.map(({ label }, index) => ({ series: index + 1, label })),
    table: [
      [text.monthColumn, ...series.map(({ label }) => label), text.total],
      ...months.map((month) => [text.month(month.period), ...series.map((each) => number(pointsIn(month, each))), number(month.issued)]),
      [text.total, ...series.map((each) => number(inAll(each))), number(total)],
    ],
    direction,
  };
}

/** One part after the other; what is below zero has no length. */
function stacked(points: readonly number[], series: readonly Series[]): readonly PlotBar[] {
  let end = 0;
  return points.flatMap((amount, index): PlotBar[] => {
    if (amount <= 0) return [];
    const from = end;
    end += amount;
    return [{ from, to: end, series: index + 1, label: series[index]?.label ?? '' }];
  });
}

/** Points issued and points redeemed each month, as two bars; null where there was neither. */
export function flowPlot({ months, locale, direction }: PlotSource): RowPlotContent | null {
  if (months.every(({ issued, redeemed }) => issued === 0 && redeemed === 0)) return null;
  const text = pointsPlotStrings(locale);
  const sum = (key: 'issued' | 'redeemed'): number => months.reduce((total, month) => total + month[key], 0);
  return {
    title: text.flows,
    summary: text.flowSummary(spanOf(months, text), sum('issued'), sum('redeemed')),
    note: text.gross,
    rows: months.map(({ period, issued, redeemed }): PlotRow => {
      const name = text.month(period);
      return {
        key: period,
        label: name,
        value: text.flowValue(issued, redeemed),
        spoken: text.flowRow(name, issued, redeemed),
        lanes: [bar(issued, 1), bar(redeemed, 2)],
      };
    }),
    highest: Math.max(1, ...months.flatMap(({ issued, redeemed }) => [issued, redeemed])),
    tickText,
    axisTitle: text.axis,
    legend: [{ series: 1, label: text.issued }, { series: 2, label: text.redeemed }],
    table: [
      [text.monthColumn, text.issued, text.redeemed],
      ...months.map(({ period, issued, redeemed }) => [text.month(period), number(issued), number(redeemed)]),
      [text.total, number(sum('issued')), number(sum('redeemed'))],
    ],
    direction,
  };
}

function bar(points: number, series: number): readonly PlotBar[] {
  return points > 0 ? [{ from: 0, to: points, series }] : [];
}

/** Points are whole: between two of them the axis has no number. */
function tickText(value: number): string {
  return Number.isInteger(value) ? count(value) : '';
}

function number(points: number): string {
  return points < 0 ? `−${count(-points)}` : count(points);
}
