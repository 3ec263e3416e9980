import { indexOfId, isIsoDay, JicengError, meetingFindings, meetingRule, sizeOf, stateFor, type MeetingFinding, type MeetingRecord, type MeetingState } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { JcMeetingChecklist } from './meeting-checklist.js';

/** A meeting as a page gives it; without `unit` it is of the unit that shows. */
export type GivenMeeting = Omit<MeetingRecord, 'date'> & { readonly date?: string };

/** What became of a meeting that was recorded. */
export interface RecordReceipt {
  readonly id: string;
  /** `held` only when nothing in it is wrong or missing; else `draft`. `planned` and `cancelled` as they were asked for. */
  readonly state: MeetingState;
  /** Everything to know about it, what is wrong first. */
  readonly findings: readonly MeetingFinding[];
}

/** Fields of a record that are lists; anything else in one of them is no record. */
const lists = ['roll', 'agenda', 'votes', 'resolutions', 'actions', 'also', 'tasks', 'problems', 'corrections', 'covers'] as const;
/** Of those, the ones whose entries are objects. */
const objectLists = ['roll', 'agenda', 'votes', 'actions', 'corrections'] as const;
/** States that are kept as they are asked for: they count for nothing. */
const askedStates: readonly (MeetingState | undefined)[] = ['planned', 'cancelled', 'draft'];

/**
 * Keeps a meeting in the store, as held when it is complete and as a draft when it is not.
 * @throws {JicengError} `bad-meeting`, `unknown-unit`, `unknown-rule`, and those of the store
 */
export async function recordMeeting(element: JcMeetingChecklist, given: GivenMeeting): Promise<RecordReceipt> {
  const { rules: profile, opened: store, todayDate: today, settings } = element;
  if (!profile) throw new JicengError('profile-unresolved', 'Nothing was kept: the rules are not loaded. Set a profile that exists, and try again.');
  if (!store) throw new JicengError('storage-closed', 'Nothing was kept: the data are not open. Try again.');
  checkShape(given);
  const record = { ...given, unit: unitOf(element, given), date: given.date ?? '' };
  meetingRule(profile, 'kinds', record.kind, isIsoDay(record.date) ? record.date : undefined);
  const { people } = await store.people.get(record.unit);
  const findings = meetingFindings(profile, record, { today, people });
  const state = askedStates.includes(given.state) ? (given.state as MeetingState) : stateFor(findings);
  const id = await keep(store, { ...record, state }, settings.author);
  element.send('jc-change', { noun: 'meeting', op: state === 'held' ? 'hold' : 'save', id });
  await element.readAgain();
  return { id, state, findings };
}

async function keep(store: Store, record: MeetingRecord & { readonly unit: string }, author: string): Promise<string> {
  const { meeting } = await (record.state === 'held' ? store.meetings.hold(record, { author }) : store.meetings.save(record, { author }));
  return meeting.id;
}

/** The unit of a meeting: one of the tree; where there is no tree, the one that the page shows. */
function unitOf({ data, shownUnit }: JcMeetingChecklist, { unit = shownUnit ?? '' }: GivenMeeting): string {
  const isKnown = sizeOf(data.tree) === 0 ? unit !== '' && unit === shownUnit : indexOfId(data.tree, unit) >= 0;
  if (!isKnown) throw new JicengError('unknown-unit', unit === '' ? 'Nothing was kept: no unit is chosen. Choose one first.' : `There is no unit with the id “${String(unit).slice(0, 40)}”.`, { id: String(unit).slice(0, 40) });
  return unit;
}

/** Refuses what is no record at all. What a record says is checked by the rules. */
function checkShape(given: GivenMeeting): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw badMeeting('');
  for (const text of ['kind', 'date', 'unit', 'id'] as const) if (given[text] !== undefined && typeof given[text] !== 'string') throw badMeeting(text);
  if (given.kind === undefined) throw badMeeting('kind');
  for (const list of lists) if (given[list] !== undefined && !Array.isArray(given[list])) throw badMeeting(list);
  for (const list of objectLists) if (given[list]?.some((entry: unknown) => typeof entry !== 'object' || entry === null)) throw badMeeting(list);
}

function badMeeting(field: string): JicengError {
  return new JicengError('bad-meeting', `Nothing was kept: ${field ? `“${field}” of the meeting` : 'the meeting'} has a form that cannot be read.`, { field });
}
