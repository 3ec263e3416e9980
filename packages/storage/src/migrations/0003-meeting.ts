import type { Migration } from './index.js';

/** From version 2 to 3: rolls, meetings with their sealed minutes and years, procedures, notes, attachments. */
export const meeting: Migration = (database) => {
  database.createObjectStore('blobs');
  for (const name of ['rolls', 'meetings', 'minutes', 'years', 'procedures', 'notes', 'attachments']) {
    // Within one place records stand by id, which is by time, as in `changes`.
    database.createObjectStore(name, { keyPath: 'id' }).createIndex('place', 'place');
  }
};
