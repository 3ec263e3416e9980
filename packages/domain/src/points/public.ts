import type { IsoDate } from '../profile/index.js';
import type { LedgerEntry } from './entry.js';
import { entryId } from './chain.js';
import { maskedName } from './mask.js';
import { isOnBoards } from './accounts.js';
import type { Standing } from './standings.js';
import { accountOf, rowOfId, statusOfRow, type EntryStatus, type LedgerState } from './state.js';

/** An entry as everybody may see it (PTS-45): whose code and masked name, which item, how many points, and when. Nothing else. */
export interface PublicEntry {
  readonly id: string;
  readonly kind: 'award' | 'reverse' | 'redeem' | 'expire';
  readonly account: string;
  readonly name: string;
  /** Rule of an award, item of a redemption; `''` without. */
  readonly topic: string;
  readonly points: number;
  readonly quantity: number;
  readonly date: IsoDate;
  readonly status: EntryStatus;
  /** Of a reversal: the entry that it takes back. */
  readonly target?: string;
}

/**
 * What of some entries is public: awards that count or were taken back, their reversals, redemptions and expiries; no
 * note, evidence, author, judge or reason, nobody who opted out, and nothing that waits or was refused.
 * @param state of the whole ledger, which the entries belong to
 */
export function publicLedger(state: LedgerState, entries: Iterable<LedgerEntry>): PublicEntry[] {
  const shown: PublicEntry[] = [];
  for (const entry of entries) {
    const row = rowOfId(state, entryId(entry));
    const line = row < 0 ? undefined : publicEntry(state, entry, row);
    if (line) shown.push(line);
  }
  return shown;
}

function publicEntry(state: LedgerState, entry: LedgerEntry, row: number): PublicEntry | undefined {
  if (entry.kind !== 'award' && entry.kind !== 'reverse' && entry.kind !== 'redeem' && entry.kind !== 'expire') return undefined;
  const status = statusOfRow(state, row);
  const { columns, topics } = state.book;
  const account = state.accounts[columns.account[row] as number];
  if ((status !== 'counted' && status !== 'reversed') || !account || !isOnBoards(account)) return undefined;
  return {
    id: entryId(entry),
    kind: entry.kind,
    account: account.id,
    name: maskedName(account.name),
    topic: topics[columns.topic[row] as number] ?? '',
    points: columns.points[row] as number,
    quantity: 'quantity' in entry && entry.quantity !== undefined ? entry.quantity : 1,
    date: entry.date,
    status,
    ...(entry.kind === 'reverse' ? { target: entry.target } : {}),
  };
}

/** A board with masked names: what the page of a public view may hold. */
export function publicStandings(board: readonly Standing[]): Standing[] {
  return board.map((standing) => ({ ...standing, name: maskedName(standing.name) }));
}

/** The one account that somebody may see who knows its code (查我的积分), or undefined. */
export function publicAccount(state: LedgerState, code: string): { readonly id: string; readonly name: string } | undefined {
  const account = accountOf(state, code.trim());
  return account && isOnBoards(account) ? { id: account.id, name: maskedName(account.name) } : undefined;
}
