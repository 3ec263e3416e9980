import type { StoreContext } from './context.js';
import type { ProfileCopy } from './schema.js';

/** Copies of profiles that came from an address, for when the address cannot be reached. */
export interface ProfileCopies {
  /** The copy of an address; `undefined` when there is none. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  get(url: string): Promise<ProfileCopy | undefined>;
  /**
   * Keeps what an address gave, in the place of what it gave before. Leaves no change record, because it is nobody's
   * statement; other tabs hear of it with noun `profiles`, op `put`, the URL as key. Rejects with `storage-newer`,
   * `storage-quota`, `storage-failed` and like `get`.
   * @param raw what its JSON held
   */
  put(url: string, raw: unknown): Promise<void>;
}

/** The one implementation, over any backend. */
export function createProfileCopies({ read, write, identifiers, now }: StoreContext): ProfileCopies {
  return {
    get: (url) => read(['profiles'], (records) => records.get('profiles', url)),
    async put(url, raw) {
      const identify = await identifiers();
      await write(['profiles'], async (records) => {
        await records.put('profiles', { url, raw, savedAt: now() }, url);
        return { noun: 'profiles', op: 'put', key: url, id: identify() };
      });
    },
  };
}
