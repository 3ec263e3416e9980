import { css, html, nothing, type TemplateResult } from 'lit';
import { progressText, workStrings } from '../locales/work.js';
import { adoptStyles } from './adopt-styles.js';
import type { JcElement } from './jc-element.js';
import type { LongWork } from './long-work.js';

const workLineStyles = css`
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    border-block-end: 1px solid var(--_border);
    background: var(--_info-soft);
  }
  /* It lies over what is not yet true, so that nothing moves when it goes. */
  .work[data-over] {
    position: absolute;
    inset-inline: 0;
    z-index: 1;
  }
  .work > progress {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.75em;
    accent-color: var(--_accent);
  }
`;

/** The line that says how far long work is, with the button that calls it off; it is spoken at each quarter. */
export class WorkLine {
  readonly #element: JcElement;
  readonly #work: LongWork;

  constructor(element: JcElement, work: LongWork) {
    this.#element = element;
    this.#work = work;
    adoptStyles(element.shadowRoot, workLineStyles);
  }

  get #text(): string {
    return progressText(this.#element.settings.locale, this.#work.latest);
  }

  /** Shows how far it is, says it when that is another quarter of the way, and tells the page of an opening that takes long. */
  say(): void {
    const { done, total } = this.#work.latest;
    this.#element.announcer.progress(this.#text, done, total);
    // Other work tells the page from its first step on.
    if (!this.#work.canCancel) this.#element.send('jc-progress', this.#work.latest);
    this.#element.requestUpdate();
  }

  render(): TemplateResult {
    const { strings, settings } = this.#element;
    const work = this.#work;
    const { phase, done, total } = work.latest;
    return html`<div class="work" ?data-over=${work.isOpening}>
      <span class="number">${this.#text}</span>
      ${work.canCancel && phase !== 'opening' ? html`<button type="button" @click=${work.cancel}>${strings.cancel}</button>` : nothing}
      <progress aria-label=${workStrings(settings.locale).phases[phase]} max=${total || 1} value=${total > 1 ? done : nothing}></progress>
    </div>`;
  }
}
