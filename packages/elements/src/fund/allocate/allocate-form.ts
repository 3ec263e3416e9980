import { html, nothing, type TemplateResult } from 'lit';
import type { AllocateStrings } from '../../locales/fund/allocate.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText } from '../words.js';
import type { AllocationInput, AllocationPlan } from './allocation-plan.js';
import { renderYuanField } from './yuan-field.js';

/** What the form of 分配 shows and whom it tells. */
export interface AllocateForm {
  readonly element: JcFundCalculator;
  readonly text: AllocateStrings;
  readonly input: AllocationInput;
  readonly plan: AllocationPlan;
  /** How many units stand directly below the selected one. */
  readonly units: number;
  /** The user asked for the result: from then on it is also said what has not been filled in yet. */
  readonly isAttempted: boolean;
  readonly changed: (part: Partial<AllocationInput>) => void;
}

/** The sum, among whom, by what, and down to what. */
export function renderAllocateForm({ element, text, input, plan, units, isAttempted, changed }: AllocateForm): TemplateResult {
  const { fundStrings, unitName } = element;
  const noSum = isAttempted && plan.problems.some(({ kind }) => kind === 'no-sum');
  const hasFen = plan.problems.some(({ kind }) => kind === 'fen-in-sum');
  return html`<form class="facts" part="panel" aria-label=${text.form} @submit=${(event: Event) => event.preventDefault()}>
    <div class="section-title" role="heading" aria-level=${element.subheadingLevel}>${text.heading}</div>
    <div class="fields">
      ${renderYuanField({
        id: 'allocate-sum',
        label: text.sum,
        text: input.sum,
        problem: hasFen ? text.fenInSum : noSum ? text.noSum : '',
        required: true,
        strings: fundStrings,
        locale: element.settings.locale,
        typed: (sum) => changed({ sum }),
      })}
      ${renderChoice(
        'allocate-among',
        text.among,
        [
          { value: 'units', label: unitName && units > 0 ? text.amongUnits(unitName, units) : text.amongNoUnits },
          { value: 'list', label: text.amongList },
        ],
        input.among,
        (among) => changed({ among, by: basisFor(input.by, among) }),
      )}
      ${input.among === 'list' ? renderList(text, input, changed) : nothing} ${renderBasis(element, text, input, changed)}
      ${renderChoice(
        'allocate-unit',
        text.unit,
        [
          { value: 'yuan', label: text.units.yuan },
          { value: 'fen', label: text.units.fen },
        ],
        input.unit,
        (unit) => changed({ unit }),
      )}
      <div class="field">
        <label class="label" for="allocate-title">${text.title}</label>
        <span class="control"><input id="allocate-title" type="text" autocomplete="off" aria-describedby="allocate-title-help" .value=${input.title} @change=${(event: Event) => changed({ title: (event.target as HTMLInputElement).value.trim() })} /></span>
        <span class="help small muted" id="allocate-title-help">${text.titleHelp}</span>
      </div>
    </div>
  </form>`;
}

/** Radio buttons with a name. */
export function renderChoice<Value extends string>(
  id: string,
  label: string,
  choices: readonly { readonly value: Value; readonly label: string }[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${label}</legend>
    <div class="radios">
      ${choices.map(
        (choice) => html`<label class="radio"><input type="radio" name=${id} value=${choice.value} .checked=${choice.value === chosen} @change=${() => choose(choice.value)} /><span>${choice.label}</span></label>`,
      )}
    </div>
  </fieldset>`;
}

/** Facts belong to units, numbers beside names to a list. */
function basisFor(by: string, among: AllocationInput['among']): string {
  if (by === 'equal' || by === 'custom') return by;
  return among === 'list' ? 'listed' : 'equal';
}

function renderList(text: AllocateStrings, input: AllocationInput, changed: AllocateForm['changed']): TemplateResult {
  const typed = (event: Event): void => {
    if (!(event as InputEvent).isComposing) changed({ list: (event.target as HTMLTextAreaElement).value });
  };
  return html`<div class="field">
    <label class="label" for="allocate-list">${text.list}</label>
    <span class="control"><textarea id="allocate-list" rows="5" spellcheck="false" autocomplete="off" aria-describedby="allocate-list-help" .value=${input.list} @input=${typed} @compositionend=${typed}></textarea></span>
    <span class="help small muted" id="allocate-list-help">${text.listHelp} ${text.keptHere}</span>
  </div>`;
}

function renderBasis(element: JcFundCalculator, text: AllocateStrings, { by, among }: AllocationInput, changed: AllocateForm['changed']): TemplateResult {
  const { locale } = element.settings;
  const facts = Object.values(element.model.profile?.facts ?? {}).filter(({ type }) => type === 'people');
  const choices = [
    { value: 'equal', label: text.byEqual },
    ...(among === 'list' ? [{ value: 'listed', label: text.byListed }] : facts.map(({ id, title }) => ({ value: id, label: localText(title, locale) }))),
    { value: 'custom', label: text.byCustom },
  ];
  return html`<div class="field">
    <label class="label" for="allocate-by">${text.by}</label>
    <span class="control">
      <select id="allocate-by" @change=${(event: Event) => changed({ by: (event.target as HTMLSelectElement).value })}>
        ${choices.map(({ value, label }) => html`<option value=${value} ?selected=${value === by}>${label}</option>`)}
      </select>
    </span>
  </div>`;
}
