import { dutyRows, listProgress, ruleOn, type DutyRow, type DutyRule, type DutyStatus, type IsoDate, type MeetingKind, type Profile } from '@jiceng/domain';
import type { StoredMeeting } from '@jiceng/storage';

/** Key of the kind whose records name the contents of a month (MTG-18). */
export const contentListKind = 'content-list';

/** What has to be made known, reported or checked, rule by rule. */
export interface PostingRow {
  readonly rule: DutyRule;
  readonly kind: MeetingKind;
  /** Its periods; null for what has to be done whenever something happens, without a last day (随时). */
  readonly row: DutyRow | null;
  /** Records of its kind, by date. */
  readonly records: readonly StoredMeeting[];
}

/** Duties that no meeting meets: publicity (MTG-38), reports and checks (MTG-14 … MTG-17), the monthly list (MTG-18). */
export function postingRows(profile: Profile, duties: readonly DutyStatus[], meetings: readonly StoredMeeting[], unitKind: string | undefined, lastDay: IsoDate): PostingRow[] {
  const { kinds, duties: rules } = profile.meeting;
  const rows = new Map(dutyRows(duties).map((row) => [row.rule, row]));
  return Object.values(rules).flatMap((stated): PostingRow[] => {
    const rule = ruleOn(stated, lastDay);
    const kind = rule && Object.hasOwn(kinds, rule.kind) ? ruleOn(kinds[rule.kind], lastDay) : undefined;
    if (!rule || !kind || kind.category === 'meeting') return [];
    const row = rows.get(rule.id) ?? null;
    const isAtOnce = rule.every === 'occasion' && (unitKind === undefined || rule.units.includes(unitKind));
    if (!row && !isAtOnce) return [];
    const records = meetings.filter(({ record, withdrawn }) => !withdrawn && record.state === 'held' && (record.kind === kind.id || record.also?.includes(kind.id) === true));
    return [{ rule, kind, row, records: [...records].sort((a, b) => (a.record.date < b.record.date ? -1 : 1)) }];
  });
}

/** How far the list of a month is covered by a unit's records; null when none was published. */
export interface MonthList {
  readonly month: string;
  readonly items: ReturnType<typeof listProgress> | null;
}

/**
 * The lists of the months up to today (MTG-18). The last list published in a month counts; its items are its agenda.
 * @param lists records of the units above that are lists
 * @param own records of the unit
 */
export function monthLists(lists: readonly StoredMeeting[], own: readonly StoredMeeting[], year: number, today: IsoDate): MonthList[] {
  const last = Number(today.slice(0, 4)) < year ? 0 : Number(today.slice(0, 4)) > year ? 12 : Number(today.slice(5, 7));
  return Array.from({ length: last }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const published = lists
      .filter(({ record, withdrawn }) => !withdrawn && record.state === 'held' && record.kind === contentListKind && record.date.startsWith(month))
      .sort((a, b) => (a.record.date < b.record.date ? -1 : 1))
      .at(-1);
    const items = published?.record.agenda?.map(({ title }) => title) ?? [];
    const records = own.filter(({ withdrawn }) => !withdrawn).map(({ record }) => record);
    return { month, items: published ? listProgress(items, records, month) : null };
  });
}
