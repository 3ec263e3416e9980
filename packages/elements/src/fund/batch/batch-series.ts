import { seriesCount } from '../../base/plot/index.js';
import type { KeptLine, LocalText } from '@jiceng/domain';
import type { BatchModel } from './batch-model.js';

/** Lines that are drawn as one series, counted from 1. */
export interface BatchSeries {
  readonly series: number;
  readonly lines: readonly KeptLine[];
  /** null for the lines that are drawn together. */
  readonly titles: LocalText | null;
}

const known = new WeakMap<BatchModel, readonly BatchSeries[]>();

/** The lines of the total as series: each its own while they can be told apart, else the smallest ones as one. */
export function seriesOf(model: BatchModel): readonly BatchSeries[] {
  let series = known.get(model);
  if (!series) known.set(model, (series = newSeries(model)));
  return series;
}

function newSeries({ lines }: BatchModel): readonly BatchSeries[] {
  const counted = lines.filter(({ inTotal }) => inTotal);
  const own = counted.length <= seriesCount ? counted : [...counted].sort((a, b) => b.totalFen - a.totalFen).slice(0, seriesCount - 1);
  const single = counted.filter((line) => own.includes(line)).map((line, index): BatchSeries => ({ series: index + 1, lines: [line], titles: line.titles }));
  const rest = counted.filter((line) => !own.includes(line));
  return rest.length === 0 ? single : [...single, { series: single.length + 1, lines: rest, titles: null }];
}

/** What a unit gets of a series, whole fen. */
export function seriesFen({ lines }: BatchSeries, unit: number): number {
  return lines.reduce((sum, { amounts }) => sum + Math.max(0, amounts[unit] || 0), 0);
}
