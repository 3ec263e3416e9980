import { factBookOf, revertedColumns, withSheets, type FactBook, type FactColumn, type FactSheet, type FactSource } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';

/** The facts of units as one store has them: read once, then followed. */
export class FactRecord {
  book: FactBook = factBookOf([]);
  #sheets: FactSheet[] = [];

  #turn: Promise<unknown> = Promise.resolve();

  /** Reads what there is, or what came since; sheets are never edited, so those that are known stay as they are. */
  read(store: Store): Promise<void> {
    // One after the other: two at once would both read what came since.
    const turn = this.#turn.then(() => this.#read(store));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #read(store: Store): Promise<void> {
    const last = this.#sheets.at(-1)?.id;
    const sheets = await (last === undefined ? store.facts.read() : store.facts.readSince(last));
    if (sheets.length === 0) return;
    this.#sheets.push(...sheets);
    this.book = withSheets(this.book, sheets);
  }

  /** Forgets everything: another store comes. */
  reset(): void {
    this.#sheets = [];
    this.book = factBookOf([]);
  }

  /**
   * Writes values of facts as one sheet.
   * @returns the sheet's id, and what takes it back
   */
  async add(store: Store, columns: readonly FactColumn[], { author, source }: { readonly author: string; readonly source: FactSource }): Promise<{ id: string; undo: () => Promise<string> }> {
    const { sheet } = await store.facts.add(columns, { author, source });
    await this.read(store);
    const undo = async (): Promise<string> => {
      await this.read(store);
      const { sheet: reverting } = await store.facts.add(revertedColumns(this.#sheets, sheet.id), { author, source, reverts: sheet.id });
      await this.read(store);
      return reverting.id;
    };
    return { id: sheet.id, undo };
  }
}
