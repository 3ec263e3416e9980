import type { Fact, FactQuestion, UsedFact } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { dayText } from '../locales/format.js';
import { fieldText, problemText, renderFactControl, unitText, type TypedFact } from '../facts/fact-control.js';
import type { JcFundCalculator } from './fund-calculator.js';
import { localText } from './words.js';

/** The facts of the unit: a form made from what the rules ask for, each fact with where it comes from. */
export function renderFactsForm(element: JcFundCalculator): TemplateResult {
  const { fundStrings: text, model, settings } = element;
  const { questions, calculation } = model.result;
  const needed = questions.filter(({ use }) => use === 'needed');
  // A fact that is known is shown, also when nothing asks for it; the rest is folded away.
  const unused = questions.filter(({ use }) => use === 'unused');
  const missing = calculation?.missing.length ?? 0;
  const known = needed.filter(({ fact }) => model.result.used[fact.id] !== undefined).length;
  return html`<form class="facts" part="panel" aria-label=${text.factsOf(element.unitName || text.title)} @submit=${(event: Event) => event.preventDefault()} @focusout=${element.actions.keepDraft}>
    <div class="section-head">
      <div class="section-title" role="heading" aria-level=${element.subheadingLevel}>${text.facts}</div>
      <span class="small muted">${needed.length === 0 ? nothing : text.factsState(known, missing)}</span>
    </div>
    <div class="fields">${needed.map((question) => renderFact(element, question))}</div>
    ${unused.length === 0
      ? nothing
      : html`<details class="unused">
          <summary>${text.factsUnused}</summary>
          <div class="fields">${unused.map((question) => renderFact(element, question))}</div>
        </details>`}
    ${settings.readonly
      ? nothing
      : html`<div class="buttons">
          ${model.typed.size > 0 && element.recordHasFacts ? html`<button type="button" @click=${() => element.actions.restore()}>${text.restoreAll}</button>` : nothing}
          ${element.data.indexOf(element.shownUnit) >= 0
            ? html`<button type="button" class="paste-facts" @click=${() => element.actions.command((commands) => commands.pasteFacts())}>${text.paste}</button>`
            : nothing}
        </div>`}
  </form>`;
}

function renderFact(element: JcFundCalculator, { fact, use }: FactQuestion): TemplateResult {
  const { fundStrings: text, model, settings } = element;
  const { locale, readonly } = settings;
  const typed = model.typed.get(fact.id);
  const used = model.result.isStale && typed ? undefined : model.result.used[fact.id];
  const value = typed === undefined ? (used ?? model.recorded[fact.id])?.value : typed.reading.state === 'ok' ? typed.reading.value : undefined;
  const problem = typed?.reading.state === 'bad' ? problemText(fact, typed.reading, locale) : '';
  const isMissing = use === 'needed' && value === undefined && problem === '';
  const id = `fact-${fact.id}`;
  const shown = typed?.text ?? (value === undefined ? '' : fieldText(fact, value));
  const control = { fact, id, value, shown, problem, locale, typed: (next: TypedFact) => element.actions.type(fact.id, next) };
  const title = localText(fact.title, locale);
  return html`<div class="field" ?data-missing=${isMissing} ?data-invalid=${problem !== ''}>
    ${readonly || fact.type === 'yes-no' ? html`<span class="label" id=${`${id}-label`}>${title}</span>` : html`<label class="label" for=${id}>${title}</label>`}
    <span class="control">${readonly ? html`<span class="number">${value === undefined ? text.notFilled : fieldText(fact, value, locale)} ${unitText(fact, locale)}</span>` : renderFactControl(control)}</span>
    <span class="source small muted">${renderSource(element, fact, typed !== undefined, used)}</span>
    ${fact.help ? html`<span class="help small muted" id=${`${id}-help`}>${localText(fact.help, locale)}</span>` : nothing}
    ${typed?.reading.state === 'ok' && typed.reading.isConverted && problem === ''
      ? html`<span class="echo small">${text.echo(fieldText(fact, typed.reading.value, locale), unitText(fact, locale))}</span>`
      : nothing}
    ${problem ? html`<span class="problem small" id=${`${id}-problem`}>${icon('error')}<span>${problem}</span></span>` : nothing}
  </div>`;
}

function renderSource(element: JcFundCalculator, fact: Fact, isTyped: boolean, used: UsedFact | undefined): unknown {
  const { fundStrings: text, model, settings } = element;
  const { locale, readonly } = settings;
  if (isTyped) {
    const canRestore = !readonly && model.recorded[fact.id] !== undefined;
    return html`${text.typed}${canRestore
      ? html` <button type="button" class="plain" aria-label=${text.restoreFact(localText(fact.title, locale))} @click=${() => element.actions.restore(fact.id)}>${text.restore}</button>`
      : nothing}`;
  }
  if (!used) return nothing;
  if (used.origin === 'typed' || used.asOf === null) return text.typed;
  const day = dayText(used.asOf, locale);
  return used.origin === 'last-year' ? text.fromLastYear(day) : text.fromRecord(day);
}
