import type { RecordStrings } from '../../locales/meeting/record.js';
import type { JcMeetingChecklist } from '../meeting-checklist.js';
import { filesOf } from './attached-files.js';
import type { KeptDraft } from './draft-shelf.js';
import type { RecordsData } from './records-data.js';

/**
 * [放弃] of a draft in the list: it goes, with the way back. Files that stand in no record are taken away once it can no
 * longer be taken back.
 * @param read what shows is read again
 */
export async function giveUpDraft(element: JcMeetingChecklist, text: RecordStrings, { shelf, files }: Pick<RecordsData, 'shelf' | 'files'>, draft: KeptDraft, read: () => Promise<void>): Promise<void> {
  if (!shelf || !files) return;
  await shelf.drop(draft.key);
  await files.note(filesOf(draft.input), Date.now());
  const again = async (): Promise<void> => {
    await shelf.keep(draft);
    await read();
  };
  element.actions.toast.show({ text: text.draftGone, undo: again });
  await read();
}
