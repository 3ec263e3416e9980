import type { AttendanceStatus } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { renderField } from '../../base/form/fields.js';
import { loadPart } from '../../base/load-part.js';
import type { PrintDocument } from '../../base/print/print-document.js';
import { shanghaiTime } from '../../base/shanghai-time.js';
import { localText } from '../../facts/fact-words.js';
import { dayBeside } from '../../locales/day-beside.js';
import { recordStrings, type RecordStrings } from '../../locales/meeting/record.js';
import { groupsOf, type UnitGroup } from '../duty-unit.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { renderAgenda, renderLists } from './agenda-section.js';
import { filesOf } from './attached-files.js';
import { AttendanceGrid } from './attendance-grid.js';
import type { AttendanceRow } from './attendance-sheet.js';
import { renderAttendance } from './attendance-section.js';
import { renderBasics } from './basics-section.js';
import { renderDecisions } from './decisions-section.js';
import { DraftKeeper } from './draft-keeper.js';
import { renderFiles } from './files-section.js';
import { renderConflict, renderSummary } from './form-notices.js';
import { peopleList, type FormSection } from './form-section.js';
import { askedMarks, changedMark, type MarkField } from './marks.js';
import { nameInitials } from './name-initials.js';
import { RecordFiles } from './record-files.js';
import type { RecordForm } from './record-form.js';
import { isBlocking, type RecordProblem } from './record-problems.js';
import { VerdictColumn } from './verdict-view.js';

/** What the form tells the view that it is part of. */
export interface FormEvents {
  /** It was written: `what` is said, and the record of the id shows or is listed. */
  readonly finished: (id: string) => Promise<void>;
  readonly left: () => Promise<void>;
  readonly openRoll: () => void;
}

/** The record form on the screen. */
export class RecordFormView {
  readonly #element: JcMeetingChecklist;
  readonly #events: FormEvents;
  readonly #grid: AttendanceGrid;
  readonly #verdict: VerdictColumn;
  #form: RecordForm | null = null;
  #files: RecordFiles | null = null;
  #showsDifference = false;
  /** The field that is being typed into: what is wrong with it is said once it is left. */
  #focused = '';

