import { idOfRow, rowOfId, type LedgerFindingCode } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import type { LazyBasis } from '../../base/basis/lazy-basis.js';
import { formStyles } from '../../base/form/form-styles.js';
import { loadPart } from '../../base/load-part.js';
import { TableController } from '../../base/table/table-controller.js';
import { AccountField } from '../account-field.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { entryBasis, renderEntryPage } from './entry-page.js';
import { findingCounts } from './ledger-findings.js';
import { ledgerCell, ledgerColumns } from './ledger-cells.js';
import { LedgerDesk } from './ledger-desk.js';
import { filterOfParts, filterParts, ledgerRows, wholeLedger, type LedgerFilter } from './ledger-filter.js';
import { renderLedgerList } from './ledger-list.js';
import { ledgerStyles } from './ledger-styles.js';
import { ReversalPanel } from './reversal-panel.js';

/**
 * The view 流水: every entry, the newest first, with filters; one entry with all that it says and what follows from it; and
 * the reversal of an entry. Nothing is edited or deleted anywhere.
 *
 * Parts: `a` account, `r` category or rule, `s` state, `w` recorder, `f` what the ledger noticed; `e` an entry, with
 * `reverse` its reversal; `find` puts the focus of a user on the filters.
 */
export class LedgerView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #desk: LedgerDesk;
  readonly #table: TableController;
  readonly #accountField: AccountField;
  readonly #panel: ReversalPanel;
  readonly #basis: LazyBasis;
  #filter: LedgerFilter = wholeLedger;
  #rows: Uint32Array = new Uint32Array(0);
  /** What the rows were found for. */
  #rowsOf: readonly unknown[] = [];
  /** Id of the entry that is open; `''` for the list. */
  #openId = '';
  /** The entries from which others were opened, the last one last. */
  #trail: readonly string[] = [];
  /** What an address asks for and has not been opened yet. */
  #wanted: Readonly<Record<string, string>> | null = null;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    adoptStyles(element.shadowRoot, formStyles);
    adoptStyles(element.shadowRoot, ledgerStyles);
    this.#desk = new LedgerDesk(element);
    this.#basis = entryBasis(this.#desk);
    this.#panel = new ReversalPanel(element, () => this.#leavePanel());
    this.#accountField = new AccountField(element, { id: 'ledger-account', picked: (account) => this.#filterBy({ account: account?.id ?? '' }) });
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#desk.text.caption(element.unitName, periodText(element.shownPeriod, element.pointsStrings)),
      columns: () => ledgerColumns(this.#desk),
      rowCount: () => this.#rows.length,
      keyOf: (row) => this.#idAt(row),
      rowOf: (id) => this.#positionOf(id),
      cell: (row, column) => (row < this.#rows.length ? ledgerCell(this.#desk, this.#desk.row(this.#rows[row] as number), column, this.#table.place.row === row, ({ id }) => this.#copyOf(id)) : ''),
      mode: () => (element.isPublic ? 'table' : 'rows'),
      onOpen: (row) => element.actions.perform(() => this.#openForUser(this.#idAt(row))),
    });
  }

  // ——— rows ———

  /** The rows of what shows; swept anew only when something that decides them has changed. */
  #findRows(): void {
    const { data, model, rules, shownPeriod: period, isPublic } = this.#element;
    const { state } = data;
    const { accounts } = model;
    const of = [state, accounts, rules, period, isPublic, this.#filter];
    if (of.every((each, at) => each === this.#rowsOf[at])) return;
    this.#rowsOf = of;
    this.#rows = ledgerRows(this.#filter, { state, profile: rules, period, accounts, isPublic });
  }

  #idAt(position: number): string {
    const row = this.#rows[position];
    return row === undefined ? '' : idOfRow(this.#desk.state, row);
  }

  /** Position of an entry among the rows, which fall from the newest to the oldest; −1 where it is not among them. */
  #positionOf(id: string): number {
    const row = rowOfId(this.#desk.state, id);
    let [low, high] = [0, this.#rows.length - 1];
    while (row >= 0 && low <= high) {
      const middle = (low + high) >> 1;
      const there = this.#rows[middle] as number;
      if (there === row) return middle;
      if (there > row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #filterBy(part: Partial<LedgerFilter>): void {
    const element = this.#element;
    this.#filter = { ...this.#filter, ...part };
    this.#findRows();
    element.requestUpdate();
    element.announcer.announce(this.#desk.text.found(this.#rows.length));
    element.actions.viewChanged();
  }

  #reset(): void {
    this.#accountField.choose('');
    this.#filterBy(wholeLedger);
    void this.#focusFilter();
  }

  async #focusFilter(): Promise<void> {
    await this.#element.updateComplete;
    this.#element.renderRoot.querySelector<HTMLElement>('.filters :is(input, select)')?.focus();
  }

  #copy(hash: string): void {
    const { actions, announcer, renderRoot } = this.#element;
    actions.perform(async () => {
      const { copyText } = await loadPart(() => import('../../base/copy-text.js'));
      await copyText(hash, renderRoot);
      announcer.announce(this.#desk.text.hashCopied);
    });
  }

  /** The columns have half of the hash; the whole of it stands in the text. */
  #copyOf(id: string): void {
    this.#element.actions.perform(async () => {
      const [entry] = await this.#element.attempt(() => this.#desk.texts.read([id]));
      if (entry) this.#copy(entry.hash);
    });
  }

  // ——— one entry ———

  async #openForUser(id: string): Promise<void> {
    this.#trail = this.#openId === '' ? [] : [...this.#trail, this.#openId];
    await this.#open(id);
    this.#element.actions.viewChanged();
  }

  async #open(id: string, mayFocus = true): Promise<void> {
    const element = this.#element;
    this.#panel.close();
    this.#desk.evidence.shownFor = id;
    this.#openId = id;
    element.requestUpdate();
    await element.updateComplete;
    if (mayFocus) element.renderRoot.querySelector<HTMLElement>('#entry-title')?.focus();
  }

  /** Back to the entry from which this one was opened, or to the list, with the focus on its row. */
  async #back(): Promise<void> {
    const element = this.#element;
    const id = this.#openId;
    const before = this.#trail.at(-1);
    this.#trail = this.#trail.slice(0, -1);
    this.#panel.close();
    if (before !== undefined) await this.#open(before);
    else {
      this.#openId = '';
      element.requestUpdate();
      await element.updateComplete;
      if (this.#rows.length > 0) await this.#table.focusRow(Math.max(0, this.#positionOf(id)));
      else await this.#focusFilter();
    }
    element.actions.viewChanged();
  }

  async #openPanel(mayFocus = true): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    // It stands below what the entry says.
    await element.attempt(() => this.#desk.texts.read([this.#openId]));
    this.#panel.open(this.#openId);
    element.requestUpdate();
    await element.updateComplete;
    if (mayFocus) this.#panel.focus();
  }

  /** The reversal was recorded or left: the entry shows how it stands now. */
  async #leavePanel(): Promise<void> {
    const element = this.#element;
    element.requestUpdate();
    await element.updateComplete;
    const { renderRoot } = element;
    (renderRoot.querySelector<HTMLElement>('#entry-reverse') ?? renderRoot.querySelector<HTMLElement>('#entry-title'))?.focus();
    element.actions.viewChanged();
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, actions, pointsStrings, isPublic } = this.#element;
    if (settings.readonly || isPublic) return null;
    if (this.#panel.openFor !== '') return this.#panel.action;
    return { label: pointsStrings.award, run: () => actions.openForUser('award', this.#filter.account === '' ? {} : { a: this.#filter.account }) };
  }

  readonly menu: readonly MenuEntry[] = [];

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return this.#openId === '' ? filterParts(this.#filter) : { e: this.#openId, reverse: this.#panel.openFor === '' ? undefined : '1' };
  }

  showParts(parts: Readonly<Record<string, string>>): void {
    this.#wanted = parts;
  }

  refresh(): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted) this.#element.actions.perform(() => this.#show(wanted));
    else this.#element.requestUpdate();
  }

  async #show(wanted: Readonly<Record<string, string>>): Promise<void> {
    const element = this.#element;
    const { mayFocus } = element.actions;
    this.#trail = [];
    if (wanted['e'] && !element.isPublic) {
      await this.#open(wanted['e'], mayFocus);
      if (wanted['reverse'] && !element.settings.readonly) await this.#openPanel(mayFocus);
      return;
    }
    this.#panel.close();
    this.#openId = '';
    const codes = findingCounts(element.data.state).map(({ code }): LedgerFindingCode => code);
    // A tab that is opened again shows what it showed; an address says all of the filter or nothing of it.
    if (['a', 'r', 's', 'w', 'f'].some((key) => wanted[key] !== undefined)) {
      this.#filter = filterOfParts(wanted, codes);
      this.#accountField.choose(this.#filter.account);
    }
    element.requestUpdate();
    if (wanted['find'] && mayFocus) await this.#focusFilter();
  }

  render(): TemplateResult {
    this.#findRows();
    return html`<div class="ledger" @keydown=${this.#pressedKey}>${this.#openId === '' || this.#element.isPublic ? this.#renderList() : this.#renderEntry()}</div>`;
  }

  /** `/` filters the ledger from anywhere but a field; Escape leaves an entry. */
  readonly #pressedKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (event.isComposing || event.defaultPrevented || target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return;
    if (event.key === '/' && this.#openId === '') void this.#focusFilter();
    else if (event.key === 'Escape' && this.#openId !== '') this.#element.actions.perform(() => this.#back());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #renderList(): TemplateResult {
    return renderLedgerList({
      desk: this.#desk,
      filter: this.#filter,
      filtered: (part) => this.#filterBy(part),
      reset: () => this.#reset(),
      rows: this.#rows.length,
      table: this.#table,
      accountField: this.#accountField,
    });
  }

  #renderEntry(): TemplateResult {
    const element = this.#element;
    const { actions, settings } = element;
    const desk = this.#desk;
    const row = rowOfId(desk.state, this.#openId);
    const back = (): void => actions.perform(() => this.#back());
    if (row < 0) return html`<div class="empty"><p id="entry-title" tabindex="-1">${desk.text.notFound}</p><button type="button" @click=${back}>${desk.text.back}</button></div>`;
    const shown = desk.row(row);
    return renderEntryPage(desk, shown, desk.texts.of(shown.id), this.#basis, {
      back,
      open: (id) => actions.perform(() => this.#openForUser(id)),
      copy: (hash) => this.#copy(hash),
      reverse: settings.readonly ? undefined : () => actions.perform(() => this.#openPanel()),
      panel: this.#panel.openFor === shown.id ? this.#panel.render() : nothing,
    });
  }
}
