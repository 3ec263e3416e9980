import type { Change } from '@jiceng/domain';
import type { Writer } from './backend.js';
import type { StoreContext } from './context.js';
import type { IdentifierMaker } from './identifiers.js';

/** What a record that is being written is marked with. */
export interface Mark {
  readonly id: string;
  /** As an ISO instant. */
  readonly time: string;
}

/** What a change record says beside its id and time. */
export type ChangeContent = Omit<Change, 'id' | 'time'>;

/**
 * Marks for the records of one transaction. Their ids sort after every change that was stored before, by whichever
 * tab and whatever its clock says, so one who has read up to an id misses nothing that is stored later.
 * @param identify had from the context before the transaction began
 */
export async function marks(records: Writer, identify: IdentifierMaker, now: StoreContext['now']): Promise<() => Mark> {
  const [latest] = await records.newest('changes', 1);
  const time = now();
  return () => ({ id: identify(latest?.id), time });
}

/** Puts the record of a change beside what it is about. The write waits for it. */
export function recordChange(records: Writer, mark: Mark, content: ChangeContent): Change {
  const change: Change = { ...mark, ...content };
  void records.put('changes', change);
  return change;
}
