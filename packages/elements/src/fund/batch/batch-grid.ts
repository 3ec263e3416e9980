import { factsOfUnit, idOf, indexOfId, kindOf, readFactHeading, readFactText, textAt, valueIn, type Fact, type FactColumn, type FactSource, type FactValue } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { loadPart } from '../../base/load-part.js';
import type { CellPlace, Column, TableEditing } from '../../base/table/index.js';
import { fieldText, problemText } from '../../facts/fact-control.js';
import type { FactPasteOptions, JcFactPasteDialog } from '../../facts/fact-paste-dialog.js';
import { batchStrings, type BatchStrings } from '../../locales/fund/batch.js';
import type { JcFundCalculator } from '../fund-calculator.js';
import type { BatchColumn } from './batch-columns.js';
import { BatchEdits, type EditStep } from './batch-edits.js';
import type { BatchModel } from './batch-model.js';
import { writeFacts } from './write-facts.js';

/** What the grid asks of the view. */
export interface BatchGridView {
  readonly model: BatchModel | null;
  readonly columns: readonly BatchColumn[];
  /** What was typed has changed: it is calculated anew. */
  edited(): void;
}

/** Filling in facts of many units: typed and pasted values wait in the table until they were looked at and confirmed. */
export class BatchGrid implements TableEditing {
  readonly #element: JcFundCalculator;
  readonly #view: BatchGridView;
  readonly edits = new BatchEdits();
  #dialog: TemplateResult | typeof nothing = nothing;

  constructor(element: JcFundCalculator, view: BatchGridView) {
    this.#element = element;
    this.#view = view;
  }

  get #text(): BatchStrings {
    return batchStrings(this.#element.settings.locale);
  }

  // ——— what the table asks ———

  isEditable(_row: number, column: Column): boolean {
    return this.#factOf(column) !== null;
  }

