import {
  hasChildren,
  idOf,
  indexOfId,
  isOpen,
  JicengError,
  sizeOf,
  withAllOpen,
  withUnitsOpen,
  type OrgRow,
} from '@jiceng/domain';
import type { Store, StoreNotice } from '@jiceng/storage';
import type { PropertyValues, TemplateResult } from 'lit';
import { isClosed, JcElement, type ProgressDetail } from '../base/jc-element.js';
import { loadPart } from '../base/load-part.js';
import { LongWork } from '../base/long-work.js';
import { painted } from '../base/painted.js';
import { loadOrgStrings, orgStringsOf, type OrgStrings } from '../locales/org.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { OrgTreeActions } from './actions.js';
import { OrgData, type BuiltTree } from './org-data.js';
import { renderOrgTree } from './org-tree-view.js';
import { OutlineController } from './outline-controller.js';
import type { ImportFileOptions } from './import-file.js';
import { loadReport, type LoadReport } from './report.js';
import { search } from './search.js';
import { orgStyles } from './styles.js';

export interface LoadOptions {
  /** Calls the load off; the tree from before stays. */
  readonly signal?: AbortSignal;
}

/**
 * The organisation tree (组织架构): browse, search, import and export, from 200 units to the whole country.
 *
 * @summary Outline of an organisation, kept in the browser.
 * @fires {CustomEvent<Record<string, never>>} jc-ready - the first data are shown
 * @fires {CustomEvent<{ id: string }>} jc-select - the user selected a unit
 * @fires {CustomEvent<{ noun: string; op: string; id: string }>} jc-change - something was stored durably
 * @fires {CustomEvent<{ phase: string; done: number; total: number }>} jc-progress - long work goes on
 * @fires {CustomEvent<{ code: string; message: string }>} jc-error - something could not be done
 * @fires {CustomEvent<{ view: string }>} jc-view - the user changed what is shown
 * @csspart header - heading and actions
 * @csspart toolbar - search and expansion
 * @csspart viewport - the scroller of the rows
 * @csspart panel - the detail of the selected unit
 * @csspart banner - a notice above the rows
 * @csspart status - the line at the bottom
 * @csspart menu - the open menu of further actions
 * @csspart primary - the one filled button, of a dialog too
 * @csspart dialog - a dialog: import and help
 */
export class JcOrgTree extends JcElement {
  static override styles = [tokens, controls, orgStyles];

  /** @internal What shows and where the focus is. */
  readonly list = new OutlineController(this);
  /** @internal What the user does, and what the view shows beside the rows. */
  readonly actions = new OrgTreeActions(this);
  /** @internal */
  readonly work = new LongWork(this);
  /** @internal */
  readonly data: OrgData;

  #selectedId: string | null = null;
  #searches = 0;
  #shownQuery = '';

