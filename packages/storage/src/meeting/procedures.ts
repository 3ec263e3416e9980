import type { Change, ProcedureEvent } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { readUnits, unplaced } from '../places.js';
import { checkRevision, recordError } from '../record-errors.js';
import { marks, recordChange, type Mark } from '../record-change.js';
import type { NewProcedure, StoredProcedure } from './stored-procedure.js';

/** Which procedures are wanted. */
export interface ProcedureQuery {
  /** Only of these units; without them, of all. */
  readonly units?: readonly string[] | undefined;
  /** Only those of this key of the profile. */
  readonly procedure?: string | undefined;
  /** Also those that were taken back; default false. */
  readonly withdrawn?: boolean | undefined;
}

/** How a procedure is gone on with. */
export interface ProcedureOptions {
  /** Who does it; `''` when not known. */
  readonly author: string;
  /**
   * The revision from which it was found that the event is allowed. With another one stored nothing is written, so that
   * no gate is passed by two tabs at once.
   */
  readonly revision: string;
}

/** A procedure as it is durable now. */
export interface ProcedureWrite {
  readonly procedure: StoredProcedure;
  readonly change: Change;
}

/**
 * Procedures with their events, which are only ever added to. Whether an event is allowed is for `withProcedureEvent` to
 * say, before it is added. Every rejection is a `JicengError` and leaves the data as they were.
 *
 * A write leaves a change of noun `meeting`, with op `start-procedure`, `add-event` or what takes it back, the procedure as
 * key, and its unit, its key in the profile, its title and the count of events that count.
 */
export interface ProcedureRepository {
  /** Procedures, by unit and then by when they were begun. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  list(query?: ProcedureQuery): Promise<StoredProcedure[]>;
  /** The procedure of an id, also when it was taken back; `undefined` when there is none. Rejects like `list`. */
  get(id: string): Promise<StoredProcedure | undefined>;
  /** Begins one without events. Rejects with `storage-quota`, `storage-newer`, `storage-failed` and like `list`. */
  start(procedure: NewProcedure, options: { readonly author: string }): Promise<ProcedureWrite>;
  /** Adds an event. Rejects with `unknown-procedure`, `record-changed` and like `start`. */
  add(id: string, event: ProcedureEvent, options: ProcedureOptions): Promise<ProcedureWrite>;
  /**
   * Takes the last event that counts back, and without one the procedure as a whole; whether it is not too late for that is
   * the caller's to know. Rejects like `add`.
   */
  withdraw(id: string, options: ProcedureOptions): Promise<ProcedureWrite>;
}

/** What a write makes of a procedure; all but its revision. */
type Step = (known: StoredProcedure | undefined, mark: () => Mark) => { readonly op: string; readonly procedure: Omit<StoredProcedure, 'revision'> };

/** The one implementation, over any backend. */
export function createProcedureRepository({ read, write, identifiers, now }: StoreContext): ProcedureRepository {
  const writeProcedure = async (id: string | undefined, author: string, revision: string | undefined, step: Step): Promise<ProcedureWrite> => {
    const identify = await identifiers();
    let procedure: StoredProcedure | undefined;
    const change = await write(['procedures', 'changes'], async (records) => {
      const mark = await marks(records, identify, now);
      const known = id === undefined ? undefined : await records.get('procedures', id);
      if (id !== undefined && (!known || known.withdrawn)) throw recordError('unknown-procedure', { id });
      if (known) checkRevision(known.revision, revision, known.id);
      const made = step(known && unplaced(known), mark);
      const its = mark();
      procedure = { ...made.procedure, revision: its.id };
      const { unit, title, entries } = procedure;
      await records.put('procedures', { ...procedure, place: [unit] });
      const summary = { unit, procedure: procedure.procedure, title, events: entries.filter(({ withdrawn }) => !withdrawn).length };
      return recordChange(records, its, { author, noun: 'meeting', op: made.op, key: procedure.id, summary });
    });
    return { procedure: procedure as StoredProcedure, change };
  };

  return {
    async list({ units, procedure, withdrawn = false } = {}) {
      const found = await read(['procedures'], (records) => readUnits(records, 'procedures', [], units));
      return found.filter((each) => (procedure === undefined || each.procedure === procedure) && (withdrawn || !each.withdrawn)).map(unplaced);
    },
    async get(id) {
      const found = await read(['procedures'], (records) => records.get('procedures', id));
      return found && unplaced(found);
    },
    start: ({ unit, procedure, title }, { author }) =>
      writeProcedure(undefined, author, undefined, (_, mark) => ({
        op: 'start-procedure',
        procedure: { ...mark(), unit, procedure, title, author, entries: [] },
      })),
    add: (id, event, { author, revision }) =>
      writeProcedure(id, author, revision, (known, mark) => {
        const before = known as StoredProcedure;
        return { op: 'add-event', procedure: { ...before, entries: [...before.entries, { event, time: mark().time, author }] } };
      }),
    withdraw: (id, { author, revision }) =>
      writeProcedure(id, author, revision, (known, mark) => {
        const before = known as StoredProcedure;
        const withdrawn = { time: mark().time, author };
        const last = before.entries.map((entry) => !entry.withdrawn).lastIndexOf(true);
        if (last < 0) return { op: 'undo-start-procedure', procedure: { ...before, withdrawn } };
        const entries = before.entries.map((entry, at) => (at === last ? { ...entry, withdrawn } : entry));
        return { op: 'undo-add-event', procedure: { ...before, entries } };
      }),
  };
}
