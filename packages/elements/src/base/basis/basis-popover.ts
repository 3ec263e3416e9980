import { css, html, nothing, type TemplateResult } from 'lit';
import { ruleBasisStrings } from '../../locales/basis.js';
import { adoptStyles } from '../adopt-styles.js';
import { icon } from '../icons.js';
import { loadPart } from '../load-part.js';
import { Popover } from '../popover.js';
import type { JcElement } from '../jc-element.js';
import { basisText, type Basis } from './basis.js';

const basisStyles = css`
  .basis-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: var(--_space-2);
    align-items: center;
    padding: var(--_space-2) var(--_space-3);
    border-block-end: 1px solid var(--_border);
    background: var(--_bg-subtle);
    position: sticky;
    inset-block-start: 0;
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
  @container (width < 22.5em) {
    .basis-head {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .basis-head .copy {
      order: 1;
      justify-self: start;
    }
    .basis-body {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0;
    }
    .basis-body dd {
      margin-block-end: var(--_space-2);
    }
  }
`;

/** What a widget has that shows the basis of what it says. */
export interface BasisHost extends JcElement {
  readonly actions: { perform(action: () => Promise<unknown>): void };
  readonly frameStrings: { readonly basisOf: (subject: string) => string };
}

/** Why a number or a verdict is what it is (依据), beside it. */
export class BasisPopover {
  readonly #element: BasisHost;
  readonly #basisOf: (id: string) => Basis | undefined;
  readonly #popover: Popover;

  /** @param basisOf what stands in the basis of an id */
  constructor(element: BasisHost, basisOf: (id: string) => Basis | undefined) {
    this.#element = element;
    this.#basisOf = basisOf;
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
    const basis = openId === null ? undefined : this.#basisOf(openId);
    if (!basis) return nothing;
    return this.#popover.render(this.#element.frameStrings.basisOf(basis.title), this.#renderBasis(basis));
  }

  #renderBasis(basis: Basis): TemplateResult {
    const { strings, settings } = this.#element;
    const text = ruleBasisStrings(settings.locale);
    return html`<div class="basis-head">
        <span class="section-title small-title">${basis.title} <span class="number">${basis.amount}</span></span>
        <button type="button" class="copy" @click=${() => this.#copy(basis)}>${text.copy}</button>
        <button type="button" aria-label=${strings.close} @click=${() => this.#popover.close()}>${icon('close')}</button>
      </div>
      <dl class="basis-body">${basis.parts.map(({ term, lines }) => html`<dt>${term}</dt><dd>${lines.map((line) => html`<p>${line}</p>`)}</dd>`)}</dl>
      ${basis.warnings.map((warning) => html`<p class="basis-warning small">${icon('warning')}<span>${warning}</span></p>`)}`;
  }

  #copy(basis: Basis): void {
    const { actions, announcer, settings } = this.#element;
    actions.perform(async () => {
      const { copyText } = await loadPart(() => import('../copy-text.js'));
      await copyText(basisText(basis), this.#element.renderRoot);
      announcer.announce(ruleBasisStrings(settings.locale).copied);
    });
  }
}