  constructor(element: JcMeetingChecklist, events: FormEvents) {
    this.#element = element;
    this.#events = events;
    this.#verdict = new VerdictColumn(element);
    new DraftKeeper(element, () => this.#form);
    this.#grid = new AttendanceGrid(element, {
      rows: () => this.#form?.model.sheet.rows ?? [],
      text: () => this.#text,
      caption: () => this.#text.attendanceCaption(this.#kindTitle),
      locale: () => element.settings.locale,
      isReadonly: () => element.settings.readonly,
      tagsOf: (row) => this.#tagsOf(row),
      problemOf: (person) => this.#form?.model.problems.find((problem) => problem.person === person && problem.level === 'wrong')?.own,
      mark: (person, status) => this.#mark(person, status),
      write: (person, field, text) => this.#write(person, field, text),
      undo: () => void this.#form?.undoMark(),
      initialsOf: nameInitials,
    });
  }

  get #text(): RecordStrings {
    return recordStrings(this.#element.settings.locale);
  }

  /** The form that shows. */
  get form(): RecordForm | null {
    return this.#form;
  }

  /** Shows another form, or none. */
  use(form: RecordForm | null): void {
    this.#form?.keepDraft();
    this.#form = form;
    this.#files = form && new RecordFiles(this.#element, form, () => this.#text);
    this.#showsDifference = false;
    this.#verdict.reset();
    if (this.#files) this.#element.actions.perform(() => (this.#files as RecordFiles).read());
  }

  get #kindTitle(): string {
    const { profile } = this.#form?.context ?? {};
    const title = profile?.meeting.kinds[this.#form?.input.kind ?? '']?.title;
    return title ? localText(title, this.#element.settings.locale) : '';
  }

  get #groups(): readonly UnitGroup[] {
    const { data, todayDate } = this.#element;
    const { people = [], unit = '' } = this.#form?.context ?? {};
    return groupsOf({ tree: data.tree, index: data.indexOf(unit), people, day: this.#form?.model.record.date || todayDate });
  }

  #tagsOf({ standing, hasVote, isNew, isGuest }: AttendanceRow): string[] {
    const text = this.#text;
    if (isGuest) return [text.guest];
    const title = this.#form?.context.profile.meeting.standings[standing]?.title;
    return [...(hasVote ? [] : [title ? localText(title, this.#element.settings.locale) : text.noVote]), ...(isNew ? [text.newcomer] : [])];
  }

  // ——— what the user does ———

  #mark(person: string, status: AttendanceStatus | ''): void {
    const form = this.#form;
    if (form) form.change({ marks: changedMark(form.input.marks, person, { status }) });
  }

  #write(person: string, field: MarkField, text: string): void {
    const form = this.#form;
    if (form) form.change({ marks: changedMark(form.input.marks, person, { [field]: text }) });
  }

  /** Puts the focus into a field once it is in the DOM. */
  readonly #focus = (id: string): void => {
    void this.#element.updateComplete.then(() => this.#element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus());
  };

  /** Goes to where a problem is put right. */
  #goTo({ target, person }: RecordProblem): void {
    if (target === 'record-attendance' && (this.#form?.model.sheet.rows.length ?? 0) > 0) {
      this.#grid.focus(person);
      return;
    }
    if (target === 'record-attendance') this.#focus('record-due');
    else if (target === 'record-agenda-0' && this.#form?.input.agenda.length === 0) this.#focus('record-add-agenda');
    else this.#focus(target);
  }

  /** [登记完成]: what is missing is named; what can be supplied later is asked for once; else the record is written. */
  readonly finish = async (): Promise<void> => {
    const form = this.#form;
    const element = this.#element;
    if (!form) return;
    element.assertWritable();
    form.isAttempted = true;
    const blocking = form.model.problems.filter(isBlocking);
    if (blocking.length > 0 || (form.mode === 'amend' && form.reason.trim() === '')) {
      form.keepDraft();
      element.requestUpdate();
      await element.updateComplete;
      if (blocking.length === 1) this.#goTo(blocking[0] as RecordProblem);
      else if (blocking.length === 0) this.#focus('record-reason');
      else element.renderRoot.querySelector<HTMLElement>('#record-summary')?.focus();
      return;
    }
    if (!form.isAsking && form.mode !== 'amend' && askedMarks(form.input.marks).length > 0) {
      form.isAsking = true;
      element.requestUpdate();
      this.#focus('record-asked-0');
      return;
    }
    await this.#store(form);
  };

  async #store(form: RecordForm): Promise<void> {
    const element = this.#element;
    const { meeting, change } = await element.attempt(() => form.finish(element.settings.author));
    await form.end();
    await this.#files?.clear();
    element.send('jc-change', { noun: change.noun, op: change.op, id: change.key });
    const text = this.#text;
    const what = this.what;
    const said = form.mode === 'amend' ? text.amended(meeting.version) : form.mode === 'edit' && form.stored?.record.state === 'held' ? text.savedChange(what) : text.finished(what);
    this.#offerUndo(said, meeting.id, meeting.revision);
    await this.#events.finished(meeting.id);
  }

  /** [存草稿]: the record stands in the list as a draft. */
  async saveDraft(): Promise<void> {
    const form = this.#form;
    const element = this.#element;
    if (!form) return;
    element.assertWritable();
    const { write } = await element.attempt(() => form.saveDraft(element.settings.author));
    const { meeting, change } = write;
    element.send('jc-change', { noun: change.noun, op: change.op, id: change.key });
    const said = this.#text.savedDraft(this.what);
    this.#offerUndo(said, meeting.id, meeting.revision);
    await this.#events.finished(meeting.id);
    // That it was kept is the news, not that its form is open again.
    element.announcer.announce(said);
  }

  #offerUndo(said: string, id: string, revision: string): void {
    const element = this.#element;
    element.actions.toast.show({
      text: said,
      undo: () =>
        element.attempt(async () => {
          element.assertWritable();
          const store = await element.store;
          const { change } = await store.meetings.withdraw(id, { author: element.settings.author, revision, reason: this.#text.undoReason });
          element.send('jc-change', { noun: change.noun, op: change.op, id: change.key });
          element.actions.show({ kind: 'info', text: this.#text.undone });
        }),
    });
  }

  /** [放弃]: what was typed goes; what is stored stays. It can be taken back for ten minutes. */
  async abandon(): Promise<void> {
    const form = this.#form;
    if (!form) return;
    const { input } = form;
    const key = await form.key;
    await form.end();
    const { shelf, files } = form.context;
    const kept = form.stored ? filesOf({ evidence: form.stored.record.evidence ?? {} }) : [];
    await files.note(filesOf(input).filter((id) => !kept.includes(id)), Date.now());
    const element = this.#element;
    if (form.isTouched) {
      element.actions.toast.show({
        text: this.#text.abandoned,
        undo: async () => {
          await shelf.keep({ key, input, revision: form.stored?.revision ?? '' });
          element.actions.shownView?.refresh();
        },
      });
    }
    await this.#events.left();
  }

  /** `11月19日 党员大会`, as it is said. */
  get what(): string {
    const { form } = this;
    if (!form) return '';
    const { date } = form.model.record;
    const text = this.#text;
    const day = date === '' ? '' : dayBeside(date, form.context.today, this.#element.settings.locale);
    return [day, this.#kindTitle || text.unnamedDraft].filter(Boolean).join(' ');
  }

  // ——— the view ———

  /** What the filled button of the form says. */
  get finishLabel(): string {
    const text = this.#text;
    const form = this.#form;
    if (form?.mode === 'amend') return text.amend;
    return form?.stored?.record.state === 'held' ? text.save : text.finish;
  }

  readonly #focusedField = (event: FocusEvent): void => {
    this.#focused = (event.target as HTMLElement).id;
    this.#element.requestUpdate();
  };

  readonly #leftField = (): void => {
    this.#focused = '';
    this.#form?.keepDraft();
    this.#element.requestUpdate();
  };

  render(): TemplateResult {
    const form = this.#form;
    if (!form) return html``;
    const element = this.#element;
    const text = this.#text;
    const { model, context } = form;
    const { locale } = element.settings;
    const level = element.subheadingLevel;
    const section: FormSection = {
      text,
      locale,
      profile: context.profile,
      form,
      model,
      // Always as it is now: two events may come before the next rendering.
      get input() {
        return form.input;
      },
      people: context.people,
      headingLevel: level,
      problemOf: (id) => model.problems.find((problem) => problem.target === id && (form.isAttempted ? isBlocking(problem) : problem.level === 'wrong' && id !== this.#focused))?.own,
      perform: (action) => element.actions.perform(action),
      change: (part) => form.change(part),
      focus: this.#focus,
    };
    const toSupply = model.problems.filter(({ level: each }) => each === 'asked').length;
    return html`<div class="record-form" @focusin=${this.#focusedField} @focusout=${this.#leftField}>
      <div class="form-head">
        <div class="section-title" id="record-form-title" role="heading" aria-level=${level} tabindex="-1">${text.titles[form.mode === 'new' || form.stored?.record.state === 'draft' ? 'new' : form.mode]}</div>
        <span class="small muted">${form.keptAt === null ? '' : text.draftKept(shanghaiTime(form.keptAt))}</span>
        <button type="button" @click=${() => element.actions.perform(() => this.#events.left())}>${text.back}</button>
      </div>
      ${this.#renderConflict(form)} ${renderSummary(form, text, { goTo: (problem) => this.#goTo(problem), focus: this.#focus })}
      <div class="form-panes">
        <form class="form-parts" aria-labelledby="record-form-title" @submit=${(event: Event) => event.preventDefault()}>
          <datalist id=${peopleList}>${[...new Set(context.people.map(({ name }) => name))].map((name) => html`<option value=${name}></option>`)}</datalist>
          ${renderBasics(section, this.#groups)}
          ${renderAttendance(section, { grid: this.#grid, openRoll: this.#events.openRoll, printSheet: () => this.#printSheet(form) })}
          ${renderAgenda(section, () => this.#printAgenda(form))} ${renderDecisions(section)} ${renderLists(section)} ${this.#files ? renderFiles(section, this.#files) : nothing} ${this.#renderAsked(section)}
          ${this.#renderFoot(section)}
        </form>
        ${this.#verdict.render(model, context.profile, toSupply, level + 1)}
      </div>
    </div>`;
  }

  /** What the sheet of paper is printed from is loaded when it is asked for. */
  #printSheet({ model }: RecordForm): void {
    this.#print(async () => {
      const { signInSheet } = await import('../out/sign-in-sheet.js');
      return (element) => signInSheet(element, { ...model.record, roll: [] });
    });
  }

  #printAgenda({ model }: RecordForm): void {
    this.#print(async () => {
      const { agendaDocument } = await import('../out/agenda-document.js');
      return (element) => agendaDocument(element, model.record);
    });
  }

  #print(load: () => Promise<(element: JcMeetingChecklist) => Promise<PrintDocument>>): void {
    const element = this.#element;
    element.actions.perform(async () => {
      const document = await element.attempt(async () => (await loadPart(load))(element));
      element.actions.command((commands) => commands.print(document));
    });
  }

  #renderConflict(form: RecordForm): unknown {
    const element = this.#element;
    const toggle = (): void => {
      this.#showsDifference = !this.#showsDifference;
      element.requestUpdate();
    };
    return renderConflict(form, this.#text, { isShown: this.#showsDifference, toggle, locale: element.settings.locale });
  }

  /** Reasons and times of joining are asked for as one list, not one by one while a sheet is keyed in. */
  #renderAsked(section: FormSection): unknown {
    const { form, text, people, input } = section;
    if (!form.isAsking) return nothing;
    const nameOf = (person: string): string => people.find(({ id }) => id === person)?.name ?? person;
    const asked = input.marks.filter(({ status }) => status === 'absent' || status === 'excused' || status === 'online');
    const open = askedMarks(input.marks).length;
    return html`<section class="part asked" aria-labelledby="record-asked">
      <p class="label" id="record-asked">${text.asked}</p>
      <div class="fields">
        ${asked.map(({ person, status, reason, checkedIn }, place) => {
          const isOnline = status === 'online';
          const label = isOnline ? text.askedTime(nameOf(person)) : text.askedReason(nameOf(person), text.statusNames[status as AttendanceStatus]);
          const next = place < asked.length - 1 ? () => this.#focus(`record-asked-${place + 1}`) : () => this.#focus('record-finish');
          return renderField(section, { id: `record-asked-${place}`, label, value: isOnline ? checkedIn : reason, entered: next, typed: (typed) => this.#write(person, isOnline ? 'checkedIn' : 'reason', typed) });
        })}
      </div>
      ${open > 0 ? html`<div class="buttons"><button type="button" @click=${() => this.#element.actions.perform(this.finish)}>${text.finishAnyway}</button></div>` : nothing}
    </section>`;
  }

  #renderFoot(section: FormSection): TemplateResult {
    const { text, form } = section;
    const element = this.#element;
    const needsAuthor = !element.author && element.provision.value?.settings.author === undefined;
    return html`<div class="form-foot">
      ${form.mode === 'amend'
        ? renderField(section, {
            id: 'record-reason',
            label: text.amendReason,
            value: form.reason,
            isRequired: true,
            typed: (reason) => {
              form.reason = reason;
              element.requestUpdate();
            },
          })
        : nothing}
      ${needsAuthor
        ? renderField(section, {
            id: 'record-author',
            label: text.author,
            value: element.chosenAuthor,
            help: text.authorHelp,
            list: peopleList,
            typed: (author) => {
              element.chosenAuthor = author;
              element.requestUpdate();
            },
          })
        : nothing}
      <div class="buttons">
        <button type="button" id="record-finish" @click=${() => element.actions.perform(this.finish)}>${this.finishLabel} <span class="muted small" aria-hidden="true">${text.ctrlEnter}</span></button>
        ${form.mode === 'amend' || form.stored?.record.state === 'held' ? nothing : html`<button type="button" @click=${() => element.actions.perform(() => this.saveDraft())}>${text.saveDraft}</button>`}
        <button type="button" @click=${() => element.actions.perform(() => this.abandon())}>${text.abandon}</button>
      </div>
    </div>`;
  }
}
