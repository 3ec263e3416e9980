import { ContextConsumer } from '@lit/context';
import { isJicengError, JicengError, type Profile, type RawProfile } from '@jiceng/domain';
import { openStore, type Store, type StoreNotice } from '@jiceng/storage';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { directionOf, knownLocale, loadStrings, stringsOf, type Strings, type Values } from '../locales/strings.js';
import { loadPart } from './load-part.js';
import { Announcer } from './announcer.js';
import { provisionContext, settingProperties, type Settings } from './context.js';

/** What `jc-error` carries: a stable code and a sentence in the language of the widget. */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
}

/** What `jc-progress` carries: units done and to do in a phase of long work. */
export interface ProgressDetail {
  readonly phase: 'opening' | 'reading' | 'parsing' | 'checking' | 'building' | 'writing' | 'indexing' | 'calculating';
  readonly done: number;
  readonly total: number;
}

/** What `jc-change` carries: something was stored durably. */
export interface ChangeDetail {
  readonly noun: string;
  readonly op: string;
  readonly id: string;
}

/** Settings with everything decided: the widget's own attributes first, then the provider's, then the defaults. */
export interface EffectiveSettings {
  readonly database: string;
  readonly storage: 'indexeddb' | 'memory';
  readonly locale: 'zh-CN' | 'en' | 'ug';
  readonly scale: 'standard' | 'large';
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast';
  readonly author: string;
  readonly readonly: boolean;
  readonly audience: 'staff' | 'public';
}

/**
 * What every widget shares: the common attributes, the store, the provider, the language, announcements and errors.
 * A widget works alone; inside `<jc-provider>` it takes from there what it does not set itself.
 */
export abstract class JcElement extends LitElement {
  static override properties: PropertyDeclarations = {
    ...settingProperties,
    headingLevel: { type: Number, attribute: 'heading-level' },
    label: { type: String },
  };

  /** IndexedDB database name; default `jiceng`. */
  declare database: string | undefined;
  /** Where data are kept; default `indexeddb`. */
  declare storage: 'indexeddb' | 'memory' | undefined;
  /** Id of a bundled profile, the URL of one, or, as a property, the profile itself. */
  declare profile: string | RawProfile | Profile | undefined;
  /** Language; default the nearest `lang`, else `zh-CN`. */
  declare locale: string | undefined;
  /** `standard` or `large`, the elder mode (大字版). */
  declare scale: 'standard' | 'large' | undefined;
  /** Default `auto`: dark only in a page that says it can be dark. */
  declare theme: 'auto' | 'light' | 'dark' | 'contrast' | undefined;
  /** Id of the unit shown. */
  declare unit: string | undefined;
  /** ISO date to use as today. */
  declare today: string | undefined;
  /** Who is recording (登记人). */
  declare author: string | undefined;
  /** Nothing can be changed. */
  declare readonly: boolean;
  /** Level of the widget's heading, 2 to 6. */
  declare headingLevel: number;
  /** Accessible name, when two of a kind share a page. */
  declare label: string | undefined;
  /** Who looks: `public` sees masked names and changes nothing. */
  declare audience: 'staff' | 'public' | undefined;

  /** Settles when the widget shows what there is, an empty state included. */
  readonly ready: Promise<void>;

  /** Says things to assistive technology. */
  readonly announcer = new Announcer(this);
  /** What the provider around the widget gives, if there is one. */
  readonly provision = new ContextConsumer(this, { context: provisionContext, subscribe: true });
  /** The scale that the user chose here, which is kept with the data. */
  chosenScale: 'standard' | 'large' | undefined;

  /** Who records, as it was entered here because the page did not say. */
  chosenAuthor = '';

  #becomeReady!: () => void;
  #isReady = false;
  #awaitsProvider = false;
  #store: Promise<Store> | undefined;
  #storeKey: unknown;
  #release: (() => void) | undefined;

