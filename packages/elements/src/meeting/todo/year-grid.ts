import type { DutyCell, DutyRow } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { localText } from '../../facts/fact-words.js';
import { assumptionText, cellFigure, cellName, isExplained, type CellWords } from './cell-words.js';
import { monthOf } from './month.js';
import { monthSpan } from './period.js';
import type { TodoView } from './todo-view.js';

/** One field of the grid: a cell of the year, or room where the unit had no such duty. */
interface Field {
  readonly start: number;
  readonly months: number;
  readonly cell: DutyCell | null;
}

const monthsInYear = 12;
const allMonths = Array.from({ length: monthsInYear }, (_, at) => at + 1);

/** The year of a unit as a grid: a row for each duty, its cells as wide as their periods. One tab stop; arrows move. */
export class YearGrid {
  readonly #view: TodoView;
  /** Where the focus is, or was: a row and a month. */
  #row = 0;
  #month: number | undefined;

  constructor(view: TodoView) {
    this.#view = view;
  }

  render(): TemplateResult {
    const { element } = this.#view;
    const { meetingStrings: text, model, shownYear, todayDate, settings } = element;
    const { rows, totals } = model.result;
    const words: CellWords = { text, locale: settings.locale, model };
    const nowMonth = todayDate.startsWith(`${shownYear}-`) ? Number(todayDate.slice(5, 7)) : 0;
    this.#row = Math.min(this.#row, rows.length - 1);
    return html`<div class="grid-box" part="viewport" ${ref(this.#shown)}>
        <table class="year-grid" part="table" role="grid" aria-label=${text.yearGrid(shownYear)} aria-rowcount=${rows.length + 1} aria-colcount=${monthsInYear + 2} @keydown=${this.#press} @focusin=${this.#entered}>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex="1">
              <th role="columnheader" scope="col" class="duty-head">${text.yearHead(shownYear)}</th>
              ${allMonths.map((month) => html`<th role="columnheader" scope="col" aria-current=${month === nowMonth ? 'date' : nothing}>${text.month(month)}</th>`)}
              <th role="columnheader" scope="col" class="done-head">${text.done}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">${rows.map((row, at) => this.#renderRow(row, at, words))}</tbody>
        </table>
      </div>
      ${this.#view.renderPopover('grid')}
      <p class="year-counts number">${text.counts(totals.done, totals.total, totals.overdue)}</p>`;
  }

