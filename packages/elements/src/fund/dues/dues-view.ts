import { duesKinds, isJicengError, JicengError, yuanText, type SavedDues, type UnsavedFund } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { tableStyles } from '../../base/table/table-styles.js';
import { tabSeparated } from '../../base/table/tab-separated.js';
import { duesStrings, type DuesStrings } from '../../locales/fund/dues.js';
import { formStyles } from '../allocate/allocate-styles.js';
import type { SheetFormat } from '../allocate/sheet-file.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import type { FundView, MenuEntry, PrimaryAction } from '../fund-view.js';
import { localText } from '../words.js';
import { renderDuesForm, type DuesMode } from './dues-form.js';
import { duesOfList, type DuesList, type DuesRow } from './dues-list.js';
import { duesOfOne, emptyDues, type DuesInput, type DuesRules, type OneDues } from './dues-one.js';
import { renderListSummary, renderOneDues } from './dues-result.js';
import { duesStyles } from './dues-styles.js';
import { duesAmount, duesProblemText, duesRate, duesTotal } from './dues-words.js';

/** The view 党费: dues of one member step by step, or of a pasted list. Nothing of it is kept unless it is saved. */
export class DuesView implements FundView {
  readonly #element: JcFundCalculator;
  readonly #table: TableController;
  #mode: DuesMode = 'one';
  #input: DuesInput = emptyDues;
  #list = '';
  #usualKind = '';
  /** The text that the browser would not copy, for the user to copy. */
  #byHand: string | undefined;
  #worked: { readonly of: readonly unknown[]; readonly rules: DuesRules; readonly one: OneDues; readonly list: DuesList } | undefined;

