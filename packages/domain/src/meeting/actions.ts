import type { IsoDate } from '../profile/index.js';
import type { ActionItem, Correction, MeetingRecord } from './record.js';

/** An action item that is still open, and where it came from. */
export interface OpenAction extends ActionItem {
  /** The first meeting that named it. */
  readonly since: IsoDate;
  /** Whether its day has passed. */
  readonly isOverdue: boolean;
}

/**
 * What the next meeting of a unit has to take up again: items of its held meetings that nobody has done by a day, each
 * once, as the last meeting before that day has it. The oldest come first.
 */
export function openActions(records: readonly Pick<MeetingRecord, 'date' | 'state' | 'actions'>[], day: IsoDate): OpenAction[] {
  const items = new Map<string, ActionItem & { since: IsoDate }>();
  const held = records.filter(({ date, state }) => date <= day && (state === undefined || state === 'held')).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const { date, actions = [] } of held) for (const item of actions) items.set(item.id, { ...item, since: items.get(item.id)?.since ?? date });
  return [...items.values()].filter(({ doneOn }) => doneOn === undefined || doneOn > day).map((item) => ({ ...item, isOverdue: isPast(item, day) }));
}

/** Where a correction stands; one without a day by which it is done is an error (MTG-17). */
export function correctionState({ due, doneOn }: Correction, today: IsoDate): 'no-deadline' | 'open' | 'overdue' | 'done' {
  if (due === undefined || due === '') return 'no-deadline';
  if (doneOn !== undefined && doneOn <= today) return 'done';
  return today > due ? 'overdue' : 'open';
}

function isPast({ due }: ActionItem, day: IsoDate): boolean {
  return due !== undefined && day > due;
}

/** How far the items of a monthly list are covered by a unit's held records of the list's month (MTG-18). */
export function listProgress(items: readonly string[], records: readonly Pick<MeetingRecord, 'date' | 'state' | 'covers'>[], month: string): { readonly item: string; readonly coveredOn: IsoDate | null }[] {
  const held = records.filter(({ date, state }) => date.startsWith(`${month}-`) && (state === undefined || state === 'held'));
  return items.map((item) => ({ item, coveredOn: held.filter(({ covers }) => covers?.includes(item)).map(({ date }) => date).sort()[0] ?? null }));
}