  #renderRow(row: DutyRow, at: number, words: CellWords): TemplateResult {
    const { text } = words;
    return html`<tr role="row" aria-rowindex=${at + 2}>
      <th role="rowheader" scope="row">${rowTitle(row, words)}</th>
      ${fieldsOf(row).map((field) => this.#renderField(row, at, field, words))}
      <td role="gridcell" class="row-total number" aria-colindex=${monthsInYear + 2}>${text.doneOf(row.done, row.total)}</td>
    </tr>`;
  }

  #renderField(row: DutyRow, at: number, { start, months, cell }: Field, words: CellWords): TemplateResult {
    const { text, model } = words;
    const month = this.#month ?? monthOf(this.#view.element);
    const isStop = at === this.#row && start <= month && month < start + months;
    const explained = cell && isExplained(cell, model);
    return html`<td
      role="gridcell"
      colspan=${months}
      aria-colspan=${months > 1 ? months : nothing}
      aria-colindex=${start + 1}
      tabindex=${isStop ? 0 : -1}
      data-at=${at}
      data-month=${start}
      data-months=${months}
      data-state=${cell?.status ?? nothing}
      data-period=${cell?.period ?? nothing}
      aria-haspopup=${cell ? 'dialog' : nothing}
      aria-label=${cell ? cellName(row, cell, words) : nothing}
      @click=${(event: Event) => cell && this.#view.openCell(placeOf(row, cell), event.currentTarget as HTMLElement)}
    >
      ${cell
        ? html`<span class="cell-text"><span class="glyph">${text.glyphs[cell.status]}</span>${cellFigure(cell, words)}${cell.status === 'not-applicable' ? html`<span class="small">${assumptionText(cell, words)}</span>` : nothing}${explained ? html`<span class="small explained">${text.explained}</span>` : nothing}</span>`
        : nothing}
    </td>`;
  }

  /** In a box too narrow for the year, the month of today is in sight, and the one after it; it begins with a quarter where it can, as half of its day would read as another, and else with a month. */
  readonly #shown = (box: Element | undefined): void => {
    if (!box) return;
    void this.#view.element.updateComplete.then(() => {
      const month = box.querySelector('thead [aria-current]')?.getBoundingClientRect();
      if (!month || box.scrollWidth <= box.clientWidth) return;
      // The totals stay in sight at the end.
      const totals = (box.querySelector('.done-head') as HTMLElement).getBoundingClientRect();
      const isRightToLeft = this.#view.element.direction === 'rtl';
      const beyond = isRightToLeft ? totals.right - month.left + month.width : month.right + month.width - totals.left;
      if (beyond <= 0) return;
      const head = (box.querySelector('.duty-head') as HTMLElement).getBoundingClientRect();
      const pastHead = (each: DOMRect): number => (isRightToLeft ? head.left - each.right : each.left - head.right);
      const months = [...box.querySelectorAll('thead th:not(:first-child, :last-child)')].map((each) => pastHead(each.getBoundingClientRect()));
      const reached = months.filter((past) => past <= Math.min(pastHead(month), box.scrollWidth - box.clientWidth));
      const quarters = reached.filter((_, at) => at % 3 === 0);
      // Where it cannot go so far, the month after is in sight in part.
      const isNearly = (past: number): boolean => past >= beyond - month.width;
      const by = quarters.find((past) => past >= beyond) ?? quarters.filter(isNearly).at(-1) ?? reached.filter(isNearly).at(-1) ?? beyond;
      box.scrollLeft += isRightToLeft ? -by : by;
    });
  };

  readonly #entered = (event: FocusEvent): void => {
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
    if (!field) return;
    const { at, month, months } = field.dataset;
    const start = Number(month);
    const now = this.#month ?? monthOf(this.#view.element);
    this.#row = Number(at);
    // Going down through a wide cell keeps the month from before.
    this.#month = now >= start && now < start + Number(months) ? now : start;
    this.#view.element.requestUpdate();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
    if (!field || event.altKey || event.metaKey) return;
    const { key, ctrlKey } = event;
    const { rows } = this.#view.element.model.result;
    const { start, months } = { start: Number(field.dataset['month']), months: Number(field.dataset['months']) };
    const forward = this.#view.element.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const [row, month] = [this.#row, this.#month ?? start];
    const lastRow = rows.length - 1;
    if (key === 'ArrowDown') this.#move(Math.min(lastRow, row + 1), month);
    else if (key === 'ArrowUp') this.#move(Math.max(0, row - 1), month);
    else if (key === forward) this.#move(row, start + months > monthsInYear ? month : start + months);
    else if (key === backward) this.#move(row, Math.max(1, start - 1));
    else if (key === 'Home') this.#move(ctrlKey ? 0 : row, 1);
    else if (key === 'End') this.#move(ctrlKey ? lastRow : row, monthsInYear);
    else if (key === 'PageUp') this.#stepYear(-1);
    else if (key === 'PageDown') this.#stepYear(1);
    else if ((key === 'Enter' && !ctrlKey) || key === ' ') field.click();
    else if ((key === 'n' || key === 'N') && !ctrlKey) this.#record(field);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #record(field: HTMLElement): void {
    const { element } = this.#view;
    const row = element.model.result.rows[Number(field.dataset['at'])];
    const cell = row?.cells.find(({ period }) => period === field.dataset['period']);
    if (row && cell && cell.status !== 'not-applicable' && !element.settings.readonly) this.#view.recordFor(row, cell);
  }

  #move(row: number, month: number): void {
    this.#row = row;
    this.#month = month;
    this.#view.element.requestUpdate();
    void this.#view.element.updateComplete.then(() => this.#focus());
  }

  /** The focus stays on its month while the year steps. */
  #stepYear(by: 1 | -1): void {
    this.#view.stepYear(by);
    void this.#view.element.updateComplete.then(() => this.#focus());
  }

  #focus(): void {
    this.#view.element.renderRoot.querySelector<HTMLElement>('.year-grid [role=gridcell][tabindex="0"]')?.focus();
  }
}

/** Names the place of a cell, so that what opens beside it can be found again. */
function placeOf(row: DutyRow, cell: DutyCell): string {
  return `grid:${row.rule}:${cell.period}`;
}

/** What a duty is called at the head of its row: with the number of groups, or the fixed day. */
function rowTitle(row: DutyRow, { text, locale, model }: CellWords): string {
  const title = localText(row.title, locale);
  const groups = new Set(row.cells.flatMap(({ statuses }) => statuses.map(({ group }) => group))).size;
  const rule = row.cells[0]?.statuses[0]?.source;
  const fixedDay = rule?.onFixedDay ? (model.input?.unit.themeDay ?? rule.fixedDay) : null;
  return fixedDay ? text.onDay(title, fixedDay) : text.perGroup(title, groups);
}

/** A row's fields from January to December; where a period has no duty, room is left month by month. */
function fieldsOf({ cells }: DutyRow): Field[] {
  const fields: Field[] = [];
  let next = 1;
  const fill = (upTo: number): void => {
    for (; next < upTo; next++) fields.push({ start: next, months: 1, cell: null });
  };
  for (const cell of cells) {
    const { start, months } = monthSpan(cell.period);
    if (start < next) continue;
    fill(start);
    fields.push({ start, months, cell });
    next = start + months;
  }
  fill(monthsInYear + 1);
  return fields;
}
