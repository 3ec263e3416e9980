import type { AttendanceStatus } from '@jiceng/domain';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../base/icons.js';
import { placed } from '../../base/placed.js';
import { RowWindow } from '../../base/row-window.js';
import { joins } from '../../locales/joins.js';
import type { RecordStrings } from '../../locales/meeting/record.js';
import type { AttendanceRow } from './attendance-sheet.js';
import { markKey, statuses, type MarkField } from './marks.js';

/** More people than this are not all in the DOM at once. */
const mostWholeRows = 200;

/** What the grid asks and tells its form. */
export interface AttendanceGridOptions {
  rows(): readonly AttendanceRow[];
  text(): RecordStrings;
  caption(): string;
  isReadonly(): boolean;
  locale(): string;
  /** The words for what a person is: standing, new, without a vote. */
  tagsOf(row: AttendanceRow): readonly string[];
  /** What is wrong with a person's line, as a sentence. */
  problemOf(person: string): string | undefined;
  mark(person: string, status: AttendanceStatus | ''): void;
  write(person: string, field: MarkField, text: string): void;
  undo(): void;
  /** The first letters of how a name is read (pinyin). */
  initialsOf(name: string): Promise<string>;
}

/**
 * The sheet of attendance as one grid: ↓ and ↑ between people, 1 to 5 set how somebody took part and go to the next one,
 * L, E and R open late arrival, leaving and reason, Ctrl+Z takes the last mark back. Other letters, and all with Shift, jump
 * to the next name that begins with them. In a narrow column rows are cards with large buttons.
 */
