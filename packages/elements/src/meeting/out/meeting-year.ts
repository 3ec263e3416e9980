import { JicengError, type DutyStatus, type HolidayTable, type IsoDate, type Person, type Profile } from '@jiceng/domain';
import type { Attachment, StoredMeeting, StoredProcedure } from '@jiceng/storage';
import type { OutElement } from './out-element.js';

/** A unit, the rules and the words in which something goes out. Plain data. */
export interface OutFrame {
  readonly unit: string;
  readonly unitName: string;
  readonly year: number;
  readonly today: IsoDate;
  readonly locale: string;
  readonly profile: Profile;
  /** Everybody who is or was on the roll of the unit. */
  readonly people: readonly Person[];
  /** Names of the groups of the unit, by their ids. */
  readonly groups: ReadonlyMap<string, string>;
}

/** All that goes out of one unit's year. */
export interface MeetingYear extends OutFrame {
  readonly statuses: readonly DutyStatus[];
  /** By date; those that were taken back are not there. */
  readonly meetings: readonly StoredMeeting[];
  /** Those that were taken back, so that a calendar can take them out too. */
  readonly withdrawn: readonly StoredMeeting[];
  /** Why duties were not met, by their ids. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly procedures: readonly StoredProcedure[];
  readonly attachments: readonly Attachment[];
  readonly holidays: HolidayTable | undefined;
}

/**
 * The unit that shows and its rules.
 * @throws {JicengError} `unknown-unit` without a unit, `profile-unresolved` without rules, `storage-closed` without a store
 */
export async function readFrame(element: OutElement): Promise<OutFrame> {
  const { opened, shownUnit: unit, unitName, shownYear: year, todayDate: today } = element;
  const { profile, groups } = element.model;
  if (!opened) throw new JicengError('storage-closed', 'Nothing was exported: the data are not open yet. Try again.');
  if (unit === null) throw new JicengError('unknown-unit', 'Nothing was exported: no unit is chosen. Choose one first.', { id: '' });
  if (!profile) throw new JicengError('profile-unresolved', 'Nothing was exported: the rules are not loaded yet. Try again.');
  const { people } = await opened.people.get(unit);
  return { unit, unitName, year, today, locale: element.settings.locale, profile, people, groups: new Map(groups.map((group) => [group.id, group.name])) };
}

/**
 * Everything of the unit and year that show.
 * @throws {JicengError} as {@link readFrame}, and what the store cannot read
 */
export async function readMeetingYear(element: OutElement): Promise<MeetingYear> {
  const frame = await readFrame(element);
  const { year } = frame;
  const units = [frame.unit];
  const store = element.opened as NonNullable<OutElement['opened']>;
  const [all, notes, procedures, attachments] = await Promise.all([
    store.meetings.list({ year, units, withdrawn: true }),
    store.notes.list({ kind: 'reason', year, units }),
    store.procedures.list({ units }),
    store.attachments.list({ year, units }),
  ]);
  return {
    ...frame,
    statuses: element.duties,
    meetings: all.filter(({ withdrawn }) => !withdrawn),
    withdrawn: all.filter(({ withdrawn }) => withdrawn),
    // The last one that was given of a duty stands.
    reasons: new Map(notes.flatMap(({ note }) => (note.kind === 'reason' ? [[note.duty, note.text]] : []))),
    procedures,
    attachments,
    holidays: element.holidays,
  };
}
