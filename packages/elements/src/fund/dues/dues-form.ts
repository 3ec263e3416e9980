import { yuanText } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { factControlStrings } from '../../locales/fact-control.js';
import type { DuesStrings } from '../../locales/fund/dues.js';
import { renderChoice } from '../allocate/allocate-form.js';
import { renderYuanField } from '../allocate/yuan-field.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import { localText } from '../words.js';
import type { DuesInput, DuesRules, OneDues } from './dues-one.js';

/** Whether the dues of one member or of a list are worked out. */
export type DuesMode = 'one' | 'list';

/** What the form of 党费 shows and whom it tells. */
export interface DuesForm {
  readonly element: JcFundCalculator;
  readonly text: DuesStrings;
  readonly rules: DuesRules;
  readonly mode: DuesMode;
  readonly input: DuesInput;
  readonly one: OneDues;
  /** The pasted list, and the kind of rows that name none. */
  readonly list: string;
  readonly usualKind: string;
  readonly modeChosen: (mode: DuesMode) => void;
  readonly changed: (part: Partial<DuesInput>) => void;
  readonly listChanged: (list: string) => void;
  readonly usualKindChosen: (kind: string) => void;
}

/** The class and income of one member, or the list of many. */
export function renderDuesForm(form: DuesForm): TemplateResult {
  const { element, text, mode, modeChosen } = form;
  return html`<form class="facts" part="panel" aria-label=${text.form} @submit=${(event: Event) => event.preventDefault()}>
    <div class="section-title" role="heading" aria-level=${element.subheadingLevel}>${text.heading}</div>
    <div class="fields">
      ${renderChoice(
        'dues-mode',
        text.mode,
        [
          { value: 'one', label: text.modes.one },
          { value: 'list', label: text.modes.list },
        ],
        mode,
        modeChosen,
      )}
      ${mode === 'one' ? renderMember(form) : renderList(form)}
    </div>
  </form>`;
}

function renderMember(form: DuesForm): TemplateResult {
  const { element, text, input, one, changed } = form;
  const { fundStrings } = element;
  const tooLarge = one.isTooLarge ? factControlStrings(element.settings.locale).badTooLarge : '';
  return html`${renderKinds('dues-kind', text.kind, form, one.kind?.id ?? '', (kind) => changed({ kind }))}
    ${one.needsBase ? renderBase(form, tooLarge) : html`<p class="small muted">${text.noBase}</p>`}
    ${renderYuanField({ id: 'dues-paid', label: text.paid, help: text.paidHelp, text: input.paid, strings: fundStrings, locale: element.settings.locale, typed: (paid) => changed({ paid }) })}
    <label class="check"><input type="checkbox" .checked=${input.isWaived} @change=${(event: Event) => changed({ isWaived: (event.target as HTMLInputElement).checked })} />${text.waived}</label>
    ${input.isWaived ? renderApprover(form) : nothing}`;
}

function renderBase({ element, text, input, one, changed }: DuesForm, tooLarge: string): TemplateResult {
  const { fundStrings } = element;
  const isByQuarter = input.from === 'quarter';
  return html`${renderChoice(
      'dues-from',
      text.baseFrom,
      [
        { value: 'month', label: text.basesFrom.month },
        { value: 'quarter', label: text.basesFrom.quarter },
      ],
      input.from,
      (from) => changed({ from }),
    )}
    ${isByQuarter
      ? html`${renderYuanField({ id: 'dues-quarter', label: text.quarter, help: text.quarterHelp, text: input.quarter, problem: tooLarge, required: true, strings: fundStrings, locale: element.settings.locale, typed: (quarter) => changed({ quarter }) })}
          ${one.averageFen === null ? nothing : html`<p class="small number">${text.average(input.quarter.trim(), yuanText(one.averageFen))}</p>`}`
      : renderYuanField({ id: 'dues-month', label: text.base, help: text.baseHelp, text: input.month, problem: tooLarge, required: true, strings: fundStrings, locale: element.settings.locale, typed: (month) => changed({ month }) })}`;
}

function renderApprover({ text, input, changed }: DuesForm): TemplateResult {
  const isMissing = input.approver.trim() === '';
  return html`<div class="field">
    <label class="label" for="dues-approver">${text.approver}</label>
    <span class="control">
      <input id="dues-approver" type="text" autocomplete="off" maxlength="60" aria-describedby="dues-approver-help" .value=${input.approver} @input=${(event: Event) => changed({ approver: (event.target as HTMLInputElement).value })} />
    </span>
    <span class="help small muted" id="dues-approver-help">${text.approverHelp}${isMissing ? html` ${text.noApprover}` : nothing}</span>
  </div>`;
}

function renderKinds(id: string, label: string, { element, rules }: DuesForm, chosen: string, choose: (kind: string) => void): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <span class="control">
      <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${rules.kinds.map((kind) => html`<option value=${kind.id} ?selected=${kind.id === chosen}>${localText(kind.title, element.settings.locale)}</option>`)}
      </select>
    </span>
  </div>`;
}

function renderList(form: DuesForm): TemplateResult {
  const { text, list, usualKind, listChanged, usualKindChosen } = form;
  const typed = (event: Event): void => {
    if (!(event as InputEvent).isComposing) listChanged((event.target as HTMLTextAreaElement).value);
  };
  return html`<div class="field">
      <label class="label" for="dues-list">${text.list}</label>
      <span class="control"><textarea id="dues-list" rows="8" spellcheck="false" autocomplete="off" aria-describedby="dues-list-help" .value=${list} @input=${typed} @compositionend=${typed}></textarea></span>
      <span class="help small muted" id="dues-list-help">${text.listHelp}</span>
    </div>
    <p class="small muted">${text.listPrivacy}</p>
    ${renderKinds('dues-usual-kind', text.usualKind, form, usualKind, usualKindChosen)}`;
}
