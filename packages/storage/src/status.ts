/**
 * Why a store is as it is.
 *
 * In memory: `requested` the page asked for it, `missing` the browser has no IndexedDB, `refused` the browser does
 * not let this page use it (private window, policy, frame of another site).
 *
 * `blocked`: `older-tab` another tab holds an older version open, `no-answer` the browser has not answered yet.
 *
 * `failed`: `terminated` the browser took the connection away (its data were cleared, or it crashed), `refused`,
 * `missing`, `quota` no room even to open, `unreadable` anything else; what is stored is left as it is.
 */
export type StatusReason =
  | 'requested'
  | 'missing'
  | 'refused'
  | 'older-tab'
  | 'no-answer'
  | 'terminated'
  | 'quota'
  | 'unreadable';

/**
 * How a store is doing.
 *
 * - `ready`: reads and writes
 * - `blocked`: reads and writes wait, and go on by themselves; see `reason`
 * - `outdated`: a newer version of this kit opened the data, and this store let go; the next use looks again, which
 *   mostly gives `newer`. The page should be reloaded
 * - `newer`: the data were written by a newer version; this store only reads
 * - `failed`: the last attempt to open failed, or the connection was lost; the next use tries again
 */
export interface StoreStatus {
  readonly kind: 'indexeddb' | 'memory';
  readonly state: 'ready' | 'blocked' | 'outdated' | 'newer' | 'failed';
  readonly reason?: StatusReason;
}
