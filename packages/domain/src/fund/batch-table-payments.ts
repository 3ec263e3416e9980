import { portionOf, wholeFen } from '../money/index.js';
import type { KeptBatch } from './batch-table.js';
import { checkedFen } from './dues.js';
import type { Payment } from './paid.js';

/** What was planned and paid for many units (FND-34). Amounts are sums over the units whose payment is known. */
export interface Payments extends Payment {
  /** Units with a payment, and those without one or without a total; the latter are in no sum. */
  readonly units: number;
  readonly unknownUnits: number;
  /** Units to which something is still due, and units that got too much. */
  readonly gapUnits: number;
  readonly overpaidUnits: number;
}

/**
 * Adds up what was planned and paid. What one unit got too much does not make up for what another still lacks: gap and
 * over-payment are sums of their own (FND-34).
 * @param paid whole fen by unit, NaN where it is not known
 * @param among the units that are added; all when null
 * @throws {JicengError} `bad-fact` for a payment that is not whole fen of 0 or more; `amount-too-large`
 */
export function paymentsOf(result: KeptBatch, paid: Float64Array, among: Uint32Array | null = null): Payments {
  const sums = { plannedFen: 0, paidFen: 0, gapFen: 0, overpaidFen: 0 };
  const counts = { units: 0, unknownUnits: 0, gapUnits: 0, overpaidUnits: 0 };
  const count = among?.length ?? result.units;
  for (let place = 0; place < count; place++) {
    const unit = among ? (among[place] as number) : place;
    const plannedFen = result.totals[unit] as number;
    const given = paid[unit];
    if (given === undefined || Number.isNaN(given) || Number.isNaN(plannedFen)) {
      counts.unknownUnits++;
      continue;
    }
    const paidFen = checkedFen(given, `paidFen of unit ${unit}`);
    const difference = plannedFen - paidFen;
    counts.units++;
    sums.plannedFen = wholeFen(sums.plannedFen + plannedFen);
    sums.paidFen = wholeFen(sums.paidFen + paidFen);
    if (difference > 0) {
      sums.gapFen += difference;
      counts.gapUnits++;
    } else if (difference < 0) {
      sums.overpaidFen -= difference;
      counts.overpaidUnits++;
    }
  }
  const perMille = (fen: number): number | null => (sums.plannedFen === 0 ? null : portionOf(fen, { numerator: 1000, denominator: sums.plannedFen }));
  return { ...sums, ...counts, paidPerMille: perMille(sums.paidFen), gapPerMille: perMille(sums.gapFen) };
}
