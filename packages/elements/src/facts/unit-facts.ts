import { datedFactsOf, editedFacts, factsOfUnit, indexOfId, isIsoDay, isJicengError, nameOf, type FactBook, type IsoDate, type OrgTree, type Profile, type UnitFacts as KnownFacts, type UnitRecord } from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadFactControlStrings } from '../locales/fact-control.js';
import { directionOf, stringsOf } from '../locales/strings.js';
import { unitFactsStrings, type UnitFactsStrings } from '../locales/unit-facts.js';
import { controls } from '../styles/controls.js';
import { languageTokens } from '../styles/languages.js';
import { tokens } from '../styles/tokens.js';
import type { FactDraft, FactWork } from './fact-work.js';
import { fieldId, renderFactForm, type FactForm } from './unit-facts-form.js';
import { factControlStyles } from './fact-control-styles.js';
import { unitFactsStyles } from './unit-facts-styles.js';
import { renderKnownFacts } from './unit-facts-view.js';
import { unitRecord } from './unit-record.js';

/** Before this day nothing is stated: an earlier one is a slip of the pen. */
const firstDay: IsoDate = '1900-01-01';

/** The minutes for which something can still be taken back are shown anew this often, in milliseconds. */
const minute = 60_000;

/**
 * The facts of one unit (单位情况) that rules ask for, each with its day: shown, changed, and with their history.
 *
 * @internal Part of the widgets.
 * @fires facts-failed - something could not be done: `{ error }`
 * @fires paste-asked - the user wants to paste the facts of many units
 */
export class JcUnitFacts extends LitElement {
  static override properties: PropertyDeclarations = {
    work: { attribute: false },
    version: { attribute: false },
    tree: { attribute: false },
    unit: { attribute: false },
    fieldsOn: { attribute: false },
    store: { attribute: false },
    profile: { attribute: false },
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
    today: { attribute: false },
    author: { attribute: false },
    readonly: { attribute: false },
    isPublic: { attribute: false },
    headingLevel: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, factControlStyles, unitFactsStyles];

  declare work: FactWork | undefined;
  /** Of the work: another one, and it is looked at anew. */
  declare version: number;
  declare tree: OrgTree | undefined;
  /** Id of the unit. */
  declare unit: string | null;
  /** The day on which the tree was stored. */
  declare fieldsOn: IsoDate;
  declare store: Store | undefined;
  declare profile: Profile | undefined;
  declare locale: string;
  declare scale: string;
  declare theme: string;
  declare today: IsoDate;
  declare author: string;
  declare readonly: boolean;
  /** Whether anybody may look: no names of those who recorded something. */
  declare isPublic: boolean;
  declare headingLevel: number;

