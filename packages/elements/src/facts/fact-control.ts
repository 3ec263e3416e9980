import { groupedText, readFactText, yuanText, type Fact, type FactReading, type FactValue } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { factControlStrings } from '../locales/fact-control.js';
import { localText } from './fact-words.js';

/** A fact as someone typed it: the text stays as it was typed, the reading is what it means. */
export interface TypedFact {
  readonly text: string;
  readonly reading: FactReading;
}

/** A field for one fact, by its type. */
export interface FactControl {
  readonly fact: Fact;
  /** Id of the field; its label is `<id>-label`, its help `<id>-help`, its problem `<id>-problem`. */
  readonly id: string;
  /** Accessible name where no label element stands beside the field. */
  readonly name?: string;
  readonly value: FactValue | undefined;
  /** What stands in a field for text. */
  readonly shown: string;
  /** The sentence for what is wrong; `''` when nothing is. */
  readonly problem: string;
  /** Ids of more elements that describe the field. */
  readonly describedBy?: string;
  /** Whether a yes or no can be taken back to neither. */
  readonly isClearable?: boolean;
  readonly locale: string;
  /** Told of every change, as soon as it is typed. */
  readonly typed: (typed: TypedFact) => void;
}

/** The field: a list, two radio buttons, or a box for a number. */
export function renderFactControl(control: FactControl): TemplateResult {
  const { fact, id, name, value, shown, problem, locale, typed } = control;
  const text = factControlStrings(locale);
  const describedBy = [fact.help && !name ? `${id}-help` : '', problem ? `${id}-problem` : '', control.describedBy ?? ''].filter(Boolean).join(' ') || nothing;
  const invalid = problem ? 'true' : nothing;
  const choose = (chosen: FactValue | undefined): void => {
    const reading: FactReading = chosen === undefined ? { state: 'empty' } : { state: 'ok', value: chosen, isConverted: false };
    typed({ text: chosen === undefined ? '' : String(chosen), reading });
  };
  if (fact.type === 'choice') {
    const choices = Object.entries(fact.choices);
    const isOther = typeof value === 'string' && !Object.hasOwn(fact.choices, value);
    return html`<select id=${id} aria-label=${name ?? nothing} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || undefined)}>
      <option value="" .selected=${value === undefined}>${text.choose}</option>
      ${choices.map(([choice, title]) => html`<option value=${choice} .selected=${value === choice}>${localText(title, locale)}</option>`)}
      ${isOther ? html`<option value=${value} .selected=${true}>${value}</option>` : nothing}
    </select>`;
  }
  if (fact.type === 'yes-no') {
    const answers: readonly (boolean | undefined)[] = control.isClearable ? [true, false, undefined] : [true, false];
    const word = (answer: boolean | undefined): string => (answer === undefined ? text.neither : answer ? text.yes : text.no);
    return html`<span class="radios" role="radiogroup" aria-label=${name ?? nothing} aria-labelledby=${name ? nothing : `${id}-label`} aria-describedby=${describedBy} aria-invalid=${invalid}>
      ${answers.map(
        (answer) => html`<label class="radio"><input type="radio" name=${id} .checked=${value === answer} @change=${() => choose(answer)} />${word(answer)}</label>`,
      )}
    </span>`;
  }
  const typeText = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const written = (event.target as HTMLInputElement).value;
    typed({ text: written, reading: readFactText(fact, written) });
  };
  return html`<input
      id=${id}
      class="number"
      type="text"
      inputmode=${fact.type === 'money' ? 'decimal' : 'numeric'}
      autocomplete="off"
      aria-label=${name ?? nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${shown}
      @input=${typeText}
      @compositionend=${typeText}
    /><span class="unit">${unitText(fact, locale)}</span>`;
}

/** What a fact is counted in: `人`, `元`; `''` for none. */
export function unitText(fact: Fact, locale: string): string {
  return fact.unit ? localText(fact.unit, locale) : '';
}

/** A value as it stands in its field, or, with a locale, as it is read. */
export function fieldText(fact: Fact, value: FactValue, locale?: string): string {
  if (typeof value === 'boolean') return locale === undefined ? '' : value ? factControlStrings(locale).yes : factControlStrings(locale).no;
  if (typeof value === 'string') return locale !== undefined && fact.choices[value] ? localText(fact.choices[value], locale) : value;
  return fact.type === 'money' ? yuanText(value) : groupedText(value);
}

/** The sentence for a text that is no value of the fact. */
export function problemText(fact: Fact, { reason, suggestion }: Extract<FactReading, { state: 'bad' }>, locale: string): string {
  const text = factControlStrings(locale);
  const suggested = suggestion === undefined ? '' : fieldText(fact, suggestion);
  switch (reason) {
    case 'negative':
      return text.badNegative;
    case 'fraction':
      return text.badFraction(suggested);
    case 'too-many-decimals':
      return text.badDecimals(suggested);
    case 'too-large':
      return text.badTooLarge;
    case 'not-a-choice':
      return text.badChoice;
    case 'not-yes-or-no':
      return text.badYesNo;
    default:
      return text.badNumber;
  }
}
