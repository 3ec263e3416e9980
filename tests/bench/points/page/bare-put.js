// What an award is held against: one put of the same entry, through idb, into a database of its own.
import { openDB } from 'idb';

/** @returns {Promise<{ put(entry: object, durability: IDBTransactionDurability): Promise<number>, close(): void }>} `put` gives milliseconds until it is done */
export async function barePuts() {
  const database = await openDB('bare', 1, { upgrade: (made) => void made.createObjectStore('entries') });
  let key = Date.now();
  return {
    async put(entry, durability) {
      const start = performance.now();
      const transaction = database.transaction('entries', 'readwrite', { durability });
      await Promise.all([transaction.store.put(entry, key++), transaction.done]);
      return performance.now() - start;
    },
    close: () => database.close(),
  };
}
