import type { Store } from '@jiceng/storage';
import type { HelpName } from '../../locales/help.js';
import { count } from '../../locales/format.js';
import type { Banner } from '../banner.js';
import { LazyToast } from '../lazy-toast.js';
import { loadPart } from '../load-part.js';
import type { StoreLine } from '../store-line.js';
import { Tabs } from '../tabs.js';
import { readViewString, viewString } from '../view-string.js';
import type { FrameCommands } from './frame-commands.js';
import type { FrameView, PrimaryAction } from './frame-view.js';
import type { FramedElement } from './framed-element.js';

/**
 * What every widget with views does: which view shows, the notice above it, what was just stored, the menu, and the keys
 * that act anywhere. A widget adds what is its own.
 */
export abstract class WidgetFrame<Host extends FramedElement = FramedElement, Commands extends FrameCommands = FrameCommands> {
  protected readonly element: Host;
  readonly tabs: Tabs;
  readonly toast: LazyToast;
  /** Whose keys the help shows. */
  abstract readonly helpName: HelpName;
  /** The views in the order of their tabs. */
  abstract readonly viewNames: readonly string[];
  banner: Banner | null = null;
  #openings = 0;
  #viewName: string | undefined;
  readonly #views = new Map<string, FrameView>();
  #commands: Commands | undefined;
  /** What is said about the store, once it is loaded. */
  storeLine: StoreLine | undefined;

  constructor(element: Host) {
    this.element = element;
    this.tabs = new Tabs(element);
    this.toast = new LazyToast(element, (action) => this.perform(action));
  }

  /** Makes a view when it is first shown; undefined for one that the widget renders by itself. */
  protected abstract makeView(name: string): Promise<FrameView> | FrameView | undefined;

  /** Loads what the user does less often. */
  protected abstract makeCommands(): Promise<Commands>;

  /** Runs an action of the user's. What goes wrong is shown in a banner and said, and sent as `jc-error`. */
  perform(action: () => Promise<unknown>): void {
    action().catch(async (thrown: unknown) => {
      const { code, message } = await this.element.tell(thrown);
      this.show({ kind: code === 'aborted' ? 'info' : 'danger', text: message });
    });
  }

  /** Shows a notice above the view and says it. */
  show(banner: Banner): void {
    this.banner = banner;
    const { announcer } = this.element;
    if (banner.kind === 'danger') announcer.alert(banner.text);
    else announcer.announce(banner.text);
    this.element.requestUpdate();
  }

  dismissBanner(): void {
    this.banner = null;
    this.element.requestUpdate();
  }

  // ——— views ———

  /** The name of the view that shows; the first one until another is opened. */
  get viewName(): string {
    return this.#viewName ?? (this.viewNames[0] as string);
  }

  /** The tab that is marked: that of the view which shows. */
  get tabName(): string {
    return this.viewName;
  }

  /** The view that shows, once it is loaded; undefined for one that the widget renders by itself. */
  get shownView(): FrameView | undefined {
    return this.viewOf(this.viewName);
  }

  /** A view once it is loaded. */
  protected viewOf(name: string): FrameView | undefined {
    return this.#views.get(name);
  }

  /** What stands on a tab: the view, and how many things in it need a hand as far as that is known. */
  tabLabel(name: string): string {
    const label = this.element.frameStrings.views[name] ?? name;
    const open = this.openCountOf(name);
    return open > 0 ? `${label} ${count(open)}` : label;
  }

  /** How many things in a view need a hand, as far as that is known before it is loaded. */
  protected openCountOf(name: string): number {
    return this.viewOf(name)?.openCount ?? 0;
  }

  /** What is shown, as one string. */
  get view(): string {
    return viewString(this.viewName, { ...this.element.viewParts, ...this.shownView?.viewParts });
  }

  /** Shows what such a string says. */
  async showView(view: string): Promise<void> {
    const { name, parts } = readViewString(view);
    const element = this.element;
    await element.ready;
    element.showParts(parts);
    await this.openView(this.viewNames.find((known) => known === name) ?? (this.viewNames[0] as string), parts);
  }

  /**
   * Opens a view; whoever does it for the user tells the host with `viewChanged`. Focus in the widget stays in it: on the
   * view, where what had it went with the view before.
   */
  async openView(name: string, parts: Readonly<Record<string, string>> = {}): Promise<void> {
    const { element } = this;
    const root = element.shadowRoot;
    const hadFocus = root?.activeElement;
    await this.prepareView(name, parts);
    await element.updateComplete;
    if (hadFocus && !root.activeElement) root.querySelector<HTMLElement>('.view')?.focus();
  }

  /** The same without waiting until it shows. */
  protected async prepareView(name: string, parts: Readonly<Record<string, string>> = {}): Promise<void> {
    const { element } = this;
    const opening = ++this.#openings;
    this.#viewName = name;
    let view = this.#views.get(name);
    if (!view) {
      const making = this.makeView(name);
      if (making) {
        element.requestUpdate();
        const made = await loadPart(async () => making);
        // Opened twice while it was loading: the first one stays.
        view = this.#views.get(name) ?? made;
        this.#views.set(name, view);
        // What was asked for last shows, whichever came first.
        if (opening !== this.#openings) return;
      }
    }
    view?.showParts(parts);
    view?.refresh();
    element.requestUpdate();
  }

  /** The user chose a tab. */
  readonly chooseView = (name: string): void => {
    this.perform(async () => {
      await this.openView(name);
      this.viewChanged();
    });
  };

  /** The user changed what is shown: the host is told. */
  viewChanged(): void {
    this.element.send('jc-view', { view: this.view });
  }

  /** The user has chosen another unit or period. */
  unitChanged(): void {
    this.viewChanged();
    this.shownView?.refresh();
  }

  /** Data of the store changed. */
  dataChanged(_noun: string): void {
    this.shownView?.refresh();
  }

  // ——— parts that are loaded when they are first needed ———

  /** What else there is to know above the view, the gravest first; nothing where a widget has none. */
  notices?(): readonly Banner[];

  /** Loads what is said about the store. */
  describe(store: Store): void {
    this.perform(async () => {
      const { StoreLine } = await loadPart(() => import('../store-line.js'));
      await (this.storeLine ??= new StoreLine(this.element, this)).describe(store);
    });
  }

  /** What the user does less often, once it is loaded. */
  get loadedCommands(): Commands | undefined {
    return this.#commands;
  }

  /** Does one of the less frequent things. */
  command(action: (commands: Commands) => unknown): void {
    this.perform(async () => {
      if (!this.#commands) {
        const commands = await loadPart(() => this.makeCommands());
        this.#commands ??= commands;
      }
      await action(this.#commands);
    });
  }

  // ——— the filled button and the keys ———

  /** The filled button of the view that shows; null when there is nothing to do. */
  get primary(): PrimaryAction | null {
    return this.shownView?.primary ?? null;
  }

  /** What the filled button does. */
  runPrimary(): void {
    const { primary } = this;
    if (primary) this.perform(primary.run);
  }

  /** What `/` does: it chooses another unit. */
  protected find(): void {
    this.command((commands) => commands.focusUnitPicker());
  }

  /** Keys that act anywhere but in a field. */
  readonly frameKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      this.runPrimary();
      return;
    }
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return;
    if (event.key === '?') this.command((commands) => commands.showHelp());
    else if (event.key === '/') this.find();
    else if (event.key === 'ArrowDown' && target instanceof Element && target.matches('.unit-button')) this.command((commands) => commands.focusUnitPicker());
    else if (event.key === 'z' && event.ctrlKey) this.command((commands) => commands.undoLast());
    else return;
    event.preventDefault();
  };
}
