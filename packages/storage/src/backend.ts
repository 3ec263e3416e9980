import type { IndexedStore, IndexName, JicengSchema, PlacedStore, StoreName, TextKeyed } from './schema.js';
import type { StoreStatus } from './status.js';

/** The key of a record in an index. */
export type IndexKey<S extends IndexedStore, I extends IndexName<S>> = JicengSchema[S]['indexes'][I];

/** Reads of one transaction. Inside it nothing else may be awaited, or it ends early. */
export interface Reader {
  /** The record at a key; `undefined` when there is none. */
  get<S extends StoreName>(store: S, key: JicengSchema[S]['key']): Promise<JicengSchema[S]['value'] | undefined>;
  /**
   * The records whose keys come after another one, by key ascending; where keys are ids, all of them after `''`.
   * @param limit greatest count, at least 1
   */
  getAfter<S extends StoreName>(store: S, key: JicengSchema[S]['key'], limit?: number): Promise<JicengSchema[S]['value'][]>;
  /** The first key after another one; `undefined` when there is none. */
  keyAfter<S extends StoreName>(store: S, key: JicengSchema[S]['key']): Promise<JicengSchema[S]['key'] | undefined>;
  /** The records whose places begin with the given texts, by place and within one place by id; all of them for `[]`. */
  getPlaced<S extends PlacedStore>(store: S, place: readonly string[]): Promise<JicengSchema[S]['value'][]>;
  /**
   * The key of the stretch that holds the entry with a number in a writer's log; `undefined` when it is in none, or in one
   * that was stored before stretches could be found by this.
   */
  stretchHolding(writer: string, sequence: number): Promise<number | undefined>;
  /** The keys of all records, ascending. */
  keys<S extends StoreName>(store: S): Promise<JicengSchema[S]['key'][]>;
  /**
   * Records by id, newest first.
   * @param limit greatest count
   * @param at an index with the whole key to look for; without it, all records
   * @param isWanted leaves out records that do not count towards the limit
   */
  newest<S extends IndexedStore, I extends IndexName<S>>(
    store: S,
    limit: number,
    at?: readonly [index: I, key: IndexKey<S, I>] | undefined,
    isWanted?: (value: JicengSchema[S]['value']) => boolean,
  ): Promise<JicengSchema[S]['value'][]>;
}

/** Reads and writes of one transaction: all of it is kept, or none. */
export interface Writer extends Reader {
  /**
   * Puts a record; `key` where the store keeps its keys apart. Nobody needs to wait for it: the write does, and one that
   * fails undoes it all.
   */
  put<S extends StoreName>(store: S, value: JicengSchema[S]['value'], key?: JicengSchema[S]['key']): Promise<void>;
  /** Removes a record; nothing when there is none. */
  remove(store: TextKeyed, key: string): Promise<void>;
  /** Removes every record of a store. */
  clear(store: StoreName): Promise<void>;
  /** Removes the records from one key to another, those two included. */
  removeBetween<S extends StoreName>(store: S, from: JicengSchema[S]['key'], to: JicengSchema[S]['key']): Promise<void>;
}

/**
 * Where records are kept: IndexedDB, or the page's memory. Repositories are written once, against this.
 * Transactions over the same stores never mix.
 */
export interface Backend {
  readonly status: StoreStatus;
  /** Runs reads that see one state of the data. */
  read<T>(stores: readonly StoreName[], work: (records: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs writes and resolves when they are on the disk. Whatever `work` throws undoes them all, and so does `signal`
   * until the commit; then the write rejects with `aborted`.
   */
  write<T>(stores: readonly StoreName[], work: (records: Writer) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Runs writes of what could be made again: they are whole or not at all, and may be lost with the power. */
  keep<T>(stores: readonly StoreName[], work: (records: Writer) => Promise<T>): Promise<T>;
  /** Lets go; work that has begun is finished, new work rejects with `storage-closed`. */
  close(): void;
}
