/** What the stand-in for a worker does when it is started. */
export type WorkerBehaviour = 'works' | 'throws' | 'fires error' | 'dies later';

/** The messages of a worker's scope. */
interface Port<Answer> {
  postMessage(message: Answer, transfer?: Transferable[]): void;
}

/**
 * Workers in the same thread: the real code behind a real message channel, so that copying and handing over are as in a
 * browser.
 */
export class StandInWorkers<Request, Answer> {
  /** Every message that a stand-in sent, as it arrived. */
  heard: Answer[] = [];
  started = 0;
  terminated = 0;
  readonly #previous = globalThis.Worker;
  readonly #serve: (port: Port<Answer>) => (request: Request) => unknown;

  /** @param serve the worker's side, given its scope */
  constructor(serve: (port: Port<Answer>) => (request: Request) => unknown) {
    this.#serve = serve;
  }

  /** From now on these are what the page starts. */
  use(behaviour: WorkerBehaviour): void {
    const workers = this;
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
        const serve = workers.#serve(port2);
        port2.onmessage = ({ data }) => {
          if (behaviour === 'dies later') fail();
          else void serve(data as Request);
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
  }

  /** Forgets what was, and gives the host its own back. */
  restore(): void {
    globalThis.Worker = this.#previous;
    this.heard = [];
    this.started = this.terminated = 0;
  }
}
