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

  /** The place of the one draft that was kept when its page went; it is newer than the same one among the others. */
  get #lastName(): string {
    return `${this.#name}:last`;
  }

  async #read(): Promise<KeptDraft[]> {
    const [kept, last] = await Promise.all([this.#store.drafts.get(this.#name), this.#store.drafts.get(this.#lastName)]);
    return Object.entries({ ...entriesOf(kept?.value), ...entriesOf(last?.value) }).map(([key, draft]) => {
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

  /**
   * Keeps a draft in one write, without looking at the others first: the page may be gone before anything could be read. The next
   * write puts it among them.
   */
  async keepLast({ key, input, revision }: Omit<KeptDraft, 'key'> & { readonly key: string | Promise<string> }): Promise<void> {
    const own = typeof key === 'string' ? key : await key;
    await this.#store.drafts.put(this.#lastName, { [own]: { input, revision } as unknown as JsonValue });
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
      await this.#store.drafts.remove(this.#lastName);
    });
    this.#last = work;
    return work;
  }
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
