import type { DutyCell, DutyRow } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { LazyBasis } from '../../base/basis/lazy-basis.js';
import { renderLoading } from '../../base/frame/frame-render.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MeetingView, MenuEntry, PrimaryAction } from '../meeting-view.js';
import type { CellPopover } from './cell-popover.js';
import { monthOf } from './month.js';
import { renderDueList } from './due-list.js';
import { renderMonth } from './month-list.js';
import { monthSpan } from './period.js';
import type { renderDutyList } from './duty-list.js';
import { YearGrid } from './year-grid.js';

/** What is due and the year of the unit (待办): the first view. */
export class TodoView implements MeetingView {
  readonly element: JcMeetingChecklist;
  readonly grid: YearGrid;
  readonly basis: LazyBasis;
  /** Whether the year shows as a plain list instead of a grid. */
  isList = false;
  /** Whether all that is due is listed, and not only the first few. */
  showsAll = false;
  /** The month that shows in a narrow column, 1 to 12; undefined: that of today. */
  chosenMonth: number | undefined;
  #popover: CellPopover | undefined;
  #renderDutyList: typeof renderDutyList | undefined;

  constructor(element: JcMeetingChecklist) {
    this.element = element;
    this.grid = new YearGrid(this);
    this.basis = new LazyBasis(element, async () => {
      const { dutyBasis } = await import('./duty-basis.js');
      return (id) => dutyBasis(element, id);
    });
  }

  // ——— as a view ———

  get primary(): PrimaryAction | null {
    const { settings, meetingStrings: text, shownUnit, actions } = this.element;
    return settings.readonly || shownUnit === null ? null : { label: text.recordMeeting, run: () => actions.openRecord() };
  }

  /** The files of the unit's year stand in the menu of the widget. */
  readonly menu: readonly MenuEntry[] = [];

  get openCount(): number {
    return this.element.model.result.due.length;
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { as: this.isList ? 'list' : undefined };
  }

  showParts({ as }: Readonly<Record<string, string>>): void {
    if (as !== undefined) void this.showAs(as === 'list');
  }

  refresh(): void {
    const { element } = this;
    // A cell that is gone closes with what stood in it.
    this.#popover?.refresh();
    element.requestUpdate();
  }

  // ——— what the user does ———

  /** The month that shows in a narrow column. */
  get month(): number {
    return this.chosenMonth ?? monthOf(this.element);
  }

  /** Steps to the month before or after, into the year beside this one where needed. */
  readonly stepMonth = (by: 1 | -1): void => {
    const month = this.month + by;
    this.chosenMonth = ((month + 11) % 12) + 1;
    if (month < 1 || month > 12) this.stepYear(by);
    else this.element.requestUpdate();
  };

  /** Shows the year before or after. */
  stepYear(by: 1 | -1): void {
    const { element } = this;
    element.chooseYear(element.shownYear + by);
    element.actions.unitChanged();
  }

