import { checkedDay, daysBetween } from '../calendar/index.js';
import type { Clause, IsoDate, LocalText, Profile } from '../profile/index.js';
import type { DutyState, DutyStatus } from './duty-status.js';
import type { MeetingRecord } from './record.js';
import { meetingRule } from './rules.js';

/** The duties of one rule in one period: of a unit with three groups, three of them; of a township, those of all its units. */
export interface DutyCell {
  readonly period: string;
  readonly first: IsoDate;
  readonly last: IsoDate | null;
  readonly status: DutyState;
  /** Of those that apply, how many are done, and how many there are. */
  readonly done: number;
  readonly total: number;
  readonly statuses: readonly DutyStatus[];
}

/** One line of the year grid. */
export interface DutyRow {
  readonly rule: string;
  readonly kind: string;
  readonly title: LocalText;
  readonly clause: Clause;
  /** In the order of time. */
  readonly cells: readonly DutyCell[];
  readonly done: number;
  readonly total: number;
  readonly overdue: number;
}

/** The year grid: a row for each rule, in the profile's order, with a cell for each period. */
export function dutyRows(statuses: readonly DutyStatus[]): DutyRow[] {
  const rules = new Map<string, Map<string, DutyStatus[]>>();
  for (const status of statuses) {
    let periods = rules.get(status.rule);
    if (!periods) rules.set(status.rule, (periods = new Map()));
    const list = periods.get(status.period);
    if (list) list.push(status);
    else periods.set(status.period, [status]);
  }
  return [...rules].map(([rule, periods]) => {
    const cells = [...periods.values()].map(cellOf).sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    const all = cells.flatMap((cell) => cell.statuses);
    const { source, kind } = all[0] as DutyStatus;
    return { rule, kind, title: source.title, clause: source.clause, cells, ...totalsOf(all) };
  });
}

export interface DutyTotals {
  readonly done: number;
  /** Duties that apply. */
  readonly total: number;
  readonly overdue: number;
}

/** How many duties apply, are done and are overdue; what does not apply is not counted. */
export function totalsOf(statuses: readonly DutyStatus[]): DutyTotals {
  let [done, total, overdue] = [0, 0, 0];
  for (const { status } of statuses) {
    if (status === 'not-applicable') continue;
    total += 1;
    if (status === 'done') done += 1;
    else if (status === 'overdue') overdue += 1;
  }
  return { done, total, overdue };
}

function cellOf(statuses: readonly DutyStatus[]): DutyCell {
  const { period } = statuses[0] as DutyStatus;
  const first = statuses.reduce((least, each) => (each.first < least ? each.first : least), (statuses[0] as DutyStatus).first);
  const last = statuses.reduce<IsoDate | null>((most, each) => (most === null || each.last === null ? null : each.last > most ? each.last : most), (statuses[0] as DutyStatus).last);
  const { done, total } = totalsOf(statuses);
  return { period, first, last, status: stateOf(statuses, done, total), done, total, statuses };
}

function stateOf(statuses: readonly DutyStatus[], done: number, total: number): DutyState {
  if (total === 0) return 'not-applicable';
  if (done === total) return 'done';
  const has = (state: DutyState): boolean => statuses.some(({ status }) => status === state);
  if (has('overdue')) return 'overdue';
  if (done > 0 || has('partly')) return 'partly';
  return has('due') ? 'due' : 'not-yet-due';
}

/** That a unit has held nothing for longer than the profile allows (MTG-23). */
export interface IdleAlert {
  /** The last meeting, or null when there was none. */
  readonly last: IsoDate | null;
  /** Days since the last meeting, or since the unit was founded. */
  readonly days: number;
  readonly allowed: number;
  readonly clause: Clause;
}

/**
 * Whether a unit has held no meeting for more than the days of the limit `nothing-held`; null when it has, when the
 * profile states no limit, and when neither a meeting nor the unit's first day is known.
 * @throws {JicengError} `bad-date` when today is no day
 */
export function idleAlert(profile: Profile, unit: { readonly id: string; readonly from?: IsoDate }, meetings: readonly Pick<MeetingRecord, 'unit' | 'date' | 'state'>[], today: IsoDate): IdleAlert | null {
  checkedDay(today, 'today');
  if (!Object.hasOwn(profile.meeting.limits, 'nothing-held')) return null;
  const { number: allowed, clause } = meetingRule(profile, 'limits', 'nothing-held');
  let last: IsoDate | null = null;
  for (const { unit: of, date, state } of meetings) {
    const counts = (of === undefined || of === unit.id) && (state === undefined || state === 'held') && date <= today;
    if (counts && (last === null || date > last)) last = date;
  }
  const since = last ?? unit.from;
  if (since === undefined || allowed === null) return null;
  const days = daysBetween(since, today);
  return days > allowed ? { last, days, allowed, clause } : null;
}
