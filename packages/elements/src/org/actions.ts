import { idOf } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import { adoptStyles } from '../base/adopt-styles.js';
import type { Banner } from '../base/banner.js';
import { loadPart } from '../base/load-part.js';
import type { StoreLine } from '../base/store-line.js';
import type { OrgTreeCommands } from './commands.js';
import type { DetailView } from './detail-view.js';
import type { JcOrgTree } from './org-tree.js';
import { pressTreeKey, TypeAhead } from './outline-keys.js';
import { loadedSearch } from './search.js';

/** How long typing must pause before it is searched. */
const searchMilliseconds = 120;

/** What the user does with the tree, and what shows beside the rows because of it. */
export class OrgTreeActions {
  readonly #element: JcOrgTree;
  readonly typeAhead = new TypeAhead();
  /** Which page shows where there is room for one only. */
  page: 'outline' | 'detail' = 'outline';
  banner: Banner | null = null;
  imeHint = false;
  /** What is said about the store, once it is loaded. */
  storeLine: StoreLine | undefined;
  /** What stands in the search box. */
  typedQuery = '';
  #commands: OrgTreeCommands | undefined;
  #detail: DetailView | undefined;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: JcOrgTree) {
    this.#element = element;
  }

  /**
   * Runs an action of the user's. What goes wrong is shown in a banner and said, and sent as `jc-error`.
   */
  perform(action: () => Promise<unknown>): void {
    action().catch(async (thrown: unknown) => {
      const { code, message } = await this.#element.tell(thrown);
      // Who called it off knows it, and need not be alarmed.
      this.show({ kind: code === 'aborted' ? 'info' : 'danger', text: message });
    });
  }

  /** Shows a notice above the rows and says it. */
  show(banner: Banner): void {
    this.banner = banner;
    const { announcer } = this.#element;
    if (banner.kind === 'danger') announcer.alert(banner.text);
    else announcer.announce(banner.text);
    this.#element.requestUpdate();
  }

  dismissBanner(): void {
    this.banner = null;
    this.#element.requestUpdate();
  }

  /** Loads what is said about the store, and asks whether the browser keeps the data. */
  describeStore(store: Store): void {
    this.perform(async () => {
      await (await loadPart(() => import('./store-view.js'))).describeStore(this.#element, store);
    });
  }

  // ——— rows ———

  userSelects(index: number): void {
    const element = this.#element;
    const { list } = element;
    if (index === list.selectedIndex) {
      this.openDetail();
      return;
    }
    element.setSelected(index);
    list.focusIndex = index;
    element.send('jc-select', { id: idOf(list.outline.tree, index) });
    this.#viewChanged();
  }

  /** From the breadcrumb: selects and shows, and takes the focus along, as the button that had it is no more. */
  userGoesTo(index: number): void {
    const { list } = this.#element;
    this.userSelects(index);
    void list.reveal(index).then(() => (this.page === 'detail' ? this.openDetail() : list.focusUnit()));
  }

  #viewChanged(): void {
    this.#element.send('jc-view', { view: this.#element.view });
  }

  readonly treeKey = (event: KeyboardEvent): void => pressTreeKey(this.#element, event);

  readonly rowClicked = (event: MouseEvent): void => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[role=treeitem]');
    if (!row) return;
    const index = Number(row.dataset['index']);
    const { list } = this.#element;
    list.focusIndex = index;
    if (target.closest('.twisty') && row.hasAttribute('aria-expanded')) {
      void list.toggle([index], row.getAttribute('aria-expanded') === 'false').then(() => list.focusUnit());
    } else this.userSelects(index);
  };

  /** A row can also get the focus from the mouse or from assistive technology. */
  readonly rowFocused = (event: FocusEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
    const index = Number(row?.dataset['index'] ?? -1);
    const { list } = this.#element;
    if (index < 0 || index === list.focusIndex) return;
    list.focusIndex = index;
    this.#element.requestUpdate();
  };

  /** `?` opens the help from anywhere but a field. */
  readonly frameKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.key !== '?' || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    this.command((commands) => commands.showHelp());
  };

  // ——— detail ———

  openDetail(): void {
    this.page = 'detail';
    this.perform(async () => {
      await this.#loadDetail();
      this.#element.requestUpdate();
      await this.#element.updateComplete;
      this.#element.renderRoot.querySelector<HTMLElement>('#detail-title')?.focus();
    });
  }

  /** The detail of the selected unit; loaded when the first unit is selected. */
  renderDetail(): unknown {
    if (!this.#detail) this.perform(() => this.#loadDetail());
    return this.#detail?.render(() => this.closeDetail());
  }

  async #loadDetail(): Promise<void> {
    if (this.#detail) return;
    const { DetailView, detailStyles } = await loadPart(() => import('./detail-view.js'));
    adoptStyles(this.#element.shadowRoot, detailStyles);
    this.#detail ??= new DetailView(this.#element);
    this.#element.requestUpdate();
  }

  closeDetail(): void {
    this.page = 'outline';
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() => this.#element.list.focusUnit());
  }

  // ——— search ———

  get #searchBox(): HTMLInputElement | null {
    return this.#element.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
  }

  focusSearch(): void {
    this.imeHint = false;
    this.#element.requestUpdate();
    this.#searchBox?.focus();
    this.#searchBox?.select();
  }

  /** Waits for a pause in typing, and never reads what an input method has not finished. */
  readonly searchInput = (event: Event): void => {
    this.typedQuery = (event.target as HTMLInputElement).value;
    this.#element.requestUpdate();
    clearTimeout(this.#searchTimer);
    if ((event as InputEvent).isComposing) return;
    this.#searchTimer = setTimeout(() => this.perform(() => this.#search()), searchMilliseconds);
  };

  async #search(): Promise<void> {
    clearTimeout(this.#searchTimer);
    const query = this.typedQuery;
    await this.#element.filter(query);
    if (query !== this.typedQuery) return;
    this.#viewChanged();
    if (query.trim() === '') return;
    this.#announceHit();
  }

  readonly searchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key, ctrlKey } = event;
    if (key === 'Enter') this.perform(() => this.#selectHit());
    else if (key === 'Escape' && this.typedQuery) this.clearSearch();
    else if (ctrlKey && (key === 'ArrowDown' || key === 'ArrowUp')) void this.goToHit(key === 'ArrowDown' ? 1 : -1, false);
    else if (key === 'ArrowDown') void this.#element.list.focusUnit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Enter in the search box takes the hit in sight: what was typed last is searched first. */
  async #selectHit(): Promise<void> {
    const { list } = this.#element;
    if (list.query !== this.typedQuery) await this.#search();
    const index = list.hitIndex;
    if (index < 0) return;
    if (index !== list.selectedIndex) this.userSelects(index);
    await list.focusUnit();
  }

  clearSearch(): void {
    clearTimeout(this.#searchTimer);
    const hadFocus = this.#element.list.hasFocus;
    this.typedQuery = '';
    this.perform(async () => {
      await this.#element.filter('');
      this.#viewChanged();
      if (hadFocus) await this.#element.list.focusUnit();
      else this.#searchBox?.focus();
    });
  }

  /** Goes to another hit and says which it is. */
  async goToHit(step: number, focus: boolean): Promise<void> {
    const { list } = this.#element;
    await list.goToHit(step);
    this.#announceHit();
    if (focus && list.hitIndex >= 0) await list.focusUnit();
  }

  #announceHit(): void {
    const { searching } = loadedSearch();
    this.#element.announcer.announce(searching?.hitsSentence(this.#element) ?? '');
  }

  // ——— the menu, import, export and help: loaded when they are first used ———

  /** What the user does less often, once it is loaded. */
  get loadedCommands(): OrgTreeCommands | undefined {
    return this.#commands;
  }

  /** Does one of the less frequent things. */
  command(action: (commands: OrgTreeCommands) => unknown): void {
    this.perform(async () => {
      if (!this.#commands) {
        const { OrgTreeCommands } = await loadPart(() => import('./commands.js'));
        this.#commands ??= new OrgTreeCommands(this.#element);
      }
      await action(this.#commands);
    });
  }

  readonly fileOver = (event: DragEvent): void => {
    if (!this.#element.settings.readonly && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly fileDropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file || this.#element.settings.readonly) return;
    event.preventDefault();
    this.command((commands) => commands.openWizard(file));
  };
}
