import { kindFact } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { seriesPatterns } from '../../base/plot/index.js';
import { perMilleText } from '../../locales/share.js';
import { renderAverages } from './batch-averages.js';
import { batchFilters, type BatchFilterName, type BatchModel } from './batch-model.js';
import type { BatchView } from './batch-view.js';
import { barPatterns } from './composition-bar.js';
import { kindsOfRules } from './rule-facts.js';
import { localText } from '../words.js';

/** Everything that the batch shows. */
export function renderBatch(view: BatchView): TemplateResult {
  const { element, model } = view;
  return html`<div class="batch">
    ${element.data.tree.length === 0 ? renderNoTree(view) : model === null ? renderBefore(view) : model.count === 0 ? renderNoUnits(view) : renderUnits(view, model)}
    ${view.renderDialogs()}
  </div>`;
}

function renderNoTree({ text }: BatchView): TemplateResult {
  return html`<div class="empty"><p>${text.noTree}</p></div>`;
}

/** There is nothing to show yet, or it was called off. */
function renderBefore({ text, work, element }: BatchView): TemplateResult {
  if (work.isCancelled) {
    return html`<div class="empty"><p>${text.cancelled}</p><button type="button" @click=${() => work.again()}>${text.again}</button></div>`;
  }
  return element.model.profile ? html`<p class="hint" aria-busy="true">${text.loading}</p>` : html`<p class="hint" aria-busy="true">${element.fundStrings.loadingView}</p>`;
}

/** No unit has a kind that a rule is for. */
function renderNoUnits(view: BatchView): TemplateResult {
  const { text, work, element } = view;
  const { locale } = element.settings;
  const without = work.facts?.lastWithoutKind ?? 0;
  const { profile } = element.model;
  const kind = profile?.facts[kindFact];
  const kinds = profile ? [...(kindsOfRules(profile, new Set(profile.fund.lines.map(({ id }) => id))) ?? [])] : [];
  const named = kinds.map((each) => (kind?.choices[each] ? localText(kind.choices[each], locale) : each)).join(text.listJoin);
  if (profile && profile.fund.lines.length === 0) return html`<div class="empty"><p>${element.fundStrings.noRules}</p></div>`;
  return html`<div class="empty">
    <p>${without > 0 ? text.withoutKind(without) : text.noUnits(named)}</p>
    ${renderKindWays(view, without, true)}
  </div>`;
}

/** The ways to say what units are. */
function renderKindWays(view: BatchView, without: number, hasPaste: boolean): unknown {
  if (view.element.settings.readonly || without === 0) return nothing;
  return html`<span class="buttons">
    <button type="button" @click=${() => view.suggestKinds()}>${view.text.suggestKinds}</button>
    ${hasPaste ? html`<button type="button" @click=${() => view.grid.openPaste()}>${view.text.pasteFromExcel}</button>` : nothing}
  </span>`;
}

function renderUnits(view: BatchView, model: BatchModel): TemplateResult {
  const { element, text, work } = view;
  const without = work.facts?.lastWithoutKind ?? 0;
  return html`${renderTools(view, model)}
    ${work.isCancelled
      ? html`<div class="batch-note" data-kind="warning"><span>${text.cancelled}</span><button type="button" @click=${() => work.again()}>${text.again}</button></div>`
      : nothing}
    ${renderEdits(view)}
    <svg class="series-defs" aria-hidden="true">${seriesPatterns(barPatterns)}</svg>
    ${model.rows.length === 0
      ? html`<div class="empty">
          <p>${text.emptyFilter(text.filters[work.filter])}</p>
          <button type="button" @click=${() => view.chooseFilter('all')}>${text.showAll}</button>
        </div>`
      : view.table.render()}
    <div class="batch-foot">${renderSums(view, model)}</div>
    ${without > 0 ? html`<div class="batch-note"><span>${text.alsoWithoutKind(without)}</span>${renderKindWays(view, without, false)}</div>` : nothing}
    ${model.count === 1
      ? html`<div class="batch-note"><span>${text.single}</span><button type="button" @click=${() => view.open(0)}>${text.openCalculation(work.words?.name(0) ?? '')}</button></div>`
      : nothing}
    ${renderAverages(model, work.words, element.settings.locale, text)}
    ${view.showsCharts ? (view.charts?.render(model) ?? html`<p class="hint" aria-busy="true">${element.fundStrings.loadingView}</p>`) : nothing}`;
}

