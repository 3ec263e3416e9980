import { awardColumns, checkAwards, checkSheetInSteps, entryId, isJicengError, JicengError, pointsRulesOn, sheetRows, type AwardColumns, type AwardDraft, type AwardField, type LedgerEntry, type LedgerState, type Profile, type SheetReport } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import type { TemplateResult } from 'lit';
import { readDayText } from '../../base/form/day-text.js';
import { importStrings, type ImportStrings } from '../../locales/points/import.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { takeBack } from '../award/take-back.js';
import { entryName } from '../ledger/entry-words.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { PrimaryAction } from '../points-view.js';
import { fileProblem, namedEntry, type ImportWording } from './import-words.js';
import { readSheetFile, type SheetFile, type SheetReading } from './sheet-file.js';
import { SheetLines, type LineFilter } from './sheet-lines.js';
import { SheetReportTable } from './sheet-report.js';
import { renderSheetPart } from './sheet-steps.js';

/** The steps of the import of a sheet, in their order; `done` once it was recorded. */
export type SheetStep = 'choose' | 'columns' | 'report' | 'done';

/** What holds for all lines where the sheet has no column for it. */
export interface ForAllLines {
  readonly rule: string;
  readonly date: string;
}

/** Entries of so many are offered to be taken back at once. */
const mostTakenBack = 500;

/** Says that what was tried would come out otherwise by now. */
const changedMeanwhile = new JicengError('points-behind', 'Nothing was recorded: points were recorded elsewhere and the dry run would come out otherwise. Look at the new report.');

/** A sheet becomes new entries: choose, match columns, read the dry run, record all of it at once. Nothing is rewritten. */
export class SheetPart {
  readonly element: JcPointsScoreboard;
  readonly report: SheetReportTable;
  step: SheetStep = 'choose';
  pasted = '';
  name = '';
  file: SheetFile | null = null;
  columns: AwardColumns = {};
  forAll: ForAllLines = { rule: '', date: '' };
  marksLines = true;
  lines: SheetLines | null = null;
  /** What is wrong, as a sentence. */
  problem = '';
  /** What is to be known beside it: the report was made anew. */
  notice = '';
  /** How many entries the last import recorded. */
  recorded = 0;
  #blob: Blob | null = null;
  #isWriting = false;
  #reading: SheetReading = {};
  /** The ledger for which the report holds. */
  #checked: LedgerState | null = null;

  constructor(element: JcPointsScoreboard) {
    this.element = element;
    this.report = new SheetReportTable(this);
  }

  get text(): ImportStrings {
    return importStrings(this.element.settings.locale);
  }

  /** The items that can be chosen for all lines. */
  get items(): ReturnType<typeof pointsRulesOn> {
    const { rules, todayDate } = this.element;
    return rules ? pointsRulesOn(rules, this.dateForAll ?? todayDate) : [];
  }

  /** The day for all lines as it was read; undefined while none can be. */
  get dateForAll(): string | undefined {
    const reading = readDayText(this.forAll.date, this.element.todayDate);
    return reading.state === 'ok' ? reading.value : undefined;
  }

  /** What the words of the report are made of. */
  wording(profile: Profile): ImportWording {
    const { data, settings, pointsStrings } = this.element;
    const { state } = data;
    const { locale } = settings;
    return { text: this.text, pointsText: pointsStrings, locale, profile, entryName: (id) => namedEntry(id, (writer) => state.heads.has(writer), (each) => entryName({ state, locale }, each)) };
  }

  // ——— what the user does ———

  /** Reads a file and goes on to its columns. */
  async open(file: Blob, name: string): Promise<void> {
    this.#blob = file;
    this.#reading = {};
    this.name = name;
    await this.#read();
  }

  /** Reads the same file in another encoding, or another sheet of it. */
  async readAgain(reading: SheetReading): Promise<void> {
    this.#reading = { ...this.#reading, ...reading };
    await this.#read();
  }

  readonly readPasted = async (): Promise<void> => {
    if (this.pasted.trim() === '') this.complain(this.text.nothingPasted, 'import-pasted');
    else await this.open(new Blob([this.pasted], { type: 'text/tab-separated-values' }), this.text.pastedName);
  };

