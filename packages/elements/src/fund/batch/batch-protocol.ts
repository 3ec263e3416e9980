import type { FactValues, JicengError, KeptBatch, Profile } from '@jiceng/domain';

/** What the page sends to the worker: the task in pieces, none of which holds the page up; `end` starts the work. */
export type BatchRequest =
  | { readonly type: 'begin'; readonly profile: Profile; readonly year: number; readonly length: number }
  | { readonly type: 'column'; readonly column: FactValues }
  | { readonly type: 'end' };

/** What the worker answers. `ready` comes first, by itself; calling off is ending the worker. */
export type BatchAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly result: KeptBatch }
  | { readonly type: 'failed'; readonly error: { readonly code: string; readonly message: string; readonly details: JicengError['details'] } };

/** The end of a channel that both sides write against: a worker, its own scope, or a stand-in of a test. */
export interface BatchPort {
  postMessage(message: unknown, transfer?: Transferable[]): void;
}
