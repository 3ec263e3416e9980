import { entryId, mergedEntries, type Change, type LedgerDraft, type LedgerEntry, type LedgerHead, type LedgerState, type VerifyResult } from '@jiceng/domain';
import type { Writer } from '../backend.js';
import type { StoreContext } from '../context.js';
import { recordError } from '../record-errors.js';
import { marks, recordChange } from '../record-change.js';
import { makePace } from '../transfer/pace.js';
import { endsAfter, headOf, isEntry, ledgerStores, newLedger, readLedger, type LedgerRecord } from './ledger-record.js';
import { isCurrent, mergeDraft, piecesOf, unionWith, type Union } from './merge.js';
import { entriesById } from './find.js';
import { onOneLedger, readEntries, walkLedger, type PointsWorkOptions } from './read.js';
import { createSnapshotKeeper, idle, type SnapshotLimits } from './snapshot.js';
import { caughtUp, caughtUpWithin, grownBy } from './state.js';
import { writtenAtOnce } from './write-at-once.js';
import { verifiedLedger } from './verify.js';
import { checkTop, sealedPieces, storeEntries, type NewEntries, type Recorder } from './write.js';

export type { PointsProgress, PointsWorkOptions } from './read.js';

/** The ledger as it is stored, or a part of it. */
export interface StoredLedger {
  /** In the order of the ledger. */
  readonly entries: readonly LedgerEntry[];
  /** Where every log ends; kept apart from the entries. */
  readonly heads: readonly LedgerHead[];
  /** Count of all entries that are stored; of a state with all of them, its `length`. */
  readonly length: number;
  /** Id of the writer that this database is; `''` while nothing was recorded. */
  readonly writer: string;
}

/** How entries are recorded. */
export interface AppendOptions extends PointsWorkOptions {
  /** Who records them; `''` when not known. */
  readonly author: string;
}

/** Entries that are durable. */
export interface PointsWrite {
  /** In the order of their drafts. */
  readonly entries: readonly LedgerEntry[];
  /** Null when there was nothing to record. */
  readonly change: Change | null;
}

/** Entries that are durable, and the state of the ledger with them. */
export interface CheckedWrite extends PointsWrite {
  readonly state: LedgerState;
}

/**
 * The points ledger: entries that are appended and never edited, one log per writer, and this database writes one of them.
 * Every rejection is a `JicengError` and leaves the data as they were. What is taken back is an entry of its own.
 *
 * A write leaves a change of noun `points`, with the kind of its last entry as op (`award`, `redeem`, `merge` …), the id of
 * that entry as key, and counts of entries recorded and stored.
 */
export interface PointsRepository {
  /**
   * The whole ledger. Rejects with `points-chain` when the entries do not reach the heads that are kept apart from them,
   * with `storage-unreadable` when one cannot be read, and with `aborted`, `storage-blocked` or `storage-closed`. Whether
   * each entry says what was written is asked with {@link verify}.
   */
  read(options?: PointsWorkOptions): Promise<StoredLedger>;
  /**
   * The entries that were stored after the first `length` ones, whoever recorded them; for who follows other tabs. Rejects
   * with `points-chain` when fewer are stored, and like `read`.
   */
  readSince(length: number, options?: PointsWorkOptions): Promise<StoredLedger>;
  /**
   * Entries by their ids, in the order of the ids; undefined for what is no id, or for an entry that is not stored. Made for
   * a screenful: only the stretches that hold them are read. Rejects with `storage-unreadable` when one of those cannot be
   * read, and with `points-chain`, `aborted`, `storage-blocked` or `storage-closed`.
   */
  entriesOf(ids: readonly string[], options?: PointsWorkOptions): Promise<readonly (LedgerEntry | undefined)[]>;
  /**
   * What can still be read of a ledger that `read` refuses, with the heads that it should reach; for an export, and to see
   * what stands. Rejects with `storage-unreadable` when a newer version has written it, with `points-chain` when the heads
   * are gone, and with `aborted`, `storage-blocked` or `storage-closed`.
   */
  inspect(options?: PointsWorkOptions): Promise<StoredLedger>;
  /**
   * Verifies the ledger where it lies, stretch by stretch, in slices; also one that `read` refuses. Positions count the
   * entries in the order in which this database got to know them. Rejects like `inspect`.
   * @param heads heads that were published, beside those that are kept
   */
  verify(heads?: readonly LedgerHead[], options?: PointsWorkOptions): Promise<VerifyResult>;
  /**
   * A state with all that is stored: `catchUp(emptyLedger())` opens the ledger, and later calls cost what was added. Gives
   * the same state back when nothing was. Rejects like `readSince`.
   */
  catchUp(state: LedgerState, options?: PointsWorkOptions): Promise<LedgerState>;
  /**
   * Records drafts as they are at the end of this database's log, all of them or none, and resolves when they are on the
   * disk. Rejects with `points-behind` when `options.length` is given and another count of entries is stored, with
   * `points-chain` when the last entry is not there or another one, with `points-entry`, `aborted`, `storage-quota`,
   * `storage-newer`, `storage-failed` and like `read`.
   */
  append(drafts: readonly LedgerDraft[], options: AppendOptions & { readonly length?: number | undefined }): Promise<PointsWrite>;
  /**
   * Records what a check makes of the ledger as it is at that moment: what `make` gives is only recorded where the state that
   * it was given has everything stored, and nobody records anything between it and its entries. So of two tabs that give out
   * the last item, one is refused. Calls one after the other with the state that the last one gave cost least.
   * @param state the state that the caller has; it may be behind
   * @param make gives what is to be recorded, none for nothing; what it throws of a state with everything stored undoes it
   * all and is what this rejects with. It may be called more than once: the last time counts. It must not wait for anything.
   * @returns also the state with the entries, which has what others recorded meanwhile
   *
   * Rejects with `points-behind` when others never stop recording, and like `append`.
   */
  appendChecked(state: LedgerState, make: (state: LedgerState) => readonly LedgerDraft[], options: AppendOptions): Promise<CheckedWrite>;
  /**
   * Takes in what another machine recorded: the union of its entries and those that are stored, all or nothing, and an
   * entry of kind `merge` that binds the heads of the logs that grew. Entries that are here already change nothing. The
   * union is verified before. Where it continues this database's own log, the data come from a backup, and the database
   * goes on as a new writer. Rejects with `points-chain` (`details.position`: which of the given entries does not stand;
   * `details.stored`: which of those that are stored) and like `appendChecked`.
   * @param entries such as `readLedgerFile` gives
   * @returns the entries that were added, in the order of the ledger, and last the one that binds them
   */
  merge(entries: readonly LedgerEntry[], options: AppendOptions): Promise<PointsWrite>;
}

