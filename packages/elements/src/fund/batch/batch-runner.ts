import { isJicengError, type KeptBatch } from '@jiceng/domain';
import { makePace } from '@jiceng/storage/transfer';
import { calculationInSteps, type BatchTask } from './batch-calculation.js';

/** More units than this are calculated in a worker, where the host allows one. */
export const mostUnitsOnPage = 20_000;

/** How {@link runBatch} goes about it. */
export interface RunOptions {
  readonly signal: AbortSignal;
  /** Told how many units are done. */
  readonly onProgress: (done: number) => void;
  /** Whether a worker may be used; it may by default. */
  readonly mayUseWorker?: boolean;
}

/**
 * Calculates many units and leaves the page alive: in a worker, and where there is none, or it is lost, in slices.
 * @throws {JicengError} `aborted`, and as `calculateBatch`
 */
export async function runBatch(task: BatchTask, { signal, onProgress, mayUseWorker = true }: RunOptions): Promise<KeptBatch> {
  if (mayUseWorker && task.length > mostUnitsOnPage) {
    const { startBatchWorker, calculateInWorker } = await import('./batch-client.js');
    const worker = await startBatchWorker();
    if (worker) {
      try {
        return await calculateInWorker(worker, task, signal, onProgress);
      } catch (thrown) {
        if (!isJicengError(thrown) || thrown.code !== 'worker-stopped') throw thrown;
      }
    }
  }
  return makePace(signal).run(calculationInSteps(task), ({ done }) => onProgress(done));
}
