import type { Change, ChangeNoun } from '@jiceng/domain';
import type { StoreContext } from './context.js';

/** Which change records are wanted. */
export interface ChangeQuery {
  /** Only this noun; without it, all. */
  readonly noun?: ChangeNoun | undefined;
  /** With `noun`: only this thing. */
  readonly key?: string | undefined;
  /** Greatest count, default 100. */
  readonly limit?: number | undefined;
}

/** The records that durable writes have left. */
export interface ChangeLog {
  /** Records by time, newest first. Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`. */
  list(query?: ChangeQuery): Promise<Change[]>;
}

/** The one implementation, over any backend. */
export function createChangeLog({ read }: StoreContext): ChangeLog {
  return {
    list({ noun, key, limit = 100 } = {}) {
      return read(['changes'], (records) => {
        if (noun === undefined) return records.newest('changes', limit);
        return records.newest('changes', limit, key === undefined ? ['noun', [noun]] : ['noun-key', [noun, key]]);
      });
    },
  };
}
