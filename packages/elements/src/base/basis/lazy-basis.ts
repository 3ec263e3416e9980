import { html, nothing, type TemplateResult } from 'lit';
import { loadPart } from '../load-part.js';
import type { Basis } from './basis.js';
import type { BasisHost, BasisPopover } from './basis-popover.js';

/** The host of a {@link LazyBasis}, with the words of its buttons. */
export interface LazyBasisHost extends BasisHost {
  readonly frameStrings: BasisHost['frameStrings'] & { readonly basis: string };
}

/** The buttons that open a basis (依据); its code is loaded with the first one that is pressed. */
export class LazyBasis {
  readonly #element: LazyBasisHost;
  readonly #loadContent: () => Promise<(id: string) => Basis | undefined>;
  #popover: BasisPopover | undefined;

  /** @param loadContent loads what says the basis of an id */
  constructor(element: LazyBasisHost, loadContent: () => Promise<(id: string) => Basis | undefined>) {
    this.#element = element;
    this.#loadContent = loadContent;
  }

  /** The button for what has an id, and its basis when it is open. @param title what it is the basis of */
  render(id: string, title: string): TemplateResult {
    const { frameStrings: text } = this.#element;
    const isOpen = this.#popover?.openId === id;
    return html`<button
        type="button"
        class="basis-button"
        aria-haspopup="dialog"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-label=${text.basisOf(title)}
        data-basis=${id}
        @click=${(event: Event) => this.#open(id, event.currentTarget as HTMLElement)}
      >${text.basis}</button
      >${isOpen ? this.#popover?.render() : nothing}`;
  }

  #open(id: string, button: HTMLElement): void {
    this.#element.actions.perform(async () => {
      if (!this.#popover) {
        const [{ BasisPopover }, basisOf] = await loadPart(() => Promise.all([import('./basis-popover.js'), this.#loadContent()]));
        this.#popover ??= new BasisPopover(this.#element, basisOf);
      }
      await this.#popover.toggle(id, button);
    });
  }
}
