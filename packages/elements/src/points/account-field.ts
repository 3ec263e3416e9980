import type { LedgerAccount, Romanization } from '@jiceng/domain';
import { matchedParts } from '@jiceng/domain/filter';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { adoptStyles } from '../base/adopt-styles.js';
import type { Announcer } from '../base/announcer.js';
import { icon } from '../base/icons.js';
import { loadRomanization } from '../base/romanization.js';
import { fitPanel, hasPopover } from '../base/unit-picker/panel-place.js';
import { accountFieldStrings, type AccountFieldStrings } from '../locales/points/account-field.js';
import { markStyles } from '../styles/mark.js';
import { accountFieldStyles } from './account-field-styles.js';
import { accountOffers, accountTexts, onlyOffer, wantsRomanization, type AccountOffers, type AccountText } from './account-offers.js';

/** The element in whose shadow root the field stands; the scoreboard is one. */
export interface AccountFieldHost extends ReactiveControllerHost, HTMLElement {
  readonly settings: { readonly locale: string; readonly audience: string };
  readonly announcer: Announcer;
  readonly model: { readonly accounts: readonly LedgerAccount[]; nameOf(account: LedgerAccount): string };
  localized(thrown: unknown): Promise<Error>;
}

export interface AccountFieldOptions {
  /** Prefix of the ids in the shadow root, another one for each field. */
  readonly id: string;
  /** The accounts to choose from, when they are not all of the shown unit. The same array as long as they are the same. */
  readonly accounts?: () => readonly LedgerAccount[];
  /** What stands beside an account in the list, such as its balance; its kind when not given. */
  readonly beside?: (account: LedgerAccount) => string;
  /** The user chose an account, or, with null, took the choice back by typing on. */
  readonly picked?: (account: LedgerAccount | null) => void;
}

/** How the field shows. */
export interface AccountFieldLook {
  readonly label: string;
  /** 必填, where it stands beside the label. */
  readonly required?: string | undefined;
  /** What is wrong with it, as a sentence. */
  readonly problem?: string | undefined;
  /** Id of what describes it besides. */
  readonly describedBy?: string | undefined;
}

/** How many options Page Down moves. */
const pageOptions = 8;

/**
 * A field that chooses an account (农户或个人) by code, name, pinyin or initials: a combobox with a list of at most fifty.
 * Names stand in it as the audience may see them. A code typed in full is taken as it is when the field is left.
 */
export class AccountField implements ReactiveController {
  readonly #host: AccountFieldHost;
  readonly #options: AccountFieldOptions;
  #chosen = '';
  /** What stands in the field while nothing is chosen. */
  #typed = '';
  #isOpen = false;
  #active = -1;
  #offers: AccountOffers = { query: '', offered: [], total: 0 };
  #texts: { readonly of: readonly unknown[]; readonly texts: readonly AccountText[] } | undefined;
  #readings: Romanization | undefined;
  #failure = '';