  #followed: Store | undefined;
  #unsubscribe: (() => void) | undefined;
  #isSaving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.version = 0;
    this.unit = null;
    this.fieldsOn = '';
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
    this.today = '';
    this.author = '';
    this.readonly = false;
    this.isPublic = false;
    this.headingLevel = 3;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#unfollow();
  }

  /** What the fields say comes before they are drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const pending = loadFactControlStrings(this.locale);
    return pending ? pending.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.store && this.work && this.store !== this.#followed && this.isConnected) this.#follow(this.store, this.work);
    if (changed.has('unit') && changed.get('unit') !== undefined) this.#leftUnit(changed.get('unit') as string | null);
  }

  protected override updated(): void {
    clearTimeout(this.#timer);
    if (this.work && this.work.recent.entries().length > 0) this.#timer = setTimeout(() => this.requestUpdate(), minute);
  }

  /** A form in which nothing was typed closes with its unit; another one waits until the unit is looked at again. */
  #leftUnit(unit: string | null): void {
    const { work } = this;
    if (!work) return;
    if (unit !== null && work.drafts.get(unit)?.typed.size === 0) work.drafts.delete(unit);
    work.told = '';
  }

  // ——— the record ———

  #follow(store: Store, work: FactWork): void {
    this.#unfollow();
    this.#followed = store;
    work.useStore(store);
    this.#unsubscribe = store.subscribe((notice: StoreNotice) => {
      if (notice.type !== 'change') return;
      const isReplaced = notice.noun === 'backup' && notice.op !== 'save';
      // Sheets of another time stand in the place of those that were known.
      if (isReplaced) work.record.reset();
      if (isReplaced || (notice.noun === 'org' && notice.op.endsWith('facts'))) this.#read(store, work, notice.foreign && !isReplaced);
    });
    this.#read(store, work, false);
  }

  #unfollow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#followed = undefined;
  }

  #read(store: Store, work: FactWork, isForeign: boolean): void {
    const isFollowed = (): boolean => store === this.#followed;
    work.record.read(store).then(
      () => {
        if (!isFollowed()) return;
        // Who is typing sees the fields change that were not typed in yet.
        if (isForeign && this.#draft) work.told = this.#text.changedElsewhere;
        this.requestUpdate();
      },
      (error: unknown) => {
        // A widget that is put back into a page still shows with the store that it let go, until it has the next one.
        if (isFollowed() && !(isJicengError(error) && error.code === 'storage-closed')) this.#fail(error);
      },
    );
  }

  #fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent('facts-failed', { detail: { error } }));
  }

  get #text(): UnitFactsStrings {
    return unitFactsStrings(this.locale);
  }

  get #source(): { profile: Profile; book: FactBook; unit: UnitRecord; fieldsOn: IsoDate; today: IsoDate; name: string } | null {
    const { tree, unit, profile, today, fieldsOn, work } = this;
    const index = tree && unit !== null ? indexOfId(tree, unit) : -1;
    if (!tree || !profile || !work || index < 0) return null;
    return { profile, book: work.record.book, unit: unitRecord(tree, index), fieldsOn: fieldsOn || today, today, name: nameOf(tree, index) };
  }

  // ——— editing ———

  get #draft(): FactDraft | undefined {
    return this.readonly || this.unit === null ? undefined : this.work?.drafts.get(this.unit);
  }

  #change(changes: Partial<FactDraft>): void {
    const { unit, work } = this;
    const draft = this.#draft;
    if (unit === null || !work || !draft) return;
    work.drafts.set(unit, { ...draft, ...changes });
    this.requestUpdate();
  }

  #begin(): void {
    const { unit, work } = this;
    if (unit === null || !work) return;
    work.drafts.set(unit, { asOf: this.today, author: '', typed: new Map(), isRefused: false, isLeaving: false });
    work.told = '';
    this.#focus('.edit input, .edit select');
  }

  /** Leaves the form; what was typed is asked about first. */
  #cancel(): void {
    if (this.#isSaving) return;
    if (this.#draft?.typed.size === 0) this.#end();
    else {
      this.#change({ isLeaving: true });
      this.#focus('.stay');
    }
  }

  #end(): void {
    if (this.unit !== null) this.work?.drafts.delete(this.unit);
    this.#focus('.begin');
  }

  #focus(selector: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  /** Puts the focus into a field; of several answers into the one that is chosen. */
  #goTo(id: string): void {
    const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    (find(`#${CSS.escape(id)}`) ?? find(`[name="${CSS.escape(id)}"]:checked`) ?? find(`[name="${CSS.escape(id)}"]`))?.focus();
  }

  get #form(): FactForm | null {
    const draft = this.#draft;
    const source = this.#source;
    if (!draft || !source) return null;
    const { profile, book, unit, today, fieldsOn, name } = source;
    const dayProblem = this.#dayProblem(draft);
    const day = isIsoDay(draft.asOf) && draft.asOf >= firstDay && draft.asOf <= today ? draft.asOf : today;
    const known = factsOfUnit({ profile, book, unit, fieldsOn, year: Number(day.slice(0, 4)), today, day });
    const edits = [...draft.typed].map(([fact, { reading }]) => ({ fact, reading }));
    return {
      profile,
      draft,
      known,
      day,
      today,
      problems: editedFacts(edits, { profile, book, unit: unit.id, known, asOf: day }).problems,
      dayProblem,
      locale: this.locale,
      unitName: name,
      asksAuthor: this.author === '',
      isSaving: this.#isSaving,
      change: (changes) => this.#change(changes),
      type: (fact, typed) => this.#change({ typed: new Map([...(this.#draft?.typed ?? []), [fact, typed]]) }),
      save: () => void this.#save(),
      cancel: () => this.#cancel(),
      discard: () => this.#end(),
      goTo: (field) => this.#goTo(field),
    };
  }

  /** An empty field for the day is only held against who tries to save it: it is empty also while a day is being typed. */
  #dayProblem({ asOf, isRefused }: FactDraft): string {
    if (asOf === '') return isRefused ? this.#text.badDate : '';
    if (!isIsoDay(asOf) || asOf < firstDay) return this.#text.badDate;
    return asOf > this.today ? this.#text.futureDate : '';
  }

  async #save(): Promise<void> {
    const { store, work, unit } = this;
    if (!store || !work || unit === null || this.#isSaving) return;
    this.#change({ isRefused: true, isLeaving: false });
    const form = this.#form;
    if (!form) return;
    if (form.dayProblem || form.problems.length > 0) {
      this.#refuse(form);
      return;
    }
    const { profile, draft, known, day } = form;
    const edits = [...draft.typed].map(([fact, { reading }]) => ({ fact, reading }));
    const { columns } = editedFacts(edits, { profile, book: work.record.book, unit, known, asOf: day });
    if (columns.length === 0) {
      this.#end();
      work.tell(this.#text.unchanged);
      return;
    }
    this.#isSaving = true;
    this.requestUpdate();
    try {
      await work.write(store, columns, { author: this.author || draft.author.trim(), source: 'typed', said: this.#text.saved(form.unitName, columns.length) });
      work.drafts.delete(unit);
      if (unit === this.unit) this.#focusIfHere('.begin');
    } catch (error) {
      // The fields keep what was typed.
      this.#fail(error);
    } finally {
      this.#isSaving = false;
      this.requestUpdate();
    }
  }

  /** One thing that is wrong gets the focus; of several the list does. */
  #refuse({ dayProblem, problems }: FactForm): void {
    const [first] = problems;
    if (dayProblem && !first) this.#goTo('as-of');
    else if (!dayProblem && first && problems.length === 1) this.#goTo(fieldId(first.fact));
    else this.#focus('.refusal p');
  }

  /** Moves the focus only where it is in here, or was in something that is gone. */
  #focusIfHere(selector: string): void {
    if (this.shadowRoot?.activeElement) this.#focus(selector);
    else this.requestUpdate();
  }

  async #undo(undo: () => Promise<void>): Promise<void> {
    this.#focusIfHere('.begin');
    try {
      await undo();
    } catch (error) {
      this.#fail(error);
    }
    this.requestUpdate();
  }

  readonly #pressKey = (event: KeyboardEvent): void => {
    const field = event.target;
    // Around this element keys such as `?` open things unless they are typed, and a field in here does not look like one there.
    const isTyped = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    if (isTyped && !event.ctrlKey && !event.metaKey && event.key.length === 1) event.stopPropagation();
    if (event.isComposing || !this.#draft) return;
    if (event.key === 'Escape') this.#cancel();
    else if (event.key === 'Enter' && event.ctrlKey) void this.#save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // ——— what shows ———

  protected override render(): TemplateResult {
    const text = this.#text;
    const form = this.#form;
    return html`<div class="root" lang=${stringsOf(this.locale).code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme} @keydown=${this.#pressKey}>
      <div class="head">
        <div class="section-title" role="heading" aria-level=${this.headingLevel}>${text.title}</div>
        ${this.readonly || !this.profile || form
          ? nothing
          : html`<button type="button" class="begin" @click=${() => this.#begin()}>${text.edit}</button
              ><button type="button" @click=${() => this.dispatchEvent(new CustomEvent('paste-asked'))}>${text.paste}</button>`}
      </div>
      ${this.#renderTold()} ${form ? renderFactForm(form) : this.#renderFacts()}
    </div>`;
  }

  #renderFacts(): unknown {
    const { profile, today, work } = this;
    const source = this.#source;
    if (!profile && work?.hasFailed) return this.#renderFailure();
    if (!source) return nothing;
    const known: KnownFacts = factsOfUnit({ ...source, year: Number(today.slice(0, 4)) });
    return html`${renderKnownFacts({ ...source, unit: source.unit.id, known, dated: datedFactsOf(source), locale: this.locale, isPublic: this.isPublic })}
      ${this.readonly ? nothing : html`<p class="small muted hint">${this.#text.hint}</p>`}`;
  }

  #renderFailure(): TemplateResult {
    const { store, work } = this;
    const retry = (): void => {
      if (store && work) void work.useProfile(store).catch((error: unknown) => this.#fail(error));
    };
    return html`<p>${this.#text.noRules}</p>
      <button type="button" @click=${retry}>${this.#text.retry}</button>`;
  }

  /** What was done last, and for ten minutes the way back. */
  #renderTold(): TemplateResult {
    const { work } = this;
    const text = this.#text;
    const last = this.readonly ? undefined : work?.recent.entries()[0];
    const told = work?.told ?? '';
    return html`<div class="told small">
      <span role="status">${told}</span>
      ${last
        ? html`${last.text === told ? nothing : html`<span>${last.text}</span>`}
            <button type="button" class="undo" aria-label=${text.undoOf(last.text)} @click=${() => void this.#undo(last.undo)}>${text.undo}</button>
            <span class="muted">${text.minutesLeft(last.minutesLeft)}</span>`
        : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-unit-facts': JcUnitFacts;
  }
}
