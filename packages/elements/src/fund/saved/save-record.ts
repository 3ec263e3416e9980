import type { SavedFund, UnsavedFund } from '@jiceng/domain';
import type { JcFundCalculator } from '../fund-calculator.js';

/** What the user is told. */
export interface SaveWords {
  readonly saved: string;
  readonly undone: string;
}

/**
 * Saves a result, tells the host, and offers to take it back.
 * @throws JicengError `readonly` and those of the store: then nothing was saved
 */
export async function saveRecord(element: JcFundCalculator, unsaved: UnsavedFund, { saved, undone }: SaveWords): Promise<SavedFund> {
  element.assertWritable();
  const store = await element.store;
  const { record } = await store.saved.save(unsaved, { author: element.settings.author });
  element.announceSaved(record);
  element.actions.toast.show({ text: saved, undo: () => withdrawRecord(element, record.id, undone) });
  return record;
}

/**
 * Takes a saved result back; it stays in the store and says so.
 * @throws JicengError `readonly`, `unknown-saved` and those of the store
 */
export async function withdrawRecord(element: JcFundCalculator, id: string, undone: string): Promise<void> {
  element.assertWritable();
  const store = await element.store;
  await store.saved.withdraw(id, { author: element.settings.author });
  element.send('jc-change', { noun: 'fund', op: 'undo-save', id });
  element.actions.show({ kind: 'info', text: undone });
}
