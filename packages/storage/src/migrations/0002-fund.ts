import type { Migration } from './index.js';

/** From version 1 to 2: sheets of facts, saved results, copies of profiles, drafts. */
export const fund: Migration = (database) => {
  database.createObjectStore('facts', { keyPath: 'id' });
  database.createObjectStore('profiles');
  database.createObjectStore('drafts');
  // Within one index key records stand by id, which is by time, as in `changes`.
  database.createObjectStore('saved', { keyPath: 'id' }).createIndex('unit', ['place']);
};
