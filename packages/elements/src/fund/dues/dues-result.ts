import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import type { DuesStrings } from '../../locales/fund/dues.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText } from '../words.js';
import type { OneDues } from './dues-one.js';
import { duesAmount, duesSteps, paidText } from './dues-words.js';

/** The dues of one member: the month, the year, every step, the clause, and what was paid of it. */
export function renderOneDues(element: JcFundCalculator, { dues, paidFen, comparison, waiver }: OneDues, text: DuesStrings): TemplateResult {
  const { fundStrings: strings, settings, model } = element;
  const { locale } = settings;
  if (!dues) return html`<p class="muted">${text.enterBase}</p>`;
  const verdict = paidText(dues, paidFen, comparison, waiver, text, strings);
  const kind = comparison === 'ok' ? 'success' : comparison === 'below' && waiver === '' ? 'warning' : 'info';
  const { clause, rounding } = dues;
  return html`<div class="total">
      <span class="label">${localText(dues.titles, locale)}</span>
      <span class="figure number"><bdi dir="ltr">${duesAmount(dues, strings)}</bdi></span>
      <span class="per">${text.perMonth}</span>
    </div>
    <p class="number">${text.perYear(duesAmount(dues, strings, 12))}</p>
    ${verdict ? html`<p class="verdict" data-kind=${kind}>${icon(kind === 'success' ? 'check' : kind)}<span>${verdict}</span></p>` : nothing}
    <dl class="dues-facts">
      <div><dt>${text.calculation}</dt><dd>${duesSteps(dues, model.profile, strings, locale).map((step) => html`<span>${step}</span>`)}</dd></div>
      <div><dt>${text.rounding}</dt><dd>${text.roundedTo(rounding.differs, rounding.exact)}</dd></div>
      <div><dt>${text.rule}</dt><dd>${[dues.rule, localText(dues.titles, locale)].filter(Boolean).join(' ')}</dd></div>
      <div><dt>${text.clause}</dt><dd><span>${[clause.title, clause.section].filter(Boolean).join(' ')}</span>${clause.text ? html`<span>${clause.text}</span>` : nothing}</dd></div>
    </dl>
    ${dues.note ? html`<p class="verdict" data-kind="info">${icon('info')}<span>${localText(dues.note, locale)}</span></p>` : nothing}
    ${clause.checked ? nothing : html`<p class="verdict" data-kind="warning">${icon('warning')}<span>${text.unchecked}</span></p>`}`;
}

/** The totals of a list, above its table, and how many rows are not in them. */
export function renderListSummary(summary: string, problems: number, text: DuesStrings): TemplateResult {
  return html`<p class="list-summary"><span class="number">${summary}</span> ${problems > 0 ? html`<span class="chip">${icon('warning')}${text.without(problems)}</span>` : nothing}</p>`;
}
