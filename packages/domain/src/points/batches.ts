import { effects, isEarning } from './columns.js';
import type { LedgerBook } from './state.js';

/** What a purse earned, and what was taken from it. */
export interface PurseFlow {
  /** Points earned, less what was taken back of them, by the number of their day. */
  readonly earned: Map<number, number>;
  /** Spent, deducted and run out, less what was brought back. */
  spent: number;
}

export function newFlow(): PurseFlow {
  return { earned: new Map(), spent: 0 };
}

/** Adds what a row did. @param length rows of the state, or of the fold, that asks: what later ones did is not so yet */
export function addToFlow(flow: PurseFlow, { columns }: LedgerBook, row: number, length: number): void {
  const what = columns.effect[row] as number;
  const amount = columns.points[row] as number;
  if (what === effects.none) return;
  if (!isEarning(what) || amount <= 0) {
    const isBack = what === effects.returned || what === effects.restored || what === effects.reversed;
    flow.spent += (isBack ? -1 : 1) * Math.abs(amount);
    return;
  }
  // What is taken back lowers the batch that it had been part of: after a lock, that of the approval.
  const target = columns.target[row] as number;
  const decision = what === effects.reversed ? (columns.decision[target] as number) : -1;
  const origin = what !== effects.reversed ? row : decision >= 0 && decision < length ? decision : target;
  const day = columns.day[origin] as number;
  flow.earned.set(day, (flow.earned.get(day) ?? 0) + (what === effects.earned ? amount : -amount));
}

/** What is left by day, the oldest first: what was taken has been taken from the oldest. Days with nothing left are left out. */
export function leftByDay({ earned, spent }: PurseFlow): (readonly [day: number, points: number])[] {
  let open = Math.max(spent, 0);
  return [...earned].sort(([a], [b]) => a - b).flatMap(([day, points]) => {
    const taken = Math.min(open, Math.max(points, 0));
    open -= taken;
    return points > taken ? [[day, points - taken] as const] : [];
  });
}

/** What is left of the days up to one. */
export function leftUntil(flow: PurseFlow, last: number): number {
  return leftByDay(flow).reduce((sum, [day, points]) => (day <= last ? sum + points : sum), 0);
}
