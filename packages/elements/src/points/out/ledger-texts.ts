import { entryId, idOfRow, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import type { PointsWorkOptions, Store } from '@jiceng/storage';
import { evidenceOf } from '../award/evidence.js';

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

/** The names of the files that prove some entries, by their ids; what is in the files is not read. @throws {JicengError} as `store.attachments.get` */
export async function namesOfFiles({ attachments }: Pick<Store, 'attachments'>, rows: Uint32Array, textOf: TextOfRow): Promise<(id: string) => string | undefined> {
  const ids = new Set<string>();
  for (const row of rows) {
    const entry = textOf(row);
    if (entry?.kind === 'award') for (const id of evidenceOf(entry.evidence ?? []).files) ids.add(id);
  }
  const names = new Map<string, string>();
  for (const id of ids) {
    const file = await attachments.get(id);
    if (file) names.set(id, file.name);
  }
  return (id) => names.get(id);
}
