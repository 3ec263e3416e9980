import { abortedError } from '@jiceng/domain';
import type { IDBPTransaction } from 'idb';
import type { Backend, Reader, Writer } from './backend.js';
import { asStorageError, nameOfError, storageError } from './errors.js';
import { abort, type Connection } from './open.js';
import type { JicengSchema, StoreName } from './schema.js';
import type { StoreStatus } from './status.js';

type ReadTransaction = IDBPTransaction<JicengSchema, StoreName[], 'readonly' | 'readwrite'>;
type WriteTransaction = IDBPTransaction<JicengSchema, StoreName[], 'readwrite'>;

/** Records in IndexedDB. */
export class IndexedBackend implements Backend {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get status(): StoreStatus {
    return this.#connection.status;
  }

  async read<T>(stores: readonly StoreName[], work: (records: Reader) => Promise<T>): Promise<T> {
    try {
      const transaction = await this.#begin(stores, 'readonly');
      const [result] = await Promise.all([work(readerOf(transaction)), transaction.done]);
      return result;
    } catch (error) {
      throw asStorageError(error, 'storage-unreadable');
    }
  }

  write<T>(stores: readonly StoreName[], work: (records: Writer) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#write(stores, work, 'strict', signal);
  }

  keep<T>(stores: readonly StoreName[], work: (records: Writer) => Promise<T>): Promise<T> {
    return this.#write(stores, work, 'relaxed');
  }

  close(): void {
    this.#connection.close();
  }

  async #write<T>(stores: readonly StoreName[], work: (records: Writer) => Promise<T>, durability: IDBTransactionDurability, signal?: AbortSignal): Promise<T> {
    let stopped = signal?.aborted ?? false;
    try {
      if (stopped) throw abortedError();
      const transaction = (await this.#begin(stores, 'readwrite', durability, signal)) as WriteTransaction;
      const stop = (): void => {
        stopped = abort(transaction);
      };
      signal?.addEventListener('abort', stop);
      try {
        const failed: unknown[] = [];
        const result = await work(writerOf(transaction, failed));
        if (failed.length > 0) throw failed[0];
        commit(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        abort(transaction);
        // Rejecting means that nothing has changed, so wait until it is so; the browser's reason, which may only
        // come at the commit (no room), says more than the request that it took down.
        await transaction.done.catch(() => {});
        throw transaction.error ?? error;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    } catch (error) {
      throw stopped ? abortedError() : asStorageError(error, 'storage-failed');
    }
  }

  async #begin(stores: readonly StoreName[], mode: IDBTransactionMode, durability: IDBTransactionDurability = 'strict', signal?: AbortSignal) {
    for (let attempt = 1; ; attempt++) {
      const database = await this.#connection.database(signal);
      if (mode === 'readwrite' && this.status.state === 'newer') throw storageError('storage-newer');
      try {
        const transaction = database.transaction([...stores], mode, { durability });
        // Always looked at, but perhaps later than it settles.
        transaction.done.catch(() => {});
        return transaction as unknown as ReadTransaction;
      } catch (error) {
        // Lost without a word, as Safari does to pages in the background: open again, once.
        if (nameOfError(error) !== 'InvalidStateError' || attempt > 1) throw error;
        this.#connection.forget(database);
      }
    }
  }
}

function readerOf(transaction: ReadTransaction): Reader {
  return {
    get: (store, key) => transaction.objectStore(store).get(key),
    getAfter: (store, key, limit) => transaction.objectStore(store).getAll(IDBKeyRange.lowerBound(key, true), limit),
    keyAfter: (store, key) => transaction.objectStore(store).getKey(IDBKeyRange.lowerBound(key, true)),
    // A list sorts after every text, so it ends what begins with the place.
    getPlaced: (store, place) =>
      transaction.objectStore(store).index('place' as never).getAll(IDBKeyRange.bound(place, [...place, []])),
    keys: (store) => transaction.objectStore(store).getAllKeys(),
    stretchHolding: (writer, sequence) =>
      transaction.objectStore('stretches').index('log').getKey(IDBKeyRange.bound([writer, sequence], [writer, Infinity])),
    async newest(store, limit, at, isWanted = () => true) {
      const records = transaction.objectStore(store);
      // The types of idb lose which index belongs to which store; `Reader` has held the caller to it.
      let cursor = await (at ? records.index(at[0] as never) : records).openCursor(at?.[1] as never, 'prev');
      const found = [];
      while (cursor && found.length < limit) {
        if (isWanted(cursor.value)) found.push(cursor.value);
        cursor = await cursor.continue();
      }
      return found;
    },
  };
}

/** Commits without waiting for what was asked for to be answered: that spares a way to the database and back. */
function commit(transaction: WriteTransaction): void {
  try {
    transaction.commit();
  } catch {
    // It has ended, or is about to, by itself; `done` says how.
  }
}

/** @param failed is given what puts failed with, also those that nobody waits for */
function writerOf(transaction: WriteTransaction, failed: unknown[]): Writer {
  return {
    ...readerOf(transaction as unknown as ReadTransaction),
    put(store, value, key) {
      const putting = (async () => {
        await transaction.objectStore(store).put(value, key);
      })();
      putting.catch((error: unknown) => failed.push(error));
      return putting;
    },
    remove: (store, key) => transaction.objectStore(store).delete(key),
    clear: (store) => transaction.objectStore(store).clear(),
    removeBetween: (store, from, to) => transaction.objectStore(store).delete(IDBKeyRange.bound(from, to)),
  };
}
