import type { SavedFund } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { tableStyles } from '../../base/table/table-styles.js';
import { savedStrings, type SavedStrings } from '../../locales/fund/saved.js';
import { formStyles } from '../allocate/allocate-styles.js';
import type { SheetFormat } from '../allocate/sheet-file.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import type { FundView, MenuEntry, PrimaryAction } from '../fund-view.js';
import { byCurrentRules, rulesStateOf, type CurrentResult } from './current-rules.js';
import { saveRecord, withdrawRecord } from './save-record.js';
import { renderSavedList, type SavedFilter } from './saved-list.js';
import { renderAllocationFoot, renderDifference, renderDuesClauses, renderSavedCalculation, renderSavedMeta, renderSavedTotal } from './saved-record-view.js';
import { savedRows, type SavedRows } from './saved-rows-table.js';
import { savedStyles } from './saved-styles.js';
import { minutesToWithdraw, savedTimeText } from './saved-time.js';
import { renderState, savedRules, savedTitle, savedTotal, signedYuan, versionsOf } from './saved-words.js';

/** How many results are read at a time. */
const pageSize = 100;

const everything: SavedFilter = { scope: 'all', kind: '', withdrawn: false };

/** The view 存档: what was saved, as it was saved, and what the rules in force would make of it. */
export class SavedView implements FundView {
  readonly #element: JcFundCalculator;
  readonly #list: TableController;
  readonly #rows: TableController;
  #filter: SavedFilter = { ...everything, scope: 'unit' };
  #limit = pageSize;
  /** Null while they are being read for the first time. */
  #records: readonly SavedFund[] | null = null;
  #hasAny = false;
  #openId: string | undefined;
  /** Undefined while it is being read; null when there is none of the id. */
  #opened: SavedFund | null | undefined;
  #showsDifference = false;
  #reading = 0;
  #minute: ReturnType<typeof setTimeout> | undefined;
  #worked: { readonly of: readonly unknown[]; readonly current: CurrentResult | null } | undefined;
  #shown: { readonly of: readonly unknown[]; readonly rows: SavedRows } | undefined;

