// Some of every record that people edit, for the suites that are about all of them.
import type { MinutesVersion } from '@jiceng/domain';
import type { Attachment } from './attachments/attachment.js';
import { sampleOf } from './attachments/attachments.suite.js';
import { sampleMeeting } from './meeting/meetings.suite.js';
import { sampleTalk } from './meeting/notes.suite.js';
import { sampleProcedure } from './meeting/procedures.suite.js';
import type { StoredMeeting } from './meeting/stored-meeting.js';
import type { StoredProcedure } from './meeting/stored-procedure.js';
import type { UnitNote } from './meeting/unit-note.js';
import type { MeetingHead } from './meeting/year-heads.js';
import type { UnitRoll } from './roll/repository.js';
import { samplePeople } from './roll/roll.suite.js';
import type { Store } from './store.js';

const options = { author: '' };

/** What a store says of the records of 2026. */
export interface Records {
  readonly rolls: readonly UnitRoll[];
  readonly meetings: readonly StoredMeeting[];
  readonly heads: readonly MeetingHead[];
  readonly procedures: readonly StoredProcedure[];
  readonly talks: readonly UnitNote[];
  readonly attachments: readonly Attachment[];
}

/** Reads all of them. */
export async function recordsOf({ people, meetings, procedures, notes, attachments }: Store): Promise<Records> {
  return {
    rolls: await people.list(),
    meetings: await meetings.list({ year: 2026 }),
    heads: await meetings.heads({ year: 2026 }),
    procedures: await procedures.list(),
    talks: await notes.list({ kind: 'talk', year: 2026 }),
    attachments: await attachments.list({ year: 2026 }),
  };
}

/** What was written, beside the records: the versions of the minutes, and the id of a file that says `abc`. */
export interface WrittenRecords {
  readonly written: Records;
  readonly versions: { readonly meeting: string; readonly all: readonly MinutesVersion[] };
  readonly file: string;
}

/** Writes one of each, the meeting with two versions. */
export async function writeRecords(store: Store): Promise<WrittenRecords> {
  const { people, meetings, procedures, notes, attachments } = store;
  await people.put('500', samplePeople, options);
  const { attachment } = await attachments.add(new Blob(['abc']), sampleOf, { ...options, noun: 'meeting' });
  const { meeting } = await meetings.close(sampleMeeting, options);
  await meetings.amend({ ...meeting.record, place: '村小学' }, { ...options, reason: '地点记错' });
  const { procedure } = await procedures.start(sampleProcedure, options);
  await procedures.add(procedure.id, { type: 'complete', step: 'propose', date: '2026-01-20' }, { ...options, revision: procedure.revision });
  await notes.add(sampleTalk, options);
  return { written: await recordsOf(store), versions: { meeting: meeting.id, all: await meetings.history(meeting.id) }, file: attachment.id };
}

/** One write of each sort upon what is there, and how many records it puts, its change included. */
export function recordWrites({ people, meetings, procedures, notes, attachments }: Store, there: Records): (readonly [puts: number, write: () => Promise<unknown>])[] {
  const [roll] = there.rolls as [UnitRoll];
  const [meeting] = there.meetings as [StoredMeeting];
  const [procedure] = there.procedures as [StoredProcedure];
  const [talk] = there.talks as [UnitNote];
  const [attachment] = there.attachments as [Attachment];
  const { revision } = procedure;
  return [
    [2, () => people.put('501', samplePeople, options)],
    [2, () => people.replace('500', [], options)],
    [2, () => people.undo(roll.revision as string, options)],
    [3, () => meetings.save(sampleMeeting, options)],
    [3, () => meetings.hold(sampleMeeting, options)],
    [4, () => meetings.close(sampleMeeting, options)],
    [4, () => meetings.amend({ ...meeting.record, place: '村委会' }, { ...options, reason: '更正' })],
    [4, () => meetings.withdraw(meeting.id, { ...options, reason: '撤回' })],
    [2, () => procedures.start(sampleProcedure, options)],
    [2, () => procedures.add(procedure.id, { type: 'happened', date: '2026-01-21', what: 'work-finished' }, { ...options, revision })],
    [2, () => procedures.withdraw(procedure.id, { ...options, revision })],
    [2, () => notes.add(sampleTalk, options)],
    [2, () => notes.withdraw(talk.id, options)],
    [3, () => attachments.add(new Blob(['d']), sampleOf, { ...options, noun: 'meeting' })],
    [2, () => attachments.remove(attachment.id, { ...options, noun: 'meeting' })],
  ];
}
