import { abortedError, JicengError, type KeptBatch } from '@jiceng/domain';
import { makePace, startWorker, workerBeside } from '@jiceng/storage/transfer';
import type { BatchTask } from './batch-calculation.js';
import type { BatchAnswer, BatchRequest } from './batch-protocol.js';

/** Starts the worker of a batch; null where the host has none, forbids it, or it does not come up. */
export function startBatchWorker(url: URL | null = workerBeside(import.meta.url, 'batch')): Promise<Worker | null> {
  return startWorker(() => url, 'jiceng-batch');
}

/** Longest work between two pauses while the task is copied to the worker, in milliseconds. */
const sliceMilliseconds = 4;

/**
 * Calculates in a worker that has come up, and ends it.
 * @throws {JicengError} `aborted`, `worker-stopped` when the worker was lost, and as `calculateBatch`
 */
export async function calculateInWorker(worker: Worker, task: BatchTask, signal: AbortSignal, onProgress: (done: number) => void): Promise<KeptBatch> {
  const send = (request: BatchRequest): void => worker.postMessage(request);
  const finished = new Promise<KeptBatch>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortedError()), { once: true });
    worker.onerror = (event) => {
      event.preventDefault?.();
      reject(new JicengError('worker-stopped', 'The calculation in the background stopped, most likely for want of memory. Nothing was changed.'));
    };
    worker.onmessage = ({ data }: MessageEvent<BatchAnswer>) => {
      if (data.type === 'progress') onProgress(data.done);
      else if (data.type === 'done') resolve(data.result);
      else if (data.type === 'failed') reject(new JicengError(data.error.code, data.error.message, { ...data.error.details }));
    };
  });
  // It may be rejected while the columns are still being sent.
  finished.catch(() => undefined);
  try {
    const pace = makePace(signal, sliceMilliseconds);
    send({ type: 'begin', profile: task.profile, year: task.year, length: task.length });
    for (const column of task.columns) {
      send({ type: 'column', column });
      await pace.breathe();
    }
    send({ type: 'end' });
    return await finished;
  } finally {
    worker.terminate();
  }
}