  constructor(host: AccountFieldHost, options: AccountFieldOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  // ——— what a form uses ———

  /** Id of the account that is chosen; `''` for none. */
  get value(): string {
    return this.account?.id ?? '';
  }

  /** The account that is chosen, as it stands now; null for none. */
  get account(): LedgerAccount | null {
    return this.#chosen === '' ? null : (this.#accountTexts().find(({ account }) => account.id === this.#chosen)?.account ?? null);
  }

  /** Chooses an account without the user, or with `''` none. `picked` is not called. */
  choose(id: string): void {
    this.#chosen = id;
    this.#typed = '';
    this.#close();
    this.#host.requestUpdate();
  }

  /** The account that is chosen, or that what was typed can only mean: the one with that code, or the only one that matches. */
  async settle(): Promise<LedgerAccount | null> {
    if (this.#chosen === '' && this.#typed.trim() !== '') {
      await this.#search();
      const only = onlyOffer(this.#offers);
      if (only) this.#pick(only.account);
    }
    this.#close();
    return this.account;
  }

  /** Puts the focus in the field. */
  focus(): void {
    this.#input?.focus();
  }

  // ——— the list ———

  hostDisconnected(): void {
    this.#close();
  }

  hostUpdated(): void {
    if (!this.#isOpen) return;
    // Another view shows.
    if (!this.#input) {
      this.#close();
      return;
    }
    this.#fit();
    this.#panel?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  get #text(): AccountFieldStrings {
    return accountFieldStrings(this.#host.settings.locale);
  }

  get #input(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${this.#options.id}`) ?? null;
  }

  get #panel(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`#${this.#options.id}-panel`) ?? null;
  }

  /** Worked out once for the same accounts and audience. */
  #accountTexts(): readonly AccountText[] {
    const { model, settings } = this.#host;
    const accounts = this.#options.accounts?.() ?? model.accounts;
    const of = [accounts, settings.audience];
    if (!this.#texts?.of.every((each, index) => each === of[index])) this.#texts = { of, texts: accountTexts(accounts, (account) => model.nameOf(account)) };
    return this.#texts.texts;
  }

  #shownName(account: LedgerAccount): string {
    return `${account.id} ${this.#host.model.nameOf(account)}`.trim();
  }

  readonly #fit = (event?: Event): void => {
    const panel = this.#panel;
    const input = this.#input;
    // Scrolling the list itself moves nothing else.
    if (!panel || !input || (event && event.composedPath().includes(panel))) return;
    panel.style.setProperty('min-width', `${input.offsetWidth}px`);
    fitPanel(panel, input);
  };

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#active = -1;
    addEventListener('scroll', this.#fit, { capture: true, passive: true });
    addEventListener('resize', this.#fit);
    this.#host.requestUpdate();
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    removeEventListener('scroll', this.#fit, { capture: true });
    removeEventListener('resize', this.#fit);
    this.#host.requestUpdate();
  }

  /** Offers what fits what was typed; letters wait for their readings the first time. */
  async #search(): Promise<void> {
    const typed = this.#typed;
    this.#failure = '';
    if (wantsRomanization(typed) && !this.#readings) {
      try {
        this.#readings = await loadRomanization();
      } catch (thrown) {
        this.#failure = (await this.#host.localized(thrown)).message;
      }
      if (typed !== this.#typed) return;
    }
    this.#offers = accountOffers(this.#accountTexts(), typed, this.#readings);
    this.#active = typed.trim() !== '' && this.#offers.total > 0 ? 0 : -1;
    this.#host.requestUpdate();
  }

  #pick(account: LedgerAccount): void {
    this.#chosen = account.id;
    this.#typed = '';
    this.#failure = '';
    this.#close();
    this.#host.requestUpdate();
    this.#options.picked?.(account);
  }

  // ——— what the user does ———

  readonly #type = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    if ((event as InputEvent).isComposing) return;
    if (this.#chosen !== '') {
      this.#chosen = '';
      this.#options.picked?.(null);
    }
    this.#open();
    void this.#search().then(() => this.#tell());
  };

  #tell(): void {
    const { query, total, offered } = this.#offers;
    if (query === '' || !this.#isOpen) return;
    const text = this.#text;
    this.#host.announcer.announce(this.#failure || (total === 0 ? text.notFound(this.#typed) : total > offered.length ? text.foundFirst(total, offered.length) : text.found(total)));
  }

  /** The whole list opens where it is asked for; what is chosen stays until something else is. */
  #openAll(): void {
    this.#offers = accountOffers(this.#accountTexts(), this.#typed, this.#readings);
    this.#open();
    this.#active = this.#offers.offered.findIndex(({ account }) => account.id === this.#chosen);
  }

  /** Keys that act go no further, so that no shortcut of the widget acts as well. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key === 'Process' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!this.#acts(event.key, event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  };

  #acts(key: string, hasAlt: boolean): boolean {
    const isOpen = this.#isOpen;
    const last = this.#offers.offered.length - 1;
    if (hasAlt) {
      if (key === 'ArrowUp' && isOpen) this.#close();
      else if (key === 'ArrowDown' && !isOpen) this.#openAll();
      else return false;
      return true;
    }
    if (!isOpen) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
      this.#openAll();
      if (this.#active < 0) this.#active = key === 'ArrowDown' ? 0 : this.#offers.offered.length - 1;
      return true;
    }
    const active = this.#offers.offered[this.#active];
    if (key === 'Escape') this.#close();
    else if (key === 'Enter' && active) this.#pick(active.account);
    else if (key === 'ArrowDown') this.#active = this.#active >= last ? Math.min(0, last) : this.#active + 1;
    else if (key === 'ArrowUp') this.#active = this.#active <= 0 ? last : this.#active - 1;
    else if (key === 'PageDown') this.#active = Math.min(last, this.#active + pageOptions);
    else if (key === 'PageUp') this.#active = Math.max(Math.min(0, last), this.#active - pageOptions);
    else return false;
    return true;
  }

  /** What was typed in full is taken; the focus that goes on is not held up. */
  readonly #left = (): void => {
    if (this.#chosen === '') void this.settle();
    else this.#close();
  };

