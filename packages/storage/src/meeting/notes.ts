import type { Change } from '@jiceng/domain';
import type { Writer } from '../backend.js';
import type { StoreContext } from '../context.js';
import { readUnits, unplaced } from '../places.js';
import { recordError } from '../record-errors.js';
import { marks, recordChange, type Mark } from '../record-change.js';
import { yearOfNote, type NewNote, type UnitNote } from './unit-note.js';

/** Which notes are wanted. */
export interface NoteQuery {
  readonly kind: NewNote['kind'];
  readonly year: number;
  /** Only of these units; without them, of all. */
  readonly units?: readonly string[] | undefined;
  /** Also those that were taken back; default false. */
  readonly withdrawn?: boolean | undefined;
}

/** A note as it is durable now. */
export interface NoteWrite {
  readonly note: UnitNote;
  readonly change: Change;
}

/**
 * Talks that were held, and reasons why duties were not met. Every rejection is a `JicengError` and leaves the data as they were.
 *
 * A write leaves a change of noun `meeting`, with op `add-talk`, `add-reason` or what takes it back, `undo-add-talk` and so
 * on, the note as key, and its unit and year: nothing of who talked.
 */
export interface NoteRepository {
  /** Notes, by unit and then by when they were written. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  list(query: NoteQuery): Promise<UnitNote[]>;
  /** Adds a note. Rejects with `storage-quota`, `storage-newer`, `storage-failed` and like `list`. */
  add(note: NewNote, options: { readonly author: string }): Promise<NoteWrite>;
  /** Takes a note back: it stays, and says when and by whom. Rejects with `unknown-note`, also when that was done before, and like `add`. */
  withdraw(id: string, options: { readonly author: string }): Promise<NoteWrite>;
}

/** The one implementation, over any backend. */
export function createNoteRepository({ read, write, identifiers, now }: StoreContext): NoteRepository {
  const writeNote = async (op: string, author: string, make: (mark: Mark, records: Writer) => UnitNote | Promise<UnitNote>): Promise<NoteWrite> => {
    const identify = await identifiers();
    let written: UnitNote | undefined;
    const change = await write(['notes', 'changes'], async (records) => {
      const mark = await marks(records, identify, now);
      written = await make(mark(), records);
      const { id, note } = written;
      const year = yearOfNote(note);
      await records.put('notes', { ...written, place: [note.kind, year, note.unit] });
      return recordChange(records, mark(), { author, noun: 'meeting', op: `${op}-${note.kind}`, key: id, summary: { unit: note.unit, year } });
    });
    return { note: written as UnitNote, change };
  };

  return {
    async list({ kind, year, units, withdrawn = false }) {
      const found = await read(['notes'], (records) => readUnits(records, 'notes', [kind, String(year)], units));
      return found.filter((each) => withdrawn || !each.withdrawn).map(unplaced);
    },
    add: (note, { author }) => writeNote('add', author, (mark) => ({ ...mark, author, note })),
    withdraw: (id, { author }) =>
      writeNote('undo-add', author, async ({ time }, records) => {
        const known = await records.get('notes', id);
        if (!known || known.withdrawn) throw recordError('unknown-note', { id });
        return { ...unplaced(known), withdrawn: { time, author } };
      }),
  };
}
