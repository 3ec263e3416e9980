import { checkedDay, dayNumber, monthOf } from '../calendar/index.js';
import type { IsoDate } from '../profile/index.js';
import type { Duty } from './duties.js';
import type { MeetingRecord } from './record.js';
import type { DutyReason } from './unit.js';

/** Where a duty stands: 已完成, 部分完成, 待办, 已超期, 未到期, 不适用. */
export type DutyState = 'done' | 'partly' | 'due' | 'overdue' | 'not-yet-due' | 'not-applicable';

export interface DutyStatus extends Duty {
  readonly status: DutyState;
  /** How many of those needed have been held; never more than `least`. */
  readonly done: number;
  /** The records that satisfy it, by date: their ids, or `''` for one without. */
  readonly records: readonly string[];
  readonly dates: readonly IsoDate[];
  /** Days since its last day when overdue, days left when due; 0 else and on the last day. */
  readonly days: number;
  /** Why it stands so. */
  readonly why: DutyReason;
  readonly notes: readonly DutyReason[];
}

type Held = Pick<MeetingRecord, 'id' | 'unit' | 'kind' | 'date' | 'state' | 'group' | 'also' | 'heldBy'>;

/**
 * Where every duty stands on a day. A record counts when it is held (a draft never is), not later than today, in the
 * duty's days, of its kind or marked as being of it too, and the group's own. Two in one quarter do not cover the next.
 * @param meetings of any units; one without `unit` counts for every unit
 * @throws {JicengError} `bad-date` when today is no day
 */
export function dutyStatus(duties: readonly Duty[], meetings: readonly Held[], today: IsoDate): DutyStatus[] {
  checkedDay(today, 'today');
  const held = indexed(meetings, today);
  const todayNumber = dayNumber(today);
  return duties.map((duty) => statusOf(duty, held, today, todayNumber));
}

/**
 * Where every duty stands, as {@link dutyStatus} says it and in the same order, and nothing beside: for sums over many units.
 * @throws {JicengError} `bad-date` when today is no day
 */
export function dutyStates(duties: readonly Duty[], meetings: readonly Held[], today: IsoDate): DutyState[] {
  checkedDay(today, 'today');
  const held = indexed(meetings, today);
  return duties.map((duty) => stateOf(duty, duty.applies ? countOf(duty, held) : 0, today));
}

type HeldByUnit = ReadonlyMap<string, ReadonlyMap<string, readonly Held[]>>;

function indexed(meetings: readonly Held[], today: IsoDate): HeldByUnit {
  const byUnit = new Map<string, Map<string, Held[]>>();
  for (const meeting of meetings) {
    if ((meeting.state !== undefined && meeting.state !== 'held') || meeting.date > today) continue;
    const key = meeting.unit ?? anyUnit;
    let byKind = byUnit.get(key);
    if (!byKind) byUnit.set(key, (byKind = new Map()));
    for (const kind of meeting.also ? new Set([meeting.kind, ...meeting.also]) : [meeting.kind]) {
      const list = byKind.get(kind);
      if (list) list.push(meeting);
      else byKind.set(kind, [meeting]);
    }
  }
  for (const byKind of byUnit.values()) for (const list of byKind.values()) list.sort(byDate);
  return byUnit;
}

function byDate(a: Held, b: Held): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

/** No unit can have this id: ids are not empty. */
const anyUnit = '';
const none: readonly Held[] = [];
const noNotes: readonly DutyReason[] = [];
const noTexts: readonly string[] = [];

function satisfying(duty: Duty, held: HeldByUnit): readonly Held[] {
  const own = held.get(duty.unit)?.get(duty.kind);
  const shared = held.get(anyUnit)?.get(duty.kind);
  if (!own && !shared) return none;
  const fitting = (meeting: Held): boolean => fits(duty, meeting);
  return own && shared ? [...own, ...shared].filter(fitting).sort(byDate) : (own ?? shared ?? none).filter(fitting);
}

