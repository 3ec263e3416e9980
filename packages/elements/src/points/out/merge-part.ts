import { isJicengError, isMergeable, type ComparedLog, type JicengError, type LedgerProblem, type MergeReport } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { shortHash } from '../../base/short-hash.js';
import { count, dayText } from '../../locales/format.js';
import { importStrings } from '../../locales/points/import.js';
import { ledgerStrings } from '../../locales/points/ledger.js';
import { mergeStrings, type MergeStrings } from '../../locales/points/merge.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { PrimaryAction } from '../points-view.js';
import { fileProblem } from './import-words.js';
import { comparedAgain, comparedFile, mergeFile, type ComparedFile, type MergeOutcome } from './merge-work.js';

/** How many characters of a writer's id tell it apart. */
const writerCharacters = 4;
/** Problems of a file that are told one by one. */
const problemsTold = 10;

/** Another machine's ledger is taken in: choose its file, read the report, merge. */
export class MergePart {
  readonly #element: JcPointsScoreboard;
  #file: ComparedFile | null = null;
  #outcome: MergeOutcome | null = null;
  /** Why the file cannot be read, as a sentence. */
  #problem = '';

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
  }

  get #text(): MergeStrings {
    return mergeStrings(this.#element.settings.locale);
  }

  // ——— what the user does ———

  /** Reads a file and shows what a merge would do. */
  async open(file: Blob, name: string): Promise<void> {
    const element = this.#element;
    this.#file = null;
    this.#outcome = null;
    this.#problem = '';
    element.requestUpdate();
    try {
      this.#file = await element.attempt(() => comparedFile(element, file, name));
    } catch (thrown) {
      const problem = isJicengError(thrown) ? this.#fileProblem(thrown) : undefined;
      if (problem === undefined) throw thrown;
      this.#problem = problem;
      element.announcer.alert(problem);
      await this.#focus('merge-choose');
      return;
    }
    this.#say(this.#file.report);
    await this.#focus('merge-report');
  }

  #fileProblem(error: JicengError): string | undefined {
    const text = this.#text;
    const { code, details } = error;
    if (code === 'points-file') return `${text.notLedger} (${code})`;
    if (code === 'points-newer') return `${text.newer} (${code})`;
    if (code === 'points-entry') return `${text.badEntry(Number(details['position']))} (${code})`;
    return fileProblem(error, importStrings(this.#element.settings.locale));
  }

  #say(report: MergeReport): void {
    const { announcer } = this.#element;
    const refusal = this.#refusalOf(report);
    if (refusal !== undefined) announcer.alert(refusal);
    else announcer.announce(this.#addsText(report));
  }

  /** Merges what the report says; a ledger that has grown meanwhile is compared anew before. */
  readonly #merge = async (): Promise<void> => {
    const element = this.#element;
    let file = this.#file;
    if (!file) return;
    if (file.state !== element.data.state) {
      file = this.#file = await element.attempt(() => comparedAgain(element, file as ComparedFile));
      if (!isMergeable(file.report)) {
        this.#say(file.report);
        element.requestUpdate();
        return;
      }
    }
    const outcome = await element.attempt(() => mergeFile(element, file as ComparedFile));
    this.#outcome = outcome;
    // A million entries need not stay in memory.
    this.#file = null;
    element.announcer.announce(outcome.added > 0 ? this.#text.done(outcome.added) : this.#text.doneNothing);
    await this.#focus('merge-done');
  };

  readonly #choose = (): void => this.#element.renderRoot.querySelector<HTMLInputElement>('#import-file')?.click();

  async #focus(id: string): Promise<void> {
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#element.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  // ——— as a part of the view ———

  get primary(): PrimaryAction {
    const text = this.#text;
    const { report } = this.#file ?? {};
    if (report && isMergeable(report)) return { label: text.merge(report.added), run: this.#merge };
    return { label: this.#chooseLabel, run: async () => this.#choose() };
  }

  render(): TemplateResult {
    const text = this.#text;
    return html`<p>${text.intro}</p>
      <div class="import-drop">
        <div class="buttons"><button type="button" id="merge-choose" @click=${this.#choose}>${this.#chooseLabel}</button></div>
        <p class="small muted">${text.chooseHint}</p>
      </div>
      ${this.#problem ? html`<p class="import-note" data-kind="danger">${icon('error')}<span>${this.#problem}</span></p>` : nothing}
      ${this.#outcome ? this.#renderOutcome(this.#outcome) : this.#file ? this.#renderReport(this.#file) : nothing}`;
  }

  get #chooseLabel(): string {
    return this.#file || this.#outcome ? this.#text.another : this.#text.choose;
  }

  // ——— the report ———

  #refusalOf({ verified, fork }: MergeReport): string | undefined {
    const text = this.#text;
    if (!verified.ok) {
      const { firstBad = 1, entries } = verified;
      return firstBad > entries ? text.cutAtEnd : text.broken(firstBad);
    }
    return fork ? text.forked(this.#entryOf(fork)) : undefined;
  }

  #entryOf({ sequence, writer }: { readonly sequence: number; readonly writer: string }): string {
    return this.#text.entryOf(sequence, writer.slice(-writerCharacters));
  }

  #addsText({ added, from, upTo }: MergeReport): string {
    const { locale } = this.#element.settings;
    return added === 0 ? this.#text.addsNothing : this.#text.adds(added, dayText(from, locale), dayText(upTo, locale));
  }

  #renderReport({ name, content, report }: ComparedFile): TemplateResult {
    const element = this.#element;
    const text = this.#text;
    const { verified, logs, unknownKinds } = report;
    const refusal = this.#refusalOf(report);
    return html`<section class="import-section" aria-labelledby="merge-report">
      <div class="section-title" id="merge-report" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${text.reportOf(name)}</div>
      <p>${text.fileLine(report.entries, logs.length)}</p>
      ${refusal === undefined
        ? html`${verified.entries > 0 ? html`<p class="import-note" data-kind="success">${icon('check')}<span>${text.sound(shortHash(verified.head))}</span></p>` : nothing}
            ${content.heads.length === 0 && verified.entries > 0 ? html`<p class="small muted">${text.noHeads}</p>` : nothing}
            ${verified.notices.length > 0 ? html`<p class="small muted">${text.clockBack(verified.notices.length)}</p>` : nothing}
            <p><strong>${this.#addsText(report)}</strong> ${unknownKinds > 0 ? text.unknownKinds(unknownKinds) : nothing}</p>`
        : html`<div class="import-note" data-kind="danger">
            ${icon('error')}
            <div>
              <p>${refusal}</p>
              ${this.#renderProblems(report)}
              <p>${text.advice}</p>
            </div>
          </div>`}
      ${logs.length > 0 ? this.#renderLogs(logs) : nothing}
      ${isMergeable(report) ? html`<div class="buttons"><button type="button" class="import-main" id="merge-write" @click=${() => element.actions.perform(this.#merge)}>${text.merge(report.added)}</button></div>` : nothing}
    </section>`;
  }

  #renderProblems({ verified: { problems, problemCount } }: MergeReport): unknown {
    if (problemCount === 0) return nothing;
    const text = this.#text;
    const told = problems.slice(0, problemsTold);
    return html`<ul>
      ${told.map((problem: LedgerProblem) => html`<li>${text.problemAt(this.#entryOf(problem), text.problem[problem.code])}</li>`)} ${problemCount > told.length ? html`<li>${text.moreProblems(problemCount - told.length)}</li>` : nothing}
    </ul>`;
  }

  #renderLogs(logs: readonly ComparedLog[]): TemplateResult {
    const text = this.#text;
    const { columns } = text;
    return html`<table class="import-logs" role="table">
      <caption class="visually-hidden">${text.logs}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${columns.writer}</th>
          <th role="columnheader" scope="col" class="number">${columns.here}</th>
          <th role="columnheader" scope="col" class="number">${columns.there}</th>
          <th role="columnheader" scope="col" class="number">${columns.added}</th>
          <th role="columnheader" scope="col">${columns.state}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${logs.map(
          ({ writer, standing, here, there, added }) => html`<tr role="row">
            <th role="rowheader" scope="row"><bdi dir="ltr">${text.writer(writer.slice(-writerCharacters))}</bdi></th>
            <td role="cell" class="number"><span class="cell-label">${columns.here}</span>${text.entryAt(here)}</td>
            <td role="cell" class="number"><span class="cell-label">${columns.there}</span>${text.entryAt(there)}</td>
            <td role="cell" class="number"><span class="cell-label">${columns.added}</span>${count(added)}</td>
            <td role="cell"><span class="cell-label">${columns.state}</span><span class="log-standing" data-standing=${standing}>${text.standings[standing]}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  // ——— what came of it ———

  #renderOutcome({ added, entry, findings, pending }: MergeOutcome): TemplateResult {
    const { actions, settings } = this.#element;
    const text = this.#text;
    const { findingTitles } = ledgerStrings(settings.locale);
    const opens = (label: string, view: 'ledger' | 'approvals', parts: Readonly<Record<string, string>> = {}): TemplateResult =>
      html`<button type="button" @click=${() => actions.perform(() => actions.openForUser(view, parts))}>${label}</button>`;
    return html`<p class="import-note" data-kind="success" id="merge-done" tabindex="-1">${icon('check')}<span>${added > 0 ? text.done(added) : text.doneNothing}</span></p>
      ${added > 0 && findings.length === 0 ? html`<p>${text.noNew}</p>` : nothing}
      ${findings.length > 0
        ? html`<div class="import-note" data-kind="warning">
            ${icon('warning')}
            <div>
              <p>${text.newFindings}</p>
              <ul class="import-findings">
                ${findings.map(([code, entries]) => html`<li><span>${text.finding(findingTitles[code], entries)}</span> ${opens(text.look(findingTitles[code]), 'ledger', { f: code })}</li>`)}
              </ul>
              <p>${text.findingAdvice}</p>
            </div>
          </div>`
        : nothing}
      <div class="buttons">
        ${pending > 0 ? html`<span>${text.pendingMore(pending)}</span> ${opens(text.lookApprovals, 'approvals')}` : nothing} ${entry === '' ? nothing : opens(text.lookMerge, 'ledger', { e: entry })} ${opens(text.lookLedger, 'ledger')}
      </div>`;
  }
}
