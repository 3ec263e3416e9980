import { addDays, daysInMonth, isoDay, monthOf, periodsOf, workingDayFrom, workingDayUpTo, yearOf, type CalendarPeriod, type HolidayTable, type PeriodLength } from '../calendar/index.js';
import { JicengError } from '../error.js';
import { holdsOn, resolvedProfile, type Clause, type DutyRule, type IsoDate, type Profile } from '../profile/index.js';
import { overlapOf, type Period } from '../profile/periods.js';
import { ruleOn } from './rules.js';
import { needResult, type DutyReason, type DutyUnit } from './unit.js';

/** Something that has to be held by a day. Plain data; the rule is shared by all duties that come from it. */
export interface Duty {
  /** Unit, rule, period and group: the same each time the duty is generated. */
  readonly id: string;
  readonly unit: string;
  /** Key of `meeting.duties` in the profile. */
  readonly rule: string;
  /** Kind of meeting that satisfies it. */
  readonly kind: string;
  /** `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
  readonly period: string;
  /** First and last day on which it can be held: the period, as far as the unit existed. Null: the document names no last day. */
  readonly first: IsoDate;
  readonly last: IsoDate | null;
  readonly group: string | null;
  /** Whether the unit has this one group only, so that a meeting without a group is that group's. */
  readonly isOnlyGroup: boolean;
  /** How many have to be held. */
  readonly least: number;
  /** The fixed day, moved off a day of rest; null where there is none. */
  readonly planned: IsoDate | null;
  /** False for what the unit does not have to hold; `reason` says why. */
  readonly applies: boolean;
  /** Why it does not apply, or what was taken as given. */
  readonly reason: DutyReason | null;
  readonly clause: Clause;
  readonly source: DutyRule;
}

export interface DutyOptions {
  /** For theme days that fall on a day of rest. */
  readonly holidays?: HolidayTable;
}

interface Bearer {
  readonly group: string | null;
  readonly isOnlyGroup: boolean;
  readonly window: Period;
}

const always: Period = { from: null, to: null };

/**
 * What a unit has to hold in a year: for every rule and every period in which the unit existed on at least one day,
 * group by group where the rule says so. A rule that does not apply gives one duty with `applies` false.
 * @throws {JicengError} `profile-unresolved`, `bad-year`, `bad-theme-day`
 */
export function meetingDuties(profile: Profile, unit: DutyUnit, year: number, { holidays }: DutyOptions = {}): Duty[] {
  const { duties } = resolvedProfile(profile).meeting;
  if (!Number.isInteger(year) || year < 1 || year > 9998) throw new JicengError('bad-year', `Nothing was listed: “${String(year).slice(0, 40)}” is no year.`, { given: String(year).slice(0, 40) });
  const { themeDay } = unit;
  if (themeDay !== undefined && !(Number.isInteger(themeDay) && themeDay >= 1 && themeDay <= 31)) {
    throw new JicengError('bad-theme-day', `Nothing was listed: “${String(themeDay).slice(0, 40)}” is no day of a month. Give a whole number from 1 to 31.`, { unit: unit.id, given: String(themeDay).slice(0, 40) });
  }
  const life: Period = { from: unit.from ?? null, to: unit.to ?? null };
  const found: Duty[] = [];
  for (const newest of Object.values(duties)) {
    for (const rule of newest.otherTimes.length === 0 ? [newest] : [...newest.otherTimes, newest]) {
      if (rule.every !== 'occasion' && rule.units.includes(unit.kind)) addDuties(found, rule, rule.every, unit, year, life, holidays);
    }
  }
  return found;
}

function addDuties(found: Duty[], rule: DutyRule, every: PeriodLength, unit: DutyUnit, year: number, life: Period, holidays: HolidayTable | undefined): void {
  const { isMet, reason, window } = applicability(rule, unit);
  const bearers = isMet ? bearersOf(rule, unit) : [];
  if (bearers.length === 0) {
    const [period] = periodsOf(year, 'year') as readonly [CalendarPeriod];
    const stretch = holdsOn(rule, period.last) ? clipped(period, life, always) : null;
    const why = reason ?? { code: 'no-groups', values: {} };
    if (stretch) found.push(dutyOf(rule, unit, period, stretch, noBearer, false, why, undefined));
    return;
  }
  const within = shared(life, window);
  for (const bearer of bearers) {
    for (const period of periodsOf(year, every)) {
      const stretch = holdsOn(rule, period.last) ? clipped(period, within, bearer.window) : null;
      if (stretch) found.push(dutyOf(rule, unit, period, stretch, bearer, true, reason, holidays));
    }
  }
}

