import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The menu button of the ARIA Authoring Practices: the button opens it with click, Enter, Space or an arrow; in it,
 * arrows, Home, End and letters move, Escape and Tab close. The host renders the button and the items.
 */
export class MenuButton implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #anchorSelector: string;
  isOpen = false;

  /** @param anchorSelector finds the element that holds the button and, when open, the `[role=menu]` */
  constructor(host: ReactiveControllerHost & HTMLElement, anchorSelector: string) {
    this.#host = host;
    this.#anchorSelector = anchorSelector;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#pressed);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#pressed);
  }

  get #anchor(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(this.#anchorSelector) ?? null;
  }

  get #items(): HTMLElement[] {
    return [...(this.#anchor?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  readonly #pressed = (event: PointerEvent): void => {
    const anchor = this.#anchor;
    if (this.isOpen && anchor && !event.composedPath().includes(anchor)) this.close(false);
  };

  /** For the button's click. */
  readonly toggle = (): void => {
    if (this.isOpen) this.close();
    else void this.open('first');
  };

  async open(focus: 'first' | 'last'): Promise<void> {
    this.isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const items = this.#items;
    items.at(focus === 'first' ? 0 : -1)?.focus();
  }

  close(returnFocus = true): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#host.requestUpdate();
    if (returnFocus) this.#anchor?.querySelector('button')?.focus();
  }

  /** For keys on the button and in the menu. */
  readonly pressedKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!this.isOpen) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      event.preventDefault();
      void this.open(key === 'ArrowDown' ? 'first' : 'last');
      return;
    }
    const items = this.#items;
    const root = this.#host.shadowRoot as ShadowRoot;
    const at = items.indexOf(root.activeElement as HTMLElement);
    if (key === 'Tab') {
      this.close(false);
      return;
    }
    let next: HTMLElement | undefined;
    if (key === 'ArrowDown') next = items[(at + 1) % items.length];
    else if (key === 'ArrowUp') next = items[(at - 1 + items.length) % items.length];
    else if (key === 'Home') next = items[0];
    else if (key === 'End') next = items.at(-1);
    else if (key === 'Escape') this.close();
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && key !== ' ') {
      const starts = (item: HTMLElement): boolean => (item.textContent ?? '').trim().toLowerCase().startsWith(key.toLowerCase());
      next = [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts);
    } else return;
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  };
}