  constructor(element: JcFundCalculator) {
    this.#element = element;
    adoptStyles(element.shadowRoot, tableStyles);
    adoptStyles(element.shadowRoot, formStyles);
    adoptStyles(element.shadowRoot, savedStyles);
    const locale = (): string => element.settings.locale;
    this.#list = new TableController(element, {
      locale,
      caption: () => this.#text.caption,
      columns: () => this.#columns,
      rowCount: () => this.#records?.length ?? 0,
      keyOf: (row) => this.#records?.[row]?.id ?? '',
      rowOf: (key) => this.#rowOf(key),
      cell: (row, column) => this.#cell(row, column),
      mode: () => 'rows',
      onOpen: (row) => this.#choose(row),
    });
    this.#rows = new TableController(element, {
      locale,
      caption: () => (this.#opened ? savedTitle(this.#opened, this.#text) : ''),
      columns: () => this.#openedRows?.columns ?? [],
      rowCount: () => this.#openedRows?.count ?? 0,
      keyOf: String,
      cell: (row, column) => this.#openedRows?.cell(row, column) ?? '',
      foot: (column) => this.#openedRows?.foot(column) ?? '',
    });
  }

  get #text(): SavedStrings {
    return savedStrings(this.#element.settings.locale);
  }

  // ——— what is stored ———

  /** Reads what the filter asks for; an answer that comes after another question was asked is left. */
  async #read(): Promise<void> {
    const reading = ++this.#reading;
    const element = this.#element;
    const { saved } = await element.store;
    const { kind, withdrawn } = this.#filter;
    const unit = this.#filter.scope === 'unit' && element.shownUnit !== null ? element.shownUnit : undefined;
    const [records, any, opened] = await Promise.all([
      saved.list({ unit, kind: kind || undefined, withdrawn, limit: this.#limit }),
      saved.list({ withdrawn: true, limit: 1 }),
      this.#openId === undefined ? undefined : saved.get(this.#openId),
    ]);
    if (reading !== this.#reading) return;
    this.#records = records;
    this.#hasAny = any.length > 0;
    if (this.#openId !== undefined) this.#opened = opened ?? null;
    element.requestUpdate();
  }

  #readAgain(): void {
    this.#element.actions.perform(() => this.#read());
  }

  #rowOf(id: string): number {
    return this.#records?.findIndex((record) => record.id === id) ?? -1;
  }

  /** What the rules in force make of the opened result; worked out when it is first asked for. */
  get #current(): CurrentResult | null {
    const { profile } = this.#element.model;
    const of = [this.#opened, profile];
    if (this.#worked?.of.every((each, index) => each === of[index])) return this.#worked.current;
    this.#worked = { of, current: this.#opened && profile ? byCurrentRules(this.#opened, profile) : null };
    return this.#worked.current;
  }

  get #openedRows(): SavedRows | undefined {
    const record = this.#opened;
    if (!record || record.kind === 'calculation') return undefined;
    const { model, settings, fundStrings } = this.#element;
    const of = [record, model.profile, settings.locale, fundStrings];
    if (!this.#shown?.of.every((each, index) => each === of[index])) this.#shown = { of, rows: savedRows(this.#element, record) };
    return this.#shown.rows;
  }

  // ——— what the user does ———

  #filterBy(part: Partial<SavedFilter>): void {
    this.#filter = { ...this.#filter, ...part };
    this.#limit = pageSize;
    this.#element.actions.perform(async () => {
      await this.#read();
      this.#element.announcer.announce(this.#text.announceList(this.#records?.length ?? 0));
    });
  }

  #more(): void {
    this.#limit += pageSize;
    this.#readAgain();
  }

  #choose(row: number): void {
    const record = this.#records?.[row];
    if (record) this.#element.actions.perform(() => this.#open(record));
  }

  /** Shows one result; the focus goes to its heading, from where it is read. */
  async #open(record: SavedFund): Promise<void> {
    const element = this.#element;
    this.#openId = record.id;
    this.#opened = record;
    this.#showsDifference = false;
    element.actions.viewChanged();
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('#saved-title')?.focus();
  }

  /** Back to the list, where the focus is on the row that was open. */
  async #back(): Promise<void> {
    const element = this.#element;
    const row = this.#rowOf(this.#openId ?? '');
    this.#close();
    element.actions.viewChanged();
    element.requestUpdate();
    await element.updateComplete;
    if ((this.#records?.length ?? 0) > 0) await this.#list.focusRow(Math.max(0, row));
  }

  #close(): void {
    clearTimeout(this.#minute);
    this.#minute = undefined;
    this.#openId = undefined;
    this.#opened = undefined;
    this.#showsDifference = false;
  }

  async #withdraw(id: string): Promise<void> {
    await this.#element.attempt(() => withdrawRecord(this.#element, id, this.#text.withdrawnNow));
    await this.#read();
  }

  async #saveByNow(): Promise<void> {
    const current = this.#current;
    if (!current) return;
    const text = this.#text;
    const record = await this.#element.attempt(() => saveRecord(this.#element, current.unsaved, { saved: text.savedByNow, undone: text.savedUndone }));
    await this.#read();
    await this.#open(record);
  }

  async #export(record: SavedFund, format: SheetFormat | 'json'): Promise<void> {
    const { saveSavedFile } = await loadPart(() => import('./saved-files.js'));
    const name = await this.#element.attempt(() => saveSavedFile(this.#element, record, format));
    this.#element.announcer.announce(this.#text.exported(name));
  }

  async #print(): Promise<void> {
    const { savedDocument, savedListDocument } = await loadPart(() => import('./saved-files.js'));
    const document = this.#opened ? savedDocument(this.#element, this.#opened) : savedListDocument(this.#element, this.#records ?? []);
    this.#element.actions.command((commands) => commands.print(document));
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const isEmpty = this.#openId === undefined ? (this.#records?.length ?? 0) === 0 : !this.#opened;
    return isEmpty ? null : { label: this.#text.print, run: () => this.#print() };
  }

  get menu(): readonly MenuEntry[] {
    const text = this.#text;
    const record = this.#opened;
    if (!record) return (this.#records?.length ?? 0) === 0 ? [] : [{ label: text.printList, run: () => this.#print() }];
    return [
      { label: text.exportXlsx, run: () => this.#export(record, 'xlsx') },
      { label: text.exportCsv, run: () => this.#export(record, 'csv') },
      { label: text.exportJson, run: () => this.#export(record, 'json') },
      { label: text.print, run: () => this.#print() },
    ];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { id: this.#openId };
  }

  /** An address without an id, and the tab itself, show the list. */
  showParts(parts: Readonly<Record<string, string>>): void {
    const { id } = parts;
    if (id === this.#openId && id !== undefined) return;
    this.#close();
    this.#openId = id || undefined;
  }

  refresh(): void {
    this.#readAgain();
  }

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    return html`<div class="saved">
      ${this.#openId === undefined
        ? renderSavedList({
            element,
            text,
            filter: this.#filter,
            records: element.model.profile ? this.#records : null,
            hasAny: this.#hasAny,
            hasMore: this.#records?.length === this.#limit,
            table: this.#list,
            filtered: (part) => this.#filterBy(part),
            reset: () => this.#filterBy(everything),
            more: () => this.#more(),
          })
        : this.#renderOpened()}
    </div>`;
  }

  #renderOpened(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const back = html`<button type="button" @click=${() => element.actions.perform(() => this.#back())}>${text.back}</button>`;
    const record = this.#opened;
    if (!record) return html`<p class="muted" aria-busy=${record === undefined ? 'true' : nothing}>${record === undefined ? text.loading : text.notFound}</p><div class="buttons">${back}</div>`;
    const { locale } = element.settings;
    return html`<div class="record-head">
        <div class="section-title" id="saved-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1"><bdi>${savedTitle(record, text)}</bdi></div>
        ${this.#renderWithdraw(record)} ${back}
      </div>
      ${this.#renderBanner(record)}
      <p class="small muted">${text.asSaved}</p>
      ${renderSavedTotal(element, record, text)} ${this.#renderFigures(record)} ${renderSavedMeta(record, text, locale)}`;
  }

  #renderFigures(record: SavedFund): unknown {
    const { locale } = this.#element.settings;
    if (record.kind === 'calculation') return renderSavedCalculation(this.#element, record, this.#text);
    return html`${this.#rows.render()} ${record.kind === 'allocation' ? renderAllocationFoot(record, locale) : renderDuesClauses(record, locale)}`;
  }

  /** For ten minutes; the minutes go on while it is looked at. */
  #renderWithdraw(record: SavedFund): unknown {
    const element = this.#element;
    const minutes = record.withdrawn ? 0 : minutesToWithdraw(record.time, Date.now());
    if (minutes === 0 || element.settings.readonly) return nothing;
    this.#minute ??= setTimeout(() => {
      this.#minute = undefined;
      element.requestUpdate();
    }, 30_000);
    const text = this.#text;
    return html`<span class="small muted">${text.minutesLeft(minutes)}</span>
      <button type="button" @click=${() => element.actions.perform(() => this.#withdraw(record.id))}>${text.withdraw}</button>`;
  }

  #renderBanner(record: SavedFund): unknown {
    const { model, settings } = this.#element;
    const text = this.#text;
    if (record.withdrawn) return html`<div class="banner" data-kind="info">${icon('info')}<span class="text">${text.withdrawnOn(savedTimeText(record.withdrawn.time), record.withdrawn.author)}</span></div>`;
    const { profile } = model;
    const state = profile && rulesStateOf(record, profile);
    if (!profile || state === 'same' || state === 'none') return nothing;
    const current = this.#current;
    const [before, now] = versionsOf(record, profile, text, settings.locale);
    return html`<div class="banner" data-kind="warning">
        ${icon('warning')}<span class="text">${this.#bannerText(current, before, now)}</span>
        ${current && this.#hasDifference(current)
          ? html`<button type="button" aria-expanded=${this.#showsDifference ? 'true' : 'false'} aria-controls="saved-difference" @click=${() => this.#toggleDifference()}>${this.#showsDifference ? text.hideDifference : text.showDifference}</button>`
          : nothing}
        ${current && !settings.readonly ? html`<button type="button" @click=${() => this.#element.actions.perform(() => this.#saveByNow())}>${text.saveByNow}</button>` : nothing}
      </div>
      ${current && this.#showsDifference ? renderDifference(this.#element, current, record, text) : nothing}`;
  }

  #hasDifference({ amounts, facts }: CurrentResult): boolean {
    return facts.length > 0 || amounts.some(({ beforeFen, nowFen }) => beforeFen !== nowFen);
  }

  #bannerText(current: CurrentResult | null, before: string, now: string): string {
    const text = this.#text;
    if (!current) return text.changedUnknown(before, now);
    const { money } = this.#element.fundStrings;
    const sentence = current.differenceFen === 0 ? text.changedSame(before, now, money(current.totalFen)) : text.changed(before, now, money(current.totalFen), signedYuan(current.differenceFen));
    return current.isPartial ? text.sentences(sentence, text.partialNow) : sentence;
  }

  #toggleDifference(): void {
    this.#showsDifference = !this.#showsDifference;
    this.#element.requestUpdate();
  }

  // ——— the list ———

  get #columns(): readonly Column[] {
    const text = this.#text;
    return [
      { key: 'date', title: text.date, kind: 'text', width: 11 },
      { key: 'unit', title: text.unit, kind: 'text', width: 9 },
      { key: 'kind', title: text.kind, kind: 'text', width: 6 },
      { key: 'year', title: text.year, kind: 'text', width: 4 },
      { key: 'total', title: text.total, kind: 'number' },
      { key: 'state', title: text.state, kind: 'content', width: 10 },
      { key: 'rules', title: text.rules, kind: 'text', width: 12 },
      { key: 'author', title: text.author, kind: 'text', width: 5 },
    ];
  }

  #cell(row: number, { key }: Column): string | TemplateResult {
    const record = this.#records?.[row];
    const { model, settings, fundStrings } = this.#element;
    if (!record || !model.profile) return '';
    const text = this.#text;
    switch (key) {
      case 'date':
        return savedTimeText(record.time);
      case 'unit':
        return record.title || text.noUnit;
      case 'kind':
        return text.kinds[record.kind];
      case 'year':
        return String(record.year);
      case 'total':
        return savedTotal(record, fundStrings);
      case 'rules':
        return savedRules(record, text, settings.locale);
      case 'author':
        return record.author || text.noAuthor;
      default:
        return renderState(record, model.profile, text);
    }
  }
}
