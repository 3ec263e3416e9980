import type { StoredMeeting } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { formStyles } from '../../base/form/form-styles.js';
import { tableStyles } from '../../base/table/table-styles.js';
import { recordStrings, type RecordStrings } from '../../locales/meeting/record.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MeetingView, MenuEntry, PrimaryAction } from '../meeting-view.js';
import { beginForm, formOfDraft, formOfRecord, type AskedForm } from './begin-form.js';
import type { KeptDraft } from './draft-shelf.js';
import { renderKeptRecord } from './kept-record-view.js';
import { closeMinutes, printMinutes } from './kept-work.js';
import { recordFormStyles } from './record-form-styles.js';
import { RecordFormView } from './record-form-view.js';
import { RecordPanels, type PanelName } from './record-panels.js';
import { recordStyles } from './record-styles.js';
import { RecordsData } from './records-data.js';
import { RecordsListPage } from './records-list-page.js';
import { sheetStyles } from './sheet-styles.js';
import { verdictStyles } from './verdict-styles.js';

/** What shows: the list, a form, a record as it stands, the roll, or the import of files. */
type Page = 'list' | 'form' | 'kept' | PanelName;

/** The view 记录: which of its pages shows, and how one leads to another. */
export class RecordsView implements MeetingView {
  readonly #element: JcMeetingChecklist;
  readonly #data: RecordsData;
  readonly #list: RecordsListPage;
  readonly #formView: RecordFormView;
  readonly #panels: RecordPanels;
  #page: Page = 'list';
  /** Counts what was gone to, so that what was still on its way when the user went elsewhere leaves the page alone. */
  #turn = 0;
  #comparing = 0;
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
    this.#panels = new RecordPanels(element, { roll: () => this.#leaveRoll(), import: () => this.#toList() });
    this.#list = new RecordsListPage(element, this.#data, {
      read: () => this.#read(),
      open: (meeting) => this.#openFromList(meeting),
      resume: (draft) => this.#resume(draft),
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

  #focus(selector: string): void {
    this.#element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
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
    await this.#list.focusRecord(id);
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
    if (isOpen) await this.#openForm(formOfRecord(meeting));
    else {
      await this.#show('kept');
      this.#focus('#kept-title');
    }
    element.actions.viewChanged();
  }

  /** Shows the form that is asked for, with what was typed into it and not saved. */
  async #openForm(asked: AskedForm): Promise<void> {
    const element = this.#element;
    const turn = this.#turn;
    const unit = asked.meeting?.unit ?? element.shownUnit;
    if (unit === null) return;
    element.assertWritable();
    const begun = await beginForm(this.#data, unit, element.shownYear, asked);
    if (!begun || turn !== this.#turn) return;
    const { form, isResumed } = begun;
    if (isResumed) element.announcer.announce(this.#text.draftResumed);
    this.#data.openId = asked.meeting?.id;
    this.#formView.use(form);
    await this.#show('form');
    this.#focus(form.input.kind === '' ? '#record-kind' : asked.mode === 'new' && !isResumed ? '#record-date' : '#record-form-title');
  }

  /** Leaves what is open for a form. */
  async #goToForm(asked: AskedForm): Promise<void> {
    this.#leave();
    await this.#openForm(asked);
    this.#element.actions.viewChanged();
  }

  #openNew(start: Readonly<Record<string, string>>): Promise<void> {
    return this.#goToForm({ mode: 'new', meeting: null, start });
  }

  async #resume(draft: KeptDraft): Promise<void> {
    const { meetings } = await this.#element.store;
    await this.#goToForm(await formOfDraft(draft, meetings));
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
    if (meeting) await this.#openForm(formOfRecord(meeting));
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
    await this.#panels.open('roll');
    await this.#show('roll');
    element.actions.viewChanged();
    this.#focus('#roll-title');
  }

  async #leaveRoll(): Promise<void> {
    await this.#read();
    if (!this.#formView.form) {
      await this.#toList();
      return;
    }
    await this.#show('form');
    this.#element.actions.viewChanged();
    this.#focus('#record-form-title');
  }

  /** The import of files, begun anew. */
  async #showImport(): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    this.#leave();
    await this.#panels.open('import');
    await this.#show('import');
    element.actions.viewChanged();
    this.#focus('#import-title');
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, shownUnit } = this.#element;
    const text = this.#text;
    if (settings.readonly || shownUnit === null) return null;
    if (this.#page === 'form') return { label: this.#formView.finishLabel, run: this.#formView.finish };
    if (this.#page === 'roll' || this.#page === 'import') return this.#panels.primary(this.#page);
    return this.#page === 'kept' ? { label: text.print, run: () => this.#print() } : { label: text.record, run: () => this.#openNew({}) };
  }

  get menu(): readonly MenuEntry[] {
    const text = this.#text;
    if (this.#element.shownUnit === null) return [];
    if (this.#page === 'roll') return this.#panels.rollMenu;
    return [...(this.#page === 'kept' ? [{ label: text.print, run: () => this.#print() }] : []), { label: text.openRoll, run: () => this.#showRoll() }];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    if (this.#page === 'roll' || this.#page === 'import') return { [this.#page]: '1' };
    if (this.#data.openId !== undefined) return { id: this.#data.openId };
    const input = this.#page === 'form' ? this.#formView.form?.input : undefined;
    if (input) return { new: '1', kind: input.kind || undefined, group: input.group || undefined };
    return this.#list.viewParts;
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
      if (this.#page === 'roll') this.#panels.refreshRoll();
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
      this.#list.showParts(wanted);
      await this.#read();
      if (!wanted['find']) return;
      await this.#element.updateComplete;
      this.#list.focusSearch();
    }
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
      case 'kept':
        return this.#renderKept();
      case 'list':
        return this.#list.render();
      default:
        return this.#panels.render(this.#page);
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
    this.#list.focusSearch();
  };

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
