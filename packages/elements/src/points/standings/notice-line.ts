import { dayOfNumber } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { monthDayText } from '../../locales/format.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** What stands above the board: what waits for approval, and the period that is put up for objections. */
export class NoticeLine {
  readonly #element: JcPointsScoreboard;
  #isOpen = false;
  #publication: typeof import('./publication-line.js') | undefined;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
  }

  /** Loads what is said about a publication, once there is one. */
  update(): void {
    const { data, actions } = this.#element;
    if (this.#publication || data.state.published.length === 0) return;
    actions.perform(async () => {
      this.#publication = await loadPart(() => import('./publication-line.js'));
      this.#element.requestUpdate();
    });
  }

  render(): unknown {
    const parts = [this.#renderPending(), this.#publication?.renderPublication(this.#element) ?? nothing].filter((part) => part !== nothing);
    return parts.length === 0 ? nothing : html`<div class="notice-line" data-open=${this.#isOpen ? 'true' : nothing}>${parts} ${this.#renderMore(parts.length - 1)}</div>`;
  }

  /** In a narrow place one notice shows, and this leads to the others; where there is room they stand beside each other. */
  #renderMore(others: number): TemplateResult | typeof nothing {
    if (others === 0) return nothing;
    const { pointsStrings: text } = this.#element;
    const toggle = (): void => {
      this.#isOpen = !this.#isOpen;
      this.#element.requestUpdate();
    };
    return html`<button type="button" class="plain more-lines" aria-expanded=${this.#isOpen ? 'true' : 'false'} @click=${toggle}>${this.#isOpen ? text.fewerNotices : text.moreNotices(others)}</button>`;
  }

  #renderPending(): TemplateResult | typeof nothing {
    const { model, data, actions, pointsStrings: text, settings } = this.#element;
    const { pending } = model;
    if (pending.length === 0 || !actions.canOpen('approvals')) return nothing;
    const { day } = data.state.book.columns;
    const oldest = pending.reduce((least, row) => Math.min(least, day[row] as number), Infinity);
    return html`<p class="notice" data-kind="warning">
      ${icon('warning')}<span>${text.waiting(pending.length, monthDayText(dayOfNumber(oldest), settings.locale))}</span>
      <button type="button" @click=${() => actions.perform(() => actions.openForUser('approvals'))}>${text.approve}</button>
    </p>`;
  }
}
