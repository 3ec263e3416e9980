import { ContextConsumer } from '@lit/context';
import { isJicengError, JicengError, type Profile, type RawProfile } from '@jiceng/domain';
import { openStore, type Store, type StoreNotice } from '@jiceng/storage';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { directionOf, knownLocale, loadStrings, stringsOf, type Strings, type Values } from '../locales/strings.js';
import { adoptStyles } from './adopt-styles.js';
import { isUnreachable, loadPart, unreachable } from './load-part.js';
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
  /** `zh-CN`, `en`, `ug`, or the tag of a language that was added. */
  readonly locale: string;
  readonly scale: 'standard' | 'large';
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast';
  readonly author: string;
  /** Whether nothing can be changed: the page wants it so, the public looks, or a newer version has written the data. */
  readonly readonly: boolean;
  readonly audience: 'staff' | 'public';
}

/** How a user wants to see the widgets (显示设置), where the page does not say. */
export interface DisplayChoice {
  readonly scale?: EffectiveSettings['scale'];
  readonly theme?: EffectiveSettings['theme'];
}

/** What is found first on the way from a place outwards, out of shadow roots too. On a server there is no `Element` to ask for. */
function around<Found>(place: Node | null | undefined, find: (element: Element) => Found | undefined): Found | undefined {
  return place ? (('getAttribute' in place ? find(place as Element) : undefined) ?? around(place.parentNode ?? (place as Partial<ShadowRoot>).host, find)) : undefined;
}

/** Errors that were sent. */
const told = new WeakSet<object>();

/** Whether it is only that a store was closed: its widget has left the page meanwhile, or goes on with another one. */
export const isClosed = (thrown: unknown): boolean => isJicengError(thrown) && thrown.code === 'storage-closed';

