import type { MeetingRecord } from '@jiceng/domain';
import type { Writer } from '../backend.js';
import { storageError } from '../errors.js';
import type { Placed } from '../schema.js';
import type { KeptMeeting, StoredMeeting, YearRow } from './stored-meeting.js';

/** What duties are reckoned from: a meeting without what was said. */
export type MeetingHead = Pick<KeptMeeting, 'id' | 'unit' | 'kind' | 'date' | 'state'> & Pick<MeetingRecord, 'group' | 'also' | 'heldBy'>;

/** A head in a row: id, kind, date, state, group, also, held by. What comes last and is not there is left out. */
type HeadCells = [id: string, kind: string, date: string, state: KeptMeeting['state'], group?: string | null, also?: readonly string[] | null, heldBy?: string];

/**
 * Format 1: JSON of lists, without the unit, which is in the place, and without titles: ASCII alone is kept in half the
 * room, which is what reading many units is about.
 *
 * Measured with 10,000 units of 42 meetings each in Chromium 156 on 2 cores: all 420,000 heads are read in 0.38–0.45 s
 * (as objects in 0.7 s, with ids and titles in 0.6 s), those of 204 units in 10–14 ms. Ten thousand whole meetings with a
 * roll of 24 take 0.33–0.36 s, so a roll-up and a first view begin with heads.
 */
const headsFormat = 1;

/** The id of the record of a unit and year. */
function yearRowId(year: string, unit: string): string {
  return `${year}/${unit}`;
}

/** The record of a unit and year. @param heads by date and, within one day, by id */
function yearRow(year: string, unit: string, heads: readonly MeetingHead[]): Placed<YearRow> {
  return { id: yearRowId(year, unit), place: [year, unit], format: headsFormat, heads: JSON.stringify(heads.map(cellsOf)) };
}

/** @throws {JicengError} `storage-unreadable` for a format that only a newer version knows */
export function headsOf({ place: [, unit = ''], format, heads }: Placed<YearRow>): MeetingHead[] {
  if (format !== headsFormat) throw storageError('storage-unreadable', { noun: 'meeting', format, column: 'years' });
  return (JSON.parse(heads) as HeadCells[]).map(([id, kind, date, state, group, also, heldBy]) => {
    const head: MeetingHead = { id, unit, kind, date, state };
    return group || also || heldBy ? { ...head, ...(group && { group }), ...(also && { also }), ...(heldBy && { heldBy }) } : head;
  });
}

/** The heads that a transaction changes. Each year of a unit is read and written once, however many meetings of it are written. */
export class HeadChanges {
  readonly #years = new Map<string, { readonly year: string; readonly unit: string; readonly heads: Map<string, MeetingHead | null> }>();

  /** @param head null for a meeting that no longer stands in the year */
  set({ id, unit, year }: Pick<StoredMeeting, 'id' | 'unit' | 'year'>, head: MeetingHead | null): void {
    const key = yearRowId(year, unit);
    const known = this.#years.get(key) ?? { year, unit, heads: new Map<string, MeetingHead | null>() };
    known.heads.set(id, head);
    this.#years.set(key, known);
  }

  async write(records: Writer): Promise<void> {
    for (const [key, { year, unit, heads }] of this.#years) {
      const row = await records.get('years', key);
      const others = (row ? headsOf(row) : []).filter(({ id }) => !heads.has(id));
      const added = [...heads.values()].filter((head) => head !== null);
      await records.put('years', yearRow(year, unit, [...others, ...added].sort(byDate)));
    }
  }
}

/** By date and, within one day, by id. */
export function byDate(a: Pick<MeetingHead, 'id' | 'date'>, b: Pick<MeetingHead, 'id' | 'date'>): number {
  return a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1;
}

function cellsOf({ id, kind, date, state, group, also, heldBy }: MeetingHead): HeadCells {
  if (heldBy) return [id, kind, date, state, group ?? null, also ?? null, heldBy];
  if (also) return [id, kind, date, state, group ?? null, also];
  return group ? [id, kind, date, state, group] : [id, kind, date, state];
}
