import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.js';

/** How a disclosed panel looks: beside its button where there is room, below it in a narrow column. */
const popoverStyles = css`
  .popover {
    inset: auto;
    margin: 0;
    inline-size: min(28em, calc(100% - 2 * var(--_space-4)));
    max-block-size: min(36em, 80vh);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    background: var(--_bg);
    color: var(--_text);
    text-align: start;
    font-weight: 400;
    white-space: normal;
  }
  .popover[popover] {
    position: fixed;
  }
  .popover:not([popover]) {
    inline-size: auto;
    max-block-size: none;
    box-shadow: none;
    margin-block: var(--_space-2);
  }
`;

/** Room between the button and its panel, and between the panel and the edge of the window, in CSS pixels. */
const gap = 8;

/** A column this narrow, in em of the widget's own type, has the panel below the button instead of over the page. */
const narrowEm = 30;

/**
 * One disclosed panel at a time: a button opens it, Escape closes it and gives the focus back, so does a press outside.
 * The host renders button and panel; this controller places the panel.
 */
export class Popover implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #button: HTMLElement | undefined;
  /** Id of what is disclosed; null for nothing. */
  openId: string | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    adoptStyles(host.shadowRoot, popoverStyles);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#pressed);
    window.addEventListener('resize', this.#place);
    window.addEventListener('scroll', this.#place, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#pressed);
    window.removeEventListener('resize', this.#place);
    window.removeEventListener('scroll', this.#place, true);
    this.openId = null;
  }

  hostUpdated(): void {
    const panel = this.#panel;
    if (!panel?.isConnected || this.openId === null) return;
    if (panel.hasAttribute('popover') && !panel.matches(':popover-open')) panel.showPopover();
    this.#place();
  }

  get #panel(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.popover') ?? null;
  }

  /** Opens the panel of an id beside a button, or closes it when it is open. */
  async toggle(id: string, button: HTMLElement): Promise<void> {
    if (this.openId === id) {
      this.close();
      return;
    }
    this.openId = id;
    this.#button = button;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#panel?.focus({ preventScroll: this.#isOverlay });
  }

  close(returnFocus = true): void {
    if (this.openId === null) return;
    this.openId = null;
    this.#host.requestUpdate();
    if (returnFocus) this.#button?.focus();
  }

  get #isOverlay(): boolean {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.root');
    return 'showPopover' in HTMLElement.prototype && root !== null && root !== undefined && root.clientWidth >= narrowEm * parseFloat(getComputedStyle(root).fontSize);
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (this.openId === null) return;
    const path = event.composedPath();
    const panel = this.#panel;
    if ((panel && path.includes(panel)) || (this.#button && path.includes(this.#button))) return;
    this.close(false);
  };

  /** Below the button, or above it where there is more room; never out of the window. */
  readonly #place = (): void => {
    const panel = this.#panel;
    const button = this.#button;
    if (!panel || !button || !panel.hasAttribute('popover')) return;
    const anchor = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const isRightToLeft = getComputedStyle(panel).direction === 'rtl';
    const wanted = isRightToLeft ? anchor.left : anchor.right - width;
    const left = Math.max(gap, Math.min(wanted, document.documentElement.clientWidth - width - gap));
    const below = anchor.bottom + gap;
    const fitsBelow = below + height <= window.innerHeight - gap || anchor.top < window.innerHeight - anchor.bottom;
    const top = fitsBelow ? Math.min(below, Math.max(gap, window.innerHeight - height - gap)) : Math.max(gap, anchor.top - gap - height);
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  };

  /** Escape closes from anywhere in the panel. */
  readonly pressedKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  /** The panel with its content. @param label its accessible name */
  render(label: string, content: unknown): TemplateResult {
    return this.#isOverlay
      ? html`<div class="popover" popover="manual" role="dialog" aria-label=${label} tabindex="-1" @keydown=${this.pressedKey}>${content}</div>`
      : html`<div class="popover" role="dialog" aria-label=${label} tabindex="-1" @keydown=${this.pressedKey}>${content}</div>`;
  }
}
