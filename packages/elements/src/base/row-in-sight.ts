import type { ReactiveController } from 'lit';
import type { JcElement } from './jc-element.js';

/** What moves the focus from row to row. */
const movingKeys: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp']);
/** What is moved through; only the list's own scroller follows it by itself. */
const rows = '[role=treeitem], [role=row], [role=option]';

/** Brings the row to which the user moves with a key into the sight of the page too, from under the bar at the foot. */
export class RowInSight implements ReactiveController {
  readonly #element: JcElement;

  constructor(element: JcElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    this.#element.renderRoot.addEventListener('keydown', this.#pressedKey);
  }

  hostDisconnected(): void {
    this.#element.renderRoot.removeEventListener('keydown', this.#pressedKey);
  }

  readonly #pressedKey = (event: Event): void => {
    if (!movingKeys.has((event as KeyboardEvent).key)) return;
    // By then the widget has moved the focus.
    requestAnimationFrame(() => {
      const focused = this.#element.shadowRoot?.activeElement;
      if (focused?.matches(rows)) focused.scrollIntoView({ block: 'nearest' });
    });
  };
}
