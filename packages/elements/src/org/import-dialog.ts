import { isJicengError, leavesRowOut, sizeOf, type OrgMapping } from '@jiceng/domain';
import { openImport, type ImportProgress, type ImportResult, type ImportSession } from '@jiceng/storage/transfer';
import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Announcer } from '../base/announcer.js';
import type { ProgressDetail } from '../base/jc-element.js';
import { findingSentences, type FindingSentences } from '../locales/findings.js';
import { importStrings, type ImportStrings } from '../locales/import.js';
import { errorSentence } from '../locales/errors.js';
import { directionOf, stringsOf, type Strings } from '../locales/strings.js';
import { progressText } from '../locales/work.js';
import { controls } from '../styles/controls.js';
import { dialogs } from '../styles/dialogs.js';
import { languageTokens } from '../styles/languages.js';
import { tokens } from '../styles/tokens.js';
import { importDialogStyles } from './import-dialog-styles.js';
import { renderImportDialog } from './import-dialog-view.js';
import type { BuiltTree } from './org-data.js';

/** The steps, in order. */
export type ImportStep = 'choose' | 'map' | 'report' | 'write';

/** Stores a tree in somebody's name (登记人); rejects with a sentence in its message when it cannot. */
export type Commit = (built: BuiltTree, signal: AbortSignal, author: string) => Promise<void>;

/**
 * The import wizard: choose a file, match its columns, read the dry run's report, write. Nothing is stored before the
 * last step, going back loses nothing, and Escape leaves at any time.
 *
 * @internal Part of `<jc-org-tree>`.
 * @fires close - the wizard was left
 */
