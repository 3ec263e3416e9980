import { yuanText, type Fact, type FundLine, type OmittedLine } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { conditionText, localText, stepTexts } from './words.js';

/** The lines of the result, each with the sentence that explains it, and what is to be known about them all. */
export function renderResult(element: JcFundCalculator): TemplateResult {
  const { fundStrings: text, model } = element;
  const { calculation, isStale, error } = model.result;
  return html`<section class="result" aria-label=${text.result} ?data-stale=${isStale}>
    ${isStale ? html`<p class="stale">${icon('warning')}<span>${error ? element.errorText : text.stale}</span></p>` : nothing}
    ${calculation === null ? nothing : [renderLines(element), element.actions.besideResult?.renderRemarks(), renderFoot(element)]}
  </section>`;
}

/** The total: first of all, before the facts that it is made of. */
export function renderTotal(element: JcFundCalculator): unknown {
  const { fundStrings: text, model } = element;
  const { calculation, isStale } = model.result;
  if (!calculation || calculation.lines.length + calculation.missing.length === 0) return nothing;
  const { totalFen, highestTotalFen, isPartial, omitted } = calculation;
  const amount = highestTotalFen > totalFen ? text.range(yuanText(totalFen), yuanText(highestTotalFen)) : yuanText(totalFen);
  const without = omitted.filter(({ reason }) => reason === 'missing').length;
  return html`<div class="total" ?data-stale=${isStale}>
    <span class="label">${isPartial ? text.totalPartial : text.total}</span>
    <span class="figure number"><bdi dir="ltr">${amount}</bdi></span>
    <span class="per">${text.perYear}</span>
    ${isPartial ? html`<span class="chip" data-kind="warning">${icon('warning')}${text.without(without)}</span>` : nothing}
    ${isPartial ? nothing : html`<span class="capital muted">${element.actions.besideResult?.capital(totalFen)}</span>`}
  </div>`;
}

function renderLines(element: JcFundCalculator): unknown {
  const { fundStrings: text, model, unitName } = element;
  const { calculation } = model.result;
  if (!calculation || calculation.lines.length + calculation.omitted.length === 0) return nothing;
  const order = new Map((model.profile?.fund.lines ?? []).map(({ id }, position) => [id, position]));
  const placed = (id: string): number => order.get(id) ?? order.size;
  const shownOmitted = calculation.omitted.filter((line) => line.reason === 'missing' || element.actions.showsNotApplicable(line));
  const rows = [...calculation.lines, ...shownOmitted].sort((a, b) => placed(a.id) - placed(b.id));
  const caption = unitName ? text.resultCaption(model.year, unitName) : text.resultPlain(model.year);
  return html`<table role="table" class="lines" part="table">
    <caption class="visually-hidden">${caption}</caption>
    <thead role="rowgroup" class="visually-hidden"><tr role="row"><th role="columnheader" scope="col">${text.item}</th><th role="columnheader" scope="col">${text.amount}</th><th role="columnheader" scope="col">${text.basis}</th></tr></thead>
    <tbody role="rowgroup">
      ${rows.map((row) => ('amountFen' in row ? renderLine(element, row) : renderOmitted(element, row)))}
    </tbody>
  </table>`;
}

function renderLine(element: JcFundCalculator, line: FundLine): TemplateResult {
  const { fundStrings: text, settings, model } = element;
  const { locale } = settings;
  const title = localText(line.titles, locale);
  const amount = text.yuan(line.highestFen === null ? yuanText(line.amountFen) : text.range(yuanText(line.amountFen), yuanText(line.highestFen)));
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <span class="line-title">${title}</span>
      <span class="steps small muted">${stepTexts(line, model.profile, text, locale).map((step) => html`<bdi>${step}</bdi>`)}${line.inTotal ? nothing : html`<span>${text.subtotal}</span>`}</span>
    </th>
    <td role="cell" class="amount number">${line.isMinimum ? html`<span class="small">${text.atLeast}</span>` : nothing} <bdi dir="ltr">${amount}</bdi></td>
    <td role="cell" class="basis">${element.actions.renderBasis(line.id, title)}</td>
  </tr>`;
}

function renderOmitted(element: JcFundCalculator, line: OmittedLine): TemplateResult {
  const { fundStrings: text, settings, model } = element;
  const { locale } = settings;
  const { profile } = model;
  const title = localText(line.titles, locale);
  const isMissing = line.reason === 'missing';
  const names = line.missing.map((id) => factTitle(profile?.facts[id], id, locale));
  const sentence = isMissing ? text.missing(names.join(text.listJoin)) : line.unmet && profile ? text.unmet(conditionText(line.unmet, profile, text, locale)) : text.notApplicable;
  const [first] = line.missing;
  return html`<tr role="row" class="omitted">
    <th scope="row" role="rowheader">
      <span class="line-title">${title}</span>
      <span class="steps small muted"><span>${sentence}</span></span>
    </th>
    <td role="cell" class="amount">
      ${isMissing && first !== undefined && !settings.readonly
        ? html`<button type="button" class="plain" @click=${() => element.actions.focusFact(first)}>${text.fillIn}</button>`
        : html`<span class="muted">– <span class=${isMissing ? 'visually-hidden' : ''}>${isMissing ? sentence : text.notApplicable}</span></span>`}
    </td>
    <td role="cell" class="basis">${element.actions.renderBasis(line.id, title)}</td>
  </tr>`;
}

function factTitle(fact: Fact | undefined, id: string, locale: string): string {
  return fact ? localText(fact.title, locale) : id;
}

function renderFoot(element: JcFundCalculator): unknown {
  const { fundStrings: text, model } = element;
  const { calculation } = model.result;
  if (!calculation || calculation.lines.length === 0) return nothing;
  const sum = calculation.lines.reduce((total, { inTotal, amountFen }) => total + (inTotal ? amountFen : 0), 0);
  return html`<p class="foot small muted">
    ${sum === calculation.totalFen ? html`<span>${icon('check')}${text.sumsAgree}</span>` : nothing}
    <span>${element.actions.isSaved ? text.savedNow : text.unsaved}</span>
  </p>`;
}
