import { isJicengError, readWholeNumber, type IsoDate } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { entryStrings, type EntryStrings } from '../../locales/entry.js';
import { renderCalendarButton } from '../form/calendar-button.js';
import { dayWords } from '../form/date-field.js';
import { readDayText } from '../form/day-text.js';
import type { FramedElement } from '../frame/framed-element.js';
import { icon } from '../icons.js';

/** One field of a form. */
export interface EntryField {
  readonly id: string;
  readonly label: string;
  /** `lines` is a text of several lines; `file` takes any number of files. */
  readonly kind: 'line' | 'lines' | 'day' | 'count' | 'choice' | 'file';
  readonly isRequired?: boolean;
  readonly help?: string;
  /** Of a `choice`. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What stands in it at first. */
  readonly initial?: string;
}

/** What was entered: texts without spaces around them, days as ISO dates, counts as plain digits. */
export interface Entered {
  readonly values: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
}

/** Something that the user enters. */
export interface Entry {
  /** Where it stands; also the key of its draft. */
  readonly key: string;
  readonly title: string;
  /** The verb on its button. */
  readonly submit: string;
  /** What is said above the fields. */
  readonly note?: string;
  /** Whether it can never be taken back: the focus is on the button that closes it, and nothing but its own button submits it. */
  readonly isFinal?: boolean;
  /** The fields, which may depend on what was chosen so far. */
  fields(values: Readonly<Record<string, string>>): readonly EntryField[];
  /** What shows below the fields for what was typed so far; of a field that cannot be read there is no value. */
  preview?(values: Readonly<Record<string, string>>): unknown;
  /** What is wrong although every field by itself is in order; empty for nothing. */
  check?(entered: Entered): readonly string[];
  /** Stores it. What it throws leaves the form as it is. */
  save(entered: Entered): Promise<unknown>;
  /** The sentences for an error that belongs to the form; undefined for any other. */
  explain?(thrown: unknown): readonly string[] | undefined;
}

/** Who records is asked for in the first form, where the page does not say. */
const authorField = 'author';
const draftMilliseconds = 1000;

/** One form at a time, within the view, its draft kept as it is typed. Errors never empty it. */
export class EntryForm {
  readonly #host: FramedElement;
  readonly #noun: string;
  #entry: Entry | null = null;
  #values: Record<string, string> = {};
  #files: Record<string, readonly File[]> = {};
  #problems = new Map<string, string>();
  #sentences: readonly string[] = [];
  #isSaving = false;
  #resumed = false;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  /** What opened it, and what stands around that. */
  #openers: readonly (HTMLElement | null | undefined)[] = [];

  /** @param noun whose drafts they are, such as `meeting` */
  constructor(host: FramedElement, noun: string) {
    this.#host = host;
    this.#noun = noun;
  }

  /** Key of the form that is open; null for none. */
  get openKey(): string | null {
    return this.#entry?.key ?? null;
  }

  get #text(): EntryStrings {
    return entryStrings(this.#host.settings.locale);
  }

