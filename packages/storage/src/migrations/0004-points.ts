import type { Migration } from './index.js';

/** From version 3 to 4: the points ledger: its record, its closed stretches, and the entries on top of them. */
export const points: Migration = (database) => {
  for (const name of ['ledgers', 'stretches', 'entries']) database.createObjectStore(name);
};
