/** Something that was done and can be taken back. */
export interface RecentAction {
  /** What was done, as a sentence. */
  readonly text: string;
  /** Whole minutes for which it still can. */
  readonly minutesLeft: number;
  readonly undo: () => Promise<void>;
}

interface Action {
  readonly text: string;
  readonly at: number;
  readonly undo: () => Promise<void>;
}

/** How long an action can be taken back, in milliseconds (WCAG 3.3.4; the MIIT's ten minutes for what costs money). */
export const undoMilliseconds = 10 * 60_000;

/** What this widget has done in the last ten minutes and can take back, the newest first. */
export class RecentActions {
  readonly #now: () => number;
  #actions: Action[] = [];

  /** @param now milliseconds of any clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Remembers an action. @returns what takes it back, once */
  add(text: string, undo: () => Promise<void>): () => Promise<void> {
    const action: Action = { text, at: this.#now(), undo: () => this.#undo(action, undo) };
    this.#actions.unshift(action);
    return action.undo;
  }

  async #undo(action: Action, undo: () => Promise<void>): Promise<void> {
    if (!this.#actions.includes(action)) return;
    this.#actions = this.#actions.filter((other) => other !== action);
    try {
      await undo();
    } catch (error) {
      // It was not taken back, so it still can be.
      this.#actions = [action, ...this.#actions].sort((a, b) => b.at - a.at);
      throw error;
    }
  }

  /** The actions that can still be taken back. */
  entries(): readonly RecentAction[] {
    const now = this.#now();
    this.#actions = this.#actions.filter(({ at }) => now - at < undoMilliseconds);
    return this.#actions.map(({ text, at, undo }) => ({ text, minutesLeft: Math.ceil((at + undoMilliseconds - now) / 60_000), undo }));
  }
}
