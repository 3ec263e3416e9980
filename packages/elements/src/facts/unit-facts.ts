import {
  factsOfUnit,
  indexOfId,
  kindOf,
  recordedAs,
  statementsOf,
  unitOf,
  type Fact,
  type FactColumn,
  type FactValue,
  type IsoDate,
  type OrgTree,
  type Profile,
  type UnitFacts as KnownFacts,
} from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../base/icons.js';
import { dayText } from '../locales/format.js';
import { directionOf, stringsOf } from '../locales/strings.js';
import { unitFactsStrings } from '../locales/unit-facts.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { fieldText, problemText, renderFactControl, unitText, type TypedFact } from './fact-control.js';
import { localText, valueText } from './fact-words.js';
import { FactRecord } from './fact-record.js';
import { unitFactsStyles } from './unit-facts-styles.js';

/** What was written last, so that it can be taken back. */
interface LastWrite {
  readonly text: string;
  readonly undo: (() => Promise<string>) | undefined;
}

/**
 * The facts of one unit (单位情况) that rules ask for, each with its day: shown, changed, and with their history.
 *
 * @internal Part of the widgets.
 * @fires facts-written - a sheet was stored: `{ op, id }`
 * @fires facts-failed - something could not be done: `{ error }`
 * @fires paste-asked - the user wants to paste the facts of many units
 */
export class JcUnitFacts extends LitElement {
  static override properties: PropertyDeclarations = {
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
    headingLevel: { attribute: false },
  };
  static override styles = [tokens, controls, unitFactsStyles];

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
  declare headingLevel: number;

  readonly #record = new FactRecord();
  #followed: Store | undefined;
  #unsubscribe: (() => void) | undefined;
  #editing = false;
  #asOf = '';
  #typed: ReadonlyMap<string, TypedFact> = new Map();
  #last: LastWrite | null = null;
  #problem = '';

  constructor() {
    super();
    this.unit = null;
    this.fieldsOn = '';
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
    this.today = '';
    this.author = '';
    this.readonly = false;
    this.headingLevel = 3;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#followed = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.store && this.store !== this.#followed && this.isConnected) this.#follow(this.store);
    if (changed.has('unit')) {
      // What was being typed belongs to the unit before.
      this.#editing = false;
      this.#typed = new Map();
      this.#last = null;
      this.#problem = '';
    }
  }

