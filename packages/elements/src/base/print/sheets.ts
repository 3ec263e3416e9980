import { css, render } from 'lit';
import { capacityOf, measure } from './measure.js';
import { paginate } from './paginate.js';
import type { PrintDocument, PrintSetting } from './print-document.js';
import { printStyles } from './print-styles.js';
import { itemsOf, renderGalley, renderPages } from './sheets-view.js';

/** On the screen the sheets lie apart, so that it shows where one ends; in the frame that is printed they do not. */
const previewStyles = css`
  .page + .page {
    margin-block-start: 16px;
  }
`;

/**
 * The pages of a document, in a shadow root of their own, where no style of the widget or the host page reaches them:
 * they look here as they do in the frame that is printed.
 */
export class Sheets {
  readonly #galley: HTMLElement;
  readonly #stack: HTMLElement;
  readonly #root: ShadowRoot;

  /** @param host an empty element that becomes the place of the pages */
  constructor(host: HTMLElement) {
    const page = host.ownerDocument;
    this.#root = host.attachShadow({ mode: 'open' });
    this.#galley = page.createElement('div');
    this.#stack = page.createElement('div');
    this.#galley.className = this.#stack.className = 'sheets';
    this.#root.append(this.#galley, this.#stack);
  }

  /** The pages, each an element. */
  get pages(): readonly HTMLElement[] {
    return [...this.#stack.children] as HTMLElement[];
  }

  /** Sets a document on pages. @returns how many they are */
  lay(print: PrintDocument, setting: PrintSetting): number {
    this.#root.adoptedStyleSheets = [printStyles, previewStyles, ...(print.styles ?? [])].flatMap(({ styleSheet }) => styleSheet ?? []);
    const items = itemsOf(print);
    render(renderGalley(print, setting, items), this.#galley);
    const [galley, empty] = this.#galley.children;
    const flow = measure(galley as Element, items);
    const pages = paginate(flow, capacityOf(empty as Element));
    render(null, this.#galley);
    render(renderPages(print, setting, items, pages), this.#stack);
    return pages.length;
  }
}
