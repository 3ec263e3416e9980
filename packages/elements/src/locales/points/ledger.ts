import { count } from '../format.js';
import { stringsIn } from '../string-table.js';
import { ledgerEn } from './ledger-en.js';
import { ledgerZh, type LedgerStrings } from './ledger-zh.js';

export type { LedgerStrings };

/** The sentences of a locale. */
export function ledgerStrings(locale: string): LedgerStrings {
  return stringsIn(locale, 'points/ledger', ledgerZh, ledgerEn);
}

/** A signed number of points as a ledger has it: `+2`, `−1`, `0`. */
export function signedPoints(points: number): string {
  return points > 0 ? `+${count(points)}` : points < 0 ? `−${count(-points)}` : '0';
}
