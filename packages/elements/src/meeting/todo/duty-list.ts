import type { DutyCell } from '@jiceng/domain';
import { html, type TemplateResult } from 'lit';
import { localText } from '../../facts/fact-words.js';
import { cellFigure, cellStateText, type CellWords } from './cell-words.js';
import { periodText } from './period.js';
import type { TodoView } from './todo-view.js';

/** What a button shows of its cell, and what it says beside that. */
function shows(cell: DutyCell, words: CellWords): TemplateResult {
  const { text } = words;
  return html`<span>${cellFigure(cell, words) || text.states[cell.status]}</span><span class="visually-hidden">${text.nameJoin}${cellStateText(cell, words)}</span>`;
}

/** The year as a plain list, duty by duty (表格方式): the same as the grid for whoever reads better without it. */
export function renderDutyList(view: TodoView): TemplateResult {
  const { element } = view;
  const { meetingStrings: text, model, settings, subheadingLevel } = element;
  const { rows, totals } = model.result;
  const words: CellWords = { text, locale: settings.locale, model };
  return html`<div class="duty-list">
      ${rows.map(
        (row) => html`<section aria-label=${localText(row.title, settings.locale)}>
          <div class="section-head">
            <div class="section-title small-title" role="heading" aria-level=${subheadingLevel}>${localText(row.title, settings.locale)}</div>
            <span class="small muted number">${text.counts(row.done, row.total, row.overdue)}</span>
          </div>
          <ul>
            ${row.cells.map((cell) => {
              const place = `list:${row.rule}:${cell.period}`;
              return html`<li data-state=${cell.status}>
                <button type="button" aria-haspopup="dialog" aria-expanded=${view.isOpen(place) ? 'true' : 'false'} @click=${(event: Event) => view.openCell(place, event.currentTarget as HTMLElement)}>
                  <span class="glyph" aria-hidden="true">${text.glyphs[cell.status]}</span><span>${periodText(cell.period, text) || text.fullYear}</span>${shows(cell, words)}
                </button>
                ${view.renderPopover(place)}
              </li>`;
            })}
          </ul>
        </section>`,
      )}
    </div>
    <p class="year-counts number">${text.counts(totals.done, totals.total, totals.overdue)}</p>`;
}
