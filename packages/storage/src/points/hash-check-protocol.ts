import type { StoredStretch } from './stretch.js';

/** What the page asks of the worker; any number of questions at once. */
export interface HashCheckRequest {
  /** Which question the answer belongs to. */
  readonly id: number;
  readonly stretch: StoredStretch;
}

/** What the worker answers. `ready` comes first, by itself. */
export type HashCheckAnswer =
  | { readonly type: 'ready' }
  /** Places within the stretch, from 0, of the entries whose hash does not fit. */
  | { readonly type: 'checked'; readonly id: number; readonly changed: readonly number[] }
  /** It could not be looked at; the page says why when it looks itself. */
  | { readonly type: 'failed'; readonly id: number };

/** The end of a channel that both sides write against. */
export interface HashCheckPort {
  postMessage(message: HashCheckAnswer): void;
}