  text(row: number, column: Column): string {
    const fact = this.#factOf(column);
    const { model } = this.#view;
    if (!fact || !model) return '';
    const unit = model.rows[row] as number;
    const edit = this.edits.of(this.#idOf(row), fact.id);
    if (edit) return edit.text;
    const value = model.factOf(unit, fact.id);
    return value === undefined ? (model.unreadableOf(unit, fact.id) ?? '') : fieldText(fact, value, this.#element.settings.locale);
  }

  commit(row: number, column: Column, text: string): void {
    const fact = this.#factOf(column);
    const step = fact && this.#stepFor(row, fact, text);
    if (!step) {
      this.#element.announcer.announce(this.#text.emptyCells);
      return;
    }
    this.#make([step]);
  }

  problem(row: number, column: Column): string | undefined {
    const fact = this.#factOf(column);
    const { model } = this.#view;
    if (!fact || !model) return undefined;
    const edit = this.edits.of(this.#idOf(row), fact.id);
    if (edit) return edit.reading.state === 'bad' ? problemText(fact, edit.reading, this.#element.settings.locale) : undefined;
    const unreadable = model.unreadableOf(model.rows[row] as number, fact.id);
    return unreadable === undefined ? undefined : this.#text.unreadableProblem(unreadable);
  }

  paste(anchor: CellPlace, rows: readonly (readonly string[])[]): void {
    const { model } = this.#view;
    if (!model) return;
    const isHeaded = rows.length > 1 && rows[0]?.some((cell) => readFactHeading(model.profile, cell) !== undefined);
    if (isHeaded) this.openPaste(rows);
    else this.#pasteCells(anchor, rows);
  }

  #pasteCells(anchor: CellPlace, rows: readonly (readonly string[])[]): void {
    const { model, columns } = this.#view;
    const steps: EditStep[] = [];
    let outside = 0;
    let empty = 0;
    rows.forEach((cells, down) =>
      cells.forEach((text, right) => {
        const row = anchor.row + down;
        const column = columns[anchor.column + right];
        const fact = column ? this.#factOf(column) : null;
        if (text.trim() === '' && !(fact && this.edits.of(this.#idOf(row), fact.id))) empty++;
        else if (!fact || row >= (model?.rows.length ?? 0)) outside++;
        else {
          const step = this.#stepFor(row, fact, text);
          if (step) steps.push(step);
        }
      }),
    );
    const said = [...(outside > 0 ? [this.#text.blockOutside(outside)] : []), ...(empty > 0 && steps.length === 0 ? [this.#text.emptyCells] : [])];
    if (said.length > 0) this.#element.actions.show({ kind: 'info', text: said.join(' ') });
    this.#make(steps);
    if (steps.some(({ edit }) => edit !== null)) this.check();
  }

  undo(): void {
    if (this.edits.undo()) this.#view.edited();
    else this.#element.actions.command((commands) => commands.undoLast());
  }

  // ——— inside ———

  #factOf(column: Column): Fact | null {
    return this.#view.columns.find(({ key }) => key === column.key)?.fact ?? null;
  }

  #idOf(row: number): string {
    const { model } = this.#view;
    const unit = model?.rows[row];
    return model && unit !== undefined ? idOf(this.#element.data.tree, model.facts.indexes[unit] as number) : '';
  }

  /** What a text does to a cell; undefined when an empty text says nothing. */
  #stepFor(row: number, fact: Fact, text: string): EditStep | undefined {
    const { model } = this.#view;
    const unit = this.#idOf(row);
    const reading = readFactText(fact, text);
    if (reading.state === 'empty') return this.edits.of(unit, fact.id) ? { unit, fact: fact.id, edit: null } : undefined;
    const place = model?.rows[row];
    const column = model?.facts.columns.find((each) => each.fact === fact.id);
    const recorded = column && place !== undefined && model ? valueIn(column, place) : undefined;
    const isSame = reading.state === 'ok' && recorded === reading.value;
    return { unit, fact: fact.id, edit: isSame ? null : { text, reading } };
  }

  #make(steps: readonly EditStep[]): void {
    this.edits.make(steps);
    if (steps.length > 0) this.#view.edited();
  }

  /** Forgets what was typed. */
  discard(): void {
    this.edits.clear();
    this.#element.announcer.announce(this.#text.discarded);
    this.#view.edited();
  }

  // ——— the dialog that shows what would be written ———

  /** Shows the waiting edits, each with what was known before, to be confirmed. */
  check(): void {
    const { model } = this.#view;
    const { all } = this.edits;
    if (!model || all.length === 0) return;
    const facts = [...new Set(all.map(({ fact }) => fact))];
    const units = [...new Set(all.map(({ unit }) => unit))];
    const titles = facts.map((fact) => model.profile.facts[fact]?.title['zh-CN'] ?? fact);
    const rows = [titles, ...units.map((unit) => facts.map((fact) => this.edits.of(unit, fact)?.text ?? ''))];
    this.#open({ rows, selected: units, columns: facts.map((fact) => ({ fact })), source: this.#source });
  }

  /** How the waiting values came in. */
  get #source(): FactSource {
    return this.edits.hasBlocks ? 'pasted' : 'typed';
  }

  /** Opens the dialog to paste a table with headings, or shows what such a table would change. */
  openPaste(rows?: readonly (readonly string[])[]): void {
    this.#open({ ...(rows ? { rows } : {}), source: 'pasted' });
  }

  #open({ source, ...given }: Pick<FactPasteOptions, 'rows' | 'selected' | 'columns'> & { readonly source: FactSource }): void {
    const element = this.#element;
    element.actions.perform(async () => {
      const { profile } = element.model;
      if (!profile || !element.data.record) return;
      element.assertWritable();
      await loadPart(() => import('../../facts/define-fact-paste-dialog.js'));
      const { locale, scale, theme } = element.settings;
      this.#dialog = html`<jc-fact-paste-dialog exportparts="dialog, primary" .locale=${locale} .scale=${scale} .theme=${theme} @keydown=${stop}></jc-fact-paste-dialog>`;
      element.requestUpdate();
      await element.updateComplete;
      const year = element.shownYear;
      const last = `${year}-12-31`;
      await element.renderRoot.querySelector<JcFactPasteDialog>('jc-fact-paste-dialog')?.open({
        profile,
        tree: element.data.tree,
        book: element.data.record.book,
        current: (unit, fact, day) => this.#known(unit, fact, day),
        scope: element.shownUnit,
        // What is filled in for a year that is over holds on its last day.
        today: element.todayDate < last ? element.todayDate : last,
        year,
        author: element.settings.author,
        ...given,
        write: async (columns, author) => {
          await this.#write(columns, author, source);
        },
      });
    });
  }

  async #write(columns: readonly FactColumn[], author: string, source: FactSource): Promise<void> {
    const units = new Set(columns.flatMap((column) => column.units)).size;
    const cells = columns.reduce((sum, column) => sum + column.units.length, 0);
    await writeFacts(this.#element, columns, { author, source, said: this.#text.factsWritten(cells, units), undone: this.#text.factsUndone });
    this.edits.clear();
    this.#view.edited();
  }

  /** What is known of a unit on a day: the record, and the fields of the tree from the day on which they hold. */
  #known(unit: string, fact: string, day: string): { day: string; value: FactValue } | undefined {
    const { data, model } = this.#element;
    const { tree, record: facts, fieldsOn } = data;
    const index = indexOfId(tree, unit);
    if (index < 0 || !model.profile || !facts) return undefined;
    // The fields of a tree hold from the day on which it was stored, and from today when that day is yet to come.
    const isOfThen = (fieldsOn < this.#element.todayDate ? fieldsOn : this.#element.todayDate) <= day;
    const text = isOfThen && tree.fields ? textAt(tree.fields, index) : '';
    const record = { id: unit, kind: isOfThen ? kindOf(tree, index) : '', fields: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    const used = factsOfUnit({ profile: model.profile, book: facts.book, unit: record, fieldsOn, year: Number(day.slice(0, 4)), today: day }).facts[fact];
    return used?.asOf ? { day: used.asOf, value: used.value } : undefined;
  }

  /** The dialog, once it is loaded. */
  render(): unknown {
    return this.#dialog;
  }
}

/** Keys in a dialog are not keys of the widget below it. */
const stop = (event: Event): void => event.stopPropagation();
