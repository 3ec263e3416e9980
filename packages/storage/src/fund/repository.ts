import type { Change, SavedFund, UnsavedFund } from '@jiceng/domain';
import type { Writer } from '../backend.js';
import type { StoreContext } from '../context.js';
import { marks, recordChange, type Mark } from '../record-change.js';
import { recordError } from '../record-errors.js';

/** Which saved results are wanted. */
export interface SavedQuery {
  /** Only those of this unit; null for those that belong to none. */
  readonly unit?: string | null | undefined;
  /** Only this kind. */
  readonly kind?: SavedFund['kind'] | undefined;
  /** Greatest count, default 100. */
  readonly limit?: number | undefined;
  /** Also those that were taken back; default false. */
  readonly withdrawn?: boolean | undefined;
}

/** Who saves or takes back. */
export interface SaveOptions {
  /** Who does it (编制人); `''` when not known. */
  readonly author: string;
}

/** A saved result as it is durable now. */
export interface SavedWrite {
  readonly record: SavedFund;
  readonly change: Change;
}

/** Saved results (存档). Every rejection is a `JicengError` and leaves the data as they were. */
export interface SavedRepository {
  /** Results, newest first. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  list(query?: SavedQuery): Promise<SavedFund[]>;
  /** The result of an id, also when it was taken back; `undefined` when there is none. Rejects like `list`. */
  get(id: string): Promise<SavedFund | undefined>;
  /**
   * Saves a result and gives it its id, time and author. Its change has noun `fund`, op `save`, the id as key, and
   * title, year and total in fen. Rejects with `storage-quota`, `storage-newer`, `storage-failed` and like `list`.
   */
  save(unsaved: UnsavedFund, options: SaveOptions): Promise<SavedWrite>;
  /**
   * Takes a result back: it stays and says when and by whom. Its change has op `undo-save`. Rejects with
   * `unknown-saved` when there is none of this id or it was taken back already, and like `save`.
   */
  withdraw(id: string, options: SaveOptions): Promise<SavedWrite>;
}

/** The one implementation, over any backend. */
export function createSavedRepository({ read, write, identifiers, now }: StoreContext): SavedRepository {
  /** Writes the record that `make` gives, with its change. */
  const writeRecord = async (
    op: string,
    author: string,
    make: (mark: Mark, records: Writer) => SavedFund | Promise<SavedFund>,
  ): Promise<SavedWrite> => {
    const identify = await identifiers();
    let record: SavedFund | undefined;
    const change = await write(['saved', 'changes'], async (records) => {
      const mark = await marks(records, identify, now);
      record = await make(mark(), records);
      const { id, unit, title, year, totalFen } = record;
      await records.put('saved', { id, place: placeOf(unit), fund: record });
      return recordChange(records, mark(), { author, noun: 'fund', op, key: id, summary: { title, year, totalFen } });
    });
    return { record: record as SavedFund, change };
  };

  return {
    async list({ unit, kind, limit = 100, withdrawn = false } = {}) {
      const found = await read(['saved'], (records) =>
        records.newest(
          'saved',
          limit,
          unit === undefined ? undefined : ['unit', [placeOf(unit)]],
          ({ fund }) => (kind === undefined || fund.kind === kind) && (withdrawn || !fund.withdrawn),
        ),
      );
      return found.map(({ fund }) => fund);
    },
    get: (id) => read(['saved'], async (records) => (await records.get('saved', id))?.fund),
    save: (unsaved, { author }) => writeRecord('save', author, (mark) => ({ ...unsaved, ...mark, author })),
    withdraw: (id, { author }) =>
      writeRecord('undo-save', author, async ({ time }, records) => {
        const stored = await records.get('saved', id);
        if (!stored || stored.fund.withdrawn) throw recordError('unknown-saved', { id });
        return { ...stored.fund, withdrawn: { time, author } };
      }),
  };
}

function placeOf(unit: string | null): string[] {
  return unit === null ? [] : [unit];
}