  // ——— what shows ———

  render({ label, required, problem, describedBy }: AccountFieldLook): TemplateResult {
    adoptStyles(this.#host.shadowRoot, accountFieldStyles);
    adoptStyles(this.#host.shadowRoot, markStyles);
    const { id } = this.#options;
    const { account } = this;
    const described = [describedBy ?? '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
    const active = this.#isOpen && this.#active >= 0 && this.#active < this.#offers.offered.length;
    return html`<div class="account-field" ?data-invalid=${Boolean(problem)}>
      <label class="label" for=${id}>${label}${required ? html` <span class="must small muted">${required}</span>` : nothing}</label>
      <div class="box">
        <input
          id=${id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${this.#isOpen ? 'true' : 'false'}
          aria-controls=${this.#isOpen ? `${id}-options` : nothing}
          aria-activedescendant=${active ? `${id}-option-${this.#active}` : nothing}
          aria-describedby=${described || nothing}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-required="true"
          placeholder=${this.#text.placeholder}
          autocomplete="off"
          spellcheck="false"
          .value=${live(account ? this.#shownName(account) : this.#typed)}
          @input=${this.#type}
          @compositionend=${this.#type}
          @keydown=${this.#pressed}
          @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
          @click=${() => this.#openAll()}
          @blur=${this.#left}
        />
        ${icon('search')}
      </div>
      ${this.#isOpen ? this.#renderPanel() : nothing} ${problem ? html`<span class="problem small" id=${`${id}-problem`}>${icon('error')}<span>${problem}</span></span>` : nothing}
    </div>`;
  }

  #renderPanel(): TemplateResult {
    const text = this.#text;
    const { id } = this.#options;
    const { offered } = this.#offers;
    return html`<div class="account-panel" id=${`${id}-panel`} popover=${hasPopover ? 'manual' : nothing} @mousedown=${keepFocus}>
      ${this.#renderNote()}
      <div class="options" id=${`${id}-options`} role="listbox" aria-label=${text.options} ?hidden=${offered.length === 0}>${offered.map((each, at) => this.#renderOption(each, at))}</div>
    </div>`;
  }

  #renderNote(): unknown {
    const text = this.#text;
    const { query, offered, total } = this.#offers;
    const note = this.#failure || (total > offered.length ? text.foundFirst(total, offered.length) : total > 0 ? '' : query === '' ? text.empty : text.notFound(this.#typed));
    return note === '' ? nothing : html`<p class="note">${note}</p>`;
  }

  #renderOption({ account, name }: AccountText, at: number): TemplateResult {
    const { id, beside } = this.#options;
    return html`<div
      class="option"
      id=${`${id}-option-${at}`}
      role="option"
      aria-selected=${account.id === this.#chosen ? 'true' : 'false'}
      ?data-active=${at === this.#active}
      @click=${() => this.#pick(account)}
    >
      <span class="code"><bdi>${account.id}</bdi></span><span class="name"><bdi>${marked(name, matchedParts(name, this.#offers.query, this.#readings))}</bdi></span>
      <span class="beside">${beside ? beside(account) : this.#text.kinds[account.kind]}</span>
    </div>`;
  }
}

/** A press on an option must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

/** A name with what was searched marked. */
function marked(name: string, parts: readonly (readonly [start: number, end: number])[]): unknown {
  const pieces: unknown[] = [];
  let end = 0;
  for (const [from, to] of parts) {
    pieces.push(name.slice(end, from), html`<mark>${name.slice(from, to)}</mark>`);
    end = to;
  }
  return [...pieces, name.slice(end)];
}
