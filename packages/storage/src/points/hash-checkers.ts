import { startWorker, workerBeside } from '../transfer/start-worker.js';
import type { HashCheckAnswer } from './hash-check-protocol.js';
import type { StoredStretch } from './stretch.js';

/** More workers than this would wait for the page, which reads the stretches for all of them. */
const mostWorkers = 4;
/** Stretches that a worker has at once, so that it never waits for the next. */
const stretchesEach = 2;
/** A worker that says nothing for so long, in milliseconds, is lost: a stretch takes it a fraction of a second. */
const patience = 20_000;

/**
 * Workers that hash the entries of stretches beside the page: one for each core but the one that the page itself needs. They
 * come up while the page has begun already; where the host has no workers or forbids them, none ever does.
 */
export class HashCheckers {
  #lines: Line[] = [];
  #isClosed = false;

  constructor(cores = globalThis.navigator?.hardwareConcurrency ?? 1) {
    for (let count = Math.min(cores - 1, mostWorkers); count > 0; count--) void this.#start();
  }

  async #start(): Promise<void> {
    const worker = await startWorker(() => workerBeside(import.meta.url, 'hash-check'), 'jiceng-hash-check');
    if (!worker) return;
    if (this.#isClosed) worker.terminate();
    else this.#lines.push(new Line(worker, (line) => (this.#lines = this.#lines.filter((other) => other !== line))));
  }

  /**
   * The places of the entries whose hash does not fit.
   * @returns undefined where no worker has room for it; it resolves with undefined where the worker cannot say, or is lost
   */
  changedIn(stretch: StoredStretch): Promise<ReadonlySet<number> | undefined> | undefined {
    const line = this.#lines.find(({ asked }) => asked < stretchesEach);
    return line?.ask(stretch).then((changed) => changed && new Set(changed));
  }

  /** Ends the workers. What was asked and not answered yet, nobody can say any more. */
  close(): void {
    this.#isClosed = true;
    for (const line of this.#lines) line.end();
  }
}

/** One worker, and what it was asked. */
class Line {
  readonly #worker: Worker;
  readonly #ended: (line: Line) => void;
  #questions: ((changed: readonly number[] | undefined) => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(worker: Worker, ended: (line: Line) => void) {
    this.#worker = worker;
    this.#ended = ended;
    worker.onmessage = ({ data }: MessageEvent<HashCheckAnswer>) => {
      if (data.type === 'ready') return;
      this.#questions.shift()?.(data.type === 'checked' ? data.changed : undefined);
      this.#wait();
    };
    worker.onerror = (event) => {
      // The page looks itself: it is no fault of it.
      event.preventDefault?.();
      this.end();
    };
  }

  /** How many questions wait for their answer. */
  get asked(): number {
    return this.#questions.length;
  }

  ask(stretch: StoredStretch): Promise<readonly number[] | undefined> {
    return new Promise((resolve) => {
      this.#questions.push(resolve);
      this.#worker.postMessage(stretch);
      this.#wait();
    });
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.asked > 0) this.#timer = setTimeout(() => this.end(), patience);
  }

  /** Whatever it has not answered yet, it cannot say any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#worker.terminate();
    this.#ended(this);
    for (const resolve of this.#questions.splice(0)) resolve(undefined);
  }
}