  constructor(element: JcFundCalculator) {
    this.#element = element;
    adoptStyles(element.shadowRoot, tableStyles);
    adoptStyles(element.shadowRoot, formStyles);
    adoptStyles(element.shadowRoot, duesStyles);
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.caption(element.shownYear, element.unitName),
      columns: () => this.#columns,
      rowCount: () => this.#current.list.rows.length,
      keyOf: (row) => String(this.#current.list.rows[row]?.line),
      cell: (row, column) => this.#cell(row, column),
      foot: (column) => this.#foot(column),
    });
  }

  get #text(): DuesStrings {
    return duesStrings(this.#element.settings.locale);
  }

  /** Worked out anew only when something has changed that it depends on; undefined without rules. */
  get #current(): { readonly rules: DuesRules; readonly one: OneDues; readonly list: DuesList } {
    const { model, shownYear } = this.#element;
    const { profile } = model;
    const of = [profile, shownYear, this.#input, this.#list, this.#usualKind];
    if (this.#worked?.of.every((each, index) => each === of[index])) return this.#worked;
    if (!profile) throw new JicengError('unknown-profile', 'There are no rules yet. Wait until they are loaded.');
    const rules = { profile, year: shownYear, kinds: duesKinds(profile, { year: shownYear }) };
    const usualKind = this.#usualKind || (rules.kinds[0]?.id ?? '');
    this.#worked = { of, rules, one: duesOfOne(this.#input, rules), list: duesOfList(this.#list, { ...rules, usualKind }) };
    return this.#worked;
  }

  /** What shows, as it would be saved; null while there are no dues. */
  get record(): Extract<UnsavedFund, { kind: 'dues' }> | null {
    const element = this.#element;
    const { profile } = element.model;
    const rows = profile ? this.#rows() : [];
    if (!profile || rows.length === 0) return null;
    const { id, version, hash, title } = profile;
    return {
      kind: 'dues',
      unit: element.shownUnit,
      title: element.unitName,
      year: element.shownYear,
      profile: { id, version, hash, title },
      totalFen: rows.reduce((sum, { dues }) => sum + dues.yearlyFen, 0),
      rows,
    };
  }

  #rows(): SavedDues['rows'] {
    const { one, list } = this.#current;
    if (this.#mode === 'one') return one.dues ? [{ name: '', dues: one.dues, paidFen: one.paidFen, waiver: one.waiver }] : [];
    return list.rows.flatMap(({ name, dues }) => (dues ? [{ name, dues, paidFen: null, waiver: '' }] : []));
  }

  // ——— what the user does ———

  #changed(): void {
    this.#byHand = undefined;
    this.#element.requestUpdate();
    this.#say();
  }

  /** Said once typing pauses: the announcer waits, and only the last is heard. */
  #say(): void {
    const { announcer, fundStrings } = this.#element;
    const text = this.#text;
    const { one, list } = this.#current;
    if (this.#mode === 'one' && one.dues) announcer.announce(text.spoken(duesAmount(one.dues, fundStrings)));
    if (this.#mode !== 'list' || list.rows.length === 0) return;
    const summary = this.#summary;
    announcer.announce(list.problems > 0 ? `${summary}${text.sentenceJoin}${text.without(list.problems)}` : summary);
  }

  /** How many members, and their dues together. */
  get #summary(): string {
    const { fundStrings } = this.#element;
    const all = this.#rows().map(({ dues }) => dues);
    return this.#text.summary(all.length, duesTotal(all, fundStrings), duesTotal(all, fundStrings, 12));
  }

  /** The result as a block for a sheet: the rows of the list in their order, those with a mistake too. */
  async #copyTexts(): Promise<string> {
    const { duesTexts } = await loadPart(() => import('./dues-sheet.js'));
    const { settings, fundStrings } = this.#element;
    const { locale } = settings;
    const text = this.#text;
    const { rules, list } = this.#current;
    const rows =
      this.#mode === 'one'
        ? this.#rows().map(({ name, dues }) => ({ name, kind: '', dues, problem: '' }))
        : list.rows.map(({ name, kind, dues, problem }) => ({ name, kind: kind ? localText(kind.title, locale) : '', dues, problem: problem ? duesProblemText(problem, rules.kinds, text, fundStrings, locale) : '' }));
    return tabSeparated(duesTexts(rows, fundStrings, locale));
  }

  readonly #copy = async (): Promise<void> => {
    const element = this.#element;
    const text = this.#text;
    if (!element.model.profile || this.#rows().length === 0) {
      element.actions.show({ kind: 'warning', text: text.nothingToCopy });
      element.renderRoot.querySelector<HTMLElement>('#dues-month, #dues-quarter, #dues-list')?.focus();
      return;
    }
    const block = await this.#copyTexts();
    const { copyText } = await loadPart(() => import('../../base/copy-text.js'));
    try {
      await copyText(block, element.renderRoot);
      this.#byHand = undefined;
      element.actions.toast.show({ text: text.copied });
      return;
    } catch (thrown) {
      if (!isJicengError(thrown)) throw thrown;
    }
    this.#byHand = block;
    element.announcer.announce(text.copyByHand);
    element.requestUpdate();
    await element.updateComplete;
    const field = element.renderRoot.querySelector<HTMLTextAreaElement>('#dues-copy');
    field?.focus();
    field?.select();
  };

  async #save(): Promise<void> {
    await this.#element.attempt(async () => {
      this.#element.assertWritable();
      const { record } = this;
      if (!record) throw new JicengError('nothing-calculated', 'There is nothing to save: no dues were worked out. Enter the income or the list first.');
      const { saveRecord } = await loadPart(() => import('../saved/save-record.js'));
      const text = this.#text;
      await saveRecord(this.#element, record, { saved: text.saved, undone: text.savedUndone });
    });
  }

  async #export(format: SheetFormat): Promise<void> {
    const { record } = this;
    if (!record) return;
    const { saveDuesFile } = await loadPart(() => import('./dues-sheet.js'));
    const name = await this.#element.attempt(() => saveDuesFile(this.#element, record, format));
    this.#element.announcer.announce(this.#text.exported(name));
  }

  async #print(): Promise<void> {
    const { record } = this;
    if (!record) return;
    const { duesDocument } = await loadPart(() => import('./dues-sheet.js'));
    this.#element.actions.command((commands) => commands.print(duesDocument(this.#element, record)));
  }

  // ——— the view ———

  get primary(): PrimaryAction {
    return { label: this.#text.copy, run: this.#copy };
  }

  get menu(): readonly MenuEntry[] {
    const text = this.#text;
    const count = this.record?.rows.length ?? 0;
    if (count === 0) return [];
    return [
      { label: text.exportXlsx(count), run: () => this.#export('xlsx') },
      { label: text.exportCsv(count), run: () => this.#export('csv') },
      { label: text.print, run: () => this.#print() },
    ];
  }

  /** What was entered is not in the address: it is about people. */
  readonly viewParts = {};

  showParts(): void {
    // Nothing of this view is in an address.
  }

  refresh(): void {
    this.#byHand = undefined;
  }

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { model, fundStrings } = element;
    if (!model.profile) return html`<p class="hint" aria-busy="true">${fundStrings.loadingView}</p>`;
    const { rules, one } = this.#current;
    if (rules.kinds.length === 0) return html`<div class="empty"><p>${text.noKinds}</p></div>`;
    return html`<div class="panes dues">
      ${renderDuesForm({
        element,
        text,
        rules,
        mode: this.#mode,
        input: this.#input,
        one,
        list: this.#list,
        usualKind: this.#usualKind || (rules.kinds[0]?.id ?? ''),
        modeChosen: (mode) => {
          this.#mode = mode;
          this.#changed();
        },
        changed: (part) => {
          this.#input = { ...this.#input, ...part };
          this.#changed();
        },
        listChanged: (list) => {
          this.#list = list;
          this.#changed();
        },
        usualKindChosen: (kind) => {
          this.#usualKind = kind;
          this.#changed();
        },
      })}
      <section class="outcome entry" aria-label=${text.result}>
        <div class="section-title" role="heading" aria-level=${element.subheadingLevel}>${text.result}</div>
        ${this.#mode === 'one' ? renderOneDues(element, one, text) : this.#renderList()} ${this.#renderByHand()} ${this.#renderSave()}
      </section>
    </div>`;
  }

  #renderList(): unknown {
    const { list } = this.#current;
    if (list.rows.length === 0) return html`<p class="muted">${this.#text.listHelp}</p>`;
    return html`${renderListSummary(this.#summary, list.problems, this.#text)} ${this.#table.render()}`;
  }

  #renderByHand(): unknown {
    if (this.#byHand === undefined) return nothing;
    const text = this.#text;
    return html`<div class="by-hand">
      <p id="dues-copy-help">${text.copyByHand}</p>
      <textarea id="dues-copy" readonly rows="6" aria-label=${text.copyText} aria-describedby="dues-copy-help" .value=${this.#byHand}></textarea>
    </div>`;
  }

  #renderSave(): unknown {
    if (this.#element.settings.readonly || this.#rows().length === 0) return nothing;
    const text = this.#text;
    return html`<div class="buttons">
      <button type="button" @click=${() => this.#element.actions.perform(() => this.#save())}>${text.save}</button>
      ${this.#mode === 'list' ? html`<span class="small muted">${text.saveHint}</span>` : nothing}
    </div>`;
  }

  // ——— the table of the list ———

  get #columns(): readonly Column[] {
    const text = this.#text;
    return [
      { key: 'name', title: text.name, kind: 'text', width: 6 },
      { key: 'kind', title: text.kindColumn, kind: 'text', width: 5 },
      { key: 'base', title: text.baseColumn, kind: 'number' },
      { key: 'how', title: text.how, kind: 'content', width: 9 },
      { key: 'monthly', title: text.monthly, kind: 'number' },
      { key: 'yearly', title: text.yearly, kind: 'number' },
    ];
  }

  #cell(position: number, { key }: Column): string | TemplateResult {
    const row = this.#current.list.rows[position];
    if (!row) return '';
    const { fundStrings, settings } = this.#element;
    const text = this.#text;
    if (key === 'name') return row.name || text.line(row.line);
    if (key === 'kind') return row.kind ? localText(row.kind.title, settings.locale) : '–';
    if (key === 'how') return row.dues ? html`<span class="number"><bdi dir="ltr">${duesRate(row.dues, text, fundStrings)}</bdi></span>` : this.#renderProblem(row);
    if (!row.dues) return '–';
    if (key === 'base') return row.dues.baseFen === null ? '–' : yuanText(row.dues.baseFen);
    return duesAmount(row.dues, fundStrings, key === 'yearly' ? 12 : 1);
  }

  #renderProblem({ line, problem }: DuesRow): TemplateResult {
    const text = this.#text;
    const { fundStrings, settings } = this.#element;
    const what = problem ? duesProblemText(problem, this.#current.rules.kinds, text, fundStrings, settings.locale) : '';
    return html`<span class="row-problem small">${icon('error')}<span>${text.problem(text.line(line), what)}</span></span>`;
  }

  #foot({ key }: Column): string {
    const { fundStrings } = this.#element;
    const all = this.#rows().map(({ dues }) => dues);
    if (key === 'name') return this.#text.total(all.length);
    return key === 'monthly' || key === 'yearly' ? duesTotal(all, fundStrings, key === 'yearly' ? 12 : 1) : '–';
  }
}
