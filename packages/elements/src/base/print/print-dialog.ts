import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { printStrings, type PrintStrings } from '../../locales/print.js';
import { directionOf, stringsOf } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { tokens } from '../../styles/tokens.js';
import { Announcer } from '../announcer.js';
import { icon } from '../icons.js';
import type { PrintDocument, PrintSetting } from './print-document.js';
import { printDialogStyles } from './print-dialog-styles.js';
import { printFrame, printPages, type PrintAction } from './print-frame.js';
import { Sheets } from './sheets.js';

/**
 * The print preview: the real A4 pages of a document, how they are set, and a button that prints them and nothing else.
 *
 * @internal Part of the widgets.
 * @fires close - the preview was left
 * @csspart dialog - the dialog
 * @csspart primary - the button that prints
 */
export class JcPrintDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
    print: { attribute: false },
  };
  static override styles = [tokens, controls, dialogs, printDialogStyles];

  declare locale: string;
  declare scale: string;
  declare theme: string;
  /** Prints the frame once it is filled; the browser's own print window by default. */
  declare print: PrintAction;

  readonly announcer = new Announcer(this);
  #document: PrintDocument | undefined;
  #orientation: PrintSetting['orientation'] = 'portrait';
  #size: PrintSetting['size'] = 'standard';
  #isActualSize = false;
  #pageCount = 0;
  #problem = '';
  #sheets: Sheets | undefined;
  #removeFrame: (() => void) | undefined;
  readonly #resized = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
    this.print = printFrame;
  }

  /** Count of pages that the document takes as it is set now. */
  get pageCount(): number {
    return this.#pageCount;
  }

  /** Shows a document; Escape, or a button, leaves the preview, and the focus goes back to where it was. */
  async open(print: PrintDocument): Promise<void> {
    this.#document = print;
    this.#orientation = print.orientation;
    this.#size = this.scale === 'large' ? 'large' : 'standard';
    this.#isActualSize = false;
    this.#problem = '';
    await this.#rendered();
    const dialog = this.#find<HTMLDialogElement>('dialog');
    if (!dialog.open) dialog.showModal();
    this.#find('#title').focus();
    await this.#lay();
    this.#resized.observe(this.#find('.preview'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#removeFrame?.();
  }

  get #text(): PrintStrings {
    return printStrings(this.locale);
  }

  get #setting(): PrintSetting {
    const { code } = stringsOf(this.locale);
    return { orientation: this.#orientation, size: this.#size, lang: code, direction: directionOf(this.locale), pageOf: this.#text.pageOf };
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    return this.renderRoot.querySelector(selector) as Found;
  }

  async #rendered(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }

  /** Sets the document on pages anew. */
  async #lay(): Promise<void> {
    if (!this.#document) return;
    const paper = this.#find('.paper');
    this.#sheets ??= new Sheets(paper);
    // It is measured at its real size.
    paper.style.removeProperty('transform');
    this.#pageCount = this.#sheets.lay(this.#document, this.#setting);
    this.#fit();
    await this.#rendered();
  }

  /** Scales the pages to the width there is; they are never shown larger than they are. */
  #fit(): void {
    const paper = this.#find('.paper');
    const preview = this.#find('.preview');
    const { paddingLeft, paddingRight } = getComputedStyle(preview);
    const room = preview.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const { offsetWidth, offsetHeight } = paper;
    if (offsetWidth === 0 || room <= 0) return;
    const zoom = this.#isActualSize ? 1 : Math.min(1, room / offsetWidth);
    paper.style.setProperty('transform', `scale(${zoom})`);
    const desk = this.#find('.desk');
    desk.style.setProperty('inline-size', `${offsetWidth * zoom}px`);
    desk.style.setProperty('block-size', `${offsetHeight * zoom}px`);
  }

  readonly #chooseOrientation = (event: Event): void => {
    this.#orientation = (event.target as HTMLSelectElement).value as PrintSetting['orientation'];
    void this.#layAgain();
  };

  readonly #chooseSize = (event: Event): void => {
    this.#size = (event.target as HTMLSelectElement).value as PrintSetting['size'];
    void this.#layAgain();
  };

  async #layAgain(): Promise<void> {
    await this.#lay();
    this.#find('.preview').scrollTo(0, 0);
    this.announcer.announce(this.#text.pagesChanged(this.#pageCount));
  }

  readonly #chooseZoom = (event: Event): void => {
    this.#isActualSize = (event.target as HTMLSelectElement).value === 'actual';
    this.#fit();
    this.requestUpdate();
  };

  readonly #printPages = async (): Promise<void> => {
    if (!this.#document || !this.#sheets) return;
    this.#removeFrame?.();
    this.#problem = '';
    try {
      this.#removeFrame = await printPages(this.#find('dialog'), this.#sheets.pages, this.#document, this.#setting, this.print);
    } catch {
      this.#problem = this.#text.failed;
      this.announcer.alert(this.#problem);
    }
    this.requestUpdate();
  };

  readonly #pressedKey = (event: KeyboardEvent): void => {
    // The browser's own key for printing would print the host page.
    if (!['Enter', 'p', 'P'].includes(event.key) || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void this.#printPages();
  };

  readonly #leave = (): void => {
    this.#find<HTMLDialogElement>('dialog').close();
  };

  readonly #closed = (): void => {
    this.#resized.disconnect();
    this.#removeFrame?.();
    this.dispatchEvent(new Event('close'));
  };

  protected override render(): TemplateResult {
    const text = this.#text;
    const strings = stringsOf(this.locale);
    return html`<div class="root" lang=${strings.code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme}>
      <dialog part="dialog" aria-labelledby="title" @close=${this.#closed} @keydown=${this.#pressedKey}>
        <header>
          <span class="section-title" id="title" role="heading" aria-level="2" tabindex="-1">${text.title(this.#document?.title ?? '')}</span>
          <button type="button" aria-label=${strings.close} @click=${this.#leave}>${icon('close')}</button>
        </header>
        <div class="options">${this.#renderOptions()}</div>
        <div class="preview" role="region" tabindex="0" aria-label=${text.preview(this.#pageCount)}>
          <div class="desk"><div class="paper"></div></div>
        </div>
        <footer>
          ${this.#problem ? html`<p class="problem">${icon('error')}<span>${this.#problem}</span></p>` : nothing}
          <button class="primary" part="primary" type="button" @click=${this.#printPages}>${text.print}</button>
          <button type="button" @click=${this.#leave}>${strings.close}</button>
          <span class="muted number">${text.pages(this.#pageCount)}</span>
        </footer>
        ${this.announcer.render()}
      </dialog>
    </div>`;
  }

  #renderOptions(): TemplateResult {
    const text = this.#text;
    const isFormal = this.#document?.form === 'formal';
    return html`<label
        >${text.orientation}
        <select @change=${this.#chooseOrientation}>
          <option value="portrait" .selected=${this.#orientation === 'portrait'}>${text.portrait}</option>
          <option value="landscape" .selected=${this.#orientation === 'landscape'}>${text.landscape}</option>
        </select></label
      >
      ${isFormal
        ? nothing
        : html`<label
            >${text.size}
            <select @change=${this.#chooseSize}>
              <option value="standard" .selected=${this.#size === 'standard'}>${text.standardSize}</option>
              <option value="large" .selected=${this.#size === 'large'}>${text.largeSize}</option>
            </select></label
          >`}
      <label
        >${text.zoom}
        <select @change=${this.#chooseZoom}>
          <option value="fit" .selected=${!this.#isActualSize}>${text.fitWidth}</option>
          <option value="actual" .selected=${this.#isActualSize}>${text.actualSize}</option>
        </select></label
      >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-print-dialog': JcPrintDialog;
  }
}
