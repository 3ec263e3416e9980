import { html, nothing, type TemplateResult } from 'lit';
import { renderFrame, renderLoading } from '../base/frame/frame-render.js';
import { renderFactsForm } from './facts-form.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { renderResult, renderTotal } from './result-view.js';
import { localText } from './words.js';

/** Everything that `<jc-fund-calculator>` shows. */
export function renderFundCalculator(element: JcFundCalculator): TemplateResult {
  return renderFrame(element, element.actions.viewName === 'calc' ? renderCalculation(element) : null);
}

function renderCalculation(element: JcFundCalculator): unknown {
  const { actions, model, fundStrings: text } = element;
  if (!model.profile) return renderLoading(element);
  if (model.profile.fund.lines.length === 0) return html`<div class="empty"><p>${text.noRules}</p></div>`;
  return html`<div class="panes">
      <div class="sum">${renderTotal(element)}</div>
      ${renderFactsForm(element)}<div class="outcome">${renderEmpty(element)}${renderResult(element)}</div></div>
    ${actions.besideResult?.renderCompare()}`;
}

/** Where no rule applies it is said, with the way on. */
function renderEmpty(element: JcFundCalculator): unknown {
  const { fundStrings: text, model, actions, settings } = element;
  const { calculation } = model.result;
  if (!calculation || calculation.lines.length > 0) return nothing;
  const none = calculation.notices.find(({ code }) => code === 'no-rule');
  if (none) {
    const kind = String(none.values['kind'] ?? '');
    const choice = model.profile?.facts['kind']?.choices[kind];
    const hasUnits = element.data.indexOf(element.shownUnit) >= 0;
    return html`<div class="empty">
      <p>${text.noRule(choice ? localText(choice, settings.locale) : kind)}</p>
      ${hasUnits ? html`<button type="button" @click=${() => actions.chooseView('batch')}>${text.showBatch}</button>` : nothing}
    </div>`;
  }
  return calculation.missing.includes('kind') ? html`<div class="empty"><p>${text.chooseKind}</p></div>` : nothing;
}
