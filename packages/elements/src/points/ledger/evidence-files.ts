import type { Attachment } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { saveFile } from '../../base/save-file.js';
import type { LedgerStrings } from '../../locales/points/ledger.js';
import { evidenceOf } from '../award/evidence.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** Longer sides of a picture than this are drawn smaller. */
const longestSide = 960;

/** The files that prove an entry: what is known of them, pictures drawn beside the entry, each saved on request. */
export class EvidenceFiles {
  readonly #element: JcPointsScoreboard;
  readonly #known = new Map<string, Attachment | null>();
  readonly #asked = new Set<string>();
  readonly #painters = new Map<string, (canvas: Element | undefined) => void>();
  /** Id of the entry whose pictures are drawn; `''` for none. */
  shownFor = '';

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
  }

  /** Shows the pictures of an entry, or puts them away. @returns whether they show */
  toggle(entry: string): boolean {
    this.shownFor = this.shownFor === entry ? '' : entry;
    this.#element.requestUpdate();
    return this.shownFor === entry;
  }

  #fileOf(id: string): Attachment | null | undefined {
    if (!this.#known.has(id) && !this.#asked.has(id)) {
      this.#asked.add(id);
      this.#element.actions.perform(() => this.#element.attempt(() => this.#look(id)));
    }
    return this.#known.get(id);
  }

  async #look(id: string): Promise<void> {
    const { attachments } = await this.#element.store;
    this.#known.set(id, (await attachments.get(id)) ?? null);
    this.#element.requestUpdate();
  }

  #save(id: string, name: string): void {
    const { actions } = this.#element;
    actions.perform(() => this.#element.attempt(async () => saveFile(name, await (await this.#element.store).attachments.file(id))));
  }

  /** What draws a picture into a canvas: an image by its address a strict page would refuse. */
  #painterOf(id: string): (canvas: Element | undefined) => void {
    let painter = this.#painters.get(id);
    if (!painter) {
      painter = (canvas) => {
        if (canvas instanceof HTMLCanvasElement) this.#element.actions.perform(() => this.#element.attempt(() => this.#paint(id, canvas)));
      };
      this.#painters.set(id, painter);
    }
    return painter;
  }

  async #paint(id: string, canvas: HTMLCanvasElement): Promise<void> {
    const { attachments } = await this.#element.store;
    const picture = await createImageBitmap(await attachments.file(id)).catch(() => undefined);
    // A file that only calls itself a picture is saved and looked at elsewhere.
    if (!picture) return;
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
  }

  /** The evidence of an entry as a list. @param entry its id */
  render(entry: string, evidence: readonly string[], text: LedgerStrings): TemplateResult {
    const { files, witnesses, others } = evidenceOf(evidence);
    return html`<ul class="proofs">
      ${files.map((id) => this.#renderFile(entry, id, text))} ${witnesses.map((name) => html`<li><bdi>${text.witness(name)}</bdi></li>`)} ${others.map((other) => html`<li><bdi>${other}</bdi></li>`)}
    </ul>`;
  }

  #renderFile(entry: string, id: string, text: LedgerStrings): TemplateResult {
    const file = this.#fileOf(id);
    const name = file?.name ?? id;
    if (!file || file.removed) return html`<li><bdi>${name}</bdi> ${file === undefined ? nothing : html`<span class="muted small">${text.fileGone}</span>`}</li>`;
    const isDrawn = this.shownFor === entry && file.type.startsWith('image/');
    return html`<li>
      <button type="button" class="plain" aria-label=${text.openFile(name)} @click=${() => this.#save(id, name)}><bdi>${name}</bdi></button>
      ${isDrawn ? html`<canvas class="picture" role="img" aria-label=${text.preview(name)} width="1" height="1" ${ref(this.#painterOf(id))}></canvas>` : nothing}
    </li>`;
  }
}
