import { numberAt } from './numbers.js';
import { dayNumberOf, pointsPeriod, type PointsPeriod } from './periods.js';
import { kindNumbers, statusOfRow, type EntryStatus, type LedgerAccount, type LedgerState, type LockedPeriod } from './state.js';

/** The rows of an account, from the newest to the oldest; only those that say something of points. */
export function* rowsOf(state: LedgerState, account: LedgerAccount): Generator<number> {
  const { before } = state.book.columns;
  for (let row = numberAt(state.lastRow, account.index, -1); row >= 0; row = before[row] as number) yield row;
}

/** What an account has used of a rule in a period. */
export interface RuleUse {
  /** Points counted and pending: what was given, and the size of what was taken. One makes no room for the other. */
  readonly given: number;
  readonly taken: number;
  /** How often: each whole unit of a quantity is one time. */
  readonly times: number;
  readonly entries: number;
}

/**
 * What an account has used of a rule in a period: what counts and what waits, but nothing that was refused or taken back.
 * @param per how much of a quantity is one time
 */
export function ruleUse(state: LedgerState, account: LedgerAccount, rule: string, period: PointsPeriod, per = 1): RuleUse {
  const topic = state.book.topicPositions.get(rule);
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  const { columns } = state.book;
  let [given, taken, times, entries] = [0, 0, 0, 0];
  for (const row of topic === undefined ? [] : rowsOf(state, account)) {
    if (columns.kind[row] !== award || columns.topic[row] !== topic) continue;
    const day = columns.day[row] as number;
    if (day < from || day > to || !isStanding(statusOfRow(state, row))) continue;
    const points = columns.points[row] as number;
    if (points > 0) given += points;
    else taken -= points;
    times += Math.floor(((columns.quantity[row] as number) || 1) / per);
    entries++;
  }
  return { given, taken, times, entries };
}

const award = kindNumbers.get('award') as number;

function isStanding(status: EntryStatus): boolean {
  return status === 'counted' || status === 'pending';
}

/** The lock that closes a day, or undefined. */
export function lockOn({ locks }: LedgerState, day: string): LockedPeriod | undefined {
  return locks.find(({ period }) => {
    const { from, to } = pointsPeriod(period);
    return from <= day && day <= to;
  });
}
