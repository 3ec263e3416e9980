import type { JicengSchema, StoreName } from './schema.js';
import type { StoreStatus } from './status.js';

/** Reads of one transaction. Inside it nothing else may be awaited, or it ends early. */
export interface Reader {
  /** The record at a key; `undefined` when there is none. */
  get<S extends StoreName>(store: S, key: JicengSchema[S]['key']): Promise<JicengSchema[S]['value'] | undefined>;
  /**
   * Change records, newest first.
   * @param index the index to go by, with `prefix` the first parts of its key; `null` for all records
   * @param limit greatest count
   */
  newest(
    index: keyof JicengSchema['changes']['indexes'] | null,
    prefix: readonly string[],
    limit: number,
  ): Promise<JicengSchema['changes']['value'][]>;
}

/** Reads and writes of one transaction: all of it is kept, or none. */
export interface Writer extends Reader {
  /** Puts a record; `key` where the store keeps its keys apart. */
  put<S extends StoreName>(store: S, value: JicengSchema[S]['value'], key?: JicengSchema[S]['key']): Promise<void>;
  /** Removes every block of a version. */
  removeBlocks(noun: string, version: string): Promise<void>;
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
  /** Lets go; work that has begun is finished, new work rejects with `storage-closed`. */
  close(): void;
}
