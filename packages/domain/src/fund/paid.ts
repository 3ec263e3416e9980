import { portionOf } from '../money/index.js';
import { checkedFen } from './dues.js';

/** What was planned and what was paid, in whole fen (FND-34). */
export interface Payment {
  readonly plannedFen: number;
  readonly paidFen: number;
  /** Planned and not yet paid; 0 when all is paid. */
  readonly gapFen: number;
  /** Paid beyond what was planned; 0 when it is not. */
  readonly overpaidFen: number;
  /** Paid and gap in thousandths of what was planned, half up; null when nothing was planned. 91 is 9.1 %. */
  readonly paidPerMille: number | null;
  readonly gapPerMille: number | null;
}

/**
 * Compares what was planned with what was paid; paying too much is named as such and is no negative gap (FND-34).
 * @throws {JicengError} `bad-fact` for an amount that is not whole fen of 0 or more
 */
export function paymentOf(planned: number, paid: number): Payment {
  const plannedFen = checkedFen(planned, 'plannedFen');
  const paidFen = checkedFen(paid, 'paidFen');
  const gapFen = Math.max(0, plannedFen - paidFen);
  const perMille = (fen: number): number | null => (plannedFen === 0 ? null : portionOf(fen, { numerator: 1000, denominator: plannedFen }));
  return { plannedFen, paidFen, gapFen, overpaidFen: Math.max(0, paidFen - plannedFen), paidPerMille: perMille(paidFen), gapPerMille: perMille(gapFen) };
}
