import type { DutyCell, DutyRow, DutyStatus, DutyTotals, DutyUnit, HolidayTable, IdleAlert, IsoDate, JicengError, Profile } from '@jiceng/domain';
import type { MeetingHead, StoredProcedure, UnitNote } from '@jiceng/storage';

/** A group of a unit (党小组) with the name by which people know it. */
export interface UnitGroup {
  readonly id: string;
  readonly name: string;
}

/** What the checklist reckons with. */
export interface ModelInput {
  readonly profile: Profile;
  readonly unit: DutyUnit;
  readonly groups: readonly UnitGroup[];
  readonly year: number;
  readonly today: IsoDate;
  readonly meetings: readonly MeetingHead[];
  readonly earlier: readonly MeetingHead[];
  readonly reasons: readonly UnitNote[];
  readonly procedures: readonly StoredProcedure[];
  readonly holidays?: HolidayTable | undefined;
}

/** One cell of the year that needs a hand: duties of one rule and period. */
export interface DueItem {
  readonly row: DutyRow;
  readonly cell: DutyCell;
  /** Days since the last day when overdue, days left otherwise; null where there is no last day. */
  readonly days: number | null;
  readonly isOverdue: boolean;
}

/** What a year comes to. */
export interface YearResult {
  readonly statuses: readonly DutyStatus[];
  readonly rows: readonly DutyRow[];
  readonly totals: DutyTotals;
  readonly due: readonly DueItem[];
  readonly alert: IdleAlert | null;
  /** Duties of last year that were never met, where anything was recorded in it. */
  readonly leftOver: number;
  /** Procedures that are not finished; those of other rules, by which nothing can be judged, are not among them. */
  readonly running: number;
  /** Why nothing could be listed, such as a table of holidays that cannot be used; null for nothing. */
  readonly problem: JicengError | null;
}
