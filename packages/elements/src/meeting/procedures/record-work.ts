import type { KeptMeeting, MeetingWrite, StoredMeeting, UnitMeeting } from '@jiceng/storage';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { WorkWords } from './procedure-work.js';

/** Files that are kept with a record, and the slot of its evidence. */
export interface RecordFiles {
  readonly slot: string;
  readonly files: readonly File[];
}

/**
 * Keeps a record of a posting, report or check, with its files, and offers to take it back. A record whose state is
 * `draft` is kept as one.
 * @throws {JicengError} `readonly` and those of the store
 */
export async function holdMeeting(element: JcMeetingChecklist, record: UnitMeeting, { slot, files }: RecordFiles, words: WorkWords): Promise<void> {
  element.assertWritable();
  const store = await element.store;
  const { author } = element.settings;
  const ids: string[] = [];
  for (const file of files) {
    const { attachment } = await store.attachments.add(file, { unit: record.unit, year: Number(record.date.slice(0, 4)), name: file.name }, { author, noun: 'meeting' });
    ids.push(attachment.id);
  }
  const whole: UnitMeeting = ids.length === 0 ? record : { ...record, evidence: { ...record.evidence, [slot]: ids } };
  const write = record.state === 'draft' ? await store.meetings.save(whole, { author }) : await store.meetings.hold(whole, { author });
  tell(element, write, words);
}

/**
 * Writes a record that was changed: closed minutes are corrected with a reason, others simply kept.
 * @throws {JicengError} `readonly`, `record-changed` and those of the store
 */
export async function rewriteMeeting(element: JcMeetingChecklist, stored: StoredMeeting, record: KeptMeeting, reason: string, words: WorkWords): Promise<void> {
  element.assertWritable();
  const { meetings } = await element.store;
  const options = { author: element.settings.author, revision: stored.revision };
  const write = stored.isClosed ? await meetings.amend(record, { ...options, reason }) : record.state === 'held' ? await meetings.hold(record, options) : await meetings.save(record, options);
  tell(element, write, words, reason);
}

function tell(element: JcMeetingChecklist, { meeting, change }: MeetingWrite, { done, undone }: WorkWords, reason?: string): void {
  element.send('jc-change', { noun: 'meeting', op: change.op, id: meeting.id });
  const undo = (): Promise<void> =>
    element.attempt(async () => {
      element.assertWritable();
      const { meetings } = await element.store;
      const back = await meetings.withdraw(meeting.id, { author: element.settings.author, revision: meeting.revision, reason });
      element.send('jc-change', { noun: 'meeting', op: back.change.op, id: meeting.id });
      element.actions.toast.show({ text: undone });
    });
  element.actions.toast.show({ text: done, undo });
}
