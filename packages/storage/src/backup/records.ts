import type { Reader } from '../backend.js';
import type { JicengSchema, StoreName } from '../schema.js';
import type { BackupCounts } from './repository.js';

/** The object stores that a backup holds: all but `snapshots`, which follow from the ledger. */
export const backedUpStores = [
  'meta',
  'blocks',
  'changes',
  'settings',
  'facts',
  'saved',
  'profiles',
  'drafts',
  'rolls',
  'meetings',
  'minutes',
  'years',
  'procedures',
  'notes',
  'attachments',
  'blobs',
  'ledgers',
  'stretches',
  'entries',
] as const satisfies readonly StoreName[];

export type BackedUpStore = (typeof backedUpStores)[number];

/** A record with its key. */
export type KeyedRecord<S extends StoreName = BackedUpStore> = readonly [key: JicengSchema[S]['key'], value: JicengSchema[S]['value']];

/** Every record of every store. */
export type Records = { readonly [S in BackedUpStore]: readonly KeyedRecord<S>[] };

/** The stores whose records hold their own key, as `id`. */
const withOwnKeys: ReadonlySet<StoreName> = new Set<StoreName>(['changes', 'facts', 'saved', 'rolls', 'meetings', 'minutes', 'years', 'procedures', 'notes', 'attachments']);

/** Whether the key of a record stands apart from it. */
export function isKeyedApart(store: StoreName): boolean {
  return !withOwnKeys.has(store);
}

/** Whether the keys of a store are positions. */
export function isNumberKeyed(store: StoreName): boolean {
  return store === 'stretches' || store === 'entries';
}

/** What {@link countsIn} counts. */
export const countNames = ['units', 'sheets', 'saved', 'rolls', 'meetings', 'procedures', 'notes', 'entries', 'attachments'] as const satisfies readonly (keyof BackupCounts)[];

/** The stores that {@link countsIn} looks at. */
export const countedStores = ['meta', 'facts', 'saved', 'rolls', 'meetings', 'procedures', 'notes', 'attachments', 'ledgers'] as const satisfies readonly BackedUpStore[];

/** Records that are fetched at once: of the largest, closed stretches of the ledger, some twenty megabytes. */
const recordsAtOnce = 64;

/** Every record of a store with its key, by key ascending. */
async function allOf<S extends BackedUpStore>(records: Reader, store: S): Promise<KeyedRecord<S>[]> {
  const keys = await records.keys(store);
  const found: KeyedRecord<S>[] = [];
  // Before every key of its store.
  let after = (store === 'blocks' ? ['', '', ''] : isNumberKeyed(store) ? 0 : '') as unknown as JicengSchema[S]['key'];
  while (found.length < keys.length) {
    for (const value of await records.getAfter(store, after, recordsAtOnce)) found.push([keys[found.length] as JicengSchema[S]['key'], value]);
    after = keys[found.length - 1] as JicengSchema[S]['key'];
  }
  return found;
}

/** Reads all records of some stores, which one transaction holds. @param onRead told how many stores are read */
export async function recordsOf<S extends BackedUpStore>(records: Reader, stores: readonly S[], onRead?: (done: number) => void): Promise<Pick<Records, S>> {
  let done = 0;
  const found = await Promise.all(
    stores.map(async (store) => {
      const its = await allOf(records, store);
      onRead?.(++done);
      return [store, its] as const;
    }),
  );
  return Object.fromEntries(found) as unknown as Pick<Records, S>;
}

/** What records come to. What was taken back or removed does not count. */
export function countsIn({ meta, facts, saved, rolls, meetings, procedures, notes, attachments, ledgers }: Pick<Records, (typeof countedStores)[number]>): BackupCounts {
  return {
    units: meta.reduce((sum, [, { current }]) => sum + current.size, 0),
    sheets: facts.length,
    saved: saved.filter(([, { fund }]) => !fund.withdrawn).length,
    rolls: new Set(rolls.map(([, { unit }]) => unit)).size,
    meetings: meetings.filter(([, { meeting }]) => !meeting.withdrawn).length,
    procedures: procedures.filter(([, { withdrawn }]) => !withdrawn).length,
    notes: notes.filter(([, { withdrawn }]) => !withdrawn).length,
    entries: ledgers.reduce((sum, [, { length }]) => sum + length, 0),
    attachments: attachments.filter(([, { removed }]) => !removed).length,
  };
}
