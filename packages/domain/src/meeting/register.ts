import type { Profile } from '../profile/index.js';
import type { Person } from '../roll/index.js';
import { attendanceOf, type Attendance } from './attendance.js';
import { recordDecisions, type RecordedDecision } from './findings.js';
import type { MeetingRecord } from './record.js';

/** One line of a yearly register (会议登记簿): a meeting with its figures. */
export interface RegisterEntry<Kept> {
  /** From 1, in the order of time. */
  readonly number: number;
  readonly kept: Kept;
  readonly attendance: Attendance;
  readonly decisions: readonly RecordedDecision[];
  /** How many pieces of evidence it names. */
  readonly evidence: number;
}

/**
 * The register of what was kept: every meeting that was held, is planned or was called off, by date and time. Drafts are
 * not in it. Why somebody was away is not either: it stays in the record.
 * @param people the unit's roll, everybody who is or was in the unit
 */
export function meetingRegister<Kept extends { readonly record: MeetingRecord }>(profile: Profile, meetings: readonly Kept[], people: readonly Person[] = []): RegisterEntry<Kept>[] {
  return meetings
    .filter(({ record }) => record.state !== 'draft')
    .sort((a, b) => compared(orderOf(a.record), orderOf(b.record)))
    .map((kept, index) => ({
      number: index + 1,
      kept,
      attendance: attendanceOf(profile, kept.record, people),
      decisions: recordDecisions(profile, kept.record, people),
      evidence: Object.values(kept.record.evidence ?? {}).reduce((sum, files) => sum + files.length, 0),
    }));
}

function orderOf({ date, start = '' }: MeetingRecord): string {
  return `${date} ${start}`;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids of the evidence that a record names, each with its slot, in their order. */
export function evidenceOf({ evidence = {} }: MeetingRecord): { readonly slot: string; readonly id: string }[] {
  return Object.entries(evidence).flatMap(([slot, ids]) => ids.map((id) => ({ slot, id })));
}
