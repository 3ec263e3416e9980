import { emptyTree, idOf, indexOfId, isJicengError, type OrgTree } from '@jiceng/domain';
import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { errorSentence } from '../../locales/errors.js';
import { loadStrings } from '../../locales/strings.js';
import { unitPickerStrings } from '../../locales/unit-picker.js';
import { controls } from '../../styles/controls.js';
import { languageTokens } from '../../styles/languages.js';
import { markStyles } from '../../styles/mark.js';
import { tokens } from '../../styles/tokens.js';
import { Announcer } from '../announcer.js';
import { offersAround, offersFound, withRecent, type OfferGroup } from './offers.js';
import { fitPanel } from './panel-place.js';
import { searchUnits, type Found } from './search.js';
import { unitPickerStyles } from './unit-picker-styles.js';
import { renderUnitPicker } from './unit-picker-view.js';

/** What `jc-unit-picked` carries. */
export interface UnitPickedDetail {
  /** Id of the unit. */
  readonly id: string;
}

/** How long typing must pause before it is searched. */
const searchMilliseconds = 120;
/** How many options Page Down moves. */
const pageOptions = 8;

/**
 * A button with the name of a unit, which opens a search over all units of a tree: by name, pinyin, initials or code.
 *
 * @internal Part of the widgets.
 * @event jc-unit-picked The user chose a unit; `detail` is {@link UnitPickedDetail}. It stays in the widget.
 */
export class JcUnitPicker extends LitElement {
  static override properties: PropertyDeclarations = {
    tree: { attribute: false },
    value: { attribute: false },
    recent: { attribute: false },
    label: { type: String },
    readonly: { type: Boolean },
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, markStyles, unitPickerStyles];

  /** The units to choose from. */
  declare tree: OrgTree;
  /** Id of the unit shown; none when the tree does not have it. */
  declare value: string | null | undefined;
  /** Ids of the units chosen last, the latest first. Choosing a unit adds it. */
  declare recent: readonly string[];
  /** What the unit is for, in the name of the button; default 单位. */
  declare label: string | undefined;
  /** The name stands as plain text. */
  declare readonly: boolean;
  declare locale: string;
  declare scale: string;
  declare theme: string;

