import type { Person } from '@jiceng/domain';
import type { EnteredPerson } from '@jiceng/storage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { rowsOfTabSeparated } from '../../base/table/tab-separated.js';
import { localText } from '../../facts/fact-words.js';
import { rollStrings, type RollStrings } from '../../locales/meeting/roll.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { PrimaryAction } from '../meeting-view.js';
import type { CellProblem, RollContext } from './roll-fields.js';
import { previewRoll, textsOfBlock, type RollPreview, type RollTexts } from './roll-preview.js';
import { renderRollPreview } from './roll-preview-view.js';

/** What filling needs of the roll. */
export interface FilledRoll {
  readonly people: () => readonly Person[];
  /** Null as long as the rules are not there. */
  readonly context: () => RollContext | null;
  /** The texts of a person with the id of a group that the tree knows by its name. */
  readonly withGroup: (texts: RollTexts) => RollTexts;
  readonly groupName: (group: string) => string;
  readonly problemText: (problem: CellProblem) => string;
  /** Writes people as one edit that can be taken back as a whole. */
  readonly put: (people: readonly EnteredPerson[]) => Promise<void>;
}

/** The filling of a roll by paste or from a file: a preview first, then one edit. What was pasted stays until it is written. */
export class RollFill {
  readonly #element: JcMeetingChecklist;
  readonly #roll: FilledRoll;
  #isFilling = false;
  #isReading = false;
  #pasted = '';
  #problem = '';
  #preview: RollPreview | null = null;

  constructor(element: JcMeetingChecklist, roll: FilledRoll) {
    this.#element = element;
    this.#roll = roll;
  }

  get #text(): RollStrings {
    return rollStrings(this.#element.settings.locale);
  }

  /** Begins anew. */
  forget(): void {
    this.#pasted = '';
    this.#preview = null;
    this.#problem = '';
    this.#isFilling = false;
  }

  /** What the filled button does while a list is being filled in; null otherwise. */
  get primary(): PrimaryAction | null {
    const text = this.#text;
    if (this.#preview) return { label: text.write(this.#preview.people.length), run: this.#writePreview };
    return this.#isFilling ? { label: text.preview, run: async () => this.#tryPasted() } : null;
  }

  #readList(list: readonly RollTexts[] | null): void {
    const context = this.#roll.context();
    const text = this.#text;
    this.#preview = null;
    if (!context) return;
    if (list === null) this.#complain(text.noNames);
    else if (list.length === 0) this.#complain(text.nothingPasted);
    else {
      this.#problem = '';
      this.#preview = previewRoll(list.map((texts) => this.#roll.withGroup(texts)), this.#roll.people(), context);
      const { added, changed, same, wrong } = this.#preview.counts;
      this.#element.announcer.announce(text.summary(added, changed, same, wrong));
      void this.#element.updateComplete.then(() => this.#element.renderRoot.querySelector<HTMLElement>('#roll-preview')?.focus());
    }
    this.#element.requestUpdate();
  }

  #complain(sentence: string): void {
    this.#problem = sentence;
    this.#element.announcer.alert(sentence);
    this.#element.requestUpdate();
  }

  /** Opens the box that a list is pasted into. */
  open(): void {
    this.#isFilling = true;
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() => this.#element.renderRoot.querySelector<HTMLElement>('#roll-area')?.focus());
  }

  #tryPasted(): void {
    const context = this.#roll.context();
    if (!context) return;
    const block = this.#pasted.trim() === '' ? [] : rowsOfTabSeparated(this.#pasted);
    this.#readList(textsOfBlock(block, context));
  }

  async #readFile(file: File): Promise<void> {
    const element = this.#element;
    this.#isReading = true;
    this.#problem = '';
    element.requestUpdate();
    try {
      const { textsOfFile } = await loadPart(() => import('./roll-file.js'));
      this.#readList(await element.attempt(() => textsOfFile(file)));
    } finally {
      this.#isReading = false;
      element.requestUpdate();
    }
  }

  /** Writes what the preview shows, as one edit that can be taken back as a whole. */
  readonly #writePreview = async (): Promise<void> => {
    const people = this.#preview?.people ?? [];
    const element = this.#element;
    if (people.length === 0) {
      this.#complain(this.#text.nothingToWrite);
      return;
    }
    await this.#roll.put(people);
    this.forget();
    element.requestUpdate();
  };

  // ——— as a part of the roll ———

  chooseFile(): void {
    this.#element.renderRoot.querySelector<HTMLInputElement>('#roll-file')?.click();
  }

  renderProblem(): TemplateResult | typeof nothing {
    return this.#problem ? html`<p class="problem">${icon('error')}<span>${this.#problem}</span></p>` : nothing;
  }

  renderButtons(): TemplateResult {
    const text = this.#text;
    const chosen = (event: Event): void => {
      const field = event.target as HTMLInputElement;
      const [file] = field.files ?? [];
      field.value = '';
      if (file) this.#element.actions.perform(() => this.#readFile(file));
    };
    return html`${this.#isFilling ? nothing : html`<button type="button" @click=${() => this.open()}>${text.fill}</button>`}
      <button type="button" @click=${() => this.chooseFile()}>${text.file}</button>
      <input class="visually-hidden" id="roll-file" type="file" accept=".xlsx,.csv,.txt,.json" tabindex="-1" aria-hidden="true" @change=${chosen} />
      <span class="small muted">${this.#isReading ? text.reading : text.fileHint}</span>`;
  }

  /** The box, or the preview of what was pasted into it. */
  render(): TemplateResult | typeof nothing {
    if (!this.#preview) return this.#isFilling ? this.#renderArea() : nothing;
    const { rules, settings, actions } = this.#element;
    return renderRollPreview({
      text: this.#text,
      locale: settings.locale,
      preview: this.#preview,
      problemText: this.#roll.problemText,
      standingText: (standing) => (rules?.meeting.standings[standing] ? localText(rules.meeting.standings[standing].title, settings.locale) : standing),
      groupText: this.#roll.groupName,
      write: () => actions.perform(this.#writePreview),
      cancel: () => this.#cancel(),
    });
  }

  /** Back from the preview to the box, whose text is still there; from the box to the table. */
  #cancel(): void {
    if (this.#preview) this.#preview = null;
    else this.#isFilling = false;
    this.#problem = '';
    this.#element.requestUpdate();
  }

  #renderArea(): TemplateResult {
    const text = this.#text;
    return html`<div class="fill">
      <label class="label" for="roll-area">${text.areaLabel}</label>
      <p class="small muted" id="roll-area-help">${text.area}</p>
      <textarea id="roll-area" rows="8" spellcheck="false" wrap="off" aria-describedby="roll-area-help" .value=${this.#pasted} @input=${(event: Event) => (this.#pasted = (event.target as HTMLTextAreaElement).value)}></textarea>
      <div class="buttons">
        <button type="button" @click=${() => this.#tryPasted()}>${text.preview}</button>
        <button type="button" @click=${() => this.#cancel()}>${text.cancel}</button>
      </div>
    </div>`;
  }
}
