import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isJicengError } from '@jiceng/domain';
import { displayStrings } from '../../locales/display.js';
import { directionOf, stringsOf } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { languageTokens } from '../../styles/languages.js';
import { tokens } from '../../styles/tokens.js';
import { formStyles } from '../form/form-styles.js';
import { renderRadios } from '../form/fields.js';
import { icon } from '../icons.js';
import type { DisplayChoice } from '../jc-element.js';

/**
 * Where type size and colours are chosen (显示设置). What is chosen shows at once.
 *
 * @internal Part of the widgets.
 */
export class JcDisplayDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
    fixed: { attribute: false },
    isLasting: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, dialogs, formStyles];

  declare locale: string;
  declare scale: Required<DisplayChoice>['scale'];
  declare theme: Required<DisplayChoice>['theme'];
  /** What the page decides, so that there is nothing to choose. */
  declare fixed: Readonly<Record<'scale' | 'theme', boolean>>;
  /** Shows and keeps a choice. Rejects where it cannot be kept, with a `JicengError` in the language in force. */
  declare choose: (choice: DisplayChoice) => Promise<void>;
  /** Whether a choice lasts longer than the page. */
  declare isLasting: boolean;

  #problem = '';

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
    this.fixed = { scale: false, theme: false };
    this.isLasting = false;
  }

  /** Shows it; Escape, or its button, closes it, and the focus goes back to where it was. */
  async open(): Promise<void> {
    this.#problem = '';
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
    this.renderRoot.querySelector<HTMLInputElement>('input:checked')?.focus();
  }

  readonly #chosen = async (choice: DisplayChoice): Promise<void> => {
    this.#problem = '';
    try {
      await this.choose(choice);
    } catch (thrown) {
      if (!isJicengError(thrown)) throw thrown;
      this.#problem = thrown.message;
    }
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const text = displayStrings(this.locale);
    const { code, close, standardType, largeType } = stringsOf(this.locale);
    const closed = (event: Event): void => (event.target as Element).closest('dialog')?.close();
    return html`<div class="root" lang=${code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme}>
      <dialog part="dialog" aria-labelledby="title">
        <header>
          <span class="section-title" id="title" role="heading" aria-level="2">${text.display}</span>
          <button type="button" aria-label=${close} @click=${closed}>${icon('close')}</button>
        </header>
        <div class="body form">
          ${this.#problem ? html`<p class="banner" role="alert" data-kind="danger">${text.notKept} ${this.#problem}</p>` : nothing}
          ${this.fixed.scale ? nothing : renderRadios('scale', text.scale, this.scale, [['standard', standardType], ['large', largeType]], (scale) => void this.#chosen({ scale }))}
          ${this.fixed.theme
            ? nothing
            : renderRadios('theme', text.theme, this.theme, [['auto', text.auto], ['light', text.light], ['dark', text.dark], ['contrast', text.contrast]], (theme) => void this.#chosen({ theme }))}
          <p class="small muted">${this.isLasting ? text.kept : text.untilClosed}${text.onPaper}</p>
        </div>
      </dialog>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-display-dialog': JcDisplayDialog;
  }
}