  /** @internal */
  readonly announcer = new Announcer(this);
  /** @internal */
  isOpen = false;
  /** @internal What is offered now. */
  groups: readonly OfferGroup[] = [];
  /** @internal What the last search found; undefined before there is a query. */
  found: Found | undefined;
  /** @internal Position among the options; −1 for none. */
  active = -1;
  /** @internal A search that failed, as a sentence. */
  failure = '';
  #query = '';
  /** The query that the options are for. */
  #searched = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.tree = emptyTree;
    this.value = null;
    this.recent = [];
    this.label = undefined;
    this.readonly = false;
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
  }

  /** @internal Index of the unit shown, or −1. */
  get current(): number {
    return this.value ? indexOfId(this.tree, this.value) : -1;
  }

  /** @internal The units that are offered, in the order in which they stand. */
  get options(): readonly number[] {
    return this.groups.flatMap(({ indexes }) => indexes);
  }

  /** @internal */
  get query(): string {
    return this.#query;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#pressedOutside);
    addEventListener('scroll', this.#fit, { capture: true, passive: true });
    addEventListener('resize', this.#fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#pressedOutside);
    removeEventListener('scroll', this.#fit, { capture: true });
    removeEventListener('resize', this.#fit);
    this.close(false);
  }

  /** The strings of the language come first. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const pending = loadStrings(this.locale);
    return pending ? pending.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isOpen && this.readonly) this.isOpen = false;
    // Indexes are those of one tree: another one is searched anew.
    if (this.isOpen && changed.has('tree')) {
      this.found = undefined;
      this.#offer(offersAround(this.tree, this.current, this.recent));
      if (this.#query !== '') void this.#search();
    }
  }

  protected override updated(): void {
    this.#fit();
    const active = this.isOpen && this.renderRoot.querySelector('[role=option][data-active]');
    if (active) active.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    return renderUnitPicker(this);
  }

  /** Opens the search, with the focus in it; on a picker that is `readonly` nothing happens. */
  async open(): Promise<void> {
    if (this.readonly) return;
    if (!this.isOpen) {
      this.isOpen = true;
      this.#query = this.#searched = '';
      this.found = undefined;
      this.failure = '';
      this.#offer(offersAround(this.tree, this.current, this.recent));
    }
    this.requestUpdate();
    await this.updateComplete;
    this.#fit();
    this.renderRoot.querySelector('input')?.focus({ preventScroll: true });
  }

  /** Closes the search, if it is open. @param returnFocus whether the button gets the focus */
  close(returnFocus = true): void {
    clearTimeout(this.#timer);
    if (!this.isOpen) return;
    this.isOpen = false;
    this.requestUpdate();
    if (returnFocus) this.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
  }

  /** Nothing is marked until the user moves, but for the first hit of a search, which Enter takes. */
  #offer(groups: readonly OfferGroup[]): void {
    this.groups = groups;
    this.active = this.found && groups.length > 0 ? 0 : -1;
    this.requestUpdate();
  }

  readonly #fit = (event?: Event): void => {
    const panel = this.isOpen ? this.renderRoot.querySelector<HTMLElement>('.panel') : null;
    const trigger = this.renderRoot.querySelector<HTMLElement>('.trigger');
    // Scrolling the list itself moves nothing else.
    if (panel && trigger && !(event && event.composedPath().includes(panel))) fitPanel(panel, trigger);
  };

  readonly #pressedOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.close(false);
  };

  /** @internal The focus went elsewhere; a window that loses it altogether comes back to where it was. */
  readonly left = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (to && !this.renderRoot.contains(to)) this.close(false);
  };

  /** @internal */
  readonly typed = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    if ((event as InputEvent).isComposing) return;
    this.#timer = setTimeout(() => void this.#search(), searchMilliseconds);
  };

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.#query;
    const { tree } = this;
    this.failure = '';
    try {
      const found = query.trim() === '' ? undefined : await searchUnits(tree, query);
      if (query !== this.#query || tree !== this.tree || !this.isOpen) return;
      this.found = found;
      this.#searched = query;
      this.#offer(found ? offersFound(tree, found.result.query, found.result.matches) : offersAround(tree, this.current, this.recent));
      if (found) this.#announce(found);
    } catch (thrown) {
      this.failure = errorSentence(this.locale, isJicengError(thrown) ? thrown.code : 'unexpected', {});
      this.announcer.alert(this.failure);
      this.requestUpdate();
    }
  }

  #announce({ result }: Found): void {
    const strings = unitPickerStrings(this.locale);
    const { length } = result.matches;
    this.announcer.announce(length === 0 ? strings.notFound(this.#query) : strings.foundSpoken(length, this.options.length));
  }

  /** @internal */
  readonly pressedTriggerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    event.preventDefault();
    void this.open();
  };

  /** @internal Escape closes from anywhere in the panel. */
  readonly pressedPanelKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  /** @internal Empties the search. */
  readonly clear = (): void => {
    this.#query = this.#searched = '';
    this.found = undefined;
    this.#offer(offersAround(this.tree, this.current, this.recent));
    this.renderRoot.querySelector('input')?.focus();
  };

  /** @internal Keys in the search: those that act go no further, so that no shortcut of the widget acts as well. */
  readonly pressedKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key === 'Process') return;
    const { key } = event;
    if (key === 'ArrowUp' && event.altKey) this.close();
    else if (key === 'Enter') void this.#takeActive();
    else if (!event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && this.#moves(key)) this.requestUpdate();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Moves the mark among the options; beyond an end it comes in again at the other. */
  #moves(key: string): boolean {
    const { length } = this.options;
    const last = length - 1;
    if (key === 'ArrowDown') this.active = this.active >= last ? Math.min(0, last) : this.active + 1;
    else if (key === 'ArrowUp') this.active = this.active <= 0 ? last : this.active - 1;
    else if (key === 'Home') this.active = Math.min(0, last);
    else if (key === 'End') this.active = last;
    else if (key === 'PageDown') this.active = Math.min(last, this.active + pageOptions);
    else if (key === 'PageUp') this.active = Math.min(last, Math.max(0, this.active - pageOptions));
    else return false;
    return true;
  }

  /** Takes the marked unit; what was typed last is searched first. */
  async #takeActive(): Promise<void> {
    if (this.#query.trim() !== '' && this.#query !== this.#searched) await this.#search();
    const index = this.options[this.active];
    if (index !== undefined) this.pick(index);
  }

  /** @internal The user chose a unit. */
  pick(index: number): void {
    const id = idOf(this.tree, index);
    this.value = id;
    this.recent = withRecent(this.recent, id);
    this.close();
    this.dispatchEvent(new CustomEvent<UnitPickedDetail>('jc-unit-picked', { detail: { id }, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-unit-picker': JcUnitPicker;
  }
}
