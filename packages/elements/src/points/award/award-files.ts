import type { Attachment } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { saveFile } from '../../base/save-file.js';
import type { AwardStrings } from '../../locales/points/award.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** What the files of a form are read from and written to. */
export interface AwardFilesOptions {
  readonly text: () => AwardStrings;
  /** Ids of the files that the form names. */
  readonly ids: () => readonly string[];
  readonly change: (ids: readonly string[]) => void;
  /** The year whose room they take. */
  readonly year: () => number;
}

/** Photos and sheets that prove an award: kept in this browser as soon as they are chosen, so that they survive like what is typed. */
export class AwardFiles {
  readonly #element: JcPointsScoreboard;
  readonly #options: AwardFilesOptions;
  readonly #known = new Map<string, Attachment>();
  /** Files that were taken out of the form, until it is recorded. */
  readonly #removed = new Set<string>();

  constructor(element: JcPointsScoreboard, options: AwardFilesOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** Reads what is known of the files that the form names, as after a draft was taken up. */
  async read(): Promise<void> {
    const { attachments } = await this.#element.store;
    const found = await Promise.all(this.#options.ids().filter((id) => !this.#known.has(id)).map((id) => attachments.get(id)));
    for (const file of found) if (file) this.#known.set(file.id, file);
    this.#element.requestUpdate();
  }

  readonly #chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    field.value = '';
    if (files.length > 0) this.#element.actions.perform(() => this.#element.attempt(() => this.add(files)));
  };

  /** Keeps files and names them in the form. @throws {JicengError} as `store.attachments.add`, and `readonly` */
  async add(files: readonly File[]): Promise<void> {
    const element = this.#element;
    element.assertWritable();
    const { ids, change, year, text } = this.#options;
    for (const file of files) {
      const { attachment, change: made } = await (await element.store).attachments.add(file, { unit: element.shownUnit ?? '', year: year(), name: file.name }, { author: element.settings.author, noun: 'points' });
      this.#known.set(attachment.id, attachment);
      change([...ids(), attachment.id]);
      element.send('jc-change', { noun: made.noun, op: made.op, id: made.key });
      element.announcer.announce(text().fileAdded(file.name));
    }
  }

  #remove(id: string): void {
    const { ids, change, text } = this.#options;
    this.#removed.add(id);
    change(ids().filter((each) => each !== id));
    this.#element.actions.toast.show({
      text: text().fileRemoved(this.#nameOf(id)),
      undo: async () => {
        if (!this.#removed.delete(id)) return;
        change([...ids(), id]);
      },
    });
  }

  #nameOf(id: string): string {
    return this.#known.get(id)?.name ?? id;
  }

  #open(id: string): void {
    const element = this.#element;
    element.actions.perform(() => element.attempt(async () => saveFile(this.#nameOf(id), await (await element.store).attachments.file(id))));
  }

  /** The form was recorded: the room of files that were taken out of it is given back. */
  async clear(): Promise<void> {
    const removed = [...this.#removed];
    this.#removed.clear();
    const { attachments } = await this.#element.store;
    for (const id of removed) {
      const file = await attachments.get(id);
      if (file && !file.removed) await attachments.remove(id, { author: this.#element.settings.author, noun: 'points' });
    }
  }

  render(): TemplateResult {
    const { text: textOf, ids } = this.#options;
    const text = textOf();
    const files = ids();
    const choose = (event: Event): void => (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>('#award-file-input')?.click();
    return html`<div class="award-files">
      ${files.length === 0
        ? nothing
        : html`<ul class="items">
            ${files.map((id) => this.#renderFile(id, text))}
          </ul>`}
      <div class="buttons">
        <input class="visually-hidden" id="award-file-input" type="file" accept="image/*,.pdf,.xlsx,.docx" multiple tabindex="-1" aria-hidden="true" @change=${this.#chosen} />
        <button type="button" id="award-files" aria-describedby="award-files-help" @click=${choose}>${text.addFiles}</button>
        <span class="small muted" id="award-files-help">${text.evidenceHelp}</span>
      </div>
    </div>`;
  }

  #renderFile(id: string, text: AwardStrings): TemplateResult {
    const file = this.#known.get(id);
    const name = this.#nameOf(id);
    return html`<li class="award-file">
      <span class="what"><bdi>${name}</bdi> ${file ? html`<span class="number muted small">${text.fileSize(file.bytes)}</span>` : nothing}</span>
      ${file && !file.removed ? html`<button type="button" class="plain" aria-label=${text.openFile(name)} @click=${() => this.#open(id)}>${text.saveFile}</button>` : nothing}
      <button type="button" aria-label=${text.removeFile(name)} @click=${() => this.#remove(id)}>${icon('close')}</button>
    </li>`;
  }
}
