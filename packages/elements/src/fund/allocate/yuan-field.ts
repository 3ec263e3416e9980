import { readYuan, yuanText, type NumberReading } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { factControlStrings } from '../../locales/fact-control.js';
import { formStrings } from '../../locales/form.js';
import type { FundStrings } from '../../locales/fund/index.js';

/** A field for an amount in yuan. */
export interface YuanField {
  /** Id of the field; its help and problem are `<id>-help` and `<id>-problem`. */
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** As it was typed. */
  readonly text: string;
  /** What is wrong beside what the text itself says; `''` for nothing. */
  readonly problem?: string;
  readonly required?: boolean;
  readonly strings: FundStrings;
  readonly locale: string;
  /** Told of each change, not of what an input method is still composing. */
  readonly typed: (text: string) => void;
}

/** The field, its unit, how the text was read where that is not plain, and what is wrong with it. */
export function renderYuanField({ id, label, help, text, problem = '', required = false, strings, locale, typed }: YuanField): TemplateResult {
  const reading = readYuan(text);
  const wrong = reading.state === 'bad' ? yuanProblem(reading, locale) : problem;
  const input = (event: Event): void => {
    if (!(event as InputEvent).isComposing) typed((event.target as HTMLInputElement).value);
  };
  return html`<div class="field" ?data-invalid=${wrong !== ''}>
    <label class="label" for=${id}>${label}${required ? html` <span class="small muted">${formStrings(locale).required}</span>` : nothing}</label>
    <span class="control">
      <input
        id=${id}
        class="number"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${[help ? `${id}-help` : '', wrong ? `${id}-problem` : ''].filter(Boolean).join(' ') || nothing}
        .value=${text}
        @input=${input}
        @compositionend=${input}
      /><span class="unit">${strings.yuan('').trim()}</span>
    </span>
    ${help ? html`<span class="help small muted" id=${`${id}-help`}>${help}</span>` : nothing}
    ${reading.state === 'ok' && reading.isConverted && wrong === '' ? html`<span class="echo small">${strings.echo(yuanText(reading.value), strings.yuan('').trim())}</span>` : nothing}
    ${wrong ? html`<span class="problem small" id=${`${id}-problem`}>${icon('error')}<span>${wrong}</span></span>` : nothing}
  </div>`;
}

/** The sentence for a text that is no amount. */
function yuanProblem({ reason, suggestion }: Extract<NumberReading, { state: 'bad' }>, locale: string): string {
  const strings = factControlStrings(locale);
  switch (reason) {
    case 'negative':
      return strings.badNegative;
    case 'too-many-decimals':
      return strings.badDecimals(suggestion === undefined ? '' : yuanText(suggestion));
    case 'too-large':
      return strings.badTooLarge;
    default:
      return strings.badNumber;
  }
}
