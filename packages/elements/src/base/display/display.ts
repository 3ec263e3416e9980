import { html, nothing, type TemplateResult } from 'lit';
import { displayStrings } from '../../locales/display.js';
import type { DisplayChoice, JcElement } from '../jc-element.js';
import { loadPart } from '../load-part.js';
import type { JcDisplayDialog } from './display-dialog.js';

/** How a widget is to be seen (显示设置): its entry in the menu, the switch of the header, and the dialog, whose code is loaded then. */
export class Display {
  readonly #element: JcElement;
  #isLoaded = false;

  constructor(element: JcElement) {
    this.#element = element;
  }

  /** What the menu offers: nothing where the page fixes it all. */
  get entries(): readonly { readonly label: string; readonly run: () => Promise<void> }[] {
    const element = this.#element;
    return element.isFixed('scale') && element.isFixed('theme') ? [] : [{ label: displayStrings(element.settings.locale).display, run: () => this.#open() }];
  }

  /** Switches between standard and large type. */
  toggleScale(): Promise<void> {
    return this.#choose({ scale: this.#element.settings.scale === 'large' ? 'standard' : 'large' });
  }

  /** Shows at once what is chosen, and keeps it with the data: for the next time, and for the other widgets. */
  async #choose(choice: DisplayChoice): Promise<void> {
    const element = this.#element;
    element.chosen = { ...element.chosen, ...choice };
    element.requestUpdate();
    const store = await element.store;
    if (!store.readonly) await store.settings.set('display', { ...element.chosen });
  }

  async #open(): Promise<void> {
    const element = this.#element;
    await loadPart(() => import('./define-display-dialog.js'));
    this.#isLoaded = true;
    element.requestUpdate();
    await element.updateComplete;
    await element.renderRoot.querySelector<JcDisplayDialog>('jc-display-dialog')?.open();
  }

  /** The dialog. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isLoaded) return nothing;
    const element = this.#element;
    const { locale, scale, theme } = element.settings;
    return html`<jc-display-dialog
      exportparts="dialog"
      .locale=${locale}
      .scale=${scale}
      .theme=${theme}
      .fixed=${{ scale: element.isFixed('scale'), theme: element.isFixed('theme') }}
      .isLasting=${element.opened?.status.kind === 'indexeddb' && !element.opened.readonly}
      .choose=${(choice: DisplayChoice) => element.attempt(() => this.#choose(choice))}
    ></jc-display-dialog>`;
  }
}
