import type { FactColumn, FactSource } from '@jiceng/domain';
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
  const { id, undo } = await element.data.record.add(store, columns, { author, source });
  element.send('jc-change', { noun: 'org', op: 'facts', id });
  element.actions.toast.show({
    text: said,
    undo: async () => {
      const undoing = await undo();
      element.send('jc-change', { noun: 'org', op: 'undo-facts', id: undoing });
      element.actions.show({ kind: 'info', text: undone });
      element.actions.shownView?.refresh();
    },
  });
}