/** What a test replaces. */
export interface LedgerLimits extends SnapshotLimits {
  /** Entries of a closed stretch. A ledger is read with the length with which it was written. */
  readonly stretchLength: number;
  /** With fewer entries in stretches, a verification hashes on the page: workers would take as long to start. */
  readonly hashedBeside: number;
}

/** Folding the entries of four stretches takes about as long as a frame or two. */
export const ledgerLimits: LedgerLimits = { stretchLength: 4096, hashedBeside: 32_768, snapshotEvery: 16_384, rest: idle };

/** How often a write begins anew before it gives up. */
const mostAttempts = 8;

/** Ends a transaction in which there is nothing to write. */
const nothing = new Error('There is nothing to write.');
/** Ends a transaction that others were faster than, before the write begins anew. */
const behind = new Error('Others were faster.');

/** What a write makes of the ledger. */
interface Plan extends NewEntries {
  readonly ledger: LedgerRecord;
}

/** The one implementation, over any backend. */
export function createPointsRepository(context: StoreContext, limits: LedgerLimits = ledgerLimits): PointsRepository {
  const { write, identifiers, now } = context;
  const { stretchLength, hashedBeside } = limits;
  const keeper = createSnapshotKeeper(context, stretchLength, limits);

  /** The ledger as the last write of this repository left it: most likely what the next one finds. */
  let latest: LedgerRecord | undefined;

  const readAfter = async (after: number, options: PointsWorkOptions): Promise<StoredLedger> => {
    const { entries, ledger } = await readEntries(context, { ...options, after, stretchLength });
    return storedLedger(mergedEntries(entries), ledger);
  };

  /** Stores what `plan` makes of the ledger, in one transaction. */
  const record = async ({ author, signal, onProgress }: AppendOptions, plan: (records: Writer, ledger: LedgerRecord, by: Recorder, newWriter: () => string) => Promise<Plan>): Promise<PointsWrite> => {
    const identify = await identifiers();
    const entries: LedgerEntry[] = [];
    let next: LedgerRecord | undefined;
    try {
      const change = await write(
        [...ledgerStores, 'changes'],
        async (records) => {
          const [mark, stored] = await Promise.all([marks(records, identify, now), readLedger(records)]);
          const its = mark();
          const newWriter = (): string => mark().id;
          const known = stored ?? newLedger(newWriter());
          // Asked before anything is put, and answered on the way: waiting for each would take as long as writing.
          const checking = checkTop(records, known);
          checking.catch(() => {});
          const { ledger, pieces, count } = await plan(records, known, { author, time: its.time }, newWriter);
          if (count === 0) throw nothing;
          next = await storeEntries(records, ledger, { pieces: collected(pieces, entries), count }, stretchLength, (done) => onProgress?.({ phase: 'storing', done, total: count }));
          const last = entries.at(-1) as LedgerEntry;
          const made = recordChange(records, its, { author, noun: 'points', op: last.kind, key: entryId(last), summary: { entries: count, total: ledger.length + count } });
          await checking;
          return made;
        },
        signal,
      );
      latest = next;
      return { entries, change };
    } catch (error) {
      if (error === nothing) return { entries: [], change: null };
      throw error;
    }
  };

  /** Runs a write until nobody else comes in between. @param attempt gives undefined when somebody did */
  const repeated = async <T>(attempt: () => Promise<T>, again: () => Promise<void>): Promise<T> => {
    for (let count = 1; ; count++) {
      try {
        return await attempt();
      } catch (error) {
        if (error !== behind) throw error;
        if (count === mostAttempts) throw recordError('points-behind');
      }
      await again();
    }
  };

  return {
    read: (options = {}) => readAfter(0, options),
    readSince: (length, options = {}) => readAfter(length, options),

    entriesOf: (ids, options = {}) => entriesById(context, ids, { ...options, stretchLength }),

    inspect: (options = {}) =>
      onOneLedger(async () => {
        const entries: LedgerEntry[] = [];
        const ledger = await walkLedger(context, { ...options, after: 0, stretchLength, isLenient: true }, (piece) => {
          for (const entry of piece.entries) if (isEntry(entry)) entries.push(entry);
        });
        return storedLedger(mergedEntries(entries), ledger);
      }),

    async verify(heads = [], options = {}) {
      await makePace(options.signal).breathe();
      // What is shown after a verification shall come from the entries that were verified.
      await keeper.forget().catch(() => {});
      return onOneLedger(() => verifiedLedger(context, heads, { ...options, stretchLength, hashedBeside }));
    },

    async catchUp(state, options = {}) {
      const grown = await onOneLedger(() => caughtUp(context, state, stretchLength, keeper, options));
      keeper.offer(grown);
      return grown;
    },

    append: (drafts, options) =>
      record(options, async (_, ledger, by) => {
        if (options.length !== undefined && options.length !== ledger.length) throw recordError('points-behind', { expected: options.length, length: ledger.length });
        return { ledger, ...sealedPieces(ledger, drafts, by) };
      }),

    async appendChecked(state, make, options) {
      const { author, signal } = options;
      const atOnce = latest && (await writtenAtOnce(context, latest, state, make, { author, signal, stretchLength }));
      if (atOnce) {
        latest = atOnce.ledger;
        keeper.offer(atOnce.state);
        options.onProgress?.({ phase: 'storing', done: atOnce.entries.length, total: atOnce.entries.length });
        return { entries: atOnce.entries, change: atOnce.change, state: atOnce.state };
      }
      let known = state;
      return repeated(
        async () => {
          let current = known;
          const written = await record(options, async (records, ledger, by) => {
            const caught = await caughtUpWithin(records, ledger, known);
            if (!caught) throw behind;
            current = caught;
            return { ledger, ...sealedPieces(ledger, make(caught), by) };
          });
          const grown = (await grownBy(current, written.entries)) ?? (await onOneLedger(() => caughtUp(context, current, stretchLength, keeper, options)));
          keeper.offer(grown);
          return { ...written, state: grown };
        },
        async () => {
          known = await onOneLedger(() => caughtUp(context, known, stretchLength, keeper, options));
        },
      );
    },

    async merge(given, options) {
      const look = async (): Promise<Union> => unionWith(await readEntries(context, { ...options, after: 0, stretchLength }), given, options);
      let union = await look();
      return repeated(
        async () => {
          // There already, or since another tab has taken it in.
          if (union.added.length === 0) return { entries: [], change: null };
          return record(options, async (_, stored, by, newWriter) => {
            if (!isCurrent(union, stored.ends)) throw behind;
            // Another copy of the data may go on under the old name.
            const ledger = union.before.has(stored.writer) ? { ...stored, writer: newWriter() } : stored;
            const binding = sealedPieces({ ...ledger, ends: endsAfter(ledger.ends, union.added) }, [mergeDraft(union)], by);
            return { ledger, pieces: [...piecesOf(union.added), ...binding.pieces], count: union.added.length + binding.count };
          });
        },
        async () => {
          union = await look();
        },
      );
    },
  };
}

function storedLedger(entries: readonly LedgerEntry[], ledger: LedgerRecord | undefined): StoredLedger {
  return { entries, heads: (ledger?.ends ?? []).map(headOf), length: ledger?.length ?? 0, writer: ledger?.writer ?? '' };
}

/** Pieces as they go by, kept in a list too. */
function* collected(pieces: Iterable<readonly LedgerEntry[]>, list: LedgerEntry[]): Generator<readonly LedgerEntry[]> {
  for (const piece of pieces) {
    for (const entry of piece) list.push(entry);
    yield piece;
  }
}
