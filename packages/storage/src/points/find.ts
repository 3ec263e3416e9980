import { entryId, parsedId, type LedgerEntry } from '@jiceng/domain';
import type { Reader } from '../backend.js';
import type { StoreContext } from '../context.js';
import { makePace } from '../transfer/pace.js';
import { unreadable } from './columns.js';
import { isEntry, ledgerStores, readLedger, type LedgerRecord } from './ledger-record.js';
import { walkLedger, type PointsWorkOptions } from './read.js';
import { decodeStretch, type StoredStretch } from './stretch.js';

/** Where entries with some ids may be. */
interface Search {
  /** Ids by the stretch that holds their place. */
  readonly stretches: ReadonlyMap<number, ReadonlySet<string>>;
  /** Those that were found on top. */
  readonly found: Map<string, LedgerEntry>;
  /** Ids whose place is in a stretch that does not say so. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * Entries by their ids, in the order of the ids; undefined for what is not stored.
 * @throws {JicengError} `storage-unreadable`, `points-chain`, `aborted`
 */
export async function entriesById(context: StoreContext, ids: readonly string[], options: PointsWorkOptions & { readonly stretchLength: number }): Promise<readonly (LedgerEntry | undefined)[]> {
  const pace = makePace(options.signal);
  await pace.breathe();
  const { stretches, found, elsewhere } = await context.read(ledgerStores, async (records) => searched(records, new Set(ids), await readLedger(records)));
  const firsts = [...stretches.keys()];
  const fetch = (first: number): Promise<StoredStretch | undefined> => context.read(['stretches'], (records) => records.get('stretches', first));
  let fetching = firsts[0] === undefined ? undefined : fetch(firsts[0]);
  for (const [at, first] of firsts.entries()) {
    const stretch = await fetching;
    const next = firsts[at + 1];
    fetching = next === undefined ? undefined : fetch(next);
    // Looked at when its turn comes; until then its error is nobody's.
    fetching?.catch(() => {});
    if (!stretch) throw unreadable('stretches');
    pick(decodeStretch(stretch), stretches.get(first) as ReadonlySet<string>, found);
    options.onProgress?.({ phase: 'reading', done: at + 1, total: firsts.length });
    await pace.breathe();
  }
  // Older versions stored stretches that do not say whose entries they have.
  if (elsewhere.size > 0) await walkLedger(context, { ...options, after: 0 }, ({ entries }) => pick(entries, elsewhere, found));
  return ids.map((id) => found.get(id));
}

/** Looks up where the entries are, and takes those on top, in one transaction: what is folded meanwhile is in one of the two. */
async function searched(records: Reader, ids: ReadonlySet<string>, ledger: LedgerRecord | undefined): Promise<Search> {
  const stretches = new Map<number, Set<string>>();
  const found = new Map<string, LedgerEntry>();
  const elsewhere = new Set<string>();
  const lasts = new Map(ledger?.ends.map(({ writer, sequence }) => [writer, sequence]));
  await Promise.all(
    [...ids].map(async (id) => {
      const place = parsedId(id);
      if (!place || place.sequence > (lasts.get(place.writer) ?? 0)) return;
      const first = await records.stretchHolding(place.writer, place.sequence);
      if (first === undefined) elsewhere.add(id);
      else stretches.set(first, (stretches.get(first) ?? new Set()).add(id));
    }),
  );
  if (elsewhere.size > 0) {
    const top = (await records.getAfter('entries', ledger?.folded ?? 0)).filter(isEntry);
    const places = new Map(top.map((entry) => [`${entry.writer}:${entry.sequence}`, entry]));
    for (const id of elsewhere) {
      const entry = places.get(placeOf(id));
      if (!entry) continue;
      elsewhere.delete(id);
      pick([entry], ids, found);
    }
  }
  return { stretches, found, elsewhere };
}

/** Writer and number of an id. */
function placeOf(id: string): string {
  return id.slice(0, id.lastIndexOf(':'));
}

function pick(entries: readonly LedgerEntry[], wanted: ReadonlySet<string>, found: Map<string, LedgerEntry>): void {
  // Making the ids of thousands of entries takes longer than reading them.
  const sequences = new Set([...wanted].map((id) => parsedId(id)?.sequence));
  for (const entry of entries) {
    if (!sequences.has(entry.sequence) || typeof entry.hash !== 'string') continue;
    const id = entryId(entry);
    if (wanted.has(id)) found.set(id, entry);
  }
}