  /** Shows the year as a plain list, or as a grid. */
  async showAs(list: boolean): Promise<void> {
    if (list && !this.#renderDutyList) ({ renderDutyList: this.#renderDutyList } = await loadPart(() => import('./duty-list.js')));
    this.isList = list;
    this.element.requestUpdate();
  }

  /** Opens what stands in a cell beside its button, or closes it. */
  openCell(place: string, button: HTMLElement): void {
    this.#withPopover((popover) => popover.toggleCell(place, button));
  }

  /** Opens the field for the reason why a duty was not met. */
  explain(place: string, button: HTMLElement): void {
    this.#withPopover((popover) => popover.toggleReason(place, button));
  }

  #withPopover(action: (popover: CellPopover) => Promise<void>): void {
    this.element.actions.perform(async () => {
      if (!this.#popover) {
        const { CellPopover } = await loadPart(() => import('./cell-popover.js'));
        this.#popover ??= new CellPopover(this);
      }
      await action(this.#popover);
    });
  }

  /** Opens the form for a meeting that would meet what is open in a cell. */
  recordFor(row: DutyRow, cell: DutyCell): void {
    const { element } = this;
    const open = cell.statuses.filter(({ status }) => status !== 'done');
    const last = cell.last ?? element.todayDate;
    const date = element.todayDate < cell.first ? cell.first : element.todayDate > last ? last : element.todayDate;
    const group = open.length === 1 ? open[0]?.group : null;
    element.actions.perform(() => element.actions.openRecord({ kind: row.kind, date, ...(group && { group }) }));
  }

  /** Prints the year as it stands. */
  async printYear(): Promise<void> {
    const { element } = this;
    const { yearDocument } = await loadPart(() => import('../out/year-document.js'));
    const document = await element.attempt(() => yearDocument(element));
    element.actions.command((commands) => commands.print(document));
  }

  /** The cell that stands for a rule and period, wherever it shows. */
  cellAt(rule: string, period: string): { readonly row: DutyRow; readonly cell: DutyCell } | undefined {
    const row = this.element.model.result.rows.find((each) => each.rule === rule);
    const cell = row?.cells.find((each) => each.period === period);
    return row && cell && { row, cell };
  }

  // ——— what shows ———

  /** The open panel when it belongs to a place; nothing otherwise. */
  renderPopover(place: string): unknown {
    return this.#popover?.render(place) ?? nothing;
  }

  /** Whether the panel of a place is open. */
  isOpen(place: string): boolean {
    return this.#popover?.openId === place;
  }

  render(): TemplateResult {
    const { element } = this;
    const { meetingStrings: text, model, data, shownUnit, settings } = element;
    if (shownUnit === null) {
      return html`<div class="empty">
        ${data.tree.length === 0
          ? html`<p>${text.noUnits}</p>`
          : html`<p>${text.chooseUnitFirst}</p><button type="button" @click=${() => element.actions.command((commands) => commands.focusUnitPicker())}>${text.chooseUnit}</button>`}
      </div>`;
    }
    if (!model.input) return html`${renderLoading(element)}`;
    const { rows } = model.result;
    if (rows.length === 0) return html`<div class="empty"><p>${Object.keys(model.input.profile.meeting.duties).length === 0 ? text.noDuties : text.noKind(element.shownKind)}</p></div>`;
    return html`${renderDueList(this)}
      <section class="year-part" aria-label=${text.yearGrid(element.shownYear)}>
        <div class="wide-year">${this.isList && this.#renderDutyList ? this.#renderDutyList(this) : this.grid.render()}</div>
        <div class="narrow-year">${renderMonth(this)}</div>
        <div class="year-foot">
          <ul class="legend" aria-hidden="true">
            ${(['done', 'due', 'partly', 'overdue', 'not-applicable', 'not-yet-due'] as const).map((state) => html`<li data-state=${state}><span class="glyph">${text.glyphs[state]}</span> ${text.states[state]}</li>`)}
          </ul>
          <span class="buttons">
            <button type="button" class="wide-year" aria-pressed=${this.isList ? 'true' : 'false'} @click=${(event: Event) => this.#toggleList(event.currentTarget as HTMLElement)}>${text.asList}</button>
            <button type="button" @click=${() => element.actions.perform(() => element.exportFile('ics'))}>${text.exportCalendar}</button>
            <button type="button" @click=${() => element.actions.perform(() => this.printYear())}>${text.printYear}</button>
          </span>
        </div>
        ${settings.readonly ? nothing : html`<p class="reminder small muted">${icon('info')}<span>${text.noReminders}</span></p>`}
      </section>`;
  }

  #toggleList(button: HTMLElement): void {
    const { element } = this;
    const { actions } = element;
    actions.perform(async () => {
      await this.showAs(!this.isList);
      actions.viewChanged();
      await element.updateComplete;
      // The list above it is higher than the grid.
      button.scrollIntoView({ block: 'nearest' });
    });
  }

  /** The cells of a row that touch a month. */
  cellsInMonth(row: DutyRow, month: number): readonly DutyCell[] {
    return row.cells.filter(({ period }) => {
      const { start, months } = monthSpan(period);
      return start <= month && month < start + months;
    });
  }
}
