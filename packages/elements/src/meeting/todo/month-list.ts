import { html, nothing, type TemplateResult } from 'lit';
import type { DutyCell, DutyRow } from '@jiceng/domain';
import { localText } from '../../facts/fact-words.js';
import { icon } from '../../base/icons.js';
import { monthDayText } from '../../locales/format.js';
import { assumptionText, deadlineText, type CellWords } from './cell-words.js';
import { monthSpan } from './period.js';
import type { TodoView } from './todo-view.js';

/** One month of the year as a list: what a narrow column shows in place of the grid. */
export function renderMonth(view: TodoView): TemplateResult {
  const { element, month } = view;
  const { meetingStrings: text, model, shownYear, subheadingLevel } = element;
  const entries = model.result.rows.flatMap((row) => view.cellsInMonth(row, month).filter((cell) => belongsTo(cell, month)).map((cell) => ({ row, cell })));
  const done = entries.filter(({ cell }) => cell.status === 'done').length;
  const open = entries.filter(({ cell }) => cell.status !== 'done' && cell.status !== 'not-applicable').length;
  return html`<div class="month-head">
      <button type="button" aria-label=${text.previousMonth} @click=${() => view.stepMonth(-1)}>${icon('chevron')}</button>
      <div class="section-title small-title" role="heading" aria-level=${subheadingLevel} aria-live="polite">${text.monthOfYear(shownYear, month)}</div>
      <button type="button" aria-label=${text.nextMonth} @click=${() => view.stepMonth(1)}>${icon('chevron')}</button>
      <span class="small muted">${text.monthCounts(done, open)}</span>
    </div>
    ${entries.length === 0 ? html`<p class="hint">${text.nothingThisMonth}</p>` : html`<ul class="month-list">${entries.map(({ row, cell }) => renderEntry(view, row, cell))}</ul>`}`;
}

/** A longer period shows in its last month, and in those in which it was met. */
function belongsTo({ period, statuses, status }: DutyCell, month: number): boolean {
  const { start, months } = monthSpan(period);
  if (status === 'not-applicable') return false;
  return month === start + months - 1 || statuses.some(({ dates }) => dates.some((date) => Number(date.slice(5, 7)) === month));
}

function renderEntry(view: TodoView, row: DutyRow, cell: DutyCell): TemplateResult {
  const { meetingStrings: text, model, settings } = view.element;
  const words: CellWords = { text, locale: settings.locale, model };
  const place = `month:${row.rule}:${cell.period}`;
  const days = cell.statuses.flatMap(({ dates }) => dates.map((date) => monthDayText(date, settings.locale)));
  return html`<li data-state=${cell.status}>
    <button type="button" class="month-entry" aria-haspopup="dialog" aria-expanded=${view.isOpen(place) ? 'true' : 'false'} @click=${(event: Event) => view.openCell(place, event.currentTarget as HTMLElement)}>
      <span class="glyph" aria-hidden="true">${text.glyphs[cell.status]}</span>
      <span class="entry-title"><span>${localText(row.title, settings.locale)}</span>${cell.total > 1 ? html`<span class="number">${text.doneOf(cell.done, cell.total)}</span>` : nothing}</span>
      <span class="entry-text small">${cell.status === 'done' ? html`<span class="visually-hidden">${text.states.done}${text.nameJoin}</span>${days.join(text.groupJoin)}` : deadlineText(cell, words) || assumptionText(cell, words) || text.states[cell.status]}</span>
    </button>
    ${view.renderPopover(place)}
  </li>`;
}
