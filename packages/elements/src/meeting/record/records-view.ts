import { isIsoDay, type IsoDate } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { formStyles } from '../../base/form/form-styles.js';
import { loadPart } from '../../base/load-part.js';
import { TableController } from '../../base/table/table-controller.js';
import { tableStyles } from '../../base/table/table-styles.js';
import { recordStrings, type RecordStrings } from '../../locales/meeting/record.js';
import type { ImportPanel } from '../import/import-panel.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MeetingView, MenuEntry, PrimaryAction } from '../meeting-view.js';
import type { RollPanel } from '../roll/roll-panel.js';
import type { KeptDraft } from './draft-shelf.js';
import { giveUpDraft } from './give-up-draft.js';
import { renderKeptRecord } from './kept-record-view.js';
import { closeMinutes, printMinutes } from './kept-work.js';
import { RecordForm, type FormMode } from './record-form.js';
import { recordFormStyles } from './record-form-styles.js';
import { RecordFormView } from './record-form-view.js';
import { everyRecord, type RecordFilter } from './record-list.js';
import { recordStyles } from './record-styles.js';
import { RecordsData } from './records-data.js';
import { recordCell, recordColumns, renderRecordsList } from './records-list-view.js';
import { sheetStyles } from './sheet-styles.js';
import { verdictStyles } from './verdict-styles.js';

/** What shows: the list, a form, a record as it stands, the roll, or the import of files. */
type Page = 'list' | 'form' | 'kept' | 'roll' | 'import';

