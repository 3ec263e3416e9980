import {
  emptyOutline,
  idOf,
  indexOfId,
  isExpandable,
  isOpen,
  nearestRowAbove,
  rowOf,
  withFilter,
  withoutFilter,
  withTree,
  withUnitShown,
  withUnitsOpen,
  type FilterResult,
  type OrgTree,
  type Outline,
} from '@jiceng/domain';
import type { LitElement, ReactiveController } from 'lit';
import { RowWindow } from '../base/row-window.js';

/** What showed before a search began. */
interface BeforeSearch {
  readonly position: number;
  readonly focusIndex: number;
}

/**
 * What the outline shows and where the focus is. Moves the DOM focus and the scroller; what to show is worked out by
 * the domain's outline functions.
 */
export class OutlineController implements ReactiveController {
  readonly #host: LitElement;
  readonly window: RowWindow;
  outline: Outline = emptyOutline;
  /** Index of the unit whose row Tab reaches; −1 when there are none. */
  focusIndex = -1;
  /** Index of the selected unit, −1 for none. */
  selectedIndex = -1;
  /** What is searched, as it was typed. */
  query = '';
  /** Position among the hits, from 0. */
  hit = 0;
  #beforeSearch: BeforeSearch | null = null;
  #hadFocus = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    this.window = new RowWindow(host, {
      viewport: () => this.#find('.viewport'),
      sample: () => this.#find('.sample'),
      rowCount: () => this.outline.rows.length,
    });
  }

  hostUpdate(): void {
    this.#hadFocus = this.hasFocus;
  }

  /** A row that was taken out of the DOM, or moved within it, has lost the focus. */
  hostUpdated(): void {
    if (this.#hadFocus && !this.#host.shadowRoot?.activeElement) this.#rowElement?.focus({ preventScroll: true });
  }

  get #rowElement(): HTMLElement | null {
    return this.#find(`[role=treeitem][data-index="${this.focusIndex}"]`);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  /** Shows an outline and waits until it is in the DOM. */
  async show(outline: Outline): Promise<void> {
    this.outline = outline;
    this.#keepFocusShown();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /**
   * Shows another tree; the focus stays on the same unit, else moves to the nearest above.
   * @param kept an outline of that tree, whose expansion comes back
   * @returns the outline before
   */
  showTree(tree: OrgTree, selectedId: string | null, kept?: Outline): Outline {
    const { outline } = this;
    let focusIndex = -1;
    for (let above = this.focusIndex; above >= 0 && focusIndex < 0; above = outline.tree.parent[above] as number) {
      focusIndex = indexOfId(tree, idOf(outline.tree, above));
    }
    const hadFocus = this.hasFocus;
    this.outline = kept ? withoutFilter(kept) : withTree(outline, tree);
    this.query = '';
    this.#beforeSearch = null;
    const hadSelection = this.selectedIndex >= 0;
    this.selectedIndex = selectedId === null ? -1 : indexOfId(tree, selectedId);
    this.focusIndex = focusIndex;
    this.#keepFocusShown();
    this.#host.requestUpdate();
    if (hadFocus) void this.focusUnit();
    else if (!hadSelection && this.selectedIndex >= 0) void this.reveal(this.selectedIndex);
    return outline;
  }

  /** Tab enters on the selected row, else on the first; a row that is hidden gives its place to the nearest above. */
  #keepFocusShown(): void {
    const { tree, rows } = this.outline;
    const wanted = this.focusIndex >= 0 ? this.focusIndex : this.selectedIndex;
    this.focusIndex = rows[Math.max(0, nearestRowAbove(tree, rows, wanted))] ?? -1;
  }

  /** Whether a row has the keyboard focus. */
  get hasFocus(): boolean {
    return this.#host.shadowRoot?.activeElement?.getAttribute('role') === 'treeitem';
  }

  /** The row that Tab reaches. */
  get focusedRow(): number {
    return rowOf(this.outline.rows, this.focusIndex);
  }

  /** Moves the focus to a row, and scrolls as little as that needs. */
  async focusRow(row: number): Promise<void> {
    const index = this.outline.rows[row];
    if (index === undefined) return;
    this.focusIndex = index;
    this.window.show(row);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#rowElement?.focus({ preventScroll: true });
  }

  /** Puts the keyboard focus on the row that Tab reaches. */
  focusUnit(): Promise<void> {
    return this.focusRow(this.focusedRow);
  }

  /** Opens or closes units as the user does; the focus stays, or moves up to what still shows. */
  async toggle(indexes: readonly number[], open: boolean): Promise<void> {
    const hadFocus = this.hasFocus;
    const changing = indexes.filter((index) => isExpandable(this.outline, index) && isOpen(this.outline, index) !== open);
    if (changing.length === 0) return;
    await this.show(withUnitsOpen(this.outline, changing, open));
    if (hadFocus) await this.focusUnit();
  }

  /** Opens the path to a unit and scrolls to it; a search that hides it ends. */
  async reveal(index: number): Promise<void> {
    const { filter } = this.outline;
    if (filter && rowOf(filter.result.rows, index) < 0) await this.endSearch();
    this.focusIndex = index;
    await this.show(withUnitShown(this.outline, index));
    this.window.show(this.focusedRow, 'centre');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Shows what a search found, at its first hit. */
  async showHits(query: string, result: FilterResult): Promise<void> {
    this.#beforeSearch ??= { position: this.window.position, focusIndex: this.focusIndex };
    this.query = query;
    this.hit = 0;
    this.focusIndex = result.matches[0] ?? this.focusIndex;
    await this.show(withFilter(this.outline, result, this.outline.filter?.flat ?? false));
    if (this.hitIndex >= 0) this.window.show(this.focusedRow, 'centre');
    await this.#host.updateComplete;
  }

  /** Only the hits, or the hits in the tree. */
  async showFlat(flat: boolean): Promise<void> {
    const { filter } = this.outline;
    if (!filter) return;
    await this.show(withFilter(withoutFilter(this.outline), filter.result, flat));
    await this.goToHit(0);
  }

  /** Brings another hit into sight; 0 the current one. */
  async goToHit(step: number): Promise<void> {
    const index = this.#hitAfter(step);
    if (index >= 0) await this.reveal(index);
  }

  #hitAfter(step: number): number {
    const matches = this.outline.filter?.result.matches;
    if (!matches?.length) return -1;
    this.hit = (this.hit + step + matches.length) % matches.length;
    return matches[this.hit] as number;
  }

  /** Index of the hit in sight, or −1. */
  get hitIndex(): number {
    return this.outline.filter?.result.matches[this.hit] ?? -1;
  }

  /** Ends a search: expansion, scroll and focus are as before it. */
  async endSearch(): Promise<void> {
    this.query = '';
    if (!this.outline.filter) return;
    const before = this.#beforeSearch;
    this.#beforeSearch = null;
    if (before) this.focusIndex = before.focusIndex;
    await this.show(withoutFilter(this.outline));
    if (before) this.window.restore(before.position);
    await this.#host.updateComplete;
  }
}
