import type { EntryRow } from '@jiceng/domain';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayBeside } from '../../base/day-strip/day-words.js';
import { placed } from '../../base/placed.js';
import { RowWindow } from '../../base/row-window.js';
import { approvalStrings, type ApprovalStrings } from '../../locales/points/approvals.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { proofsOf } from '../ledger/ledger-cells.js';
import type { LedgerDesk } from '../ledger/ledger-desk.js';

/** What the list asks its view. */
export interface PendingListOptions {
  readonly desk: LedgerDesk;
  /** Rows of the ledger that wait, the oldest first. */
  readonly rows: () => readonly number[];
  readonly isTicked: (id: string) => boolean;
  /** Whether entries can be ticked. */
  readonly canTick: () => boolean;
  readonly tick: (position: number) => void;
  /** Another entry is looked at. */
  readonly moved: () => void;
  /** A key that decides something. @returns whether it did */
  readonly pressed: (event: KeyboardEvent) => boolean;
}

/** A list with more entries than this has only those in sight in the DOM. */
const mostWholeEntries = 60;

/** The entries that wait, as a listbox of two lines each. */
export class PendingList {
  readonly #host: ReactiveControllerHost;
  readonly #options: PendingListOptions;
  readonly #viewport = createRef<HTMLElement>();
  readonly #window: RowWindow;
  /** Position of the entry that is looked at. */
  position = 0;

  constructor(host: ReactiveControllerHost, options: PendingListOptions) {
    this.#host = host;
    this.#options = options;
    this.#window = new RowWindow(host, {
      viewport: () => (this.#isWindowed ? this.#viewport.value : undefined),
      sample: () => this.#viewport.value?.querySelector<HTMLElement>('.sample'),
      rowCount: () => options.rows().length,
    });
  }

  get #isWindowed(): boolean {
    return this.#options.rows().length > mostWholeEntries;
  }

  /** Looks at the entry of a position, or the nearest there is, and gives it the focus. */
  async focus(position = this.position): Promise<void> {
    const last = this.#options.rows().length - 1;
    this.position = Math.max(0, Math.min(position, last));
    if (this.#isWindowed) this.#window.show(this.position);
    this.#options.moved();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const option = this.#viewport.value?.querySelector<HTMLElement>('[tabindex="0"]');
    option?.focus({ preventScroll: true });
    option?.scrollIntoView({ block: 'nearest' });
  }

  /** One screen less an entry. */
  get #pageRows(): number {
    if (this.#isWindowed) return this.#window.pageRows;
    const height = this.#viewport.value?.querySelector<HTMLElement>('.pending')?.offsetHeight || 1;
    return Math.max(1, Math.floor((this.#viewport.value?.clientHeight ?? 0) / height) - 1);
  }

  readonly #pressedKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    const next = this.#target(event);
    if (next !== undefined) void this.focus(next);
    else if (event.key === ' ') this.#options.tick(this.position);
    else if (!this.#options.pressed(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #target({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): number | undefined {
    if (ctrlKey || altKey || metaKey) return undefined;
    const { position } = this;
    const last = this.#options.rows().length - 1;
    switch (key) {
      case 'ArrowDown':
        return Math.min(last, position + 1);
      case 'ArrowUp':
        return Math.max(0, position - 1);
      case 'PageDown':
        return Math.min(last, position + this.#pageRows);
      case 'PageUp':
        return Math.max(0, position - this.#pageRows);
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return undefined;
    }
  }

  #clicked(event: MouseEvent, position: number): void {
    void this.focus(position);
    if ((event.target as Element).closest('.tick')) this.#options.tick(position);
  }

  /** The list. @param label its accessible name */
  render(label: string): TemplateResult {
    const { rows, canTick } = this.#options;
    const all = rows();
    const isWindowed = this.#isWindowed;
    const { first, last } = isWindowed ? this.#window.range : { first: 0, last: all.length };
    const shown = Array.from({ length: last - first }, (_, at) => first + at);
    if (this.position < first) shown.unshift(this.position);
    else if (this.position >= last && this.position < all.length) shown.push(this.position);
    return html`<div class="pending-list" role="listbox" aria-label=${label} aria-multiselectable=${canTick() ? 'true' : 'false'} ?data-windowed=${isWindowed} ${ref(this.#viewport)} @scroll=${this.#window.scrolled} @keydown=${this.#pressedKey}>
      <div class="pending-box" role="presentation" ${placed(undefined, isWindowed ? this.#window.scrollHeight : undefined)}>
        ${isWindowed ? html`<div class="pending sample" aria-hidden="true"></div>` : nothing}
        ${repeat(shown, (position) => `${isWindowed} ${all[position]}`, (position) => this.#renderOption(position, all))}
      </div>
    </div>`;
  }

  #renderOption(position: number, all: readonly number[]): TemplateResult {
    const { desk, isTicked, canTick } = this.#options;
    const text = approvalStrings(desk.element.settings.locale);
    const row = desk.row(all[position] as number);
    const isCurrent = position === this.position;
    const isOn = isTicked(row.id);
    return html`<div
      class="pending"
      role="option"
      data-id=${row.id}
      aria-selected=${isOn ? 'true' : 'false'}
      aria-setsize=${all.length}
      aria-posinset=${position + 1}
      tabindex=${isCurrent ? 0 : -1}
      ?data-current=${isCurrent}
      ${placed(this.#isWindowed ? this.#window.topOf(position) : undefined)}
      @click=${(event: MouseEvent) => this.#clicked(event, position)}
    >
      ${canTick() ? html`<span class="tick" aria-hidden="true"><span class="box">${isOn ? '✓' : ''}</span></span>` : nothing}
      <span class="lines">
        <span class="line"><bdi>${row.account ? desk.element.accountTitle(row.account.id) : desk.text.kinds[row.kind]}</bdi> <span class="number"><bdi dir="ltr">${signedPoints(row.change)}</bdi></span></span>
        <span class="line small muted">${this.#details(row, text).join(text.lineJoin)}</span>
      </span>
    </div>`;
  }

  /** What of an entry decides whether it can be approved at a glance. */
  #details(row: EntryRow, text: ApprovalStrings): string[] {
    const { desk } = this.#options;
    const { settings, todayDate } = desk.element;
    const author = settings.author.trim();
    const proofs = proofsOf(desk.entry(row));
    return [
      desk.sentence(row),
      dayBeside(row.day, todayDate, settings.locale),
      ...(author !== '' && author === row.author.trim() ? [text.own] : row.author === '' ? [] : [text.recordedBy(row.author)]),
      ...(proofs > 0 ? [text.proofs(proofs)] : []),
    ];
  }
}
