import { abortedError, defaultSliceMilliseconds, runInSlices, type Signal } from '@jiceng/domain';

/** How long work shares a thread: in slices, with a look at the signal between them. */
export interface Pace {
  /** Drives a generator; see `runInSlices`. */
  run<Progress, Result>(steps: Generator<Progress, Result>, onProgress?: (progress: Progress) => void): Promise<Result>;
  /** Called between two pieces of work that are no generator: pauses when the slice is used up; throws `aborted`. */
  breathe(): Promise<void>;
}

/**
 * A pace for this thread.
 * @param sliceMilliseconds longest work between two pauses
 */
export function makePace(signal: Signal | undefined, sliceMilliseconds = defaultSliceMilliseconds): Pace {
  const now = (): number => performance.now();
  let start = now();
  const pause = async (): Promise<void> => {
    await pauseThread();
    start = now();
  };
  return {
    run: (steps, onProgress) =>
      runInSlices(steps, { now, pause, sliceMilliseconds, ...(signal && { signal }), ...(onProgress && { onProgress }) }),
    breathe: async () => {
      if (signal?.aborted) throw abortedError();
      if (now() - start < sliceMilliseconds) return;
      await pause();
      if (signal?.aborted) throw abortedError();
    },
  };
}

interface Scheduler {
  yield?: () => Promise<void>;
}

/** How long the work may go before everything else that waits, in milliseconds. */
const priorityMilliseconds = 50;
let lastFairPause = 0;

/**
 * Lets the thread paint and answer; kept in a later task. The continuation of `scheduler.yield` goes before timers and
 * messages of the page, so every now and then a message of our own queues up behind them, and nothing starves.
 */
export function pauseThread(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  const now = performance.now();
  if (typeof scheduler?.yield === 'function' && now - lastFairPause < priorityMilliseconds) return scheduler.yield();
  return new Promise((resolve) => {
    // A timer would wait 4 ms at least.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      lastFairPause = performance.now();
      resolve();
    };
    port2.postMessage(null);
  });
}
