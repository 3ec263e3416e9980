import type { Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { dayStripStyles } from '../../base/day-strip/day-strip.js';
import { EntryForm } from '../../base/entry/entry-form.js';
import { entryStyles } from '../../base/entry/entry-styles.js';
import { loadPart } from '../../base/load-part.js';
import { MenuButton } from '../../base/menu.js';
import { procedureStrings, type ProcedureStrings } from '../../locales/meeting/procedures.js';
import { menuStyles } from '../../styles/menu.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MeetingView, MenuEntry, PrimaryAction } from '../meeting-view.js';
import { boardStyles } from './board-styles.js';
import { renderCases, type CaseFilter } from './case-board-view.js';
import { lateCorrections, renderCorrections } from './corrections-view.js';
import { deskParts, type Desk, type DeskPart } from './desk.js';
import { overduePostings, renderPostings } from './postings-view.js';
import { ProcedureBasis } from './procedure-basis.js';
import { ProcedureData } from './procedure-data.js';
import { renderProcedure } from './procedure-detail.js';
import { hasTemplates, renderList, startEntry } from './procedure-list.js';
import type { ProcedureRow } from './procedure-rows.js';
import { procedureStyles } from './procedure-styles.js';
import { ProcedureWork } from './procedure-work.js';

/** How long the minutes in which something can be taken back may stand still. */
const minuteMilliseconds = 30_000;

/** The view 议事程序: decisions step by step, cases in a closed loop, publicity and reports, corrections. */
export class ProceduresView implements MeetingView {
  readonly #element: JcMeetingChecklist;
  readonly #data: ProcedureData;
  readonly #form: EntryForm;
  readonly #work: ProcedureWork;
  readonly #basis: ProcedureBasis;
  readonly #menu: MenuButton;
  #part: DeskPart = 'list';
  #openId: string | undefined;
  #menuOf: string | null = null;
  #filter: CaseFilter = 'all';
  #refusal: Desk['refusal'] = null;
  /** The unit of which something shows. */
  #unit: string | null = null;
  #minute: ReturnType<typeof setTimeout> | undefined;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
    for (const styles of [menuStyles, entryStyles, dayStripStyles, procedureStyles, boardStyles]) adoptStyles(element.shadowRoot, styles);
    this.#data = new ProcedureData(element);
    this.#form = new EntryForm(element, 'meeting');
    this.#work = new ProcedureWork(element, (procedure) => (this.#isCase(procedure) ? 'case' : 'procedure'));
    this.#basis = new ProcedureBasis(element);
    this.#menu = new MenuButton(element, '.case-menu.open');
  }

  get #text(): ProcedureStrings {
    return procedureStrings(this.#element.settings.locale);
  }

  #isCase(procedure: string): boolean {
    return this.#element.model.profile?.meeting.procedures[procedure]?.category === 'case';
  }

  #desk(profile: Profile): Desk {
    const { settings } = this.#element;
    return {
      element: this.#element,
      text: this.#text,
      profile,
      data: this.#data,
      form: this.#form,
      work: this.#work,
      basis: this.#basis,
      isReadonly: settings.readonly,
      isPublic: settings.audience === 'public',
      refusal: this.#refusal,
      refuse: (step, sentences) => this.#refuse(step, sentences),
      open: (row) => this.#open(row),
    };
  }

  get #opened(): ProcedureRow | undefined {
    return this.#data.rows.find(({ stored }) => stored.id === this.#openId);
  }

  // ——— what the user does ———

  async #refuse(step: string, sentences: readonly string[]): Promise<void> {
    this.#refusal = { step, sentences };
    this.#element.announcer.alert(sentences.join(' '));
    this.#element.requestUpdate();
    await this.#element.updateComplete;
  }

  /** Shows one procedure; the focus goes to its heading, from where it is read. */
  async #open({ stored }: ProcedureRow): Promise<void> {
    const element = this.#element;
    this.#openId = stored.id;
    this.#refusal = null;
    element.actions.viewChanged();
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('#procedure-title')?.focus();
  }

  /** Back to the list, where the focus is on what was open. */
  async #back(): Promise<void> {
    const element = this.#element;
    const id = this.#openId ?? '';
    this.#openId = undefined;
    element.actions.viewChanged();
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(`.row-title[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  async #choosePart(part: DeskPart): Promise<void> {
    const element = this.#element;
    this.#part = part;
    this.#openId = undefined;
    element.actions.viewChanged();
    element.requestUpdate();
  }

  async #start(isCase: boolean): Promise<void> {
    const { profile } = this.#element.model;
    if (profile) await this.#form.open(startEntry(this.#desk(profile), isCase));
  }

  #toggleMenu(id: string): void {
    this.#element.actions.perform(async () => {
      if (this.#menuOf === id && this.#menu.isOpen) {
        this.#menu.close();
        return;
      }
      if (this.#menu.isOpen) this.#menu.close(false);
      this.#menuOf = id;
      await this.#menu.open('first');
    });
  }

  async #print(kind: 'notice' | 'evidence'): Promise<void> {
    const { profile } = this.#element.model;
    const row = this.#opened;
    if (!profile || !row?.state) return;
    const [{ noticeStep, evidenceDocument }, { noticeDocument }] = await loadPart(() => Promise.all([import('./procedure-print.js'), import('../out/notice-document.js')]));
    const step = noticeStep(row.state);
    const document = kind === 'evidence' ? evidenceDocument(this.#desk(profile), row) : step ? await noticeDocument(this.#element, { id: row.stored.id, step: step.step.id }) : null;
    if (document) this.#element.actions.command((commands) => commands.print(document));
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, shownUnit, model } = this.#element;
    if (settings.readonly || shownUnit === null || !model.profile || this.#openId !== undefined) return null;
    const isCase = this.#part === 'cases';
    if ((this.#part !== 'list' && !isCase) || !hasTemplates({ profile: model.profile, element: this.#element }, isCase)) return null;
    return { label: isCase ? this.#text.startCase : this.#text.start, run: () => this.#start(isCase) };
  }

  get menu(): readonly MenuEntry[] {
    const text = this.#text;
    const { state } = this.#opened ?? {};
    if (!state) return [];
    const hasNotice = state.steps.some(({ step, state: standing }) => step.notice !== null && standing !== 'ahead');
    return [...(hasNotice ? [{ label: text.printNotice, run: () => this.#print('notice') }] : []), { label: text.printEvidence, run: () => this.#print('evidence') }];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { part: this.#part === 'list' ? undefined : this.#part, id: this.#openId, step: this.#opened ? String(this.#opened.at) : undefined };
  }

  /** An address without an id, and the tab itself, show the list. */
  showParts({ id, part }: Readonly<Record<string, string>>): void {
    this.#openId = id || undefined;
    this.#part = deskParts.find((each) => each === part) ?? 'list';
    this.#unit = this.#element.shownUnit;
    this.#refusal = null;
  }

  refresh(): void {
    const element = this.#element;
    // A procedure of the unit that showed before is none of this one's.
    if (this.#unit !== element.shownUnit) this.#openId = undefined;
    this.#unit = element.shownUnit;
    element.actions.perform(() => element.attempt(() => this.#data.read()));
  }

  render(): TemplateResult {
    const { model, shownUnit } = this.#element;
    const text = this.#text;
    const { profile } = model;
    if (shownUnit === null) return html`<div class="desk"><p class="muted">${text.noUnit}</p></div>`;
    if (this.#data.isReading || !profile) return html`<div class="desk" aria-busy="true"><p class="muted">${text.loading}</p></div>`;
    const desk = this.#desk(profile);
    return html`<div class="desk">${this.#openId === undefined ? html`${this.#renderParts(desk)} ${this.#renderPart(desk)}` : this.#renderOpened(desk)}</div>`;
  }

  #renderOpened(desk: Desk): TemplateResult {
    const { element, text } = desk;
    const back = (): void => element.actions.perform(() => this.#back());
    const row = this.#opened;
    if (!row) return html`<p class="muted">${text.notFound}</p><div class="buttons"><button type="button" @click=${back}>${text.back}</button></div>`;
    // The minutes in which the last entry can be taken back go on while it is looked at.
    if (this.#minute === undefined) {
      this.#minute = setTimeout(() => {
        this.#minute = undefined;
        if (element.isConnected) element.requestUpdate();
      }, minuteMilliseconds);
    }
    return renderProcedure(desk, row, back);
  }

  #renderParts(desk: Desk): TemplateResult {
    const { text, isPublic } = desk;
    const { rows } = this.#data;
    const running = (isCase: boolean): number => rows.filter(({ stored, state }) => this.#isCase(stored.procedure) === isCase && !state?.isFinished).length;
    const open: Readonly<Record<DeskPart, number>> = { list: running(false), cases: running(true), postings: overduePostings(desk), corrections: lateCorrections(desk) };
    const names: Readonly<Record<DeskPart, string>> = { list: text.procedures, cases: text.cases, postings: text.postings, corrections: text.corrections };
    // Cases are what people reported: nothing of them is for the public.
    const parts = deskParts.filter((part) => !isPublic || part !== 'cases');
    return html`<div class="parts" role="group" aria-label=${text.parts}>
      ${parts.map((part) => html`<button type="button" data-part=${part} aria-pressed=${part === this.#part ? 'true' : 'false'} @click=${() => this.#element.actions.perform(() => this.#choosePart(part))}>${text.part(names[part], open[part])}</button>`)}
    </div>`;
  }

  #renderPart(desk: Desk): TemplateResult | typeof nothing {
    const { rows } = this.#data;
    switch (this.#part) {
      case 'list':
        return renderList(desk, rows.filter(({ stored }) => !this.#isCase(stored.procedure)));
      case 'cases':
        return desk.isPublic ? nothing : renderCases(this.#board(desk));
      case 'postings':
        return renderPostings(desk);
      case 'corrections':
        return renderCorrections(desk);
    }
  }

  #board(desk: Desk): Parameters<typeof renderCases>[0] {
    return {
      desk,
      rows: this.#data.rows.filter(({ stored }) => this.#isCase(stored.procedure)),
      filter: this.#filter,
      menu: this.#menu,
      menuOf: this.#menu.isOpen ? this.#menuOf : null,
      chooseFilter: (filter) => {
        this.#filter = filter;
        this.#element.requestUpdate();
      },
      toggleMenu: (id) => this.#toggleMenu(id),
    };
  }
}
