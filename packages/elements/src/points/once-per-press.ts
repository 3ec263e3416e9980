/**
 * Whoever presses twice means it once: what a press asks for is done, unless the press is the second click of a double
 * click, a key that is held down, or comes while what was asked for before still goes on.
 */
export class OncePerPress {
  #isRepeated = false;
  #isAtWork = false;

  /** @param element whose filled button, buttons and keys ask for it */
  constructor({ shadowRoot }: HTMLElement) {
    shadowRoot?.addEventListener('click', (event) => (this.#isRepeated = (event as MouseEvent).detail > 1), { capture: true });
    shadowRoot?.addEventListener('keydown', (event) => (this.#isRepeated = (event as KeyboardEvent).repeat), { capture: true });
  }

  /** Does what a press asks for, at once or not at all. */
  async run(action: () => Promise<unknown>): Promise<void> {
    if (this.#isRepeated || this.#isAtWork) return;
    this.#isAtWork = true;
    try {
      await action();
    } finally {
      this.#isAtWork = false;
    }
  }
}
