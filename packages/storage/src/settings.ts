import type { StoreContext } from './context.js';
import type { JsonValue } from './schema.js';

/** Small choices that are kept with the data: the scale, the columns shown last. */
export interface Settings {
  /** The value of a key; `undefined` when none was set. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  get(key: string): Promise<JsonValue | undefined>;
  /**
   * Sets a value. Leaves no change record, because a choice of how things are shown changes nothing about them; other
   * tabs hear of it with noun `settings`, op `set`. Rejects with `storage-newer`, `storage-quota`, `storage-failed`.
   */
  set(key: string, value: JsonValue): Promise<void>;
}

/** The one implementation, over any backend. */
export function createSettings({ read, write, identifiers }: StoreContext): Settings {
  return {
    get: (key) => read(['settings'], (records) => records.get('settings', key)),
    async set(key, value) {
      const identify = await identifiers();
      await write(['settings'], async (records) => {
        await records.put('settings', value, key);
        return { noun: 'settings', op: 'set', key, id: identify() };
      });
    },
  };
}
