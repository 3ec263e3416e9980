import { monthOf, weekdayOf, yearOf, type IsoDate } from '@jiceng/domain';
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { calendarStrings, type CalendarStrings } from '../../locales/calendar.js';
import { dayText } from '../../locales/format.js';
import { directionOf, stringsOf } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { languageTokens } from '../../styles/languages.js';
import { tokens } from '../../styles/tokens.js';
import { icon } from '../icons.js';
import { calendarStyles } from './calendar-styles.js';
import { dayAfterKey, markOf, monthsFrom, monthStart, monthWeeks } from './month.js';

/**
 * A month to choose a day from, with the holidays (休) and the days made up for them (班) as words.
 *
 * @internal Part of the widgets.
 */
export class JcCalendarDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
    today: { attribute: false },
    value: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, dialogs, calendarStyles];

  declare locale: string;
  declare scale: string;
  declare theme: string;
  /** The day that counts as today. */
  declare today: IsoDate;
  /** The day that is chosen already; `''` for none. */
  declare value: IsoDate;

  /** The day that has the focus in the table. */
  #day: IsoDate = '';

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
    this.today = '';
    this.value = '';
  }

  /** Shows the month of the value, or of today. It settles when it is closed, with the day that was chosen, or undefined. */
  async open(): Promise<IsoDate | undefined> {
    this.#day = this.value || this.today;
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    this.#focusDay();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(dialog.returnValue || undefined), { once: true });
    });
  }

  #focusDay(): void {
    this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }

  #choose(day: IsoDate): void {
    this.renderRoot.querySelector('dialog')?.close(day);
  }

  /** Another month, by its buttons; the focus stays on the button. */
  #showMonth(months: number): void {
    this.#day = monthsFrom(this.#day, months);
    this.requestUpdate();
  }

  readonly #pressed = async (event: KeyboardEvent): Promise<void> => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(this.#day);
      return;
    }
    const day = dayAfterKey(this.#day, event.key, event.shiftKey, directionOf(this.locale) === 'rtl');
    if (day === undefined) return;
    event.preventDefault();
    this.#day = day;
    this.requestUpdate();
    await this.updateComplete;
    this.#focusDay();
  };

  // ——— the month ———

  protected override render(): TemplateResult {
    const text = calendarStrings(this.locale);
    const name = text.month(yearOf(this.#day || '2000-01-01'), monthOf(this.#day || '2000-01-01'));
    return html`<div class="root" lang=${stringsOf(this.locale).code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme}>
      <dialog part="dialog" aria-label=${text.title} @keydown=${this.#keepToItself}>
        <div class="body">
          <div class="month">
            <button type="button" class="backward" aria-label=${text.yearBefore} @click=${() => this.#showMonth(-12)}>${icon('chevron')}${icon('chevron')}</button>
            <button type="button" class="backward" aria-label=${text.monthBefore} @click=${() => this.#showMonth(-1)}>${icon('chevron')}</button>
            <span class="name" id="month" aria-live="polite">${name}</span>
            <button type="button" class="forward" aria-label=${text.monthAfter} @click=${() => this.#showMonth(1)}>${icon('chevron')}</button>
            <button type="button" class="forward" aria-label=${text.yearAfter} @click=${() => this.#showMonth(12)}>${icon('chevron')}${icon('chevron')}</button>
          </div>
          <table role="grid" aria-labelledby="month" @keydown=${this.#pressed}>
            <thead><tr>${text.weekdays.map(([short, long]) => html`<th scope="col" abbr=${long}>${short}</th>`)}</tr></thead>
            <tbody>${this.#day ? monthWeeks(this.#day).map((days) => html`<tr>${days.map((day) => this.#renderDay(day, text))}</tr>`) : null}</tbody>
          </table>
        </div>
        <footer>
          <button type="button" @click=${() => this.#choose(this.today)}>${text.today}</button>
          <button type="button" @click=${() => this.#choose('')}>${stringsOf(this.locale).close}</button>
        </footer>
      </dialog>
    </div>`;
  }

  #renderDay(day: IsoDate, text: CalendarStrings): TemplateResult {
    const mark = markOf(day);
    const word = mark === null ? '' : text.marks[mark];
    const name = text.day(dayText(day, this.locale), weekdayOf(day), mark);
    return html`<td
      role="gridcell"
      tabindex=${day === this.#day ? 0 : -1}
      aria-selected=${day === this.value ? 'true' : 'false'}
      aria-current=${day === this.today ? 'date' : 'false'}
      data-day=${day}
      ?data-today=${day === this.today}
      ?data-beside=${monthStart(day) !== monthStart(this.#day)}
      @click=${() => this.#choose(day)}
    >
      <span class="visually-hidden">${name}</span><span aria-hidden="true">${Number(day.slice(8))}<span class="mark">${word}</span></span>
    </td>`;
  }

  /** Keys pressed here are none of the widget's around it; Escape is the dialog's own. */
  readonly #keepToItself = (event: KeyboardEvent): void => event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-calendar-dialog': JcCalendarDialog;
  }
}