  #follow(store: Store): void {
    this.#unsubscribe?.();
    this.#followed = store;
    this.#record.reset();
    this.#unsubscribe = store.subscribe((notice: StoreNotice) => {
      if (notice.type === 'change' && notice.noun === 'org' && notice.op.endsWith('facts')) this.#read(store);
    });
    this.#read(store);
  }

  #read(store: Store): void {
    this.#record.read(store).then(
      () => this.requestUpdate(),
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent('facts-failed', { detail: { error } }));
  }

  get #known(): KnownFacts {
    const { tree, unit, profile, today, fieldsOn } = this;
    const index = tree && unit !== null ? indexOfId(tree, unit) : -1;
    if (!tree || unit === null || !profile || index < 0) return { facts: {}, unreadable: [] };
    const { id: _id, parentId: _parentId, name: _name, kind: _kind, ...fields } = unitOf(tree, index);
    return factsOfUnit({ profile, book: this.#record.book, unit: { id: unit, kind: kindOf(tree, index), fields }, fieldsOn: fieldsOn || today, year: this.#year, today });
  }

  get #year(): number {
    return Number(this.today.slice(0, 4));
  }

  // ——— editing ———

  #begin(): void {
    this.#editing = true;
    this.#asOf = this.today;
    this.#typed = new Map();
    this.#last = null;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.edit input, .edit select')?.focus());
  }

  #end(): void {
    this.#editing = false;
    this.#problem = '';
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.begin')?.focus());
  }

  async #save(): Promise<void> {
    const text = unitFactsStrings(this.locale);
    const { store, profile, unit } = this;
    if (!store || !profile || unit === null) return;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(this.#asOf)) {
      this.#problem = text.badDate;
      this.requestUpdate();
      this.renderRoot.querySelector<HTMLElement>('#as-of')?.focus();
      return;
    }
    const wrong = [...this.#typed].find(([, { reading }]) => reading.state === 'bad');
    if (wrong) {
      this.renderRoot.querySelector<HTMLElement>(`#edit-${CSS.escape(wrong[0])}`)?.focus();
      return;
    }
    const { facts } = this.#known;
    const columns = [...this.#typed].flatMap(([id, { reading }]): FactColumn[] => {
      const fact = profile.facts[id];
      const value = reading.state === 'ok' ? reading.value : null;
      if (!fact || (facts[id]?.value ?? null) === value) return [];
      const place = recordedAs(fact, this.#year, this.#asOf);
      return [{ ...place, units: [unit], values: [value] }];
    });
    if (columns.length === 0) {
      this.#last = { text: text.unchanged, undo: undefined };
      this.#end();
      return;
    }
    try {
      const { id, undo } = await this.#record.add(store, columns, { author: this.author, source: 'typed' });
      this.#last = { text: text.saved(columns.length), undo };
      this.#end();
      this.#written('facts', id);
    } catch (error) {
      // The fields keep what was typed.
      this.#fail(error);
    }
  }

  async #undo(): Promise<void> {
    const undo = this.#last?.undo;
    if (!undo) return;
    try {
      const id = await undo();
      this.#last = { text: unitFactsStrings(this.locale).undone, undo: undefined };
      this.requestUpdate();
      this.#written('undo-facts', id);
    } catch (error) {
      this.#fail(error);
    }
  }

  #written(op: string, id: string): void {
    this.dispatchEvent(new CustomEvent('facts-written', { detail: { op, id } }));
  }

  readonly #pressKey = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#editing) return;
    if (event.key === 'Escape') this.#end();
    else if (event.key === 'Enter' && event.ctrlKey) void this.#save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // ——— what shows ———

  protected override render(): TemplateResult {
    const text = unitFactsStrings(this.locale);
    const { profile } = this;
    return html`<div class="root" lang=${stringsOf(this.locale).code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme} @keydown=${this.#pressKey}>
      <div class="head">
        <div class="section-title" role="heading" aria-level=${this.headingLevel}>${text.title}</div>
        ${this.readonly || !profile || this.#editing
          ? nothing
          : html`<button type="button" class="begin" @click=${() => this.#begin()}>${text.edit}</button
              ><button type="button" @click=${() => this.dispatchEvent(new CustomEvent('paste-asked'))}>${text.paste}</button>`}
      </div>
      ${profile ? (this.#editing ? this.#renderForm(profile) : this.#renderFacts(profile)) : nothing}
      <div class="told" role="status">
        ${this.#last ? html`<span>${this.#last.text}</span>${this.#last.undo ? html` <button type="button" @click=${() => void this.#undo()}>${text.undo}</button>` : nothing}` : nothing}
      </div>
    </div>`;
  }

  #renderFacts(profile: Profile): TemplateResult {
    const text = unitFactsStrings(this.locale);
    const { facts, unreadable } = this.#known;
    const shown = Object.values(profile.facts).filter(({ id }) => facts[id] !== undefined);
    return html`${shown.length === 0 ? html`<p class="muted">${text.none}</p>` : nothing}
      <dl>
        ${shown.map((fact) => {
          const used = facts[fact.id];
          return used
            ? html`<dt>${localText(fact.title, this.locale)}</dt>
                <dd>
                  <span class="number">${valueText(fact, used.value, text, this.locale)}</span>
                  <span class="small muted">${used.asOf ? dayText(used.asOf, this.locale) : nothing}</span>
                  ${this.#renderHistory(fact)}
                </dd>`
            : nothing;
        })}
      </dl>
      ${unreadable.map(({ fact, text: written }) => {
        const known = profile.facts[fact];
        return html`<p class="unreadable small">${icon('warning')}<span>${text.unreadable(known ? localText(known.title, this.locale) : fact, written)}</span></p>`;
      })}
      <p class="small muted">${text.hint}</p>`;
  }

  #renderHistory(fact: Fact): unknown {
    const text = unitFactsStrings(this.locale);
    const statements = this.unit === null ? [] : statementsOf(this.#record.book, this.unit, fact.previousYearOf ?? fact.id);
    if (statements.length < 2) return nothing;
    return html`<details>
      <summary class="small" aria-label=${text.historyOf(localText(fact.title, this.locale))}>${text.history}</summary>
      <ul class="small">
        ${statements.map(
          ({ day, value, author, source }) =>
            html`<li><span class="number">${this.#valueText(fact, value)}</span> <span class="muted">${[dayText(day, this.locale), text.sources[source], text.by(author)].filter(Boolean).join(' · ')}</span></li>`,
        )}
      </ul>
    </details>`;
  }

  #valueText(fact: Fact, value: FactValue): string {
    return valueText(fact, value, unitFactsStrings(this.locale), this.locale);
  }

  #renderForm(profile: Profile): TemplateResult {
    const text = unitFactsStrings(this.locale);
    const { facts } = this.#known;
    return html`<form class="edit" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field">
        <label class="label" for="as-of">${text.asOf}</label>
        <input
          id="as-of"
          type="date"
          .value=${this.#asOf}
          max=${`${this.#year + 1}-12-31`}
          aria-describedby=${this.#problem ? 'as-of-problem' : nothing}
          aria-invalid=${this.#problem ? 'true' : nothing}
          @input=${(event: Event) => (this.#asOf = (event.target as HTMLInputElement).value)}
        />
        ${this.#problem ? html`<span class="problem small" id="as-of-problem">${this.#problem}</span>` : nothing}
      </div>
      ${Object.values(profile.facts).map((fact) => this.#renderField(fact, facts[fact.id]?.value))}
      <div class="buttons">
        <button type="button" class="primary" part="primary" @click=${() => void this.#save()}>${text.save}</button>
        <button type="button" @click=${() => this.#end()}>${text.cancel}</button>
      </div>
    </form>`;
  }

  #renderField(fact: Fact, known: FactValue | undefined): TemplateResult {
    const text = unitFactsStrings(this.locale);
    const typed = this.#typed.get(fact.id);
    const value = typed ? (typed.reading.state === 'ok' ? typed.reading.value : undefined) : known;
    const problem = typed?.reading.state === 'bad' ? problemText(fact, typed.reading, this.locale) : '';
    const id = `edit-${fact.id}`;
    const title = localText(fact.title, this.locale);
    const control = renderFactControl({
      fact,
      id,
      value,
      shown: typed?.text ?? (value === undefined ? '' : fieldText(fact, value)),
      problem,
      locale: this.locale,
      typed: (next) => {
        this.#typed = new Map([...this.#typed, [fact.id, next]]);
        this.requestUpdate();
      },
    });
    const place = fact.previousYearOf === null ? undefined : recordedAs(fact, this.#year, this.#asOf || this.today);
    const converted = typed?.reading.state === 'ok' && typed.reading.isConverted;
    return html`<div class="field">
      ${fact.type === 'yes-no' ? html`<span class="label" id=${`${id}-label`}>${title}</span>` : html`<label class="label" for=${id}>${title}</label>`}
      <span class="control">${control}</span>
      ${place ? html`<span class="small muted">${text.lastYearEnd(dayText(place.asOf, this.locale))}</span>` : nothing}
      ${fact.help ? html`<span class="small muted" id=${`${id}-help`}>${localText(fact.help, this.locale)}</span>` : nothing}
      ${converted ? html`<span class="small">= ${fieldText(fact, typed.reading.state === 'ok' ? typed.reading.value : '', this.locale)} ${unitText(fact, this.locale)}</span>` : nothing}
      ${problem ? html`<span class="problem small" id=${`${id}-problem`}>${problem}</span>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-unit-facts': JcUnitFacts;
  }
}
