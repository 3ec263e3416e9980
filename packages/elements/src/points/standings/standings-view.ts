import { hasChildren, type Standing } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { adoptStyles } from '../../base/adopt-styles.js';
import { renderLoading } from '../../base/frame/frame-render.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { seriesFill, seriesPatterns } from '../../base/plot/patterns.js';
import { seriesStyles } from '../../base/plot/series.js';
import { TableController, tableStyles } from '../../base/table/index.js';
import type { PointsStrings } from '../../locales/points/index.js';
import { keepFocus } from '../keep-focus.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { BoardPlots } from '../plots/board-plots.js';
import { renderVerifyLine } from '../verify-line.js';
import { boardColumns, boardRowParts, categoryTitle, renderBoardCell } from './board-cells.js';
import { BoardDesk, type BoardScope } from './board-desk.js';
import { partPatterns, patternOf } from './board-drawings.js';
import { boardStyles } from './board-styles.js';
import { NoticeLine } from './notice-line.js';

/** Entries from which on it is felt when a period is added up. */
const muchToAddUp = 50_000;

/** Lines that show before all are asked for. */
const firstLines = 20;

/** The board of the period (榜单): by what was earned in it, never by what is left to spend. */
export class StandingsView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #desk: BoardDesk;
  readonly #notice: NoticeLine;
  readonly #table: TableController;
  readonly #plots: BoardPlots;
  #scope: BoardScope = 'accounts';
  #showsAll = false;
  /** What stands in the search field, of which an input method may still compose a part; and what is searched. */
  #typed = '';
  #query = '';
  /** Ids of the accounts that the query finds; null without one. */
  #found: ReadonlySet<string> | null = null;
  #lookUp: import('./look-up.js').LookUp | undefined;
  /** What stands above the public board is there, or cannot be had: before that the board would have to move for it. */
  #isLookUpSettled = false;
  #isLookUpLoading = false;
  #ahead: import('./ahead.js').BoardsAhead | undefined;
  #rows: readonly Standing[] = [];
  #rowsOf: readonly unknown[] = [];

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    this.#desk = new BoardDesk(element.model);
    this.#notice = new NoticeLine(element);
    this.#plots = new BoardPlots(element);
    for (const styles of [tableStyles, seriesStyles, boardStyles]) adoptStyles(element.shadowRoot, styles);
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.boardOf(this.#text.boards[element.shownBoard], periodText(element.shownPeriod, this.#text)),
      columns: () => boardColumns(this.#desk, element, this.#scope),
      rowCount: () => this.#rows.length,
      keyOf: (row) => this.#rows[row]?.account ?? '',
      rowOf: (id) => this.#rows.findIndex(({ account }) => account === id),
      madeOf: (row) => boardRowParts(this.#desk, element, this.#rows[row]),
      cell: (row, column) => renderBoardCell(this.#desk, element, this.#rows[row], column),
      cardValues: 3,
      mode: () => (this.#canOpen ? 'rows' : 'table'),
      onOpen: (row) => this.#open(row),
    });
  }

  get #text(): PointsStrings {
    return this.#element.pointsStrings;
  }

  // ——— as a view ———

  get primary(): PrimaryAction | null {
    const { settings, model, rules, actions, data } = this.#element;
    if (settings.readonly || !data.isOpen) return null;
    if (model.accounts.length === 0) return { label: this.#text.addAccounts, run: () => actions.openForUser('accounts') };
    return rules?.points.rules.length === 0 ? null : { label: this.#text.award, run: () => actions.openForUser('award') };
  }

  get menu(): readonly MenuEntry[] {
    const { showPlots: show, hidePlots: hide } = this.#text;
    return this.#element.model.hasEntries ? this.#plots.menu({ show, hide }) : [];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { by: this.#scope === 'units' ? 'unit' : undefined };
  }

  showParts({ by }: Readonly<Record<string, string>>): void {
    if (by !== undefined) this.#scope = by === 'unit' ? 'units' : 'accounts';
  }

  refresh(): void {
    this.#notice.update();
    if (this.#query !== '') this.#filter(this.#query);
    if (this.#element.isPublic && !this.#lookUp) this.#loadLookUp();
    this.#lookAhead();
    this.#element.requestUpdate();
  }

  /** Puts the focus in the search field. */
  async focusFilter(): Promise<void> {
    await this.#element.updateComplete;
    this.#element.renderRoot.querySelector<HTMLElement>('.board-filter')?.focus();
  }

  /** The ids that the search finds on the board of accounts; null where nothing is searched. */
  get found(): ReadonlySet<string> | null {
    this.#useRows();
    return this.#scope === 'accounts' && this.#found ? new Set(this.#rows.map(({ account }) => account)) : null;
  }

  // ——— what the user does ———

  /** Whether a line opens anything. The public sees no other account than the one whose code is known. */
  get #canOpen(): boolean {
    const { isPublic, unitIsFixed } = this.#element;
    return this.#scope === 'units' ? !unitIsFixed : !isPublic;
  }

  /** Opens the account of a line, or shows the board of its unit. */
  #open(row: number): void {
    const { actions } = this.#element;
    const line = this.#rows[row];
    if (!line) return;
    if (this.#scope === 'units') this.#element.chooseUnit(line.account);
    else actions.perform(() => actions.openForUser('account', { a: line.account }));
  }

  #lookAhead(): void {
    const { actions, data } = this.#element;
    if (this.#ahead) this.#ahead.use();
    else if (data.state.length >= muchToAddUp) {
      actions.perform(async () => {
        const { BoardsAhead } = await loadPart(() => import('./ahead.js'));
        this.#ahead ??= new BoardsAhead(this.#element);
        this.#ahead.use();
      });
    }
  }

  #loadLookUp(): void {
    if (this.#isLookUpLoading) return;
    this.#isLookUpLoading = true;
    const element = this.#element;
    const loading = loadPart(() => import('./look-up.js')).then(({ LookUp }) => {
      this.#lookUp ??= new LookUp(element);
    });
    const settled = (): void => {
      this.#isLookUpLoading = false;
      this.#isLookUpSettled = true;
      element.requestUpdate();
    };
    element.load(loading.catch((thrown: unknown) => element.actions.perform(() => Promise.reject(thrown as Error))).then(settled));
  }

  #filter(query: string): void {
    const { actions, announcer, model } = this.#element;
    this.#query = query;
    actions.perform(async () => {
      const found = query.trim() === '' ? null : await (await loadPart(() => import('./board-filter.js'))).foundAccounts(model, query);
      // Something else was typed meanwhile.
      if (query !== this.#query) return;
      const isOther = found?.size !== this.#found?.size;
      this.#found = found;
      this.#element.requestUpdate();
      await this.#element.updateComplete;
      if (found && isOther) announcer.announce(this.#rows.length === 0 ? this.#text.notFound(query) : this.#text.found(this.#rows.length));
    });
  }

  #clear(): void {
    this.#typed = '';
    this.#filter('');
    void this.focusFilter();
  }

  /** The focus goes on with the first line that is new, or, where lines take none, with the view. */
  async #showAll(): Promise<void> {
    const first = this.#rows.length;
    this.#showsAll = true;
    await this.#table.update();
    await this.#table.focusRow(first);
    keepFocus(this.#element, '.view');
  }

  #chooseScope(scope: BoardScope): void {
    this.#scope = scope;
    this.#element.requestUpdate();
    this.#element.actions.viewChanged();
  }

  /** The lines that show; found anew when the board, the query or what was asked for changed. */
  #useRows(): void {
    const { shownBoard, isPublic } = this.#element;
    if (!this.#hasUnits) this.#scope = 'accounts';
    this.#desk.use(shownBoard, this.#scope);
    const { lines } = this.#desk.ranked;
    const of = [lines, this.#found, this.#showsAll, isPublic];
    if (of.every((each, at) => each === this.#rowsOf[at])) return;
    this.#rowsOf = of;
    const found = this.#found;
    this.#rows = found && this.#scope === 'accounts' ? lines.filter(({ account }) => found.has(account)) : this.#showsAll ? lines : lines.slice(0, firstLines);
  }

  /** Whether there are units below the one that shows, so that they can be compared. */
  get #hasUnits(): boolean {
    const { data, shownUnit } = this.#element;
    return shownUnit === null ? data.tree.length > 1 : hasChildren(data.tree, data.indexOf(shownUnit));
  }

  // ——— what shows ———

  render(): TemplateResult {
    const { data, model, rules, isPublic } = this.#element;
    if (data.problem) return this.#renderProblem();
    const awaitsLookUp = isPublic && !this.#isLookUpSettled;
    if (awaitsLookUp) this.#loadLookUp();
    if (!data.isOpen || awaitsLookUp) return html`${renderLoading(this.#element)}`;
    if (model.accounts.length === 0) return html`${this.#renderNoAccounts()} ${this.#renderFoot()}`;
    this.#useRows();
    this.#ahead?.use();
    return html`${this.#notice.render()} ${this.#lookUp?.render() ?? nothing} ${rules?.points.rules.length === 0 ? html`<p class="board-hint">${this.#text.noRules}</p>` : nothing}
      ${model.hasEntries ? nothing : this.#renderNoEntries()}
      <div class="board">${this.#renderTools()} ${this.#renderTable()} ${this.#renderTotals()} ${this.#plots.render()}</div>
      ${this.#renderFoot()}`;
  }

  #renderProblem(): TemplateResult {
    const { data, actions } = this.#element;
    const isCancelled = data.problem?.code === 'aborted';
    const run = (): Promise<void> => (isCancelled ? this.#element.openAgain() : actions.openForUser('verify'));
    return html`<div class="empty"><p>${isCancelled ? this.#text.cancelled : this.#text.unreadable}</p><button type="button" @click=${() => actions.perform(run)}>${isCancelled ? this.#text.again : this.#text.verify}</button></div>`;
  }

  #renderNoAccounts(): TemplateResult {
    const { isPublic, settings, actions, shownBoard } = this.#element;
    return html`<div class="empty">
      <p>${isPublic ? this.#text.noAccountsPublic : this.#text.noAccounts[shownBoard]}</p>
      ${settings.readonly ? nothing : html`<button type="button" @click=${() => actions.perform(() => actions.openForUser('accounts'))}>${this.#text.addAccounts}</button>`}
    </div>`;
  }

  #renderNoEntries(): TemplateResult {
    const { settings, actions, rules } = this.#element;
    const opens = (name: 'award' | 'import', label: string): TemplateResult => html`<button type="button" @click=${() => actions.perform(() => actions.openForUser(name))}>${label}</button>`;
    return html`<div class="board-hint">
      <p>${this.#text.noEntries}</p>
      ${settings.readonly || rules?.points.rules.length === 0 ? nothing : html`<div class="buttons">${opens('award', this.#text.award)} ${opens('import', this.#text.import)}</div>`}
    </div>`;
  }

  #renderTools(): TemplateResult {
    const text = this.#text;
    const typed = (event: Event): void => {
      this.#typed = (event.target as HTMLInputElement).value;
      if (!(event as InputEvent).isComposing) this.#filter(this.#typed);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || this.#query === '' || event.isComposing) return;
      event.stopPropagation();
      this.#clear();
    };
    const scopeChosen = (event: Event): void => this.#chooseScope((event.target as HTMLSelectElement).value as BoardScope);
    return html`<div class="board-tools" part="toolbar">
      <span class="board-search">
        <input class="board-filter" type="text" autocomplete="off" aria-label=${text.filter} placeholder=${text.filter} .value=${live(this.#typed)} @input=${typed} @compositionend=${typed} @keydown=${pressed} />
        ${this.#query === '' ? nothing : html`<button type="button" aria-label=${text.clearFilter} @click=${() => this.#clear()}>${icon('close')}</button>`}
      </span>
      ${this.#hasUnits
        ? html`<label class="board-scope"><span>${text.scope}</span><select @change=${scopeChosen}>
            <option value="accounts" .selected=${this.#scope === 'accounts'}>${text.scopes[this.#element.shownBoard]}</option>
            <option value="units" .selected=${this.#scope === 'units'}>${text.scopes.units}</option>
          </select></label>`
        : nothing}
      ${this.#renderLegend()}
    </div>`;
  }

  /** The patterns of the bars, and what each stands for. */
  #renderLegend(): unknown {
    const { categories, ranked } = this.#desk;
    if (this.#scope === 'units' || ranked.scored === 0) return nothing;
    return html`<svg class="series-defs" aria-hidden="true">${seriesPatterns(partPatterns)}</svg>
      <ul class="board-legend" aria-label=${this.#text.columns.parts}>
        ${[...categories, ''].map((category) => html`<li><svg width="14" height="14" aria-hidden="true"><rect class="part" width="14" height="14" fill=${seriesFill(partPatterns, patternOf(category, categories))}></rect></svg>${categoryTitle(this.#element, category)}</li>`)}
      </ul>`;
  }

  #renderTable(): TemplateResult {
    const { shownBoard } = this.#element;
    if (this.#found && this.#rows.length === 0) return html`<div class="empty"><p>${this.#text.notFound(this.#query)}</p></div>`;
    if (this.#desk.ranked.lines.length === 0) return html`<div class="empty"><p>${this.#element.isPublic ? this.#text.noAccountsPublic : this.#text.noAccounts[shownBoard]}</p></div>`;
    return html`<div class="board-table" data-scope=${this.#scope}>${this.#table.render()}</div>`;
  }

  #renderTotals(): unknown {
    const { shownBoard, isPublic, model, actions } = this.#element;
    const { lines, scored, shownRank } = this.#desk.ranked;
    if (lines.length === 0) return nothing;
    const rest = lines.length - this.#rows.length;
    const totals = this.#scope === 'units' ? this.#text.unitTotals(lines.length, scored) : this.#text.totals[shownBoard](lines.length, scored);
    return html`<div class="board-foot">
      <span class="number">${this.#found ? this.#text.found(this.#rows.length) : totals}</span>
      ${!this.#found && rest > 0 ? html`<button type="button" class="show-all" @click=${() => actions.perform(() => this.#showAll())}>${this.#text.showAll(lines.length)}</button>` : nothing}
      ${this.#renderOffers()}
      ${scored === 0 && model.hasEntries ? html`<span>${this.#text.noneInPeriod}</span>` : nothing}
      ${isPublic && lines.some((line) => shownRank(line) === null) ? html`<span class="muted">${this.#text.noRankHint}</span>` : nothing}
    </div>`;
  }

  /** What is done with a board as a whole. */
  #renderOffers(): unknown {
    const { actions, model } = this.#element;
    if (!model.hasEntries) return nothing;
    const exported = (): void =>
      actions.perform(async () => {
        const { saveBoard } = await loadPart(() => import('../out/save-lists.js'));
        await saveBoard(this.#element, this.#scope, 'xlsx', this.found);
      });
    const publicity = (): void => actions.perform(() => actions.openForUser('publicity'));
    return html`<button type="button" @click=${() => actions.perform(() => this.#plots.toggle())}>${this.#text.plots}</button>
      <button type="button" @click=${exported}>${this.#found ? this.#text.exportFound(this.#rows.length) : this.#text.exportBoard}</button>
      ${actions.canOpen('approvals') ? html`<button type="button" @click=${publicity}>${this.#text.printNotice}</button>` : nothing}`;
  }

  #renderFoot(): TemplateResult {
    return renderVerifyLine(this.#element);
  }
}