/** How many satisfy a duty, without making a list of them. */
function countOf(duty: Duty, held: HeldByUnit): number {
  let count = 0;
  for (const unit of [duty.unit, anyUnit]) for (const meeting of held.get(unit)?.get(duty.kind) ?? none) if (fits(duty, meeting)) count += 1;
  return count;
}

function fits({ first, last, group, isOnlyGroup, source }: Duty, { date, group: of, heldBy }: Held): boolean {
  return date >= first && (last === null || date <= last) && (group === null || of === group || (of === undefined && isOnlyGroup)) && (source.by === null || heldBy === undefined || heldBy === source.by);
}

function stateOf({ applies, first, last, least }: Duty, done: number, today: IsoDate): DutyState {
  if (!applies) return 'not-applicable';
  if (done >= least) return 'done';
  if (last !== null && today > last) return 'overdue';
  if (done > 0) return 'partly';
  return today < first ? 'not-yet-due' : 'due';
}

function statusOf(duty: Duty, held: HeldByUnit, today: IsoDate, todayNumber: number): DutyStatus {
  const found = duty.applies ? satisfying(duty, held) : none;
  const { last, least } = duty;
  const state = stateOf(duty, found.length, today);
  const values = { done: found.length, least };
  const left = last === null ? 0 : dayNumber(last) - todayNumber;
  switch (state) {
    case 'not-applicable':
      return withStatus(duty, state, found, 0, duty.reason as DutyReason);
    case 'done':
      return withStatus(duty, state, found, 0, { code: 'held', values });
    case 'overdue':
      return withStatus(duty, state, found, -left, { code: found.length > 0 ? 'held-in-part' : 'not-held', values });
    case 'partly':
      return withStatus(duty, state, found, left, { code: 'held-in-part', values });
    case 'not-yet-due':
      return withStatus(duty, state, found, 0, { code: 'not-begun', values });
    default:
      return withStatus(duty, state, found, left, { code: last === null ? 'no-last-day' : 'deadline-near', values });
  }
}

function withStatus(duty: Duty, status: DutyState, found: readonly Held[], days: number, why: DutyReason): DutyStatus {
  // Named one by one: with spread the statuses of a whole county take several times as long.
  return {
    id: duty.id,
    unit: duty.unit,
    rule: duty.rule,
    kind: duty.kind,
    period: duty.period,
    first: duty.first,
    last: duty.last,
    group: duty.group,
    isOnlyGroup: duty.isOnlyGroup,
    least: duty.least,
    planned: duty.planned,
    applies: duty.applies,
    reason: duty.reason,
    clause: duty.clause,
    source: duty.source,
    status,
    done: Math.min(found.length, duty.least),
    records: found.length === 0 ? noTexts : found.map(({ id }) => id ?? ''),
    dates: found.length === 0 ? noTexts : found.map(({ date }) => date),
    days,
    why,
    notes: found.length === 0 ? noNotes : notesOf(duty, found),
  };
}

function notesOf({ source, planned }: Duty, found: readonly Held[]): readonly DutyReason[] {
  const { prefersQuarter, tolerance, by } = source;
  if (prefersQuarter === null && planned === null && by === null) return noNotes;
  const notes: DutyReason[] = [];
  if (prefersQuarter !== null && found.every(({ date }) => Math.ceil(monthOf(date) / 3) !== prefersQuarter)) {
    notes.push({ code: 'not-in-preferred-quarter', values: { quarter: prefersQuarter } });
  }
  if (planned !== null && tolerance !== null && found.every(({ date }) => Math.abs(dayNumber(date) - dayNumber(planned)) > tolerance)) {
    notes.push({ code: 'not-on-fixed-day', values: { planned, tolerance } });
  }
  if (by !== null && found.every(({ heldBy }) => heldBy === undefined)) notes.push({ code: 'role-not-named', values: { role: by } });
  return notes;
}
