import { indexOfId, shortPathTo, idOf, type Person } from '@jiceng/domain';
import type { Attachment, StoredMeeting, StoredProcedure } from '@jiceng/storage';
import { contentListKind } from './postings.js';
import { procedureRows, type ProcedureRow } from './procedure-rows.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { usableHolidays } from '../usable-holidays.js';

/** More units above one another than any tree has. */
const deepest = 100;

/** What the procedures of a unit are shown from; read anew whenever something of it changed. */
export class ProcedureData {
  readonly #host: JcMeetingChecklist;
  #stored: readonly StoredProcedure[] | null = null;
  #rows: { readonly of: readonly unknown[]; readonly rows: readonly ProcedureRow[] } | undefined;
  /** The unit's meetings of the years that its procedures and the year that shows touch. */
  meetings: readonly StoredMeeting[] = [];
  /** Lists published by the units above in the year that shows (MTG-18). */
  lists: readonly StoredMeeting[] = [];
  /** What is known of the unit's attachments, by id. */
  attachments: ReadonlyMap<string, Attachment> = new Map();
  people: readonly Person[] = [];
  #latest: Promise<void> | undefined;
  #asked = 0;
  #unit: string | null = null;

  constructor(host: JcMeetingChecklist) {
    this.#host = host;
  }

  /** Whether nothing has been read yet. */
  get isReading(): boolean {
    return this.#stored === null;
  }

  /** Where each procedure stands today; worked out once for the same data, rules, holidays and day. */
  get rows(): readonly ProcedureRow[] {
    const { model, todayDate, holidays } = this.#host;
    const of = [this.#stored, model.profile, todayDate, holidays];
    if (!this.#rows?.of.every((each, index) => each === of[index])) this.#rows = { of, rows: this.#stored && model.profile ? procedureRows(model.profile, this.#stored, todayDate, usableHolidays(holidays)) : [] };
    return this.#rows.rows;
  }

  /** Reads what there is of the unit. When it is asked for again meanwhile, it settles with the last answer. */
  async read(): Promise<void> {
    this.#latest = this.#read(++this.#asked);
    for (let answer: Promise<void> | undefined; answer !== this.#latest; ) {
      answer = this.#latest;
      await answer;
    }
  }

  async #read(asked: number): Promise<void> {
    const host = this.#host;
    const unit = host.shownUnit;
    // What another unit has is not shown in the meantime.
    if (unit !== this.#unit) this.#stored = null;
    this.#unit = unit;
    if (unit === null) return;
    const store = await host.store;
    const { procedures, people, meetings, attachments } = store;
    const units = [unit];
    const [stored, roll] = await Promise.all([procedures.list({ units, withdrawn: true }), people.get(unit)]);
    const years = this.#years(stored);
    const above = this.#above(unit);
    const [held, lists, files] = await Promise.all([
      Promise.all(years.map((year) => meetings.list({ year, units }))),
      above.length === 0 ? [] : meetings.list({ year: host.shownYear, units: above }),
      Promise.all(years.map((year) => attachments.list({ year, units }))),
    ]);
    if (asked !== this.#asked) return;
    this.#stored = stored;
    this.people = roll.people;
    this.meetings = held.flat();
    this.lists = lists.filter(({ record }) => record.kind === contentListKind);
    this.attachments = new Map(files.flat().map((file) => [file.id, file]));
    host.requestUpdate();
  }

  /** From the year in which the oldest running or finished procedure began to today's. */
  #years(stored: readonly StoredProcedure[]): number[] {
    const { shownYear, todayDate } = this.#host;
    const now = Number(todayDate.slice(0, 4));
    const began = stored.flatMap(({ entries }) => entries.map(({ event }) => Number(event.date.slice(0, 4)))).filter((year) => year >= 1 && year <= now);
    const first = Math.min(now, shownYear, ...began);
    const last = Math.max(now, shownYear);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  #above(unit: string): string[] {
    const { tree } = this.#host.data;
    const index = indexOfId(tree, unit);
    if (index < 0) return [];
    return shortPathTo(tree, index, deepest)
      .slice(0, -1)
      .flatMap((at) => (at < 0 ? [] : [idOf(tree, at)]));
  }
}
