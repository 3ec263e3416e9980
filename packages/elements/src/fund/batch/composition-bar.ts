import { html, svg, type TemplateResult } from 'lit';
import { seriesFill } from '../../base/plot/index.js';

/** The patterns of the small bars in the table have this name; the view draws them once. */
export const barPatterns = 'batch-bar';

/** A part of a bar: its share from 0 to 1 and its series, counted from 1. */
export interface BarPart {
  readonly share: number;
  readonly series: number;
}

/** A small bar of the parts of a sum, named with the figures. */
export function compositionBar(parts: readonly BarPart[], name: string, direction: 'ltr' | 'rtl'): TemplateResult {
  let end = 0;
  return html`<svg class="mini-bar" role="img" aria-label=${name}>
    ${parts.map(({ share, series }) => {
      const start = end;
      end += share;
      return svg`<rect class="bar" x=${percent(direction === 'rtl' ? 1 - end : start)} width=${percent(share)} height="100%" fill=${seriesFill(barPatterns, series)}></rect>`;
    })}
  </svg>`;
}

/** What was paid, upon what was planned; a stroke where the plan ends when more was paid. */
export function bulletBar(plannedFen: number, paidFen: number | null, name: string, direction: 'ltr' | 'rtl'): TemplateResult {
  const whole = Math.max(plannedFen, paidFen ?? 0, 1);
  const place = (share: number): string => percent(direction === 'rtl' ? 1 - share : share);
  const width = (fen: number): string => percent(fen / whole);
  const from = (fen: number): string => (direction === 'rtl' ? place(fen / whole) : '0%');
  return html`<svg class="mini-bar" role="img" aria-label=${name}>
    <rect class="planned" x=${from(plannedFen)} width=${width(plannedFen)} height="100%"></rect>
    ${paidFen === null ? '' : svg`<rect class="bar" x=${from(paidFen)} y="28%" width=${width(paidFen)} height="44%" fill=${seriesFill(barPatterns, 1)}></rect>`}
    <line class="plan-end" x1=${place(plannedFen / whole)} x2=${place(plannedFen / whole)} y1="0" y2="100%"></line>
  </svg>`;
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
