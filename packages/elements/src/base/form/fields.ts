import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';

/** What every field of a form asks the form that it is part of. */
export interface FieldScope {
  readonly text: {
    /** 必填, beside the label of a field that has to be filled in. */
    readonly required: string;
  };
  /** What is wrong with the field of an id, as a sentence. */
  problemOf(id: string): string | undefined;
}

/** One labelled field. */
export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly typed: (text: string) => void;
  readonly isRequired?: boolean;
  /** What stands below it: how it was read, or how it can be written. */
  readonly help?: unknown;
  readonly list?: string;
  readonly inputmode?: 'numeric' | 'text';
  /** Enter goes on from here. */
  readonly entered?: () => void;
  readonly size?: 'small' | 'wide';
}

/** A text field with its label above and what is wrong below it. */
export function renderField(scope: FieldScope, { id, label, value, typed, isRequired = false, help, list, inputmode = 'text', entered, size }: FieldOptions): TemplateResult {
  const problem = scope.problemOf(id);
  const described = [problem ? `${id}-problem` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ');
  const take = (event: Event): void => {
    if (!(event as InputEvent).isComposing) typed((event.target as HTMLInputElement).value);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.isComposing || !entered) return;
    event.preventDefault();
    entered();
  };
  return html`<div class="field" data-size=${size ?? nothing} ?data-invalid=${problem !== undefined}>
    <label class="label" for=${id}>${label}${isRequired ? html` <span class="must small muted">${scope.text.required}</span>` : nothing}</label>
    <span class="control"
      ><input
        id=${id}
        type="text"
        autocomplete="off"
        inputmode=${inputmode}
        list=${list ?? nothing}
        aria-required=${isRequired ? 'true' : nothing}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${described || nothing}
        .value=${value}
        @input=${take}
        @compositionend=${take}
        @keydown=${pressed}
    /></span>
    ${help ? html`<span class="help small muted" id=${`${id}-help`}>${help}</span>` : nothing} ${renderProblem(id, problem)}
  </div>`;
}

/** What is wrong with a field. */
export function renderProblem(id: string, problem: string | undefined): unknown {
  return problem ? html`<span class="problem small" id=${`${id}-problem`}>${icon('error')}<span>${problem}</span></span>` : nothing;
}

/** A list to choose one from. */
export function renderSelect(scope: FieldScope, id: string, label: string, value: string, choices: readonly (readonly [value: string, label: string])[], chosen: (value: string) => void, isRequired = false): TemplateResult {
  const problem = scope.problemOf(id);
  return html`<div class="field" ?data-invalid=${problem !== undefined}>
    <label class="label" for=${id}>${label}${isRequired ? html` <span class="must small muted">${scope.text.required}</span>` : nothing}</label>
    <span class="control">
      <select id=${id} aria-required=${isRequired ? 'true' : nothing} aria-invalid=${problem ? 'true' : nothing} aria-describedby=${problem ? `${id}-problem` : nothing} @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}>
        ${choices.map(([each, name]) => html`<option value=${each} ?selected=${each === value}>${name}</option>`)}
      </select>
    </span>
    ${renderProblem(id, problem)}
  </div>`;
}

/** Radio buttons with a name. */
export function renderRadios<Value extends string>(name: string, label: string, value: Value, choices: readonly (readonly [value: Value, label: string])[], chosen: (value: Value) => void): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${label}</legend>
    <div class="radios">
      ${choices.map(([each, title]) => html`<label class="radio"><input type="radio" name=${name} value=${each} .checked=${each === value} @change=${() => chosen(each)} /><span>${title}</span></label>`)}
    </div>
  </fieldset>`;
}

/** A box to tick. */
export function renderCheck(label: unknown, isChecked: boolean, changed: (isChecked: boolean) => void, id?: string): TemplateResult {
  return html`<label class="radio"><input type="checkbox" id=${id ?? nothing} .checked=${isChecked} @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)} /><span>${label}</span></label>`;
}

/** The list with one item changed. */
export function withItem<Item>(items: readonly Item[], place: number, part: Partial<Item>): Item[] {
  return items.map((item, at) => (at === place ? { ...item, ...part } : item));
}

/** The list without one item. */
export function withoutItem<Item>(items: readonly Item[], place: number): Item[] {
  return items.filter((_, at) => at !== place);
}
