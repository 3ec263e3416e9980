import { allAtOnce } from '@jiceng/domain';
import { css, render } from 'lit';
import { capacityOf, joinedFlow, measure, piecesOf, type MeasuredPiece } from './measure.js';
import { paginate, type FlowItem } from './paginate.js';
import type { PrintDocument, PrintSetting } from './print-document.js';
import { printStyles } from './print-styles.js';
import { itemsOf, renderEmptyPage, renderGalley, renderPages } from './sheets-view.js';

/**
 * On the screen the sheets lie apart, so that it shows where one ends; in the frame that is printed they do not. Of many
 * only those in view are laid out.
 */
const previewStyles = css`
  .page + .page {
    margin-block-start: 16px;
  }
  .many > .page {
    content-visibility: auto;
  }
`;

/** Pages that are made between two pauses. */
const pagesAtOnce = 20;
/** From here on a browser would take seconds to lay out what is not in view. */
const manyPages = 60;

/** How far the setting of a document is, in steps that take about as long as one another. */
export interface LayProgress {
  readonly done: number;
  readonly total: number;
}

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
    this.#galley.className = 'sheets';
    this.#stack.className = 'sheets';
    this.#root.append(this.#galley, this.#stack);
  }

  /** The pages, each an element. */
  get pages(): readonly HTMLElement[] {
    return [...this.#stack.children] as HTMLElement[];
  }

  /** Sets a document on pages. @returns how many they are */
  lay(print: PrintDocument, setting: PrintSetting): number {
    return allAtOnce(this.layInSteps(print, setting));
  }

  /** {@link lay} as a generator that stops every few milliseconds, for thousands of rows. The pages are whole when it has ended. */
  *layInSteps(print: PrintDocument, setting: PrintSetting): Generator<LayProgress, number> {
    this.#root.adoptedStyleSheets = [printStyles, previewStyles, ...(print.styles ?? [])].flatMap(({ styleSheet }) => styleSheet ?? []);
    this.#stack.replaceChildren();
    const items = itemsOf(print);
    render(renderEmptyPage(print, setting), this.#galley);
    const capacity = capacityOf(this.#galley.children[0] as Element);
    const portions = piecesOf(items);
    const flows: FlowItem[] = [];
    try {
      for (const [index, portion] of portions.entries()) {
        flows.push(...this.#measured(print, setting, portion));
        yield { done: index + 1, total: 2 * portions.length };
      }
    } finally {
      render(null, this.#galley);
    }
    const pages = paginate(joinedFlow(portions.flat(), flows), capacity);
    this.#stack.classList.toggle('many', pages.length > manyPages);
    for (let first = 0; first < pages.length; first += pagesAtOnce) {
      const holder = this.#stack.ownerDocument.createElement('div');
      render(renderPages(print, setting, items, pages, first, first + pagesAtOnce), holder);
      this.#stack.append(...holder.children);
      yield { done: Math.round(portions.length * (1 + Math.min(1, (first + pagesAtOnce) / pages.length))), total: 2 * portions.length };
    }
    return pages.length;
  }

  #measured(print: PrintDocument, setting: PrintSetting, portion: readonly MeasuredPiece[]): FlowItem[] {
    render(renderGalley(print, setting, portion), this.#galley);
    return measure(this.#galley.children[0] as Element, portion);
  }
}
