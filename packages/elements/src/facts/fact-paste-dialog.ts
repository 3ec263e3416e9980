import {
  indexOfId,
  isIsoDay,
  isJicengError,
  nameOf,
  readFactTable,
  unitFinder,
  type DatedValue,
  type FactBook,
  type FactColumn,
  type FactSource,
  type FactValue,
  type GivenColumn,
  type IsoDate,
  type KindSuggestions,
  type OrgTree,
  type PastedColumn,
  type PasteFinding,
  type Profile,
  type UnitFinder,
} from '@jiceng/domain';
import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Announcer } from '../base/announcer.js';
import { rowsOfTabSeparated } from '../base/table/tab-separated.js';
import { errorSentence } from '../locales/errors.js';
import { factPasteStrings, type FactPasteStrings } from '../locales/fact-paste.js';
import { controls } from '../styles/controls.js';
import { dialogs } from '../styles/dialogs.js';
import { languageTokens } from '../styles/languages.js';
import { tokens } from '../styles/tokens.js';
import { fieldText } from './fact-control.js';
import { factPasteStyles } from './fact-paste-styles.js';
import { renderFactPaste } from './fact-paste-view.js';
import { previewOfKinds, previewOfTable, type FactPreview } from './fact-preview.js';
import { localText, valueText } from './fact-words.js';

/** What a paste is about. */
export interface FactPasteOptions {
  readonly profile: Profile;
  readonly tree: OrgTree;
  /** What is known already, to be compared with. */
  readonly book: FactBook;
  /** What is known of a unit on a day, where the tree's own fields count too. */
  readonly current?: (unit: string, fact: string, day: IsoDate) => DatedValue | undefined;
  /** The unit at and below which names are looked up; the whole tree for null. */
  readonly scope: string | null;
  /** The same as a sentence. */
  readonly where?: string;
  /** The last day for which anything can be stated, and the one that is meant where nothing is said. */
  readonly today: IsoDate;
  /** The year that is looked at, for that day; another day stands for its own year. */
  readonly year: number;
  readonly author: string;
  /** A block that was pasted already: the preview shows at once. */
  readonly rows?: readonly (readonly string[])[];
  /** The units of its rows, in order, where no column names them; and what its columns hold. */
  readonly selected?: readonly string[];
  readonly columns?: readonly GivenColumn[];
  /** What the names of the units without a kind say; not offered when not given. */
  readonly suggestKinds?: (signal: AbortSignal) => Promise<KindSuggestions | null>;
  /** Writes the values; what it rejects with is shown, and the dialog stays. */
  readonly write: (columns: readonly FactColumn[], author: string, source: FactSource) => Promise<void>;
}

/**
 * Facts of many units from Excel or WPS: paste, look at what would change and at what cannot be read, write. What was
 * pasted and not written is still there when it is opened again.
 *
 * @internal Part of the widgets.
 * @fires close - the dialog was left
 */
