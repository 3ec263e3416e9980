import { checkReversal, entryRow, entryRows, undoMilliseconds, type EntryRow, type LedgerAccount, type LedgerState, type Profile, type ShopItem } from '@jiceng/domain';

/** How many redemptions are listed. */
export const mostListed = 10;

/** The last redemptions, the newest first. @param among only of these accounts */
export function latestRedemptions(state: LedgerState, among: readonly LedgerAccount[], most = mostListed): EntryRow[] {
  const rows = entryRows(state, { kinds: ['redeem'], among });
  return Array.from(rows.subarray(0, most), (row) => entryRow(state, row));
}

/** Whether a redemption can still be taken back without a reason. @param now milliseconds since 1970 */
export function isUndoable(state: LedgerState, profile: Profile, { id, time }: Pick<EntryRow, 'id' | 'time'>, today: string, now: number): boolean {
  if (now < time || now - time > undoMilliseconds) return false;
  const checked = checkReversal(state, id, profile, { today, now });
  return checked.ok && checked.isUndo;
}

/** A good of which more was given out than there was, with the redemptions that noticed it. */
export interface Oversold {
  readonly item: ShopItem;
  /** How many too many, as it stands now. */
  readonly pieces: number;
  /** The newest first; those that were given back are not among them. */
  readonly entries: readonly EntryRow[];
}

/** The goods whose stock is below zero, because two machines gave out the last ones without knowing of each other. */
export function oversoldGoods(state: LedgerState): Oversold[] {
  const below = [...state.items.values()].filter(({ stock }) => stock < 0);
  if (below.length === 0) return [];
  const noticed = new Set(state.findings.flatMap(({ code, entry }) => (code === 'oversold' ? [entry] : [])));
  const rows = Array.from(entryRows(state, { kinds: ['redeem'], topics: new Set(below.map(({ id }) => id)) }), (row) => entryRow(state, row));
  const entries = rows.filter(({ id, standing }) => noticed.has(id) && standing !== 'reversed');
  return below.map((item) => ({ item, pieces: -item.stock, entries: entries.filter(({ topic }) => topic === item.id) }));
}