  #draftKey(entry: Entry): string {
    return `${this.#noun}-entry:${entry.key}`;
  }

  /** Opens a form in the place that renders its entry; what was typed there before is brought back. */
  async open(entry: Entry): Promise<void> {
    this.#keepDraft();
    const opener = this.#host.shadowRoot?.activeElement as HTMLElement | null | undefined;
    this.#openers = [opener, opener?.parentElement?.closest<HTMLElement>('[tabindex]')];
    this.#entry = entry;
    this.#values = {};
    this.#files = {};
    this.#clearProblems();
    this.#resumed = false;
    const draft = (await this.#host.opened?.drafts.get(this.#draftKey(entry)))?.value;
    // Meanwhile another one may have been opened, or none be wanted any more.
    if (this.#entry?.key !== entry.key) return;
    if (draft && typeof draft === 'object' && !Array.isArray(draft)) {
      for (const [id, value] of Object.entries(draft)) if (typeof value === 'string') this.#values[id] = value;
      this.#resumed = Object.keys(this.#values).length > 0;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    (entry.isFinal ? this.#field('.close') : (this.#field('input, select, textarea') ?? this.#field('.submit')))?.focus();
  }

  /** Closes it; what was typed stays as a draft. */
  async close(): Promise<void> {
    this.#keepDraft();
    this.#entry = null;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const [opener, around] = this.#openers;
    if (opener?.isConnected) opener.focus();
    // Gone with what was saved; focus that went elsewhere meanwhile stays.
    else if (document.activeElement === document.body) [around, this.#host.renderRoot.querySelector<HTMLElement>('.view')].find((each) => each?.isConnected)?.focus();
  }

  async #discard(): Promise<void> {
    const entry = this.#entry;
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    if (!entry) return;
    await this.#host.opened?.drafts.remove(this.#draftKey(entry));
    this.#values = {};
    await this.close();
  }

  #field(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`.entry :is(${selector})`);
  }

  #clearProblems(): void {
    this.#problems = new Map();
    this.#sentences = [];
  }

  /** The fields of an open form, with that for who records where nobody has said. */
  #fields(entry: Entry): readonly EntryField[] {
    const { settings } = this.#host;
    const own = entry.fields(this.#valuesOf(entry));
    return settings.author === '' ? [...own, { id: authorField, label: this.#text.author, kind: 'line' }] : own;
  }

  #valuesOf(entry: Entry): Readonly<Record<string, string>> {
    let values = this.#values;
    // Fields that depend on a first choice are asked for until nothing more is added.
    for (let round = 0; round < 3; round++) {
      const added = Object.fromEntries(entry.fields(values).flatMap(({ id, initial }) => (values[id] === undefined && initial !== undefined ? [[id, initial]] : [])));
      if (Object.keys(added).length === 0) break;
      values = { ...values, ...added };
    }
    return values;
  }

  // ——— typing ———

  #type(id: string, value: string): void {
    this.#values = { ...this.#values, [id]: value };
    this.#problems.delete(id);
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => this.#keepDraft(), draftMilliseconds);
    this.#host.requestUpdate();
  }

  #keepDraft(): void {
    if (this.#draftTimer === undefined) return;
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    const { opened, settings, actions } = this.#host;
    const entry = this.#entry;
    if (!entry || !opened || settings.readonly) return;
    const values = { ...this.#values };
    actions.perform(() => opened.drafts.put(this.#draftKey(entry), values));
  }

  // ——— saving ———

  /** What was entered as it is stored; null when something has to be corrected first. */
  #read(entry: Entry): Entered | null {
    this.#clearProblems();
    const typed = this.#valuesOf(entry);
    const values: Record<string, string> = {};
    for (const { id, kind, isRequired, label } of this.#fields(entry)) {
      const text = (typed[id] ?? '').trim();
      const isEmpty = kind === 'file' ? (this.#files[id] ?? []).length === 0 : text === '';
      if (isRequired && isEmpty) this.#problems.set(id, this.#text.required(label));
      if (kind === 'file' || isEmpty) continue;
      const value = this.#stored(kind, text);
      if (value !== null) values[id] = value;
      else this.#problems.set(id, kind === 'day' ? this.#text.badDay(text) : this.#text.badCount(label));
    }
    const entered: Entered = { values, files: this.#files };
    if (this.#problems.size === 0) this.#sentences = entry.check?.(entered) ?? [];
    return this.#problems.size + this.#sentences.length > 0 ? null : entered;
  }

  /** What was typed as far as it can be read. */
  #readable(entry: Entry): Readonly<Record<string, string>> {
    const typed = this.#valuesOf(entry);
    return Object.fromEntries(
      this.#fields(entry).flatMap(({ id, kind }) => {
        const text = (typed[id] ?? '').trim();
        const value = text === '' || kind === 'file' ? null : this.#stored(kind, text);
        return value === null ? [] : [[id, value]];
      }),
    );
  }

  /** A text as it is stored; null for what is no day or no count. */
  #stored(kind: EntryField['kind'], text: string): string | null {
    if (kind === 'day') return this.#readDay(text);
    if (kind !== 'count') return text;
    const reading = readWholeNumber(text);
    return reading.state === 'ok' ? String(reading.value) : null;
  }

  /** A day as people write it, also `+5个工作日`; null for what is none. */
  #readDay(text: string): IsoDate | null {
    const reading = readDayText(text, this.#host.todayDate);
    return reading.state === 'ok' ? reading.value : null;
  }

  async #submit(): Promise<void> {
    const entry = this.#entry;
    const host = this.#host;
    if (!entry || this.#isSaving) return;
    const entered = this.#read(entry);
    if (!entered) {
      await this.#showProblems();
      return;
    }
    this.#isSaving = true;
    try {
      if (entered.values[authorField]) host.chosenAuthor = entered.values[authorField];
      await host.attempt(() => entry.save(entered));
      clearTimeout(this.#draftTimer);
      this.#draftTimer = undefined;
      await host.opened?.drafts.remove(this.#draftKey(entry));
      if (this.#entry?.key === entry.key) {
        this.#values = {};
        await this.close();
      }
    } catch (thrown) {
      // `attempt` hands on the error with its sentence, and what was thrown at first as its cause.
      const cause = isJicengError(thrown) && isJicengError(thrown.cause) ? thrown.cause : thrown;
      this.#sentences = entry.explain?.(cause) ?? [(await host.localized(cause)).message];
      await this.#showProblems();
    } finally {
      this.#isSaving = false;
    }
  }

  /** Says what is wrong; the focus goes to the one field that is, or to what was said. */
  async #showProblems(): Promise<void> {
    const host = this.#host;
    const sentences = [...this.#sentences, ...this.#problems.values()];
    host.announcer.alert(sentences.join(' '));
    host.requestUpdate();
    await host.updateComplete;
    const [first] = this.#problems.keys();
    (first === undefined || this.#problems.size > 1 ? this.#field('.entry-problems') : this.#field(`#entry-${CSS.escape(first)}`))?.focus();
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    const isOneField = this.#entry !== null && this.#fields(this.#entry).length === 1 && event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && (event.ctrlKey || isOneField)) {
      event.preventDefault();
      if (!this.#entry?.isFinal || (event.target as Element).matches('.submit')) this.#host.actions.perform(() => this.#submit());
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#host.actions.perform(() => this.close());
    }
  };

  // ——— the form ———

  /**
   * The open form, in the place of its entry; nothing in that of another.
   * @param entry as it is now: the language, the rules and the data may have changed since the form was opened
   */
  render(entry: Entry): TemplateResult | typeof nothing {
    if (this.#entry?.key !== entry.key) return nothing;
    this.#entry = entry;
    const { actions } = this.#host;
    const text = this.#text;
    return html`<form class="entry" aria-label=${entry.title} novalidate @submit=${(event: Event) => event.preventDefault()} @keydown=${this.#pressed} @focusout=${() => this.#keepDraft()}>
      <p class="entry-title">${entry.title}</p>
      ${entry.note ? html`<p class="small muted">${entry.note}</p>` : nothing}
      ${this.#resumed ? html`<p class="small resumed">${icon('info')}<span>${text.resumed}</span></p>` : nothing}
      ${this.#renderProblems()}
      <div class="entry-fields">${this.#fields(entry).map((field) => this.#renderField(entry, field))}</div>
      ${entry.preview?.(this.#readable(entry)) ?? nothing}
      <div class="buttons">
        <button type="button" class="submit" @click=${() => actions.perform(() => this.#submit())}>${entry.submit}</button>
        <button type="button" class="close" @click=${() => actions.perform(() => this.close())}>${text.close}</button>
        ${this.#resumed ? html`<button type="button" class="plain" @click=${() => actions.perform(() => this.#discard())}>${text.discard}</button>` : nothing}
      </div>
    </form>`;
  }

  #renderProblems(): unknown {
    if (this.#sentences.length === 0 && this.#problems.size < 2) return nothing;
    const links = [...this.#problems].map(
      ([id, problem]) => html`<li><button type="button" class="plain" @click=${() => this.#field(`#entry-${CSS.escape(id)}`)?.focus()}>${problem}</button></li>`,
    );
    return html`<div class="entry-problems" tabindex="-1">
      ${icon('error')}
      <div><ul>${this.#sentences.map((sentence) => html`<li>${sentence}</li>`)}${links}</ul></div>
    </div>`;
  }

  #renderField(entry: Entry, field: EntryField): TemplateResult {
    const { id, label, kind, help, isRequired } = field;
    const text = this.#text;
    const value = this.#valuesOf(entry)[id] ?? '';
    const problem = this.#problems.get(id);
    const echo = kind === 'day' && value.trim() !== '' ? this.#readDay(value) : null;
    const described = [help ? `entry-${id}-help` : '', problem ? `entry-${id}-problem` : ''].filter(Boolean).join(' ');
    return html`<div class="field" data-kind=${kind} ?data-invalid=${problem !== undefined}>
      <label class="label" for=${`entry-${id}`}>${label}${isRequired ? html` <span class="small muted">${text.must}</span>` : nothing}</label>
      ${this.#renderControl(field, value, described, problem !== undefined)}
      ${help ? html`<span class="help small muted" id=${`entry-${id}-help`}>${help}</span>` : nothing}
      ${echo ? html`<span class="echo small muted">${dayWords(echo, this.#host.settings.locale)}</span>` : nothing}
      ${problem ? html`<span class="problem small" id=${`entry-${id}-problem`}>${icon('error')}<span>${problem}</span></span>` : nothing}
    </div>`;
  }

  #renderControl({ id, kind, choices = [], isRequired }: EntryField, value: string, described: string, isInvalid: boolean): TemplateResult {
    const typed = (event: Event): void => {
      if (!(event as InputEvent).isComposing) this.#type(id, (event.target as HTMLInputElement).value);
    };
    const name = `entry-${id}`;
    const describedBy = described || nothing;
    const invalid = isInvalid ? 'true' : 'false';
    const required = isRequired ? 'true' : 'false';
    switch (kind) {
      case 'choice':
        return html`<select id=${name} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${(event: Event) => this.#type(id, (event.target as HTMLSelectElement).value)}>
          ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}
        </select>`;
      case 'lines':
        return html`<textarea id=${name} rows="3" aria-describedby=${describedBy} aria-invalid=${invalid} aria-required=${required} .value=${live(value)} @input=${typed} @compositionend=${typed}></textarea>`;
      case 'file':
        return html`<input id=${name} type="file" multiple aria-describedby=${describedBy} aria-invalid=${invalid} @change=${(event: Event) => {
            this.#files = { ...this.#files, [id]: [...((event.target as HTMLInputElement).files ?? [])] };
            this.#problems.delete(id);
            this.#host.requestUpdate();
          }} />`;
      default: {
        const input = html`<input
          id=${name}
          type="text"
          autocomplete="off"
          inputmode=${kind === 'count' ? 'numeric' : 'text'}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          aria-required=${required}
          .value=${live(value)}
          @input=${typed}
          @compositionend=${typed}
        />`;
        return kind === 'day' ? html`<span class="with-calendar">${input}${this.#renderCalendar(id, value)}</span>` : input;
      }
    }
  }
  #renderCalendar(id: string, value: string): TemplateResult {
    const { actions, settings, todayDate } = this.#host;
    return renderCalendarButton({
      value: this.#readDay(value) ?? '',
      today: todayDate,
      locale: settings.locale,
      perform: (action) => actions.perform(action),
      chosen: (day) => this.#type(id, day),
    });
  }
}
