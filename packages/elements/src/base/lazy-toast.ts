import type { JcElement } from './jc-element.js';
import type { RecentAction } from './recent-actions.js';
import type { Toast, ToastContent } from './toast.js';

/** A toast whose code is loaded with the first thing that it says: before that there is nothing to take back either. */
export class LazyToast {
  readonly #host: JcElement;
  readonly #perform: (action: () => Promise<unknown>) => void;
  #toast: Toast | undefined;

  /** @param perform runs an action of the user's and shows what goes wrong */
  constructor(host: JcElement, perform: (action: () => Promise<unknown>) => void) {
    this.#host = host;
    this.#perform = perform;
  }

  /** Shows and says it. Where its code cannot be fetched now it is only said: what it tells of was done all the same. */
  show(content: ToastContent): void {
    void this.#load().then(
      (toast) => toast.show(content),
      () => this.#host.announcer.announce(content.text),
    );
  }

  async #load(): Promise<Toast> {
    const { Toast } = await import('./toast.js');
    return (this.#toast ??= new Toast(this.#host, this.#perform));
  }

  /** What can still be taken back, the newest first. */
  get recent(): readonly RecentAction[] {
    return this.#toast?.recent.entries() ?? [];
  }

  render(): unknown {
    return this.#toast?.render();
  }
}
