import type { DutyCell, DutyRow, DutyStatus } from '@jiceng/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import type { BasisPart } from '../../base/basis/basis.js';
import { icon } from '../../base/icons.js';
import { Popover } from '../../base/popover.js';
import { shanghaiToday } from '../../base/today.js';
import { dayBeside } from '../../locales/day-beside.js';
import { monthDayText } from '../../locales/format.js';
import { cellStrings, type CellStrings } from '../../locales/meeting/cell.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { assumptionText, cellTitle, deadlineText, type CellWords } from './cell-words.js';
import { dutyBasis } from './duty-basis.js';
import type { TodoView } from './todo-view.js';

const cellStyles = css`
  .cell-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_border);
    background: var(--_bg-subtle);
  }
  .cell-head .section-title {
    flex: 1 1 8em;
  }
  .cell-body {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-3);
  }
  .cell-state {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .cell-body ul {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-1);
  }
  .cell-body li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    align-items: center;
  }
  .cell-body li > span {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .cell-body dl {
    margin: 0;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
  }
  .cell-body dt {
    color: var(--_text-muted);
  }
  .cell-body dd {
    margin: 0;
  }
  .cell-body summary {
    cursor: pointer;
    min-block-size: var(--_control);
    align-content: center;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .cell-warning {
    display: flex;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
    color: var(--_warning);
  }
  .reason-form {
    display: grid;
    gap: var(--_space-2);
  }
  .reason-form .problem {
    display: flex;
    gap: var(--_space-1);
    align-items: center;
    color: var(--_danger);
  }
  .reason-form textarea {
    inline-size: 100%;
    min-block-size: 5em;
    padding: var(--_space-2);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
`;

/** What stands in a cell of the year, beside it: its meetings, what is missing, the rule, and the field for a reason. */
export class CellPopover {
  readonly #view: TodoView;
  readonly #popover: Popover;
  #isReason = false;
  #reason = '';
  #problem = '';

  constructor(view: TodoView) {
    this.#view = view;
    this.#popover = new Popover(view.element);
    adoptStyles(view.element.shadowRoot, cellStyles);
  }

  get openId(): string | null {
    return this.#popover.openId;
  }

