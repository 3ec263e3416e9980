import type { StoredStretch } from './stretch.js';

/** What the page asks of the worker: which entries of the stretch are not what their hash was made of. Any number at once. */
export type HashCheckRequest = StoredStretch;

/** What the worker answers, in the order in which it was asked. `ready` comes first, by itself. */
export type HashCheckAnswer =
  | { readonly type: 'ready' }
  /** Places within the stretch, from 0, of the entries whose hash does not fit. */
  | { readonly type: 'checked'; readonly changed: readonly number[] }
  /** It could not be looked at; the page says why when it looks itself. */
  | { readonly type: 'failed' };

/** The end of a channel that both sides write against. */
export interface HashCheckPort {
  postMessage(message: HashCheckAnswer): void;
}
