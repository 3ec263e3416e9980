import { type Person, type Profile } from '@jiceng/domain';
import type { UnitNote } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { talkStrings, type TalkStrings } from '../../locales/meeting/talks.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { MeetingView, MenuEntry, PrimaryAction } from '../meeting-view.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { EntryForm } from '../../base/entry/entry-form.js';
import { entryStyles } from '../../base/entry/entry-styles.js';
import { ProcedureBasis, ruleBasis } from '../procedures/procedure-basis.js';
import { procedureStyles } from '../procedures/procedure-styles.js';
import { talkEntry, talkKey, withdrawTalk, type TalkPair, type TalkTarget } from './talk-entry.js';
import { cellAfterKey, talkMatrix, talkRules, type CellPlace, type MemberTalks, type RecordedTalk, type TalkMatrix, type TalkMatrixRow } from './talk-matrix.js';
import { talkStyles } from './talk-styles.js';

/** So many members show at once, and so many more when they are asked for or the keyboard comes to them. */
const rowsAtOnce = 200;

/** The view 谈心谈话: who has talked with whom in the year, by day and pair, and nothing of what was said. */
export class TalksView implements MeetingView {
  readonly #element: JcMeetingChecklist;
  readonly #form: EntryForm;
  readonly #basis: ProcedureBasis;
  #people: readonly Person[] | null = null;
  #notes: readonly UnitNote[] = [];
  #shown: { readonly of: readonly unknown[]; readonly matrix: TalkMatrix } | undefined;
  #focused: CellPlace = [0, 0];
  /** How many members show in each of the two lists. */
  #shownRows = rowsAtOnce;
  /** The pair whose form is open. */
  #pair: TalkPair | null = null;
  #reading = 0;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
    for (const styles of [entryStyles, procedureStyles, talkStyles]) adoptStyles(element.shadowRoot, styles);
    this.#form = new EntryForm(element, 'meeting');
    this.#basis = new ProcedureBasis(element);
  }

  get #text(): TalkStrings {
    return talkStrings(this.#element.settings.locale);
  }

  // ——— what is stored ———

  async #read(): Promise<void> {
    const reading = ++this.#reading;
    const element = this.#element;
    const { shownUnit, shownYear } = element;
    if (shownUnit === null || element.settings.audience === 'public') return;
    const { people, notes } = await element.store;
    const [roll, talks] = await Promise.all([people.get(shownUnit), notes.list({ kind: 'talk', year: shownYear, units: [shownUnit] })]);
    if (reading !== this.#reading) return;
    this.#people = roll.people;
    this.#notes = talks;
    element.requestUpdate();
  }

  /** Of a year that is over its last day counts, of this one today. */
  get #day(): string {
    const { shownYear, todayDate } = this.#element;
    const last = `${shownYear}-12-31`;
    const first = `${shownYear}-01-01`;
    return todayDate > last ? last : todayDate < first ? first : todayDate;
  }

  /** Worked out once for the same roll, talks, rules and day. */
  #matrix(profile: Profile): TalkMatrix {
    const of = [this.#people, this.#notes, profile, this.#day];
    if (!this.#shown?.of.every((each, index) => each === of[index])) this.#shown = { of, matrix: talkMatrix(profile, this.#people ?? [], this.#notes, this.#day) };
    return this.#shown.matrix;
  }

  #target(profile: Profile): TalkTarget {
    return { element: this.#element, text: this.#text, profile, people: this.#people ?? [], members: this.#matrix(profile).rows.map(({ person }) => person), notes: this.#notes };
  }

  // ——— what the user does ———

  async #open(pair: TalkPair): Promise<void> {
    const { profile } = this.#element.model;
    if (!profile) return;
    this.#pair = pair;
    await this.#form.open(talkEntry(this.#target(profile), pair));
  }

  #openCell(matrix: TalkMatrix, [row, column]: CellPlace): void {
    const a = matrix.rows[row]?.person;
    const b = matrix.columns[column];
    if (!a || !b || a.id === b.id || this.#element.settings.readonly) return;
    this.#element.actions.perform(() => this.#open({ a, b }));
  }

  #pressed(event: KeyboardEvent, matrix: TalkMatrix): void {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.metaKey) return;
    if ((event.key === 'Enter' && !event.ctrlKey) || event.key === ' ') {
      event.preventDefault();
      this.#openCell(matrix, this.#focused);
      return;
    }
    const next = cellAfterKey(event.key, event.ctrlKey, this.#focused, matrix.rows.length, matrix.columns.length, this.#element.direction === 'rtl');
    if (!next) return;
    event.preventDefault();
    this.#element.actions.perform(() => this.#focus(next));
  }

  async #focus(place: CellPlace): Promise<void> {
    this.#focused = place;
    this.#showRow(place[0]);
    const element = this.#element;
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(`[data-cell="${place.join(',')}"]`)?.focus();
  }

  /** Draws as many members as are needed for one of them to show. */
  #showRow(row: number): void {
    if (row < this.#shownRows) return;
    this.#shownRows = (Math.floor(row / rowsAtOnce) + 1) * rowsAtOnce;
    this.#element.requestUpdate();
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, model, shownUnit } = this.#element;
    if (settings.readonly || shownUnit === null || !model.profile || this.#matrix(model.profile).rows.length < 2) return null;
    return { label: this.#text.add, run: () => this.#open({}) };
  }

  get menu(): readonly MenuEntry[] {
    return [];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return {};
  }

  showParts(): void {
    // The address of the talks is the unit and the year.
  }

  refresh(): void {
    const element = this.#element;
    element.actions.perform(() => element.attempt(() => this.#read()));
  }

  render(): TemplateResult {
    const { settings, shownUnit, model } = this.#element;
    const text = this.#text;
    const said = (sentence: string): TemplateResult => html`<div class="desk talks"><p class="empty">${sentence}</p></div>`;
    if (settings.audience === 'public') return said(text.notPublic);
    if (shownUnit === null) return said(text.noUnit);
    const { profile } = model;
    if (!profile || this.#people === null) return html`<div class="desk talks" aria-busy="true"><p class="muted">${text.loading}</p></div>`;
    const matrix = this.#matrix(profile);
    if (matrix.rows.length === 0) return said(text.empty);
    return html`<div class="desk talks">
      <p class="small muted">${text.hint}</p>
      ${this.#renderCoverage(profile)} ${this.#renderForm({})} ${matrix.columns.length === 0 ? html`<p class="empty">${text.noCommittee}</p>` : this.#renderMatrix(matrix)}
      ${matrix.members.length > 1 ? this.#renderAmong(matrix.members) : nothing}
    </div>`;
  }

  #heading(title: string): TemplateResult {
    return html`<div class="small-title" role="heading" aria-level=${this.#element.subheadingLevel}>${title}</div>`;
  }

  /** How far each rule is met; a rule for which there is nobody does not apply. */
  #renderCoverage(profile: Profile): TemplateResult {
    const { locale } = this.#element.settings;
    const text = this.#text;
    const rules = talkRules(profile, this.#people ?? [], this.#notes, this.#element.shownYear);
    if (rules.length === 0) return html`<p class="muted">${text.noRules}</p>`;
    return html`<ul class="coverage" aria-label=${text.coverage}>
      ${rules.map(({ rule, coverage: { done, total, period, least } }) => {
        const isDone = total > 0 && done === total;
        return html`<li>
          ${isDone ? icon('check') : html`<span class="dot" aria-hidden="true">${total === 0 ? '–' : '○'}</span>`}
          <span>${localText(rule.title, locale)} <span class="small muted">${text.periodOf(period)} · ${text.everyLeast(text.every[rule.every], text.least(least))}</span></span>
          <span class="number">${total === 0 ? text.notNeeded : text.coverageLine(done, total)}</span>
          ${this.#basis.render(ruleBasis(`talk-${rule.id}-${period}`, rule, locale))}
        </li>`;
      })}
    </ul>`;
  }

  // ——— the committee and the members ———

  #renderMatrix(matrix: TalkMatrix): TemplateResult {
    const text = this.#text;
    const { rows, columns, columnDone } = matrix;
    const { shownYear, settings } = this.#element;
    const others = (index: number): number => rows.length - (rows.some(({ person }) => person.id === columns[index]?.id) ? 1 : 0);
    return html`${this.#heading(text.matrix)} ${settings.readonly ? nothing : html`<p class="small muted">${text.keys}</p>`}
      <table class="matrix" role="grid" aria-rowcount=${rows.length + 2} aria-label=${text.matrixOf(shownYear)} @keydown=${(event: KeyboardEvent) => this.#pressed(event, matrix)}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${text.member}</th>
            ${columns.map(({ name }) => html`<th role="columnheader" scope="col"><bdi>${name}</bdi></th>`)}
            <th role="columnheader" scope="col" class="total">${text.rowTotal}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">${rows.slice(0, this.#shownRows).map((row, index) => this.#renderRow(matrix, row, index))}</tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">${text.columnTotal}</th>
            ${columnDone.map((done, index) => html`<td role="gridcell" class="number"><span class="cell-label"><bdi>${columns[index]?.name}</bdi></span>${text.doneOf(done, others(index))}</td>`)}
            <td role="gridcell" class="total"></td>
          </tr>
        </tfoot>
      </table>
      ${this.#renderMore(rows.length)}`;
  }

  /** A long list goes on when it is asked for. */
  #renderMore(total: number): TemplateResult | typeof nothing {
    if (total <= this.#shownRows) return nothing;
    const text = this.#text;
    return html`<div class="more-rows"><span class="small muted">${text.shownOf(this.#shownRows, total)}</span><button type="button" @click=${() => this.#showRow(this.#shownRows)}>${text.showMore}</button></div>`;
  }

  #renderRow(matrix: TalkMatrix, { person, cells, done }: TalkMatrixRow, index: number): TemplateResult {
    const text = this.#text;
    const { columns } = matrix;
    const pair = this.#pair;
    const isOpenHere = pair?.a?.id === person.id && pair.b !== undefined && this.#isOpen(pair);
    return html`<tr role="row" aria-rowindex=${index + 2}>
        <th role="rowheader" scope="row"><bdi>${person.name}</bdi></th>
        ${cells.map((talks, column) => this.#renderCell(matrix, person, columns[column] as Person, talks, [index, column]))}
        <td role="gridcell" class="total number"><span class="cell-label">${text.rowTotal}</span>${text.doneOf(done, cells.filter((cell) => cell !== null).length)}</td>
      </tr>
      ${isOpenHere ? html`<tr role="row" class="form-row"><td role="gridcell" colspan=${columns.length + 2} @keydown=${(event: Event) => event.stopPropagation()}>${this.#renderPairForm(pair as Required<TalkPair>)}</td></tr>` : nothing}`;
  }

  #renderCell(matrix: TalkMatrix, a: Person, b: Person, talks: readonly RecordedTalk[] | null, place: CellPlace): TemplateResult {
    const text = this.#text;
    const [row, column] = place;
    const { todayDate, settings } = this.#element;
    const days = (talks ?? []).map(({ date }) => dayBeside(date, todayDate, settings.locale));
    const label = talks === null ? text.cellSelf(a.name) : days.length > 0 ? text.cellDone(a.name, b.name, days.join(text.join)) : text.cellOpen(a.name, b.name);
    const isFocused = this.#focused[0] === Math.min(row, matrix.rows.length - 1) && this.#focused[1] === column;
    const offer = settings.readonly ? nothing : html`<span class="offer" aria-hidden="true">+</span>`;
    const content = talks === null ? '—' : days.length === 0 ? offer : html`${icon('check')}<span class="day">${days.at(-1)}</span>${days.length > 1 ? html` <span class="small">${text.times(days.length)}</span>` : nothing}`;
    const pressed = (): void => {
      this.#focused = place;
      this.#openCell(matrix, place);
    };
    return html`<td role="gridcell" class="talk number" data-cell=${place.join(',')} data-done=${days.length > 0 ? 'true' : 'false'} tabindex=${isFocused ? '0' : '-1'} aria-label=${label} @click=${pressed} @focus=${() => this.#took(place)}>
      <span class="cell-label"><bdi>${b.name}</bdi></span>${content}
    </td>`;
  }

  #took(place: CellPlace): void {
    if (place.join() === this.#focused.join()) return;
    this.#focused = place;
    this.#element.requestUpdate();
  }

  #isOpen(pair: TalkPair): boolean {
    return this.#form.openKey === talkKey(this.#element.shownUnit, pair);
  }

  #renderForm(pair: TalkPair): unknown {
    const { profile } = this.#element.model;
    return profile && this.#isOpen(pair) ? this.#form.render(talkEntry(this.#target(profile), pair)) : nothing;
  }

  /** The form of a pair, with the talks that are recorded of it. */
  #renderPairForm(pair: Required<TalkPair>): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { todayDate, settings } = element;
    const talks = this.#notes.flatMap(({ id, note, withdrawn }) => (!withdrawn && note.kind === 'talk' && note.talk.people.includes(pair.a.id) && note.talk.people.includes(pair.b.id) ? [{ id, date: note.talk.date }] : []));
    return html`${this.#renderForm(pair)}
      ${talks.length === 0
        ? nothing
        : html`<ul class="slots recorded">
            ${talks.map(({ id, date }) => {
              const day = dayBeside(date, todayDate, settings.locale);
              return html`<li><span class="given">${icon('check')}<span>${text.recorded} ${day}</span></span><button type="button" aria-label=${text.withdrawOf(day)} @click=${() => element.actions.perform(() => withdrawTalk(element, text, id))}>${text.withdraw}</button></li>`;
            })}
          </ul>`}`;
  }

  // ——— among members ———

  #renderAmong(members: readonly MemberTalks[]): TemplateResult {
    const text = this.#text;
    return html`${this.#heading(text.among)}
      <table class="plain among" role="table">
        <caption class="visually-hidden">${text.amongOf(this.#element.shownYear)}</caption>
        <thead role="rowgroup">
          <tr role="row"><th role="columnheader" scope="col">${text.member}</th><th role="columnheader" scope="col">${text.amongWith}</th><th role="columnheader" scope="col">${text.amongTimes}</th></tr>
        </thead>
        <tbody role="rowgroup">${members.slice(0, this.#shownRows).map((member) => this.#renderMember(member))}</tbody>
      </table>
      ${this.#renderMore(members.length)}`;
  }

  #renderMember({ person, talks }: MemberTalks): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { todayDate, settings } = element;
    const pair = { a: person };
    const names = talks.map(({ with: other, date }) => text.amongTalk(other.name, dayBeside(date, todayDate, settings.locale)));
    return html`<tr role="row">
        <th role="rowheader" scope="row"><bdi>${person.name}</bdi></th>
        <td role="cell"><span class="cell-label">${text.amongWith}</span>${names.length === 0 ? html`<span class="muted">${text.none}</span>` : html`<bdi>${names.join(text.join)}</bdi>`}</td>
        <td role="cell" class="number">
          <span class="cell-label">${text.amongTimes}</span>${talks.length}
          ${settings.readonly ? nothing : html`<button type="button" aria-label=${text.addFor(person.name)} @click=${() => element.actions.perform(() => this.#open(pair))}>${text.add}</button>`}
        </td>
      </tr>
      ${this.#isOpen(pair) ? html`<tr role="row" class="form-row"><td role="cell" colspan="3">${this.#renderForm(pair)}</td></tr>` : nothing}`;
  }
}
