import { JicengError } from '@jiceng/domain';
import type { Persistence, Store, StoreStatus } from '@jiceng/storage';
import { html, nothing } from 'lit';
import { storeNotices } from '../locales/store-notices.js';
import { icon } from './icons.js';
import type { JcElement } from './jc-element.js';
import { PrintHint } from './print/print-hint.js';

/** What a widget adds to what is said about its store. */
export interface StoreLineOptions {
  /** What saves the data as a file, offered where they are in memory only; undefined when there are none. */
  readonly exportNow?: () => (() => void) | undefined;
  /** Runs an action of the user's and shows what goes wrong. */
  readonly perform: (action: () => Promise<unknown>) => void;
}

/** What is said about the store: a banner when it does not simply work, and the line at the bottom. */
export class StoreLine {
  readonly #element: JcElement;
  readonly #options: StoreLineOptions;
  #persistence: Persistence | undefined;

  constructor(element: JcElement, options: StoreLineOptions) {
    this.#element = element;
    this.#options = options;
    // Every widget has this part soon after it is ready, and none needs it before.
    new PrintHint(element);
  }

  /** Asks whether the browser keeps the data, without asking anybody; tells the page with `jc-error` when it does not let it. */
  async describe(store: Store): Promise<void> {
    const { kind, reason } = store.status;
    if (kind === 'memory' && reason !== 'requested') await this.#tellRefused();
    // When the network goes away, the sentence that says so is to be there.
    import('../locales/errors.js').catch(() => undefined);
    this.#persistence = await store.persistence();
    this.#element.requestUpdate();
  }

  /** The user reads it in the banner; the page, which may have caused it, hears it. */
  async #tellRefused(): Promise<void> {
    const refused = new JicengError('storage-refused', 'The browser does not let this page keep data. They are in memory only, and are lost when the page closes.');
    await this.#element.tell(refused);
  }

  /** The banner of a store that is in memory, blocked, outdated, newer or failed, with what helps. */
  renderNotice(status: StoreStatus): unknown {
    const notices = storeNotices(this.#element.settings.locale);
    const sentence = notices.sentence(status);
    if (!sentence) return nothing;
    const isStale = status.state === 'outdated' || status.state === 'newer' || status.state === 'failed';
    const exportNow = status.kind === 'memory' ? this.#options.exportNow?.() : undefined;
    return html`<div class="banner" part="banner" data-kind="warning">
      ${icon('warning')}<span class="text">${sentence}</span>
      ${exportNow ? html`<button type="button" @click=${exportNow}>${notices.exportNow}</button>` : nothing}
      ${isStale ? html`<button type="button" @click=${() => location.reload()}>${notices.reload}</button>` : nothing}
    </div>`;
  }

  /** Where the data are, whether the browser keeps them, and the button that asks it to. */
  renderStatus(): unknown {
    if (!this.#persistence) return nothing;
    const { locale, readonly } = this.#element.settings;
    const notices = storeNotices(locale);
    return html`<span>${notices.kept}</span>
      <span>${notices.persistence(this.#persistence)}</span>
      ${this.#persistence === 'denied' && !readonly ? html`<button type="button" @click=${() => this.#options.perform(() => this.#ask())}>${notices.ask}</button>` : nothing}`;
  }

  async #ask(): Promise<void> {
    const persistence = await (await this.#element.store).requestPersistence();
    this.#persistence = persistence;
    this.#element.announcer.announce(storeNotices(this.#element.settings.locale).persistence(persistence));
    this.#element.requestUpdate();
  }
}
