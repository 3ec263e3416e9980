import type { Reader, Writer } from './backend.js';
import type { IdentifierMaker } from './identifiers.js';
import type { StoreName } from './schema.js';
import type { ChangeNotice } from './tabs.js';

/** What the repositories of one store share. */
export interface StoreContext {
  /** Runs reads that see one state of the data. */
  read<T>(stores: readonly StoreName[], work: (records: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs writes and, when they are durable, tells this store's listeners, other stores and other tabs of the change
   * that `work` returns. `signal` calls it off until then.
   */
  write<T extends ChangeNotice>(
    stores: readonly StoreName[],
    work: (records: Writer) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>;
  /** Runs writes of what follows from the rest and could be made again; nobody is told of them. */
  keep<T>(stores: readonly StoreName[], work: (records: Writer) => Promise<T>): Promise<T>;
  /**
   * The maker of ids: each call gives a new one, after all that this store has made and after the id that it is given.
   * To be had before a transaction begins.
   */
  identifiers(): Promise<IdentifierMaker>;
  /** The time by the store's clock, as an ISO instant. */
  now(): string;
}
