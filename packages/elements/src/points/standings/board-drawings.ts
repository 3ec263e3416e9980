import { html, svg, type TemplateResult } from 'lit';
import { seriesFill } from '../../base/plot/patterns.js';
import type { PointsStrings } from '../../locales/points/index.js';
import type { BoardPart } from './board-desk.js';

/** Prefix of the ids of the patterns, which stand once in the shadow root. */
export const partPatterns = 'board-part';

/** Length and height of a bar, and of a trend, in CSS pixels; both keep their size in any column. */
const [barLength, barHeight] = [112, 12];
const [trendLength, trendHeight] = [72, 20];

/** What a bar is drawn with beside its parts. */
export interface BarScale {
  /** Points that the full length stands for. */
  readonly most: number;
  /** The categories with a bar of their own, in their order. */
  readonly categories: readonly string[];
}

/** The number of a category's pattern, from 1; all others share the last. */
export function patternOf(category: string, categories: readonly string[]): number {
  const at = categories.indexOf(category);
  return (at < 0 ? categories.length : at) + 1;
}

/**
 * What points are made of, as one bar: parts below 0 have a figure in its name and no length.
 * It begins where the language begins; the parts keep their patterns as the legend has them.
 * @param titleOf names a category
 */
export function renderParts(parts: readonly BoardPart[], { most, categories }: BarScale, titleOf: (category: string) => string, text: PointsStrings, direction: 'ltr' | 'rtl'): TemplateResult {
  const name = parts.length === 0 ? text.noParts : parts.map(({ category, points }) => text.part(titleOf(category), points)).join(text.partJoin);
  let from = 0;
  const bars = parts.filter(({ points }) => points > 0).map(({ category, points }) => {
    const start = from;
    from = Math.min(start + (points / most) * barLength, barLength);
    return svg`<rect class="part" x=${rounded(direction === 'rtl' ? barLength - from : start)} y="0" width=${rounded(from - start)} height=${barHeight} fill=${seriesFill(partPatterns, patternOf(category, categories))}></rect>`;
  });
  return html`<svg class="parts" role="img" aria-label=${name} width=${barLength} height=${barHeight} viewBox="0 0 ${barLength} ${barHeight}">${bars}</svg>`;
}

/** The points of the last months as a line; its name says between which figures, and how it went last. */
export function renderTrend(months: readonly number[], text: PointsStrings): TemplateResult {
  const lowest = Math.min(...months, 0);
  const highest = Math.max(...months, lowest + 1);
  const place = (points: number, at: number): string => `${rounded((at * (trendLength - 4)) / Math.max(1, months.length - 1) + 2)} ${rounded(trendHeight - 3 - ((points - lowest) / (highest - lowest)) * (trendHeight - 6))}`;
  const places = months.map(place);
  const [lastX, lastY] = (places.at(-1) ?? '0 0').split(' ');
  const name = text.trend(Math.min(...months), Math.max(...months), directionOf(months));
  return html`<svg class="trend" role="img" aria-label=${name} width=${trendLength} height=${trendHeight} viewBox="0 0 ${trendLength} ${trendHeight}">
    <polyline points=${places.join(' ')}></polyline><circle cx=${lastX as string} cy=${lastY as string} r="2"></circle>
  </svg>`;
}

/** The last three months against the three before them. */
export function directionOf(months: readonly number[]): 'up' | 'down' | 'level' {
  const sum = (part: readonly number[]): number => part.reduce((all, points) => all + points, 0);
  const [before, last] = [sum(months.slice(-6, -3)), sum(months.slice(-3))];
  return last > before ? 'up' : last < before ? 'down' : 'level';
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}
