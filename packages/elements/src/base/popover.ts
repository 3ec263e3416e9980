import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.js';

/** How a disclosed panel looks: beside its button where there is room, below it in a narrow column. */
const popoverStyles = css`
  .popover {
    inset: auto;
    margin: 0;
    inline-size: min(28em, calc(100% - 2 * var(--_space-4)));
    max-block-size: min(45em, 80vh);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    /* A shade at the lower edge while there is more below; the end of what scrolls covers it. */
    background:
      linear-gradient(transparent, var(--_bg) 60%) bottom / 100% 3em no-repeat local,
      linear-gradient(transparent, var(--_border-strong)) bottom / 100% 1em no-repeat scroll,
      var(--_bg);
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
    /* Below what stands in one line with its button. */
    order: 2;
    flex: 0 0 100%;
    min-inline-size: 0;
  }
`;

/** Room between the button and its panel, and between the panel and the edge of the window, in CSS pixels. */
const gap = 8;

/** A column this narrow, in em of the widget's own type, has the panel below the button instead of over the page. */
const narrowEm = 30;

/** Closes the one panel that is open. */
let closeOpened: (() => void) | undefined;
let popovers = 0;

/**
 * One disclosed panel at a time: a button opens it; Escape closes it and gives the focus back. A press outside closes it
 * too, and so does the focus when it leaves a panel that lies over the page. The host renders button and panel; this
 * controller places the panel.
 */
export class Popover implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #panelId = `popover-${popovers++}`;
  #button: HTMLElement | undefined;
  /** Id of what is disclosed; null for nothing. */
  openId: string | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close(false);
  }

  hostUpdated(): void {
    if (this.openId === null) return;
    const panel = this.#panel;
    // What it told of is gone, or another view shows.
    if (!panel) this.close(false);
    else if (panel.hasAttribute('popover') && !panel.matches(':popover-open')) panel.showPopover();
    this.#place();
  }

  get #panel(): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(this.#panelId) ?? null;
  }

  /** Opens the panel of an id beside a button, or closes it when it is open. */
  async toggle(id: string, button: HTMLElement): Promise<void> {
    if (this.openId === id) {
      this.close();
      return;
    }
    closeOpened?.();
    adoptStyles(this.#host.shadowRoot, popoverStyles);
    this.openId = id;
    this.#button = button;
    this.#listen();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.openId === id) this.#panel?.focus({ preventScroll: this.#isOverlay });
  }

  close(returnFocus = true): void {
    if (this.openId === null) return;
    this.openId = null;
    this.#letGo();
    this.#host.requestUpdate();
    if (returnFocus) this.#button?.focus();
  }

  /** Where focus is heard of: the page does not hear when it moves within the widget. */
  get #focusPlaces(): readonly Node[] {
    return [document, ...(this.#host.shadowRoot ? [this.#host.shadowRoot] : [])];
  }

  #listen(): void {
    closeOpened = this.#closeForAnother;
    this.#button?.addEventListener('keydown', this.#pressedKey);
    document.addEventListener('pointerdown', this.#pressed);
    for (const place of this.#focusPlaces) place.addEventListener('focusin', this.#focused);
    window.addEventListener('resize', this.#resized);
    window.addEventListener('scroll', this.#place, true);
  }

  #letGo(): void {
    if (closeOpened === this.#closeForAnother) closeOpened = undefined;
    this.#button?.removeEventListener('keydown', this.#pressedKey);
    document.removeEventListener('pointerdown', this.#pressed);
    for (const place of this.#focusPlaces) place.removeEventListener('focusin', this.#focused);
    window.removeEventListener('resize', this.#resized);
    window.removeEventListener('scroll', this.#place, true);
  }

  readonly #closeForAnother = (): void => this.close(false);

  get #isOverlay(): boolean {
    const root = this.#host.shadowRoot?.querySelector<HTMLElement>('.root');
    return 'showPopover' in HTMLElement.prototype && root !== null && root !== undefined && root.clientWidth >= narrowEm * parseFloat(getComputedStyle(root).fontSize);
  }

  /** Whether an event happened outside the panel and its button. */
  #isOutside(event: Event): boolean {
    const path = event.composedPath();
    return ![this.#panel, this.#button].some((element) => element && path.includes(element));
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (this.#isOutside(event)) this.close(false);
  };

  /** What has the focus is not to be covered. */
  readonly #focused = (event: Event): void => {
    if (this.#panel?.hasAttribute('popover') && this.#isOutside(event)) this.close(false);
  };

  /** A column that became narrow, or wide, has the panel in its other place. */
  readonly #resized = (): void => {
    if (this.#panel?.hasAttribute('popover') !== this.#isOverlay) this.#host.requestUpdate();
    this.#place();
  };

  /** Below the button, or above it where there is more room; never out of the window. */
  readonly #place = (): void => {
    const panel = this.#panel;
    const button = this.#button;
    if (!panel || !button?.isConnected || !panel.hasAttribute('popover')) return;
    const anchor = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const isRightToLeft = getComputedStyle(panel).direction === 'rtl';
    const wanted = isRightToLeft ? anchor.left : anchor.right - width;
    const left = Math.max(gap, Math.min(wanted, document.documentElement.clientWidth - width - gap));
    const below = anchor.bottom + gap;
    const fitsBelow = below + height <= window.innerHeight - gap || anchor.top < window.innerHeight - anchor.bottom;
    const top = fitsBelow ? Math.min(below, Math.max(gap, window.innerHeight - height - gap)) : Math.min(anchor.top, window.innerHeight) - gap - height;
    panel.style.left = `${left}px`;
    panel.style.top = `${Math.max(gap, top)}px`;
  };

  /** Escape closes from anywhere in the panel, and from its button. */
  readonly #pressedKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  /** The panel with its content. @param label its accessible name */
  render(label: string, content: unknown): TemplateResult {
    return html`<div id=${this.#panelId} class="popover" part="popover" popover=${this.#isOverlay ? 'manual' : nothing} role="dialog" aria-label=${label} tabindex="-1" @keydown=${this.#pressedKey}>
      ${content}
    </div>`;
  }
}
