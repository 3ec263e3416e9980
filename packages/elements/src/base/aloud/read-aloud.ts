import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { readAloudStrings } from '../../locales/read-aloud.js';
import type { JcElement } from '../jc-element.js';
import { loadPart } from '../load-part.js';
import type { JcReadAloudDialog } from './read-aloud-dialog.js';
import { voiceFor } from './voices.js';

/** Reads the key points (朗读要点) of a widget out: its entry in the menu, and the dialog, whose code is loaded then. */
export class ReadAloud implements ReactiveController {
  readonly #element: JcElement;
  #dialog: TemplateResult | typeof nothing = nothing;

  constructor(element: JcElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    // Some browsers only look for voices when they are asked, and tell later.
    globalThis.speechSynthesis?.addEventListener('voiceschanged', this.#voicesChanged);
    voiceFor(this.#element.strings.code);
  }

  hostDisconnected(): void {
    globalThis.speechSynthesis?.removeEventListener('voiceschanged', this.#voicesChanged);
  }

  readonly #voicesChanged = (): void => this.#element.requestUpdate();

  /** What the menu offers: nothing where the device has no voice of its own for the language. */
  get entries(): readonly { readonly label: string; readonly run: () => Promise<void> }[] {
    const { strings, settings } = this.#element;
    return voiceFor(strings.code) ? [{ label: readAloudStrings(settings.locale).readAloud, run: () => this.#open() }] : [];
  }

  async #open(): Promise<void> {
    const element = this.#element;
    await loadPart(() => import('./define-read-aloud-dialog.js'));
    const { scale, theme, locale } = element.settings;
    this.#dialog = html`<jc-read-aloud-dialog exportparts="dialog, primary" .locale=${locale} .scale=${scale} .theme=${theme}></jc-read-aloud-dialog>`;
    element.requestUpdate();
    await element.updateComplete;
    const frame = element.renderRoot.querySelector('.frame');
    if (frame) await element.renderRoot.querySelector<JcReadAloudDialog>('jc-read-aloud-dialog')?.open(frame);
  }

  /** The dialog. */
  render(): unknown {
    return this.#dialog;
  }
}