/**
 * What every widget shares: the common attributes, the store, the provider, the language, announcements and errors.
 * A widget works alone; inside `<jc-provider>` it takes from there what it does not set itself. The sizes below are those
 * of standard type for a mouse, the colours those of the light theme.
 *
 * @cssproperty [--jc-color-bg=#fff] - ground
 * @cssproperty [--jc-color-bg-subtle=#f4f6f9] - ground of head rows, bars and every other row
 * @cssproperty [--jc-color-bg-hover=#eaf0f7] - ground under the pointer
 * @cssproperty [--jc-color-bg-selected=#dce8f6] - ground of what is selected
 * @cssproperty [--jc-color-accent-soft=#e7f0fa] - ground of the tab that shows
 * @cssproperty [--jc-color-text=#1b2129] - text
 * @cssproperty [--jc-color-text-muted=#4a5563] - secondary text
 * @cssproperty [--jc-color-text-placeholder=#5f6b7a] - placeholder in a field
 * @cssproperty [--jc-color-border=#d3dae3] - hairlines
 * @cssproperty [--jc-color-border-strong=#6f7b8a] - outlines of fields, cards and menus
 * @cssproperty [--jc-color-accent=#14539a] - links and the filled button
 * @cssproperty [--jc-color-accent-hover=#0f417a] - the filled button under the pointer
 * @cssproperty [--jc-color-accent-active=#0b305a] - the filled button while it is pressed
 * @cssproperty [--jc-color-on-accent=#fff] - text on the filled button
 * @cssproperty [--jc-color-focus=#0b2e6b] - outline of what has the focus
 * @cssproperty [--jc-color-mark-bg=#ffe38a] - ground of what a search found
 * @cssproperty [--jc-color-mark-text=#1b2129] - text of what a search found
 * @cssproperty [--jc-color-success=#17663a] - done, passed
 * @cssproperty [--jc-color-success-soft=#e3f3e8] - ground of what is done
 * @cssproperty [--jc-color-warning=#854a00] - needs a look
 * @cssproperty [--jc-color-warning-soft=#fff1d6] - ground of what needs a look
 * @cssproperty [--jc-color-danger=#b42318] - overdue, wrong, failed
 * @cssproperty [--jc-color-danger-soft=#fdecea] - ground of what is wrong
 * @cssproperty [--jc-color-info=#155a85] - a note, running
 * @cssproperty [--jc-color-info-soft=#e4f1f9] - ground of a note
 * @cssproperty [--jc-color-neutral=#4a5563] - does not apply, not yet due
 * @cssproperty [--jc-color-neutral-soft=#edf0f4] - ground of what does not apply
 * @cssproperty [--jc-color-brand=transparent] - a line of 3 px above the header
 * @cssproperty --jc-font-family - the typefaces; default those of the system for the language
 * @cssproperty [--jc-font-size=16px] - size of reading text
 * @cssproperty [--jc-font-size-sm=14px] - secondary text
 * @cssproperty [--jc-font-size-lg=18px] - titles of sections
 * @cssproperty [--jc-font-size-xl=20px] - title of a view
 * @cssproperty [--jc-font-size-figure=28px] - totals and verdicts
 * @cssproperty [--jc-line-height=1.5] - height of a line
 * @cssproperty [--jc-control-main=40px] - height of the filled button, tabs and menu items
 * @cssproperty [--jc-control=36px] - height of fields and other buttons
 * @cssproperty [--jc-row=36px] - height of a row
 * @cssproperty [--jc-row-two=56px] - height of a row of two lines
 * @cssproperty [--jc-icon=18px] - size of icons
 * @cssproperty [--jc-space-1=4px] - smallest distance
 * @cssproperty [--jc-space-2=8px] - distance between controls
 * @cssproperty [--jc-space-3=12px] - distance inside bars
 * @cssproperty [--jc-space-4=16px] - distance at the edge
 * @cssproperty [--jc-space-5=24px] - distance between groups
 * @cssproperty [--jc-space-6=32px] - distance between sections
 * @cssproperty [--jc-radius=6px] - rounding of controls, cards and menus
 * @cssproperty [--jc-radius-sm=3px] - rounding of small things
 * @cssproperty [--jc-focus-width=3px] - width of the outline of what has the focus
 * @cssproperty [--jc-focus-offset=2px] - its distance
 * @cssproperty [--jc-duration=120ms] - length of a movement; none where less motion is wanted
 * @cssproperty [--jc-block-size=clamp(20em, 60vh, 45em)] - height of the scrolling area
 * @cssproperty [--jc-shadow=0 4px 16px rgb(11 19 32 / 0.18)] - under menus and panels
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
  /** `standard` or `large`, the elder mode (大字版); without it the user chooses. */
  declare scale: 'standard' | 'large' | undefined;
  /** Without it the user chooses, at first `auto`: dark only in a page that says it can be dark. */
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

  /** @internal Says things to assistive technology. */
  readonly announcer = new Announcer(this);
  /** @internal What the provider around the widget gives, if there is one. */
  readonly provision = new ContextConsumer(this, { context: provisionContext, subscribe: true });
  /** @internal How the user chose to see it, which is kept with the data. */
  chosen: DisplayChoice = {};

  /** @internal Who records, as it was entered here because the page did not say. */
  chosenAuthor = '';

  /** @internal The store, once it is open. */
  opened: Store | null = null;

  /** @internal What was heard of backups since it was opened, for whoever says how the store is, which may come much later. */
  declare backupNotices: Extract<StoreNotice, { type: 'change' }>[];

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

  /** @internal The settings in force now. */
  get settings(): EffectiveSettings {
    const given: Settings = this.provision.value?.settings ?? {};
    // A misspelt audience shows too little rather than too much.
    const stated = this.audience ?? given.audience ?? 'staff';
    const audience = stated === 'staff' ? stated : 'public';
    return {
      database: this.database ?? given.database ?? 'jiceng',
      storage: this.storage ?? given.storage ?? 'indexeddb',
      locale: knownLocale(this.locale) ?? knownLocale(given.locale) ?? around(this, (element) => knownLocale(element.getAttribute('lang'))) ?? 'zh-CN',
      scale: this.scale ?? given.scale ?? this.chosen.scale ?? 'standard',
      theme: this.theme ?? given.theme ?? this.chosen.theme ?? 'auto',
      author: this.author || given.author || this.chosenAuthor,
      readonly: this.readonly || given.readonly === true || audience === 'public' || this.opened?.readonly === true,
      audience,
    };
  }

  /** @internal Whether the host page says how it is to be seen, so that the widget offers no choice. */
  isFixed(name: keyof DisplayChoice): boolean {
    return (this[name] ?? this.provision.value?.settings[name]) !== undefined;
  }

  /** @internal Takes over what the user chose before, here or in another widget. */
  async readChosen(store: Store): Promise<void> {
    // An empty object where nothing was chosen.
    this.chosen = Object(await store.settings.get('display')) as DisplayChoice;
  }

  /** @internal The strings of the language in force. */
  get strings(): Strings {
    return stringsOf(this.settings.locale);
  }

  /** @internal The direction of the language in force. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.settings.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that has set `view` before the element was defined has hidden its setter.
    if (Object.hasOwn(this, 'view')) {
      const given = this as unknown as { view?: unknown };
      const { view } = given;
      delete given.view;
      given.view = view;
    }
    // A provider that is not defined yet would be missed: nobody would answer when the widget asks for one.
    if (around(this, (element) => element.matches('jc-provider:not(:defined)') || undefined)) void this.#awaitProvider();
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
    // An element that is moved leaves and comes back at once: it keeps its store, and what the user sees of it.
    queueMicrotask(() => {
      if (!this.isConnected) this.#letGo();
    });
  }

  /** The strings of the language come first: a page in English should not show Chinese for a moment. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { locale } = this.settings;
    const pending = [loadStrings(locale), this.loadOwnStrings(locale)];
    return pending.some(Boolean) ? Promise.all(pending).then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** Loads the widget's own strings of a locale; undefined when there is nothing to load. Never rejects. */
  protected abstract loadOwnStrings(locale: string): Promise<void> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { styles } = this.strings;
    if (styles) adoptStyles(this.shadowRoot, styles);
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
    store
      .then(async (opened) => {
        if (ended) return;
        this.opened = opened;
        this.backupNotices = [];
        unsubscribe = opened.subscribe((notice) => {
          if (notice.type === 'status') this.requestUpdate();
          else if (notice.noun === 'backup') this.backupNotices.push(notice);
          this.storeNoticed(notice);
        });
        await this.storeOpened(opened);
      })
      .catch((thrown: unknown) => {
        if (!ended) void this.storeFailed(thrown);
      });
  }

  #letGo(): void {
    this.#release?.();
    this.#release = undefined;
    this.#store = undefined;
  }

  /** @internal The store in use. Rejects as `openStore` does. */
  get store(): Promise<Store> {
    this.#useStore();
    return (this.isConnected && this.#store) || Promise.reject(new JicengError('storage-closed', 'The widget is not in a page. Put it into one first.'));
  }

  /** @internal Called with each store that is opened: at first, when `database` or `storage` changes, and when a backup, or nothing, took the place of all data. */
  abstract storeOpened(store: Store): Promise<void>;

  /** Called when the store could not be opened at all. */
  protected abstract storeFailed(thrown: unknown): Promise<void>;

  /** Called when data of the store changed, here or in another tab, and when its status did. */
  protected abstract storeNoticed(notice: StoreNotice): void;

  /** Says once that the widget shows what there is. */
  protected async becomeReady(): Promise<void> {
    await this.updateComplete;
    if (this.#isReady) return;
    this.#isReady = true;
    this.#becomeReady();
    this.send('jc-ready', {});
    // Where that file cannot be fetched, the widget goes on as the page was when it came.
    void import('./surroundings.js').then(({ followSurroundings }) => followSurroundings(this), () => undefined);
  }

  /** @internal Sends an event that bubbles out of every shadow root. @returns false when a listener prevented it */
  send<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent<Detail>(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** @internal The error with the sentence of the language in force. What was not foreseen becomes `unexpected`, its cause kept. */
  async localized(thrown: unknown): Promise<JicengError> {
    // The layers below load parts of theirs as they are needed.
    if (isUnreachable(thrown)) return this.localized(unreachable(thrown));
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

  /** @internal Sends an error as `jc-error` with its sentence, once however often it is told, and not what was called off. @returns it */
  async tell(thrown: unknown): Promise<JicengError> {
    if (told.has(thrown as object)) return thrown as JicengError;
    const error = await this.localized(thrown);
    told.add(error);
    if (error.code !== 'aborted') this.send('jc-error', { code: error.code, message: error.message });
    return error;
  }

  /** @internal Gives what is thrown the sentence of the language in force, and sends it as `jc-error`. */
  async attempt<Result>(action: () => Promise<Result>): Promise<Result> {
    try {
      return await action();
    } catch (thrown) {
      throw await this.tell(thrown);
    }
  }

  /** @internal Throws when nothing may be changed. */
  assertWritable(): void {
    if (this.settings.readonly) throw new JicengError(this.opened?.readonly ? 'storage-newer' : 'readonly', 'This page is read-only. Nothing was changed.');
  }
}
