import { abortedError } from '@jiceng/domain';
import type { ReactiveController } from 'lit';
import type { JcElement, ProgressDetail } from './jc-element.js';
import type { WorkLine } from './work-line.js';

/** Work this long shows a skeleton. */
const skeletonMilliseconds = 200;
/** Work this long shows its progress and can be cancelled. */
const progressMilliseconds = 1000;
/** Opening the data shows its progress sooner, for until it is done there is nothing else to see; it cannot be cancelled. */
export const openingMilliseconds = 300;

/**
 * One piece of long work at a time: nothing shows at first, then a skeleton, after a second the progress with a cancel
 * button. The host renders by `stage`.
 */
export class LongWork implements ReactiveController {
  readonly #host: JcElement;
  #running = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #controller: AbortController | undefined;
  #line: WorkLine | undefined;
  stage: 'idle' | 'begun' | 'skeleton' | 'progress' = 'idle';
  latest: ProgressDetail = { phase: 'opening', done: 0, total: 0 };
  /** Whether it is the data that are opened, so that what stands below is not yet true. */
  isOpening = false;

  constructor(host: JcElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.stage = 'idle';
  }

  #enter(stage: LongWork['stage']): void {
    this.stage = stage;
    this.#host.requestUpdate();
  }

  /**
   * Does work under a signal that the cancel button, or the signal given, aborts.
   * @param after how long it takes before its progress shows, in milliseconds; `openingMilliseconds` where the data are opened
   */
  async run<Result>(outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<Result>, after = progressMilliseconds): Promise<Result> {
    if (outer?.aborted) throw abortedError();
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    outer?.addEventListener('abort', abort);
    const isOpening = after === openingMilliseconds;
    if (!isOpening) this.#controller = controller;
    if (this.#running++ === 0) {
      this.isOpening = isOpening;
      this.latest = { phase: isOpening ? 'reading' : 'opening', done: 0, total: 0 };
      this.stage = 'begun';
      this.#timer = setTimeout(() => {
        this.#enter('skeleton');
        this.#timer = setTimeout(() => this.#showProgress(), after - skeletonMilliseconds);
      }, skeletonMilliseconds);
    }
    try {
      return await work(controller.signal);
    } finally {
      outer?.removeEventListener('abort', abort);
      if (--this.#running === 0) {
        this.#controller = undefined;
        this.#clear();
        this.#host.requestUpdate();
      }
    }
  }

  #showProgress(): void {
    this.#enter('progress');
    // Where that file cannot be fetched, the work goes on without it.
    void import('./work-line.js').then(
      ({ WorkLine }) => {
        this.#line ??= new WorkLine(this.#host, this);
        this.progress(this.latest);
      },
      () => undefined,
    );
  }

  /** Whether what runs can be called off. */
  get canCancel(): boolean {
    return this.#controller !== undefined;
  }

  /** Calls off the work that runs. */
  readonly cancel = (): void => this.#controller?.abort();

  /** Takes note of how far the work is. */
  progress(latest: ProgressDetail): void {
    this.latest = latest;
    if (this.stage === 'progress') this.#line?.say();
  }

  /** The line that says how far long work is; nothing as long as it is not. */
  render(): unknown {
    return this.stage === 'progress' ? this.#line?.render() : null;
  }
}
