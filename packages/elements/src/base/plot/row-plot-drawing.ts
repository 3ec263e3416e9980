import { scaleLinear } from 'd3-scale';
import { nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import { seriesFill, seriesPatterns } from './patterns.js';
import type { PlotBar, PlotRow, RowPlotContent } from './row-plot-content.js';
import { cutText, fitsOnBar, textWidth } from './text-width.js';

/** Heights in em: the line of words above the bars, one bar, the room below, the axis. */
const wordsHeight = 1.5;
const laneHeight = 1.25;
const roomHeight = 0.5;
const axisHeight = 2;
const axisTitleHeight = 1.4;
/** Width in em that a tick of the axis needs. */
const tickWidth = 8;

/** Height of one row in em. */
export function rowHeight({ rows }: RowPlotContent): number {
  const lanes = Math.max(1, ...rows.map((row) => row.lanes.length));
  return wordsHeight + lanes * laneHeight + roomHeight;
}

/** How a drawing is placed. */
export interface DrawingPlace {
  /** Tells its patterns from those of another drawing in the same root. */
  readonly id: string;
  /** Width in em of its own type. */
  readonly width: number;
  /** Key of the row that is marked. */
  readonly chosen?: string | undefined;
}

/** The drawing: a picture that is named by its summary. */
export function drawRowPlot(content: RowPlotContent, place: DrawingPlace): TemplateResult {
  const { rows, direction } = content;
  const each = rowHeight(content);
  const scale = scaleLinear().domain([0, content.highest || 1]).range([0, 100]);
  if (content.isExact !== true) scale.nice(Math.max(2, Math.floor(place.width / tickWidth)));
  const percent = (value: number): number => Math.max(0, Math.min(100, scale(value)));
  const isMirrored = direction === 'rtl';
  const context: Context = { ...place, percent, isMirrored, each, labelled: content.isLabelledOnce ? new Set() : null };
  return html`<svg class="plot-drawing" role="img" aria-label=${content.summary} width="100%" height=${`${rows.length * each + axisBlock(content)}em`}>
    ${seriesPatterns(place.id)} ${drawAxis(content, scale.ticks(Math.max(2, Math.floor(place.width / tickWidth))), context)}
    ${rows.map((row, index) => drawRow(row, index * each, context))}
  </svg>`;
}

interface Context extends DrawingPlace {
  readonly percent: (value: number) => number;
  readonly isMirrored: boolean;
  readonly each: number;
  /** The labels that stand already; null when each may stand again. */
  readonly labelled: Set<string> | null;
}

/** Height in em of the axis with its title. */
export function axisBlock({ axisTitle }: RowPlotContent): number {
  return axisHeight + (axisTitle === '' ? 0 : axisTitleHeight);
}

/** Where a place on the axis is, from the left. */
function left(percent: number, { isMirrored }: Context): string {
  return `${round(isMirrored ? 100 - percent : percent)}%`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Numbers read from left to right in every language; words beside them have the direction of their own. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function drawAxis({ rows, tickText, axisTitle }: RowPlotContent, ticks: readonly number[], context: Context): SVGTemplateResult {
  const bottom = rows.length * context.each;
  return svg`${ticks.map((tick) => {
      const at = context.percent(tick);
      return svg`<line class="grid" x1=${left(at, context)} x2=${left(at, context)} y1="0" y2=${`${bottom}em`}></line>
      <text class="tick" x=${left(at, context)} y=${`${bottom + 1.2}em`} text-anchor=${at < 3 ? 'start' : at > 97 ? 'end' : 'middle'}>${isolated(tickText(tick))}</text>`;
    })}
    <text class="tick" x=${left(100, context)} y=${`${bottom + 1.2 + axisTitleHeight}em`} text-anchor="end">${axisTitle}</text>`;
}

function drawRow(row: PlotRow, top: number, context: Context): SVGTemplateResult {
  const { width, isMirrored, each } = context;
  const room = Math.max(4, width - textWidth(row.value) - 2);
  return svg`<g class="plot-row" data-chosen=${row.key === context.chosen ? 'true' : nothing}>
    <rect class="choice" x="0" width="100%" y=${`${top}em`} height=${`${each - 0.25}em`}></rect>
    <text class="label" x=${isMirrored ? '100%' : '0'} y=${`${top + 1.1}em`}>${cutText(row.label, room)}</text>
    <text class="value" x=${isMirrored ? '0' : '100%'} y=${`${top + 1.1}em`} text-anchor="end">${isolated(row.value)}</text>
    ${row.lanes.map((bars, lane) => {
      const laneTop = top + wordsHeight + lane * laneHeight;
      return svg`${bars.map((bar) => drawBar(bar, laneTop, context))}${bars.map((bar) => drawBarLabel(bar, laneTop, context))}`;
    })}
    ${(row.marks ?? []).map(({ lane, at }) => {
      const markTop = top + wordsHeight + lane * laneHeight;
      return svg`<line class="mark" x1=${left(context.percent(at), context)} x2=${left(context.percent(at), context)} y1=${`${markTop - 0.1}em`} y2=${`${markTop + laneHeight - 0.05}em`}></line>`;
    })}
  </g>`;
}

function drawBar({ from, to, series, look = 'full' }: PlotBar, top: number, context: Context): SVGTemplateResult {
  const [start, end] = [context.percent(from), context.percent(to)];
  const inset = look === 'inner' ? 0.3 : 0;
  return svg`<rect
    class=${`bar ${look}`}
    x=${left(context.isMirrored ? end : start, context)}
    width=${`${round(end - start)}%`}
    y=${`${top + inset}em`}
    height=${`${laneHeight - 0.15 - 2 * inset}em`}
    fill=${look === 'outline' ? 'none' : seriesFill(context.id, series)}
  ></rect>`;
}

function drawBarLabel({ from, to, label }: PlotBar, top: number, context: Context): SVGTemplateResult {
  const [start, end] = [context.percent(from), context.percent(to)];
  if (label === undefined || context.labelled?.has(label) || !fitsOnBar(label, ((end - start) / 100) * context.width)) return svg``;
  context.labelled?.add(label);
  return svg`<text class="on-bar" x=${left((start + end) / 2, context)} y=${`${top + 0.9}em`} text-anchor="middle">${label}</text>`;
}
