import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Two live regions, in the DOM from the first render: polite for results and progress, assertive for failures. What
 * is said waits half a second, so that only the last of several quick messages is heard.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #polite = '';
  #assertive = '';
  #quarter = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
  }

  /** Says a whole sentence when the reader is done with what it says now. */
  announce(sentence: string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#polite = heardAgain(this.#polite, sentence);
      this.#host.requestUpdate();
    }, 500);
  }

  /** Says how far long work is when it passes a quarter of its way. */
  progress(sentence: string, done: number, total: number): void {
    const quarter = total > 0 ? Math.floor((4 * done) / total) : 0;
    if (quarter > 0 && quarter !== this.#quarter) this.announce(sentence);
    this.#quarter = quarter;
  }

  /** Says a whole sentence at once. */
  alert(sentence: string): void {
    this.#assertive = heardAgain(this.#assertive, sentence);
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#polite}</div>
      <div class="visually-hidden" role="alert">${this.#assertive}</div>`;
  }
}

/** A region that keeps its text is not read again; a no-break space at the end makes it another text. */
function heardAgain(before: string, sentence: string): string {
  return before === sentence ? `${sentence}\u00a0` : sentence;
}
