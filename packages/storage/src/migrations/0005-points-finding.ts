import type { Migration } from './index.js';

/** From version 4 to 5: in which stretch an entry of a log lies, and what the entries come to, so that a ledger opens at once. */
export const pointsFinding: Migration = (database, transaction) => {
  // One key for each log that has entries in the stretch: its writer and the number of the last of them.
  transaction.objectStore('stretches').createIndex('log', 'logs', { multiEntry: true });
  database.createObjectStore('snapshots');
};
