import { isJicengError, nameOf, indexOfId, readFactTable, unitFinder, type FactBook, type FactColumn, type FactValue, type IsoDate, type OrgTree, type PasteFinding, type PastedTable, type Profile } from '@jiceng/domain';
import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Announcer } from '../base/announcer.js';
import { rowsOfTabSeparated } from '../base/table/tab-separated.js';
import { errorSentence } from '../locales/errors.js';
import { factPasteStrings, type FactPasteStrings } from '../locales/fact-paste.js';
import { controls } from '../styles/controls.js';
import { dialogs } from '../styles/dialogs.js';
import { tokens } from '../styles/tokens.js';
import { fieldText } from './fact-control.js';
import { factPasteStyles } from './fact-paste-styles.js';
import { renderFactPaste } from './fact-paste-view.js';

/** What a paste is about. */
export interface FactPasteOptions {
  readonly profile: Profile;
  readonly tree: OrgTree;
  /** What is known already, to be compared with. */
  readonly book: FactBook;
  /** What is known of a unit on a day, where the tree's own fields count too. */
  readonly current?: (unit: string, fact: string, day: IsoDate) => { readonly day: IsoDate; readonly value: FactValue } | undefined;
  /** The unit at and below which names are looked up; the whole tree for null. */
  readonly scope: string | null;
  readonly today: IsoDate;
  readonly year: number;
  readonly author: string;
  /** A block that was pasted already: the preview shows at once. */
  readonly rows?: readonly (readonly string[])[];
  /** The units of its rows, in order, where no column names them; and what its columns hold. */
  readonly selected?: readonly string[];
  readonly columns?: Parameters<typeof readFactTable>[1]['columns'];
  /** Writes the values; what it rejects with is shown, and the dialog stays. */
  readonly write: (columns: readonly FactColumn[], author: string) => Promise<void>;
}

/**
 * Facts of many units from Excel or WPS: paste, look at what would change and at what cannot be read, write.
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
  static override styles = [tokens, controls, dialogs, factPasteStyles];

  declare locale: string;
  declare scale: string;
  declare theme: string;

  readonly announcer = new Announcer(this);
  options: FactPasteOptions | null = null;
  /** What stands in the box. */
  pasted = '';
  asOf: IsoDate = '';
  table: PastedTable | null = null;
  problem = '';
  isWriting = false;
  enteredAuthor = '';

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
    this.pasted = '';
    this.asOf = options.today;
    this.table = null;
    this.problem = '';
    this.isWriting = false;
    if (options.rows) this.#read(options.rows);
    this.requestUpdate();
    await this.updateComplete;
    if (!this.#dialog?.open) this.#dialog?.showModal();
    this.#focusFirst();
  }

  readonly leave = (): void => this.#dialog?.close();

  readonly closed = (): void => {
    this.options = null;
    this.table = null;
    this.dispatchEvent(new Event('close'));
  };

  /** Reads what was pasted and shows what it would change. */
  preview(): void {
    if (this.pasted.trim() === '') {
      this.#complain(this.text.nothingPasted);
      return;
    }
    this.#read(rowsOfTabSeparated(this.pasted));
    this.#focusFirst();
  }

  /** Back to the box; what was pasted is still there. */
  back(): void {
    this.table = null;
    this.problem = '';
    this.#focusFirst();
  }

  #read(rows: readonly (readonly string[])[]): void {
    const { options } = this;
    if (!options) return;
    const { profile, tree, book, year, scope, current, selected, columns } = options;
    const top = scope === null ? -1 : indexOfId(tree, scope);
    const findUnit = top < 0 ? unitFinder(tree) : unitFinder(tree, top, tree.end[top]);
    this.table = readFactTable(rows, {
      profile,
      findUnit,
      asOf: this.asOf,
      year,
      book,
      ...(current ? { current } : {}),
      ...(selected ? { selected } : {}),
      ...(columns ? { columns } : {}),
    });
    this.problem = '';
    const { cells, unchanged, findings } = this.table;
    this.announcer.announce(this.text.summary(cells.length, this.unitCount, unchanged, findings.length));
    this.requestUpdate();
  }

  /** How many units the values are of. */
  get unitCount(): number {
    return new Set(this.table?.cells.map(({ unit }) => unit)).size;
  }

  /** Writes what the preview shows. */
  async write(): Promise<void> {
    const { table, options } = this;
    if (!table || !options || this.isWriting) return;
    if (table.cells.length === 0) {
      this.#complain(this.text.nothingToWrite);
      return;
    }
    this.isWriting = true;
    this.requestUpdate();
    try {
      await options.write(table.factColumns, options.author || this.enteredAuthor.trim());
      this.leave();
    } catch (thrown) {
      this.#complain(isJicengError(thrown) ? `${errorSentence(this.locale, thrown.code, thrown.details)} (${thrown.code})` : errorSentence(this.locale, 'unexpected', {}));
    } finally {
      this.isWriting = false;
      this.requestUpdate();
    }
  }

  #complain(sentence: string): void {
    this.problem = sentence;
    this.announcer.alert(sentence);
    this.requestUpdate();
  }

  #focusFirst(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus());
  }

  // ——— words for the view ———

  unitName(unit: string): string {
    const tree = this.options?.tree;
    const index = tree ? indexOfId(tree, unit) : -1;
    return tree && index >= 0 ? nameOf(tree, index) || unit : unit;
  }

  factTitle(fact: string): string {
    const title = this.options?.profile.facts[fact]?.title;
    return title ? ((this.locale.startsWith('en') ? title.en : undefined) ?? title['zh-CN']) : fact;
  }

  valueText(fact: string, value: FactValue | null): string {
    const known = this.options?.profile.facts[fact];
    if (value === null) return this.text.none;
    return known ? fieldText(known, value, this.locale) : String(value);
  }

  /** What is wrong at a place, and what to do. */
  advice({ code, reason, suggestion, column }: PasteFinding): string {
    const fact = column === undefined ? null : this.table?.columns[column];
    const maybe = suggestion !== undefined && fact && typeof fact === 'object' ? this.text.maybe(fieldText(fact, suggestion)) : '';
    return [this.text.findings[code] ?? code, reason ? (this.text.reasons[reason] ?? '') : '', maybe].filter(Boolean).join(' ');
  }

  protected override render(): TemplateResult {
    return renderFactPaste(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-fact-paste-dialog': JcFactPasteDialog;
  }
}
