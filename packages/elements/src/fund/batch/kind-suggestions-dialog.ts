import { html, LitElement, nothing, css, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Fact, KindSuggestions } from '@jiceng/domain';
import { Announcer } from '../../base/announcer.js';
import { icon } from '../../base/icons.js';
import { localText } from '../../facts/fact-words.js';
import { batchStrings } from '../../locales/fund/batch.js';
import { count } from '../../locales/format.js';
import { directionOf, stringsOf } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { languageTokens } from '../../styles/languages.js';
import { tokens } from '../../styles/tokens.js';

/** What the dialog shows, and what it does. */
export interface KindSuggestionsOptions {
  readonly fact: Fact;
  readonly suggestions: KindSuggestions;
  /** Writes the kinds; what it rejects with is the caller's to show. */
  readonly confirm: () => Promise<void>;
}

/**
 * What units are by their names: how many of each kind, with examples, to look at before it is written.
 *
 * @internal Part of the widgets.
 * @fires close - the dialog was left
 */
export class JcKindSuggestions extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
  };
  static override styles = [
    tokens,
    languageTokens,
    controls,
    dialogs,
    css`
      td.number {
        text-align: end;
      }
    `,
  ];

  declare locale: string;
  declare scale: string;
  declare theme: string;

  readonly announcer = new Announcer(this);
  #options: KindSuggestionsOptions | null = null;

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
  }

  /** Shows suggestions; the focus goes to the heading, because they must be read first. */
  async open(options: KindSuggestionsOptions): Promise<void> {
    this.#options = options;
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #leave = (): void => this.#dialog?.close();

  readonly #confirm = (): void => {
    const options = this.#options;
    this.#leave();
    void options?.confirm();
  };

  readonly #closed = (): void => {
    this.#options = null;
    this.dispatchEvent(new Event('close'));
  };

  protected override render(): TemplateResult {
    const text = batchStrings(this.locale);
    const strings = stringsOf(this.locale);
    const options = this.#options;
    const found = options?.suggestions.kinds.reduce((sum, { units }) => sum + units.length, 0) ?? 0;
    return html`<div class="root" lang=${strings.code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme}>
      <dialog part="dialog" aria-labelledby="title" @close=${this.#closed} @keydown=${(event: Event) => event.stopPropagation()}>
        <header>
          <span class="section-title" id="title" role="heading" aria-level="2" tabindex="-1">${text.suggestionTitle}</span>
          <button type="button" aria-label=${strings.close} @click=${this.#leave}>${icon('close')}</button>
        </header>
        <div class="body">${options ? this.#renderKinds(options, found) : nothing}</div>
        <footer>
          ${found > 0 ? html`<button class="primary" part="primary" type="button" @click=${this.#confirm}>${text.confirmKinds(found)}</button>` : nothing}
          <button type="button" @click=${this.#leave}>${text.back}</button>
        </footer>
        ${this.announcer.render()}
      </dialog>
    </div>`;
  }

  #renderKinds({ fact, suggestions }: KindSuggestionsOptions, found: number): TemplateResult {
    const text = batchStrings(this.locale);
    const { kinds, without, examplesWithout } = suggestions;
    const row = (kind: string, units: number, examples: readonly string[]): TemplateResult => html`<tr>
      <th scope="row">${kind}</th>
      <td class="number">${count(units)}</td>
      <td>${examples.map((example, index) => html`${index > 0 ? text.listJoin : ''}<bdi>${example}</bdi>`)}</td>
    </tr>`;
    return html`<p>${found > 0 ? text.suggestionHint : text.noSuggestion}</p>
      <div class="table-scroll" role="region" tabindex="0" aria-label=${text.suggestionTitle}>
        <table>
          <thead><tr><th scope="col">${text.suggestionKind}</th><th scope="col">${text.suggestionCount}</th><th scope="col">${text.suggestionExamples}</th></tr></thead>
          <tbody>
            ${kinds.map(({ kind, units, examples }) => row(fact.choices[kind] ? localText(fact.choices[kind], this.locale) : kind, units.length, examples))}
            ${without > 0 ? row(text.suggestionNone, without, examplesWithout) : nothing}
          </tbody>
        </table>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-kind-suggestions': JcKindSuggestions;
  }
}