/** The view 记录: the records of a unit, the form in which a meeting is recorded, the minutes with their versions, and the roll. */
export class RecordsView implements MeetingView {
  readonly #element: JcMeetingChecklist;
  readonly #data: RecordsData;
  readonly #table: TableController;
  readonly #formView: RecordFormView;
  #page: Page = 'list';
  /** Counts what was gone to, so that what was still on its way when the user went elsewhere leaves the page alone. */
  #turn = 0;
  #comparing = 0;
  #roll: RollPanel | undefined;
  #import: ImportPanel | undefined;
  /** What an address asks for and has not been opened yet. */
  #wanted: Readonly<Record<string, string>> | null = null;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
    this.#data = new RecordsData(element);
    for (const styles of [tableStyles, formStyles, recordStyles, recordFormStyles, sheetStyles, verdictStyles]) adoptStyles(element.shadowRoot, styles);
    this.#formView = new RecordFormView(element, {
      finished: (id) => this.#open(id),
      left: () => this.#toList(),
      openRoll: () => element.actions.perform(() => this.#showRoll()),
    });
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.caption(element.unitName, element.shownYear),
      columns: () => recordColumns(this.#text, this.#data.filter.scope === 'below'),
      rowCount: () => this.#data.rows.length,
      keyOf: (row) => this.#data.rows[row]?.id ?? '',
      rowOf: (key) => this.#data.rows.findIndex(({ id }) => id === key),
      cell: (row, column) => (this.#data.list && this.#data.rows[row] ? recordCell(element, this.#text, this.#data.list, this.#data.rows[row], this.#data.people, column) : ''),
      mode: () => 'rows',
      onOpen: (row) => this.#choose(row),
    });
  }

  get #text(): RecordStrings {
    return recordStrings(this.#element.settings.locale);
  }

  // ——— what is stored ———

  /** Reads what the page shows; an answer that comes after another question was asked is left. */
  async #read(): Promise<void> {
    const { shownUnit: unit, shownYear: year } = this.#element;
    if (unit === null || !(await this.#data.read(unit, year))) return;
    await this.#follow(unit, year);
    this.#element.requestUpdate();
  }

  /** The open form goes on with what is stored now: another roll, other records, a record that another window has changed. */
  async #follow(unit: string, year: number): Promise<void> {
    const { form } = this.#formView;
    if (!form || form.context.unit !== unit) return;
    const { stored } = form;
    const [context, now] = await Promise.all([this.#data.contextOf(unit, year), stored ? form.context.store.meetings.get(stored.id) : undefined]);
    if (this.#formView.form !== form || !context) return;
    form.context = context;
    form.compare(now);
  }

  // ——— the pages ———

  async #show(page: Page): Promise<void> {
    this.#page = page;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
  }

  /** Back to the list, where the focus is on the row that was open. */
  async #toList(): Promise<void> {
    const element = this.#element;
    const id = this.#data.openId ?? this.#formView.form?.stored?.id;
    const turn = this.#leave();
    element.actions.viewChanged();
    await this.#read();
    if (turn !== this.#turn) return;
    await this.#show('list');
    const row = this.#data.rows.findIndex((meeting) => meeting.id === id);
    if (this.#data.rows.length > 0) await this.#table.focusRow(Math.max(0, row));
  }

  /** Leaves what is open; the form's draft is kept. @returns which turn it is now */
  #leave(): number {
    this.#formView.use(null);
    this.#data.openId = undefined;
    this.#data.kept = undefined;
    this.#comparing = 0;
    this.#page = 'list';
    return ++this.#turn;
  }

  #choose(row: number): void {
    const meeting = this.#data.rows[row];
    if (meeting) this.#element.actions.perform(() => this.#openFromList(meeting));
  }

  /** A record of another unit is opened there. */
  async #openFromList(meeting: StoredMeeting): Promise<void> {
    const element = this.#element;
    if (meeting.unit !== element.shownUnit && !element.unitIsFixed) element.chooseUnit(meeting.unit);
    await this.#open(meeting.id);
  }

  /** Opens a record: as it stands when it was held or closed, in the form while it is a draft. */
  async #open(id: string): Promise<void> {
    const element = this.#element;
    const turn = this.#leave();
    this.#data.openId = id;
    await this.#read();
    if (turn !== this.#turn) return;
    const meeting = this.#data.kept?.meeting;
    const isOpen = meeting && !meeting.isClosed && !meeting.withdrawn && (meeting.record.state === 'draft' || meeting.record.state === 'planned') && !element.settings.readonly;
    if (isOpen) await this.#openForm('edit', meeting);
    else {
      await this.#show('kept');
      element.renderRoot.querySelector<HTMLElement>('#kept-title')?.focus();
    }
    element.actions.viewChanged();
  }

  /** Opens the form of a stored record, with what was typed into it and not saved. */
  async #openForm(mode: FormMode, meeting: StoredMeeting | null, start: Readonly<Record<string, string>> = {}, draft?: KeptDraft): Promise<void> {
    const element = this.#element;
    const turn = this.#turn;
    const unit = meeting?.unit ?? element.shownUnit;
    if (unit === null) return;
    element.assertWritable();
    const day = meeting?.record.date || (isIsoDay(start['date']) ? start['date'] : '');
    const context = await this.#data.contextOf(unit, Number((day || String(element.shownYear)).slice(0, 4)));
    if (!context) return;
    const form = new RecordForm(context, mode, meeting);
    const kept = draft ?? (meeting ? (await context.shelf.list()).find(({ key }) => key === meeting.id) : undefined);
    if (turn !== this.#turn) return;
    if (kept) {
      form.resume(kept.input, kept.key);
      element.announcer.announce(this.#text.draftResumed);
    } else if (!meeting) this.#begin(form, start, context.today);
    this.#data.openId = meeting?.id;
    this.#formView.use(form);
    await this.#show('form');
    const first = form.input.kind === '' ? '#record-kind' : mode === 'new' && !kept ? '#record-date' : '#record-form-title';
    element.renderRoot.querySelector<HTMLElement>(first)?.focus();
  }

  /** What a new form begins with: what is asked for, today, and what mostly stays from one meeting to the next. */
  #begin(form: RecordForm, start: Readonly<Record<string, string>>, today: IsoDate): void {
    form.input = { ...form.input, kind: start['kind'] ?? '', group: start['group'] ?? '', date: isIsoDay(start['date']) ? start['date'] : today };
    form.suggest();
  }

  async #openNew(start: Readonly<Record<string, string>>): Promise<void> {
    this.#leave();
    await this.#openForm('new', null, start);
    this.#element.actions.viewChanged();
  }

  async #resume(draft: KeptDraft): Promise<void> {
    const { meetings } = await this.#element.store;
    const isNew = draft.key.startsWith('new-');
    const meeting = isNew ? undefined : await meetings.get(draft.key);
    const mode: FormMode = isNew || !meeting ? 'new' : meeting.isClosed ? 'amend' : 'edit';
    this.#leave();
    await this.#openForm(mode, meeting ?? null, {}, draft);
    this.#element.actions.viewChanged();
  }

  /** The form of a draft by its key; the list where it is gone. */
  async #resumeKept(key: string): Promise<void> {
    const turn = this.#leave();
    await this.#read();
    if (turn !== this.#turn) return;
    const draft = this.#data.drafts.find((each) => each.key === key);
    if (draft && !this.#element.settings.readonly) await this.#resume(draft);
  }

  /** [更正] or [修改] of the record that shows. */
  async #edit(): Promise<void> {
    const meeting = this.#data.kept?.meeting;
    if (!meeting) return;
    await this.#openForm(meeting.isClosed ? 'amend' : 'edit', meeting);
  }

  /** [定稿]: the minutes are sealed. */
  async #close(): Promise<void> {
    if (this.#data.kept) await closeMinutes(this.#element, this.#text, this.#data.kept, () => this.#read());
  }

  async #print(version?: number): Promise<void> {
    if (this.#data.openId !== undefined) await printMinutes(this.#element, this.#data.openId, version);
  }

  /** The roll of the unit; the form that it was opened from is still there when it is left. */
  async #showRoll(): Promise<void> {
    const element = this.#element;
    this.#formView.form?.keepDraft();
    if (!this.#roll) {
      const { RollPanel } = await loadPart(() => import('../roll/roll-panel.js'));
      this.#roll ??= new RollPanel(element, () => element.actions.perform(() => this.#leaveRoll()));
    }
    this.#roll.refresh();
    await this.#show('roll');
    element.actions.viewChanged();
    element.renderRoot.querySelector<HTMLElement>('#roll-title')?.focus();
  }

  async #leaveRoll(): Promise<void> {
    await this.#read();
    if (!this.#formView.form) {
      await this.#toList();
      return;
    }
    await this.#show('form');
    this.#element.actions.viewChanged();
    this.#element.renderRoot.querySelector<HTMLElement>('#record-form-title')?.focus();
  }

  /** The import of files, begun anew. */
  async #showImport(): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    this.#leave();
    if (!this.#import) {
      const { ImportPanel } = await loadPart(() => import('../import/import-panel.js'));
      this.#import ??= new ImportPanel(element, () => element.actions.perform(() => this.#toList()));
    }
    this.#import.restart();
    await this.#show('import');
    element.actions.viewChanged();
    element.renderRoot.querySelector<HTMLElement>('#import-title')?.focus();
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, shownUnit } = this.#element;
    const text = this.#text;
    if (settings.readonly || shownUnit === null) return null;
    if (this.#page === 'form') return { label: this.#formView.finishLabel, run: this.#formView.finish };
    if (this.#page === 'roll') return this.#roll?.primary ?? null;
    if (this.#page === 'import') return this.#import?.primary ?? null;
    return this.#page === 'kept' ? { label: text.print, run: () => this.#print() } : { label: text.record, run: () => this.#openNew({}) };
  }

  get menu(): readonly MenuEntry[] {
    const text = this.#text;
    if (this.#element.shownUnit === null) return [];
    if (this.#page === 'roll') return this.#roll?.menu ?? [];
    return [...(this.#page === 'kept' ? [{ label: text.print, run: () => this.#print() }] : []), { label: text.openRoll, run: () => this.#showRoll() }];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    if (this.#page === 'roll') return { roll: '1' };
    if (this.#page === 'import') return { import: '1' };
    if (this.#data.openId !== undefined) return { id: this.#data.openId };
    const input = this.#page === 'form' ? this.#formView.form?.input : undefined;
    if (input) return { new: '1', kind: input.kind || undefined, group: input.group || undefined };
    const { query, kind } = this.#data.filter;
    return { q: query || undefined, kind: kind || undefined };
  }

  /** `id`: a record; `new` with `kind`, `date`, `group`: the form; `draft`: what was not finished; `roll`: the roll; `import`: the import of files; `find`: the search; else the list. */
  showParts(parts: Readonly<Record<string, string>>): void {
    this.#wanted = parts;
  }

  refresh(): void {
    this.#element.actions.perform(() => this.#refresh());
  }

  async #refresh(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (!wanted) {
      if (this.#formView.form && this.#formView.form.context.unit !== this.#element.shownUnit) this.#leave();
      if (this.#page === 'roll') this.#roll?.refresh();
      await this.#read();
      return;
    }
    if (wanted['roll']) await this.#showRoll();
    else if (wanted['import']) await this.#showImport();
    else if (wanted['id']) await this.#open(wanted['id']);
    else if (wanted['new']) await this.#openNew(wanted);
    else if (wanted['draft']) await this.#resumeKept(wanted['draft']);
    else {
      this.#leave();
      this.#data.filter = { ...this.#data.filter, ...(wanted['q'] !== undefined && { query: wanted['q'] }), ...(wanted['kind'] !== undefined && { kind: wanted['kind'] }) };
      await this.#read();
      if (!wanted['find']) return;
      await this.#element.updateComplete;
      this.#element.renderRoot.querySelector<HTMLInputElement>('#record-search')?.focus();
    }
  }

  #filterBy(part: Partial<RecordFilter>): void {
    const element = this.#element;
    const isWider = part.scope !== undefined && part.scope !== this.#data.filter.scope;
    this.#data.filter = { ...this.#data.filter, ...part };
    element.actions.perform(async () => {
      if (isWider) await this.#read();
      else this.#data.filterRows();
      element.requestUpdate();
      element.announcer.announce(this.#text.found(this.#data.rows.length));
    });
  }

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    if (element.shownUnit === null) return html`<p class="hint">${text.noUnit}</p>`;
    return html`<div class="records form" @keydown=${this.#pressedKey}>${this.#renderPage()}</div>`;
  }

  #renderPage(): unknown {
    switch (this.#page) {
      case 'form':
        return this.#formView.render();
      case 'roll':
        return this.#roll?.render() ?? nothing;
      case 'import':
        return this.#import?.render() ?? nothing;
      case 'kept':
        return this.#renderKept();
      case 'list':
        return this.#renderList();
    }
  }

  /** Escape goes back to the list from what is open, a form's draft kept; `/` searches the records from anywhere but a field. */
  readonly #pressedKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (this.#page === 'form' || this.#page === 'kept') && !event.isComposing && !event.defaultPrevented) {
      event.preventDefault();
      this.#element.actions.perform(() => this.#toList());
      return;
    }
    const target = event.composedPath()[0];
    if (event.key !== '/' || this.#page !== 'list' || target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    event.preventDefault();
    event.stopPropagation();
    this.#element.renderRoot.querySelector<HTMLInputElement>('#record-search')?.focus();
  };

  #renderList(): TemplateResult {
    const element = this.#element;
    return renderRecordsList({
      element,
      text: this.#text,
      filter: this.#data.filter,
      filtered: (part) => this.#filterBy(part),
      reset: () => this.#filterBy({ ...everyRecord, scope: this.#data.filter.scope }),
      list: this.#data.list,
      rows: this.#data.rows,
      table: this.#table,
      hasBelow: element.hasUnitsBelow,
      drafts: element.settings.readonly ? [] : this.#data.drafts,
      resume: (draft) => element.actions.perform(() => this.#resume(draft)),
      giveUp: (draft) => element.actions.perform(() => giveUpDraft(element, this.#text, this.#data, draft, () => this.#read())),
    });
  }

  #renderKept(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { actions } = element;
    const back = (): void => actions.perform(() => this.#toList());
    if (!this.#data.kept) return html`<p class="hint" aria-busy=${this.#data.kept === undefined ? 'true' : nothing}>${this.#data.kept === undefined ? text.loading : text.notFound}</p><div class="buttons"><button type="button" @click=${back}>${text.back}</button></div>`;
    return renderKeptRecord({
      element,
      text,
      kept: this.#data.kept,
      people: this.#data.people,
      comparing: this.#comparing,
      compare: (version) => {
        this.#comparing = version;
        element.requestUpdate();
      },
      back,
      edit: () => actions.perform(() => this.#edit()),
      close: () => actions.perform(() => this.#close()),
      print: (version) => actions.perform(() => this.#print(version)),
    });
  }
}
