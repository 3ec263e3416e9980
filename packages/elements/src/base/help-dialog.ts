import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { HelpTable } from '../locales/help.js';
import { directionOf, stringsOf } from '../locales/strings.js';
import { controls } from '../styles/controls.js';
import { dialogs } from '../styles/dialogs.js';
import { languageTokens } from '../styles/languages.js';
import { tokens } from '../styles/tokens.js';
import { icon } from './icons.js';

/**
 * A widget's table of keys.
 *
 * @internal Part of the widgets.
 */
export class JcHelpDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
    help: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, dialogs];

  declare locale: string;
  declare scale: string;
  declare theme: string;
  declare help: HelpTable | undefined;

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
  }

  /** Shows it; Escape, or its button, closes it, and the focus goes back to where it was. */
  async open(): Promise<void> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  protected override render(): TemplateResult {
    const close = (event: Event): void => (event.target as Element).closest('dialog')?.close();
    return html`<div class="root" lang=${stringsOf(this.locale).code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme}>
      <dialog part="dialog" aria-labelledby="title">
        <header>
          <span class="section-title" id="title" role="heading" aria-level="2">${this.help?.title}</span>
          <button type="button" aria-label=${stringsOf(this.locale).close} @click=${close}>${icon('close')}</button>
        </header>
        <div class="body">
          <table>
            <tbody>
              ${this.help?.keys.map(([keys, does]) => html`<tr><th scope="row">${keys}</th><td>${does}</td></tr>`)}
            </tbody>
          </table>
        </div>
      </dialog>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-help-dialog': JcHelpDialog;
  }
}
