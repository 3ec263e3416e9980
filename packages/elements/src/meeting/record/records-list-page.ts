import type { StoredMeeting } from '@jiceng/storage';
import type { TemplateResult } from 'lit';
import { TableController } from '../../base/table/table-controller.js';
import { recordStrings, type RecordStrings } from '../../locales/meeting/record.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { KeptDraft } from './draft-shelf.js';
import { giveUpDraft } from './give-up-draft.js';
import { everyRecord, type RecordFilter } from './record-list.js';
import type { RecordsData } from './records-data.js';
import { recordCell, recordColumns, renderRecordsList } from './records-list-view.js';

/** What the list asks of the view that it is a page of. */
export interface RecordsListEvents {
  /** What shows is read again. */
  readonly read: () => Promise<void>;
  readonly open: (meeting: StoredMeeting) => Promise<void>;
  readonly resume: (draft: KeptDraft) => Promise<void>;
}

/** The page with the list of records: its table, its filter and its search, and the drafts that wait to be gone on with. */
export class RecordsListPage {
  readonly #element: JcMeetingChecklist;
  readonly #data: RecordsData;
  readonly #events: RecordsListEvents;
  readonly #table: TableController;

  constructor(element: JcMeetingChecklist, data: RecordsData, events: RecordsListEvents) {
    this.#element = element;
    this.#data = data;
    this.#events = events;
    this.#table = new TableController(element, {
      locale: () => element.settings.locale,
      caption: () => this.#text.caption(element.unitName, element.shownYear),
      columns: () => recordColumns(this.#text, data.filter.scope === 'below'),
      rowCount: () => data.rows.length,
      keyOf: (row) => data.rows[row]?.id ?? '',
      rowOf: (key) => data.rows.findIndex(({ id }) => id === key),
      cell: (row, column) => (data.list && data.rows[row] ? recordCell(element, this.#text, data.list, data.rows[row], data.people, column) : ''),
      mode: () => 'rows',
      onOpen: (row) => this.#choose(row),
    });
  }

  get #text(): RecordStrings {
    return recordStrings(this.#element.settings.locale);
  }

  /** What of the list is part of an address. */
  get viewParts(): Readonly<Record<string, string | undefined>> {
    const { query, kind } = this.#data.filter;
    return { q: query || undefined, kind: kind || undefined };
  }

  /** Takes what an address says of the filter; the rest of it stays. What it leaves shows with the next reading. */
  showParts({ q, kind }: Readonly<Record<string, string>>): void {
    this.#data.filter = { ...this.#data.filter, ...(q !== undefined && { query: q }), ...(kind !== undefined && { kind }) };
  }

  /** Puts the focus on the row of a record; on the first one where it is not among them. */
  async focusRecord(id: string | undefined): Promise<void> {
    const { rows } = this.#data;
    if (rows.length > 0) await this.#table.focusRow(Math.max(0, rows.findIndex((meeting) => meeting.id === id)));
  }

  focusSearch(): void {
    this.#element.renderRoot.querySelector<HTMLInputElement>('#record-search')?.focus();
  }

  #choose(row: number): void {
    const meeting = this.#data.rows[row];
    if (meeting) this.#element.actions.perform(() => this.#events.open(meeting));
  }

  #filterBy(part: Partial<RecordFilter>): void {
    const element = this.#element;
    const isWider = part.scope !== undefined && part.scope !== this.#data.filter.scope;
    this.#data.filter = { ...this.#data.filter, ...part };
    element.actions.perform(async () => {
      if (isWider) await this.#events.read();
      else this.#data.filterRows();
      element.requestUpdate();
      element.announcer.announce(this.#text.found(this.#data.rows.length));
    });
  }

  render(): TemplateResult {
    const element = this.#element;
    const { actions, settings } = element;
    return renderRecordsList({
      element,
      text: this.#text,
      filter: this.#data.filter,
      filtered: (part) => this.#filterBy(part),
      reset: () => this.#filterBy({ ...everyRecord, scope: this.#data.filter.scope }),
      list: this.#data.list,
      rows: this.#data.rows,
      table: this.#table,
      hasBelow: element.hasUnitsBelow,
      drafts: settings.readonly ? [] : this.#data.drafts,
      resume: (draft) => actions.perform(() => this.#events.resume(draft)),
      giveUp: (draft) => actions.perform(() => giveUpDraft(element, this.#text, this.#data, draft, this.#events.read)),
    });
  }
}
