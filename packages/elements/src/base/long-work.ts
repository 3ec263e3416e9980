import { abortedError } from '@jiceng/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProgressDetail } from './jc-element.js';

/** Work this long shows a skeleton. */
const skeletonMilliseconds = 200;
/** Work this long shows its progress and can be cancelled. */
const progressMilliseconds = 1000;

/**
 * One piece of long work at a time: nothing shows at first, then a skeleton, after a second the progress with a cancel
 * button. The host renders by `stage`.
 */
export class LongWork implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #running = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #controller: AbortController | undefined;
  stage: 'idle' | 'begun' | 'skeleton' | 'progress' = 'idle';
  latest: ProgressDetail = { phase: 'opening', done: 0, total: 0 };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  #clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.stage = 'idle';
  }

  #enter(stage: LongWork['stage']): void {
    this.stage = stage;
    this.#host.requestUpdate();
  }

  /** Does work under a signal that the cancel button, or the signal given, aborts. */
  async run<Result>(outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (outer?.aborted) throw abortedError();
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    outer?.addEventListener('abort', abort);
    this.#controller = controller;
    if (this.#running++ === 0) {
      this.latest = { phase: 'opening', done: 0, total: 0 };
      this.stage = 'begun';
      this.#timers = [
        setTimeout(() => this.#enter('skeleton'), skeletonMilliseconds),
        setTimeout(() => this.#enter('progress'), progressMilliseconds),
      ];
    }
    try {
      return await work(controller.signal);
    } finally {
      outer?.removeEventListener('abort', abort);
      if (--this.#running === 0) {
        this.#clear();
        this.#host.requestUpdate();
      }
    }
  }

  /** Calls off the work that runs. */
  readonly cancel = (): void => this.#controller?.abort();

  /** Takes note of how far the work is. */
  progress(latest: ProgressDetail): void {
    this.latest = latest;
    if (this.stage === 'progress') this.#host.requestUpdate();
  }
}
