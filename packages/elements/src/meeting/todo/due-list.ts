import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { dayText } from '../../locales/format.js';
import type { DueItem } from '../year-result.js';
import { assumptionText, cellTitle, deadlineText, isExplained, openGroups, type CellWords } from './cell-words.js';
import type { TodoView } from './todo-view.js';

/** So many are listed at first; the others stand in the year below. */
const shownAtFirst = 6;

/** What needs a hand today: alerts, what is overdue, what is due soon. */
export function renderDueList(view: TodoView): TemplateResult {
  const { element } = view;
  const { meetingStrings: text, model, shownYear, settings, subheadingLevel } = element;
  const { due, alert, leftOver } = model.result;
  const listed = view.showsAll ? due : due.slice(0, shownAtFirst);
  const late = listed.filter(({ isOverdue }) => isOverdue);
  const soon = listed.filter(({ isOverdue }) => !isOverdue);
  return html`<section class="due" aria-label=${text.dueNow}>
    ${alert
      ? html`<p class="alert-line" data-state="overdue">${icon('error')}<span>${text.idle(alert.days, alert.last === null ? '' : dayText(alert.last, settings.locale))}</span>${view.basis.render('alert', text.idleTitle)}</p>`
      : nothing}
    ${leftOver > 0
      ? html`<p class="alert-line" data-state="partly">${icon('warning')}<span>${text.leftOver(shownYear - 1, leftOver)}</span><button type="button" @click=${() => view.stepYear(-1)}>${text.showYear(shownYear - 1)}</button></p>`
      : nothing}
    ${due.length === 0 ? html`<p class="nothing-due">${icon('check')}<span>${text.nothingDue}</span></p>` : nothing}
    ${renderItems(view, text.dueNow, late, subheadingLevel)} ${renderItems(view, text.dueSoon, soon, subheadingLevel)}
    ${due.length > shownAtFirst
      ? html`<button type="button" class="show-all" aria-expanded=${view.showsAll ? 'true' : 'false'} @click=${() => showAll(view)}>${view.showsAll ? text.showFewer : text.showAll(due.length)}</button>`
      : nothing}
  </section>`;
}

function showAll(view: TodoView): void {
  view.showsAll = !view.showsAll;
  view.element.requestUpdate();
}

function renderItems(view: TodoView, title: string, items: readonly DueItem[], level: number): unknown {
  if (items.length === 0) return nothing;
  return html`<div class="due-group">
    <div class="section-title small-title" role="heading" aria-level=${level}>${title}</div>
    <ul>${items.map((item) => renderItem(view, item))}</ul>
  </div>`;
}

function renderItem(view: TodoView, { row, cell, isOverdue }: DueItem): TemplateResult {
  const { meetingStrings: text, model, settings } = view.element;
  const words: CellWords = { text, locale: settings.locale, model };
  const title = cellTitle(row, cell, words);
  const groups = openGroups(cell, words);
  const place = `due:${row.rule}:${cell.period}`;
  return html`<li class="due-item" data-state=${cell.status} data-rule=${row.rule} data-period=${cell.period}>
    <span class="glyph" aria-hidden="true">${text.glyphs[cell.status]}</span>
    <span class="due-title"><strong>${title}</strong>${cell.total > 1 ? html`<span class="number">${text.doneOf(cell.done, cell.total)}</span>` : nothing}</span>
    <span class="due-text">
      <span>${[groups && text.openGroups(groups), deadlineText(cell, words)].filter(Boolean).join(text.nameJoin)}</span>
      ${isExplained(cell, model) ? html`<span class="small muted">${text.explained}</span>` : nothing}
      ${cell.statuses[0]?.reason ? html`<span class="small muted">${assumptionText(cell, words)}</span>` : nothing}
    </span>
    <span class="due-buttons">
      ${view.basis.render(`duty:${row.rule}:${cell.period}`, title)}
      ${settings.readonly
        ? nothing
        : html`<button type="button" aria-label=${text.recordOf(title)} @click=${() => view.recordFor(row, cell)}>${text.record}</button>
            ${isOverdue
              ? html`<button type="button" aria-haspopup="dialog" aria-expanded=${view.isOpen(place) ? 'true' : 'false'} aria-label=${text.explainOf(title)} @click=${(event: Event) => view.explain(place, event.currentTarget as HTMLElement)}>${text.explain}</button>`
              : nothing}`}
    </span>
    ${view.renderPopover(place)}
  </li>`;
}
