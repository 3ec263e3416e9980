import type { Migration } from './index.js';

/** From nothing to version 1: column blocks with their heads, change records, settings. */
export const org: Migration = (database) => {
  database.createObjectStore('meta');
  database.createObjectStore('blocks');
  database.createObjectStore('settings');
  const changes = database.createObjectStore('changes', { keyPath: 'id' });
  // Within one index key records stand by id, which is by time: reading backwards gives the newest first.
  changes.createIndex('noun', ['noun']);
  changes.createIndex('noun-key', ['noun', 'key']);
};
