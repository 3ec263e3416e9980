import { css, html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../base/adopt-styles.js';
import { icon } from '../base/icons.js';
import { Popover } from '../base/popover.js';
import { basisStrings } from '../locales/fund/basis.js';
import { basisOf, basisText, type Basis } from './basis-content.js';
import type { JcFundCalculator } from './fund-calculator.js';

const basisStyles = css`
  .basis-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_border);
    background: var(--_bg-subtle);
    position: sticky;
    inset-block-start: 0;
  }
  .basis-head .section-title {
    flex: 1 1 10em;
  }
  .basis-body {
    padding: var(--_space-3);
    margin: 0;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-3);
  }
  .basis-body dt {
    color: var(--_text-muted);
  }
  .basis-body dd {
    margin: 0;
  }
  .basis-body dd p + p {
    margin-block-start: var(--_space-1);
  }
  .basis-warning {
    display: flex;
    gap: var(--_space-2);
    padding: 0 var(--_space-3) var(--_space-3);
    color: var(--_warning);
  }
`;

/** Why a number is what it is (依据), beside the number. */
export class BasisPopover {
  readonly #element: JcFundCalculator;
  readonly #popover: Popover;

  constructor(element: JcFundCalculator) {
    this.#element = element;
    this.#popover = new Popover(element);
    adoptStyles(element.shadowRoot, basisStyles);
  }

  get openId(): string | null {
    return this.#popover.openId;
  }

  toggle(id: string, button: HTMLElement): Promise<void> {
    return this.#popover.toggle(id, button);
  }

  render(): TemplateResult | typeof nothing {
    const { openId } = this.#popover;
    const basis = openId === null ? undefined : basisOf(this.#element, openId);
    if (!basis) return nothing;
    return this.#popover.render(this.#element.fundStrings.basisOf(basis.title), this.#renderBasis(basis));
  }

  #renderBasis(basis: Basis): TemplateResult {
    const { strings, settings } = this.#element;
    const text = basisStrings(settings.locale);
    return html`<div class="basis-head">
        <span class="section-title small-title">${basis.title} <span class="number">${basis.amount}</span></span>
        <button type="button" @click=${() => this.#copy(basis)}>${text.copy}</button>
        <button type="button" aria-label=${strings.close} @click=${() => this.#popover.close()}>${icon('close')}</button>
      </div>
      <dl class="basis-body">${basis.parts.map(({ term, lines }) => html`<dt>${term}</dt><dd>${lines.map((line) => html`<p>${line}</p>`)}</dd>`)}</dl>
      ${basis.warnings.map((warning) => html`<p class="basis-warning small">${icon('warning')}<span>${warning}</span></p>`)}`;
  }

  #copy(basis: Basis): void {
    const { actions, announcer, settings } = this.#element;
    actions.perform(async () => {
      const { copyText } = await import('../base/copy-text.js');
      await copyText(basisText(basis), this.#element.renderRoot);
      announcer.announce(basisStrings(settings.locale).copied);
    });
  }
}
