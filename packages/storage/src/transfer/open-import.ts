import { abortedError, type OrgMapping } from '@jiceng/domain';
import { openInWorker, startImportWorker } from './import-client.js';
import { makePace } from './pace.js';
import type { ReadOptions } from './read-file.js';
import type { ImportProgress, ImportResult, ImportSummary } from './session.js';

export interface ImportOptions extends ReadOptions {
  /** Calls everything off that the session does, now and later. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Where the worker's script is; `null` for none. Beside this module when not given. */
  readonly workerUrl?: string | URL | null;
}

/** A file that was read and waits for its mapping. */
export interface ImportSession extends ImportSummary {
  /** Whether the table lives in a worker; otherwise the work is done in slices on this thread. */
  readonly isInWorker: boolean;
  /**
   * Maps the table and builds its tree. May be called again with another mapping; the one before is waited for.
   * @throws {JicengError} `mapping-invalid`, `too-many-kinds`, `aborted`
   */
  build(mapping: OrgMapping): Promise<ImportResult>;
  /**
   * The rows below the heading as they stand in the file, empty ones too; cells at the end of a row may be missing. For who
   * makes something else than a tree of them.
   * @throws {JicengError} `aborted`
   */
  rows(): Promise<readonly (readonly string[])[]>;
  /** Lets go of the table and its worker. A build that runs rejects with `aborted`. */
  close(): void;
}

/**
 * Opens a file for import: reads it as a table and says what its columns seem to be. Nothing is stored.
 * @throws {JicengError} `file-too-large`, `file-unreadable`, `file-encoding`, `aborted`
 */
export async function openImport(file: Blob, options: ImportOptions = {}): Promise<ImportSession> {
  const { signal, onProgress, workerUrl, encoding, separator, sheet } = options;
  if (signal?.aborted) throw abortedError();
  const readOptions: ReadOptions = {
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
    ...(sheet !== undefined && { sheet }),
  };
  const worker = workerUrl === null ? null : await startImportWorker(workerUrl);
  if (signal?.aborted) {
    worker?.terminate();
    throw abortedError();
  }
  if (!worker) return openHere(file, readOptions, signal, onProgress);
  return openInWorker(worker, file, readOptions, signal, onProgress);
}

/** The same work in slices on this thread. What it needs is loaded only when there is no worker. */
async function openHere(
  file: Blob,
  options: ReadOptions,
  outer: AbortSignal | undefined,
  onProgress: ((progress: ImportProgress) => void) | undefined,
): Promise<ImportSession> {
  const [{ readFile }, { buildImport, summaryOf }] = await Promise.all([import('./read-file.js'), import('./session.js')]);
  let isClosed = false;
  const signal = {
    get aborted(): boolean {
      return isClosed || outer?.aborted === true;
    },
  };
  const pace = makePace(signal);
  const read = await readFile(file, options, pace, onProgress);
  if (signal.aborted) throw abortedError();
  let table: typeof read.table | null = read.table;
  let last: Promise<unknown> = Promise.resolve();
  const build = async (mapping: OrgMapping, before: Promise<unknown>): Promise<ImportResult> => {
    await before.catch(() => {});
    if (!table || signal.aborted) throw abortedError();
    return buildImport(table, mapping, pace, onProgress);
  };
  return {
    ...summaryOf(read),
    isInWorker: false,
    build: (mapping) => {
      const building = build(mapping, last);
      last = building;
      return building;
    },
    rows: async () => {
      if (!table || signal.aborted) throw abortedError();
      return table.rows;
    },
    close: () => {
      isClosed = true;
      table = null;
    },
  };
}
