import { recordedAs, type Fact, type FactEditProblem, type IsoDate, type Profile, type UnitFacts } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { dayText } from '../locales/format.js';
import { unitFactsStrings } from '../locales/unit-facts.js';
import { fieldText, problemText, renderFactControl, unitText, type TypedFact } from './fact-control.js';
import { localText, valueText } from './fact-words.js';
import type { FactDraft } from './fact-work.js';

/** The form in which the facts of a unit are changed. */
export interface FactForm {
  readonly profile: Profile;
  readonly draft: FactDraft;
  /** The facts on the day of the draft. */
  readonly known: UnitFacts;
  /** The day that the draft's means; today's while it means none. */
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly problems: readonly FactEditProblem[];
  /** What is wrong with the day; `''` when nothing is. */
  readonly dayProblem: string;
  readonly locale: string;
  /** Name of the unit, for the name of the form. */
  readonly unitName: string;
  /** Whether nobody is known to be recording, so that it is asked here. */
  readonly asksAuthor: boolean;
  readonly isSaving: boolean;
  readonly change: (changes: Partial<FactDraft>) => void;
  readonly type: (fact: string, typed: TypedFact) => void;
  readonly save: () => void;
  readonly cancel: () => void;
  /** Leaves the form and what was typed. */
  readonly discard: () => void;
  readonly goTo: (field: string) => void;
}

/** Id of the field for a fact. */
export const fieldId = (fact: string): string => `edit-${fact}`;

/** The sentence for what is wrong with the field of a fact; `''` when nothing is. */
export function fieldProblem({ profile, draft, known, problems, locale }: FactForm, id: string): string {
  const fact = profile.facts[id];
  const problem = problems.find((each) => each.fact === id);
  if (!fact || !problem) return '';
  const reading = draft.typed.get(id)?.reading;
  if (problem.code === 'bad-value') return reading?.state === 'bad' ? problemText(fact, reading, locale) : '';
  return unitFactsStrings(locale).fromTableOnly(dayText(known.facts[id]?.asOf ?? '', locale));
}

export function renderFactForm(form: FactForm): TemplateResult {
  const { profile, draft, locale, today, dayProblem, unitName, asksAuthor, isSaving } = form;
  const text = unitFactsStrings(locale);
  return html`<form class="edit" aria-label=${text.formOf(unitName)} @submit=${(event: Event) => event.preventDefault()}>
    ${renderRefusal(form)}
    <div class="field">
      <label class="label" for="as-of">${text.asOf}</label>
      <input
        id="as-of"
        type="date"
        .value=${draft.asOf}
        max=${today}
        aria-describedby=${dayProblem ? 'as-of-help as-of-problem' : 'as-of-help'}
        aria-invalid=${dayProblem ? 'true' : nothing}
        @input=${(event: Event) => form.change({ asOf: (event.target as HTMLInputElement).value })}
      />
      <span class="small muted" id="as-of-help">${text.asOfHelp}</span>
      ${dayProblem ? renderProblem('as-of', dayProblem) : nothing}
    </div>
    ${Object.values(profile.facts).map((fact) => renderField(form, fact))}
    ${asksAuthor
      ? html`<div class="field">
          <label class="label" for="author">${text.author}</label>
          <input id="author" type="text" autocomplete="name" .value=${draft.author} @input=${(event: Event) => form.change({ author: (event.target as HTMLInputElement).value })} />
        </div>`
      : nothing}
    ${draft.isLeaving
      ? html`<div class="leaving" role="alert">
          <span>${text.leaving(draft.typed.size)}</span>
          <button type="button" class="stay" @click=${() => form.change({ isLeaving: false })}>${text.stay}</button>
          <button type="button" @click=${form.discard}>${text.discard}</button>
        </div>`
      : html`<div class="buttons">
          <button type="button" class="save" aria-busy=${isSaving ? 'true' : nothing} @click=${form.save}>${text.save}</button>
          <button type="button" @click=${form.cancel}>${text.cancel}</button>
        </div>`}
  </form>`;
}

/** All that stands in the way of saving, once saving was tried. */
function renderRefusal(form: FactForm): TemplateResult | typeof nothing {
  const { draft, problems, dayProblem, locale, profile } = form;
  const text = unitFactsStrings(locale);
  const fields = [...(dayProblem ? [{ id: 'as-of', title: text.asOf }] : []), ...problems.map(({ fact }) => ({ id: fieldId(fact), title: localText(profile.facts[fact]?.title ?? { 'zh-CN': fact }, locale) }))];
  if (!draft.isRefused || fields.length === 0) return nothing;
  return html`<div class="refusal" role="alert">
    <p tabindex="-1">${icon('error')}<span>${text.refused(fields.length)}</span></p>
    <ul>
      ${fields.map(({ id, title }) => html`<li><button type="button" class="plain" @click=${() => form.goTo(id)}>${title}</button></li>`)}
    </ul>
  </div>`;
}

function renderField(form: FactForm, fact: Fact): TemplateResult {
  const { draft, known, day, locale } = form;
  const text = unitFactsStrings(locale);
  const typed = draft.typed.get(fact.id);
  const used = known.facts[fact.id];
  const value = typed ? (typed.reading.state === 'ok' ? typed.reading.value : undefined) : used?.value;
  const problem = fieldProblem(form, fact.id);
  const id = fieldId(fact.id);
  const title = localText(fact.title, locale);
  const converted = typed?.reading.state === 'ok' && typed.reading.isConverted && typeof typed.reading.value === 'number' ? typed.reading.value : undefined;
  const control = renderFactControl({
    fact,
    id,
    value,
    shown: typed?.text ?? (value === undefined ? '' : fieldText(fact, value)),
    problem,
    describedBy: `${id}-note`,
    isClearable: true,
    locale,
    typed: (next) => form.type(fact.id, next),
  });
  const place = recordedAs(fact, Number(day.slice(0, 4)), day);
  const isEmptied = typed?.reading.state === 'empty' && used !== undefined && problem === '';
  const now = used && typed ? text.now(valueText(fact, used.value, text, locale), used.asOf ? dayText(used.asOf, locale) : '') : '';
  const note = [fact.previousYearOf === null ? '' : text.lastYearEnd(dayText(place.asOf, locale)), isEmptied && used?.asOf ? text.takesBack(dayText(used.asOf, locale)) : now].filter(Boolean);
  return html`<div class="field">
    ${fact.type === 'yes-no' ? html`<span class="label" id=${`${id}-label`}>${title}</span>` : html`<label class="label" for=${id}>${title}</label>`}
    <span class="control">${control}</span>
    ${converted === undefined ? nothing : html`<span class="small echo">= ${fieldText(fact, converted)} ${unitText(fact, locale)}</span>`}
    ${fact.help ? html`<span class="small muted" id=${`${id}-help`}>${localText(fact.help, locale)}</span>` : nothing}
    <span class="small muted note" id=${`${id}-note`}>${note.map((sentence) => html`<span>${sentence}</span>`)}</span>
    ${problem ? renderProblem(id, problem) : nothing}
  </div>`;
}

function renderProblem(id: string, sentence: string): TemplateResult {
  return html`<span class="problem small" id=${`${id}-problem`}>${icon('error')}<span>${sentence}</span></span>`;
}