export class JcFactPasteDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, dialogs, factPasteStyles];

  declare locale: string;
  declare scale: string;
  declare theme: string;

  readonly announcer = new Announcer(this);
  options: FactPasteOptions | null = null;
  /** What stands in the box, and in the field for the day. */
  pasted = '';
  asOf = '';
  preview: FactPreview | null = null;
  suggestions: KindSuggestions | null = null;
  problem = '';
  isWriting = false;
  enteredAuthor = '';
  #columns: readonly PastedColumn[] = [];
  #findUnit: UnitFinder | undefined;
  #closing = new AbortController();

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
  }

  get text(): FactPasteStrings {
    return factPasteStrings(this.locale);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Opens it: at the box to paste into, or at the preview of a block that was pasted already. */
  async open(options: FactPasteOptions): Promise<void> {
    this.options = options;
    if (this.pasted === '' || !isIsoDay(this.asOf) || this.asOf > options.today) this.asOf = options.today;
    this.preview = null;
    this.suggestions = null;
    this.problem = '';
    this.#findUnit = undefined;
    this.#closing = new AbortController();
    if (options.rows) this.#read(options.rows, options.today);
    else void this.#suggest(options, this.#closing.signal);
    this.requestUpdate();
    await this.updateComplete;
    if (!this.#dialog?.open) this.#dialog?.showModal();
    this.#focusFirst();
  }

  /** Leaves, unless something is being written: whether that succeeds must be seen. */
  readonly leave = (): void => {
    if (!this.isWriting) this.#dialog?.close();
  };

  readonly cancelled = (event: Event): void => {
    if (this.isWriting) event.preventDefault();
  };

  readonly closed = (): void => {
    this.#closing.abort();
    this.options = null;
    this.preview = null;
    this.#findUnit = undefined;
    this.dispatchEvent(new Event('close'));
  };

  async #suggest(options: FactPasteOptions, signal: AbortSignal): Promise<void> {
    try {
      const suggestions = (await options.suggestKinds?.(signal)) ?? null;
      if (signal.aborted) return;
      this.suggestions = suggestions;
      this.requestUpdate();
    } catch (thrown) {
      // Nothing was asked for yet: without suggestions the dialog does all the rest.
      if (!signal.aborted && !isJicengError(thrown)) throw thrown;
    }
  }

  /** How many units have no kind and a name that says it. */
  get suggested(): number {
    return this.suggestions?.kinds.reduce((sum, { units }) => sum + units.length, 0) ?? 0;
  }

  // ——— the steps ———

  /** Reads what was pasted and shows what it would change. */
  showTable(): void {
    const { options, asOf } = this;
    if (!options) return;
    if (this.pasted.trim() === '') this.#complain(this.text.nothingPasted, 'textarea');
    else if (!isIsoDay(asOf) || asOf < firstDay) this.#complain(this.text.badDate, '#as-of');
    else if (asOf > options.today) this.#complain(this.text.futureDate, '#as-of');
    else {
      this.#read(rowsOfTabSeparated(this.pasted), asOf);
      this.#focusFirst();
    }
  }

  /** Shows the kinds that names suggest. */
  showKinds(): void {
    const { options, suggestions } = this;
    if (!options || !suggestions) return;
    this.problem = '';
    this.preview = previewOfKinds(suggestions, options.today);
    this.#focusFirst();
  }

  /** Back to the box; what was pasted is still there. */
  back(): void {
    this.preview = null;
    this.problem = '';
    this.#focusFirst();
  }

  #read(rows: readonly (readonly string[])[], asOf: IsoDate): void {
    const { options } = this;
    if (!options) return;
    const { profile, tree, book, today, scope, current, selected, columns } = options;
    const top = scope === null ? -1 : indexOfId(tree, scope);
    this.#findUnit ??= top < 0 ? unitFinder(tree) : unitFinder(tree, top, tree.end[top]);
    const year = asOf === today ? options.year : Number(asOf.slice(0, 4));
    const table = readFactTable(rows, {
      profile,
      findUnit: this.#findUnit,
      asOf,
      year,
      book,
      ...(current ? { current } : {}),
      ...(selected ? { selected } : {}),
      ...(columns ? { columns } : {}),
    });
    this.#columns = table.columns;
    this.preview = previewOfTable(table);
    this.problem = '';
    this.requestUpdate();
  }

  /** Writes what the preview shows. */
  async write(): Promise<void> {
    const { preview, options } = this;
    if (!preview || !options || this.isWriting) return;
    if (preview.size === 0) {
      this.#complain(this.text.nothingToWrite);
      return;
    }
    this.isWriting = true;
    this.problem = '';
    this.requestUpdate();
    try {
      await options.write(preview.columns, options.author || this.enteredAuthor.trim(), preview.source);
      this.isWriting = false;
      if (preview.source === 'pasted' && !options.rows) this.pasted = '';
      this.leave();
    } catch (thrown) {
      this.#complain(isJicengError(thrown) ? `${errorSentence(this.locale, thrown.code, thrown.details)} (${thrown.code})` : errorSentence(this.locale, 'unexpected', {}));
    } finally {
      this.isWriting = false;
      this.requestUpdate();
    }
  }

  #complain(sentence: string, field?: string): void {
    this.problem = sentence;
    this.announcer.alert(sentence);
    this.requestUpdate();
    if (field) this.renderRoot.querySelector<HTMLElement>(field)?.focus();
  }

  #focusFirst(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus());
  }

  // ——— keys and files ———

  /** Keys in the dialog are not keys of the widget around it; Ctrl+Enter is the filled button. */
  readonly pressedKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    if (this.preview) void this.write();
    else this.showTable();
  };

  /** A file dropped here would take the browser to it, or the widget to its import of another tree. */
  readonly fileOver = (event: DragEvent): void => {
    event.stopPropagation();
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop') this.#complain(this.text.noFiles);
  };

  // ——— words for the view ———

  unitName(unit: string): string {
    const tree = this.options?.tree;
    const index = tree ? indexOfId(tree, unit) : -1;
    return tree && index >= 0 ? nameOf(tree, index) || unit : unit;
  }

  factTitle(fact: string): string {
    const title = this.options?.profile.facts[fact]?.title;
    return title ? localText(title, this.locale) : fact;
  }

  valueText(fact: string, value: FactValue | null): string {
    return value === null ? this.text.none : valueText(this.options?.profile.facts[fact], value, this.text, this.locale);
  }

  /** What is wrong at a place, and what to do. */
  advice({ code, reason, suggestion, column }: PasteFinding): string {
    const fact = column === undefined ? null : this.#columns[column];
    const maybe = suggestion !== undefined && fact && typeof fact === 'object' ? this.text.maybe(fieldText(fact, suggestion)) : '';
    return [this.text.findings[code] ?? code, reason ? (this.text.reasons[reason] ?? '') : '', maybe].filter(Boolean).join(' ');
  }

  protected override render(): TemplateResult {
    return renderFactPaste(this);
  }
}

/** Before this day nothing is stated: an earlier one is a slip of the pen. */
const firstDay: IsoDate = '1900-01-01';

declare global {
  interface HTMLElementTagNameMap {
    'jc-fact-paste-dialog': JcFactPasteDialog;
  }
}
