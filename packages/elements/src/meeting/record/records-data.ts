import type { MeetingRecord, Person } from '@jiceng/domain';
import type { Store, StoredMeeting } from '@jiceng/storage';
import { findingStrings } from '../../locales/meeting/record-findings.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { AttachedFiles } from './attached-files.js';
import { DraftShelf, type KeptDraft } from './draft-shelf.js';
import type { KeptRecord } from './kept-record-view.js';
import type { FormContext } from './record-form.js';
import { everyRecord, RecordList, type RecordFilter } from './record-list.js';

/** Where what is not saved of a unit's forms is kept. */
interface UnitShelf {
  readonly unit: string;
  readonly shelf: DraftShelf;
  readonly files: AttachedFiles;
}

/** What the view 记录 has read from the store. */
export class RecordsData {
  readonly #element: JcMeetingChecklist;
  filter: RecordFilter = everyRecord;
  list: RecordList | null = null;
  /** What of the list the filter leaves. */
  rows: readonly StoredMeeting[] = [];
  people: readonly Person[] = [];
  drafts: readonly KeptDraft[] = [];
  /** The record that is open; undefined while it is read, null when there is none of the id. */
  kept: KeptRecord | null | undefined;
  openId: string | undefined;
  #reading = 0;
  #latest: Promise<boolean> | undefined;
  #shelf: UnitShelf | undefined;

  constructor(element: JcMeetingChecklist) {
    this.#element = element;
  }

  /** What was typed into forms of the unit that was read last, and not saved. */
  get shelf(): DraftShelf | undefined {
    return this.#shelf?.shelf;
  }

  /** What was attached in them, and stands in no record. */
  get files(): AttachedFiles | undefined {
    return this.#shelf?.files;
  }

  /**
   * Reads the records of a unit and year, its drafts, and the record that is open. When another question is asked meanwhile,
   * the answer to that one is waited for: whoever goes on finds what is stored now.
   * @returns false when what was asked last is not open any more
   */
  read(unit: string, year: number): Promise<boolean> {
    return (this.#latest = this.#readNow(unit, year, ++this.#reading));
  }

  async #readNow(unit: string, year: number, reading: number): Promise<boolean> {
    const store = await this.#element.store;
    const { shelf } = this.#shelfOf(unit, store);
    const [meetings, roll, drafts] = await Promise.all([store.meetings.list({ year, ...(this.filter.scope === 'unit' && { units: [unit] }) }), store.people.get(unit), shelf.list()]);
    if (reading !== this.#reading) return this.#latest ?? false;
    this.people = roll.people;
    this.drafts = drafts;
    this.list = new RecordList(this.filter.scope === 'below' ? meetings.filter((meeting) => this.#isBelow(meeting.unit)) : meetings, this.#element.rules);
    this.filterRows();
    return this.#readOpen(store, reading);
  }

  #shelfOf(unit: string, store: Store): UnitShelf {
    if (this.#shelf?.unit !== unit) {
      this.#shelf = { unit, shelf: new DraftShelf(store, unit), files: new AttachedFiles(store, unit) };
      this.#clearFiles(this.#shelf);
    }
    return this.#shelf;
  }

  /** Files that were left behind by forms of the unit are taken away when it is first shown. */
  #clearFiles({ shelf, files }: UnitShelf): void {
    const { actions, settings } = this.#element;
    if (!settings.readonly) actions.perform(() => files.clear(shelf, settings.author, Date.now()));
  }

  #isBelow(unit: string): boolean {
    const { data, shownUnit } = this.#element;
    const [top, index] = [data.indexOf(shownUnit), data.indexOf(unit)];
    return index >= top && top >= 0 && index < (data.tree.end[top] as number);
  }

  filterRows(): void {
    this.rows = this.list?.matching(this.filter) ?? [];
  }

  async #readOpen({ meetings }: Store, reading: number): Promise<boolean> {
    const id = this.openId;
    if (id === undefined) return true;
    const [meeting, versions] = await Promise.all([meetings.get(id), meetings.history(id)]);
    if (reading !== this.#reading) return this.#latest ?? false;
    if (id !== this.openId) return false;
    this.kept = meeting ? { meeting, versions } : null;
    return true;
  }

  /** What a form of a unit and year needs; undefined as long as the rules are not there. */
  async contextOf(unit: string, year: number): Promise<FormContext | undefined> {
    const element = this.#element;
    const profile = element.rules;
    if (!profile) return undefined;
    const store = await element.store;
    const units = [unit];
    const [roll, now, before] = await Promise.all([store.people.get(unit), store.meetings.list({ year, units }), store.meetings.list({ year: year - 1, units })]);
    this.people = roll.people;
    const { shelf, files } = this.#shelfOf(unit, store);
    return {
      store,
      shelf,
      files,
      unit,
      profile,
      today: element.todayDate,
      people: roll.people,
      records: [...before, ...now].map(({ record }): MeetingRecord => record),
      findingText: findingStrings(element.settings.locale),
      changed: () => element.requestUpdate(),
      perform: (action) => element.actions.perform(action),
    };
  }
}
