import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { icon } from './icons.js';
import type { JcElement } from './jc-element.js';
import { RecentActions, undoMilliseconds } from './recent-actions.js';

/** What a toast says. */
export interface ToastContent {
  readonly text: string;
  /** Takes back what was done; it stays possible from the menu for ten minutes. */
  readonly undo?: () => Promise<void>;
}

/** How long a toast stays in standard type, in milliseconds; in large type it stays until it is closed. */
const shownMilliseconds = 10_000;

const toastStyles = css`
  .toast {
    position: fixed;
    inset: auto;
    inset-block-end: var(--_space-4);
    inset-inline-start: var(--_space-4);
    margin: 0;
    inline-size: max-content;
    max-inline-size: min(30em, calc(100% - 2 * var(--_space-4)));
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    background: var(--_bg);
    color: var(--_text);
    padding: var(--_space-2) var(--_space-3);
  }
  .toast[data-aside] {
    inset-block: var(--_space-4) auto;
  }
  @media (max-width: 480px) {
    .toast {
      inset-inline: var(--_space-2);
      inset-block-end: var(--_space-2);
      inline-size: auto;
      max-inline-size: none;
    }
    .toast[data-aside] {
      inset-block: var(--_space-2) auto;
    }
  }
  .toast:not([popover]) {
    position: static;
    inline-size: auto;
    max-inline-size: none;
    box-shadow: none;
  }
  .toast .said {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .toast .text {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
`;

/** Says what was just stored, with the way back. It never takes the focus; whoever misses it finds the same in the menu. */
export class Toast implements ReactiveController {
  readonly #host: JcElement;
  readonly recent = new RecentActions();
  readonly #perform: (action: () => Promise<unknown>) => void;
  #content: ToastContent | null = null;
  /** To whom it was said. */
  #audience: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs out together with the way back. */
  #undoTimer: ReturnType<typeof setTimeout> | undefined;
  #isHovered = false;
  #hasFocus = false;
  /** Where the focus was before the user put it into the toast. */
  #focusBefore: HTMLElement | undefined;

  /** @param perform runs an action of the user's and shows what goes wrong */
  constructor(host: JcElement, perform: (action: () => Promise<unknown>) => void) {
    this.#host = host;
    this.#perform = perform;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** What was said to staff may name people. */
  hostUpdate(): void {
    if (this.#content && this.#host.settings.audience !== this.#audience) this.close();
  }

  hostUpdated(): void {
    const toast = this.#element;
    if (!toast?.isConnected || !this.#content) return;
    // Shown in the top layer, where nothing of the page can cover it; without that it stands at the end of the widget.
    if (toast.hasAttribute('popover') && !toast.matches(':popover-open')) toast.showPopover();
    this.#stepAside();
  }

  get #element(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.toast') ?? null;
  }

  /** Where focus is heard of: the page does not hear when it moves within the widget. */
  get #focusPlaces(): readonly Node[] {
    return [document, this.#host.renderRoot];
  }

  /** Shows and says it. In a widget that was taken out of the page it is only kept for the menu. */
  show({ text, undo }: ToastContent): void {
    const once = undo && this.recent.add(text, undo);
    if (!this.#host.isConnected) return;
    adoptStyles(this.#host.shadowRoot, toastStyles);
    for (const place of this.#focusPlaces) place.addEventListener('focusin', this.#stepAside);
    this.#content = { text, ...(once && { undo: once }) };
    this.#audience = this.#host.settings.audience;
    this.#host.announcer.announce(text);
    this.#host.requestUpdate();
    clearTimeout(this.#undoTimer);
    if (once) this.#undoTimer = setTimeout(() => this.#host.requestUpdate(), undoMilliseconds);
    this.#restart();
  }

  close(): void {
    if (!this.#content) return;
    clearTimeout(this.#timer);
    clearTimeout(this.#undoTimer);
    for (const place of this.#focusPlaces) place.removeEventListener('focusin', this.#stepAside);
    const hadFocus = this.#hasFocus;
    this.#content = null;
    this.#isHovered = this.#hasFocus = false;
    this.#host.requestUpdate();
    if (hadFocus) void this.#host.updateComplete.then(() => this.#giveFocusBack());
  }

  #giveFocusBack(): void {
    this.#focusBefore?.focus();
    if (!this.#focusBefore?.matches(':focus-within')) this.#host.shadowRoot?.querySelector<HTMLElement>('[part=primary]')?.focus();
  }

  #restart(): void {
    clearTimeout(this.#timer);
    if (this.#isHovered || this.#hasFocus) return;
    this.#timer = setTimeout(() => {
      if (this.#host.settings.scale !== 'large') this.close();
    }, shownMilliseconds);
  }

  readonly #hover = ({ type }: Event): void => {
    this.#isHovered = type === 'pointerenter';
    this.#restart();
  };

  readonly #focus = ({ type, relatedTarget }: FocusEvent): void => {
    if (type === 'focusin' && !this.#hasFocus) this.#focusBefore = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
    this.#hasFocus = type === 'focusin';
    this.#restart();
  };

  /** Stands at the top while what has the focus would be below it. */
  readonly #stepAside = (): void => {
    const toast = this.#element;
    const focused = deepestFocus();
    if (!toast || toast.contains(focused)) return;
    toast.removeAttribute('data-aside');
    if (focused && meet(toast.getBoundingClientRect(), focused.getBoundingClientRect())) toast.setAttribute('data-aside', '');
  };

  /** The way back, unless it was taken elsewhere or is closed by now. */
  #undoOf({ undo }: ToastContent): (() => Promise<void>) | undefined {
    return this.recent.entries().find((entry) => entry.undo === undo)?.undo;
  }

  render(): TemplateResult | typeof nothing {
    const content = this.#content;
    if (!content) return nothing;
    const { strings } = this.#host;
    const undo = this.#undoOf(content);
    const takeBack = (): void => {
      this.close();
      if (undo) this.#perform(undo);
    };
    return html`<div
      class="toast"
      part="toast"
      popover=${'showPopover' in HTMLElement.prototype ? 'manual' : nothing}
      @pointerenter=${this.#hover}
      @pointerleave=${this.#hover}
      @focusin=${this.#focus}
      @focusout=${this.#focus}
    >
      <div class="said">
        ${icon('check')}<span class="text">${content.text}</span>
        <span class="buttons">
          ${undo ? html`<button type="button" @click=${takeBack}>${strings.undo}</button>` : nothing}
          <button type="button" aria-label=${strings.close} @click=${() => this.close()}>${icon('close')}</button>
        </span>
      </div>
    </div>`;
  }
}

/** What has the focus, in whichever shadow root; null where it is nowhere. */
function deepestFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? null : focused;
}

function meet(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