  async #read(): Promise<void> {
    const { element } = this;
    const file = this.#blob;
    if (!file) return;
    this.lines = null;
    try {
      this.file = await element.attempt(() =>
        element.work.run(undefined, (signal) => readSheetFile(file, { ...this.#reading, signal, onProgress: (progress) => element.work.progress(progress) })),
      );
    } catch (thrown) {
      const problem = isJicengError(thrown) ? fileProblem(thrown, this.text) : undefined;
      if (problem === undefined) throw thrown;
      this.complain(problem);
      return;
    }
    this.columns = awardColumns(this.file.table.columns);
    if (this.file.table.rows.length === 0) this.complain(this.text.noRows);
    else await this.goTo('columns', 'import-columns');
  }

  /** Another column holds a field; undefined for none. */
  chooseColumn(field: AwardField, column: number | undefined): void {
    const { [field]: _, ...others } = this.columns;
    this.columns = column === undefined ? others : { ...others, [field]: column };
    this.problem = '';
    this.element.requestUpdate();
  }

  /** Whether the lines are marked by what they say: where they have no event. */
  get isMarking(): boolean {
    return this.marksLines && this.columns.source === undefined;
  }

  /** What must still be chosen, with the field that asks for it. */
  get #missing(): readonly [sentence: string, id: string] | undefined {
    const { account, name, rule, date } = this.columns;
    const { text } = this;
    if (account === undefined && name === undefined) return [text.missingAccount, 'import-account'];
    if (rule === undefined && this.forAll.rule === '') return [text.missingRule, 'import-rule'];
    if (date === undefined && this.dateForAll === undefined) return [text.missingDate, 'import-date'];
    return undefined;
  }

  /** Tries the lines as if those before them were recorded, and shows the report. */
  readonly check = async (): Promise<void> => {
    const [sentence, id] = this.#missing ?? [];
    if (sentence !== undefined) {
      this.complain(sentence, id);
      return;
    }
    await this.#tryOut();
    this.notice = '';
    await this.goTo('report', 'import-report');
    const { added, present, refused } = this.lines?.counts ?? { added: 0, present: 0, refused: 0 };
    this.element.announcer.announce(this.text.summary(added, present, refused));
  };

  async #tryOut(): Promise<void> {
    const { element, file } = this;
    const { rules, todayDate: today, model, data, settings } = element;
    if (!file || !rules) return;
    const { table } = file;
    const all = { ...(this.columns.rule === undefined ? { rule: this.forAll.rule } : {}), ...(this.columns.date === undefined ? { date: this.dateForAll ?? '' } : {}) };
    const { state } = data;
    const steps = checkSheetInSteps(state, sheetRows(table, this.columns, all), table.rows.length, rules, { author: settings.author.trim(), today, accounts: model.accounts, marksLines: this.isMarking });
    const report: SheetReport = await element.work.run(undefined, (signal) => makePace(signal).run(steps, ({ phase, done, total }) => element.work.progress({ phase, done, total })));
    this.#checked = state;
    this.lines = new SheetLines(table, report);
    this.report.show(this.lines.counts.added === report.total && this.lines.counts.cut === 0 ? 'all' : 'problems');
  }

  /** Records what the report shows: all of it, or nothing when it would come out otherwise by now. */
  readonly write = async (): Promise<void> => {
    const { element, lines } = this;
    const { rules, settings, todayDate } = element;
    if (!lines || !rules || this.#isWriting) return;
    const { drafts, requests } = lines.report;
    const author = settings.author.trim();
    if (drafts.length === 0) return this.complain(this.text.nothingToWrite);
    if (author === '') return this.complain(this.text.noAuthor, 'import-author');
    const made = (state: LedgerState): readonly AwardDraft[] => {
      if (state !== this.#checked && !isSame(checkAwards(state, requests, rules, { author, today: todayDate }).drafts, drafts)) throw changedMeanwhile;
      return drafts;
    };
    // Whoever presses twice means it once.
    this.#isWriting = true;
    try {
      const { entries } = await element.record('award', made);
      await this.#wasRecorded(entries);
    } catch (thrown) {
      if (thrown !== changedMeanwhile) await element.attempt(() => Promise.reject(thrown as Error));
      await this.#tryOut();
      this.notice = this.text.changed;
      element.announcer.alert(this.notice);
      await this.goTo('report', 'import-report');
    } finally {
      this.#isWriting = false;
    }
  };

  async #wasRecorded(entries: readonly LedgerEntry[]): Promise<void> {
    const { element, text } = this;
    const ids = entries.length <= mostTakenBack ? entries.map(entryId) : [];
    this.recorded = entries.length;
    element.actions.toast.show({
      text: text.written(entries.length, signedPoints(this.lines?.counts.points ?? 0)),
      ...(ids.length === 0 ? {} : { undo: () => takeBack(element, ids) }),
    });
    this.pasted = '';
    await this.goTo('done', 'import-done');
  }

  /** Begins anew with another sheet. */
  readonly restart = async (): Promise<void> => {
    this.#blob = null;
    this.file = null;
    this.lines = null;
    await this.goTo('choose', 'import-choose');
  };

  /** Shows a step, with the focus where it begins. */
  async goTo(step: SheetStep, id: string): Promise<void> {
    this.step = step;
    this.problem = '';
    await this.#focus(id);
  }

  showLines(filter: LineFilter): void {
    this.report.show(filter);
    this.element.requestUpdate();
  }

  complain(sentence: string, id?: string): void {
    this.problem = sentence;
    this.element.announcer.alert(sentence);
    void this.#focus(id);
  }

  async #focus(id: string | undefined): Promise<void> {
    this.element.requestUpdate();
    await this.element.updateComplete;
    if (id !== undefined) this.element.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  // ——— as a part of the view ———

  get primary(): PrimaryAction | null {
    const { text, lines } = this;
    switch (this.step) {
      case 'choose':
        return { label: text.choose, run: async () => this.element.renderRoot.querySelector<HTMLInputElement>('#import-file')?.click() };
      case 'columns':
        return { label: text.check, run: this.check };
      case 'report':
        return lines && lines.counts.added > 0 ? { label: text.write(lines.counts.added), run: this.write } : null;
      case 'done':
        return { label: text.again, run: this.restart };
    }
  }

  render(): TemplateResult {
    return renderSheetPart(this);
  }
}

function isSame(some: readonly AwardDraft[], others: readonly AwardDraft[]): boolean {
  return some.length === others.length && some.every(({ account, rule, date, points, asked }, at) => {
    const other = others[at] as AwardDraft;
    return other.account === account && other.rule === rule && other.date === date && other.points === points && other.asked === asked;
  });
}
