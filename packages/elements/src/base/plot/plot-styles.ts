import { css } from 'lit';

/** A plot, on the screen and on paper. Its type is never under 14 px. */
const shared = css`
  .plot {
    margin: 0;
    min-inline-size: 0;
  }
  .plot-drawing {
    display: block;
    overflow: visible;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .plot-drawing text {
    fill: var(--_text);
  }
  .plot-drawing .label {
    font-weight: 600;
  }
  .plot-drawing .tick {
    fill: var(--_text-muted);
  }
  .plot-drawing .grid {
    stroke: var(--_border);
    stroke-width: 1;
  }
  .plot-drawing .bar,
  .plot-swatch .bar {
    stroke: var(--_bg);
    stroke-width: 2;
  }
  .plot-drawing .bar.outline,
  .plot-swatch .bar.outline {
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .plot-drawing .mark {
    stroke: var(--_text);
    stroke-width: 3;
  }
  .plot-drawing .on-bar {
    font-size: 1em;
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--_bg);
    stroke-width: 5;
    stroke-linejoin: round;
  }
  .plot-drawing .choice {
    fill: none;
  }
  .plot-legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1, 4px) var(--_space-4, 16px);
    margin: 0 0 var(--_space-2, 8px);
    padding: 0;
    list-style: none;
  }
  .plot-legend li {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1, 4px);
  }
  .plot-swatch {
    flex: none;
    overflow: visible;
  }
`;

/** Beside `tokens`, `controls` and `seriesStyles`. */
export const plotStyles = css`
  ${shared}
  .plot {
    font-size: max(14px, var(--_font-size-sm));
    display: grid;
    gap: var(--_space-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .plot figcaption {
    font-size: var(--_font-size-lg);
    font-weight: 600;
  }
  .plot .plot-legend {
    margin: 0;
  }
  .plot-area {
    position: relative;
  }
  .plot-points {
    position: absolute;
    inset: 0 0 auto;
    display: grid;
    grid-auto-rows: var(--_plot-row);
  }
  .plot-point {
    min-block-size: 0;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: transparent;
    font-size: inherit;
    inline-size: 100%;
  }
  .plot-point:hover {
    background: transparent;
  }
  .plot-row[data-chosen] .choice {
    fill: var(--_bg-hover);
  }
  .plot-value {
    min-block-size: 1.5em;
    color: var(--_text-muted);
  }
  .plot-table summary {
    cursor: pointer;
    min-block-size: var(--_control);
    display: list-item;
    align-content: center;
    inline-size: fit-content;
    padding-inline-end: var(--_space-2);
  }
  .plot-scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .plot-table table {
    border-collapse: collapse;
    font-size: inherit;
  }
  .plot-table :is(th, td) {
    padding: var(--_space-1) var(--_space-3);
    border-block-end: 1px solid var(--_border);
    text-align: end;
    white-space: nowrap;
  }
  .plot-table :is(th, td):first-child {
    text-align: start;
    padding-inline-start: 0;
  }
  .plot-table tbody th {
    font-weight: 400;
  }
`;

/** Beside `printedSeriesStyles`, on sheets. */
export const printedPlotStyles = shared;
