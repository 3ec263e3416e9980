import { svg, type SVGTemplateResult } from 'lit';

/** Length of a pattern's tile in CSS pixels. */
const tile = 8;

/** Solid, 45°, dots, horizontal, cross, 135°: what tells series apart without colour. */
const inks: readonly SVGTemplateResult[] = [
  svg``,
  svg`<path class="ink" d="M-2 2L2 -2M0 8L8 0M6 10L10 6"></path>`,
  svg`<circle class="dot" cx="2" cy="2" r="1.5"></circle><circle class="dot" cx="6" cy="6" r="1.5"></circle>`,
  svg`<path class="ink" d="M0 2H8M0 6H8"></path>`,
  svg`<path class="ink" d="M0 4H8M4 0V8"></path>`,
  svg`<path class="ink" d="M-2 6L2 10M0 0L8 8M6 -2L10 2"></path>`,
];

/**
 * The patterns of the series, to stand in an `svg` of the same shadow root as what is filled with them.
 * @param id tells the patterns of one drawing from those of another
 */
export function seriesPatterns(id: string): SVGTemplateResult {
  return svg`<defs>
    ${inks.map(
      (ink, index) => svg`<pattern id=${`${id}-${index + 1}`} class="pattern" width=${tile} height=${tile} patternUnits="userSpaceOnUse">
        <rect class=${`ground-${index + 1}`} width=${tile} height=${tile}></rect>${ink}
      </pattern>`,
    )}
  </defs>`;
}

/** The fill of a series, counted from 1. */
export function seriesFill(id: string, series: number): string {
  return `url(#${id}-${series})`;
}
