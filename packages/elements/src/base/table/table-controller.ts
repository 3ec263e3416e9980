import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import { directionOf } from '../../locales/strings.js';
import { RowWindow } from '../row-window.js';
import { CellEditor } from './cell-editor.js';
import { ColumnWidths } from './column-widths.js';
import { headRow, movedPlace, type TableExtent } from './moves.js';
import type { CellPlace, Column, TableMode, TableOptions } from './table-options.js';
import { renderTable } from './table-view.js';

/** A table with more rows than this has only those in sight in the DOM. */
const mostWholeRows = 200;
/** Tells the tables of one shadow root apart. */
let tables = 0;

/**
 * A data table of one row to a million: sticky head, first column and totals, sorting, cards where it is narrow, and
 * the keyboard focus on rows or cells. Feeds on callbacks, keeps no data, and is rendered by its host with `render()`,
 * beside `tableStyles`. It shows what the callbacks say whenever the host updates.
 */
export class TableController implements ReactiveController {
  readonly #host: LitElement;
  readonly #expanded = new Set<string>();
  #allExpanded = false;
  #observer: ResizeObserver | undefined;
  #observed: Element | undefined;
  #isMeasuring = false;
  #hadFocus = false;
  #key: string | undefined;
  readonly options: TableOptions;
  /** @internal */
  readonly widths = new ColumnWidths();
  /** @internal */
  readonly window: RowWindow;
  /** @internal */
  readonly editor: CellEditor;
  /** @internal The scrolling box. */
  readonly viewport = createRef<HTMLElement>();
  /** @internal */
  readonly captionId = `table-caption-${tables++}`;
  /** @internal */
  columns: readonly Column[] = [];
  /** @internal Whether the box itself must take the focus so that the keyboard can scroll it. */
  isScrollable = false;
  /** @internal Whether columns have gone below the first one. */
  isScrolledAside = false;
  /** The row, and in the mode `cells` the cell, that Tab reaches. Row −1 is the head. */
  place: CellPlace = { row: 0, column: 0 };

  constructor(host: LitElement, options: TableOptions) {
    this.#host = host;
    this.options = options;
    host.addController(this);
    this.editor = new CellEditor(this);
    this.window = new RowWindow(host, {
      viewport: () => (this.isWindowed ? this.viewport.value : undefined),
      sample: () => (this.isWindowed ? this.#find('.sample') : null),
      rowCount: () => this.options.rowCount(),
      box: () => this.#find('tbody'),
      heightBeside: () => this.#heightOf('thead') + this.#heightOf('tfoot'),
    });
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#checkScrollable());
    this.#observed = undefined;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#hadFocus = this.hasFocus;
    this.#followRow();
  }

  hostUpdated(): void {
    const viewport = this.viewport.value;
    if (!viewport?.isConnected) return;
    const isNew = viewport !== this.#observed;
    if (isNew) {
      if (this.#observed) this.#observer?.unobserve(this.#observed);
      this.#observer?.observe((this.#observed = viewport));
    }
    this.#setColumns(viewport);
    if (isNew) this.#measure();
    else this.#measureSoon();
    if (this.#hadFocus && !this.hasFocus) this.#stop?.focus({ preventScroll: true });
    this.editor.focusInput();
  }

  /** The table. To be called once in each render of the host. */
  render(): TemplateResult {
    this.#useColumns(this.options.columns());
    this.#keepPlaceInTable();
    return renderTable(this);
  }

  /** The same columns stay the same list, for what is made of it. */
  #useColumns(columns: readonly Column[]): void {
    if (JSON.stringify(columns) !== JSON.stringify(this.columns)) this.columns = columns;
  }

  get mode(): TableMode {
    return this.options.mode?.() ?? 'table';
  }

  /** @internal */
  get isWindowed(): boolean {
    return this.options.rowCount() > mostWholeRows;
  }

  /** Whether the keyboard focus is in the table. */
  get hasFocus(): boolean {
    const active = this.#host.shadowRoot?.activeElement;
    return Boolean(active && this.viewport.value?.contains(active));
  }

  /** Brings a row into sight. */
  showRow(row: number): void {
    if (this.isWindowed) this.window.show(row);
    else this.#find(`tbody > [data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Moves the keyboard focus to a row; in the mode `cells` to one of its cells. In the mode `table` nothing has it. */
  focusRow(row: number, column = this.place.column): Promise<void> {
    const last = this.options.rowCount() - 1;
    return this.focusPlace({ row: Math.max(0, Math.min(row, last)), column });
  }

  /** @internal Moves the keyboard focus. */
  async focusPlace(place: CellPlace): Promise<void> {
    this.#setPlace(place);
    if (place.row >= 0 && this.isWindowed) this.window.show(place.row);
    await this.update();
    // A value that its card does not show yet.
    if (this.mode === 'cells' && this.#stop?.getClientRects().length === 0 && !this.isExpanded(place.row)) {
      this.toggleExpanded(place.row);
      await this.update();
    }
    const stop = this.#stop;
    stop?.focus({ preventScroll: true });
    stop?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** @internal Renders again. @returns when it is in the DOM */
  async update(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #setPlace(place: CellPlace): void {
    this.place = place;
    this.#key = place.row >= 0 && place.row < this.options.rowCount() ? this.options.keyOf(place.row) : undefined;
  }

  /** The tab stop follows its row into another order; when that is gone, it stays where it is. */
  #followRow(): void {
    const { row, column } = this.place;
    const count = this.options.rowCount();
    if (row < 0) return;
    if (this.#key !== undefined && (row >= count || this.options.keyOf(row) !== this.#key)) {
      const found = this.options.rowOf?.(this.#key) ?? -1;
      this.#setPlace({ row: found >= 0 ? found : Math.max(0, Math.min(row, count - 1)), column });
      this.editor.reset();
    } else if (row >= count) this.#setPlace({ row: Math.max(0, count - 1), column });
  }

  /** Columns may have gone, and with them the one that Tab reached. */
  #keepPlaceInTable(): void {
    const { row, column } = this.place;
    if (row === headRow && !this.columns[column]?.sortable) this.#setPlace({ row: 0, column: 0 });
    else if (column >= this.columns.length) this.#setPlace({ row, column: Math.max(0, this.columns.length - 1) });
  }

  #find(selector: string): HTMLElement | null {
    return this.viewport.value?.querySelector<HTMLElement>(selector) ?? null;
  }

  #heightOf(selector: string): number {
    return this.#find(selector)?.offsetHeight ?? 0;
  }

  /** The element that Tab reaches. */
  get #stop(): HTMLElement | null {
    const { row, column } = this.place;
    if (row === headRow) return this.#find(`thead [data-column="${column}"] > button`);
    const element = this.mode === 'table' ? null : this.#find(`tbody > [data-row="${row}"]`);
    return this.mode === 'cells' ? (element?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null) : element;
  }

