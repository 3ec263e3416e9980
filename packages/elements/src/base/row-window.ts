import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isScaled, physicalOf, scrollScale, trueOf, type ScrollScale } from './scroll-scale.js';

/** Rows drawn beyond each edge of the viewport. */
const overscan = 8;
/** More row elements than this never stand in the DOM, however tall the viewport is made. */
const mostRows = 180;
/** A scroll by more than this many viewports is the thumb or a jump; less is a wheel, a key or a finger. */
const jumpViewports = 3;
/** How long after the last scroll the scroll bar is put where the true position is. */
const restMilliseconds = 150;

/** What a row window asks its host. */
export interface RowWindowOptions {
  /** The scrolling element, once it is rendered. */
  viewport(): HTMLElement | null | undefined;
  /** An element as tall as one row. */
  sample(): HTMLElement | null | undefined;
  rowCount(): number;
  /** The box that holds the rows; by default the first child of the viewport. */
  box?(): Element | null | undefined;
  /** Height of what stands in the viewport before and after that box, in CSS pixels; by default 0. */
  heightBeside?(): number;
}

/**
 * Windowing of rows of one height: which rows to draw, where they stand, and a scroll bar that still reaches the last
 * row when the list is taller than a browser's tallest box. Feeds on callbacks, so it knows nothing of trees.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RowWindowOptions;
  #observer: ResizeObserver | undefined;
  #observed: Element[] = [];
  #scale: ScrollScale = scrollScale(0, 0);
  #rowHeight = 36;
  #viewportHeight = 600;
  #trueTop = 0;
  #physicalTop = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #jumping = false;

  constructor(host: ReactiveControllerHost, options: RowWindowOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      this.#moveTo(this.#trueTop);
      if (this.#measure()) this.#host.requestUpdate();
    });
    this.#observed = [];
    // Moved, it has all its rows, and a scroller at its beginning.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#rest);
  }

  hostUpdated(): void {
    const elements = [this.#options.viewport(), this.#options.sample()].filter((element) => element instanceof HTMLElement);
    if (elements.some((element, position) => element !== this.#observed[position])) {
      this.#observer?.disconnect();
      for (const element of elements) this.#observer?.observe(element);
      this.#observed = elements;
      // A scroller that is put into the page, anew or again, stands at its beginning.
      this.#moveTo(this.#trueTop);
    }
    if (this.#measure()) this.#host.requestUpdate();
  }

  /** Reads the heights. Keeps the first row in sight where it is when rows get another height. */
  #measure(): boolean {
    const viewport = this.#options.viewport();
    const sample = this.#options.sample();
    if (!viewport || !sample) return false;
    const rowHeight = sample.offsetHeight || this.#rowHeight;
    const beside = this.#options.heightBeside?.() ?? 0;
    const viewportHeight = viewport.clientHeight > beside ? viewport.clientHeight - beside : this.#viewportHeight;
    const scale = scrollScale(this.#options.rowCount() * rowHeight, viewportHeight);
    // The end of the scroll bar follows from these.
    if (rowHeight === this.#rowHeight && viewportHeight === this.#viewportHeight && scale.trueEnd === this.#scale.trueEnd) return false;
    const firstRow = this.#trueTop / this.#rowHeight;
    this.#rowHeight = rowHeight;
    this.#viewportHeight = viewportHeight;
    this.#scale = scale;
    this.#moveTo(firstRow * rowHeight);
    return true;
  }

  #moveTo(position: number): void {
    this.#trueTop = Math.max(0, Math.min(position, this.#scale.trueEnd));
    const viewport = this.#options.viewport();
    const physical = (this.#physicalTop = physicalOf(this.#scale, this.#trueTop));
    // What is not shown cannot be scrolled; it is when it shows again.
    if (!viewport?.clientHeight) return;
    if (Math.abs(viewport.scrollTop - physical) >= 1) viewport.scrollTop = physical;
    // The browser rounds and clamps; what it made of it is what the rows are placed by.
    this.#physicalTop = viewport.scrollTop;
    if (!isScaled(this.#scale)) this.#trueTop = this.#physicalTop;
  }

  /** To be called on each scroll of the viewport. */
  readonly scrolled = (): void => {
    const viewport = this.#options.viewport();
    if (!viewport) return;
    const before = this.#range();
    const shiftBefore = this.#physicalTop - this.#trueTop;
    const physical = viewport.scrollTop;
    const step = physical - this.#physicalTop;
    this.#physicalTop = physical;
    if (!isScaled(this.#scale)) this.#trueTop = physical;
    else if (Math.abs(step) > this.#viewportHeight * jumpViewports) {
      this.#trueTop = trueOf(this.#scale, physical);
      this.#jumping = true;
    } else {
      this.#trueTop = Math.max(0, Math.min(this.#trueTop + step, this.#scale.trueEnd));
      // The bar has come to its end before the list has: put it back, so that the way goes on.
      if (step !== 0 && (physical <= 0 || physical >= this.#scale.physicalEnd - 1)) this.#moveTo(this.#trueTop);
    }
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#jumping = false;
      this.#moveTo(this.#trueTop);
      this.#host.requestUpdate();
    }, restMilliseconds);
    const now = this.#range();
    const shift = this.#physicalTop - this.#trueTop;
    if (now.first !== before.first || now.last !== before.last || shift !== shiftBefore) this.#host.requestUpdate();
  };

  #range(): { first: number; last: number } {
    const count = this.#options.rowCount();
    const shown = Math.min(Math.ceil(this.#viewportHeight / this.#rowHeight) + 2 * overscan, mostRows);
    const first = Math.max(0, Math.min(Math.floor(this.#trueTop / this.#rowHeight) - overscan, count - shown));
    // Starting at every fourth row keeps most scrolls from changing the DOM at all.
    const start = first - (first % 4);
    return { first: start, last: Math.min(count, start + shown + 4) };
  }

  /** The positions of the rows to draw: from `first` up to, not including, `last`. */
  get range(): { readonly first: number; readonly last: number } {
    return this.#range();
  }

  /** Height of the box that makes the scroll bar, in CSS pixels. */
  get scrollHeight(): number {
    return this.#scale.physicalEnd + this.#viewportHeight;
  }

  /** Where a row stands in that box, in CSS pixels; rows far out of sight are held inside it. */
  topOf(row: number): number {
    const top = row * this.#rowHeight + (this.#physicalTop - this.#trueTop);
    return Math.max(0, Math.min(top, this.scrollHeight - this.#rowHeight));
  }

  /** How many whole rows fit, less one: what Page Down moves. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.#viewportHeight / this.#rowHeight) - 1);
  }

  /** The first row in sight, while the thumb is being pulled through a scaled list; else −1. */
  get jumpRow(): number {
    return this.#jumping ? Math.floor(this.#trueTop / this.#rowHeight) : -1;
  }

  /** The position to come back to with {@link restore}. */
  get position(): number {
    return this.#trueTop;
  }

  /** Scrolls back to a position. */
  restore(position: number): void {
    this.#refreshScale();
    this.#moveTo(position);
    this.#host.requestUpdate();
  }

  /** Scrolls as little as is needed to bring a row into sight; `centre` puts it in the middle when it was out of sight. */
  show(row: number, place: 'nearest' | 'centre' = 'nearest'): void {
    this.#refreshScale();
    const top = row * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    const inSight = top >= this.#trueTop && bottom <= this.#trueTop + this.#viewportHeight;
    if (inSight) return;
    if (place === 'centre') this.#moveTo(top - (this.#viewportHeight - this.#rowHeight) / 2);
    else this.#moveTo(top < this.#trueTop ? top : bottom - this.#viewportHeight);
    this.#host.requestUpdate();
  }

  /** The count of rows may have changed since the last update; the box must have its new height before it scrolls. */
  #refreshScale(): void {
    this.#scale = scrollScale(this.#options.rowCount() * this.#rowHeight, this.#viewportHeight);
    const box = this.#options.box?.() ?? this.#options.viewport()?.firstElementChild;
    if (box instanceof HTMLElement) box.style.blockSize = `${this.scrollHeight}px`;
  }
}
