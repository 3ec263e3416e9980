import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { icon } from './icons.js';
import type { JcElement } from './jc-element.js';
import { RecentActions } from './recent-actions.js';

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
  .toast:not([popover]) {
    position: static;
    max-inline-size: none;
    box-shadow: none;
  }
  .toast .said {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }
  .toast .said > span {
    flex: 1 1 auto;
  }
`;

/** Says what was just stored, with the way back. It never takes the focus; whoever misses it finds the same in the menu. */
export class Toast implements ReactiveController {
  readonly #host: JcElement;
  readonly recent = new RecentActions();
  #content: { readonly text: string; readonly undo: (() => Promise<void>) | undefined } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #perform: (action: () => Promise<unknown>) => void;

  /** @param perform runs an action of the user's and shows what goes wrong */
  constructor(host: JcElement, perform: (action: () => Promise<unknown>) => void) {
    this.#host = host;
    this.#perform = perform;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#content = null;
  }

  hostUpdated(): void {
    const toast = this.#element;
    // Shown in the top layer, where nothing of the page can cover it; without that it stands at the end of the widget.
    if (toast?.isConnected && this.#content && toast.hasAttribute('popover') && !toast.matches(':popover-open')) toast.showPopover();
  }

  get #element(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.toast') ?? null;
  }

  /** Shows and says it. */
  show({ text, undo }: ToastContent): void {
    adoptStyles(this.#host.shadowRoot, toastStyles);
    this.#content = { text, undo: undo && this.recent.add(text, undo) };
    this.#host.announcer.announce(text);
    this.#host.requestUpdate();
    this.#restart();
  }

  close(): void {
    clearTimeout(this.#timer);
    const hadFocus = this.#element?.contains(this.#host.shadowRoot?.activeElement ?? null) === true;
    this.#content = null;
    this.#host.requestUpdate();
    if (hadFocus) void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>('[part=primary]')?.focus());
  }

  #restart(): void {
    clearTimeout(this.#timer);
    if (this.#host.settings.scale !== 'large') this.#timer = setTimeout(() => this.close(), shownMilliseconds);
  }

  readonly #pause = (): void => clearTimeout(this.#timer);

  readonly #resume = (): void => this.#restart();

  render(): TemplateResult | typeof nothing {
    const content = this.#content;
    if (!content) return nothing;
    const { strings } = this.#host;
    const undo = (): void => {
      this.close();
      if (content.undo) this.#perform(content.undo);
    };
    return html`<div
      class="toast"
      popover=${'showPopover' in HTMLElement.prototype ? 'manual' : nothing}
      @pointerenter=${this.#pause}
      @pointerleave=${this.#resume}
      @focusin=${this.#pause}
      @focusout=${this.#resume}
    >
      <div class="said">
        ${icon('check')}<span>${content.text}</span>
        ${content.undo ? html`<button type="button" @click=${undo}>${strings.undo}</button>` : nothing}
        <button type="button" aria-label=${strings.close} @click=${() => this.close()}>${icon('close')}</button>
      </div>
    </div>`;
  }
}
