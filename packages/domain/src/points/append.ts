import { sealedEntry } from './chain.js';
import type { LedgerDraft, LedgerEntry } from './entry.js';
import type { LedgerState } from './state.js';

/** Who writes, and when. */
export interface LedgerWriter {
  /** Id of the writer: one browser's database. A database that was restored from a backup takes a new one. */
  readonly writer: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Puts drafts at the end of a writer's log, in their order. Where the writer's clock is behind what the ledger holds, the
 * entries say so and still come last.
 * @throws {JicengError} `points-entry` for a writer or time that cannot be
 */
export function sealedEntries(state: Pick<LedgerState, 'heads' | 'last'>, drafts: readonly LedgerDraft[], { writer, author, now }: LedgerWriter): LedgerEntry[] {
  const time = new Date(now).toISOString();
  const { last } = state;
  let { sequence, hash: previous } = state.heads.get(writer) ?? { sequence: 0, hash: '' };
  const isBehind = time < last.time || (time === last.time && writer < last.writer);
  const after = isBehind ? (writer < last.writer ? new Date(Date.parse(last.time) + 1).toISOString() : last.time) : undefined;
  return drafts.map((draft) => {
    sequence++;
    const entry = sealedEntry(draft, { writer, author, time, sequence, previous, ...(after === undefined ? {} : { after }) });
    previous = entry.hash;
    return entry as LedgerEntry;
  });
}

