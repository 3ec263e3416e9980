import { factBookOf, revertedColumns, withSheets, type FactBook, type FactColumn, type FactSheet, type FactSource } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';

/** The facts of units as one store has them: read once, then followed. */
export class FactRecord {
  book: FactBook = factBookOf([]);
  #sheets: FactSheet[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  /** Counts the resets: what was read for an earlier store is not taken. */
  #stores = 0;

  /** Reads what there is, or what came since; sheets are never edited, so those that are known stay as they are. */
  read(store: Store): Promise<void> {
    const stores = this.#stores;
    // One after the other: two at once would both read what came since.
    const turn = this.#turn.then(() => (stores === this.#stores ? this.#read(store, stores) : undefined));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #read(store: Store, stores: number): Promise<void> {
    const last = this.#sheets.at(-1)?.id;
    const sheets = await (last === undefined ? store.facts.read() : store.facts.readSince(last));
    if (sheets.length === 0 || stores !== this.#stores) return;
    this.#sheets.push(...sheets);
    this.book = withSheets(this.book, sheets);
  }

  /** Forgets everything: another store comes. */
  reset(): void {
    this.#stores++;
    this.#sheets = [];
    this.book = factBookOf([]);
  }

  /**
   * Writes values of facts as one sheet.
   * @returns the sheet's id, and what takes it back, which gives the id of the sheet that does so
   * @throws {JicengError} those of `store.facts.add`; of what takes it back also `facts-changed`
   */
  async add(store: Store, columns: readonly FactColumn[], { author, source }: { readonly author: string; readonly source: FactSource }): Promise<{ id: string; undo: () => Promise<string> }> {
    const { sheet } = await store.facts.add(columns, { author, source });
    await this.#readWritten(store);
    const undo = async (): Promise<string> => {
      await this.read(store);
      const { sheet: reverting } = await store.facts.add(revertedColumns(this.#sheets, sheet.id), { author, source, reverts: sheet.id });
      await this.#readWritten(store);
      return reverting.id;
    };
    return { id: sheet.id, undo };
  }

  /** What is on the disk is written, also where it cannot be read back now; whoever follows the store is told of that. */
  async #readWritten(store: Store): Promise<void> {
    await this.read(store).catch(() => undefined);
  }
}
