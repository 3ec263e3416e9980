import { ContextProvider } from '@lit/context';
import { openStore, type Store } from '@jiceng/storage';
import { css, html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { provisionContext, settingProperties, type Provision, type Settings } from '../base/context.js';

/**
 * Shares settings, one store and the selected unit with the widgets inside it. It has no face of its own.
 *
 * @summary Settings, store and selection for the widgets inside.
 * @slot - The page's own content with the widgets.
 */
export class JcProvider extends LitElement {
  static override properties: PropertyDeclarations = settingProperties;

  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  declare database: string | undefined;
  declare storage: 'indexeddb' | 'memory' | undefined;
  declare profile: Settings['profile'];
  declare locale: string | undefined;
  declare scale: 'standard' | 'large' | undefined;
  declare theme: 'auto' | 'light' | 'dark' | 'contrast' | undefined;
  /** Id of the selected unit; choosing one in any widget inside sets it. */
  declare unit: string | undefined;
  declare today: string | undefined;
  declare author: string | undefined;
  declare readonly: boolean;
  declare audience: 'staff' | 'public' | undefined;

  readonly #provider: ContextProvider<typeof provisionContext>;
  #store: Promise<Store> | undefined;
  #storeKey = '';

  constructor() {
    super();
    this.readonly = false;
    // The attributes are there before the first update, but the widgets inside ask at once.
    this.#provider = new ContextProvider(this, { context: provisionContext });
  }

  override connectedCallback(): void {
    this.#provide();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeStore();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isProvided = changed.size === 1 && changed.has('unit') && this.#provider.value?.unit === (this.unit ?? null);
    if (this.isConnected && !isProvided) this.#provide();
  }

  #provide(): void {
    const { database, storage, profile, locale, scale, theme, today, author, readonly, audience } = this;
    const settings: Settings = { database, storage, profile, locale, scale, theme, today, author, readonly, audience };
    const provision: Provision = {
      settings,
      store: this.#openStore(),
      unit: this.unit ?? null,
      selectUnit: (id) => {
        this.unit = id ?? undefined;
        // Whoever selects a unit goes on with it, and does not wait for a rendering.
        this.#provide();
      },
    };
    this.#provider.setValue(provision);
  }

  #openStore(): Promise<Store> {
    const database = this.database ?? 'jiceng';
    const storage = this.storage ?? 'indexeddb';
    const key = `${storage}:${database}`;
    if (!this.#store || key !== this.#storeKey) {
      this.#closeStore();
      this.#storeKey = key;
      this.#store = openStore({ database, storage });
      // The widgets inside show the failure; here it only must not count as unhandled.
      this.#store.catch(() => undefined);
    }
    return this.#store;
  }

  #closeStore(): void {
    void this.#store?.then((store) => store.close(), () => undefined);
    this.#store = undefined;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-provider': JcProvider;
  }
}
