import type { JsonValue, Store } from '@jiceng/storage';
import { inputOfDraft, type RecordInput } from './record-input.js';

/** A record that was not finished. */
export interface KeptDraft {
  /** Id of the record that is being changed; `new-1`, `new-2` … for one that is not stored yet. */
  readonly key: string;
  readonly input: RecordInput;
  /** The revision that was being changed; `''` for a new record. */
  readonly revision: string;
}

/** What was typed into the record forms of a unit and not saved. Every form has its place, so that none takes another's. */
export class DraftShelf {
  readonly #store: Store;
  readonly #name: string;
  /** Writes follow each other: each is made on what the one before has left. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, unit: string) {
    this.#store = store;
    this.#name = `meeting-records:${unit}`;
  }

  /** What is kept, the oldest first. */
  async list(): Promise<KeptDraft[]> {
    await this.#last.catch(() => undefined);
    return this.#read();
  }

  async #read(): Promise<KeptDraft[]> {
    const kept = (await this.#store.drafts.get(this.#name))?.value;
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return [];
    return Object.entries(kept as Readonly<Record<string, unknown>>).map(([key, draft]) => {
      const { input, revision } = (typeof draft === 'object' && draft !== null ? draft : {}) as { input?: unknown; revision?: unknown };
      return { key, input: inputOfDraft(input), revision: typeof revision === 'string' ? revision : '' };
    });
  }

  /** A key for a new record that no draft has. */
  async newKey(): Promise<string> {
    await this.#last.catch(() => undefined);
    const taken = new Set((await this.#read()).map(({ key }) => key));
    let number = 1;
    while (taken.has(`new-${number}`)) number++;
    return `new-${number}`;
  }

  /** Keeps a draft in its place. Whoever lists the drafts from now on finds it, also while its key is still looked for. */
  keep({ key, ...draft }: Omit<KeptDraft, 'key'> & { readonly key: string | Promise<string> }): Promise<void> {
    return this.#change(async (drafts) => {
      const own = await key;
      return [...drafts.filter((other) => other.key !== own), { ...draft, key: own }];
    });
  }

  /** Takes a draft away: it was saved or given up. */
  drop(key: string): Promise<void> {
    return this.#change(async (drafts) => drafts.filter((draft) => draft.key !== key));
  }

  #change(make: (drafts: readonly KeptDraft[]) => Promise<readonly KeptDraft[]>): Promise<void> {
    const work = this.#last.catch(() => undefined).then(async () => {
      const before = await this.#read();
      const after = await make(before);
      if (after.length === 0 && before.length === 0) return;
      const value = Object.fromEntries(after.map(({ key, input, revision }) => [key, { input, revision } as unknown as JsonValue]));
      await (after.length === 0 ? this.#store.drafts.remove(this.#name) : this.#store.drafts.put(this.#name, value));
    });
    this.#last = work;
    return work;
  }
}
