import { entryId, type LedgerEntry } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { JcPointsScoreboard } from '../points-scoreboard.js';

/** So many texts are kept; those that were asked for first go first. */
const mostKept = 2000;

/**
 * The texts of entries, which the state does not hold: read for what shows, a screenful at once, and kept a while. Of a
 * store that is closed nothing is kept.
 */
export class EntryTexts {
  readonly #element: JcPointsScoreboard;
  readonly #kept = new Map<string, LedgerEntry | null>();
  readonly #wanted = new Set<string>();
  /** Asked for and not there yet; what could not be read stays, so that it is not asked for at every rendering. */
  readonly #asked = new Set<string>();
  #store: Store | null = null;
  #isReading = false;

  constructor(element: JcPointsScoreboard) {
    this.#element = element;
  }

  /** The text of an entry; undefined while it is being read, after which the widget renders again; null where it is not stored. */
  of(id: string): LedgerEntry | null | undefined {
    this.#useStore();
    const kept = this.#kept.get(id);
    if (kept === undefined && !this.#asked.has(id)) this.#want(id);
    return kept;
  }

  /** Reads texts before they show. Rejects as `store.points.entriesOf` does. */
  async read(ids: readonly string[]): Promise<readonly (LedgerEntry | null)[]> {
    const store = await this.#element.store;
    this.#useStore();
    const missing = ids.filter((id) => !this.#kept.get(id));
    if (missing.length > 0) this.#keep(missing, await store.points.entriesOf(missing));
    return ids.map((id) => this.#kept.get(id) ?? null);
  }

  #useStore(): void {
    const { opened } = this.#element;
    if (opened === this.#store) return;
    this.#store = opened;
    this.#kept.clear();
    this.#wanted.clear();
    this.#asked.clear();
  }

  #keep(ids: readonly string[], entries: readonly (LedgerEntry | undefined)[]): void {
    ids.forEach((id, at) => {
      const entry = entries[at];
      this.#kept.delete(id);
      this.#asked.delete(id);
      // What stands in the place of another is not what was asked for.
      this.#kept.set(id, entry && entryId(entry) === id ? entry : null);
    });
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(id);
    }
  }

  #want(id: string): void {
    this.#wanted.add(id);
    this.#asked.add(id);
    if (this.#isReading) return;
    this.#isReading = true;
    // Once the rendering that asks has asked for all that it shows.
    queueMicrotask(() => this.#element.actions.perform(() => this.#readWanted()));
  }

  async #readWanted(): Promise<void> {
    try {
      while (this.#wanted.size > 0) {
        const ids = [...this.#wanted];
        this.#wanted.clear();
        await this.#element.attempt(() => this.read(ids));
        this.#element.requestUpdate();
      }
    } finally {
      this.#isReading = false;
    }
  }
}
