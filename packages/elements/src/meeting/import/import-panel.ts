import { indexOfId, sizeOf } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import { importStyles } from '../../base/form/import-styles.js';
import { icon } from '../../base/icons.js';
import { meetingImportStrings, type MeetingImportStrings } from '../../locales/meeting/import.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { PrimaryAction } from '../meeting-view.js';
import { importedMeeting, planImport, type ImportRow } from './import-plan.js';
import { renderImportReport, type ReportFilter } from './import-report.js';
import { readImportSource, type SourceFault } from './import-source.js';
import { meetingImportStyles } from './import-styles.js';

/** What was read of the chosen files, and what of it is to be taken. */
interface Report {
  readonly rows: readonly ImportRow[];
  readonly faults: readonly SourceFault[];
  readonly chosen: ReadonlySet<ImportRow>;
}

/**
 * The import of meetings (导入): files are chosen, a dry run says of each meeting what it is and what to do, and what is chosen
 * is written at once, with a way back. Nothing is stored before that.
 */
export class ImportPanel {
  readonly #element: JcMeetingChecklist;
  readonly #leave: () => void;
  #report: Report | null = null;
  #filter: ReportFilter = 'all';
  #isReading = false;
  #problem = '';

  /** @param leave back to where it was opened from */
  constructor(element: JcMeetingChecklist, leave: () => void) {
    this.#element = element;
    this.#leave = leave;
    for (const styles of [importStyles, meetingImportStyles]) adoptStyles(element.shadowRoot, styles);
  }

  get #text(): MeetingImportStrings {
    return meetingImportStrings(this.#element.settings.locale);
  }

  /** Begins anew: what was read before is forgotten. */
  restart(): void {
    this.#report = null;
    this.#filter = 'all';
    this.#problem = '';
    this.#element.requestUpdate();
  }

  /** Writes what is chosen; before there is a report, chooses files. */
  get primary(): PrimaryAction | null {
    const count = this.#report?.chosen.size ?? 0;
    if (this.#report?.rows.some(({ plan }) => plan.canTake)) return { label: this.#text.take(count), run: () => this.#write() };
    return { label: this.#text.choose, run: async () => this.#element.renderRoot.querySelector<HTMLInputElement>('#import-files')?.click() };
  }

  // ——— reading ———

  /** Reads files and shows what would become of them. */
  async read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const element = this.#element;
    const { rules: profile, todayDate: today, data } = element;
    const store = await element.store;
    if (!profile) return;
    this.restart();
    this.#isReading = true;
    try {
      const isUnit = (id: string): boolean => (sizeOf(data.tree) === 0 ? id === element.shownUnit : indexOfId(data.tree, id) >= 0);
      const report = await element.attempt(() =>
        element.work.run(undefined, async (signal) => {
          const source = await readImportSource(files, signal);
          const onProgress = (done: number, total: number): void => element.work.progress({ phase: 'checking', done, total });
          return { faults: source.faults, rows: await planImport(source, { store, profile, today, isUnit, signal, onProgress }) };
        }),
      );
      // What is new is mostly what is wanted; what would change something is for the user to choose.
      this.#report = { ...report, chosen: new Set(report.rows.filter(({ plan }) => plan.canTake && plan.standing === 'new')) };
    } finally {
      this.#isReading = false;
      element.requestUpdate();
    }
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('#import-report')?.focus();
  }

  // ——— writing ———

  async #write(): Promise<void> {
    const element = this.#element;
    const text = this.#text;
    const chosen = this.#report ? this.#report.rows.filter((row) => this.#report?.chosen.has(row)) : [];
    if (chosen.length === 0) {
      this.#problem = text.chooseFirst;
      element.announcer.alert(this.#problem);
      element.requestUpdate();
      return;
    }
    const store = await element.store;
    const files = chosen.flatMap((row) => row.files);
    const written = await element.attempt(() => {
      element.assertWritable();
      const { author } = element.settings;
      return element.work.run(undefined, (signal) => {
        element.work.progress({ phase: 'writing', done: 0, total: chosen.length });
        return store.meetings.importAll(chosen.flatMap(importedMeeting), files, { author, signal });
      });
    });
    element.send('jc-change', { noun: 'meeting', op: 'import', id: written.change.key });
    element.actions.toast.show({
      text: text.done(written.meetings.length, written.files.length),
      undo: () =>
        element.attempt(async () => {
          element.assertWritable();
          const change = await store.meetings.undoImport(written, { author: element.settings.author, reason: text.undoReason });
          element.send('jc-change', { noun: 'meeting', op: change.op, id: change.key });
          element.announcer.announce(text.undone);
          await element.readAgain();
        }),
    });
    await element.readAgain();
    this.restart();
    this.#leave();
  }

  // ——— the page ———

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.#element.actions.perform(() => this.read([...(event.dataTransfer?.files ?? [])]));
  };

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    this.#element.actions.perform(() => this.read(files));
  };

  render(): TemplateResult {
    const text = this.#text;
    const element = this.#element;
    return html`<section class="meeting-import" aria-labelledby="import-title">
      <div class="import-head">
        <span class="section-title" id="import-title" role="heading" aria-level=${element.subheadingLevel} tabindex="-1">${text.heading}</span>
        <button type="button" @click=${this.#leave}>${text.back}</button>
      </div>
      <div class="import-drop" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${this.#dropped}>
        <p>${text.intro}</p>
        <div class="buttons">
          <input class="visually-hidden" id="import-files" type="file" multiple accept=".json,.zip,application/json,application/zip" tabindex="-1" aria-hidden="true" @change=${this.#chosen} />
          <button type="button" id="import-choose" @click=${() => element.renderRoot.querySelector<HTMLInputElement>('#import-files')?.click()}>${this.#report ? text.another : text.choose}</button>
          <span class="small muted">${text.chooseHint}</span>
        </div>
      </div>
      ${this.#isReading ? html`<p class="muted" aria-busy="true">${text.reading}</p>` : nothing}
      ${this.#problem ? html`<p class="problem" role="alert">${icon('error')}<span>${this.#problem}</span></p>` : nothing}
      ${this.#report ? this.#renderReport(this.#report) : nothing}
    </section>`;
  }

  #renderReport(report: Report): TemplateResult {
    const element = this.#element;
    return renderImportReport({
      ...report,
      text: this.#text,
      locale: element.settings.locale,
      headingLevel: element.subheadingLevel + 1,
      profile: element.rules,
      filter: this.#filter,
      filtered: (filter) => {
        this.#filter = filter;
        element.requestUpdate();
      },
      choose: (chosen) => {
        this.#report = { ...report, chosen };
        this.#problem = '';
        element.requestUpdate();
      },
      take: element.settings.readonly ? null : () => element.actions.perform(() => this.#write()),
      author: element.author || element.provision.value?.settings.author !== undefined ? null : { value: element.chosenAuthor, typed: (author) => (element.chosenAuthor = author) },
    });
  }
}
