import { isJicengError, type LedgerState } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { icon } from '../../base/icons.js';
import { loadPart } from '../../base/load-part.js';
import { verifyStrings, type VerifyStrings } from '../../locales/points/verify.js';
import { entryName, groupedHash } from '../ledger/entry-words.js';
import { periodText } from '../period.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { MenuEntry, PointsView, PrimaryAction } from '../points-view.js';
import { publicityStyles } from '../publicity/publicity-styles.js';
import { comparison, renderCompare, type CheckedState, type Comparison } from './head-compare.js';
import { stateOfFile, verifiedFile, type FileProblem, type FileWork, type VerifiedFile } from './ledger-subject.js';
import { problemEntry } from './problem-entry.js';
import { renderResult, type ShownResult } from './verify-result.js';
import { verifyStyles } from './verify-styles.js';

/** The view 核对账本: walks the chain of the ledger, or of a file, says where it breaks, and compares a head from paper. */
export class VerifyView implements PointsView {
  readonly #element: JcPointsScoreboard;
  /** Whether the ledger is being verified. */
  #isRunning = false;
  /** Why the ledger could not be verified at all, as a sentence. */
  #failure = '';
  #file: VerifiedFile | null = null;
  #fileState: LedgerState | null = null;
  #fileProblem = '';
  #given = '';
  #outcome: Comparison | null = null;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
    for (const styles of [publicityStyles, verifyStyles]) adoptStyles(element.shadowRoot, styles);
  }

  get #text(): VerifyStrings {
    return verifyStrings(this.#element.settings.locale);
  }

  // ——— what the user does ———

  /** Verifies the ledger of this browser; the progress, and how to call it off, shows above the view. */
  async #run(): Promise<void> {
    const element = this.#element;
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#failure = '';
    this.#outcome = null;
    element.requestUpdate();
    try {
      const { ok, entries, firstBad = 1 } = await element.attempt(() => element.verifyLedger());
      const text = this.#text;
      if (ok) element.announcer.announce(entries === 0 ? text.empty : text.sound(entries));
      else element.announcer.alert(firstBad > entries ? text.brokenAtEnd : text.broken(firstBad));
    } catch (thrown) {
      if (!isJicengError(thrown) || (thrown.code !== 'points-chain' && thrown.code !== 'storage-unreadable')) throw thrown;
      this.#failure = `${this.#text.unreadable} (${thrown.code})`;
      element.announcer.alert(this.#failure);
    } finally {
      this.#isRunning = false;
      element.requestUpdate();
    }
  }

  /** Does work on a file; the progress, and how to call it off, shows above the view. */
  #fileWork<Result>(work: (file: FileWork) => Promise<Result>): Promise<Result> {
    const { work: longWork } = this.#element;
    return longWork.run(undefined, (signal) => work({ signal, progress: (phase, done, total) => longWork.progress({ phase, done, total }) }));
  }

  async #verifyFile(file: File): Promise<void> {
    const element = this.#element;
    this.#closeFile();
    const found = await element.attempt(() => this.#fileWork((work) => verifiedFile(file, work)));
    const text = this.#text;
    if ('code' in found) {
      this.#fileProblem = fileProblemText(found, text);
      element.announcer.alert(this.#fileProblem);
    } else {
      this.#file = found;
      const { ok, entries, firstBad = 1 } = found.result;
      if (ok) element.announcer.announce(`${text.ofFile(found.name)} ${text.sound(entries)}`);
      else element.announcer.alert(firstBad > entries ? text.brokenAtEnd : text.broken(firstBad));
      this.#fileState = await element.attempt(() => this.#fileWork((work) => stateOfFile(found, work)));
    }
    await this.#showFound();
  }

  /** The focus goes to what was verified, from where it is read. */
  async #showFound(): Promise<void> {
    const element = this.#element;
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('#verify-found')?.focus();
  }

  /** Goes back to the ledger of this browser. */
  #closeFile(): void {
    this.#file = null;
    this.#fileState = null;
    this.#fileProblem = '';
    this.#outcome = null;
    this.#element.requestUpdate();
  }

  readonly #compare = (): void => {
    const element = this.#element;
    const state = this.#file ? this.#fileState : element.data.state;
    if (!state || this.#given.trim() === '') return;
    const { locale } = element.settings;
    this.#outcome = comparison(state, this.#checked, this.#given, { text: this.#text, locale, nameOf: this.#nameOf, entryName: (id) => entryName({ state, locale }, id) });
    if (this.#outcome.kind === 'success') element.announcer.announce(this.#outcome.text);
    else element.announcer.alert(this.#outcome.text);
    element.requestUpdate();
  };

  get #checked(): CheckedState {
    const result = this.#file?.result ?? this.#element.data.verified?.result;
    return result ? (result.ok ? 'sound' : 'broken') : 'unchecked';
  }

  readonly #nameOf = (period: string): string => periodText(period, this.#element.pointsStrings);

  /** Names the entries of a ledger for staff; what everybody may see of one stands in the public ledger. */
  #entryOf(state: LedgerState | null): ShownResult['entryOf'] {
    const { isPublic, rules: profile, settings } = this.#element;
    return (problem) => (isPublic || !state ? '' : problemEntry({ state, profile, locale: settings.locale }, problem));
  }

  readonly #copyHead = (head: string): void => {
    const element = this.#element;
    element.actions.perform(() =>
      element.attempt(async () => {
        const { copyText } = await loadPart(() => import('../../base/copy-text.js'));
        await copyText(groupedHash(head), element.renderRoot);
        element.announcer.announce(this.#text.headCopied);
      }),
    );
  };

  /** Hands out what is stored as it lies, also where it does not verify. */
  async #export(): Promise<void> {
    const element = this.#element;
    await element.attempt(async () => {
      const [{ ledgerFile }, { saveFile }, { makePace }] = await loadPart(() => Promise.all([import('../out/ledger-file.js'), import('../../base/save-file.js'), import('@jiceng/storage/transfer')]));
      const store = await element.store;
      const file = await element.work.run(undefined, async (signal) => {
        const ledger = await store.points.inspect({ signal, onProgress: ({ done, total }) => element.work.progress({ phase: 'reading', done, total: total ?? 0 }) });
        return ledgerFile(ledger, makePace(signal), (phase, done, total) => element.work.progress({ phase, done, total }));
      });
      saveFile(this.#text.fileName(element.todayDate.replaceAll('-', '')), file);
      element.announcer.announce(this.#text.exported);
    });
  }

  // ——— the view ———

  get primary(): PrimaryAction | null {
    if (this.#isRunning || !this.#element.opened) return null;
    const text = this.#text;
    return { label: this.#element.data.verified ? text.again : text.run, run: () => this.#run() };
  }

  /** The public sees whether the ledger stands, and takes no names away. */
  get menu(): readonly MenuEntry[] {
    return this.#element.isPublic ? [] : [{ label: this.#text.export, run: () => this.#export() }];
  }

  get viewParts(): Readonly<Record<string, string | undefined>> {
    return {};
  }

  /** Whoever opens it wants to know: what has not been verified since the last entry is. */
  showParts(): void {
    const { data, actions, opened } = this.#element;
    if (opened && !this.#isRunning && data.verified?.result.entries !== data.state.length) actions.perform(() => this.#run());
  }

  refresh(): void {
    this.#element.requestUpdate();
  }

  render(): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { actions, subheadingLevel: level, pointsStrings } = element;
    return html`<div class="publicity verify">
      <div class="view-head">
        <div class="section-title" role="heading" aria-level=${level}>${text.title}</div>
        <button type="button" @click=${() => actions.perform(() => actions.back())}>${pointsStrings.back}</button>
      </div>
      <p class="small muted">${text.intro}</p>
      <section aria-labelledby="verify-found">
        <div class="small-title" id="verify-found" role="heading" aria-level=${level} tabindex="-1">${this.#file ? text.ofFile(this.#file.name) : text.ofLedger}</div>
        ${this.#file ? this.#renderFile(this.#file) : this.#renderLedger()}
      </section>
      ${renderCompare({
        text,
        value: this.#given,
        outcome: this.#outcome,
        level,
        typed: (value) => {
          this.#given = value;
          this.#outcome = null;
          element.requestUpdate();
        },
        compare: this.#compare,
      })}
      ${this.#renderChooser(text)}
    </div>`;
  }

  #renderLedger(): TemplateResult {
    const { data, settings, isPublic, actions } = this.#element;
    const text = this.#text;
    if (this.#isRunning) return html`<p aria-busy="true">${text.running}</p>`;
    if (this.#failure) return html`<p class="gate" data-kind="danger">${icon('error')}<span>${this.#failure}</span></p>`;
    if (!data.verified) return html`<p class="muted">${data.state.length === 0 ? text.empty : text.notYet}</p>`;
    const { result } = data.verified;
    const newer = data.state.length - result.entries;
    const exportLedger = isPublic ? null : (): void => actions.perform(() => this.#export());
    return html`${renderResult({ result, state: data.state, entryOf: this.#entryOf(data.state), text, locale: settings.locale, nameOf: this.#nameOf, copyHead: this.#copyHead, advice: text.advice, exportLedger })}
      ${newer > 0 && result.ok ? html`<p class="gate" data-kind="info">${icon('info')}<span>${text.newer(newer)}</span></p>` : nothing}`;
  }

  #renderFile({ result }: VerifiedFile): TemplateResult {
    const { settings } = this.#element;
    const text = this.#text;
    const close = (): void => {
      this.#closeFile();
      void this.#showFound();
    };
    return html`${renderResult({ result, state: this.#fileState, entryOf: this.#entryOf(this.#fileState), text, locale: settings.locale, nameOf: this.#nameOf, copyHead: this.#copyHead, advice: text.fileAdvice, exportLedger: null })}
      <div class="buttons"><button type="button" @click=${close}>${text.closeFile}</button></div>`;
  }

  #renderChooser(text: VerifyStrings): TemplateResult {
    const chosen = (event: Event): void => {
      const field = event.target as HTMLInputElement;
      const [file] = field.files ?? [];
      // The same file can be chosen again.
      field.value = '';
      if (file) this.#element.actions.perform(() => this.#verifyFile(file));
    };
    const choose = (): void => this.#element.renderRoot.querySelector<HTMLInputElement>('#verify-file')?.click();
    return html`<section aria-labelledby="verify-file-title">
      <div class="small-title" id="verify-file-title" role="heading" aria-level=${this.#element.subheadingLevel}>${text.chooseFile}</div>
      <p class="small muted">${text.chooseFileHelp}</p>
      <div class="buttons">
        <button type="button" @click=${choose}>${text.choose}</button>
        <input class="visually-hidden" id="verify-file" type="file" tabindex="-1" aria-hidden="true" accept=".json,application/json" @change=${chosen} />
      </div>
      ${this.#fileProblem ? html`<p class="gate" data-kind="danger">${icon('error')}<span>${this.#fileProblem}</span></p>` : nothing}
    </section>`;
  }
}

function fileProblemText({ code, position }: FileProblem, text: VerifyStrings): string {
  switch (code) {
    case 'points-entry':
      return text.badEntry(position);
    case 'points-newer':
      return text.newerFile;
    case 'points-file':
      return text.notLedger;
    case 'file-unreadable':
      return text.damagedFile;
    case 'file-too-large':
      return text.largeFile;
  }
}