  constructor() {
    super();
    this.data = new OrgData({
      treeChanged: (tree, kept) => this.list.showTree(tree, this.#selectedId, kept),
      progressed: (progress) => this.#progressed(progress),
      changed: (op, id) => this.send('jc-change', { noun: 'org', op, id }),
      author: () => this.settings.author,
    });
  }

  // ——— what a host uses ———

  /** Count of units. */
  get size(): number {
    return sizeOf(this.list.outline.tree);
  }

  /** Id of the selected unit, or null. */
  get selected(): string | null {
    return this.#selectedId;
  }

  /** What is shown, as one string that a host may keep: `outline;u=500999101203;q=和平`. */
  get view(): string {
    const parts = ['outline'];
    if (this.#selectedId !== null) parts.push(`u=${encodeURIComponent(this.#selectedId)}`);
    if (this.list.query) parts.push(`q=${encodeURIComponent(this.list.query)}`);
    return parts.join(';');
  }

  set view(view: string) {
    const part = (name: string): string => {
      try {
        return decodeURIComponent(view.split(`;${name}=`)[1]?.split(';')[0] ?? '');
      } catch {
        // A host may hand on what stood in its address, cut off anywhere.
        return '';
      }
    };
    const unit = part('u');
    this.actions.perform(async () => {
      await this.filter(part('q'));
      if (unit && indexOfId(this.list.outline.tree, unit) >= 0) await this.select(unit);
    });
  }

  /**
   * Replaces the tree and stores it; parents may come after children. A second load waits for the first.
   * @throws JicengError `readonly`, `aborted`, `storage-quota`, `storage-newer`, …: then nothing has changed
   */
  async load(rows: Iterable<OrgRow>, options: LoadOptions = {}): Promise<LoadReport> {
    return this.attempt(() => this.replace((signal) => this.data.build(rows, signal), options.signal));
  }

  /**
   * Reads a CSV, TSV, XLSX or JSON file and replaces the tree with it; with `dryRun` it only reports.
   * @throws JicengError as `load`, and `file-unreadable`, `file-too-large`, `file-encoding`, `mapping-missing`
   */
  async importFile(file: Blob, options: ImportFileOptions = {}): Promise<LoadReport> {
    return this.attempt(async () => {
      if (!options.dryRun) this.assertWritable();
      const { builtFromFile } = await loadPart(() => import('./import-file.js'));
      const make = (signal: AbortSignal): Promise<BuiltTree> => builtFromFile(file, options, signal, (progress) => this.#progressed(progress));
      if (!options.dryRun) return this.replace(make, options.signal);
      const { tree, findings } = await this.work.run(options.signal, make);
      return loadReport(tree, findings, this.settings.locale);
    });
  }

  /** Opens a unit. @throws JicengError `unknown-unit` */
  async expand(id: string): Promise<void> {
    await this.#changeOpen(id, true);
  }

  /** Closes a unit. @throws JicengError `unknown-unit` */
  async collapse(id: string): Promise<void> {
    await this.#changeOpen(id, false);
  }

  /** Opens everything. */
  async expandAll(): Promise<void> {
    await this.list.show(withAllOpen(this.list.outline, true));
  }

  /** Closes everything. */
  async collapseAll(): Promise<void> {
    await this.list.show(withAllOpen(this.list.outline, false));
  }

  /** Selects a unit and brings it into sight. @throws JicengError `unknown-unit` */
  async select(id: string): Promise<void> {
    const index = await this.#indexOf(id);
    this.setSelected(index);
    await this.list.reveal(index);
  }

  /** Opens the path to a unit and scrolls to it. @throws JicengError `unknown-unit` */
  async reveal(id: string): Promise<void> {
    await this.list.reveal(await this.#indexOf(id));
  }

  /**
   * Shows only the units whose name or id holds the query, or whose pinyin begins so, with the units above them; the
   * empty string ends it and brings back what was open before.
   */
  async filter(query: string): Promise<{ matches: number }> {
    await this.ready;
    this.actions.typedQuery = query;
    const mine = ++this.#searches;
    if (query.trim() === '') {
      await this.list.endSearch();
      return { matches: 0 };
    }
    const { tree } = this.list.outline;
    const result = await this.attempt(() => search(tree, query));
    // While pinyin was being loaded another query may have come: the last one counts.
    if (mine === this.#searches && tree === this.list.outline.tree) await this.list.showHits(query, result);
    return { matches: result.matches.length };
  }

  // ——— the store ———

  /** @internal */
  override async storeOpened(store: Store): Promise<void> {
    // Of a store that another window blocks nothing may ever be read.
    if (store.status.state !== 'ready') this.actions.describeStore(store);
    this.data.reset();
    try {
      await Promise.all([this.readChosen(store), this.work.run(undefined, () => this.data.open(store))]);
      if (this.list.selectedIndex >= 0) await this.list.reveal(this.list.selectedIndex);
    } catch (thrown) {
      if (isClosed(thrown)) return;
      await this.storeFailed(thrown);
    }
    this.requestUpdate();
    await this.becomeReady();
    this.actions.describeStore(store);
  }

  protected override async storeFailed(thrown: unknown): Promise<void> {
    const { message } = await this.tell(thrown);
    this.actions.show({ kind: 'danger', text: message });
    this.requestUpdate();
    void this.becomeReady();
  }

  protected override storeNoticed(notice: StoreNotice): void {
    const { opened } = this;
    if (!opened) return;
    if (notice.type !== 'change') this.actions.describeStore(opened);
    else if (notice.noun === 'org' && !notice.op.endsWith('facts')) void this.#follow(opened, notice.foreign);
  }

  /** Shows what was changed elsewhere; what was searched is searched again. */
  async #follow(store: Store, foreign: boolean): Promise<void> {
    const { query } = this.list;
    try {
      await this.data.open(store);
      if (foreign) this.announcer.announce(this.strings.otherTab);
      if (query && !this.list.query) await this.filter(query);
    } catch (thrown) {
      if (!isClosed(thrown)) await this.storeFailed(thrown);
    }
    this.requestUpdate();
  }

  // ——— inside ———

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // A search ends also where nobody cleared the box: with another tree, or for a unit that it hides.
    if (this.#shownQuery && !this.list.query) this.actions.typedQuery = '';
    this.#shownQuery = this.list.query;
    const wanted = this.unit ?? this.provision.value?.unit ?? undefined;
    if (wanted !== undefined && wanted !== this.#selectedId && this.opened) {
      this.#selectedId = wanted;
      const index = indexOfId(this.list.outline.tree, wanted);
      this.list.selectedIndex = index;
      if (index >= 0) void this.updateComplete.then(() => this.list.reveal(index));
    }
  }

  /** @internal */
  setSelected(index: number): void {
    this.list.selectedIndex = index;
    this.#selectedId = idOf(this.list.outline.tree, index);
    this.provision.value?.selectUnit(this.#selectedId);
    if (this.unit !== undefined) this.unit = this.#selectedId;
    this.requestUpdate();
  }

  async #changeOpen(id: string, open: boolean): Promise<void> {
    const index = await this.#indexOf(id);
    const { outline } = this.list;
    if (!hasChildren(outline.tree, index) || isOpen(outline, index) === open) return;
    await this.list.show(withUnitsOpen(outline, [index], open));
  }

  async #indexOf(id: string): Promise<number> {
    await this.ready;
    const index = indexOfId(this.list.outline.tree, id);
    if (index < 0) throw await this.localized(new JicengError('unknown-unit', `There is no unit “${id}”.`, { id }));
    return index;
  }

  /** @internal Shows and stores a tree; the progress can be cancelled. */
  async replace(make: (signal: AbortSignal) => Promise<BuiltTree>, outer: AbortSignal | undefined): Promise<LoadReport> {
    this.assertWritable();
    const { tree, findings } = await this.work.run(outer, (signal) => this.data.replace(this.store, () => make(signal), signal));
    await this.updateComplete;
    await painted();
    return loadReport(tree, findings, this.settings.locale);
  }

  #progressed(progress: ProgressDetail): void {
    this.work.progress(progress);
    this.send('jc-progress', progress);
  }

  /** @internal What the tree says in the language in force. */
  get text(): OrgStrings {
    return orgStringsOf(this.settings.locale);
  }

  protected override loadOwnStrings(locale: string): Promise<void> | undefined {
    return loadOrgStrings(locale);
  }

  protected override render(): TemplateResult {
    return renderOrgTree(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-org-tree': JcOrgTree;
  }
}
