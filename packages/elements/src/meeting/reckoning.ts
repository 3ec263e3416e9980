// What is needed as soon as a store is open, and loaded then: the rules of duties, and what is known of a unit.
import { dutyRows, dutyStatus, idleAlert, isJicengError, meetingDuties, totalsOf, type DutyRow, type DutyStatus, type IdleAlert } from '@jiceng/domain';
import type { MeetingHead } from '@jiceng/storage';
import { procedureRows } from './procedures/procedure-rows.js';
import { usableHolidays } from './usable-holidays.js';
import type { DueItem, ModelInput, YearResult } from './year-result.js';

export { dutyUnitOf, groupsOf } from './duty-unit.js';

/** Duties due within so many days are listed. */
const nearDays = 30;

/** What the year of a unit comes to. */
export function yearResultOf(input: ModelInput): YearResult {
  const running = runningIn(input);
  try {
    const statuses = statusesOf(input, input.year, input.meetings);
    const rows = dutyRows(statuses);
    return { statuses, rows, totals: totalsOf(statuses), due: dueItems(rows, explainedIn(input)), alert: alertOf(input), leftOver: leftOverOf(input), running, problem: null };
  } catch (thrown) {
    if (!isJicengError(thrown)) throw thrown;
    return { statuses: [], rows: [], totals: totalsOf([]), due: [], alert: null, leftOver: 0, running, problem: thrown };
  }
}

function runningIn({ profile, procedures, today, holidays }: ModelInput): number {
  return procedureRows(profile, procedures, today, usableHolidays(holidays)).filter(({ state }) => state !== null && !state.isFinished).length;
}

function statusesOf({ profile, unit, holidays, today }: ModelInput, year: number, meetings: readonly MeetingHead[]): DutyStatus[] {
  return dutyStatus(meetingDuties(profile, unit, year, holidays ? { holidays } : {}), meetings, today);
}

/** What is overdue, the longest first and what was explained after the others, then what is due within thirty days. */
function dueItems(rows: readonly DutyRow[], explained: ReadonlySet<string>): DueItem[] {
  const items: DueItem[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const late = cell.statuses.filter(({ status }) => status === 'overdue');
      const open = cell.statuses.filter(({ status, days, last }) => (status === 'due' || status === 'partly') && (last === null || days <= nearDays));
      if (late.length > 0) items.push({ row, cell, isOverdue: true, days: Math.max(...late.map(({ days }) => days)) });
      else if (open.length > 0) items.push({ row, cell, isOverdue: false, days: cell.last === null ? null : Math.min(...open.map(({ days }) => days)) });
    }
  }
  const isExplained = ({ isOverdue, cell }: DueItem): boolean => isOverdue && cell.statuses.every(({ id, status }) => status !== 'overdue' || explained.has(id));
  const group = (item: DueItem): number => (!item.isOverdue ? 2 : isExplained(item) ? 1 : 0);
  const rank = ({ isOverdue, days }: DueItem): number => (isOverdue ? -(days ?? 0) : (days ?? Number.MAX_SAFE_INTEGER));
  return items.sort((a, b) => group(a) - group(b) || rank(a) - rank(b));
}

function explainedIn({ reasons }: ModelInput): ReadonlySet<string> {
  return new Set(reasons.flatMap(({ note }) => (note.kind === 'reason' ? [note.duty] : [])));
}

/** Only in the year of today: what a unit held since does not show in another one. */
function alertOf({ profile, unit, year, today, meetings, earlier }: ModelInput): IdleAlert | null {
  return Number(today.slice(0, 4)) === year ? idleAlert(profile, unit, [...earlier, ...meetings], today) : null;
}

/** A year of which nothing at all is recorded was kept elsewhere, and says nothing. */
function leftOverOf(input: ModelInput): number {
  const { year, today, earlier } = input;
  if (Number(today.slice(0, 4)) !== year || !earlier.some(({ state }) => state === 'held')) return 0;
  return totalsOf(statusesOf(input, year - 1, earlier)).overdue;
}
