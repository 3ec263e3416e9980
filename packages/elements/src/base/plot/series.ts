import { css, unsafeCSS, type CSSResult } from 'lit';

/** Fills of charts, design.md 2.2: light, dark, contrast. */
const fills: readonly (readonly [light: string, dark: string, contrast: string])[] = [
  ['#1f5fa8', '#86b7f2', '#9adbff'],
  ['#b45f06', '#f0a868', '#ffb86b'],
  ['#0f766e', '#5cc9bd', '#7cf5a0'],
  ['#7a3e9d', '#c79be0', '#e0b3ff'],
  ['#5b6673', '#aab4c0', '#e6e6e6'],
  ['#9a2c5b', '#f08db4', '#ff9ec7'],
];

/** How many series can be told apart. */
export const seriesCount = fills.length;

function block(valueOf: (fill: (typeof fills)[number]) => string): CSSResult {
  return unsafeCSS(fills.map((fill, index) => `--_series-${index + 1}:var(--jc-color-series-${index + 1},${valueOf(fill)});`).join(''));
}

const forced = unsafeCSS(fills.map((_, index) => `--_series-${index + 1}:CanvasText;`).join(''));
const black = unsafeCSS(fills.map((_, index) => `--_series-${index + 1}:#000;`).join(''));

/** What a pattern looks like. */
const patternStyles = css`
  .series-defs {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .pattern .ink {
    fill: none;
    stroke: var(--_bg);
    stroke-width: 2;
  }
  .pattern .dot {
    fill: var(--_bg);
  }
  .pattern .ground-1 {
    fill: var(--_series-1);
  }
  .pattern .ground-2 {
    fill: var(--_series-2);
  }
  .pattern .ground-3 {
    fill: var(--_series-3);
  }
  .pattern .ground-4 {
    fill: var(--_series-4);
  }
  .pattern .ground-5 {
    fill: var(--_series-5);
  }
  .pattern .ground-6 {
    fill: var(--_series-6);
  }
`;

/** The colours of series in the three themes, beside `tokens`. They are here because only charts need them. */
export const seriesStyles = css`
  .root {
    ${block((fill) => fill[0])}
  }
  .root[data-theme='dark'] {
    ${block((fill) => fill[1])}
  }
  .root[data-theme='contrast'] {
    ${block((fill) => fill[2])}
  }
  @supports (color: light-dark(#000, #fff)) {
    .root[data-theme='auto'] {
      ${block((fill) => `light-dark(${fill[0]},${fill[1]})`)}
    }
  }
  @media (prefers-contrast: more) {
    .root[data-theme='auto'] {
      ${block((fill) => fill[2])}
    }
  }
  @media (forced-colors: active) {
    .root,
    .root[data-theme] {
      ${forced}
    }
  }
  ${patternStyles}
`;

/** The same in black on white paper, where the patterns alone tell series apart. */
export const printedSeriesStyles = css`
  .plot {
    ${black} --_bg: #fff;
    --_text: #000;
    --_text-muted: #000;
    --_border: #999;
    --_border-strong: #000;
    --_focus: transparent;
  }
  ${patternStyles}
`;
