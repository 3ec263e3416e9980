import { html, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { formStyles } from '../../base/form/form-styles.js';
import { importStyles } from '../../base/form/import-styles.js';
import { importStrings, type ImportStrings } from '../../locales/points/import.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { pointsImportStyles } from './import-styles.js';
import { looksLikeLedger } from './ledger-file.js';
import { MergePart } from './merge-part.js';
import { SheetPart } from './sheet-part.js';

/** What is taken in: a sheet of points, or another machine's ledger. */
const importWays = ['sheet', 'merge'] as const;
type ImportWay = (typeof importWays)[number];

/** The view 导入和合并: a sheet becomes new entries, another machine's ledger is merged. Both show a report before anything is recorded. */
export class ImportView implements PointsView {
  readonly #element: JcPointsScoreboard;
  readonly #sheet: SheetPart;
  readonly #merge: MergePart;
  #way: ImportWay = 'sheet';

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    for (const styles of [formStyles, importStyles, pointsImportStyles]) adoptStyles(element.shadowRoot, styles);
    this.#sheet = new SheetPart(element);
    this.#merge = new MergePart(element);
  }

  get #text(): ImportStrings {
    return importStrings(this.#element.settings.locale);
  }

  // ——— what the user does ———

  /** Takes a file; a ledger is known by its beginning, wherever it was dropped. */
  async #open(file: File): Promise<void> {
    if (await looksLikeLedger(file)) this.#way = 'merge';
    await (this.#way === 'merge' ? this.#merge : this.#sheet).open(file, file.name);
  }

  #choose(way: ImportWay): void {
    this.#way = way;
    this.#element.requestUpdate();
    this.#element.actions.viewChanged();
  }

  readonly #over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file || this.#element.settings.readonly) return;
    event.preventDefault();
    this.#element.actions.perform(() => this.#open(file));
  };

  // ——— the view ———

  get primary(): PrimaryAction | null {
    const { settings, data, work } = this.#element;
    if (settings.readonly || !data.isOpen || work.stage !== 'idle') return null;
    return this.#way === 'merge' ? this.#merge.primary : this.#sheet.primary;
  }

  readonly menu: readonly MenuEntry[] = [];

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return { way: this.#way === 'merge' ? 'merge' : undefined };
  }

  showParts({ way }: Readonly<Record<string, string>>): void {
    this.#way = importWays.find((each) => each === way) ?? 'sheet';
  }

  refresh(): void {
    this.#element.requestUpdate();
  }

  render(): TemplateResult {
    const { actions, settings, subheadingLevel, data } = this.#element;
    const text = this.#text;
    return html`<div class="import form" @dragover=${this.#over} @drop=${this.#dropped}>
      <div class="import-head">
        <div class="section-title" role="heading" aria-level=${subheadingLevel}>${text.title}</div>
        <button type="button" @click=${() => actions.perform(() => actions.back())}>${text.back}</button>
      </div>
      ${settings.readonly ? html`<p>${text.readonly}</p>` : data.isOpen ? this.#renderWay() : html`<p aria-busy="true"></p>`}
    </div>`;
  }

  #renderWay(): TemplateResult {
    const text = this.#text;
    const isMerge = this.#way === 'merge';
    const chosen = (event: Event): void => {
      const field = event.target as HTMLInputElement;
      const [file] = field.files ?? [];
      // The same file can be chosen again.
      field.value = '';
      if (file) this.#element.actions.perform(() => this.#open(file));
    };
    return html`<div class="buttons" role="group" aria-label=${text.way}>
        ${importWays.map((way) => html`<button type="button" aria-pressed=${way === this.#way ? 'true' : 'false'} @click=${() => this.#choose(way)}>${text.ways[way]}</button>`)}
      </div>
      <input class="visually-hidden" id="import-file" type="file" tabindex="-1" aria-hidden="true" accept=${isMerge ? '.json,application/json' : '.xlsx,.csv,.tsv,.txt,.json'} @change=${chosen} />
      ${isMerge ? this.#merge.render() : this.#sheet.render()}`;
  }
}
