import { ContextProvider } from '@lit/context';
import type { Profile, RawProfile } from '@jiceng/domain';
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

  /** IndexedDB database name of the one store; default `jiceng`. */
  declare database: string | undefined;
  /** Where data are kept; default `indexeddb`. */
  declare storage: 'indexeddb' | 'memory' | undefined;
  /** Id of a bundled profile, the URL of one, or, as a property, the profile itself. */
  declare profile: string | RawProfile | Profile | undefined;
  /** Language; default the nearest `lang` of each widget, else `zh-CN`. */
  declare locale: string | undefined;
  /** `standard` or `large`, the elder mode (大字版); without it the user chooses. */
  declare scale: 'standard' | 'large' | undefined;
  /** Without it the user chooses, at first `auto`: dark only in a page that says it can be dark. */
  declare theme: 'auto' | 'light' | 'dark' | 'contrast' | undefined;
  /** Id of the selected unit; choosing one in any widget inside sets it. */
  declare unit: string | undefined;
  /** ISO date to use as today. */
  declare today: string | undefined;
  /** Who is recording (登记人). */
  declare author: string | undefined;
  /** Nothing can be changed. */
  declare readonly: boolean;
  /** Who looks: `public` sees masked names and changes nothing. */
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
    // Moved, it is back by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#closeStore();
    });
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
