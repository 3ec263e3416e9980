import type { StoreContext } from './context.js';
import type { Draft, JsonValue } from './schema.js';

/**
 * What forms held when they were left. Nothing here leaves a change record, because a draft states nothing yet; other
 * tabs hear of it with noun `drafts`, op `put` or `remove`.
 */
export interface Drafts {
  /** The draft of a form; `undefined` when there is none. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  get(key: string): Promise<Draft | undefined>;
  /** Keeps a draft in the place of the one before. Rejects with `storage-newer`, `storage-quota`, `storage-failed` and like `get`. */
  put(key: string, value: JsonValue): Promise<void>;
  /** Removes a draft: its form was saved, or it was given up. There may be none. Rejects like `put`. */
  remove(key: string): Promise<void>;
}

/** The one implementation, over any backend. */
export function createDrafts({ read, write, identifiers, now }: StoreContext): Drafts {
  return {
    get: (key) => read(['drafts'], (records) => records.get('drafts', key)),
    async put(key, value) {
      const identify = await identifiers();
      await write(['drafts'], async (records) => {
        // Not waited for: then the write is on its way before a page that is being left is gone.
        void records.put('drafts', { value, savedAt: now() }, key);
        return { noun: 'drafts', op: 'put', key, id: identify() };
      });
    },
    async remove(key) {
      const identify = await identifiers();
      await write(['drafts'], async (records) => {
        await records.remove('drafts', key);
        return { noun: 'drafts', op: 'remove', key, id: identify() };
      });
    },
  };
}
