import { ledgerHead, type LedgerState } from '@jiceng/domain';
import type { Basis } from '../../base/basis/basis.js';
import { ruleBasisStrings } from '../../locales/basis.js';
import { statementStrings } from '../../locales/points/statement.js';
import { groupedHash } from '../ledger/entry-words.js';
import type { AccountFigures } from './account-figures.js';
import { sumText } from './sum-text.js';

/** Why a balance is what it is: the rule, the arithmetic, and the ledger that it was reckoned from. */
export function balanceBasis({ parts, balance }: AccountFigures, state: LedgerState, locale: string): Basis | undefined {
  if (!parts) return undefined;
  const text = statementStrings(locale);
  return {
    title: text.balance,
    amount: text.points(balance),
    parts: [
      { term: ruleBasisStrings(locale).rule, lines: [text.basisRule] },
      { term: text.basisSum, lines: [sumText(parts, text)] },
      { term: text.basisLedger, lines: [text.basisEntries(state.length), groupedHash(ledgerHead([...state.heads.values()]))] },
    ],
    warnings: [],
  };
}
