import { weekdayOf, type IsoDate } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarStrings } from '../../locales/calendar.js';
import { dayText } from '../../locales/format.js';
import { formStrings } from '../../locales/form.js';
import { markOf } from '../calendar/month.js';
import { renderCalendarButton, type Performing } from './calendar-button.js';
import { readDayText } from './day-text.js';
import { renderField, renderProblem, type FieldOptions, type FieldScope } from './fields.js';

/** A field for a day. */
export interface DateFieldOptions extends Pick<FieldOptions, 'id' | 'label' | 'value' | 'typed' | 'isRequired'> {
  /** The day that 今天 means, and whose year is meant where none is typed. */
  readonly today: IsoDate;
  readonly locale: string;
  /** Runs an action of the user's and shows what goes wrong. */
  readonly perform: Performing;
}

/**
 * A text field for a day: it takes what a paper says (`20261119`, `11.19`, 今天, `+5个工作日`), and shows below it how that was
 * read, with the day of the week, and whether it is a holiday (休) or a day made up for one (班). A calendar stands beside it; a finger has that of its device in place of both.
 */
export function renderDateField(scope: FieldScope, { id, label, value, typed, isRequired = false, today, locale, perform }: DateFieldOptions): TemplateResult {
  const text = formStrings(locale);
  const reading = readDayText(value, today);
  const day = reading.state === 'ok' ? reading.value : '';
  const help = reading.state === 'ok' ? dayWords(day, locale) : text.dateHelp;
  const chosen = (event: Event): void => typed((event.target as HTMLInputElement).value);
  if (matchMedia('(pointer: coarse)').matches && (reading.state === 'ok' || value === '')) {
    const problem = scope.problemOf(id);
    return html`<div class="field" ?data-invalid=${problem !== undefined}>
      <label class="label" for=${id}>${label}${isRequired ? html` <span class="must small muted">${scope.text.required}</span>` : nothing}</label>
      <span class="control"
        ><input
          id=${id}
          type="date"
          aria-required=${isRequired ? 'true' : nothing}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? `${id}-problem ${id}-help` : `${id}-help`}
          .value=${day}
          @input=${chosen}
      /></span>
      <span class="help small muted" id=${`${id}-help`}>${help}</span> ${renderProblem(id, problem)}
    </div>`;
  }
  return html`<div class="with-calendar">
    ${renderField(scope, { id, label, value, typed, isRequired, inputmode: 'numeric', help })}
    ${renderCalendarButton({ value: day, today, locale, perform, chosen: typed })}
  </div>`;
}

/** A day with its weekday, and what it is beside a working day or a weekend: `2026年2月14日 周六 · 班`. */
export function dayWords(day: IsoDate, locale: string): string {
  const mark = markOf(day);
  const words = formStrings(locale).dayOfWeek(dayText(day, locale), weekdayOf(day));
  return mark === null ? words : `${words} · ${calendarStrings(locale).marks[mark]}`;
}
