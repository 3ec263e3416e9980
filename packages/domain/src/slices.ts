import { abortedError, type Signal } from './error.js';

/** How {@link runInSlices} shares the thread with others. Time and pausing are passed in, so that tests hold both. */
export interface SliceOptions<Progress> {
  /** The time in milliseconds, from any start; `performance.now` in a page. */
  now: () => number;
  /** Lets others work: a promise that is kept in a later task. */
  pause: () => Promise<void>;
  /** Longest time of work between two pauses, in milliseconds; a single step that takes longer cannot be cut. */
  sliceMilliseconds?: number;
  /** Calls the work off between two steps. */
  signal?: Signal;
  /** Told once a slice, with the latest progress, and at the last one. */
  onProgress?: (progress: Progress) => void;
}

/** The slice in milliseconds when nothing is said: leaves time for a frame at 60 Hz on a slow machine. */
export const defaultSliceMilliseconds = 12;

/** Drives a generator to its end at once, for work that is short or may keep the thread to itself. @returns what the generator returns */
export function allAtOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A generator that tells its progress in other words: one piece of a longer work, say. @returns what the generator returns */
export function* toldAs<Progress, Told, Result>(steps: Generator<Progress, Result>, told: (progress: Progress) => Told): Generator<Told, Result> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield told(step.value);
    }
  } finally {
    // Whoever stops this one stops that one too.
    steps.return(undefined as Result);
  }
}

/**
 * Drives a generator to its end in slices, so that long work leaves the page alive.
 * @returns what the generator returns; rejects with what it throws, and with `aborted` once the signal is aborted.
 * The generator's `finally` blocks have run by then.
 */
export async function runInSlices<Progress, Result>(
  steps: Generator<Progress, Result>,
  options: SliceOptions<Progress>,
): Promise<Result> {
  const { now, pause, sliceMilliseconds = defaultSliceMilliseconds, signal, onProgress } = options;
  let finished = false;
  try {
    for (;;) {
      if (signal?.aborted) throw abortedError();
      const start = now();
      let latest: Progress | undefined;
      let stepped = false;
      do {
        const step = steps.next();
        if (step.done) {
          finished = true;
          if (stepped) onProgress?.(latest as Progress);
          return step.value;
        }
        latest = step.value;
        stepped = true;
      } while (now() - start < sliceMilliseconds && !signal?.aborted);
      if (signal?.aborted) throw abortedError();
      onProgress?.(latest);
      await pause();
    }
  } finally {
    if (!finished) steps.return(undefined as Result);
  }
}
