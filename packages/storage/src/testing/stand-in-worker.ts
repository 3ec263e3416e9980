/** What the stand-in for a worker does when it is started. */
export type WorkerBehaviour = 'works' | 'throws' | 'fires error' | 'dies later';

/** The messages of a worker's scope. */
interface Port<Answer> {
  postMessage(message: Answer, transfer?: Transferable[]): void;
}

/** Workers that a test gives the page in place of the host's. */
export interface StandInWorkers<Answer> {
  /** Every message that a stand-in sent, as it arrived. */
  readonly heard: Answer[];
  readonly started: number;
  readonly terminated: number;
  /** From now on these are what the page starts. */
  use(behaviour: WorkerBehaviour): void;
  /** Forgets what was, and gives the host its own back. */
  restore(): void;
}

/**
 * Workers in the same thread: the real code behind a real message channel, so that copying and handing over are as in a
 * browser.
 * @param serve the worker's side, given its scope
 */
export function standInWorkers<Request, Answer>(serve: (port: Port<Answer>) => (request: Request) => unknown): StandInWorkers<Answer> {
  const previous = globalThis.Worker;
  const workers = {
    heard: [] as Answer[],
    started: 0,
    terminated: 0,
    use(behaviour: WorkerBehaviour): void {
      globalThis.Worker = class StandIn {
        onmessage: ((event: { data: Answer }) => void) | null = null;
        onerror: ((event: { preventDefault(): void }) => void) | null = null;
        readonly #channel = new MessageChannel();

        constructor(readonly url: string) {
          workers.started++;
          if (behaviour === 'throws') throw new DOMException('Refused', 'SecurityError');
          const fail = (): void => this.onerror?.({ preventDefault: () => {} });
          if (behaviour === 'fires error') {
            setTimeout(fail);
            return;
          }
          const { port1, port2 } = this.#channel;
          port1.onmessage = ({ data }) => {
            workers.heard.push(data as Answer);
            this.onmessage?.({ data: data as Answer });
          };
          const answer = serve(port2);
          port2.onmessage = ({ data }) => {
            if (behaviour === 'dies later') fail();
            else void answer(data as Request);
          };
        }

        postMessage(message: unknown): void {
          this.#channel.port1.postMessage(message);
        }

        terminate(): void {
          workers.terminated++;
          this.#channel.port1.close();
          this.#channel.port2.close();
        }
      } as unknown as typeof Worker;
    },
    restore(): void {
      globalThis.Worker = previous;
      workers.heard = [];
      workers.started = workers.terminated = 0;
    },
  };
  return workers;
}
