import { checkReversal, undoMilliseconds, type AcceptedReversal, type EntryRow, type IsoDate, type LedgerState, type PointsRefusal, type Profile } from '@jiceng/domain';

/** What taking an entry back comes to, before a reason is given. */
export interface ReversalOutcome {
  /** Null where it cannot be taken back at all. */
  readonly accepted: AcceptedReversal | null;
  /** Why it cannot. */
  readonly refusal: PointsRefusal | null;
  /** Minutes in which it is an undo (撤回), rounded up; 0 where a reason is needed. */
  readonly minutesLeft: number;
  /** The good that comes back or goes again, with its stock before and after. */
  readonly good: { readonly item: string; readonly quantity: number; readonly before: number; readonly after: number } | null;
}

const minute = 60_000;
/** Stands for the reason that is still to be chosen. */
const someReason = '…';

/** Reckons a reversal with the domain's own check, so that what is shown is what will be recorded. @param now milliseconds since 1970 */
export function reversalOutcome(state: LedgerState, profile: Profile, row: EntryRow, { today, now }: { readonly today: IsoDate; readonly now: number }): ReversalOutcome {
  const checked = checkReversal(state, row.id, profile, { reason: someReason, today, now });
  if (!checked.ok) return { accepted: null, refusal: checked.refusals[0] as PointsRefusal, minutesLeft: 0, good: null };
  return {
    accepted: checked,
    refusal: null,
    minutesLeft: checked.isUndo ? Math.max(1, Math.ceil((row.time + undoMilliseconds - now) / minute)) : 0,
    good: goodOf(state, row),
  };
}

function goodOf({ items }: LedgerState, { kind, topic, quantity }: EntryRow): ReversalOutcome['good'] {
  if (kind !== 'redeem' && kind !== 'stock') return null;
  const before = items.get(topic)?.stock ?? 0;
  return { item: topic, quantity, before, after: before + quantity };
}
