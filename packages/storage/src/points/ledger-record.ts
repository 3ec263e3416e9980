import type { LedgerEntry, LedgerHead, LedgerState } from '@jiceng/domain';
import type { Reader } from '../backend.js';
import { recordError } from '../record-errors.js';
import { unreadable } from './columns.js';

/** Where a writer's log ends in this database. */
export interface LogEnd extends LedgerHead {
  /** The latest instant by which an entry of the log is put in order. */
  readonly time: string;
}

/** What is known of the ledger without its entries. Kept apart from them, it shows that later ones are gone. */
export interface LedgerRecord {
  /** How the ledger is written. Later formats are told apart by it. */
  readonly format: number;
  /** Id of the writer that this database is now. */
  readonly writer: string;
  /** Count of entries, which is the position of the last. */
  readonly length: number;
  /** How many of them, from the first on, stand in stretches. */
  readonly folded: number;
  readonly ends: readonly LogEnd[];
}

/** The only key of `ledgers`. */
export const ledgerKey = 'points';

const ledgerFormat = 1;

/** The object stores of the ledger. */
export const ledgerStores = ['ledgers', 'stretches', 'entries'] as const;

/** A ledger of no entries. @param writer id of the writer that the database shall be */
export function newLedger(writer: string): LedgerRecord {
  return { format: ledgerFormat, writer, length: 0, folded: 0, ends: [] };
}

/**
 * The record of the ledger; undefined where nothing was ever recorded.
 * @throws {JicengError} `storage-unreadable` for a format that only a newer version knows, `points-chain` when there are
 * entries without a record
 */
export async function readLedger(records: Reader): Promise<LedgerRecord | undefined> {
  const ledger = await records.get('ledgers', ledgerKey);
  if (ledger) {
    if (ledger.format !== ledgerFormat || !Array.isArray(ledger.ends)) throw unreadable('ledgers', ledger.format);
    return ledger;
  }
  const found = await Promise.all([records.keyAfter('stretches', 0), records.keyAfter('entries', 0)]);
  if (found.some((key) => key !== undefined)) throw recordError('points-chain', { problem: 'no-record' });
  return undefined;
}

/** Whether a record can be looked at as an entry; what it says is for the verification. */
export function isEntry(record: unknown): record is LedgerEntry {
  return typeof record === 'object' && record !== null && typeof (record as { readonly writer?: unknown }).writer === 'string';
}

/** Where the logs end after more entries, given in the order in which they came. */
export function endsAfter(ends: readonly LogEnd[], entries: Iterable<LedgerEntry>): readonly LogEnd[] {
  const byWriter = new Map(ends.map((end) => [end.writer, end]));
  for (const { writer, sequence, hash, time, after } of entries) {
    const own = after !== undefined && after > time ? after : time;
    const before = byWriter.get(writer)?.time ?? '';
    byWriter.set(writer, { writer, sequence, hash, time: own > before ? own : before });
  }
  return [...byWriter.values()];
}

/** What entries are sealed upon: the heads, and the last entry by the order of the ledger. */
export function sealingPoint(ends: readonly LogEnd[]): Pick<LedgerState, 'heads' | 'last'> {
  let last: LedgerState['last'] = { time: '', writer: '', sequence: 0 };
  for (const { time, writer, sequence } of ends) {
    if (time > last.time || (time === last.time && writer > last.writer)) last = { time, writer, sequence };
  }
  return { heads: new Map(ends.map((end) => [end.writer, headOf(end)])), last };
}

/** An end as others know it. */
export function headOf({ writer, sequence, hash }: LogEnd): LedgerHead {
  return { writer, sequence, hash };
}

/**
 * Holds a state to what is stored.
 * @throws {JicengError} `points-chain` when the logs of the state do not end where those that are stored do
 */
export function checkHeads(heads: LedgerState['heads'], ends: readonly LogEnd[]): void {
  const fitting = ends.filter(({ writer, sequence, hash }) => {
    const head = heads.get(writer);
    return head?.sequence === sequence && head.hash === hash;
  });
  if (fitting.length !== ends.length || heads.size !== ends.length) throw recordError('points-chain', { problem: 'other-head' });
}
