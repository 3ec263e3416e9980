import { revertedColumns, type FactColumn, type FactSource } from '@jiceng/domain';
import type { JcFundCalculator } from '../fund-calculator.js';

/** How facts are written, and what is said of it. */
export interface WriteOptions {
  readonly author: string;
  readonly source: FactSource;
  /** Said once they are stored, with the way back. */
  readonly said: string;
  readonly undone: string;
}

/**
 * Writes facts of units as one sheet and offers to take it back.
 * @throws {JicengError} `readonly`, and those of `store.facts.add`
 */
export async function writeFacts(element: JcFundCalculator, columns: readonly FactColumn[], { author, source, said, undone }: WriteOptions): Promise<void> {
  element.assertWritable();
  const store = await element.store;
  const { sheet } = await store.facts.add(columns, { author, source });
  await element.data.record?.read(store);
  element.send('jc-change', { noun: 'org', op: 'facts', id: sheet.id });
  element.actions.toast.show({
    text: said,
    undo: async () => {
      const reverted = revertedColumns(await store.facts.read(), sheet.id);
      const { sheet: undoing } = await store.facts.add(reverted, { author, source, reverts: sheet.id });
      await element.data.record?.read(store);
      element.send('jc-change', { noun: 'org', op: 'undo-facts', id: undoing.id });
      element.actions.show({ kind: 'info', text: undone });
      element.actions.shownView?.refresh();
    },
  });
}