  get #element(): JcMeetingChecklist {
    return this.#view.element;
  }

  get #text(): CellStrings {
    return cellStrings(this.#element.settings.locale);
  }

  async toggleCell(place: string, button: HTMLElement): Promise<void> {
    this.#isReason = false;
    await this.#popover.toggle(place, button);
  }

  async toggleReason(place: string, button: HTMLElement): Promise<void> {
    this.#startReason();
    await this.#popover.toggle(place, button);
    if (this.#popover.openId === place) this.#focusReason();
  }

  /** What showed may be gone. */
  refresh(): void {
    if (this.openId !== null && !this.#shown()) this.#popover.close(false);
  }

  #shown(): { readonly row: DutyRow; readonly cell: DutyCell } | undefined {
    const [, rule = '', period = ''] = this.openId?.split(':') ?? [];
    return this.#view.cellAt(rule, period);
  }

  #startReason(): void {
    this.#isReason = true;
    this.#reason = '';
    this.#problem = '';
  }

  #focusReason(): void {
    this.#element.renderRoot.querySelector<HTMLElement>('.reason-form textarea')?.focus();
  }

  /** The panel when what is open belongs to a place; nothing otherwise. */
  render(place: string): TemplateResult | typeof nothing {
    const { openId } = this;
    if (openId === null || !(openId === place || openId.startsWith(`${place}:`))) return nothing;
    const shown = this.#shown();
    if (!shown) return nothing;
    const { meetingStrings: text, settings, model, strings } = this.#element;
    const words: CellWords = { text, locale: settings.locale, model };
    const title = cellTitle(shown.row, shown.cell, words);
    return this.#popover.render(
      title,
      html`<div class="cell-head">
          <span class="section-title small-title">${title}</span>
          <button type="button" aria-label=${strings.close} @click=${() => this.#popover.close()}>${icon('close')}</button>
        </div>
        <div class="cell-body">${this.#isReason ? this.#renderReasonForm(shown.cell, title) : this.#renderCell(shown.row, shown.cell, words)}</div>`,
    );
  }

  // ——— the cell ———

  #renderCell(row: DutyRow, cell: DutyCell, words: CellWords): TemplateResult {
    const { settings, meetingStrings: text } = this.#element;
    const deadline = deadlineText(cell, words);
    const mayRecord = !settings.readonly && cell.status !== 'not-applicable';
    const isLate = cell.statuses.some(({ status }) => status === 'overdue');
    const record = (): void => {
      this.#popover.close(false);
      this.#view.recordFor(row, cell);
    };
    const explain = (): void => {
      this.#startReason();
      this.#element.requestUpdate();
      void this.#element.updateComplete.then(() => this.#focusReason());
    };
    return html`<p class="cell-state" data-state=${cell.status}><span class="glyph" aria-hidden="true">${text.glyphs[cell.status]}</span>${cell.status === 'overdue' ? nothing : html`<span>${text.states[cell.status]}</span>`}${deadline ? html`<span>${deadline}</span>` : nothing}</p>
      ${cell.statuses[0]?.reason ? html`<p>${assumptionText(cell, words)}</p>` : nothing}
      ${cell.status === 'not-applicable' ? nothing : html`<ul>${cell.statuses.map((status) => this.#renderDuty(status, words))}</ul>`}
      ${this.#renderNotes(cell, words)} ${this.#renderReasons(cell)}
      ${mayRecord ? html`<div class="buttons"><button type="button" @click=${record}>${text.record}</button>${isLate ? html`<button type="button" @click=${explain}>${text.explain}</button>` : nothing}</div>` : nothing}
      <details><summary>${text.basis}</summary>${this.#renderBasis(row, cell)}</details>`;
  }

  /** The meetings that met a duty, or that none did. */
  #renderDuty({ group, dates, records, done, least }: DutyStatus, { text, locale, model }: CellWords): TemplateResult {
    const own = this.#text;
    const name = group === null ? '' : (model.groups.find(({ id }) => id === group)?.name ?? group);
    const say = (what: string): string => (name ? own.ofGroup(name, what) : what);
    if (dates.length === 0) return html`<li><span>${say(own.notHeld)}</span></li>`;
    return html`${dates.map((date, at) => {
      const day = monthDayText(date, locale);
      const id = records[at];
      return html`<li>
        <span>${say(own.heldOn(day))}</span>
        ${id ? html`<button type="button" aria-label=${own.openOf(day)} @click=${() => this.#openRecord(id)}>${own.open}</button>` : nothing}
      </li>`;
    })}${done < least ? html`<li><span>${say(text.reasons['held-in-part']({ done, least }))}</span></li>` : nothing}`;
  }

  #openRecord(id: string): void {
    const { actions } = this.#element;
    this.#popover.close(false);
    actions.perform(() => actions.openForUser('record', { id }));
  }

  /** What counts, but not as the document has it. */
  #renderNotes({ statuses }: DutyCell, { text, locale }: CellWords): unknown {
    const planned = statuses.find((status) => status.planned !== null)?.planned;
    const notes = statuses.flatMap((status) => status.notes.map(({ code, values }) => text.reasons[code](values)));
    const lines = [...(planned ? [this.#text.planned(monthDayText(planned, locale))] : []), ...new Set(notes)];
    return lines.length === 0 ? nothing : html`<ul class="small muted">${lines.map((line) => html`<li><span>${line}</span></li>`)}</ul>`;
  }

  #renderReasons({ statuses }: DutyCell): unknown {
    const { model, settings, todayDate } = this.#element;
    const given = statuses.flatMap(({ id }) => model.reasonsOf(id));
    if (given.length === 0) return nothing;
    const own = this.#text;
    return html`<div>
      <p class="small muted">${own.reasonsGiven}</p>
      <ul>${given.map(({ note, time, author }) => html`<li><span>${note.kind === 'reason' ? note.text : ''}<br /><span class="small muted">${own.reasonOn(dayBeside(shanghaiToday(Date.parse(time)), todayDate, settings.locale), author)}</span></span></li>`)}</ul>
    </div>`;
  }

  #renderBasis(row: DutyRow, cell: DutyCell): unknown {
    const basis = dutyBasis(this.#element, `duty:${row.rule}:${cell.period}`);
    if (!basis) return nothing;
    return html`<dl>${basis.parts.map(({ term, lines }: BasisPart) => html`<dt>${term}</dt><dd>${lines.map((line) => html`<p>${line}</p>`)}</dd>`)}</dl>
      ${basis.warnings.map((warning) => html`<p class="cell-warning small">${icon('warning')}<span>${warning}</span></p>`)}`;
  }

  // ——— the reason ———

  #renderReasonForm(cell: DutyCell, title: string): TemplateResult {
    const own = this.#text;
    const { strings } = this.#element;
    const submit = (event: Event): void => {
      event.preventDefault();
      this.#save(cell, title);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.ctrlKey) return;
      event.stopPropagation();
      submit(event);
    };
    return html`<form class="reason-form" @submit=${submit} @keydown=${pressed}>
      <label for="reason-text">${own.reason}</label>
      <textarea
        id="reason-text"
        .value=${this.#reason}
        aria-describedby="reason-help"
        aria-invalid=${this.#problem ? 'true' : 'false'}
        @input=${(event: Event) => (this.#reason = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <span class="small muted" id="reason-help">${own.reasonHelp}</span>
      ${this.#problem ? html`<span class="problem small" role="alert">${icon('error')}<span>${this.#problem}</span></span>` : nothing}
      <div class="buttons"><button type="submit">${own.save}</button><button type="button" @click=${() => this.#popover.close()}>${strings.cancel}</button></div>
    </form>`;
  }

  #save(cell: DutyCell, title: string): void {
    const element = this.#element;
    const text = this.#reason.trim();
    if (text === '') {
      this.#problem = this.#text.empty;
      element.requestUpdate();
      this.#focusReason();
      return;
    }
    const late = cell.statuses.filter(({ status }) => status === 'overdue');
    element.actions.perform(async () => {
      const { addReasons } = await import('./reasons.js');
      await element.attempt(() => addReasons(element, late, text, { saved: this.#text.saved(title), undone: this.#text.undone(title) }));
      this.#popover.close();
    });
  }
}
