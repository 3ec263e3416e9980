import type { Profile } from '@jiceng/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../base/icons.js';
import { TableController } from '../../base/table/table-controller.js';
import type { Column } from '../../base/table/table-options.js';
import { signedPoints } from '../../locales/points/ledger.js';
import { ruleTitle } from '../ledger/entry-words.js';
import { findingsText, type ImportWording } from './import-words.js';
import { saveList } from './out-list.js';
import type { LineFilter, SheetLines } from './sheet-lines.js';
import type { SheetPart } from './sheet-part.js';

/** The report of a dry run, line by line: as a table to look at and as a file to take along. */
export class SheetReportTable {
  readonly #part: SheetPart;
  readonly #table: TableController;
  filter: LineFilter = 'problems';
  #of: readonly unknown[] = [];
  #positions: Uint32Array = new Uint32Array(0);

  constructor(part: SheetPart) {
    this.#part = part;
    const { element } = part;
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => part.text.caption,
      columns: () => this.#columns,
      rowCount: () => this.positions.length,
      keyOf: (row) => String(this.positions[row]),
      cell: (row, { key }) => this.#cell(this.positions[row], key),
    });
  }

  /** Shows the lines that a filter leaves. */
  show(filter: LineFilter): void {
    this.filter = filter;
  }

  /** The rows of the sheet that show. */
  get positions(): Uint32Array {
    const { lines } = this.#part;
    const of = [lines, this.filter];
    if (!of.every((each, at) => each === this.#of[at])) {
      this.#of = of;
      this.#positions = lines?.positions(this.filter) ?? new Uint32Array(0);
    }
    return this.#positions;
  }

  get #columns(): readonly Column[] {
    const { columns } = this.#part.text;
    return [
      { key: 'row', title: columns.row, kind: 'text', width: 4 },
      { key: 'account', title: columns.account, kind: 'text', width: 7.5 },
      { key: 'item', title: columns.item, kind: 'text', width: 7.5 },
      { key: 'date', title: columns.date, kind: 'text', width: 7.5 },
      { key: 'points', title: columns.points, kind: 'number' },
      { key: 'result', title: columns.result, kind: 'content', width: 14 },
    ];
  }

  #cell(position: number | undefined, key: string): string | TemplateResult {
    const { lines, element, file } = this.#part;
    const { rules } = element;
    if (position === undefined || !lines || !rules || !file) return '';
    if (key === 'result') return this.#result(lines, position, this.#part.wording(rules));
    return this.#textOf(lines, position, key, rules);
  }

  /** What a line says, as it was read, or as it stands in the sheet where it was not. */
  #textOf(lines: SheetLines, position: number, key: string, profile: Profile): string {
    const { element, columns, forAll } = this.#part;
    const draft = lines.draftAt(position);
    const cellOf = (field: keyof typeof columns): string => (columns[field] === undefined ? '' : (lines.table.rows[position]?.[columns[field]] ?? '').trim());
    switch (key) {
      case 'row':
        return String(lines.table.firstRow + position);
      case 'account':
        return draft ? element.accountTitle(draft.account) : [cellOf('account'), cellOf('name')].filter((text) => text !== '').join(' ');
      case 'item':
        return draft ? this.#ruleTitle(draft.rule, draft.date, profile) : cellOf('rule') || this.#ruleTitle(forAll.rule, element.todayDate, profile);
      case 'date':
        return draft?.date ?? (cellOf('date') || (this.#part.dateForAll ?? ''));
      default:
        return draft ? signedPoints(draft.points) : cellOf('points') || '–';
    }
  }

  #ruleTitle(rule: string, day: string, profile: Profile): string {
    return ruleTitle({ profile, locale: this.#part.element.settings.locale }, rule, day);
  }

  #result(lines: SheetLines, position: number, wording: ImportWording): TemplateResult {
    const state = lines.stateAt(position);
    const sentence = findingsText(lines.findingsAt(position), wording);
    const mark = { blank: 'info', added: 'check', cut: 'warning', present: 'info', refused: 'error' } as const;
    return html`<span class="line-result" data-state=${state}>${icon(mark[state])}<span>${this.#stateText(lines, position)}${sentence && state === 'cut' ? ' · ' : nothing}${sentence}</span></span>`;
  }

  /** Whether the entry of a line counts at once; `''` for a line without one. */
  #stateText(lines: SheetLines, position: number): string {
    const draft = lines.draftAt(position);
    return draft ? (draft.approval ? this.#part.text.waits : this.#part.text.counts) : '';
  }

  /** Saves all lines with what is said of them. @throws {JicengError} `aborted` */
  async save(): Promise<void> {
    const { element, lines, text } = this.#part;
    const { rules } = element;
    if (!lines || !rules) return;
    const wording = this.#part.wording(rules);
    const positions = lines.positions('all');
    const { columns } = text;
    const cell = (key: string) => (position: number) => this.#textOf(lines, position, key, rules);
    const { name } = await saveList(
      element,
      {
        kind: 'report',
        title: text.reportTitle,
        period: '',
        columns: [
          { head: columns.row, width: 8, cell: cell('row') },
          { head: columns.account, width: 20, cell: cell('account') },
          { head: columns.item, width: 20, cell: cell('item') },
          { head: columns.date, width: 12, cell: cell('date') },
          { head: columns.points, width: 8, cell: (position) => lines.draftAt(position)?.points ?? '' },
          { head: columns.result, width: 60, cell: (position) => [this.#stateText(lines, position), findingsText(lines.findingsAt(position), wording)].filter((each) => each !== '').join(' ') },
          { head: text.problemCode, width: 20, cell: (position) => lines.findingsAt(position).map(({ code }) => code).join(' ') },
        ],
        rows: positions,
        count: positions.length,
      },
      'csv',
    );
    element.announcer.announce(name);
  }

  render(): TemplateResult {
    const { text } = this.#part;
    return this.positions.length === 0 ? html`<p class="muted">${text.noneShown}</p>` : html`<div class="import-lines">${this.#table.render()}</div>`;
  }
}
