import { entryId, idOfRow, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import type { PointsWorkOptions, Store } from '@jiceng/storage';

/** So many texts are looked up one by one; for more, the whole ledger is read at once. */
const mostLookedUp = 2000;

/** The text of the entry in a row; undefined where it is not stored. */
export type TextOfRow = (row: number) => LedgerEntry | undefined;

/**
 * Reads the texts of entries that the state does not hold.
 * @param rows which
 * @throws {JicengError} as `store.points.read` and `store.points.entriesOf`
 */
export async function textsOfRows(store: Store, state: LedgerState, rows: Uint32Array, options: PointsWorkOptions = {}): Promise<TextOfRow> {
  if (rows.length <= mostLookedUp) {
    const ids = Array.from(rows, (row) => idOfRow(state, row));
    const texts = await store.points.entriesOf(ids, options);
    const byRow = new Map(Array.from(rows, (row, at) => [row, texts[at]]));
    return (row) => byRow.get(row);
  }
  const { entries } = await store.points.read(options);
  let byId: ReadonlyMap<string, LedgerEntry> | undefined;
  return (row) => {
    const id = idOfRow(state, row);
    // Both are in the order of the ledger, unless somebody has recorded something meanwhile.
    const there = entries[row];
    if (there && entryId(there) === id) return there;
    byId ??= new Map(entries.map((entry) => [entryId(entry), entry]));
    return byId.get(id);
  };
}
