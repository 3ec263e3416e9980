import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { seriesFill } from './patterns.js';
import type { RowPlotContent } from './row-plot-content.js';
import { drawRowPlot, rowHeight } from './row-plot-drawing.js';

/** What a plot says beside its content. */
export interface RowPlotWords {
  readonly dataTable: string;
  /** Names the points to assistive technology. */
  readonly points: (title: string) => string;
  readonly pointsHint: string;
}

/**
 * A figure of horizontal bars: the drawing, its legend, points that the keyboard walks through, one tab stop for all of
 * them, and the same numbers as a table. Rendered by its host with `render`, beside `plotStyles` and `seriesStyles`.
 */
export class RowPlot implements ReactiveController {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #figure = createRef<HTMLElement>();
  readonly #points = createRef<HTMLElement>();
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | undefined;
  #width = 0;
  #rowHeight = 0;
  #chosen: string | undefined;

  /** @param id tells this plot from others in the same root */
  constructor(host: LitElement, id: string) {
    this.#host = host;
    this.#id = id;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
  }

  hostUpdated(): void {
    const figure = this.#figure.value;
    // Each point lies over its row; a strict style-src takes the height from here only.
    this.#points.value?.style.setProperty('--_plot-row', `${this.#rowHeight}em`);
    if (figure === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = figure;
    if (!figure) return;
    this.#observer ??= new ResizeObserver(() => this.#measure());
    this.#observer.observe(figure);
  }

  #measure(): void {
    const figure = this.#figure.value;
    if (!figure) return;
    const width = figure.clientWidth / parseFloat(getComputedStyle(figure).fontSize);
    if (Math.abs(width - this.#width) < 0.5) return;
    this.#width = width;
    this.#host.requestUpdate();
  }

  /** @param beside what stands under the caption, such as a choice of what is shown */
  render(content: RowPlotContent, words: RowPlotWords, beside: unknown = nothing): TemplateResult {
    const { rows, title } = content;
    this.#rowHeight = rowHeight(content);
    const chosen = rows.find(({ key }) => key === this.#chosen);
    return html`<figure class="plot" ${ref(this.#figure)}>
      <figcaption>${title}</figcaption>
      ${beside} ${renderLegend(content, this.#id)}
      <div class="plot-area" @keydown=${(event: KeyboardEvent) => this.#pressedKey(event, content)}>
        ${drawRowPlot(content, { id: this.#id, width: this.#width, chosen: chosen?.key })}
        <div class="plot-points" role="group" aria-label=${words.points(title)} ${ref(this.#points)}>
          ${repeat(
            rows,
            ({ key }) => key,
            ({ key, spoken }, index) =>
              html`<button type="button" class="plot-point" tabindex=${(chosen ? key === chosen.key : index === 0) ? 0 : -1} aria-label=${spoken} @focus=${() => this.#choose(key)} @click=${() => this.#choose(key)}></button>`,
          )}
        </div>
      </div>
      ${content.note ? html`<p>${content.note}</p>` : nothing}
      <p class="plot-value">${chosen?.spoken ?? words.pointsHint}</p>
      <details class="plot-table">
        <summary>${words.dataTable}</summary>
        ${renderNumbers(content)}
      </details>
    </figure>`;
  }

  #choose(key: string): void {
    if (this.#chosen === key) return;
    this.#chosen = key;
    this.#host.requestUpdate();
  }

  #pressedKey(event: KeyboardEvent, { rows }: RowPlotContent): void {
    const from = Math.max(0, rows.findIndex(({ key }) => key === this.#chosen));
    const places: Readonly<Record<string, number>> = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 };
    const place = places[event.key];
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const points = this.#figure.value?.querySelectorAll<HTMLElement>('.plot-point');
    points?.[Math.max(0, Math.min(place, rows.length - 1))]?.focus();
  }
}

function renderNumbers({ title, table }: RowPlotContent): TemplateResult {
  const [head = [], ...rows] = table;
  return html`<div class="plot-scroll" role="region" tabindex="0" aria-label=${title}>
    <table>
      <thead>
        <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(([name, ...cells]) => html`<tr><th scope="row"><bdi>${name}</bdi></th>${cells.map((cell) => html`<td class="number"><bdi dir="ltr">${cell}</bdi></td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

/**
 * The same on paper: drawing and legend, without points and table.
 * @param width in em of the type on the sheet
 */
export function printedRowPlot(content: RowPlotContent, id: string, width: number): TemplateResult {
  return html`<div class="plot">${renderLegend(content, id)} ${drawRowPlot(content, { id, width })} ${content.note ? html`<p>${content.note}</p>` : nothing}</div>`;
}

/** The patterns are those of the drawing beside it. */
function renderLegend({ legend }: RowPlotContent, id: string): unknown {
  if (legend.length === 0) return nothing;
  return html`<ul class="plot-legend" role="list">
    ${legend.map(
      ({ series, label, look = 'full' }) => html`<li>
        <svg class="plot-swatch" width="1.5em" height="1em" aria-hidden="true"><rect class=${`bar ${look}`} width="100%" height="100%" fill=${look === 'outline' ? 'none' : seriesFill(id, series)}></rect></svg
        >${label}
      </li>`,
    )}
  </ul>`;
}
