import { html, nothing, type TemplateResult } from 'lit';
import { RowPlot } from '../../base/plot/index.js';
import { plotStrings } from '../../locales/fund/plot.js';
import type { BatchModel } from './batch-model.js';
import type { BatchView } from './batch-view.js';
import { compositionChart, paymentChart, tierChart, type ChartSource } from './chart-content.js';

/** The charts below the table: what the units get, what was paid of it, and villages by income. */
export class BatchCharts {
  readonly #view: BatchView;
  readonly #composition: RowPlot;
  readonly #payments: RowPlot;
  readonly #tiers: RowPlot;
  #measure: 'amount' | 'share' = 'amount';

  constructor(view: BatchView) {
    this.#view = view;
    this.#composition = new RowPlot(view.element, 'batch-composition');
    this.#payments = new RowPlot(view.element, 'batch-payments');
    this.#tiers = new RowPlot(view.element, 'batch-tiers');
  }

  render(model: BatchModel): unknown {
    const { element, work, showsPayments } = this.#view;
    const { words } = work;
    if (!words || model.rows.length === 0) return nothing;
    const text = plotStrings(words.locale);
    const source: ChartSource = { model, words, direction: element.direction };
    const payments = showsPayments ? paymentChart(source) : null;
    const tiers = tierChart(source);
    return html`<div class="batch-charts">
      ${this.#composition.render(compositionChart(source, this.#measure), text, this.#renderMeasure())} ${payments ? this.#payments.render(payments, text) : nothing}
      ${tiers ? this.#tiers.render(tiers, text) : nothing}
    </div>`;
  }

  #renderMeasure(): TemplateResult {
    const text = plotStrings(this.#view.element.settings.locale);
    const choose = (measure: 'amount' | 'share'): void => {
      this.#measure = measure;
      this.#view.element.requestUpdate();
    };
    return html`<fieldset>
      <legend>${text.measure}</legend>
      ${(['amount', 'share'] as const).map(
        (measure) => html`<label><input type="radio" name="batch-measure" .checked=${this.#measure === measure} @change=${() => choose(measure)} />${text[measure]}</label>`,
      )}
    </fieldset>`;
  }
}