  constructor() {
    super();
    this.readonly = false;
    this.headingLevel = 2;
    this.ready = new Promise((resolve) => (this.#becomeReady = resolve));
  }

  /** The settings in force now. */
  get settings(): EffectiveSettings {
    const given: Settings = this.provision.value?.settings ?? {};
    const audience = this.audience ?? given.audience ?? 'staff';
    return {
      database: this.database ?? given.database ?? 'jiceng',
      storage: this.storage ?? given.storage ?? 'indexeddb',
      locale: knownLocale(this.locale ?? given.locale ?? this.#nearest('[lang]')?.getAttribute('lang')) ?? 'zh-CN',
      scale: this.scale ?? given.scale ?? this.chosenScale ?? 'standard',
      theme: this.theme ?? given.theme ?? 'auto',
      author: this.author || given.author || this.chosenAuthor,
      readonly: this.readonly || given.readonly === true || audience === 'public',
      audience,
    };
  }

  /** Whether the host page fixes the scale, so that the widget offers no switch. */
  get scaleIsFixed(): boolean {
    return (this.scale ?? this.provision.value?.settings.scale) !== undefined;
  }

  /** The strings of the language in force. */
  get strings(): Strings {
    return stringsOf(this.settings.locale);
  }

  /** The direction of the language in force. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.settings.locale);
  }

  /** The nearest element that a selector finds, outside this one's shadow root too. */
  #nearest(selector: string, from: Element = this): Element | null {
    const found = from.closest(selector);
    const root = from.getRootNode();
    return found ?? (root instanceof ShadowRoot ? this.#nearest(selector, root.host) : null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A provider that is not defined yet would be missed: nobody would answer when the widget asks for one.
    if (this.#nearest('jc-provider:not(:defined)')) void this.#awaitProvider();
    else this.#useStore();
  }

  /** A widget's own file does not hold the provider: it is fetched when there is one around the widget. */
  async #awaitProvider(): Promise<void> {
    this.#awaitsProvider = true;
    try {
      await loadPart(() => import('../provider/define.js'));
      this.provision.hostConnected();
    } catch (thrown) {
      void this.storeFailed(thrown);
    } finally {
      this.#awaitsProvider = false;
    }
    this.requestUpdate();
    this.#useStore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The provider is asked again where the widget is put next; there may be none.
    delete this.provision.value;
    this.#letGo();
  }

  /** The strings of the language come first: a page in English should not show Chinese for a moment. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const pending = loadStrings(this.settings.locale);
    return pending ? pending.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#useStore();
  }

  /** Opens the store that the settings name, once for as long as they name it. */
  #useStore(): void {
    if (!this.isConnected || this.#awaitsProvider) return;
    const { database, storage } = this.settings;
    const shared = this.database === undefined && this.storage === undefined ? this.provision.value?.store : undefined;
    const key = shared ?? `${storage}:${database}`;
    if (this.#store && key === this.#storeKey) return;
    this.#letGo();
    this.#storeKey = key;
    const store = shared ?? openStore({ database, storage });
    this.#store = store;
    let ended = false;
    let unsubscribe: (() => void) | undefined;
    this.#release = () => {
      ended = true;
      unsubscribe?.();
      if (!shared) void store.then((opened) => opened.close(), () => undefined);
    };
    void store.then(
      (opened) => {
        if (ended) return;
        unsubscribe = opened.subscribe((notice) => {
          if (notice.type === 'status') this.requestUpdate();
          this.storeNoticed(notice);
        });
        void this.storeOpened(opened);
      },
      (thrown: unknown) => {
        if (!ended) void this.storeFailed(thrown);
      },
    );
  }

  #letGo(): void {
    this.#release?.();
    this.#release = undefined;
    this.#store = undefined;
  }

  /** The store in use. Rejects as `openStore` does. */
  get store(): Promise<Store> {
    this.#useStore();
    return this.#store ?? Promise.reject(new JicengError('storage-closed', 'The widget is not in a page. Put it into one first.'));
  }

  /** Called with each store that is opened: at first, and when `database` or `storage` changes. */
  protected abstract storeOpened(store: Store): Promise<void>;

  /** Called when the store could not be opened at all. */
  protected abstract storeFailed(thrown: unknown): Promise<void>;

  /** Called when data of the store changed, here or in another tab. */
  protected abstract storeNoticed(notice: StoreNotice): void;

  /** Says once that the widget shows what there is. */
  protected async becomeReady(): Promise<void> {
    await this.updateComplete;
    if (this.#isReady) return;
    this.#isReady = true;
    this.#becomeReady();
    this.send('jc-ready', {});
  }

  /** Sends an event that bubbles out of every shadow root. @returns false when a listener prevented it */
  send<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent<Detail>(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** The error with the sentence of the language in force. What was not foreseen becomes `unexpected`, its cause kept. */
  async localized(thrown: unknown): Promise<JicengError> {
    const known = isJicengError(thrown);
    const code = known ? thrown.code : 'unexpected';
    const details: Values = known ? thrown.details : {};
    try {
      const { errorSentence } = await loadPart(() => import('../locales/errors.js'));
      return new JicengError(code, `${errorSentence(this.settings.locale, code, details)} (${code})`, details, { cause: thrown });
    } catch {
      // The sentences cannot be fetched now; the error's own sentence, in English, is still better than none.
      return known ? thrown : new JicengError(code, `Something went wrong. (${code})`, details, { cause: thrown });
    }
  }

  /** Throws when nothing may be changed. */
  assertWritable(): void {
    if (this.settings.readonly) throw new JicengError('readonly', 'This page is read-only. Nothing was changed.');
  }
}
