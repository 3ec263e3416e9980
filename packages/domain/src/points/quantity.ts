import type { AwardDraft } from './entry.js';

/**
 * How many of its quantity an award counts: of one that a cap or the floor has cut the same part as of its points, and at
 * least 1. A quantity that cannot be is 1.
 */
export function quantityCounted({ quantity = 1, points, asked = points }: Pick<AwardDraft, 'quantity' | 'points' | 'asked'>): number {
  if (!Number.isSafeInteger(quantity) || quantity < 1) return 1;
  // What an entry of a file says may be no number.
  const isCut = Number.isSafeInteger(points) && Number.isSafeInteger(asked) && Math.abs(points) < Math.abs(asked);
  return isCut ? Math.max(1, Math.ceil((quantity * points) / asked)) : quantity;
}
