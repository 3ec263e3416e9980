import { css, type ReactiveController } from 'lit';
import { printStrings } from '../../locales/print.js';
import { adoptStyles } from '../adopt-styles.js';
import type { JcElement } from '../jc-element.js';

const hintStyles = css`
  .print-hint {
    display: none;
  }
  @media print {
    .print-hint {
      display: block;
      margin: 8px 0 0;
      font-size: 10.5pt;
    }
  }
`;

/**
 * A line that shows on paper alone: when the whole host page is printed (Ctrl+P), only what a widget shows is on it, and the line says where
 * everything is printed from. It stands after what the widget renders, and is there only while the page is printed.
 */
export class PrintHint implements ReactiveController {
  readonly #element: JcElement;
  #line: HTMLParagraphElement | undefined;

  constructor(element: JcElement) {
    this.#element = element;
    adoptStyles(element.shadowRoot, hintStyles);
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#show);
    window.addEventListener('afterprint', this.#hide);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#show);
    window.removeEventListener('afterprint', this.#hide);
    this.#hide();
  }

  readonly #show = (): void => {
    const { settings, direction, renderRoot } = this.#element;
    this.#line ??= document.createElement('p');
    this.#line.className = 'print-hint';
    this.#line.dir = direction;
    this.#line.textContent = printStrings(settings.locale).useButton;
    renderRoot.append(this.#line);
  };

  readonly #hide = (): void => {
    this.#line?.remove();
    this.#line = undefined;
  };
}
