import { loadPart } from '../../base/load-part.js';
import type { RecordStrings } from '../../locales/meeting/record.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import type { KeptRecord } from './kept-record-view.js';

/**
 * Seals the minutes of a record (定稿), with the way back.
 * @param read what shows is read again
 * @throws JicengError `readonly`, and as `store.meetings.close`
 */
export async function closeMinutes(element: JcMeetingChecklist, text: RecordStrings, kept: KeptRecord, read: () => Promise<void>): Promise<void> {
  element.assertWritable();
  const store = await element.store;
  const { author } = element.settings;
  const { meeting, change } = await element.attempt(() => store.meetings.close(kept.meeting.record, { author, revision: kept.meeting.revision, reason: kept.versions.length > 0 ? text.undoReason : undefined }));
  element.send('jc-change', { noun: change.noun, op: change.op, id: change.key });
  element.actions.toast.show({
    text: text.closed(meeting.version),
    undo: () =>
      element.attempt(async () => {
        await store.meetings.withdraw(meeting.id, { author, revision: meeting.revision, reason: text.undoReason });
        element.send('jc-change', { noun: 'meeting', op: 'undo-close', id: meeting.id });
        await read();
      }),
  });
  await read();
}

/**
 * Shows the pages of a record, from where they are printed.
 * @param version the sealed version; without it the record as it stands
 * @throws JicengError as `minutesDocument`
 */
export async function printMinutes(element: JcMeetingChecklist, id: string, version?: number): Promise<void> {
  const { minutesDocument } = await loadPart(() => import('../out/minutes-document.js'));
  const document = await element.attempt(() => minutesDocument(element, { id, ...(version !== undefined && { version }) }));
  element.actions.command((commands) => commands.print(document));
}
