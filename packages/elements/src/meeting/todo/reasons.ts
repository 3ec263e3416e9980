import { JicengError, type DutyStatus } from '@jiceng/domain';
import type { Store } from '@jiceng/storage';
import type { JcMeetingChecklist } from '../meeting-checklist.js';

/** What is said when a reason was kept, and when it was taken back. */
export interface ReasonWords {
  readonly saved: string;
  readonly undone: string;
}

/**
 * Keeps why duties were not met, as dated notes; they meet none.
 * @throws {JicengError} `readonly`, `storage-closed`, `storage-quota`, …: then nothing was kept of the duty that it stopped at
 */
export async function addReasons(element: JcMeetingChecklist, duties: readonly DutyStatus[], text: string, words: ReasonWords): Promise<void> {
  element.assertWritable();
  const store = openedStore(element);
  const { shownYear: year, settings } = element;
  const ids: string[] = [];
  for (const { id: duty, unit } of duties) {
    const { note } = await store.notes.add({ kind: 'reason', unit, duty, year, text }, { author: settings.author });
    ids.push(note.id);
    element.send('jc-change', { noun: 'meeting', op: 'add-reason', id: note.id });
  }
  await element.readAgain();
  await element.updateComplete;
  element.actions.toast.show({ text: words.saved, undo: () => withdraw(element, ids, words.undone) });
}

async function withdraw(element: JcMeetingChecklist, ids: readonly string[], undone: string): Promise<void> {
  await element.attempt(async () => {
    element.assertWritable();
    const store = openedStore(element);
    for (const id of ids) {
      await store.notes.withdraw(id, { author: element.settings.author });
      element.send('jc-change', { noun: 'meeting', op: 'undo-add-reason', id });
    }
    await element.readAgain();
  });
  element.actions.show({ kind: 'info', text: undone });
}

function openedStore({ opened }: JcMeetingChecklist): Store {
  if (!opened) throw new JicengError('storage-closed', 'Nothing was saved: the data are not open yet. Try again.');
  return opened;
}
