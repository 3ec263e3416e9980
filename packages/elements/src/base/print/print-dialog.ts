import { isJicengError } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { printStrings, type PrintStrings } from '../../locales/print.js';
import { directionOf, stringsOf } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { languageTokens } from '../../styles/languages.js';
import { tokens } from '../../styles/tokens.js';
import { Announcer } from '../announcer.js';
import { icon } from '../icons.js';
import type { PrintDocument, PrintSetting } from './print-document.js';
import { printDialogStyles } from './print-dialog-styles.js';
import { printFrame, printPages, type PrintAction } from './print-frame.js';
import { Sheets, type LayProgress } from './sheets.js';

/** Setting this long shows its progress. */
const progressMilliseconds = 400;

/**
 * The print preview: the real pages of a document, how they are set, and a button that prints them and nothing else.
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
  static override styles = [tokens, languageTokens, controls, dialogs, printDialogStyles];

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
  #withAttachments = true;
  #pageCount = 0;
  #problem = '';
  #sheets: Sheets | undefined;
  /** Calls the setting off that goes on. */
  #laying: AbortController | undefined;
  #progress: LayProgress | null = null;
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
    this.#size = this.scale === 'large' && print.form !== 'slips' ? 'large' : 'standard';
    this.#isActualSize = false;
    this.#withAttachments = print.leavesOutAttachments !== true;
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

  /** What is printed: the document, without the list of attachments where the user left it out. */
  get #chosen(): PrintDocument | undefined {
    const print = this.#document;
    return print && (this.#withAttachments ? print : { ...print, sections: print.sections.filter(({ isAttachments }) => isAttachments !== true) });
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    return this.renderRoot.querySelector(selector) as Found;
  }

  async #rendered(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }

  /** Sets the document on pages anew, in slices; of a long one it shows how far that is. @returns whether it was done, and not called off */
  async #lay(): Promise<boolean> {
    const print = this.#chosen;
    if (!print) return false;
    this.#laying?.abort();
    const laying = new AbortController();
    this.#laying = laying;
    const paper = this.#find('.paper');
    this.#sheets ??= new Sheets(paper);
    // It is measured at its real size.
    paper.style.removeProperty('transform');
    const began = performance.now();
    try {
      this.#pageCount = await makePace(laying.signal).run(this.#sheets.layInSteps(print, this.#setting), (progress) => {
        if (performance.now() - began < progressMilliseconds) return;
        this.#progress = progress;
        this.requestUpdate();
      });
    } catch (thrown) {
      if (isJicengError(thrown) && thrown.code === 'aborted') return false;
      throw thrown;
    } finally {
      if (this.#laying === laying) this.#endProgress();
    }
    this.#fit();
    await this.#rendered();
    return true;
  }

  #endProgress(): void {
    this.#progress = null;
    this.requestUpdate();
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
    if (!(await this.#lay())) return;
    this.#find('.preview').scrollTo(0, 0);
    this.announcer.announce(this.#text.pagesChanged(this.#pageCount));
  }

  readonly #chooseAttachments = (event: Event): void => {
    this.#withAttachments = (event.target as HTMLInputElement).checked;
    void this.#layAgain();
  };

  readonly #chooseZoom = (event: Event): void => {
    this.#isActualSize = (event.target as HTMLSelectElement).value === 'actual';
    this.#fit();
    this.requestUpdate();
  };

  readonly #printPages = async (): Promise<void> => {
    const print = this.#chosen;
    if (!print || !this.#sheets || this.#progress) return;
    this.#removeFrame?.();
    this.#problem = '';
    try {
      this.#removeFrame = await printPages(this.#find('dialog'), this.#sheets.pages, print, this.#setting, this.print);
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
    this.#laying?.abort();
    this.#find<HTMLDialogElement>('dialog').close();
  };

  readonly #closed = (): void => {
    // The event comes later than the closing: meanwhile another document may have been opened.
    if (this.#find<HTMLDialogElement>('dialog').open) return;
    this.#laying?.abort();
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
        ${this.#renderProgress()}
        <div class="preview" role="region" tabindex="0" aria-label=${text.preview(this.#pageCount)}>
          <div class="desk"><div class="paper"></div></div>
        </div>
        <footer>
          ${this.#problem ? html`<p class="problem">${icon('error')}<span>${this.#problem}</span></p>` : nothing}
          <button class="primary" part="primary" type="button" @click=${this.#printPages}>${text.print}</button>
          <button type="button" @click=${this.#leave}>${strings.close}</button>
          <span class="muted number">${text.pages(this.#pageCount, this.#document?.paper ?? 'A4')}</span>
        </footer>
        ${this.announcer.render()}
      </dialog>
    </div>`;
  }

  #renderProgress(): TemplateResult | typeof nothing {
    if (!this.#progress) return nothing;
    const text = this.#text;
    const { done, total } = this.#progress;
    return html`<div class="laying">
      <span>${text.laying(Math.floor((100 * done) / total))}</span><progress max=${total} value=${done} aria-label=${text.layingLabel}></progress>
    </div>`;
  }

  #renderOptions(): TemplateResult {
    const text = this.#text;
    const form = this.#document?.form;
    return html`${form === 'slips'
        ? nothing
        : html`<label
            >${text.orientation}
            <select @change=${this.#chooseOrientation}>
              <option value="portrait" .selected=${this.#orientation === 'portrait'}>${text.portrait}</option>
              <option value="landscape" .selected=${this.#orientation === 'landscape'}>${text.landscape}</option>
            </select></label
          >`}
      ${form === 'formal' || form === 'slips'
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
      >
      ${this.#document?.sections.some(({ isAttachments }) => isAttachments)
        ? html`<label class="check"><input type="checkbox" .checked=${this.#withAttachments} @change=${this.#chooseAttachments} />${text.withAttachments}</label>`
        : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-print-dialog': JcPrintDialog;
  }
}