export class JcImportDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { attribute: false },
    scale: { attribute: false },
    theme: { attribute: false },
    currentSize: { attribute: false },
    author: { attribute: false },
    commit: { attribute: false },
  };
  static override styles = [tokens, languageTokens, controls, dialogs, importDialogStyles];

  declare locale: string;
  declare scale: string;
  declare theme: string;
  /** Count of units that would be replaced. */
  declare currentSize: number;
  /** Who records (登记人); asked for in the last step when the page did not say. */
  declare author: string;
  declare commit: Commit;

  readonly announcer = new Announcer(this);
  step: ImportStep = 'choose';
  file: Blob | null = null;
  fileName = '';
  session: ImportSession | null = null;
  /** Columns as they are chosen so far; `nesting` may be chosen before its columns are. */
  mapping: Partial<Record<string, unknown>> & { nesting: OrgMapping['nesting'] } = { nesting: 'parent' };
  result: ImportResult | null = null;
  /** What is wrong, as a sentence. */
  problem = '';
  /** Long work that runs now. */
  progress: ProgressDetail | null = null;
  enteredAuthor = '';
  /** Code of the findings that the report is narrowed to; `''` for all. */
  findingFilter = '';
  #controller: AbortController | null = null;
  #reading: { encoding?: string; sheet?: string } = {};

  constructor() {
    super();
    this.locale = 'zh-CN';
    this.scale = 'standard';
    this.theme = 'auto';
    this.currentSize = 0;
    this.author = '';
    this.commit = async () => undefined;
  }

  get strings(): Strings {
    return stringsOf(this.locale);
  }

  get text(): ImportStrings {
    return importStrings(this.locale);
  }

  get sentences(): FindingSentences {
    return findingSentences(this.locale);
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.locale);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Opens the wizard from its beginning, or with a file that was dropped. */
  async open(file?: File): Promise<void> {
    this.#forget();
    this.step = 'choose';
    this.requestUpdate();
    await this.updateComplete;
    if (!this.#dialog?.open) this.#dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
    if (file) await this.choose(file, file.name);
  }

  /** Leaves the wizard; what is not written yet is dropped. */
  readonly leave = (): void => {
    this.#dialog?.close();
  };

  /** The dialog was closed, by a button or by Escape. */
  readonly closed = (): void => {
    this.#forget();
    this.dispatchEvent(new Event('close'));
  };

  #forget(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.session?.close();
    this.session = null;
    this.result = null;
    this.file = null;
    this.problem = '';
    this.progress = null;
    this.#reading = {};
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  /** Reads a file, and goes on to matching its columns. */
  async choose(file: Blob, name: string): Promise<void> {
    this.file = file;
    this.fileName = name;
    this.#reading = {};
    await this.#read('map');
  }

  /** Reads the same file in another encoding, or another sheet of it. */
  async readAgain(reading: { encoding?: string; sheet?: string }): Promise<void> {
    this.#reading = { ...this.#reading, ...reading };
    await this.#read('map');
  }

  async #read(next: ImportStep): Promise<void> {
    const { file } = this;
    if (!file) return;
    await this.#work(async (signal) => {
      const session = await openImport(file, { ...this.#reading, signal, onProgress: (progress) => this.#progressed(progress) });
      this.session?.close();
      this.session = session;
      this.mapping = { ...(session.guess ?? { nesting: 'parent' }) };
      await this.goTo(next);
    });
  }

  /** The columns that must still be chosen, by field. */
  get missingFields(): string[] {
    const { nesting } = this.mapping;
    const needed = nesting === 'outline' ? ['names'] : nesting === 'division' ? ['id', 'name'] : ['id', 'parentId', 'name'];
    return needed.filter((field) => {
      const value = this.mapping[field];
      return Array.isArray(value) ? value.length === 0 : typeof value !== 'number';
    });
  }

  /** Builds the tree without storing anything, and shows the report. */
  async check(): Promise<void> {
    const [missing] = this.missingFields;
    if (missing) {
      this.problem = this.text.missing(this.text.fields[missing as keyof ImportStrings['fields']]);
      this.announcer.alert(this.problem);
      this.requestUpdate();
      this.renderRoot.querySelector<HTMLElement>(`[data-field="${missing}"]`)?.focus();
      return;
    }
    await this.#work(async () => {
      this.result = await (this.session as ImportSession).build(this.mapping as unknown as OrgMapping);
      this.findingFilter = '';
      await this.goTo('report');
    });
  }

  /** Rows that are not in the tree. */
  get leftOut(): number {
    return this.result?.findings.filter(({ code }) => leavesRowOut(code)).length ?? 0;
  }

  /** Units of the tree that was built. */
  get units(): number {
    return this.result ? sizeOf(this.result.tree) : 0;
  }

  /** Stores the tree and leaves. */
  async write(): Promise<void> {
    const { result } = this;
    if (!result) return;
    await this.#work(async (signal) => {
      this.#progressed({ phase: 'writing', done: 0, total: this.units });
      await this.commit({ tree: result.tree, findings: result.findings }, signal, this.author || this.enteredAuthor.trim());
      this.leave();
    });
  }

  /** Shows a step; its heading, or its first field, gets the focus. */
  async goTo(step: ImportStep): Promise<void> {
    this.step = step;
    this.problem = '';
    await this.#focusFirst();
  }

  async #focusFirst(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  /** Calls off what runs; the wizard stays where it is. */
  readonly cancel = (): void => {
    this.#controller?.abort();
    this.announcer.announce(this.text.cancelled);
  };

  #progressed(progress: ImportProgress | ProgressDetail): void {
    const { done, total } = progress;
    this.progress = progress;
    this.announcer.progress(progressText(this.locale, progress), done, total);
    this.requestUpdate();
  }

  async #work(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.problem = '';
    this.#progressed({ phase: 'reading', done: 0, total: 0 });
    try {
      await work(controller.signal);
    } catch (thrown) {
      if (!controller.signal.aborted) this.#failed(thrown);
      else if (this.#controller === controller) this.problem = this.text.cancelled;
    } finally {
      if (this.#controller === controller) {
        this.#controller = null;
        this.progress = null;
        // While the progress showed, neither the step before nor the one after could keep the focus.
        await this.#focusFirst();
      }
    }
  }

  #failed(thrown: unknown): void {
    const code = isJicengError(thrown) ? thrown.code : 'unexpected';
    const details = isJicengError(thrown) ? thrown.details : {};
    this.problem = `${errorSentence(this.locale, code, details)} (${code})`;
    this.announcer.alert(this.problem);
  }

  protected override render(): TemplateResult {
    return renderImportDialog(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jc-import-dialog': JcImportDialog;
  }
}