  /** The widths of the columns: a strict `style-src` takes them from here only. */
  #setColumns({ style }: HTMLElement): void {
    const columns = this.widths.template(this.columns);
    // Set anew it would cost a look at every cell, though nothing has changed.
    if (style.getPropertyValue('--_columns') !== columns) style.setProperty('--_columns', columns);
  }

  /** Measures with the next frame, which lays everything out in any case: at once, each update would do it once more. */
  #measureSoon(): void {
    if (this.#isMeasuring) return;
    this.#isMeasuring = true;
    requestAnimationFrame(() => {
      this.#isMeasuring = false;
      this.#measure();
    });
  }

  #measure(): void {
    const viewport = this.viewport.value;
    if (!viewport?.isConnected) return;
    this.#setLengths(viewport);
    this.#checkScrollable();
  }

  /** Lengths that the head, the foot and the numbers decide. */
  #setLengths({ style }: HTMLElement): void {
    const first = this.#find('thead th')?.offsetWidth ?? 0;
    style.setProperty('scroll-padding-block', `${this.#heightOf('thead')}px ${this.#heightOf('tfoot')}px`);
    style.setProperty('scroll-padding-inline', `${first}px 0`);
  }

  #checkScrollable(): void {
    const viewport = this.viewport.value;
    if (!viewport) return;
    const overflows = viewport.scrollWidth > viewport.clientWidth || viewport.scrollHeight > viewport.clientHeight;
    const isScrollable = overflows && this.mode === 'table';
    if (isScrollable === this.isScrollable) return;
    this.isScrollable = isScrollable;
    this.#host.requestUpdate();
  }

  /** @internal Whether a row's card shows all its values. Cards that are windowed have one height, so all do or none. */
  isExpanded(row: number): boolean {
    return this.isWindowed ? this.#allExpanded : this.#expanded.has(this.options.keyOf(row));
  }

  /** @internal */
  toggleExpanded(row: number): void {
    const key = this.options.keyOf(row);
    if (this.isWindowed) this.#allExpanded = !this.#allExpanded;
    else if (!this.#expanded.delete(key)) this.#expanded.add(key);
    this.#host.requestUpdate();
  }

  /** @internal The row or cell that an event comes from, with nothing between that has a use of its own. */
  placeOf(event: Event): CellPlace | undefined {
    const target = event.target as Element;
    if (target.closest('button, a, input, select, textarea, label, summary')?.closest('tbody')) return undefined;
    const row = target.closest<HTMLElement>('tbody > [data-row]')?.dataset['row'];
    if (row === undefined) return undefined;
    return { row: Number(row), column: Number(target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 0) };
  }

  /** @internal */
  readonly scrolled = (): void => {
    const isScrolledAside = this.viewport.value?.scrollLeft !== 0;
    if (this.isWindowed) this.window.scrolled();
    if (isScrolledAside === this.isScrolledAside) return;
    this.isScrolledAside = isScrolledAside;
    this.#host.requestUpdate();
  };

  /** @internal */
  readonly focused = (event: FocusEvent): void => {
    if (this.mode === 'table') return;
    const target = event.target as HTMLElement;
    const head = target.closest<HTMLElement>('thead [data-column]');
    const place = head ? { row: headRow, column: Number(head.dataset['column']) } : this.placeOf(event);
    if (!place || (place.row === this.place.row && (this.mode === 'rows' || place.column === this.place.column))) return;
    this.#setPlace(place);
    this.editor.reset();
    this.#host.requestUpdate();
  };

  /** @internal */
  readonly clicked = (event: MouseEvent): void => {
    const place = this.placeOf(event);
    if (place && this.mode === 'rows') this.options.onOpen?.(place.row);
    else if (place && this.mode === 'cells') this.editor.clicked(event);
  };

  /** @internal */
  readonly pressedKey = (event: KeyboardEvent): void => {
    if (this.mode === 'table' || event.altKey || event.metaKey) return;
    if (this.mode === 'cells' && this.editor.pressedKey(event)) return;
    if (event.isComposing || event.key === 'Process') return;
    if ((event.target as Element).closest('thead')) this.#pressedHeadKey(event);
    else if (event.target === this.#stop) this.#pressedRowKey(event);
  };

  #pressedRowKey(event: KeyboardEvent): void {
    const { mode, place, options } = this;
    const { key, ctrlKey, shiftKey } = event;
    if (key === 'Enter' && mode === 'rows' && !ctrlKey) options.onOpen?.(place.row);
    else {
      const moved = movedPlace(place, { key, ctrlKey }, this.#extent);
      if (!moved) return;
      if (moved.row === headRow) void this.#focusHead(place.column, 0);
      else {
        if (mode === 'cells') this.editor.movedTo(shiftKey);
        void this.focusPlace(moved);
      }
    }
    event.preventDefault();
  }

  get #extent(): TableExtent {
    return {
      rows: this.options.rowCount(),
      columns: this.columns.length,
      pageRows: this.#pageRows,
      byCell: this.mode === 'cells',
      isRightToLeft: directionOf(this.options.locale()) === 'rtl',
    };
  }

  /** One screen less a row. */
  get #pageRows(): number {
    if (this.isWindowed) return this.window.pageRows;
    const height = (this.viewport.value?.clientHeight ?? 0) - this.#heightOf('thead') - this.#heightOf('tfoot');
    return Math.max(1, Math.floor(height / (this.#heightOf('tbody > .row') || 1)) - 1);
  }

  #pressedHeadKey(event: KeyboardEvent): void {
    const { key } = event;
    const { column } = this.place;
    const forward = directionOf(this.options.locale()) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowDown') void this.focusRow(0);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') void this.#focusHead(column, key === forward ? 1 : -1);
    else if (key === 'Home') void this.#focusHead(0, 0);
    else if (key === 'End') void this.#focusHead(this.columns.length - 1, 0);
    else return;
    event.preventDefault();
  }

  /** Goes to the nearest sort button: the one of a column, or the next in a direction. Cards have no head to go to. */
  async #focusHead(column: number, step: -1 | 0 | 1): Promise<void> {
    if (this.#heightOf('thead') === 0) return;
    const sortable = this.columns.flatMap(({ sortable: isSortable }, position) => (isSortable ? [position] : []));
    const candidates = step === 0 ? sortable : sortable.filter((position) => (position - column) * step > 0);
    const [nearest] = candidates.sort((one, other) => Math.abs(one - column) - Math.abs(other - column));
    if (nearest !== undefined) await this.focusPlace({ row: headRow, column: nearest });
  }
}
