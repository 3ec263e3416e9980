import type { Change, OrgTree } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { decodeTree, orgFormat, unreadable } from './columns.js';

/** The tree as it is stored. */
export interface StoredOrg {
  readonly tree: OrgTree;
  /** Id of this state: as long as `head()` names the same, the tree is current. */
  readonly version: string;
  /** When it was written, as an ISO instant. */
  readonly savedAt: string;
}

/** What there is without reading the tree. */
export interface StoredOrgHead {
  readonly version: string;
  /** What `undoReplace` would put back. */
  readonly previousVersion?: string;
  readonly savedAt: string;
  /** Count of units, without the marked node for orphans. */
  readonly size: number;
}

/** How a tree is replaced. */
export interface ReplaceOptions {
  /** Who does it (登记人); `''` when not known. */
  readonly author: string;
  /** Calls the replacement off until the moment it is durable. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each column: units written, by share of bytes, and all units. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** How a replacement is taken back. */
export interface UndoOptions {
  readonly author: string;
  /** The version that shall be taken back; when another one is current by now, nothing is undone. */
  readonly version?: string | undefined;
}

/** A write that is durable. */
export interface OrgWrite {
  /** The version that is current now. */
  readonly version: string;
  readonly change: Change;
}

/** The org tree in the store. Every rejection is a `JicengError` and leaves the data as they were. */
export interface OrgRepository {
  /**
   * Reads the whole tree; `null` when none was ever stored. A tree whose first import was undone is there, and empty.
   * Rejects with `storage-unreadable`, `storage-blocked` or `storage-closed`.
   */
  read(): Promise<StoredOrg | null>;
  /** What `read` would give, without its columns; `null` when none was ever stored. Rejects like `read`. */
  head(): Promise<StoredOrgHead | null>;
  /**
   * Puts a tree in the place of the stored one, all at once, and keeps that one for `undoReplace`. Resolves when it is
   * on the disk. Rejects with `aborted`, `storage-quota`, `storage-newer`, `storage-failed` and like `read`.
   */
  replace(tree: OrgTree, options: ReplaceOptions): Promise<OrgWrite>;
  /**
   * Puts the tree from before the last `replace` back; doing it again brings the replacement back. Before the first
   * tree there was an empty one. Rejects with `nothing-to-undo` when no tree was ever stored, with `storage-changed`
   * when `options.version` is not current any more, and like `replace`.
   */
  undoReplace(options: UndoOptions): Promise<OrgWrite>;
}

const noun = 'org';

/** The one implementation, over any backend. Writing is rare and long, so its code is loaded when it is first needed. */
export function createOrgRepository(context: StoreContext): OrgRepository {
  const { read } = context;
  return {
    async read() {
      const found = await read(['meta', 'blocks'], async (records) => {
        const head = await records.get('meta', noun);
        if (!head) return null;
        const { current } = head;
        if (current.format !== orgFormat) throw unreadable(current, '');
        const values = await Promise.all(current.columns.map((column) => records.get('blocks', [noun, current.version, column])));
        return { current, values: new Map(current.columns.map((column, index) => [column, values[index]])) };
      });
      if (!found) return null;
      const { current, values } = found;
      return { tree: decodeTree(current, values), version: current.version, savedAt: current.savedAt };
    },

    async head() {
      const head = await read(['meta'], (records) => records.get('meta', noun));
      if (!head) return null;
      const { current, previous } = head;
      return { version: current.version, previousVersion: previous.version, savedAt: current.savedAt, size: current.size };
    },

    async replace(tree, options) {
      const { replaceTree } = await import('./write.js');
      return replaceTree(context, tree, options);
    },

    async undoReplace(options) {
      const { undoReplace } = await import('./write.js');
      return undoReplace(context, options);
    },
  };
}
