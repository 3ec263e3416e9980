import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { readAloudStrings, type ReadAloudStrings } from '../../locales/read-aloud.js';
import { directionOf, stringsOf } from '../../locales/strings.js';
import { controls } from '../../styles/controls.js';
import { dialogs } from '../../styles/dialogs.js';
import { languageTokens } from '../../styles/languages.js';
import { tokens } from '../../styles/tokens.js';
import { icon } from '../icons.js';
import { keyPointsOf } from './key-points.js';
import { voiceFor } from './voices.js';

/** How fast it is read; 1 is as the voice was made. */
const rates = { slow: 0.75, usual: 1, fast: 1.25 } as const;
type Rate = keyof typeof rates;

const readAloudStyles = css`
  .points {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--_space-1);
  }
  .points button {
    inline-size: 100%;
    justify-content: flex-start;
    text-align: start;
    white-space: normal;
    border-color: transparent;
    color: inherit;
    text-decoration: none;
  }
  .points button:hover {
    background: var(--_bg-subtle);
  }
  .points [aria-current] {
    background: var(--_bg-selected);
    border-color: var(--_border-strong);
    font-weight: 600;
  }
  footer label {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
  }
  footer select {
    inline-size: auto;
  }
`;

/**
 * Reads the key points (朗读要点) of a widget out with a voice of the device, and shows which one is read. A reading bar of the
 * page cannot see into the widgets.
 *
 * @internal Part of the widgets.
 */
export class JcReadAloudDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, dialogs, readAloudStyles];

  declare locale: string;
  declare scale: string;
  declare theme: string;

  #points: readonly string[] = [];
  /** Which one is read, or was last. */
  #at = 0;
  #rate: Rate = 'usual';
  /** What is being said; null while nothing is. Kept, for a browser may forget it in the middle otherwise. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #isFailed = false;
  /** Whether it was read to its end. */
  #isDone = false;

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
  }

  /** Shows what there is to say and begins. @param frame of which the key points are read */
  async open(frame: Element): Promise<void> {
    const { moreRows, comma } = this.#text;
    this.#points = keyPointsOf(frame, { moreRows, comma });
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
    this.#readFrom(0);
  }

  get #text(): ReadAloudStrings {
    return readAloudStrings(this.locale);
  }

  /** Each point is an utterance of its own: long ones are cut off by some voices. */
  #readFrom(at: number): void {
    const { code } = stringsOf(this.locale);
    const utterance = new SpeechSynthesisUtterance((this.#points[at] ?? '').replaceAll('*', this.#text.masked));
    Object.assign(utterance, { lang: code, voice: voiceFor(code) ?? null, rate: rates[this.#rate] });
    const ended = (isFailed: boolean): void => {
      if (utterance !== this.#utterance) return;
      if (!isFailed && at + 1 < this.#points.length) {
        this.#readFrom(at + 1);
        return;
      }
      this.#utterance = null;
      this.#isFailed = isFailed;
      this.#isDone = !isFailed;
      this.requestUpdate();
    };
    utterance.addEventListener('end', () => ended(false));
    // Somebody else of the page, who speaks now, is no failure.
    utterance.addEventListener('error', ({ error }) => (error === 'interrupted' || error === 'canceled' ? this.#stopped(utterance) : ended(true)));
    this.#utterance = utterance;
    this.#at = at;
    this.#isFailed = this.#isDone = false;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    this.requestUpdate();
  }

  #stopped(utterance: SpeechSynthesisUtterance): void {
    if (utterance !== this.#utterance) return;
    this.#utterance = null;
    this.requestUpdate();
  }

  /** Not all voices can pause: it stops, and goes on with the beginning of the sentence. */
  #pause(): void {
    if (!this.#utterance) return;
    this.#utterance = null;
    speechSynthesis.cancel();
    this.requestUpdate();
  }

  readonly #toggle = (): void => {
    if (this.#utterance) this.#pause();
    else this.#readFrom(this.#isDone ? 0 : this.#at);
  };

  readonly #rateChosen = (event: Event): void => {
    this.#rate = (event.target as HTMLSelectElement).value as Rate;
    if (this.#utterance) this.#readFrom(this.#at);
  };

  protected override updated(): void {
    if (this.#utterance) this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    const { code, close } = stringsOf(this.locale);
    const closed = (event: Event): void => (event.target as Element).closest('dialog')?.close();
    return html`<div class="root" lang=${code} dir=${directionOf(this.locale)} data-scale=${this.scale} data-theme=${this.theme}>
      <dialog part="dialog" aria-labelledby="title" @close=${() => this.#pause()}>
        <header>
          <span class="section-title" id="title" role="heading" aria-level="2">${text.readAloud}</span>
          <button type="button" aria-label=${close} @click=${closed}>${icon('close')}</button>
        </header>
        <div class="body">
          ${this.#isFailed ? html`<p class="banner" role="alert" data-kind="danger">${text.failed}</p>` : nothing}
          <ol class="points" aria-label=${text.points}>
            ${this.#points.map((point, at) => html`<li><button type="button" class="plain" aria-current=${at === this.#at ? 'true' : nothing} @click=${() => this.#readFrom(at)}>${point}</button></li>`)}
          </ol>
          <p class="small muted">${text.voiceOfDevice}</p>
        </div>
        <footer>
          <button type="button" class="primary" part="primary" autofocus @click=${this.#toggle}>${this.#utterance ? text.pause : this.#isDone ? text.again : text.goOn}</button>
          <label>${text.rate}<select @change=${this.#rateChosen}>${(Object.keys(rates) as Rate[]).map((rate) => html`<option value=${rate} ?selected=${rate === this.#rate}>${text.rates[rate]}</option>`)}</select></label>
        </footer>
      </dialog>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-read-aloud-dialog': JcReadAloudDialog;
  }
}
