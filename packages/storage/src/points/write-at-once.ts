import { entryId, sealedEntries, withEntries, type Change, type LedgerDraft, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import type { StoreContext } from '../context.js';
import { recordChange } from '../record-change.js';
import { pauseThread } from '../transfer/pace.js';
import { checkHeads, endsAfter, ledgerKey, sealingPoint, type LedgerRecord } from './ledger-record.js';
import { checkTop } from './write.js';

/** Entries that may be written at once; more are sealed and stored in pieces. */
const mostAtOnce = 64;

/** Entries that are durable, the state with them, and the record of the ledger as it is now. */
export interface WrittenAtOnce {
  readonly entries: readonly LedgerEntry[];
  readonly change: Change;
  readonly state: LedgerState;
  readonly ledger: LedgerRecord;
}

/**
 * Records a few drafts for a ledger that most likely is as this repository last left it: what shall be stored is asked for
 * together with what is stored, and committed only where the one follows on the other. So it takes one way to the database
 * and back, as a bare put does.
 * @param ledger the record as it was last known
 * @param make as for `appendChecked`
 * @returns undefined, with nothing written, when the ledger is another one by now, and whenever a write in steps has more
 * to say: nothing to record, a refusal, a lock, a stretch to close
 * @throws {JicengError} as a write in steps does
 */
export async function writtenAtOnce(
  context: StoreContext,
  ledger: LedgerRecord,
  state: LedgerState,
  make: (state: LedgerState) => readonly LedgerDraft[],
  { author, signal, stretchLength }: { readonly author: string; readonly signal?: AbortSignal | undefined; readonly stretchLength: number },
): Promise<WrittenAtOnce | undefined> {
  const identify = await context.identifiers();
  let written: Promise<Omit<WrittenAtOnce, 'change'>> | undefined;
  try {
    const change = await context.write(
      ['ledgers', 'entries', 'changes'],
      async (records) => {
        const mark = { id: identify(), time: context.now() };
        // Asked for first: the database looks while the entries are hashed. Of a change that another tab has put after this
        // one the key is enough.
        const looking = Promise.all([records.get('ledgers', ledgerKey), records.keyAfter('changes', mark.id)]);
        const checking = checkTop(records, ledger);
        for (const each of [looking, checking]) each.catch(() => {});
        const drafts = fitting(ledger, state, make);
        if (drafts.length === 0 || drafts.length > mostAtOnce || drafts.some(({ kind }) => kind === 'lock') || ledger.length - ledger.folded + drafts.length >= stretchLength) throw changed;
        const entries = sealedEntries(sealingPoint(ledger.ends), drafts, { writer: ledger.writer, author, now: Date.parse(mark.time) });
        const last = entries.at(-1) as LedgerEntry;
        const next: LedgerRecord = { ...ledger, length: ledger.length + entries.length, ends: endsAfter(ledger.ends, entries) };
        entries.forEach((entry, at) => void records.put('entries', entry, ledger.length + 1 + at));
        void records.put('ledgers', next, ledgerKey);
        const made = recordChange(records, mark, { author, noun: 'points', op: last.kind, key: entryId(last), summary: { entries: entries.length, total: next.length } });
        const [stored, later] = await looking;
        // Records come back with their parts in the order in which they were stored.
        if (JSON.stringify(stored) !== JSON.stringify(ledger) || later !== undefined) throw changed;
        await checking;
        // In a later task: by then the commit is under way, and the disk has what to do meanwhile.
        written = pauseThread().then(() => ({ entries, ledger: next, state: withEntries(state, entries) }));
        written.catch(() => {});
        return made;
      },
      signal,
    );
    return written && { ...(await written), change };
  } catch (error) {
    if (error === changed) return undefined;
    throw error;
  }
}

/** Ends a transaction that found another ledger than was expected. */
const changed = new Error('The ledger is another one by now.');

/** The drafts for a state that goes with the record; none where it does not, or where they are refused. */
function fitting(ledger: LedgerRecord, state: LedgerState, make: (state: LedgerState) => readonly LedgerDraft[]): readonly LedgerDraft[] {
  try {
    if (state.length !== ledger.length) return [];
    checkHeads(state.heads, ledger.ends);
    return make(state);
  } catch {
    // Whether it is refused is decided within the transaction.
    return [];
  }
}