export class AttendanceGrid implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: AttendanceGridOptions;
  readonly #viewport = createRef<HTMLElement>();
  readonly #window: RowWindow;
  /** The person that Tab reaches. */
  #row = 0;
  /** Which cell is being typed into. */
  #editing: { readonly person: string; readonly field: MarkField } | null = null;
  #wantsFocus = false;

  constructor(host: LitElement, options: AttendanceGridOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#window = new RowWindow(host, {
      viewport: () => (this.#isWindowed ? this.#viewport.value : undefined),
      sample: () => this.#find('.sample'),
      rowCount: () => options.rows().length,
      box: () => this.#find('.sheet-body'),
      heightBeside: () => this.#find('.sheet-head')?.offsetHeight ?? 0,
    });
  }

  get #isWindowed(): boolean {
    return this.#options.rows().length > mostWholeRows;
  }

  #find(selector: string): HTMLElement | null {
    return this.#viewport.value?.querySelector<HTMLElement>(selector) ?? null;
  }

  hostUpdated(): void {
    if (this.#editing) {
      const input = this.#find('.mark-input') as HTMLInputElement | null;
      if (!input || input.matches(':focus')) return;
      input.focus({ preventScroll: true });
      input.select();
    } else if (this.#wantsFocus) {
      this.#wantsFocus = false;
      const row = this.#find(`[data-row="${this.#row}"]`);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Goes to a person's row, the first one that nothing was said of yet when none is given. */
  focus(person?: string): void {
    const rows = this.#options.rows();
    const found = person === undefined ? rows.findIndex(({ mark }) => mark.status === '') : rows.findIndex((row) => row.person === person);
    this.#goTo(found < 0 ? 0 : found);
  }

  #goTo(row: number): void {
    const last = this.#options.rows().length - 1;
    this.#row = Math.max(0, Math.min(row, last));
    this.#editing = null;
    this.#wantsFocus = true;
    if (this.#isWindowed) this.#window.show(this.#row);
    this.#host.requestUpdate();
  }

  #edit(person: string, field: MarkField): void {
    if (this.#options.isReadonly()) return;
    this.#row = this.#options.rows().findIndex((row) => row.person === person);
    this.#editing = { person, field };
    this.#host.requestUpdate();
  }

  #mark(row: number, status: AttendanceStatus | ''): void {
    const person = this.#options.rows()[row]?.person;
    if (person !== undefined && !this.#options.isReadonly()) this.#options.mark(person, status);
  }

  readonly #pressedKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.metaKey || !target.matches('.sheet-row')) return;
    const { key, code, ctrlKey } = event;
    const rows = this.#options.rows();
    const page = this.#isWindowed ? this.#window.pageRows : 10;
    if (ctrlKey && key.toLowerCase() === 'z') this.#options.undo();
    else if (ctrlKey && key !== 'Home' && key !== 'End') return;
    else if (key === 'ArrowDown') this.#goTo(this.#row + 1);
    else if (key === 'ArrowUp') this.#goTo(this.#row - 1);
    else if (key === 'PageDown') this.#goTo(this.#row + page);
    else if (key === 'PageUp') this.#goTo(this.#row - page);
    else if (key === 'Home') this.#goTo(0);
    else if (key === 'End') this.#goTo(rows.length - 1);
    else if (!this.#pressedMark(key, code)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether the key was one of the sheet */
  #pressedMark(key: string, code: string): boolean {
    const pressed = markKey(key, code);
    const row = this.#options.rows()[this.#row];
    if (pressed?.kind === 'status') {
      this.#mark(this.#row, pressed.status);
      this.#goTo(pressed.status === '' ? this.#row : this.#row + 1);
    } else if (pressed && row) this.#edit(row.person, pressed.field === 'late' && row.mark.status === 'online' ? 'checkedIn' : pressed.field);
    else if (/^[a-z]$/i.test(key)) void this.#jump(key.toLowerCase());
    else return false;
    return true;
  }

  /** To the next person whose name is read with a letter first, from the top again after the last one. */
  async #jump(letter: string): Promise<void> {
    const rows = this.#options.rows();
    const from = this.#row;
    for (let step = 1; step <= rows.length; step++) {
      const at = (from + step) % rows.length;
      const name = rows[at]?.name ?? '';
      if ((await this.#options.initialsOf(name)).includes(letter)) {
        this.#goTo(at);
        return;
      }
    }
  }

  readonly #pressedInputKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey) return;
    const { key } = event;
    if (key !== 'Enter' && key !== 'Escape') {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Enter') this.#commit();
    this.#goTo(this.#row);
  };

  #commit(): void {
    const editing = this.#editing;
    const input = this.#find('.mark-input') as HTMLInputElement | null;
    this.#editing = null;
    if (editing && input) this.#options.write(editing.person, editing.field, input.value.trim());
    this.#host.requestUpdate();
  }

  readonly #focused = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (row === undefined || Number(row) === this.#row) return;
    this.#row = Number(row);
    this.#host.requestUpdate();
  };

  render(): TemplateResult {
    const text = this.#options.text();
    const rows = this.#options.rows();
    if (this.#row >= rows.length) this.#row = Math.max(0, rows.length - 1);
    return html`<div class="sheet" ?data-windowed=${this.#isWindowed}>
      <div class="sheet-viewport" ${ref(this.#viewport)} @scroll=${this.#window.scrolled} @keydown=${this.#pressedKey} @focusin=${this.#focused}>
        <div role="grid" id="record-attendance" class="sheet-grid" aria-label=${this.#options.caption()} aria-rowcount=${rows.length + 1} aria-describedby="record-keys">
          <div role="row" class="sheet-head" aria-rowindex="1">
            <span role="columnheader">${text.number}</span><span role="columnheader">${text.name}</span>
            <span role="columnheader">${text.state}</span><span role="columnheader">${text.lateOrCheckedIn}</span><span role="columnheader">${text.left}</span><span role="columnheader">${text.reason}</span>
          </div>
          <div role="rowgroup" class="sheet-body" ${placed(undefined, this.#isWindowed ? this.#window.scrollHeight : undefined)}>
            ${this.#isWindowed && rows[0] ? this.#renderRow(rows[0], 0, true) : nothing} ${this.#renderRows(rows)}
          </div>
        </div>
      </div>
      <p class="small muted" id="record-keys">${text.keysHint}</p>
    </div>`;
  }

  #renderRows(rows: readonly AttendanceRow[]): unknown {
    const { first, last } = this.#isWindowed ? this.#window.range : { first: 0, last: rows.length };
    const places = Array.from({ length: last - first }, (_, at) => first + at);
    if (this.#row < first) places.unshift(this.#row);
    if (this.#row >= last && this.#row < rows.length) places.push(this.#row);
    return repeat(places, (place) => `${this.#isWindowed} ${rows[place]?.person}`, (place) => this.#renderRow(rows[place] as AttendanceRow, place, false));
  }

  #renderRow(row: AttendanceRow, place: number, isSample: boolean): TemplateResult {
    const text = this.#options.text();
    const { name, person, mark } = row;
    const state = mark.status === '' ? text.nothingSaid : text.statusNames[mark.status];
    const problem = this.#options.problemOf(person);
    const isOnline = mark.status === 'online';
    if (isSample) return html`<div class="sheet-row sample" aria-hidden="true">${this.#renderCells(row, place, true)}</div>`;
    return html`<div
      role="row"
      class="sheet-row"
      data-row=${place}
      data-person=${person}
      data-status=${mark.status || nothing}
      aria-rowindex=${place + 2}
      aria-label=${[text.rowName(name, state), ...this.#options.tagsOf(row), mark.late && `${text.late} ${mark.late}`, isOnline && mark.checkedIn && `${text.checkedIn} ${mark.checkedIn}`, mark.left && `${text.left} ${mark.left}`, mark.reason, problem].filter(Boolean).join(joins(this.#options.locale()).phrase)}
      aria-invalid=${problem ? 'true' : nothing}
      tabindex=${place === this.#row ? 0 : -1}
      ${placed(this.#isWindowed ? this.#window.topOf(place) : undefined)}
    >
      ${this.#renderCells(row, place, false)}
    </div>`;
  }

  #renderCells(row: AttendanceRow, place: number, isSample: boolean): TemplateResult {
    const text = this.#options.text();
    const { name, person, mark } = row;
    const problem = isSample ? undefined : this.#options.problemOf(person);
    return html`<span role="gridcell" class="sheet-number number">${place + 1}</span>
      <span role="rowheader" class="sheet-name"><bdi>${name}</bdi>${this.#options.tagsOf(row).map((tag) => html`<span class="tag">${tag}</span>`)}</span>
      <span role="gridcell" class="sheet-marks">${statuses.map((status, at) => this.#renderMark(row, place, status, at + 1))}</span>
      ${mark.status === 'online' ? this.#renderField(row, 'checkedIn', text.checkedIn, mark.checkedIn) : this.#renderField(row, 'late', text.late, mark.late)} ${this.#renderField(row, 'left', text.left, mark.left)}
      ${this.#renderField(row, 'reason', text.reason, mark.reason)} ${problem ? html`<span class="sheet-problem problem small">${icon('error')}<span>${problem}</span></span>` : nothing}`;
  }

  #renderMark({ name, mark }: AttendanceRow, place: number, status: AttendanceStatus, digit: number): TemplateResult {
    const text = this.#options.text();
    const isSet = mark.status === status;
    const press = (): void => {
      this.#mark(place, isSet ? '' : status);
      this.#goTo(place);
    };
    return html`<button type="button" class="mark" tabindex="-1" data-status=${status} ?disabled=${this.#options.isReadonly()} aria-pressed=${isSet ? 'true' : 'false'} aria-label=${text.rowName(name, text.markName(text.statusNames[status], `${text.statuses[status]} ${digit}`))} @click=${press}>${text.statuses[status]} <span class="digit" aria-hidden="true">${digit}</span></button>`;
  }

  #renderField({ person, name }: AttendanceRow, field: MarkField, label: string, value: string): TemplateResult {
    const text = this.#options.text();
    const isEditing = this.#editing?.person === person && this.#editing.field === field;
    return html`<span role="gridcell" class="sheet-field" data-field=${field}>
      ${isEditing
        ? html`<input class="mark-input" type="text" inputmode=${field === 'reason' ? 'text' : 'numeric'} autocomplete="off" aria-label=${text.rowName(name, label)} .value=${value} @keydown=${this.#pressedInputKey} @blur=${() => this.#commit()} />`
        : html`<button type="button" class="field-button" tabindex="-1" ?disabled=${this.#options.isReadonly()} aria-label=${text.rowName(name, value ? `${label} ${value}` : label)} @click=${() => this.#edit(person, field)}>
            <span class="field-label">${label}</span> <span class="field-value number">${value || '–'}</span>
          </button>`}
    </span>`;
  }
}