function renderTools(view: BatchView, model: BatchModel): TemplateResult {
  const { element, text, work, isEditing, showsPayments, showsCharts } = view;
  const pressed = (is: boolean): 'true' | 'false' => (is ? 'true' : 'false');
  const choose = (event: Event): void => view.chooseFilter((event.target as HTMLSelectElement).value as BatchFilterName);
  return html`<div class="batch-tools" part="toolbar">
    <span class="section-title" role="heading" aria-level=${element.subheadingLevel}>${text.heading(element.unitName, model.count)}</span>
    <label class="batch-filter"
      ><span>${text.filter}</span>
      <select @change=${choose}>
        ${batchFilters.map((filter) => html`<option value=${filter} ?selected=${filter === work.filter}>${text.filters[filter]}</option>`)}
      </select>
    </label>
    <span class="buttons">
      ${element.settings.readonly
        ? nothing
        : html`<button type="button" aria-pressed=${pressed(isEditing)} @click=${() => view.toggleEditing()}>${text.edit}</button>
            <button type="button" @click=${() => view.grid.openPaste()}>${text.pasteFromExcel}</button>`}
      ${model.hasPayments ? html`<button type="button" aria-pressed=${pressed(showsPayments)} @click=${() => view.togglePayments()}>${text.execution}</button>` : nothing}
      <button type="button" aria-pressed=${pressed(showsCharts)} @click=${() => view.toggleCharts()}>${text.charts}</button>
    </span>
  </div>`;
}

/** What waits to be confirmed, and how cells are filled in. */
function renderEdits({ grid, isEditing, text }: BatchView): unknown {
  const { good, bad } = grid.edits.counts;
  if (good + bad === 0) return isEditing ? html`<p class="hint batch-hint">${text.editing}</p>` : nothing;
  return html`<div class="batch-note" data-kind="info">
    <span>${text.changed(good, bad)}</span>
    <button type="button" @click=${() => grid.check()}>${text.check}</button>
    <button type="button" class="plain" @click=${() => grid.discard()}>${text.discard}</button>
  </div>`;
}

/** What the totals are made of: paid and still due, and what is missing. */
function renderSums({ text, showsPayments, work }: BatchView, model: BatchModel): TemplateResult {
  const { payments, sums } = model;
  const { words } = work;
  const lacking = Object.entries(model.result.missing).map(([fact, units]) => text.lackingCount(words?.factTitle(fact) ?? fact, units));
  return html`${showsPayments && payments && payments.units > 0
      ? html`<p class="batch-paid">
          <bdi>${text.payments(text.money(payments.paidFen), text.money(payments.gapFen), payments.gapPerMille === null ? null : perMilleText(payments.gapPerMille))}</bdi>
          ${payments.overpaidFen > 0 ? html` · <span class="over">${text.paymentsOver(text.money(payments.overpaidFen), payments.overpaidUnits)}</span>` : nothing}
        </p>`
      : nothing}
    ${showsPayments && payments && payments.unknownUnits > 0 ? html`<p class="muted"><bdi>${text.paymentsUnknown(payments.unknownUnits)}</bdi></p>` : nothing}
    ${sums.partialUnits > 0
      ? html`<p class="lacks">${icon('warning')}<bdi>${text.partial(sums.partialUnits, lacking.join(text.listJoin))}</bdi></p>`
      : sums.refusedUnits === 0
        ? html`<p class="muted">${text.complete}</p>`
        : nothing}
    ${sums.refusedUnits > 0 ? html`<p class="wrong">${icon('error')}<bdi>${text.refused(sums.refusedUnits)}</bdi></p>` : nothing}`;
}
