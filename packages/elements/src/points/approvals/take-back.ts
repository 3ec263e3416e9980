import { checkReversal, entryRow, rowOfId, type IsoDate, type LedgerState, type Profile } from '@jiceng/domain';

/**
 * How an approval is taken back: `undo`: at once, by reversals of what was approved; `reversal`: by a reversal with its
 * reason, because it was recorded more than ten minutes ago; `never`: what was approved is itself a reversal, or is
 * settled otherwise by now.
 */
export type WayBack = 'undo' | 'reversal' | 'never';

interface Now {
  readonly today: IsoDate;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The way back from the approval of these entries; of several the hardest. */
export function wayBack(state: LedgerState, ids: readonly string[], profile: Profile, at: Now): WayBack {
  const ways = ids.map((id) => wayOf(state, id, profile, at));
  return ways.includes('never') ? 'never' : ways.includes('reversal') ? 'reversal' : 'undo';
}

function wayOf(state: LedgerState, id: string, profile: Profile, { today, now }: Now): WayBack {
  const row = rowOfId(state, id);
  if (row < 0 || entryRow(state, row).kind === 'reverse') return 'never';
  const checked = checkReversal(state, id, profile, { today, now });
  if (checked.ok) return 'undo';
  return checked.refusals.every(({ code }) => code === 'points-reason') ? 'reversal' : 'never';
}
