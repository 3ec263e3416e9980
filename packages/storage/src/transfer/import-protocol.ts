import type { JicengError, OrgFinding, OrgMapping, OrgTree } from '@jiceng/domain';
import type { ReadOptions } from './read-file.js';
import type { ImportProgress, ImportSummary } from './session.js';

/** What the page asks of the worker. One question at a time; calling off is ending the worker. */
export type ImportRequest =
  | { readonly type: 'open'; readonly file: Blob; readonly options: ReadOptions }
  | { readonly type: 'build'; readonly mapping: OrgMapping }
  | { readonly type: 'rows' };

/** What the worker answers. `ready` comes first, by itself; findings come before `built`, and pieces of rows before `rows`. */
export type ImportAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'opened'; readonly summary: ImportSummary }
  | { readonly type: 'findings'; readonly findings: OrgFinding[] }
  | { readonly type: 'built'; readonly tree: OrgTree; readonly rows: number }
  | { readonly type: 'piece'; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'rows' }
  | { readonly type: 'failed'; readonly error: PlainError };

/** An error as plain data: classes do not survive the way between threads. */
export interface PlainError {
  readonly code: string;
  readonly message: string;
  readonly details: JicengError['details'];
}

/** The end of a channel that both sides write against: a worker, a worker's own scope, or a port. */
export interface ImportPort {
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

/** Findings in one message; more would hold up the page while they are copied. */
export const findingsPerMessage = 5000;

/** Rows in one message, for the same reason. */
export const rowsPerMessage = 5000;