function applicability({ needs }: DutyRule, unit: DutyUnit): { isMet: boolean; reason: DutyReason | null; window: Period } {
  let reason: DutyReason | null = null;
  let window = always;
  for (const need of needs) {
    const result = needResult(need, unit);
    if (!result.isMet) return { isMet: false, reason: result.reason, window };
    reason ??= result.reason;
    if (result.period) window = shared(window, result.period);
  }
  return { isMet: true, reason, window };
}

const noBearer: Bearer = { group: null, isOnlyGroup: false, window: always };
const wholeUnit: readonly Bearer[] = [noBearer];

function bearersOf({ per }: DutyRule, { groups = [] }: DutyUnit): readonly Bearer[] {
  if (per === 'unit') return wholeUnit;
  return groups.map((group) => {
    const { id, from = null, to = null } = typeof group === 'string' ? { id: group } : group;
    return { group: id, isOnlyGroup: groups.length === 1, window: { from, to } };
  });
}

function dutyOf(rule: DutyRule, unit: DutyUnit, period: CalendarPeriod, { first, last }: { first: IsoDate; last: IsoDate }, { group, isOnlyGroup }: Bearer, applies: boolean, reason: DutyReason | null, holidays: HolidayTable | undefined): Duty {
  return {
    id: group === null ? `${unit.id}/${rule.id}/${period.id}` : `${unit.id}/${rule.id}/${period.id}/${group}`,
    unit: unit.id,
    rule: rule.id,
    kind: rule.kind,
    period: period.id,
    first,
    last,
    group,
    isOnlyGroup,
    least: rule.least,
    planned: applies && rule.onFixedDay ? plannedDay(unit.themeDay ?? rule.fixedDay, period, holidays) : null,
    applies,
    reason,
    clause: rule.clause,
    source: rule,
  };
}

/** The fixed day of a month, or its last day where it is too short; on a day of rest the next working day, or the one before where that leaves the month (MTG-06). */
function plannedDay(fixedDay: number | null, { first, last }: CalendarPeriod, holidays: HolidayTable | undefined): IsoDate | null {
  if (fixedDay === null) return null;
  const [year, month] = [yearOf(first), monthOf(first)];
  const day = isoDay(year, month, Math.min(fixedDay, daysInMonth(year, month)));
  const kept = holidays ? undefined : plannedDays.get(day);
  if (kept !== undefined) return kept;
  const moved = workingDayFrom(day, holidays);
  const planned = moved <= last ? moved : workingDayUpTo(day, holidays);
  if (!holidays) plannedDays.set(day, planned);
  return planned;
}

/** Many units share a fixed day; by the published list it is moved once. At most one entry for each day asked for. */
const plannedDays = new Map<string, IsoDate>();

function clipped({ first, last }: CalendarPeriod, a: Period, b: Period): { first: IsoDate; last: IsoDate } | null {
  const { from, to } = shared(a, b);
  const stretch = { first: from !== null && from > first ? from : first, last: to !== null && to < last ? to : last };
  return stretch.first <= stretch.last ? stretch : null;
}

function shared(a: Period, b: Period): Period {
  if (b === always) return a;
  if (a === always) return b;
  return overlapOf(a, b);
}

/** Something that happened and that has to be made known, such as a major matter (MTG-38). */
export interface Occasion {
  readonly id: string;
  /** Key of a duty of the profile with `every` `occasion`. */
  readonly rule: string;
  readonly date: IsoDate;
}

/**
 * The duties that follow from occasions, each from its day on; with a last day only where the document gives a number of days.
 * Occasions of rules that the profile does not have, or that are not for units of this kind, give none.
 */
export function occasionDuties(profile: Profile, unit: DutyUnit, occasions: readonly Occasion[]): Duty[] {
  const { duties } = resolvedProfile(profile).meeting;
  return occasions.flatMap(({ id, rule: key, date }) => {
    const rule = Object.hasOwn(duties, key) ? ruleOn(duties[key], date) : undefined;
    if (!rule || rule.every !== 'occasion' || !rule.units.includes(unit.kind)) return [];
    const [year] = periodsOf(yearOf(date), 'year') as readonly [CalendarPeriod];
    const duty = dutyOf(rule, unit, year, { first: date, last: date }, noBearer, true, null, undefined);
    return [{ ...duty, id: `${unit.id}/${rule.id}/${id}`, period: date, last: rule.within === null ? null : addDays(date, rule.within) }];
  });
}
