import { balanceOf, type LedgerAccount } from '@jiceng/domain';
import { accountsStrings } from '../../locales/points/accounts.js';
import { outStrings } from '../../locales/points/out.js';
import { householdOf } from '../accounts/account-input.js';
import { unitTexts } from '../accounts/account-places.js';
import { accountState, classTitle } from '../accounts/account-words.js';
import type { JcPointsScoreboard } from '../points-scoreboard.js';
import type { OutList } from './out-list.js';
import { countCell } from './out-sheet.js';

/** Accounts as a list that goes out, with the headings that the pasting of a list knows, their balance and state. */
export function accountsList(element: JcPointsScoreboard, accounts: readonly LedgerAccount[]): OutList<LedgerAccount> {
  const { locale } = element.settings;
  const text = accountsStrings(locale);
  const { columns: heads } = text;
  const { accounts: title } = outStrings(locale).kinds;
  const units = unitTexts(element, new Set(accounts.flatMap(({ unit }) => unit ?? [])));
  return {
    kind: 'accounts',
    title,
    period: '',
    columns: [
      { head: text.code, width: 12, cell: ({ id }) => id },
      { head: text.name, width: 16, cell: (account) => element.model.nameOf(account) },
      { head: heads.kind, width: 10, cell: ({ kind }) => text.kinds[kind] },
      { head: heads.household, width: 12, cell: (account) => householdOf(account) ?? '' },
      { head: text.since, width: 14, cell: (account) => (householdOf(account) === null ? '' : (account.memberships.at(-1)?.from ?? '')) },
      { head: heads.unit, width: 16, cell: ({ unit }) => (unit === null ? '' : (units.get(unit) ?? unit)) },
      { head: heads.class, width: 12, cell: (account) => classTitle(element, account) },
      { head: heads.balance, width: 10, cell: (account) => countCell(balanceOf(element.data.state, account)) },
      { head: heads.state, width: 20, cell: (account) => accountState(text, account) },
    ],
    rows: accounts,
    count: accounts.length,
  };
}
