import { abortedError, JicengError, type OrgFinding, type OrgMapping } from '@jiceng/domain';
import type { ImportAnswer, ImportRequest } from './import-protocol.js';
import type { ImportSession } from './open-import.js';
import type { ReadOptions } from './read-file.js';
import type { ImportProgress, ImportResult, ImportSummary } from './session.js';
import { startWorker, workerBeside } from './start-worker.js';

/**
 * Starts the worker of an import.
 * @param workerUrl where its script is; beside this module when not given
 * @returns null where the host has none, forbids it, or it does not come up
 */
export function startImportWorker(workerUrl?: string | URL): Promise<Worker | null> {
  const base = typeof document === 'object' ? document.baseURI : undefined;
  return startWorker(() => (workerUrl === undefined ? workerBeside(import.meta.url, 'import') : new URL(workerUrl, base)), 'jiceng-import');
}

/** The page's side of an import whose table lives in a worker. The worker ends with the session. */
export async function openInWorker(
  worker: Worker,
  file: Blob,
  options: ReadOptions,
  signal: AbortSignal | undefined,
  onProgress: ((progress: ImportProgress) => void) | undefined,
): Promise<ImportSession> {
  const line = new WorkerLine(worker, signal, onProgress);
  let summary: ImportSummary;
  try {
    ({ summary } = await line.ask({ type: 'open', file, options }, 'opened'));
  } catch (error) {
    line.close();
    throw error;
  }
  return {
    ...summary,
    isInWorker: true,
    build: async (mapping: OrgMapping): Promise<ImportResult> => {
      const findings: OrgFinding[] = [];
      const { tree, rows } = await line.ask({ type: 'build', mapping }, 'built', findings);
      return { tree, findings, rows };
    },
    rows: async (): Promise<readonly (readonly string[])[]> => {
      const rows: (readonly string[])[] = [];
      await line.ask({ type: 'rows' }, 'rows', [], rows);
      return rows;
    },
    close: () => line.close(),
  };
}

/** One question of the line, until its answer has come. */
interface Question {
  readonly answerType: ImportAnswer['type'];
  readonly findings: OrgFinding[];
  readonly rows: (readonly string[])[];
  resolve(answer: ImportAnswer): void;
  reject(error: unknown): void;
}

/** Questions and answers in turn; calling off ends the worker at once. */
class WorkerLine {
  readonly #worker: Worker;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((progress: ImportProgress) => void) | undefined;
  #questions: Question[] = [];
  #isClosed = false;

  constructor(worker: Worker, signal: AbortSignal | undefined, onProgress: ((progress: ImportProgress) => void) | undefined) {
    this.#worker = worker;
    this.#signal = signal;
    this.#onProgress = onProgress;
    worker.onmessage = ({ data }) => this.#hear(data as ImportAnswer);
    worker.onerror = () => this.#end(new JicengError('import-failed', 'The import stopped, most likely for want of memory. Your data are unchanged.'));
    signal?.addEventListener('abort', this.close, { once: true });
  }

  ask<Type extends ImportAnswer['type']>(request: ImportRequest, answerType: Type, findings: OrgFinding[] = [], rows: (readonly string[])[] = []): Promise<Extract<ImportAnswer, { type: Type }>> {
    if (this.#isClosed) return Promise.reject(abortedError());
    return new Promise((resolve, reject) => {
      this.#questions.push({ answerType, findings, rows, resolve: resolve as Question['resolve'], reject });
      this.#worker.postMessage(request);
    });
  }

  readonly close = (): void => this.#end(abortedError());

  #end(error: JicengError): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#worker.terminate();
    this.#signal?.removeEventListener('abort', this.close);
    const questions = this.#questions;
    this.#questions = [];
    for (const question of questions) question.reject(error);
  }

  #hear(answer: ImportAnswer): void {
    const question = this.#questions[0];
    if (!question) return;
    if (answer.type === 'progress') this.#onProgress?.(answer.progress);
    else if (answer.type === 'findings') for (const finding of answer.findings) question.findings.push(finding);
    else if (answer.type === 'piece') for (const row of answer.rows) question.rows.push(row);
    else if (answer.type === 'failed') {
      this.#questions.shift();
      question.reject(new JicengError(answer.error.code, answer.error.message, { ...answer.error.details }));
    } else if (answer.type === question.answerType) {
      this.#questions.shift();
      question.resolve(answer);
    }
  }
}
