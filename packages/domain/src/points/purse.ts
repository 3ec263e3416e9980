import type { IsoDate } from '../profile/index.js';
import { householdOn } from './accounts.js';
import { numberAt } from './numbers.js';
import { dayNumberOf } from './periods.js';
import { accountOf, kindNumbers, type LedgerAccount, type LedgerState } from './state.js';

const award = kindNumbers.get('award') as number;

/** The account whose balance an entry of a day moves: the household of that day, or the account itself. */
export function purseOn(state: LedgerState, account: LedgerAccount, day: IsoDate): LedgerAccount {
  const household = householdOn(account, dayNumberOf(day));
  return (household === null ? undefined : accountOf(state, household)) ?? account;
}

/** What a purse holds: never that of a household to which the account belongs today. Below 0 where more was taken than there was. */
export function pointsIn(state: LedgerState, purse: LedgerAccount): number {
  return numberAt(state.purse, purse.index);
}

/** Points that deductions which wait for approval would take from a purse, 0 or more. */
export function waitingDeductions({ book, pending }: LedgerState, purse: LedgerAccount): number {
  const { columns } = book;
  let waiting = 0;
  for (const row of pending) {
    const points = columns.points[row] as number;
    if (points < 0 && columns.kind[row] === award && columns.purse[row] === purse.index) waiting -= points;
  }
  return waiting;
}
