import { entryRow, idOfRow, lockOn, pendingReversalOf, type EntryRow, type LedgerEntry, type LedgerState } from '@jiceng/domain';
import { findingsOf } from './ledger-findings.js';

/** How another entry belongs to one: it follows from it, or the one follows from it. */
export type EntryRelation = 'approved' | 'refused' | 'decides' | 'reversedBy' | 'pendingReversal' | 'reverses' | 'first' | 'objection' | 'about' | 'answer' | 'answers';

export interface EntryLink {
  readonly relation: EntryRelation;
  /** Id of the other entry. */
  readonly id: string;
}

/** What belongs together with an entry. @param entry its text, for what the columns do not know */
export function entryLinks(state: LedgerState, row: EntryRow, entry: LedgerEntry | undefined): EntryLink[] {
  const at = (other: number): string => idOfRow(state, other);
  const links: EntryLink[] = [...targetLinks(state, row, entry)];
  if (row.decision >= 0) links.push({ relation: row.standing === 'refused' ? 'refused' : 'approved', id: at(row.decision) });
  if (row.reversal >= 0) links.push({ relation: 'reversedBy', id: at(row.reversal) });
  const waiting = pendingReversalOf(state, row.row);
  if (waiting >= 0) links.push({ relation: 'pendingReversal', id: at(waiting) });
  for (const { code, details } of findingsOf(state, row.id)) if (code === 'duplicate-source') links.push({ relation: 'first', id: String(details['first']) });
  for (const objection of state.objections.values()) if (objection.entry.target === row.id) links.push({ relation: 'objection', id: objection.id });
  return links;
}

/** The entry that this one answers, decides on or takes back. */
function targetLinks(state: LedgerState, row: EntryRow, entry: LedgerEntry | undefined): EntryLink[] {
  if (!entry) return row.kind === 'reverse' && row.target >= 0 ? [{ relation: 'reverses', id: idOfRow(state, row.target) }] : [];
  switch (entry.kind) {
    case 'approve':
    case 'refuse':
      return [{ relation: 'decides', id: entry.target }];
    case 'reverse':
      return [{ relation: 'reverses', id: entry.target }];
    case 'answer':
      return [{ relation: 'answers', id: entry.target }];
    case 'objection':
      return entry.target === undefined ? [] : [{ relation: 'about', id: entry.target }];
    default:
      return [];
  }
}

/** The closed period of the entry that a reversal takes back, where the correction had to count to a later day; null otherwise. */
export function correctedPeriod(state: LedgerState, row: EntryRow): string | null {
  if (row.kind !== 'reverse' || row.target < 0) return null;
  const original = entryRow(state, row.target);
  return original.day < row.day ? (lockOn(state, original.day)?.period ?? null) : null;
}
