import { idOf, indexOfId } from '@jiceng/domain';
import { nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { loadPart } from '../../base/load-part.js';
import { plotStyles, seriesStyles } from '../../base/plot/index.js';
import { TableController, tableStyles, type Sort } from '../../base/table/index.js';
import { batchStrings, type BatchStrings } from '../../locales/fund/batch.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import type { FundView, MenuEntry, PrimaryAction } from '../fund-view.js';
import type { BatchCharts } from './batch-charts.js';
import { batchColumns, type BatchColumn } from './batch-columns.js';
import { BatchGrid } from './batch-grid.js';
import { batchFilters, firstSort, type BatchFilterName, type BatchModel } from './batch-model.js';
import { batchStyles } from './batch-styles.js';
import { renderBatch } from './batch-template.js';
import { BatchWork } from './batch-work.js';

/** Many units at once (批量): all below the unit that shows, as a table that can be filled in, compared, exported and printed. */
export class BatchView implements FundView {
  readonly element: JcFundCalculator;
  readonly grid: BatchGrid;
  readonly work: BatchWork;
  readonly table: TableController;
  columns: readonly BatchColumn[] = [];
  /** Whether facts are being filled in. */
  isEditing = false;
  /** Whether the table says what was paid. */
  showsPayments = false;
  showsCharts = false;
  #charts: BatchCharts | undefined;
  #suggestions: TemplateResult | typeof nothing = nothing;

  constructor(element: JcFundCalculator) {
    this.element = element;
    this.grid = new BatchGrid(element, this);
    this.work = new BatchWork(element, this.grid.edits);
    this.table = this.#newTable();
    for (const styles of [tableStyles, seriesStyles, plotStyles, batchStyles]) adoptStyles(element.shadowRoot, styles);
  }

  get text(): BatchStrings {
    return batchStrings(this.element.settings.locale);
  }

  get model(): BatchModel | null {
    return this.work.model;
  }

  /** The charts, once they are loaded. */
  get charts(): BatchCharts | undefined {
    return this.#charts;
  }

  #newTable(): TableController {
    const rowCount = (): number => this.model?.rows.length ?? 0;
    const columnOf = (key: string): BatchColumn | undefined => this.columns.find((column) => column.key === key);
    const unitAt = (row: number): number => this.model?.rows[row] as number;
    return new TableController(this.element, {
      locale: () => this.element.settings.locale,
      caption: () => this.text.caption(this.element.shownYear, this.element.unitName),
      columns: () => this.columns,
      rowCount,
      keyOf: (row) => this.idAt(row),
      rowOf: (key) => this.#rowOf(key),
      cell: (row, { key }) => {
        const column = columnOf(key);
        return column?.cell?.(unitAt(row)) ?? column?.text?.(unitAt(row)) ?? '';
      },
      foot: ({ key }) => columnOf(key)?.foot ?? '',
      mode: () => (this.isEditing ? 'cells' : 'rows'),
      sort: () => this.#sort,
      onSort: ({ key }) => this.sortBy(key),
      onOpen: (row) => this.open(row),
      edit: this.grid,
    });
  }

  get #sort(): Sort {
    const { key, isDescending } = this.work.sort;
    return { column: key, descending: isDescending };
  }

  /** Id of the unit in a row. */
  idAt(row: number): string {
    const { model } = this;
    const unit = model?.rows[row];
    return model && unit !== undefined ? idOf(this.element.data.tree, model.facts.indexes[unit] as number) : '';
  }

  #rowOf(id: string): number {
    const { model } = this;
    const unit = model ? model.facts.indexes.indexOf(indexOfId(this.element.data.tree, id)) : -1;
    return unit < 0 ? -1 : (model?.rows.indexOf(unit) ?? -1);
  }

  // ——— what the frame asks ———

  render(): TemplateResult {
    // A page may have changed the unit, the year or the rules: few units are done before they are drawn.
    this.work.update();
    const { model } = this;
    const { words } = this.work;
    this.columns = model && words ? batchColumns({ model, words, edits: this.grid.edits, direction: this.element.direction, showsPayments: this.showsPayments && model.hasPayments, isEditing: this.isEditing }) : [];
    return renderBatch(this);
  }

  get primary(): PrimaryAction | null {
    return this.model && this.model.count > 0 ? { label: this.text.exportTable, run: () => this.#export('xlsx') } : null;
  }

  get menu(): readonly MenuEntry[] {
    const { model, text } = this;
    if (!model || model.count === 0) return [];
    return [
      { label: text.exportXlsx(model.rows.length), run: () => this.#export('xlsx') },
      { label: text.exportCsv(model.rows.length), run: () => this.#export('csv') },
      { label: text.print, run: () => this.#print() },
    ];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    const { sort, filter } = this.work;
    return {
      sort: `${sort.isDescending ? '-' : ''}${sort.key}`,
      filter: filter === 'all' ? undefined : filter,
      paid: this.showsPayments ? '1' : undefined,
    };
  }

  showParts({ sort, filter, paid }: Readonly<Record<string, string>>): void {
    const [, minus, key] = /^(-?)(name|total|gap|(?:fact|line)\..+)$/.exec(sort ?? '') ?? [];
    if (key !== undefined) this.work.sort = { key, isDescending: minus === '-' };
    const known = batchFilters.find((each) => each === filter);
    if (known) this.work.filter = known;
    if (paid === '1') this.showsPayments = true;
    if (key !== undefined || known) this.work.arrange();
  }

  refresh(): void {
    this.work.update();
    this.element.requestUpdate();
  }

  // ——— what the user does ———

  /** Opens the calculation of the unit in a row. */
  open(row: number): void {
    const { element } = this;
    const id = this.idAt(row);
    element.actions.perform(async () => {
      await element.actions.openView('calc');
      if (!element.unitIsFixed) element.chooseUnit(id);
      element.actions.viewChanged();
    });
  }

  /** Sorts by a column; by the one that it is sorted by, the other way round. */
  sortBy(key: string): void {
    const { sort } = this.work;
    const isNumber = this.columns.find((column) => column.key === key)?.kind === 'number';
    this.work.sort = { key, isDescending: sort.key === key ? !sort.isDescending : isNumber };
    this.#arranged();
    const title = this.columns.find((column) => column.key === key)?.title ?? '';
    this.element.announcer.announce(this.text.sortedBy(title, this.work.sort.isDescending));
  }

  chooseFilter(filter: BatchFilterName): void {
    this.work.filter = filter;
    this.#arranged();
    const rows = this.model?.rows.length ?? 0;
    this.element.announcer.announce(rows > 0 ? this.text.foot(rows) : this.text.emptyFilter(this.text.filters[filter]));
  }

  #arranged(): void {
    this.work.arrange();
    this.element.requestUpdate();
    this.element.actions.viewChanged();
  }

  togglePayments(): void {
    this.showsPayments = !this.showsPayments;
    if (!this.showsPayments && this.work.sort.key === 'gap') this.work.sort = firstSort;
    this.#arranged();
  }

  /** Begins or ends filling in. What waits to be confirmed stays. */
  toggleEditing(): void {
    this.isEditing = !this.isEditing;
    this.element.requestUpdate();
    this.element.announcer.announce(this.isEditing ? this.text.gridOn : this.text.gridOff);
    if (this.isEditing) void this.element.updateComplete.then(() => this.table.focusRow(Math.max(0, this.table.place.row), 1));
  }

  edited(): void {
    this.work.update(true);
    this.element.requestUpdate();
  }

  // ——— parts that are loaded when they are first needed ———

  toggleCharts(): void {
    this.showsCharts = !this.showsCharts;
    this.element.requestUpdate();
    if (!this.showsCharts || this.#charts) return;
    this.element.actions.perform(async () => {
      const { BatchCharts } = await loadPart(() => import('./batch-charts.js'));
      this.#charts ??= new BatchCharts(this);
      this.element.requestUpdate();
    });
  }

  async #export(format: 'xlsx' | 'csv'): Promise<void> {
    const { saveBatch } = await loadPart(() => import('./batch-out.js'));
    const name = await this.element.attempt(() => saveBatch(this, format));
    this.element.announcer.announce(this.text.exported(name));
  }

  async #print(): Promise<void> {
    const { batchDocument } = await loadPart(() => import('./batch-print.js'));
    const document = batchDocument(this);
    this.element.actions.command((commands) => commands.print(document));
  }

  /** Shows what the names of units without a kind say that they are. */
  suggestKinds(): void {
    this.element.actions.perform(async () => {
      const { showKindSuggestions } = await loadPart(() => import('./show-kind-suggestions.js'));
      await showKindSuggestions(this, (dialog) => (this.#suggestions = dialog));
    });
  }

  /** The dialogs. */
  renderDialogs(): unknown {
    return [this.#suggestions, this.grid.render()];
  }
}
